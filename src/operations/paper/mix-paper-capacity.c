#include "mix-paper-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

/* What people have and use, and what nobody does. */

#define MOST_PLOTTED 12

static const MixPaperColumn team_columns[] = {
  { "network", N_ ("Network"), MIX_CELL_TEXT },
  { "people", N_ ("People"), MIX_CELL_COUNT },
  { "contracted", N_ ("Contracted h"), MIX_CELL_MINUTES },
  { "net", N_ ("For work, h"), MIX_CELL_MINUTES },
  { "used", N_ ("Used, h"), MIX_CELL_MINUTES },
  { "free", N_ ("Free, h"), MIX_CELL_MINUTES },
  { "too_much", N_ ("Too much, h"), MIX_CELL_MINUTES },
};

static const MixPaperColumn line_columns[] = {
  { "service_line", N_ ("Service line"), MIX_CELL_TEXT },
  { "needed", N_ ("Needed, h a week"), MIX_CELL_MINUTES },
  { "done", N_ ("Done, h a week"), MIX_CELL_MINUTES },
  { "nobody", N_ ("Nobody does, h a week"), MIX_CELL_MINUTES },
};

typedef struct
{
  guint n_people;
  gint64 contracted;
  gint64 net;
  gint64 used;
  gint64 free;
  gint64 too_much;
  gboolean known;
} TeamSum;

typedef struct
{
  MixServiceLine *line;
  gint64 needed;
  gint64 done;
  gint64 nobody;
  guint n_known;
  guint n_not_known;
} LineSum;

static void
add_person (TeamSum *sum, const MixPersonLoad *person)
{
  int used = mix_person_load_get_used (person);
  int left = person->sheet.net_minutes - used;

  sum->n_people++;
  sum->used += used;
  if (!person->sheet.known)
    {
      sum->known = FALSE;
      return;
    }
  sum->contracted += person->sheet.lines[0].minutes;
  sum->net += person->sheet.net_minutes;
  sum->free += MAX (left, 0);
  sum->too_much += MAX (-left, 0);
}

static TeamSum
add_up_team (const MixPaperMaker *maker, MixNetwork *network)
{
  MixTeamLoad *load = mix_board_get_load (maker->board);
  TeamSum sum = { .known = TRUE };

  for (guint i = 0; i < mix_team_load_get_n_people (load); i++)
    {
      const MixPersonLoad *person = mix_team_load_get_person (load, i);

      if (network == NULL || (person->network != NULL && mix_network_equal (person->network, network)))
        add_person (&sum, person);
    }
  return sum;
}

static void
add_team_row (MixDataTable *table, const char *name, const TeamSum *sum)
{
  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, name);
  mix_data_table_add_number (table, sum->n_people);
  _mix_paper_add_lower_bound (table, sum->contracted, sum->known);
  _mix_paper_add_lower_bound (table, sum->net, sum->known);
  mix_data_table_add_number (table, sum->used);
  _mix_paper_add_lower_bound (table, sum->free, sum->known);
  _mix_paper_add_lower_bound (table, sum->too_much, sum->known);
}

static void
add_team (MixPaperMaker *maker)
{
  GPtrArray *networks = mix_plan_get_networks (maker->plan);
  MixDataTable *table = _mix_paper_add_table (maker, "capacity", _ ("Hours a week that people have"), team_columns,
                                              G_N_ELEMENTS (team_columns));
  TeamSum sum;

  for (guint i = 0; i < networks->len; i++)
    if (_mix_paper_is_wanted (maker, networks->pdata[i]))
      {
        sum = add_up_team (maker, networks->pdata[i]);
        add_team_row (table, mix_network_get_name (networks->pdata[i]), &sum);
      }
  if (maker->network != NULL)
    return;
  sum = add_up_team (maker, NULL);
  add_team_row (table, _ ("All, with people in no network"), &sum);
  mix_data_table_set_total (table);
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const LineSum *one = a, *other = b;

  if (one->nobody != other->nobody)
    return one->nobody > other->nobody ? -1 : 1;
  return g_strcmp0 (mix_service_line_get_row (one->line)->code, mix_service_line_get_row (other->line)->code);
}

static LineSum *
find_line (GArray *sums, GHashTable *places, MixServiceLine *line)
{
  gpointer place = g_hash_table_lookup (places, line);
  LineSum sum = { .line = line };

  if (place == NULL)
    {
      g_array_append_val (sums, sum);
      place = GUINT_TO_POINTER (sums->len);
      g_hash_table_insert (places, line, place);
    }
  return &g_array_index (sums, LineSum, GPOINTER_TO_UINT (place) - 1);
}

