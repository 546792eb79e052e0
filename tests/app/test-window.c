#include "mix-import-dialog.h"
#include "mix-page-kind.h"
#include "mix-people.h"
#include "mix-plan-library.h"
#include "mix-settings.h"
#include "page-fixture.h"
#include "widget-test.h"
#include "window-fixture.h"

#include <glib/gstdio.h>

static void
test_begins_with_welcome (WindowFixture *fixture, gconstpointer data)
{
  mix_window_start (fixture->window, NULL, NULL);
  g_assert_cmpstr (window_fixture_get_visible_tag (fixture), ==, "welcome");
  g_assert_false (window_fixture_is_enabled (fixture, "undo"));
  g_assert_false (window_fixture_is_enabled (fixture, "save-copy"));
  g_assert_false (window_fixture_is_enabled (fixture, "show"));
  window_fixture_activate (fixture, "new-plan", NULL);
  g_assert_cmpstr (window_fixture_get_visible_tag (fixture), ==, "new-plan");
}

static void
test_opens_where_it_was_left (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *last_plan = NULL;
  g_autofree char *base = g_path_get_basename (fixture->plan);

  window_fixture_open (fixture, "team");
  last_plan = g_settings_get_string (mix_settings_get (), "last-plan");
  g_assert_cmpstr (last_plan, ==, base);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Coalfields – Skillmix");
  g_assert_cmpstr (mix_plan_view_get_page_name (mix_window_get_plan_view (fixture->window)), ==, "team");
  window_fixture_activate (fixture, "welcome", NULL);
  g_assert_cmpstr (window_fixture_get_visible_tag (fixture), ==, "welcome");
  g_assert_null (window_fixture_get_document (fixture));
}

/* A page is made when it is first shown, and stays. */
static void
test_pages (WindowFixture *fixture, gconstpointer data)
{
  MixPlanView *view;
  MixPage *first;

  window_fixture_open (fixture, "practices");
  view = mix_window_get_plan_view (fixture->window);
  first = mix_plan_view_get_page (view);
  for (guint i = 0; i < mix_page_kind_get_n (); i++)
    {
      window_fixture_activate (fixture, "show-number", g_variant_new_int32 ((int) i + 1));
      g_assert_cmpstr (mix_plan_view_get_page_name (view), ==, mix_page_kind_get_nth (i)->name);
      g_assert_true (mix_page_is_shown (mix_plan_view_get_page (view)));
      g_assert_nonnull (mix_page_get_plan (mix_plan_view_get_page (view)));
    }
  window_fixture_activate (fixture, "show", g_variant_new ("(ss)", "practices", "A89009"));
  g_assert_true (mix_plan_view_get_page (view) == first);
  window_fixture_activate (fixture, "show", g_variant_new ("(ss)", "no such page", ""));
  g_assert_cmpstr (mix_plan_view_get_page_name (view), ==, mix_page_kind_get_nth (0)->name);
}

static gboolean
add_person (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  static const char *const FACTS[] = { "role", "clinical_pharmacist", NULL };
  MixPersonDraft draft = { .name = "Pharmacist 01", .start_date = MIX_DATE_NONE, .facts = FACTS };
  g_autofree char *id = mix_people_add (store, &draft, error);

  return id != NULL;
}

static gboolean
has_tooltip (GtkWidget *root, const char *text)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (root), text) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_tooltip (child, text))
      return TRUE;
  return FALSE;
}

static void
test_undo_and_redo (WindowFixture *fixture, gconstpointer data)
{
  MixDocument *document;
  g_autofree char *name = NULL;
  g_autofree char *tooltip = NULL;

  window_fixture_open (fixture, "team");
  document = window_fixture_get_document (fixture);
  g_assert_false (window_fixture_is_enabled (fixture, "redo"));
  mix_document_run_async (document, add_person, NULL, NULL, NULL, NULL, NULL);
  window_fixture_settle (fixture);
  name = g_strdup (mix_document_get_undo_name (document));
  tooltip = g_strdup_printf ("Undo: %s (Ctrl+Z)", name);
  g_assert_true (has_tooltip (GTK_WIDGET (fixture->window), tooltip));
  window_fixture_activate (fixture, "undo", NULL);
  g_assert_cmpuint (mix_plan_get_people (mix_document_get_plan (document))->len, ==, 0);
  g_assert_cmpstr (mix_document_get_redo_name (document), ==, name);
  window_fixture_activate (fixture, "redo", NULL);
  g_assert_cmpuint (mix_plan_get_people (mix_document_get_plan (document))->len, ==, 1);
}

