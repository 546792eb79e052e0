#include "mix-board-page-private.h"

/* The way from a finding to what it is about on the board. */

/* Shows lanes of a kind, whatever was shown before. */
static void
choose_lanes (MixBoardPage *self, MixLaneKind kind)
{
  _mix_board_page_choose_view (self, "lanes");
  gtk_drop_down_set_selected (self->kind_choice, kind - MIX_LANE_PERSON);
}

static void
show_lane (MixBoardPage *self, MixLaneKind kind, const char *key)
{
  MixBoardLane *lane;

  choose_lanes (self, kind);
  lane = mix_board_view_find_lane (self->view, key);
  if (lane == NULL)
    return;
  mix_lane_strip_reveal (self->strip, lane);
  _mix_board_page_select_lane (self, lane);
}

static void
show_person_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  show_lane (user_data, MIX_LANE_PERSON, g_variant_get_string (parameter, NULL));
}

static void
show_place_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  show_lane (user_data, MIX_LANE_PRACTICE, g_variant_get_string (parameter, NULL));
}

static void
show_cards_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixBoardPage *self = user_data;
  g_autofree const char **keys = g_variant_get_strv (parameter, NULL);

  _mix_board_page_choose_view (self, "lanes");
  if (keys[0] == NULL || !_mix_board_page_show_card (self, keys[0], TRUE))
    return;
  mix_card_selection_choose_many (self->selection, keys);
}

/* Adds the actions of the list of findings. */
void
_mix_board_page_add_findings (MixBoardPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "show-person", .activate = show_person_cb, .parameter_type = "s" },
    { .name = "show-place", .activate = show_place_cb, .parameter_type = "s" },
    { .name = "show-cards", .activate = show_cards_cb, .parameter_type = "as" },
  };

  mix_page_add_actions (MIX_PAGE (self), entries, G_N_ELEMENTS (entries));
}
