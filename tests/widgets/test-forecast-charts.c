#include <math.h>

#include "mix-fan-chart.h"
#include "mix-start-timeline.h"
#include "mix-survival-plot.h"
#include "widget-test.h"

#define TODAY mix_date_new (2026, 11, 21)

static GtkWidget *
make_fan (void)
{
  GtkWidget *fan = mix_fan_chart_new ();
  const MixFanPoint points[] = {
    { TODAY, 5970, 5970, 5970, 5970, 5970 },
    { mix_date_new (2027, 1, 1), 5860, 5910, 5950, 5980, 6000 },
    { mix_date_new (2027, 2, 1), 6000, 6080, 6140, 6190, 6220 },
    { mix_date_new (2027, 4, 1), 6180, 6270, 6350, 6410, 6460 },
    { mix_date_new (2027, 7, 1), 6260, 6380, 6490, 6550, 6600 },
  };
  const MixFanStep steps[]
      = { { TODAY, 6140 }, { mix_date_new (2026, 12, 1), 6220 }, { mix_date_new (2027, 4, 1), 6450 } };

  mix_fan_chart_set_points (MIX_FAN_CHART (fan), "Team, whole-time equivalents", points, G_N_ELEMENTS (points), steps,
                            G_N_ELEMENTS (steps), TODAY);
  return fan;
}

static GtkWidget *
make_timeline (void)
{
  GtkWidget *timeline = mix_start_timeline_new ();
  const MixStartRow rows[] = {
    { "Pharmacist, Washington", "0.9 WTE · notice", "late", mix_date_new (2027, 1, 8), mix_date_new (2027, 1, 11),
      mix_date_new (2027, 1, 27), mix_date_new (2026, 11, 1) },
    { "Advanced pharmacist, East", "0.9 WTE · offer", "62% on time", mix_date_new (2027, 2, 24),
      mix_date_new (2027, 3, 22), mix_date_new (2027, 4, 25), mix_date_new (2027, 4, 1) },
    { "Pharmacist, West 1", "1.0 WTE · advert", "no day is wanted", mix_date_new (2027, 4, 10),
      mix_date_new (2027, 5, 17), mix_date_new (2027, 6, 29), MIX_DATE_NONE },
  };

  mix_start_timeline_set_rows (MIX_START_TIMELINE (timeline), rows, G_N_ELEMENTS (rows), TODAY);
  return timeline;
}

static GtkWidget *
make_survival (void)
{
  GtkWidget *plot = mix_survival_plot_new ();
  static const MixSurvivalPoint points[] = {
    { 28, 9, 0.889, 0.43, 0.98 }, { 42, 7, 0.76, 0.33, 0.93 }, { 61, 5, 0.46, 0.14, 0.73 },
    { 77, 2, 0.23, 0.02, 0.57 },  { 104, 1, 0, NAN, NAN },
  };

  mix_survival_plot_set_points (MIX_SURVIVAL_PLOT (plot), "Checks", points, G_N_ELEMENTS (points), 60);
  return plot;
}

static void
test_fan_reads (void)
{
  const char *words = "Team, whole-time equivalents. 1 Apr 2027: likely 63.5, 8 in 10 runs between 61.8 and 64.6. 64.5 "
                      "is wanted.";
  GtkWidget *fan = g_object_ref_sink (make_fan ());
  g_autoptr (MixChartTable) table = mix_fan_chart_create_table (MIX_FAN_CHART (fan));
  g_autofree char *before = NULL;
  guint n = 0;

  widget_test_count_notify (fan, "reading", &n);
  /* The first of April, without being asked. */
  g_assert_cmpint (mix_fan_chart_get_reading (MIX_FAN_CHART (fan)), ==, 3);
  mix_fan_chart_set_reading (MIX_FAN_CHART (fan), 4);
  mix_fan_chart_set_reading (MIX_FAN_CHART (fan), 4);
  mix_fan_chart_set_reading (MIX_FAN_CHART (fan), 3);
  g_assert_cmpuint (n, ==, 2);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fan), GTK_ACCESSIBLE_PROPERTY_LABEL, words);
  g_assert_cmpuint (g_list_model_get_n_items (mix_chart_table_get_rows (table)), ==, 5);
  g_assert_cmpstr (mix_chart_table_get_text (table, 3, 2), ==, "63.5");
  g_assert_cmpstr (mix_chart_table_get_text (table, 3, 4), ==, "64.5");
  mix_fan_chart_set_points (MIX_FAN_CHART (fan), "Team", NULL, 0, NULL, 0, TODAY);
  g_assert_cmpint (mix_fan_chart_get_reading (MIX_FAN_CHART (fan)), ==, -1);
  before = mix_fan_chart_dup_reading_words (MIX_FAN_CHART (fan));
  g_assert_cmpstr (before, ==, "");
  g_assert_finalize_object (fan);
}

