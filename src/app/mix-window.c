#include "mix-window-private.h"

#include "mix-config.h"
#include "mix-early-opening.h"
#include "mix-plan-library.h"
#include "mix-page-states.h"
#include "mix-scenario.h"
#include "mix-settings.h"
#include "mix-welcome-page.h"

#include <glib/gi18n-lib.h>

#define ICON_MILLISECONDS 1000

/*
 * The window: the welcome page, the making of a new plan, or one open plan. Its actions, its dealings with files and
 * its words for what went wrong are in files of their own.
 */

G_DEFINE_FINAL_TYPE (MixWindow, mix_window, ADW_TYPE_APPLICATION_WINDOW)

static void
save_state (MixWindow *self)
{
  GSettings *settings = mix_settings_get ();
  int width, height;

  g_settings_set_boolean (settings, "window-maximised", gtk_window_is_maximized (GTK_WINDOW (self)));
  if (gtk_window_is_maximized (GTK_WINDOW (self)))
    return;
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (settings, "window-width", MAX (width, 360));
  g_settings_set_int (settings, "window-height", MAX (height, 294));
}

static void
load_state (MixWindow *self)
{
  GSettings *settings = mix_settings_get ();

  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximised"))
    gtk_window_maximize (GTK_WINDOW (self));
}

static void
show_title (MixWindow *self)
{
  MixDocument *document = _mix_window_get_document (self);
  g_autofree char *scenario = NULL;
  g_autofree char *plan_path
      = document != NULL ? mix_scenario_dup_plan_path (mix_document_get_path (document), &scenario) : NULL;
  g_autofree char *title = NULL;

  if (plan_path != NULL)
    /* Translators: title of the window: name of a scenario, of the plan, then the program */
    title = g_strdup_printf (_ ("%s, scenario of %s – Skillmix"), scenario,
                             mix_plan_get_name (mix_document_get_plan (document)));
  else if (document != NULL)
    /* Translators: title of the window: name of the plan, then the program */
    title = g_strdup_printf (_ ("%s – Skillmix"), mix_plan_get_name (mix_document_get_plan (document)));
  gtk_window_set_title (GTK_WINDOW (self), title != NULL ? title : "Skillmix");
}

static void
page_shown_cb (MixWindow *self)
{
  const char *name = mix_plan_view_get_page_name (self->plan_view);

  if (name != NULL)
    g_settings_set_string (mix_settings_get (), "page", name);
  _mix_window_update_actions (self);
}

static void
plan_changed_cb (MixWindow *self)
{
  show_title (self);
  _mix_window_update_actions (self);
}

static void
author_changed_cb (MixWindow *self)
{
  g_autofree char *author = mix_settings_dup_author ();

  if (_mix_window_get_document (self) != NULL)
    mix_document_set_author (_mix_window_get_document (self), author);
}

