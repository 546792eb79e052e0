#include <string.h>

#include "exchange-fixtures.h"
#include "mix-nhs-file.h"

/* Every quirk that the README of the official files names, as the records show it. */

typedef struct
{
  GHashTable *sets; /* key to GHashTable of values */
  GHashTable *counts;
} Facts;

static void
facts_free (Facts *facts)
{
  g_hash_table_unref (facts->sets);
  g_hash_table_unref (facts->counts);
  g_free (facts);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Facts, facts_free)

static Facts *
facts_new (void)
{
  Facts *facts = g_new0 (Facts, 1);

  facts->sets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  facts->counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return facts;
}

/* Adds @value to the set of @kind and @key. */
static void
add (Facts *facts, const char *kind, const char *key, const char *value)
{
  g_autofree char *name = g_strconcat (kind, "/", key, NULL);
  GHashTable *set = g_hash_table_lookup (facts->sets, name);

  if (set == NULL)
    {
      set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_hash_table_insert (facts->sets, g_steal_pointer (&name), set);
    }
  g_hash_table_add (set, g_strdup (value));
}

static void
count (Facts *facts, const char *kind, const char *key)
{
  g_autofree char *name = g_strconcat (kind, "/", key, NULL);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (facts->counts, name));

  g_hash_table_insert (facts->counts, g_steal_pointer (&name), GUINT_TO_POINTER (n + 1));
}

static guint
get_count (Facts *facts, const char *name)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (facts->counts, name));
}

static guint
get_size (Facts *facts, const char *name)
{
  GHashTable *set = g_hash_table_lookup (facts->sets, name);

  return set != NULL ? g_hash_table_size (set) : 0;
}

/* How many sets of @kind have more than @least values. */
static guint
count_sets (Facts *facts, const char *kind, guint least)
{
  GHashTableIter iter;
  gpointer name, set;
  guint n = 0;

  g_hash_table_iter_init (&iter, facts->sets);
  while (g_hash_table_iter_next (&iter, &name, &set))
    n += g_str_has_prefix (name, kind) && g_hash_table_size (set) > least;
  return n;
}

static guint
get_largest_count (Facts *facts, const char *kind)
{
  GHashTableIter iter;
  gpointer name, n;
  guint largest = 0;

  g_hash_table_iter_init (&iter, facts->counts);
  while (g_hash_table_iter_next (&iter, &name, &n))
    if (g_str_has_prefix (name, kind))
      largest = MAX (largest, GPOINTER_TO_UINT (n));
  return largest;
}

static gboolean
read_shared (const char *name, const MixNhsSink *sink, Facts *facts)
{
  g_autofree char *path = g_build_filename ("data", "nhs", name, NULL);
  g_autoptr (GFile) file = fixture_shared_file (path);
  g_autoptr (MixNhsFile) opened = NULL;
  g_autoptr (GError) error = NULL;

  if (file == NULL)
    return FALSE;
  opened = mix_nhs_file_open (file, &error);
  g_assert_no_error (error);
  g_assert_true (mix_nhs_file_read (opened, sink, facts, NULL, &error));
  g_assert_no_error (error);
  return TRUE;
}

static void
membership_cb (const MixMembershipRecord *record, gpointer user_data)
{
  Facts *facts = user_data;

  count (facts, "rows", record->practice_code);
  if (record->end == MIX_DATE_NONE)
    count (facts, "open", record->practice_code);
  if (record->start == record->end)
    count (facts, "one-day", "all");
  if (g_str_has_suffix (record->practice_name, ","))
    count (facts, "comma", record->practice_name);
  if (g_str_equal (record->practice_code, "P85004"))
    {
      g_autofree char *start = mix_date_format_iso (record->start);
      g_autofree char *end = record->end != MIX_DATE_NONE ? mix_date_format_iso (record->end) : g_strdup ("open");
      g_autofree char *text = g_strdup_printf ("%s %s %s", record->pcn_code, start, end);

      count (facts, "P85004", text);
    }
  add (facts, "name", record->pcn_code, record->pcn_name);
}

