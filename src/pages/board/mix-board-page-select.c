#include "mix-board-page-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-card-words.h"

/* The selected cards or the selected lane, and what explains them. */

static MixBoardLane *
get_selected_lane (MixBoardPage *self)
{
  return mix_board_view_find_lane (self->view, self->selected_lane_key);
}

static void
say_inspector_words (MixBoardPage *self, MixCard *card, MixBoardLane *lane)
{
  g_autofree char *summary = card != NULL ? mix_card_dup_summary (card) : NULL;
  guint n = mix_card_selection_get_n (self->selection);

  if (n > 1)
    {
      g_autofree char *title = mix_cards_dup_count (n);
      g_autoptr (GPtrArray) cards = _mix_board_page_list_selected (self);
      g_autofree char *hours = mix_cards_dup_hours (cards);

      mix_page_set_inspector_words (MIX_PAGE (self), title, hours);
    }
  else if (card != NULL)
    mix_page_set_inspector_words (MIX_PAGE (self), mix_card_get_title (card), summary);
  else if (lane != NULL)
    mix_page_set_inspector_words (MIX_PAGE (self), mix_board_lane_get_title (lane),
                                  mix_board_lane_get_used_words (lane));
  else
    _mix_board_page_say_findings (self);
}

static gboolean
inspect_cb (gpointer data)
{
  MixBoardPage *self = data;
  MixBoard *board = mix_board_view_get_board (self->view);
  MixCard *card = _mix_board_page_get_card (self);
  MixBoardLane *lane = get_selected_lane (self);

  self->inspect_id = 0;
  self->inspect_turn++;
  if (mix_card_selection_get_n (self->selection) > 0 || lane != NULL)
    self->lists_findings = FALSE;
  mix_board_inspector_set_editable (self->board_inspector, mix_page_is_editable (MIX_PAGE (self)));
  if (mix_card_selection_get_n (self->selection) > 1)
    {
      g_autoptr (GPtrArray) cards = _mix_board_page_list_selected (self);

      mix_board_inspector_show_many (self->board_inspector, board, cards);
    }
  else if (card != NULL)
    {
      mix_board_inspector_show_card (self->board_inspector, board, card);
      _mix_board_page_look_up_history (self, card);
    }
  else if (lane != NULL)
    mix_board_inspector_show_lane (self->board_inspector, board, lane);
  else if (board != NULL)
    _mix_board_page_inspect_findings (self);
  _mix_board_page_ask_findings (self);
  return G_SOURCE_REMOVE;
}

/* The lanes are painted first. */
void
_mix_board_page_inspect_soon (MixBoardPage *self)
{
  say_inspector_words (self, _mix_board_page_get_card (self), get_selected_lane (self));
  if (self->inspect_id == 0)
    self->inspect_id = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE + 20, inspect_cb, self, NULL);
}

/* The selected card, if it is the only one. */
MixCard *
_mix_board_page_get_card (MixBoardPage *self)
{
  MixBoard *board = mix_board_view_get_board (self->view);

  return board != NULL && mix_card_selection_get_n (self->selection) == 1
             ? mix_board_find_card (board, mix_card_selection_get_last (self->selection))
             : NULL;
}

/* All that are selected, in the order in which they were. */
GPtrArray *
_mix_board_page_list_selected (MixBoardPage *self)
{
  return mix_card_selection_list (self->selection, mix_board_view_get_board (self->view));
}

