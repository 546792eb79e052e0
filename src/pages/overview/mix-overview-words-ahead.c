#include "mix-overview-words.h"

#include "mix-config.h"
#include "mix-funding-words.h"

#include <glib/gi18n-lib.h>

/* What lies ahead, in words: who is coming, what lapses, what is overdue. */

/**
 * mix_overview_format_work:
 * @work: hundredths of a whole-time equivalent
 *
 * Returns: (transfer full): whole-time equivalents to 0.1
 */
char *
mix_overview_format_work (int work)
{
  int tenths = (work + 5) / 10;

  return g_strdup_printf ("%d.%d", tenths / 10, tenths % 10);
}

/**
 * mix_overview_describe_coming:
 * @figures: what a plan comes to
 * @ahead: what lies ahead of it
 * @financial_year: the year at whose end is looked: 2026 for 2026/27
 *
 * Returns: (transfer full): how many people there are, and how much is expected by the end of the year
 */
char *
mix_overview_describe_coming (const MixOverviewFigures *figures, const MixOverviewAhead *ahead, int financial_year)
{
  g_autofree char *people = mix_overview_describe_people (figures);
  g_autofree char *day = mix_date_format_short (mix_financial_year_get_first_day (financial_year + 1));
  g_autofree char *coming = mix_overview_format_work (ahead->work_coming);
  g_autofree char *wanted = mix_overview_format_work (ahead->work_wanted);

  if (ahead->work_wanted == 0)
    return g_steal_pointer (&people);
  /* Translators: how many people there are; whole-time equivalents expected by a day, and of how many looked for. */
  return g_strdup_printf (_ ("%s; %s more expected by %s, of %s looked for"), people, coming, day, wanted);
}

/**
 * mix_overview_format_lapse:
 * @ahead: what lies ahead of a plan
 *
 * Returns: (transfer full): what lapses, to the pound
 */
char *
mix_overview_format_lapse (const MixOverviewAhead *ahead)
{
  return ahead->lapse_is_known ? mix_money_format_pounds (ahead->lapse.expected) : g_strdup (_ ("Not known"));
}

/**
 * mix_overview_describe_lapse:
 * @ahead: what lies ahead of a plan
 *
 * Returns: (transfer full): by when, how sure that is, and what is not known
 */
char *
mix_overview_describe_lapse (const MixOverviewAhead *ahead)
{
  g_autofree char *range = mix_funding_dup_range (&ahead->lapse);
  g_autofree char *words = NULL;

  if (!ahead->lapse_is_known)
    return g_strdup (_ ("The plan has no amount for each weighted patient in this year."));
  if (ahead->lapse.expected == 0)
    return g_strdup (_ ("Nothing lapses on 31 March."));
  /* Translators: between which amounts of money what lapses is likely to be. */
  words = range != NULL ? g_strdup_printf (_ ("by 31 March: likely %s."), range) : g_strdup (_ ("by 31 March."));
  return ahead->lapse.known ? g_steal_pointer (&words) : g_strjoin (" ", words, _ ("At most: not all is known."), NULL);
}

/**
 * mix_overview_describe_overdue:
 * @ahead: what lies ahead of a plan
 *
 * Returns: (transfer full): whose the overdue actions are
 */
char *
mix_overview_describe_overdue (const MixOverviewAhead *ahead)
{
  guint n_others = ahead->n_overdue - ahead->n_overdue_ours - ahead->n_overdue_candidates;

  if (ahead->n_overdue == 0)
    return g_strdup (_ ("Nothing in recruitment is overdue."));
  /* Translators: how many things of recruitment wait for us, for candidates, and for others. */
  return g_strdup_printf (_ ("in recruitment: %u ours, %u candidates’, %u with others"), ahead->n_overdue_ours,
                          ahead->n_overdue_candidates, n_others);
}
