#include "mix-employment-costing-private.h"

#include "mix-capacity.h"
#include "mix-plan-options.h"
#include "mix-role.h"
#include "mix-team-load.h"

#include <math.h>

#define MILLION G_GINT64_CONSTANT (1000000)
#define WEEKS_A_YEAR 52
#define MONTHS_A_YEAR 12
#define HOURS_A_WEEK 37.5

/* What each post brings to the cost engine, and the facts that hold for every model. */

static gboolean
get_role (const MixPost *post, MixRole *role)
{
  return mix_role_parse (post->row->role, role);
}

/* The minutes of a post from its first day to its last. */
static const MixRateSeries *
make_minutes (MixEmploymentCosting *self, const MixPost *post)
{
  const MixPostRow *row = post->row;
  MixDate from = row->wanted_from != MIX_DATE_NONE ? row->wanted_from : self->problem.first_month;
  MixDate until = row->closed_on != MIX_DATE_NONE ? row->closed_on - 1 : MIX_DATE_NONE;

  if (post->person != NULL)
    from = MIN (from, self->problem.first_month);
  return _mix_employment_costing_take_rate (self, row->minutes > 0, row->minutes * MILLION, from, until);
}

static void
set_rates (MixEmploymentCosting *self, const MixPost *post, MixJobRates *rates)
{
  gboolean is_national = g_strcmp0 (post->area, "national") == 0;
  MixRole role;

  rates->minutes_a_week = make_minutes (self, post);
  rates->full_time_pay = mix_rate_pack_get_pay (self->rates, post->row->band, post->row->pay_point);
  rates->insurance = mix_rate_pack_get_on_cost (self->rates, "employer_ni_rate");
  rates->insurance_threshold = mix_rate_pack_get_on_cost (self->rates, "employer_ni_secondary_threshold");
  rates->pension = mix_rate_pack_get_on_cost (self->rates, "nhs_pension_employer_rate_paid_locally");
  if (!is_national)
    {
      rates->supplement = mix_rate_pack_get_supplement (self->rates, post->area);
      rates->supplement_least = mix_rate_pack_get_supplement_least (self->rates, post->area);
      rates->supplement_most = mix_rate_pack_get_supplement_most (self->rates, post->area);
    }
  if (post->is_reimbursed && get_role (post, &role))
    rates->maximum = mix_rate_pack_get_maximum (self->rates, mix_role_get_reimbursement_line (role), post->area);
}

static MixCapacitySheet
work_out_capacity (const MixEmploymentCosting *self, const MixPost *post)
{
  MixCapacitySettings settings = mix_team_load_get_settings (self->plan);
  const char *pathway = post->person != NULL ? mix_person_get_fact (post->person, MIX_FACT_PATHWAY) : NULL;
  MixCapacityPerson person = { .role = MIX_ROLE_CLINICAL_PHARMACIST,
                               .contracted_minutes = post->row->minutes > 0 ? post->row->minutes : MIX_MINUTES_A_WTE,
                               .service_from = MIX_DATE_NONE,
                               .on_pathway = g_strcmp0 (pathway, "on_pathway") == 0,
                               .n_sites = 1 };

  (void) get_role (post, &person.role);
  return mix_capacity_work_out (&settings, &person, mix_plan_get_as_at (self->plan));
}

static int
get_line (const MixCapacitySheet *sheet, MixCapacityKind kind)
{
  const MixCapacityLine *line = mix_capacity_sheet_find (sheet, kind);

  return line != NULL ? ABS (line->minutes) : 0;
}

/* Leave, bank holidays and sickness, as the capacity sheet has them. */
static MixShare
get_absence (const MixCapacitySheet *sheet)
{
  int away = get_line (sheet, MIX_CAPACITY_ANNUAL_LEAVE) + get_line (sheet, MIX_CAPACITY_BANK_HOLIDAYS)
             + get_line (sheet, MIX_CAPACITY_SICKNESS);
  int contracted = get_line (sheet, MIX_CAPACITY_CONTRACTED);

  return (MixShare) { contracted > 0, contracted > 0 ? away * MILLION / contracted : 0 };
}

/* The first who supervises them now. */
static MixPerson *
find_supervisor (const MixEmploymentCosting *self, const MixPost *post)
{
  for (guint i = 0; post->person != NULL && i < mix_person_get_n_supervisions (post->person); i++)
    {
      MixPerson *supervisor
          = mix_plan_find_person (self->plan, mix_person_get_supervision (post->person, i)->supervisor_id);

      if (supervisor != NULL)
        return supervisor;
    }
  return NULL;
}

static gint64
get_rate (const MixRateSeries *series, MixDate day)
{
  const MixRate *rate = mix_rate_series_find (series, day, MIX_DATE_NONE);

  return rate != NULL && rate->known ? rate->millionths : 0;
}

