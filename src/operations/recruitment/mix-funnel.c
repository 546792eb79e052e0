#include "mix-funnel.h"

#include "mix-config.h"
#include "mix-plan-entries.h"

#include <glib/gi18n-lib.h>

/* A step is reached by whoever came to its stage or beyond. */
static const struct
{
  const char *code;
  const char *name;
  const char *stages[8];
} steps[] = {
  { "applied",
    NC_ ("funnel", "Applied"),
    { "applied", "interview", "offer", "checks", "unconditional_offer", "notice", "started" } },
  { "shortlisted",
    NC_ ("funnel", "Shortlisted"),
    { "interview", "offer", "checks", "unconditional_offer", "notice", "started" } },
  { "offered", NC_ ("funnel", "Offered"), { "offer", "checks", "unconditional_offer", "notice", "started" } },
  { "accepted", NC_ ("funnel", "Accepted"), { "checks", "unconditional_offer", "notice", "started" } },
  { "started", NC_ ("funnel", "Started"), { "started" } },
};

static void
count (int *people, const char *stage, int n_people)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (g_strv_contains (steps[i].stages, stage))
      people[i] += n_people;
}

static gboolean
is_wanted (MixRecruitment *recruitment, const char *id, const char *wanted_id, MixDate since)
{
  const MixVacancy *vacancy = mix_recruitment_find_vacancy (recruitment, id);

  return (wanted_id == NULL || g_strcmp0 (id, wanted_id) == 0)
         && (since == MIX_DATE_NONE || (vacancy != NULL && vacancy->row->opened_on >= since));
}

static void
count_all (MixRecruitment *recruitment, const char *vacancy_id, MixDate since, int *people)
{
  GPtrArray *candidates = mix_recruitment_get_candidates (recruitment);
  GPtrArray *counts = mix_plan_get_entries (mix_recruitment_get_plan (recruitment), MIX_PLAN_FUNNEL_COUNT);

  for (guint i = 0; i < candidates->len; i++)
    {
      const MixCandidateRow *row = ((const MixVacancyCandidate *) candidates->pdata[i])->row;

      if (is_wanted (recruitment, row->vacancy_id, vacancy_id, since))
        count (people, row->stage, 1);
    }
  for (guint i = 0; i < counts->len; i++)
    {
      const MixFunnelCountRow *row = g_ptr_array_index (counts, i);

      if (is_wanted (recruitment, row->vacancy_id, vacancy_id, since))
        count (people, row->stage, row->people);
    }
}

/**
 * mix_funnel_new:
 * @recruitment: a plan's recruitment
 * @vacancy_id: (nullable): of which vacancy, or %NULL for all
 * @since: of vacancies opened from that day on, or %MIX_DATE_NONE for all
 *
 * Returns: (transfer full) (element-type MixFunnelStep): how many came how far, those erased since included
 */
GArray *
mix_funnel_new (MixRecruitment *recruitment, const char *vacancy_id, MixDate since)
{
  GArray *funnel = g_array_new (FALSE, FALSE, sizeof (MixFunnelStep));
  int people[G_N_ELEMENTS (steps)] = { 0 };

  count_all (recruitment, vacancy_id, since, people);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      MixFunnelStep step = { .name = g_dpgettext2 (GETTEXT_PACKAGE, "funnel", steps[i].name),
                             .code = steps[i].code,
                             .people = people[i],
                             .has_rate = i > 0 && people[i - 1] >= MIX_FUNNEL_LEAST_PEOPLE };

      if (step.has_rate)
        step.rate = (people[i] * 200 + people[i - 1]) / (2 * people[i - 1]);
      g_array_append_val (funnel, step);
    }
  return funnel;
}
