#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-find.h"
#include "mix-expected.h"
#include "mix-fit-words.h"
#include "mix-plan-weeks.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

static const MixCtlOption options[] = {
  { "week", N_ ("DATE"),
    N_ ("one week, by any day of it, with its leave and bank holidays; without it, a usual week") },
  { "person", N_ ("PERSON"), N_ ("only them: an id, or a name that only one person has") },
  { NULL },
};

static const MixCtlKey keys[] = {
  { "as_at", N_ ("the day that was looked at") },
  { "week", N_ ("the week’s Monday; null for a usual week") },
  { "people[].person_id", N_ ("whose week it is") },
  { "people[].person", N_ ("their name") },
  { "people[].contracted_minutes", N_ ("minutes a week; null where not known") },
  { "people[].net_minutes", N_ ("minutes left for work; null where not known") },
  { "people[].on_site_minutes", N_ ("how many of these are on site; null where not known") },
  { "people[].used_minutes", N_ ("minutes of work they have in that week") },
  { "people[].free_minutes", N_ ("minutes left after it, below zero where there is too much; null where not known") },
  { "people[].lines[].kind", N_ ("contracted, or what is taken off: annual_leave, bank_holidays, sickness, study, "
                                 "development, supervision_received, supervision_given, support, "
                                 "kept_for_supervision, meetings, travel, other_leave, kept_for_leave") },
  { "people[].lines[].text", N_ ("the same in words") },
  { "people[].lines[].minutes", N_ ("minutes a week; contracted minus all others is net") },
  { "people[].lines[].grade", N_ ("A, B or C for our figure, U for your own") },
  { "people[].lines[].source", N_ ("where the figure is from") },
  { "expected[].vacancy_id", N_ ("the vacancy that a colleague is being looked for; none with --person") },
  { "expected[].name", N_ ("what they are called until they start: the post, and where it is") },
  { "expected[].network_id", N_ ("their network; null where the post has none") },
  { "expected[].network", N_ ("its name; null where the post has none") },
  { "expected[].contracted_minutes", N_ ("minutes a week of the post") },
  { "expected[].p10", N_ ("the day before which one run of the forecast in ten has them at work") },
  { "expected[].p50", N_ ("the day before which half of the runs have") },
  { "expected[].p90", N_ ("the day before which nine runs in ten have") },
  { "expected[].agreed", N_ ("whether the first day is agreed, so that all three are it") },
  { NULL },
};

static const MixDataColumn people_columns[] = {
  { "person", NULL, N_ ("Person"), MIX_CELL_TEXT, NULL },
  { "contracted", NULL, N_ ("Contracted"), MIX_CELL_MINUTES, NULL },
  { "net", NULL, N_ ("Net"), MIX_CELL_MINUTES, NULL },
  { "on_site", NULL, N_ ("On site"), MIX_CELL_MINUTES, NULL },
  { "used", NULL, N_ ("Used"), MIX_CELL_MINUTES, NULL },
  { "free", NULL, N_ ("Free"), MIX_CELL_MINUTES, NULL },
};

static const MixDataColumn line_columns[] = {
  { "line", NULL, N_ ("Line"), MIX_CELL_TEXT, NULL },
  { "minutes", NULL, N_ ("Hours a week"), MIX_CELL_MINUTES, NULL },
  { "grade", NULL, N_ ("Grade"), MIX_CELL_TEXT, NULL },
  { "source", NULL, N_ ("From"), MIX_CELL_TEXT, NULL },
};

/* What somebody has and uses in the week that was asked for. */
typedef struct
{
  MixPerson *person;
  MixPlanWeek week;
  int used;
} Answer;

static void
add_cell (MixDataTable *table, gboolean known, gint64 minutes)
{
  if (known)
    mix_data_table_add_number (table, minutes);
  else
    mix_data_table_add_unknown (table);
}

static void
add_person_row (MixDataTable *table, const Answer *answer)
{
  const MixCapacitySheet *sheet = &answer->week.sheet;

  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, mix_person_get_name (answer->person));
  add_cell (table, sheet->known, sheet->lines[0].minutes);
  add_cell (table, sheet->known, sheet->net_minutes);
  add_cell (table, sheet->known, answer->week.on_site_minutes);
  mix_data_table_add_number (table, answer->used);
  add_cell (table, sheet->known, sheet->net_minutes - answer->used);
}

