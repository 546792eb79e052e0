#include <stdio.h>
#include <string.h>

#include "mix-job-cost.h"

#define RATE(millionths) { TRUE, millionths }
#define POUNDS(pounds) { TRUE, (MixPence) ((pounds) * 100 + 0.5) }

/* Rows of an oracle without the heading, or none and the test is skipped. */
static char **
read_oracle (const char *file_name)
{
  const char *shared = g_getenv ("MIX_SHARED_DIR");
  g_autofree char *path = NULL;
  g_autofree char *contents = NULL;

  if (shared == NULL)
    {
      g_test_skip ("the folder of oracles is not here");
      return NULL;
    }
  path = g_build_filename (shared, "oracles", "payroll", file_name, NULL);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  return g_strsplit (contents, "\n", -1);
}

static MixPence
read_pence (const char *pounds)
{
  return (MixPence) (g_ascii_strtod (pounds, NULL) * 100 + 0.5);
}

static MixJobTerms
make_terms (double pounds, int minutes_a_week)
{
  return (MixJobTerms) { .from = MIX_DATE_NONE,
                         .until = MIX_DATE_NONE,
                         .minutes_a_week = minutes_a_week,
                         .full_time_pay = POUNDS (pounds),
                         .insurance = RATE (150000),
                         .insurance_threshold = POUNDS (5000) };
}

/* HMRC's rule by the year: (pay − threshold) × rate, no upper limit for the employer. */
static void
test_national_insurance (void)
{
  g_auto (GStrv) rows = read_oracle ("employer_ni.csv");
  guint n = 0;

  for (guint i = 0; rows != NULL && rows[i] != NULL; i++)
    if (g_str_has_prefix (rows[i], "\"category A, annual earnings period\","))
      {
        g_auto (GStrv) cells = g_strsplit (strchr (rows[i] + 1, '"') + 2, ",", -1);
        MixJobTerms terms = make_terms (g_ascii_strtod (cells[2], NULL), MIX_WHOLE_TIME_MINUTES);
        MixJobYear year;

        terms.insurance_threshold.pence = read_pence (cells[3]);
        terms.insurance.millionths = (gint64) (g_ascii_strtod (cells[4], NULL) * 10000 + 0.5);
        year = mix_job_terms_get_year (&terms);
        g_assert_cmpint (mix_job_year_get_part (&year, MIX_JOB_NATIONAL_INSURANCE), ==, read_pence (cells[5]));
        n++;
      }
  g_assert_true (rows == NULL || n == 20);
}

/* Published maxima of the scheme are the cost of a job at the implied pay, within a pound. The pay is printed to the
 * penny, so the oracle's own sum may differ by one. */
static void
test_maxima (void)
{
  g_auto (GStrv) rows = read_oracle ("arrs_maxima.csv");
  guint n = 0;

  for (guint i = 1; rows != NULL && rows[i] != NULL && *rows[i] != '\0'; i++)
    {
      g_auto (GStrv) cells = g_strsplit (rows[i], ",", -1);
      const char *supplement = strstr (cells[1], "(supplement ");
      MixJobTerms terms = make_terms (g_ascii_strtod (cells[3], NULL), MIX_WHOLE_TIME_MINUTES);
      MixJobYear year;

      terms.insurance.millionths = (gint64) (g_ascii_strtod (cells[4], NULL) * 1000000 + 0.5);
      terms.insurance_threshold.pence = read_pence (cells[5]);
      terms.has_pension = TRUE;
      terms.pension = (MixShare) RATE (143800);
      terms.has_supplement = supplement != NULL;
      if (supplement != NULL)
        {
          terms.supplement = (MixShare) RATE (200000);
          terms.supplement_least.known = terms.supplement_most.known = TRUE;
          terms.supplement_least.pence = terms.supplement_most.pence
              = read_pence (supplement + strlen ("(supplement "));
        }
      year = mix_job_terms_get_year (&terms);
      g_assert_cmpint (ABS (mix_job_year_get_cost (&year) - read_pence (cells[8])), <=, 1);
      g_assert_cmpint (ABS (mix_job_year_get_cost (&year) - read_pence (cells[7])), <=, 100);
      n++;
    }
  g_assert_true (rows == NULL || n == 23);
}

/* "high cost area supplement 2026/27, inner","full-time pay 25272; 20%, min 5794, max 8746",5794.00,… */
static void
check_supplement (const char *row)
{
  const char *pay = strstr (row, "full-time pay ");
  int pounds, percent, least, most;
  MixJobTerms terms;
  MixJobYear year;

  g_assert_cmpint (sscanf (pay, "full-time pay %d; %d%%, min %d, max %d", &pounds, &percent, &least, &most), ==, 4);
  terms = make_terms (pounds, MIX_WHOLE_TIME_MINUTES / 2);
  terms.has_supplement = TRUE;
  terms.supplement = (MixShare) RATE (percent * 10000);
  terms.supplement_least = (MixAnnualAmount) POUNDS (least);
  terms.supplement_most = (MixAnnualAmount) POUNDS (most);
  year = mix_job_terms_get_year (&terms);
  g_assert_true (2 * year.parts[MIX_JOB_SUPPLEMENT] == read_pence (strstr (pay, "\",") + 2) * MIX_JOB_COST_UNIT);
}

