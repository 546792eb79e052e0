#include "mix-employment-sheet-private.h"

/* Pension and reimbursement are as the model gives access to them. */
static void
apply_terms (MixJobTerms *job, const MixEmploymentTerms *terms)
{
  const MixEmploymentFigure *access = &terms->figures[MIX_EMPLOYMENT_PENSION_ACCESS];
  const MixEmploymentFigure *other = &terms->figures[MIX_EMPLOYMENT_OTHER_PENSION_RATE];

  if (access->state == MIX_EMPLOYMENT_NOT_KNOWN)
    {
      job->has_pension = TRUE;
      job->pension.known = FALSE;
    }
  else if (mix_employment_terms_has (terms, MIX_EMPLOYMENT_PENSION_ACCESS, MIX_EMPLOYMENT_ANSWER_YES))
    job->has_pension = TRUE;
  else
    {
      job->has_pension
          = access->state != MIX_EMPLOYMENT_NOT_APPLICABLE && other->state != MIX_EMPLOYMENT_NOT_APPLICABLE;
      job->pension = (MixShare) { other->state == MIX_EMPLOYMENT_KNOWN, other->likely };
    }
}

void
_mix_employment_seat_init (MixEmploymentSeat *self,
                           const MixEmploymentCase *problem,
                           const MixEmploymentPost *post,
                           const MixEmploymentTerms *terms)
{
  MixDate last = mix_date_add_months (problem->first_month, (int) problem->n_months) - 1;

  *self = (MixEmploymentSeat) { problem, post, terms, NULL, MIX_DATE_NONE };
  if (post == NULL)
    return;
  self->job_terms = mix_job_rates_list_terms (&post->rates, problem->first_month, last, problem->as_known_on);
  for (guint i = 0; i < self->job_terms->len; i++)
    apply_terms (&g_array_index (self->job_terms, MixJobTerms, i), terms);
  if (self->job_terms->len > 0)
    self->starts_on = g_array_index (self->job_terms, MixJobTerms, 0).from;
}

void
_mix_employment_seat_clear (MixEmploymentSeat *self)
{
  g_clear_pointer (&self->job_terms, g_array_unref);
}

/* Which price takes the place of pay and on-costs, if one does: the one that is known, else the one that nobody has
 * said there is none of. */
gboolean
_mix_employment_seat_get_price (const MixEmploymentSeat *self, MixEmploymentParameter *price)
{
  static const MixEmploymentParameter prices[] = { MIX_EMPLOYMENT_PROVIDER_PRICE, MIX_EMPLOYMENT_HOURLY_PRICE };
  static const MixEmploymentState states[] = { MIX_EMPLOYMENT_KNOWN, MIX_EMPLOYMENT_NOT_KNOWN };

  for (guint s = 0; s < G_N_ELEMENTS (states); s++)
    for (guint p = 0; p < G_N_ELEMENTS (prices); p++)
      if (self->terms->figures[prices[p]].state == states[s])
        {
          *price = prices[p];
          return TRUE;
        }
  return FALSE;
}

/* The first terms of the job on the days from @from to @until, or NULL. */
const MixJobTerms *
_mix_employment_seat_find_terms (const MixEmploymentSeat *self, MixDate from, MixDate until)
{
  for (guint i = 0; i < self->job_terms->len; i++)
    {
      const MixJobTerms *terms = &g_array_index (self->job_terms, MixJobTerms, i);

      if (_mix_job_terms_count_days (terms, from, until) > 0)
        return terms;
    }
  return NULL;
}

/* Both ends of the terms are days here. */
int
_mix_job_terms_count_days (const MixJobTerms *terms, MixDate first, MixDate last)
{
  return MAX (MIN (terms->until, last) - MAX (terms->from, first) + 1, 0);
}
