#include "mix-days-bar.h"
#include "mix-funnel-chart.h"
#include "mix-hiring-card.h"
#include "mix-stage-strip.h"
#include "widget-test.h"

static const MixStageHead heads[] = {
  { "prepare", "Prepare", NULL },
  { "advert", "Advert", "Usual 14 to 28 days" },
  { "select", "Select", "Usual 21 to 35 days" },
  { "checks", "Offer, checks", "Usual 30 to 90 days" },
};

static const MixHiringFace vacancy = {
  "Pharmacist",         "1.0",           "Sunderland West 1", 11,    21,
  MIX_TURN_PILL_OTHERS, "Advert closes", "by 4 Dec",          FALSE, "12 Apr – 28 Jun",
};
static const MixHiringFace letter = {
  "Letter B",       "0.4", "Technician, North", 26, 28, MIX_TURN_PILL_US, "Book the panel",
  "was due 18 Nov", TRUE,  "15 Feb – 12 Apr",
};
static const MixHiringFace candidate = {
  "Candidate 21",          "0.8",           "Pharmacist, West 1", 71,   60,
  MIX_TURN_PILL_CANDIDATE, "2nd reference", "was due 9 Nov",      TRUE, "18 Jan – 15 Mar",
};
static const MixHiringFace bare
    = { "Pharmacist", NULL, NULL, 1, MIX_DAYS_BAR_NOT_KNOWN, MIX_TURN_PILL_NONE, NULL, NULL, FALSE, NULL };

static void
put (GtkWidget *strip, const char *stage, const char *key, const MixHiringFace *face)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  if (key != NULL)
    g_ptr_array_add (items, mix_hiring_item_new (key, face));
  mix_stage_strip_set_items (MIX_STAGE_STRIP (strip), stage, items);
}

static GtkWidget *
make_strip (void)
{
  GtkWidget *strip = mix_stage_strip_new ();

  mix_stage_strip_set_stages (MIX_STAGE_STRIP (strip), heads, G_N_ELEMENTS (heads));
  put (strip, "advert", "v1", &vacancy);
  put (strip, "select", "c1", &letter);
  put (strip, "checks", "c2", &candidate);
  mix_stage_strip_fold_empty (MIX_STAGE_STRIP (strip));
  return strip;
}

static void
test_days (void)
{
  GtkWidget *bar = g_object_ref_sink (mix_days_bar_new ());
  guint n = 0;

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_ROLE_METER);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "0 days");
  widget_test_count_notify (bar, "days", &n);
  g_object_set (bar, "days", 71, "usual", 60, NULL);
  g_object_set (bar, "days", 71, "usual", 60, NULL);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (mix_days_bar_is_late (MIX_DAYS_BAR (bar)));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "71 days · usual 60");
  g_object_set (bar, "days", 1, NULL);
  g_assert_false (mix_days_bar_is_late (MIX_DAYS_BAR (bar)));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "1 day · usual 60");
  g_assert_finalize_object (bar);
}

static void
test_turn (void)
{
  GtkWidget *pill = g_object_ref_sink (mix_turn_pill_new (MIX_TURN_PILL_US));

  g_assert_true (gtk_widget_has_css_class (pill, "us"));
  mix_turn_pill_set_kind (MIX_TURN_PILL (pill), MIX_TURN_PILL_OTHERS);
  g_assert_false (gtk_widget_has_css_class (pill, "us"));
  g_assert_true (gtk_widget_has_css_class (pill, "others"));
  mix_turn_pill_set_kind (MIX_TURN_PILL (pill), MIX_TURN_PILL_NONE);
  g_assert_false (gtk_widget_get_visible (pill));
  g_assert_finalize_object (pill);
}

static void
test_sentence (void)
{
  g_autoptr (MixHiringItem) item = mix_hiring_item_new ("c2", &candidate);
  g_autoptr (MixHiringItem) same = mix_hiring_item_new ("c2", &candidate);
  g_autoptr (MixHiringItem) least = mix_hiring_item_new ("v2", &bare);
  g_autofree char *sentence = mix_hiring_item_dup_sentence (item);
  g_autofree char *short_sentence = mix_hiring_item_dup_sentence (least);

  g_assert_cmpstr (sentence, ==,
                   "Candidate 21, Pharmacist, West 1, 0.8 WTE, 71 days in this stage, usual 60. Whose turn: Candidate, "
                   "2nd reference, was due 9 Nov. Likely start: 18 Jan – 15 Mar");
  g_assert_cmpstr (short_sentence, ==, "Pharmacist, 1 day in this stage");
  g_assert_true (mix_hiring_item_equal (item, same));
  g_assert_false (mix_hiring_item_equal (item, least));
}

