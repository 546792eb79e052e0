#pragma once

#include "mix-plan.h"
#include "mix-store.h"

G_BEGIN_DECLS

/* Settings of a plan about claims: whole numbers; the last two are text. */
#define MIX_OPTION_CLAIM_DUE_MONTHS "claims.due_months"
#define MIX_OPTION_CLAIM_DUE_DAY "claims.due_day"
#define MIX_OPTION_CLAIM_REMINDER_DAYS "claims.reminder_days"
#define MIX_SETTING_CLAIM_SOURCE "claims.source"
#define MIX_SETTING_CLAIM_DAYS "claims.days"

#define MIX_DEFAULT_CLAIM_DUE_MONTHS 1
#define MIX_DEFAULT_CLAIM_DUE_DAY 31
#define MIX_DEFAULT_CLAIM_REMINDER_DAYS 14

/**
 * MixClaimTimetable:
 * @due_months: how many months after its own the claim for a month is due
 * @due_day: on which day of that month, or on its last where it is shorter
 * @reminder_days: how long before
 * @source: (nullable): where that is written; %NULL: our default
 * @days: (nullable): days of each year by which claims are due, as "04-30,07-31,10-31,01-31": a month is claimed by the
 *   first of them after it. %NULL: by @due_months and @due_day
 *
 * By when claims are to be made.
 */
typedef struct
{
  int due_months;
  int due_day;
  int reminder_days;
  const char *source;
  const char *days;
} MixClaimTimetable;

MixClaimTimetable mix_claim_timetable_read (MixPlan *plan);
MixDate mix_claim_timetable_get_due_date (const MixClaimTimetable *self, MixDate month);
char *mix_claim_days_parse (const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *mix_claim_days_format (const char *days) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_claim_timetable_set (MixStore *store, const MixClaimTimetable *timetable, GError **error);

G_END_DECLS
