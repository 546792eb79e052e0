#include "mix-england-builder.h"

#include <glib/gstdio.h>
#include <string.h>

#include "mix-england.h"
#include "mix-error.h"

#define MAP_HEADER                                                                                                     \
  "PUBLICATION,EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,PRACTICE_POSTCODE,PCN_CODE,PCN_NAME,ONS_SUB_ICB_LOCATION_"     \
  "CODE,"                                                                                                              \
  "SUB_ICB_LOCATION_CODE,SUB_ICB_LOCATION_NAME,ONS_ICB_CODE,ICB_CODE,ICB_NAME,ONS_COMM_REGION_CODE,COMM_REGION_CODE,"  \
  "COMM_REGION_NAME,SUPPLIER_NAME\r\n"
#define PLACE "E1,00P,NHS X ICB - 00P,E2,QX1,NHS X Integrated Care Board,E3,Y60,Midlands"
#define AGE_HEADER "PUBLICATION,EXTRACT_DATE,ORG_TYPE,ORG_CODE,ONS_CODE,POSTCODE,SEX,AGE_GROUP_5,NUMBER_OF_PATIENTS\n"
#define STAFF_HEADER                                                                                                   \
  "Data_source,CENSUS_YEAR,CENSUS_MONTH,PCN_CODE,PCN_NAME,SUB_ICB_CODE,SUB_ICB_NAME,ICB_CODE,ICB_NAME,COMM_REGION_"    \
  "CODE,"                                                                                                              \
  "COMM_REGION_NAME,STAFF_GROUP,STAFF_ROLE,DETAILED_STAFF_ROLE,FTE,UNIQUE_IDENTIFIER\n"
#define STAFF_ROW(pcn, role, rest)                                                                                     \
  "NWRS Staff,2026,6," pcn ",ONE PCN,00P,X,QX1,X,Y60,Midlands,Other," role "," role "," rest "\n"
#define PAYMENT_HEADER                                                                                                 \
  "NHS England (Region) code,NHS England (Region) Name,CCG Code,CCG NAME,PCN Code,PCN Name,Practice Code,Practice "    \
  "Name,Practice Address,Practice Postcode,Practice Open Date,Practice Close Date,Number of Registered Patients "      \
  "(Last "                                                                                                             \
  "Known Figure),Number of Weighted Patients (Last Known Figure),PCN Workforce\n"
#define MEMBERSHIP(practice, name, pcn, start, end)                                                                    \
  "\"" practice "\",\"" name "\",\"00P\",\"X\",\"" pcn "\",\"" pcn " PCN\",\"00P\",\"X\",\"" start "\",\"" end         \
  "\",\"TRUE\"\r\n"

/* Five practices that nobody has, and what official files would say of them. */
static const struct
{
  const char *name;
  const char *text;
} files[] = {
  { "map.csv", MAP_HEADER "X,01Jul2026,Z00001,MOVED SURGERY,AB1 2CD,U00001,ONE PCN," PLACE ",TPP\r\n"
                          "X,01Jul2026,Z00002,ALONE SURGERY,AB1 2CE,U,Unallocated," PLACE ",Unknown\r\n"
                          "X,01Jul2026,Z00003,OVERLAP SURGERY,AB1 2CF,U00002,TWO PCN," PLACE ",EMIS\r\n"
                          "X,01Jul2026,Z00004,AGREED SURGERY,AB1 2CG,U00001,ONE PCN," PLACE ",EMIS\r\n"
                          "X,01Jul2026,Z00005,NEW SURGERY,AB1 2CH,U00002,TWO PCN," PLACE ",EMIS\r\n" },
  { "membership.csv", MEMBERSHIP ("Z00001", "OLD NAME SURGERY", "U00009", "20190701", "")
                          MEMBERSHIP ("Z00002", "ALONE SURGERY,", "U00002", "20200101", "")
                              MEMBERSHIP ("Z00003", "OVERLAP SURGERY", "U00001", "20190701", "20240702")
                                  MEMBERSHIP ("Z00003", "OVERLAP SURGERY", "U00002", "20240701", "")
                                      MEMBERSHIP ("Z00003", "OVERLAP SURGERY", "U00001", "20240701", "20240702")
                                          MEMBERSHIP ("Z00004", "AGREED SURGERY", "U00001", "20190701", "20270331") },
  { "ages.csv",
    AGE_HEADER "X,2026-07-01,GP,Z00001,,AB1 2CD,ALL,ALL,10\nX,2026-07-01,GP,Z00001,,AB1 2CD,FEMALE,ALL,6\n"
               "X,2026-07-01,GP,Z00001,,AB1 2CD,FEMALE,15_19,4\nX,2026-07-01,GP,Z00001,,AB1 2CD,FEMALE,95+,2\n"
               "X,2026-07-01,GP,Z00001,,AB1 2CD,MALE,ALL,4\nX,2026-07-01,GP,Z00001,,AB1 2CD,MALE,70_74,4\n" },
  { "PREVALENCE_2425.csv", "PRACTICE_CODE,GROUP_CODE,REGISTER,PATIENT_LIST_TYPE,PRACTICE_LIST_SIZE\n"
                           "Z00001,HYP,3.0,TOTAL,10\nZ00001,AF,0.0,TOTAL,10\nZ99999,DM,1.0,17OV,9\n" },
  { "list.csv",
    "\"Z00001\",\"MOVED SURGERY\",\"Y60\",\"QX1\",\"1 HIGH STREET\",\"\",\"\",\"SOMETOWN\",\"\",\"AB1 2CD\","
    "\"19740401\",\"\",\"ACTIVE\",\"B\",\"00P\",\"20200401\",\"\",\"01\",\"\",\"\",\"\",\"1\",\"\",\"00P\","
    "\"\",\"RO76\",\"\"\r\n" },
  { "21-22.csv", PAYMENT_HEADER "Y60,MIDLANDS,00P,NHS SOMEWHERE CCG,U00001,ONE PCN,Z00001,MOVED SURGERY,X,AB1 2CD,"
                                "01/04/1974,,8.00,9.01,0\n" },
  { "staff.csv",
    STAFF_HEADER STAFF_ROW ("U00001", "Pharmacists", "0.333333333,7") STAFF_ROW ("U00001", "Pharmacists", "0.2,7")
        STAFF_ROW ("U00001", "Pharmacists", "1.5,") STAFF_ROW ("U00001", "Managers", "1,8") },
};

