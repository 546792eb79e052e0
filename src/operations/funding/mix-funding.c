#include "mix-funding.h"

#include "mix-funding-private.h"
#include "mix-pack-set.h"
#include "mix-store-read.h"
#include "mix-vacancy-clock.h"

static void
clear_role (MixFundingRole *self)
{
  g_free (self->id);
  g_free (self->title);
}

static void
clear_job (MixFundingJob *self)
{
  g_free (self->id);
  g_free (self->person_id);
  g_free (self->title);
  g_free (self->person);
}

/**
 * mix_funding_free:
 *
 * Frees it.
 */
void
mix_funding_free (MixFunding *self)
{
  g_clear_pointer (&self->ledger, mix_ledger_free);
  g_clear_object (&self->rates);
  g_object_unref (self->plan);
  g_ptr_array_unref (self->facts);
  g_array_unref (self->jobs);
  g_array_unref (self->ledger_jobs);
  g_ptr_array_unref (self->series);
  g_ptr_array_unref (self->filled);
  g_ptr_array_unref (self->places);
  g_free (self->entitlements);
  g_free (self->bases);
  g_array_unref (self->roles);
  g_array_unref (self->ledger_roles);
  g_array_unref (self->ledger_claims);
  g_ptr_array_unref (self->claims);
  g_free (self);
}

static const MixPost *
find_post_of (GPtrArray *posts, const char *person_id)
{
  for (guint i = 0; i < posts->len; i++)
    {
      const MixPost *post = posts->pdata[i];

      if (g_strcmp0 (post->is_implied ? post->row->id : post->row->person_id, person_id) == 0)
        return post;
    }
  return NULL;
}

static void
add_jobs (MixFunding *self, GPtrArray *people)
{
  g_autoptr (GPtrArray) posts = mix_post_list_new (self->plan);
  const char *usual_area = posts->len > 0 ? ((const MixPost *) posts->pdata[0])->area : "national";

  for (guint i = 0; i < people->len; i++)
    {
      const MixPersonRow *person = people->pdata[i];

      _mix_funding_add_person (self, person, find_post_of (posts, person->id), usual_area);
    }
  for (guint i = 0; i < posts->len; i++)
    if (((const MixPost *) posts->pdata[i])->person == NULL)
      _mix_funding_add_vacancy (self, posts->pdata[i]);
}

/* A year of which no rate is known is costed at the last ones that are. */
static gboolean
read_rates (MixFunding *self, MixPackSet *packs, GError **error)
{
  MixRateFlags flags = mix_post_takes_published_only (self->plan) ? MIX_RATE_PUBLISHED_ONLY : MIX_RATE_ALL;

  self->rates = mix_rate_pack_new (packs, flags, error);
  if (self->rates == NULL
      || mix_financial_year_get_first_day (self->financial_year) <= mix_rate_pack_get_last_day (self->rates))
    return self->rates != NULL;
  g_object_unref (self->rates);
  self->rates = mix_rate_pack_new (packs, flags | MIX_RATE_HOLD_LAST, error);
  self->holds_rates = TRUE;
  return self->rates != NULL;
}

static void
make_ledger (MixFunding *self)
{
  MixLedgerProblem problem = { .financial_year = self->financial_year,
                               .entitlements = self->entitlements,
                               .n_networks = mix_plan_get_networks (self->plan)->len,
                               .jobs = (const MixLedgerJob *) (gconstpointer) self->ledger_jobs->data,
                               .n_jobs = self->ledger_jobs->len,
                               .roles = (const MixLedgerRole *) (gconstpointer) self->ledger_roles->data,
                               .n_roles = self->ledger_roles->len,
                               .claims = (const MixLedgerClaim *) (gconstpointer) self->ledger_claims->data,
                               .n_claims = self->ledger_claims->len,
                               .as_known_on = MIX_DATE_NONE };

  self->ledger = mix_ledger_new (&problem);
}

