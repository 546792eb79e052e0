#include "mix-grade-chip.h"
#include "mix-pill.h"
#include "mix-week-pattern.h"
#include "widget-test.h"

static void
test_grade_chip (void)
{
  GtkWidget *chip = g_object_ref_sink (mix_grade_chip_new ('A', "Agenda for Change, 1 April 2026"));
  guint n_grades = 0, n_sources = 0;

  widget_test_count_notify (chip, "grade", &n_grades);
  widget_test_count_notify (chip, "source", &n_sources);
  mix_grade_chip_set_grade (MIX_GRADE_CHIP (chip), 'A');
  mix_grade_chip_set_source (MIX_GRADE_CHIP (chip), "Agenda for Change, 1 April 2026");
  g_assert_cmpuint (n_grades + n_sources, ==, 0);
  mix_grade_chip_set_grade (MIX_GRADE_CHIP (chip), 'U');
  mix_grade_chip_set_source (MIX_GRADE_CHIP (chip), NULL);
  g_assert_cmpuint (n_grades, ==, 1);
  g_assert_cmpuint (n_sources, ==, 1);
  g_assert_true (gtk_widget_has_css_class (chip, "own"));
  g_assert_finalize_object (chip);
}

static void
test_grade_chip_opens (void)
{
  GtkWidget *chip = mix_grade_chip_new ('C', "Our default");
  GtkWidget *window;
  mix_grade_chip_set_our_value (MIX_GRADE_CHIP (chip), "3%");
  window = widget_test_show (chip, 200, 100);
  g_assert_true (gtk_widget_activate (gtk_widget_get_first_child (chip)));
  widget_test_settle ();
  widget_test_close (window);
}

static void
test_pill (void)
{
  GtkWidget *pill = g_object_ref_sink (mix_pill_new ("3.5 h a week", NULL));
  guint n = 0;

  widget_test_count_notify (pill, "label", &n);
  mix_pill_set_label (MIX_PILL (pill), "3.5 h a week");
  g_assert_cmpuint (n, ==, 0);
  mix_pill_set_label (MIX_PILL (pill), "4.0 h a week");
  g_assert_cmpuint (n, ==, 1);
  mix_pill_set_icon_name (MIX_PILL (pill), "mix-deadline-symbolic");
  g_assert_cmpstr (mix_pill_get_icon_name (MIX_PILL (pill)), ==, "mix-deadline-symbolic");
  g_assert_finalize_object (pill);
}

static void
test_week_in_words (void)
{
  static const struct
  {
    const char *pattern;
    const char *words;
  } cases[] = {
    { "WWWWWWWWWW", "on site Mon, Tue, Wed, Thu, Fri" },
    { "WWRRWS--EE", "on site Mon, Wed morning; remote Tue; study Wed afternoon; elsewhere Fri; off Thu" },
    { "WW", "Working pattern not known" },
    { NULL, "Working pattern not known" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = mix_week_pattern_describe (cases[i].pattern);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_week_pattern (void)
{
  GtkWidget *week = mix_week_pattern_new (NULL);
  GtkWidget *window = widget_test_show (week, 200, 40);
  g_autoptr (GdkTexture) texture = NULL;
  guint n = 0;

  widget_test_count_notify (week, "pattern", &n);
  mix_week_pattern_set_pattern (MIX_WEEK_PATTERN (week), "short");
  g_assert_cmpuint (n, ==, 0);
  mix_week_pattern_set_pattern (MIX_WEEK_PATTERN (week), "WRSE-WRSE-");
  g_assert_cmpuint (n, ==, 1);
  texture = widget_test_draw (week);
  g_assert_cmpuint (widget_test_count_colours (texture), >, 4);
  widget_test_close (window);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);
  g_test_add_func ("/chips/grade", test_grade_chip);
  g_test_add_func ("/chips/grade/opens", test_grade_chip_opens);
  g_test_add_func ("/chips/pill", test_pill);
  g_test_add_func ("/chips/week/words", test_week_in_words);
  g_test_add_func ("/chips/week/pattern", test_week_pattern);
  return g_test_run ();
}
