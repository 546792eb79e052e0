#include "mix-date.h"

/* Days moved or granted once, by proclamation (www.gov.uk/bank-holidays). An empty second day: one more holiday. */
static const struct
{
  int year, month, day, moved_from_month, moved_from_day;
} proclaimed_holidays[] = {
  { 2020, 5, 8, 5, 4 },  /* early May, to the 75th anniversary of VE Day */
  { 2022, 6, 2, 5, 30 }, /* spring, to the Platinum Jubilee */
  { 2022, 6, 3, 0, 0 },  /* Platinum Jubilee */
  { 2022, 9, 19, 0, 0 }, /* state funeral of Queen Elizabeth II */
  { 2023, 5, 8, 0, 0 },  /* coronation of King Charles III */
};

#define MOST_HOLIDAYS (8 + G_N_ELEMENTS (proclaimed_holidays))

/* The first @weekday (1 = Monday) on or after @date. */
static MixDate
next_weekday (MixDate date, int weekday)
{
  return date + (weekday - mix_date_get_weekday (date) + 7) % 7;
}

/* A holiday of one day that moves to Monday from a weekend. */
static MixDate
substitute_day (MixDate holiday)
{
  return mix_date_get_weekday (holiday) > 5 ? next_weekday (holiday, 1) : holiday;
}

static void
apply_proclamations (int year, MixDate *days, guint *n_days)
{
  for (guint i = 0; i < G_N_ELEMENTS (proclaimed_holidays); i++)
    {
      MixDate moved_from;
      guint position = 0;

      if (proclaimed_holidays[i].year != year)
        continue;
      moved_from = mix_date_new (year, proclaimed_holidays[i].moved_from_month, proclaimed_holidays[i].moved_from_day);
      while (position < *n_days && days[position] != moved_from)
        position++;
      days[position] = mix_date_new (year, proclaimed_holidays[i].month, proclaimed_holidays[i].day);
      *n_days = MAX (*n_days, position + 1);
    }
}

static guint
list_holidays (int year, MixDate days[MOST_HOLIDAYS])
{
  MixDate easter = mix_date_easter_sunday (year);
  MixDate christmas = substitute_day (mix_date_new (year, 12, 25));
  MixDate boxing_day = substitute_day (mix_date_new (year, 12, 26));
  guint n_days = 0;

  days[n_days++] = substitute_day (mix_date_new (year, 1, 1));
  days[n_days++] = easter - 2;
  days[n_days++] = easter + 1;
  days[n_days++] = next_weekday (mix_date_new (year, 5, 1), 1);
  days[n_days++] = next_weekday (mix_date_new (year, 5, 25), 1);
  days[n_days++] = next_weekday (mix_date_new (year, 8, 25), 1);
  days[n_days++] = christmas;
  days[n_days++] = boxing_day == christmas ? christmas + 1 : boxing_day;
  apply_proclamations (year, days, &n_days);
  return n_days;
}

/**
 * mix_date_easter_sunday:
 * @year: a year of the Gregorian calendar
 *
 * The Gregorian computus in the anonymous form published in Nature of 20 April 1876 (Meeus, Astronomical Algorithms,
 * chapter 8). Letters are those of the published table.
 *
 * Returns: Easter Sunday of @year
 */
MixDate
mix_date_easter_sunday (int year)
{
  int a = year % 19, b = year / 100, c = year % 100;
  int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  int h = (19 * a + b - d - g + 15) % 30;
  int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
  int m = (a + 11 * h + 22 * l) / 451;
  int n = h + l - 7 * m + 114;

  return mix_date_new (year, n / 31, n % 31 + 1);
}

/**
 * mix_date_is_bank_holiday:
 * @date: a day
 *
 * Bank and public holidays of England, from 2013 on: the Banking and Financial Dealings Act 1971, the substitute days
 * when a holiday falls on a weekend, and the days moved or granted once (www.gov.uk/bank-holidays). The weekend day
 * that a substitute stands for is not counted as a holiday.
 *
 * Returns: whether @date, always a Monday to Friday, is one
 */
gboolean
mix_date_is_bank_holiday (MixDate date)
{
  return date != MIX_DATE_NONE && mix_date_count_bank_holidays (date, date) == 1;
}

/**
 * mix_date_count_bank_holidays:
 * @from: the first day
 * @until: the last day
 *
 * Returns: how many bank holidays of England lie between them, both included; 0 where a day is %MIX_DATE_NONE
 */
guint
mix_date_count_bank_holidays (MixDate from, MixDate until)
{
  MixDate days[MOST_HOLIDAYS];
  int first_year, last_year;
  guint count = 0;

  if (!mix_date_split (from, &first_year, NULL, NULL) || !mix_date_split (until, &last_year, NULL, NULL))
    return 0;

  for (int year = first_year; year <= last_year; year++)
    {
      guint n_days = list_holidays (year, days);

      for (guint i = 0; i < n_days; i++)
        count += mix_date_in_range (days[i], from, until) ? 1 : 0;
    }
  return count;
}