static void
follow_document (MixWindow *self, MixDocument *document)
{
  static const char *const SIGNALS[] = {
    "notify::plan",
    "notify::writable",
    "notify::undo-name",
    "notify::redo-name",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (SIGNALS); i++)
    g_signal_connect_object (document, SIGNALS[i], G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
page_made_cb (MixPlanView *view, MixPage *page, const char *name)
{
  mix_page_states_follow (page, name);
}

static MixPlanView *
make_plan_view (MixWindow *self)
{
  MixPlanView *view = mix_plan_view_new ();

  g_settings_bind (mix_settings_get (), "inspector-shown", view, "inspector-shown", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect (view, "page-made", G_CALLBACK (page_made_cb), NULL);
  g_signal_connect_object (view, "notify::page-name", G_CALLBACK (page_shown_cb), self, G_CONNECT_SWAPPED);
  return view;
}

static void
replace_view (MixWindow *self, AdwNavigationPage *page)
{
  self->plan_view = MIX_IS_PLAN_VIEW (page) ? MIX_PLAN_VIEW (page) : NULL;
  adw_navigation_view_replace (self->navigation, &page, 1);
  show_title (self);
  _mix_window_update_actions (self);
}

/* A plan of this computer by its file's name, a scenario by its path. */
static void
keep_last_plan (const char *path)
{
  g_autofree char *plan_path = mix_scenario_dup_plan_path (path, NULL);
  g_autofree char *file_name = g_path_get_basename (path);

  g_settings_set_string (mix_settings_get (), "last-plan", plan_path != NULL ? path : file_name);
}

static void
show_document (MixWindow *self, MixDocument *document, const char *page)
{
  g_autofree char *wanted = page != NULL ? g_strdup (page) : g_settings_get_string (mix_settings_get (), "page");

  if (self->plan_view == NULL || mix_plan_view_get_document (self->plan_view) != NULL)
    replace_view (self, ADW_NAVIGATION_PAGE (make_plan_view (self)));
  mix_plan_view_set_document (self->plan_view, document);
  mix_plan_view_show_page (self->plan_view, wanted, NULL);
  follow_document (self, document);
  author_changed_cb (self);
  plan_changed_cb (self);
  keep_last_plan (mix_document_get_path (document));
}

typedef struct
{
  MixWindow *window;
  char *path;
  char *page;
} Opening;

static void
import_waiting (MixWindow *self)
{
  g_autoptr (GListModel) files = g_steal_pointer (&self->waiting);

  if (files != NULL)
    _mix_window_import_files (self, files);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Opening *opening = user_data;
  g_autoptr (MixWindow) self = opening->window;
  g_autofree char *path = opening->path;
  g_autofree char *page = opening->page;
  g_autoptr (GError) error = NULL;
  g_autoptr (MixDocument) document = mix_early_opening_take_finish (result, &error);

  g_free (opening);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->opening);
  if (document != NULL)
    {
      show_document (self, document, page);
      import_waiting (self);
      return;
    }
  g_clear_object (&self->waiting);
  if (self->plan_view == NULL || mix_plan_view_get_document (self->plan_view) == NULL)
    mix_window_show_welcome (self);
  _mix_window_say_open_error (self, path, error);
}

static void
give_up_opening (MixWindow *self)
{
  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  g_clear_object (&self->waiting);
}

static gboolean
mix_window_close_request (GtkWindow *window)
{
  MixWindow *self = MIX_WINDOW (window);

  save_state (self);
  give_up_opening (self);
  return GTK_WINDOW_CLASS (mix_window_parent_class)->close_request (window);
}

static void
name_icon_cb (gpointer data)
{
  MixWindow *self = data;

  self->icon_id = 0;
  gtk_window_set_default_icon_name (MIX_APPLICATION_ID);
  gtk_window_set_icon_name (GTK_WINDOW (self), MIX_APPLICATION_ID);
}

/* Only desktops that do not know the program show a window's own icon; drawing it in every size is no part of a start.
 */
static void
mix_window_map (GtkWidget *widget)
{
  MixWindow *self = MIX_WINDOW (widget);

  GTK_WIDGET_CLASS (mix_window_parent_class)->map (widget);
  if (self->icon_id == 0)
    self->icon_id = g_timeout_add_once (ICON_MILLISECONDS, name_icon_cb, self);
}

static void
mix_window_dispose (GObject *object)
{
  MixWindow *self = MIX_WINDOW (object);

  give_up_opening (self);
  g_clear_handle_id (&self->icon_id, g_source_remove);
  self->plan_view = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), MIX_TYPE_WINDOW);
  G_OBJECT_CLASS (mix_window_parent_class)->dispose (object);
}

