#include "mix-page-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-error.h"

/* What a page does and says. */

/* Editing actions are off while the plan is read-only. */
void
_mix_page_enable_editing_actions (MixPage *self)
{
  MixPagePrivate *private = _mix_page_get_private (self);

  for (guint i = 0; i < private->editing_actions->len; i++)
    {
      const char *name = g_ptr_array_index (private->editing_actions, i);
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (private->actions), name);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), private->editable);
    }
}

/**
 * mix_page_open_inspector:
 * @self: a page
 *
 * Asks the window to show the inspector, also where it is folded away (Enter on a card).
 */
void
mix_page_open_inspector (MixPage *self)
{
  g_signal_emit_by_name (self, "inspector-wanted");
}

/**
 * mix_page_get_actions:
 * @self: a page
 *
 * Returns: (transfer none): the actions that are "page." while it is shown
 */
GActionGroup *
mix_page_get_actions (MixPage *self)
{
  return G_ACTION_GROUP (_mix_page_get_private (self)->actions);
}

/**
 * mix_page_add_actions:
 * @self: a page
 * @entries: (array length=n_entries): actions; their functions get the page as user data
 * @n_entries: how many
 *
 * Adds actions that only look. In menus and shortcuts they are "page.NAME".
 */
void
mix_page_add_actions (MixPage *self, const GActionEntry *entries, gsize n_entries)
{
  g_action_map_add_action_entries (G_ACTION_MAP (_mix_page_get_private (self)->actions), entries, (int) n_entries,
                                   self);
}

/**
 * mix_page_add_editing_actions:
 * @self: a page
 * @entries: (array length=n_entries): actions; their functions get the page as user data
 * @n_entries: how many
 *
 * Adds actions that change the plan: they are off while it is read-only.
 */
void
mix_page_add_editing_actions (MixPage *self, const GActionEntry *entries, gsize n_entries)
{
  MixPagePrivate *private = _mix_page_get_private (self);

  mix_page_add_actions (self, entries, n_entries);
  for (gsize i = 0; i < n_entries; i++)
    g_ptr_array_add (private->editing_actions, g_strdup (entries[i].name));
  _mix_page_enable_editing_actions (self);
}

typedef struct
{
  MixPage *page;
  char *done_words;
} Deed;

static void
deed_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Deed *deed = user_data;
  g_autoptr (GError) error = NULL;

  if (mix_document_run_finish (MIX_DOCUMENT (source), result, &error) == NULL)
    mix_page_say_error (deed->page, error);
  else if (deed->done_words != NULL)
    mix_page_say (deed->page, deed->done_words, TRUE);
  g_object_unref (deed->page);
  g_free (deed->done_words);
  g_free (deed);
}

/**
 * mix_page_run:
 * @self: a page with a document
 * @func: the deed, on the worker thread
 * @data: for @func
 * @destroy: (nullable): frees @data
 * @done_words: (nullable): said in a toast with Undo once it is done
 *
 * Changes the plan. What goes wrong is said in a dialogue; the page follows by its plan_changed.
 */
void
mix_page_run (MixPage *self, MixDocumentFunc func, gpointer data, GDestroyNotify destroy, const char *done_words)
{
  Deed *deed = g_new0 (Deed, 1);

  deed->page = g_object_ref (self);
  deed->done_words = g_strdup (done_words);
  mix_document_run_async (_mix_page_get_private (self)->document, func, data, destroy, NULL, deed_done_cb, deed);
}

/**
 * mix_page_say:
 * @self: a page
 * @words: what was done
 * @can_undo: whether the toast offers to take it back
 */
void
mix_page_say (MixPage *self, const char *words, gboolean can_undo)
{
  g_signal_emit_by_name (self, "said", words, can_undo);
}

/**
 * mix_page_say_error:
 * @self: a page
 * @error: what went wrong
 *
 * Says it in a dialogue. Where the field or row at fault is on screen, say it there instead. A stop by the user is not
 * said at all.
 */
void
mix_page_say_error (MixPage *self, const GError *error)
{
  AdwDialog *dialog;

  if (g_error_matches (error, MIX_ERROR, MIX_ERROR_CANCELLED)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  dialog = adw_alert_dialog_new (_ ("The Plan Was Not Changed"), error->message);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/**
 * mix_page_go_to:
 * @self: a page
 * @page: name of another page: "board", "team", …
 * @item: (nullable): what to show there, as for mix_page_show_item()
 */
void
mix_page_go_to (MixPage *self, const char *page, const char *item)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show", "(ss)", page, item != NULL ? item : "");
}
