#include "mix-capacity.h"

#include "mix-round.h"

#define MONTHS_A_YEAR 12

static const char *const kind_names[MIX_CAPACITY_N_KINDS] = {
  [MIX_CAPACITY_CONTRACTED] = "contracted",
  [MIX_CAPACITY_ANNUAL_LEAVE] = "annual_leave",
  [MIX_CAPACITY_BANK_HOLIDAYS] = "bank_holidays",
  [MIX_CAPACITY_SICKNESS] = "sickness",
  [MIX_CAPACITY_STUDY] = "study",
  [MIX_CAPACITY_DEVELOPMENT] = "development",
  [MIX_CAPACITY_SUPERVISION_RECEIVED] = "supervision_received",
  [MIX_CAPACITY_SUPERVISION_GIVEN] = "supervision_given",
  [MIX_CAPACITY_SUPPORT] = "support",
  [MIX_CAPACITY_KEPT_FOR_SUPERVISION] = "kept_for_supervision",
  [MIX_CAPACITY_ROLE_ALLOWANCE] = "role_allowance",
  [MIX_CAPACITY_OTHER_DUTIES] = "other_duties",
  [MIX_CAPACITY_MEETINGS] = "meetings",
  [MIX_CAPACITY_TRAVEL] = "travel",
  [MIX_CAPACITY_OTHER_LEAVE] = "other_leave",
  [MIX_CAPACITY_KEPT_FOR_LEAVE] = "kept_for_leave",
};

/* Every figure of the settings by its key, with its default, the least a user may enter, and the line it is for. */
static const struct
{
  const char *key;
  gsize offset;
  int value;
  int least;
  MixCapacityKind kind;
} figures[] = {
#define FIGURE(name, value, least, kind) { #name, G_STRUCT_OFFSET (MixCapacitySettings, name), value, least, kind }
  FIGURE (weeks_a_year, 52, 1, MIX_CAPACITY_ANNUAL_LEAVE),
  FIGURE (days_a_week, 5, 1, MIX_CAPACITY_ANNUAL_LEAVE),
  FIGURE (leave_days, 27, 0, MIX_CAPACITY_ANNUAL_LEAVE),
  FIGURE (leave_days_after_5_years, 29, 0, MIX_CAPACITY_ANNUAL_LEAVE),
  FIGURE (leave_days_after_10_years, 33, 0, MIX_CAPACITY_ANNUAL_LEAVE),
  FIGURE (count_bank_holidays, 1, 0, MIX_CAPACITY_BANK_HOLIDAYS),
  FIGURE (sickness_per_mille, 30, 0, MIX_CAPACITY_SICKNESS),
  FIGURE (study_days, 28, 0, MIX_CAPACITY_STUDY),
  FIGURE (study_day_minutes, 450, 0, MIX_CAPACITY_STUDY),
  FIGURE (study_weeks, 78, 1, MIX_CAPACITY_STUDY),
  FIGURE (development_minutes, 30, 0, MIX_CAPACITY_DEVELOPMENT),
  FIGURE (supervision_minutes, 60, 0, MIX_CAPACITY_SUPERVISION_RECEIVED),
  FIGURE (supervision_minutes_on_pathway, 120, 0, MIX_CAPACITY_SUPERVISION_RECEIVED),
  FIGURE (meeting_minutes, 60, 0, MIX_CAPACITY_MEETINGS),
  FIGURE (meeting_minutes_small, 30, 0, MIX_CAPACITY_MEETINGS),
  FIGURE (small_contract_minutes, MIX_MINUTES_A_WTE * 6 / 10, 0, MIX_CAPACITY_MEETINGS),
  FIGURE (travel_minutes, 30, 0, MIX_CAPACITY_TRAVEL),
#undef FIGURE
#define ALLOWANCE(role, name)                                                                                          \
  { "allowance_minutes_" name, G_STRUCT_OFFSET (MixCapacitySettings, allowance_minutes[role]), 0, 0,                   \
    MIX_CAPACITY_ROLE_ALLOWANCE }
  ALLOWANCE (MIX_ROLE_ADMIN, "admin"),
  ALLOWANCE (MIX_ROLE_TRAINEE_PHARMACY_TECHNICIAN, "trainee_pharmacy_technician"),
  ALLOWANCE (MIX_ROLE_PHARMACY_TECHNICIAN, "pharmacy_technician"),
  ALLOWANCE (MIX_ROLE_TRAINEE_PHARMACIST, "trainee_pharmacist"),
  ALLOWANCE (MIX_ROLE_CLINICAL_PHARMACIST, "clinical_pharmacist"),
  ALLOWANCE (MIX_ROLE_SENIOR_CLINICAL_PHARMACIST, "senior_clinical_pharmacist"),
  ALLOWANCE (MIX_ROLE_ADVANCED_PHARMACIST, "advanced_pharmacist"),
#undef ALLOWANCE
};

