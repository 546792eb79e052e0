#include "mix-application.h"

#include "mix-about-dialog.h"
#include "mix-config.h"
#include "mix-early-opening.h"
#include "mix-letters.h"
#include "mix-plan-library.h"
#include "mix-preferences-dialog.h"
#include "mix-settings.h"
#include "mix-shortcuts-dialog.h"
#include "mix-style.h"
#include "mix-window.h"

#include <glib/gi18n-lib.h>

/* A window that comes with its plan is laid out once. The plan has been on its way since before GTK was started. */
#define WAIT_MILLISECONDS 100

/* The program: its windows, what it was started with, and what runs once for all windows. */
struct _MixApplication
{
  AdwApplication parent_instance;

  char *first_plan; /* path of what the first window will show, if this is the first instance; or NULL */
};

G_DEFINE_FINAL_TYPE (MixApplication, mix_application, ADW_TYPE_APPLICATION)

static const GOptionEntry OPTIONS[] = {
  { "page", 'p', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, NULL, N_ ("Show this page of the plan"), N_ ("NAME") },
  { "plan", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, NULL, N_ ("Open the plan of this name"), N_ ("NAME") },
  { "sample", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, N_ ("Open the sample plan"), NULL },
  { "new", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, N_ ("Begin a new plan"), NULL },
  { "version", 'v', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, N_ ("Say which version this is"), NULL },
  { G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, N_ ("FILE…") },
  { NULL },
};

/* Undo and redo are the window's own keys, since text that is being typed has an undo that comes first. */
static const struct
{
  const char *action;
  const char *keys[3];
} KEYS[] = {
  { "app.quit", { "<Control>q" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.shortcuts", { "<Control>question" } },
  { "win.new-plan", { "<Control><Shift>n" } },
  { "win.open-copy", { "<Control>o" } },
  { "win.save-copy", { "<Control>s" } },
  { "win.import", { "<Control>i" } },
  { "win.save-table", { "<Control><Shift>s" } },
  { "win.copy-table", { "<Control><Shift>c" } },
  { "win.print", { "<Control>p" } },
  { "win.board-paper", { "<Control><Shift>p" } },
  { "win.history", { "<Control>h" } },
  { "win.scenarios", { "<Control><Shift>b" } },
  { "win.find", { "<Control>k" } },
  { "win.search-page", { "<Control>f" } },
  { "win.filters", { "<Control><Shift>f" } },
  { "win.inspector", { "F9" } },
  { "win.source", { "<Alt>Return" } },
  { "window.close", { "<Control>w" } },
};

static MixWindow *
ensure_window (MixApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  return MIX_IS_WINDOW (window) ? MIX_WINDOW (window) : mix_window_new (self);
}

static GListModel *
list_files (GApplicationCommandLine *command_line, GVariantDict *options)
{
  GListStore *files = g_list_store_new (G_TYPE_FILE);
  g_autofree const char **names = NULL;

  if (g_variant_dict_lookup (options, G_OPTION_REMAINING, "^a&ay", &names))
    for (guint i = 0; names[i] != NULL; i++)
      {
        g_autoptr (GFile) file = g_application_command_line_create_file_for_arg (command_line, names[i]);

        g_list_store_append (files, file);
      }
  return G_LIST_MODEL (files);
}

static int
mix_application_command_line (GApplication *application, GApplicationCommandLine *command_line)
{
  MixWindow *window = ensure_window (MIX_APPLICATION (application));
  GVariantDict *options = g_application_command_line_get_options_dict (command_line);
  g_autoptr (GListModel) files = list_files (command_line, options);
  const char *page = NULL;
  const char *plan = NULL;

  g_variant_dict_lookup (options, "page", "&s", &page);
  g_variant_dict_lookup (options, "plan", "&s", &plan);
  if (g_variant_dict_contains (options, "new"))
    mix_window_begin_plan (window);
  else if (g_variant_dict_contains (options, "sample"))
    mix_window_open_sample (window, page);
  else
    mix_window_start (window, plan, page);
  if (g_list_model_get_n_items (files) > 0)
    mix_window_take_files (window, files);
  mix_window_wait_for_plan (window, WAIT_MILLISECONDS);
  gtk_window_present (GTK_WINDOW (window));
  return 0;
}

static char *
find_first_plan (GVariantDict *options)
{
  const char *plan = NULL;

  if (g_variant_dict_contains (options, "new"))
    return NULL;
  if (g_variant_dict_contains (options, "sample"))
    return mix_plan_library_find_sample ();
  g_variant_dict_lookup (options, "plan", "&s", &plan);
  return mix_window_dup_plan_path (plan);
}

static int
mix_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  if (!g_variant_dict_contains (options, "version"))
    {
      MIX_APPLICATION (application)->first_plan = find_first_plan (options);
      return -1;
    }
  g_print ("skillmix %s\n", MIX_VERSION);
  return 0;
}

static void
mix_application_activate (GApplication *application)
{
  MixWindow *window = ensure_window (MIX_APPLICATION (application));

  mix_window_start (window, NULL, NULL);
  gtk_window_present (GTK_WINDOW (window));
}

static GtkWidget *
get_parent (gpointer self)
{
  return GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (self)));
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  adw_dialog_present (mix_about_dialog_new (), get_parent (self));
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  adw_dialog_present (mix_preferences_dialog_new (), get_parent (self));
}