/* part-time pay,band 5 entry 2026/27 32073 x 0.5 FTE (18.75 h of 37.5),16036.50,… */
static void
check_part_time (const char *row)
{
  const char *sum = strstr (row, "2026/27 ") + strlen ("2026/27 ");
  double share = g_ascii_strtod (strstr (sum, " x ") + 3, NULL);
  MixJobTerms terms = make_terms (g_ascii_strtod (sum, NULL), (int) (share * MIX_WHOLE_TIME_MINUTES + 0.5));
  MixJobYear year = mix_job_terms_get_year (&terms);

  g_assert_cmpint (mix_job_year_get_part (&year, MIX_JOB_PAY), ==, read_pence (strstr (sum, "),") + 2));
}

/* local NHS pension 14.38%,pensionable pay 49387,7101.85,rate x pay */
static void
check_pension (const char *row)
{
  const char *pay = strstr (row, "pensionable pay ") + strlen ("pensionable pay ");
  MixJobTerms terms = make_terms (g_ascii_strtod (pay, NULL), MIX_WHOLE_TIME_MINUTES);
  MixJobYear year;

  terms.has_pension = TRUE;
  terms.pension = (MixShare) RATE ((gint64) (g_ascii_strtod (strpbrk (row, "0123456789"), NULL) * 10000 + 0.5));
  year = mix_job_terms_get_year (&terms);
  g_assert_cmpint (mix_job_year_get_part (&year, MIX_JOB_PENSION), ==, read_pence (strchr (pay, ',') + 1));
}

static void
test_pay_rules (void)
{
  g_auto (GStrv) rows = read_oracle ("pay_rules.csv");
  guint n = 0;

  for (guint i = 0; rows != NULL && rows[i] != NULL; i++)
    {
      void (*check) (const char *) = NULL;

      if (strstr (rows[i], "full-time pay ") != NULL)
        check = check_supplement;
      else if (g_str_has_prefix (rows[i], "part-time pay,"))
        check = check_part_time;
      else if (strstr (rows[i], "NHS pension ") != NULL)
        check = check_pension;
      if (check == NULL)
        continue;
      check (rows[i]);
      n++;
    }
  g_assert_true (rows == NULL || n == 12 + 15 + 4);
}

/* A month of unknown pay costs "at least" what is known of it, and what is claimed is not known. */
static void
test_not_known (void)
{
  MixJobTerms terms[2] = { make_terms (48000, MIX_WHOLE_TIME_MINUTES), make_terms (0, MIX_WHOLE_TIME_MINUTES) };
  MixDate march = mix_date_new (2026, 3, 1);
  MixJobMonth line;

  terms[0].until = march + 14;
  terms[0].is_reimbursed = terms[1].is_reimbursed = TRUE;
  terms[0].maximum = terms[1].maximum = (MixAnnualAmount) POUNDS (60000);
  terms[1].from = march + 15;
  terms[1].full_time_pay.known = FALSE;
  line = mix_job_get_month (terms, 2, march + 20);

  g_assert_cmpint (line.days, ==, 31);
  g_assert_false (line.part_known[MIX_JOB_PAY] || line.part_known[MIX_JOB_NATIONAL_INSURANCE] || line.cost_known);
  g_assert_true (line.part_known[MIX_JOB_SUPPLEMENT] && line.part_known[MIX_JOB_PENSION] && line.maximum_known);
  g_assert_cmpint (line.parts[MIX_JOB_PAY], ==, 193548);
  g_assert_cmpint (line.cost, ==, (MixPence) ((48000 + 43000 * 0.15) * 100 / 12 * 15 / 31 + 0.5));
  g_assert_cmpint (line.maximum, ==, 500000);
  g_assert_false (line.reimbursed_known);
}

static void
test_no_day (void)
{
  MixJobTerms terms = make_terms (48000, MIX_WHOLE_TIME_MINUTES);
  MixJobMonth line;

  terms.from = mix_date_new (2026, 4, 1);
  line = mix_job_get_month (&terms, 1, mix_date_new (2026, 3, 31));
  g_assert_cmpint (line.days, ==, 0);
  g_assert_cmpint (line.cost, ==, 0);
  g_assert_true (line.cost_known && line.reimbursed_known);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/job-cost/national-insurance", test_national_insurance);
  g_test_add_func ("/job-cost/maxima", test_maxima);
  g_test_add_func ("/job-cost/pay-rules", test_pay_rules);
  g_test_add_func ("/job-cost/not-known", test_not_known);
  g_test_add_func ("/job-cost/no-day", test_no_day);
  return g_test_run ();
}
