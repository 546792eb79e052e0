#include "mix-form-dialog.h"
#include "mix-organisations.h"
#include "mix-practice-table.h"
#include "mix-practices-page.h"
#include "page-fixture.h"
#include "widget-test.h"

static void
set_up (PageFixture *fixture, gconstpointer data)
{
  static const char *const CODES[] = { "U69720", "U05458", NULL };

  page_fixture_set_up (fixture, MIX_TYPE_PRACTICES_PAGE, CODES);
}

static void
tear_down (PageFixture *fixture, gconstpointer data)
{
  page_fixture_tear_down (fixture);
}

static MixPracticeTable *
get_table (PageFixture *fixture)
{
  return MIX_PRACTICE_TABLE (page_fixture_find (GTK_WIDGET (fixture->page), MIX_TYPE_PRACTICE_TABLE));
}

static guint
count_shown (PageFixture *fixture)
{
  return g_list_model_get_n_items (mix_item_table_get_shown (MIX_ITEM_TABLE (get_table (fixture))));
}

static char *
dup_first_code (PageFixture *fixture)
{
  g_autoptr (MixPracticeItem) item
      = g_list_model_get_item (mix_item_table_get_shown (MIX_ITEM_TABLE (get_table (fixture))), 0);

  return g_strdup (mix_practice_get_code (mix_practice_item_get_practice (item)));
}

static void
activate (PageFixture *fixture, const char *action)
{
  g_action_group_activate_action (mix_page_get_actions (fixture->page), action, NULL);
  page_fixture_wait (fixture);
}

static GtkWidget *
get_part (PageFixture *fixture, const char *property)
{
  GtkWidget *widget = NULL;

  g_object_get (fixture->page, property, &widget, NULL);
  g_object_unref (widget);
  return widget;
}

/* The page's own: the choice of networks has a hidden one inside. */
static GtkWidget *
find_search (PageFixture *fixture)
{
  GtkWidget *child = gtk_widget_get_first_child (get_part (fixture, "filter-bar"));

  while (child != NULL && !GTK_IS_SEARCH_ENTRY (child))
    child = gtk_widget_get_next_sibling (child);
  g_assert_nonnull (child);
  return child;
}

static void
test_adds_up (PageFixture *fixture, gconstpointer data)
{
  g_autofree char *subtitle = page_fixture_dup_string (fixture, "subtitle");

  g_assert_cmpuint (count_shown (fixture), ==, 11);
  g_assert_cmpstr (subtitle, ==, "11 practices · 85,892 patients");
}

static void
test_search_and_clear (PageFixture *fixture, gconstpointer data)
{
  GtkWidget *search = find_search (fixture);
  g_autofree char *code = NULL;

  gtk_editable_set_text (GTK_EDITABLE (search), "herrington");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_cmpuint (count_shown (fixture), ==, 1);
  code = dup_first_code (fixture);
  g_assert_cmpstr (code, ==, "A89009");
  gtk_editable_set_text (GTK_EDITABLE (search), "no such practice");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_cmpuint (count_shown (fixture), ==, 0);
  g_assert_true (page_fixture_has_label (GTK_WIDGET (fixture->page), "0 of 11 practices match"));
  activate (fixture, "clear-filters");
  g_assert_cmpuint (count_shown (fixture), ==, 11);
}

static void
test_network_filter (PageFixture *fixture, gconstpointer data)
{
  MixNetwork *network = mix_plan_find_network (mix_document_get_plan (fixture->document), "U05458");

  mix_page_show_item (fixture->page, mix_network_get_id (network));
  g_assert_cmpuint (count_shown (fixture), ==, 5);
}

static void
test_inspector (PageFixture *fixture, gconstpointer data)
{
  g_autofree char *title = NULL;

  mix_page_show_item (fixture->page, "A89009");
  title = page_fixture_dup_string (fixture, "inspector-title");
  g_assert_cmpstr (title, ==, "Herrington Medical Centre");
  g_assert_true (page_fixture_has_label (get_part (fixture, "inspector"), "9,929 patients"));
  g_assert_true (page_fixture_has_label (get_part (fixture, "inspector"), "Hypertension"));
}

