#include "mix-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <locale.h>

static void
application_activated_cb (GtkApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (application);

  if (window == NULL)
    window = GTK_WINDOW (g_object_new (ADW_TYPE_APPLICATION_WINDOW, "application", application, "title", "Skillmix",
                                       "default-width", 1200, "default-height", 760, NULL));
  gtk_window_present (window);
}

int
main (int argc, char *argv[])
{
  g_autoptr (AdwApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, MIX_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  application = adw_application_new (MIX_APPLICATION_ID, G_APPLICATION_DEFAULT_FLAGS);
  g_signal_connect (application, "activate", G_CALLBACK (application_activated_cb), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