static void
announce_many (MixBoardPage *self)
{
  g_autoptr (GPtrArray) cards = _mix_board_page_list_selected (self);
  g_autofree char *count = mix_cards_dup_count (cards->len);
  g_autofree char *hours = mix_cards_dup_hours (cards);
  /* Translators: "3 cards", "9.5 h a week". */
  g_autofree char *words = g_strdup_printf (_ ("%s selected, %s."), count, hours);

  gtk_accessible_announce (GTK_ACCESSIBLE (self), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Cards were selected, by the user or by the program. */
void
_mix_board_page_selection_changed_cb (MixBoardPage *self)
{
  if (mix_card_selection_get_n (self->selection) > 0)
    g_clear_pointer (&self->selected_lane_key, g_free);
  if (mix_card_selection_get_n (self->selection) > 1)
    announce_many (self);
  _mix_board_page_inspect_soon (self);
}

/* Selects a card by its key, or nothing. */
void
_mix_board_page_select_card (MixBoardPage *self, const char *key)
{
  mix_card_selection_set_gathering (self->selection, FALSE);
  g_clear_pointer (&self->selected_lane_key, g_free);
  mix_card_selection_choose (self->selection, key);
  _mix_board_page_inspect_soon (self);
}

/* Selects a card unless it is one of those that are. */
static void
select_too (MixBoardPage *self, MixCard *card)
{
  if (!mix_card_selection_has (self->selection, mix_card_get_key (card)))
    _mix_board_page_select_card (self, mix_card_get_key (card));
}

/* Has the inspector explain a lane. */
void
_mix_board_page_select_lane (MixBoardPage *self, MixBoardLane *lane)
{
  _mix_board_page_select_card (self, NULL);
  g_set_str (&self->selected_lane_key, mix_board_lane_get_key (lane));
  _mix_board_page_inspect_soon (self);
}

/* Scrolls to a card and selects it; TRUE where it is on the board. */
gboolean
_mix_board_page_show_card (MixBoardPage *self, const char *key, gboolean focus)
{
  MixBoard *board = mix_board_view_get_board (self->view);
  MixCard *card = board != NULL ? mix_board_find_card (board, key) : NULL;

  if (card == NULL)
    return FALSE;
  _mix_board_page_select_card (self, key);
  _mix_board_page_reveal_card (self, card, focus);
  return TRUE;
}

static void
card_opened_cb (MixLaneView *lane_view, MixCard *card, MixBoardPage *self)
{
  select_too (self, card);
  mix_page_open_inspector (MIX_PAGE (self));
}

static void
head_clicked_cb (MixLaneView *lane_view, MixBoardPage *self)
{
  MixBoardLane *lane = mix_lane_view_get_lane (lane_view);

  if (mix_board_lane_get_kind (lane) != MIX_LANE_EXPECTED)
    _mix_board_page_select_lane (self, lane);
}

static void
make_menu (MixBoardPage *self)
{
  self->card_menu = GTK_POPOVER (gtk_popover_menu_new_from_model (self->card_menu_model));
  gtk_popover_set_has_arrow (self->card_menu, FALSE);
  gtk_widget_set_halign (GTK_WIDGET (self->card_menu), GTK_ALIGN_START);
  gtk_overlay_add_overlay (GTK_OVERLAY (adw_bin_get_child (ADW_BIN (self))), GTK_WIDGET (self->card_menu));
}

static void
pop_up_menu (MixBoardPage *self, GtkWidget *from, double x, double y)
{
  graphene_point_t point;

  if (!gtk_widget_compute_point (from, GTK_WIDGET (self), &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return;
  if (self->card_menu == NULL)
    make_menu (self);
  gtk_popover_set_pointing_to (self->card_menu, &(GdkRectangle) { (int) point.x, (int) point.y, 1, 1 });
  gtk_popover_popup (self->card_menu);
}

static void
menu_wanted_cb (MixLaneView *lane_view, MixCard *card, double x, double y, MixBoardPage *self)
{
  select_too (self, card);
  pop_up_menu (self, GTK_WIDGET (lane_view), x, y);
}

/* What a release and the keys do to what is in the hand. */
static void
show_hint (MixBoardPage *self)
{
  g_autofree char *works = mix_cards_dup_count (self->held->len);
  /* Translators: %s is "3 cards". */
  g_autofree char *many = g_strdup_printf (_ ("Release to move %s  ·  Esc: leave them"), works);

  gtk_label_set_label (GTK_LABEL (self->hint),
                       self->held->len > 1 ? many : _ ("Release to move  ·  Ctrl: split the hours  ·  Esc: leave it"));
}

/* Takes a card into the hand, with all the others where it is one of those selected; or puts them down. */
void
_mix_board_page_hold (MixBoardPage *self, MixCard *card)
{
  g_clear_pointer (&self->held, g_ptr_array_unref);
  gtk_widget_set_visible (self->hint, card != NULL);
  if (card == NULL)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->strip), "holds-selected");
      mix_lane_strip_clear_verdicts (self->strip);
      return;
    }
  if (mix_card_selection_has (self->selection, mix_card_get_key (card)))
    {
      self->held = _mix_board_page_list_selected (self);
      gtk_widget_add_css_class (GTK_WIDGET (self->strip), "holds-selected");
    }
  else
    {
      self->held = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_add (self->held, g_object_ref (card));
    }
  show_hint (self);
  mix_lane_strip_show_verdicts (self->strip, mix_board_view_get_board (self->view), self->held);
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
lane_made_cb (MixLaneStrip *strip, MixLaneView *lane_view, MixBoardPage *self)
{
  g_signal_connect_object (lane_view, "card-opened", G_CALLBACK (card_opened_cb), self, 0);
  g_signal_connect_object (lane_view, "menu-wanted", G_CALLBACK (menu_wanted_cb), self, 0);
  g_signal_connect_object (lane_view, "head-clicked", G_CALLBACK (head_clicked_cb), self, 0);
  g_signal_connect_object (lane_view, "card-lifted", G_CALLBACK (card_lifted_cb), self, 0);
  g_signal_connect_object (lane_view, "card-put-down", G_CALLBACK (card_put_down_cb), self, 0);
}

static void
filters_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mix_page_open_filters (user_data);
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

  if (focus != NULL && mix_card_selection_get_n (self->selection) > 0)
    pop_up_menu (self, focus, gtk_widget_get_width (focus) / 2.0, gtk_widget_get_height (focus) / 2.0);
}

static void
add_people_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mix_page_go_to (user_data, "team", NULL);
}

/* Adds the actions that only look. */
void
_mix_board_page_add_looking (MixBoardPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "filters", .activate = filters_cb },
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

/* Binds what the lanes in the template call. */
void
_mix_board_page_bind_selection (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, lane_made_cb);
}
