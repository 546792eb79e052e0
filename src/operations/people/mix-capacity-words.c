#include "mix-capacity-words.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

/* The words for the capacity sheet and for the figures behind it, in one place. */

static const struct
{
  const char *words;
  const char *source;
} capacity_kinds[MIX_CAPACITY_N_KINDS] = {
  [MIX_CAPACITY_CONTRACTED] = { N_ ("Contracted"), N_ ("Entered for this person") },
  [MIX_CAPACITY_ANNUAL_LEAVE] = { N_ ("Annual leave"), N_ ("Agenda for Change, by length of service") },
  [MIX_CAPACITY_BANK_HOLIDAYS] = { N_ ("Bank holidays"), N_ ("Counted by date, over the financial year") },
  [MIX_CAPACITY_SICKNESS] = { N_ ("Sickness allowance"), N_ ("Our default: 3% of contracted hours") },
  [MIX_CAPACITY_STUDY]
  = { N_ ("Study: 28 days"), N_ ("Primary care pharmacy education pathway: 28 days in 18 months, whatever the hours") },
  [MIX_CAPACITY_DEVELOPMENT] = { N_ ("Own development"), N_ ("Our default: half an hour a week, pro rata") },
  [MIX_CAPACITY_SUPERVISION_RECEIVED]
  = { N_ ("Being supervised"), N_ ("Our default: an hour a month, two on the pathway") },
  [MIX_CAPACITY_SUPERVISION_GIVEN] = { N_ ("Supervising"), N_ ("Our default: the same for each person supervised") },
  [MIX_CAPACITY_SUPPORT] = { N_ ("Helping others"), N_ ("Our default: a fifth of the stretched hours") },
  [MIX_CAPACITY_KEPT_FOR_SUPERVISION] = { N_ ("Kept to supervise"), N_ ("This role only supervises") },
  [MIX_CAPACITY_ROLE_ALLOWANCE] = { N_ ("Role’s other work"), N_ ("Entered for everybody in the role, pro rata") },
  [MIX_CAPACITY_OTHER_DUTIES] = { N_ ("Other duties"), N_ ("Entered for this person") },
  [MIX_CAPACITY_MEETINGS] = { N_ ("Meetings"), N_ ("Our default: an hour a week above 0.6 WTE, else half an hour") },
  [MIX_CAPACITY_TRAVEL] = { N_ ("Travel"), N_ ("Our default: half an hour a week for each further site") },
  [MIX_CAPACITY_OTHER_LEAVE] = { N_ ("Other leave"), N_ ("Entered for this person") },
  [MIX_CAPACITY_KEPT_FOR_LEAVE]
  = { N_ ("Kept for leave"), N_ ("Leave without dates comes out of some week: no week has more than usual") },
};

static const struct
{
  const char *key;
  const char *words;
} figures[] = {
  { "weeks_a_year", N_ ("Weeks over which a year’s leave is spread") },
  { "days_a_week", N_ ("Working days of a full week") },
  { "leave_days", N_ ("Annual leave on appointment, days a year") },
  { "leave_days_after_5_years", N_ ("Annual leave after 5 years, days a year") },
  { "leave_days_after_10_years", N_ ("Annual leave after 10 years, days a year") },
  { "count_bank_holidays", N_ ("Bank holidays are taken off") },
  { "sickness_per_mille", N_ ("Sickness allowance, thousandths of contracted hours") },
  { "study_days", N_ ("Study on the pathway, days in all") },
  { "study_day_minutes", N_ ("Minutes of such a day") },
  { "study_weeks", N_ ("Weeks of the pathway") },
  { "development_minutes", N_ ("Own development, minutes a week for one WTE") },
  { "supervision_minutes", N_ ("Supervision received, minutes a month") },
  { "supervision_minutes_on_pathway", N_ ("Supervision received on the pathway, minutes a month") },
  { "meeting_minutes", N_ ("Meetings, minutes a week") },
  { "meeting_minutes_small", N_ ("Meetings of small contracts, minutes a week") },
  { "small_contract_minutes", N_ ("Small contracts are up to, minutes a week") },
  { "travel_minutes", N_ ("Travel for each further site, minutes a week") },
  { "allowance_minutes_admin", N_ ("Administrators’ other work, minutes a week for one WTE") },
  { "allowance_minutes_trainee_pharmacy_technician",
    N_ ("Trainee technicians’ other work, minutes a week for one WTE") },
  { "allowance_minutes_pharmacy_technician", N_ ("Pharmacy technicians’ other work, minutes a week for one WTE") },
  { "allowance_minutes_trainee_pharmacist", N_ ("Trainee pharmacists’ other work, minutes a week for one WTE") },
  { "allowance_minutes_clinical_pharmacist", N_ ("Clinical pharmacists’ other work, minutes a week for one WTE") },
  { "allowance_minutes_senior_clinical_pharmacist",
    N_ ("Senior clinical pharmacists’ other work, minutes a week for one WTE") },
  { "allowance_minutes_advanced_pharmacist", N_ ("Advanced pharmacists’ other work, minutes a week for one WTE") },
};

/**
 * mix_capacity_kind_get_words:
 * @kind: a line of a capacity sheet
 *
 * Returns: (transfer none): its name
 */
const char *
mix_capacity_kind_get_words (MixCapacityKind kind)
{
  return _ (capacity_kinds[kind].words);
}

/**
 * mix_capacity_line_get_source:
 * @line: a line of a capacity sheet
 *
 * Returns: (transfer none): where its figure is from
 */
const char *
mix_capacity_line_get_source (const MixCapacityLine *line)
{
  if (line->grade == 'U' && line->kind != MIX_CAPACITY_CONTRACTED)
    return _ ("Entered in this plan");
  return _ (capacity_kinds[line->kind].source);
}

/**
 * mix_capacity_figure_get_words:
 * @key: a figure of #MixCapacitySettings, as mix_capacity_settings_get_nth_key() lists them
 *
 * Returns: (transfer none): what it is called, with its unit
 */
const char *
mix_capacity_figure_get_words (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    if (g_str_equal (figures[i].key, key))
      return _ (figures[i].words);
  return key;
}