static void
test_membership (void)
{
  static const MixNhsSink sink = { .membership = membership_cb };
  g_autoptr (Facts) facts = facts_new ();

  if (!read_shared ("epcncorepartnerdetails.csv", &sink, facts))
    return;
  g_assert_cmpuint (get_largest_count (facts, "rows/"), ==, 4);
  g_assert_cmpuint (get_largest_count (facts, "open/"), ==, 1);
  g_assert_cmpuint (get_count (facts, "one-day/all"), ==, 1);
  g_assert_cmpuint (get_count (facts, "comma/FULWELL MEDICAL CENTRE,"), >, 0);
  g_assert_cmpuint (get_count (facts, "P85004/U04503 2024-07-01 2024-07-02"), ==, 1);
  g_assert_cmpuint (get_count (facts, "P85004/U17156 2024-07-01 open"), ==, 1);
  /* A network has one name, the present one, on its old rows too. */
  g_assert_cmpuint (count_sets (facts, "name/", 1), ==, 0);
  g_assert_cmpuint (get_size (facts, "name/U05458"), ==, 1);
}

static void
practice_cb (const MixPracticeRecord *record, gpointer user_data)
{
  Facts *facts = user_data;

  add (facts, "all", "sub-icb", record->sub_icb_code);
  add (facts, "all", "icb", record->icb_code);
  add (facts, "all", "region", record->region_code);
  if (record->pcn_code == NULL)
    {
      add (facts, "all", "unallocated-icb", record->icb_code);
      return;
    }
  add (facts, "sub-icb", record->pcn_code, record->sub_icb_code);
  add (facts, "icb", record->pcn_code, record->icb_code);
  add (facts, "name", record->pcn_name, record->pcn_code);
  add (facts, "board", record->icb_code, record->pcn_code);
}

static void
test_practice_map (void)
{
  static const MixNhsSink sink = { .practice = practice_cb };
  g_autoptr (Facts) facts = facts_new ();

  if (!read_shared ("gp-reg-pat-prac-map.zip", &sink, facts))
    return;
  g_assert_cmpuint (get_size (facts, "all/sub-icb"), ==, 106);
  g_assert_cmpuint (get_size (facts, "all/icb"), ==, 36);
  g_assert_cmpuint (get_size (facts, "all/region"), ==, 7);
  g_assert_cmpuint (get_size (facts, "all/unallocated-icb"), >, 5);
  g_assert_cmpuint (count_sets (facts, "sub-icb/", 1), ==, 11);
  g_assert_cmpuint (count_sets (facts, "icb/", 1), ==, 1);
  g_assert_cmpuint (get_size (facts, "icb/U41591"), ==, 2);
  g_assert_cmpuint (get_size (facts, "name/GRAND UNION PCN"), ==, 2);
  g_assert_cmpuint (get_size (facts, "board/QNC"), ==, 25);
}

static void
age_cb (const MixAgeRecord *record, gpointer user_data)
{
  Facts *facts = user_data;

  if (record->patients == 118653)
    count (facts, "list", "largest");
  if (record->patients > 118653 || record->patients < 1)
    count (facts, "list", "beyond");
  if (record->patients == 1)
    count (facts, "list", "smallest");
}

static void
test_ages (void)
{
  static const MixNhsSink sink = { .age = age_cb };
  g_autoptr (Facts) facts = facts_new ();

  if (!read_shared ("gp-reg-pat-prac-quin-age.csv", &sink, facts))
    return;
  g_assert_cmpuint (get_count (facts, "list/largest"), ==, 1);
  g_assert_cmpuint (get_count (facts, "list/smallest"), >, 0);
  g_assert_cmpuint (get_count (facts, "list/beyond"), ==, 0);
}

static void
staff_cb (const MixStaffRecord *record, gpointer user_data)
{
  Facts *facts = user_data;

  count (facts, "role", record->staff_role);
  add (facts, "pcns", record->staff_role, record->pcn_code);
  add (facts, "all", "pcns", record->pcn_code);
  if (g_str_equal (record->staff_role, "Pharmacists")
      || g_str_equal (record->staff_role, "Advanced Pharmacist Practitioners"))
    add (facts, "all", "pcns-with-pharmacist", record->pcn_code);
  if (record->identifier == NULL)
    return;
  count (facts, "person", record->identifier);
  add (facts, "all", "people", record->identifier);
  add (facts, "people", record->staff_role, record->identifier);
  add (facts, "pcns-of-person", record->identifier, record->pcn_code);
}

