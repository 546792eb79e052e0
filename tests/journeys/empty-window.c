#include <adwaita.h>

/* The least a libadwaita program can show, to compare the start of Skillmix with. */
static void
application_activated_cb (GtkApplication *application)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *window = g_object_new (ADW_TYPE_APPLICATION_WINDOW, "application", application, "content", view,
                                    "default-width", 1280, "default-height", 800, NULL);

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_autoptr (AdwApplication) application = adw_application_new ("io.github.skillmix.Empty", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (application_activated_cb), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
