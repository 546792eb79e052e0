#include "mix-date.h"

static MixDate
read_iso (const char *text)
{
  MixDate date = MIX_DATE_NONE;

  g_assert_true (mix_date_parse_iso (text, &date));
  return date;
}

static void
test_new_and_split (void)
{
  int year, month, day;

  g_assert_cmpint (mix_date_new (1970, 1, 1), ==, 0);
  g_assert_cmpint (mix_date_new (1969, 12, 31), ==, -1);
  g_assert_cmpint (mix_date_new (2026, 11, 21), ==, 20778);
  g_assert_cmpint (mix_date_new (2026, 2, 29), ==, MIX_DATE_NONE);
  g_assert_cmpint (mix_date_new (2026, 13, 1), ==, MIX_DATE_NONE);
  g_assert_cmpint (mix_date_new (2026, 0, 1), ==, MIX_DATE_NONE);
  g_assert_cmpint (mix_date_new (0, 1, 1), ==, MIX_DATE_NONE);
  g_assert_cmpint (mix_date_new (10000, 1, 1), ==, MIX_DATE_NONE);
  g_assert_true (mix_date_split (mix_date_new (9999, 12, 31), &year, &month, &day));
  g_assert_cmpint (year, ==, 9999);
  g_assert_false (mix_date_split (mix_date_new (9999, 12, 31) + 1, NULL, NULL, NULL));
  g_assert_true (mix_date_split (mix_date_new (1, 1, 1), &year, NULL, NULL));
  g_assert_false (mix_date_split (mix_date_new (1, 1, 1) - 1, NULL, NULL, NULL));
  g_assert_false (mix_date_split (MIX_DATE_NONE, NULL, NULL, NULL));
}

static void
test_every_day_returns (void)
{
  for (MixDate date = mix_date_new (1999, 1, 1); date <= mix_date_new (2101, 1, 1); date++)
    {
      g_autofree char *iso = mix_date_format_iso (date);
      int year, month, day;

      g_assert_true (mix_date_split (date, &year, &month, &day));
      g_assert_cmpint (mix_date_new (year, month, day), ==, date);
      g_assert_cmpint (read_iso (iso), ==, date);
    }
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text, *iso;
  } cases[] = {
    { "2026-07-01", "2026-07-01" },
    { "20260701", "2026-07-01" },
    { "01/07/2026", "2026-07-01" },
    { "1/7/2026", "2026-07-01" },
    { "31/12/2026", "2026-12-31" },
    { "01Jul2026", "2026-07-01" },
    { "01JUL2026", "2026-07-01" },
    { "1 July 2026", "2026-07-01" },
    { "1-Jul-2026", "2026-07-01" },
    { "29February2028", "2028-02-29" },
    { "29Feb2027", NULL },
    { "01Ju2026", NULL },
    { "01Julyish2026", NULL },
    { "01Jul26", NULL },
    { "07/31/2026", NULL },
    { "1/7/26", NULL },
    { "1/7/20260", NULL },
    { "001/7/2026", NULL },
    { "2026-7-1", NULL },
    { "2026-07-01 ", NULL },
    { "2026-07-01T00:00", NULL },
    { "2026070", NULL },
    { "202607011", NULL },
    { "20261301", NULL },
    { "", NULL },
    { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MixDate date = MIX_DATE_NONE;
      g_autofree char *iso = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_true (mix_date_parse (cases[i].text, &date) == (cases[i].iso != NULL));
      iso = mix_date_format_iso (date);
      g_assert_cmpstr (iso, ==, cases[i].iso != NULL ? cases[i].iso : "");
    }
}

static void
test_format (void)
{
  MixDate date = read_iso ("2026-11-30");
  g_autofree char *brief = mix_date_format_short (read_iso ("2027-03-31"));
  g_autofree char *full = mix_date_format_long (date);
  g_autofree char *with_year = mix_date_format_long_year (date);
  g_autofree char *none = mix_date_format_long_year (MIX_DATE_NONE);

  g_assert_cmpstr (brief, ==, "31 Mar");
  g_assert_cmpstr (full, ==, "Mon 30 November");
  g_assert_cmpstr (with_year, ==, "Mon 30 November 2026");
  g_assert_cmpstr (none, ==, "");
}

