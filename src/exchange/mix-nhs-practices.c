#include "mix-nhs-source.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The list-size mapping: gp-reg-pat-prac-map.csv. */
enum
{
  MAP_EXTRACT_DATE,
  MAP_PRACTICE_CODE,
  MAP_PRACTICE_NAME,
  MAP_POSTCODE,
  MAP_PCN_CODE,
  MAP_PCN_NAME,
  MAP_SUB_ICB_CODE,
  MAP_SUB_ICB_NAME,
  MAP_ICB_CODE,
  MAP_ICB_NAME,
  MAP_REGION_CODE,
  MAP_REGION_NAME,
  MAP_SUPPLIER,
};

static const MixNhsColumn map_columns[] = {
  { "EXTRACT_DATE", NULL, TRUE },
  { "PRACTICE_CODE", NULL, TRUE },
  { "PRACTICE_NAME", NULL, TRUE },
  { "PRACTICE_POSTCODE", NULL, FALSE },
  { "PCN_CODE", NULL, TRUE },
  { "PCN_NAME", NULL, TRUE },
  { "SUB_ICB_LOCATION_CODE", NULL, TRUE },
  { "SUB_ICB_LOCATION_NAME", NULL, FALSE },
  { "ICB_CODE", NULL, FALSE },
  { "ICB_NAME", NULL, FALSE },
  { "COMM_REGION_CODE", NULL, FALSE },
  { "COMM_REGION_NAME", NULL, FALSE },
  { "SUPPLIER_NAME", NULL, FALSE },
  { NULL },
};

static gboolean
read_map_row (MixNhsSource *source, MixPracticeRecord *record, GError **error)
{
  *record = (MixPracticeRecord) {
    .row = source->row->number,
    .postcode = mix_nhs_source_get_text (source, MAP_POSTCODE),
    .pcn_code = mix_nhs_source_get_text (source, MAP_PCN_CODE),
    .pcn_name = mix_nhs_source_get_text (source, MAP_PCN_NAME),
    .sub_icb_name = mix_nhs_source_get_text (source, MAP_SUB_ICB_NAME),
    .icb_code = mix_nhs_source_get_text (source, MAP_ICB_CODE),
    .icb_name = mix_nhs_source_get_text (source, MAP_ICB_NAME),
    .region_code = mix_nhs_source_get_text (source, MAP_REGION_CODE),
    .region_name = mix_nhs_source_get_text (source, MAP_REGION_NAME),
    .supplier = mix_nhs_source_get_text (source, MAP_SUPPLIER),
  };
  if (record->supplier != NULL && g_ascii_strcasecmp (record->supplier, "unknown") == 0)
    record->supplier = NULL;
  return mix_nhs_source_get_needed (source, MAP_PRACTICE_CODE, &record->code, error)
         && mix_nhs_source_get_needed (source, MAP_PRACTICE_NAME, &record->name, error)
         && mix_nhs_source_get_needed (source, MAP_SUB_ICB_CODE, &record->sub_icb_code, error)
         && mix_nhs_source_get_date (source, MAP_EXTRACT_DATE, &record->extract_date, error);
}

static gboolean
read_extract_date (MixNhsSource *source, MixDate *date, GError **error)
{
  return mix_nhs_source_get_date (source, MAP_EXTRACT_DATE, date, error);
}

/* Reads practices with their network, sub-ICB, ICB and region. A practice of the placeholder network `U` comes without
 * a network and with a note; a practice's second row is left out. */
static gboolean
read_practice_map (MixNhsSource *source, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  while (mix_nhs_source_next (source))
    {
      MixPracticeRecord record;

      if (!read_map_row (source, &record, error))
        return FALSE;
      if (!g_hash_table_add (seen, g_strdup (record.code)))
        {
          mix_nhs_source_note (source, MIX_ROW_NOTE_LEFT_OUT, MAP_PRACTICE_CODE, record.code,
                               _ ("The practice is in the file already."));
          continue;
        }
      if (record.pcn_code == NULL || !mix_nhs_is_pcn_code (record.pcn_code))
        {
          record.pcn_code = record.pcn_name = NULL;
          mix_nhs_source_note (source, MIX_ROW_NOTE_ODD, MAP_PCN_CODE, record.code,
                               _ ("The practice belongs to no network."));
        }
      if (source->sink->practice != NULL)
        source->sink->practice (&record, source->user_data);
    }
  return mix_nhs_source_finish (source, error);
}

const MixNhsLayout mix_nhs_practice_map_layout = {
  .kind = MIX_NHS_PRACTICE_MAP,
  .columns = map_columns,
  .read = read_practice_map,
  .read_date = read_extract_date,
};

/* The list of prescribing cost centres: epraccur.csv. Until 2025, when the status was a single letter, columns 5 to 9
 * were lines of the address without telling which is the town. */
enum
{
  LIST_CODE,
  LIST_NAME,
  LIST_REGION_CODE,
  LIST_ICB_CODE,
  LIST_ADDRESS_1,
  LIST_ADDRESS_2,
  LIST_ADDRESS_3,
  LIST_TOWN,
  LIST_COUNTY,
  LIST_POSTCODE,
  LIST_OPEN,
  LIST_CLOSE,
  LIST_STATUS,
  LIST_COMMISSIONER,
  LIST_TELEPHONE,
  LIST_ROLES,
};

