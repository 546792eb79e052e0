#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-find.h"
#include "mix-error.h"
#include "mix-findings.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

static const MixCtlOption options[] = {
  { "network", N_ ("CODE"), N_ ("only what concerns this network") },
  { "severity", N_ ("SEVERITY"), N_ ("only findings of this severity: unsafe, serious or notice") },
  { "code", N_ ("CODE"), N_ ("only findings of this code, such as unsafe_work") },
  { NULL },
};

static const MixDataColumn columns[] = {
  { "severity", NULL, N_ ("Severity"), MIX_CELL_TEXT, NULL },
  { "code", NULL, N_ ("Finding"), MIX_CELL_TEXT, NULL },
  { "title", NULL, N_ ("What"), MIX_CELL_TEXT, NULL },
  { "hours", NULL, N_ ("Hours a week"), MIX_CELL_TEXT, NULL },
  { "text", NULL, N_ ("What is so"), MIX_CELL_TEXT, NULL },
};

static const MixCtlKey keys[] = {
  { "as_at", N_ ("the day that was looked at") },
  { "findings[].code",
    N_ ("what is found: unsafe_work (blocked for whoever has it), unsafe_override (the same, kept by a decision), "
        "override_expired (that decision has run out), overload_group (no way at all for a group of people to do their "
        "work), overload_person (more work than time), stretched_without_support, registration_lapsing, "
        "supervisor_limit, desks, stretched, under_used, nobody (nobody does it), unfair, balance, stuck_in_rut, "
        "too_many_sites, sign_off_expiring, not_known (how much there is, or somebody’s hours)") },
  { "findings[].severity", N_ ("unsafe, serious or notice; the list has the worst first") },
  { "findings[].title", N_ ("the thing it is about, in words") },
  { "findings[].text", N_ ("what is so, in words") },
  { "findings[].minutes", N_ ("minutes a week that it is about; null where it is not about time") },
  { "findings[].subject_ids", N_ ("ids of all it is about: people, places, service lines and assignments") },
  { "findings[].person_ids", N_ ("ids of the people") },
  { "findings[].people", N_ ("their names") },
  { "findings[].place_codes", N_ ("codes of the practices and networks") },
  { "findings[].service_line_codes", N_ ("codes of the kinds of work") },
  { "findings[].assignment_ids", N_ ("ids of the assignments") },
  { "findings[].weeks", N_ ("Mondays of the weeks; empty where it is about every week") },
  { "totals[].code", N_ ("each code of which there is a finding, whatever was asked for") },
  { "totals[].count", N_ ("how many there are of it") },
  { "totals[].minutes", N_ ("minutes a week that they are about") },
  { NULL },
};

static void
begin_list (JsonBuilder *json, const char *key)
{
  json_builder_set_member_name (json, key);
  json_builder_begin_array (json);
}

static void
add_texts (JsonBuilder *json, GPtrArray *texts)
{
  for (guint i = 0; i < texts->len; i++)
    json_builder_add_string_value (json, g_ptr_array_index (texts, i));
}

static void
add_people (JsonBuilder *json, GPtrArray *people, const char *(*get_text) (MixPerson *person))
{
  for (guint i = 0; i < people->len; i++)
    json_builder_add_string_value (json, get_text (g_ptr_array_index (people, i)));
}

static void
add_line_ids (JsonBuilder *json, GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    json_builder_add_string_value (json, mix_service_line_get_id (g_ptr_array_index (lines, i)));
}

static void
add_line_codes (JsonBuilder *json, GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    json_builder_add_string_value (json, mix_service_line_get_row (g_ptr_array_index (lines, i))->code);
}

static void
add_weeks (JsonBuilder *json, GArray *weeks)
{
  for (guint i = 0; weeks != NULL && i < weeks->len; i++)
    {
      g_autofree char *week = mix_date_format_iso (g_array_index (weeks, MixDate, i));

      json_builder_add_string_value (json, week);
    }
}

static void
add_subjects (JsonBuilder *json, MixFinding *finding)
{
  begin_list (json, "subject_ids");
  add_people (json, mix_finding_get_people (finding), mix_person_get_id);
  add_texts (json, mix_finding_get_place_ids (finding));
  add_line_ids (json, mix_finding_get_lines (finding));
  add_texts (json, mix_finding_get_assignment_ids (finding));
  json_builder_end_array (json);
  begin_list (json, "person_ids");
  add_people (json, mix_finding_get_people (finding), mix_person_get_id);
  json_builder_end_array (json);
  begin_list (json, "people");
  add_people (json, mix_finding_get_people (finding), mix_person_get_name);
  json_builder_end_array (json);
  begin_list (json, "place_codes");
  add_texts (json, mix_finding_get_place_codes (finding));
  json_builder_end_array (json);
  begin_list (json, "service_line_codes");
  add_line_codes (json, mix_finding_get_lines (finding));
  json_builder_end_array (json);
  begin_list (json, "assignment_ids");
  add_texts (json, mix_finding_get_assignment_ids (finding));
  json_builder_end_array (json);
  begin_list (json, "weeks");
  add_weeks (json, mix_finding_get_weeks (finding));
  json_builder_end_array (json);
}

