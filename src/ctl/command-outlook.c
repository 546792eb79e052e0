#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-funding.h"
#include "mix-funding-course.h"
#include "mix-ctl-outlook.h"
#include "mix-outlook-words.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

#define ROW_KEYS(prefix)                                                                                               \
  { prefix "name", N_ ("its name, short where it has a short one") },                                                  \
      { prefix "wanted", N_ ("minutes a week that are wanted") },                                                      \
      { prefix "undone_today", N_ ("minutes a week of them that nobody does today") },                                 \
      { prefix "undone_p10", N_ ("the same on the last day of the financial year, in one run of ten at most") },       \
      { prefix "undone_p50", N_ ("the same for half of the runs") },                                                   \
  {                                                                                                                    \
    prefix "undone_p90", N_ ("the same for nine of ten")                                                               \
  }

static const MixCtlKey keys[] = {
  { "as_at", N_ ("the present day") },
  { "year_end", N_ ("the last day of the financial year") },
  { "runs", N_ ("runs that were made") },
  { "seed", N_ ("by which seed") },
  { "lapse_words", N_ ("what lapses on 31 March, in words") },
  { "undone_words", N_ ("what nobody does on 31 March, in words") },
  { "demands_not_known", N_ ("demands of which nobody knows how much they are: undone work is at least this") },
  { "points[].date",
    N_ ("today, the first day of a month, the last day of the financial year, or the last asked for") },
  { "points[].wte_p10", N_ ("whole-time equivalents that one run of ten stays below") },
  { "points[].wte_p50", N_ ("the same for half of the runs") },
  { "points[].wte_p90", N_ ("the same for nine of ten") },
  { "points[].capacity_p10", N_ ("minutes a week that the team has for work, in one run of ten at most") },
  { "points[].capacity_p50", N_ ("the same for half of the runs") },
  { "points[].capacity_p90", N_ ("the same for nine of ten") },
  { "points[].undone_p10", N_ ("minutes a week that nobody does, in one run of ten at most") },
  { "points[].undone_p50", N_ ("the same for half of the runs") },
  { "points[].undone_p90", N_ ("the same for nine of ten") },
  { "points[].undone", N_ ("the mean of all runs") },
  { "lines[].id", N_ ("a service line; those of which most is undone come first") },
  ROW_KEYS ("lines[]."),
  { "places[].id", N_ ("a practice, or a network with work of its own; the same order") },
  ROW_KEYS ("places[]."),
  { "networks[].id", N_ ("a network, with the work of its practices") },
  ROW_KEYS ("networks[]."),
  { "money[].network_id", N_ ("id of a network; null for all together, which come first") },
  { "money[].network", N_ ("its name; null for all together") },
  { "money[].entitlement", N_ ("most that may be claimed in the year, pence") },
  { "money[].entitlement_known", N_ ("whether that is known") },
  { "money[].claims_low", N_ ("what will have been claimed in the year, in one run of ten at most, pence") },
  { "money[].claims_expected", N_ ("the mean of all runs") },
  { "money[].claims_high", N_ ("the same in nine runs of ten at most") },
  { "money[].claims_known", N_ ("whether all is known; if not, at least this") },
  { "money[].lapse_low", N_ ("what of the entitlement lapses on 31 March, in one run of ten at most, pence") },
  { "money[].lapse_expected", N_ ("the mean of all runs") },
  { "money[].lapse_high", N_ ("the same in nine runs of ten at most") },
  { "money[].lapse_known", N_ ("whether all is known; if not, at most this") },
  { "money[].months[].date", N_ ("the last day of a month of the year") },
  { "money[].months[].claimed_p10",
    N_ ("what will have been claimed for the year’s months until then, in one run of ten at most, pence") },
  { "money[].months[].claimed_p50", N_ ("the same for half of the runs") },
  { "money[].months[].claimed_p90", N_ ("the same for nine of ten") },
  { "money[].months[].claimed_expected", N_ ("the mean of all runs, as “funding” has it by month") },
  { "money[].months[].lost_p10",
    N_ ("what can no longer be claimed by then, were everybody who is looked for at work from the next day on, in one "
        "run of ten at most, pence; on 31 March it is what lapses") },
  { "money[].months[].lost_p50", N_ ("the same for half of the runs") },
  { "money[].months[].lost_p90", N_ ("the same for nine of ten") },
  { "money[].months[].lost_expected", N_ ("the mean of all runs") },
  { "money[].months[].known", N_ ("whether all is known; if not, at least this is claimed, and at most this lost") },
  { NULL },
};

