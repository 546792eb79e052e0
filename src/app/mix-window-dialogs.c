#include "mix-window-private.h"

#include "mix-config.h"

/* The window and the dialogues that are open in it. */

#define KNOWN "mix-window-knows"

static GtkEventController *
create_quit_key (void)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_q, GDK_CONTROL_MASK), gtk_named_action_new ("app.quit")));
  return controller;
}

/* A dialogue keeps all keys from its window; that of the program's end is given to it. */
static void
dialog_shown_cb (MixWindow *self)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));

  if (dialog == NULL || g_object_get_data (G_OBJECT (dialog), KNOWN) != NULL)
    return;
  g_object_set_data (G_OBJECT (dialog), KNOWN, self);
  gtk_widget_add_controller (GTK_WIDGET (dialog), create_quit_key ());
}

/**
 * _mix_window_init_dialogs:
 * @self: a window being made
 */
void
_mix_window_init_dialogs (MixWindow *self)
{
  g_signal_connect (self, "notify::visible-dialog", G_CALLBACK (dialog_shown_cb), NULL);
}

/**
 * mix_window_quit:
 * @self: a window
 *
 * Closes it with all dialogues that are open in it, as its own close button does not: that closes the one in front.
 */
void
mix_window_quit (MixWindow *self)
{
  AdwDialog *dialog;

  while ((dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self))) != NULL)
    adw_dialog_force_close (dialog);
  gtk_window_close (GTK_WINDOW (self));
}
