#pragma once

#include "mix-plan-weeks.h"

G_BEGIN_DECLS

/**
 * MixOverbookedWork:
 * @line: the kind of work
 * @place_id: where: a practice's id, or a network's
 * @assignments: (element-type MixAssignment): of it in the weeks that were looked at, whoever has them
 *
 * One part of the work of an overbooked set.
 */
typedef struct
{
  MixServiceLine *line;
  const char *place_id;
  GPtrArray *assignments;
} MixOverbookedWork;

/**
 * MixPlanOverbookedWeek:
 * @week: its Monday
 * @minutes_over: of the work that only the set's people can do in that week, what cannot be done, the least possible
 */
typedef struct
{
  MixDate week;
  int minutes_over;
} MixPlanOverbookedWeek;

/**
 * MixPlanOverbooked:
 * @people: (element-type MixPerson): everybody who could do any of the work; at least one
 * @work: (element-type MixOverbookedWork): work that only they can do and that alone is too much in the worst week
 * @weeks: (element-type MixPlanOverbookedWeek): each of the weeks in which they have too much, in order
 * @worst: position in @weeks of the first one with the most minutes over
 * @minutes_over: in that week
 * @minutes_wanted: of @work in that week
 * @minutes_there: of @people in that week, as far as that work can use them
 *
 * People and work that cannot go together in a week, whoever does what. People and work are as few as can be: without
 * any one of the people (and what they can do), or any of the work, the rest of it could be done in the worst week.
 * Other weeks have the same people; their smallest work may be other than @work.
 */
typedef struct
{
  GPtrArray *people;
  GPtrArray *work;
  GArray *weeks;
  guint worst;
  int minutes_over;
  int minutes_wanted;
  int minutes_there;
} MixPlanOverbooked;

/**
 * MixPlanOverload:
 *
 * Whether there is any way at all to do a plan's work, week by week. Immutable, reference counted.
 */
typedef struct _MixPlanOverload MixPlanOverload;

MixPlanOverload *
mix_plan_overload_new (MixPlan *plan, MixTeamLoad *load, GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;
void mix_plan_overload_new_async (
    MixPlan *plan, MixTeamLoad *load, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
MixPlanOverload *mix_plan_overload_new_finish (GAsyncResult *result, GError **error);
MixPlanOverload *mix_plan_overload_ref (MixPlanOverload *self);
void mix_plan_overload_unref (MixPlanOverload *self);
GPtrArray *mix_plan_overload_get_sets (MixPlanOverload *self);
gint64 mix_plan_overload_get_minutes_over (MixPlanOverload *self, guint week);

char *mix_plan_overbooked_dup_title (const MixPlanOverbooked *set) G_GNUC_WARN_UNUSED_RESULT;
char *mix_plan_overbooked_dup_words (const MixPlanOverbooked *set, MixPlan *plan) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixPlanOverload, mix_plan_overload_unref)

G_END_DECLS
