#include <math.h>

#include "mix-chart-table-dialog.h"
#include "mix-column-row.h"
#include "mix-cost-stack.h"
#include "mix-range-bar.h"
#include "mix-rank-bar.h"
#include "mix-tornado.h"
#include "widget-test.h"

static const char *const SERIES[]
    = { "Pay and on-costs", "Fee or margin", "VAT", "Supervision", "Cover, hiring", "Liability", NULL };

static const guint LOOKS[] = { 0, 1, 4, 2, 5, 3 };

static const MixCostColumn COLUMNS[] = {
  { "Each practice", { 66300000, 0, 0, 3900000, 4100000, 2000000 }, 72000000, 76300000, 84600000, 61200000, FALSE },
  { "Lead practice",
    { 66300000, 0, 600000, 3600000, 4200000, 1700000 },
    71600000,
    76400000,
    85200000,
    61200000,
    FALSE },
  { "Federation", { 66300000, 4600000, 0, 1600000, 2400000, 800000 }, 72400000, 75700000, 81800000, 61200000, FALSE },
  { "Private provider", { 59800000, 14700000, 7200000, 0, 0, 700000 }, 74200000, 82400000, 94200000, 61200000, TRUE },
};

static const MixTornadoRow ROWS[] = {
  { "Weight of control", "10% to 35%", 0.61, 0.28 },   { "Federation’s fee", "5% to 10%", 0.55, 0.37 },
  { "VAT on shared staff", "none to 20%", 0.52, 0.4 }, { "Expected liability", "low to high", 0.43, 0.5 },
  { "Speed of hiring", "4 to 20 weeks", 0.48, 0.44 },
};

static GtkWidget *
make_stack (void)
{
  GtkWidget *stack = mix_cost_stack_new ();

  mix_cost_stack_set_series (MIX_COST_STACK (stack), SERIES, LOOKS);
  mix_cost_stack_set_mark_name (MIX_COST_STACK (stack), "Reimbursed");
  mix_cost_stack_set_columns (MIX_COST_STACK (stack), COLUMNS, G_N_ELEMENTS (COLUMNS));
  mix_cost_stack_set_head_width (MIX_COST_STACK (stack), 130);
  return stack;
}

static void
test_stack_says_and_tabulates (void)
{
  /* In variables, because the macro below writes its arguments into a format. */
  const char *nothing = "No costs to compare";
  const char *words = "Cost a year: Each practice £763,000, between £720,000 and £846,000; Lead practice £764,000, "
                      "between £716,000 and £852,000; Federation £757,000, between £724,000 and £818,000; Private "
                      "provider at least £824,000";
  GtkWidget *stack = g_object_ref_sink (mix_cost_stack_new ());
  GtkWidget *full = g_object_ref_sink (make_stack ());
  g_autoptr (MixChartTable) table = mix_cost_stack_create_table (MIX_COST_STACK (full));

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (stack), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (stack), GTK_ACCESSIBLE_PROPERTY_LABEL, nothing);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (full), GTK_ACCESSIBLE_PROPERTY_LABEL, words);
  g_assert_cmpuint (mix_chart_table_get_n_columns (table), ==, 11);
  g_assert_cmpuint (g_list_model_get_n_items (mix_chart_table_get_rows (table)), ==, 4);
  g_assert_cmpstr (mix_chart_table_get_text (table, 2, 0), ==, "Federation");
  g_assert_cmpstr (mix_chart_table_get_text (table, 2, 2), ==, "£46,000");
  g_assert_cmpstr (mix_chart_table_get_text (table, 2, 10), ==, "£612,000");
  /* What has an unknown part has no upper end. */
  g_assert_null (mix_chart_table_get_text (table, 3, 9));
  g_assert_finalize_object (stack);
  g_assert_finalize_object (full);
}

static void
test_stack_names_what_is_under_the_pointer (void)
{
  GtkWidget *stack = make_stack ();
  GtkWidget *window = widget_test_show (stack, 700, 220);
  double height = gtk_widget_get_height (stack);
  double width = gtk_widget_get_width (stack);
  double third = 130 + (width - 130) * 2.5 / 4;
  g_autofree char *pay = mix_cost_stack_dup_words_at (MIX_COST_STACK (stack), third, height - 30);
  g_autofree char *above = mix_cost_stack_dup_words_at (MIX_COST_STACK (stack), third, 15);
  g_autofree char *head = mix_cost_stack_dup_words_at (MIX_COST_STACK (stack), 20, height / 2);
  g_autofree char *fee = NULL;

  g_assert_cmpstr (pay, ==, "Federation: Pay and on-costs £663,000 a year");
  g_assert_cmpstr (above, ==, "Federation £757,000, between £724,000 and £818,000");
  g_assert_null (head);
  mix_cost_stack_set_above_mark (MIX_COST_STACK (stack), TRUE);
  fee = mix_cost_stack_dup_words_at (MIX_COST_STACK (stack), third, height - 60);
  g_assert_cmpstr (fee, ==, "Federation: Fee or margin £46,000 a year");
  widget_test_close (window);
}

