#include "employment-fixture.h"
#include "mix-models-cell.h"
#include "mix-models-grid.h"
#include "mix-models-head.h"
#include "mix-models-inspector.h"
#include "mix-models-page.h"
#include "mix-plan-entries.h"
#include "mix-swings.h"
#include "mix-tornado.h"
#include "page-fixture.h"
#include "widget-test.h"

/* The page over the sample plan, which compares four models. */
static void
set_up (PageFixture *fixture, gconstpointer data)
{
  page_fixture_set_up_copy (fixture, MIX_TYPE_MODELS_PAGE, g_getenv ("MIX_SAMPLE_PLAN"));
}

static void
tear_down (PageFixture *fixture, gconstpointer data)
{
  page_fixture_tear_down (fixture);
}

static MixEmploymentStudy *
get_study (PageFixture *fixture)
{
  return mix_models_page_get_study (MIX_MODELS_PAGE (fixture->page));
}

static gboolean
has_study (gpointer data)
{
  return get_study (data) != NULL;
}

/* One that stays: the page soon has a better one. */
static MixEmploymentStudy *
wait_for_study (PageFixture *fixture)
{
  g_assert_true (widget_test_wait (has_study, fixture));
  widget_test_settle ();
  return mix_employment_study_ref (get_study (fixture));
}

static void
act (PageFixture *fixture, const char *action, GVariant *target)
{
  g_action_group_activate_action (mix_page_get_actions (fixture->page), action, target);
  page_fixture_wait (fixture);
}

static void
test_shows_models_side_by_side (PageFixture *fixture, gconstpointer data)
{
  g_autoptr (MixEmploymentStudy) study = wait_for_study (fixture);
  GtkWidget *page = GTK_WIDGET (fixture->page);
  g_autofree char *subtitle = page_fixture_dup_string (fixture, "subtitle");
  g_autoptr (MixDataTable) table = mix_page_create_table (fixture->page);
  MixModelsGrid *grid = MIX_MODELS_GRID (page_fixture_find (page, MIX_TYPE_MODELS_GRID));
  g_autoptr (MixChartTable) costs = mix_models_grid_create_cost_table (grid);

  g_assert_cmpuint (study->n_columns, ==, 4);
  g_assert_cmpuint (study->n_ranked, ==, 4);
  g_assert_true (g_str_has_prefix (subtitle, "12 posts"));
  g_assert_cmpuint (g_list_model_get_n_items (mix_chart_table_get_rows (costs)), ==, 4);
  for (guint i = 0; i < study->n_columns; i++)
    {
      const char *name = mix_employment_picture_get_option (study->picture, i)->name;

      g_assert_true (page_fixture_has_label (page, name));
      g_assert_cmpstr (mix_chart_table_get_text (costs, i, 0), ==, name);
    }
  g_assert_cmpuint (mix_data_table_get_n_columns (table), ==, 5);
  g_assert_cmpuint (mix_data_table_get_n_rows (table), >, study->rows->len);
}

/* A window that becomes narrow lays its page out anew: what is being worked out for the page comes all the same. */
static void
test_is_worked_out_where_laid_out_anew (PageFixture *fixture, gconstpointer data)
{
  widget_test_lay_out_anew (fixture->window);
  g_assert_null (get_study (fixture));
  g_assert_true (widget_test_wait (has_study, fixture));
}

/* On narrow windows two columns are seen at a time. */
static void
test_turns_where_narrow (PageFixture *fixture, gconstpointer data)
{
  g_autoptr (MixEmploymentStudy) study = wait_for_study (fixture);
  GtkWidget *page = GTK_WIDGET (fixture->page);
  MixModelsGrid *grid = MIX_MODELS_GRID (page_fixture_find (page, MIX_TYPE_MODELS_GRID));

  mix_models_grid_set_narrow (grid, TRUE);
  g_assert_false (page_fixture_has_label (page, mix_employment_picture_get_option (study->picture, 2)->name));
  act (fixture, "turn", g_variant_new_int32 (1));
  g_assert_cmpuint (mix_models_grid_get_first (grid), ==, 1);
  g_assert_true (page_fixture_has_label (page, mix_employment_picture_get_option (study->picture, 2)->name));
  act (fixture, "turn", g_variant_new_int32 (5));
  g_assert_cmpuint (mix_models_grid_get_first (grid), ==, 2);
}

static gboolean
is_other_study (gpointer data)
{
  gpointer *pair = data;

  return get_study (pair[0]) != pair[1];
}