static const MixNhsColumn list_columns[] = {
  { "Organisation Code", NULL, TRUE },
  { "Name", "organisation name", TRUE },
  { "NHS England Region Code", "national grouping", TRUE },
  { "ICB Code", "high level health geography", FALSE },
  { "Address Line 1", "address 1", FALSE },
  { "Address Line 2", "address 2", FALSE },
  { "Address Line 3", "address 3", FALSE },
  { "Town", "address line 4", FALSE },
  { "County", "address line 5", FALSE },
  { "Postcode", NULL, TRUE },
  { "Open Date", NULL, TRUE },
  { "Close Date", NULL, TRUE },
  { "Status", "status code", TRUE },
  { "Commissioner", NULL, FALSE },
  { "Telephone", "contact telephone number", FALSE },
  { "Roles", "role s|role|prescribing setting", TRUE },
  { NULL },
};

static const int list_positions[] = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 17, 25 };

static const struct
{
  const char *text;
  MixPracticeStatus status;
} statuses[] = {
  { "ACTIVE", MIX_PRACTICE_STATUS_ACTIVE },   { "INACTIVE", MIX_PRACTICE_STATUS_INACTIVE },
  { "DORMANT", MIX_PRACTICE_STATUS_DORMANT }, { "PROPOSED", MIX_PRACTICE_STATUS_PROPOSED },
  { "A", MIX_PRACTICE_STATUS_ACTIVE },        { "C", MIX_PRACTICE_STATUS_INACTIVE },
  { "D", MIX_PRACTICE_STATUS_DORMANT },       { "P", MIX_PRACTICE_STATUS_PROPOSED },
};

static gboolean
parse_status (const char *text, MixPracticeStatus *status)
{
  for (gsize i = 0; i < G_N_ELEMENTS (statuses); i++)
    if (g_ascii_strcasecmp (text, statuses[i].text) == 0)
      {
        *status = statuses[i].status;
        return TRUE;
      }
  return FALSE;
}

static gboolean
matches_list (const MixRow *row)
{
  MixPracticeStatus status;
  MixDate date;

  return row->fields[0].length >= 3 && row->fields[0].length <= 8
         && (row->fields[10].length == 0 || mix_date_parse_compact (row->fields[10].text, &date))
         && parse_status (row->fields[12].text, &status);
}

/* Role RO76 is "GP practice"; before 2025 the same column held the prescribing setting, where 4 is "GP practice". */
static gboolean
has_practice_role (const char *roles)
{
  g_auto (GStrv) parts = g_strsplit (roles != NULL ? roles : "", "|", -1);

  return g_strv_contains ((const char *const *) parts, "RO76") || g_strv_contains ((const char *const *) parts, "4");
}

static char *
join_address (MixNhsSource *source)
{
  GString *address = g_string_new (NULL);

  for (guint column = LIST_ADDRESS_1; column <= LIST_COUNTY; column++)
    {
      const char *line = mix_nhs_source_get_text (source, column);

      if (line != NULL)
        g_string_append_printf (address, "%s%s", address->len > 0 ? ", " : "", line);
    }
  return g_string_free_and_steal (address);
}

static gboolean
read_list_row (MixNhsSource *source, MixPracticeListRecord *record, GError **error)
{
  const char *status;

  *record = (MixPracticeListRecord) {
    .row = source->row->number,
    .region_code = mix_nhs_source_get_text (source, LIST_REGION_CODE),
    .icb_code = mix_nhs_source_get_text (source, LIST_ICB_CODE),
    .sub_icb_code = mix_nhs_source_get_text (source, LIST_COMMISSIONER),
    .postcode = mix_nhs_source_get_text (source, LIST_POSTCODE),
    .telephone = mix_nhs_source_get_text (source, LIST_TELEPHONE),
    .is_gp_practice = has_practice_role (mix_nhs_source_get_text (source, LIST_ROLES)),
  };
  record->is_english = record->region_code != NULL && record->region_code[0] == 'Y';
  if (!mix_nhs_source_get_needed (source, LIST_CODE, &record->code, error)
      || !mix_nhs_source_get_needed (source, LIST_NAME, &record->name, error)
      || !mix_nhs_source_get_needed (source, LIST_STATUS, &status, error)
      || !mix_nhs_source_get_date (source, LIST_OPEN, &record->open_date, error)
      || !mix_nhs_source_get_date (source, LIST_CLOSE, &record->close_date, error))
    return FALSE;
  if (parse_status (status, &record->status))
    {
      record->town = strlen (status) > 1 ? mix_nhs_source_get_text (source, LIST_TOWN) : NULL;
      return TRUE;
    }
  mix_nhs_source_refuse (source, error, LIST_STATUS, _ ("“%.40s” is not a status of a practice."), status);
  return FALSE;
}

/* Reads the list of prescribing cost centres, practices and others, in today's form and that of before 2025. */
static gboolean
read_practice_list (MixNhsSource *source, GError **error)
{
  while (mix_nhs_source_next (source))
    {
      MixPracticeListRecord record;
      g_autofree char *address = NULL;

      if (!read_list_row (source, &record, error))
        return FALSE;
      record.address = address = join_address (source);
      if (source->sink->practice_list != NULL)
        source->sink->practice_list (&record, source->user_data);
    }
  return mix_nhs_source_finish (source, error);
}

const MixNhsLayout mix_nhs_practice_list_layout = {
  .kind = MIX_NHS_PRACTICE_LIST,
  .columns = list_columns,
  .read = read_practice_list,
  .n_headerless = 27,
  .positions = list_positions,
  .matches = matches_list,
};
