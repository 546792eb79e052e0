#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-fit-words.h"
#include "mix-team-load.h"

#include <glib/gi18n-lib.h>

static const MixDataColumn columns[] = {
  { "kind", NULL, N_ ("Finding"), MIX_CELL_TEXT, NULL },
  { "person_id", NULL, N_ ("Person’s id"), MIX_CELL_TEXT, NULL },
  { "person", NULL, N_ ("Person"), MIX_CELL_TEXT, NULL },
  { "assignment_id", NULL, N_ ("Assignment’s id"), MIX_CELL_TEXT, NULL },
  { "practice_code", NULL, N_ ("Practice"), MIX_CELL_TEXT, NULL },
  { "service_line_code", NULL, N_ ("Line"), MIX_CELL_TEXT, NULL },
  { "minutes", NULL, N_ ("Hours a week"), MIX_CELL_MINUTES, NULL },
  { "reason_code", NULL, N_ ("Reason’s code"), MIX_CELL_TEXT, NULL },
  { "reason", NULL, N_ ("Reason"), MIX_CELL_TEXT, NULL },
};

static const MixCtlKey keys[] = {
  { "as_at", N_ ("the day that was looked at") },
  { "findings[].kind", N_ ("unsafe: work that is blocked for whoever has it; overload: more work than time") },
  { "findings[].person_id", N_ ("whose work it is") },
  { "findings[].person", N_ ("their name") },
  { "findings[].assignment_id", N_ ("the unsafe work; null for overload") },
  { "findings[].practice_code", N_ ("where it is; null for overload") },
  { "findings[].service_line_code", N_ ("what it is; null for overload") },
  { "findings[].minutes", N_ ("minutes a week of the unsafe work, or by which the time is overrun") },
  { "findings[].reason_code", N_ ("the rule that blocks it; null for overload") },
  { "findings[].reason", N_ ("the same in words; null for overload") },
  { NULL },
};

static const char *
get_place_code (MixPlan *plan, const char *id)
{
  MixPractice *practice = mix_plan_find_practice (plan, id);
  MixNetwork *network = practice == NULL ? mix_plan_find_network (plan, id) : NULL;

  if (practice != NULL)
    return mix_practice_get_code (practice);
  return network != NULL ? mix_network_get_row (network)->code : NULL;
}

static void
add_unsafe (MixDataTable *table, MixPlan *plan, const MixAssignmentRow *row, const MixFit *fit)
{
  MixPerson *person = mix_plan_find_person (plan, row->person_id);
  MixServiceLine *line = mix_plan_find_service_line (plan, row->service_line_id);
  g_autofree char *words = mix_fit_reason_dup_words (&fit->reasons[0], person, line);

  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, "unsafe");
  mix_data_table_add_text (table, row->person_id);
  mix_data_table_add_text (table, mix_person_get_name (person));
  mix_data_table_add_text (table, row->id);
  mix_data_table_add_text (table, get_place_code (plan, row->organisation_id));
  mix_data_table_add_text (table, mix_service_line_get_row (line)->code);
  mix_data_table_add_number (table, row->minutes);
  mix_data_table_add_text (table, mix_fit_code_get_name (fit->reasons[0].code));
  mix_data_table_add_text (table, words);
}

static void
add_overload (MixDataTable *table, const MixPersonLoad *load)
{
  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, "overload");
  mix_data_table_add_text (table, mix_person_get_id (load->person));
  mix_data_table_add_text (table, mix_person_get_name (load->person));
  for (guint i = 0; i < 3; i++)
    mix_data_table_add_unknown (table);
  mix_data_table_add_number (table, mix_person_load_get_used (load) - load->sheet.net_minutes);
  mix_data_table_add_unknown (table);
  mix_data_table_add_unknown (table);
}

static void
add_findings (MixDataTable *table, MixPlan *plan)
{
  g_autoptr (MixTeamLoad) load = mix_team_load_new (plan);
  GPtrArray *assignments = mix_plan_get_assignments (plan);

  for (guint i = 0; i < assignments->len; i++)
    {
      const MixFit *fit = mix_team_load_get_fit (load, i);

      if (fit != NULL && fit->grade == MIX_FIT_BLOCKED && mix_assignment_counts (assignments->pdata[i]))
        add_unsafe (table, plan, mix_assignment_get_row (assignments->pdata[i]), fit);
    }
  for (guint i = 0; i < mix_team_load_get_n_people (load); i++)
    if (mix_person_load_is_over (mix_team_load_get_person (load, i)))
      add_overload (table, mix_team_load_get_person (load, i));
}

static gboolean
check_plan (MixCtl *self, GError **error)
{
  g_autoptr (MixPlan) plan = mix_ctl_load_plan (self, error);
  g_autoptr (MixDataTable) table = mix_data_table_new ("findings");

  if (plan == NULL)
    return FALSE;
  mix_ctl_add_columns (table, columns, G_N_ELEMENTS (columns));
  add_findings (table, plan);
  mix_ctl_add_date (self, "as_at", mix_plan_get_as_at (plan));
  if (mix_data_table_get_n_rows (table) > 0)
    mix_ctl_report_finding (self);
  else
    mix_ctl_print (self, _ ("No unsafe work, and nobody has more work than time.\n"));
  mix_ctl_print_table (self, table);
  return TRUE;
}

const MixCtlCommand mix_command_check = {
  .name = "check",
  .summary = N_ ("look for unsafe work and overload; ends with 1 where there is any"),
  .run = check_plan,
  .keys = keys,
};
