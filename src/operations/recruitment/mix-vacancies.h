#pragma once

#include "mix-recruitment-stage.h"
#include "mix-recruitment-rows.h"
#include "mix-store.h"

G_BEGIN_DECLS

/**
 * MixVacancyDraft:
 * @post_id: the post
 * @lead: (nullable): who takes care of it
 * @notice_from: (nullable): conditional or unconditional: the offer after which notice is given; %NULL for
 * unconditional
 * @opened_on: the day, or %MIX_DATE_NONE for the planning date
 * @closing_on: last day for applications, or %MIX_DATE_NONE
 * @interview_on: the day of interviews, or %MIX_DATE_NONE
 * @usual_notice_days: by the contract of such people, or -1: as the band has it
 * @shows_names: whether candidates are named from the beginning
 *
 * A vacancy to open.
 */
typedef struct
{
  const char *post_id;
  const char *lead;
  const char *notice_from;
  MixDate opened_on;
  MixDate closing_on;
  MixDate interview_on;
  int usual_notice_days;
  gboolean shows_names;
} MixVacancyDraft;

char *mix_vacancies_open (MixStore *store, const MixVacancyDraft *draft, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_vacancies_set (MixStore *store, const char *vacancy_id, const MixVacancyDraft *draft, GError **error);
gboolean mix_vacancies_move (MixStore *store,
                             const char *vacancy_id,
                             MixRecruitmentStage stage,
                             MixDate date,
                             const char *anyway,
                             GError **error);
gboolean
mix_vacancies_close (MixStore *store, const char *vacancy_id, const char *reason, MixDate date, GError **error);
gboolean
mix_vacancies_fill (MixStore *store, const char *vacancy_id, const char *person_id, MixDate date, GError **error);
gboolean mix_vacancies_remove (MixStore *store, const char *vacancy_id, GError **error);

G_END_DECLS
