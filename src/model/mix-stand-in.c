#include "mix-stand-in.h"

/**
 * mix_stand_in_is:
 * @network: a network of a plan
 *
 * Returns: whether it is none, but stands for practices that are in no network
 */
gboolean
mix_stand_in_is (MixNetwork *network)
{
  return g_strcmp0 (mix_network_get_row (network)->code, MIX_STAND_IN_CODE) == 0;
}

/**
 * mix_stand_in_count_networks:
 * @plan: a plan
 *
 * Returns: how many networks it is for; what stands for practices in no network is none
 */
guint
mix_stand_in_count_networks (MixPlan *plan)
{
  GPtrArray *networks = mix_plan_get_networks (plan);
  guint n = 0;

  for (guint i = 0; i < networks->len; i++)
    n += !mix_stand_in_is (networks->pdata[i]);
  return n;
}