/**
 * mix_funding_new:
 * @plan: a picture of a plan
 * @people: (element-type MixPersonRow): everybody, those who left included
 * @facts: (element-type MixPersonFactRow): what is known of them over time
 * @packs: the data packs
 * @financial_year: 2026 for 2026/27
 * @error: return location for an error
 *
 * People are costed by their role, band, hours and home practice on each day; vacant posts are planned from the day on
 * which they are wanted.
 *
 * Returns: (transfer full) (nullable): the money of the year; %NULL where a pack can't be read
 */
MixFunding *
mix_funding_new (
    MixPlan *plan, GPtrArray *people, GPtrArray *facts, MixPackSet *packs, int financial_year, GError **error)
{
  g_autoptr (MixFunding) self = g_new0 (MixFunding, 1);

  self->plan = g_object_ref (plan);
  self->financial_year = financial_year;
  self->facts = g_ptr_array_ref (facts);
  self->jobs = g_array_new (FALSE, FALSE, sizeof (MixFundingJob));
  g_array_set_clear_func (self->jobs, (GDestroyNotify) clear_job);
  self->ledger_jobs = g_array_new (FALSE, FALSE, sizeof (MixLedgerJob));
  self->series = g_ptr_array_new_with_free_func ((GDestroyNotify) mix_rate_series_free);
  self->filled = g_ptr_array_new ();
  self->places = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->roles = g_array_new (FALSE, FALSE, sizeof (MixFundingRole));
  g_array_set_clear_func (self->roles, (GDestroyNotify) clear_role);
  self->ledger_roles = g_array_new (FALSE, FALSE, sizeof (MixLedgerRole));
  self->ledger_claims = g_array_new (FALSE, FALSE, sizeof (MixLedgerClaim));
  self->claims = g_ptr_array_new ();
  if (!read_rates (self, packs, error) || !_mix_funding_find_entitlements (self, packs, error))
    return NULL;
  add_jobs (self, people);
  _mix_funding_add_roles (self);
  _mix_funding_add_claims (self);
  make_ledger (self);
  return g_steal_pointer (&self);
}

/**
 * mix_funding_new_from_store:
 * @store: an open plan
 * @plan: its picture
 * @packs: the data packs
 * @financial_year: 2026 for 2026/27
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the money of the year, with all that the plan knows over time
 */
MixFunding *
mix_funding_new_from_store (MixStore *store, MixPlan *plan, MixPackSet *packs, int financial_year, GError **error)
{
  g_autoptr (GPtrArray) people = mix_store_read_people (store, error);
  g_autoptr (GPtrArray) facts = people != NULL ? mix_store_read_facts (store, error) : NULL;

  return facts != NULL ? mix_funding_new (plan, people, facts, packs, financial_year, error) : NULL;
}

/**
 * mix_funding_get_ledger:
 *
 * Returns: (transfer none): lines by job, network and month
 */
const MixLedger *
mix_funding_get_ledger (const MixFunding *self)
{
  return self->ledger;
}

/**
 * mix_funding_holds_rates:
 *
 * Returns: whether no rate of the year is known, so that the last known ones stand for them
 */
gboolean
mix_funding_holds_rates (const MixFunding *self)
{
  return self->holds_rates;
}

/**
 * mix_funding_get_n_networks:
 *
 * Returns: how many networks the ledger has
 */
guint
mix_funding_get_n_networks (const MixFunding *self)
{
  return mix_plan_get_networks (self->plan)->len;
}

/**
 * mix_funding_get_network:
 * @network: its number in the ledger
 *
 * Returns: (transfer none): the network
 */
MixNetwork *
mix_funding_get_network (const MixFunding *self, guint network)
{
  return mix_plan_get_networks (self->plan)->pdata[network];
}

/**
 * mix_funding_get_n_jobs:
 *
 * Returns: how many jobs the ledger has
 */
guint
mix_funding_get_n_jobs (const MixFunding *self)
{
  return self->jobs->len;
}

/**
 * mix_funding_get_job:
 * @job: its number in the ledger
 *
 * Returns: (transfer none): whose money it is
 */
const MixFundingJob *
mix_funding_get_job (const MixFunding *self, guint job)
{
  return &g_array_index (self->jobs, MixFundingJob, job);
}

