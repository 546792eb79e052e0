#include "mix-week-view-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#define DAYS_A_WEEK 7

/*
 * The board as a week: who is where in each half-day, the desks used, what clashes and the ways out. It works out its
 * rota when it is shown and when what it shows changes; without a view it does nothing.
 *
 * Signal: "cards-chosen" (the keys of cards, whether to explain them).
 */

G_DEFINE_FINAL_TYPE (MixWeekView, mix_week_view, GTK_TYPE_WIDGET)

MixDate
_mix_week_view_get_plan_week (MixWeekView *self)
{
  return mix_date_get_week_start (mix_plan_get_as_at (mix_board_get_plan (mix_board_view_get_board (self->view))));
}

static void
show_range (MixWeekView *self)
{
  MixDate monday = mix_week_rota_get_monday (self->rota);
  g_autofree char *range = mix_date_format_range (monday, monday + 4);

  gtk_label_set_label (self->range_label, range);
  gtk_widget_set_visible (self->today_button, monday != _mix_week_view_get_plan_week (self));
}

static void
show_clashes (MixWeekView *self)
{
  const MixWeekClash *first = self->clashes->len > 0 ? &g_array_index (self->clashes, MixWeekClash, 0) : NULL;
  g_autofree char *text = NULL;
  g_autofree char *hint = NULL;
  g_autofree char *words = NULL;
  guint more = self->clashes->len - (first != NULL ? 1 : 0);

  adw_banner_set_revealed (self->banner, first != NULL);
  if (first == NULL)
    return;
  text = mix_week_clash_dup_text (self->rota, first);
  hint = mix_week_clash_dup_hint (first);
  if (hint != NULL)
    words = g_strdup_printf ("%s %s", text, hint);
  else if (more > 0)
    words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s And %u more.", "%s And %u more.", more), text, more);
  adw_banner_set_title (self->banner, words != NULL ? words : text);
}

static void
follow_cursor (MixWeekView *self)
{
  MixWeekSpot spot = { self->follow_row, self->follow_block, self->follow_session };

  if (self->follow_row == NULL)
    return;
  mix_week_grid_set_cursor (self->grid, &spot);
  g_clear_pointer (&self->follow_row, g_free);
  g_clear_pointer (&self->follow_block, g_free);
}

static void
show_table (MixWeekView *self)
{
  g_autoptr (MixWeekTable) table = _mix_week_view_make_table (self);

  mix_week_grid_set_table (self->grid, table);
  gtk_stack_set_visible_child_name (self->stack, mix_week_rota_get_n_people (self->rota) > 0 ? "grid" : "empty");
}

/* Shows a week that was worked out. */
void
_mix_week_view_take_rota (MixWeekView *self, MixWeekRota *rota)
{
  g_clear_pointer (&self->clashes, g_array_unref);
  g_clear_pointer (&self->rota, mix_week_rota_unref);
  self->rota = rota;
  _mix_week_view_find_shown (self);
  self->clashes = _mix_week_view_list_clashes (self);
  show_table (self);
  show_range (self);
  _mix_week_view_show_days (self);
  show_clashes (self);
  follow_cursor (self);
}

/* Works out anew what is shown. */
void
_mix_week_view_refresh (MixWeekView *self)
{
  if (self->view != NULL && mix_board_view_get_board (self->view) != NULL)
    _mix_week_view_want_picture (self);
}

static void
by_chosen_cb (MixWeekView *self)
{
  if (self->rota != NULL && self->view != NULL)
    show_table (self);
}

static void
selection_changed_cb (MixWeekView *self)
{
  by_chosen_cb (self);
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixWeekView *self = user_data;
  MixWeekSpot spot;

  if (mix_week_grid_get_cursor (self->grid, &spot))
    _mix_week_view_cell_activated_cb (self, &spot);
}

static void
go_to_week (MixWeekView *self, int weeks)
{
  MixDate monday = self->monday != MIX_DATE_NONE ? self->monday : _mix_week_view_get_plan_week (self);

  mix_week_view_set_week (self, monday + weeks * DAYS_A_WEEK);
}

