#include "mix-outlook-words.h"

#include "mix-config.h"
#include "mix-forecast-words.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

static const MixPlanOutlookMoney *
find_money (const MixPlanOutlook *self, guint network)
{
  for (guint i = 0; i < self->money->len; i++)
    {
      const MixPlanOutlookMoney *money = self->money->pdata[i];

      if (money->network == network)
        return money;
    }
  return NULL;
}

/* A mean outside of what it is the mean of reads as an error: few runs are far from the others then. */
static char *
dup_range_words (const MixFundingRange *lapses)
{
  g_autofree char *low = mix_money_format_pounds (lapses->low);
  g_autofree char *expected = mix_money_format_pounds (lapses->expected);
  g_autofree char *high = mix_money_format_pounds (lapses->high);

  if (lapses->low == lapses->high && lapses->expected == lapses->low)
    /* Translators: pounds. */
    return g_strdup_printf (lapses->known ? _ ("By 31 March: %s lapses") : _ ("By 31 March: at most %s lapses"), low);
  if (lapses->low == lapses->high)
    /* Translators: pounds: likely, and the mean. */
    return g_strdup_printf (lapses->known ? _ ("By 31 March: likely %s lapses, %s on average")
                                          : _ ("By 31 March: likely at most %s lapses, %s on average"),
                            low, expected);
  if (lapses->expected < lapses->low || lapses->expected > lapses->high)
    /* Translators: pounds: low, high, and the mean. */
    return g_strdup_printf (lapses->known ? _ ("By 31 March: likely %s to %s lapses, %s on average")
                                          : _ ("By 31 March: likely at most %s to %s lapses, %s on average"),
                            low, high, expected);
  /* Translators: pounds: expected, and what one and nine of ten runs stay below. */
  return g_strdup_printf (lapses->known ? _ ("By 31 March: %s lapses (P10 %s, P90 %s)")
                                        : _ ("By 31 March: at most %s lapses (P10 %s, P90 %s)"),
                          expected, low, high);
}

/**
 * mix_plan_outlook_dup_lapse_words:
 * @network: number of a network in the funding, or %MIX_FUNDING_ALL_NETWORKS
 *
 * Returns: (transfer full): “By 31 March: £41,200 lapses (P10 £18,000, P90 £77,000)”
 */
char *
mix_plan_outlook_dup_lapse_words (const MixPlanOutlook *self, guint network)
{
  const MixPlanOutlookMoney *money = find_money (self, network);

  if (money == NULL || !money->entitlement.known)
    return g_strdup (_ ("What lapses on 31 March is not known: enter what each network may claim in the year"));
  return dup_range_words (&money->lapses);
}

/**
 * mix_outlook_dup_undone_words:
 * @today: minutes a week that nobody does today
 * @year_end: the same on the last day of the financial year
 * @known: whether all demand is known
 *
 * Returns: (transfer full): “On 31 March nobody does 310.0 hours a week (290.0 to 340.0 in 8 of 10 runs); today 420.0”
 */
char *
mix_outlook_dup_undone_words (const MixOutlookFan *today, const MixOutlookFan *year_end, gboolean known)
{
  g_autofree char *before = mix_text_format_hours (today->p50);
  g_autofree char *low = mix_text_format_hours (year_end->p10);
  g_autofree char *likely = mix_text_format_hours (year_end->p50);
  g_autofree char *high = mix_text_format_hours (year_end->p90);

  /* Translators: hours a week: likely, low, high, and of today. */
  return g_strdup_printf (
      known ? _ ("On 31 March nobody does %s hours a week (%s to %s in 8 of 10 runs); today %s")
            : _ ("On 31 March nobody does at least %s hours a week (%s to %s in 8 of 10 runs); today %s"),
      likely, low, high, before);
}

/**
 * mix_plan_outlook_dup_undone_words:
 *
 * Returns: (transfer full): what nobody does on 31 March, of the whole plan
 */
char *
mix_plan_outlook_dup_undone_words (const MixPlanOutlook *self)
{
  const MixPlanOutlookPoint *today = &g_array_index (self->points, MixPlanOutlookPoint, 0);

  return mix_outlook_dup_undone_words (&today->undone, &self->at_year_end.undone, self->n_not_known == 0);
}

/* Who does not leave as far as is known still may: that is said where it is not counted. */
static char *
dup_leavers_words (const MixForecastPicture *picture)
{
  g_autofree char *leavers = mix_forecast_dup_leavers_words (picture);

  if (picture->settings.leavers_a_year > 0)
    /* Translators: who leaves. */
    return g_strdup_printf (_ ("%s: from their last day on they do no work and nothing is claimed for them."), leavers);
  /* Translators: who leaves. */
  return g_strdup_printf (_ ("%s; nobody else is counted as leaving. How many do in a year can be entered in the "
                             "plan’s figures."),
                          leavers);
}

/**
 * mix_plan_outlook_dup_source_words:
 *
 * Returns: (transfer full): what it takes for granted
 */
char *
mix_plan_outlook_dup_source_words (const MixPlanOutlook *self)
{
  g_autofree char *leavers = dup_leavers_words (self->picture);

  /* Translators: a sentence about who leaves. */
  return g_strdup_printf (
      _ ("Demand is that of the planning date. Whoever starts takes of what nobody does in their "
         "network what suits somebody of their role without sign-offs, what hurts most while undone "
         "first; what somebody did who leaves, nobody does. %s"),
      leavers);
}
