#include "mix-overview-words.h"

#include "mix-config.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/**
 * mix_overview_format_hours:
 * @minutes: minutes a week
 *
 * Returns: (transfer full): hours: to 0.1 below a hundred, to the hour above, with the unit
 */
char *
mix_overview_format_hours (gint64 minutes)
{
  g_autofree char *text = NULL;

  if (minutes < 100 * 60)
    text = mix_text_format_hours (minutes);
  else
    text = mix_text_format_thousands ((minutes + 30) / 60);
  /* Translators: hours a week */
  return g_strdup_printf (_ ("%s h"), text);
}

/**
 * mix_overview_format_wte:
 * @figures: what a plan or a network comes to
 *
 * Returns: (transfer full): its people's WTE to 0.1
 */
char *
mix_overview_format_wte (const MixOverviewFigures *figures)
{
  gint64 tenths = (figures->contracted_minutes * 10 + MIX_MINUTES_A_WTE / 2) / MIX_MINUTES_A_WTE;

  return g_strdup_printf ("%" G_GINT64_FORMAT ".%d", tenths / 10, (int) (tenths % 10));
}

/**
 * mix_overview_describe_unsafe:
 * @figures: what a plan comes to
 *
 * Returns: (transfer full): what its unsafe work means
 */
char *
mix_overview_describe_unsafe (const MixOverviewFigures *figures)
{
  g_autofree char *hours = mix_overview_format_hours (figures->unsafe_minutes);

  if (figures->n_unsafe == 0)
    return g_strdup (_ ("Everybody may do what they have."));
  return g_strdup_printf (_ ("%s a week that whoever has it must not do."), hours);
}

/**
 * mix_overview_describe_over:
 * @figures: what a plan comes to
 * @n_overbooked: groups of people who cannot do their work together
 *
 * Returns: (transfer full): who has more work than time
 */
char *
mix_overview_describe_over (const MixOverviewFigures *figures, guint n_overbooked)
{
  g_autofree char *people = g_strdup_printf (
      ngettext ("%u person has too much.", "%u people have too much.", figures->n_over), figures->n_over);
  g_autofree char *groups
      = g_strdup_printf (ngettext ("%u group cannot do its work together in some week.",
                                   "%u groups cannot do their work together in some week.", n_overbooked),
                         n_overbooked);

  if (figures->n_over == 0 && n_overbooked == 0)
    return g_strdup (_ ("Everybody has time for what they have."));
  if (n_overbooked == 0)
    return g_steal_pointer (&people);
  return figures->n_over == 0 ? g_steal_pointer (&groups) : g_strjoin (" ", people, groups, NULL);
}

/**
 * mix_overview_describe_under_used:
 * @figures: what a plan comes to
 *
 * Returns: (transfer full): how much work is beneath whoever does it
 */
char *
mix_overview_describe_under_used (const MixOverviewFigures *figures)
{
  g_autofree char *hours = mix_overview_format_hours (figures->under_used_minutes);

  if (figures->n_under_used == 0)
    return g_strdup (_ ("Nobody does work beneath their skill."));
  return g_strdup_printf (_ ("%s a week that a lower role could do."), hours);
}

/**
 * mix_overview_describe_short:
 * @figures: what a plan comes to
 *
 * Returns: (transfer full): what it means that practices are short
 */
char *
mix_overview_describe_short (const MixOverviewFigures *figures)
{
  if (figures->n_short == 0)
    return g_strdup (_ ("Every practice has about its share."));
  return g_strdup_printf (ngettext ("practice of %u has much less than its share of the work.",
                                    "practices of %u have much less than their share of the work.", figures->n_short),
                          figures->n_practices);
}

/**
 * mix_overview_describe_nobody:
 * @figures: what a plan comes to
 *
 * Returns: (transfer full): what share of the need nobody meets, and what is not known of it
 */
char *
mix_overview_describe_nobody (const MixOverviewFigures *figures)
{
  g_autofree char *needed = mix_overview_format_hours (figures->needed_minutes);
  g_autofree char *share = NULL;
  g_autofree char *unknown = NULL;
  guint percent;

  if (!mix_overview_get_nobody_percent (figures, &percent))
    return g_strdup (_ ("No need is known yet."));
  /* Translators: hours needed a week, and the share of them in percent */
  share = g_strdup_printf (_ ("of %s a week needed, %u%%."), needed, percent);
  if (figures->n_lines_not_known == 0)
    return g_steal_pointer (&share);
  unknown
      = g_strdup_printf (ngettext ("At least: the need for %u kind of work is not known.",
                                   "At least: the need for %u kinds of work is not known.", figures->n_lines_not_known),
                         figures->n_lines_not_known);
  return g_strjoin (" ", share, unknown, NULL);
}

/**
 * mix_overview_describe_people:
 * @figures: what a plan comes to
 *
 * Returns: (transfer full): how many people that is, and who is coming
 */
char *
mix_overview_describe_people (const MixOverviewFigures *figures)
{
  g_autofree char *people = g_strdup_printf (ngettext ("%u person", "%u people", figures->n_people), figures->n_people);
  g_autofree char *more = NULL;

  if (figures->n_people == 0 && figures->n_coming == 0)
    return g_strdup (_ ("Nobody is in the plan yet. Add the team first."));
  if (figures->n_hours_not_known > 0)
    more = g_strdup_printf (ngettext (", at least: the hours of %u are not known",
                                      ", at least: the hours of %u are not known", figures->n_hours_not_known),
                            figures->n_hours_not_known);
  else if (figures->n_coming > 0)
    more = g_strdup_printf (_ (", and %u yet to start"), figures->n_coming);
  return g_strconcat (people, more != NULL ? more : "", NULL);
}

/**
 * mix_overview_describe_patients:
 * @figures: what a plan comes to
 * @n_networks: how many networks it has
 *
 * Returns: (transfer full): where the patients are registered
 */
char *
mix_overview_describe_patients (const MixOverviewFigures *figures, guint n_networks)
{
  g_autofree char *practices
      = g_strdup_printf (ngettext ("%u practice", "%u practices", figures->n_practices), figures->n_practices);
  g_autofree char *networks = g_strdup_printf (ngettext ("%u network", "%u networks", n_networks), n_networks);

  if (figures->n_lists_not_known > 0)
    /* Translators: "38 practices in 6 networks", and how many of them have no list size */
    return g_strdup_printf (_ ("%s in %s. At least: %u list sizes are not known."), practices, networks,
                            figures->n_lists_not_known);
  /* Translators: "38 practices in 6 networks" */
  return g_strdup_printf (_ ("%s in %s"), practices, networks);
}
