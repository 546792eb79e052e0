#include "mix-nhs-source.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Registered patients by sex and five-year band: gp-reg-pat-prac-quin-age.csv. */
enum
{
  AGE_EXTRACT_DATE,
  AGE_ORG_TYPE,
  AGE_ORG_CODE,
  AGE_SEX,
  AGE_GROUP,
  AGE_PATIENTS,
};

static const MixNhsColumn age_columns[] = {
  { "EXTRACT_DATE", NULL, TRUE },
  { "ORG_TYPE", NULL, TRUE },
  { "ORG_CODE", NULL, TRUE },
  { "SEX", NULL, TRUE },
  { "AGE_GROUP_5", NULL, TRUE },
  { "NUMBER_OF_PATIENTS", NULL, TRUE },
  { NULL },
};

static const char *const band_names[MIX_NHS_N_BANDS] = {
  "0_4",   "5_9",   "10_14", "15_19", "20_24", "25_29", "30_34", "35_39", "40_44", "45_49",
  "50_54", "55_59", "60_64", "65_69", "70_74", "75_79", "80_84", "85_89", "90_94", "95+",
};

typedef struct
{
  char *code;
  guint row;
  MixDate extract_date;
  gint64 patients;
  gint64 bands[MIX_NHS_N_BANDS];
} Practice;

typedef struct
{
  char *org_type;
  guint row;
  guint n_rows;
} Totals;

typedef struct
{
  MixNhsSource *source;
  GHashTable *practices;
  GPtrArray *order;
  Practice *last;
  GPtrArray *totals;
} AgeReader;

static void
practice_free (Practice *practice)
{
  g_free (practice->code);
  g_free (practice);
}

static void
totals_free (Totals *totals)
{
  g_free (totals->org_type);
  g_free (totals);
}

/* A practice's 43 rows follow one another, so the last one is mostly the one wanted. */
static Practice *
get_practice (AgeReader *reader, const char *code)
{
  if (reader->last != NULL && g_str_equal (reader->last->code, code))
    return reader->last;

  reader->last = g_hash_table_lookup (reader->practices, code);
  if (reader->last != NULL)
    return reader->last;

  reader->last = g_new0 (Practice, 1);
  reader->last->code = g_strdup (code);
  reader->last->row = reader->source->row->number;
  reader->last->patients = MIX_NHS_UNKNOWN;
  g_hash_table_insert (reader->practices, reader->last->code, reader->last);
  g_ptr_array_add (reader->order, reader->last);
  return reader->last;
}

static void
count_total (AgeReader *reader, const char *org_type)
{
  Totals *totals;

  for (guint i = 0; i < reader->totals->len; i++)
    {
      totals = g_ptr_array_index (reader->totals, i);
      if (g_str_equal (totals->org_type, org_type))
        {
          totals->n_rows++;
          return;
        }
    }
  totals = g_new0 (Totals, 1);
  totals->org_type = g_strdup (org_type);
  totals->row = reader->source->row->number;
  totals->n_rows = 1;
  g_ptr_array_add (reader->totals, totals);
}

static int
find_band (const char *text)
{
  int first;

  if (g_ascii_isdigit (text[0]))
    {
      first = text[0] - '0';
      if (g_ascii_isdigit (text[1]))
        first = first * 10 + (text[1] - '0');
      if (first < 5 * MIX_NHS_N_BANDS && g_str_equal (text, band_names[first / 5]))
        return first / 5;
    }
  return -1;
}

/* Adds one row: a practice's list size, one of its bands by sex, or something that the bands add up to. */
static gboolean
add_row (AgeReader *reader, Practice *practice, const char *sex, GError **error)
{
  MixNhsSource *source = reader->source;
  const char *group;
  gint64 number;
  int band;

  if (!mix_nhs_source_get_needed (source, AGE_GROUP, &group, error)
      || !mix_nhs_source_get_number (source, AGE_PATIENTS, 0, &number, error))
    return FALSE;
  if (g_str_equal (group, "ALL"))
    {
      if (g_str_equal (sex, "ALL"))
        practice->patients = number;
      return TRUE;
    }
  if (g_str_equal (sex, "ALL"))
    return TRUE;

  band = find_band (group);
  if (band >= 0)
    {
      practice->bands[band] += number;
      return TRUE;
    }
  mix_nhs_source_refuse (source, error, AGE_GROUP,
                         _ ("“%.40s” is not a five-year band. Nothing was taken from the "
                            "file."),
                         group);
  return FALSE;
}

