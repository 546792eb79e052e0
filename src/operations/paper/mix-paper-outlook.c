#include "mix-paper-private.h"

#include "mix-config.h"
#include "mix-outlook-words.h"

#include <glib/gi18n-lib.h>

/* What becomes of work and money, of the same draws as the recruitment forecast. */

static const MixPaperColumn columns[] = {
  { "date", N_ ("Day"), MIX_CELL_DATE },
  { "p10", N_ ("1 run in 10 below"), MIX_CELL_MINUTES },
  { "p25", N_ ("1 in 4 below"), MIX_CELL_MINUTES },
  { "p50", N_ ("Half below"), MIX_CELL_MINUTES },
  { "p75", N_ ("1 in 4 above"), MIX_CELL_MINUTES },
  { "p90", N_ ("1 in 10 above"), MIX_CELL_MINUTES },
  { "capacity", N_ ("For work, likely"), MIX_CELL_MINUTES },
};

static void
add_fan (MixDataTable *table, const MixOutlookFan *fan, gboolean known)
{
  _mix_paper_add_lower_bound (table, fan->p10, known);
  _mix_paper_add_lower_bound (table, fan->p25, known);
  _mix_paper_add_lower_bound (table, fan->p50, known);
  _mix_paper_add_lower_bound (table, fan->p75, known);
  _mix_paper_add_lower_bound (table, fan->p90, known);
}

static void
add_points (MixPaperMaker *maker)
{
  MixPaperPlot plot = { .is_fan = TRUE,
                        .label = 0,
                        .series = { 1, 2, 3, 4, 5 },
                        .n_series = 5,
                        .mark = MIX_PAPER_NO_COLUMN,
                        .n_rows = maker->outlook->points->len };
  MixDataTable *table = _mix_paper_add_table (maker, "outlook", _ ("Hours a week that nobody does, all networks"),
                                              columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < maker->outlook->points->len; i++)
    {
      const MixPlanOutlookPoint *point = &g_array_index (maker->outlook->points, MixPlanOutlookPoint, i);

      mix_data_table_begin_row (table);
      mix_data_table_add_date (table, point->date);
      add_fan (table, &point->undone, maker->outlook->n_not_known == 0);
      mix_data_table_add_number (table, point->capacity.p50);
    }
  _mix_paper_add_plot (maker, table, &plot,
                       _ ("Hours a week that nobody does: half of the runs, 8 in 10 runs, and the likely line"));
}

/* Of all networks only: of the funding of one, its section says what becomes of it. */
void
_mix_paper_add_outlook (MixPaperMaker *maker)
{
  g_autofree char *undone = mix_plan_outlook_dup_undone_words (maker->outlook);
  g_autofree char *source = mix_plan_outlook_dup_source_words (maker->outlook);

  if (maker->network != NULL)
    return;
  _mix_paper_begin_section (maker, "outlook", _ ("Outlook"));
  _mix_paper_add_format (maker, MIX_PAPER_PARAGRAPH, "%s.", undone);
  add_points (maker);
  _mix_paper_add_text (maker, MIX_PAPER_NOTE, source);
}
