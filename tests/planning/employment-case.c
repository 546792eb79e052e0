#include "employment-case.h"

#define MILLION G_GINT64_CONSTANT (1000000)

MixDate
employment_case_read_day (const char *text)
{
  MixDate day;

  g_assert_true (mix_date_parse_iso (text, &day));
  return day;
}

MixRateSeries *
employment_case_add_rate (EmploymentCase *self, const char *from, gint64 millionths)
{
  MixRateSeries *series = mix_rate_series_new ();

  mix_rate_series_add (series, &(MixRate) { .from = employment_case_read_day (from),
                                            .until = MIX_DATE_NONE,
                                            .revised_on = MIX_DATE_NONE,
                                            .known = TRUE,
                                            .millionths = millionths });
  g_ptr_array_add (self->series, series);
  return series;
}

static MixEmploymentPost
make_post (EmploymentCase *self, const char *from, gint64 minutes_a_week, gint64 pay, gint64 maximum)
{
  return (MixEmploymentPost) {
    .rates = { .minutes_a_week = employment_case_add_rate (self, from, minutes_a_week * MILLION),
               .full_time_pay = employment_case_add_rate (self, "2020-04-01", pay * MILLION),
               .insurance = employment_case_add_rate (self, "2020-04-01", 150000),
               .insurance_threshold = employment_case_add_rate (self, "2020-04-01", 5000 * MILLION),
               .pension = employment_case_add_rate (self, "2020-04-01", 143800),
               .maximum = employment_case_add_rate (self, "2020-04-01", maximum * MILLION) },
    .absence = { TRUE, 30000 },
    .supervision_minutes = employment_case_add_rate (self, "2020-04-01", 60 * MILLION),
    .supervision_price = employment_case_add_rate (self, "2020-04-01", 90 * MILLION),
    .service = { employment_case_read_day ("1990-05-20"), employment_case_read_day ("2021-09-01"),
                 employment_case_read_day ("2015-01-05") },
  };
}

/* Two posts over two years from April 2027: a pharmacist of 30 hours who is there, and a technician, whole-time, who is
 * hired for 17 May. */
EmploymentCase *
employment_case_new (void)
{
  EmploymentCase *self = g_new0 (EmploymentCase, 1);

  self->series = g_ptr_array_new_with_free_func ((GDestroyNotify) mix_rate_series_free);
  self->posts[0] = make_post (self, "2022-01-10", 1800, 56515, 72000);
  self->posts[1] = make_post (self, "2027-05-17", 2250, 34592, 43000);
  self->posts[1].is_vacant = TRUE;
  self->facts = (MixEmploymentFacts) {
    .vat_rate = employment_case_add_rate (self, "2020-04-01", 200000),
    .vat_threshold = employment_case_add_rate (self, "2020-04-01", 90000 * MILLION),
    .redundancy
    = { TRUE, 2, 20, MILLION / 2, MILLION, 3 * MILLION / 2,
        employment_case_add_rate (self, "2020-04-01", 751 * MILLION), MILLION, 24 * MILLION, 2300000, 8000000 },
  };
  self->problem = (MixEmploymentCase) {
    employment_case_read_day ("2027-04-01"), 24, self->posts, G_N_ELEMENTS (self->posts), &self->facts, MIX_DATE_NONE
  };
  return self;
}

void
employment_case_free (EmploymentCase *self)
{
  g_ptr_array_unref (self->series);
  g_free (self);
}

/* A federation, everything known and every number a range of ±20% about the likely value. */
void
employment_case_fill_terms (MixEmploymentTerms *terms, guint id)
{
  static const struct
  {
    MixEmploymentParameter parameter;
    gint64 likely;
  } ranges[] = {
    { MIX_EMPLOYMENT_MANAGEMENT_FEE, 70000 },
    { MIX_EMPLOYMENT_TAXABLE_TURNOVER, 30000 * MILLION },
    { MIX_EMPLOYMENT_VAT_CHANCE, 300000 },
    { MIX_EMPLOYMENT_OTHER_PENSION_RATE, 50000 },
    { MIX_EMPLOYMENT_LEVY, 5000 },
    { MIX_EMPLOYMENT_ABSENCE_COVER, 400000 },
    { MIX_EMPLOYMENT_COVER_PRICE, 250000 },
    { MIX_EMPLOYMENT_SUPERVISION_SUPPLIED, 600000 },
    { MIX_EMPLOYMENT_LINE_MANAGEMENT_MINUTES, 45 * MILLION },
    { MIX_EMPLOYMENT_LINE_MANAGEMENT_PRICE, 40 * MILLION },
    { MIX_EMPLOYMENT_OVERHEAD, 900 * MILLION },
    { MIX_EMPLOYMENT_TURNOVER, 180000 },
    { MIX_EMPLOYMENT_RECRUITMENT_COST, 2500 * MILLION },
    { MIX_EMPLOYMENT_RECRUITMENT_DAYS, 90 * MILLION },
    { MIX_EMPLOYMENT_EQUIPMENT, 1100 * MILLION },
    { MIX_EMPLOYMENT_REDUNDANCY_CHANCE, 20000 },
    { MIX_EMPLOYMENT_REDUNDANCY_MONTHS, 4 * MILLION },
    { MIX_EMPLOYMENT_TRIBUNAL_CHANCE, 2000 },
    { MIX_EMPLOYMENT_TRIBUNAL_AWARD, 15000 * MILLION },
    { MIX_EMPLOYMENT_TRANSFER_COST, 800 * MILLION },
    { MIX_EMPLOYMENT_LEAVE_NOTICE_MONTHS, 6 * MILLION },
    { MIX_EMPLOYMENT_SET_UP_COST, 12000 * MILLION },
    { MIX_EMPLOYMENT_SET_UP_MONTHS, 3 * MILLION },
  };

  mix_employment_terms_init (terms, id);
  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    mix_employment_terms_set_range (terms, ranges[i].parameter, ranges[i].likely * 8 / 10, ranges[i].likely,
                                    ranges[i].likely * 12 / 10);
  mix_employment_terms_set_not_applicable (terms, MIX_EMPLOYMENT_PROVIDER_PRICE);
  mix_employment_terms_set_not_applicable (terms, MIX_EMPLOYMENT_HOURLY_PRICE);
  mix_employment_terms_set_choice (terms, MIX_EMPLOYMENT_VAT, MIX_EMPLOYMENT_VAT_STANDARD);
  mix_employment_terms_set_choice (terms, MIX_EMPLOYMENT_VAT_ON, MIX_EMPLOYMENT_VAT_ON_ALL);
  mix_employment_terms_set_choice (terms, MIX_EMPLOYMENT_PENSION_ACCESS, MIX_EMPLOYMENT_ANSWER_YES);
  mix_employment_terms_set_choice (terms, MIX_EMPLOYMENT_CONTINUITY_OF_SERVICE, MIX_EMPLOYMENT_ANSWER_YES);
  mix_employment_terms_set_choice (terms, MIX_EMPLOYMENT_LIABILITY_CARRIER, MIX_EMPLOYMENT_CARRIER_COMPANY);
  mix_employment_terms_set_choice (terms, MIX_EMPLOYMENT_REIMBURSED, MIX_EMPLOYMENT_ANSWER_YES);
}

MixEmploymentCost *
employment_case_cost (const EmploymentCase *self, const MixEmploymentTerms *terms)
{
  MixEmploymentCourse course
      = { .phases = { { terms, self->problem.first_month } }, .n_phases = 1, .decided_on = MIX_DATE_NONE };

  return mix_employment_cost_new (&self->problem, &course);
}
