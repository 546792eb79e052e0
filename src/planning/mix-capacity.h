#pragma once

#include <glib.h>

#include "mix-date.h"
#include "mix-role.h"

G_BEGIN_DECLS

/* 37.5 hours: one whole-time equivalent. */
#define MIX_MINUTES_A_WTE 2250

/**
 * MixCapacityKind:
 *
 * The lines of a capacity sheet. The first is what is there, each other one is taken off. The last two are only in the
 * sheets of single weeks: parental and other leave with dates, and what a week without leave keeps for those with it.
 */
typedef enum
{
  MIX_CAPACITY_CONTRACTED,
  MIX_CAPACITY_ANNUAL_LEAVE,
  MIX_CAPACITY_BANK_HOLIDAYS,
  MIX_CAPACITY_SICKNESS,
  MIX_CAPACITY_STUDY,
  MIX_CAPACITY_DEVELOPMENT,
  MIX_CAPACITY_SUPERVISION_RECEIVED,
  MIX_CAPACITY_SUPERVISION_GIVEN,
  MIX_CAPACITY_SUPPORT,
  MIX_CAPACITY_KEPT_FOR_SUPERVISION,
  MIX_CAPACITY_ROLE_ALLOWANCE,
  MIX_CAPACITY_OTHER_DUTIES,
  MIX_CAPACITY_MEETINGS,
  MIX_CAPACITY_TRAVEL,
  MIX_CAPACITY_OTHER_LEAVE,
  MIX_CAPACITY_KEPT_FOR_LEAVE,
} MixCapacityKind;

#define MIX_CAPACITY_N_KINDS (MIX_CAPACITY_KEPT_FOR_LEAVE + 1)

/**
 * MixCapacityLine:
 * @kind: what it is
 * @minutes: a week
 * @grade: 'A', 'B' or 'C' for our figure, 'U' for the user's own
 */
typedef struct
{
  MixCapacityKind kind;
  int minutes;
  char grade;
} MixCapacityLine;

/**
 * MixCapacitySheet:
 * @known: whether contracted minutes are known; nothing else is set when they are not
 * @lines: contracted minutes, then what is taken off, without lines of no minutes
 * @n_lines: how many
 * @net_minutes: what is left for work; below zero when more is taken off than there is
 *
 * How a person's contracted week becomes minutes for work. The lines always add up to @net_minutes.
 */
typedef struct
{
  gboolean known;
  MixCapacityLine lines[MIX_CAPACITY_N_KINDS];
  guint n_lines;
  int net_minutes;
} MixCapacitySheet;

/**
 * MixCapacityPerson:
 * @role: the person's role
 * @contracted_minutes: a week; below zero when not known
 * @service_from: the first day of reckonable service; %MIX_DATE_NONE counts as on appointment
 * @on_pathway: on the primary care pharmacy education pathway
 * @n_sites: practices worked at
 * @n_supervised: people supervised who are not on the pathway
 * @n_supervised_on_pathway: people supervised who are
 * @support_minutes: a week, for the stretched work of others, of mix_fit_get_supervision_minutes()
 * @other_duties_minutes: a week that this person alone spends on other duties: their individual allowance
 * @entered_received: minutes a month of supervision that were entered for this person; 0 for the plan's figure
 * @entered_given: minutes a month entered for people supervised who are in neither count above
 *
 * What capacity asks about a person, as at the day of the question.
 */
typedef struct
{
  MixRole role;
  int contracted_minutes;
  MixDate service_from;
  gboolean on_pathway;
  guint n_sites;
  guint n_supervised;
  guint n_supervised_on_pathway;
  int support_minutes;
  int other_duties_minutes;
  int entered_received;
  int entered_given;
} MixCapacityPerson;

/**
 * MixCapacitySettings:
 * @weeks_a_year: weeks over which a year's leave is spread
 * @days_a_week: working days of a full week, whatever the person's pattern
 * @leave_days: annual leave of a full-time year, on appointment
 * @leave_days_after_5_years: the same after five years of service
 * @leave_days_after_10_years: the same after ten
 * @count_bank_holidays: 1 to take bank holidays off, 0 where they are worked or part of the leave
 * @sickness_per_mille: sickness allowance in thousandths of contracted time
 * @study_days: protected days of the pathway
 * @study_day_minutes: minutes of such a day
 * @study_weeks: weeks of the pathway
 * @development_minutes: a week of own development for one whole-time equivalent
 * @supervision_minutes: a month of supervision received
 * @supervision_minutes_on_pathway: the same while on the pathway
 * @meeting_minutes: a week of team meetings and governance
 * @meeting_minutes_small: the same up to @small_contract_minutes
 * @small_contract_minutes: contracted minutes up to which the smaller meeting time holds
 * @travel_minutes: a week for each site beyond the first
 * @allowance_minutes: by role, a week of one whole-time equivalent that everybody in the role spends on other work: the
 *   category allowance
 * @grades: the grade of each line's figures
 *
 * The figures that capacity is worked out with; a plan may change each.
 */
typedef struct
{
  int weeks_a_year;
  int days_a_week;
  int leave_days;
  int leave_days_after_5_years;
  int leave_days_after_10_years;
  int count_bank_holidays;
  int sickness_per_mille;
  int study_days;
  int study_day_minutes;
  int study_weeks;
  int development_minutes;
  int supervision_minutes;
  int supervision_minutes_on_pathway;
  int meeting_minutes;
  int meeting_minutes_small;
  int small_contract_minutes;
  int travel_minutes;
  int allowance_minutes[MIX_N_ROLES];
  char grades[MIX_CAPACITY_N_KINDS];
} MixCapacitySettings;

MixCapacitySettings mix_capacity_settings_get_default (void);
gboolean mix_capacity_settings_set (MixCapacitySettings *settings, const char *key, int value);
gboolean mix_capacity_settings_get (const MixCapacitySettings *settings, const char *key, int *value);
gboolean mix_capacity_settings_get_kind (const char *key, MixCapacityKind *kind);
const char *mix_capacity_settings_get_nth_key (guint position);

MixCapacitySheet
mix_capacity_work_out (const MixCapacitySettings *settings, const MixCapacityPerson *person, MixDate as_at);
int mix_capacity_get_leave_days (const MixCapacitySettings *settings, MixDate service_from, MixDate as_at);
const MixCapacityLine *mix_capacity_sheet_find (const MixCapacitySheet *sheet, MixCapacityKind kind);
const char *mix_capacity_kind_get_name (MixCapacityKind kind);

G_END_DECLS
