#include "mix-employment-study-private.h"

/* What comes out by the weights of each person apart. */

static void
add_opinion (MixEmploymentWork *work, guint person, guint64 n_draws)
{
  MixEmploymentStudy *study = work->study;
  const MixEmploymentPerson *who = mix_employment_picture_get_person (study->picture, person);
  guint n_criteria = study->picture->criteria->len;
  MixEmploymentOpinion opinion = { .person = person };
  g_autoptr (MixComparisonDraws) draws = NULL;
  double sum = 0;

  for (guint c = 0; c < n_criteria; c++)
    {
      mix_comparison_set_weight (work->comparison, c, &who->swings[c]);
      sum += mix_spread_get_likely (&who->swings[c]);
    }
  mix_comparison_set_weighting (work->comparison, sum > 0 ? MIX_WEIGHTING_SWINGS : MIX_WEIGHTING_FREE);
  draws = mix_comparison_draw (work->comparison, n_draws, study->seed, work->poll, work->poll_data);
  opinion.leader = work->options[mix_comparison_get_leader (work->comparison)];
  opinion.weights = g_new0 (double, n_criteria);
  opinion.first_shares = g_new0 (double, study->n_columns);
  for (guint c = 0; c < n_criteria; c++)
    opinion.weights[c] = mix_comparison_get_likely_weight (work->comparison, c);
  for (guint i = 0; i < study->n_ranked && draws->n_draws > 0; i++)
    opinion.first_shares[work->options[i]] = mix_comparison_draws_get_share (draws, i, 0);
  g_array_append_val (study->opinions, opinion);
}

static MixEmploymentDisagreement
make_disagreement (const MixEmploymentStudy *study, guint criterion)
{
  MixEmploymentDisagreement disagreement = { criterion, 1, 0, 0, 0 };

  for (guint i = 0; i < study->opinions->len; i++)
    {
      const MixEmploymentOpinion *opinion = &g_array_index (study->opinions, MixEmploymentOpinion, i);
      double weight = opinion->weights[criterion];

      if (i == 0 || weight < disagreement.least)
        {
          disagreement.least = weight;
          disagreement.least_person = opinion->person;
        }
      if (i == 0 || weight > disagreement.most)
        {
          disagreement.most = weight;
          disagreement.most_person = opinion->person;
        }
    }
  return disagreement;
}

static int
compare_disagreements (gconstpointer a, gconstpointer b)
{
  const MixEmploymentDisagreement *one = a, *other = b;
  double apart = one->most - one->least, other_apart = other->most - other->least;

  if (apart != other_apart)
    return apart > other_apart ? -1 : 1;
  return one->criterion < other->criterion ? -1 : one->criterion > other->criterion;
}

/* Last of all: it leaves the comparison with the weights of the last person. */
void
_mix_employment_study_add_opinions (MixEmploymentWork *work, guint64 n_draws)
{
  MixEmploymentStudy *study = work->study;

  for (guint i = 0; i < study->picture->people->len; i++)
    add_opinion (work, i, n_draws);
  for (guint c = 0; c < study->picture->criteria->len && study->opinions->len > 1; c++)
    {
      MixEmploymentDisagreement disagreement = make_disagreement (study, c);

      g_array_append_val (study->disagreements, disagreement);
    }
  g_array_sort (study->disagreements, compare_disagreements);
}
