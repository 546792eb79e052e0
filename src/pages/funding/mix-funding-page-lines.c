#include "mix-funding-page-private.h"

#include "mix-config.h"
#include "mix-funding-words.h"
#include "mix-vacancy-clock-row.h"

#include <glib/gi18n-lib.h>

/* The lines of the ledger by month, network or person, and what vacant posts lose. */

static const char *
get_view (MixFundingPage *self)
{
  const char *name = adw_toggle_group_get_active_name (self->view_choice);

  return name != NULL ? name : "months";
}

/* From 0 for April, or -1 for the whole year. */
static int
get_month (MixFundingPage *self)
{
  return (int) gtk_drop_down_get_selected (self->month_choice) - 1;
}

/* Fills the choice of months; the year does not matter to it. */
void
_mix_funding_page_set_months (MixFundingPage *self)
{
  g_autoptr (GtkStringList) names = NULL;

  if (gtk_drop_down_get_model (self->month_choice) != NULL)
    return;
  names = gtk_string_list_new (NULL);
  gtk_string_list_append (names, _ ("Whole year"));
  for (int i = 0; i < MIX_LEDGER_MONTHS; i++)
    {
      g_autofree char *month = mix_date_format_month_name (mix_date_add_months (mix_date_new (2026, 4, 1), i));

      gtk_string_list_append (names, month);
    }
  gtk_drop_down_set_model (self->month_choice, G_LIST_MODEL (names));
}

static void
show_table_words (MixFundingPage *self)
{
  const MixFunding *funding = _mix_funding_page_get_funding (self);
  const MixFundingOutcome *outcome = mix_funding_watch_get_outcome (self->watch);
  guint network = _mix_funding_page_get_network (self);
  MixLedgerTotal total = mix_funding_get_total (funding, network);
  MixLedgerAmount expected = total.forecast;
  g_autofree char *planned = mix_funding_dup_amount (total.planned, FALSE);
  g_autofree char *forecast = NULL;
  g_autofree char *top_up = mix_funding_dup_amount (total.top_up, FALSE);
  g_autofree char *words = NULL;

  if (outcome != NULL)
    {
      MixFundingRange range = mix_funding_outcome_get_forecast (outcome, network);

      expected = (MixLedgerAmount) { range.expected, range.known };
    }
  forecast = mix_funding_dup_amount (expected, FALSE);
  /* Translators: three amounts of money. */
  words = g_strdup_printf (_ ("The year: planned %s, forecast %s, paid by practices above what is reimbursed %s."),
                           planned, forecast, top_up);
  gtk_label_set_label (self->table_words, words);
}

/* Shows the lines that are chosen. */
void
_mix_funding_page_show_lines (MixFundingPage *self)
{
  const MixFunding *funding = _mix_funding_page_get_funding (self);
  const MixFundingOutcome *outcome = mix_funding_watch_get_outcome (self->watch);
  guint network = _mix_funding_page_get_network (self);
  gboolean by_person = g_str_equal (get_view (self), "people");
  g_autoptr (GPtrArray) lines = NULL;

  if (funding == NULL)
    return;
  if (by_person)
    lines = mix_funding_lines_by_person (funding, network, get_month (self));
  else if (g_str_equal (get_view (self), "networks"))
    lines = mix_funding_lines_by_network (funding, outcome);
  else
    lines = mix_funding_lines_by_month (funding, outcome, network);
  gtk_widget_set_visible (GTK_WIDGET (self->month_choice), by_person);
  mix_funding_table_set_names (self->table,
                               by_person                                   ? _ ("Who")
                               : g_str_equal (get_view (self), "networks") ? _ ("Network")
                                                                           : _ ("Month"),
                               by_person && self->network_id == NULL, by_person);
  mix_item_table_set_items (MIX_ITEM_TABLE (self->table), lines);
  show_table_words (self);
}

static void
view_changed_cb (MixFundingPage *self)
{
  _mix_funding_page_show_lines (self);
}

