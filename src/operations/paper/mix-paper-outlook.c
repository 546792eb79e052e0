#include "mix-paper-private.h"

#include "mix-config.h"
#include "mix-outlook-words.h"
#include "mix-plan-demand.h"

#include <glib/gi18n-lib.h>

/* What becomes of the work, of the same draws as the recruitment forecast: of all networks, or of the paper's. */

static const MixPaperColumn point_columns[] = {
  { "date", N_ ("Day"), MIX_CELL_DATE },
  { "p10", N_ ("1 run in 10 below"), MIX_CELL_MINUTES },
  { "p25", N_ ("1 in 4 below"), MIX_CELL_MINUTES },
  { "p50", N_ ("Half below"), MIX_CELL_MINUTES },
  { "p75", N_ ("1 in 4 above"), MIX_CELL_MINUTES },
  { "p90", N_ ("1 in 10 above"), MIX_CELL_MINUTES },
};

static const MixPaperColumn row_columns[] = {
  { "name", N_ ("Where"), MIX_CELL_TEXT },
  { "wanted", N_ ("Needed, h a week"), MIX_CELL_MINUTES },
  { "today", N_ ("Nobody does today"), MIX_CELL_MINUTES },
  { "p10", N_ ("On 31 March, 1 run in 10 below"), MIX_CELL_MINUTES },
  { "p50", N_ ("Half below"), MIX_CELL_MINUTES },
  { "p90", N_ ("1 in 10 above"), MIX_CELL_MINUTES },
};

/* Whether the demand of the paper's places is known. */
static gboolean
is_known (const MixPaperMaker *maker)
{
  g_autoptr (GArray) demands = mix_plan_demand_work_out (maker->plan);

  for (guint i = 0; i < demands->len; i++)
    {
      const MixPlaceDemand *demand = &g_array_index (demands, MixPlaceDemand, i);

      if (demand->demand.basis == MIX_DEMAND_BASIS_NOT_KNOWN && _mix_paper_is_wanted (maker, demand->network))
        return FALSE;
    }
  return TRUE;
}

/* Of point @i, or of 31 March where it is the number of points. */
static MixOutlookFan
get_undone (const MixPaperMaker *maker, guint i)
{
  const char *network = _mix_paper_get_network_id (maker);
  MixOutlookMeasure measure = network != NULL ? MIX_OUTLOOK_UNDONE_OF_NETWORK : MIX_OUTLOOK_UNDONE;
  MixOutlookFan fan = { 0 };

  mix_plan_outlook_get_fan (maker->outlook, i, measure, network, &fan);
  return fan;
}

static void
add_fan_row (MixDataTable *table, MixDate date, const MixOutlookFan *fan)
{
  mix_data_table_begin_row (table);
  mix_data_table_add_date (table, date);
  _mix_paper_add_fan (table, fan);
}

/* The days of the forecast, with 31 March in its place. */
static void
add_points (MixPaperMaker *maker, gboolean known)
{
  GArray *points = maker->outlook->points;
  MixDate year_end = maker->outlook->year_end;
  gboolean has_ended = FALSE;
  MixPaperPlot plot
      = { .kind = MIX_PAPER_FAN, .label = 0, .series = { 1, 2, 3, 4, 5 }, .n_series = 5, .mark = MIX_PAPER_NO_COLUMN };
  MixDataTable *table = _mix_paper_add_table (maker, "outlook",
                                              known ? _ ("Hours a week that nobody does, by month")
                                                    : _ ("Hours a week that nobody does, at least, by month"),
                                              point_columns, G_N_ELEMENTS (point_columns));
  MixOutlookFan fan;

  for (guint i = 0; i < points->len; i++)
    {
      MixDate date = g_array_index (points, MixPlanOutlookPoint, i).date;

      if (date > year_end && !has_ended)
        {
          fan = get_undone (maker, points->len);
          add_fan_row (table, year_end, &fan);
        }
      has_ended = date >= year_end;
      fan = get_undone (maker, i);
      add_fan_row (table, date, &fan);
    }
  plot.n_rows = mix_data_table_get_n_rows (table);
  _mix_paper_add_plot (maker, table, &plot,
                       _ ("Hours a week that nobody does: half of the runs, 8 in 10 runs, and the likely line"));
}

/* Whether a place, a practice or a network, is of the paper's network. */
static gboolean
is_place_wanted (const MixPaperMaker *maker, const char *id)
{
  MixPractice *practice = mix_plan_find_practice (maker->plan, id);

  return _mix_paper_is_wanted (maker, practice != NULL ? mix_practice_get_network (practice)
                                                       : mix_plan_find_network (maker->plan, id));
}

static const char *
get_rows_heading (const MixPaperMaker *maker, gboolean known)
{
  if (maker->network != NULL)
    return known ? _ ("Work that nobody does, by place") : _ ("Work that nobody does, at least, by place");
  return known ? _ ("Work that nobody does, by network") : _ ("Work that nobody does, at least, by network");
}

/* Of all networks each of them, of one its places. */
static void
add_rows (MixPaperMaker *maker, gboolean known)
{
  GPtrArray *rows = maker->network != NULL ? maker->outlook->places : maker->outlook->networks;
  MixDataTable *table = _mix_paper_add_table (maker, "undone_ahead", get_rows_heading (maker, known), row_columns,
                                              G_N_ELEMENTS (row_columns));

  for (guint i = 0; i < rows->len; i++)
    {
      const MixPlanOutlookRow *row = rows->pdata[i];

      if (!is_place_wanted (maker, row->id))
        continue;
      mix_data_table_begin_row (table);
      mix_data_table_add_text (table, row->name);
      mix_data_table_add_number (table, row->wanted);
      mix_data_table_add_number (table, row->undone_today);
      mix_data_table_add_number (table, row->undone.p10);
      mix_data_table_add_number (table, row->undone.p50);
      mix_data_table_add_number (table, row->undone.p90);
    }
}

void
_mix_paper_add_outlook (MixPaperMaker *maker)
{
  MixOutlookFan today = get_undone (maker, 0), year_end = get_undone (maker, maker->outlook->points->len);
  gboolean known = is_known (maker);
  g_autofree char *undone = mix_outlook_dup_undone_words (&today, &year_end, known);
  g_autofree char *source = mix_plan_outlook_dup_source_words (maker->outlook);

  _mix_paper_begin_section (maker, "outlook", _ ("Outlook"));
  _mix_paper_add_format (maker, MIX_PAPER_PARAGRAPH, "%s.", undone);
  add_points (maker, known);
  add_rows (maker, known);
  _mix_paper_add_text (maker, MIX_PAPER_NOTE, source);
}
