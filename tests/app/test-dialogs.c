#include "mix-about-dialog.h"
#include "mix-paper-dialog.h"
#include "mix-preferences-dialog.h"
#include "mix-settings.h"
#include "mix-shortcuts-dialog.h"
#include "page-fixture.h"
#include "widget-test.h"
#include "window-fixture.h"

#include <glib/gstdio.h>

static void
break_file (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize length;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &bytes, &length, &error);
  g_assert_no_error (error);
  for (gsize i = length / 2; i < length / 2 + 20000 && i < length; i++)
    bytes[i] = 'x';
  g_file_set_contents (path, bytes, (gssize) length, &error);
  g_assert_no_error (error);
}

static void
count_up (guint *n)
{
  (*n)++;
}

static gboolean
is_open (gpointer data)
{
  return window_fixture_get_document (data) != NULL;
}

/* What can be read of a damaged plan is opened in its place; the damaged file stays beside it. */
static void
test_damaged (WindowFixture *fixture, gconstpointer data)
{
  AdwDialog *dialog;

  break_file (fixture->plan);
  mix_window_start (fixture->window, fixture->plan, "practices");
  gtk_window_present (GTK_WINDOW (fixture->window));
  dialog = window_fixture_wait_for_dialog (fixture);
  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (dialog)), ==, "“coalfields” Is Damaged");
  g_assert_true (adw_alert_dialog_has_response (ADW_ALERT_DIALOG (dialog), "recover"));
  g_assert_cmpstr (window_fixture_get_visible_tag (fixture), ==, "welcome");
  window_fixture_press (fixture, dialog, "Open What Can Be _Read");
  g_assert_true (widget_test_wait (is_open, fixture));
  window_fixture_settle (fixture);
}

static void
test_newer (WindowFixture *fixture, gconstpointer data)
{
  AdwDialog *dialog;
  FILE *file = g_fopen (fixture->plan, "r+b");

  g_assert_nonnull (file);
  g_assert_cmpint (fseek (file, 60, SEEK_SET), ==, 0);
  g_assert_cmpuint (fwrite ("\0\0\x7f\xff", 1, 4, file), ==, 4); /* user_version in SQLite's header */
  fclose (file);
  mix_window_start (fixture->window, fixture->plan, NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
  dialog = window_fixture_wait_for_dialog (fixture);
  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (dialog)), ==, "The Plan Needs a Newer Skillmix");
  adw_dialog_force_close (dialog);
}

/* The paper is about all networks and a PDF until somebody chooses otherwise; saving says so and closes. */
static void
test_paper (WindowFixture *fixture, gconstpointer data)
{
  AdwDialog *dialog;
  guint n_saved = 0;

  window_fixture_open (fixture, "practices");
  g_assert_true (window_fixture_is_enabled (fixture, "claims-file"));
  window_fixture_activate (fixture, "board-paper", NULL);
  dialog = window_fixture_wait_for_dialog (fixture);
  g_assert_true (MIX_IS_PAPER_DIALOG (dialog));
  g_assert_null (mix_paper_dialog_get_network (MIX_PAPER_DIALOG (dialog)));
  g_assert_false (mix_paper_dialog_wants_workbook (MIX_PAPER_DIALOG (dialog)));
  g_signal_handlers_disconnect_matched (dialog, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, fixture->window);
  g_signal_connect_swapped (dialog, "save", G_CALLBACK (count_up), &n_saved);
  window_fixture_press (fixture, dialog, "_Save…");
  g_assert_cmpuint (n_saved, ==, 1);
  window_fixture_settle (fixture);
}

static void
test_missing (WindowFixture *fixture, gconstpointer data)
{
  AdwDialog *dialog;

  mix_window_start (fixture->window, "/no/such/plan.skillmix", NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
  dialog = window_fixture_wait_for_dialog (fixture);
  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (dialog)), ==, "The Plan Could Not Be Opened");
  g_assert_cmpstr (window_fixture_get_visible_tag (fixture), ==, "welcome");
  adw_dialog_force_close (dialog);
}