static GtkWidget *
find_head (GtkWidget *widget, const char *option_id)
{
  if (MIX_IS_MODELS_HEAD (widget) && g_str_equal (mix_models_head_get_option_id (MIX_MODELS_HEAD (widget)), option_id))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_head (child, option_id);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
has_three_columns (gpointer data)
{
  return get_study (data)->n_columns == 3;
}

/* An answer that comes in changes what columns say, and takes no column away, nor the menu that is open over it. */
static void
test_keeps_columns (PageFixture *fixture, gconstpointer data)
{
  g_autoptr (MixEmploymentStudy) study = wait_for_study (fixture);
  GtkWidget *page = GTK_WIDGET (fixture->page);
  const char *first = mix_employment_picture_get_option (study->picture, 0)->id;
  const char *second = mix_employment_picture_get_option (study->picture, 1)->id;
  GtkWidget *head = find_head (page, second);
  GtkWidget *cell = page_fixture_find (page, MIX_TYPE_MODELS_CELL);
  GtkWidget *menu;

  g_signal_emit_by_name (page_fixture_find (head, GTK_TYPE_BUTTON), "clicked");
  menu = page_fixture_find (head, GTK_TYPE_POPOVER_MENU);
  g_assert_true (gtk_widget_get_visible (menu));
  act (fixture, "remove-option", g_variant_new_string (first));
  g_assert_true (widget_test_wait (has_three_columns, fixture));
  g_assert_null (find_head (page, first));
  g_assert_true (find_head (page, second) == head);
  g_assert_true (page_fixture_find (head, GTK_TYPE_POPOVER_MENU) == menu);
  g_assert_true (gtk_widget_get_mapped (menu));
  g_assert_true (page_fixture_find (page, MIX_TYPE_MODELS_CELL) == cell);
  mix_document_undo_async (fixture->document, NULL, NULL);
  page_fixture_wait (fixture);
  g_assert_true (find_head (page, second) == head);
}

/* What is tried is worked out anew at once, and the plan stays as it is. */
static void
test_tries_other_weights (PageFixture *fixture, gconstpointer data)
{
  g_autoptr (MixEmploymentStudy) study = wait_for_study (fixture);
  gpointer pair[2] = { fixture, study };
  MixModelsInspector *inspector = NULL;
  g_autofree char *last_change = g_strdup (mix_document_get_undo_name (fixture->document));
  MixModelsTry *panel;
  GtkWidget *scale;

  g_object_get (fixture->page, "inspector", &inspector, NULL);
  panel = mix_models_inspector_get_try (inspector);
  scale = page_fixture_find (GTK_WIDGET (panel), GTK_TYPE_SCALE);
  g_assert_false (mix_models_try_is_changed (panel));
  gtk_range_set_value (GTK_RANGE (scale), 3);
  g_assert_true (mix_models_try_is_changed (panel));
  g_assert_true (widget_test_wait (is_other_study, pair));
  g_assert_cmpstr (mix_document_get_undo_name (fixture->document), ==, last_change);
  mix_models_try_reset (panel);
  g_assert_false (mix_models_try_is_changed (panel));
  g_object_unref (inspector);
}

static void
test_removes_and_undoes (PageFixture *fixture, gconstpointer data)
{
  const MixComparisonRow *row;
  g_autofree char *id = NULL;

  mix_employment_study_unref (wait_for_study (fixture));
  row = mix_plan_get_comparisons (mix_document_get_plan (fixture->document))->pdata[0];
  id = g_strdup (row->id);
  act (fixture, "remove", NULL);
  g_assert_cmpuint (mix_plan_get_comparisons (mix_document_get_plan (fixture->document))->len, ==, 0);
  g_assert_true (page_fixture_has_label (GTK_WIDGET (fixture->page), "Who should employ them?"));
  mix_document_undo_async (fixture->document, NULL, NULL);
  page_fixture_wait (fixture);
  row = mix_plan_get_comparisons (mix_document_get_plan (fixture->document))->pdata[0];
  g_assert_cmpstr (row->id, ==, id);
}

static void
close_dialog (PageFixture *fixture)
{
  AdwDialog *dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));

  g_assert_nonnull (dialog);
  adw_dialog_force_close (dialog);
  widget_test_settle ();
}

/* Every cell opens what is behind it: none of the dialogues needs more than the plan. */
static void
test_opens_what_is_behind (PageFixture *fixture, gconstpointer data)
{
  g_autoptr (MixEmploymentStudy) study = wait_for_study (fixture);
  const char *option = mix_employment_picture_get_option (study->picture, 0)->id;
  const char *criterion = mix_employment_picture_get_criterion (study->picture, 1)->id;
  char *targets[] = { g_strdup_printf ("figures %s", option),
                      g_strdup_printf ("years %s", option),
                      g_strdup_printf ("line %s pay", option),
                      g_strdup_printf ("score %s %s", option, criterion),
                      g_strdup_printf ("figure %s management_fee", option),
                      g_strdup_printf ("figure %s vat", option) };

  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      g_test_message ("%s", targets[i]);
      act (fixture, "open", g_variant_new_take_string (targets[i]));
      close_dialog (fixture);
    }
}

static void
test_opens_dialogues (PageFixture *fixture, gconstpointer data)
{
  static const char *const ACTIONS[]
      = { "new", "settings", "weights", "compare", "rename", "duplicate", "show-costs", "show-ranks", "show-matters" };

  mix_employment_study_unref (wait_for_study (fixture));
  for (guint i = 0; i < G_N_ELEMENTS (ACTIONS); i++)
    {
      g_test_message ("%s", ACTIONS[i]);
      act (fixture, ACTIONS[i], NULL);
      close_dialog (fixture);
    }
}