static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  adw_dialog_present (mix_shortcuts_dialog_new (), get_parent (self));
}

/* Closing the windows lets each plan finish what it was writing. */
static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  GList *windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  for (GList *window = windows; window != NULL; window = window->next)
    if (MIX_IS_WINDOW (window->data))
      mix_window_quit (window->data);
    else
      gtk_window_close (window->data);
  g_list_free (windows);
}

static void
set_keys (GtkApplication *application)
{
  for (gsize i = 0; i < G_N_ELEMENTS (KEYS); i++)
    gtk_application_set_accels_for_action (application, KEYS[i].action, (const char *const *) KEYS[i].keys);
  for (int i = 1; i <= 10; i++)
    {
      g_autofree char *action = g_strdup_printf ("win.show-number(%d)", i);
      g_autofree char *key = g_strdup_printf ("<Control>%d", i % 10);

      gtk_application_set_accels_for_action (application, action, (const char *[]) { key, NULL });
    }
}

/* That the program has icons of its own is told to all widgets from the main loop: best while there are none. */
static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
mix_application_startup (GApplication *application)
{
  static const GActionEntry ENTRIES[] = {
    { "about", about_cb },
    { "preferences", preferences_cb },
    { "shortcuts", shortcuts_cb },
    { "quit", quit_cb },
  };

  if (MIX_APPLICATION (application)->first_plan != NULL)
    mix_early_opening_begin (MIX_APPLICATION (application)->first_plan);
  G_APPLICATION_CLASS (mix_application_parent_class)->startup (application);

  mix_style_init ();
  mix_letters_prepare ();
  g_action_map_add_action_entries (G_ACTION_MAP (application), ENTRIES, G_N_ELEMENTS (ENTRIES), application);
  set_keys (GTK_APPLICATION (application));
  mix_settings_follow_colour_scheme ();
  settle ();
}

static void
mix_application_finalize (GObject *object)
{
  g_free (MIX_APPLICATION (object)->first_plan);
  G_OBJECT_CLASS (mix_application_parent_class)->finalize (object);
}

static void
mix_application_class_init (MixApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mix_application_finalize;
  application_class->startup = mix_application_startup;
  application_class->activate = mix_application_activate;
  application_class->command_line = mix_application_command_line;
  application_class->handle_local_options = mix_application_handle_local_options;
}

static void
mix_application_init (MixApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), OPTIONS);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[FILE…]"));
}

/**
 * mix_application_new:
 *
 * Returns: (transfer full): the program: one window, `skillmix [--page NAME] [FILE…]`
 */
MixApplication *
mix_application_new (void)
{
  return g_object_new (MIX_TYPE_APPLICATION, "application-id", MIX_APPLICATION_ID, "resource-base-path",
                       "/io/github/skillmix/Skillmix", "flags", G_APPLICATION_HANDLES_COMMAND_LINE, NULL);
}
