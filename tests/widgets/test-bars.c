#include "mix-bar.h"
#include "mix-capacity-bar.h"
#include "mix-segmented-bar.h"
#include "mix-waterfall.h"
#include "widget-test.h"

static void
test_capacity_bar_notify (void)
{
  static const struct
  {
    const char *property;
    int value;
  } cases[] = { { "net", 1692 },      { "blocked", 210 }, { "stretched", 30 },
                { "under-used", 60 }, { "fits", 1200 },   { "ghost", 276 } };
  GtkWidget *bar = g_object_ref_sink (mix_capacity_bar_new ());

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int value;
      guint n = 0;

      widget_test_count_notify (bar, cases[i].property, &n);
      g_object_set (bar, cases[i].property, cases[i].value, NULL);
      g_object_set (bar, cases[i].property, cases[i].value, NULL);
      g_object_get (bar, cases[i].property, &value, NULL);
      g_assert_cmpuint (n, ==, 1);
      g_assert_cmpint (value, ==, cases[i].value);
    }
  g_assert_cmpint (mix_capacity_bar_get_total (MIX_CAPACITY_BAR (bar)), ==, 1500);
  g_assert_finalize_object (bar);
}

static void
test_capacity_bar_accessible (void)
{
  GtkWidget *bar = g_object_ref_sink (mix_capacity_bar_new ());

  g_object_set (bar, "net", 1692, "blocked", 210, "fits", 1212, NULL);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_ROLE_METER);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "23.7 of 28.2 hours used, 3.5 Blocked");
  g_object_set (bar, "net", MIX_CAPACITY_BAR_NOT_KNOWN, "blocked", 0, NULL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "20.2 hours used, net hours not known");
  g_assert_finalize_object (bar);
}

static guint
count_colours_of (int net, int stretched, int fits)
{
  GtkWidget *bar = mix_capacity_bar_new ();
  GtkWidget *window;
  g_autoptr (GdkTexture) texture = NULL;

  gtk_widget_set_size_request (bar, 200, 9);
  g_object_set (bar, "net", net, "stretched", stretched, "fits", fits, NULL);
  window = widget_test_show (bar, 220, 40);
  texture = widget_test_draw (bar);
  widget_test_close (window);
  return widget_test_count_colours (texture);
}

static void
test_capacity_bar_draws (void)
{
  guint empty = count_colours_of (600, 0, 0);
  guint fitting = count_colours_of (600, 0, 300);
  guint over = count_colours_of (600, 0, 700);

  g_assert_cmpuint (empty, >=, 2);
  g_assert_cmpuint (fitting, >, empty);
  g_assert_cmpuint (over, >, fitting);
  g_assert_cmpuint (count_colours_of (600, 200, 300), >, fitting);
  g_assert_cmpuint (count_colours_of (0, 0, 0), >, 0);
  g_assert_cmpuint (count_colours_of (0, 0, 60), >, 0);
  g_assert_cmpuint (count_colours_of (MIX_CAPACITY_BAR_NOT_KNOWN, 0, 60), >, 0);
}

static void
test_bar (void)
{
  GtkWidget *bar = g_object_ref_sink (mix_bar_new ());
  guint n = 0;

  widget_test_count_notify (bar, "value", &n);
  g_object_set (bar, "maximum", 100.0, "value", 40.0, NULL);
  g_object_set (bar, "value", 40.0, NULL);
  g_assert_cmpuint (n, ==, 1);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_ROLE_METER);
  g_assert_finalize_object (bar);
}

static void
test_segmented_bar (void)
{
  static const MixBarSegment ages[] = {
    { "Under 18", "2,100", 2100 }, { "18 to 64", "6,000", 6000 }, { "65 to 74", "1,100", 1100 },
    { "75 to 84", "700", 700 },    { "85 and over", "240", 240 },
  };
  GtkWidget *bar = mix_segmented_bar_new ();
  GtkWidget *window;
  g_autoptr (GdkTexture) texture = NULL;

  mix_segmented_bar_set_segments (MIX_SEGMENTED_BAR (bar), ages, G_N_ELEMENTS (ages));
  g_assert_cmpuint (mix_segmented_bar_get_n_segments (MIX_SEGMENTED_BAR (bar)), ==, 5);
  window = widget_test_show (bar, 300, 120);
  texture = widget_test_draw (bar);
  g_assert_cmpuint (widget_test_count_colours (texture), >, 20);
  mix_segmented_bar_set_segments (MIX_SEGMENTED_BAR (bar), NULL, 0);
  g_assert_cmpuint (mix_segmented_bar_get_n_segments (MIX_SEGMENTED_BAR (bar)), ==, 0);
  widget_test_close (window);
}

static void
test_waterfall (void)
{
  static const MixWaterfallStep steps[] = {
    { "Contracted", "22.5 h", 0, 22.5, TRUE, 'U', NULL },
    { "Sickness allowance", "−0.7 h", 21.8, 0.7, FALSE, 'C', "Our default" },
    { "Net", "21.8 h", 0, 21.8, TRUE, 0, NULL },
  };
  GtkWidget *waterfall = g_object_ref_sink (mix_waterfall_new ());

  mix_waterfall_set_steps (MIX_WATERFALL (waterfall), steps, G_N_ELEMENTS (steps));
  mix_waterfall_set_steps (MIX_WATERFALL (waterfall), steps, G_N_ELEMENTS (steps));
  g_assert_cmpuint (mix_waterfall_get_n_steps (MIX_WATERFALL (waterfall)), ==, 3);
  g_assert_finalize_object (waterfall);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);
  g_test_add_func ("/bars/capacity/notify", test_capacity_bar_notify);
  g_test_add_func ("/bars/capacity/accessible", test_capacity_bar_accessible);
  g_test_add_func ("/bars/capacity/draws", test_capacity_bar_draws);
  g_test_add_func ("/bars/bar", test_bar);
  g_test_add_func ("/bars/segmented", test_segmented_bar);
  g_test_add_func ("/bars/waterfall", test_waterfall);
  return g_test_run ();
}