static void
test_stack_notifies_once (void)
{
  GtkWidget *stack = g_object_ref_sink (mix_cost_stack_new ());
  guint n = 0;

  widget_test_count_notify (stack, "above-mark", &n);
  widget_test_count_notify (stack, "head-width", &n);
  g_object_set (stack, "above-mark", TRUE, "head-width", 90, NULL);
  g_object_set (stack, "above-mark", TRUE, "head-width", 90, NULL);
  g_assert_cmpuint (n, ==, 2);
  g_assert_finalize_object (stack);
}

static guint
count_colours (GtkWidget *widget, int width, int height, const char *name)
{
  GtkWidget *window = widget_test_show (widget, width, height);
  g_autoptr (GdkTexture) texture = widget_test_draw (widget);

  widget_test_save (widget, name);
  widget_test_close (window);
  return widget_test_count_colours (texture);
}

static void
test_stack_draws (void)
{
  GtkWidget *mirrored = make_stack ();
  GtkWidget *above = make_stack ();
  GtkWidget *narrow = make_stack ();

  gtk_widget_set_direction (mirrored, GTK_TEXT_DIR_RTL);
  mix_cost_stack_set_above_mark (MIX_COST_STACK (above), TRUE);
  mix_cost_stack_set_columns (MIX_COST_STACK (narrow), COLUMNS, 2);
  mix_cost_stack_set_head_width (MIX_COST_STACK (narrow), 0);
  g_assert_cmpuint (count_colours (make_stack (), 700, 220, "cost-stack"), >, MIX_N_SERIES);
  g_assert_cmpuint (count_colours (mirrored, 700, 220, "cost-stack-rtl"), >, MIX_N_SERIES);
  g_assert_cmpuint (count_colours (above, 700, 220, "cost-stack-above"), >, MIX_N_SERIES);
  g_assert_cmpuint (count_colours (narrow, 330, 220, "cost-stack-narrow"), >, 4);
}

static void
test_rank_bar (void)
{
  static const double SHARES[] = { 0.46, 0.31, 0.17, 0.06 };
  const char *words = "Federation comes first in 46%, rank 2 in 31%, rank 3 in 17%, rank 4 in 6%";
  GtkWidget *bar = g_object_ref_sink (mix_rank_bar_new ());

  mix_rank_bar_set_shares (MIX_RANK_BAR (bar), "Federation", SHARES, G_N_ELEMENTS (SHARES));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, words);
  g_assert_cmpuint (mix_rank_bar_get_n_ranks (MIX_RANK_BAR (bar)), ==, 4);
  g_assert_cmpfloat (mix_rank_bar_get_share (MIX_RANK_BAR (bar), 1), ==, 0.31);
  g_assert_cmpuint (count_colours (bar, 130, 16, "rank-bar"), >, 3);
  g_object_unref (bar);
}

static void
test_tornado (void)
{
  const char *words = "How often Federation comes first: 46%. Weight of control, 10% to 35%: 61% to 28%.";
  GtkWidget *tornado = g_object_ref_sink (mix_tornado_new ());
  g_autoptr (MixChartTable) table = NULL;

  mix_tornado_set_rows (MIX_TORNADO (tornado), "How often Federation comes first", 0.46, ROWS, 1);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (tornado), GTK_ACCESSIBLE_PROPERTY_LABEL, words);
  mix_tornado_set_rows (MIX_TORNADO (tornado), "How often Federation comes first", 0.46, ROWS, G_N_ELEMENTS (ROWS));
  table = mix_tornado_create_table (MIX_TORNADO (tornado));
  g_assert_cmpuint (g_list_model_get_n_items (mix_chart_table_get_rows (table)), ==, 5);
  g_assert_cmpstr (mix_chart_table_get_text (table, 1, 4), ==, "37%");
  g_assert_cmpuint (count_colours (tornado, 300, 220, "tornado"), >, 3);
  g_object_unref (tornado);
}

/* What always comes first, whatever anything is, is drawn too. */
static void
test_tornado_of_what_is_sure (void)
{
  static const MixTornadoRow SURE[] = { { "Weight of control", "10% to 35%", 1, 1 } };
  GtkWidget *tornado = g_object_ref_sink (mix_tornado_new ());

  mix_tornado_set_rows (MIX_TORNADO (tornado), "How often Federation comes first", 1, SURE, G_N_ELEMENTS (SURE));
  g_assert_cmpuint (count_colours (tornado, 300, 60, "tornado-sure"), >, 2);
  g_object_unref (tornado);
}