/* Pay with on-costs of a whole-time year, by the hour, in the first month; 0 where the pay is not known. */
static gint64
get_hour_of_staff (const MixEmploymentCosting *self, MixPerson *person)
{
  MixDate day = self->problem.first_month;
  double million = (double) MILLION;
  double pay = (double) get_rate (mix_rate_pack_get_pay (self->rates, mix_person_get_fact (person, MIX_FACT_BAND),
                                                         mix_person_get_fact (person, MIX_FACT_PAY_POINT)),
                                  day);
  double threshold
      = (double) get_rate (mix_rate_pack_get_on_cost (self->rates, "employer_ni_secondary_threshold"), day);
  double insurance = (double) get_rate (mix_rate_pack_get_on_cost (self->rates, "employer_ni_rate"), day) / million;
  double pension
      = (double) get_rate (mix_rate_pack_get_on_cost (self->rates, "nhs_pension_employer_rate_paid_locally"), day)
        / million;

  if (pay <= 0)
    return 0;
  return (gint64) floor ((pay * (1 + pension) + MAX (pay - threshold, 0) * insurance) / (WEEKS_A_YEAR * HOURS_A_WEEK)
                         + 0.5);
}

static gint64
get_supervisor_hour (const MixEmploymentCosting *self, const MixPost *post)
{
  MixPerson *supervisor = find_supervisor (self, post);
  gint64 hour = supervisor != NULL ? get_hour_of_staff (self, supervisor) : 0;

  return hour > 0 ? hour : mix_plan_options_get (self->plan, MIX_OPTION_DOCTOR_HOUR) * MILLION;
}

void
_mix_employment_costing_add_seat (MixEmploymentCosting *self, const MixPost *post)
{
  MixCapacitySheet sheet = work_out_capacity (self, post);
  gint64 supervised = get_line (&sheet, MIX_CAPACITY_SUPERVISION_RECEIVED) * MILLION * WEEKS_A_YEAR / MONTHS_A_YEAR;
  MixDate started = post->person != NULL ? mix_person_get_row (post->person)->start_date : MIX_DATE_NONE;
  MixEmploymentPost seat = { .is_vacant = post->person == NULL, .absence = get_absence (&sheet) };

  set_rates (self, post, &seat.rates);
  seat.supervision_minutes
      = _mix_employment_costing_take_rate (self, TRUE, supervised, mix_date_new (2000, 1, 1), MIX_DATE_NONE);
  seat.supervision_price = _mix_employment_costing_take_rate (self, TRUE, get_supervisor_hour (self, post),
                                                              mix_date_new (2000, 1, 1), MIX_DATE_NONE);
  seat.service = (MixService) { MIX_DATE_NONE, started, started };
  g_array_append_val (self->seats, seat);
}

/* A fact that does not change by year; FALSE where the packs do not have it. */
static gboolean
get_fact (MixPackSet *packs, const char *id, gint64 *millionths, GError **error)
{
  const MixPackItem *item = mix_pack_set_get_item (packs, "employment-facts", id, error);

  if (item == NULL || mix_pack_item_get_n_figures (item) == 0 || !mix_pack_item_get_figure (item, 0)->known)
    return FALSE;
  *millionths = mix_pack_item_get_figure (item, 0)->millionths;
  return TRUE;
}

static gint64
get_on_cost (const MixEmploymentCosting *self, const char *id)
{
  return get_rate (mix_rate_pack_get_on_cost (self->rates, id), mix_plan_get_as_at (self->plan));
}

gboolean
_mix_employment_costing_set_facts (MixEmploymentCosting *self, MixPackSet *packs, GError **error)
{
  MixRedundancyRules *rules = &self->facts.redundancy;
  gint64 least_years = 0, most_years = 0;

  if (!get_fact (packs, "statutory_redundancy_min_service", &least_years, error)
      || !get_fact (packs, "statutory_redundancy_max_years", &most_years, error)
      || !get_fact (packs, "statutory_redundancy_weeks_under_22", &rules->statutory_weeks_young, error)
      || !get_fact (packs, "statutory_redundancy_weeks_22_to_40", &rules->statutory_weeks, error)
      || !get_fact (packs, "statutory_redundancy_weeks_41_plus", &rules->statutory_weeks_old, error)
      || !get_fact (packs, "nhs_redundancy_months_per_year", &rules->nhs_months, error))
    return error == NULL || *error == NULL;
  rules->known = TRUE;
  rules->least_years = (int) (least_years / MILLION);
  rules->statutory_most_years = (int) (most_years / MILLION);
  rules->statutory_week = mix_rate_pack_get_on_cost (self->rates, "statutory_redundancy_week_cap");
  rules->nhs_most_months = get_on_cost (self, "nhs_redundancy_max_months");
  rules->nhs_least_pay = get_on_cost (self, "nhs_redundancy_pay_floor") * 100 / MILLION;
  rules->nhs_most_pay = get_on_cost (self, "nhs_redundancy_pay_cap") * 100 / MILLION;
  self->facts.vat_rate = mix_rate_pack_get_on_cost (self->rates, "vat_standard_rate");
  self->facts.vat_threshold = mix_rate_pack_get_on_cost (self->rates, "vat_registration_threshold");
  return TRUE;
}
