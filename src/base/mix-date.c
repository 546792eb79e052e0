#include "mix-date.h"

/* GDate counts days from 1 January of the year 1, which is day 1. */
#define JULIAN_OF_EPOCH 719163

/**
 * mix_date_new:
 * @year: 1 or later
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * Returns: the day, or %MIX_DATE_NONE when the calendar has no such day
 */
MixDate
mix_date_new (int year, int month, int day)
{
  GDate calendar;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31
      || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return MIX_DATE_NONE;

  g_date_clear (&calendar, 1);
  g_date_set_dmy (&calendar, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return (MixDate) g_date_get_julian (&calendar) - JULIAN_OF_EPOCH;
}

/**
 * mix_date_today:
 *
 * The day in local time. The environment variable MIX_TODAY (as 2026-11-30) stands in for it, for tests and pictures.
 *
 * Returns: today
 */
MixDate
mix_date_today (void)
{
  const char *fixed = g_getenv ("MIX_TODAY");
  g_autoptr (GDateTime) clock = NULL;
  MixDate date;

  if (fixed != NULL && mix_date_parse_iso (fixed, &date))
    return date;

  clock = g_date_time_new_now_local ();
  return mix_date_new (g_date_time_get_year (clock), g_date_time_get_month (clock),
                       g_date_time_get_day_of_month (clock));
}

/**
 * mix_date_split:
 * @date: a day
 * @year: (out) (optional): its year
 * @month: (out) (optional): its month, 1 to 12
 * @day: (out) (optional): its day of the month, 1 to 31
 *
 * Returns: %FALSE, with nothing set, for %MIX_DATE_NONE and days outside the years 1 to 9999
 */
gboolean
mix_date_split (MixDate date, int *year, int *month, int *day)
{
  GDate calendar;

  if (date <= -JULIAN_OF_EPOCH || date > 2932896)
    return FALSE;

  g_date_clear (&calendar, 1);
  g_date_set_julian (&calendar, (guint32) (date + JULIAN_OF_EPOCH));
  if (year != NULL)
    *year = g_date_get_year (&calendar);
  if (month != NULL)
    *month = (int) g_date_get_month (&calendar);
  if (day != NULL)
    *day = g_date_get_day (&calendar);
  return TRUE;
}

/**
 * mix_date_get_weekday:
 * @date: a day
 *
 * Returns: 1 for Monday to 7 for Sunday; 0 for %MIX_DATE_NONE
 */
int
mix_date_get_weekday (MixDate date)
{
  if (date == MIX_DATE_NONE)
    return 0;
  return (int) ((((gint64) date + 3) % 7 + 7) % 7) + 1;
}

/**
 * mix_date_get_week_start:
 * @date: a day
 *
 * Returns: the Monday on or before it; %MIX_DATE_NONE for %MIX_DATE_NONE
 */
MixDate
mix_date_get_week_start (MixDate date)
{
  return date == MIX_DATE_NONE ? MIX_DATE_NONE : date - (mix_date_get_weekday (date) - 1);
}

/**
 * mix_date_add_months:
 * @date: a day
 * @months: how many months later; negative for earlier
 *
 * Returns: the same day of that month, or its last day where it is shorter
 */
MixDate
mix_date_add_months (MixDate date, int months)
{
  int year, month, day, count;

  if (!mix_date_split (date, &year, &month, &day))
    return MIX_DATE_NONE;

  count = year * 12 + month - 1 + months;
  if (count < 12)
    return MIX_DATE_NONE;
  year = count / 12;
  month = count % 12 + 1;
  if (year > 9999)
    return MIX_DATE_NONE;
  return mix_date_new (year, month, MIN (day, g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year)));
}

/**
 * mix_date_in_range:
 * @date: a day
 * @from: the first day, or %MIX_DATE_NONE for no beginning
 * @until: the last day, or %MIX_DATE_NONE for no end
 *
 * The one definition of "in force on a day": both ends are included.
 *
 * Returns: whether @date lies between them; %FALSE for %MIX_DATE_NONE
 */
gboolean
mix_date_in_range (MixDate date, MixDate from, MixDate until)
{
  return date != MIX_DATE_NONE && (from == MIX_DATE_NONE || date >= from) && (until == MIX_DATE_NONE || date <= until);
}

/**
 * mix_date_get_financial_year:
 * @date: a day
 *
 * Returns: the calendar year in which the financial year of @date begins (on 1 April); 0 for %MIX_DATE_NONE
 */
int
mix_date_get_financial_year (MixDate date)
{
  int year, month;

  if (!mix_date_split (date, &year, &month, NULL))
    return 0;
  return month >= 4 ? year : year - 1;
}

/**
 * mix_financial_year_get_first_day:
 * @financial_year: the calendar year in which it begins
 *
 * Returns: its 1 April
 */
MixDate
mix_financial_year_get_first_day (int financial_year)
{
  return mix_date_new (financial_year, 4, 1);
}

/**
 * mix_financial_year_format:
 * @financial_year: the calendar year in which it begins
 *
 * Returns: (transfer full): the year as "2025/26"
 */
char *
mix_financial_year_format (int financial_year)
{
  return g_strdup_printf ("%04d/%02d", financial_year, (financial_year + 1) % 100);
}
