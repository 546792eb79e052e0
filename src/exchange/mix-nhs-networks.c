#include "mix-nhs-source.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Memberships: epcncorepartnerdetails.csv, and the second sheet of the ePCN workbook. */
enum
{
  MEMBERSHIP_PRACTICE_CODE,
  MEMBERSHIP_PRACTICE_NAME,
  MEMBERSHIP_SUB_ICB_CODE,
  MEMBERSHIP_SUB_ICB_NAME,
  MEMBERSHIP_PCN_CODE,
  MEMBERSHIP_PCN_NAME,
  MEMBERSHIP_PCN_SUB_ICB_CODE,
  MEMBERSHIP_PCN_SUB_ICB_NAME,
  MEMBERSHIP_START,
  MEMBERSHIP_END,
};

static const MixNhsColumn membership_columns[] = {
  { "Partner Organisation Code", NULL, TRUE },
  { "Partner Name", NULL, TRUE },
  { "Practice Parent Sub ICB Location Code", NULL, FALSE },
  { "Practice Parent Sub ICB Location Name", NULL, FALSE },
  { "PCN Code", NULL, TRUE },
  { "PCN Name", NULL, TRUE },
  { "PCN Parent Sub ICB Location Code", NULL, FALSE },
  { "PCN Parent Sub ICB Location Name", NULL, FALSE },
  { "Practice to PCN Relationship Start Date", NULL, TRUE },
  { "Practice to PCN Relationship End Date", NULL, TRUE },
  { NULL },
};

static const int membership_positions[] = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 };

static gboolean
matches_membership (const MixRow *row)
{
  MixDate date;

  return mix_nhs_is_practice_code (row->fields[0].text) && mix_nhs_is_pcn_code (row->fields[4].text)
         && mix_date_parse_compact (row->fields[8].text, &date);
}

static gboolean
read_membership (MixNhsSource *source, MixMembershipRecord *record, GError **error)
{
  *record = (MixMembershipRecord) {
    .row = source->row->number,
    .sub_icb_code = mix_nhs_source_get_text (source, MEMBERSHIP_SUB_ICB_CODE),
    .sub_icb_name = mix_nhs_source_get_text (source, MEMBERSHIP_SUB_ICB_NAME),
    .pcn_sub_icb_code = mix_nhs_source_get_text (source, MEMBERSHIP_PCN_SUB_ICB_CODE),
    .pcn_sub_icb_name = mix_nhs_source_get_text (source, MEMBERSHIP_PCN_SUB_ICB_NAME),
  };
  if (!mix_nhs_source_get_needed (source, MEMBERSHIP_PRACTICE_CODE, &record->practice_code, error)
      || !mix_nhs_source_get_needed (source, MEMBERSHIP_PRACTICE_NAME, &record->practice_name, error)
      || !mix_nhs_source_get_needed (source, MEMBERSHIP_PCN_CODE, &record->pcn_code, error)
      || !mix_nhs_source_get_needed (source, MEMBERSHIP_PCN_NAME, &record->pcn_name, error)
      || !mix_nhs_source_get_date (source, MEMBERSHIP_START, &record->start, error)
      || !mix_nhs_source_get_date (source, MEMBERSHIP_END, &record->end, error))
    return FALSE;
  if (record->start != MIX_DATE_NONE)
    return TRUE;
  mix_nhs_source_refuse (source, error, MEMBERSHIP_START, _ ("The membership has no start date."));
  return FALSE;
}

/* Reads memberships of all times. Rows that no day falls in, or without a network, are left out with a note. */
static gboolean
read_memberships (MixNhsSource *source, GError **error)
{
  while (mix_nhs_source_next (source))
    {
      MixMembershipRecord record;

      if (!read_membership (source, &record, error))
        return FALSE;
      if (record.end != MIX_DATE_NONE && record.end < record.start)
        mix_nhs_source_note (source, MIX_ROW_NOTE_LEFT_OUT, MEMBERSHIP_END, record.practice_code,
                             _ ("The membership ends before it starts."));
      else if (!mix_nhs_is_pcn_code (record.pcn_code))
        mix_nhs_source_note (source, MIX_ROW_NOTE_LEFT_OUT, MEMBERSHIP_PCN_CODE, record.practice_code,
                             _ ("The code is not that of a network."));
      else if (source->sink->membership != NULL)
        source->sink->membership (&record, source->user_data);
    }
  return mix_nhs_source_finish (source, error);
}

const MixNhsLayout mix_nhs_membership_layout = {
  .kind = MIX_NHS_MEMBERSHIP,
  .columns = membership_columns,
  .read = read_memberships,
  .n_headerless = 11,
  .positions = membership_positions,
  .matches = matches_membership,
};

/* Networks: the first sheet of the ePCN workbook. */
enum
{
  NETWORK_CODE,
  NETWORK_NAME,
  NETWORK_SUB_ICB_CODE,
  NETWORK_SUB_ICB_NAME,
  NETWORK_OPEN,
  NETWORK_CLOSE,
  NETWORK_POSTCODE,
};

static const MixNhsColumn network_columns[] = {
  { "PCN Code", NULL, TRUE },
  { "PCN Name", NULL, TRUE },
  { "Current Sub ICB Loc Code", "sub icb code|current sub icb", TRUE },
  { "Sub ICB Location", "sub icb name|current sub icb name", FALSE },
  { "Open Date", NULL, TRUE },
  { "Close Date", NULL, TRUE },
  { "Postcode", NULL, FALSE },
  { NULL },
};

/* Reads the networks' own sheet. */
static gboolean
read_networks (MixNhsSource *source, GError **error)
{
  while (mix_nhs_source_next (source))
    {
      MixNetworkRecord record = {
        .row = source->row->number,
        .sub_icb_code = mix_nhs_source_get_text (source, NETWORK_SUB_ICB_CODE),
        .sub_icb_name = mix_nhs_source_get_text (source, NETWORK_SUB_ICB_NAME),
        .postcode = mix_nhs_source_get_text (source, NETWORK_POSTCODE),
      };

      if (!mix_nhs_source_get_needed (source, NETWORK_CODE, &record.code, error)
          || !mix_nhs_source_get_needed (source, NETWORK_NAME, &record.name, error)
          || !mix_nhs_source_get_date (source, NETWORK_OPEN, &record.open_date, error)
          || !mix_nhs_source_get_date (source, NETWORK_CLOSE, &record.close_date, error))
        return FALSE;
      if (source->sink->network != NULL)
        source->sink->network (&record, source->user_data);
    }
  return mix_nhs_source_finish (source, error);
}

const MixNhsLayout mix_nhs_network_layout = {
  .kind = MIX_NHS_MEMBERSHIP,
  .columns = network_columns,
  .read = read_networks,
};