static gboolean
find_figure (const char *key, guint *position)
{
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    if (g_strcmp0 (key, figures[i].key) == 0)
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}

static int
divide (MixWide numerator, MixWide denominator)
{
  return (int) mix_round_half_up (numerator, denominator);
}

static void
add_line (MixCapacitySheet *sheet, const MixCapacitySettings *settings, MixCapacityKind kind, int minutes)
{
  if (minutes == 0 && kind != MIX_CAPACITY_CONTRACTED)
    return;
  sheet->lines[sheet->n_lines++] = (MixCapacityLine) { kind, minutes, settings->grades[kind] };
  sheet->net_minutes += kind == MIX_CAPACITY_CONTRACTED ? minutes : -minutes;
}

static gboolean
sheet_adds_up (const MixCapacitySheet *sheet)
{
  int left = sheet->lines[0].minutes;

  for (guint i = 1; i < sheet->n_lines; i++)
    left -= sheet->lines[i].minutes;
  return left == sheet->net_minutes;
}

/* A day off takes a fifth of the contracted week from anybody: leave of part-time people is pro rata. */
static int
spread_days (const MixCapacitySettings *settings, const MixCapacityPerson *person, int days)
{
  return divide ((MixWide) person->contracted_minutes * days, (MixWide) settings->days_a_week * settings->weeks_a_year);
}

static int
count_bank_holidays (const MixCapacitySettings *settings, MixDate as_at)
{
  int year = mix_date_get_financial_year (as_at);

  if (settings->count_bank_holidays == 0)
    return 0;
  return (int) mix_date_count_bank_holidays (mix_financial_year_get_first_day (year),
                                             mix_financial_year_get_first_day (year + 1) - 1);
}

static int
get_study_minutes (const MixCapacitySettings *settings, const MixCapacityPerson *person)
{
  if (!person->on_pathway)
    return 0;
  return divide ((MixWide) settings->study_days * settings->study_day_minutes, settings->study_weeks);
}

/* Minutes a month become minutes a week. */
static int
spread_months (const MixCapacitySettings *settings, MixWide minutes)
{
  return divide (minutes * MONTHS_A_YEAR, settings->weeks_a_year);
}

static int
get_supervision_given (const MixCapacitySettings *settings, const MixCapacityPerson *person)
{
  return spread_months (settings,
                        (MixWide) person->n_supervised * settings->supervision_minutes
                            + (MixWide) person->n_supervised_on_pathway * settings->supervision_minutes_on_pathway
                            + person->entered_given);
}

/* Minutes for this very person, wholly or in part, are the plan's own. */
static void
mark_as_entered (MixCapacitySheet *sheet, MixCapacityKind kind)
{
  for (guint i = 0; i < sheet->n_lines; i++)
    if (sheet->lines[i].kind == kind)
      sheet->lines[i].grade = 'U';
}

static void
add_absence (MixCapacitySheet *sheet,
             const MixCapacitySettings *settings,
             const MixCapacityPerson *person,
             MixDate as_at)
{
  int leave_days = mix_capacity_get_leave_days (settings, person->service_from, as_at);

  add_line (sheet, settings, MIX_CAPACITY_ANNUAL_LEAVE, spread_days (settings, person, leave_days));
  add_line (sheet, settings, MIX_CAPACITY_BANK_HOLIDAYS,
            spread_days (settings, person, count_bank_holidays (settings, as_at)));
  add_line (sheet, settings, MIX_CAPACITY_SICKNESS,
            divide ((MixWide) person->contracted_minutes * settings->sickness_per_mille, 1000));
}

