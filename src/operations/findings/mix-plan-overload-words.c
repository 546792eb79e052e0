#include "mix-plan-overload.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-text.h"

/* More than so many are counted, not named. */
#define MOST_NAMES 3
#define MINUTES_AN_HOUR 60

/* "A", "A and B", "A, B and C", "A, B and 4 more". */
static char *
join_names (GPtrArray *names)
{
  guint n_named = names->len > MOST_NAMES ? MOST_NAMES - 1 : names->len;
  guint n_more = names->len - n_named;
  guint n_first = n_more > 0 || n_named < 2 ? n_named : n_named - 1;
  g_autoptr (GString) first = g_string_new (NULL);

  for (guint i = 0; i < n_first; i++)
    g_string_append_printf (first, "%s%s", i > 0 ? ", " : "", (const char *) g_ptr_array_index (names, i));
  if (n_more > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s and %u more", "%s and %u more", n_more), first->str,
                            n_more);
  if (n_named > n_first)
    /* Translators: the last two of a list of names. */
    return g_strdup_printf (C_ ("list", "%s and %s"), first->str, (const char *) g_ptr_array_index (names, n_first));
  return g_string_free (g_steal_pointer (&first), FALSE);
}

static const char *
get_place_name (MixPlan *plan, const char *place_id)
{
  MixPractice *practice = mix_plan_find_practice (plan, place_id);
  MixNetwork *network = practice == NULL ? mix_plan_find_network (plan, place_id) : NULL;

  if (practice != NULL)
    return mix_practice_get_short_name (practice);
  return network != NULL ? mix_network_get_name (network) : place_id;
}

static char *
join_work (const MixPlanOverbooked *set, MixPlan *plan)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < set->work->len; i++)
    {
      const MixOverbookedWork *work = g_ptr_array_index (set->work, i);

      /* Translators: work, and where: "Anticoagulation at Alder". */
      g_ptr_array_add (names,
                       g_strdup_printf (C_ ("work", "%s at %s"), mix_service_line_get_row (work->line)->short_name,
                                        get_place_name (plan, work->place_id)));
    }
  return join_names (names);
}

/**
 * mix_plan_overbooked_dup_title:
 * @set: an overbooked set
 *
 * Returns: (transfer full): its people's names, the first few of many
 */
char *
mix_plan_overbooked_dup_title (const MixPlanOverbooked *set)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < set->people->len; i++)
    g_ptr_array_add (names, (gpointer) mix_person_get_name (g_ptr_array_index (set->people, i)));
  return join_names (names);
}

static char *
dup_amount (int minutes)
{
  g_autofree char *hours = mix_text_format_hours (minutes);

  if (minutes < MINUTES_AN_HOUR)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d minute", "%d minutes", (gulong) minutes), minutes);
  return g_strdup_printf (_ ("%s h"), hours);
}

/**
 * mix_plan_overbooked_dup_words:
 * @set: an overbooked set
 * @plan: its plan
 *
 * Returns: (transfer full): what is too much, by how much, and when: a sentence or two, without its people
 */
char *
mix_plan_overbooked_dup_words (const MixPlanOverbooked *set, MixPlan *plan)
{
  const MixPlanOverbookedWeek *worst = &g_array_index (set->weeks, MixPlanOverbookedWeek, set->worst);
  g_autofree char *work = join_work (set, plan);
  g_autofree char *over = dup_amount (set->minutes_over);
  g_autofree char *wanted = mix_text_format_hours (set->minutes_wanted);
  g_autofree char *there = mix_text_format_hours (set->minutes_there);
  g_autofree char *day = mix_date_format_short_year (worst->week);
  g_autofree char *text = NULL;
  guint n_more = set->weeks->len - 1;

  /* The smallest work that shows it may be too much by less than all that only they can do. */
  if (set->minutes_over > set->minutes_wanted - set->minutes_there)
    /* Translators: "1.5 h" or "4 minutes"; a day; work; and two numbers of hours. */
    text = g_strdup_printf (_ ("%s too much in the week of %s, whoever does what, of all that only they can do. Too "
                               "much already is %s: %s h of work for %s h of time."),
                            over, day, work, wanted, there);
  else
    /* Translators: "1.5 h" or "4 minutes"; a day; work; and two numbers of hours. */
    text = g_strdup_printf (_ ("%s too much in the week of %s, whoever does what. Only they can do %s: %s h of work "
                               "for %s h of time."),
                            over, day, work, wanted, there);
  if (n_more == 0)
    return g_steal_pointer (&text);
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%s Too much in %u more week.", "%s Too much in %u more weeks.", n_more), text,
      n_more);
}
