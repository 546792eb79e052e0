#include "mix-config.h"
#include "mix-funding-months.h"
#include "mix-funding-private.h"

#include <glib/gi18n-lib.h>

static void
free_gap (gpointer data)
{
  MixFundingGap *gap = data;

  g_free (gap->organisation_id);
  g_free (gap->words);
  g_free (gap);
}

static void
add_gap (GPtrArray *gaps, MixFundingGapKind kind, guint network, guint job, const char *organisation_id, char *words)
{
  MixFundingGap *gap = g_new (MixFundingGap, 1);

  *gap = (MixFundingGap) { kind, network, job, g_strdup (organisation_id), words };
  g_ptr_array_add (gaps, gap);
}

static void
add_practices (const MixFunding *self, guint network, GPtrArray *gaps)
{
  GPtrArray *practices = mix_plan_get_practices (self->plan);
  MixNetwork *of = mix_funding_get_network (self, network);
  gint64 value;

  for (guint i = 0; i < practices->len; i++)
    {
      MixPractice *practice = practices->pdata[i];
      MixFigures *figures = mix_practice_get_figures (practice);

      if (mix_practice_get_network (practice) != of
          || (mix_figures_get_value (figures, MIX_FIGURE_PATIENTS, &value)
              && mix_figures_get_value (figures, MIX_FIGURE_WEIGHTED_RATIO, &value)))
        continue;
      add_gap (gaps, MIX_FUNDING_GAP_PATIENTS, network, MIX_FUNDING_NO_JOB, mix_practice_get_id (practice),
               g_strdup_printf (_ ("The weighted patients of %s are not known: enter them, or what %s may claim."),
                                mix_practice_get_short_name (practice), mix_network_get_name (of)));
    }
}

static void
add_network (const MixFunding *self, guint network, const char *year, GPtrArray *gaps)
{
  MixNetwork *of = mix_funding_get_network (self, network);

  if (self->entitlements[network].known)
    return;
  if (self->bases[network].patient_millionths < 0)
    add_gap (gaps, MIX_FUNDING_GAP_ENTITLEMENT, network, MIX_FUNDING_NO_JOB, mix_network_get_id (of),
             g_strdup_printf (_ ("What %s may claim in %s is not known: look the amount for each patient up."),
                              mix_network_get_name (of), year));
  else
    add_practices (self, network, gaps);
}

/* What of a job is not known in the year: in a month of it, held or planned. */
typedef struct
{
  gboolean maximum;
  gboolean cost;
  gboolean planned;
  gboolean place;
  guint network;
} Unknown;

static Unknown
find_unknown (const MixFunding *self, guint job)
{
  Unknown unknown = { .network = MIX_LEDGER_NO_NETWORK };
  const MixLedgerLine *lines;
  guint n_lines;

  lines = mix_ledger_get_lines (self->ledger, &n_lines);
  for (guint i = 0; i < n_lines; i++)
    {
      if (lines[i].is_role || lines[i].item != job)
        continue;
      unknown.maximum = unknown.maximum || !lines[i].maximum.known;
      unknown.cost = unknown.cost || !lines[i].cost.known;
      unknown.planned = unknown.planned || !lines[i].planned.known;
      unknown.place = unknown.place || (lines[i].network == MIX_LEDGER_NO_NETWORK && lines[i].claimable.pence > 0);
      if (lines[i].network != MIX_LEDGER_NO_NETWORK)
        unknown.network = lines[i].network;
    }
  return unknown;
}

/* Of a vacant post the plan alone says what is missing: the maximum, or else its pay. */
static gboolean
misses_maximum (const MixFunding *self, guint job)
{
  const MixRateSeries *maximum = g_array_index (self->ledger_jobs, MixLedgerJob, job).rates.maximum;
  MixDate last = mix_financial_year_get_first_day (self->financial_year + 1) - 1;
  const MixRate *rate = maximum != NULL ? mix_rate_series_find (maximum, last, MIX_DATE_NONE) : NULL;

  return rate == NULL || !rate->known;
}

static void
add_job (const MixFunding *self, guint job, const char *year, GPtrArray *gaps)
{
  const MixFundingJob *of = mix_funding_get_job (self, job);
  Unknown unknown = find_unknown (self, job);

  if (!of->is_reimbursed)
    return;
  if (of->person == NULL && unknown.planned)
    unknown.maximum = misses_maximum (self, job);
  if (!of->has_hours)
    add_gap (gaps, MIX_FUNDING_GAP_HOURS, unknown.network, job, NULL,
             g_strdup_printf (_ ("The hours of %s are not known: enter them."), of->title));
  if (unknown.maximum)
    add_gap (gaps, MIX_FUNDING_GAP_MAXIMUM, unknown.network, job, NULL,
             g_strdup_printf (_ ("The maximum for %s in %s is not known: enter the role, or look the figure up."),
                              of->title, year));
  if (unknown.cost || (unknown.planned && !unknown.maximum))
    add_gap (gaps, MIX_FUNDING_GAP_PAY, unknown.network, job, NULL,
             g_strdup_printf (_ ("What %s costs in %s is not known: enter band and pay point."), of->title, year));
  if (unknown.place)
    add_gap (gaps, MIX_FUNDING_GAP_PLACE, MIX_LEDGER_NO_NETWORK, job, NULL,
             g_strdup_printf (_ ("Which network claims for %s is not known: enter a home practice."), of->title));
}

static void
add_role (const MixFunding *self, guint role, GPtrArray *gaps)
{
  const MixLedgerRole *of = &g_array_index (self->ledger_roles, MixLedgerRole, role);

  for (guint month = 0; month < MIX_LEDGER_MONTHS; month++)
    if (!of->known[month])
      {
        add_gap (gaps, MIX_FUNDING_GAP_ROLE_MONTH, of->network, MIX_FUNDING_NO_JOB, NULL,
                 g_strdup_printf (_ ("What %s come to is not known: enter pounds a month, or a maximum."),
                                  mix_funding_get_role (self, role)->title));
        return;
      }
}

/**
 * mix_funding_list_gaps:
 *
 * Returns: (transfer full) (element-type MixFundingGap): what is not known and makes totals “at least”, with what to
 *   do about it: of networks, then of posts and people, then of other roles
 */
GPtrArray *
mix_funding_list_gaps (const MixFunding *self)
{
  GPtrArray *gaps = g_ptr_array_new_with_free_func (free_gap);
  g_autofree char *year = mix_financial_year_format (self->financial_year);

  for (guint network = 0; network < mix_funding_get_n_networks (self); network++)
    add_network (self, network, year, gaps);
  for (guint job = 0; job < self->jobs->len; job++)
    add_job (self, job, year, gaps);
  for (guint role = 0; role < self->roles->len; role++)
    add_role (self, role, gaps);
  return gaps;
}
