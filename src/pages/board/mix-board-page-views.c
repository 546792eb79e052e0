#include "mix-board-page-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

/*
 * The views of the same cards: lanes, heat map and week. They share the selected card, the filters and undo; only the
 * one that is shown follows the plan.
 */

static void
card_chosen_cb (MixBoardPage *self, MixCard *card)
{
  _mix_board_page_select_card (self, mix_card_get_key (card));
  mix_page_open_inspector (MIX_PAGE (self));
}

/* The head of a row is explained like a lane of its kind. */
static void
row_chosen_cb (MixBoardPage *self, const char *id)
{
  MixBoardMatrix *matrix = mix_heat_view_get_matrix (self->heat_view);
  MixBoardLane *lane;

  mix_choice_set_selected (self->kind_choice, mix_board_matrix_get_row_axis (matrix) == MIX_MATRIX_PEOPLE ? 0 : 1);
  lane = mix_board_view_find_lane (self->view, id);
  if (lane != NULL)
    _mix_board_page_select_lane (self, lane);
}

static void
make_heat_view (MixBoardPage *self)
{
  self->heat_view = MIX_HEAT_VIEW (mix_heat_view_new ());
  mix_heat_view_set_axes (self->heat_view, self->state.rows, self->state.columns);
  mix_heat_view_set_selection (self->heat_view, self->selection);
  mix_heat_view_set_narrow (self->heat_view, mix_page_is_narrow (MIX_PAGE (self)));
  g_signal_connect_object (self->heat_view, "card-chosen", G_CALLBACK (card_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->heat_view, "row-chosen", G_CALLBACK (row_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->heat_map_bin, GTK_WIDGET (self->heat_view));
}

static gboolean
is_shown (MixBoardPage *self, const char *name)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->view_stack), name) == 0;
}

static const struct
{
  MixMatrixAxis rows;
  MixMatrixAxis columns;
  const char *words;
} axes[] = {
  { MIX_MATRIX_PEOPLE, MIX_MATRIX_PRACTICES, N_ ("People × practices") },
  { MIX_MATRIX_PEOPLE, MIX_MATRIX_LINES, N_ ("People × lines") },
  { MIX_MATRIX_PRACTICES, MIX_MATRIX_LINES, N_ ("Practices × lines") },
};

static void
set_axes (MixBoardPage *self)
{
  if (self->heat_view != NULL)
    mix_heat_view_set_axes (self->heat_view, self->state.rows, self->state.columns);
}

static void
axes_chosen_cb (MixBoardPage *self)
{
  guint chosen = mix_choice_get_selected (self->axes_choice);

  if (self->filling || chosen >= G_N_ELEMENTS (axes))
    return;
  self->state.rows = axes[chosen].rows;
  self->state.columns = axes[chosen].columns;
  set_axes (self);
  _mix_board_page_remember (self);
}

/* The choice says what rows and columns of the heat map are. */
void
_mix_board_page_show_axes (MixBoardPage *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (axes) && self->axes_choice != NULL; i++)
    if (axes[i].rows == self->state.rows && axes[i].columns == self->state.columns)
      mix_choice_set_selected (self->axes_choice, i);
  set_axes (self);
}

static void
make_axes_choice (MixBoardPage *self)
{
  const char *words[G_N_ELEMENTS (axes) + 1] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (axes); i++)
    words[i] = _ (axes[i].words);
  self->axes_choice = MIX_CHOICE (mix_choice_new ());
  g_object_set (self->axes_choice, "about", _ ("What rows and columns are"), NULL);
  mix_choice_set_words (self->axes_choice, words);
  _mix_board_page_show_axes (self);
  g_signal_connect_object (self->axes_choice, "notify::selected", G_CALLBACK (axes_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->axes_bin, GTK_WIDGET (self->axes_choice));
}

/* Only the view that is shown follows the plan. */
static void
wake_view (MixBoardPage *self)
{
  gboolean heat_map = is_shown (self, "heat-map");

  if (heat_map && self->heat_view == NULL)
    make_heat_view (self);
  if (heat_map && self->axes_choice == NULL)
    make_axes_choice (self);
  if (self->heat_view != NULL)
    mix_heat_view_set_view (self->heat_view, heat_map ? self->view : NULL);
  _mix_board_page_wake_week (self, is_shown (self, "week"));
  gtk_widget_set_visible (GTK_WIDGET (self->kind_choice), is_shown (self, "lanes"));
  gtk_widget_set_visible (GTK_WIDGET (self->axes_bin), heat_map);
}

