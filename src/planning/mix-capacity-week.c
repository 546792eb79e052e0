#include "mix-capacity-week.h"

#include "mix-round.h"

#define DAYS_A_WEEK 5
#define SESSIONS_A_DAY (MIX_PATTERN_N_SESSIONS / DAYS_A_WEEK)

static const char *const absence_names[MIX_N_ABSENCE_KINDS] = {
  [MIX_ABSENCE_ANNUAL] = "annual",     [MIX_ABSENCE_SICK] = "sick",   [MIX_ABSENCE_STUDY] = "study",
  [MIX_ABSENCE_PARENTAL] = "parental", [MIX_ABSENCE_OTHER] = "other",
};

/* The line of a week's sheet that an absence is on. */
static const MixCapacityKind absence_lines[MIX_N_ABSENCE_KINDS] = {
  [MIX_ABSENCE_ANNUAL] = MIX_CAPACITY_ANNUAL_LEAVE, [MIX_ABSENCE_SICK] = MIX_CAPACITY_SICKNESS,
  [MIX_ABSENCE_STUDY] = MIX_CAPACITY_STUDY,         [MIX_ABSENCE_PARENTAL] = MIX_CAPACITY_OTHER_LEAVE,
  [MIX_ABSENCE_OTHER] = MIX_CAPACITY_OTHER_LEAVE,
};

static gboolean
is_work (MixSession session)
{
  return session == MIX_SESSION_ON_SITE || session == MIX_SESSION_REMOTE || session == MIX_SESSION_STUDY;
}

/* Sessions of the first @n_days of a week that are worked; without a pattern every day is alike. */
static guint
count_sessions (const char *pattern, guint n_days)
{
  guint n_sessions = 0;

  if (!mix_pattern_is_valid (pattern))
    return n_days * SESSIONS_A_DAY;
  for (guint i = 0; i < n_days * SESSIONS_A_DAY; i++)
    n_sessions += is_work ((MixSession) pattern[i]) ? 1 : 0;
  return n_sessions;
}

/* Contracted minutes of a day of the week, 0 for Monday: the five days add up to the week. */
static int
get_day_minutes (const char *pattern, int contracted_minutes, guint day)
{
  guint n_sessions = count_sessions (pattern, DAYS_A_WEEK);

  if (n_sessions == 0)
    return get_day_minutes (NULL, contracted_minutes, day);
  return (int) (mix_round_half_up ((MixWide) contracted_minutes * count_sessions (pattern, day + 1), n_sessions)
                - mix_round_half_up ((MixWide) contracted_minutes * count_sessions (pattern, day), n_sessions));
}

/* Mondays to Fridays of the days from @from up to, not with, @end. */
static int
count_weekdays (MixDate from, MixDate end)
{
  int n_days = 0;
  MixDate day = from;

  if (end <= from)
    return 0;
  n_days = (end - from) / 7 * DAYS_A_WEEK;
  for (day = from + (end - from) / 7 * 7; day < end; day++)
    n_days += mix_date_get_weekday (day) <= DAYS_A_WEEK ? 1 : 0;
  return n_days;
}

/* What of an absence in minutes falls on a day. */
static int
get_share_of_day (const MixAbsence *absence, MixDate day)
{
  int n_days = count_weekdays (absence->from_date, absence->until + 1);
  int n_before = count_weekdays (absence->from_date, day);

  if (n_days == 0)
    return 0;
  return (int) (mix_round_half_up ((MixWide) absence->minutes * (n_before + 1), n_days)
                - mix_round_half_up ((MixWide) absence->minutes * n_before, n_days));
}

/* A bank holiday is nobody's leave, where bank holidays are counted. */
static gboolean
is_holiday (const MixCapacitySettings *settings, MixDate day)
{
  return settings->count_bank_holidays != 0 && mix_date_is_bank_holiday (day);
}

static void
add_absence (const MixCapacitySettings *settings,
             const MixAbsence *absence,
             const char *pattern,
             int contracted_minutes,
             MixDate week,
             int *minutes)
{
  for (guint i = 0; i < DAYS_A_WEEK; i++)
    {
      MixDate day = week + (MixDate) i;

      if (!mix_date_in_range (day, absence->from_date, absence->until))
        continue;
      if (absence->minutes >= 0)
        minutes[absence_lines[absence->kind]] += get_share_of_day (absence, day);
      else if (!is_holiday (settings, day))
        minutes[absence_lines[absence->kind]] += get_day_minutes (pattern, contracted_minutes, i);
    }
}

static int
get_holiday_minutes (const MixCapacitySettings *settings, int contracted_minutes, MixDate week)
{
  int n_days = 0;

  for (MixDate day = week; day < week + DAYS_A_WEEK; day++)
    n_days += is_holiday (settings, day) ? 1 : 0;
  return (int) mix_round_half_up ((MixWide) contracted_minutes * n_days, settings->days_a_week);
}

static gboolean
is_spread_over_the_year (MixCapacityKind kind)
{
  return kind == MIX_CAPACITY_ANNUAL_LEAVE || kind == MIX_CAPACITY_BANK_HOLIDAYS || kind == MIX_CAPACITY_OTHER_LEAVE;
}

