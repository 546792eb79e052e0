#include "mix-calendar-writer.h"

#include <string.h>

/* Octets of a line, its break not counted: RFC 5545, section 3.1. */
#define MOST_OCTETS 75

/* What takes no time of its own. */
#define USUAL_MINUTES 30

/* The rules of British time since 1996: the clocks change at 01:00 UTC on the last Sundays of March and October. */
static const char *const time_zone[] = {
  "BEGIN:VTIMEZONE",
  "TZID:Europe/London",
  "BEGIN:DAYLIGHT",
  "TZOFFSETFROM:+0000",
  "TZOFFSETTO:+0100",
  "TZNAME:BST",
  "DTSTART:19960331T010000",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0000",
  "TZNAME:GMT",
  "DTSTART:19961027T020000",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "END:STANDARD",
  "END:VTIMEZONE",
};

/**
 * mix_calendar_event_clear:
 * @self: an event whose texts are freed
 */
void
mix_calendar_event_clear (MixCalendarEvent *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->summary, g_free);
  g_clear_pointer (&self->description, g_free);
  g_clear_pointer (&self->place, g_free);
}

/**
 * mix_calendar_fold:
 * @line: a line without its break, in UTF-8
 *
 * Returns: (transfer full): it in lines of at most 75 octets, each after the first with a space before it, and no
 *   character cut: RFC 5545, section 3.1; without the last break
 */
char *
mix_calendar_fold (const char *line)
{
  GString *folded = g_string_new (NULL);
  gsize room = MOST_OCTETS;

  for (const char *at = line; *at != '\0';)
    {
      gsize length = (gsize) (g_utf8_next_char (at) - at);

      if (length > room)
        {
          g_string_append (folded, "\r\n ");
          room = MOST_OCTETS - 1;
        }
      g_string_append_len (folded, at, (gssize) length);
      room -= length;
      at += length;
    }
  return g_string_free_and_steal (folded);
}

/**
 * mix_calendar_escape:
 * @text: any text
 *
 * Returns: (transfer full): it as a value of type TEXT: RFC 5545, section 3.3.11
 */
char *
mix_calendar_escape (const char *text)
{
  GString *escaped = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '\r')
        continue;
      if (*at == '\n')
        g_string_append (escaped, "\\n");
      else if (strchr ("\\;,", *at) != NULL)
        g_string_append_printf (escaped, "\\%c", *at);
      else
        g_string_append_c (escaped, *at);
    }
  return g_string_free_and_steal (escaped);
}

static void
add_line (GString *calendar, const char *line)
{
  g_autofree char *folded = mix_calendar_fold (line);

  g_string_append_printf (calendar, "%s\r\n", folded);
}

static void
add_text (GString *calendar, const char *property, const char *text)
{
  g_autofree char *escaped = text != NULL ? mix_calendar_escape (text) : NULL;
  g_autofree char *line = escaped != NULL ? g_strconcat (property, ":", escaped, NULL) : NULL;

  if (line != NULL)
    add_line (calendar, line);
}

static char *
format_day (MixDate date)
{
  int year, month, day;

  mix_date_split (date, &year, &month, &day);
  return g_strdup_printf ("%04d%02d%02d", year, month, day);
}

/* The end of a whole day is the next one, which is not part of it. */
static void
add_whole_day (GString *calendar, MixDate date)
{
  g_autofree char *first = format_day (date), *end = format_day (date + 1);
  g_autofree char *starts = g_strconcat ("DTSTART;VALUE=DATE:", first, NULL);
  g_autofree char *ends = g_strconcat ("DTEND;VALUE=DATE:", end, NULL);

  add_line (calendar, starts);
  add_line (calendar, ends);
  add_line (calendar, "TRANSP:TRANSPARENT");
}

static void
add_time (GString *calendar, const MixCalendarEvent *event)
{
  g_autofree char *day = format_day (event->date);
  g_autofree char *starts
      = g_strdup_printf ("DTSTART;TZID=Europe/London:%sT%02d%02d00", day, event->time / 60, event->time % 60);
  g_autofree char *lasts = g_strdup_printf ("DURATION:PT%dM", event->minutes > 0 ? event->minutes : USUAL_MINUTES);

  add_line (calendar, starts);
  add_line (calendar, lasts);
}

static void
add_event (GString *calendar, const MixCalendarEvent *event, const char *stamp)
{
  g_autofree char *id = g_strconcat (event->id, "@skillmix", NULL);

  add_line (calendar, "BEGIN:VEVENT");
  add_text (calendar, "UID", id);
  add_line (calendar, stamp);
  if (event->time < 0)
    add_whole_day (calendar, event->date);
  else
    add_time (calendar, event);
  add_text (calendar, "SUMMARY", event->summary);
  add_text (calendar, "DESCRIPTION", event->description);
  add_text (calendar, "LOCATION", event->place);
  add_line (calendar, "END:VEVENT");
}

/**
 * mix_calendar_write:
 * @name: what the calendar is called
 * @events: (element-type MixCalendarEvent): what is in it
 * @written_at: when it is written, in seconds since 1970
 *
 * Returns: (transfer full): a calendar as RFC 5545 has it, with the time zone of London
 */
char *
mix_calendar_write (const char *name, GArray *events, gint64 written_at)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (written_at);
  g_autofree char *stamp = g_date_time_format (time, "DTSTAMP:%Y%m%dT%H%M%SZ");
  GString *calendar = g_string_new (NULL);

  add_line (calendar, "BEGIN:VCALENDAR");
  add_line (calendar, "VERSION:2.0");
  add_line (calendar, "PRODID:-//Skillmix//Skillmix//EN");
  add_line (calendar, "CALSCALE:GREGORIAN");
  add_text (calendar, "X-WR-CALNAME", name);
  for (guint i = 0; i < G_N_ELEMENTS (time_zone); i++)
    add_line (calendar, time_zone[i]);
  for (guint i = 0; i < events->len; i++)
    add_event (calendar, &g_array_index (events, MixCalendarEvent, i), stamp);
  add_line (calendar, "END:VCALENDAR");
  return g_string_free_and_steal (calendar);
}
