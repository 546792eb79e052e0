#include "mix-line-words.h"

#include "mix-config.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

#define MICROS 1000000
#define MILLIS 1000
#define REGISTER_PREFIX "qof:"

typedef struct
{
  const char *code;
  const char *words; /* not yet translated */
} Words;

/* A code that has no words, as of a pack that somebody added, stands for itself. */
static const char *
find_words (const Words *list, gsize n, const char *code)
{
  for (gsize i = 0; i < n; i++)
    if (g_strcmp0 (list[i].code, code) == 0)
      return _ (list[i].words);
  return code;
}

/**
 * mix_driver_dup_words:
 * @driver: what a service line grows with: "registered", "qof:HYP"
 *
 * Returns: (transfer full): what is counted, in words
 */
char *
mix_driver_dup_words (const char *driver)
{
  static const Words WORDS[] = {
    { "registered", N_ ("Registered patients") },
    { "adults", N_ ("Adults") },
    { "aged_65_plus", N_ ("Aged 65 and over") },
    { "aged_75_plus", N_ ("Aged 75 and over") },
    { "care_home_beds", N_ ("Care home beds") },
    { "items", N_ ("Repeat items a year") },
    { "practice", N_ ("Practices") },
    { "network", N_ ("Networks") },
    { "learner", N_ ("Learners") },
    { "alert", N_ ("Alerts a year") },
  };

  if (g_str_has_prefix (driver, REGISTER_PREFIX))
    /* Translators: %s is a disease register, such as HYP. */
    return g_strdup_printf (_ ("On the register %s"), driver + strlen (REGISTER_PREFIX));
  return g_strdup (find_words (WORDS, G_N_ELEMENTS (WORDS), driver));
}

/**
 * mix_line_category_get_words:
 * @category: a group of alike lines: "medication_review", or the user's own word
 *
 * Returns: (transfer none): its name
 */
const char *
mix_line_category_get_words (const char *category)
{
  static const Words WORDS[] = {
    { "medication_review", N_ ("Medication review") },
    { "long_term_condition", N_ ("Long-term conditions") },
    { "high_risk_monitoring", N_ ("High-risk monitoring") },
    { "safety", N_ ("Safety") },
    { "switch", N_ ("Switches") },
    { "repeat_prescribing", N_ ("Repeat prescribing") },
    { "reconciliation", N_ ("Reconciliation") },
    { "queries", N_ ("Queries") },
    { "care_home", N_ ("Care homes") },
    { "acute", N_ ("Acute and minor illness") },
    { "vaccination", N_ ("Vaccination") },
    { "contract", N_ ("Contract and targets") },
    { "project", N_ ("Projects") },
    { "admin", N_ ("Administration") },
    { "training", N_ ("Training") },
    { "supervision", N_ ("Supervision") },
  };

  return find_words (WORDS, G_N_ELEMENTS (WORDS), category);
}

/**
 * mix_line_side_get_words:
 * @side: pcn, practice or both
 *
 * Returns: (transfer none): whose priority it serves
 */
const char *
mix_line_side_get_words (const char *side)
{
  static const Words WORDS[] = {
    { "pcn", N_ ("Network") },
    { "both", N_ ("Network and practice") },
  };

  if (g_strcmp0 (side, "practice") == 0)
    return C_ ("whose priority", "Practice");
  return find_words (WORDS, G_N_ELEMENTS (WORDS), side);
}

/**
 * mix_line_side_get_short_words:
 * @side: pcn, practice or both
 *
 * Returns: (transfer none): whose priority it serves, in one word
 */
const char *
mix_line_side_get_short_words (const char *side)
{
  return g_strcmp0 (side, "both") == 0 ? C_ ("whose priority", "Both") : mix_line_side_get_words (side);
}

/**
 * mix_line_prescriber_get_words:
 * @prescriber: yes, in_training_accepted, preferred or no
 *
 * Returns: (transfer none): what the line asks of a prescriber
 */
const char *
mix_line_prescriber_get_words (const char *prescriber)
{
  static const Words WORDS[] = {
    { "yes", N_ ("Prescribers only") },
    { "in_training_accepted", N_ ("Prescriber, or on the way to it") },
    { "preferred", N_ ("Prescriber preferred") },
    { "no", N_ ("No prescriber needed") },
  };

  return find_words (WORDS, G_N_ELEMENTS (WORDS), prescriber);
}

/**
 * mix_line_risk_get_words:
 * @risk: low, medium or high
 *
 * Returns: (transfer none): how much harm it can do in untrained hands
 */
