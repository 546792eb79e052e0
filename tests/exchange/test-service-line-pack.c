#include "mix-service-line-pack.h"

static MixServiceLinePack *
load_lines (void)
{
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, "/nonexistent");
  g_autoptr (GError) error = NULL;
  MixServiceLinePack *lines = mix_service_line_pack_new (packs, mix_date_new (2026, 7, 1), &error);

  g_assert_no_error (error);
  return lines;
}

static void
test_a_line (void)
{
  g_autoptr (MixServiceLinePack) lines = load_lines ();
  const MixServiceLineEntry *entry = mix_service_line_pack_find_line (lines, "T01");

  g_assert_cmpstr (entry->row.short_name, ==, "Structured medication review");
  g_assert_cmpstr (entry->row.category, ==, "medication_review");
  g_assert_cmpstr (entry->row.kind, ==, "demand");
  g_assert_cmpstr (entry->row.competence, ==, "pathway");
  g_assert_cmpstr (entry->row.driver, ==, "adults");
  g_assert_cmpstr (entry->row.min_role, ==, "clinical_pharmacist");
  g_assert_cmpstr (entry->row.prescriber, ==, "in_training_accepted");
  g_assert_cmpstr (entry->row.risk, ==, "medium");
  g_assert_cmpstr (entry->row.side, ==, "pcn");
  g_assert_cmpstr (entry->row.remote, ==, "yes");
  g_assert_cmpint (entry->row.level, ==, 4);
  g_assert_cmpint (entry->row.minutes_millis, ==, 45000);
  g_assert_cmpint (entry->row.minutes_grade, ==, 'B');
  g_assert_cmpint (entry->row.rate_micros, ==, 29000);
  g_assert_cmpint (entry->row.undone_weight, ==, 600);
  g_assert_false (entry->is_high_risk);
  g_assert_nonnull (entry->source);
  g_assert_cmpint (mix_pack_get_date (entry->minutes->pack), ==, mix_date_new (2026, 11, 21));
}

static void
test_unknown_stays_unknown (void)
{
  g_autoptr (MixServiceLinePack) lines = load_lines ();
  const MixServiceLineEntry *care_home_round = mix_service_line_pack_find_line (lines, "T06");
  const MixServiceLineEntry *travel = mix_service_line_pack_find_line (lines, "T59");

  g_assert_cmpint (care_home_round->row.minutes_millis, ==, -1);
  g_assert_cmpint (care_home_round->row.minutes_grade, ==, '?');
  g_assert_cmpint (care_home_round->row.rate_micros, ==, 1760000);
  g_assert_cmpint (care_home_round->row.rate_grade, ==, 'C');
  g_assert_cmpstr (travel->row.kind, ==, "capacity");
  g_assert_null (travel->row.competence);
  g_assert_cmpint (travel->row.undone_weight, ==, -1);
  g_assert_cmpint (travel->row.rate_micros, ==, -1);
}

static void
test_counts (void)
{
  g_autoptr (MixServiceLinePack) lines = load_lines ();
  guint n_minutes = 0, n_rates = 0, n_capacity = 0, n_high_risk = 0;
  const char *name;

  g_assert_cmpuint (mix_service_line_pack_get_n_lines (lines), ==, 60);
  for (guint i = 0; i < 60; i++)
    {
      const MixServiceLineEntry *entry = mix_service_line_pack_get_line (lines, i);

      n_minutes += entry->row.minutes_millis >= 0 ? 1 : 0;
      n_rates += entry->row.rate_micros >= 0 ? 1 : 0;
      n_capacity += g_str_equal (entry->row.kind, "capacity") ? 1 : 0;
      n_high_risk += entry->is_high_risk ? 1 : 0;
    }
  g_assert_cmpuint (n_minutes, ==, 38);
  g_assert_cmpuint (n_rates, ==, 23);
  g_assert_cmpuint (n_capacity, ==, 10);
  g_assert_cmpuint (n_high_risk, ==, 15);
  g_assert_cmpuint (mix_service_line_pack_get_n_competences (lines), ==, 17);
  g_assert_cmpstr (mix_service_line_pack_get_competence (lines, 5, &name), ==, "anticoagulation");
  g_assert_cmpstr (name, ==, "Anticoagulation");
  g_assert_null (mix_service_line_pack_find_line (lines, "T61"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/service-line-pack/a-line", test_a_line);
  g_test_add_func ("/service-line-pack/unknown-stays-unknown", test_unknown_stays_unknown);
  g_test_add_func ("/service-line-pack/counts", test_counts);
  return g_test_run ();
}
