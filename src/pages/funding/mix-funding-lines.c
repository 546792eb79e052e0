#include "mix-funding-line.h"

#include "mix-config.h"
#include "mix-funding-words.h"

#include <glib/gi18n-lib.h>

/* The rows of the ledger as its tables have them: by month, by network, and by person or other role. */

static MixLedgerAmount
find_gap (MixLedgerAmount planned, MixLedgerAmount expected)
{
  return (MixLedgerAmount) { planned.pence - expected.pence, planned.known && expected.known };
}

/* With vacant posts as they are likely to be filled, where that is worked out. */
static MixLedgerAmount
find_expected (const MixFundingOutcome *outcome, guint network, guint month, MixLedgerAmount forecast)
{
  MixFundingRange range;

  if (outcome == NULL)
    return forecast;
  range = mix_funding_outcome_get_month (outcome, network, month);
  return (MixLedgerAmount) { range.expected, range.known };
}

static void
add_row (GPtrArray *rows, const char *key, const MixFundingFace *face)
{
  g_ptr_array_add (rows, mix_funding_line_new (key, face));
}

/**
 * mix_funding_lines_by_month:
 * @funding: the money of a year
 * @outcome: (nullable): as it may turn out
 * @network: its number, or %MIX_FUNDING_ALL_NETWORKS
 *
 * Returns: (transfer full) (element-type MixFundingLine): a row a month, from April; its key is the number from 0
 */
GPtrArray *
mix_funding_lines_by_month (const MixFunding *funding, const MixFundingOutcome *outcome, guint network)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < MIX_LEDGER_MONTHS; i++)
    {
      MixFundingMonth month = mix_funding_get_month (funding, network, i);
      g_autofree char *key = g_strdup_printf ("%u", i);
      g_autofree char *title = mix_date_format_month_name (month.first_day);
      g_autofree char *words = mix_funding_dup_month_words (&month);
      MixFundingFace face = {
        .title = title,
        .cost = month.total.cost,
        .planned = month.total.planned,
        .expected = find_expected (outcome, network, i, month.total.forecast),
        .claimed = month.total.claimed,
        .paid = month.total.paid,
        .has_paid = month.paid_on != MIX_DATE_NONE,
        .state = month.state,
        .words = words,
      };

      face.gap = find_gap (face.planned, face.expected);
      add_row (rows, key, &face);
    }
  return rows;
}

static MixFundingFace
make_network_face (const MixFunding *funding, const MixFundingOutcome *outcome, guint network)
{
  MixLedgerTotal total = mix_funding_get_total (funding, network);
  MixFundingFace face = {
    .title = (char *) mix_network_get_name (mix_funding_get_network (funding, network)),
    .cost = total.cost,
    .planned = total.planned,
    .expected = total.forecast,
    .claimed = total.claimed,
    .paid = total.paid,
    .has_paid = total.paid != 0,
    .state = MIX_CLAIM_FORECAST,
  };

  if (outcome != NULL)
    {
      MixFundingRange range = mix_funding_outcome_get_forecast (outcome, network);

      face.expected = (MixLedgerAmount) { range.expected, range.known };
    }
  face.gap = find_gap (face.planned, face.expected);
  face.words = mix_funding_dup_network_lapse_words (funding, outcome, network);
  return face;
}

/**
 * mix_funding_lines_by_network:
 * @funding: the money of a year
 * @outcome: (nullable): as it may turn out
 *
 * Returns: (transfer full) (element-type MixFundingLine): a row a network, by its id
 */
GPtrArray *
mix_funding_lines_by_network (const MixFunding *funding, const MixFundingOutcome *outcome)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < mix_funding_get_n_networks (funding); i++)
    {
      MixFundingFace face = make_network_face (funding, outcome, i);

      add_row (rows, mix_network_get_id (mix_funding_get_network (funding, i)), &face);
      g_free (face.words);
    }
  return rows;
}

