#include "mix-date.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* GDate counts days from 1 January of the year 1, which is day 1. */
#define JULIAN_OF_EPOCH 719163

static const char *const month_names[]
    = { N_ ("January"), N_ ("February"), N_ ("March"),     N_ ("April"),   N_ ("May"),      N_ ("June"),
        N_ ("July"),    N_ ("August"),   N_ ("September"), N_ ("October"), N_ ("November"), N_ ("December") };

static const char *const short_month_names[] = {
  NC_ ("short month", "Jan"), NC_ ("short month", "Feb"), NC_ ("short month", "Mar"), NC_ ("short month", "Apr"),
  NC_ ("short month", "May"), NC_ ("short month", "Jun"), NC_ ("short month", "Jul"), NC_ ("short month", "Aug"),
  NC_ ("short month", "Sep"), NC_ ("short month", "Oct"), NC_ ("short month", "Nov"), NC_ ("short month", "Dec")
};

static const char *const short_weekday_names[]
    = { NC_ ("short weekday", "Mon"), NC_ ("short weekday", "Tue"), NC_ ("short weekday", "Wed"),
        NC_ ("short weekday", "Thu"), NC_ ("short weekday", "Fri"), NC_ ("short weekday", "Sat"),
        NC_ ("short weekday", "Sun") };

/* Days moved or granted once, by proclamation (www.gov.uk/bank-holidays). An empty second day: one more holiday. */
static const struct
{
  int year, month, day, moved_from_month, moved_from_day;
} proclaimed_holidays[] = {
  { 2020, 5, 8, 5, 4 },  /* early May, to the 75th anniversary of VE Day */
  { 2022, 6, 2, 5, 30 }, /* spring, to the Platinum Jubilee */
  { 2022, 6, 3, 0, 0 },  /* Platinum Jubilee */
  { 2022, 9, 19, 0, 0 }, /* state funeral of Queen Elizabeth II */
  { 2023, 5, 8, 0, 0 },  /* coronation of King Charles III */
};

#define MOST_HOLIDAYS (8 + G_N_ELEMENTS (proclaimed_holidays))

static gboolean
read_digits (const char *text, guint count, int *value)
{
  *value = 0;
  for (guint i = 0; i < count; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *value = *value * 10 + (text[i] - '0');
    }
  return TRUE;
}

/* Reads one or two digits that @end ends, and steps over both. */
static gboolean
read_short_number (const char **text, char end, int *value)
{
  guint count = g_ascii_isdigit ((*text)[0]) && g_ascii_isdigit ((*text)[1]) ? 2 : 1;

  if (!read_digits (*text, count, value) || (*text)[count] != end)
    return FALSE;
  *text += count + 1;
  return TRUE;
}

static gboolean
set_date (int year, int month, int day, MixDate *date)
{
  MixDate found = mix_date_new (year, month, day);

  if (found == MIX_DATE_NONE)
    return FALSE;
  *date = found;
  return TRUE;
}

/* The first @weekday (1 = Monday) on or after @date. */
static MixDate
next_weekday (MixDate date, int weekday)
{
  return date + (weekday - mix_date_get_weekday (date) + 7) % 7;
}

/* A holiday of one day that moves to Monday from a weekend. */
static MixDate
substitute_day (MixDate holiday)
{
  return mix_date_get_weekday (holiday) > 5 ? next_weekday (holiday, 1) : holiday;
}

static void
apply_proclamations (int year, MixDate *days, guint *n_days)
{
  for (guint i = 0; i < G_N_ELEMENTS (proclaimed_holidays); i++)
    {
      MixDate moved_from;
      guint position = 0;

      if (proclaimed_holidays[i].year != year)
        continue;
      moved_from = mix_date_new (year, proclaimed_holidays[i].moved_from_month, proclaimed_holidays[i].moved_from_day);
      while (position < *n_days && days[position] != moved_from)
        position++;
      days[position] = mix_date_new (year, proclaimed_holidays[i].month, proclaimed_holidays[i].day);
      *n_days = MAX (*n_days, position + 1);
    }
}

