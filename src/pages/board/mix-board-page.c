#include "mix-board-page-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-card-words.h"
#include "mix-fit-words.h"

/*
 * The board: who does what, where, and does it fit. Lanes of cards, a strip of findings that filters them, and an
 * inspector that explains the selected card or person.
 */

G_DEFINE_FINAL_TYPE (MixBoardPage, mix_board_page, MIX_TYPE_PAGE)

static const char *const filter_names[] = {
  [MIX_BOARD_FILTER_BLOCKED] = "blocked",       [MIX_BOARD_FILTER_STRETCHED] = "stretched",
  [MIX_BOARD_FILTER_UNDER_USED] = "under-used", [MIX_BOARD_FILTER_OVER] = "over",
  [MIX_BOARD_FILTER_NOBODY] = "nobody",
};

static MixBoardLane *
get_selected_lane (MixBoardPage *self)
{
  return mix_board_view_find_lane (self->view, self->selected_lane_key);
}

static void
say_inspector_words (MixBoardPage *self, MixCard *card, MixBoardLane *lane)
{
  g_autofree char *summary = card != NULL ? mix_card_dup_summary (card) : NULL;

  if (card != NULL)
    mix_page_set_inspector_words (MIX_PAGE (self), mix_card_get_title (card), summary);
  else if (lane != NULL)
    mix_page_set_inspector_words (MIX_PAGE (self), mix_board_lane_get_title (lane),
                                  mix_board_lane_get_used_words (lane));
  else
    mix_page_set_inspector_words (MIX_PAGE (self), NULL, NULL);
}

static gboolean
inspect_cb (gpointer data)
{
  MixBoardPage *self = data;
  MixBoard *board = mix_board_view_get_board (self->view);
  MixCard *card = _mix_board_page_get_card (self);
  MixBoardLane *lane = get_selected_lane (self);

  self->inspect_id = 0;
  mix_board_inspector_set_editable (self->board_inspector, mix_page_is_editable (MIX_PAGE (self)));
  if (card != NULL)
    mix_board_inspector_show_card (self->board_inspector, board, card);
  else if (lane != NULL)
    mix_board_inspector_show_lane (self->board_inspector, board, lane);
  else if (board != NULL)
    mix_board_inspector_show_findings (self->board_inspector, self->view);
  return G_SOURCE_REMOVE;
}

/* The lanes are painted first. */
static void
inspect_soon (MixBoardPage *self)
{
  say_inspector_words (self, _mix_board_page_get_card (self), get_selected_lane (self));
  if (self->inspect_id == 0)
    self->inspect_id = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE + 20, inspect_cb, self, NULL);
}

/* The selected card, if it is on the board. */
MixCard *
_mix_board_page_get_card (MixBoardPage *self)
{
  MixBoard *board = mix_board_view_get_board (self->view);

  return board != NULL ? mix_board_find_card (board, self->selected_key) : NULL;
}

/* Selects a card by its key, or nothing. */
void
_mix_board_page_select_card (MixBoardPage *self, const char *key)
{
  g_set_str (&self->selected_key, key);
  g_clear_pointer (&self->selected_lane_key, g_free);
  mix_lane_strip_set_selected (self->strip, key);
  inspect_soon (self);
}

/* Has the inspector explain a lane. */
void
_mix_board_page_select_lane (MixBoardPage *self, MixBoardLane *lane)
{
  _mix_board_page_select_card (self, NULL);
  g_set_str (&self->selected_lane_key, mix_board_lane_get_key (lane));
  inspect_soon (self);
}

/* Scrolls to a card and selects it; TRUE where it is on the board. */
gboolean
_mix_board_page_show_card (MixBoardPage *self, const char *key, gboolean focus)
{
  MixBoard *board = mix_board_view_get_board (self->view);
  MixCard *card = board != NULL ? mix_board_find_card (board, key) : NULL;
  MixBoardLane *lane = card != NULL ? mix_board_view_find_lane_of_card (self->view, card) : NULL;
  MixLaneView *lane_view;

  if (card == NULL)
    return FALSE;
  _mix_board_page_select_card (self, key);
  lane_view = mix_lane_strip_reveal (self->strip, lane);
  if (lane_view != NULL && focus)
    mix_lane_view_focus_card (lane_view, key);
  else if (lane_view != NULL)
    mix_lane_view_show_card (lane_view, key);
  return TRUE;
}

