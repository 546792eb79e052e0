#include "mix-vacancy-losses.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

/**
 * mix_vacancy_losses_new:
 * @plan: a picture of a plan
 *
 * Vacant posts only, so that nothing has to be read from the plan's history.
 *
 * Returns: (transfer full): for the id of each vacant post that the scheme pays for, what it lost so far, as
 *   #MixLedgerAmount; empty where a data pack can't be read
 */
GHashTable *
mix_vacancy_losses_new (MixPlan *plan)
{
  GHashTable *losses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  MixDate today = mix_plan_get_as_at (plan);
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, NULL);
  g_autoptr (MixFunding) funding
      = mix_funding_new (plan, nobody, nobody, packs, mix_date_get_financial_year (today), NULL);

  for (guint i = 0; funding != NULL && i < mix_funding_get_n_jobs (funding); i++)
    {
      const MixFundingJob *job = mix_funding_get_job (funding, i);
      MixLedgerAmount lost = mix_funding_find_lost (funding, i, today);

      if (job->person == NULL && job->is_reimbursed)
        g_hash_table_insert (losses, g_strdup (job->id), g_memdup2 (&lost, sizeof lost));
    }
  return losses;
}

/**
 * mix_vacancy_losses_dup_words:
 * @losses: what vacant posts lost
 * @post_id: (nullable): one of them
 *
 * Returns: (transfer full) (nullable): "£15,939 lost so far"; %NULL where nothing is lost, or it is not known
 */
char *
mix_vacancy_losses_dup_words (GHashTable *losses, const char *post_id)
{
  const MixLedgerAmount *lost = post_id != NULL ? g_hash_table_lookup (losses, post_id) : NULL;
  g_autofree char *pounds = lost != NULL ? mix_money_format_pounds (lost->pence) : NULL;

  if (lost == NULL || !lost->known || lost->pence == 0)
    return NULL;
  /* Translators: an amount of money. */
  return g_strdup_printf (_ ("%s lost so far"), pounds);
}