static void
test_rename (WindowFixture *fixture, gconstpointer data)
{
  AdwDialog *dialog;
  GtkWidget *entry;

  window_fixture_open (fixture, "team");
  window_fixture_activate (fixture, "rename", NULL);
  dialog = window_fixture_wait_for_dialog (fixture);
  entry = adw_alert_dialog_get_extra_child (ADW_ALERT_DIALOG (dialog));
  gtk_editable_set_text (GTK_EDITABLE (entry), "  ");
  g_assert_false (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "rename"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "Next year");
  window_fixture_press (fixture, dialog, "_Rename");
  g_assert_cmpstr (mix_plan_get_name (mix_document_get_plan (window_fixture_get_document (fixture))), ==, "Next year");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Next year – Skillmix");
}

/* A plan's name is no place for a patient: the number is refused, and said why. */
static void
test_rename_refused (WindowFixture *fixture, gconstpointer data)
{
  AdwDialog *dialog;

  window_fixture_open (fixture, "team");
  window_fixture_activate (fixture, "rename", NULL);
  dialog = window_fixture_wait_for_dialog (fixture);
  gtk_editable_set_text (GTK_EDITABLE (adw_alert_dialog_get_extra_child (ADW_ALERT_DIALOG (dialog))), "943 476 5919");
  window_fixture_press (fixture, dialog, "_Rename");
  dialog = window_fixture_wait_for_dialog (fixture);
  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (dialog)), ==, "The Plan Was Not Renamed");
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), "NHS number"));
  adw_dialog_force_close (dialog);
}

static void
test_preferences (WindowFixture *fixture, gconstpointer data)
{
  AdwDialog *dialog = mix_preferences_dialog_new ();
  g_autofree char *author = NULL;

  window_fixture_open (fixture, "team");
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  gtk_editable_set_text (GTK_EDITABLE (page_fixture_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW)), "Asha Patel");
  author = mix_settings_dup_author ();
  g_assert_cmpstr (author, ==, "Asha Patel");
  g_assert_true (page_fixture_has_label (GTK_WIDGET (dialog), "Your changes bear the name Asha Patel in the history."));
  g_settings_set_string (mix_settings_get (), "colour-scheme", "dark");
  g_assert_cmpint (adw_style_manager_get_color_scheme (adw_style_manager_get_default ()), ==,
                   ADW_COLOR_SCHEME_FORCE_DARK);
  g_settings_reset (mix_settings_get (), "colour-scheme");
  g_settings_reset (mix_settings_get (), "author");
  adw_dialog_force_close (dialog);
}

static guint
count_visible_rows (GtkWidget *root)
{
  guint n = ADW_IS_ACTION_ROW (root) && gtk_widget_get_visible (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_visible_rows (child);
  return n;
}

static void
test_shortcuts (WindowFixture *fixture, gconstpointer data)
{
  AdwDialog *dialog = mix_shortcuts_dialog_new ();
  GtkWidget *search;

  window_fixture_open (fixture, "team");
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  g_assert_cmpuint (count_visible_rows (GTK_WIDGET (dialog)), >, 20);
  search = page_fixture_find (GTK_WIDGET (dialog), GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (search), "undo");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_cmpuint (count_visible_rows (GTK_WIDGET (dialog)), ==, 1);
  adw_dialog_force_close (dialog);
}

/* Whose figures these are, and under which licence, is said in the program itself. */
static void
test_about (WindowFixture *fixture, gconstpointer data)
{
  AdwDialog *dialog = mix_about_dialog_new ();

  window_fixture_open (fixture, "team");
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  g_assert_true (page_fixture_has_label (GTK_WIDGET (dialog), "Skillmix"));
  adw_dialog_force_close (dialog);
}

int
main (int argc, char **argv)
{
  widget_test_init (&argc, &argv);
  WINDOW_TEST ("/dialogs/damaged", test_damaged);
  WINDOW_TEST ("/dialogs/newer", test_newer);
  WINDOW_TEST ("/dialogs/paper", test_paper);
  WINDOW_TEST ("/dialogs/missing", test_missing);
  WINDOW_TEST ("/dialogs/rename", test_rename);
  WINDOW_TEST ("/dialogs/rename-refused", test_rename_refused);
  WINDOW_TEST ("/dialogs/preferences", test_preferences);
  WINDOW_TEST ("/dialogs/shortcuts", test_shortcuts);
  WINDOW_TEST ("/dialogs/about", test_about);
  return g_test_run ();
}