/* From a month to its people, from a network to its months. */
static void
row_activated_cb (MixFundingPage *self)
{
  gpointer line = mix_item_table_get_selected (MIX_ITEM_TABLE (self->table));
  const char *key = line != NULL ? mix_funding_line_get_key (line) : NULL;

  if (key == NULL)
    return;
  if (g_str_equal (get_view (self), "months"))
    {
      gtk_drop_down_set_selected (self->month_choice, (guint) g_ascii_strtoull (key, NULL, 10) + 1);
      adw_toggle_group_set_active_name (self->view_choice, "people");
    }
  else if (g_str_equal (get_view (self), "networks"))
    {
      g_autofree char *network_id = g_strdup (key);

      adw_toggle_group_set_active_name (self->view_choice, "months");
      mix_page_show_item (MIX_PAGE (self), network_id);
    }
  else
    _mix_funding_page_show_claims (self, key);
}

static gboolean
is_in_network (const MixFunding *funding, guint job, guint network)
{
  guint n_lines;
  const MixLedgerLine *lines = mix_ledger_get_lines (mix_funding_get_ledger (funding), &n_lines);

  for (guint i = 0; network != MIX_FUNDING_ALL_NETWORKS && i < n_lines; i++)
    if (!lines[i].is_role && lines[i].item == job && lines[i].network == network)
      return TRUE;
  return network == MIX_FUNDING_ALL_NETWORKS;
}

static MixPence
find_scale (const GArray *clock)
{
  MixPence scale = 1;

  for (guint i = 0; i < clock->len; i++)
    {
      const MixVacancyLoss *loss = &g_array_index (clock, MixVacancyLoss, i);

      scale = MAX (scale, MAX (loss->by_year_end.high, loss->if_nobody.pence));
    }
  return scale;
}

static void
show_clock_words (MixFundingPage *self, guint n_shown, MixLedgerAmount lost)
{
  g_autofree char *amount = mix_funding_dup_amount (lost, FALSE);
  g_autofree char *words = NULL;

  if (n_shown == 0)
    words = g_strdup (_ ("No funded post is vacant."));
  else
    /* Translators: an amount of money. */
    words = g_strdup_printf (_ ("%s in all."), amount);
  gtk_label_set_label (self->clock_words, words);
}

/* Shows what vacant posts lose, those that lose most first. */
void
_mix_funding_page_show_clock (MixFundingPage *self)
{
  const MixFunding *funding = _mix_funding_page_get_funding (self);
  const MixFundingOutcome *outcome = mix_funding_watch_get_outcome (self->watch);
  guint network = _mix_funding_page_get_network (self), n_shown = 0;
  g_autoptr (GArray) clock = mix_funding_outcome_list_clock (outcome);
  MixPence scale = find_scale (clock);
  MixLedgerAmount lost = { 0, TRUE };

  gtk_list_box_remove_all (self->clock_list);
  for (guint i = 0; i < clock->len; i++)
    {
      const MixVacancyLoss *loss = &g_array_index (clock, MixVacancyLoss, i);

      if (!is_in_network (funding, loss->job, network))
        continue;
      gtk_list_box_append (self->clock_list, mix_vacancy_clock_row_new (funding, loss, scale));
      lost.pence += loss->by_year_end.expected;
      lost.known = lost.known && loss->by_year_end.known;
      n_shown++;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->clock_list), n_shown > 0);
  gtk_label_set_label (self->clock_until, _ ("lost by 31 March"));
  show_clock_words (self, n_shown, lost);
}

static void
clock_activated_cb (MixFundingPage *self, MixVacancyClockRow *row)
{
  mix_page_go_to (MIX_PAGE (self), "recruitment", mix_vacancy_clock_row_get_item (row));
}

/* Binds what the template calls of the lines. */
void
_mix_funding_page_bind_lines (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, view_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, clock_activated_cb);
}