static void
add_line (MixCtl *self, MixDataTable *table, const MixCapacityLine *line)
{
  const char grade[2] = { line->grade, '\0' };
  gboolean taken_off = line->kind != MIX_CAPACITY_CONTRACTED;

  json_builder_begin_object (mix_ctl_get_json (self));
  mix_ctl_add_text (self, "kind", mix_capacity_kind_get_name (line->kind));
  mix_ctl_add_text (self, "text", mix_capacity_kind_get_words (line->kind));
  mix_ctl_add_number (self, "minutes", line->minutes);
  mix_ctl_add_grade (self, "grade", line->grade);
  mix_ctl_add_text (self, "source", mix_capacity_line_get_source (line));
  json_builder_end_object (mix_ctl_get_json (self));

  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, mix_capacity_kind_get_words (line->kind));
  mix_data_table_add_number (table, taken_off ? -line->minutes : line->minutes);
  mix_data_table_add_text (table, grade);
  mix_data_table_add_text (table, mix_capacity_line_get_source (line));
}

/* One person asked for by name is shown line by line. */
static void
add_lines (MixCtl *self, const MixCapacitySheet *sheet)
{
  g_autoptr (MixDataTable) table = mix_data_table_new ("lines");
  g_autofree char *text = NULL;
  g_autofree char *net = NULL;

  mix_ctl_add_columns (table, line_columns, G_N_ELEMENTS (line_columns));
  json_builder_set_member_name (mix_ctl_get_json (self), "lines");
  json_builder_begin_array (mix_ctl_get_json (self));
  for (guint i = 0; i < sheet->n_lines; i++)
    add_line (self, table, &sheet->lines[i]);
  json_builder_end_array (mix_ctl_get_json (self));
  if (!mix_ctl_has (self, "person") || !sheet->known)
    return;
  text = mix_data_table_to_text (table);
  net = mix_text_format_hours (sheet->net_minutes);
  mix_ctl_print (self, "%s", text);
  mix_ctl_print (self, _ ("Net, for work: %s h\n\n"), net);
}

static void
add_person (MixCtl *self, const Answer *answer)
{
  const MixCapacitySheet *sheet = &answer->week.sheet;

  json_builder_begin_object (mix_ctl_get_json (self));
  mix_ctl_add_text (self, "person_id", mix_person_get_id (answer->person));
  mix_ctl_add_text (self, "person", mix_person_get_name (answer->person));
  mix_ctl_add_known (self, "contracted_minutes", sheet->known, sheet->lines[0].minutes);
  mix_ctl_add_known (self, "net_minutes", sheet->known, sheet->net_minutes);
  mix_ctl_add_known (self, "on_site_minutes", sheet->known, answer->week.on_site_minutes);
  mix_ctl_add_number (self, "used_minutes", answer->used);
  mix_ctl_add_known (self, "free_minutes", sheet->known, sheet->net_minutes - answer->used);
  add_lines (self, sheet);
  json_builder_end_object (mix_ctl_get_json (self));
}

static Answer
work_out (const MixPlanWeeks *weeks, const MixTeamLoad *load, guint position, MixDate week)
{
  const MixPersonLoad *person = mix_team_load_get_person (load, position);
  Answer answer = { .person = person->person };

  if (week != MIX_DATE_NONE)
    {
      answer.week = mix_plan_weeks_work_out (weeks, position, week);
      answer.used = mix_plan_weeks_get_used (weeks, position, week);
      return answer;
    }
  answer.week.sheet = person->sheet;
  answer.week.on_site_minutes = mix_capacity_get_on_site_minutes (
      mix_person_get_fact (person->person, MIX_FACT_PATTERN), MAX (person->sheet.net_minutes, 0));
  answer.used = mix_person_load_get_used (person);
  return answer;
}

