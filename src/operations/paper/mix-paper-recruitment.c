#include "mix-paper-private.h"

#include "mix-config.h"
#include "mix-forecast-words.h"
#include "mix-post-list.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* When vacancies are filled, what the team comes to, and how good such forecasts have been. */

static const MixPaperColumn start_columns[] = {
  { "vacancy", N_ ("Vacancy"), MIX_CELL_TEXT },
  { "stage", N_ ("Stage"), MIX_CELL_TEXT },
  { "wte", N_ ("WTE"), MIX_CELL_WTE },
  { "wanted_from", N_ ("Wanted from"), MIX_CELL_DATE },
  { "p10", N_ ("1 run in 10 by"), MIX_CELL_DATE },
  { "p50", N_ ("Half by"), MIX_CELL_DATE },
  { "p90", N_ ("9 in 10 by"), MIX_CELL_DATE },
  { "on_time", N_ ("On time"), MIX_CELL_TEXT },
};

static const MixPaperColumn team_columns[] = {
  { "date", N_ ("Day"), MIX_CELL_DATE },     { "p10", N_ ("P10"), MIX_CELL_WTE },
  { "p25", N_ ("P25"), MIX_CELL_WTE },       { "p50", N_ ("P50"), MIX_CELL_WTE },
  { "p75", N_ ("P75"), MIX_CELL_WTE },       { "p90", N_ ("P90"), MIX_CELL_WTE },
  { "wanted", N_ ("Wanted"), MIX_CELL_WTE }, { "chance", N_ ("Chance of it"), MIX_CELL_CHANCE },
};

static const MixPaperColumn network_columns[] = {
  { "date", N_ ("Day"), MIX_CELL_DATE }, { "p10", N_ ("P10"), MIX_CELL_WTE }, { "p25", N_ ("P25"), MIX_CELL_WTE },
  { "p50", N_ ("P50"), MIX_CELL_WTE },   { "p75", N_ ("P75"), MIX_CELL_WTE }, { "p90", N_ ("P90"), MIX_CELL_WTE },
};

static const MixPaperColumn record_columns[] = {
  { "outcome", N_ ("Somebody started"), MIX_CELL_TEXT },
  { "count", N_ ("Starts"), MIX_CELL_COUNT },
  { "expected", N_ ("Of so many, expected"), MIX_CELL_MICROS },
};

static void
add_chance (MixDataTable *table, double chance)
{
  _mix_paper_add_known (table, !isnan (chance), isnan (chance) ? 0 : (gint64) floor (chance * 1e6 + 0.5));
}

static gboolean
is_wanted (const MixPaperMaker *maker, const MixForecastVacancy *vacancy)
{
  g_autoptr (GPtrArray) posts = NULL;

  if (maker->network == NULL)
    return TRUE;
  posts = mix_post_list_new (maker->plan);
  return _mix_paper_has_post (maker, posts, vacancy->post_id);
}

/* How likely somebody is there in time; "late" where the day is past. */
static void
add_on_time (MixDataTable *table, const MixForecastStart *start, MixDate as_at)
{
  g_autofree char *percent = NULL;

  if (!isnan (start->chance) && start->vacancy->wanted_on >= as_at)
    percent = mix_forecast_dup_percent (start->chance);
  mix_data_table_add_text (table, percent != NULL ? percent : start->words);
}

static void
add_start (MixDataTable *table, const MixForecastStart *start, MixDate as_at)
{
  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, start->vacancy->title);
  mix_data_table_add_text (table, start->vacancy->stage_name);
  mix_data_table_add_number (table, start->vacancy->hiring.work);
  mix_data_table_add_date (table, start->vacancy->wanted_on);
  mix_data_table_add_date (table, start->p10);
  mix_data_table_add_date (table, start->p50);
  mix_data_table_add_date (table, start->p90);
  add_on_time (table, start, as_at);
}

static void
add_starts (MixPaperMaker *maker)
{
  MixDataTable *table = NULL;

  for (guint i = 0; i < maker->forecast->starts->len; i++)
    {
      const MixForecastStart *start = maker->forecast->starts->pdata[i];

      if (!is_wanted (maker, start->vacancy))
        continue;
      if (table == NULL)
        table = _mix_paper_add_table (maker, "starts", _ ("Somebody at work"), start_columns,
                                      G_N_ELEMENTS (start_columns));
      add_start (table, start, mix_plan_get_as_at (maker->plan));
    }
  if (table == NULL)
    _mix_paper_add_text (maker, MIX_PAPER_PARAGRAPH, _ ("Nobody is being looked for: no vacancy is open."));
}

static void
add_point (MixDataTable *table, const MixForecastPoint *point)
{
  mix_data_table_begin_row (table);
  mix_data_table_add_date (table, point->date);
  mix_data_table_add_number (table, point->p10);
  mix_data_table_add_number (table, point->p25);
  mix_data_table_add_number (table, point->p50);
  mix_data_table_add_number (table, point->p75);
  mix_data_table_add_number (table, point->p90);
  _mix_paper_add_known (table, point->wanted >= 0, point->wanted);
  add_chance (table, point->chance);
}

