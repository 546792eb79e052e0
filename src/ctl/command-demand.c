#include "mix-board.h"
#include "mix-card-words.h"
#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-find.h"
#include "mix-plan-entries.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

#define MICROS 1e6
#define MILLIS 1e3

static const MixCtlOption options[] = {
  { "practice", N_ ("CODE"), N_ ("only here: a practice, or a network for work of its own") },
  { "service-line", N_ ("CODE"), N_ ("only this kind of work, such as T01") },
  { NULL },
};

static const MixCtlKey keys[] = {
  { "as_at", N_ ("the day that was looked at") },
  { "minutes", N_ ("minutes a week of all that is known") },
  { "not_known", N_ ("how many of the demands are not known, or only in part: “minutes” is “at least” unless 0") },
  { "demands[].practice_code", N_ ("where: a practice, or a network for work of its own") },
  { "demands[].practice", N_ ("its name") },
  { "demands[].service_line_code", N_ ("what") },
  { "demands[].service_line", N_ ("its short name") },
  { "demands[].minutes", N_ ("minutes a week, cohorts included; null where not known") },
  { "demands[].basis", N_ ("where that is from: rate (driver × rate × minutes ÷ 52), tally (the same with a rate that "
                           "was counted), override "
                           "(entered for the place), cohort (only items with a deadline), not_known") },
  { "demands[].driver", N_ ("what the work grows with") },
  { "demands[].driver_count", N_ ("how many of that there are; null where not known") },
  { "demands[].driver_grade", N_ ("grade of that figure; null where it is none that was recorded") },
  { "demands[].driver_source", N_ ("where it is from") },
  { "demands[].rate", N_ ("items per driver and year; null where not known") },
  { "demands[].rate_low", N_ ("the lower end of a tally’s sampling range; null without one") },
  { "demands[].rate_high", N_ ("its upper end") },
  { "demands[].rate_grade", N_ ("grade of the rate: A, B, C, U for your own, ? where not known") },
  { "demands[].minutes_an_item", N_ ("minutes of each item; null where not known") },
  { "demands[].minutes_grade", N_ ("grade of the minutes") },
  { "demands[].line_source", N_ ("where rate and minutes are from") },
  { "demands[].override_minutes", N_ ("minutes a week entered for the place; null without") },
  { "demands[].override_from", N_ ("since when; null without") },
  { "demands[].usual_minutes", N_ ("minutes a week without cohorts; null where not known") },
  { "demands[].cohorts", N_ ("how many cohorts (items with a deadline) run there") },
  { "demands[].deadline", N_ ("the earliest of their deadlines; null without") },
  { "demands[].tally.practice_code", N_ ("where the items were counted; “tally” is null without a count") },
  { "demands[].tally.items", N_ ("how many were counted") },
  { "demands[].tally.weeks", N_ ("over how many weeks") },
  { "demands[].tally.from", N_ ("from which day") },
  { "demands[].tally", N_ ("null where the rate is not from a count") },
  { "demands[].missing[]", N_ ("what to enter so that it is known: driver, rate, minutes, other_line") },
  { "demands[].missing_text", N_ ("the same in words; null where nothing is missing") },
  { "demands[].assigned_minutes", N_ ("minutes a week that somebody has") },
  { "demands[].nobody_minutes", N_ ("minutes a week that nobody has; null where not known") },
  { NULL },
};

static const MixDataColumn columns[] = {
  { "practice", NULL, N_ ("Where"), MIX_CELL_TEXT, NULL },
  { "service_line", NULL, N_ ("What"), MIX_CELL_TEXT, NULL },
  { "minutes", NULL, N_ ("Hours a week"), MIX_CELL_MINUTES, NULL },
  { "nobody", NULL, N_ ("Nobody has"), MIX_CELL_MINUTES, NULL },
  { "basis", NULL, N_ ("From"), MIX_CELL_TEXT, NULL },
  { "missing", NULL, N_ ("To enter"), MIX_CELL_TEXT, NULL },
};

static const char *const basis_names[] = {
  [MIX_DEMAND_BASIS_NOT_KNOWN] = "not_known", [MIX_DEMAND_BASIS_RATE] = "rate",
  [MIX_DEMAND_BASIS_OVERRIDE] = "override",   [MIX_DEMAND_BASIS_TALLY] = "tally",
  [MIX_DEMAND_BASIS_COHORT] = "cohort",
};

static void
add_real (MixCtl *self, const char *key, gboolean known, double number)
{
  if (!known)
    {
      mix_ctl_add_text (self, key, NULL);
      return;
    }
  json_builder_set_member_name (mix_ctl_get_json (self), key);
  json_builder_add_double_value (mix_ctl_get_json (self), number);
}