const char *
mix_line_risk_get_words (const char *risk)
{
  static const Words WORDS[] = {
    { "low", N_ ("Low risk") },
    { "medium", N_ ("Medium risk") },
    { "high", N_ ("High risk") },
  };

  return find_words (WORDS, G_N_ELEMENTS (WORDS), risk);
}

/**
 * mix_line_remote_get_words:
 * @remote: yes, partly or no
 *
 * Returns: (transfer none): whether it may be done remote
 */
const char *
mix_line_remote_get_words (const char *remote)
{
  static const Words WORDS[] = {
    { "yes", N_ ("Remote or on site") },
    { "partly", N_ ("Partly remote, planned on site") },
    { "no", N_ ("On site") },
  };

  return find_words (WORDS, G_N_ELEMENTS (WORDS), remote);
}

/**
 * mix_figure_dup_decimal:
 * @value: a figure
 *
 * Returns: (transfer full): it without noughts at the end, and with at most three digits that mean something below one
 */
char *
mix_figure_dup_decimal (double value)
{
  return g_strdup_printf (value < 1 ? "%.3g" : "%.6g", value);
}

/**
 * mix_line_dup_minutes:
 * @line: a service line
 *
 * Returns: (transfer full) (nullable): minutes an item; %NULL where they are not known
 */
char *
mix_line_dup_minutes (MixServiceLine *line)
{
  gint64 millis = mix_service_line_get_row (line)->minutes_millis;

  return millis >= 0 ? mix_figure_dup_decimal ((double) millis / MILLIS) : NULL;
}

/**
 * mix_line_dup_rate:
 * @line: a service line
 *
 * Returns: (transfer full) (nullable): items a year for each unit of its driver; %NULL where they are not known
 */
char *
mix_line_dup_rate (MixServiceLine *line)
{
  gint64 micros = mix_service_line_get_row (line)->rate_micros;

  return micros >= 0 ? mix_figure_dup_decimal ((double) micros / MICROS) : NULL;
}

/**
 * mix_line_demand_dup_wanted:
 * @demand: what a line takes
 *
 * Returns: (transfer full) (nullable): hours a week, "at least" where part of it is not known; %NULL where nothing is
 */
char *
mix_line_demand_dup_wanted (const MixLineDemand *demand)
{
  g_autofree char *hours = mix_text_format_hours (demand->minutes);

  if (demand->n_places == demand->n_not_known)
    return NULL;
  return g_strdup_printf (demand->n_not_known > 0 ? _ ("at least %s h") : _ ("%s h"), hours);
}

/**
 * mix_cohort_dup_words:
 * @row: one-off work
 * @as_at: the day of the question
 *
 * Returns: (transfer full): how many items by when, and over how many weeks they are spread
 */
char *
mix_cohort_dup_words (const MixCohortRow *row, MixDate as_at)
{
  guint n_weeks = mix_cohort_count_weeks (MAX (as_at, row->from_date), row->deadline);
  g_autofree char *items = mix_text_format_thousands (row->items);
  g_autofree char *date = mix_date_format_full (row->deadline);

  if (row->deadline < as_at)
    return g_strdup_printf (_ ("%s by %s: the day is past"), items, date);
  /* Translators: "1,240 by 31 March 2027, over 18 weeks" */
  return g_strdup_printf (ngettext ("%s by %s, in %u week", "%s by %s, over %u weeks", n_weeks), items, date, n_weeks);
}

/**
 * mix_tally_dup_words:
 * @row: a count
 * @rate: the rate it stands for, with its sampling range
 *
 * Returns: (transfer full): what was counted, and what that makes a year for each unit of the driver
 */
char *
mix_tally_dup_words (const MixTallyRow *row, const MixTallyRate *rate)
{
  g_autofree char *counted
      = g_strdup_printf (ngettext ("%u week", "%u weeks", (gulong) row->weeks), (guint) row->weeks);
  g_autofree char *likely = mix_figure_dup_decimal ((double) rate->rate_micros / MICROS);
  g_autofree char *low = mix_figure_dup_decimal ((double) rate->low_micros / MICROS);
  g_autofree char *high = mix_figure_dup_decimal ((double) rate->high_micros / MICROS);

  /* Translators: "42 in 1 week: 0.31 a year each, likely 0.22 to 0.42" */
  return g_strdup_printf (_ ("%d in %s: %s a year each, likely %s to %s"), (int) row->items, counted, likely, low,
                          high);
}