static void
show_findings (MixBoardPage *self)
{
  mix_findings_strip_set_counts (self->findings, mix_board_view_get_counts (self->view));
}

static void
show_stack (MixBoardPage *self)
{
  guint n_cards = mix_board_view_get_n_cards (self->view);
  gboolean narrowed = mix_board_view_get_search (self->view) != NULL
                      || mix_board_view_get_filter (self->view) != MIX_BOARD_FILTER_NONE;

  if (narrowed && mix_board_view_get_n_shown (self->view) == 0)
    {
      g_autofree char *title = g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "0 of %u Card Matches", "0 of %u Cards Match", n_cards), n_cards);

      adw_status_page_set_title (self->no_match, title);
      gtk_stack_set_visible_child_name (self->stack, "no-match");
    }
  else
    gtk_stack_set_visible_child_name (self->stack, "lanes");
}

static void
show_subtitle (MixBoardPage *self)
{
  MixPlan *plan = mix_board_get_plan (mix_board_view_get_board (self->view));
  g_autofree char *day = mix_date_format_short (mix_date_get_week_start (mix_plan_get_as_at (plan)));
  /* Translators: %s is a day, such as "23 Nov". */
  g_autofree char *subtitle = g_strdup_printf (_ ("Week of %s"), day);

  mix_page_set_subtitle (MIX_PAGE (self), subtitle);
}

static void
view_changed_cb (MixBoardPage *self)
{
  show_findings (self);
  show_stack (self);
  mix_lane_strip_set_empty (
      self->strip, mix_team_load_get_n_people (mix_board_get_load (mix_board_view_get_board (self->view))) == 0);
  inspect_soon (self);
}

static void
fill_networks (MixBoardPage *self, MixPlan *plan)
{
  GPtrArray *networks = mix_plan_get_networks (plan);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_string_list_append (names, _ ("All networks"));
  g_ptr_array_set_size (self->network_ids, 0);
  g_ptr_array_add (self->network_ids, NULL);
  for (guint i = 0; i < networks->len; i++)
    {
      MixNetwork *network = g_ptr_array_index (networks, i);

      gtk_string_list_append (names, mix_network_get_name (network));
      g_ptr_array_add (self->network_ids, g_strdup (mix_network_get_id (network)));
      if (g_strcmp0 (mix_network_get_id (network), mix_board_view_get_network (self->view)) == 0)
        selected = i + 1;
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->network_choice, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->network_choice, selected);
  gtk_widget_set_visible (GTK_WIDGET (self->network_choice), networks->len > 1);
  self->filling = FALSE;
}

static gboolean
networks_differ (MixBoardPage *self, MixPlan *plan)
{
  GPtrArray *networks = mix_plan_get_networks (plan);

  if (networks->len + 1 != self->network_ids->len)
    return TRUE;
  for (guint i = 0; i < networks->len; i++)
    if (g_strcmp0 (mix_network_get_id (g_ptr_array_index (networks, i)), g_ptr_array_index (self->network_ids, i + 1))
        != 0)
      return TRUE;
  return FALSE;
}

/* The keyboard stays where it was, also where the card that had it went to another lane. */
static void
mix_board_page_plan_changed (MixPage *page, MixPlan *plan)
{
  MixBoardPage *self = MIX_BOARD_PAGE (page);
  MixLaneView *focused = mix_lane_strip_get_focused (self->strip);
  guint position = 0;
  gboolean on_card = focused != NULL && mix_lane_view_get_focus_position (focused, &position);

  mix_board_view_set_plan (self->view, plan);
  if (networks_differ (self, plan))
    fill_networks (self, plan);
  show_subtitle (self);
  if (_mix_board_page_get_card (self) == NULL && self->selected_key != NULL)
    _mix_board_page_select_card (self, NULL);
  if (on_card && mix_lane_strip_get_focused (self->strip) == NULL)
    mix_lane_view_focus_position (focused, position);
}

static void
kind_chosen_cb (MixBoardPage *self)
{
  mix_board_view_set_kind (self->view,
                           gtk_drop_down_get_selected (self->kind_choice) == 0 ? MIX_LANE_PERSON : MIX_LANE_PRACTICE);
}

