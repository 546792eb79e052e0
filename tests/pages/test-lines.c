#include "mix-form-dialog.h"
#include "mix-line-table.h"
#include "mix-lines-page.h"
#include "page-fixture.h"
#include "widget-test.h"

#include <adwaita.h>

/* 60 lines, of which 50 are demand. */
#define N_LINES 50

static void
set_up (PageFixture *fixture, gconstpointer data)
{
  static const char *const CODES[] = { "U69720", NULL };

  page_fixture_set_up (fixture, MIX_TYPE_LINES_PAGE, CODES);
}

static void
tear_down (PageFixture *fixture, gconstpointer data)
{
  page_fixture_tear_down (fixture);
}

static MixLineTable *
get_table (PageFixture *fixture)
{
  return MIX_LINE_TABLE (page_fixture_find (GTK_WIDGET (fixture->page), MIX_TYPE_LINE_TABLE));
}

static guint
count_shown (PageFixture *fixture)
{
  return g_list_model_get_n_items (mix_item_table_get_shown (MIX_ITEM_TABLE (get_table (fixture))));
}

static MixLineItem *
get_selected (PageFixture *fixture)
{
  MixLineItem *item = mix_item_table_get_selected (MIX_ITEM_TABLE (get_table (fixture)));

  g_assert_nonnull (item);
  return item;
}

static gboolean
inspector_has (PageFixture *fixture, const char *text)
{
  GtkWidget *inspector = NULL;
  gboolean has;

  g_object_get (fixture->page, "inspector", &inspector, NULL);
  has = page_fixture_has_label (inspector, text);
  g_object_unref (inspector);
  return has;
}

static void
activate (PageFixture *fixture, const char *action, const char *target)
{
  g_action_group_activate_action (mix_page_get_actions (fixture->page), action,
                                  target != NULL ? g_variant_new_string (target) : NULL);
  page_fixture_wait (fixture);
}

static AdwDialog *
get_dialog (PageFixture *fixture)
{
  AdwDialog *dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));

  g_assert_nonnull (dialog);
  return dialog;
}

static GtkWidget *
find_row (GtkWidget *root, const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (root)
      && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = find_row (child, title);

      if (row != NULL)
        return row;
    }
  return NULL;
}

static void
enter_text (AdwDialog *dialog, const char *title, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_row (GTK_WIDGET (dialog), title)), text);
}

static void
enter_number (AdwDialog *dialog, const char *title, double number)
{
  adw_spin_row_set_value (ADW_SPIN_ROW (find_row (GTK_WIDGET (dialog), title)), number);
}

static void
save (PageFixture *fixture, AdwDialog *dialog)
{
  MIX_FORM_DIALOG_GET_CLASS (dialog)->save (MIX_FORM_DIALOG (dialog));
  page_fixture_wait (fixture);
}

static void
test_lists_and_searches (PageFixture *fixture, gconstpointer data)
{
  g_autoptr (MixDataTable) table = mix_page_create_table (fixture->page);

  g_assert_cmpuint (count_shown (fixture), ==, N_LINES);
  g_assert_cmpuint (mix_data_table_get_n_rows (table), ==, N_LINES);
  mix_line_table_set_filter (get_table (fixture), MIX_LINE_TABLE_SHOW_ALL, "lithium");
  g_assert_cmpuint (count_shown (fixture), ==, 1);
  mix_page_show_item (fixture->page, "T01");
  g_assert_cmpstr (mix_line_item_get_row (get_selected (fixture))->code, ==, "T01");
  g_assert_true (inspector_has (fixture, "0.029"));
  g_assert_true (inspector_has (fixture, "Structured medication review (standard)"));
}

static void
test_not_known (PageFixture *fixture, gconstpointer data)
{
  mix_page_show_item (fixture->page, "not-known");
  g_assert_cmpuint (count_shown (fixture), >, 0);
  g_assert_cmpuint (count_shown (fixture), <, N_LINES);
  for (guint i = 0; i < count_shown (fixture); i++)
    {
      g_autoptr (MixLineItem) item
          = g_list_model_get_item (mix_item_table_get_shown (MIX_ITEM_TABLE (get_table (fixture))), i);

      g_assert_true (mix_line_item_is_not_known (item));
    }
}

/* Acute minor illness, for 15 minutes each, has no rate: a count gives it one. */
static void
test_tally (PageFixture *fixture, gconstpointer data)
{
  AdwDialog *dialog;

  mix_page_show_item (fixture->page, "T35");
  g_assert_true (mix_line_item_is_not_known (get_selected (fixture)));
  activate (fixture, "tally", NULL);
  dialog = get_dialog (fixture);
  enter_number (dialog, "How many", 40);
  enter_text (dialog, "Who counted", "Reception");
  save (fixture, dialog);
  g_assert_false (mix_line_item_is_not_known (get_selected (fixture)));
  g_assert_cmpint (mix_line_item_get_demand (get_selected (fixture))->minutes, >, 40 * 15);
  mix_document_undo_async (fixture->document, NULL, NULL);
  page_fixture_wait (fixture);
  g_assert_true (mix_line_item_is_not_known (get_selected (fixture)));
}

