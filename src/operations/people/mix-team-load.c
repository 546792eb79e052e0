#include "mix-team-load-private.h"

MixPersonRecord *
_mix_team_load_find_record (const MixTeamLoad *self, const char *person_id)
{
  guint position;

  return mix_team_load_find_position (self, person_id, &position) ? g_ptr_array_index (self->records, position) : NULL;
}

/**
 * mix_assignment_counts:
 * @assignment: an assignment
 *
 * Returns: whether it takes time: paused and ended ones do not
 */
gboolean
mix_assignment_counts (MixAssignment *assignment)
{
  const char *status = mix_assignment_get_row (assignment)->status;

  return !g_str_equal (status, "paused") && !g_str_equal (status, "ended");
}

/**
 * mix_team_load_ref:
 * @self: a load
 *
 * Returns: (transfer full): @self
 */
MixTeamLoad *
mix_team_load_ref (MixTeamLoad *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * mix_team_load_unref:
 * @self: (transfer full): a load
 */
void
mix_team_load_unref (MixTeamLoad *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_ptr_array_unref (self->records);
  g_hash_table_unref (self->positions);
  g_object_unref (self->plan);
  g_free (self);
}

/**
 * mix_team_load_get_n_people:
 * @self: a load
 *
 * Returns: how many people the plan has
 */
guint
mix_team_load_get_n_people (const MixTeamLoad *self)
{
  return self->records->len;
}

/**
 * mix_team_load_get_person:
 * @self: a load
 * @position: of a person in the plan's list
 *
 * Returns: (transfer none): what they have and use
 */
const MixPersonLoad *
mix_team_load_get_person (const MixTeamLoad *self, guint position)
{
  g_return_val_if_fail (position < self->records->len, NULL);
  return &((const MixPersonRecord *) g_ptr_array_index (self->records, position))->load;
}

/**
 * mix_team_load_find_person:
 * @self: a load
 * @person_id: (nullable): somebody's id
 *
 * Returns: (transfer none) (nullable): what they have and use
 */
const MixPersonLoad *
mix_team_load_find_person (const MixTeamLoad *self, const char *person_id)
{
  const MixPersonRecord *record = _mix_team_load_find_record (self, person_id);

  return record != NULL ? &record->load : NULL;
}

/**
 * mix_team_load_find_position:
 * @self: a load
 * @person_id: (nullable): somebody's id
 * @position: (out): where they stand in the plan's list
 *
 * Returns: whether the plan has them
 */
gboolean
mix_team_load_find_position (const MixTeamLoad *self, const char *person_id, guint *position)
{
  guint found = person_id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->positions, person_id)) : 0;

  *position = found - 1;
  return found > 0;
}

/**
 * mix_team_load_get_work:
 * @self: a load
 * @position: of a person in the plan's list
 * @n_work: (out): how many pieces of work
 *
 * Returns: (transfer none) (array length=n_work): what they have that runs on the plan's day, whatever its status, by
 * id
 */
const MixPersonWork *
mix_team_load_get_work (const MixTeamLoad *self, guint position, guint *n_work)
{
  const MixPersonRecord *record = g_ptr_array_index (self->records, position);

  *n_work = record->work->len;
  return (const MixPersonWork *) record->work->data;
}

/**
 * mix_team_load_get_fit:
 * @self: a load
 * @assignment_position: of an assignment in the plan's list
 *
 * Returns: (transfer none): how it suits whoever has it; without reasons where person or line are gone
 */
const MixFit *
mix_team_load_get_fit (const MixTeamLoad *self, guint assignment_position)
{
  return mix_team_load_find_fit (self, g_ptr_array_index (mix_plan_get_assignments (self->plan), assignment_position));
}

/**
 * mix_team_load_find_fit:
 * @self: a load
 * @assignment: an assignment of its plan
 *
 * Returns: (transfer none): how it suits whoever has it; without reasons where person or line are gone
 */
const MixFit *
mix_team_load_find_fit (const MixTeamLoad *self, MixAssignment *assignment)
{
  static const MixFit none;
  const MixAssignmentRow *row = mix_assignment_get_row (assignment);
  const MixPersonRecord *record = _mix_team_load_find_record (self, row->person_id);
  const MixFit *fit
      = record != NULL
            ? g_hash_table_lookup (record->fits, mix_plan_find_service_line (self->plan, row->service_line_id))
            : NULL;

  return fit != NULL ? fit : &none;
}

/**
 * mix_team_load_get_travel_minutes:
 * @self: a load
 *
 * Returns: minutes a week that each site beyond the first takes
 */
int
mix_team_load_get_travel_minutes (const MixTeamLoad *self)
{
  return self->travel_minutes;
}

/**
 * mix_team_load_works_at:
 * @self: a load
 * @person_id: somebody's id
 * @organisation_id: a practice or network
 *
 * Returns: whether they have work, or are, there
 */
gboolean
mix_team_load_works_at (const MixTeamLoad *self, const char *person_id, const char *organisation_id)
{
  const MixPersonRecord *record = _mix_team_load_find_record (self, person_id);

  return record != NULL && g_hash_table_contains (record->minutes_by_place, organisation_id);
}

/**
 * mix_team_load_goes_to:
 * @self: a load
 * @person_id: somebody's id
 * @organisation_id: a practice or network
 *
 * Returns: whether they have to be there for some of their work, or are there whatever they do
 */
gboolean
mix_team_load_goes_to (const MixTeamLoad *self, const char *person_id, const char *organisation_id)
{
  const MixPersonRecord *record = _mix_team_load_find_record (self, person_id);

  return record != NULL && g_hash_table_contains (record->sites, organisation_id);
}

/**
 * mix_person_load_get_used:
 * @load: what somebody has and uses
 *
 * Returns: minutes a week of all their work
 */
int
mix_person_load_get_used (const MixPersonLoad *load)
{
  int used = 0;

  for (guint i = 0; i < MIX_N_FIT_GRADES; i++)
    used += load->used[i];
  return used;
}

/**
 * mix_person_load_get_free:
 * @load: what somebody has and uses
 * @minutes: (out): minutes a week left, below zero where there is too much
 *
 * Returns: whether their hours are known
 */
gboolean
mix_person_load_get_free (const MixPersonLoad *load, int *minutes)
{
  if (!load->sheet.known)
    return FALSE;
  *minutes = load->sheet.net_minutes - mix_person_load_get_used (load);
  return TRUE;
}

/**
 * mix_person_load_is_over:
 * @load: what somebody has and uses
 *
 * Returns: whether their work is known to take more than they have
 */
gboolean
mix_person_load_is_over (const MixPersonLoad *load)
{
  int minutes;

  return mix_person_load_get_free (load, &minutes) && minutes < 0;
}