static void
network_chosen_cb (MixBoardPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->network_choice);

  if (!self->filling && selected < self->network_ids->len)
    mix_board_view_set_network (self->view, g_ptr_array_index (self->network_ids, selected));
}

static void
searched_cb (MixBoardPage *self)
{
  mix_board_view_set_search (self->view, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
search_stopped_cb (MixBoardPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_set_visible (GTK_WIDGET (self->search), FALSE);
}

static void
finding_pressed_cb (MixBoardPage *self)
{
  MixBoardFilter filter = mix_findings_strip_get_filter (self->findings);

  _mix_board_page_select_card (self, NULL);
  mix_board_view_set_filter (self->view, filter);
  if (filter == MIX_BOARD_FILTER_NOBODY)
    mix_lane_strip_reveal (self->strip, mix_board_view_get_nobody (self->view));
}

/* Shows everything again. */
void
_mix_board_page_clear_filters (MixBoardPage *self)
{
  search_stopped_cb (self);
  mix_findings_strip_set_filter (self->findings, MIX_BOARD_FILTER_NONE);
  mix_board_view_set_filter (self->view, MIX_BOARD_FILTER_NONE);
  mix_board_view_set_search (self->view, NULL);
}

static void
card_selected_cb (MixLaneView *lane_view, MixCard *card, MixBoardPage *self)
{
  _mix_board_page_select_card (self, mix_card_get_key (card));
}

static void
card_opened_cb (MixLaneView *lane_view, MixCard *card, MixBoardPage *self)
{
  _mix_board_page_select_card (self, mix_card_get_key (card));
  mix_page_open_inspector (MIX_PAGE (self));
}

static void
head_clicked_cb (MixLaneView *lane_view, MixBoardPage *self)
{
  _mix_board_page_select_lane (self, mix_lane_view_get_lane (lane_view));
}

static void
pop_up_menu (MixBoardPage *self, GtkWidget *from, double x, double y)
{
  graphene_point_t point;

  if (!gtk_widget_compute_point (from, GTK_WIDGET (self), &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->card_menu), &(GdkRectangle) { (int) point.x, (int) point.y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->card_menu));
}

static void
menu_wanted_cb (MixLaneView *lane_view, MixCard *card, double x, double y, MixBoardPage *self)
{
  _mix_board_page_select_card (self, mix_card_get_key (card));
  pop_up_menu (self, GTK_WIDGET (lane_view), x, y);
}

/* Takes a card into the hand, or puts it down. */
void
_mix_board_page_hold (MixBoardPage *self, MixCard *card)
{
  if (!g_set_object (&self->held, card))
    return;
  gtk_widget_set_visible (self->hint, card != NULL);
  if (card != NULL)
    mix_lane_strip_show_verdicts (self->strip, mix_board_view_get_board (self->view), card);
  else
    mix_lane_strip_clear_verdicts (self->strip);
}

static void
card_lifted_cb (MixLaneView *lane_view, MixCard *card, MixBoardPage *self)
{
  _mix_board_page_hold (self, card);
}

static void
card_put_down_cb (MixLaneView *lane_view, MixBoardPage *self)
{
  _mix_board_page_hold (self, NULL);
}

static void
card_dropped_cb (MixLaneStrip *strip, MixBoardLane *lane, MixCard *card, gboolean part, MixBoardPage *self)
{
  _mix_board_page_drop (self, lane, card, part);
}

static void
lane_made_cb (MixLaneStrip *strip, MixLaneView *lane_view, MixBoardPage *self)
{
  g_signal_connect_object (lane_view, "card-selected", G_CALLBACK (card_selected_cb), self, 0);
  g_signal_connect_object (lane_view, "card-opened", G_CALLBACK (card_opened_cb), self, 0);
  g_signal_connect_object (lane_view, "menu-wanted", G_CALLBACK (menu_wanted_cb), self, 0);
  g_signal_connect_object (lane_view, "head-clicked", G_CALLBACK (head_clicked_cb), self, 0);
  g_signal_connect_object (lane_view, "card-lifted", G_CALLBACK (card_lifted_cb), self, 0);
  g_signal_connect_object (lane_view, "card-put-down", G_CALLBACK (card_put_down_cb), self, 0);
}

static void
clear_filters_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  _mix_board_page_clear_filters (user_data);
}

static void
show_card_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  _mix_board_page_show_card (user_data, g_variant_get_string (parameter, NULL), TRUE);
}

