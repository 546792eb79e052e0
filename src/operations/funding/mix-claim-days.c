#include "mix-claim-days-private.h"
#include "mix-claim-timetable.h"
#include "mix-config.h"
#include "mix-error.h"

#include <glib/gi18n-lib.h>

/* Several days of each year by which claims are due. They are kept as month and day, "04-30,07-31", and written for
 * people as "30 Apr, 31 Jul". */

#define MOST_DAYS 12

/* Has a 29 February. */
#define LEAP_YEAR 2024

static gboolean
parse_kept (const char *text, int year, MixDate *date)
{
  g_autofree char *iso = g_strdup_printf ("%04d-%s", year, text);

  return mix_date_parse_iso (iso, date);
}

/* A day without its year: "04-30", "30/4", "30 Apr" or "30 April". */
static gboolean
parse_day (const char *text, MixDate *date)
{
  g_autofree char *slashes = g_strdup_printf ("%s/%d", text, LEAP_YEAR);
  g_autofree char *name = g_strdup_printf ("%s %d", text, LEAP_YEAR);

  return parse_kept (text, LEAP_YEAR, date) || mix_date_parse_slashes (slashes, date)
         || mix_date_parse_month_name (name, date);
}

/* In the year of the day it is on or after, or in the next; 29 February is the day after the 28th elsewhere. */
static MixDate
find_in_year (MixDate kept, int year)
{
  int month, day;
  MixDate date;

  mix_date_split (kept, NULL, &month, &day);
  date = mix_date_new (year, month, day);
  return date != MIX_DATE_NONE ? date : mix_date_new (year, month + 1, 1);
}

/*
 * _mix_claim_days_find_next:
 * @days: days as they are kept, at least one
 * @from: a day
 *
 * Returns: the first of them on or after @from
 */
MixDate
_mix_claim_days_find_next (const char *days, MixDate from)
{
  g_auto (GStrv) each = g_strsplit (days, ",", -1);
  MixDate next = MIX_DATE_NONE, kept;
  int year = 0;

  mix_date_split (from, &year, NULL, NULL);
  for (guint i = 0; each[i] != NULL; i++)
    for (int later = 0; parse_kept (each[i], LEAP_YEAR, &kept) && later <= 1; later++)
      {
        MixDate date = find_in_year (kept, year + later);

        if (date >= from && (next == MIX_DATE_NONE || date < next))
          next = date;
      }
  return next;
}

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  const MixDate *one = a, *other = b;

  return (*one > *other) - (*one < *other);
}

static gboolean
refuse (const char *text, GError **error)
{
  mix_set_error (error, MIX_ERROR_REFUSED, text,
                 _ ("“%s” are no days of the year. Write up to %d, such as 30 Apr, 31 Jul, 31 Oct, 31 Jan."), text,
                 MOST_DAYS);
  return FALSE;
}

static gboolean
parse_days (const char *text, GArray *dates, GError **error)
{
  g_auto (GStrv) each = g_strsplit (text, ",", -1);

  for (guint i = 0; each[i] != NULL; i++)
    {
      MixDate date;

      if (*g_strstrip (each[i]) == '\0')
        continue;
      if (!parse_day (each[i], &date) || dates->len == MOST_DAYS)
        return refuse (text, error);
      g_array_append_val (dates, date);
    }
  g_array_sort (dates, compare_dates);
  return dates->len > 0 || refuse (text, error);
}

/**
 * mix_claim_days_parse:
 * @text: days of the year with commas between them: "30 Apr, 31 July, 31/10, 01-31"
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the days as a #MixClaimTimetable has them, in the order of the year;
 *   %MIX_ERROR_REFUSED where they are none
 */
char *
mix_claim_days_parse (const char *text, GError **error)
{
  g_autoptr (GArray) dates = g_array_new (FALSE, FALSE, sizeof (MixDate));
  g_autoptr (GString) days = g_string_new (NULL);

  if (!parse_days (text, dates, error))
    return NULL;
  for (guint i = 0; i < dates->len; i++)
    {
      MixDate date = g_array_index (dates, MixDate, i);
      int month = 0, day = 0;

      if (i > 0 && date == g_array_index (dates, MixDate, i - 1))
        continue;
      mix_date_split (date, NULL, &month, &day);
      g_string_append_printf (days, "%s%02d-%02d", days->len > 0 ? "," : "", month, day);
    }
  return g_string_free (g_steal_pointer (&days), FALSE);
}

/**
 * mix_claim_days_format:
 * @days: (nullable): days as a #MixClaimTimetable has them
 *
 * Returns: (transfer full): the days for people, as "31 Jan, 30 Apr"; "" for none
 */
char *
mix_claim_days_format (const char *days)
{
  g_auto (GStrv) each = g_strsplit (days != NULL ? days : "", ",", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  MixDate date;

  for (guint i = 0; each[i] != NULL; i++)
    if (parse_kept (each[i], LEAP_YEAR, &date))
      g_strv_builder_take (words, mix_date_format_short (date));
  list = g_strv_builder_end (words);
  return g_strjoinv (", ", list);
}
