#include "mix-calendar.h"

/**
 * mix_calendar_get_day:
 * @calendar: a calendar
 *
 * Returns: the day that is chosen
 */
MixDate
mix_calendar_get_day (GtkCalendar *calendar)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (calendar);

  return mix_date_new (g_date_time_get_year (day), g_date_time_get_month (day), g_date_time_get_day_of_month (day));
}

/**
 * mix_calendar_set_day:
 * @calendar: a calendar
 * @day: the day it opens on; %MIX_DATE_NONE for today
 *
 * Chooses a day, as the user would: signals are emitted.
 */
void
mix_calendar_set_day (GtkCalendar *calendar, MixDate day)
{
  g_autoptr (GDateTime) date = NULL;
  int year, month, day_of_month;

  if (!mix_date_split (day != MIX_DATE_NONE ? day : mix_date_today (), &year, &month, &day_of_month))
    return;
  date = g_date_time_new_local (year, month, day_of_month, 0, 0, 0);
  gtk_calendar_select_day (calendar, date);
}