static void
show_lane_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixBoardPage *self = user_data;
  MixBoardLane *lane = mix_board_view_find_lane (self->view, g_variant_get_string (parameter, NULL));

  if (lane == NULL)
    return;
  mix_lane_strip_reveal (self->strip, lane);
  _mix_board_page_select_lane (self, lane);
}

static void
explain_lane_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  show_lane_cb (action, parameter, user_data);
  mix_page_open_inspector (user_data);
}

static void
open_lane_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixBoardPage *self = user_data;
  const char *key = g_variant_get_string (parameter, NULL);

  mix_page_go_to (MIX_PAGE (self), mix_board_view_get_kind (self->view) == MIX_LANE_PERSON ? "team" : "practices", key);
}

static void
card_menu_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixBoardPage *self = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && _mix_board_page_get_card (self) != NULL)
    pop_up_menu (self, focus, gtk_widget_get_width (focus) / 2.0, gtk_widget_get_height (focus) / 2.0);
}

static void
add_people_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mix_page_go_to (user_data, "team", NULL);
}

static void
add_looking_actions (MixBoardPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "clear-filters", .activate = clear_filters_cb },
    { .name = "show-card", .activate = show_card_cb, .parameter_type = "s" },
    { .name = "show-lane", .activate = show_lane_cb, .parameter_type = "s" },
    { .name = "explain-lane", .activate = explain_lane_cb, .parameter_type = "s" },
    { .name = "open-lane", .activate = open_lane_cb, .parameter_type = "s" },
    { .name = "card-menu", .activate = card_menu_cb },
    { .name = "add-people", .activate = add_people_cb },
  };

  mix_page_add_actions (MIX_PAGE (self), entries, G_N_ELEMENTS (entries));
}

static void
narrow_changed_cb (MixBoardPage *self)
{
  gboolean narrow = mix_page_is_narrow (MIX_PAGE (self));

  mix_lane_strip_set_narrow (self->strip, narrow);
  mix_findings_strip_set_compact (self->findings, narrow);
}

static void
editable_changed_cb (MixBoardPage *self)
{
  mix_lane_strip_set_editable (self->strip, mix_page_is_editable (MIX_PAGE (self)));
  inspect_soon (self);
}

static gboolean
press_finding (MixBoardPage *self, const char *item)
{
  for (MixBoardFilter filter = 0; filter < G_N_ELEMENTS (filter_names); filter++)
    if (g_str_equal (filter_names[filter], item))
      {
        mix_findings_strip_set_filter (self->findings, filter);
        finding_pressed_cb (self);
        return TRUE;
      }
  return FALSE;
}

/* A finding, a card, a person, a place, or a network. */
static void
mix_board_page_show_item (MixPage *page, const char *item)
{
  MixBoardPage *self = MIX_BOARD_PAGE (page);
  MixBoardLane *lane;

  if (press_finding (self, item) || _mix_board_page_show_card (self, item, TRUE))
    return;
  for (guint i = 1; i < self->network_ids->len; i++)
    if (g_str_equal (g_ptr_array_index (self->network_ids, i), item))
      gtk_drop_down_set_selected (self->network_choice, i);
  lane = mix_board_view_find_lane (self->view, item);
  if (lane != NULL)
    {
      mix_lane_strip_reveal (self->strip, lane);
      _mix_board_page_select_lane (self, lane);
    }
}

