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

/* Where a thing does not differ from the one of the picture before, both pictures share it. */
static gpointer
find_before (MixPlan *self, const char *id, GType type)
{
  return self->before != NULL ? _mix_plan_find_thing (self->before, id, type) : NULL;
}

static gpointer
hold (gconstpointer object, gpointer data)
{
  return g_object_ref ((gpointer) object);
}

/* A list that is the one of the picture before becomes one of its own before it is changed. */
void
_mix_plan_own_assignments (GPtrArray **list, GPtrArray *before)
{
  if (*list != before)
    return;
  *list = g_ptr_array_copy (before, hold, NULL);
  g_ptr_array_unref (before);
}

/* They come by id from the store, so nearly all belong at the end. */
static void
insert_assignment (GPtrArray **owned, GPtrArray *before, MixAssignment *assignment)
{
  GPtrArray *list;
  guint position;

  if (before != NULL)
    _mix_plan_own_assignments (owned, before);
  list = *owned;
  position = list->len;

  if (position > 0
      && strcmp (mix_assignment_get_id (list->pdata[position - 1]), mix_assignment_get_id (assignment)) > 0)
    _mix_plan_search_assignment (list, mix_assignment_get_id (assignment), &position);
  g_ptr_array_insert (list, (int) position, g_object_ref (assignment));
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
  MixNetwork *before = find_before (self, mix_network_get_id (network), MIX_TYPE_NETWORK);
  const MixOrganisationRow *row;

  if (before != NULL && mix_network_equal (before, network))
    network = before;
  row = mix_network_get_row (network);
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
  MixPractice *before = find_before (self, mix_practice_get_id (practice), MIX_TYPE_PRACTICE);

  if (before != NULL && mix_practice_equal (before, practice)
      && mix_practice_get_network (before) == mix_practice_get_network (practice))
    practice = before;
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
  MixServiceLine *before = find_before (self, mix_service_line_get_id (line), MIX_TYPE_SERVICE_LINE);
  const MixServiceLineRow *row;

  if (before != NULL && mix_service_line_equal (before, line))
    line = before;
  row = mix_service_line_get_row (line);
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
  insert_assignment (&self->assignments, self->before != NULL ? self->before->assignments : NULL, assignment);
}

/**
 * mix_plan_add_other_assignment:
 * @self: a plan being loaded
 * @assignment: one that does not run on the plan's day, but did or will within a year of it
 */
void
mix_plan_add_other_assignment (MixPlan *self, MixAssignment *assignment)
{
  insert_assignment (&self->other_assignments, self->before != NULL ? self->before->other_assignments : NULL,
                     assignment);
}