static void
test_cohort (PageFixture *fixture, gconstpointer data)
{
  AdwDialog *dialog;
  gint64 before;

  mix_page_show_item (fixture->page, "T01");
  before = mix_line_item_get_demand (get_selected (fixture))->minutes;
  activate (fixture, "add-cohort", NULL);
  dialog = get_dialog (fixture);
  enter_text (dialog, "Name", "Statin reviews");
  enter_number (dialog, "How many", 120);
  enter_number (dialog, "Minutes each", 10);
  save (fixture, dialog);
  g_assert_cmpint (mix_line_item_get_demand (get_selected (fixture))->minutes, ==, before + 120 * 10 / 12);
  g_assert_cmpint (mix_line_item_get_demand (get_selected (fixture))->deadline, !=, MIX_DATE_NONE);
}

static void
test_override (PageFixture *fixture, gconstpointer data)
{
  MixPractice *practice = mix_plan_get_practices (mix_document_get_plan (fixture->document))->pdata[0];
  gint64 before;
  AdwDialog *dialog;

  mix_page_show_item (fixture->page, "T18");
  before = mix_line_item_get_demand (get_selected (fixture))->minutes;
  activate (fixture, "override", mix_practice_get_id (practice));
  dialog = get_dialog (fixture);
  enter_number (dialog, "Hours a week", 20);
  save (fixture, dialog);
  g_assert_cmpint (mix_line_item_get_demand (get_selected (fixture))->minutes, >=, 20 * 60);
  mix_document_undo_async (fixture->document, NULL, NULL);
  page_fixture_wait (fixture);
  g_assert_cmpint (mix_line_item_get_demand (get_selected (fixture))->minutes, ==, before);
}

static void
test_switch_copy_and_change (PageFixture *fixture, gconstpointer data)
{
  AdwDialog *dialog;

  mix_page_show_item (fixture->page, "T18");
  activate (fixture, "switch", NULL);
  g_assert_cmpuint (count_shown (fixture), ==, N_LINES - 1);
  mix_page_show_item (fixture->page, "T19");
  activate (fixture, "copy", NULL);
  mix_page_show_item (fixture->page, "L01");
  activate (fixture, "change", NULL);
  dialog = get_dialog (fixture);
  enter_text (dialog, "Name", "Lithium clinic");
  enter_text (dialog, "Minutes each time", "22.5");
  enter_text (dialog, "Times a year for each", "");
  save (fixture, dialog);
  g_assert_cmpstr (mix_line_item_get_row (get_selected (fixture))->name, ==, "Lithium clinic");
  g_assert_cmpint (mix_line_item_get_row (get_selected (fixture))->minutes_millis, ==, 22500);
  g_assert_cmpint (mix_line_item_get_row (get_selected (fixture))->rate_micros, ==, -1);
}

/* What is switched off is there under its filter, and can be switched on; a copy can be removed and comes back. */
static void
test_switched_off_and_removed (PageFixture *fixture, gconstpointer data)
{
  g_autoptr (GtkWidget) filter_bar = NULL;
  GtkDropDown *show;

  g_object_get (fixture->page, "filter-bar", &filter_bar, NULL);
  show = GTK_DROP_DOWN (page_fixture_find (filter_bar, GTK_TYPE_DROP_DOWN));
  mix_page_show_item (fixture->page, "T18");
  activate (fixture, "switch", NULL);
  gtk_drop_down_set_selected (show, 2);
  widget_test_settle ();
  g_assert_cmpuint (count_shown (fixture), ==, 1);
  gtk_drop_down_set_selected (show, 0);
  mix_page_show_item (fixture->page, "T19");
  activate (fixture, "remove", NULL);
  g_assert_cmpuint (count_shown (fixture), ==, N_LINES - 1);
  activate (fixture, "copy", NULL);
  g_assert_cmpuint (count_shown (fixture), ==, N_LINES);
  mix_page_show_item (fixture->page, "L01");
  activate (fixture, "remove", NULL);
  g_assert_cmpuint (count_shown (fixture), ==, N_LINES - 1);
  mix_document_undo_async (fixture->document, NULL, NULL);
  page_fixture_wait (fixture);
  g_assert_cmpuint (count_shown (fixture), ==, N_LINES);
}

static void
test_add (PageFixture *fixture, gconstpointer data)
{
  AdwDialog *dialog;

  activate (fixture, "add", NULL);
  dialog = get_dialog (fixture);
  enter_text (dialog, "Name", "Inhaler recycling");
  enter_text (dialog, "Short name, for cards", "Inhaler recycling");
  enter_text (dialog, "Minutes each time", "five");
  save (fixture, dialog);
  g_assert_cmpuint (count_shown (fixture), ==, N_LINES);
  enter_text (dialog, "Minutes each time", "5");
  save (fixture, dialog);
  g_assert_cmpuint (count_shown (fixture), ==, N_LINES + 1);
}

#define ADD(name, func) g_test_add ("/lines/" name, PageFixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);
  ADD ("lists-and-searches", test_lists_and_searches);
  ADD ("not-known", test_not_known);
  ADD ("tally", test_tally);
  ADD ("cohort", test_cohort);
  ADD ("override", test_override);
  ADD ("switch-copy-and-change", test_switch_copy_and_change);
  ADD ("switched-off-and-removed", test_switched_off_and_removed);
  ADD ("add", test_add);
  return g_test_run ();
}
