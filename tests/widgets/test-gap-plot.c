#include <math.h>

#include "mix-gap-plot.h"
#include "widget-test.h"

static GtkWidget *
make_plot (void)
{
  GtkWidget *plot = mix_gap_plot_new ();

  mix_gap_plot_add (MIX_GAP_PLOT (plot), 0.4, 900, NAN);
  mix_gap_plot_add (MIX_GAP_PLOT (plot), 1.5, 700, 560);
  mix_gap_plot_add (MIX_GAP_PLOT (plot), 4, 640, 610);
  mix_gap_plot_add (MIX_GAP_PLOT (plot), 12, 620, 611.32);
  return plot;
}

static void
test_gap (void)
{
  GtkWidget *plot = g_object_ref_sink (make_plot ());

  g_assert_cmpuint (mix_gap_plot_get_n_points (MIX_GAP_PLOT (plot)), ==, 4);
  g_assert_cmpfloat_with_epsilon (mix_gap_plot_get_gap (MIX_GAP_PLOT (plot)), 0.014, 1e-9);
  g_assert_cmpfloat (mix_gap_plot_get_point (MIX_GAP_PLOT (plot), 1).bound, ==, 560);
  mix_gap_plot_add (MIX_GAP_PLOT (plot), 11, 611, 611.32);
  g_assert_cmpfloat (mix_gap_plot_get_point (MIX_GAP_PLOT (plot), 4).seconds, ==, 12);
  g_assert_cmpfloat (mix_gap_plot_get_gap (MIX_GAP_PLOT (plot)), ==, 0);
  mix_gap_plot_clear (MIX_GAP_PLOT (plot));
  g_assert_cmpuint (mix_gap_plot_get_n_points (MIX_GAP_PLOT (plot)), ==, 0);
  g_assert_true (isnan (mix_gap_plot_get_gap (MIX_GAP_PLOT (plot))));
  g_assert_finalize_object (plot);
}

static void
test_accessible (void)
{
  /* In a variable, because the macro below writes its arguments into a format. */
  const char *words = "After 12.0 seconds: at most 1.4% from the best possible plan";
  GtkWidget *plot = g_object_ref_sink (mix_gap_plot_new ());

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (plot), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (plot), GTK_ACCESSIBLE_PROPERTY_LABEL, "No proposal yet");
  mix_gap_plot_add (MIX_GAP_PLOT (plot), 0.5, 900, NAN);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (plot), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "After 0.5 seconds: not known how far from the best possible plan");
  mix_gap_plot_add (MIX_GAP_PLOT (plot), 12, 1000, 986);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (plot), GTK_ACCESSIBLE_PROPERTY_LABEL, words);
  g_assert_finalize_object (plot);
}

static void
test_notify (void)
{
  GtkWidget *plot = g_object_ref_sink (mix_gap_plot_new ());
  guint n = 0;

  widget_test_count_notify (plot, "planned-seconds", &n);
  g_object_set (plot, "planned-seconds", 60.0, NULL);
  g_object_set (plot, "planned-seconds", 60.0, NULL);
  g_assert_cmpuint (n, ==, 1);
  g_assert_finalize_object (plot);
}

static guint
count_colours (GtkWidget *plot, GtkTextDirection direction, const char *name)
{
  GtkWidget *window;
  g_autoptr (GdkTexture) texture = NULL;

  gtk_widget_set_direction (plot, direction);
  window = widget_test_show (plot, 320, 120);
  texture = widget_test_draw (plot);
  widget_test_save (plot, name);
  widget_test_close (window);
  return widget_test_count_colours (texture);
}

static void
test_draws (void)
{
  guint empty = count_colours (mix_gap_plot_new (), GTK_TEXT_DIR_LTR, "gap-plot-empty");

  g_assert_cmpuint (count_colours (make_plot (), GTK_TEXT_DIR_LTR, "gap-plot"), >, empty);
  g_assert_cmpuint (count_colours (make_plot (), GTK_TEXT_DIR_RTL, "gap-plot-rtl"), >, empty);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);
  g_test_add_func ("/gap-plot/gap", test_gap);
  g_test_add_func ("/gap-plot/accessible", test_accessible);
  g_test_add_func ("/gap-plot/notify", test_notify);
  g_test_add_func ("/gap-plot/draws", test_draws);
  return g_test_run ();
}