static void
add_fan (MixCtl *self, const char *key, const MixOutlookFan *fan)
{
  g_autofree char *low = g_strconcat (key, "_p10", NULL), *likely = g_strconcat (key, "_p50", NULL);
  g_autofree char *high = g_strconcat (key, "_p90", NULL);

  mix_ctl_add_number (self, low, fan->p10);
  mix_ctl_add_number (self, likely, fan->p50);
  mix_ctl_add_number (self, high, fan->p90);
}

static void
add_point (MixCtl *self, const MixPlanOutlookPoint *point)
{
  g_autofree char *date = mix_date_format_short_year (point->date);
  g_autofree char *low = mix_text_format_hours (point->undone.p10), *likely = mix_text_format_hours (point->undone.p50);
  g_autofree char *high = mix_text_format_hours (point->undone.p90);

  json_builder_begin_object (mix_ctl_get_json (self));
  mix_ctl_add_date (self, "date", point->date);
  mix_ctl_add_wte (self, "wte_p10", (double) point->wte.p10);
  mix_ctl_add_wte (self, "wte_p50", (double) point->wte.p50);
  mix_ctl_add_wte (self, "wte_p90", (double) point->wte.p90);
  add_fan (self, "capacity", &point->capacity);
  add_fan (self, "undone", &point->undone);
  mix_ctl_add_number (self, "undone", (gint64) (point->undone.mean + 0.5));
  json_builder_end_object (mix_ctl_get_json (self));
  /* Translators: a day, whole-time equivalents, and hours a week that nobody does: likely, low, high. */
  mix_ctl_print (self, _ ("%s: likely %.1f WTE; nobody does %s hours a week, 8 in 10 runs between %s and %s.\n"), date,
                 (double) point->wte.p50 / 100, likely, low, high);
}

static void
begin_array (MixCtl *self, const char *key)
{
  json_builder_set_member_name (mix_ctl_get_json (self), key);
  json_builder_begin_array (mix_ctl_get_json (self));
}

static void
add_rows (MixCtl *self, const char *key, GPtrArray *rows)
{
  begin_array (self, key);
  for (guint i = 0; i < rows->len; i++)
    {
      const MixPlanOutlookRow *row = rows->pdata[i];

      json_builder_begin_object (mix_ctl_get_json (self));
      mix_ctl_add_text (self, "id", row->id);
      mix_ctl_add_text (self, "name", row->name);
      mix_ctl_add_number (self, "wanted", row->wanted);
      mix_ctl_add_number (self, "undone_today", row->undone_today);
      add_fan (self, "undone", &row->undone);
      json_builder_end_object (mix_ctl_get_json (self));
    }
  json_builder_end_array (mix_ctl_get_json (self));
}

static void
add_points (MixCtl *self, const MixPlanOutlook *outlook)
{
  gboolean year_has_ended = FALSE;

  begin_array (self, "points");
  for (guint i = 0; i < outlook->points->len; i++)
    {
      const MixPlanOutlookPoint *point = &g_array_index (outlook->points, MixPlanOutlookPoint, i);

      if (!year_has_ended && point->date > outlook->year_end)
        add_point (self, &outlook->at_year_end);
      year_has_ended = year_has_ended || point->date > outlook->year_end;
      add_point (self, point);
    }
  json_builder_end_array (mix_ctl_get_json (self));
}

static void
add_months (MixCtl *self, const MixPlanOutlook *outlook, guint network)
{
  g_autoptr (GArray) points = mix_funding_outcome_list_points (mix_plan_outlook_get_outcome (outlook), network);

  begin_array (self, "months");
  for (guint i = 0; i < points->len; i++)
    {
      const MixFundingPoint *point = &g_array_index (points, MixFundingPoint, i);

      json_builder_begin_object (mix_ctl_get_json (self));
      mix_ctl_add_date (self, "date", point->date);
      add_fan (self, "claimed", &point->claimed);
      mix_ctl_add_number (self, "claimed_expected", point->claimed_expected);
      add_fan (self, "lost", &point->lost);
      mix_ctl_add_number (self, "lost_expected", point->lost_expected);
      mix_ctl_add_truth (self, "known", point->known);
      json_builder_end_object (mix_ctl_get_json (self));
    }
  json_builder_end_array (mix_ctl_get_json (self));
}

