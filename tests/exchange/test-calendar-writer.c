#include "mix-calendar-writer.h"

#include <json-glib/json-glib.h>
#include <string.h>

static char *
find_oracle (const char *name)
{
  const char *shared = g_getenv ("MIX_SHARED_DIR");
  g_autofree char *path = shared != NULL ? g_build_filename (shared, "oracles", "ical", name, NULL) : NULL;

  if (path != NULL && g_file_test (path, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&path);
  g_test_skip ("without the oracles");
  return NULL;
}

static void
assert_folds (JsonObject *vector)
{
  const char *line = json_object_get_string_member (vector, "unfolded");
  g_autofree char *folded = mix_calendar_fold (line);
  g_autoptr (GString) unfolded = g_string_new (folded);
  g_auto (GStrv) lines = g_strsplit (folded, "\r\n", -1);

  g_string_replace (unfolded, "\r\n ", "", 0);
  g_assert_cmpstr (unfolded->str, ==, line);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
    }
}

static void
test_folding (void)
{
  g_autofree char *path = find_oracle ("folding_vectors.json");
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *vectors;

  if (path == NULL)
    return;
  g_assert_true (json_parser_load_from_file (parser, path, NULL));
  vectors = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "vectors");
  g_assert_cmpuint (json_array_get_length (vectors), >, 3);
  for (guint i = 0; i < json_array_get_length (vectors); i++)
    assert_folds (json_array_get_object_element (vectors, i));
}

static void
test_escaping (void)
{
  static const char *const cases[][2] = {
    { "comma, semicolon; backslash \\ and newline", "comma\\, semicolon\\; backslash \\\\ and newline" },
    { "two\nlines", "two\\nlines" },
    { "colon: and \"quotes\" are not escaped", "colon: and \"quotes\" are not escaped" },
    { "\\n literally", "\\\\n literally" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *escaped = mix_calendar_escape (cases[i][0]);

      g_assert_cmpstr (escaped, ==, cases[i][1]);
    }
}

/* The time zone is the one that the oracle has, to the letter. */
static void
test_time_zone (void)
{
  g_autofree char *path = find_oracle ("europe_london.ics");
  g_autoptr (GArray) events = g_array_new (FALSE, FALSE, sizeof (MixCalendarEvent));
  g_autofree char *wanted = NULL, *calendar = mix_calendar_write ("Empty", events, 0), *zone = NULL;
  g_autoptr (GString) ours = g_string_new (calendar);
  const char *begin;

  if (path == NULL)
    return;
  g_assert_true (g_file_get_contents (path, &wanted, NULL, NULL));
  g_string_replace (ours, "\r\n", "\n", 0);
  begin = strstr (ours->str, "BEGIN:VTIMEZONE");
  zone = g_strndup (begin, (gsize) (strstr (begin, "END:VTIMEZONE") - begin));
  {
    g_autoptr (GString) oracle = g_string_new (wanted);

    g_string_replace (oracle, "\r\n", "\n", 0);
    g_assert_nonnull (strstr (oracle->str, zone));
  }
}

static void
test_events (void)
{
  MixCalendarEvent timed
      = { "a", mix_date_new (2026, 7, 1), 540, 45, "Interview: Letter B, Pharmacist", NULL, "Room 2" };
  MixCalendarEvent day = { "b", mix_date_new (2026, 12, 31), -1, 0, "First day", NULL, NULL };
  g_autoptr (GArray) events = g_array_new (FALSE, FALSE, sizeof (MixCalendarEvent));
  g_autofree char *calendar = NULL;

  g_array_append_val (events, timed);
  g_array_append_val (events, day);
  calendar = mix_calendar_write ("Recruitment", events, 1784246400);
  g_assert_true (g_str_has_prefix (calendar, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
  g_assert_true (g_str_has_suffix (calendar, "END:VEVENT\r\nEND:VCALENDAR\r\n"));
  g_assert_nonnull (strstr (calendar, "\r\nDTSTART;TZID=Europe/London:20260701T090000\r\nDURATION:PT45M\r\n"));
  g_assert_nonnull (strstr (calendar, "\r\nSUMMARY:Interview: Letter B\\, Pharmacist\r\nLOCATION:Room 2\r\n"));
  g_assert_nonnull (strstr (calendar, "\r\nDTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"));
  g_assert_nonnull (strstr (calendar, "\r\nDTSTAMP:20260717T000000Z\r\n"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/calendar/folding", test_folding);
  g_test_add_func ("/exchange/calendar/escaping", test_escaping);
  g_test_add_func ("/exchange/calendar/time-zone", test_time_zone);
  g_test_add_func ("/exchange/calendar/events", test_events);

  return g_test_run ();
}