static void
test_range_bar (void)
{
  const MixRange range = { 0, 10, 4, 6, 7 };
  const char *words = "Control, Federation: 4 to 7 of 10, likely 6";
  const char *unknown = "Control, Federation: not known";
  GtkWidget *bar = g_object_ref_sink (mix_range_bar_new ());

  mix_range_bar_set_range (MIX_RANGE_BAR (bar), "Control, Federation", NULL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, unknown);
  g_assert_null (mix_range_bar_get_range (MIX_RANGE_BAR (bar)));
  mix_range_bar_set_range (MIX_RANGE_BAR (bar), "Control, Federation", &range);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, words);
  g_assert_cmpfloat (mix_range_bar_get_range (MIX_RANGE_BAR (bar))->likely, ==, 6);
  g_assert_cmpuint (count_colours (bar, 90, 12, "range-bar"), >, 3);
  g_object_unref (bar);
}

static int
get_left (GtkWidget *widget, GtkWidget *row)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, row, &bounds));
  return (int) roundf (bounds.origin.x);
}

/* Cells stand in columns whatever is in them; without room for heads these stand above. */
static void
test_column_row (void)
{
  GtkWidget *row = mix_column_row_new ();
  GtkWidget *head = gtk_label_new ("Who is liable");
  GtkWidget *first = gtk_label_new ("A");
  GtkWidget *second = gtk_label_new ("Lead’s partners");
  GtkWidget *window;
  int height;

  mix_column_row_set_head_width (MIX_COLUMN_ROW (row), 120);
  mix_column_row_add_cell (MIX_COLUMN_ROW (row), first);
  mix_column_row_set_head (MIX_COLUMN_ROW (row), head);
  mix_column_row_add_cell (MIX_COLUMN_ROW (row), second);
  gtk_widget_set_valign (row, GTK_ALIGN_START);
  window = widget_test_show (row, 520, 60);
  g_assert_cmpint (get_left (head, row), ==, 0);
  g_assert_cmpint (gtk_widget_get_width (first), ==, (gtk_widget_get_width (row) - 120) / 2);
  g_assert_cmpint (get_left (second, row), ==, 120 + (gtk_widget_get_width (row) - 120) / 2);
  height = gtk_widget_get_height (row);
  mix_column_row_set_head_width (MIX_COLUMN_ROW (row), 0);
  widget_test_wait_for_frame (row);
  g_assert_cmpint (get_left (first, row), ==, 0);
  g_assert_cmpint (gtk_widget_get_height (row), >, height);
  widget_test_close (window);
}

static void
test_table_dialog (void)
{
  GtkWidget *stack = g_object_ref_sink (make_stack ());
  g_autoptr (MixChartTable) table = mix_cost_stack_create_table (MIX_COST_STACK (stack));
  g_autofree char *text = mix_chart_table_to_text (table);
  GtkWidget *parent = gtk_label_new ("Page");
  GtkWidget *window = widget_test_show (parent, 800, 500);
  AdwDialog *dialog = mix_chart_table_dialog_new (table);

  g_assert_true (g_str_has_prefix (text, "Model\tPay and on-costs\tFee or margin"));
  g_assert_nonnull (strstr (text, "\nFederation\t£663,000\t£46,000"));
  g_assert_cmpstr (adw_dialog_get_title (dialog), ==, "Cost a Year");
  adw_dialog_present (dialog, parent);
  widget_test_settle ();
  adw_dialog_force_close (dialog);
  widget_test_close (window);
  g_object_unref (stack);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);
  g_test_add_func ("/comparison-charts/stack/words", test_stack_says_and_tabulates);
  g_test_add_func ("/comparison-charts/stack/pointer", test_stack_names_what_is_under_the_pointer);
  g_test_add_func ("/comparison-charts/stack/notify", test_stack_notifies_once);
  g_test_add_func ("/comparison-charts/stack/draws", test_stack_draws);
  g_test_add_func ("/comparison-charts/rank-bar", test_rank_bar);
  g_test_add_func ("/comparison-charts/tornado", test_tornado);
  g_test_add_func ("/comparison-charts/tornado-sure", test_tornado_of_what_is_sure);
  g_test_add_func ("/comparison-charts/range-bar", test_range_bar);
  g_test_add_func ("/comparison-charts/column-row", test_column_row);
  g_test_add_func ("/comparison-charts/table-dialog", test_table_dialog);
  return g_test_run ();
}