static void
add_source (MixCtl *self, const char *key, MixPlan *plan, const char *source_id)
{
  const MixSourceRow *source = source_id != NULL ? mix_plan_find_source (plan, source_id) : NULL;

  mix_ctl_add_text (self, key, source != NULL ? source->title : NULL);
}

static const char *
get_place_code (const MixPlaceDemand *demand)
{
  return demand->practice != NULL ? mix_practice_get_code (demand->practice)
                                  : mix_network_get_row (demand->network)->code;
}

static const char *
get_place_name (const MixPlaceDemand *demand)
{
  return demand->practice != NULL ? mix_practice_get_short_name (demand->practice)
                                  : mix_network_get_name (demand->network);
}

static void
add_tally (MixCtl *self, MixPlan *plan, const MixTallyRow *tally)
{
  JsonBuilder *json = mix_ctl_get_json (self);
  MixPractice *practice = tally != NULL ? mix_plan_find_practice (plan, tally->organisation_id) : NULL;

  if (tally == NULL)
    {
      mix_ctl_add_text (self, "tally", NULL);
      return;
    }
  json_builder_set_member_name (json, "tally");
  json_builder_begin_object (json);
  mix_ctl_add_text (self, "practice_code", practice != NULL ? mix_practice_get_code (practice) : NULL);
  mix_ctl_add_number (self, "items", tally->items);
  mix_ctl_add_number (self, "weeks", tally->weeks);
  mix_ctl_add_date (self, "from", tally->from_date);
  json_builder_end_object (json);
}

static void
add_missing (MixCtl *self, MixDemandMissing missing)
{
  static const char *const names[] = { "driver", "rate", "minutes", "other_line" };
  JsonBuilder *json = mix_ctl_get_json (self);
  g_autofree char *words = mix_demand_missing_dup_words (missing);

  json_builder_set_member_name (json, "missing");
  json_builder_begin_array (json);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (missing & (1u << i))
      json_builder_add_string_value (json, names[i]);
  json_builder_end_array (json);
  mix_ctl_add_text (self, "missing_text", missing != MIX_DEMAND_MISSING_NOTHING ? words : NULL);
}

/* The figures that the demand is worked out from. */
static void
add_figures (MixCtl *self, MixPlan *plan, const MixPlaceDemand *demand)
{
  const MixServiceLineRow *line = mix_service_line_get_row (demand->line);
  MixFigures *figures = demand->practice != NULL ? mix_practice_get_figures (demand->practice)
                                                 : mix_network_get_figures (demand->network);
  const MixFigure *figure = mix_plan_demand_find_figure (demand->line, figures);
  MixTallyRate counted = { 0 };

  if (demand->tally != NULL)
    mix_plan_demand_get_tally_rate (plan, demand->line, &counted);
  mix_ctl_add_text (self, "driver", line->driver);
  mix_ctl_add_known (self, "driver_count", demand->input.driver_count >= 0, demand->input.driver_count);
  mix_ctl_add_grade (self, "driver_grade", figure != NULL ? figure->grade : '\0');
  add_source (self, "driver_source", plan, figure != NULL ? figure->source_id : NULL);
  add_real (self, "rate", demand->input.rate_micros >= 0, (double) demand->input.rate_micros / MICROS);
  add_real (self, "rate_low", demand->tally != NULL, (double) counted.low_micros / MICROS);
  add_real (self, "rate_high", demand->tally != NULL, (double) counted.high_micros / MICROS);
  mix_ctl_add_grade (self, "rate_grade", demand->tally != NULL ? 'U' : line->rate_grade);
  add_real (self, "minutes_an_item", line->minutes_millis >= 0, (double) line->minutes_millis / MILLIS);
  mix_ctl_add_grade (self, "minutes_grade", line->minutes_grade);
  add_source (self, "line_source", plan, line->source_id);
  mix_ctl_add_known (self, "override_minutes", demand->override != NULL,
                     demand->override != NULL ? demand->override->minutes : 0);
  mix_ctl_add_date (self, "override_from", demand->override != NULL ? demand->override->from_date : MIX_DATE_NONE);
}

