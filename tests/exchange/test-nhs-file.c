#include <string.h>

#include "exchange-fixtures.h"
#include "mix-error.h"
#include "mix-nhs-file.h"

#define AS_AT mix_date_new (2026, 3, 2)

/* What a file was found to hold, counted as its README counts it. */
typedef struct
{
  guint n_rows;
  guint n_open;
  guint n_ended;
  guint n_as_at;
  guint n_later_start;
  guint n_later_end;
  guint n_notes[3];
  guint n_note_rows[3];
  gint64 sum;
  gint64 other_sum;
  GHashTable *keys;
  GHashTable *other_keys;
  GString *text;
} Tally;

static Tally *
tally_new (void)
{
  Tally *tally = g_new0 (Tally, 1);

  tally->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  tally->other_keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  tally->text = g_string_new (NULL);
  return tally;
}

static void
tally_free (Tally *tally)
{
  g_hash_table_unref (tally->keys);
  g_hash_table_unref (tally->other_keys);
  g_string_free (tally->text, TRUE);
  g_free (tally);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Tally, tally_free)

static void
add_number (GHashTable *numbers, const char *key, gint64 number)
{
  gint64 *sum = g_hash_table_lookup (numbers, key);

  if (sum == NULL)
    g_hash_table_insert (numbers, g_strdup (key), g_memdup2 (&number, sizeof number));
  else
    *sum += number;
}

static gint64
get_number (GHashTable *numbers, const char *key)
{
  gint64 *number = g_hash_table_lookup (numbers, key);

  return number != NULL ? *number : -1;
}

static void
note_cb (const MixRowNote *note, gpointer user_data)
{
  Tally *tally = user_data;

  tally->n_notes[note->kind]++;
  tally->n_note_rows[note->kind] += note->n_rows;
  g_assert_cmpuint (note->row, >, 0);
  g_assert_nonnull (note->reason);
  if (note->kind != MIX_ROW_NOTE_TOTAL && note->column != NULL)
    g_string_append_printf (tally->text, "%u/%s/%s;", note->row, note->column, note->subject);
}

static MixNhsFile *
open_shared (const char *name, MixNhsKind kind)
{
  g_autofree char *path = g_build_filename ("data", "nhs", name, NULL);
  g_autoptr (GFile) file = fixture_shared_file (path);
  g_autoptr (GError) error = NULL;
  MixNhsFile *opened;

  if (file == NULL)
    return NULL;
  opened = mix_nhs_file_open (file, &error);
  g_assert_no_error (error);
  g_assert_cmpint (mix_nhs_file_get_kind (opened), ==, kind);
  return opened;
}

static MixNhsFile *
open_text (const char *text, const char *name, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return mix_nhs_file_open_bytes (bytes, name, error);
}

