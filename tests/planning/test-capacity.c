#include "mix-capacity.h"

static MixDate
make_day (void)
{
  return mix_date_new (2026, 11, 21);
}

static void
check_line (const MixCapacitySheet *sheet, MixCapacityKind kind, int minutes)
{
  const MixCapacityLine *line = mix_capacity_sheet_find (sheet, kind);

  g_test_message ("%s", mix_capacity_kind_get_name (kind));
  g_assert_cmpint (line != NULL ? line->minutes : 0, ==, minutes);
}

/* A whole-time pharmacist, new, at one site: every line worked by hand. */
static void
test_whole_time (void)
{
  MixCapacitySettings settings = mix_capacity_settings_get_default ();
  MixCapacityPerson person = { MIX_ROLE_CLINICAL_PHARMACIST, 2250, MIX_DATE_NONE, FALSE, .n_sites = 1 };
  MixCapacitySheet sheet = mix_capacity_work_out (&settings, &person, make_day ());

  g_assert_true (sheet.known);
  check_line (&sheet, MIX_CAPACITY_CONTRACTED, 2250);
  check_line (&sheet, MIX_CAPACITY_ANNUAL_LEAVE, 234); /* 27 × 450 ÷ 52 = 233.65 */
  check_line (&sheet, MIX_CAPACITY_BANK_HOLIDAYS, 87); /* 10 × 450 ÷ 52 = 86.54 */
  check_line (&sheet, MIX_CAPACITY_SICKNESS, 68);      /* 67.5 */
  check_line (&sheet, MIX_CAPACITY_STUDY, 0);
  check_line (&sheet, MIX_CAPACITY_DEVELOPMENT, 30);
  check_line (&sheet, MIX_CAPACITY_SUPERVISION_RECEIVED, 14); /* 60 × 12 ÷ 52 = 13.85 */
  check_line (&sheet, MIX_CAPACITY_SUPERVISION_GIVEN, 0);
  check_line (&sheet, MIX_CAPACITY_MEETINGS, 60);
  check_line (&sheet, MIX_CAPACITY_TRAVEL, 0);
  g_assert_cmpint (sheet.net_minutes, ==, 2250 - 234 - 87 - 68 - 30 - 14 - 60);
}

/* Half-time on the pathway, three sites, six years of service, supervising three, one of them on the pathway. */
static void
test_part_time (void)
{
  MixCapacitySettings settings = mix_capacity_settings_get_default ();
  MixCapacityPerson person = { MIX_ROLE_CLINICAL_PHARMACIST, 1125, mix_date_new (2020, 11, 1), TRUE, 3, 2, 1, 60 };
  MixCapacitySheet sheet = mix_capacity_work_out (&settings, &person, make_day ());

  check_line (&sheet, MIX_CAPACITY_ANNUAL_LEAVE, 125); /* 29 × 225 ÷ 52 = 125.48 */
  check_line (&sheet, MIX_CAPACITY_BANK_HOLIDAYS, 43); /* 10 × 225 ÷ 52 = 43.27 */
  check_line (&sheet, MIX_CAPACITY_SICKNESS, 34);      /* 33.75 */
  check_line (&sheet, MIX_CAPACITY_STUDY, 162);        /* 28 × 450 ÷ 78 = 161.54, whatever the hours */
  check_line (&sheet, MIX_CAPACITY_DEVELOPMENT, 15);
  check_line (&sheet, MIX_CAPACITY_SUPERVISION_RECEIVED, 28); /* 120 × 12 ÷ 52 = 27.69 */
  check_line (&sheet, MIX_CAPACITY_SUPERVISION_GIVEN, 55);    /* (2 × 60 + 120) × 12 ÷ 52 = 55.38 */
  check_line (&sheet, MIX_CAPACITY_SUPPORT, 60);
  check_line (&sheet, MIX_CAPACITY_MEETINGS, 30);
  check_line (&sheet, MIX_CAPACITY_TRAVEL, 60);
  g_assert_cmpint (sheet.net_minutes, ==, 1125 - 125 - 43 - 34 - 162 - 15 - 28 - 55 - 60 - 30 - 60);
}

/* 90 minutes a month of supervision were entered for somebody, and 240 for people they supervise beside the usual one.
 */
static void
test_entered_supervision (void)
{
  MixCapacitySettings settings = mix_capacity_settings_get_default ();
  MixCapacityPerson person = {
    MIX_ROLE_CLINICAL_PHARMACIST, 2250, MIX_DATE_NONE, FALSE, .n_sites = 1, .n_supervised = 1, .entered_received = 90,
    .entered_given = 240
  };
  MixCapacitySheet sheet = mix_capacity_work_out (&settings, &person, make_day ());

  check_line (&sheet, MIX_CAPACITY_SUPERVISION_RECEIVED, 21); /* 90 × 12 ÷ 52 = 20.77 */
  check_line (&sheet, MIX_CAPACITY_SUPERVISION_GIVEN, 69);    /* (60 + 240) × 12 ÷ 52 = 69.23 */
  g_assert_cmpint (mix_capacity_sheet_find (&sheet, MIX_CAPACITY_SUPERVISION_RECEIVED)->grade, ==, 'U');
  g_assert_cmpint (mix_capacity_sheet_find (&sheet, MIX_CAPACITY_SUPERVISION_GIVEN)->grade, ==, 'U');
}