static gboolean
is_wanted (const MixLedgerLine *line, guint network, int month)
{
  return (network == MIX_FUNDING_ALL_NETWORKS || line->network == network)
         && (month < 0 || line->month == (guint) month);
}

static void
add_amount (MixLedgerAmount *sum, MixLedgerAmount amount)
{
  sum->pence += amount.pence;
  sum->known = sum->known && amount.known;
}

static void
add_line (MixFundingFace *face, const MixLedgerLine *line)
{
  add_amount (&face->cost, line->cost);
  add_amount (&face->planned, line->planned);
  add_amount (&face->expected, line->forecast);
  face->claimed += line->claimed;
  face->paid += line->paid;
  face->has_paid = face->has_paid || line->paid != 0;
}

static void
name_face (const MixFunding *funding, const MixLedgerLine *line, MixFundingFace *face)
{
  const MixFundingJob *job = line->is_role ? NULL : mix_funding_get_job (funding, line->item);

  if (job == NULL)
    face->title = mix_funding_get_role (funding, line->item)->title;
  else
    face->title = job->person != NULL ? job->person : job->title;
  if (line->network != MIX_LEDGER_NO_NETWORK)
    face->detail = (char *) mix_network_get_name (mix_funding_get_network (funding, line->network));
  face->words = mix_funding_dup_item_words (funding, line, face->expected.known);
}

static char *
dup_key (const MixFunding *funding, const MixLedgerLine *line)
{
  const char *network = line->network != MIX_LEDGER_NO_NETWORK
                            ? mix_network_get_id (mix_funding_get_network (funding, line->network))
                            : "";

  return g_strdup_printf ("%s%u %s", line->is_role ? "role " : "job ", line->item, network);
}

/* Lines of one item come by month, and by network within it. */
static MixFundingFace *
find_face (GHashTable *faces, GPtrArray *keys, const MixFunding *funding, const MixLedgerLine *line)
{
  g_autofree char *key = dup_key (funding, line);
  MixFundingFace *face = g_hash_table_lookup (faces, key);

  if (face != NULL)
    return face;
  face = g_new0 (MixFundingFace, 1);
  face->cost.known = face->planned.known = face->expected.known = TRUE;
  face->state = MIX_CLAIM_FORECAST;
  g_ptr_array_add (keys, key);
  g_hash_table_insert (faces, g_steal_pointer (&key), face);
  return face;
}

/**
 * mix_funding_lines_by_person:
 * @funding: the money of a year
 * @network: its number, or %MIX_FUNDING_ALL_NETWORKS
 * @month: from 0 for April, or -1 for the whole year
 *
 * Returns: (transfer full) (element-type MixFundingLine): a row for whoever, and whatever other role, has money in a
 *   network; the key begins with "job " or "role " and the number in the ledger
 */
GPtrArray *
mix_funding_lines_by_person (const MixFunding *funding, guint network, int month)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) faces = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  g_autofree const MixLedgerLine **firsts = NULL;
  guint n_lines;
  const MixLedgerLine *lines = mix_ledger_get_lines (mix_funding_get_ledger (funding), &n_lines);

  firsts = g_new0 (const MixLedgerLine *, n_lines + 1);
  for (guint i = 0; i < n_lines; i++)
    if (is_wanted (&lines[i], network, month))
      {
        MixFundingFace *face = find_face (faces, keys, funding, &lines[i]);

        firsts[keys->len - 1] = firsts[keys->len - 1] != NULL ? firsts[keys->len - 1] : &lines[i];
        add_line (face, &lines[i]);
      }
  for (guint i = 0; i < keys->len; i++)
    {
      MixFundingFace *face = g_hash_table_lookup (faces, keys->pdata[i]);

      name_face (funding, firsts[i], face);
      face->gap = find_gap (face->planned, face->expected);
      add_row (rows, keys->pdata[i], face);
      g_free (face->words);
    }
  return rows;
}
