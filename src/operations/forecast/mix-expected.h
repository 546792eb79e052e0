#pragma once

#include "mix-forecast.h"
#include "mix-recruitment.h"

G_BEGIN_DECLS

/**
 * MixExpectedPerson:
 * @vacancy_id: the vacancy that they fill
 * @name: what they are called before they are somebody: the post, and where it is
 * @network_id: (nullable): the network of the post, or that of its practice
 * @minutes: a week, of the post
 * @p10: the day before which one run in ten has them at work
 * @p50: the day before which half of the runs have
 * @p90: the day before which nine runs in ten have
 * @is_agreed: whether the first day is agreed, so that all three are it
 *
 * A colleague who is being looked for: capacity that is not there yet.
 */
typedef struct
{
  char *vacancy_id;
  char *name;
  char *network_id;
  int minutes;
  MixDate p10;
  MixDate p50;
  MixDate p90;
  gboolean is_agreed;
} MixExpectedPerson;

GPtrArray *mix_expected_people_new (MixRecruitment *recruitment, const MixForecast *forecast) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *mix_expected_people_load (MixRecruitment *recruitment) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_expected_people_equal (GPtrArray *people, GPtrArray *others);
void mix_expected_people_tell (GPtrArray *people, MixRecruitment *recruitment);
char *mix_expected_person_dup_words (const MixExpectedPerson *person) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
