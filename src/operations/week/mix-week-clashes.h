#pragma once

#include "mix-week-move.h"

G_BEGIN_DECLS

#define MIX_WEEK_MOST_WAYS 4

/**
 * MixWeekClashKind:
 * @MIX_WEEK_CLASH_DESKS: more people at a practice than it has desks
 * @MIX_WEEK_CLASH_TWO_PLACES: somebody is planned at two practices in one half-day
 * @MIX_WEEK_CLASH_SUPERVISOR: somebody works, and their supervisor in none of the same half-days
 * @MIX_WEEK_CLASH_WORK: work that must be done at a practice where its person is not once in the week
 *
 * What can be wrong with a week, worst first.
 */
typedef enum
{
  MIX_WEEK_CLASH_DESKS,
  MIX_WEEK_CLASH_TWO_PLACES,
  MIX_WEEK_CLASH_SUPERVISOR,
  MIX_WEEK_CLASH_WORK,
} MixWeekClashKind;

/**
 * MixWeekClash:
 * @kind: what is wrong
 * @place_id: (nullable): the practice; of two places the one shown
 * @other_place_id: (nullable): of two places the other
 * @person_id: (nullable): who; none for desks
 * @supervisor_id: (nullable): who is not there
 * @session: the half-day; none for supervisor and work
 * @number: desks short, or minutes of work
 * @n_people: people at the practice
 * @n_remote: how many of them could work remotely instead
 * @ways: ways out, best first
 * @n_ways: how many
 *
 * One clash of a week.
 */
typedef struct
{
  MixWeekClashKind kind;
  const char *place_id;
  const char *other_place_id;
  const char *person_id;
  const char *supervisor_id;
  guint session;
  guint number;
  guint n_people;
  guint n_remote;
  MixWeekMove ways[MIX_WEEK_MOST_WAYS];
  guint n_ways;
} MixWeekClash;

GArray *mix_week_clashes_find (const MixWeekRota *rota) G_GNUC_WARN_UNUSED_RESULT;
const char *mix_week_clash_get_code (const MixWeekClash *clash);
char *mix_week_clash_dup_text (const MixWeekRota *rota, const MixWeekClash *clash) G_GNUC_WARN_UNUSED_RESULT;
char *mix_week_clash_dup_hint (const MixWeekClash *clash) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_week_clash_is_at (const MixWeekClash *clash, const MixRotaPerson *person, guint session);

G_END_DECLS
