#pragma once

#include "mix-recruitment.h"

G_BEGIN_DECLS

/**
 * MIX_FUNNEL_LEAST_PEOPLE:
 *
 * No rate is shown of fewer people.
 */
#define MIX_FUNNEL_LEAST_PEOPLE 5

/**
 * MixFunnelStep:
 * @name: such as “Applied”, in the user's language
 * @code: applied, shortlisted, offered, accepted, started
 * @people: who came so far, those erased since included
 * @has_rate: whether there is a rate: of at least five people
 * @rate: per cent of those of the step before, rounded
 */
typedef struct
{
  const char *name;
  const char *code;
  int people;
  gboolean has_rate;
  int rate;
} MixFunnelStep;

GArray *mix_funnel_new (MixRecruitment *recruitment, const char *vacancy_id, MixDate since) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
