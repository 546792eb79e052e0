#include "mix-claim-timetable.h"

#include "mix-claim-days-private.h"
#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-plan-options.h"
#include "mix-store-rows.h"

#include <glib/gi18n-lib.h>

#define MOST_MONTHS 6
#define MOST_REMINDER_DAYS 60

/**
 * mix_claim_timetable_read:
 * @plan: a plan
 *
 * Returns: by when claims are to be made: what the plan says, or our defaults; its text is the plan’s
 */
MixClaimTimetable
mix_claim_timetable_read (MixPlan *plan)
{
  return (MixClaimTimetable) { mix_plan_options_get (plan, MIX_OPTION_CLAIM_DUE_MONTHS),
                               mix_plan_options_get (plan, MIX_OPTION_CLAIM_DUE_DAY),
                               mix_plan_options_get (plan, MIX_OPTION_CLAIM_REMINDER_DAYS),
                               mix_plan_get_setting (plan, MIX_SETTING_CLAIM_SOURCE),
                               mix_plan_get_setting (plan, MIX_SETTING_CLAIM_DAYS) };
}

/**
 * mix_claim_timetable_get_due_date:
 * @self: a timetable
 * @month: first day of a month
 *
 * Returns: the last day on which it may be claimed
 */
MixDate
mix_claim_timetable_get_due_date (const MixClaimTimetable *self, MixDate month)
{
  MixDate first = mix_date_add_months (month, self->due_months), last = mix_date_add_months (first, 1) - 1;

  if (self->days != NULL)
    return _mix_claim_days_find_next (self->days, mix_date_add_months (month, 1));
  return MIN (first + self->due_day - 1, last);
}

static gboolean
check (const MixClaimTimetable *timetable, GError **error)
{
  if (timetable->due_months >= 0 && timetable->due_months <= MOST_MONTHS && timetable->due_day >= 1
      && timetable->due_day <= 31 && timetable->reminder_days >= 0 && timetable->reminder_days <= MOST_REMINDER_DAYS)
    return timetable->source == NULL || *timetable->source == '\0'
           || _mix_deed_check_text (timetable->source, NULL, _ ("The source"), error);
  mix_set_error (error, MIX_ERROR_REFUSED, NULL,
                 _ ("Claims cannot be due then. Choose 0 to %d months after, day 1 to 31, and a reminder up to %d days "
                    "before."),
                 MOST_MONTHS, MOST_REMINDER_DAYS);
  return FALSE;
}

/* Days as they are kept, or none. */
static gboolean
check_days (const MixClaimTimetable *timetable, char **days, GError **error)
{
  *days = NULL;
  if (timetable->days == NULL || *timetable->days == '\0')
    return TRUE;
  *days = mix_claim_days_parse (timetable->days, error);
  return *days != NULL;
}

static gboolean
put_number (MixStore *store, const char *key, int value, GError **error)
{
  g_autofree char *text = g_strdup_printf ("%d", value);

  return mix_store_put_setting (store, key, text, error);
}

static gboolean
put_timetable (MixStore *store, gpointer data, GError **error)
{
  const MixClaimTimetable *timetable = data;
  const char *source = timetable->source != NULL && *timetable->source != '\0' ? timetable->source : NULL;

  return put_number (store, MIX_OPTION_CLAIM_DUE_MONTHS, timetable->due_months, error)
         && put_number (store, MIX_OPTION_CLAIM_DUE_DAY, timetable->due_day, error)
         && put_number (store, MIX_OPTION_CLAIM_REMINDER_DAYS, timetable->reminder_days, error)
         && mix_store_put_setting (store, MIX_SETTING_CLAIM_SOURCE, source, error)
         && mix_store_put_setting (store, MIX_SETTING_CLAIM_DAYS, timetable->days, error);
}

/**
 * mix_claim_timetable_set:
 * @store: an open plan
 * @timetable: by when claims are to be made from here on
 * @error: return location for an error
 *
 * Returns: whether the change was made; %MIX_ERROR_REFUSED where there is no such day
 */
gboolean
mix_claim_timetable_set (MixStore *store, const MixClaimTimetable *timetable, GError **error)
{
  MixClaimTimetable put = *timetable;
  g_autofree char *days = NULL;

  if (!check (timetable, error) || !check_days (timetable, &days, error))
    return FALSE;
  put.days = days;
  return mix_store_change (store, C_ ("change", "Set when claims are due"), put_timetable, &put, error);
}