static void
add_demand (MixCtl *self, MixBoard *board, const MixPlaceDemand *demand)
{
  JsonBuilder *json = mix_ctl_get_json (self);
  const MixServiceLineRow *line = mix_service_line_get_row (demand->line);
  gboolean known = demand->demand.basis != MIX_DEMAND_BASIS_NOT_KNOWN;
  int assigned = mix_board_get_assigned (board, demand->place_id, line->id);

  json_builder_begin_object (json);
  mix_ctl_add_text (self, "practice_code", get_place_code (demand));
  mix_ctl_add_text (self, "practice", get_place_name (demand));
  mix_ctl_add_text (self, "service_line_code", line->code);
  mix_ctl_add_text (self, "service_line", line->short_name);
  mix_ctl_add_known (self, "minutes", known, demand->demand.minutes);
  mix_ctl_add_text (self, "basis", basis_names[demand->demand.basis]);
  add_figures (self, mix_board_get_plan (board), demand);
  mix_ctl_add_known (self, "usual_minutes", demand->usual.basis != MIX_DEMAND_BASIS_NOT_KNOWN, demand->usual.minutes);
  mix_ctl_add_number (self, "cohorts", demand->n_cohorts);
  mix_ctl_add_date (self, "deadline", demand->deadline);
  add_tally (self, mix_board_get_plan (board), demand->tally);
  add_missing (self, demand->demand.missing);
  mix_ctl_add_number (self, "assigned_minutes", assigned);
  mix_ctl_add_known (self, "nobody_minutes", known, MAX (demand->demand.minutes - assigned, 0));
  json_builder_end_object (json);
}

static void
add_cell (MixDataTable *table, gboolean known, gint64 minutes)
{
  if (known)
    mix_data_table_add_number (table, minutes);
  else
    mix_data_table_add_unknown (table);
}

static void
add_row (MixDataTable *table, MixBoard *board, const MixPlaceDemand *demand)
{
  const MixServiceLineRow *line = mix_service_line_get_row (demand->line);
  g_autofree char *missing = mix_demand_missing_dup_words (demand->demand.missing);
  gboolean known = demand->demand.basis != MIX_DEMAND_BASIS_NOT_KNOWN;

  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, get_place_name (demand));
  mix_data_table_add_text (table, line->short_name);
  add_cell (table, known, demand->demand.minutes);
  add_cell (table, known, MAX (demand->demand.minutes - mix_board_get_assigned (board, demand->place_id, line->id), 0));
  mix_data_table_add_text (table, basis_names[demand->demand.basis]);
  mix_data_table_add_text (table, missing);
}

static void
print_demands (MixCtl *self, MixBoard *board, MixServiceLine *line, const MixCtlPlace *place)
{
  g_autoptr (GArray) demands = mix_plan_demand_work_out (mix_board_get_plan (board));
  g_autoptr (MixDataTable) table = mix_data_table_new ("demands");
  g_autofree char *text = NULL;
  g_autofree char *hours = NULL;
  MixDemandTotal total = { 0 };

  mix_ctl_add_columns (table, columns, G_N_ELEMENTS (columns));
  json_builder_set_member_name (mix_ctl_get_json (self), "demands");
  json_builder_begin_array (mix_ctl_get_json (self));
  for (guint i = 0; i < demands->len; i++)
    {
      const MixPlaceDemand *demand = &g_array_index (demands, MixPlaceDemand, i);

      if ((line != NULL && demand->line != line) || (place->id != NULL && !g_str_equal (demand->place_id, place->id)))
        continue;
      add_demand (self, board, demand);
      add_row (table, board, demand);
      mix_demand_total_add (&total, &demand->demand);
    }
  json_builder_end_array (mix_ctl_get_json (self));
  mix_ctl_add_number (self, "minutes", total.minutes);
  mix_ctl_add_number (self, "not_known", total.n_not_known);
  text = mix_data_table_to_text (table);
  hours = mix_text_format_hours (total.minutes);
  mix_ctl_print (self, "%s", text);
  /* Translators: hours, how many demands. */
  mix_ctl_print (self, _ ("%s h a week are known; not known: %u\n"), hours, total.n_not_known);
}

static gboolean
show_demand (MixCtl *self, GError **error)
{
  g_autoptr (MixPlan) plan = mix_ctl_load_plan (self, error);
  g_autoptr (MixBoard) board = NULL;
  MixServiceLine *line = NULL;
  MixCtlPlace place;

  if (plan == NULL || !mix_ctl_find_place (self, plan, &place, error))
    return FALSE;
  if (mix_ctl_has (self, "service-line"))
    {
      line = mix_ctl_find_line (self, plan, error);
      if (line == NULL)
        return FALSE;
    }
  board = mix_board_new (plan);
  mix_ctl_add_date (self, "as_at", mix_plan_get_as_at (plan));
  print_demands (self, board, line, &place);
  return TRUE;
}

const MixCtlCommand mix_command_demand = {
  .name = "demand",
  .summary = N_ ("say how much work each place needs, and where that figure is from"),
  .run = show_demand,
  .options = options,
  .keys = keys,
};