static gboolean
read_row (AgeReader *reader, GError **error)
{
  MixNhsSource *source = reader->source;
  const char *org_type;
  const char *code;
  const char *sex;
  Practice *practice;

  if (!mix_nhs_source_get_needed (source, AGE_ORG_TYPE, &org_type, error))
    return FALSE;
  if (!g_str_equal (org_type, "GP"))
    {
      count_total (reader, org_type);
      return TRUE;
    }
  if (!mix_nhs_source_get_needed (source, AGE_ORG_CODE, &code, error)
      || !mix_nhs_source_get_needed (source, AGE_SEX, &sex, error))
    return FALSE;
  practice = get_practice (reader, code);
  return mix_nhs_source_get_date (source, AGE_EXTRACT_DATE, &practice->extract_date, error)
         && add_row (reader, practice, sex, error);
}

static gint64
sum_bands (const Practice *practice, guint first, guint n_bands)
{
  gint64 sum = 0;

  for (guint i = first; i < first + n_bands; i++)
    sum += practice->bands[i];
  return sum;
}

/* The bands are five years wide, so those aged 15, 16 and 17 are taken as three fifths of the band 15 to 19. */
static void
sum_ages (const Practice *practice, MixAgeRecord *record)
{
  memcpy (record->bands, practice->bands, sizeof record->bands);
  record->under_18 = sum_bands (practice, 0, 3) + (practice->bands[3] * 6 + 5) / 10;
  record->from_65_to_74 = sum_bands (practice, 13, 2);
  record->from_75_to_84 = sum_bands (practice, 15, 2);
  record->from_85 = sum_bands (practice, 17, 3);
  record->from_18_to_64
      = record->patients - record->under_18 - record->from_65_to_74 - record->from_75_to_84 - record->from_85;
}

static void
set_ages_unknown (MixAgeRecord *record)
{
  for (guint i = 0; i < MIX_NHS_N_BANDS; i++)
    record->bands[i] = MIX_NHS_UNKNOWN;
  record->under_18 = record->from_18_to_64 = record->from_65_to_74 = MIX_NHS_UNKNOWN;
  record->from_75_to_84 = record->from_85 = MIX_NHS_UNKNOWN;
}

static void
report (AgeReader *reader, MixRowNoteKind kind, guint row, guint n_rows, const char *subject, const char *reason)
{
  MixRowNote note = { .kind = kind, .row = row, .n_rows = n_rows, .subject = subject, .reason = reason };

  if (reader->source->sink->note != NULL)
    reader->source->sink->note (&note, reader->source->user_data);
}

static void
give_practice (AgeReader *reader, const Practice *practice)
{
  const MixNhsSink *sink = reader->source->sink;
  MixAgeRecord record = {
    .row = practice->row,
    .practice_code = practice->code,
    .patients = practice->patients,
    .extract_date = practice->extract_date,
  };

  if (practice->patients == MIX_NHS_UNKNOWN)
    {
      report (reader, MIX_ROW_NOTE_LEFT_OUT, practice->row, 1, practice->code,
              _ ("The practice has no row for all sexes and ages, so its list size is not known."));
      return;
    }
  if (sum_bands (practice, 0, MIX_NHS_N_BANDS) == practice->patients)
    sum_ages (practice, &record);
  else
    {
      set_ages_unknown (&record);
      report (reader, MIX_ROW_NOTE_ODD, practice->row, 1, practice->code,
              _ ("The ages do not add up to the list size. The list size was taken, the ages were not."));
    }
  if (sink->age != NULL)
    sink->age (&record, reader->source->user_data);
}

static void
give_totals (AgeReader *reader, const Totals *totals)
{
  report (reader, MIX_ROW_NOTE_TOTAL, totals->row, totals->n_rows, totals->org_type,
          _ ("These rows are totals of the practices' rows."));
}

static gboolean
read_extract_date (MixNhsSource *source, MixDate *date, GError **error)
{
  return mix_nhs_source_get_date (source, AGE_EXTRACT_DATE, date, error);
}

/* Adds up each practice's rows. Rows of networks and larger areas are counted in one note a kind, never added. */
static gboolean
read_ages (MixNhsSource *source, GError **error)
{
  g_autoptr (GHashTable) practices = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) order = g_ptr_array_new_with_free_func ((GDestroyNotify) practice_free);
  g_autoptr (GPtrArray) totals = g_ptr_array_new_with_free_func ((GDestroyNotify) totals_free);
  AgeReader reader = { .source = source, .practices = practices, .order = order, .totals = totals };
  while (mix_nhs_source_next (source))
    if (!read_row (&reader, error))
      return FALSE;
  if (!mix_nhs_source_finish (source, error))
    return FALSE;

  for (guint i = 0; i < totals->len; i++)
    give_totals (&reader, g_ptr_array_index (totals, i));
  for (guint i = 0; i < order->len; i++)
    give_practice (&reader, g_ptr_array_index (order, i));
  return TRUE;
}

const MixNhsLayout mix_nhs_age_bands_layout = {
  .kind = MIX_NHS_AGE_BANDS,
  .columns = age_columns,
  .read = read_ages,
  .read_date = read_extract_date,
};
