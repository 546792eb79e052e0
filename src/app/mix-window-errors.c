#include "mix-window-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

/* What the window says when something could not be done, and what can be done about it. */

/**
 * _mix_window_say_error:
 * @self: a window
 * @heading: what was not done
 * @error: why
 */
void
_mix_window_say_error (MixWindow *self, const char *heading, const GError *error)
{
  AdwDialog *dialog = adw_alert_dialog_new (heading, error->message);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/**
 * _mix_window_say_open_error:
 * @self: a window
 * @path: the plan that was to be opened
 * @error: why it could not be
 *
 * Says why a plan could not be opened, and offers what can be done.
 */
void
_mix_window_say_open_error (MixWindow *self, const char *path, const GError *error)
{
  _mix_window_say_error (self, _ ("The Plan Could Not Be Opened"), error);
}