static void
test_card (void)
{
  static const MixHiringFace *const faces[] = { &vacancy, &letter, &candidate, &bare };

  for (guint i = 0; i < G_N_ELEMENTS (faces); i++)
    {
      g_autoptr (MixHiringItem) item = mix_hiring_item_new ("key", faces[i]);
      GtkWidget *card = mix_hiring_card_new ();
      g_autofree char *name = g_strdup_printf ("hiring-card-%u", i);
      GtkWidget *window;
      int height;

      mix_hiring_card_set_item (MIX_HIRING_CARD (card), item);
      gtk_widget_set_size_request (card, 172, -1);
      gtk_widget_set_valign (card, GTK_ALIGN_START);
      window = widget_test_show (card, 200, 160);
      gtk_widget_measure (card, GTK_ORIENTATION_VERTICAL, 172, &height, NULL, NULL, NULL);
      g_assert_cmpint (height, >=, 60);
      g_assert_cmpint (height, <=, 150);
      widget_test_save (card, name);
      widget_test_close (window);
    }
}

static void
test_funnel (void)
{
  static const MixFunnelChartStep steps[] = {
    { "Applied", 61 },
    { "Shortlisted", 29 },
    { "Interviewed", 17 },
    { "Offered", 4 },
    { "Started", MIX_FUNNEL_CHART_SUPPRESSED },
  };
  GtkWidget *chart = g_object_ref_sink (mix_funnel_chart_new ());
  g_autofree char *rate = NULL;
  g_autofree char *none = NULL;
  g_autofree char *kept_back = NULL;
  g_autoptr (MixChartTable) table = NULL;

  mix_funnel_chart_set_steps (MIX_FUNNEL_CHART (chart), steps, G_N_ELEMENTS (steps));
  rate = mix_funnel_chart_dup_rate (MIX_FUNNEL_CHART (chart), 1);
  none = mix_funnel_chart_dup_rate (MIX_FUNNEL_CHART (chart), 3);
  kept_back = mix_funnel_chart_dup_count (MIX_FUNNEL_CHART (chart), 4);
  g_assert_cmpstr (rate, ==, "48%");
  g_assert_null (none);
  g_assert_cmpstr (kept_back, ==, "fewer than 5");
  g_assert_cmpuint (mix_funnel_chart_get_n_steps (MIX_FUNNEL_CHART (chart)), ==, 5);
  table = mix_funnel_chart_create_table (MIX_FUNNEL_CHART (chart), "Last 12 months");
  g_assert_cmpstr (mix_chart_table_get_text (table, 1, 1), ==, "29");
  g_assert_cmpstr (mix_chart_table_get_text (table, 1, 2), ==, "48%");
  mix_funnel_chart_set_steps (MIX_FUNNEL_CHART (chart), steps, 1);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (chart), GTK_ACCESSIBLE_PROPERTY_LABEL, "Applied: 61");
  mix_funnel_chart_set_steps (MIX_FUNNEL_CHART (chart), NULL, 0);
  g_assert_finalize_object (chart);
}

static void
test_funnel_draws (void)
{
  static const MixFunnelChartStep steps[]
      = { { "Applied", 61 }, { "Shortlisted", 29 }, { "Interviewed", 17 }, { "Offered", 9 }, { "Started", 6 } };
  GtkWidget *chart = mix_funnel_chart_new ();
  GtkWidget *window;
  g_autoptr (GdkTexture) texture = NULL;

  mix_funnel_chart_set_steps (MIX_FUNNEL_CHART (chart), steps, G_N_ELEMENTS (steps));
  window = widget_test_show (chart, 260, 140);
  texture = widget_test_draw (chart);
  widget_test_save (chart, "funnel-chart");
  g_assert_cmpuint (widget_test_count_colours (texture), >, 8);
  widget_test_close (window);
}

static void
increment (guint *count)
{
  (*count)++;
}

