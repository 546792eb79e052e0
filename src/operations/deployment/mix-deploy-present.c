#include "mix-deploy-proposal-private.h"

#include "mix-plan-fit.h"

/* Whether the plan is still what a proposal was made for: change by change. */

/* A plan as it is, its work by person, place and line. */
struct _MixDeployPresent
{
  MixDeployPicture *picture;
  MixPlan *plan;
  GHashTable *work; /* "person place line" → GPtrArray of MixAssignment */
};

static char *
make_key (const char *person_id, const char *place_id, const char *line_id)
{
  return g_strjoin (" ", person_id, place_id, line_id, NULL);
}

static void
add_assignment (MixDeployPresent *self, MixAssignment *assignment)
{
  const MixAssignmentRow *row = mix_assignment_get_row (assignment);
  g_autofree char *key = make_key (row->person_id, row->organisation_id, row->service_line_id);
  GPtrArray *list = g_hash_table_lookup (self->work, key);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (self->work, g_steal_pointer (&key), list);
    }
  g_ptr_array_add (list, assignment);
}

static GHashTable *
list_ids_outside (MixDeployPicture *picture)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < picture->outside->len; i++)
    g_hash_table_add (ids, (gpointer) mix_assignment_get_id (g_ptr_array_index (picture->outside, i)));
  return ids;
}

/*
 * _mix_deploy_present_new:
 * @picture: what a proposal was made for
 * @plan: the plan as it is
 *
 * Returns: (transfer full): what changes of the proposal are compared with
 */
MixDeployPresent *
_mix_deploy_present_new (MixDeployPicture *picture, MixPlan *plan)
{
  MixDeployPresent *self = g_new0 (MixDeployPresent, 1);
  GPtrArray *assignments = mix_plan_get_assignments (plan);
  g_autoptr (GHashTable) outside = list_ids_outside (picture);

  self->picture = picture;
  self->plan = g_object_ref (plan);
  self->work = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < assignments->len; i++)
    {
      MixAssignment *assignment = g_ptr_array_index (assignments, i);

      if (mix_assignment_counts (assignment) && !g_hash_table_contains (outside, mix_assignment_get_id (assignment)))
        add_assignment (self, assignment);
    }
  return self;
}

void
_mix_deploy_present_free (MixDeployPresent *self)
{
  g_hash_table_unref (self->work);
  g_object_unref (self->plan);
  g_free (self);
}

static const GPtrArray *
find_work (MixDeployPresent *self, const MixDeployTriple *triple)
{
  g_autofree char *key = make_key (mix_person_get_id (mix_deploy_picture_get_person (self->picture, triple->person)),
                                   mix_deploy_picture_get_place_id (self->picture, triple->place),
                                   mix_service_line_get_id (mix_deploy_picture_get_line (self->picture, triple->line)));

  return g_hash_table_lookup (self->work, key);
}

static int
sum_minutes (const GPtrArray *work)
{
  int minutes = 0;

  for (guint i = 0; work != NULL && i < work->len; i++)
    minutes += mix_assignment_get_row (g_ptr_array_index (work, i))->minutes;
  return minutes;
}

static gboolean
is_as_it_was (MixDeployPresent *self, const MixDeployTriple *triple)
{
  const GPtrArray *before
      = mix_deploy_picture_get_assignments (self->picture, triple->person, triple->place, triple->line);
  const GPtrArray *present = find_work (self, triple);

  if ((before != NULL ? before->len : 0) != (present != NULL ? present->len : 0))
    return FALSE;
  for (guint i = 0; before != NULL && i < before->len; i++)
    if (!mix_assignment_equal (g_ptr_array_index (before, i), g_ptr_array_index (present, i)))
      return FALSE;
  return TRUE;
}

static gboolean
may_do (MixDeployPresent *self, const MixDeployTriple *to)
{
  MixPerson *person = mix_plan_find_person (
      self->plan, mix_person_get_id (mix_deploy_picture_get_person (self->picture, to->person)));
  MixServiceLine *line = mix_plan_find_service_line (
      self->plan, mix_service_line_get_id (mix_deploy_picture_get_line (self->picture, to->line)));
  const char *place_id = mix_deploy_picture_get_place_id (self->picture, to->place);

  return person != NULL && line != NULL
         && (mix_plan_find_practice (self->plan, place_id) != NULL
             || mix_plan_find_network (self->plan, place_id) != NULL)
         && mix_plan_fit_work_out (self->plan, person, line).grade != MIX_FIT_BLOCKED;
}

/*
 * _mix_deploy_present_judge:
 * @change: a change of the proposal
 *
 * Returns: whether it can be made, has been made, or is about work that is different
 */
MixDeployChangeState
_mix_deploy_present_judge (MixDeployPresent *self, MixDeployChange *change)
{
  const MixDeployTriple *from = mix_deploy_change_get_from (change);
  const MixDeployTriple *to = mix_deploy_change_get_to (change);
  gboolean moved = mix_deploy_change_get_kind (change) == MIX_DEPLOY_MOVED;

  if ((from == NULL || is_as_it_was (self, from)) && (to == NULL || (is_as_it_was (self, to) && may_do (self, to))))
    return MIX_DEPLOY_OPEN;
  if (from != NULL && (to == NULL || moved) && sum_minutes (find_work (self, from)) != 0)
    return MIX_DEPLOY_STALE;
  return to == NULL || sum_minutes (find_work (self, to)) == to->after ? MIX_DEPLOY_DONE : MIX_DEPLOY_STALE;
}