/* By line, what nobody does first: of each place what is wanted there less what is assigned there. */
static GArray *
add_up_lines (const MixPaperMaker *maker)
{
  g_autoptr (GArray) demands = mix_plan_demand_work_out (maker->plan);
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  GArray *sums = g_array_new (FALSE, FALSE, sizeof (LineSum));

  for (guint i = 0; i < demands->len; i++)
    {
      const MixPlaceDemand *demand = &g_array_index (demands, MixPlaceDemand, i);
      int assigned = mix_board_get_assigned (maker->board, demand->place_id, mix_service_line_get_id (demand->line));
      gboolean known = demand->demand.basis != MIX_DEMAND_BASIS_NOT_KNOWN;
      LineSum *sum;

      if (!_mix_paper_is_wanted (maker, demand->network))
        continue;
      sum = find_line (sums, places, demand->line);
      sum->needed += known ? demand->demand.minutes : 0;
      sum->done += assigned;
      sum->nobody += known ? MAX (demand->demand.minutes - assigned, 0) : 0;
      sum->n_known += known;
      sum->n_not_known += !known;
    }
  g_array_sort (sums, compare_lines);
  return sums;
}

/* Hours of a line, of which something or all may not be known. */
static void
add_hours (MixDataTable *table, const LineSum *sum, gint64 minutes)
{
  if (sum->n_known > 0 || sum->n_not_known == 0)
    _mix_paper_add_lower_bound (table, minutes, sum->n_not_known == 0);
  else
    mix_data_table_add_unknown (table);
}

static void
add_line_row (MixDataTable *table, const char *name, const LineSum *sum)
{
  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, name);
  add_hours (table, sum, sum->needed);
  mix_data_table_add_number (table, sum->done);
  add_hours (table, sum, sum->nobody);
}

/* Lines that something is known of, or done, are in the table. */
static gboolean
is_listed (const LineSum *sum)
{
  return sum->n_known > 0 || sum->done > 0;
}

/* Names of those that are not. */
static void
add_not_known (MixPaperMaker *maker, const GArray *sums, guint n_not_known)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < sums->len; i++)
    {
      const LineSum *sum = &g_array_index (sums, LineSum, i);

      if (!is_listed (sum))
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                                mix_service_line_get_row (sum->line)->short_name);
    }
  if (n_not_known == 0)
    return;
  /* Translators: a count. */
  _mix_paper_add_format (maker, MIX_PAPER_NOTE,
                         _ ("Demands of a line at a place that are not known, so that sums are “at least”: %u."),
                         n_not_known);
  if (names->len > 0)
    /* Translators: names of service lines. */
    _mix_paper_add_format (maker, MIX_PAPER_NOTE, _ ("Nothing is known or done of: %s."), names->str);
}

static void
add_lines (MixPaperMaker *maker)
{
  g_autoptr (GArray) sums = add_up_lines (maker);
  MixPaperPlot plot = { .label = 0, .series = { 3 }, .n_series = 1, .mark = MIX_PAPER_NO_COLUMN };
  LineSum all = { 0 };
  MixDataTable *table
      = _mix_paper_add_table (maker, "undone", _ ("Work, by service line"), line_columns, G_N_ELEMENTS (line_columns));

  for (guint i = 0; i < sums->len; i++)
    {
      const LineSum *sum = &g_array_index (sums, LineSum, i);

      all.needed += sum->needed;
      all.done += sum->done;
      all.nobody += sum->nobody;
      all.n_known += sum->n_known;
      all.n_not_known += sum->n_not_known;
      plot.n_rows += sum->nobody > 0 && plot.n_rows < MOST_PLOTTED;
      if (is_listed (sum))
        add_line_row (table, mix_service_line_get_row (sum->line)->short_name, sum);
    }
  add_line_row (table, _ ("All"), &all);
  mix_data_table_set_total (table);
  add_not_known (maker, sums, all.n_not_known);
  if (plot.n_rows > 0)
    _mix_paper_add_plot (maker, table, &plot, _ ("Hours a week that nobody does, the most first"));
}

void
_mix_paper_add_capacity (MixPaperMaker *maker)
{
  _mix_paper_begin_section (maker, "capacity", _ ("Capacity and undone work"));
  add_team (maker);
  add_lines (maker);
  _mix_paper_add_text (
      maker, MIX_PAPER_NOTE,
      _ ("Hours for work are contracted hours less leave, bank holidays, sickness, study, supervision, "
         "meetings and travel. Demand is a count × items for each a year × minutes ÷ 52, or an own "
         "figure."));
}