static void
test_leave_by_service (void)
{
  MixCapacitySettings settings = mix_capacity_settings_get_default ();
  MixDate start = mix_date_new (2016, 2, 29);

  g_assert_cmpint (mix_capacity_get_leave_days (&settings, MIX_DATE_NONE, make_day ()), ==, 27);
  g_assert_cmpint (mix_capacity_get_leave_days (&settings, start, mix_date_new (2021, 2, 27)), ==, 27);
  g_assert_cmpint (mix_capacity_get_leave_days (&settings, start, mix_date_new (2021, 2, 28)), ==, 29);
  g_assert_cmpint (mix_capacity_get_leave_days (&settings, start, mix_date_new (2026, 2, 27)), ==, 29);
  g_assert_cmpint (mix_capacity_get_leave_days (&settings, start, mix_date_new (2026, 2, 28)), ==, 33);
  g_assert_cmpint (mix_capacity_get_leave_days (&settings, make_day () + 1, make_day ()), ==, 27);
}

/* Ten bank holidays in the leave year 2026/27, six in 2027/28. */
static void
test_leave_years (void)
{
  MixCapacitySettings settings = mix_capacity_settings_get_default ();
  MixCapacityPerson person = { MIX_ROLE_CLINICAL_PHARMACIST, 2250, MIX_DATE_NONE, FALSE, .n_sites = 1 };
  MixCapacitySheet sheet = mix_capacity_work_out (&settings, &person, mix_date_new (2027, 3, 31));

  check_line (&sheet, MIX_CAPACITY_BANK_HOLIDAYS, 87);
  sheet = mix_capacity_work_out (&settings, &person, mix_date_new (2027, 4, 1));
  check_line (&sheet, MIX_CAPACITY_BANK_HOLIDAYS, 52); /* 6 × 450 ÷ 52 = 51.92 */
}

static void
test_meetings_border (void)
{
  MixCapacitySettings settings = mix_capacity_settings_get_default ();
  MixCapacityPerson person = { MIX_ROLE_PHARMACY_TECHNICIAN, 1350, MIX_DATE_NONE, FALSE, .n_sites = 2 };
  MixCapacitySheet sheet = mix_capacity_work_out (&settings, &person, make_day ());

  check_line (&sheet, MIX_CAPACITY_MEETINGS, 30);
  check_line (&sheet, MIX_CAPACITY_TRAVEL, 30);
  person.contracted_minutes = 1351;
  sheet = mix_capacity_work_out (&settings, &person, make_day ());
  check_line (&sheet, MIX_CAPACITY_MEETINGS, 60);
}

static void
test_without_hours (void)
{
  MixCapacitySettings settings = mix_capacity_settings_get_default ();
  MixCapacityPerson person = { MIX_ROLE_CLINICAL_PHARMACIST, -1, MIX_DATE_NONE, TRUE, .n_sites = 1 };
  MixCapacitySheet sheet = mix_capacity_work_out (&settings, &person, make_day ());

  g_assert_false (sheet.known);
  g_assert_cmpuint (sheet.n_lines, ==, 0);

  person.contracted_minutes = 0;
  sheet = mix_capacity_work_out (&settings, &person, make_day ());
  g_assert_true (sheet.known);
  g_assert_cmpuint (sheet.n_lines, ==, 1);
  g_assert_cmpint (sheet.net_minutes, ==, 0);
}

static void
test_general_practitioner (void)
{
  MixCapacitySettings settings = mix_capacity_settings_get_default ();
  MixCapacityPerson person = { MIX_ROLE_GP, 120, MIX_DATE_NONE, FALSE, 1, 3, 0, 20 };
  MixCapacitySheet sheet = mix_capacity_work_out (&settings, &person, make_day ());

  check_line (&sheet, MIX_CAPACITY_SUPERVISION_GIVEN, 42); /* 3 × 60 × 12 ÷ 52 = 41.54 */
  check_line (&sheet, MIX_CAPACITY_SUPPORT, 20);
  check_line (&sheet, MIX_CAPACITY_KEPT_FOR_SUPERVISION, 58);
  check_line (&sheet, MIX_CAPACITY_ANNUAL_LEAVE, 0);
  g_assert_cmpint (sheet.net_minutes, ==, 0);

  person.contracted_minutes = 60;
  sheet = mix_capacity_work_out (&settings, &person, make_day ());
  g_assert_cmpint (sheet.net_minutes, ==, -2);
}