static gboolean
is_writable (gpointer data)
{
  return mix_document_is_writable (data);
}

/* Another program has the plan: it can be looked at, and becomes ours when the other lets go. */
static void
test_read_only_lifts (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixStore) other = mix_store_open (fixture->plan, MIX_STORE_DEFAULT, &error);
  AdwBanner *banner;

  g_assert_no_error (error);
  window_fixture_open (fixture, "team");
  banner = ADW_BANNER (page_fixture_find (GTK_WIDGET (mix_window_get_plan_view (fixture->window)), ADW_TYPE_BANNER));
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_nonnull (strstr (adw_banner_get_title (banner), "since"));
  g_assert_false (window_fixture_is_enabled (fixture, "undo"));
  g_assert_false (window_fixture_is_enabled (fixture, "rename"));
  g_assert_true (window_fixture_is_enabled (fixture, "save-copy"));
  g_assert_true (window_fixture_is_enabled (fixture, "save-copy-to-share"));
  g_assert_false (mix_page_is_editable (mix_plan_view_get_page (mix_window_get_plan_view (fixture->window))));
  mix_store_close (other);
  g_assert_true (widget_test_wait (is_writable, window_fixture_get_document (fixture)));
  window_fixture_settle (fixture);
  g_assert_false (adw_banner_get_revealed (banner));
  g_assert_true (window_fixture_is_enabled (fixture, "rename"));
}

static AdwBanner *
find_banner (GtkWidget *root, const char *words)
{
  if (ADW_IS_BANNER (root) && strstr (adw_banner_get_title (ADW_BANNER (root)), words) != NULL)
    return ADW_BANNER (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      AdwBanner *found = find_banner (child, words);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Work goes on without the day's backup, and the window says so. */
static void
test_backup_problem (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->plan);
  g_autofree char *backups = g_build_filename (folder, "backups", NULL);
  g_autofree char *aside = g_build_filename (folder, "earlier", NULL);
  AdwBanner *banner;

  g_rename (backups, aside);
  g_assert_true (g_file_set_contents (backups, "a file is in the way", -1, NULL));
  window_fixture_open (fixture, "team");
  g_assert_null (find_banner (GTK_WIDGET (fixture->window), "backup"));
  mix_document_run_async (window_fixture_get_document (fixture), add_person, NULL, NULL, NULL, NULL, NULL);
  window_fixture_settle (fixture);
  banner = find_banner (GTK_WIDGET (fixture->window), "backup could not be made");
  g_assert_nonnull (banner);
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_nonnull (strstr (adw_banner_get_title (banner), backups));
  g_unlink (backups);
  g_rename (aside, backups);
}

/* A file that comes with the sample, before this computer has one, waits until the sample is there. */
static void
test_file_with_sample (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "practices.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *sample = NULL;

  g_assert_true (g_file_set_contents (path, "no,table", -1, NULL));
  g_list_store_append (files, file);
  g_assert_null (mix_plan_library_find_sample ());
  mix_window_open_sample (fixture->window, "practices");
  mix_window_take_files (fixture->window, G_LIST_MODEL (files));
  gtk_window_present (GTK_WINDOW (fixture->window));
  g_assert_true (MIX_IS_IMPORT_DIALOG (window_fixture_wait_for_dialog (fixture)));
  g_assert_nonnull (window_fixture_get_document (fixture));
  sample = mix_plan_library_find_sample ();
  g_assert_nonnull (sample);
  g_unlink (sample);
  g_unlink (path);
}

static gboolean
is_narrow (gpointer data)
{
  gboolean narrow = FALSE;

  g_object_get (data, "narrow", &narrow, NULL);
  return narrow;
}

/* Every page gets down to 360 px. */
static void
test_narrow (WindowFixture *fixture, gconstpointer data)
{
  MixPlanView *view;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 720);
  window_fixture_open (fixture, "overview");
  view = mix_window_get_plan_view (fixture->window);
  g_assert_true (widget_test_wait (is_narrow, view));
  for (guint i = 0; i < mix_page_kind_get_n (); i++)
    {
      window_fixture_activate (fixture, "show-number", g_variant_new_int32 ((int) i + 1));
      widget_test_wait_for_frame (GTK_WIDGET (fixture->window));
      g_test_message ("%s", mix_page_kind_get_nth (i)->name);
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->window)), <=, 360);
    }
}