/**
 * mix_funding_get_job_network:
 * @job: its number in the ledger
 *
 * Returns: the number of the network that it is in at the end, or %MIX_LEDGER_NO_NETWORK
 */
guint
mix_funding_get_job_network (const MixFunding *self, guint job)
{
  const MixLedgerJob *of = &g_array_index (self->ledger_jobs, MixLedgerJob, job);

  return of->n_places > 0 ? of->places[of->n_places - 1].network : MIX_LEDGER_NO_NETWORK;
}

/* Whether somebody who is in the network at some time has hours that are not known. */
static gboolean
misses_hours (const MixFunding *self, guint network)
{
  for (guint i = 0; i < self->jobs->len; i++)
    {
      const MixFundingJob *job = mix_funding_get_job (self, i);
      const MixLedgerJob *of = &g_array_index (self->ledger_jobs, MixLedgerJob, i);

      for (guint p = 0; !job->has_hours && job->is_reimbursed && job->person != NULL && p < of->n_places; p++)
        if (of->places[p].network == network)
          return TRUE;
    }
  return FALSE;
}

static gboolean
misses_hours_anywhere (const MixFunding *self)
{
  for (guint network = 0; network < mix_funding_get_n_networks (self); network++)
    if (misses_hours (self, network))
      return TRUE;
  return FALSE;
}

/**
 * mix_funding_get_total:
 * @network: its number in the ledger, or %MIX_FUNDING_ALL_NETWORKS: with people in none
 *
 * Returns: the sums of the year; what takes hours that nobody knows is not known
 */
MixLedgerTotal
mix_funding_get_total (const MixFunding *self, guint network)
{
  gboolean all = network == MIX_FUNDING_ALL_NETWORKS;
  MixLedgerTotal total = all ? mix_ledger_add_up_networks (self->ledger) : mix_ledger_get_total (self->ledger, network);

  if (all ? misses_hours_anywhere (self) : misses_hours (self, network))
    total.cost.known = total.claimable.known = total.top_up.known = total.planned.known = total.forecast.known
        = total.over.known = total.lapses.known = FALSE;
  return total;
}

/**
 * mix_funding_get_months:
 * @network: its number in the ledger, or %MIX_FUNDING_ALL_NETWORKS: with people in none
 * @first_month: from 0
 * @n_months: how many
 *
 * Returns: the sums of the months; without the entitlement, which is of the year
 */
MixLedgerTotal
mix_funding_get_months (const MixFunding *self, guint network, guint first_month, guint n_months)
{
  if (network == MIX_FUNDING_ALL_NETWORKS)
    return mix_ledger_get_all_months (self->ledger, first_month, n_months);
  return mix_ledger_get_months (self->ledger, network, first_month, n_months);
}

/**
 * mix_funding_get_plan:
 *
 * Returns: (transfer none): the picture that it was made of
 */
MixPlan *
mix_funding_get_plan (const MixFunding *self)
{
  return self->plan;
}

/**
 * mix_funding_get_year:
 *
 * Returns: the financial year: 2026 for 2026/27
 */
int
mix_funding_get_year (const MixFunding *self)
{
  return self->financial_year;
}

/**
 * mix_funding_find_lost:
 * @job: number of a vacant post
 * @until: first day on which it would be filled
 *
 * Returns: what the vacancy loses until then; nothing of a post that the scheme does not pay for
 */
MixLedgerAmount
mix_funding_find_lost (const MixFunding *self, guint job, MixDate until)
{
  const MixFundingJob *of = mix_funding_get_job (self, job);
  const MixLedgerJob *ledger_job = &g_array_index (self->ledger_jobs, MixLedgerJob, job);
  MixJobRates rates = ledger_job->rates;

  if (of->person != NULL || !of->is_reimbursed)
    return (MixLedgerAmount) { 0, TRUE };
  if (of->wanted_from == MIX_DATE_NONE || !of->has_hours)
    return (MixLedgerAmount) { 0, FALSE };
  rates.minutes_a_week = ledger_job->planned_minutes;
  return mix_vacancy_clock_find_lost (&rates, of->wanted_from, until, MIX_DATE_NONE);
}
