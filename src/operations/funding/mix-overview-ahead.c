#include "mix-overview-ahead.h"

#include "mix-due-list.h"

#include <math.h>

/* Whether a vacancy is in a network, or all are asked for. */
static gboolean
is_wanted (const MixFunding *funding, const MixVacancy *vacancy, guint network)
{
  MixPlan *plan = mix_funding_get_plan (funding);
  const char *organisation_id = vacancy != NULL && vacancy->post != NULL ? vacancy->post->organisation_id : NULL;
  MixNetwork *of = organisation_id != NULL ? mix_plan_find_network (plan, organisation_id) : NULL;
  MixPractice *practice = organisation_id != NULL ? mix_plan_find_practice (plan, organisation_id) : NULL;

  if (network == MIX_FUNDING_ALL_NETWORKS)
    return TRUE;
  if (of == NULL && practice != NULL)
    of = mix_practice_get_network (practice);
  return of == mix_funding_get_network (funding, network);
}

static void
add_coming (MixOverviewAhead *ahead,
            const MixFunding *funding,
            const MixForecast *forecast,
            MixRecruitment *recruitment,
            guint network)
{
  MixDate year_end = mix_financial_year_get_first_day (mix_funding_get_year (funding) + 1);
  double coming = 0;

  for (guint i = 0; forecast != NULL && i < forecast->starts->len; i++)
    {
      const MixForecastStart *start = forecast->starts->pdata[i];
      const MixVacancy *vacancy = mix_recruitment_find_vacancy (recruitment, start->vacancy->id);

      if (!is_wanted (funding, vacancy, network))
        continue;
      ahead->work_wanted += start->vacancy->hiring.work;
      coming += start->vacancy->hiring.work * mix_forecast_get_chance (forecast, i, year_end);
    }
  ahead->work_coming = (int) lround (coming);
}

static void
add_overdue (MixOverviewAhead *ahead, const MixFunding *funding, MixRecruitment *recruitment, guint network)
{
  g_autoptr (GArray) due = mix_due_list_new (recruitment);
  MixDate today = mix_plan_get_as_at (mix_funding_get_plan (funding));

  for (guint i = 0; i < due->len; i++)
    {
      const MixDueItem *item = &g_array_index (due, MixDueItem, i);
      const MixVacancy *vacancy
          = item->vacancy_id != NULL ? mix_recruitment_find_vacancy (recruitment, item->vacancy_id) : NULL;

      if (item->date >= today || !is_wanted (funding, vacancy, network))
        continue;
      ahead->n_overdue++;
      ahead->n_overdue_ours += item->turn == MIX_TURN_US;
      ahead->n_overdue_candidates += item->turn == MIX_TURN_CANDIDATE;
    }
}

/**
 * mix_overview_ahead_work_out:
 * @funding: the money of a year
 * @outcome: as it may turn out
 * @forecast: (nullable): when vacancies are likely to be filled; %NULL: nobody is being looked for
 * @recruitment: of the same plan
 * @network: number of a network in @funding, or %MIX_FUNDING_ALL_NETWORKS
 *
 * Returns: what lies ahead of it
 */
MixOverviewAhead
mix_overview_ahead_work_out (const MixFunding *funding,
                             const MixFundingOutcome *outcome,
                             const MixForecast *forecast,
                             MixRecruitment *recruitment,
                             guint network)
{
  MixOverviewAhead ahead = { .lapse = mix_funding_outcome_get_lapse (outcome, network),
                             .lapse_is_known = mix_funding_get_total (funding, network).entitlement.known };

  add_coming (&ahead, funding, forecast, recruitment, network);
  add_overdue (&ahead, funding, recruitment, network);
  return ahead;
}
