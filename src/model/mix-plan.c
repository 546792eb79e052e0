#include "mix-plan-private.h"

#include "mix-id.h"
#include "mix-row-type.h"

G_DEFINE_FINAL_TYPE (MixPlan, mix_plan, G_TYPE_OBJECT)

static void
free_source (gpointer row)
{
  mix_row_free (&mix_row_type_source, row);
}

gpointer
_mix_plan_find_thing (MixPlan *self, const char *key, GType type)
{
  gpointer thing = key != NULL ? g_hash_table_lookup (self->things, key) : NULL;

  return thing != NULL && G_TYPE_CHECK_INSTANCE_TYPE (thing, type) ? thing : NULL;
}

/* Where the assignment is in a list by id, or where it would stand. */
gboolean
_mix_plan_search_assignment (GPtrArray *assignments, const char *id, guint *position)
{
  guint start = 0, end = assignments->len;

  while (start < end)
    {
      guint middle = start + (end - start) / 2;
      int order = strcmp (mix_assignment_get_id (g_ptr_array_index (assignments, middle)), id);

      *position = middle;
      if (order == 0)
        return TRUE;
      if (order < 0)
        start = middle + 1;
      else
        end = middle;
    }
  *position = start;
  return FALSE;
}

static void
mix_plan_finalize (GObject *object)
{
  MixPlan *self = MIX_PLAN (object);

  g_hash_table_unref (self->things);
  g_ptr_array_unref (self->networks);
  g_ptr_array_unref (self->practices);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->service_lines);
  g_ptr_array_unref (self->assignments);
  g_ptr_array_unref (self->other_assignments);
  _mix_plan_free_entries (self);
  g_hash_table_unref (self->settings);
  g_hash_table_unref (self->sources);
  mix_row_free (&mix_row_type_plan, self->row);
  G_OBJECT_CLASS (mix_plan_parent_class)->finalize (object);
}

static void
mix_plan_class_init (MixPlanClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_plan_finalize;
}

static void
mix_plan_init (MixPlan *self)
{
  self->settings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->sources = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_source);
  self->things = g_hash_table_new (mix_id_hash, g_str_equal);
  self->networks = g_ptr_array_new_with_free_func (g_object_unref);
  self->practices = g_ptr_array_new_with_free_func (g_object_unref);
  self->people = g_ptr_array_new_with_free_func (g_object_unref);
  self->service_lines = g_ptr_array_new_with_free_func (g_object_unref);
  self->assignments = g_ptr_array_new_with_free_func (g_object_unref);
  self->other_assignments = g_ptr_array_new_with_free_func (g_object_unref);
  _mix_plan_init_entries (self);
}

/**
 * mix_plan_get_row:
 * @self: a plan
 *
 * Returns: (transfer none): its own recorded fields
 */
const MixPlanRow *
mix_plan_get_row (MixPlan *self)
{
  g_return_val_if_fail (MIX_IS_PLAN (self), NULL);
  return self->row;
}

/**
 * mix_plan_get_name:
 * @self: a plan
 *
 * Returns: (transfer none): its name
 */
const char *
mix_plan_get_name (MixPlan *self)
{
  g_return_val_if_fail (MIX_IS_PLAN (self), NULL);
  return self->row->name;
}

/**
 * mix_plan_get_as_at:
 * @self: a plan
 *
 * Returns: the day whose picture this is
 */
MixDate
mix_plan_get_as_at (MixPlan *self)
{
  g_return_val_if_fail (MIX_IS_PLAN (self), MIX_DATE_NONE);
  return self->as_at;
}

/**
 * mix_plan_get_setting:
 * @self: a plan
 * @key: a setting's key
 *
 * Returns: (transfer none) (nullable): what the plan sets it to, or %NULL where our default stands
 */
const char *
mix_plan_get_setting (MixPlan *self, const char *key)
{
  return g_hash_table_lookup (self->settings, key);
}

/**
 * mix_plan_find_source:
 * @self: a plan
 * @id: (nullable): a source's id
 *
 * Returns: (transfer none) (nullable): the source
 */