static void
test_table_follows_the_filter (PageFixture *fixture, gconstpointer data)
{
  g_autoptr (MixDataTable) all = mix_page_create_table (fixture->page);
  g_autoptr (MixDataTable) few = NULL;

  g_assert_cmpuint (mix_data_table_get_n_rows (all), ==, 11);
  mix_practice_table_set_filter (get_table (fixture), NULL, "A89009");
  mix_practice_table_show_column (get_table (fixture), "copd", TRUE);
  few = mix_page_create_table (fixture->page);
  g_assert_cmpuint (mix_data_table_get_n_rows (few), ==, 1);
  g_assert_cmpuint (mix_data_table_get_n_columns (few), ==, mix_data_table_get_n_columns (all) + 1);
}

static void
test_columns_are_chosen (PageFixture *fixture, gconstpointer data)
{
  GActionGroup *actions = mix_page_get_actions (fixture->page);
  g_autoptr (GVariant) before = g_action_group_get_action_state (actions, "column-copd");
  g_autoptr (MixDataTable) table = NULL;

  g_assert_false (g_variant_get_boolean (before));
  g_action_group_change_action_state (actions, "column-copd", g_variant_new_boolean (TRUE));
  table = mix_page_create_table (fixture->page);
  g_assert_cmpstr (mix_data_table_get_column (table, 9)->key, ==, "copd");
}

/* A89024 moved from U05458 to U14646 on 1 June 2024. */
static void
test_day (PageFixture *fixture, gconstpointer data)
{
  g_autofree char *subtitle = NULL;

  mix_document_set_as_at (fixture->document, mix_date_new (2024, 5, 31));
  page_fixture_wait (fixture);
  g_assert_cmpuint (count_shown (fixture), ==, 12);
  activate (fixture, "planning-date");
  g_assert_cmpuint (count_shown (fixture), ==, 11);
  subtitle = page_fixture_dup_string (fixture, "subtitle");
  g_assert_cmpstr (subtitle, ==, "11 practices · 85,892 patients");
}

static gboolean
set_beds (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  MixFigureDraft draft
      = { .organisation = "A89009", .kind = MIX_FIGURE_CARE_HOME_BEDS, .value = 120, .from_date = MIX_DATE_NONE };

  return mix_organisations_set_figure (store, &draft, error);
}

/* A figure that changed is seen, and the selection stays. */
static void
test_follows_the_plan (PageFixture *fixture, gconstpointer data)
{
  MixPracticeItem *selected;

  mix_page_show_item (fixture->page, "A89009");
  g_assert_false (page_fixture_has_label (get_part (fixture, "inspector"), "120"));
  page_fixture_run (fixture, set_beds, NULL);
  selected = mix_item_table_get_selected (MIX_ITEM_TABLE (get_table (fixture)));
  g_assert_nonnull (selected);
  g_assert_cmpstr (mix_practice_get_code (mix_practice_item_get_practice (selected)), ==, "A89009");
  g_assert_true (page_fixture_has_label (get_part (fixture, "inspector"), "120"));
}

static void
test_figure_dialogue (PageFixture *fixture, gconstpointer data)
{
  GActionGroup *actions = mix_page_get_actions (fixture->page);
  AdwDialog *dialog;
  GtkWidget *value;

  mix_page_show_item (fixture->page, "A89009");
  g_action_group_activate_action (actions, "set-figure", g_variant_new_string (MIX_FIGURE_REPEAT_ITEMS));
  page_fixture_wait (fixture);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_assert_nonnull (dialog);
  value = page_fixture_find (GTK_WIDGET (dialog), ADW_TYPE_SPIN_ROW);
  adw_spin_row_set_value (ADW_SPIN_ROW (value), 4321);
  MIX_FORM_DIALOG_GET_CLASS (dialog)->save (MIX_FORM_DIALOG (dialog));
  page_fixture_wait (fixture);
  g_assert_true (page_fixture_has_label (get_part (fixture, "inspector"), "4,321"));
  g_assert_cmpstr (mix_document_get_undo_name (fixture->document), ==, "Set Repeat items of Herrington");
}

#define ADD(name, func) g_test_add ("/practices/" name, PageFixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  widget_test_init (&argc, &argv);
  ADD ("adds-up", test_adds_up);
  ADD ("search-and-clear", test_search_and_clear);
  ADD ("network-filter", test_network_filter);
  ADD ("inspector", test_inspector);
  ADD ("table-follows-the-filter", test_table_follows_the_filter);
  ADD ("columns-are-chosen", test_columns_are_chosen);
  ADD ("day", test_day);
  ADD ("follows-the-plan", test_follows_the_plan);
  ADD ("figure-dialogue", test_figure_dialogue);
  return g_test_run ();
}