static void
previous_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  go_to_week (user_data, -1);
}

static void
next_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  go_to_week (user_data, 1);
}

static void
this_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mix_week_view_set_week (user_data, MIX_DATE_NONE);
}

static void
editable_changed_cb (MixWeekView *self)
{
  mix_week_grid_set_editable (self->grid, mix_page_is_editable (self->page));
}

static void
add_actions (MixWeekView *self)
{
  static const GActionEntry entries[] = {
    { .name = "previous", .activate = previous_cb },
    { .name = "next", .activate = next_cb },
    { .name = "this", .activate = this_cb },
    { .name = "open", .activate = open_cb },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "week", G_ACTION_GROUP (self->actions));
}

static void
mix_week_view_dispose (GObject *object)
{
  MixWeekView *self = MIX_WEEK_VIEW (object);

  if (self->grid != NULL)
    mix_week_grid_set_judge (self->grid, NULL, NULL);
  mix_week_view_set_view (self, NULL);
  mix_week_view_set_selection (self, NULL);
  g_clear_pointer (&self->clashes, g_array_unref);
  g_clear_pointer (&self->rota, mix_week_rota_unref);
  g_clear_object (&self->actions);
  gtk_widget_dispose_template (GTK_WIDGET (self), MIX_TYPE_WEEK_VIEW);
  self->page = NULL;
  G_OBJECT_CLASS (mix_week_view_parent_class)->dispose (object);
}

static void
mix_week_view_finalize (GObject *object)
{
  MixWeekView *self = MIX_WEEK_VIEW (object);

  g_clear_pointer (&self->shown_people, g_hash_table_unref);
  g_clear_pointer (&self->shown_places, g_hash_table_unref);
  g_free (self->follow_row);
  g_free (self->follow_block);
  G_OBJECT_CLASS (mix_week_view_parent_class)->finalize (object);
}

static gboolean
mix_week_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MIX_WEEK_VIEW (widget)->grid));
}

static void
mix_week_view_class_init (MixWeekViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mix_week_view_dispose;
  object_class->finalize = mix_week_view_finalize;
  widget_class->grab_focus = mix_week_view_grab_focus;
  g_signal_new ("cards-chosen", MIX_TYPE_WEEK_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                G_TYPE_POINTER, G_TYPE_BOOLEAN);

  g_type_ensure (MIX_TYPE_WEEK_GRID);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/board/mix-week-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MixWeekView, content);
  gtk_widget_class_bind_template_child (widget_class, MixWeekView, by_choice);
  gtk_widget_class_bind_template_child (widget_class, MixWeekView, span_choice);
  gtk_widget_class_bind_template_child (widget_class, MixWeekView, today_button);
  gtk_widget_class_bind_template_child (widget_class, MixWeekView, range_label);
  gtk_widget_class_bind_template_child (widget_class, MixWeekView, banner);
  gtk_widget_class_bind_template_child (widget_class, MixWeekView, stack);
  gtk_widget_class_bind_template_child (widget_class, MixWeekView, grid);
  gtk_widget_class_bind_template_child (widget_class, MixWeekView, session_menu);
  gtk_widget_class_bind_template_callback (widget_class, by_chosen_cb);
  _mix_week_view_bind_days (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, _mix_week_view_cell_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, _mix_week_view_dropped_cb);
  gtk_widget_class_bind_template_callback (widget_class, _mix_week_view_shift_wanted_cb);
  gtk_widget_class_bind_template_callback (widget_class, _mix_week_view_menu_wanted_cb);
}

