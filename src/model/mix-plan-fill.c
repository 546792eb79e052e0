#include "mix-plan-private.h"

#include "mix-row-type.h"

static void
add_thing (MixPlan *self, GPtrArray *list, gpointer thing, const char *id, const char *code)
{
  g_ptr_array_add (list, g_object_ref (thing));
  g_hash_table_insert (self->things, (gpointer) id, thing);
  if (code != NULL)
    g_hash_table_insert (self->things, (gpointer) code, thing);
}

/**
 * mix_plan_new:
 * @row: the plan's own row; copied
 * @as_at: the day whose picture this is
 *
 * Returns: (transfer full): a plan with nothing in it, for the loader to fill
 */
MixPlan *
mix_plan_new (const MixPlanRow *row, MixDate as_at)
{
  MixPlan *self = g_object_new (MIX_TYPE_PLAN, NULL);

  self->row = mix_row_copy (&mix_row_type_plan, row);
  self->as_at = as_at;
  return self;
}

/**
 * mix_plan_add_setting:
 * @self: a plan being loaded
 * @key: a setting's key
 * @value: its value
 */
void
mix_plan_add_setting (MixPlan *self, const char *key, const char *value)
{
  g_hash_table_insert (self->settings, g_strdup (key), g_strdup (value));
}

/**
 * mix_plan_add_source:
 * @self: a plan being loaded
 * @row: where figures come from; copied
 */
void
mix_plan_add_source (MixPlan *self, const MixSourceRow *row)
{
  MixSourceRow *copy = mix_row_copy (&mix_row_type_source, row);

  g_hash_table_replace (self->sources, (gpointer) copy->id, copy);
}

/**
 * mix_plan_add_network:
 * @self: a plan being loaded
 * @network: a network of the plan
 */
void
mix_plan_add_network (MixPlan *self, MixNetwork *network)
{
  const MixOrganisationRow *row = mix_network_get_row (network);

  add_thing (self, self->networks, network, row->id, row->code);
}

/**
 * mix_plan_add_practice:
 * @self: a plan being loaded
 * @practice: a practice that is in one of its networks on the plan's day
 */
void
mix_plan_add_practice (MixPlan *self, MixPractice *practice)
{
  add_thing (self, self->practices, practice, mix_practice_get_id (practice), mix_practice_get_code (practice));
}

/**
 * mix_plan_add_person:
 * @self: a plan being loaded
 * @person: somebody of the team
 */
void
mix_plan_add_person (MixPlan *self, MixPerson *person)
{
  add_thing (self, self->people, person, mix_person_get_id (person), NULL);
}

/**
 * mix_plan_add_service_line:
 * @self: a plan being loaded
 * @line: a service line of the plan's catalogue
 */
void
mix_plan_add_service_line (MixPlan *self, MixServiceLine *line)
{
  const MixServiceLineRow *row = mix_service_line_get_row (line);

  add_thing (self, self->service_lines, line, row->id, row->code);
}

/**
 * mix_plan_add_assignment:
 * @self: a plan being loaded
 * @assignment: an assignment that runs on the plan's day
 */
void
mix_plan_add_assignment (MixPlan *self, MixAssignment *assignment)
{
  add_thing (self, self->assignments, assignment, mix_assignment_get_id (assignment), NULL);
}

/**
 * mix_plan_add_other_assignment:
 * @self: a plan being loaded
 * @assignment: one that does not run on the plan's day, but did or will within a year of it
 */
void
mix_plan_add_other_assignment (MixPlan *self, MixAssignment *assignment)
{
  g_ptr_array_add (self->other_assignments, g_object_ref (assignment));
}
