#include "mix-nhs-source.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Primary Care Network Workforce, individual level. */
enum
{
  STAFF_DATA_SOURCE,
  STAFF_YEAR,
  STAFF_MONTH,
  STAFF_PCN_CODE,
  STAFF_PCN_NAME,
  STAFF_SUB_ICB_CODE,
  STAFF_ICB_CODE,
  STAFF_GROUP,
  STAFF_ROLE,
  STAFF_DETAILED_ROLE,
  STAFF_FTE,
  STAFF_IDENTIFIER,
};

static const MixNhsColumn staff_columns[] = {
  { "Data_source", NULL, FALSE },
  { "CENSUS_YEAR", "year", TRUE },
  { "CENSUS_MONTH", "month", TRUE },
  { "PCN_CODE", NULL, TRUE },
  { "PCN_NAME", NULL, FALSE },
  { "SUB_ICB_CODE", NULL, FALSE },
  { "ICB_CODE", NULL, FALSE },
  { "STAFF_GROUP", NULL, TRUE },
  { "STAFF_ROLE", NULL, TRUE },
  { "DETAILED_STAFF_ROLE", NULL, FALSE },
  { "FTE", NULL, TRUE },
  { "UNIQUE_IDENTIFIER", NULL, TRUE },
  { NULL },
};

#define FTE_DECIMALS 9
#define ODD_FTE_BILLIONTHS 1500000000

static const char *const month_names[] = {
  "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
};

static int
parse_month (const char *text)
{
  gint64 number;

  if (mix_nhs_parse_number (text, 0, &number))
    return number >= 1 && number <= 12 ? (int) number : 0;
  for (int i = 0; i < 12; i++)
    if (g_ascii_strncasecmp (text, month_names[i], 3) == 0)
      return i + 1;
  return 0;
}

/* The census is taken on the last day of its month. */
static gboolean
read_census_date (MixNhsSource *source, MixDate *date, GError **error)
{
  const char *month_text;
  gint64 year;
  int month;

  if (!mix_nhs_source_get_number (source, STAFF_YEAR, 0, &year, error)
      || !mix_nhs_source_get_needed (source, STAFF_MONTH, &month_text, error))
    return FALSE;
  month = parse_month (month_text);
  if (year < 2000 || year > 2100 || month == 0)
    {
      mix_nhs_source_refuse (source, error, month == 0 ? STAFF_MONTH : STAFF_YEAR,
                             _ ("This is not the year and month of a census."));
      return FALSE;
    }
  *date = mix_date_add_months (mix_date_new ((int) year, month, 1), 1) - 1;
  return TRUE;
}

static gboolean
read_staff (MixNhsSource *source, MixStaffRecord *record, GError **error)
{
  *record = (MixStaffRecord) {
    .row = source->row->number,
    .pcn_name = mix_nhs_source_get_text (source, STAFF_PCN_NAME),
    .sub_icb_code = mix_nhs_source_get_text (source, STAFF_SUB_ICB_CODE),
    .icb_code = mix_nhs_source_get_text (source, STAFF_ICB_CODE),
    .detailed_role = mix_nhs_source_get_text (source, STAFF_DETAILED_ROLE),
    .identifier = mix_nhs_source_get_text (source, STAFF_IDENTIFIER),
    .fte_billionths = MIX_NHS_UNKNOWN,
  };
  return mix_nhs_source_get_needed (source, STAFF_PCN_CODE, &record->pcn_code, error)
         && mix_nhs_source_get_needed (source, STAFF_GROUP, &record->staff_group, error)
         && mix_nhs_source_get_needed (source, STAFF_ROLE, &record->staff_role, error)
         && read_census_date (source, &record->census_date, error);
}

/* Whether the publisher held the figure back, or had none. */
static gboolean
is_withheld (const char *text)
{
  return text == NULL || g_str_equal (text, "*") || g_ascii_strcasecmp (text, "ND") == 0
         || g_ascii_strcasecmp (text, "NA") == 0;
}

/* Reads one record a person and role, or contracted service. A row whose full-time equivalent the publisher withheld
 * is left out with a note; one of more than 1.5 is taken with a note. */
static gboolean
read_workforce (MixNhsSource *source, GError **error)
{
  while (mix_nhs_source_next (source))
    {
      MixStaffRecord record;

      if (!read_staff (source, &record, error))
        return FALSE;
      if (is_withheld (mix_nhs_source_get_text (source, STAFF_FTE)))
        {
          mix_nhs_source_note (source, MIX_ROW_NOTE_LEFT_OUT, STAFF_FTE, record.pcn_code,
                               _ ("The publisher gives no full-time equivalent."));
          continue;
        }
      if (!mix_nhs_source_get_number (source, STAFF_FTE, FTE_DECIMALS, &record.fte_billionths, error))
        return FALSE;
      if (record.fte_billionths > ODD_FTE_BILLIONTHS)
        mix_nhs_source_note (source, MIX_ROW_NOTE_ODD, STAFF_FTE, record.pcn_code,
                             _ ("One row stands for more than 1.5 full-time posts. Taken as published."));
      if (source->sink->staff != NULL)
        source->sink->staff (&record, source->user_data);
    }
  return mix_nhs_source_finish (source, error);
}

const MixNhsLayout mix_nhs_workforce_layout = {
  .kind = MIX_NHS_WORKFORCE,
  .columns = staff_columns,
  .read = read_workforce,
  .read_date = read_census_date,
};