static void
test_weeks (void)
{
  g_assert_cmpint (mix_date_get_weekday (0), ==, 4);
  g_assert_cmpint (mix_date_get_weekday (-1), ==, 3);
  g_assert_cmpint (mix_date_get_weekday (-4), ==, 7);
  g_assert_cmpint (mix_date_get_weekday (read_iso ("2026-11-30")), ==, 1);
  g_assert_cmpint (mix_date_get_weekday (MIX_DATE_NONE), ==, 0);
  g_assert_cmpint (mix_date_get_week_start (read_iso ("2026-12-06")), ==, read_iso ("2026-11-30"));
  g_assert_cmpint (mix_date_get_week_start (read_iso ("2026-11-30")), ==, read_iso ("2026-11-30"));
}

static void
test_add_months (void)
{
  static const struct
  {
    const char *from;
    int months;
    const char *expected;
  } cases[] = {
    { "2026-01-31", 1, "2026-02-28" },   { "2028-01-31", 1, "2028-02-29" },  { "2026-03-31", -1, "2026-02-28" },
    { "2026-12-15", 1, "2027-01-15" },   { "2026-01-15", -1, "2025-12-15" }, { "2026-11-30", 60, "2031-11-30" },
    { "2028-02-29", -12, "2027-02-28" }, { "2026-05-05", 0, "2026-05-05" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (mix_date_add_months (read_iso (cases[i].from), cases[i].months), ==, read_iso (cases[i].expected));
  g_assert_cmpint (mix_date_add_months (MIX_DATE_NONE, 1), ==, MIX_DATE_NONE);
  g_assert_cmpint (mix_date_add_months (mix_date_new (1, 1, 1), -1), ==, MIX_DATE_NONE);
  g_assert_cmpint (mix_date_add_months (mix_date_new (9999, 12, 1), 1), ==, MIX_DATE_NONE);
}

static void
test_in_range (void)
{
  g_assert_true (mix_date_in_range (5, 5, 7));
  g_assert_true (mix_date_in_range (7, 5, 7));
  g_assert_false (mix_date_in_range (4, 5, 7));
  g_assert_false (mix_date_in_range (8, 5, 7));
  g_assert_true (mix_date_in_range (8, 5, MIX_DATE_NONE));
  g_assert_true (mix_date_in_range (4, MIX_DATE_NONE, 7));
  g_assert_true (mix_date_in_range (4, MIX_DATE_NONE, MIX_DATE_NONE));
  g_assert_false (mix_date_in_range (MIX_DATE_NONE, MIX_DATE_NONE, MIX_DATE_NONE));
}

static void
test_easter (void)
{
  static const char *const sundays[]
      = { "1818-03-22", "1943-04-25", "2000-04-23", "2008-03-23", "2019-04-21", "2024-03-31", "2025-04-20",
          "2026-04-05", "2027-03-28", "2028-04-16", "2038-04-25", "2049-04-18", "2076-04-19", "2285-03-22" };

  for (guint i = 0; i < G_N_ELEMENTS (sundays); i++)
    {
      int year;

      mix_date_split (read_iso (sundays[i]), &year, NULL, NULL);
      g_assert_cmpint (mix_date_easter_sunday (year), ==, read_iso (sundays[i]));
    }
  for (int year = 1583; year < 4000; year++)
    {
      MixDate easter = mix_date_easter_sunday (year);

      g_assert_cmpint (mix_date_get_weekday (easter), ==, 7);
      g_assert_cmpint (easter, >=, mix_date_new (year, 3, 22));
      g_assert_cmpint (easter, <=, mix_date_new (year, 4, 25));
    }
}

static void
check_holidays_of_year (int year, const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (MixDate date = mix_date_new (year, 1, 1); date <= mix_date_new (year, 12, 31); date++)
    if (mix_date_is_bank_holiday (date))
      {
        g_autofree char *iso = mix_date_format_iso (date);

        g_string_append_printf (found, "%s%s", found->len > 0 ? " " : "", iso + 5);
        g_assert_cmpint (mix_date_get_weekday (date), <=, 5);
      }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_bank_holidays (void)
{
  check_holidays_of_year (2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28");
  check_holidays_of_year (2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28");
  check_holidays_of_year (2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27");
  check_holidays_of_year (2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26");
  check_holidays_of_year (2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26");
  check_holidays_of_year (2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26");
  check_holidays_of_year (2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28");
  check_holidays_of_year (2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28");
  check_holidays_of_year (2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26");
}

static void
test_bank_holidays_of_leave_years (void)
{
  g_assert_cmpuint (mix_date_count_bank_holidays (read_iso ("2026-04-01"), read_iso ("2027-03-31")), ==, 10);
  g_assert_cmpuint (mix_date_count_bank_holidays (read_iso ("2027-04-01"), read_iso ("2028-03-31")), ==, 6);
  g_assert_cmpuint (mix_date_count_bank_holidays (read_iso ("2026-12-25"), read_iso ("2026-12-25")), ==, 1);
  g_assert_cmpuint (mix_date_count_bank_holidays (read_iso ("2026-12-28"), read_iso ("2026-12-25")), ==, 0);
}

static void
test_financial_years (void)
{
  g_autofree char *year = mix_financial_year_format (2025);
  g_autofree char *century = mix_financial_year_format (2099);
  int found = 0;

  g_assert_cmpstr (year, ==, "2025/26");
  g_assert_cmpstr (century, ==, "2099/00");
  g_assert_cmpint (mix_date_get_financial_year (read_iso ("2026-03-31")), ==, 2025);
  g_assert_cmpint (mix_date_get_financial_year (read_iso ("2026-04-01")), ==, 2026);
  g_assert_cmpint (mix_date_get_financial_year (MIX_DATE_NONE), ==, 0);
  g_assert_cmpint (mix_financial_year_get_first_day (2026), ==, read_iso ("2026-04-01"));
  g_assert_true (mix_financial_year_parse ("2025/26", &found));
  g_assert_cmpint (found, ==, 2025);
  g_assert_true (mix_financial_year_parse ("2099/00", &found));
  g_assert_false (mix_financial_year_parse ("2025/27", &found));
  g_assert_false (mix_financial_year_parse ("2025-26", &found));
  g_assert_false (mix_financial_year_parse ("2025/2026", &found));
  g_assert_false (mix_financial_year_parse (NULL, &found));
}

static void
test_today (void)
{
  g_setenv ("MIX_TODAY", "2026-11-30", TRUE);
  g_assert_cmpint (mix_date_today (), ==, read_iso ("2026-11-30"));
  g_setenv ("MIX_TODAY", "soon", TRUE);
  g_assert_cmpint (mix_date_today (), !=, MIX_DATE_NONE);
  g_unsetenv ("MIX_TODAY");
  g_assert_cmpint (mix_date_today (), >, read_iso ("2020-01-01"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/new-and-split", test_new_and_split);
  g_test_add_func ("/date/every-day-returns", test_every_day_returns);
  g_test_add_func ("/date/parse", test_parse);
  g_test_add_func ("/date/format", test_format);
  g_test_add_func ("/date/weeks", test_weeks);
  g_test_add_func ("/date/add-months", test_add_months);
  g_test_add_func ("/date/in-range", test_in_range);
  g_test_add_func ("/date/easter", test_easter);
  g_test_add_func ("/date/bank-holidays", test_bank_holidays);
  g_test_add_func ("/date/bank-holidays-of-leave-years", test_bank_holidays_of_leave_years);
  g_test_add_func ("/date/financial-years", test_financial_years);
  g_test_add_func ("/date/today", test_today);
  return g_test_run ();
}
