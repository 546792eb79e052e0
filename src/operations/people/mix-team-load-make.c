#include "mix-team-load-private.h"

#include "mix-id.h"
#include "mix-plan-changes.h"
#include "mix-plan-entries.h"

/* What a load does not depend on. */
#define OTHER_PARTS                                                                                                    \
  (MIX_PLAN_PART_OTHER_ASSIGNMENTS | MIX_PLAN_PART_SOURCES | MIX_PLAN_PART_DEMAND | MIX_PLAN_PART_FIT_OVERRIDES        \
   | MIX_PLAN_PART_ENTRIES | MIX_PLAN_PART_POSTS | MIX_PLAN_PART_MODELS)

/* A load being made from the one before. */
typedef struct
{
  MixTeamLoad *load;
  MixTeamLoad *before; /* nullable: everything is new */
  gboolean *fresh;     /* beside the records: whether it is one of its own, not the one before */
} Making;

/* The load before has the same people in the same places, though something about them may have changed. */
static gboolean
can_follow (MixTeamLoad *before, MixPlan *plan)
{
  GPtrArray *people = mix_plan_get_people (plan);

  if (before == NULL
      || (mix_plan_get_changed_parts (before->plan, plan)
          & ~(MIX_PLAN_PART_ASSIGNMENTS | MIX_PLAN_PART_PEOPLE | OTHER_PARTS))
             != 0
      || people->len != before->records->len)
    return FALSE;
  for (guint i = 0; i < people->len; i++)
    {
      const MixPersonRecord *record = g_ptr_array_index (before->records, i);

      if (!g_str_equal (mix_person_get_id (g_ptr_array_index (people, i)), mix_person_get_id (record->load.person)))
        return FALSE;
    }
  return TRUE;
}

static void
make_fresh (Making *making, guint position)
{
  MixPerson *person = g_ptr_array_index (mix_plan_get_people (making->load->plan), position);
  MixPersonRecord *before = g_ptr_array_index (making->load->records, position);

  if (making->fresh[position])
    return;
  making->fresh[position] = TRUE;
  g_ptr_array_index (making->load->records, position) = _mix_person_record_new (person, before);
  g_clear_pointer (&before, _mix_person_record_unref);
}

static void
add_people (Making *making)
{
  MixTeamLoad *load = making->load;
  GPtrArray *people = mix_plan_get_people (load->plan);

  for (guint i = 0; i < people->len; i++)
    {
      MixPerson *person = g_ptr_array_index (people, i);
      MixPersonRecord *before = making->before != NULL ? g_ptr_array_index (making->before->records, i) : NULL;

      g_hash_table_insert (load->positions, (gpointer) mix_person_get_id (person), GUINT_TO_POINTER (i + 1));
      g_ptr_array_add (load->records, before != NULL ? _mix_person_record_ref (before) : NULL);
      if (before == NULL || before->load.person != person)
        make_fresh (making, i);
    }
}

static void
assignment_changed_cb (MixAssignment *before, MixAssignment *after, gpointer data)
{
  Making *making = data;
  MixTeamLoad *load = making->load;
  MixServiceLine *line;
  guint position;

  if (before != NULL && mix_team_load_find_position (load, mix_assignment_get_row (before)->person_id, &position))
    {
      make_fresh (making, position);
      _mix_person_record_remove (g_ptr_array_index (load->records, position), before);
    }
  if (after == NULL || !mix_team_load_find_position (load, mix_assignment_get_row (after)->person_id, &position))
    return;
  line = mix_plan_find_service_line (load->plan, mix_assignment_get_row (after)->service_line_id);
  if (line == NULL)
    return;
  make_fresh (making, position);
  _mix_person_record_add (g_ptr_array_index (load->records, position), after, line);
}

static void
add_allocations (MixTeamLoad *self)
{
  GPtrArray *allocations = mix_plan_get_allocations (self->plan);

  for (guint i = 0; i < allocations->len; i++)
    {
      MixAllocationRow *row = g_ptr_array_index (allocations, i);
      MixPersonRecord *record = _mix_team_load_find_record (self, row->person_id);

      if (record != NULL)
        g_ptr_array_add (record->allocations, row);
    }
}

static void
make_supervisors_fresh (Making *making, MixPerson *person)
{
  guint position;

  for (guint i = 0; i < mix_person_get_n_supervisions (person); i++)
    if (mix_team_load_find_position (making->load, mix_person_get_supervision (person, i)->supervisor_id, &position))
      make_fresh (making, position);
}

