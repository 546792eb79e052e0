#include "mix-service-lines.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-demand.h"
#include "mix-driver.h"
#include "mix-error.h"
#include "mix-role.h"

#include <glib/gi18n-lib.h>

#define MAX_SHORT_NAME 28
#define MOST_LEVEL 6

/* In hundredths of a weighted minute. */
#define MOST_WEIGHT 100000

static const char *const prescribers[] = { "yes", "in_training_accepted", "preferred", "no", NULL };
static const char *const risks[] = { "low", "medium", "high", NULL };
static const char *const sides[] = { "pcn", "practice", "both", NULL };
static const char *const remotes[] = { "yes", "partly", "no", NULL };

static gboolean
check_names (const MixServiceLineRow *line, GError **error)
{
  if (!_mix_deed_check_text (line->name, line->code, _ ("The name"), error)
      || !_mix_deed_check_text (line->short_name, line->code, _ ("The short name"), error)
      || !_mix_deed_check_text (line->category, line->code, _ ("The category"), error)
      || (line->requires_training != NULL
          && !_mix_deed_check_text (line->requires_training, line->code, _ ("The training"), error)))
    return FALSE;
  if (g_utf8_strlen (line->short_name, -1) <= MAX_SHORT_NAME)
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, line->code,
                 _ ("The short name “%s” has more than %d characters. Shorten it."), line->short_name, MAX_SHORT_NAME);
  return FALSE;
}

static gboolean
check_driver (const char *driver, GError **error)
{
  MixDriver parsed;

  if (mix_driver_parse (driver, &parsed, NULL))
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, driver,
                 _ ("“%s” is nothing that is counted. Write for instance registered, adults, aged_65_plus, qof:HYP, "
                    "care_home_beds, items, practice or network."),
                 driver != NULL ? driver : "");
  return FALSE;
}

static gboolean
check_role (const char *role, GError **error)
{
  MixRole parsed;

  if (mix_role_parse (role, &parsed))
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, role, _ ("“%s” is not a role. Write for instance pharmacy_technician."),
                 role != NULL ? role : "");
  return FALSE;
}

static gboolean
check_numbers (const MixServiceLineRow *line, GError **error)
{
  MixDemandInput input = { MIX_DEMAND_NOT_KNOWN, line->rate_micros, line->minutes_millis, MIX_DEMAND_NOT_KNOWN };

  if (!mix_demand_input_is_valid (&input) || line->minutes_millis == 0)
    {
      mix_set_error (error, MIX_ERROR_REFUSED, line->code,
                     _ ("The minutes or the rate of “%s” cannot be. Give minutes above none and up to 100,000 an item, "
                        "and at most a million items a year for each unit."),
                     line->name);
      return FALSE;
    }
  if (line->level >= 1 && line->level <= MOST_LEVEL && line->undone_weight <= MOST_WEIGHT)
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, line->code,
                 _ ("“%s” has the level %d and the weight %d. Choose a level from 1 to %d and a weight up to %d."),
                 line->name, line->level, line->undone_weight, MOST_LEVEL, MOST_WEIGHT);
  return FALSE;
}

/**
 * mix_service_line_check:
 * @line: a line of the plan's catalogue
 *
 * Returns: whether it may be kept; %MIX_ERROR_REFUSED says what is not right
 */
gboolean
mix_service_line_check (const MixServiceLineRow *line, GError **error)
{
  return check_names (line, error) && check_driver (line->driver, error) && check_role (line->min_role, error)
         && _mix_deed_check_listed (line->prescriber, prescribers, _ ("a prescriber status of work"), error)
         && _mix_deed_check_listed (line->risk, risks, _ ("a risk"), error)
         && _mix_deed_check_listed (line->side, sides, _ ("a side"), error)
         && _mix_deed_check_listed (line->remote, remotes, _ ("whether it can be done remote"), error)
         && check_numbers (line, error);
}

/**
 * mix_service_line_shorten:
 * @name: what a line is called
 *
 * Returns: (transfer full): the same in at most 28 characters
 */
char *
mix_service_line_shorten (const char *name)
{
  g_autofree char *head = NULL;

  if (g_utf8_strlen (name, -1) <= MAX_SHORT_NAME)
    return g_strdup (name);
  head = g_utf8_substring (name, 0, MAX_SHORT_NAME - 1);
  return g_strconcat (g_strchomp (head), "…", NULL);
}
