#include "dialog-fixture.h"

#include "mix-people-import-dialog.h"
#include "mix-plan-entries.h"
#include "mix-team-page.h"

#define TEAM                                                                                                           \
  "Name\tJob title\tHours\tBase practice\n"                                                                            \
  "Pharmacist 07\tSenior clinical pharmacist\t37.5\tElm\n"                                                             \
  "Technician 01\tWizard\t20\tElm\n"                                                                                   \
  "Technician 02\tPharmacy technician\t20\tOke Medical Centre\n"

static void
show_text (DialogFixture *fixture, const char *text)
{
  GtkTextView *view = GTK_TEXT_VIEW (dialog_fixture_find (fixture, "text"));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), text, -1);
  widget_test_settle ();
  dialog_fixture_press (fixture, "_Preview");
  widget_test_wait_for_frame (fixture->window);
}

static const char *
get_page (DialogFixture *fixture)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (dialog_fixture_find (fixture, "stack")));
}

static MixPage *
make_page (DialogFixture *fixture)
{
  MixPage *page = g_object_new (MIX_TYPE_TEAM_PAGE, "document", fixture->document, NULL);

  return g_object_ref_sink (page);
}

/* The first says what the columns mean. */
static guint
count_lines (DialogFixture *fixture)
{
  GtkColumnView *table = GTK_COLUMN_VIEW (dialog_fixture_find (fixture, "table"));

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (table)));
}

static void
test_people (DialogFixture *fixture, gconstpointer data)
{
  g_autoptr (MixPage) page = make_page (fixture);
  g_autofree char *as_at = mix_date_format_full (mix_plan_get_as_at (mix_page_get_plan (page)));
  g_autofree char *day = g_strdup_printf ("From %s", as_at);
  AdwToggleGroup *outcomes;

  dialog_fixture_present (fixture, mix_people_import_dialog_new (page));
  g_assert_cmpstr (get_page (fixture), ==, "enter");
  widget_test_save (fixture->window, "people-enter");
  show_text (fixture, TEAM);
  g_assert_cmpstr (get_page (fixture), ==, "preview");
  widget_test_save (fixture->window, "people-preview");
  outcomes = ADW_TOGGLE_GROUP (dialog_fixture_find (fixture, "outcomes"));
  g_assert_cmpuint (count_lines (fixture), ==, 4);
  adw_toggle_group_set_active_name (outcomes, "refused");
  g_assert_cmpuint (count_lines (fixture), ==, 2);
  adw_toggle_group_set_active_name (outcomes, "all");
  g_assert_cmpstr (gtk_menu_button_get_label (GTK_MENU_BUTTON (dialog_fixture_find (fixture, "from_button"))), ==, day);
  dialog_fixture_press (fixture, "_Import");
  g_assert_null (fixture->dialog);
  g_assert_cmpstr (mix_document_get_undo_name (fixture->document), ==, "Import 2 people");
}

static void
test_allocation (DialogFixture *fixture, gconstpointer data)
{
  g_autoptr (MixPage) page = make_page (fixture);

  dialog_fixture_set_size (fixture, 360, 640);
  dialog_fixture_present (fixture, mix_people_import_dialog_new (page));
  show_text (fixture, "Person\tElm\tOak\nPharmacist 01\t4\t2\n");
  g_assert_cmpstr (get_page (fixture), ==, "preview");
  g_assert_cmpint (gtk_widget_get_width (fixture->window), <=, 360);
  widget_test_save (fixture->window, "people-narrow");
  dialog_fixture_press (fixture, "_Import");
  g_assert_cmpuint (mix_plan_get_allocations (mix_document_get_plan (fixture->document))->len, ==, 2);
}

int
main (int argc, char **argv)
{
  widget_test_init (&argc, &argv);
  DIALOG_TEST ("/people-import-dialog/people", 0, test_people);
  DIALOG_TEST ("/people-import-dialog/allocation", 1, test_allocation);
  return g_test_run ();
}
