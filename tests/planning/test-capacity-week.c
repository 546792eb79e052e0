#include "mix-capacity-week.h"

#define SEED 52
#define N_CASES 2000

static MixDate
make_week (void)
{
  return mix_date_new (2026, 11, 23);
}

static MixCapacitySheet
make_usual (const MixCapacitySettings *settings, int contracted_minutes)
{
  MixCapacityPerson person = { MIX_ROLE_CLINICAL_PHARMACIST, contracted_minutes, MIX_DATE_NONE, FALSE, .n_sites = 1 };

  return mix_capacity_work_out (settings, &person, make_week ());
}

static void
check_line (const MixCapacitySheet *sheet, MixCapacityKind kind, int minutes, char grade)
{
  const MixCapacityLine *line = mix_capacity_sheet_find (sheet, kind);

  g_test_message ("%s", mix_capacity_kind_get_name (kind));
  g_assert_cmpint (line != NULL ? line->minutes : 0, ==, minutes);
  if (line != NULL)
    g_assert_cmpint (line->grade, ==, grade);
}

/* Usual net is 2250 − 234 − 87 − 68 − 30 − 14 − 60 = 1757. */
static void
test_usual_week (void)
{
  MixCapacitySettings settings = mix_capacity_settings_get_default ();
  MixCapacitySheet usual = make_usual (&settings, 2250);
  MixAbsence later = { MIX_ABSENCE_ANNUAL, make_week () + 7, make_week () + 11, -1 };
  MixCapacitySheet sheet = mix_capacity_work_out_week (&settings, &usual, NULL, &later, 1, make_week ());

  g_assert_cmpint (sheet.net_minutes, ==, 1757);
  check_line (&sheet, MIX_CAPACITY_ANNUAL_LEAVE, 234, 'B');
}

/* Two days off: 2250 − 900 − 68 − 30 − 14 − 60 = 1178. */
static void
test_two_days (void)
{
  MixCapacitySettings settings = mix_capacity_settings_get_default ();
  MixCapacitySheet usual = make_usual (&settings, 2250);
  MixAbsence leave = { MIX_ABSENCE_ANNUAL, make_week () + 3, make_week () + 8, -1 };
  MixCapacitySheet sheet = mix_capacity_work_out_week (&settings, &usual, NULL, &leave, 1, make_week ());

  check_line (&sheet, MIX_CAPACITY_ANNUAL_LEAVE, 900, 'U');
  check_line (&sheet, MIX_CAPACITY_BANK_HOLIDAYS, 0, 0);
  check_line (&sheet, MIX_CAPACITY_KEPT_FOR_LEAVE, 0, 0);
  g_assert_cmpint (sheet.net_minutes, ==, 1178);
}

/* An hour off takes less than the year's share of leave: the rest of that share is still kept, and net stays usual. */
static void
test_an_hour (void)
{
  MixCapacitySettings settings = mix_capacity_settings_get_default ();
  MixCapacitySheet usual = make_usual (&settings, 2250);
  MixAbsence leave = { MIX_ABSENCE_OTHER, make_week (), make_week (), 60 };
  MixCapacitySheet sheet = mix_capacity_work_out_week (&settings, &usual, NULL, &leave, 1, make_week ());

  check_line (&sheet, MIX_CAPACITY_OTHER_LEAVE, 60, 'U');
  check_line (&sheet, MIX_CAPACITY_KEPT_FOR_LEAVE, 261, 'C'); /* 2250 − 60 − 172 = 2018, less 1757 */
  g_assert_cmpint (sheet.net_minutes, ==, 1757);
}

