#include "mix-funding-private.h"

#include "mix-role.h"

#define MILLION G_GINT64_CONSTANT (1000000)

MixRateSeries *
_mix_funding_take_series (MixFunding *self)
{
  MixRateSeries *series = mix_rate_series_new ();

  g_ptr_array_add (self->series, series);
  return series;
}

guint
_mix_funding_find_network (const MixFunding *self, const char *network_id)
{
  GPtrArray *networks = mix_plan_get_networks (self->plan);

  for (guint i = 0; i < networks->len; i++)
    if (g_strcmp0 (mix_network_get_id (networks->pdata[i]), network_id) == 0)
      return i;
  return MIX_LEDGER_NO_NETWORK;
}

/* The network of a practice on a day; before what is known of it the first that is. */
static guint
find_membership (const MixFunding *self, MixPractice *practice, MixDate day)
{
  const MixMembershipRow *first = NULL;

  for (guint i = 0; i < mix_practice_get_n_memberships (practice); i++)
    {
      const MixMembershipRow *row = mix_practice_get_membership (practice, i);

      if (mix_date_in_range (day, row->start_date, row->end_date))
        return _mix_funding_find_network (self, row->network_id);
      if (first == NULL || row->start_date < first->start_date)
        first = row;
    }
  return first != NULL && day < first->start_date ? _mix_funding_find_network (self, first->network_id)
                                                  : MIX_LEDGER_NO_NETWORK;
}

/* The network of a network, or of a practice on a day; of a plan of one network that one, where nothing is said. */
guint
_mix_funding_find_place (const MixFunding *self, const char *organisation_id, MixDate day)
{
  MixPractice *practice = organisation_id != NULL ? mix_plan_find_practice (self->plan, organisation_id) : NULL;

  if (organisation_id == NULL)
    return mix_plan_get_networks (self->plan)->len == 1 ? 0 : MIX_LEDGER_NO_NETWORK;
  if (practice == NULL)
    return _mix_funding_find_network (self, organisation_id);
  return find_membership (self, practice, day);
}

/* What does not depend on the person: on-costs and the supplement of the area. */
void
_mix_funding_set_common_rates (const MixFunding *self, const char *area, MixJobRates *rates)
{
  rates->insurance = mix_rate_pack_get_on_cost (self->rates, "employer_ni_rate");
  rates->insurance_threshold = mix_rate_pack_get_on_cost (self->rates, "employer_ni_secondary_threshold");
  rates->pension = mix_rate_pack_get_on_cost (self->rates, "nhs_pension_employer_rate_paid_locally");
  if (g_strcmp0 (area, "national") == 0)
    return;
  rates->supplement = mix_rate_pack_get_supplement (self->rates, area);
  rates->supplement_least = mix_rate_pack_get_supplement_least (self->rates, area);
  rates->supplement_most = mix_rate_pack_get_supplement_most (self->rates, area);
}

void
_mix_funding_add_job (MixFunding *self,
                      const MixFundingJob *job,
                      const MixLedgerJob *ledger_job,
                      const MixRateSeries *filled,
                      GArray *places)
{
  MixLedgerJob added = *ledger_job;

  added.places = (const MixLedgerPlace *) (gconstpointer) places->data;
  added.n_places = places->len;
  g_ptr_array_add (self->places, places);
  g_ptr_array_add (self->filled, (gpointer) filled);
  g_array_append_val (self->jobs, *job);
  g_array_append_val (self->ledger_jobs, added);
}

/* Where a post is, or the first of the places that it is for. */
static const char *
find_organisation (const MixFunding *self, const MixPostRow *post)
{
  g_autoptr (GPtrArray) places = mix_post_list_get_places (self->plan, post->id);

  return post->organisation_id == NULL && places->len > 0
             ? ((const MixPostPlaceRow *) places->pdata[0])->organisation_id
             : post->organisation_id;
}

/* A vacant post as it was planned: nobody holds it, so nothing is to be claimed. */
void
_mix_funding_add_vacancy (MixFunding *self, const MixPost *post)
{
  const MixPostRow *row = post->row;
  MixRateSeries *planned = _mix_funding_take_series (self), *filled = _mix_funding_take_series (self);
  MixLedgerPlace place = { MIX_FUNDING_ALWAYS, _mix_funding_find_place (self, find_organisation (self, row),
                                                                        mix_plan_get_as_at (self->plan)) };
  GArray *places = g_array_new (FALSE, FALSE, sizeof (MixLedgerPlace));
  MixLedgerJob ledger_job = { .planned_minutes = planned };
  MixFundingJob job = { .id = g_strdup (row->id),
                        .title = g_strdup (row->name),
                        .wanted_from = row->wanted_from,
                        .is_reimbursed = post->is_reimbursed,
                        .has_hours = row->minutes > 0 };
  MixRate minutes = { row->wanted_from, row->closed_on != MIX_DATE_NONE ? row->closed_on - 1 : MIX_DATE_NONE,
                      MIX_DATE_NONE, TRUE, row->minutes * MILLION };
  MixRole role;

  if (row->wanted_from != MIX_DATE_NONE && row->minutes > 0)
    mix_rate_series_add (planned, &minutes);
  minutes.from = MIX_FUNDING_ALWAYS;
  if (row->minutes > 0)
    mix_rate_series_add (filled, &minutes);
  ledger_job.rates.minutes_a_week = _mix_funding_take_series (self);
  ledger_job.rates.full_time_pay = mix_rate_pack_get_pay (self->rates, row->band, row->pay_point);
  if (post->is_reimbursed && mix_role_parse (row->role, &role))
    ledger_job.rates.maximum
        = mix_rate_pack_get_maximum (self->rates, mix_role_get_reimbursement_line (role), post->area);
  _mix_funding_set_common_rates (self, post->area, &ledger_job.rates);
  g_array_append_val (places, place);
  _mix_funding_add_job (self, &job, &ledger_job, filled, places);
}