static void
add_learning (MixCapacitySheet *sheet, const MixCapacitySettings *settings, const MixCapacityPerson *person)
{
  int usual = person->on_pathway ? settings->supervision_minutes_on_pathway : settings->supervision_minutes;
  int received = person->entered_received > 0 ? person->entered_received : usual;

  add_line (sheet, settings, MIX_CAPACITY_STUDY, get_study_minutes (settings, person));
  add_line (sheet, settings, MIX_CAPACITY_DEVELOPMENT,
            divide ((MixWide) person->contracted_minutes * settings->development_minutes, MIX_MINUTES_A_WTE));
  add_line (sheet, settings, MIX_CAPACITY_SUPERVISION_RECEIVED, spread_months (settings, received));
  if (person->entered_received > 0)
    mark_as_entered (sheet, MIX_CAPACITY_SUPERVISION_RECEIVED);
}

static void
add_supervising (MixCapacitySheet *sheet, const MixCapacitySettings *settings, const MixCapacityPerson *person)
{
  add_line (sheet, settings, MIX_CAPACITY_SUPERVISION_GIVEN, get_supervision_given (settings, person));
  if (person->entered_given > 0)
    mark_as_entered (sheet, MIX_CAPACITY_SUPERVISION_GIVEN);
  add_line (sheet, settings, MIX_CAPACITY_SUPPORT, person->support_minutes);
}

/* What everybody in the role, and what this person alone, does besides the work of the catalogue. */
static void
add_allowances (MixCapacitySheet *sheet, const MixCapacitySettings *settings, const MixCapacityPerson *person)
{
  add_line (
      sheet, settings, MIX_CAPACITY_ROLE_ALLOWANCE,
      divide ((MixWide) person->contracted_minutes * settings->allowance_minutes[person->role], MIX_MINUTES_A_WTE));
  add_line (sheet, settings, MIX_CAPACITY_OTHER_DUTIES, person->other_duties_minutes);
}

static void
add_running (MixCapacitySheet *sheet, const MixCapacitySettings *settings, const MixCapacityPerson *person)
{
  gboolean small = person->contracted_minutes <= settings->small_contract_minutes;

  add_line (sheet, settings, MIX_CAPACITY_MEETINGS,
            small ? settings->meeting_minutes_small : settings->meeting_minutes);
  if (person->n_sites > 1)
    add_line (sheet, settings, MIX_CAPACITY_TRAVEL, settings->travel_minutes * (int) (person->n_sites - 1));
}

/**
 * mix_capacity_settings_get_default:
 *
 * Our defaults. Leave is that of Agenda for Change (27 days on appointment, 29 after five years, 33 after ten; grade
 * B) and bank holidays are those of England (grade A); study is the protected time of the primary care pharmacy
 * education pathway, 28 days over 18 months (grade B). All others are ours (grade C): 3% for sickness, half an hour a
 * week of development, an hour a month of supervision (two on the pathway), an hour a week of meetings above 0.6 WTE,
 * else half an hour, and half an hour a week of travel for each further site.
 *
 * Returns: the settings of a plan that changed none
 */
MixCapacitySettings
mix_capacity_settings_get_default (void)
{
  MixCapacitySettings settings = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    G_STRUCT_MEMBER (int, &settings, figures[i].offset) = figures[i].value;
  for (guint kind = 0; kind < MIX_CAPACITY_N_KINDS; kind++)
    settings.grades[kind] = 'C';
  settings.grades[MIX_CAPACITY_CONTRACTED] = 'U';
  settings.grades[MIX_CAPACITY_ANNUAL_LEAVE] = 'B';
  settings.grades[MIX_CAPACITY_BANK_HOLIDAYS] = 'A';
  settings.grades[MIX_CAPACITY_STUDY] = 'B';
  settings.grades[MIX_CAPACITY_OTHER_DUTIES] = 'U';
  return settings;
}

/**
 * mix_capacity_settings_set:
 * @settings: the settings
 * @key: (nullable): a field's name, as mix_capacity_settings_get_nth_key() lists them
 * @value: the user's figure
 *
 * Changes a figure and marks the lines it is for as the user's own.
 *
 * Returns: whether there is such a figure and @value may stand for it
 */
gboolean
mix_capacity_settings_set (MixCapacitySettings *settings, const char *key, int value)
{
  guint position;

  if (!find_figure (key, &position) || value < figures[position].least)
    return FALSE;

  G_STRUCT_MEMBER (int, settings, figures[position].offset) = value;
  settings->grades[figures[position].kind] = 'U';
  if (figures[position].kind == MIX_CAPACITY_SUPERVISION_RECEIVED)
    settings->grades[MIX_CAPACITY_SUPERVISION_GIVEN] = 'U';
  return TRUE;
}