static void
test_timeline_says (void)
{
  GtkWidget *timeline = g_object_ref_sink (make_timeline ());
  g_autoptr (MixChartTable) table = mix_start_timeline_create_table (MIX_START_TIMELINE (timeline));
  g_autofree char *words = mix_start_timeline_dup_row_words (MIX_START_TIMELINE (timeline), 1);

  g_assert_cmpstr (
      words, ==,
      "Advanced pharmacist, East: likely 22 Mar 2027, 8 in 10 runs between 24 Feb 2027 and 25 Apr 2027; 62% "
      "on time. Wanted 1 Apr 2027.");
  g_assert_cmpstr (mix_chart_table_get_text (table, 0, 5), ==, "1 Nov 2026");
  g_assert_null (mix_chart_table_get_text (table, 2, 5));
  g_assert_cmpint (mix_start_timeline_get_row_at (MIX_START_TIMELINE (timeline), -3), ==, -1);
  g_assert_finalize_object (timeline);
}

static void
test_survival_says (void)
{
  const char *words = "Checks: half have come through after 61 days",
             *nobody = "Nobody of your own has come through yet";
  GtkWidget *plot = g_object_ref_sink (make_survival ());
  GtkWidget *empty = g_object_ref_sink (mix_survival_plot_new ());
  g_autoptr (MixChartTable) table = mix_survival_plot_create_table (MIX_SURVIVAL_PLOT (plot));

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (plot), GTK_ACCESSIBLE_PROPERTY_LABEL, words);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (empty), GTK_ACCESSIBLE_PROPERTY_LABEL, nobody);
  g_assert_cmpstr (mix_chart_table_get_text (table, 1, 2), ==, "76%");
  g_assert_null (mix_chart_table_get_text (table, 4, 3));
  g_assert_finalize_object (plot);
  g_assert_finalize_object (empty);
}

/* Each draws itself, and draws itself otherwise where the language is read from right to left. */
static void
test_charts_draw (void)
{
  static const struct
  {
    GtkWidget *(*make) (void);
    int width, height;
    const char *name;
  } charts[] = { { make_fan, 800, 300, "fan-chart" },
                 { make_fan, 360, 240, "fan-chart-narrow" },
                 { make_timeline, 720, 200, "start-timeline" },
                 { make_timeline, 360, 200, "start-timeline-narrow" },
                 { make_survival, 420, 200, "survival-plot" } };

  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      GtkWidget *chart = charts[i].make ();
      GtkWidget *window = widget_test_show (chart, charts[i].width, charts[i].height);
      g_autoptr (GdkTexture) texture = widget_test_draw (chart);
      g_autoptr (GdkTexture) mirrored = NULL;

      widget_test_save (chart, charts[i].name);
      g_assert_cmpuint (widget_test_count_colours (texture), >, 8);
      gtk_widget_set_direction (chart, GTK_TEXT_DIR_RTL);
      mirrored = widget_test_draw (chart);
      g_assert_cmpuint (widget_test_count_colours (mirrored), >, 8);
      widget_test_close (window);
    }
}

int
main (int argc, char **argv)
{
  widget_test_init (&argc, &argv);
  g_test_add_func ("/forecast-charts/fan-reads", test_fan_reads);
  g_test_add_func ("/forecast-charts/timeline-says", test_timeline_says);
  g_test_add_func ("/forecast-charts/survival-says", test_survival_says);
  g_test_add_func ("/forecast-charts/draw", test_charts_draw);
  return g_test_run ();
}
