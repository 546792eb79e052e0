#include "mix-board-page-private.h"

#include "mix-config.h"
#include "mix-network-filter.h"

#include <glib/gi18n-lib.h>

/*
 * What of the board is shown: whose lanes, which network, what is looked for. What most starts of the program do not
 * need is made when it is first asked for.
 */

static GtkWidget *
make_no_match (void)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *button = gtk_button_new_with_label (_ ("Clear Filters"));

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "system-search-symbolic");
  adw_status_page_set_description (ADW_STATUS_PAGE (page), _ ("Nothing on the board is like that."));
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.clear-filters");
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);
  gtk_widget_add_css_class (page, "compact");
  return page;
}

/* Shows the lanes, or says that nothing is left of them. */
void
_mix_board_page_show_stack (MixBoardPage *self)
{
  guint n_cards = mix_board_view_get_n_cards (self->view);
  gboolean narrowed = mix_board_view_is_narrowed (self->view);

  if (narrowed && mix_board_view_get_n_shown (self->view) == 0)
    {
      g_autofree char *title = g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "0 of %u card matches", "0 of %u cards match", n_cards), n_cards);

      if (adw_bin_get_child (self->no_match_bin) == NULL)
        adw_bin_set_child (self->no_match_bin, make_no_match ());
      adw_status_page_set_title (ADW_STATUS_PAGE (adw_bin_get_child (self->no_match_bin)), title);
      gtk_stack_set_visible_child_name (self->stack, "no-match");
    }
  else
    gtk_stack_set_visible_child_name (self->stack, "views");
}

/* Fills the choice of networks. */
void
_mix_board_page_fill_networks (MixBoardPage *self, MixPlan *plan)
{
  GPtrArray *networks = mix_plan_get_networks (plan);

  self->filling = TRUE;
  mix_network_filter_fill (self->network_choice, networks, mix_board_view_get_network (self->view));
  gtk_widget_set_visible (GTK_WIDGET (self->network_choice), networks->len > 1);
  self->filling = FALSE;
}

/* What a door to the list of unfair shares is called; the strip has no button for it. */
#define SHARES "shares"

static void
kind_chosen_cb (MixBoardPage *self)
{
  guint selected = mix_choice_get_selected (self->kind_choice);

  if (!self->filling && selected <= MIX_LANE_STATUS - MIX_LANE_PERSON)
    mix_board_view_set_kind (self->view, (MixLaneKind) (MIX_LANE_PERSON + selected));
}

static void
network_chosen_cb (MixBoardPage *self)
{
  if (!self->filling)
    mix_board_view_set_network (self->view, mix_network_filter_get_id (self->network_choice));
}

static void
searched_cb (MixBoardPage *self)
{
  if (!self->filling)
    mix_board_view_set_search (self->view, gtk_editable_get_text (self->search));
}

static void
search_stopped_cb (MixBoardPage *self)
{
  if (self->search != NULL)
    gtk_editable_set_text (self->search, "");
  _mix_board_page_focus_view (self);
  _mix_board_page_show_search (self, NULL);
}

static void
make_search (MixBoardPage *self)
{
  GtkWidget *entry = gtk_search_entry_new ();

  self->search = GTK_EDITABLE (entry);
  gtk_search_entry_set_placeholder_text (GTK_SEARCH_ENTRY (entry), _ ("Work, place or person"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Search the board"), -1);
  g_signal_connect_object (entry, "search-changed", G_CALLBACK (searched_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "stop-search", G_CALLBACK (search_stopped_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->search_bin, entry);
}

/* Shows what is looked for; NULL takes the entry away. */
void
_mix_board_page_show_search (MixBoardPage *self, const char *text)
{
  gtk_widget_set_visible (GTK_WIDGET (self->search_bin), text != NULL);
  if (self->search == NULL && text != NULL)
    make_search (self);
  if (self->search != NULL)
    gtk_editable_set_text (self->search, text != NULL ? text : "");
}

static void
make_filters_cb (GtkMenuButton *button, gpointer user_data)
{
  MixBoardPage *self = user_data;

  if (self->filters != NULL)
    return;
  self->filters = MIX_FILTER_POPOVER (mix_filter_popover_new ());
  mix_filter_popover_set_view (self->filters, self->view);
  _mix_board_page_add_views_menu (self, mix_filter_popover_get_views_button (self->filters));
  gtk_menu_button_set_popover (button, GTK_WIDGET (self->filters));
}

/* Adds what there is to choose. */
void
_mix_board_page_add_filters (MixBoardPage *self)
{
  const char *const kinds[]
      = { _ ("Lanes: Person"), _ ("Lanes: Practice"), _ ("Lanes: Service line"), _ ("Lanes: Status"), NULL };

  mix_choice_set_words (self->kind_choice, kinds);
  gtk_menu_button_set_create_popup_func (self->filter_button, make_filters_cb, self, NULL);
}

static void
finding_pressed_cb (MixBoardPage *self)
{
  MixBoardFilter filter = mix_findings_strip_get_filter (self->findings);

  self->only_group = MIX_N_FINDING_GROUPS;
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
  mix_board_view_clear (self->view);
}

/* Shows a finding alone; FALSE where it is none of them. */
gboolean
_mix_board_page_press_finding (MixBoardPage *self, const char *item)
{
  MixBoardFilter filter;

  if (g_str_equal (item, SHARES))
    {
      _mix_board_page_list_group (self, MIX_FINDING_GROUP_SHARE);
      return TRUE;
    }
  if (!mix_board_filter_parse (item, &filter))
    return FALSE;
  mix_findings_strip_set_filter (self->findings, filter);
  finding_pressed_cb (self);
  return TRUE;
}

/* Says on the button how much is chosen. */
void
_mix_board_page_show_filters (MixBoardPage *self)
{
  guint n = mix_card_filter_count (mix_board_view_get_card_filter (self->view));
  g_autofree char *count = g_strdup_printf ("%u", n);
  g_autofree char *name = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Filters and views, %u chosen", "Filters and views, %u chosen", n), n);

  gtk_label_set_label (self->filter_count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->filter_count), n > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->filter_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (n > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->filter_button), "mix-filtered");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->filter_button), "mix-filtered");
}

/* Binds what the filter bar in the template calls. */
void
_mix_board_page_bind_filters (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, kind_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, network_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, finding_pressed_cb);
}
