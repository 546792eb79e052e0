#include "mix-date.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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
 * mix_date_format_short_year:
 * @date: a day
 *
 * Returns: (transfer full): the day as "31 Mar 2026"; "" for %MIX_DATE_NONE
 */
char *
mix_date_format_short_year (MixDate date)
{
  g_autofree char *short_date = mix_date_format_short (date);
  int year;

  if (!mix_date_split (date, &year, NULL, NULL))
    return g_strdup ("");
  /* Translators: a short date, and its year: 31 Mar 2026 */
  return g_strdup_printf (C_ ("short date with year", "%s %d"), short_date, year);
}

/**
 * mix_date_format_month_name:
 * @date: a day
 *
 * Returns: (transfer full): its month as "Mar", without a year; "" for %MIX_DATE_NONE
 */
char *
mix_date_format_month_name (MixDate date)
{
  int month;

  if (!mix_date_split (date, NULL, &month, NULL))
    return g_strdup ("");
  return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "short month", short_month_names[month - 1]));
}

/**
 * mix_date_format_month:
 * @date: a day
 *
 * Returns: (transfer full): its month as "Mar", that of a January with its year as "Jan 2027"; "" for %MIX_DATE_NONE
 */
char *
mix_date_format_month (MixDate date)
{
  g_autofree char *name = mix_date_format_month_name (date);
  int year, month;

  if (!mix_date_split (date, &year, &month, NULL) || month > 1)
    return g_steal_pointer (&name);
  /* Translators: a short month, and its year: Jan 2027 */
  return g_strdup_printf (C_ ("short month with year", "%s %d"), name, year);
}

/**
 * mix_date_format_month_year:
 * @date: a day
 *
 * Returns: (transfer full): its month in full, as "April 2026"; "" for %MIX_DATE_NONE
 */
char *
mix_date_format_month_year (MixDate date)
{
  int year, month;

  if (!mix_date_split (date, &year, &month, NULL))
    return g_strdup ("");
  /* Translators: a month and its year: April 2026 */
  return g_strdup_printf (C_ ("month with year", "%s %d"), _ (month_names[month - 1]), year);
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
 * mix_date_format_full:
 * @date: a day
 *
 * Returns: (transfer full): the day without its weekday, as "30 November 2026"; "" for %MIX_DATE_NONE
 */
char *
mix_date_format_full (MixDate date)
{
  int year, month, day;

  if (!mix_date_split (date, &year, &month, &day))
    return g_strdup ("");
  /* Translators: a date in full, day, month and year: 30 November 2026 */
  return g_strdup_printf (C_ ("full date", "%d %s %d"), day, _ (month_names[month - 1]), year);
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

/**
 * mix_date_format_weekday:
 * @date: a day
 *
 * Returns: (transfer full): the day in its week, as "Mon 30"; "" for %MIX_DATE_NONE
 */
char *
mix_date_format_weekday (MixDate date)
{
  int day;

  if (!mix_date_split (date, NULL, NULL, &day))
    return g_strdup ("");
  /* Translators: a weekday and the day of the month: Mon 30 */
  return g_strdup_printf (
      C_ ("day in a week", "%s %d"),
      g_dpgettext2 (GETTEXT_PACKAGE, "short weekday", short_weekday_names[mix_date_get_weekday (date) - 1]), day);
}

/**
 * mix_date_format_range:
 * @from: the first day
 * @until: the last day, in the same or the next month
 *
 * Returns: (transfer full): the days as "23–27 November 2026", or "30 November – 4 December 2026"
 */
char *
mix_date_format_range (MixDate from, MixDate until)
{
  g_autofree char *last = mix_date_format_full (until);
  int first_month, last_month, day;

  if (!mix_date_split (from, NULL, &first_month, &day) || !mix_date_split (until, NULL, &last_month, NULL))
    return g_strdup ("");
  /* Translators: days of one month: 23–27 November 2026 */
  if (first_month == last_month)
    return g_strdup_printf (C_ ("range of days", "%d–%s"), day, last);
  /* Translators: day and month, and a date in full: 30 November – 4 December 2026 */
  return g_strdup_printf (C_ ("range of days", "%d %s – %s"), day, _ (month_names[first_month - 1]), last);
}