static void
mix_week_view_init (MixWeekView *self)
{
  self->monday = MIX_DATE_NONE;
  add_actions (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  _mix_week_view_add_moves (self);
  mix_week_grid_set_judge (self->grid, _mix_week_view_judge, self);
}

/**
 * mix_week_view_new:
 * @page: the board's page, which does the deeds and outlives the view
 *
 * Returns: (transfer floating): the view, which shows nothing yet
 */
GtkWidget *
mix_week_view_new (MixPage *page)
{
  MixWeekView *self = g_object_new (MIX_TYPE_WEEK_VIEW, NULL);

  self->page = page;
  g_signal_connect_object (page, "notify::editable", G_CALLBACK (editable_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "notify::narrow", G_CALLBACK (_mix_week_view_narrow_changed_cb), self,
                           G_CONNECT_SWAPPED);
  editable_changed_cb (self);
  _mix_week_view_narrow_changed_cb (self);
  return GTK_WIDGET (self);
}

/**
 * mix_week_view_set_view:
 * @self: a view
 * @view: (nullable): the board's cards and filters, or %NULL while something else is shown
 */
void
mix_week_view_set_view (MixWeekView *self, MixBoardView *view)
{
  g_return_if_fail (MIX_IS_WEEK_VIEW (self));

  if (self->view == view)
    return;
  if (self->view != NULL)
    g_signal_handlers_disconnect_by_data (self->view, self);
  _mix_week_view_stop_loading (self);
  g_set_object (&self->view, view);
  if (view == NULL)
    return;
  g_signal_connect_object (view, "changed", G_CALLBACK (_mix_week_view_refresh), self, G_CONNECT_SWAPPED);
  _mix_week_view_refresh (self);
}

/**
 * mix_week_view_set_selection:
 * @self: a view
 * @selection: (nullable): the board's selection
 */
void
mix_week_view_set_selection (MixWeekView *self, MixCardSelection *selection)
{
  g_return_if_fail (MIX_IS_WEEK_VIEW (self));

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_set_object (&self->selection, selection);
  if (selection != NULL)
    g_signal_connect_object (selection, "changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * mix_week_view_set_by:
 * @self: a view
 * @by: what rows are
 */
void
mix_week_view_set_by (MixWeekView *self, MixWeekBy by)
{
  g_return_if_fail (MIX_IS_WEEK_VIEW (self));
  gtk_drop_down_set_selected (self->by_choice, by);
}

/**
 * mix_week_view_get_by:
 * @self: a view
 *
 * Returns: what rows are
 */
MixWeekBy
mix_week_view_get_by (MixWeekView *self)
{
  g_return_val_if_fail (MIX_IS_WEEK_VIEW (self), MIX_WEEK_BY_PERSON);
  return gtk_drop_down_get_selected (self->by_choice) == 1 ? MIX_WEEK_BY_PRACTICE : MIX_WEEK_BY_PERSON;
}

/**
 * mix_week_view_set_week:
 * @self: a view
 * @day: a day of the week to show, or %MIX_DATE_NONE for the plan's own
 */
void
mix_week_view_set_week (MixWeekView *self, MixDate day)
{
  g_return_if_fail (MIX_IS_WEEK_VIEW (self));
  self->monday = day != MIX_DATE_NONE ? mix_date_get_week_start (day) : MIX_DATE_NONE;
  _mix_week_view_refresh (self);
}

/**
 * mix_week_view_get_monday:
 * @self: a view
 *
 * Returns: the first day of the week shown, or %MIX_DATE_NONE while nothing is
 */
MixDate
mix_week_view_get_monday (MixWeekView *self)
{
  g_return_val_if_fail (MIX_IS_WEEK_VIEW (self), MIX_DATE_NONE);
  return self->rota != NULL ? mix_week_rota_get_monday (self->rota) : MIX_DATE_NONE;
}

/**
 * mix_week_view_get_rota:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): what it shows
 */
MixWeekRota *
mix_week_view_get_rota (MixWeekView *self)
{
  g_return_val_if_fail (MIX_IS_WEEK_VIEW (self), NULL);
  return self->rota;
}

/**
 * mix_week_view_create_table:
 * @self: a view that shows a week
 *
 * Returns: (transfer full): what it shows, to copy, save and print
 */
MixDataTable *
mix_week_view_create_table (MixWeekView *self)
{
  g_return_val_if_fail (MIX_IS_WEEK_VIEW (self) && self->rota != NULL, NULL);
  return mix_week_data_new (self->rota, mix_week_view_get_by (self), _mix_week_view_shows, self);
}
