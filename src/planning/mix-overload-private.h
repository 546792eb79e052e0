#pragma once

#include "mix-overload-network.h"
#include "mix-overload.h"

G_BEGIN_DECLS

typedef struct
{
  guint unit;
  guint person;
  guint first_week;
  guint end_week; /* the first week without it */
  int minutes;
} MixOverloadWork;

struct _MixOverloadProblem
{
  guint n_people;
  guint n_weeks;
  guint person_words;
  int *time;         /* week by week: minutes of each person; below zero where not known */
  int *on_site_time; /* the same on site */
  GArray *allowed;   /* unit by unit: its people */
  GArray *on_site;   /* of gboolean, by unit */
  GArray *work;      /* of MixOverloadWork */
};

struct _MixOverload
{
  GPtrArray *sets; /* of MixOverbookedSet */
  gint64 *minutes_over;
  guint n_weeks;
};

/* What one week asks, with the problem's units put together into groups of the same people. */
typedef struct
{
  const MixOverloadProblem *problem;
  guint week;
  guint n_units;
  guint n_groups;
  guint *group_of_unit;
  guint *first_unit_of_group; /* stands for all of the group */
  guint *groups_by_reach;     /* those first that most people may do */
  GArray *units_by_group;     /* of guint */
  guint *first_in_group;      /* by group, and one more: positions in @units_by_group */
  int *minutes;               /* by unit: in this week */
  guint64 *unknown;           /* people whose time in this week is not known */
  MixOverloadNetwork *network;
  int *group_minutes; /* in this week */
  int *placed;        /* by group: minutes that somebody has in the network, as the week was settled */
  gboolean changed;   /* the network was, since then */
} MixOverloadWeek;

static inline const guint64 *
mix_overload_problem_get_allowed (const MixOverloadProblem *problem, guint unit)
{
  return &g_array_index (problem->allowed, guint64, (gsize) unit * problem->person_words);
}

MixOverload *_mix_overload_new (guint n_weeks) G_GNUC_WARN_UNUSED_RESULT;
guint _mix_overload_find_set (
    MixOverload *self, const guint64 *people, guint n_people, guint person_words, const GArray *units);
void _mix_overbooked_set_add_week (MixOverbookedSet *set, const MixOverbookedWeek *sum);

MixOverloadWeek *_mix_overload_week_new (const MixOverloadProblem *problem);
void _mix_overload_week_free (MixOverloadWeek *self);
void _mix_overload_week_begin (MixOverloadWeek *self, guint week);
gint64 _mix_overload_week_settle (MixOverloadWeek *self);
gboolean _mix_overload_week_nobody_may (const MixOverloadWeek *self, guint group);
guint _mix_overload_week_get_people (
    const MixOverloadWeek *self, const guint *units, guint n_units, guint64 *people, MixOverbookedWeek *sum);

MixOverloadNetwork *_mix_overload_week_make_part (const MixOverloadWeek *week, const GArray *groups);
gint64 _mix_overload_week_get_shortage (const MixOverloadWeek *week, const guint64 *people);
void _mix_overload_week_make_minimal (MixOverloadWeek *self, GArray *units);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixOverloadWeek, _mix_overload_week_free)

G_END_DECLS