static void
name_widget (GtkWidget *widget, int width)
{
  const char *text = GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : "";
  GString *path = g_string_new (NULL);

  for (GtkWidget *each = widget; each != NULL && !MIX_IS_PLAN_VIEW (each); each = gtk_widget_get_parent (each))
    g_string_append_printf (path, " in %s", G_OBJECT_TYPE_NAME (each));
  g_test_message ("%d px: “%s”%s", width, text, path->str);
  g_string_free (path, TRUE);
}

static int
measure_width (GtkWidget *widget)
{
  int width;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  return width;
}

/* Counts and names the innermost widgets that make this one wider than that; also pages of stacks that are not shown.
 */
static guint
count_wide (GtkWidget *widget, int width)
{
  gboolean wide = measure_width (widget) > width;
  guint n = 0;

  if (!wide && !GTK_IS_STACK (widget) && !ADW_IS_BREAKPOINT_BIN (widget))
    return 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child))
      n += count_wide (child, width);
  if (n == 0 && wide)
    name_widget (widget, measure_width (widget));
  return n + (n == 0 && wide);
}

static gboolean
has_document (gpointer data)
{
  return window_fixture_get_document (data) != NULL;
}

/* With text of twice the size, too, once each page has found its layout. */
static void
test_large_text (WindowFixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  MixPlanView *view;
  g_autofree char *sample = NULL;
  guint n_wide = 0;
  GLogLevelFlags fatal = g_log_set_always_fatal (G_LOG_FATAL_MASK);

  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, "gtk-decoration-layout", ":close", NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 720);
  mix_window_open_sample (fixture->window, "overview");
  gtk_window_present (GTK_WINDOW (fixture->window));
  g_assert_true (widget_test_wait (has_document, fixture));
  view = mix_window_get_plan_view (fixture->window);
  g_assert_true (widget_test_wait (is_narrow, view));
  for (guint i = 0; i < mix_page_kind_get_n (); i++)
    {
      window_fixture_activate (fixture, "show-number", g_variant_new_int32 ((int) i + 1));
      widget_test_wait_for_frame (GTK_WIDGET (fixture->window));
      n_wide += count_wide (GTK_WIDGET (view), 360);
    }
  g_assert_cmpuint (n_wide, ==, 0);
  gtk_settings_reset_property (settings, "gtk-xft-dpi");
  gtk_settings_reset_property (settings, "gtk-decoration-layout");
  g_log_set_always_fatal (fatal);
  sample = mix_plan_library_find_sample ();
  g_unlink (sample);
}

static void
test_inspector (WindowFixture *fixture, gconstpointer data)
{
  MixPlanView *view;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 720);
  window_fixture_open (fixture, "practices");
  view = mix_window_get_plan_view (fixture->window);
  g_assert_true (mix_plan_view_is_inspector_shown (view));
  window_fixture_activate (fixture, "inspector", NULL);
  g_assert_false (mix_plan_view_is_inspector_shown (view));
  g_assert_false (g_settings_get_boolean (mix_settings_get (), "inspector-shown"));
  window_fixture_activate (fixture, "show", g_variant_new ("(ss)", "team", ""));
  g_assert_false (mix_plan_view_is_inspector_shown (view));
  window_fixture_activate (fixture, "inspector", NULL);
  g_assert_true (mix_plan_view_is_inspector_shown (view));
  g_assert_true (g_settings_get_boolean (mix_settings_get (), "inspector-shown"));
}

int
main (int argc, char **argv)
{
  widget_test_init (&argc, &argv);
  WINDOW_TEST ("/window/begins-with-welcome", test_begins_with_welcome);
  WINDOW_TEST ("/window/opens-where-it-was-left", test_opens_where_it_was_left);
  WINDOW_TEST ("/window/pages", test_pages);
  WINDOW_TEST ("/window/undo-and-redo", test_undo_and_redo);
  WINDOW_TEST ("/window/read-only-lifts", test_read_only_lifts);
  WINDOW_TEST ("/window/backup-problem", test_backup_problem);
  WINDOW_TEST ("/window/file-with-sample", test_file_with_sample);
  WINDOW_TEST ("/window/narrow", test_narrow);
  WINDOW_TEST ("/window/large-text", test_large_text);
  WINDOW_TEST ("/window/inspector", test_inspector);
  return g_test_run ();
}