/* Christmas week of 2026: Friday 25th; the 28th is the substitute for Saturday's Boxing Day, in the next week. */
static void
test_bank_holidays (void)
{
  MixCapacitySettings settings = mix_capacity_settings_get_default ();
  MixCapacitySheet usual = make_usual (&settings, 2250);
  MixAbsence leave = { MIX_ABSENCE_ANNUAL, mix_date_new (2026, 12, 24), mix_date_new (2026, 12, 25), -1 };
  MixCapacitySheet sheet = mix_capacity_work_out_week (&settings, &usual, NULL, NULL, 0, mix_date_new (2026, 12, 21));

  check_line (&sheet, MIX_CAPACITY_BANK_HOLIDAYS, 450, 'A');
  g_assert_cmpint (sheet.net_minutes, ==, 2250 - 450 - 172);
  sheet = mix_capacity_work_out_week (&settings, &usual, NULL, &leave, 1, mix_date_new (2026, 12, 21));
  check_line (&sheet, MIX_CAPACITY_ANNUAL_LEAVE, 450, 'U'); /* the 24th only */
  g_assert_cmpint (sheet.net_minutes, ==, 2250 - 900 - 172);
  sheet = mix_capacity_work_out_week (&settings, &usual, NULL, NULL, 0, mix_date_new (2026, 12, 28));
  check_line (&sheet, MIX_CAPACITY_BANK_HOLIDAYS, 900, 'A'); /* the 28th and 1 January */

  g_assert_true (mix_capacity_settings_set (&settings, "count_bank_holidays", 0));
  sheet = mix_capacity_work_out_week (&settings, &usual, NULL, &leave, 1, mix_date_new (2026, 12, 21));
  check_line (&sheet, MIX_CAPACITY_ANNUAL_LEAVE, 900, 'U');
}

/* Easter of 2027: Good Friday 26 March, and Monday 29 March. */
static void
test_easter (void)
{
  MixCapacitySettings settings = mix_capacity_settings_get_default ();
  MixCapacitySheet usual = make_usual (&settings, 1000);
  MixCapacitySheet sheet = mix_capacity_work_out_week (&settings, &usual, NULL, NULL, 0, mix_date_new (2027, 3, 22));

  check_line (&sheet, MIX_CAPACITY_BANK_HOLIDAYS, 200, 'A');
  sheet = mix_capacity_work_out_week (&settings, &usual, NULL, NULL, 0, mix_date_new (2027, 3, 29));
  check_line (&sheet, MIX_CAPACITY_BANK_HOLIDAYS, 200, 'A');
}

/* Whole weeks off leave nothing, and nothing less. */
static void
test_whole_week (void)
{
  MixCapacitySettings settings = mix_capacity_settings_get_default ();
  MixCapacitySheet usual = make_usual (&settings, 2250);
  MixAbsence leave = { MIX_ABSENCE_PARENTAL, make_week () - 30, make_week () + 30, -1 };
  MixCapacitySheet sheet = mix_capacity_work_out_week (&settings, &usual, "WWWR-----S", &leave, 1, make_week ());

  check_line (&sheet, MIX_CAPACITY_OTHER_LEAVE, 2250, 'U');
  g_assert_cmpint (sheet.net_minutes, ==, 0);
  g_assert_cmpuint (sheet.n_lines, ==, 2);
}

/* Five sessions, 1125 minutes: Monday has two of them, Friday one, Thursday none. */
static void
test_pattern (void)
{
  MixCapacitySettings settings = mix_capacity_settings_get_default ();
  MixCapacitySheet usual = make_usual (&settings, 1125);
  MixAbsence monday = { MIX_ABSENCE_ANNUAL, make_week (), make_week (), -1 };
  MixAbsence end = { MIX_ABSENCE_ANNUAL, make_week () + 3, make_week () + 4, -1 };
  MixCapacitySheet sheet = mix_capacity_work_out_week (&settings, &usual, "WWR-W-EEW-", &monday, 1, make_week ());

  check_line (&sheet, MIX_CAPACITY_ANNUAL_LEAVE, 450, 'U');
  sheet = mix_capacity_work_out_week (&settings, &usual, "WWR-W-EEW-", &end, 1, make_week ());
  check_line (&sheet, MIX_CAPACITY_ANNUAL_LEAVE, 225, 'U');
}

/* 1000 minutes over eight weekdays from Thursday: 125 each. */
static void
test_minutes (void)
{
  MixCapacitySettings settings = mix_capacity_settings_get_default ();
  MixCapacitySheet usual = make_usual (&settings, 2250);
  MixAbsence leave = { MIX_ABSENCE_ANNUAL, make_week () - 4, make_week () + 7, 1000 };
  MixCapacitySheet sheet = mix_capacity_work_out_week (&settings, &usual, NULL, &leave, 1, make_week ());

  check_line (&sheet, MIX_CAPACITY_ANNUAL_LEAVE, 625, 'U');
  sheet = mix_capacity_work_out_week (&settings, &usual, NULL, &leave, 1, make_week () - 7);
  check_line (&sheet, MIX_CAPACITY_ANNUAL_LEAVE, 250, 'U');
}

