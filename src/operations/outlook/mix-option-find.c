#include "mix-option-finding.h"

#include "mix-config.h"
#include "mix-plan-entries.h"
#include "mix-plan-options.h"

#include <glib/gi18n-lib.h>

#define TECHNICIAN_BAND "5"

/* NULL: all of them. */
static MixNetwork *
get_network (const MixOptionFinding *self)
{
  return self->network != MIX_FUNDING_ALL_NETWORKS ? mix_funding_get_network (self->outlook->funding, self->network)
                                                   : NULL;
}

MixOption *
_mix_option_finding_add (MixOptionFinding *self, MixOptionKind kind, const char *subject_id, const char *more)
{
  MixOption *option = g_new0 (MixOption, 1);
  MixNetwork *network = get_network (self);

  option->kind = kind;
  option->id = g_strconcat (mix_option_kind_get_name (kind), ":",
                            subject_id != NULL ? subject_id : mix_network_get_id (network), more != NULL ? ":" : NULL,
                            more, NULL);
  option->is_allowed = TRUE;
  option->network = self->network;
  option->network_name = g_strdup (network != NULL ? mix_network_get_name (network) : _ ("All networks"));
  option->subject_id = g_strdup (subject_id);
  option->until = MIX_DATE_NONE;
  option->work = g_new0 (MixOptionWork, 1);
  option->work->known = TRUE;
  option->work->vacancy = -1;
  option->work->group = self->outlook->picture->vacancies->len + self->options->len;
  g_ptr_array_add (self->options, option);
  return option;
}

int
_mix_option_finding_get_setting (const MixOptionFinding *self, const char *key)
{
  return mix_plan_options_get (self->outlook->plan, key);
}

MixDate
_mix_option_find_next_month (MixDate day)
{
  int of_month;

  mix_date_split (day, NULL, NULL, &of_month);
  return mix_date_add_months (day - of_month + 1, 1);
}

guint
_mix_option_count_days (const MixPlanOutlook *outlook)
{
  return (guint) (outlook->year_end - outlook->as_at + 1);
}

static const char *
find_area (MixOptionFinding *self)
{
  static const char *const areas[] = { "national", "fringe", "outer_london", "inner_london" };

  return areas[CLAMP (_mix_option_finding_get_setting (self, MIX_SETTING_AREA), 0, 3)];
}

/* From January, or from the next month where that is past. */
static MixDate
find_technician_start (const MixPlanOutlook *outlook)
{
  int year;
  MixDate january;

  mix_date_split (outlook->year_end, &year, NULL, NULL);
  january = mix_date_new (year, 1, 1);
  return january > outlook->as_at ? january : _mix_option_find_next_month (outlook->as_at);
}

static void
find_technician (MixOptionFinding *self)
{
  const MixPlanOutlook *outlook = self->outlook;
  MixDate from = find_technician_start (outlook);
  g_autofree char *month = NULL;
  MixOptionMoney money;
  MixOption *option;

  if (from > outlook->year_end)
    return;
  option = _mix_option_finding_add (self, MIX_OPTION_TECHNICIAN, NULL, NULL);
  month = mix_date_format_short (from);
  option->from = from;
  option->minutes = MIX_OPTION_FULL_MINUTES;
  option->title = g_strdup_printf (_ ("A technician, full time, from %s"), month);
  option->reason = g_strdup (_ ("An advert takes longer than that: from a provider, the bank, or on secondment. Next "
                                "year’s money has to pay for them, too, or they come until 31 March."));
  money = _mix_option_find_new_person (outlook->funding, MIX_ROLE_PHARMACY_TECHNICIAN, TECHNICIAN_BAND,
                                       find_area (self), MIX_OPTION_FULL_MINUTES, from);
  option->work->gain = money.claims;
  option->work->top_up = money.cost - money.claims;
  option->work->known = money.known;
  option->work->has_worker = TRUE;
  option->work->worker = (MixOutlookWorker) {
    .work = 100,
    .minutes
    = _mix_outlook_scene_find_capacity (outlook->scene, MIX_ROLE_PHARMACY_TECHNICIAN, MIX_OPTION_FULL_MINUTES, 1),
    .network = _mix_option_find_place (self->network),
    .starts_in = from - outlook->as_at,
    .ends_in = MIX_OUTLOOK_STAYS,
    .may = _mix_outlook_scene_find_newcomer_lines (outlook->scene, MIX_ROLE_PHARMACY_TECHNICIAN),
  };
}

void
_mix_options_find_in_network (const MixPlanOutlook *outlook, guint network, GPtrArray *options)
{
  MixOptionFinding finding = { outlook, network, options };

  _mix_option_finding_add_for_vacancies (&finding);
  if (network == MIX_FUNDING_ALL_NETWORKS)
    return;
  _mix_option_finding_add_for_people (&finding);
  find_technician (&finding);
}