static void
read_into (MixNhsFile *file, const MixNhsSink *sink, Tally *tally)
{
  g_autoptr (GError) error = NULL;
  gboolean read = mix_nhs_file_read (file, sink, tally, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (read);
}

static void
membership_cb (const MixMembershipRecord *record, gpointer user_data)
{
  Tally *tally = user_data;

  tally->n_rows++;
  tally->n_open += record->end == MIX_DATE_NONE;
  tally->n_ended += record->end != MIX_DATE_NONE;
  tally->n_as_at += mix_date_in_range (AS_AT, record->start, record->end);
  tally->n_later_start += record->start > AS_AT;
  tally->n_later_end += record->end != MIX_DATE_NONE && record->end >= AS_AT;
  add_number (tally->keys, record->practice_code, 1);
  if (record->end == MIX_DATE_NONE)
    add_number (tally->other_keys, record->pcn_code, 1);
  tally->sum += g_strcmp0 (record->sub_icb_code, record->pcn_sub_icb_code) != 0;
  if (g_str_equal (record->practice_code, "A89024"))
    {
      g_autofree char *start = mix_date_format_iso (record->start);

      g_string_append_printf (tally->text, "%s from %s;", record->pcn_code, start);
    }
  if (g_str_equal (record->practice_code, "A89008"))
    g_string_append_printf (tally->text, "%s;", record->practice_name);
}

static void
network_cb (const MixNetworkRecord *record, gpointer user_data)
{
  Tally *tally = user_data;

  tally->other_sum++;
  tally->n_later_end += record->close_date == MIX_DATE_NONE;
  add_number (tally->other_keys, record->code, 1);
}

static const MixNhsSink membership_sink = { .membership = membership_cb, .network = network_cb, .note = note_cb };

static void
test_membership_csv (void)
{
  g_autoptr (MixNhsFile) file = open_shared ("epcncorepartnerdetails.csv", MIX_NHS_MEMBERSHIP);
  g_autoptr (Tally) tally = tally_new ();

  if (file == NULL)
    return;
  read_into (file, &membership_sink, tally);
  g_assert_cmpuint (tally->n_rows, ==, 7795);
  g_assert_cmpuint (tally->n_open, ==, 6131);
  g_assert_cmpuint (tally->n_ended, ==, 1664);
  g_assert_cmpuint (tally->n_as_at, ==, 6139);
  g_assert_cmpuint (tally->n_later_start, ==, 7);
  g_assert_cmpuint (tally->n_later_end, ==, 15);
  g_assert_cmpuint (g_hash_table_size (tally->keys), ==, 6814);
  g_assert_cmpuint (g_hash_table_size (tally->other_keys), ==, 1298);
  g_assert_cmpint (tally->sum, ==, 135);
  g_assert_cmpuint (tally->n_notes[MIX_ROW_NOTE_LEFT_OUT], ==, 0);
  g_assert_nonnull (strstr (tally->text->str, "U14646 from 2024-06-01;"));
  g_assert_cmpint (mix_nhs_file_get_as_at (file, NULL), ==, MIX_DATE_NONE);
}

static void
test_membership_workbook (void)
{
  g_autoptr (MixNhsFile) file = open_shared ("ePCN.xlsx", MIX_NHS_MEMBERSHIP);
  g_autoptr (Tally) tally = tally_new ();

  if (file == NULL)
    return;
  read_into (file, &membership_sink, tally);
  g_assert_cmpuint (tally->n_rows, ==, 7455);
  g_assert_cmpuint (tally->n_open, ==, 6391);
  g_assert_cmpuint (tally->n_ended, ==, 1064);
  g_assert_cmpint (tally->other_sum, ==, 1329);
  g_assert_cmpuint (tally->n_later_end, ==, 1264);
  g_assert_cmpint (tally->sum, ==, 129);
  g_assert_cmpint (mix_nhs_file_get_as_at (file, NULL), ==, mix_date_new (2023, 1, 26));
}

static void
practice_cb (const MixPracticeRecord *record, gpointer user_data)
{
  Tally *tally = user_data;

  tally->n_rows++;
  tally->n_open += record->pcn_code == NULL;
  g_assert_cmpint (record->extract_date, ==, mix_date_new (2026, 7, 1));
  if (record->pcn_code != NULL)
    add_number (tally->keys, record->pcn_code, 1);
  add_number (tally->other_keys, record->supplier != NULL ? record->supplier : "none", 1);
  g_assert_nonnull (record->icb_code);
  g_assert_nonnull (record->region_name);
}

static const MixNhsSink practice_sink = { .practice = practice_cb, .note = note_cb };

static void
test_practice_map (gconstpointer name)
{
  g_autoptr (MixNhsFile) file = open_shared (name, MIX_NHS_PRACTICE_MAP);
  g_autoptr (Tally) tally = tally_new ();
  gboolean from_name;

  if (file == NULL)
    return;
  read_into (file, &practice_sink, tally);
  g_assert_cmpuint (tally->n_rows, ==, 6139);
  g_assert_cmpuint (tally->n_open, ==, 52);
  g_assert_cmpuint (tally->n_notes[MIX_ROW_NOTE_ODD], ==, 52);
  g_assert_cmpuint (g_hash_table_size (tally->keys), ==, 1298);
  g_assert_cmpint (get_number (tally->other_keys, "EMIS"), ==, 3586);
  g_assert_cmpint (get_number (tally->other_keys, "TPP"), ==, 2545);
  g_assert_cmpint (get_number (tally->other_keys, "none"), ==, 8);
  g_assert_cmpint (mix_nhs_file_get_as_at (file, &from_name), ==, mix_date_new (2026, 7, 1));
  g_assert_false (from_name);
}

static void
age_cb (const MixAgeRecord *record, gpointer user_data)
{
  Tally *tally = user_data;
  gint64 bands = 0;

  for (guint i = 0; i < MIX_NHS_N_BANDS; i++)
    bands += record->bands[i];
  tally->n_rows++;
  tally->sum += record->patients;
  tally->n_open += record->patients < 1000;
  tally->other_sum += record->from_65_to_74 + record->from_75_to_84 + record->from_85;
  g_assert_cmpint (bands, ==, record->patients);
  g_assert_cmpint (record->under_18 + record->from_18_to_64 + record->from_65_to_74 + record->from_75_to_84
                       + record->from_85,
                   ==, record->patients);
  g_assert_cmpint (record->under_18, ==,
                   record->bands[0] + record->bands[1] + record->bands[2] + (record->bands[3] * 3 * 2 + 5) / 10);
  add_number (tally->keys, record->practice_code, record->patients);
}

static const MixNhsSink age_sink = { .age = age_cb, .note = note_cb };

static void
test_ages (void)
{
  g_autoptr (MixNhsFile) file = open_shared ("gp-reg-pat-prac-quin-age.csv", MIX_NHS_AGE_BANDS);
  g_autoptr (Tally) tally = tally_new ();

  if (file == NULL)
    return;
  read_into (file, &age_sink, tally);
  g_assert_cmpuint (tally->n_rows, ==, 6139);
  g_assert_cmpint (tally->sum, ==, 63436508);
  g_assert_cmpuint (tally->n_open, ==, 43);
  g_assert_cmpint (get_number (tally->keys, "Y01262"), ==, 39);
  g_assert_cmpuint (tally->n_notes[MIX_ROW_NOTE_TOTAL], ==, 4);
  g_assert_cmpuint (tally->n_note_rows[MIX_ROW_NOTE_TOTAL], ==, 326241 - 6139 * 43);
  g_assert_cmpint (mix_nhs_file_get_as_at (file, NULL), ==, mix_date_new (2026, 7, 1));
}

static void
register_cb (const MixRegisterRecord *record, gpointer user_data)
{
  Tally *tally = user_data;

  tally->n_rows++;
  tally->n_open += record->patients == 0;
  add_number (tally->keys, record->group, record->patients);
  add_number (tally->other_keys, record->practice_code, 1);
}

static const MixNhsSink register_sink = { .patient_register = register_cb, .note = note_cb };

static void
test_registers (void)
{
  static const struct
  {
    const char *group;
    gint64 patients;
  } national[] = {
    { "AF", 1427589 },   { "AST", 3944639 }, { "CAN", 2424102 }, { "CHD", 1899633 }, { "CKD", 2378168 },
    { "COPD", 1207974 }, { "DEM", 498887 },  { "DEP", 7317368 }, { "DM", 4109134 },  { "EP", 409409 },
    { "HF", 700138 },    { "HYP", 9711491 }, { "LD", 374763 },   { "MH", 648282 },   { "NDH", 4713729 },
    { "OB", 7119370 },   { "OST", 279977 },  { "PAD", 353888 },  { "PC", 356543 },   { "RA", 415528 },
    { "STIA", 1204419 },
  };
  g_autoptr (MixNhsFile) file = open_shared ("PREVALENCE_2425.csv", MIX_NHS_REGISTERS);
  g_autoptr (Tally) tally = tally_new ();
  gboolean from_name;

  if (file == NULL)
    return;
  read_into (file, &register_sink, tally);
  g_assert_cmpuint (tally->n_rows, ==, 129948);
  g_assert_cmpuint (tally->n_open, ==, 191);
  g_assert_cmpuint (tally->n_notes[MIX_ROW_NOTE_ODD], ==, 1);
  g_assert_cmpuint (g_hash_table_size (tally->other_keys), ==, 6188);
  g_assert_cmpuint (g_hash_table_size (tally->keys), ==, G_N_ELEMENTS (national));
  for (guint i = 0; i < G_N_ELEMENTS (national); i++)
    g_assert_cmpint (get_number (tally->keys, national[i].group), ==, national[i].patients);
  g_assert_cmpint (mix_nhs_file_get_as_at (file, &from_name), ==, mix_date_new (2025, 3, 31));
  g_assert_true (from_name);
}

static void
staff_cb (const MixStaffRecord *record, gpointer user_data)
{
  Tally *tally = user_data;

  tally->n_rows++;
  tally->n_open += record->identifier == NULL;
  tally->n_later_start += record->fte_billionths > 1500000000;
  tally->n_as_at = MAX (tally->n_as_at, (guint) (record->fte_billionths / 10));
  tally->n_later_end += strstr (record->detailed_role, "Applied Psychologists \xe2\x80\x93 Clinical") != NULL;
  add_number (tally->keys, record->staff_role, record->fte_billionths);
  add_number (tally->other_keys, record->pcn_code, 1);
}

static const MixNhsSink staff_sink = { .staff = staff_cb, .note = note_cb };

static void
test_workforce (void)
{
  g_autoptr (MixNhsFile) file
      = open_shared ("1.Primary Care Networks - June 2026 Individual Level.csv", MIX_NHS_WORKFORCE);
  g_autoptr (Tally) tally = tally_new ();

  if (file == NULL)
    return;
  read_into (file, &staff_sink, tally);
  g_assert_cmpuint (tally->n_rows, ==, 39940);
  g_assert_cmpuint (tally->n_open, ==, 6365);
  g_assert_cmpuint (tally->n_later_start, ==, 321);
  g_assert_cmpuint (tally->n_notes[MIX_ROW_NOTE_ODD], ==, 321);
  g_assert_cmpuint (tally->n_as_at, ==, 666666666);
  g_assert_cmpuint (g_hash_table_size (tally->other_keys), ==, 1271);
  g_assert_false (g_hash_table_contains (tally->other_keys, "U20290"));
  g_assert_cmpint ((get_number (tally->keys, "Pharmacists") + 50000000) / 100000000, ==, 57251);
  g_assert_cmpint ((get_number (tally->keys, "Advanced Pharmacist Practitioners") + 50000000) / 100000000, ==, 3978);
  g_assert_cmpint ((get_number (tally->keys, "Pharmacy Technicians") + 50000000) / 100000000, ==, 21793);
  g_assert_cmpint ((get_number (tally->keys, "Trainee Pharmacy Technicians") + 50000000) / 100000000, ==, 87);
  g_assert_cmpint (mix_nhs_file_get_as_at (file, NULL), ==, mix_date_new (2026, 6, 30));
}

static void
practice_list_cb (const MixPracticeListRecord *record, gpointer user_data)
{
  static const char *const statuses[] = { "active", "inactive", "dormant", "proposed" };
  Tally *tally = user_data;

  tally->n_rows++;
  tally->n_open += record->status == MIX_PRACTICE_STATUS_ACTIVE && record->is_gp_practice && record->is_english;
  add_number (tally->keys, statuses[record->status], 1);
  if (tally->n_rows == 1)
    g_string_append_printf (tally->text, "%s: %s; %s; %s", record->code, record->address,
                            record->town != NULL ? record->town : "?", record->postcode);
}

static const MixNhsSink practice_list_sink = { .practice_list = practice_list_cb, .note = note_cb };

static void
test_practice_list (void)
{
  g_autoptr (MixNhsFile) file = open_shared ("epraccur.csv", MIX_NHS_PRACTICE_LIST);
  g_autoptr (Tally) tally = tally_new ();

  if (file == NULL)
    return;
  read_into (file, &practice_list_sink, tally);
  g_assert_cmpuint (tally->n_rows, ==, 15407);
  g_assert_cmpuint (tally->n_open, ==, 6207);
  g_assert_cmpint (get_number (tally->keys, "active"), ==, 12524);
  g_assert_cmpint (get_number (tally->keys, "inactive"), ==, 2683);
  g_assert_cmpint (get_number (tally->keys, "dormant"), ==, 200);
  g_assert_cmpstr (tally->text->str, ==,
                   "A81001: HEALTH CENTRE, LAWSON STREET, STOCKTON-ON-TEES; STOCKTON-ON-TEES; TS18 1HU");
}

static void
payment_cb (const MixPaymentRecord *record, gpointer user_data)
{
  Tally *tally = user_data;

  tally->n_rows++;
  tally->sum += record->registered_hundredths;
  tally->other_sum += record->weighted_hundredths;
  if (g_str_equal (record->practice_code, "A81006"))
    g_string_append_printf (tally->text, "%s %s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT,
                            record->pcn_code, record->ccg_code, record->registered_hundredths,
                            record->weighted_hundredths, record->pcn_workforce_pence);
}

static const MixNhsSink payment_sink = { .payment = payment_cb };

static void
test_payments (void)
{
  g_autoptr (MixNhsFile) file = open_shared ("21-22.csv", MIX_NHS_PAYMENTS);
  g_autoptr (Tally) tally = tally_new ();
  gboolean from_name;

  if (file == NULL)
    return;
  read_into (file, &payment_sink, tally);
  g_assert_cmpuint (tally->n_rows, ==, 6758 - 188);
  g_assert_cmpstr (tally->text->str, ==, "U07032 16C 1457825 1615444 30616657");
  g_assert_cmpint (mix_nhs_file_get_as_at (file, &from_name), ==, mix_date_new (2022, 3, 31));
  g_assert_true (from_name);
}

/* The definitions workbook lies beside the workforce file and is none itself. */
static void
test_definitions_refused (void)
{
  g_autoptr (GFile) file
      = fixture_shared_file ("data/nhs/0.Primary Care Network Individual-Level CSV overall definitions.xlsx");
  g_autoptr (MixNhsFile) opened = NULL;
  g_autoptr (GError) error = NULL;

  if (file == NULL)
    return;
  opened = mix_nhs_file_open (file, &error);
  g_assert_null (opened);
  fixture_assert_refused (error, "overall definitions.xlsx, row 1:", NULL);
}

/* Until 2025: LF, letters for the status, numbers for the setting, no column that is the town. */
static void
test_old_practice_list (void)
{
  static const char csv[]
      = "\"A81001\",\"THE DENSHAM SURGERY\",\"Y63\",\"QHM\",\"THE HEALTH CENTRE\",\"LAWSON STREET\","
        "\"STOCKTON-ON-TEES\",\"CLEVELAND\",\"\",\"TS18 1HU\",\"19740401\",\"\",\"A\",\"B\",\"16C\",\"20130401\",\"\","
        "\"01642 672351\",\"\",\"\",\"\",\"0\",\"\",\"16C\",\"\",\"4\",\"\"\n"
        "\"A81608\",\"CLOSED SURGERY\",\"Y63\",\"QHM\",\"1 HIGH STREET\",\"\",\"\",\"\",\"\",\"TS1 1AA\",\"19740401\","
        "\"20190331\",\"C\",\"B\",\"16C\",\"20130401\",\"\",\"\",\"\",\"\",\"\",\"0\",\"\",\"16C\",\"\",\"4\",\"\"\n"
        "\"Y00001\",\"PROPOSED CLINIC\",\"\",\"\",\"1 HIGH STREET\",\"\",\"\",\"\",\"\",\"TS1 1AA\",\"20250401\","
        "\"\",\"P\",\"B\",\"16C\",\"20130401\",\"\",\"\",\"\",\"\",\"\",\"0\",\"\",\"16C\",\"\",\"14\",\"\"";
  g_autoptr (GError) error = NULL;
  g_autoptr (MixNhsFile) file = open_text (csv, "epraccur.csv", &error);
  g_autoptr (Tally) tally = tally_new ();

  g_assert_no_error (error);
  g_assert_cmpint (mix_nhs_file_get_kind (file), ==, MIX_NHS_PRACTICE_LIST);
  read_into (file, &practice_list_sink, tally);
  g_assert_cmpuint (tally->n_rows, ==, 3);
  g_assert_cmpuint (tally->n_open, ==, 1);
  g_assert_cmpint (get_number (tally->keys, "inactive"), ==, 1);
  g_assert_cmpint (get_number (tally->keys, "proposed"), ==, 1);
  g_assert_cmpstr (tally->text->str, ==,
                   "A81001: THE HEALTH CENTRE, LAWSON STREET, STOCKTON-ON-TEES, CLEVELAND; ?; TS18 1HU");
}

/* 2020 to 2022: Windows-1252 without a byte order mark, CCG and STP columns, other names for year and month. */
static void
test_old_workforce (void)
{
  static const char csv[]
      = "DATA_SOURCE,YEAR,MONTH,PCN_CODE,PCN_NAME,CCG_CODE,CCG_NAME,STP_CODE,STP_NAME,COMM_REGION_CODE,"
        "COMM_REGION_NAME,STAFF_GROUP,STAFF_ROLE,DETAILED_STAFF_ROLE,FTE,UNIQUE_IDENTIFIER\r\n"
        "NWRS Staff,2021,12,U69720,NORTH PCN,00P,NHS SUNDERLAND CCG,QHM,CUMBRIA AND NORTH EAST,Y63,NORTH EAST,"
        "Other Direct Patient Care staff,Applied Psychologists,Applied Psychologists \x96 Clinical,0.123456789,1\r\n"
        "NWRS Contracted Services,2021,12,U69720,NORTH PCN,00P,NHS SUNDERLAND CCG,QHM,CUMBRIA AND NORTH EAST,Y63,"
        "NORTH EAST,Other Direct Patient Care staff,Pharmacists,Pharmacist,*,\r\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (MixNhsFile) file = open_text (csv, "PCN \xe2\x80\x93 December 2021.csv", &error);
  g_autoptr (Tally) tally = tally_new ();

  g_assert_no_error (error);
  g_assert_cmpint (mix_nhs_file_get_kind (file), ==, MIX_NHS_WORKFORCE);
  read_into (file, &staff_sink, tally);
  g_assert_cmpuint (tally->n_rows, ==, 1);
  g_assert_cmpuint (tally->n_later_end, ==, 1);
  g_assert_cmpint (get_number (tally->keys, "Applied Psychologists"), ==, 123456789);
  g_assert_cmpstr (tally->text->str, ==, "3/FTE/U69720;");
  g_assert_cmpint (mix_nhs_file_get_as_at (file, NULL), ==, mix_date_new (2021, 12, 31));
}

static void
old_practice_cb (const MixPracticeRecord *record, gpointer user_data)
{
  Tally *tally = user_data;

  g_string_append_printf (tally->text, "%s %s %s %s", record->sub_icb_code, record->sub_icb_name, record->icb_code,
                          record->icb_name);
}

static void
test_old_practice_map (void)
{
  static const MixNhsSink sink = { .practice = old_practice_cb };
  static const char csv[] = "PUBLICATION,EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,PRACTICE_POSTCODE,ONS_CCG_CODE,"
                            "CCG_CODE,CCG_NAME,ONS_STP_CODE,STP_CODE,STP_NAME,PCN_CODE,PCN_NAME\n"
                            "GP_PRAC_PAT_LIST,01APR2021,A89001,PRACTICE,SR1 1AA,E38000176,00P,NHS Sunderland CCG,"
                            "E54000049,QHM,Cumbria and North East,U69720,NORTH PCN\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (MixNhsFile) file = open_text (csv, "map.csv", &error);
  g_autoptr (Tally) tally = tally_new ();

  g_assert_no_error (error);
  read_into (file, &sink, tally);
  g_assert_cmpstr (tally->text->str, ==, "00P NHS Sunderland CCG QHM Cumbria and North East");
}

#define REGISTERS "PRACTICE_CODE,GROUP_CODE,REGISTER,PATIENT_LIST_TYPE,PRACTICE_LIST_SIZE\n"
#define AGES "PUBLICATION,EXTRACT_DATE,ORG_TYPE,ORG_CODE,ONS_CODE,POSTCODE,SEX,AGE_GROUP_5,NUMBER_OF_PATIENTS\n"
#define MEMBER "\"A81001\",\"P\",\"16C\",\"N\",\"U89141\",\"S\",\"16C\",\"N\",\"20191001\",\"\",\"TRUE\"\n"

static const struct
{
  const char *name;
  const char *csv;
  const char *where;
  const char *what;
} broken[] = {
  { "not-a-number", REGISTERS "A81001,AF,many,TOTAL,3904\n",
    "row 2, column REGISTER:", "“many” is not a whole number" },
  { "fraction", REGISTERS "A81001,AF,1.0,TOTAL,3904\nA81002,AF,1.5,TOTAL,3904\n", "row 3, column REGISTER:", "1.5" },
  { "negative", REGISTERS "A81001,AF,-1,TOTAL,3904\n", "row 2, column REGISTER:", "-1" },
  { "huge", REGISTERS "A81001,AF,99999999999999999999,TOTAL,3904\n", "row 2, column REGISTER:", "9999" },
  { "empty-cell", REGISTERS "A81001,AF,1.0,,3904\n", "row 2, column PATIENT_LIST_TYPE:", "empty" },
  { "header-only", REGISTERS, "row 2:", "nothing below the header" },
  { "column-missing", "PRACTICE_CODE,GROUP_CODE,PATIENT_LIST_TYPE,PRACTICE_LIST_SIZE\nA81001,AF,TOTAL,1\n",
    "row 1, column REGISTER:", "looks like “Disease registers”" },
  { "unknown", "a,b,c\n1,2,3\n", "row 1:", "not those of a file that Skillmix knows" },
  { "empty", "", "row 1:", "not those of a file that Skillmix knows" },
  { "ragged", REGISTERS "A81001,AF,1.0,TOTAL\n", "row 2, column 5:", "4 columns where the first row has 5" },
  { "bad-band", AGES "X,2026-07-01,GP,A81001,,,MALE,0_5,10\n", "row 2, column AGE_GROUP_5:", "0_5" },
  { "bad-date", AGES "X,yesterday,GP,A81001,,,ALL,ALL,10\n", "row 2, column EXTRACT_DATE:", "yesterday" },
  { "bad-end",
    MEMBER "\"A81002\",\"P\",\"16C\",\"N\",\"U89141\",\"S\",\"16C\",\"N\",\"20191001\",\"20230231\",\"TRUE\"\n",
    "row 2, column Practice to PCN Relationship End Date:", "20230231" },
  { "unclosed", REGISTERS "A81001,\"AF,1.0,TOTAL,3904\n", "row 2, column 2:", "never closed" },
};

static void
test_broken (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  static const MixNhsSink sink = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (MixNhsFile) file = open_text (broken[i].csv, "test.csv", &error);

  if (file != NULL)
    g_assert_false (mix_nhs_file_read (file, &sink, NULL, NULL, &error));
  fixture_assert_refused (error, "test.csv", broken[i].where, broken[i].what, NULL);
}

/* Only files of a financial year are dated by their names. */
static void
test_year_in_name (void)
{
  g_autoptr (MixNhsFile) registers = open_text (REGISTERS "A81001,AF,1.0,TOTAL,3904\n", "QOF-2020-21.csv", NULL);
  g_autoptr (MixNhsFile) undated = open_text (REGISTERS "A81001,AF,1.0,TOTAL,3904\n", "QOF-20-22.csv", NULL);
  g_autoptr (MixNhsFile) members = open_text (MEMBER, "epcn-2021.csv", NULL);
  gboolean from_name;

  g_assert_cmpint (mix_nhs_file_get_as_at (registers, &from_name), ==, mix_date_new (2021, 3, 31));
  g_assert_true (from_name);
  g_assert_cmpint (mix_nhs_file_get_as_at (undated, &from_name), ==, MIX_DATE_NONE);
  g_assert_false (from_name);
  g_assert_cmpint (mix_nhs_file_get_as_at (members, NULL), ==, MIX_DATE_NONE);
}

static void
odd_age_cb (const MixAgeRecord *record, gpointer user_data)
{
  Tally *tally = user_data;

  g_string_append_printf (tally->text, "%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT ";",
                          record->practice_code, record->patients, record->under_18, record->from_18_to_64);
}

/* Ages that do not add up are unknown, never guessed; fifteen of 25 teenagers of 15 to 19 count as under 18; half a
 * person is rounded up. Rows of a practice need not stand together. */
static void
test_odd_ages (void)
{
  static const MixNhsSink sink = { .age = odd_age_cb, .note = note_cb };
  static const char csv[] = AGES "X,2026-07-01,PCN,U00001,,,ALL,ALL,999\n"
                                 "X,2026-07-01,GP,A00001,,,ALL,ALL,32\n"
                                 "X,2026-07-01,GP,A00002,,,ALL,ALL,9\n"
                                 "X,2026-07-01,GP,A00001,,,MALE,15_19,20\n"
                                 "X,2026-07-01,GP,A00001,,,FEMALE,15_19,5\n"
                                 "X,2026-07-01,GP,A00001,,,FEMALE,ALL,12\n"
                                 "X,2026-07-01,GP,A00001,,,FEMALE,95+,7\n"
                                 "X,2026-07-01,GP,A00002,,,MALE,5_9,8\n"
                                 "X,2026-07-01,GP,A00003,,,MALE,5_9,8\n"
                                 "X,2026-07-01,GP,A00004,,,ALL,ALL,4\n"
                                 "X,2026-07-01,GP,A00004,,,MALE,15_19,4\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (MixNhsFile) file = open_text (csv, "ages.csv", &error);
  g_autoptr (Tally) tally = tally_new ();

  g_assert_no_error (error);
  read_into (file, &sink, tally);
  g_assert_cmpstr (tally->text->str, ==, "A00001 32 15 10;A00002 9 -1 -1;A00004 4 2 2;");
  g_assert_cmpuint (tally->n_notes[MIX_ROW_NOTE_TOTAL], ==, 1);
  g_assert_cmpuint (tally->n_notes[MIX_ROW_NOTE_ODD], ==, 1);
  g_assert_cmpuint (tally->n_notes[MIX_ROW_NOTE_LEFT_OUT], ==, 1);
}

static void
test_cancelled (void)
{
  g_autoptr (MixNhsFile) file = open_shared ("gp-reg-pat-prac-quin-age.csv", MIX_NHS_AGE_BANDS);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (Tally) tally = tally_new ();
  g_autoptr (GError) error = NULL;

  if (file == NULL)
    return;
  g_cancellable_cancel (cancellable);
  g_assert_false (mix_nhs_file_read (file, &age_sink, tally, cancellable, &error));
  g_assert_error (error, MIX_ERROR, MIX_ERROR_CANCELLED);
  g_assert_cmpuint (tally->n_rows, ==, 0);
}

static void
test_not_there (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nonexistent/map.csv");
  g_autoptr (GError) error = NULL;
  g_autoptr (MixNhsFile) opened = mix_nhs_file_open (file, &error);

  g_assert_null (opened);
  g_assert_error (error, MIX_ERROR, MIX_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/nhs-file/membership-csv", test_membership_csv);
  g_test_add_func ("/nhs-file/membership-workbook", test_membership_workbook);
  g_test_add_data_func ("/nhs-file/practice-map", "gp-reg-pat-prac-map.csv", test_practice_map);
  g_test_add_data_func ("/nhs-file/practice-map-zip", "gp-reg-pat-prac-map.zip", test_practice_map);
  g_test_add_func ("/nhs-file/ages", test_ages);
  g_test_add_func ("/nhs-file/registers", test_registers);
  g_test_add_func ("/nhs-file/workforce", test_workforce);
  g_test_add_func ("/nhs-file/practice-list", test_practice_list);
  g_test_add_func ("/nhs-file/payments", test_payments);
  g_test_add_func ("/nhs-file/definitions-refused", test_definitions_refused);
  g_test_add_func ("/nhs-file/old-practice-list", test_old_practice_list);
  g_test_add_func ("/nhs-file/old-workforce", test_old_workforce);
  g_test_add_func ("/nhs-file/old-practice-map", test_old_practice_map);
  g_test_add_func ("/nhs-file/odd-ages", test_odd_ages);
  g_test_add_func ("/nhs-file/year-in-name", test_year_in_name);
  g_test_add_func ("/nhs-file/cancelled", test_cancelled);
  g_test_add_func ("/nhs-file/not-there", test_not_there);
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autofree char *path = g_strconcat ("/nhs-file/broken/", broken[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_broken);
    }
  return g_test_run ();
}
