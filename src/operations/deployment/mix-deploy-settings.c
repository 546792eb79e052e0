#include "mix-deploy-settings.h"

#include "mix-config.h"
#include "mix-findings.h"
#include "mix-pattern.h"
#include "mix-plan-options.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

#define MINUTES_AN_HOUR 60

/* Stretched minutes whose share of a supervisor's time is asked for. */
#define HUNDRED 100

/**
 * mix_deploy_settings_fill:
 * @plan: a plan
 * @problem: its deployment problem
 *
 * Puts in what the plan says about costs, the band and sessions.
 */
void
mix_deploy_settings_fill (MixPlan *plan, MixDeployment *problem)
{
  problem->session_minutes = MIX_MINUTES_A_SESSION;
  problem->supervision_percent = (int) mix_fit_get_supervision_minutes (MIX_FIT_STRETCHED, HUNDRED);
  problem->band_low = mix_plan_options_get (plan, MIX_OPTION_BALANCE_LOW);
  problem->band_high = MAX (mix_plan_options_get (plan, MIX_OPTION_BALANCE_HIGH), problem->band_low);
  problem->costs = (MixDeploymentCosts) {
    .stretched = mix_plan_options_get (plan, MIX_OPTION_DEPLOY_STRETCHED),
    .under_used = mix_plan_options_get (plan, MIX_OPTION_DEPLOY_UNDER_USED),
    .change = mix_plan_options_get (plan, MIX_OPTION_DEPLOY_CHANGE),
    .fair = mix_plan_options_get (plan, MIX_OPTION_DEPLOY_FAIR),
    .balance = mix_plan_options_get (plan, MIX_OPTION_DEPLOY_BALANCE),
    .site = mix_plan_options_get (plan, MIX_OPTION_DEPLOY_SITE),
  };
}

/**
 * mix_deploy_settings_get_weight:
 * @line: a service line
 *
 * Returns: cost of a minute of it undone, in hundredths of a weighted minute
 */
int
mix_deploy_settings_get_weight (MixServiceLine *line)
{
  int weight = mix_service_line_get_row (line)->undone_weight;

  return weight >= 0 ? weight : MIX_DEPLOY_PLAIN_WEIGHT;
}

static int
get_high_risk_weight (MixPlan *plan)
{
  GPtrArray *lines = mix_plan_get_service_lines (plan);
  gint64 sum = 0;
  int n = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const MixServiceLineRow *row = mix_service_line_get_row (lines->pdata[i]);

      if (g_strcmp0 (row->risk, "high") != 0 || !mix_service_line_is_demand (lines->pdata[i]) || !row->enabled)
        continue;
      sum += mix_deploy_settings_get_weight (lines->pdata[i]);
      n++;
    }
  return n > 0 ? (int) ((sum + n / 2) / n) : 0;
}

/* Minutes of what costs @cost a minute that weigh as much as an hour of undone high-risk work. */
static char *
dup_hours (int weight, int cost)
{
  return mix_text_format_hours ((int) (((gint64) weight * MINUTES_AN_HOUR + cost / 2) / cost));
}

static char *
dup_site_words (int weight, int cost)
{
  g_autofree char *hours = mix_text_format_hours ((cost + weight / 2) / weight);

  return g_strdup_printf (_ ("Going to one more practice counts as much as %s h of undone high-risk work."), hours);
}

/**
 * mix_deploy_settings_dup_words:
 * @plan: a plan
 * @key: one of the settings above
 *
 * Returns: (transfer full): what the setting means as it is, against an hour of high-risk work that nobody does
 */
char *
mix_deploy_settings_dup_words (MixPlan *plan, const char *key)
{
  return mix_deploy_settings_dup_words_of (plan, key, mix_plan_options_get (plan, key));
}

/**
 * mix_deploy_settings_dup_words_of:
 * @plan: a plan
 * @key: one of the settings above
 * @cost: what it might be
 *
 * Returns: (transfer full): what the setting would mean, against an hour of high-risk work that nobody does
 */
char *
mix_deploy_settings_dup_words_of (MixPlan *plan, const char *key, int cost)
{
  static const struct
  {
    const char *key;
    const char *words;
  } kinds[] = {
    { MIX_OPTION_DEPLOY_STRETCHED,
      N_ ("An hour of undone high-risk work counts as much as %s h above somebody’s skill.") },
    { MIX_OPTION_DEPLOY_UNDER_USED,
      N_ ("An hour of undone high-risk work counts as much as %s h below somebody’s skill.") },
    { MIX_OPTION_DEPLOY_CHANGE,
      N_ ("An hour of undone high-risk work counts as much as %s h given to somebody or taken away.") },
    { MIX_OPTION_DEPLOY_FAIR,
      N_ ("An hour of undone high-risk work counts as much as %s h that a practice is short of its fair share.") },
    { MIX_OPTION_DEPLOY_BALANCE,
      N_ ("An hour of undone high-risk work counts as much as %s h outside the network’s band.") },
  };
  int weight = get_high_risk_weight (plan);

  if (g_str_equal (key, MIX_OPTION_DEPLOY_SUPERVISION))
    {
      g_autofree char *hours = mix_text_format_hours (cost);

      return g_strdup_printf (_ ("A supervisor gives stretched work up to %s h a week, or what it takes today."),
                              hours);
    }
  if (g_str_equal (key, MIX_OPTION_DEPLOY_SECONDS))
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "A proposal may take %d second.",
                                         "A proposal may take %d seconds.", (gulong) cost),
                            cost);
  if (cost == 0)
    return g_strdup (_ ("It counts for nothing."));
  if (weight == 0)
    return g_strdup (_ ("This plan has no high-risk work to compare it with."));
  if (g_str_equal (key, MIX_OPTION_DEPLOY_SITE))
    return dup_site_words (weight, cost);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (key, kinds[i].key))
      {
        g_autofree char *hours = dup_hours (weight, cost);

        return g_strdup_printf (_ (kinds[i].words), hours);
      }
  return g_strdup ("");
}
