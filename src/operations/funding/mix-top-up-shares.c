#include "mix-config.h"
#include "mix-funding-private.h"
#include "mix-plan-entries.h"
#include "mix-top-up.h"

#include <glib/gi18n-lib.h>

static void
free_share (gpointer data)
{
  MixTopUpShare *share = data;

  g_free (share->organisation_id);
  g_free (share->name);
  g_free (share);
}

static void
add_share (GPtrArray *shares, guint network, const char *organisation_id, const char *name, MixLedgerAmount amount)
{
  MixTopUpShare *share;

  for (guint i = 0; i < shares->len; i++)
    {
      share = shares->pdata[i];
      if (share->network == network && g_strcmp0 (share->organisation_id, organisation_id) == 0)
        {
          share->amount.pence += amount.pence;
          share->amount.known = share->amount.known && amount.known;
          return;
        }
    }
  share = g_new (MixTopUpShare, 1);
  *share = (MixTopUpShare) { network, g_strdup (organisation_id), g_strdup (name), amount };
  g_ptr_array_add (shares, share);
}

/* What is said of the person in the network, else of the network. */
static const MixTopUpPayerRow *
find_row (const MixFunding *self, const char *network_id, const char *person_id)
{
  GPtrArray *rows = mix_plan_get_entries (self->plan, MIX_PLAN_TOP_UP_PAYER);
  const MixTopUpPayerRow *found = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      const MixTopUpPayerRow *row = rows->pdata[i];

      if (!g_str_equal (row->network_id, network_id))
        continue;
      if (row->person_id == NULL ? found == NULL : g_strcmp0 (row->person_id, person_id) == 0)
        found = row;
      if (found == row && row->person_id != NULL)
        return row;
    }
  return found;
}

static void
add_practice (const MixFunding *self, GPtrArray *shares, guint network, const char *practice_id, MixLedgerAmount amount)
{
  MixPractice *practice = practice_id != NULL ? mix_plan_find_practice (self->plan, practice_id) : NULL;

  if (practice != NULL)
    add_share (shares, network, mix_practice_get_id (practice), mix_practice_get_short_name (practice), amount);
  else
    add_share (shares, network, NULL, _ ("Nobody says who"), amount);
}

static gint64
get_patients (MixPractice *practice)
{
  gint64 patients;

  return mix_figures_get_value (mix_practice_get_figures (practice), MIX_FIGURE_PATIENTS, &patients) ? patients : 0;
}

/* Each gets what its patients and those before it make, less what those before it have: to the penny, nothing over. */
static void
add_by_patients (const MixFunding *self, GPtrArray *shares, guint network, MixLedgerAmount amount)
{
  GPtrArray *practices = mix_plan_get_practices (self->plan);
  MixNetwork *of = mix_funding_get_network (self, network);
  gint64 sum = 0, so_far = 0;
  MixPence given = 0;

  for (guint i = 0; i < practices->len; i++)
    if (mix_practice_get_network (practices->pdata[i]) == of)
      sum += get_patients (practices->pdata[i]);
  if (sum == 0)
    add_practice (self, shares, network, NULL, amount);
  for (guint i = 0; i < practices->len && sum > 0; i++)
    {
      MixLedgerAmount part = { 0, amount.known };

      if (mix_practice_get_network (practices->pdata[i]) != of)
        continue;
      so_far += get_patients (practices->pdata[i]);
      part.pence = amount.pence * so_far / sum - given;
      given += part.pence;
      add_practice (self, shares, network, mix_practice_get_id (practices->pdata[i]), part);
    }
}

/* The home practice of a person, or the practice of a post. */
static const char *
find_home (const MixFunding *self, const MixFundingJob *job)
{
  MixPerson *person = job->person_id != NULL ? mix_plan_find_person (self->plan, job->person_id) : NULL;

  return person != NULL ? mix_person_get_fact (person, MIX_FACT_HOME_PRACTICE) : NULL;
}

static void
add_line (const MixFunding *self, GPtrArray *shares, const MixLedgerLine *line)
{
  const MixFundingJob *job = mix_funding_get_job (self, line->item);
  MixNetwork *network = mix_funding_get_network (self, line->network);
  const MixTopUpPayerRow *row = find_row (self, mix_network_get_id (network), job->person_id);
  MixTopUpWay way = MIX_TOP_UP_PRACTICE;

  if (row != NULL)
    mix_top_up_way_parse (row->way, &way);
  if (way == MIX_TOP_UP_NETWORK)
    add_share (shares, line->network, mix_network_get_id (network), mix_network_get_name (network), line->top_up);
  else if (way == MIX_TOP_UP_PATIENTS)
    add_by_patients (self, shares, line->network, line->top_up);
  else
    add_practice (self, shares, line->network,
                  row != NULL && row->organisation_id != NULL ? row->organisation_id : find_home (self, job),
                  line->top_up);
}

static int
compare_shares (gconstpointer a, gconstpointer b)
{
  const MixTopUpShare *one = *(const MixTopUpShare *const *) a, *other = *(const MixTopUpShare *const *) b;

  if (one->network != other->network)
    return one->network < other->network ? -1 : 1;
  if (one->amount.pence != other->amount.pence)
    return one->amount.pence > other->amount.pence ? -1 : 1;
  return g_strcmp0 (one->name, other->name);
}

/**
 * mix_top_up_list_shares:
 * @funding: the money of a year
 *
 * Of posts that the scheme pays for: the shares of a network add up to its top-up for them.
 *
 * Returns: (transfer full) (element-type MixTopUpShare): who pays what above what is reimbursed, by network, the most
 *   first
 */
GPtrArray *
mix_top_up_list_shares (const MixFunding *funding)
{
  GPtrArray *shares = g_ptr_array_new_with_free_func (free_share);
  const MixLedgerLine *lines;
  guint n_lines;

  lines = mix_ledger_get_lines (funding->ledger, &n_lines);
  for (guint i = 0; i < n_lines; i++)
    if (!lines[i].is_role && lines[i].network != MIX_LEDGER_NO_NETWORK
        && mix_funding_get_job (funding, lines[i].item)->is_reimbursed
        && (lines[i].top_up.pence != 0 || !lines[i].top_up.known))
      add_line (funding, shares, &lines[i]);
  g_ptr_array_sort (shares, compare_shares);
  return shares;
}
