#include "mix-board-page-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-card-words.h"
#include "mix-fit-words.h"
#include "mix-network-filter.h"

/*
 * The board: who does what, where, and does it fit. Lanes of cards, a strip of findings that filters them, and an
 * inspector that explains the selected card or person.
 */

G_DEFINE_FINAL_TYPE (MixBoardPage, mix_board_page, MIX_TYPE_PAGE)

static void
show_subtitle (MixBoardPage *self)
{
  MixPlan *plan = mix_board_get_plan (mix_board_view_get_board (self->view));
  g_autofree char *day = mix_date_format_short (mix_date_get_week_start (mix_plan_get_as_at (plan)));
  /* Translators: %s is a day, such as "23 Nov". */
  g_autofree char *subtitle = g_strdup_printf (_ ("Week of %s"), day);

  mix_page_set_subtitle (MIX_PAGE (self), subtitle);
  gtk_label_set_label (self->week_label, subtitle);
}

static void
view_changed_cb (MixBoardPage *self)
{
  _mix_board_page_show_findings (self);
  _mix_board_page_show_stack (self);
  _mix_board_page_show_filters (self);
  mix_lane_strip_set_empty (
      self->strip, mix_team_load_get_n_people (mix_board_get_load (mix_board_view_get_board (self->view))) == 0);
  _mix_board_page_inspect_soon (self);
}

/* The keyboard stays where it was, also where the card that had it went to another lane. */
static void
mix_board_page_plan_changed (MixPage *page, MixPlan *plan)
{
  MixBoardPage *self = MIX_BOARD_PAGE (page);
  MixLaneView *focused = mix_lane_strip_get_focused (self->strip);
  guint position = 0;
  gboolean on_card = focused != NULL && mix_lane_view_get_focus_position (focused, &position);

  mix_board_view_set_board (self->view, mix_document_get_board (mix_page_get_document (page)));
  if (!mix_network_filter_holds (self->network_choice, mix_plan_get_networks (plan)))
    _mix_board_page_fill_networks (self, plan);
  _mix_board_page_ask_expected (self, plan);
  show_subtitle (self);
  _mix_board_page_restore (self);
  mix_card_selection_keep (self->selection, mix_board_view_get_board (self->view));
  if (on_card && mix_lane_strip_get_focused (self->strip) == NULL)
    mix_lane_view_focus_position (focused, position);
}

static void
card_dropped_cb (MixLaneStrip *strip, MixBoardLane *lane, MixCard *card, gboolean part, MixBoardPage *self)
{
  _mix_board_page_drop (self, lane, card, part);
}

static void
narrow_changed_cb (MixBoardPage *self)
{
  gboolean narrow = mix_page_is_narrow (MIX_PAGE (self));

  mix_board_view_set_flat (self->view, narrow);
  mix_lane_strip_set_narrow (self->strip, narrow);
  mix_findings_strip_set_compact (self->findings, narrow);
  _mix_board_page_fold_toggles (self, narrow);
}

static void
editable_changed_cb (MixBoardPage *self)
{
  mix_lane_strip_set_editable (self->strip, mix_page_is_editable (MIX_PAGE (self)));
  _mix_board_page_inspect_soon (self);
}

/* A finding, a card, a person, a place, or a network. */
static void
mix_board_page_show_item (MixPage *page, const char *item)
{
  MixBoardPage *self = MIX_BOARD_PAGE (page);
  MixBoardLane *lane;

  if (_mix_board_page_press_finding (self, item) || _mix_board_page_show_card (self, item, TRUE))
    return;
  mix_network_filter_select (self->network_choice, item);
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

  _mix_board_page_show_search (self, self->search != NULL ? gtk_editable_get_text (self->search) : "");
  return gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static gboolean
mix_board_page_open_filters (MixPage *page)
{
  gtk_menu_button_popup (MIX_BOARD_PAGE (page)->filter_button);
  return TRUE;
}

/* Esc: the card in the hand, then many that are selected, then what is filtered, then what is selected. */
static gboolean
mix_board_page_dismiss (MixPage *page)
{
  MixBoardPage *self = MIX_BOARD_PAGE (page);

  if (mix_card_selection_get_n (self->selection) > 1)
    _mix_board_page_select_card (self, NULL);
  else if (mix_board_view_is_narrowed (self->view))
    _mix_board_page_clear_filters (self);
  else if (mix_card_selection_get_n (self->selection) > 0 || self->selected_lane_key != NULL)
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
  mix_watch_stop (MIX_WATCH (self->findings_watch));
  mix_watch_stop (MIX_WATCH (self->expected_watch));
  g_clear_handle_id (&self->remember_id, g_source_remove);
  g_clear_pointer (&self->held, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), MIX_TYPE_BOARD_PAGE);
  G_OBJECT_CLASS (mix_board_page_parent_class)->dispose (object);
}

