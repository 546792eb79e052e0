#include "dialog-fixture.h"

#include "mix-history-dialog.h"
#include "mix-import-dialog.h"

#define HEADER                                                                                                         \
  "PUBLICATION,EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,PRACTICE_POSTCODE,PCN_CODE,PCN_NAME,"                          \
  "SUB_ICB_LOCATION_CODE,SUB_ICB_LOCATION_NAME,SUPPLIER_NAME\n"

/* One practice moves, one joins, one is missing, and one is not ours. */
#define MAPPING                                                                                                        \
  HEADER "P,01Jul2026,X99001,ELM SURGERY,ZZ1 1AA,U99001,NORTH PCN,00Z,NORTH 00Z,EMIS\n"                                \
         "P,01Jul2026,X99002,OAK MEDICAL CENTRE,ZZ1 1AB,U99002,SOUTH PCN,00Z,NORTH 00Z,TPP\n"                          \
         "P,01Jul2026,X99004,ASH SURGERY,ZZ1 1AC,U99002,SOUTH PCN,00Z,NORTH 00Z,TPP\n"                                 \
         "P,01Jul2026,X99009,FAR AWAY SURGERY,ZZ1 1AD,U99009,OTHER PCN,00Z,NORTH 00Z,TPP\n"

static void
read_text (DialogFixture *fixture, const char *text)
{
  g_autofree char *path = dialog_fixture_write (fixture, "map.csv", text);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_list_store_append (files, file);
  mix_import_dialog_read_files (MIX_IMPORT_DIALOG (fixture->dialog), G_LIST_MODEL (files));
  dialog_fixture_wait (fixture);
  widget_test_wait_for_frame (fixture->window);
}

static const char *
get_page (DialogFixture *fixture)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (dialog_fixture_find (fixture, "stack")));
}

static guint
count_lines (DialogFixture *fixture)
{
  GtkListView *lines = GTK_LIST_VIEW (dialog_fixture_find (fixture, "lines"));

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (lines)));
}

static void
keep_words_cb (MixImportDialog *dialog, const char *words, gboolean can_undo, char **kept)
{
  g_assert_true (can_undo);
  *kept = g_strdup (words);
}

static void
test_import (DialogFixture *fixture, gconstpointer data)
{
  g_autofree char *words = NULL;
  AdwToggleGroup *outcomes;

  dialog_fixture_present (fixture, mix_import_dialog_new (fixture->document));
  g_assert_cmpstr (get_page (fixture), ==, "choose");
  widget_test_save (fixture->window, "import-choose");
  read_text (fixture, MAPPING);
  g_assert_cmpstr (get_page (fixture), ==, "preview");
  widget_test_save (fixture->window, "import-preview");

  outcomes = ADW_TOGGLE_GROUP (dialog_fixture_find (fixture, "outcomes"));
  g_assert_cmpuint (count_lines (fixture), >, 6);
  adw_toggle_group_set_active_name (outcomes, "left_out");
  g_assert_cmpuint (count_lines (fixture), ==, 2);
  adw_toggle_group_set_active_name (outcomes, "all");
  gtk_editable_set_text (GTK_EDITABLE (dialog_fixture_find (fixture, "search")), "surgery ash");
  g_signal_emit_by_name (dialog_fixture_find (fixture, "search"), "search-changed");
  g_assert_cmpuint (count_lines (fixture), ==, 2);

  g_signal_connect (fixture->dialog, "said", G_CALLBACK (keep_words_cb), &words);
  dialog_fixture_press (fixture, "_Import");
  g_assert_nonnull (words);
  g_assert_null (fixture->dialog);
  g_assert_cmpstr (mix_document_get_undo_name (fixture->document), ==,
                   "Import Patients Registered at a GP Practice, 1 July 2026");
  g_assert_nonnull (mix_plan_find_practice (mix_document_get_plan (fixture->document), "X99004"));
}

static void
test_refused (DialogFixture *fixture, gconstpointer data)
{
  dialog_fixture_present (fixture, mix_import_dialog_new (fixture->document));
  read_text (fixture, "a,b,c\n1,2,3\n");
  g_assert_cmpstr (get_page (fixture), ==, "refused");
  g_assert_null (dialog_fixture_find_button (fixture, "_Import"));
  widget_test_save (fixture->window, "import-refused");
}

static void
test_narrow (DialogFixture *fixture, gconstpointer data)
{
  dialog_fixture_set_size (fixture, 360, 640);
  dialog_fixture_present (fixture, mix_import_dialog_new (fixture->document));
  read_text (fixture, MAPPING);
  g_assert_cmpstr (get_page (fixture), ==, "preview");
  g_assert_cmpint (gtk_widget_get_width (fixture->window), <=, 360);
  widget_test_save (fixture->window, "import-narrow");
}

static GListModel *
get_changes (DialogFixture *fixture)
{
  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (dialog_fixture_find (fixture, "list"))));
}

static gboolean
is_undone (DialogFixture *fixture, guint position)
{
  g_autoptr (MixChange) change = g_list_model_get_item (get_changes (fixture), position);

  return mix_change_is_undone (change);
}

/* Three people were added after the plan was made; the first button goes back by one. */
static void
test_history (DialogFixture *fixture, gconstpointer data)
{
  dialog_fixture_present (fixture, mix_history_dialog_new (fixture->document));
  g_assert_cmpuint (g_list_model_get_n_items (get_changes (fixture)), ==, 4);
  g_assert_false (is_undone (fixture, 0));
  widget_test_wait_for_frame (fixture->window);
  dialog_fixture_press (fixture, "Undo to Here");
  g_assert_true (is_undone (fixture, 0));
  g_assert_false (is_undone (fixture, 1));
  g_assert_cmpuint (mix_plan_get_people (mix_document_get_plan (fixture->document))->len, ==, 2);
  widget_test_wait_for_frame (fixture->window);
  widget_test_save (fixture->window, "history");
  dialog_fixture_press (fixture, "Redo to Here");
  g_assert_false (is_undone (fixture, 0));
  g_assert_cmpuint (mix_plan_get_people (mix_document_get_plan (fixture->document))->len, ==, 3);
}

int
main (int argc, char **argv)
{
  widget_test_init (&argc, &argv);
  DIALOG_TEST ("/import-dialog/import", 0, test_import);
  DIALOG_TEST ("/import-dialog/refused", 0, test_refused);
  DIALOG_TEST ("/import-dialog/narrow", 0, test_narrow);
  DIALOG_TEST ("/history-dialog/undo-and-redo", 3, test_history);
  return g_test_run ();
}