static gboolean
reveal_in_lanes (MixBoardPage *self, MixCard *card, gboolean focus)
{
  MixLaneView *lane_view;

  mix_board_view_unfold_card (self->view, card);
  lane_view = mix_lane_strip_reveal (self->strip, mix_board_view_find_lane_of_card (self->view, card));
  if (lane_view != NULL && focus)
    mix_lane_view_focus_card (lane_view, mix_card_get_key (card));
  else if (lane_view != NULL)
    mix_lane_view_show_card (lane_view, mix_card_get_key (card));
  return lane_view != NULL;
}

/* Scrolls the view that is shown to a card. */
gboolean
_mix_board_page_reveal_card (MixBoardPage *self, MixCard *card, gboolean focus)
{
  if (is_shown (self, "heat-map"))
    return mix_heat_view_show_card (self->heat_view, card, focus);
  if (is_shown (self, "week"))
    return mix_week_view_show_card (self->week_view, card, focus);
  return reveal_in_lanes (self, card, focus);
}

/* Shows a view by its name in the template. */
void
_mix_board_page_choose_view (MixBoardPage *self, const char *name)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (mix_page_get_actions (MIX_PAGE (self))), "view");

  if (!mix_board_screen_parse (name, &self->state.screen))
    return;
  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (name));
  adw_toggle_group_set_active_name (self->view_toggles, name);
  gtk_stack_set_visible_child_name (self->view_stack, name);
  wake_view (self);
  _mix_board_page_remember (self);
}

static void
view_changed_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  _mix_board_page_choose_view (user_data, g_variant_get_string (state, NULL));
}

static void
view_toggled_cb (MixBoardPage *self)
{
  _mix_board_page_choose_view (self, adw_toggle_group_get_active_name (self->view_toggles));
}

/* Where there is little room, a toggle is its icon alone. */
void
_mix_board_page_fold_toggles (MixBoardPage *self, gboolean folded)
{
  for (guint i = 0; i < adw_toggle_group_get_n_toggles (self->view_toggles); i++)
    {
      AdwToggle *toggle = adw_toggle_group_get_toggle (self->view_toggles, i);

      adw_toggle_set_label (toggle, folded ? NULL : adw_toggle_get_tooltip (toggle));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->week_label), !folded);
  if (self->heat_view != NULL)
    mix_heat_view_set_narrow (self->heat_view, folded);
}

static gboolean
shortcut_pressed_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  if (!mix_page_is_shown (MIX_PAGE (widget)))
    return FALSE;
  _mix_board_page_choose_view (MIX_BOARD_PAGE (widget), g_variant_get_string (arguments, NULL));
  return TRUE;
}

static void
add_view_shortcuts (MixBoardPage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_GLOBAL);
  for (guint i = 0; i < adw_toggle_group_get_n_toggles (self->view_toggles); i++)
    {
      const char *name = adw_toggle_get_name (adw_toggle_group_get_toggle (self->view_toggles, i));
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_1 + i, GDK_ALT_MASK),
                                                gtk_callback_action_new (shortcut_pressed_cb, NULL, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_string (name));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/* Adds the action "view", whose state is the name of the view shown, and the keys for it. */
void
_mix_board_page_add_views (MixBoardPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "view", .parameter_type = "s", .state = "'lanes'", .change_state = view_changed_cb },
  };

  mix_page_add_actions (MIX_PAGE (self), entries, G_N_ELEMENTS (entries));
  add_view_shortcuts (self);
}

/* Binds what the toggles in the template call. */
void
_mix_board_page_bind_views (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MixBoardPage, view_stack);
  gtk_widget_class_bind_template_child (widget_class, MixBoardPage, view_toggles);
  gtk_widget_class_bind_template_child (widget_class, MixBoardPage, week_label);
  gtk_widget_class_bind_template_child (widget_class, MixBoardPage, heat_map_bin);
  gtk_widget_class_bind_template_child (widget_class, MixBoardPage, week_bin);
  gtk_widget_class_bind_template_child (widget_class, MixBoardPage, axes_bin);
  gtk_widget_class_bind_template_callback (widget_class, view_toggled_cb);
}
