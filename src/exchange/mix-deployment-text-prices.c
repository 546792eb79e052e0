#include "mix-deployment-text.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mix-deployment-records.h"

typedef struct
{
  const char *keyword;
  gint64 *prices;
  int n;
  gint64 most;
} Kind;

#define N_KINDS 7

typedef struct
{
  const MixDeployment *problem;
  MixDeploymentPrices *prices;
  Kind kinds[N_KINDS];
  GHashTable *seen; /* “keyword number” that came */
} Reader;

/* One price each for a person, a practice or a network, by keyword. */
static void
list_kinds (const MixDeploymentPrices *prices, const MixDeployment *problem, Kind kinds[N_KINDS])
{
  gint64 any = MIX_DEPLOYMENT_MOST_PRICE;
  gint64 fair = MIN (any, (gint64) problem->costs.fair * MIX_DEPLOYMENT_PRICE_UNIT);
  gint64 balance = MIN (any, (gint64) problem->costs.balance * MIX_DEPLOYMENT_PRICE_UNIT);
  const Kind all[N_KINDS] = {
    { "desk", prices->desk, prices->n_practices, any },        { "fair", prices->fair, prices->n_practices, fair },
    { "sup", prices->supervision, prices->n_people, any },     { "cap", prices->capacity, prices->n_people, any },
    { "remote", prices->remote, prices->n_people, any },       { "blo", prices->band_low, prices->n_networks, balance },
    { "bhi", prices->band_high, prices->n_networks, balance },
  };

  memcpy (kinds, all, sizeof all);
}

static gboolean
take_once (const MixDeploymentRecord *record, Reader *reader, int index, GError **error)
{
  const char *keyword = mix_deployment_record_get_keyword (record);

  if (g_hash_table_add (reader->seen, g_strdup_printf ("%s %d", keyword, index)))
    return TRUE;
  mix_deployment_record_refuse (record, error, _ ("This “%s” is there already. Remove one of them."), keyword);
  return FALSE;
}

static gboolean
take_price (const MixDeploymentRecord *record, gpointer data, GError **error)
{
  Reader *reader = data;
  const Kind *kind = reader->kinds;
  int index;

  while (strcmp (kind->keyword, mix_deployment_record_get_keyword (record)) != 0)
    kind++;
  return mix_deployment_record_get_int (record, 1, 0, kind->n - 1, &index, error)
         && take_once (record, reader, index, error)
         && mix_deployment_record_get_number (record, 2, 0, kind->most, &kind->prices[index], error);
}

static gboolean
take_demand (const MixDeploymentRecord *record, gpointer data, GError **error)
{
  Reader *reader = data;
  int n_lines = reader->prices->n_lines;
  int practice;

  if (!mix_deployment_record_get_int (record, 1, 0, reader->prices->n_practices - 1, &practice, error)
      || !take_once (record, reader, practice, error))
    return FALSE;
  if (mix_deployment_record_count (record) != n_lines + 1)
    {
      mix_deployment_record_refuse (record, error, _ ("There must be one price for each of %d lines."), n_lines);
      return FALSE;
    }
  for (int t = 0; t < n_lines; t++)
    if (!mix_deployment_record_get_number (record, t + 2, -MIX_DEPLOYMENT_MOST_PRICE, MIX_DEPLOYMENT_MOST_PRICE,
                                           &reader->prices->demand[(gsize) practice * n_lines + t], error))
      return FALSE;
  return TRUE;
}

static const MixDeploymentRecordKind record_kinds[] = {
  { "pi", 1, -1, take_demand }, { "desk", 2, 2, take_price }, { "fair", 2, 2, take_price },
  { "sup", 2, 2, take_price },  { "cap", 2, 2, take_price },  { "remote", 2, 2, take_price },
  { "blo", 2, 2, take_price },  { "bhi", 2, 2, take_price },
};

/**
 * mix_deployment_text_parse_prices:
 * @text: a text, one record a line: “pi practice”, then a price for each line; “desk practice”, “fair practice”,
 *   “sup person”, “cap person”, “remote person”, “blo network” and “bhi network” with one price; what is not there is 0
 * @length: its bytes
 * @problem: the problem that they are for
 * @error: return location for an error
 *
 * Reads prices in MIX_DEPLOYMENT_PRICE_UNIT.
 *
 * Returns: (transfer full) (nullable): the prices; %NULL with %MIX_ERROR_REFUSED and the line that is wrong
 */
MixDeploymentPrices *
mix_deployment_text_parse_prices (const char *text, gsize length, const MixDeployment *problem, GError **error)
{
  g_autoptr (MixDeploymentPrices) prices = mix_deployment_prices_new (problem);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reader reader = { .problem = problem, .prices = prices, .seen = seen };

  list_kinds (prices, problem, reader.kinds);
  if (!mix_deployment_records_parse (text, length, record_kinds, G_N_ELEMENTS (record_kinds), &reader, error))
    return NULL;
  return g_steal_pointer (&prices);
}

/**
 * mix_deployment_text_print_prices:
 * @prices: prices, see mix_deployment_prices_clip()
 * @problem: their problem
 *
 * Supervision has a price only where somebody supervises.
 *
 * Returns: (transfer full): them as text that mix_deployment_text_parse_prices() reads
 */
char *
mix_deployment_text_print_prices (const MixDeploymentPrices *prices, const MixDeployment *problem)
{
  GString *text = g_string_new (NULL);
  Kind kinds[N_KINDS];

  list_kinds (prices, problem, kinds);
  for (int r = 0; r < prices->n_practices; r++)
    {
      g_string_append_printf (text, "pi %d", r);
      for (int t = 0; t < prices->n_lines; t++)
        g_string_append_printf (text, " %" G_GINT64_FORMAT, prices->demand[(gsize) r * prices->n_lines + t]);
      g_string_append_c (text, '\n');
    }
  for (int k = 0; k < N_KINDS; k++)
    for (int i = 0; i < kinds[k].n; i++)
      if (kinds[k].prices != prices->supervision || problem->people[i].is_supervisor)
        g_string_append_printf (text, "%s %d %" G_GINT64_FORMAT "\n", kinds[k].keyword, i, kinds[k].prices[i]);
  return g_string_free (text, FALSE);
}