static void
add_finding (MixCtl *self, MixFinding *finding)
{
  JsonBuilder *json = mix_ctl_get_json (self);
  g_autofree char *title = mix_finding_dup_title (finding);
  g_autofree char *text = mix_finding_dup_text (finding);
  gint64 minutes;

  json_builder_begin_object (json);
  mix_ctl_add_text (self, "code", mix_finding_code_get_name (mix_finding_get_code (finding)));
  mix_ctl_add_text (self, "severity", mix_severity_get_name (mix_finding_get_severity (finding)));
  mix_ctl_add_text (self, "title", title);
  mix_ctl_add_text (self, "text", text);
  if (mix_finding_get_minutes (finding, &minutes))
    mix_ctl_add_number (self, "minutes", minutes);
  else
    mix_ctl_add_text (self, "minutes", NULL);
  add_subjects (json, finding);
  json_builder_end_object (json);
}

static void
add_row (MixDataTable *table, MixFinding *finding)
{
  g_autofree char *title = mix_finding_dup_title (finding);
  g_autofree char *text = mix_finding_dup_text (finding);
  g_autofree char *hours = NULL;
  gint64 minutes;

  hours = mix_finding_get_minutes (finding, &minutes) ? mix_text_format_hours (minutes) : g_strdup ("");
  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, mix_severity_get_name (mix_finding_get_severity (finding)));
  mix_data_table_add_text (table, mix_finding_code_get_name (mix_finding_get_code (finding)));
  mix_data_table_add_text (table, title);
  mix_data_table_add_text (table, hours);
  mix_data_table_add_text (table, text);
}

static gboolean
is_wanted (MixCtl *self, MixFinding *finding)
{
  const char *severity = mix_ctl_get (self, "severity");
  const char *code = mix_ctl_get (self, "code");

  return (severity == NULL || g_str_equal (severity, mix_severity_get_name (mix_finding_get_severity (finding))))
         && (code == NULL || g_str_equal (code, mix_finding_code_get_name (mix_finding_get_code (finding))));
}

static void
print_findings (MixCtl *self, MixFindings *findings)
{
  g_autoptr (MixDataTable) table = mix_data_table_new ("findings");
  GPtrArray *all = mix_findings_get_all (findings);
  JsonBuilder *json = mix_ctl_get_json (self);
  g_autofree char *text = NULL;

  mix_ctl_add_columns (table, columns, G_N_ELEMENTS (columns));
  begin_list (json, "findings");
  for (guint i = 0; i < all->len; i++)
    if (is_wanted (self, g_ptr_array_index (all, i)))
      {
        add_finding (self, g_ptr_array_index (all, i));
        add_row (table, g_ptr_array_index (all, i));
      }
  json_builder_end_array (json);
  text = mix_data_table_to_text (table);
  if (mix_data_table_get_n_rows (table) > 0)
    mix_ctl_print (self, "%s", text);
}

static void
add_totals (MixCtl *self, MixFindings *findings)
{
  JsonBuilder *json = mix_ctl_get_json (self);

  begin_list (json, "totals");
  for (MixFindingCode code = 0; code < MIX_N_FINDING_CODES; code++)
    {
      if (mix_findings_count (findings, code) == 0)
        continue;
      json_builder_begin_object (json);
      mix_ctl_add_text (self, "code", mix_finding_code_get_name (code));
      mix_ctl_add_number (self, "count", mix_findings_count (findings, code));
      mix_ctl_add_number (self, "minutes", mix_findings_get_minutes (findings, code));
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static gboolean
check_words (MixCtl *self, GError **error)
{
  const char *severity = mix_ctl_get (self, "severity");
  const char *code = mix_ctl_get (self, "code");
  gboolean severity_known = severity == NULL;
  gboolean code_known = code == NULL;

  for (MixSeverity i = 0; i < MIX_N_SEVERITIES; i++)
    severity_known = severity_known || g_str_equal (severity, mix_severity_get_name (i));
  for (MixFindingCode i = 0; i < MIX_N_FINDING_CODES; i++)
    code_known = code_known || g_str_equal (code, mix_finding_code_get_name (i));
  if (severity_known && code_known)
    return TRUE;
  if (!severity_known)
    mix_set_error (error, MIX_ERROR_USAGE, severity, _ ("“%s” is not a severity. Choose unsafe, serious or notice."),
                   severity);
  else
    mix_set_error (error, MIX_ERROR_USAGE, code, _ ("There is no finding “%s”. “skillmixctl help check” lists them."),
                   code);
  return FALSE;
}

static gboolean
check_plan (MixCtl *self, GError **error)
{
  g_autoptr (MixPlan) plan = check_words (self, error) ? mix_ctl_load_plan (self, error) : NULL;
  g_autoptr (MixBoard) board = NULL;
  g_autoptr (MixPlanOverload) overload = NULL;
  g_autoptr (MixFindings) findings = NULL;
  MixNetwork *network;

  if (plan == NULL || !mix_ctl_find_network (self, plan, &network, error))
    return FALSE;
  board = mix_board_new (plan);
  overload = mix_plan_overload_new (plan, mix_board_get_load (board), NULL);
  findings = mix_findings_new (board, network != NULL ? mix_network_get_id (network) : NULL, overload);
  mix_ctl_add_date (self, "as_at", mix_plan_get_as_at (plan));
  if (mix_findings_are_unsafe (findings))
    mix_ctl_report_finding (self);
  else
    mix_ctl_print (self, _ ("No unsafe work, and nobody has more work than time.\n"));
  print_findings (self, findings);
  add_totals (self, findings);
  return TRUE;
}

const MixCtlCommand mix_command_check = {
  .name = "check",
  .summary = N_ ("say what is not as it should be, unsafe work first; ends with 1 for unsafe work or overload only"),
  .run = check_plan,
  .options = options,
  .keys = keys,
};
