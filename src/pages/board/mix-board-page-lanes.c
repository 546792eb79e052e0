#include "mix-board-page-private.h"

/* How the user lays out the lanes: which are folded, their order, and whether they stand under their networks. */

static void
fold_lane_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mix_board_view_set_folded (MIX_BOARD_PAGE (user_data)->view, g_variant_get_string (parameter, NULL), TRUE);
}

static void
unfold_lanes_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mix_board_view_unfold_all (MIX_BOARD_PAGE (user_data)->view);
}

static void
move_lane (MixBoardPage *self, const char *key, int step)
{
  if (mix_board_view_move_lane (self->view, key, step))
    mix_lane_strip_reveal (self->strip, mix_board_view_find_lane (self->view, key));
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
move_lane_back_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  move_lane (user_data, g_variant_get_string (parameter, NULL), -1);
}

static void
move_lane_on_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  move_lane (user_data, g_variant_get_string (parameter, NULL), 1);
}

static void
order_lanes_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixBoardPage *self = user_data;

  mix_board_view_set_order (self->view, mix_board_view_get_kind (self->view), NULL);
}

static void
group_lanes_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  mix_board_view_set_grouped (MIX_BOARD_PAGE (user_data)->view, g_variant_get_boolean (state));
  g_simple_action_set_state (action, state);
}

/* The switch in menus says what the view says. */
void
_mix_board_page_show_grouped (MixBoardPage *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (mix_page_get_actions (MIX_PAGE (self))), "group-lanes");

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (mix_board_view_get_grouped (self->view)));
}

/* Adds the actions that lay out the lanes. */
void
_mix_board_page_add_layout (MixBoardPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "fold-lane", .activate = fold_lane_cb, .parameter_type = "s" },
    { .name = "unfold-lanes", .activate = unfold_lanes_cb },
    { .name = "move-lane-back", .activate = move_lane_back_cb, .parameter_type = "s" },
    { .name = "move-lane-on", .activate = move_lane_on_cb, .parameter_type = "s" },
    { .name = "order-lanes", .activate = order_lanes_cb },
    { .name = "group-lanes", .state = "false", .change_state = group_lanes_cb },
  };

  mix_page_add_actions (MIX_PAGE (self), entries, G_N_ELEMENTS (entries));
}