static void
test_settings (void)
{
  MixCapacitySettings settings = mix_capacity_settings_get_default ();
  MixCapacityPerson person = { MIX_ROLE_CLINICAL_PHARMACIST, 2250, MIX_DATE_NONE, FALSE, 1, 1, 0, 0 };
  MixCapacitySheet sheet;
  int value;

  g_assert_true (mix_capacity_settings_set (&settings, "sickness_per_mille", 45));
  g_assert_true (mix_capacity_settings_set (&settings, "count_bank_holidays", 0));
  g_assert_true (mix_capacity_settings_set (&settings, "supervision_minutes", 90));
  g_assert_false (mix_capacity_settings_set (&settings, "weeks_a_year", 0));
  g_assert_false (mix_capacity_settings_set (&settings, "leave_days", -1));
  g_assert_false (mix_capacity_settings_set (&settings, "holidays", 3));
  g_assert_true (mix_capacity_settings_get (&settings, "sickness_per_mille", &value));
  g_assert_cmpint (value, ==, 45);
  g_assert_false (mix_capacity_settings_get (&settings, NULL, &value));

  sheet = mix_capacity_work_out (&settings, &person, make_day ());
  check_line (&sheet, MIX_CAPACITY_SICKNESS, 101); /* 101.25 */
  check_line (&sheet, MIX_CAPACITY_BANK_HOLIDAYS, 0);
  g_assert_cmpint (mix_capacity_sheet_find (&sheet, MIX_CAPACITY_SICKNESS)->grade, ==, 'U');
  g_assert_cmpint (mix_capacity_sheet_find (&sheet, MIX_CAPACITY_SUPERVISION_GIVEN)->grade, ==, 'U');
  g_assert_cmpint (mix_capacity_sheet_find (&sheet, MIX_CAPACITY_ANNUAL_LEAVE)->grade, ==, 'B');
  g_assert_cmpint (mix_capacity_sheet_find (&sheet, MIX_CAPACITY_MEETINGS)->grade, ==, 'C');
}

static void
test_setting_keys (void)
{
  MixCapacitySettings settings = mix_capacity_settings_get_default ();
  guint n_keys = 0;

  for (const char *key; (key = mix_capacity_settings_get_nth_key (n_keys)) != NULL; n_keys++)
    {
      int value, again;

      g_assert_true (mix_capacity_settings_get (&settings, key, &value));
      g_assert_true (mix_capacity_settings_set (&settings, key, value + 1));
      g_assert_true (mix_capacity_settings_get (&settings, key, &again));
      g_assert_cmpint (again, ==, value + 1);
    }
  /* A GP only supervises, and has no allowance. */
  g_assert_cmpuint (n_keys, ==, (sizeof settings - sizeof settings.grades) / sizeof (int) - 1);
}

/* Whatever the person: the lines add up, and every line takes something off. */
static void
test_random_people (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261121);
  MixCapacitySettings settings = mix_capacity_settings_get_default ();

  for (guint i = 0; i < 20000; i++)
    {
      MixCapacityPerson person = {
        .role = (MixRole) g_rand_int_range (random, 0, MIX_N_ROLES),
        .contracted_minutes = g_rand_int_range (random, 0, 3000),
        .service_from = make_day () - g_rand_int_range (random, 0, 6000),
        .on_pathway = g_rand_boolean (random),
        .n_sites = (guint) g_rand_int_range (random, 0, 5),
        .n_supervised = (guint) g_rand_int_range (random, 0, 6),
        .n_supervised_on_pathway = (guint) g_rand_int_range (random, 0, 6),
        .support_minutes = g_rand_int_range (random, 0, 200),
      };
      MixCapacitySheet sheet = mix_capacity_work_out (&settings, &person, make_day ());
      int left = person.contracted_minutes;

      for (guint j = 1; j < sheet.n_lines; j++)
        {
          g_assert_cmpint (sheet.lines[j].minutes, >, 0);
          left -= sheet.lines[j].minutes;
        }
      g_assert_cmpint (left, ==, sheet.net_minutes);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/capacity/whole-time", test_whole_time);
  g_test_add_func ("/capacity/part-time", test_part_time);
  g_test_add_func ("/capacity/entered-supervision", test_entered_supervision);
  g_test_add_func ("/capacity/leave-by-service", test_leave_by_service);
  g_test_add_func ("/capacity/leave-years", test_leave_years);
  g_test_add_func ("/capacity/meetings-border", test_meetings_border);
  g_test_add_func ("/capacity/without-hours", test_without_hours);
  g_test_add_func ("/capacity/general-practitioner", test_general_practitioner);
  g_test_add_func ("/capacity/settings", test_settings);
  g_test_add_func ("/capacity/setting-keys", test_setting_keys);
  g_test_add_func ("/capacity/random-people", test_random_people);
  return g_test_run ();
}