static void
mix_window_class_init (MixWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_window_dispose;
  widget_class->map = mix_window_map;
  GTK_WINDOW_CLASS (klass)->close_request = mix_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/skillmix/Skillmix/app/mix-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MixWindow, navigation);
  gtk_widget_class_bind_template_child (widget_class, MixWindow, toast_overlay);

  /* Not the application's: text that is being typed has an undo of its own, which comes first. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, "win.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_slash, 0, "win.search-page", NULL);
}

static void
mix_window_init (MixWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_default_icon_name (NULL); /* GTK's choice comes to the same as ours, but at once */
  _mix_window_init_actions (self);
  _mix_window_init_dialogs (self);
  _mix_window_init_files (self);
  load_state (self);
  g_signal_connect_object (mix_settings_get (), "changed::author", G_CALLBACK (author_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * mix_window_new:
 * @application: the program
 *
 * Returns: (transfer none): a window of the size it had the last time; still empty
 */
MixWindow *
mix_window_new (MixApplication *application)
{
  return g_object_new (MIX_TYPE_WINDOW, "application", application, NULL);
}

/**
 * _mix_window_get_document:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the plan that is open
 */
MixDocument *
_mix_window_get_document (MixWindow *self)
{
  return self->plan_view != NULL ? mix_plan_view_get_document (self->plan_view) : NULL;
}

/**
 * mix_window_get_plan_view:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the view of the plan that is open
 */
MixPlanView *
mix_window_get_plan_view (MixWindow *self)
{
  return self->plan_view;
}

/**
 * mix_window_dup_plan_path:
 * @plan: (nullable): a plan of this computer by the name of its file, with or without the ending, or any path; %NULL
 *   for the one that was open last
 *
 * Returns: (transfer full) (nullable): its path; %NULL where none was open last, or it is gone
 */
char *
mix_window_dup_plan_path (const char *plan)
{
  g_autofree char *last = g_settings_get_string (mix_settings_get (), "last-plan");
  g_autofree char *folder = mix_plan_library_dup_folder ();
  const char *name = plan != NULL ? plan : last;
  g_autofree char *file_name
      = g_str_has_suffix (name, ".skillmix") ? g_strdup (name) : g_strconcat (name, ".skillmix", NULL);
  g_autofree char *path = g_path_is_absolute (name) ? g_strdup (name) : g_build_filename (folder, file_name, NULL);

  return plan != NULL || g_file_test (path, G_FILE_TEST_EXISTS) ? g_steal_pointer (&path) : NULL;
}

/**
 * mix_window_start:
 * @self: a window
 * @plan: (nullable): a plan, as for mix_window_dup_plan_path()
 * @page: (nullable): name of a page; %NULL for the one that was shown last
 *
 * Shows where the user left off. A window that shows a plan already only turns to @page.
 */
void
mix_window_start (MixWindow *self, const char *plan, const char *page)
{
  g_autofree char *path = NULL;

  if (self->started && plan == NULL)
    {
      if (page != NULL && _mix_window_get_document (self) != NULL)
        mix_plan_view_show_page (self->plan_view, page, NULL);
      return;
    }
  path = mix_window_dup_plan_path (plan);
  if (path != NULL)
    mix_window_open_plan (self, path, page);
  else
    mix_window_show_welcome (self);
}

/**
 * _mix_window_begin_opening:
 * @self: a window
 *
 * Begins to wait for a plan: the one before it in the queue is given up, and what comes to be imported waits for it.
 */
void
_mix_window_begin_opening (MixWindow *self)
{
  give_up_opening (self);
  self->opening = g_cancellable_new ();
}

/**
 * mix_window_open_plan:
 * @self: a window
 * @path: a plan
 * @page: (nullable): name of the page to show
 *
 * Opens a plan. What is on screen stays there until it is loaded; an empty window shows the frame of the plan at once.
 */
void
mix_window_open_plan (MixWindow *self, const char *path, const char *page)
{
  Opening *opening = g_new0 (Opening, 1);

  _mix_window_begin_opening (self);
  opening->window = g_object_ref (self);
  opening->path = g_strdup (path);
  opening->page = g_strdup (page);
  mix_early_opening_take_async (path, self->opening, opened_cb, opening);
  if (!self->started)
    replace_view (self, ADW_NAVIGATION_PAGE (make_plan_view (self)));
  self->started = TRUE;
}

static void
waited_cb (gpointer waited)
{
  *(gboolean *) waited = TRUE;
}

/**
 * mix_window_wait_for_plan:
 * @self: a window that is not shown yet
 * @most_milliseconds: how long at most
 *
 * Gives the plan that is being opened a moment, so that the window comes up with it.
 */
void
mix_window_wait_for_plan (MixWindow *self, guint most_milliseconds)
{
  gboolean waited = FALSE;
  guint id = g_timeout_add_once (most_milliseconds, waited_cb, &waited);

  while (self->opening != NULL && !waited)
    g_main_context_iteration (NULL, TRUE);
  if (!waited)
    g_source_remove (id);
}

/**
 * mix_window_show_welcome:
 * @self: a window
 *
 * Shows the welcome page and closes the plan that is open.
 */
void
mix_window_show_welcome (MixWindow *self)
{
  give_up_opening (self);
  self->started = TRUE;
  g_settings_set_string (mix_settings_get (), "last-plan", "");
  replace_view (self, ADW_NAVIGATION_PAGE (mix_welcome_page_new ()));
}