static void
add_line (MixCapacitySheet *sheet, MixCapacityKind kind, int minutes, char grade)
{
  if (minutes == 0 && kind != MIX_CAPACITY_CONTRACTED)
    return;
  sheet->lines[sheet->n_lines++] = (MixCapacityLine) { kind, minutes, grade };
  sheet->net_minutes += kind == MIX_CAPACITY_CONTRACTED ? minutes : -minutes;
}

/* What is away comes first; what is left of the week bears the other lines, as far as it reaches. */
static MixCapacitySheet
work_out_with_absence (const MixCapacitySettings *settings, const MixCapacitySheet *usual, const int *away)
{
  MixCapacitySheet sheet = { .known = TRUE };

  add_line (&sheet, MIX_CAPACITY_CONTRACTED, usual->lines[0].minutes, usual->lines[0].grade);
  for (MixCapacityKind kind = MIX_CAPACITY_CONTRACTED + 1; kind < MIX_CAPACITY_N_KINDS; kind++)
    add_line (&sheet, kind, MIN (away[kind], sheet.net_minutes),
              kind == MIX_CAPACITY_BANK_HOLIDAYS ? settings->grades[kind] : 'U');
  for (guint i = 1; i < usual->n_lines; i++)
    {
      const MixCapacityLine *line = &usual->lines[i];
      int minutes = MAX (line->minutes - away[line->kind], 0);
      MixCapacityLine *there = (MixCapacityLine *) mix_capacity_sheet_find (&sheet, line->kind);

      if (is_spread_over_the_year (line->kind))
        continue;
      minutes = MIN (minutes, sheet.net_minutes);
      if (there == NULL)
        add_line (&sheet, line->kind, minutes, line->grade);
      else
        {
          there->minutes += minutes;
          sheet.net_minutes -= minutes;
        }
    }
  add_line (&sheet, MIX_CAPACITY_KEPT_FOR_LEAVE, MAX (sheet.net_minutes - usual->net_minutes, 0), 'C');
  return sheet;
}

/**
 * mix_absence_kind_parse:
 * @text: (nullable): "annual", "sick", "study", "parental" or "other"
 * @kind: (out): the kind
 *
 * Returns: whether there is such a kind
 */
gboolean
mix_absence_kind_parse (const char *text, MixAbsenceKind *kind)
{
  for (guint i = 0; i < MIX_N_ABSENCE_KINDS; i++)
    if (g_strcmp0 (text, absence_names[i]) == 0)
      {
        *kind = (MixAbsenceKind) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * mix_capacity_work_out_week:
 * @settings: the plan's figures
 * @usual: the person's usual week, of mix_capacity_work_out()
 * @pattern: (nullable): their working pattern; without one all days are alike
 * @absences: (array length=n_absences): time away of any date
 * @n_absences: how many
 * @week: its Monday
 *
 * A single week: the dated leave and the bank holidays of that very week stand in place of the share of the year's that
 * a usual week bears. Net is what is left of contracted time after them and after the other lines, but never more than
 * usual: leave that has no dates yet is still to come out of some week. Dated sick or study leave uses up the
 * allowance for it first. A bank holiday takes a fifth of the week from anybody, and is nobody's leave. Nothing is
 * taken off twice, and no line takes more than is left, so that net is not below zero unless it usually is. A week in
 * which nothing falls is a usual one.
 *
 * Returns: the sheet; not known where @usual is not
 */
MixCapacitySheet
mix_capacity_work_out_week (const MixCapacitySettings *settings,
                            const MixCapacitySheet *usual,
                            const char *pattern,
                            const MixAbsence *absences,
                            guint n_absences,
                            MixDate week)
{
  int away[MIX_CAPACITY_N_KINDS] = { 0 };
  int contracted, all_away = 0;

  if (!usual->known || usual->lines[0].minutes == 0)
    return *usual;
  contracted = usual->lines[0].minutes;
  if (mix_capacity_sheet_find (usual, MIX_CAPACITY_KEPT_FOR_SUPERVISION) == NULL)
    away[MIX_CAPACITY_BANK_HOLIDAYS] = get_holiday_minutes (settings, contracted, week);
  for (guint i = 0; i < n_absences; i++)
    add_absence (settings, &absences[i], pattern, contracted, week, away);
  for (guint i = 0; i < MIX_CAPACITY_N_KINDS; i++)
    all_away += away[i];
  return all_away == 0 ? *usual : work_out_with_absence (settings, usual, away);
}

/**
 * mix_capacity_get_on_site_minutes:
 * @pattern: (nullable): a working pattern
 * @minutes: net minutes
 *
 * Returns: how many of them are on site: the share of on-site sessions among those on site and remote; all of them
 *   where no such session is known
 */
int
mix_capacity_get_on_site_minutes (const char *pattern, int minutes)
{
  guint on_site, remote;

  if (!mix_pattern_is_valid (pattern))
    return minutes;
  on_site = mix_pattern_count (pattern, MIX_SESSION_ON_SITE);
  remote = mix_pattern_count (pattern, MIX_SESSION_REMOTE);
  if (on_site + remote == 0)
    return minutes;
  return (int) mix_round_half_up ((MixWide) minutes * on_site, on_site + remote);
}