/* The sickness allowance is for days like these: 450 in place of 68, not 518. A short one leaves the rest of it. */
static void
test_sick_days (void)
{
  MixCapacitySettings settings = mix_capacity_settings_get_default ();
  MixCapacitySheet usual = make_usual (&settings, 2250);
  MixAbsence sick = { MIX_ABSENCE_SICK, make_week (), make_week (), -1 };
  MixCapacitySheet sheet = mix_capacity_work_out_week (&settings, &usual, NULL, &sick, 1, make_week ());

  check_line (&sheet, MIX_CAPACITY_SICKNESS, 450, 'U');
  g_assert_cmpint (sheet.net_minutes, ==, 2250 - 450 - 30 - 14 - 60);
  sick.minutes = 40;
  sheet = mix_capacity_work_out_week (&settings, &usual, NULL, &sick, 1, make_week ());
  check_line (&sheet, MIX_CAPACITY_SICKNESS, 68, 'U');
}

static void
test_not_known (void)
{
  MixCapacitySettings settings = mix_capacity_settings_get_default ();
  MixCapacitySheet usual = make_usual (&settings, -1);
  MixCapacitySheet sheet = mix_capacity_work_out_week (&settings, &usual, NULL, NULL, 0, mix_date_new (2026, 12, 21));

  g_assert_false (sheet.known);
}

static void
test_on_site (void)
{
  g_assert_cmpint (mix_capacity_get_on_site_minutes (NULL, 1757), ==, 1757);
  g_assert_cmpint (mix_capacity_get_on_site_minutes ("WWWWWWRRRR", 1757), ==, 1054); /* 1054.2 */
  g_assert_cmpint (mix_capacity_get_on_site_minutes ("RRRR------", 600), ==, 0);
  g_assert_cmpint (mix_capacity_get_on_site_minutes ("SSEE------", 600), ==, 600);
}

static MixAbsence
draw_absence (GRand *random)
{
  MixDate from = make_week () + g_rand_int_range (random, -20, 20);

  return (MixAbsence) { (MixAbsenceKind) g_rand_int_range (random, 0, MIX_N_ABSENCE_KINDS), from,
                        from + g_rand_int_range (random, 0, 20), g_rand_int_range (random, -1, 3000) };
}

/* Lines add up; net is never above usual, nor below zero; one more absence never gives time. */
static void
test_properties (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  MixCapacitySettings settings = mix_capacity_settings_get_default ();

  for (guint i = 0; i < N_CASES; i++)
    {
      MixCapacitySheet usual = make_usual (&settings, g_rand_int_range (random, 600, 2400));
      MixAbsence absences[3] = { draw_absence (random), draw_absence (random), draw_absence (random) };
      int before = usual.net_minutes;

      for (guint n = 1; n <= G_N_ELEMENTS (absences); n++)
        {
          MixCapacitySheet sheet
              = mix_capacity_work_out_week (&settings, &usual, "WWRRWW--WW", absences, n, make_week ());
          int left = sheet.lines[0].minutes;

          for (guint k = 1; k < sheet.n_lines; k++)
            {
              g_assert_cmpint (sheet.lines[k].minutes, >, 0);
              left -= sheet.lines[k].minutes;
            }
          g_assert_cmpint (left, ==, sheet.net_minutes);
          g_assert_cmpint (sheet.net_minutes, <=, before);
          g_assert_cmpint (sheet.net_minutes, >=, 0);
          before = sheet.net_minutes;
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/capacity-week/usual", test_usual_week);
  g_test_add_func ("/capacity-week/two-days", test_two_days);
  g_test_add_func ("/capacity-week/an-hour", test_an_hour);
  g_test_add_func ("/capacity-week/bank-holidays", test_bank_holidays);
  g_test_add_func ("/capacity-week/easter", test_easter);
  g_test_add_func ("/capacity-week/whole-week", test_whole_week);
  g_test_add_func ("/capacity-week/pattern", test_pattern);
  g_test_add_func ("/capacity-week/minutes", test_minutes);
  g_test_add_func ("/capacity-week/sick-days", test_sick_days);
  g_test_add_func ("/capacity-week/not-known", test_not_known);
  g_test_add_func ("/capacity-week/on-site", test_on_site);
  g_test_add_func ("/capacity-week/properties", test_properties);
  return g_test_run ();
}