/* By the end of each month that is not past, of all networks. */
static void
print_months (MixCtl *self, const MixPlanOutlook *outlook)
{
  g_autoptr (GArray) points
      = mix_funding_outcome_list_points (mix_plan_outlook_get_outcome (outlook), MIX_FUNDING_ALL_NETWORKS);

  for (guint i = 0; i < points->len; i++)
    {
      const MixFundingPoint *point = &g_array_index (points, MixFundingPoint, i);
      g_autofree char *date = mix_date_format_short_year (point->date);
      g_autofree char *claimed = mix_money_format_pounds (point->claimed_expected);
      g_autofree char *low = mix_money_format_pounds (point->lost.p10),
                      *high = mix_money_format_pounds (point->lost.p90);
      g_autofree char *lost = mix_money_format_pounds (point->lost_expected);

      if (point->date >= outlook->as_at && point->lost.p10 == point->lost.p90)
        /* Translators: a day, and pounds: claimed, then what can no longer be. */
        mix_ctl_print (self, _ ("%s: on average %s claimed; %s can no longer be.\n"), date, claimed, lost);
      else if (point->date >= outlook->as_at)
        /* Translators: a day, and pounds: claimed, then what can no longer be: on average, low, high. */
        mix_ctl_print (self, _ ("%s: on average %s claimed; %s can no longer be, 8 in 10 runs between %s and %s.\n"),
                       date, claimed, lost, low, high);
    }
  mix_ctl_print (self, "\n");
}

static void
add_money (MixCtl *self, const MixPlanOutlook *outlook)
{
  begin_array (self, "money");
  for (guint i = 0; i < outlook->money->len; i++)
    {
      const MixPlanOutlookMoney *money = outlook->money->pdata[i];
      g_autofree char *words = mix_plan_outlook_dup_lapse_words (outlook, money->network);

      json_builder_begin_object (mix_ctl_get_json (self));
      mix_ctl_add_text (self, "network_id", money->id);
      mix_ctl_add_text (self, "network", money->name);
      mix_ctl_add_number (self, "entitlement", money->entitlement.pence);
      mix_ctl_add_truth (self, "entitlement_known", money->entitlement.known);
      mix_ctl_add_funding_range (self, "claims", money->claimed);
      mix_ctl_add_funding_range (self, "lapse", money->lapses);
      add_months (self, outlook, money->network);
      json_builder_end_object (mix_ctl_get_json (self));
      mix_ctl_print (self, "%s: %s.\n", money->name != NULL ? money->name : _ ("All networks"), words);
    }
  json_builder_end_array (mix_ctl_get_json (self));
}

static void
print_lines (MixCtl *self, const MixPlanOutlook *outlook)
{
  mix_ctl_print (self, _ ("\nNobody does on 31 March, hours a week: likely, 8 in 10 runs, today:\n"));
  for (guint i = 0; i < outlook->lines->len; i++)
    {
      const MixPlanOutlookRow *row = outlook->lines->pdata[i];
      g_autofree char *low = mix_text_format_hours (row->undone.p10), *likely = mix_text_format_hours (row->undone.p50);
      g_autofree char *high = mix_text_format_hours (row->undone.p90),
                      *today = mix_text_format_hours (row->undone_today);

      if (row->undone.p90 > 0 || row->undone_today > 0)
        mix_ctl_print (self, "%s: %s, %s – %s, %s\n", row->name, likely, low, high, today);
    }
}

static gboolean
show_outlook (MixCtl *self, GError **error)
{
  g_autoptr (MixCtlOutlook) loaded = mix_ctl_outlook_new (self, error);
  const MixPlanOutlook *outlook = loaded != NULL ? loaded->outlook : NULL;
  g_autofree char *lapse_words = NULL, *undone_words = NULL, *source_words = NULL;

  if (outlook == NULL)
    return FALSE;
  lapse_words = mix_plan_outlook_dup_lapse_words (outlook, MIX_FUNDING_ALL_NETWORKS);
  undone_words = mix_plan_outlook_dup_undone_words (outlook);
  source_words = mix_plan_outlook_dup_source_words (outlook);
  mix_ctl_add_date (self, "as_at", outlook->as_at);
  mix_ctl_add_date (self, "year_end", outlook->year_end);
  mix_ctl_add_number (self, "runs", outlook->n_runs);
  mix_ctl_add_number (self, "seed", (gint64) outlook->seed);
  mix_ctl_add_text (self, "lapse_words", lapse_words);
  mix_ctl_add_text (self, "undone_words", undone_words);
  mix_ctl_add_number (self, "demands_not_known", outlook->n_not_known);
  add_money (self, outlook);
  print_months (self, outlook);
  mix_ctl_print (self, "%s.\n\n", undone_words);
  add_points (self, outlook);
  add_rows (self, "lines", outlook->lines);
  add_rows (self, "places", outlook->places);
  add_rows (self, "networks", outlook->networks);
  print_lines (self, outlook);
  mix_ctl_print (self, "\n%s\n", source_words);
  return TRUE;
}

const MixCtlCommand mix_command_outlook = {
  .name = "outlook",
  .summary = N_ ("follow every run of the forecast to the work that nobody does and the money that lapses"),
  .run = show_outlook,
  .options = mix_ctl_outlook_options,
  .keys = keys,
};
