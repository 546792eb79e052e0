#include "mix-paper-private.h"

#include "mix-config.h"
#include "mix-overview-ahead.h"
#include "mix-overview.h"

#include <glib/gi18n-lib.h>

/* The numbers that matter, of all networks and each. */

#define MICROS_A_PERCENT 10000

static const MixPaperColumn columns[] = {
  { "network", N_ ("Network"), MIX_CELL_TEXT },
  { "unsafe", N_ ("Unsafe work"), MIX_CELL_COUNT },
  { "unsafe_hours", N_ ("Unsafe, h a week"), MIX_CELL_MINUTES },
  { "needed_hours", N_ ("Needed, h a week"), MIX_CELL_MINUTES },
  { "nobody_hours", N_ ("Nobody does, h a week"), MIX_CELL_MINUTES },
  { "over", N_ ("People over"), MIX_CELL_COUNT },
  { "people", N_ ("People in post"), MIX_CELL_COUNT },
  { "wte", N_ ("WTE in post"), MIX_CELL_WTE },
  { "coming", N_ ("Coming by 31 March"), MIX_CELL_WTE },
  { "network_share", N_ ("For the network"), MIX_CELL_PERCENT },
  { "lapses", N_ ("Lapses on 31 March"), MIX_CELL_MONEY },
  { "overdue", N_ ("Overdue actions"), MIX_CELL_COUNT },
};

/* The number of a network in the funding, or of all of them. */
static guint
find_pot (const MixPaperMaker *maker, const char *network_id)
{
  for (guint i = 0; network_id != NULL && i < mix_funding_get_n_networks (maker->funding); i++)
    if (g_str_equal (mix_network_get_id (mix_funding_get_network (maker->funding, i)), network_id))
      return i;
  return MIX_FUNDING_ALL_NETWORKS;
}

/* As the overview rounds it, once. */
static gint64
get_tenths (gint64 minutes)
{
  return (minutes * 10 + MIX_MINUTES_A_WTE / 2) / MIX_MINUTES_A_WTE;
}

static void
add_row (MixPaperMaker *maker, MixDataTable *table, const char *name, const char *network_id)
{
  MixOverviewFigures figures = mix_overview_work_out (maker->board, network_id);
  MixOverviewAhead ahead = mix_overview_ahead_work_out (maker->funding, maker->outcome, maker->forecast,
                                                        maker->recruitment, find_pot (maker, network_id));
  guint percent = 0;
  gboolean has_percent = mix_overview_get_network_percent (&figures, &percent);

  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, name);
  mix_data_table_add_number (table, figures.n_unsafe);
  mix_data_table_add_number (table, figures.unsafe_minutes);
  _mix_paper_add_lower_bound (table, figures.needed_minutes, figures.n_lines_not_known == 0);
  _mix_paper_add_lower_bound (table, figures.nobody_minutes, figures.n_lines_not_known == 0);
  mix_data_table_add_number (table, figures.n_over);
  mix_data_table_add_number (table, figures.n_people);
  _mix_paper_add_lower_bound (table, get_tenths (figures.contracted_minutes) * 10, figures.n_hours_not_known == 0);
  mix_data_table_add_number (table, ahead.work_coming);
  _mix_paper_add_known (table, has_percent, (gint64) percent * MICROS_A_PERCENT);
  if (ahead.lapse_is_known)
    mix_data_table_add_bound (table, ahead.lapse.expected, ahead.lapse.known ? MIX_CELL_EXACT : MIX_CELL_AT_MOST);
  else
    mix_data_table_add_unknown (table);
  mix_data_table_add_number (table, ahead.n_overdue);
}

static void
add_rows (MixPaperMaker *maker, MixDataTable *table)
{
  GPtrArray *networks = mix_plan_get_networks (maker->plan);

  for (guint i = 0; i < networks->len; i++)
    if (_mix_paper_is_wanted (maker, networks->pdata[i]))
      add_row (maker, table, mix_network_get_name (networks->pdata[i]), mix_network_get_id (networks->pdata[i]));
  if (maker->network == NULL && networks->len > 1)
    {
      add_row (maker, table, _ ("All networks"), NULL);
      mix_data_table_set_total (table);
    }
}

/* The same in sentences: of the last row, which is all of it. */
static void
add_sentences (MixPaperMaker *maker, MixDataTable *table)
{
  enum
  {
    UNSAFE = 1,
    NOBODY = 4,
    OVER = 5,
    WTE = 7,
    COMING = 8,
    LAPSES = 10,
    OVERDUE = 11
  };
  guint row = mix_data_table_get_n_rows (table) - 1;
  MixPaperPlot tiles = { .kind = MIX_PAPER_FIGURES,
                         .series = { UNSAFE, NOBODY, WTE, LAPSES, OVERDUE },
                         .n_series = 5,
                         .mark = MIX_PAPER_NO_COLUMN,
                         .n_rows = row + 1 };
  g_autofree char *unsafe = mix_data_table_dup_shown (table, row, UNSAFE);
  g_autofree char *nobody = mix_data_table_dup_shown (table, row, NOBODY);
  g_autofree char *over = mix_data_table_dup_shown (table, row, OVER);
  g_autofree char *wte = mix_data_table_dup_shown (table, row, WTE);
  g_autofree char *coming = mix_data_table_dup_shown (table, row, COMING);
  g_autofree char *lapses = mix_data_table_dup_shown (table, row, LAPSES);
  g_autofree char *overdue = mix_data_table_dup_shown (table, row, OVERDUE);

  _mix_paper_add_plot (maker, table, &tiles, NULL);
  /* Translators: a count, hours, a count, whole-time equivalents, and the same. */
  _mix_paper_add_format (
      maker, MIX_PAPER_PARAGRAPH,
      _ ("Pieces of work that whoever has them must not do: %s. Hours a week that nobody does: %s. "
         "People with more work than time: %s. Whole-time equivalents in post: %s; expected to come by "
         "31 March: %s."),
      unsafe, nobody, over, wte, coming);
  /* Translators: money, "at most £1,234", and a count. */
  _mix_paper_add_format (maker, MIX_PAPER_PARAGRAPH,
                         _ ("Reimbursement expected to lapse on 31 March: %s. Actions in recruitment that are overdue: "
                            "%s."),
                         lapses, overdue);
}

void
_mix_paper_add_summary (MixPaperMaker *maker)
{
  MixDataTable *table;

  _mix_paper_begin_section (maker, "summary", _ ("In short"));
  table = _mix_paper_add_table (maker, "networks", _ ("The numbers that matter"), columns, G_N_ELEMENTS (columns));
  add_rows (maker, table);
  if (mix_data_table_get_n_rows (table) > 0)
    {
      add_sentences (maker, table);
      _mix_paper_put_first_last (maker);
    }
  _mix_paper_add_text (
      maker, MIX_PAPER_NOTE,
      _ ("“At least” and “at most” stand where a figure that belongs to a sum is not known. What is not "
         "known is never counted as zero."));
}