typedef struct
{
  char *source;
  char *target;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->source = g_dir_make_tmp ("skillmix-official-XXXXXX", NULL);
  fixture->target = g_dir_make_tmp ("skillmix-england-XXXXXX", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (fixture->source, files[i].name, NULL);

      g_assert_true (g_file_set_contents (path, files[i].text, -1, NULL));
    }
}

static void
remove_file (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_unlink (path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    remove_file (fixture->source, files[i].name);
  remove_file (fixture->target, "england.tsv");
  g_rmdir (fixture->source);
  g_rmdir (fixture->target);
  g_free (fixture->source);
  g_free (fixture->target);
}

static MixEngland *
build (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->target, "england.tsv", NULL);
  g_autoptr (GError) error = NULL;
  MixEngland *england;

  g_assert_true (mix_england_build (fixture->source, fixture->target, &error));
  g_assert_no_error (error);
  england = mix_england_load (path, &error);
  g_assert_no_error (error);
  return england;
}

/* A practice's memberships as text: "U00009 2019-07-01 2026-06-30, …". */
static char *
describe_memberships (MixEngland *england, const char *code)
{
  const MixEnglandPractice *practice = mix_england_find_practice (england, code);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < practice->n_memberships; i++)
    {
      const MixEnglandMembership *membership = &practice->memberships[i];
      g_autofree char *start = mix_date_format_iso (membership->start);
      g_autofree char *end
          = membership->end != MIX_DATE_NONE ? mix_date_format_iso (membership->end) : g_strdup ("open");

      g_string_append_printf (text, "%s%s %s %s", i > 0 ? ", " : "", membership->network->code, start, end);
    }
  return g_string_free (text, FALSE);
}

static void
test_memberships (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *practice;
    const char *expected;
  } cases[] = {
    { "Z00001", "U00009 2019-07-01 2026-06-30, U00001 2026-07-01 open" },
    { "Z00002", "U00002 2020-01-01 2026-06-30" },
    { "Z00003", "U00001 2019-07-01 2024-06-30, U00002 2024-07-01 open" },
    { "Z00004", "U00001 2019-07-01 2027-03-31" },
    { "Z00005", "U00002 2026-07-01 open" },
  };
  g_autoptr (MixEngland) england = build (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = describe_memberships (england, cases[i].practice);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
  g_assert_cmpuint (mix_england_get_n_networks (england), ==, 2);
  g_assert_true (mix_england_find_network (england, "U00009")->is_former);
  g_assert_cmpstr (mix_england_find_network (england, "U00009")->name, ==, "U00009 PCN");
}