static guint
list_holidays (int year, MixDate days[MOST_HOLIDAYS])
{
  MixDate easter = mix_date_easter_sunday (year);
  MixDate christmas = substitute_day (mix_date_new (year, 12, 25));
  MixDate boxing_day = substitute_day (mix_date_new (year, 12, 26));
  guint n_days = 0;

  days[n_days++] = substitute_day (mix_date_new (year, 1, 1));
  days[n_days++] = easter - 2;
  days[n_days++] = easter + 1;
  days[n_days++] = next_weekday (mix_date_new (year, 5, 1), 1);
  days[n_days++] = next_weekday (mix_date_new (year, 5, 25), 1);
  days[n_days++] = next_weekday (mix_date_new (year, 8, 25), 1);
  days[n_days++] = christmas;
  days[n_days++] = boxing_day == christmas ? christmas + 1 : boxing_day;
  apply_proclamations (year, days, &n_days);
  return n_days;
}

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
 * mix_date_parse:
 * @text: (nullable): a date in any of the forms that the functions below take
 * @date: (out): the day
 *
 * Returns: whether @text is a date
 */
gboolean
mix_date_parse (const char *text, MixDate *date)
{
  return mix_date_parse_iso (text, date) || mix_date_parse_compact (text, date) || mix_date_parse_slashes (text, date)
         || mix_date_parse_month_name (text, date);
}

/**
 * mix_date_parse_iso:
 * @text: (nullable): a date as 2026-11-30
 * @date: (out): the day
 *
 * Returns: whether @text is such a date and nothing else
 */
gboolean
mix_date_parse_iso (const char *text, MixDate *date)
{
  int year, month, day;

  return text != NULL && strlen (text) == 10 && text[4] == '-' && text[7] == '-' && read_digits (text, 4, &year)
         && read_digits (text + 5, 2, &month) && read_digits (text + 8, 2, &day) && set_date (year, month, day, date);
}

/**
 * mix_date_parse_compact:
 * @text: (nullable): a date as 20261130
 * @date: (out): the day
 *
 * Returns: whether @text is such a date and nothing else
 */
gboolean
mix_date_parse_compact (const char *text, MixDate *date)
{
  int year, month, day;

  return text != NULL && strlen (text) == 8 && read_digits (text, 4, &year) && read_digits (text + 4, 2, &month)
         && read_digits (text + 6, 2, &day) && set_date (year, month, day, date);
}

/**
 * mix_date_parse_slashes:
 * @text: (nullable): a date as people in Britain write it: 30/11/2026, 1/7/2026
 * @date: (out): the day
 *
 * Returns: whether @text is such a date and nothing else
 */
gboolean
mix_date_parse_slashes (const char *text, MixDate *date)
{
  int year, month, day;

  return text != NULL && read_short_number (&text, '/', &day) && read_short_number (&text, '/', &month)
         && strlen (text) == 4 && read_digits (text, 4, &year) && set_date (year, month, day, date);
}

/**
 * mix_date_parse_month_name:
 * @text: (nullable): a date as in the files of NHS England: 01Jul2026, 01JUL2026, 1-Jul-2026, 1 July 2026
 * @date: (out): the day
 *
 * Reads English month names in any locale.
 *
 * Returns: whether @text is such a date and nothing else
 */
gboolean
mix_date_parse_month_name (const char *text, MixDate *date)
{
  int year, day;
  guint digits, letters = 0;

  if (text == NULL || !g_ascii_isdigit (text[0]))
    return FALSE;
  digits = g_ascii_isdigit (text[1]) ? 2 : 1;
  if (!read_digits (text, digits, &day))
    return FALSE;
  text += digits;
  text += *text == ' ' || *text == '-';
  while (g_ascii_isalpha (text[letters]))
    letters++;

  for (int month = 1; month <= 12; month++)
    {
      const char *name = month_names[month - 1];
      const char *rest = text + letters;

      if ((letters != 3 && letters != strlen (name)) || g_ascii_strncasecmp (text, name, letters) != 0)
        continue;
      rest += *rest == ' ' || *rest == '-';
      return strlen (rest) == 4 && read_digits (rest, 4, &year) && set_date (year, month, day, date);
    }
  return FALSE;
}

/**
 * mix_date_format_iso:
 * @date: a day
 *
 * Returns: (transfer full): the day as 2026-11-30; "" for %MIX_DATE_NONE
 */
