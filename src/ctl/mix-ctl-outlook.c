#include "mix-ctl-outlook.h"

#include <math.h>

#include "mix-config.h"
#include "mix-ctl-forecast.h"
#include "mix-outlook-later.h"
#include "mix-pack-set.h"

#include <glib/gi18n-lib.h>

#define MOST_RUNS 1000000

const MixCtlOption mix_ctl_outlook_options[] = {
  { "runs", N_ ("NUMBER"), N_ ("how often everything is run; as the plan says without it") },
  { "seed", N_ ("NUMBER"), N_ ("the same seed gives the same outlook; as the plan says without it") },
  { "until", N_ ("DATE"), N_ ("last day that is looked at; in a year without it") },
  { NULL },
};

static gboolean
read_ask (MixCtl *self, MixForecastAsk *ask, GError **error)
{
  int runs = 0, seed = 0;

  *ask = (MixForecastAsk) { .until = MIX_DATE_NONE };
  if (!mix_ctl_get_whole (self, "runs", MOST_RUNS, &runs, error)
      || !mix_ctl_get_whole (self, "seed", G_MAXINT, &seed, error)
      || !mix_ctl_get_date (self, "until", &ask->until, error))
    return FALSE;
  ask->runs = (guint) runs;
  ask->seed = (guint64) seed;
  ask->has_seed = mix_ctl_has (self, "seed");
  return TRUE;
}

static gboolean
load_over_time (MixCtl *self, MixCtlOutlook *outlook, const MixForecastAsk *ask, GError **error)
{
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, NULL);
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_READ_ONLY, error);
  int year = mix_date_get_financial_year (mix_plan_get_as_at (outlook->plan));

  if (store == NULL)
    return FALSE;
  outlook->funding = mix_funding_new_from_store (store, outlook->plan, packs, year, error);
  if (outlook->funding == NULL)
    return FALSE;
  outlook->later = mix_outlook_later_load (store, outlook->plan, ask->until, error);
  return outlook->later != NULL;
}

/**
 * mix_ctl_outlook_new:
 * @self: a command with the options of %mix_ctl_outlook_options
 *
 * Returns: (transfer full) (nullable): what becomes of the plan
 */
MixCtlOutlook *
mix_ctl_outlook_new (MixCtl *self, GError **error)
{
  g_autoptr (MixCtlOutlook) outlook = g_new0 (MixCtlOutlook, 1);
  MixForecastAsk ask;

  outlook->plan = mix_ctl_load_plan (self, error);
  if (outlook->plan == NULL || !read_ask (self, &ask, error) || !load_over_time (self, outlook, &ask, error))
    return NULL;
  outlook->picture = mix_ctl_load_forecast_picture (outlook->plan);
  outlook->outlook
      = mix_plan_outlook_new (outlook->plan, outlook->picture, outlook->funding, outlook->later, &ask, NULL, NULL);
  return g_steal_pointer (&outlook);
}

/**
 * mix_ctl_outlook_free:
 *
 * Frees it and what it was made of.
 */
void
mix_ctl_outlook_free (MixCtlOutlook *outlook)
{
  g_clear_pointer (&outlook->outlook, mix_plan_outlook_free);
  g_clear_pointer (&outlook->later, g_ptr_array_unref);
  g_clear_pointer (&outlook->funding, mix_funding_free);
  g_clear_pointer (&outlook->picture, mix_forecast_picture_free);
  g_clear_object (&outlook->plan);
  g_free (outlook);
}

/**
 * mix_ctl_add_wte:
 * @key: of the whole-time equivalents
 * @hundredths: of them
 */
void
mix_ctl_add_wte (MixCtl *self, const char *key, double hundredths)
{
  json_builder_set_member_name (mix_ctl_get_json (self), key);
  json_builder_add_double_value (mix_ctl_get_json (self), round (hundredths) / 100.0);
}
