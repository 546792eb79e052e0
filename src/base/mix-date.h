#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MixDate:
 *
 * A calendar day: the number of days since 1 January 1970 (Gregorian). Comparisons and differences are plain
 * arithmetic. %MIX_DATE_NONE stands for "no date"; as an end it means "open".
 */
typedef gint32 MixDate;

#define MIX_DATE_NONE G_MININT32

MixDate mix_date_new (int year, int month, int day);
MixDate mix_date_today (void);
gboolean mix_date_split (MixDate date, int *year, int *month, int *day);

gboolean mix_date_parse (const char *text, MixDate *date);
gboolean mix_date_parse_iso (const char *text, MixDate *date);
gboolean mix_date_parse_compact (const char *text, MixDate *date);
gboolean mix_date_parse_slashes (const char *text, MixDate *date);
gboolean mix_date_parse_month_name (const char *text, MixDate *date);

char *mix_date_format_iso (MixDate date) G_GNUC_WARN_UNUSED_RESULT;
char *mix_date_format_short (MixDate date) G_GNUC_WARN_UNUSED_RESULT;
char *mix_date_format_short_year (MixDate date) G_GNUC_WARN_UNUSED_RESULT;
char *mix_date_format_month_name (MixDate date) G_GNUC_WARN_UNUSED_RESULT;
char *mix_date_format_month (MixDate date) G_GNUC_WARN_UNUSED_RESULT;
char *mix_date_format_month_year (MixDate date) G_GNUC_WARN_UNUSED_RESULT;
char *mix_date_format_long (MixDate date) G_GNUC_WARN_UNUSED_RESULT;
char *mix_date_format_long_year (MixDate date) G_GNUC_WARN_UNUSED_RESULT;
char *mix_date_format_full (MixDate date) G_GNUC_WARN_UNUSED_RESULT;
char *mix_date_format_weekday (MixDate date) G_GNUC_WARN_UNUSED_RESULT;
char *mix_date_format_range (MixDate from, MixDate until) G_GNUC_WARN_UNUSED_RESULT;

int mix_date_get_weekday (MixDate date);
MixDate mix_date_get_week_start (MixDate date);
MixDate mix_date_add_months (MixDate date, int months);
gboolean mix_date_in_range (MixDate date, MixDate from, MixDate until);

MixDate mix_date_easter_sunday (int year);
gboolean mix_date_is_bank_holiday (MixDate date);
guint mix_date_count_bank_holidays (MixDate from, MixDate until);

int mix_date_get_financial_year (MixDate date);
MixDate mix_financial_year_get_first_day (int financial_year);
char *mix_financial_year_format (int financial_year) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_financial_year_parse (const char *text, int *financial_year);

G_END_DECLS