char *
mix_date_format_iso (MixDate date)
{
  int year, month, day;

  if (!mix_date_split (date, &year, &month, &day))
    return g_strdup ("");
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

/**
 * mix_date_format_short:
 * @date: a day
 *
 * Returns: (transfer full): the day as "31 Mar"; "" for %MIX_DATE_NONE
 */
char *
mix_date_format_short (MixDate date)
{
  int month, day;

  if (!mix_date_split (date, NULL, &month, &day))
    return g_strdup ("");
  /* Translators: a short date, day and short month: 31 Mar */
  return g_strdup_printf (C_ ("short date", "%d %s"), day,
                          g_dpgettext2 (GETTEXT_PACKAGE, "short month", short_month_names[month - 1]));
}

/**
 * mix_date_format_long:
 * @date: a day
 *
 * Returns: (transfer full): the day as "Mon 30 November"; "" for %MIX_DATE_NONE
 */
char *
mix_date_format_long (MixDate date)
{
  int month, day;

  if (!mix_date_split (date, NULL, &month, &day))
    return g_strdup ("");
  /* Translators: a long date, short weekday, day and month: Mon 30 November */
  return g_strdup_printf (
      C_ ("long date", "%s %d %s"),
      g_dpgettext2 (GETTEXT_PACKAGE, "short weekday", short_weekday_names[mix_date_get_weekday (date) - 1]), day,
      _ (month_names[month - 1]));
}

/**
 * mix_date_format_long_year:
 * @date: a day
 *
 * Returns: (transfer full): the day as "Mon 30 November 2026"; "" for %MIX_DATE_NONE
 */
char *
mix_date_format_long_year (MixDate date)
{
  g_autofree char *day = mix_date_format_long (date);
  int year;

  if (!mix_date_split (date, &year, NULL, NULL))
    return g_strdup ("");
  /* Translators: a long date and its year: Mon 30 November 2026 */
  return g_strdup_printf (C_ ("long date with year", "%s %d"), day, year);
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
 * mix_date_easter_sunday:
 * @year: a year of the Gregorian calendar
 *
 * The Gregorian computus in the anonymous form published in Nature of 20 April 1876 (Meeus, Astronomical Algorithms,
 * chapter 8). Letters are those of the published table.
 *
 * Returns: Easter Sunday of @year
 */
MixDate
mix_date_easter_sunday (int year)
{
  int a = year % 19, b = year / 100, c = year % 100;
  int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  int h = (19 * a + b - d - g + 15) % 30;
  int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
  int m = (a + 11 * h + 22 * l) / 451;
  int n = h + l - 7 * m + 114;

  return mix_date_new (year, n / 31, n % 31 + 1);
}

/**
 * mix_date_is_bank_holiday:
 * @date: a day
 *
 * Bank and public holidays of England, from 2013 on: the Banking and Financial Dealings Act 1971, the substitute days
 * when a holiday falls on a weekend, and the days moved or granted once (www.gov.uk/bank-holidays). The weekend day
 * that a substitute stands for is not counted as a holiday.
 *
 * Returns: whether @date, always a Monday to Friday, is one
 */
gboolean
mix_date_is_bank_holiday (MixDate date)
{
  return date != MIX_DATE_NONE && mix_date_count_bank_holidays (date, date) == 1;
}

/**
 * mix_date_count_bank_holidays:
 * @from: the first day
 * @until: the last day
 *
 * Returns: how many bank holidays of England lie between them, both included; 0 where a day is %MIX_DATE_NONE
 */
guint
mix_date_count_bank_holidays (MixDate from, MixDate until)
{
  MixDate days[MOST_HOLIDAYS];
  int first_year, last_year;
  guint count = 0;

  if (!mix_date_split (from, &first_year, NULL, NULL) || !mix_date_split (until, &last_year, NULL, NULL))
    return 0;

  for (int year = first_year; year <= last_year; year++)
    {
      guint n_days = list_holidays (year, days);

      for (guint i = 0; i < n_days; i++)
        count += mix_date_in_range (days[i], from, until) ? 1 : 0;
    }
  return count;
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

/**
 * mix_financial_year_parse:
 * @text: (nullable): a financial year as "2025/26"
 * @financial_year: (out): the calendar year in which it begins
 *
 * Returns: whether @text is one year and the next
 */
gboolean
mix_financial_year_parse (const char *text, int *financial_year)
{
  int first, second;

  if (text == NULL || strlen (text) != 7 || text[4] != '/' || !read_digits (text, 4, &first)
      || !read_digits (text + 5, 2, &second) || first < 1 || second != (first + 1) % 100)
    return FALSE;
  *financial_year = first;
  return TRUE;
}