static void
print_people (MixCtl *self, MixPlan *plan, const char *person_id, MixDate week)
{
  g_autoptr (MixTeamLoad) load = mix_team_load_new (plan);
  g_autoptr (MixPlanWeeks) weeks = mix_plan_weeks_new (plan, load);
  g_autoptr (MixDataTable) table = mix_data_table_new ("people");
  g_autofree char *text = NULL;

  mix_ctl_add_columns (table, people_columns, G_N_ELEMENTS (people_columns));
  json_builder_set_member_name (mix_ctl_get_json (self), "people");
  json_builder_begin_array (mix_ctl_get_json (self));
  for (guint i = 0; i < mix_team_load_get_n_people (load); i++)
    {
      Answer answer = work_out (weeks, load, i, week);

      if (person_id != NULL && !g_str_equal (mix_person_get_id (answer.person), person_id))
        continue;
      add_person (self, &answer);
      add_person_row (table, &answer);
    }
  json_builder_end_array (mix_ctl_get_json (self));
  text = mix_data_table_to_text (table);
  mix_ctl_print (self, "%s", text);
}

static void
add_expected_person (MixCtl *self, MixPlan *plan, const MixExpectedPerson *person)
{
  MixNetwork *network = person->network_id != NULL ? mix_plan_find_network (plan, person->network_id) : NULL;
  g_autofree char *words = mix_expected_person_dup_words (person);

  json_builder_begin_object (mix_ctl_get_json (self));
  mix_ctl_add_text (self, "vacancy_id", person->vacancy_id);
  mix_ctl_add_text (self, "name", person->name);
  mix_ctl_add_text (self, "network_id", person->network_id);
  mix_ctl_add_text (self, "network", network != NULL ? mix_network_get_name (network) : NULL);
  mix_ctl_add_number (self, "contracted_minutes", person->minutes);
  mix_ctl_add_date (self, "p10", person->p10);
  mix_ctl_add_date (self, "p50", person->p50);
  mix_ctl_add_date (self, "p90", person->p90);
  mix_ctl_add_truth (self, "agreed", person->is_agreed);
  json_builder_end_object (mix_ctl_get_json (self));
  /* Translators: a post, its network, and when somebody is expected on it. */
  mix_ctl_print (self, _ ("%s (%s): %s\n"), person->name,
                 network != NULL ? mix_network_get_name (network) : _ ("no network"), words);
}

/* Capacity that is not there yet: who is being looked for, by the forecast. */
static void
print_expected (MixCtl *self, MixPlan *plan, gboolean wanted)
{
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, NULL);
  g_autoptr (MixRecruitment) recruitment = wanted ? mix_recruitment_new (plan, packs) : NULL;
  g_autoptr (GPtrArray) people = wanted ? mix_expected_people_load (recruitment) : NULL;

  json_builder_set_member_name (mix_ctl_get_json (self), "expected");
  json_builder_begin_array (mix_ctl_get_json (self));
  if (people != NULL && people->len > 0)
    mix_ctl_print (self, "\n%s\n",
                   _ ("Expected, not at work yet (8 in 10 runs of the forecast lie between the days in brackets):"));
  for (guint i = 0; people != NULL && i < people->len; i++)
    add_expected_person (self, plan, g_ptr_array_index (people, i));
  json_builder_end_array (mix_ctl_get_json (self));
}

static gboolean
show_capacity (MixCtl *self, GError **error)
{
  g_autoptr (MixPlan) plan = mix_ctl_load_plan (self, error);
  g_autofree char *person_id = NULL;
  MixDate week = MIX_DATE_NONE;

  if (plan == NULL || !mix_ctl_get_date (self, "week", &week, error))
    return FALSE;
  if (mix_ctl_has (self, "person") && (person_id = mix_ctl_find_person (self, "person", error)) == NULL)
    return FALSE;
  if (week != MIX_DATE_NONE)
    week = mix_date_get_week_start (week);
  mix_ctl_add_date (self, "as_at", mix_plan_get_as_at (plan));
  mix_ctl_add_date (self, "week", week);
  print_people (self, plan, person_id, week);
  print_expected (self, plan, person_id == NULL);
  return TRUE;
}

const MixCtlCommand mix_command_capacity = {
  .name = "capacity",
  .summary = N_ ("say how contracted hours become hours for work, line by line, in a usual week or in one of them"),
  .run = show_capacity,
  .options = options,
  .keys = keys,
};
