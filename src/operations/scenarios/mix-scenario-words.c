#include "mix-scenario-words.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *table;
  const char *words;
} tables[] = {
  { "allocation", N_ ("Allocation") },
  { "assignment", N_ ("Assignment") },
  { "claim", N_ ("Claim") },
  { "cohort", N_ ("Cohort") },
  { "comparison", N_ ("Comparison of employment models") },
  { "competence", N_ ("Competence") },
  { "demand_override", N_ ("Demand that somebody set") },
  { "employment_figure", N_ ("Figure of an employment model") },
  { "employment_model", N_ ("Employment model") },
  { "entitlement", N_ ("Entitlement") },
  { "figure", N_ ("Figure") },
  { "fit_override", N_ ("Decision to keep blocked work") },
  { "leave", N_ ("Leave") },
  { "membership", N_ ("Membership") },
  { "organisation", N_ ("Practice or network") },
  { "other_role", N_ ("Other role of the scheme") },
  { "other_role_month", N_ ("Month of another role of the scheme") },
  { "panel_member", N_ ("Member of a panel") },
  { "person", N_ ("Person") },
  { "person_fact", N_ ("Fact about a person") },
  { "pin", N_ ("Pin") },
  { "post", N_ ("Post") },
  { "post_place", N_ ("Place of a post") },
  { "saved_view", N_ ("Saved view") },
  { "service_line", N_ ("Service line") },
  { "session_place", N_ ("Where somebody is") },
  { "setting", N_ ("Setting") },
  { "source", N_ ("Source") },
  { "stage_template", N_ ("Stage as a role has it") },
  { "stage_visit", N_ ("Stage of a vacancy") },
  { "supervision", N_ ("Supervision") },
  { "tally", N_ ("Count") },
  { "task_template", N_ ("Task as a role has it") },
  { "top_up_payer", N_ ("Who pays top-up") },
  { "vacancy", N_ ("Vacancy") },
  { "vacancy_criterion", N_ ("Criterion of a vacancy") },
  { "vacancy_task", N_ ("Task of a vacancy") },
};

static const struct
{
  const char *name;
  const char *words;
} kinds[] = {
  [MIX_ROW_ADDED] = { "added", NC_ ("row of a plan", "added") },
  [MIX_ROW_CHANGED] = { "changed", NC_ ("row of a plan", "changed") },
  [MIX_ROW_REMOVED] = { "removed", NC_ ("row of a plan", "removed") },
};

/**
 * mix_row_change_kind_get_name:
 * @kind: what became of a row
 *
 * Returns: its name in files and commands
 */
const char *
mix_row_change_kind_get_name (MixRowChangeKind kind)
{
  return kinds[kind].name;
}

static char *
dup_spaced (const char *name)
{
  return g_strdelimit (g_strdup (name), "_", ' ');
}

static char *
dup_table (const char *table)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (g_str_equal (tables[i].table, table))
      return g_strdup (_ (tables[i].words));
  return dup_spaced (table);
}

/* What an id of the plan stands for. */
static const char *
find_name (MixPlan *plan, const char *id)
{
  MixPerson *person = mix_plan_find_person (plan, id);
  MixPractice *practice = mix_plan_find_practice (plan, id);
  MixNetwork *network = mix_plan_find_network (plan, id);
  MixServiceLine *line = mix_plan_find_service_line (plan, id);

  if (person != NULL)
    return mix_person_get_name (person);
  if (practice != NULL)
    return mix_practice_get_short_name (practice);
  if (network != NULL)
    return mix_network_get_name (network);
  return line != NULL ? mix_service_line_get_row (line)->short_name : NULL;
}

static const char *
find_name_in_either (MixPlan *before, MixPlan *after, const char *id)
{
  const char *name = id != NULL ? find_name (after, id) : NULL;

  return name != NULL || id == NULL ? name : find_name (before, id);
}

/* What the row is about: its own name, and the names of what it names. */
static char *
dup_subject (const MixRowChange *change, MixPlan *before, MixPlan *after)
{
  static const char *const own[] = { "short_name", "name", "key", "code", "fact", "parameter", "kind" };
  const guint n_names = 4; /* what comes behind them are words of the program */
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autofree char *spaced = NULL;
  const char *name = NULL;

  for (guint i = 0; name == NULL && i < G_N_ELEMENTS (own); i++)
    {
      name = mix_row_change_get_value (change, own[i]);
      if (name != NULL && i >= n_names)
        name = spaced = dup_spaced (name);
    }
  for (guint i = 1; i < change->n_values; i++)
    {
      const MixRowValue *value = &change->values[i];
      const char *id = value->after != NULL ? value->after : value->before;
      const char *named = g_str_has_suffix (value->column, "_id") ? find_name_in_either (before, after, id) : NULL;

      if (named != NULL)
        g_ptr_array_add (parts, (gpointer) named);
    }
  if (name != NULL)
    g_ptr_array_insert (parts, 0, (gpointer) name);
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **) parts->pdata);
}

static void
add_value (GString *words, const char *value, MixPlan *before, MixPlan *after)
{
  const char *name = find_name_in_either (before, after, value);

  g_string_append (words, name != NULL ? name : value != NULL ? value : _ ("nothing"));
}

static void
add_differences (GString *words, const MixRowChange *change, MixPlan *before, MixPlan *after)
{
  const char *separator = ": ";

  for (guint i = 1; i < change->n_values; i++)
    {
      const MixRowValue *value = &change->values[i];
      g_autofree char *column = dup_spaced (value->column);

      if (!value->differs)
        continue;
      g_string_append_printf (words, "%s%s ", separator, column);
      add_value (words, value->before, before, after);
      g_string_append (words, " → ");
      add_value (words, value->after, before, after);
      separator = ", ";
    }
}

/**
 * mix_scenario_change_dup_words:
 * @change: what became of a row
 * @before: the first plan
 * @after: the second plan
 *
 * Returns: (transfer full): "Assignment changed (Care home round, Pharmacist 03, Deerness): minutes 120 → 180"
 */
char *
mix_scenario_change_dup_words (const MixRowChange *change, MixPlan *before, MixPlan *after)
{
  g_autofree char *table = dup_table (change->table);
  g_autofree char *subject = dup_subject (change, before, after);
  GString *words = g_string_new (NULL);

  /* Translators: a kind of thing, and what became of it: "Assignment changed". */
  g_string_append_printf (words, C_ ("row of a plan", "%s %s"), table,
                          g_dpgettext2 (GETTEXT_PACKAGE, "row of a plan", kinds[change->kind].words));
  if (*subject != '\0')
    g_string_append_printf (words, " (%s)", subject);
  if (change->kind == MIX_ROW_CHANGED)
    add_differences (words, change, before, after);
  return g_string_free_and_steal (words);
}
