#include "mix-money-bar.h"
#include "mix-year-ring.h"
#include "widget-test.h"

#define TODAY mix_date_new (2026, 11, 21)

static GtkWidget *
make_bar (void)
{
  GtkWidget *bar = mix_money_bar_new ();
  const MixMoneyPart parts[] = {
    { MIX_MONEY_OTHER, 503100000, FALSE },   { MIX_MONEY_CLAIMED, 188870000, FALSE },
    { MIX_MONEY_TO_CLAIM, 31800000, FALSE }, { MIX_MONEY_TO_COME, 163650000, TRUE },
    { MIX_MONEY_LAPSES, 4120000, FALSE },
  };

  mix_money_bar_set_parts (MIX_MONEY_BAR (bar), parts, G_N_ELEMENTS (parts));
  return bar;
}

static GtkWidget *
make_ring (void)
{
  GtkWidget *ring = mix_year_ring_new ();
  MixYearMonth months[MIX_YEAR_RING_MONTHS];

  for (guint i = 0; i < MIX_YEAR_RING_MONTHS; i++)
    months[i] = i < 6    ? (MixYearMonth) { MIX_MONEY_CLAIMED, "Paid" }
                : i == 6 ? (MixYearMonth) { MIX_MONEY_TO_CLAIM, "Due 30 Nov" }
                         : (MixYearMonth) { MIX_MONEY_TO_COME, "Forecast" };
  mix_year_ring_set_year (MIX_YEAR_RING (ring), 2026, months, TODAY);
  mix_year_ring_set_lapse (MIX_YEAR_RING (ring), 0.011, "£41,200 lapses on 31 March");
  return ring;
}

static void
test_bar_says (void)
{
  GtkWidget *bar = g_object_ref_sink (make_bar ());
  g_autoptr (MixChartTable) table = mix_money_bar_create_table (MIX_MONEY_BAR (bar));

  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Other roles £5,031,000, Claimed £1,888,700, To claim £318,000, Still to come at "
      "least £1,636,500, Lapses £41,200");
  g_assert_cmpuint (mix_money_bar_get_n_parts (MIX_MONEY_BAR (bar)), ==, 5);
  g_assert_cmpuint (g_list_model_get_n_items (mix_chart_table_get_rows (table)), ==, 5);
  g_assert_cmpstr (mix_chart_table_get_text (table, 3, 1), ==, "at least £1,636,500");
  mix_money_bar_set_parts (MIX_MONEY_BAR (bar), NULL, 0);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, "Not known");
  g_assert_finalize_object (bar);
}

static void
test_ring_says (void)
{
  GtkWidget *ring = g_object_ref_sink (make_ring ());
  g_autoptr (MixChartTable) table = mix_year_ring_create_table (MIX_YEAR_RING (ring));

  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (ring), GTK_ACCESSIBLE_PROPERTY_LABEL,
      "2026/27. Apr: Paid; May: Paid; Jun: Paid; Jul: Paid; Aug: Paid; Sep: Paid; Oct: "
      "Due 30 Nov; Nov: Forecast; Dec: Forecast; Jan 2027: Forecast; Feb: Forecast; Mar: "
      "Forecast. £41,200 lapses on 31 March");
  g_assert_cmpuint (g_list_model_get_n_items (mix_chart_table_get_rows (table)), ==, MIX_YEAR_RING_MONTHS);
  g_assert_cmpstr (mix_chart_table_get_text (table, 6, 1), ==, "To claim");
  g_assert_cmpstr (mix_chart_table_get_text (table, 9, 0), ==, "Jan 2027");
  g_assert_finalize_object (ring);
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
  } charts[] = { { make_bar, 760, 90, "money-bar" },
                 { make_bar, 330, 130, "money-bar-narrow" },
                 { make_ring, 260, 260, "year-ring" } };

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
  g_test_add_func ("/money-charts/bar-says", test_bar_says);
  g_test_add_func ("/money-charts/ring-says", test_ring_says);
  g_test_add_func ("/money-charts/draw", test_charts_draw);
  return g_test_run ();
}
