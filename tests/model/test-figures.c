#include "mix-figure.h"
#include "mix-person.h"
#include "mix-row-type.h"

static void
set (MixFigures *figures, const char *kind, gint64 value)
{
  MixFigureRow row = { .id = "i", .organisation_id = "o", .kind = kind, .from_date = 1, .value = value, .grade = 'A' };

  mix_figures_set (figures, &row);
}

static MixFigures *
make_figures (void)
{
  MixFigures *figures = mix_figures_new ();

  set (figures, MIX_FIGURE_PATIENTS, 1000);
  set (figures, MIX_FIGURE_AGED_UNDER_18, 200);
  set (figures, MIX_FIGURE_AGED_18_64, 600);
  set (figures, MIX_FIGURE_AGED_65_74, 120);
  set (figures, MIX_FIGURE_AGED_75_84, 60);
  set (figures, MIX_FIGURE_AGED_85_PLUS, 20);
  set (figures, "register:HYP", 160);
  return figures;
}

static void
test_drivers (void)
{
  static const struct
  {
    const char *driver;
    gint64 count; /* -1: not known */
  } cases[] = {
    { "registered", 1000 }, { "adults", 800 },        { "aged_65_plus", 200 }, { "aged_75_plus", 80 },
    { "qof:HYP", 160 },     { "qof:DM", -1 },         { "practice", 1 },       { "network", 1 },
    { "items", -1 },        { "care_home_beds", -1 }, { "learner", -1 },       { "alert", -1 },
    { "nonsense", -1 },
  };
  g_autoptr (MixFigures) figures = make_figures ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 count = -1;
      gboolean known = mix_figures_get_driver (figures, cases[i].driver, &count);

      g_assert_true (known == (cases[i].count >= 0));
      g_assert_cmpint (count, ==, cases[i].count);
    }
}

/* A sum with an unknown part is unknown, never the sum of the rest. */
static void
test_unknown_part (void)
{
  g_autoptr (MixFigures) figures = mix_figures_new ();
  gint64 count = -7;

  set (figures, MIX_FIGURE_AGED_75_84, 60);
  g_assert_false (mix_figures_get_driver (figures, "aged_75_plus", &count));
  g_assert_cmpint (count, ==, -7);
  set (figures, MIX_FIGURE_AGED_85_PLUS, 0);
  g_assert_true (mix_figures_get_driver (figures, "aged_75_plus", &count));
  g_assert_cmpint (count, ==, 60);
}

static void
test_replace_and_equal (void)
{
  g_autoptr (MixFigures) a = make_figures ();
  g_autoptr (MixFigures) b = make_figures ();

  g_assert_true (mix_figures_equal (a, b));
  set (b, MIX_FIGURE_PATIENTS, 1001);
  g_assert_cmpuint (mix_figures_get_n (b), ==, mix_figures_get_n (a));
  g_assert_false (mix_figures_equal (a, b));
  set (b, MIX_FIGURE_PATIENTS, 1000);
  g_assert_true (mix_figures_equal (a, b));
  set (b, MIX_FIGURE_DESKS, 3);
  g_assert_false (mix_figures_equal (a, b));
}

static void
test_rows (void)
{
  MixPersonRow row = { .id = "a", .name = "Pharmacist 07", .start_date = 5, .leaving_date = MIX_DATE_NONE };
  MixPersonRow *copy = mix_row_copy (&mix_row_type_person, &row);

  g_assert_true (copy->name != row.name);
  g_assert_true (mix_row_equal (&mix_row_type_person, &row, copy));
  copy->start_date = 6;
  g_assert_false (mix_row_equal (&mix_row_type_person, &row, copy));
  mix_row_free (&mix_row_type_person, copy);
}

static void
test_person_facts (void)
{
  MixPersonRow row = { .id = "a", .name = "Pharmacist 07", .start_date = 5, .leaving_date = MIX_DATE_NONE };
  MixPersonFactRow hours = { "f", "a", MIX_FACT_CONTRACTED_MINUTES, 5, "2250" };
  g_autoptr (MixPerson) person = mix_person_new (&row);
  g_autoptr (MixPerson) other = mix_person_new (&row);
  int minutes = -1;

  g_assert_false (mix_person_get_contracted_minutes (person, &minutes));
  mix_person_set_fact (person, &hours);
  g_assert_true (mix_person_get_contracted_minutes (person, &minutes));
  g_assert_cmpint (minutes, ==, 2250);
  g_assert_false (mix_person_equal (person, other));
  mix_person_set_fact (other, &hours);
  g_assert_true (mix_person_equal (person, other));

  hours.value = "many";
  mix_person_set_fact (person, &hours);
  g_assert_false (mix_person_get_contracted_minutes (person, &minutes));
  g_assert_finalize_object (g_steal_pointer (&person));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figures/drivers", test_drivers);
  g_test_add_func ("/figures/unknown-part", test_unknown_part);
  g_test_add_func ("/figures/replace-and-equal", test_replace_and_equal);
  g_test_add_func ("/rows/copy-and-equal", test_rows);
  g_test_add_func ("/person/facts", test_person_facts);
  return g_test_run ();
}
