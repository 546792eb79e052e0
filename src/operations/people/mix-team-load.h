#pragma once

#include "mix-capacity.h"
#include "mix-plan-fit.h"

G_BEGIN_DECLS

#define MIX_N_FIT_GRADES (MIX_FIT_FITS + 1)

/* A capacity figure that the plan changes is its setting of this name and a key of mix-capacity.h:
 * "capacity.leave_days". */
#define MIX_SETTING_CAPACITY_PREFIX "capacity."

/**
 * MixPersonLoad:
 * @person: somebody of the plan
 * @network: (nullable): that of their home practice, else the one they do most for
 * @sheet: how their contracted minutes become minutes for work
 * @used: minutes a week of their work, by fit
 * @n_sites: practices they have to go to: where they are, or have work that cannot be done from anywhere
 * @support_minutes: minutes a week that the stretched work of those they supervise takes from them
 */
typedef struct
{
  MixPerson *person;
  MixNetwork *network;
  MixCapacitySheet sheet;
  int used[MIX_N_FIT_GRADES];
  guint n_sites;
  int support_minutes;
} MixPersonLoad;

/**
 * MixPersonWork:
 * @assignment: a piece of somebody's work
 * @line: what it is
 * @fit: how it suits them, in a box that counts its references
 *
 * What somebody does.
 */
typedef struct
{
  MixAssignment *assignment;
  MixServiceLine *line;
  MixFit *fit;
} MixPersonWork;

/**
 * MixTeamLoad:
 *
 * What everybody in a plan has and uses, and how each assignment suits whoever has it. Worked out once, never changed,
 * reference counted; loads of successive pictures share what did not change.
 */
typedef struct _MixTeamLoad MixTeamLoad;

MixTeamLoad *mix_team_load_new (MixPlan *plan) G_GNUC_WARN_UNUSED_RESULT;
MixTeamLoad *mix_team_load_new_after (MixTeamLoad *before, MixPlan *plan) G_GNUC_WARN_UNUSED_RESULT;
MixTeamLoad *mix_team_load_ref (MixTeamLoad *self);
void mix_team_load_unref (MixTeamLoad *self);
guint mix_team_load_get_n_people (const MixTeamLoad *self);
const MixPersonLoad *mix_team_load_get_person (const MixTeamLoad *self, guint position);
const MixPersonLoad *mix_team_load_find_person (const MixTeamLoad *self, const char *person_id);
const MixFit *mix_team_load_get_fit (const MixTeamLoad *self, guint assignment_position);
const MixFit *mix_team_load_find_fit (const MixTeamLoad *self, MixAssignment *assignment);
gboolean mix_team_load_find_position (const MixTeamLoad *self, const char *person_id, guint *position);
const MixPersonWork *mix_team_load_get_work (const MixTeamLoad *self, guint position, guint *n_work);
MixCapacitySettings mix_team_load_get_settings (MixPlan *plan);
int mix_team_load_get_travel_minutes (const MixTeamLoad *self);
gboolean mix_team_load_works_at (const MixTeamLoad *self, const char *person_id, const char *organisation_id);
gboolean mix_team_load_goes_to (const MixTeamLoad *self, const char *person_id, const char *organisation_id);

int mix_person_load_get_used (const MixPersonLoad *load);
gboolean mix_person_load_get_free (const MixPersonLoad *load, int *minutes);
gboolean mix_person_load_is_over (const MixPersonLoad *load);
gboolean mix_assignment_counts (MixAssignment *assignment);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixTeamLoad, mix_team_load_unref)

G_END_DECLS
