#include "mix-funding-words.h"

#include "mix-config.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

#define MILLION 1000000
#define PENCE_MILLIONTHS 10000

/**
 * mix_funding_dup_amount:
 * @amount: money
 * @at_most: whether what is not known of it makes it less, not more
 *
 * Returns: (transfer full): "£1,234", "at least £1,234", "at most £1,234"
 */
char *
mix_funding_dup_amount (MixLedgerAmount amount, gboolean at_most)
{
  g_autofree char *pounds = mix_money_format_pounds (amount.pence);

  if (amount.known)
    return g_steal_pointer (&pounds);
  /* Translators: an amount of money of which a part is not known. */
  return g_strdup_printf (at_most ? _ ("at most %s") : _ ("at least %s"), pounds);
}

/**
 * mix_funding_dup_figure:
 * @amount: money
 *
 * Returns: (transfer full) (nullable): "£1,234", with "≥" before it where a part is not known; %NULL where nothing is
 */
char *
mix_funding_dup_figure (MixLedgerAmount amount)
{
  g_autofree char *pounds = NULL;

  if (!amount.known && amount.pence == 0)
    return NULL;
  pounds = mix_money_format_pounds (amount.pence);
  return amount.known ? g_steal_pointer (&pounds) : g_strconcat ("≥\u2009", pounds, NULL);
}

static const char *const STATE_NAMES[] = {
  [MIX_CLAIM_FORECAST] = N_ ("Forecast"), [MIX_CLAIM_PAID] = N_ ("Paid"), [MIX_CLAIM_SENT] = N_ ("Sent"),
  [MIX_CLAIM_QUERIED] = N_ ("Queried"),   [MIX_CLAIM_DUE] = N_ ("Due"),   [MIX_CLAIM_OVERDUE] = N_ ("Overdue"),
};

/**
 * mix_funding_dup_month_words:
 * @month: a month of the ledger
 *
 * Returns: (transfer full): how far its claim is: "Paid", "£1,120 queried", "Sent 30 Oct", "Due 30 Nov"
 */
char *
mix_funding_dup_month_words (const MixFundingMonth *month)
{
  g_autofree char *queried = mix_money_format_pounds (month->queried);
  g_autofree char *sent = mix_date_format_short (month->claimed_on);
  g_autofree char *due = mix_date_format_short (month->due_on);

  switch (month->state)
    {
    case MIX_CLAIM_QUERIED:
      /* Translators: how much of a claim was not paid. */
      return g_strdup_printf (_ ("%s queried"), queried);
    case MIX_CLAIM_SENT:
      /* Translators: the day of a claim. */
      return g_strdup_printf (_ ("Sent %s"), sent);
    case MIX_CLAIM_DUE:
      /* Translators: by when a claim is to be made. */
      return g_strdup_printf (_ ("Due %s"), due);
    case MIX_CLAIM_OVERDUE:
      return g_strdup_printf (_ ("Was due %s"), due);
    case MIX_CLAIM_FORECAST:
    case MIX_CLAIM_PAID:
    default:
      return g_strdup (_ (STATE_NAMES[month->state]));
    }
}

/**
 * mix_funding_dup_item_words:
 * @funding: the money of a year
 * @line: one of its lines
 * @known: whether all its money is known
 *
 * Returns: (transfer full): what the line is besides its name: the post, that it is vacant, or what is not known
 */
char *
mix_funding_dup_item_words (const MixFunding *funding, const MixLedgerLine *line, gboolean known)
{
  const MixFundingJob *job = line->is_role ? NULL : mix_funding_get_job (funding, line->item);
  g_autofree char *since = NULL;

  if (!known)
    return g_strdup (_ ("Not all is known"));
  if (job == NULL)
    return g_strdup (_ ("Other role"));
  if (job->person != NULL)
    return g_strdup (g_strcmp0 (job->title, job->person) != 0 ? job->title : _ ("In post"));
  if (job->wanted_from == MIX_DATE_NONE)
    return g_strdup (_ ("Vacant"));
  since = mix_date_format_short_year (job->wanted_from);
  /* Translators: the day from which a vacant post is wanted. */
  return g_strdup_printf (_ ("Vacant, wanted %s"), since);
}

/**
 * mix_funding_find_lapse:
 * @funding: the money of a year
 * @outcome: (nullable): as it may turn out
 * @network: its number, or %MIX_FUNDING_ALL_NETWORKS
 *
 * Returns: what lapses on 31 March; a range of one amount, as nobody comes to a vacant post, where it is not worked out
 */
MixFundingRange
mix_funding_find_lapse (const MixFunding *funding, const MixFundingOutcome *outcome, guint network)
{
  MixLedgerAmount lapses;

  if (outcome != NULL)
    return mix_funding_outcome_get_lapse (outcome, network);
  lapses = mix_funding_get_total (funding, network).lapses;
  return (MixFundingRange) { lapses.pence, lapses.pence, lapses.pence, lapses.known };
}