static MixDataTable *
add_plan_team (MixPaperMaker *maker)
{
  MixDataTable *table = _mix_paper_add_table (maker, "team", _ ("The team of the plan, whole-time equivalents"),
                                              team_columns, G_N_ELEMENTS (team_columns));

  for (guint i = 0; i < maker->forecast->points->len; i++)
    add_point (table, &g_array_index (maker->forecast->points, MixForecastPoint, i));
  return table;
}

/* Those who work in the paper's network. What is wanted is said of the whole plan only. */
static MixDataTable *
add_network_team (MixPaperMaker *maker)
{
  MixDataTable *table = _mix_paper_add_table (maker, "team", _ ("The team of the network, whole-time equivalents"),
                                              network_columns, G_N_ELEMENTS (network_columns));

  for (guint i = 0; i < maker->outlook->points->len; i++)
    {
      MixOutlookFan fan = { 0 };

      mix_plan_outlook_get_fan (maker->outlook, i, MIX_OUTLOOK_WORK_OF_NETWORK, _mix_paper_get_network_id (maker),
                                &fan);
      mix_data_table_begin_row (table);
      mix_data_table_add_date (table, g_array_index (maker->outlook->points, MixPlanOutlookPoint, i).date);
      _mix_paper_add_fan (table, &fan);
    }
  return table;
}

static void
add_team (MixPaperMaker *maker)
{
  const guint wanted = 6;
  MixDataTable *table = maker->network != NULL ? add_network_team (maker) : add_plan_team (maker);
  g_autofree char *leavers = mix_forecast_dup_leavers_words (maker->picture);
  MixPaperPlot fan = { .kind = MIX_PAPER_FAN, .label = 0, .series = { 1, 2, 3, 4, 5 }, .n_series = 5 };

  fan.mark = maker->network != NULL ? MIX_PAPER_NO_COLUMN : wanted;
  fan.n_rows = mix_data_table_get_n_rows (table);
  _mix_paper_add_plot (maker, table, &fan,
                       maker->network != NULL
                           ? _ ("Whole-time equivalents: half of the runs, 8 in 10 runs, and the likely line")
                           : _ ("Whole-time equivalents: half of the runs, 8 in 10 runs, likely, and wanted (dashed)"));
  _mix_paper_add_format (maker, MIX_PAPER_NOTE, "%s.", leavers);
}

static void
add_outcome (MixDataTable *table, const char *words, guint n, guint n_tenths, guint n_all)
{
  const gint64 tenth = 100000;

  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, words);
  mix_data_table_add_number (table, n);
  mix_data_table_add_number (table, (gint64) n_all * n_tenths * tenth);
}

/* How good such forecasts have been: of what has happened, what lay inside of what would have been said of it. Of the
 * whole plan: one network has too few. */
static void
add_record (MixPaperMaker *maker)
{
  GArray *pasts = maker->forecast->pasts;
  guint n_earlier = 0, n_later = 0;
  MixDataTable *table;

  if (pasts->len == 0)
    return;
  table = _mix_paper_add_table (maker, "calibration", _ ("Earlier starts against what would have been forecast"),
                                record_columns, G_N_ELEMENTS (record_columns));
  for (guint i = 0; i < pasts->len; i++)
    {
      const MixForecastPast *past = &g_array_index (pasts, MixForecastPast, i);

      n_earlier += past->started_on < past->p10;
      n_later += past->started_on > past->p90;
    }
  add_outcome (table, _ ("Before the range that should hold 8 in 10"), n_earlier, 1, pasts->len);
  add_outcome (table, _ ("Within it"), maker->forecast->n_inside, 8, pasts->len);
  add_outcome (table, _ ("After it"), n_later, 1, pasts->len);
}

void
_mix_paper_add_recruitment (MixPaperMaker *maker)
{
  g_autofree char *record = mix_forecast_dup_record_words (maker->forecast);
  g_autofree char *source = mix_forecast_dup_source_words (maker->forecast);
  g_autofree char *n_runs = mix_text_format_thousands (maker->forecast->n_runs);
  g_autofree char *seed = g_strdup_printf ("%" G_GUINT64_FORMAT, maker->forecast->seed);

  _mix_paper_begin_section (maker, "recruitment", _ ("Recruitment forecast"));
  add_starts (maker);
  add_team (maker);
  add_record (maker);
  _mix_paper_add_format (maker, MIX_PAPER_PARAGRAPH, "%s.", record);
  /* Translators: where a forecast is from, a number of runs, and the number that the draws begin with. */
  _mix_paper_add_format (maker, MIX_PAPER_NOTE, _ ("%s %s runs, seed %s."), source, n_runs, seed);
}