/**
 * mix_capacity_settings_get:
 * @settings: the settings
 * @key: (nullable): a field's name
 * @value: (out): its figure
 *
 * Returns: whether there is such a figure
 */
gboolean
mix_capacity_settings_get (const MixCapacitySettings *settings, const char *key, int *value)
{
  guint position;

  if (!find_figure (key, &position))
    return FALSE;
  *value = G_STRUCT_MEMBER (int, settings, figures[position].offset);
  return TRUE;
}

/**
 * mix_capacity_settings_get_kind:
 * @key: (nullable): a field's name
 * @kind: (out): the line of the sheet that the figure is for
 *
 * Returns: whether there is such a figure
 */
gboolean
mix_capacity_settings_get_kind (const char *key, MixCapacityKind *kind)
{
  guint position;

  if (!find_figure (key, &position))
    return FALSE;
  *kind = figures[position].kind;
  return TRUE;
}

/**
 * mix_capacity_settings_get_nth_key:
 * @position: from 0
 *
 * Returns: (nullable): the name of a figure, in the order in which to show them, or %NULL after the last
 */
const char *
mix_capacity_settings_get_nth_key (guint position)
{
  return position < G_N_ELEMENTS (figures) ? figures[position].key : NULL;
}

/**
 * mix_capacity_work_out:
 * @settings: the plan's figures
 * @person: the person
 * @as_at: the day; bank holidays are those of its financial year, which is the leave year
 *
 * Net minutes a week = contracted − annual leave and bank holidays − sickness − study − development − supervision
 * received and given − support of stretched work − category and individual allowances − meetings − travel. Each line is
 * rounded half up by itself. A role that only supervises keeps what is left for supervision, and goes below zero when
 * it gives more than it has. Without contracted hours nothing is taken off but supervision given.
 *
 * Returns: the sheet
 */
MixCapacitySheet
mix_capacity_work_out (const MixCapacitySettings *settings, const MixCapacityPerson *person, MixDate as_at)
{
  MixCapacitySheet sheet = { .known = person->contracted_minutes >= 0 };

  if (!sheet.known)
    return sheet;

  add_line (&sheet, settings, MIX_CAPACITY_CONTRACTED, person->contracted_minutes);
  if (mix_role_only_supervises (person->role))
    {
      add_supervising (&sheet, settings, person);
      add_line (&sheet, settings, MIX_CAPACITY_KEPT_FOR_SUPERVISION, MAX (sheet.net_minutes, 0));
    }
  else if (person->contracted_minutes == 0)
    add_supervising (&sheet, settings, person);
  else
    {
      add_absence (&sheet, settings, person, as_at);
      add_learning (&sheet, settings, person);
      add_supervising (&sheet, settings, person);
      add_allowances (&sheet, settings, person);
      add_running (&sheet, settings, person);
    }
  g_assert (sheet_adds_up (&sheet));
  return sheet;
}

/**
 * mix_capacity_get_leave_days:
 * @settings: the plan's figures
 * @service_from: the first day of service, or %MIX_DATE_NONE
 * @as_at: the day
 *
 * Returns: days of annual leave of a full-time year, bank holidays apart
 */
int
mix_capacity_get_leave_days (const MixCapacitySettings *settings, MixDate service_from, MixDate as_at)
{
  if (service_from == MIX_DATE_NONE || as_at < mix_date_add_months (service_from, 5 * MONTHS_A_YEAR))
    return settings->leave_days;
  if (as_at < mix_date_add_months (service_from, 10 * MONTHS_A_YEAR))
    return settings->leave_days_after_5_years;
  return settings->leave_days_after_10_years;
}

/**
 * mix_capacity_sheet_find:
 *
 * Returns: (nullable): the line of @kind, or %NULL where the sheet has none
 */
const MixCapacityLine *
mix_capacity_sheet_find (const MixCapacitySheet *sheet, MixCapacityKind kind)
{
  for (guint i = 0; i < sheet->n_lines; i++)
    if (sheet->lines[i].kind == kind)
      return &sheet->lines[i];
  return NULL;
}

/**
 * mix_capacity_kind_get_name:
 *
 * Returns: the line's name in files and commands
 */
const char *
mix_capacity_kind_get_name (MixCapacityKind kind)
{
  g_return_val_if_fail ((guint) kind < MIX_CAPACITY_N_KINDS, NULL);
  return kind_names[kind];
}
