#include "window-fixture.h"

#include "mix-new-plan.h"
#include "mix-plan-library.h"
#include "mix-settings.h"
#include "page-fixture.h"
#include "widget-test.h"

#include <glib/gstdio.h>

static char *
make_plan (void)
{
  static const char *const CODES[] = { "U69720", NULL };
  MixNewPlanDraft draft = { .network_codes = CODES, .name = "Coalfields", .planning_date = MIX_DATE_NONE };
  g_autoptr (GError) error = NULL;
  g_autofree char *path = mix_plan_library_choose_path ("Coalfields", &error);
  g_autoptr (MixStore) store = mix_new_plan_create (path, NULL, NULL, &draft, &error);

  g_assert_no_error (error);
  mix_store_close (store);
  return g_steal_pointer (&path);
}

/* One for all tests: a process has one application. */
static MixApplication *
get_application (void)
{
  static MixApplication *application;
  g_autoptr (GError) error = NULL;

  if (application == NULL)
    {
      application = mix_application_new ();
      g_application_register (G_APPLICATION (application), NULL, &error);
      g_assert_no_error (error);
    }
  return application;
}

void
window_fixture_set_up (WindowFixture *self, gconstpointer data)
{
  g_settings_reset (mix_settings_get (), "last-plan");
  g_settings_reset (mix_settings_get (), "page");
  self->plan = make_plan ();
  self->window = mix_window_new (get_application ());
}

static gboolean
is_idle (gpointer data)
{
  MixDocument *document = window_fixture_get_document (data);

  return document == NULL || !mix_document_is_busy (document);
}

void
window_fixture_settle (WindowFixture *self)
{
  widget_test_settle ();
  g_assert_true (widget_test_wait (is_idle, self));
  widget_test_settle ();
}

void
window_fixture_tear_down (WindowFixture *self, gconstpointer data)
{
  window_fixture_settle (self);
  gtk_window_destroy (GTK_WINDOW (self->window));
  widget_test_settle ();
  g_unlink (self->plan);
  g_clear_pointer (&self->plan, g_free);
}

static gboolean
is_open (gpointer data)
{
  return window_fixture_get_document (data) != NULL;
}

/* Shows the window with the plan open. */
void
window_fixture_open (WindowFixture *self, const char *page)
{
  mix_window_start (self->window, self->plan, page);
  gtk_window_present (GTK_WINDOW (self->window));
  g_assert_true (widget_test_wait (is_open, self));
  widget_test_wait_for_frame (GTK_WIDGET (self->window));
}

MixDocument *
window_fixture_get_document (WindowFixture *self)
{
  MixPlanView *view = mix_window_get_plan_view (self->window);

  return view != NULL ? mix_plan_view_get_document (view) : NULL;
}

void
window_fixture_activate (WindowFixture *self, const char *action, GVariant *parameter)
{
  g_assert_true (window_fixture_is_enabled (self, action));
  g_action_group_activate_action (G_ACTION_GROUP (self->window), action, parameter);
  window_fixture_settle (self);
}

gboolean
window_fixture_is_enabled (WindowFixture *self, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (self->window), action);
}

static gboolean
has_dialog (gpointer data)
{
  return adw_application_window_get_visible_dialog (data) != NULL;
}

AdwDialog *
window_fixture_wait_for_dialog (WindowFixture *self)
{
  g_assert_true (widget_test_wait (has_dialog, self->window));
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window));
}

static GtkWidget *
find_button (GtkWidget *root, const char *label)
{
  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Presses a button of a dialogue, which closes it. */
void
window_fixture_press (WindowFixture *self, AdwDialog *dialog, const char *label)
{
  GtkWidget *button = find_button (GTK_WIDGET (dialog), label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  window_fixture_settle (self);
}

const char *
window_fixture_get_visible_tag (WindowFixture *self)
{
  GtkWidget *view = page_fixture_find (GTK_WIDGET (self->window), ADW_TYPE_NAVIGATION_VIEW);
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (view));

  return page != NULL ? adw_navigation_page_get_tag (page) : NULL;
}
