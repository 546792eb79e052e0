#include "mix-deed-private.h"

#include "mix-config.h"
#include "mix-error.h"
#include "mix-row-type.h"
#include "mix-store-read.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Names and notes, not documents. */
#define MAX_CHARACTERS 200

/* More than a week has. */
#define MAX_MINUTES 10080

/* The weeks of a hundred people. */
#define MAX_MINUTES_OF_PLACE (100 * MAX_MINUTES)

static gboolean
has_control_character (const char *text)
{
  for (const char *cursor = text; *cursor != '\0'; cursor = g_utf8_next_char (cursor))
    if (g_unichar_iscntrl (g_utf8_get_char (cursor)))
      return TRUE;
  return FALSE;
}

/*
 * _mix_deed_check_text:
 * @text: (nullable): what a user wrote
 * @subject: (nullable): the thing it belongs to
 * @what: what the text is, as the start of a sentence: "The name"
 *
 * Returns: whether it is one line of words that may be kept
 */
gboolean
_mix_deed_check_text (const char *text, const char *subject, const char *what, GError **error)
{
  g_autofree char *plain = NULL;

  if (text == NULL || !g_utf8_validate (text, -1, NULL) || has_control_character (text))
    {
      mix_set_error (error, MIX_ERROR_REFUSED, subject, _ ("%s is not a line of text. Write it in words."), what);
      return FALSE;
    }
  plain = mix_text_collapse (text);
  if (*plain == '\0')
    {
      mix_set_error (error, MIX_ERROR_REFUSED, subject, _ ("%s is empty. Write it in words."), what);
      return FALSE;
    }
  if (g_utf8_strlen (plain, -1) > MAX_CHARACTERS)
    {
      mix_set_error (error, MIX_ERROR_REFUSED, subject, _ ("%s is longer than %d characters. Shorten it."), what,
                     MAX_CHARACTERS);
      return FALSE;
    }
  return mix_text_check_no_patient (text, subject, error);
}

/*
 * _mix_deed_check_minutes:
 * @minutes: minutes a week
 *
 * Returns: whether that is some time, and no more than a week has
 */
gboolean
_mix_deed_check_minutes (int minutes, const char *subject, GError **error)
{
  if (minutes > 0 && minutes <= MAX_MINUTES)
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, subject, _ ("%d minutes a week cannot be given. Choose 1 to %d."), minutes,
                 MAX_MINUTES);
  return FALSE;
}

/*
 * _mix_deed_check_dates:
 * @from: the first day
 * @until: the last day, or %MIX_DATE_NONE
 *
 * Returns: whether the last day is not before the first
 */
gboolean
_mix_deed_check_dates (MixDate from, MixDate until, const char *subject, GError **error)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (until == MIX_DATE_NONE || from == MIX_DATE_NONE || from <= until)
    return TRUE;
  first = _mix_deed_dup_date (from);
  last = _mix_deed_dup_date (until);
  mix_set_error (error, MIX_ERROR_REFUSED, subject,
                 _ ("The last day, %s, is before the first, %s. Change one of them."), last, first);
  return FALSE;
}

/*
 * _mix_deed_check_listed:
 * @value: (nullable): a word that a user gave
 * @list: the words there are, ended by %NULL
 * @what: what they are, such as "a role"
 *
 * Returns: whether @value is one of them
 */
gboolean
_mix_deed_check_listed (const char *value, const char *const *list, const char *what, GError **error)
{
  g_autofree char *all = NULL;

  if (value != NULL && g_strv_contains (list, value))
    return TRUE;
  all = g_strjoinv (", ", (char **) list);
  mix_set_error (error, MIX_ERROR_REFUSED, value, _ ("“%s” is not %s. Choose one of: %s."), value != NULL ? value : "",
                 what, all);
  return FALSE;
}

/*
 * _mix_deed_check_is_demand:
 * @line: a service line
 *
 * Returns: whether it is work that somebody wants, not time of the team's own
 */
gboolean
_mix_deed_check_is_demand (const MixServiceLineRow *line, GError **error)
{
  if (g_str_equal (line->kind, "demand"))
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, line->code,
                 _ ("“%s” is time of the person’s own, which the capacity sheet counts. Choose work for patients or "
                    "practices."),
                 line->name);
  return FALSE;
}

/*
 * _mix_deed_check_minutes_of_place:
 * @minutes: minutes a week that a place wants of one line, which more than one person may do
 *
 * Returns: whether that is within reason
 */
gboolean
_mix_deed_check_minutes_of_place (int minutes, const char *subject, GError **error)
{
  if (minutes >= 0 && minutes <= MAX_MINUTES_OF_PLACE)
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, subject, _ ("%d minutes a week cannot be wanted. Choose 0 to %d."), minutes,
                 MAX_MINUTES_OF_PLACE);
  return FALSE;
}

/*
 * _mix_deed_choose_date:
 * @date: (inout): a day; where it is %MIX_DATE_NONE, the plan's planning date takes its place, or else today
 */
gboolean
_mix_deed_choose_date (MixStore *store, MixDate *date, GError **error)
{
  g_autoptr (MixPlanRow) plan = NULL;

  if (*date != MIX_DATE_NONE)
    return TRUE;
  plan = mix_store_read_plan_row (store, error);
  if (plan == NULL)
    return FALSE;
  *date = plan->planning_date != MIX_DATE_NONE ? plan->planning_date : mix_date_today ();
  return TRUE;
}

/*
 * _mix_deed_dup_date:
 *
 * Returns: (transfer full): the day as the name of a change writes it: "31 Mar 2027"
 */
char *
_mix_deed_dup_date (MixDate date)
{
  g_autofree char *day = mix_date_format_short (date);
  int year;

  return mix_date_split (date, &year, NULL, NULL) ? g_strdup_printf ("%s %d", day, year) : g_steal_pointer (&day);
}

/*
 * _mix_deed_shorten_network_name:
 * @name: a network's name as published: "SUNDERLAND WEST 1 PCN"
 *
 * Returns: (transfer full): its name in title case without the letters that all of them have: "Sunderland West 1"
 */
char *
_mix_deed_shorten_network_name (const char *name)
{
  gsize length = strlen (name);
  g_autofree char *head = NULL;

  if (length > strlen (" PCN") && g_ascii_strcasecmp (name + length - strlen (" PCN"), " PCN") == 0)
    length -= strlen (" PCN");
  head = g_strndup (name, length);
  return mix_text_title_case (head);
}