static void
mix_board_page_finalize (GObject *object)
{
  MixBoardPage *self = MIX_BOARD_PAGE (object);

  g_object_unref (self->findings_watch);
  g_object_unref (self->expected_watch);
  g_object_unref (self->view);
  g_object_unref (self->selection);
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
  gtk_widget_class_bind_template_child (widget_class, MixBoardPage, no_match_bin);
  gtk_widget_class_bind_template_child (widget_class, MixBoardPage, card_menu_model);
  gtk_widget_class_bind_template_child (widget_class, MixBoardPage, kind_choice);
  gtk_widget_class_bind_template_child (widget_class, MixBoardPage, filter_button);
  gtk_widget_class_bind_template_child (widget_class, MixBoardPage, filter_count);
  gtk_widget_class_bind_template_child (widget_class, MixBoardPage, network_choice);
  gtk_widget_class_bind_template_child (widget_class, MixBoardPage, search_bin);
  gtk_widget_class_bind_template_child (widget_class, MixBoardPage, findings);
  gtk_widget_class_bind_template_child (widget_class, MixBoardPage, board_inspector);
  gtk_widget_class_bind_template_callback (widget_class, card_dropped_cb);
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
  page_class->open_filters = mix_board_page_open_filters;
  page_class->create_table = _mix_board_page_create_table;
  page_class->dismiss = mix_board_page_dismiss;

  g_type_ensure (MIX_TYPE_LANE_STRIP);
  g_type_ensure (MIX_TYPE_CHOICE);
  g_type_ensure (MIX_TYPE_FINDINGS_STRIP);
  g_type_ensure (MIX_TYPE_BOARD_INSPECTOR);
  bind_template (GTK_WIDGET_CLASS (klass));
  _mix_board_page_bind_selection (GTK_WIDGET_CLASS (klass));
  _mix_board_page_bind_views (GTK_WIDGET_CLASS (klass));
  _mix_board_page_bind_filters (GTK_WIDGET_CLASS (klass));
}

static void
mix_board_page_init (MixBoardPage *self)
{
  self->view = mix_board_view_new ();
  self->state = (MixBoardState) { MIX_BOARD_SCREEN_LANES, MIX_MATRIX_PEOPLE, MIX_MATRIX_PRACTICES };
  self->selection = mix_card_selection_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  _mix_board_page_add_looking (self);
  _mix_board_page_add_filters (self);
  _mix_board_page_add_views (self);
  _mix_board_page_add_giving (self);
  _mix_board_page_add_findings (self);
  _mix_board_page_add_expected (self);
  _mix_board_page_add_deeds (self);
  _mix_board_page_add_keys (self);
  _mix_board_page_add_layout (self);
  _mix_board_page_add_state (self);
  mix_lane_strip_set_selection (self->strip, self->selection);
  mix_lane_strip_set_view (self->strip, self->view);
  g_signal_connect_object (self->selection, "changed", G_CALLBACK (_mix_board_page_selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "changed", G_CALLBACK (view_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (narrow_changed_cb), NULL);
  g_signal_connect (self, "notify::editable", G_CALLBACK (editable_changed_cb), NULL);
}

/**
 * mix_board_page_count:
 * @board: what the board shows of a plan
 * @count: (out): pieces of blocked work, for the sidebar
 */
void
mix_board_page_count (MixBoard *board, MixPageCount *count)
{
  count->number = mix_board_count (board, NULL).n_cards[MIX_FIT_BLOCKED];
  count->icon_name = "mix-fit-blocked-symbolic";
  count->style_class = "mix-blocked";
  count->words
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u blocked", "%u blocked", count->number), count->number);
}
