#include "mix-paper-private.h"

#include "mix-config.h"
#include "mix-funding-course.h"
#include "mix-funding-months.h"
#include "mix-outlook-words.h"

#include <glib/gi18n-lib.h>

/* The money of the planning date's financial year. */

static const MixPaperColumn network_columns[] = {
  { "network", N_ ("Network"), MIX_CELL_TEXT },
  { "entitlement", N_ ("Entitlement"), MIX_CELL_MONEY },
  { "planned", N_ ("Planned"), MIX_CELL_MONEY },
  { "claimed", N_ ("Claimed"), MIX_CELL_MONEY },
  { "paid", N_ ("Paid"), MIX_CELL_MONEY },
  { "forecast", N_ ("Expected"), MIX_CELL_MONEY },
  { "lapses", N_ ("Lapses"), MIX_CELL_MONEY },
  { "lapses_low", N_ ("1 run in 10 below"), MIX_CELL_MONEY },
  { "lapses_high", N_ ("1 run in 10 above"), MIX_CELL_MONEY },
  { "top_up", N_ ("Top-up"), MIX_CELL_MONEY },
};

static const MixPaperColumn month_columns[] = {
  { "month", N_ ("Month from"), MIX_CELL_DATE }, { "cost", N_ ("Cost"), MIX_CELL_MONEY },
  { "planned", N_ ("Planned"), MIX_CELL_MONEY }, { "forecast", N_ ("Expected"), MIX_CELL_MONEY },
  { "claimed", N_ ("Claimed"), MIX_CELL_MONEY }, { "paid", N_ ("Paid"), MIX_CELL_MONEY },
  { "top_up", N_ ("Top-up"), MIX_CELL_MONEY },
};

static const MixPaperColumn course_columns[] = {
  { "date", N_ ("By the end of"), MIX_CELL_DATE },   { "p10", N_ ("1 run in 10 below"), MIX_CELL_MONEY },
  { "p25", N_ ("1 in 4 below"), MIX_CELL_MONEY },    { "p50", N_ ("Half below"), MIX_CELL_MONEY },
  { "p75", N_ ("1 in 4 above"), MIX_CELL_MONEY },    { "p90", N_ ("1 in 10 above"), MIX_CELL_MONEY },
  { "expected", N_ ("On average"), MIX_CELL_MONEY },
};

static void
add_expected (MixDataTable *table, const MixFundingRange *range, MixCellBound bound)
{
  mix_data_table_add_bound (table, range->expected, range->known ? MIX_CELL_EXACT : bound);
}

/* What lapses is at most so much where something is not known, and not known without an entitlement. */
static void
add_lapse (MixDataTable *table, const MixFundingRange *lapse, gboolean known)
{
  MixCellBound bound = lapse->known ? MIX_CELL_EXACT : MIX_CELL_AT_MOST;

  if (known)
    {
      mix_data_table_add_bound (table, lapse->expected, bound);
      mix_data_table_add_bound (table, lapse->low, bound);
      mix_data_table_add_bound (table, lapse->high, bound);
      return;
    }
  for (guint i = 0; i < 3; i++)
    mix_data_table_add_unknown (table);
}

static void
add_network (MixPaperMaker *maker, MixDataTable *table, const char *name, guint network)
{
  MixLedgerTotal total = mix_funding_get_total (maker->funding, network);
  MixFundingRange forecast = mix_funding_outcome_get_forecast (maker->outcome, network);
  MixFundingRange lapse = mix_funding_outcome_get_lapse (maker->outcome, network);

  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, name);
  _mix_paper_add_known (table, total.entitlement.known, total.entitlement.pence);
  _mix_paper_add_money (table, total.planned, MIX_CELL_AT_LEAST);
  mix_data_table_add_number (table, total.claimed);
  mix_data_table_add_number (table, total.paid);
  add_expected (table, &forecast, MIX_CELL_AT_LEAST);
  add_lapse (table, &lapse, total.entitlement.known);
  _mix_paper_add_money (table, total.top_up, MIX_CELL_AT_LEAST);
}

static MixDataTable *
add_networks (MixPaperMaker *maker)
{
  MixDataTable *table = _mix_paper_add_table (maker, "pots", _ ("The year, by network"), network_columns,
                                              G_N_ELEMENTS (network_columns));
  guint n_networks = mix_funding_get_n_networks (maker->funding);

  for (guint i = 0; i < n_networks; i++)
    {
      MixNetwork *network = mix_funding_get_network (maker->funding, i);

      if (_mix_paper_is_wanted (maker, network))
        add_network (maker, table, mix_network_get_name (network), i);
    }
  if (maker->network == NULL && n_networks > 1)
    {
      add_network (maker, table, _ ("All networks"), MIX_FUNDING_ALL_NETWORKS);
      mix_data_table_set_total (table);
    }
  return table;
}