static void
test_figures (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MixEngland) england = build (fixture);
  const MixEnglandPractice *moved = mix_england_find_practice (england, "Z00001");
  const MixEnglandPractice *alone = mix_england_find_practice (england, "Z00002");

  g_assert_cmpint (moved->patients, ==, 10);
  /* Three fifths of the four aged 15 to 19 is 2.4. */
  g_assert_cmpint (moved->ages[MIX_ENGLAND_UNDER_18], ==, 2);
  g_assert_cmpint (moved->ages[MIX_ENGLAND_FROM_18_TO_64], ==, 2);
  g_assert_cmpint (moved->ages[MIX_ENGLAND_FROM_65_TO_74], ==, 4);
  g_assert_cmpint (moved->ages[MIX_ENGLAND_FROM_85], ==, 2);
  g_assert_cmpint (moved->weighted_ratio_millionths, ==, 1126250);
  g_assert_cmpint (moved->registers[mix_england_find_register (england, "HYP")], ==, 3);
  g_assert_cmpint (moved->registers[mix_england_find_register (england, "AF")], ==, 0);
  g_assert_cmpint (moved->registers[mix_england_find_register (england, "DM")], ==, MIX_ENGLAND_UNKNOWN);
  g_assert_cmpstr (moved->town, ==, "SOMETOWN");
  g_assert_cmpstr (moved->supplier, ==, "TPP");
  g_assert_cmpstr (moved->former_names[0], ==, "OLD NAME SURGERY");
  g_assert_null (moved->former_names[1]);

  /* What the files do not say is not known; a comma more is no other name. */
  g_assert_cmpint (alone->patients, ==, MIX_ENGLAND_UNKNOWN);
  g_assert_cmpint (alone->ages[MIX_ENGLAND_FROM_85], ==, MIX_ENGLAND_UNKNOWN);
  g_assert_cmpint (alone->weighted_ratio_millionths, ==, MIX_ENGLAND_UNKNOWN);
  g_assert_cmpint (alone->registers[0], ==, MIX_ENGLAND_UNKNOWN);
  g_assert_null (alone->town);
  g_assert_null (alone->supplier);
  g_assert_null (alone->former_names[0]);
  g_assert_cmpstr (alone->sub_icb->former_name, ==, "NHS SOMEWHERE CCG");
}

static void
test_staff (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MixEngland) england = build (fixture);
  const MixEnglandNetwork *one = mix_england_find_network (england, "U00001");
  const MixEnglandNetwork *two = mix_england_find_network (england, "U00002");

  g_assert_true (one->has_staff_return);
  g_assert_cmpint (one->staff[MIX_ENGLAND_PHARMACIST].fte_billionths, ==, 2033333333);
  g_assert_cmpint (one->staff[MIX_ENGLAND_PHARMACIST].headcount, ==, 1);
  g_assert_cmpint (one->staff[MIX_ENGLAND_TECHNICIAN].fte_billionths, ==, 0);
  g_assert_false (two->has_staff_return);
  g_assert_cmpint (two->staff[MIX_ENGLAND_PHARMACIST].fte_billionths, ==, MIX_ENGLAND_UNKNOWN);
}

static void
test_sources (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MixEngland) england = build (fixture);
  const MixEnglandSource *registers = mix_england_find_source (england, "registers");

  g_assert_cmpuint (mix_england_get_n_sources (england), ==, G_N_ELEMENTS (files));
  g_assert_cmpint (mix_england_get_as_at (england), ==, mix_date_new (2026, 7, 1));
  g_assert_cmpint (registers->as_at, ==, mix_date_new (2025, 3, 31));
  g_assert_cmpstr (registers->file_name, ==, "PREVALENCE_2425.csv");
  g_assert_cmpint (mix_england_find_source (england, "membership")->as_at, ==, MIX_DATE_NONE);
  g_assert_cmpint (mix_england_find_source (england, "payments")->grade, ==, 'C');
  g_assert_null (mix_england_find_source (england, "former-names"));
}

static void
test_missing_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  remove_file (fixture->source, "ages.csv");
  g_assert_false (mix_england_build (fixture->source, fixture->target, &error));
  g_assert_error (error, MIX_ERROR, MIX_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (mix_england_build ("/nonexistent", fixture->target, &error));
  g_assert_error (error, MIX_ERROR, MIX_ERROR_NOT_FOUND);
}

/* The table in the tree is what the builder makes of the files: byte for byte. */
static void
test_is_fresh (void)
{
  g_autofree char *source = g_build_filename (
      g_getenv ("MIX_SHARED_DIR") != NULL ? g_getenv ("MIX_SHARED_DIR") : "/nonexistent", "data", "nhs", NULL);
  g_autofree char *kept_path = g_build_filename (g_getenv ("MIX_DATA_DIR"), "england", "england.tsv", NULL);
  g_autofree char *target = NULL;
  g_autofree char *path = NULL;
  g_autofree char *made = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;
  gsize made_length, kept_length;

  if (!g_file_test (source, G_FILE_TEST_IS_DIR))
    {
      g_test_skip ("the official files are not here");
      return;
    }
  target = g_dir_make_tmp ("skillmix-england-XXXXXX", NULL);
  g_assert_true (mix_england_build (source, target, &error));
  g_assert_no_error (error);
  path = g_build_filename (target, "england.tsv", NULL);
  g_assert_true (g_file_get_contents (path, &made, &made_length, NULL));
  g_assert_true (g_file_get_contents (kept_path, &kept, &kept_length, NULL));
  g_assert_cmpuint (made_length, <, 2 * 1000 * 1000);
  g_assert_true (made_length == kept_length && memcmp (made, kept, made_length) == 0);
  g_unlink (path);
  g_rmdir (target);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/england-builder/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("memberships", test_memberships);
  ADD ("figures", test_figures);
  ADD ("staff", test_staff);
  ADD ("sources", test_sources);
  ADD ("missing-file", test_missing_file);
  g_test_add_func ("/england-builder/is-fresh", test_is_fresh);
  return g_test_run ();
}
