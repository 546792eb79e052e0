#pragma once

#include "mix-plan.h"
#include "mix-store.h"

G_BEGIN_DECLS

/**
 * MIX_EQUALITY_LEAST_PEOPLE:
 *
 * No number of fewer people is shown, nor one from which it could be worked out.
 */
#define MIX_EQUALITY_LEAST_PEOPLE 5

/**
 * MixEqualityCount:
 * @characteristic: such as ethnicity
 * @group: such as Asian or Asian British
 * @year: the calendar year
 * @applied: how many applied
 * @shortlisted: how many were shortlisted
 * @appointed: how many were appointed
 *
 * How far a group came, over all vacancies of a year. It is entered as totals: nothing joins it to a candidate.
 */
typedef struct
{
  const char *characteristic;
  const char *group;
  int year;
  int applied;
  int shortlisted;
  int appointed;
} MixEqualityCount;

/**
 * MixEqualityRow:
 * @characteristic: such as ethnicity
 * @group: the group
 * @people: applied, shortlisted, appointed; -1: suppressed
 * @has_ratio: whether there is an adverse-impact ratio: no number behind it is suppressed
 * @ratio: share of applicants appointed, over that of the group with the highest share
 * @low: of its 95% interval
 * @high: of its 95% interval
 *
 * A group in the report, over all years.
 */
typedef struct
{
  char *characteristic;
  char *group;
  int people[3];
  gboolean has_ratio;
  double ratio;
  double low;
  double high;
} MixEqualityRow;

gboolean mix_equality_set (MixStore *store, const MixEqualityCount *count, GError **error);
GArray *mix_equality_report (MixPlan *plan) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