const MixSourceRow *
mix_plan_find_source (MixPlan *self, const char *id)
{
  return id != NULL ? g_hash_table_lookup (self->sources, id) : NULL;
}

/**
 * mix_plan_get_networks:
 * @self: a plan
 *
 * Returns: (transfer none) (element-type MixNetwork): its networks, by name
 */
GPtrArray *
mix_plan_get_networks (MixPlan *self)
{
  return self->networks;
}

/**
 * mix_plan_get_practices:
 * @self: a plan
 *
 * Returns: (transfer none) (element-type MixPractice): the practices of its networks on its day, by code
 */
GPtrArray *
mix_plan_get_practices (MixPlan *self)
{
  return self->practices;
}

/**
 * mix_plan_get_people:
 * @self: a plan
 *
 * Returns: (transfer none) (element-type MixPerson): everybody who has not left on its day, those who have yet to
 * start included, by name
 */
GPtrArray *
mix_plan_get_people (MixPlan *self)
{
  return self->people;
}

/**
 * mix_plan_get_service_lines:
 * @self: a plan
 *
 * Returns: (transfer none) (element-type MixServiceLine): its catalogue, by code
 */
GPtrArray *
mix_plan_get_service_lines (MixPlan *self)
{
  return self->service_lines;
}

/**
 * mix_plan_get_assignments:
 * @self: a plan
 *
 * Returns: (transfer none) (element-type MixAssignment): the assignments that run on its day, by id
 */
GPtrArray *
mix_plan_get_assignments (MixPlan *self)
{
  return self->assignments;
}

/**
 * mix_plan_get_other_assignments:
 * @self: a plan
 *
 * Returns: (transfer none) (element-type MixAssignment): the assignments that do not run on its day, but did in the
 *   twelve months before it or begin in the 52 weeks after it; mix_plan_find_assignment() does not find them
 */
GPtrArray *
mix_plan_get_other_assignments (MixPlan *self)
{
  return self->other_assignments;
}

/**
 * mix_plan_find_network:
 * @self: a plan
 * @id_or_code: (nullable): a network's id or official code
 *
 * Returns: (transfer none) (nullable): the network
 */
MixNetwork *
mix_plan_find_network (MixPlan *self, const char *id_or_code)
{
  return _mix_plan_find_thing (self, id_or_code, MIX_TYPE_NETWORK);
}

/**
 * mix_plan_find_practice:
 * @self: a plan
 * @id_or_code: (nullable): a practice's id or official code
 *
 * Returns: (transfer none) (nullable): the practice
 */
MixPractice *
mix_plan_find_practice (MixPlan *self, const char *id_or_code)
{
  return _mix_plan_find_thing (self, id_or_code, MIX_TYPE_PRACTICE);
}

/**
 * mix_plan_find_person:
 * @self: a plan
 * @id: (nullable): a person's id
 *
 * Returns: (transfer none) (nullable): the person
 */
MixPerson *
mix_plan_find_person (MixPlan *self, const char *id)
{
  return _mix_plan_find_thing (self, id, MIX_TYPE_PERSON);
}

/**
 * mix_plan_find_service_line:
 * @self: a plan
 * @id_or_code: (nullable): a service line's id or code
 *
 * Returns: (transfer none) (nullable): the service line
 */
MixServiceLine *
mix_plan_find_service_line (MixPlan *self, const char *id_or_code)
{
  return _mix_plan_find_thing (self, id_or_code, MIX_TYPE_SERVICE_LINE);
}

/**
 * mix_plan_find_assignment:
 * @self: a plan
 * @id: (nullable): an assignment's id
 *
 * Returns: (transfer none) (nullable): the assignment
 */
MixAssignment *
mix_plan_find_assignment (MixPlan *self, const char *id)
{
  guint position;

  return id != NULL && _mix_plan_search_assignment (self->assignments, id, &position)
             ? g_ptr_array_index (self->assignments, position)
             : NULL;
}