/* What people do takes time from those who supervise them, and from those who did before. Those are not followed
 * further: nobody's own work changes by it. */
static void
follow_supervision (Making *making)
{
  GPtrArray *records = making->load->records;
  g_autofree gboolean *touched = g_memdup2 (making->fresh, records->len * sizeof *making->fresh);

  for (guint i = 0; i < records->len && making->before != NULL; i++)
    if (touched[i])
      {
        const MixPersonRecord *before = g_ptr_array_index (making->before->records, i);
        const MixPersonRecord *after = g_ptr_array_index (records, i);

        make_supervisors_fresh (making, before->load.person);
        make_supervisors_fresh (making, after->load.person);
      }
}

static void
add_up (Making *making)
{
  for (guint i = 0; i < making->load->records->len; i++)
    if (making->fresh[i])
      _mix_person_record_add_up (g_ptr_array_index (making->load->records, i), making->load->plan);
}

static gboolean
is_named_before (MixPerson *person, guint position)
{
  const char *supervisor_id = mix_person_get_supervision (person, position)->supervisor_id;

  for (guint i = 0; i < position; i++)
    if (g_str_equal (mix_person_get_supervision (person, i)->supervisor_id, supervisor_id))
      return TRUE;
  return FALSE;
}

/* Whoever supervises a person in two ways meets them once for both, or as long as was entered; stretched work takes
 * time from the first of those who supervise whoever does it. */
static void
add_supervisions (Making *making, const MixPersonRecord *record)
{
  MixPerson *person = record->load.person;
  guint position;

  for (guint i = 0; i < mix_person_get_n_supervisions (person); i++)
    {
      MixPersonRecord *supervisor;
      int entered;

      if (!mix_team_load_find_position (making->load, mix_person_get_supervision (person, i)->supervisor_id, &position)
          || !making->fresh[position])
        continue;
      supervisor = g_ptr_array_index (making->load->records, position);
      if (i == 0)
        supervisor->load.support_minutes += record->support_minutes;
      if (is_named_before (person, i))
        continue;
      entered = _mix_person_get_supervision_minutes (person, mix_person_get_supervision (person, i)->supervisor_id);
      if (entered > 0)
        supervisor->entered_given += entered;
      else if (_mix_person_is_on_pathway (person))
        supervisor->n_supervised_on_pathway++;
      else
        supervisor->n_supervised++;
    }
}

static void
work_out (Making *making)
{
  MixTeamLoad *load = making->load;
  MixCapacitySettings settings = mix_team_load_get_settings (load->plan);

  load->travel_minutes = settings.travel_minutes;
  for (guint i = 0; i < load->records->len; i++)
    add_supervisions (making, g_ptr_array_index (load->records, i));
  for (guint i = 0; i < load->records->len; i++)
    if (making->fresh[i])
      _mix_person_record_work_out (g_ptr_array_index (load->records, i), load->plan, &settings);
}

/**
 * mix_team_load_new:
 * @plan: a plan
 *
 * Works out what everybody has and uses on the plan's day. On any thread.
 *
 * Returns: (transfer full): the load
 */
MixTeamLoad *
mix_team_load_new (MixPlan *plan)
{
  return mix_team_load_new_after (NULL, plan);
}

/**
 * mix_team_load_new_after:
 * @before: (nullable): the load of a picture of the plan before
 * @plan: a plan
 *
 * Like mix_team_load_new(), but works out only those whom the change between the two pictures touched: who has other
 * work, about whom something changed, and those who supervise them. Everybody else is shared with @before.
 *
 * Returns: (transfer full): the load
 */
MixTeamLoad *
mix_team_load_new_after (MixTeamLoad *before, MixPlan *plan)
{
  MixTeamLoad *self = g_new0 (MixTeamLoad, 1);
  Making making = { .load = self, .before = can_follow (before, plan) ? before : NULL };

  g_atomic_ref_count_init (&self->references);
  self->plan = g_object_ref (plan);
  self->positions = g_hash_table_new (mix_id_hash, g_str_equal);
  self->records = g_ptr_array_new_full (mix_plan_get_people (plan)->len, _mix_person_record_unref);
  making.fresh = g_new0 (gboolean, mix_plan_get_people (plan)->len);
  add_people (&making);
  mix_plan_for_each_changed_assignment (making.before != NULL ? before->plan : NULL, plan, assignment_changed_cb,
                                        &making);
  if (making.before == NULL)
    add_allocations (self);
  follow_supervision (&making);
  add_up (&making);
  work_out (&making);
  g_free (making.fresh);
  return self;
}