static gboolean
mix_board_page_focus_search (MixPage *page)
{
  MixBoardPage *self = MIX_BOARD_PAGE (page);

  gtk_widget_set_visible (GTK_WIDGET (self->search), TRUE);
  return gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/* Esc: the card in the hand, then what is filtered, then what is selected. */
static gboolean
mix_board_page_dismiss (MixPage *page)
{
  MixBoardPage *self = MIX_BOARD_PAGE (page);

  if (mix_board_view_get_search (self->view) != NULL || mix_board_view_get_filter (self->view) != MIX_BOARD_FILTER_NONE)
    _mix_board_page_clear_filters (self);
  else if (self->selected_key != NULL || self->selected_lane_key != NULL)
    _mix_board_page_select_card (self, NULL);
  else
    return FALSE;
  return TRUE;
}

static void
mix_board_page_dispose (GObject *object)
{
  MixBoardPage *self = MIX_BOARD_PAGE (object);

  g_clear_handle_id (&self->inspect_id, g_source_remove);
  g_clear_object (&self->held);
  gtk_widget_dispose_template (GTK_WIDGET (self), MIX_TYPE_BOARD_PAGE);
  G_OBJECT_CLASS (mix_board_page_parent_class)->dispose (object);
}

static void
mix_board_page_finalize (GObject *object)
{
  MixBoardPage *self = MIX_BOARD_PAGE (object);

  g_object_unref (self->view);
  g_ptr_array_unref (self->network_ids);
  g_free (self->selected_key);
  g_free (self->selected_lane_key);
  G_OBJECT_CLASS (mix_board_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/board/mix-board-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MixBoardPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MixBoardPage, strip);
  gtk_widget_class_bind_template_child (widget_class, MixBoardPage, hint);
  gtk_widget_class_bind_template_child (widget_class, MixBoardPage, no_match);
  gtk_widget_class_bind_template_child (widget_class, MixBoardPage, card_menu);
  gtk_widget_class_bind_template_child (widget_class, MixBoardPage, kind_choice);
  gtk_widget_class_bind_template_child (widget_class, MixBoardPage, network_choice);
  gtk_widget_class_bind_template_child (widget_class, MixBoardPage, search);
  gtk_widget_class_bind_template_child (widget_class, MixBoardPage, findings);
  gtk_widget_class_bind_template_child (widget_class, MixBoardPage, board_inspector);
  gtk_widget_class_bind_template_callback (widget_class, lane_made_cb);
  gtk_widget_class_bind_template_callback (widget_class, card_dropped_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, network_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, searched_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, finding_pressed_cb);
}

static void
mix_board_page_class_init (MixBoardPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  MixPageClass *page_class = MIX_PAGE_CLASS (klass);

  object_class->dispose = mix_board_page_dispose;
  object_class->finalize = mix_board_page_finalize;
  page_class->plan_changed = mix_board_page_plan_changed;
  page_class->show_item = mix_board_page_show_item;
  page_class->focus_search = mix_board_page_focus_search;
  page_class->dismiss = mix_board_page_dismiss;

  g_type_ensure (MIX_TYPE_LANE_STRIP);
  g_type_ensure (MIX_TYPE_FINDINGS_STRIP);
  g_type_ensure (MIX_TYPE_BOARD_INSPECTOR);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
mix_board_page_init (MixBoardPage *self)
{
  self->view = mix_board_view_new ();
  self->network_ids = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  add_looking_actions (self);
  _mix_board_page_add_deeds (self);
  _mix_board_page_add_keys (self);
  mix_lane_strip_set_view (self->strip, self->view);
  g_signal_connect_object (self->view, "changed", G_CALLBACK (view_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (narrow_changed_cb), NULL);
  g_signal_connect (self, "notify::editable", G_CALLBACK (editable_changed_cb), NULL);
}

static guint
count_blocked (MixPlan *plan, MixTeamLoad *load)
{
  GPtrArray *assignments = mix_plan_get_assignments (plan);
  guint n = 0;

  for (guint i = 0; i < assignments->len; i++)
    {
      const MixFit *fit = mix_team_load_get_fit (load, i);

      n += fit->n_reasons > 0 && fit->grade == MIX_FIT_BLOCKED
           && mix_assignment_counts (g_ptr_array_index (assignments, i));
    }
  return n;
}

/**
 * mix_board_page_count:
 * @plan: a plan
 * @count: (out): pieces of blocked work, for the sidebar
 */
void
mix_board_page_count (MixPlan *plan, MixPageCount *count)
{
  g_autoptr (MixTeamLoad) load = mix_team_load_new (plan);

  count->number = count_blocked (plan, load);
  count->icon_name = "mix-fit-blocked-symbolic";
  count->style_class = "mix-blocked";
  count->words
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u blocked", "%u blocked", count->number), count->number);
}