/**
 * mix_funding_dup_network_lapse_words:
 * @funding: the money of a year
 * @outcome: (nullable): as it may turn out
 * @network: its number, or %MIX_FUNDING_ALL_NETWORKS
 *
 * Returns: (transfer full): "£5,100 lapses", "Nothing lapses"
 */
char *
mix_funding_dup_network_lapse_words (const MixFunding *funding, const MixFundingOutcome *outcome, guint network)
{
  MixFundingRange lapse = mix_funding_find_lapse (funding, outcome, network);
  g_autofree char *amount = mix_funding_dup_amount ((MixLedgerAmount) { lapse.expected, lapse.known }, TRUE);

  if (!mix_funding_get_total (funding, network).entitlement.known)
    return g_strdup (_ ("Entitlement not known"));
  if (lapse.expected == 0)
    return g_strdup (_ ("Nothing lapses"));
  /* Translators: an amount of money, perhaps with "at most" before it. */
  return g_strdup_printf (_ ("%s lapses"), amount);
}

/**
 * mix_funding_dup_range:
 * @range: money as it may turn out
 *
 * Returns: (transfer full) (nullable): "£29,500 to £54,100": what eight runs in ten lie between; %NULL where it does
 * not depend on chance
 */
char *
mix_funding_dup_range (const MixFundingRange *range)
{
  g_autofree char *low = mix_money_format_pounds (range->low);
  g_autofree char *high = mix_money_format_pounds (range->high);

  if (g_str_equal (low, high))
    return NULL;
  /* Translators: the least and the most that an amount of money is likely to be. */
  return g_strdup_printf (_ ("%s to %s"), low, high);
}

/* "£27.30" */
static char *
dup_rate (gint64 millionths)
{
  gint64 pence = (millionths + PENCE_MILLIONTHS / 2) / PENCE_MILLIONTHS;

  return g_strdup_printf ("£%" G_GINT64_FORMAT ".%02d", pence / 100, (int) (pence % 100));
}

/* Of networks whose amounts differ nothing is said of the amount, nor where it is from. */
static void
add_basis (MixEntitlementBasis *sum, const MixEntitlementBasis *basis)
{
  sum->weighted_patients = sum->weighted_patients >= 0 && basis->weighted_patients >= 0
                               ? sum->weighted_patients + basis->weighted_patients
                               : -1;
  if (sum->patient_millionths != basis->patient_millionths)
    sum->patient_millionths = -1;
  if (g_strcmp0 (sum->source, basis->source) != 0)
    sum->source = NULL;
  if (sum->grade != basis->grade)
    sum->grade = 0;
}

/**
 * mix_funding_find_basis:
 * @funding: the money of a year
 * @network: its number, or %MIX_FUNDING_ALL_NETWORKS
 *
 * Returns: what an entitlement is made of, as far as the networks have it in common
 */
MixEntitlementBasis
mix_funding_find_basis (const MixFunding *funding, guint network)
{
  MixEntitlementBasis sum = { -1, -1, 0, NULL, MIX_DATE_NONE };

  if (network != MIX_FUNDING_ALL_NETWORKS)
    return mix_funding_get_basis (funding, network);
  for (guint i = 0; i < mix_funding_get_n_networks (funding); i++)
    {
      MixEntitlementBasis basis = mix_funding_get_basis (funding, i);

      if (i == 0)
        sum = basis;
      else
        add_basis (&sum, &basis);
    }
  return sum;
}

/**
 * mix_funding_dup_basis_words:
 * @funding: the money of a year
 * @network: its number, or %MIX_FUNDING_ALL_NETWORKS
 *
 * Returns: (transfer full): what an entitlement is made of: "326,572 weighted patients × £27.30."
 */
char *
mix_funding_dup_basis_words (const MixFunding *funding, guint network)
{
  MixEntitlementBasis basis = mix_funding_find_basis (funding, network);
  g_autofree char *patients = basis.weighted_patients >= 0 ? mix_text_format_thousands (basis.weighted_patients) : NULL;
  g_autofree char *rate = basis.patient_millionths >= 0 ? dup_rate (basis.patient_millionths) : NULL;
  g_autofree char *words = NULL;

  if (patients == NULL && rate != NULL)
    /* Translators: pounds for each weighted patient. */
    words = g_strdup_printf (_ ("%s for each weighted patient; not all their numbers are known."), rate);
  else if (patients != NULL && rate != NULL)
    /* Translators: a number of weighted patients, and pounds for each. */
    words = g_strdup_printf (_ ("%s weighted patients × %s."), patients, rate);
  else if (patients != NULL)
    /* Translators: a number of weighted patients. */
    words = g_strdup_printf (_ ("%s weighted patients."), patients);
  else
    words = g_strdup (_ ("As the plan says."));
  return g_steal_pointer (&words);
}