static void
test_one_selection (void)
{
  GtkWidget *strip = g_object_ref_sink (make_strip ());
  MixStageStrip *self = MIX_STAGE_STRIP (strip);
  guint n = 0;

  g_signal_connect_swapped (strip, "selection-changed", G_CALLBACK (increment), &n);
  g_assert_true (mix_stage_strip_select (self, "c1", FALSE));
  g_assert_cmpstr (mix_stage_lane_get_selected (mix_stage_strip_get_lane (self, "select")), ==, "c1");
  g_assert_true (mix_stage_strip_select (self, "c2", FALSE));
  g_assert_null (mix_stage_lane_get_selected (mix_stage_strip_get_lane (self, "select")));
  g_assert_true (mix_stage_lane_select (mix_stage_strip_get_lane (self, "advert"), "v1"));
  g_assert_cmpstr (mix_stage_strip_get_selected (self), ==, "v1");
  g_assert_null (mix_stage_lane_get_selected (mix_stage_strip_get_lane (self, "checks")));
  g_assert_false (mix_stage_strip_select (self, "nobody", FALSE));
  g_assert_null (mix_stage_strip_get_selected (self));
  g_assert_cmpuint (n, ==, 4);
  g_assert_finalize_object (strip);
}

static void
test_moves (void)
{
  GtkWidget *strip = g_object_ref_sink (make_strip ());
  MixStageStrip *self = MIX_STAGE_STRIP (strip);

  mix_stage_strip_select (self, "c1", FALSE);
  put (strip, "select", NULL, NULL);
  put (strip, "checks", "c1", &letter);
  g_assert_cmpstr (mix_stage_strip_find_stage (self, "c1"), ==, "checks");
  g_assert_cmpstr (mix_stage_strip_get_selected (self), ==, "c1");
  g_assert_true (mix_stage_strip_select (self, "c1", FALSE));
  g_assert_cmpstr (mix_stage_lane_get_selected (mix_stage_strip_get_lane (self, "checks")), ==, "c1");
  g_assert_cmpstr (mix_stage_strip_get_neighbour (self, "checks", -1), ==, "select");
  g_assert_null (mix_stage_strip_get_neighbour (self, "checks", 1));
  g_assert_null (mix_stage_strip_get_neighbour (self, "prepare", -1));
  g_assert_finalize_object (strip);
}

static void
test_folds (void)
{
  GtkWidget *strip = g_object_ref_sink (make_strip ());
  MixStageStrip *self = MIX_STAGE_STRIP (strip);
  MixStageLane *prepare = mix_stage_strip_get_lane (self, "prepare");

  g_assert_true (mix_stage_lane_is_folded (prepare));
  g_assert_false (mix_stage_lane_is_folded (mix_stage_strip_get_lane (self, "advert")));
  g_signal_emit_by_name (prepare, "unfold-wanted", TRUE);
  mix_stage_strip_fold_empty (self);
  g_assert_false (mix_stage_lane_is_folded (prepare));
  mix_stage_strip_set_narrow (self, TRUE);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (prepare)));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (mix_stage_strip_get_lane (self, "advert"))));
  mix_stage_strip_set_narrow (self, FALSE);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (prepare)));
  g_assert_finalize_object (strip);
}

static void
test_strip_keys (void)
{
  GtkWidget *strip = make_strip ();
  MixStageStrip *self = MIX_STAGE_STRIP (strip);
  GtkWidget *window = widget_test_show (strip, 800, 420);
  guint position;

  g_assert_true (mix_stage_strip_focus (self));
  g_assert_true (mix_stage_lane_has_focus (mix_stage_strip_get_lane (self, "advert"), &position));
  g_assert_true (mix_stage_strip_go (self, 1));
  g_assert_cmpstr (mix_stage_strip_get_selected (self), ==, "c1");
  g_assert_true (mix_stage_strip_go (self, 1));
  g_assert_cmpstr (mix_stage_strip_get_selected (self), ==, "c2");
  widget_test_save (strip, "stage-strip");
  widget_test_close (window);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);
  g_test_add_func ("/stages/days", test_days);
  g_test_add_func ("/stages/turn", test_turn);
  g_test_add_func ("/stages/sentence", test_sentence);
  g_test_add_func ("/stages/card", test_card);
  g_test_add_func ("/stages/funnel", test_funnel);
  g_test_add_func ("/stages/funnel-draws", test_funnel_draws);
  g_test_add_func ("/stages/one-selection", test_one_selection);
  g_test_add_func ("/stages/moves", test_moves);
  g_test_add_func ("/stages/folds", test_folds);
  g_test_add_func ("/stages/strip-keys", test_strip_keys);
  return g_test_run ();
}