static void
add_months (MixPaperMaker *maker)
{
  guint network = _mix_paper_find_pot (maker);
  MixDate first = mix_financial_year_get_first_day (mix_funding_get_year (maker->funding));
  MixDataTable *table
      = _mix_paper_add_table (maker, "months", _ ("The year, by month"), month_columns, G_N_ELEMENTS (month_columns));

  for (guint month = 0; month < MIX_LEDGER_MONTHS; month++)
    {
      MixLedgerTotal total = mix_funding_get_month (maker->funding, network, month).total;
      MixFundingRange expected = mix_funding_outcome_get_month (maker->outcome, network, month);

      mix_data_table_begin_row (table);
      mix_data_table_add_date (table, mix_date_add_months (first, (int) month));
      _mix_paper_add_money (table, total.cost, MIX_CELL_AT_LEAST);
      _mix_paper_add_money (table, total.planned, MIX_CELL_AT_LEAST);
      add_expected (table, &expected, MIX_CELL_AT_LEAST);
      mix_data_table_add_number (table, total.claimed);
      mix_data_table_add_number (table, total.paid);
      _mix_paper_add_money (table, total.top_up, MIX_CELL_AT_LEAST);
    }
}

/* The months that are over are certain: the last of them is where the others begin. */
static void
drop_past (GArray *points, MixDate as_at)
{
  while (points->len > 1 && g_array_index (points, MixFundingPoint, 1).date < as_at)
    g_array_remove_index (points, 0);
}

/* What of the entitlement can no longer be claimed, month by month up to 31 March. */
static void
add_course (MixPaperMaker *maker)
{
  g_autoptr (GArray) points = mix_funding_outcome_list_points (maker->outcome, _mix_paper_find_pot (maker));
  MixPaperPlot plot
      = { .kind = MIX_PAPER_FAN, .label = 0, .series = { 1, 2, 3, 4, 5 }, .n_series = 5, .mark = MIX_PAPER_NO_COLUMN };
  MixDataTable *table;

  drop_past (points, mix_plan_get_as_at (maker->plan));
  plot.n_rows = points->len;
  if (points->len < 2)
    return;
  table = _mix_paper_add_table (maker, "lapse_course", _ ("What can no longer be claimed"), course_columns,
                                G_N_ELEMENTS (course_columns));
  for (guint i = 0; i < points->len; i++)
    {
      const MixFundingPoint *point = &g_array_index (points, MixFundingPoint, i);

      mix_data_table_begin_row (table);
      mix_data_table_add_date (table, point->date);
      _mix_paper_add_fan (table, &point->lost);
      mix_data_table_add_bound (table, point->lost_expected, point->known ? MIX_CELL_EXACT : MIX_CELL_AT_MOST);
    }
  _mix_paper_add_plot (maker, table, &plot,
                       _ ("Pounds that can no longer be claimed: half of the runs, 8 in 10 runs, and "
                          "the likely line"));
}

void
_mix_paper_add_funding (MixPaperMaker *maker)
{
  g_autofree char *year = mix_financial_year_format (mix_funding_get_year (maker->funding));
  g_autofree char *heading = g_strdup_printf (_ ("Funding, %s"), year);
  MixPaperPlot plot = { .label = 0, .series = { 5, 6 }, .n_series = 2, .mark = 1 };
  g_autofree char *lapse = mix_plan_outlook_dup_lapse_words (maker->outlook, _mix_paper_find_pot (maker));
  MixDataTable *table;

  _mix_paper_begin_section (maker, "funding", heading);
  table = add_networks (maker);
  plot.n_rows = mix_data_table_get_n_rows (table);
  if (maker->network == NULL && plot.n_rows > 1)
    plot.n_rows--;
  if (plot.n_rows > 0)
    _mix_paper_add_plot (maker, table, &plot, _ ("What will be claimed and what lapses; the mark is the entitlement"));
  if (mix_data_table_get_n_rows (table) > 0)
    {
      _mix_paper_add_format (maker, MIX_PAPER_PARAGRAPH, "%s.", lapse);
      add_months (maker);
      if (mix_funding_get_total (maker->funding, _mix_paper_find_pot (maker)).entitlement.known)
        add_course (maker);
    }
  if (mix_funding_holds_rates (maker->funding))
    _mix_paper_add_text (maker, MIX_PAPER_NOTE,
                         _ ("No rate of this year is known yet: the last known ones stand for them."));
  _mix_paper_add_text (maker, MIX_PAPER_NOTE,
                       _ ("A month is reimbursed with the lesser of cost and maximum, each summed over its days. A "
                          "network’s year is capped by its entitlement; what is not claimed by 31 March is lost. "
                          "Expected is the mean of "
                          "the recruitment forecast’s runs, in which vacant posts are filled."));
}