static void
test_workforce (void)
{
  static const struct
  {
    const char *role;
    guint n_rows;
    guint n_people;
    guint n_pcns;
  } roles[] = {
    { "Pharmacists", 6893, 5331, 1201 },
    { "Advanced Pharmacist Practitioners", 511, 499, 330 },
    { "Pharmacy Technicians", 2525, 2210, 921 },
    { "Trainee Pharmacy Technicians", 9, 9, 6 },
  };
  static const MixNhsSink sink = { .staff = staff_cb };
  g_autoptr (Facts) facts = facts_new ();

  if (!read_shared ("1.Primary Care Networks - June 2026 Individual Level.csv", &sink, facts))
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      g_autofree char *rows = g_strconcat ("role/", roles[i].role, NULL);
      g_autofree char *people = g_strconcat ("people/", roles[i].role, NULL);
      g_autofree char *pcns = g_strconcat ("pcns/", roles[i].role, NULL);

      g_assert_cmpuint (get_count (facts, rows), ==, roles[i].n_rows);
      g_assert_cmpuint (get_size (facts, people), ==, roles[i].n_people);
      g_assert_cmpuint (get_size (facts, pcns), ==, roles[i].n_pcns);
    }
  g_assert_cmpuint (get_size (facts, "all/people"), ==, 32545);
  g_assert_cmpuint (get_largest_count (facts, "person/"), ==, 10);
  g_assert_cmpuint (count_sets (facts, "pcns-of-person/", 1), ==, 651);
  g_assert_cmpuint (count_sets (facts, "pcns-of-person/", 8), >=, 1);
  g_assert_cmpuint (count_sets (facts, "pcns-of-person/", 9), ==, 0);
}

static void
list_cb (const MixPracticeListRecord *record, gpointer user_data)
{
  Facts *facts = user_data;

  if (record->status == MIX_PRACTICE_STATUS_ACTIVE && record->is_gp_practice)
    add (facts, "all", record->is_english ? "active" : "active-elsewhere", record->code);
  if (record->town != NULL)
    count (facts, "town", "given");
}

static void
map_code_cb (const MixPracticeRecord *record, gpointer user_data)
{
  add (user_data, "all", "mapped", record->code);
}

static void
test_practice_list (void)
{
  static const MixNhsSink list_sink = { .practice_list = list_cb };
  static const MixNhsSink map_sink = { .practice = map_code_cb };
  g_autoptr (Facts) facts = facts_new ();
  GHashTable *active, *mapped;
  GHashTableIter iter;
  gpointer code;
  guint n_missing = 0;

  if (!read_shared ("epraccur.csv", &list_sink, facts) || !read_shared ("gp-reg-pat-prac-map.csv", &map_sink, facts))
    return;
  active = g_hash_table_lookup (facts->sets, "all/active");
  mapped = g_hash_table_lookup (facts->sets, "all/mapped");
  g_hash_table_iter_init (&iter, mapped);
  while (g_hash_table_iter_next (&iter, &code, NULL))
    g_assert_true (g_hash_table_contains (active, code));
  g_hash_table_iter_init (&iter, active);
  while (g_hash_table_iter_next (&iter, &code, NULL))
    n_missing += !g_hash_table_contains (mapped, code);
  g_assert_cmpuint (n_missing, ==, 68);
  g_assert_cmpuint (get_size (facts, "all/active-elsewhere"), >, 0);
  g_assert_cmpuint (get_count (facts, "town/given"), >, 10000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/nhs-quirks/membership", test_membership);
  g_test_add_func ("/nhs-quirks/practice-map", test_practice_map);
  g_test_add_func ("/nhs-quirks/ages", test_ages);
  g_test_add_func ("/nhs-quirks/workforce", test_workforce);
  g_test_add_func ("/nhs-quirks/practice-list", test_practice_list);
  return g_test_run ();
}