/* The swing that is worth most becomes 100, and the others keep their proportion to it. */
static void
test_swings (void)
{
  static const MixCriterionRow ROWS[] = { { .id = "control" }, { .id = "money" } };
  g_autoptr (GPtrArray) criteria = g_ptr_array_new ();
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (MixSwingRow));
  MixSwingsOf *lee = mix_swings_of_new ("Dr Lee", 2);
  MixSwingsOf *sam = mix_swings_of_new ("Sam", 2);
  g_autofree char *others = NULL;

  g_ptr_array_add (criteria, (gpointer) &ROWS[0]);
  g_ptr_array_add (criteria, (gpointer) &ROWS[1]);
  g_ptr_array_add (people, lee);
  g_ptr_array_add (people, sam);
  lee->points[0] = 80;
  lee->points[1] = 20;
  mix_swings_of_add_rows (lee, criteria, rows);
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpint (g_array_index (rows, MixSwingRow, 0).likely, ==, 100);
  g_assert_cmpint (g_array_index (rows, MixSwingRow, 0).high, ==, 100);
  g_assert_cmpint (g_array_index (rows, MixSwingRow, 1).likely, ==, 25);
  g_assert_cmpint (g_array_index (rows, MixSwingRow, 1).low, ==, 15);
  others = mix_swings_dup_others (people, sam, 0);
  g_assert_cmpstr (others, ==, "Dr Lee 80");
  mix_swings_of_free (lee);
  mix_swings_of_free (sam);
}

static guint
count_sentences (GtkWidget *list)
{
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row))
    n++;
  return n;
}

/* Without a plan: what a whole study says stands in the inspector, and moving a weight answers within a few frames. */
static void
test_inspector (void)
{
  g_autoptr (MixEmploymentPicture) picture = employment_fixture_new ();
  g_autoptr (MixEmploymentStudy) study = mix_employment_study_new (picture, 20000, 1, NULL, NULL);
  GtkWidget *inspector = g_object_new (MIX_TYPE_MODELS_INSPECTOR, NULL);
  GtkWidget *window = widget_test_show (inspector, 330, 900);
  GtkWidget *list = page_fixture_find (inspector, GTK_TYPE_LIST_BOX);
  GtkWidget *tornado = page_fixture_find (inspector, MIX_TYPE_TORNADO);

  mix_models_inspector_set_study (MIX_MODELS_INSPECTOR (inspector), study);
  g_assert_cmpuint (count_sentences (list), ==, study->sentences->len);
  g_assert_cmpuint (mix_tornado_get_n_rows (MIX_TORNADO (tornado)), ==, MIN (study->bars->len, 6));
  widget_test_close (window);
}

/* Everything that is shown anew when a slider moves, in milliseconds. */
static void
test_shows_anew_quickly (void)
{
  g_autoptr (MixEmploymentPicture) picture = employment_fixture_new ();
  g_autoptr (MixEmploymentStudy) before = mix_employment_study_new (picture, 20000, 1, NULL, NULL);
  GtkWidget *grid = g_object_new (MIX_TYPE_MODELS_GRID, NULL);
  GtkWidget *window = widget_test_show (grid, 900, 700);
  g_autoptr (MixEmploymentStudy) after = NULL;
  g_autoptr (MixEmploymentPicture) moved = mix_employment_picture_copy (picture);
  MixSpread swing = { MIX_SPREAD_FIXED, 10, 10, 10 };
  double milliseconds;

  mix_models_grid_set_study (MIX_MODELS_GRID (grid), before);
  mix_employment_picture_set_swing (moved, 0, 1, &swing);
  widget_test_settle ();
  g_test_timer_start ();
  after = mix_employment_study_new_first (moved, before, 1);
  mix_models_grid_set_study (MIX_MODELS_GRID (grid), after);
  milliseconds = g_test_timer_elapsed () * 1000;
  g_test_minimized_result (milliseconds, "milliseconds from a slider to what is shown: %.1f", milliseconds);
  g_test_message ("%.1f ms from a slider to what is shown", milliseconds);
  if (g_test_perf ())
    g_assert_cmpfloat (milliseconds, <=, 50);
  widget_test_close (window);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);
#define ADD(path, func) g_test_add (path, PageFixture, NULL, set_up, func, tear_down)
  ADD ("/models/side-by-side", test_shows_models_side_by_side);
  ADD ("/models/laid-out-anew", test_is_worked_out_where_laid_out_anew);
  ADD ("/models/narrow", test_turns_where_narrow);
  ADD ("/models/columns", test_keeps_columns);
  ADD ("/models/try", test_tries_other_weights);
  ADD ("/models/remove", test_removes_and_undoes);
  ADD ("/models/open", test_opens_what_is_behind);
  ADD ("/models/dialogues", test_opens_dialogues);
  g_test_add_func ("/models/swings", test_swings);
  g_test_add_func ("/models/inspector", test_inspector);
  g_test_add_func ("/models/quick", test_shows_anew_quickly);
  return g_test_run ();
}
