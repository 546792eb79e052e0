#include "mix-plan-view-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

/* What a view says of the file that is open, and going back and forward among its changes. */

static void
describe_button (GtkWidget *button, const char *verb, const char *change, const char *key)
{
  g_autofree char *words = change != NULL ? g_strdup_printf ("%s: %s", verb, change) : g_strdup (verb);
  g_autofree char *tooltip = g_strdup_printf ("%s (%s)", words, key);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/* Says on the buttons what going back and forward would do. */
void
_mix_plan_view_show_undo_names (MixPlanView *self)
{
  const char *undo_name = self->document != NULL ? mix_document_get_undo_name (self->document) : NULL;
  const char *redo_name = self->document != NULL ? mix_document_get_redo_name (self->document) : NULL;

  describe_button (self->undo_button, _ ("Undo"), undo_name, _ ("Ctrl+Z"));
  describe_button (self->redo_button, _ ("Redo"), redo_name, _ ("Ctrl+Shift+Z"));
}

/* Says something above the page; NULL takes it back. */
static void
show_banner (MixPlanView *self, AdwBanner **banner, const char *words)
{
  if (*banner == NULL && words != NULL)
    {
      *banner = ADW_BANNER (adw_banner_new (""));
      adw_banner_set_use_markup (*banner, FALSE);
      adw_banner_set_button_label (*banner, _ ("Save a Copy…"));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (*banner), "win.save-copy");
      gtk_box_append (self->banners, GTK_WIDGET (*banner));
    }
  if (words != NULL)
    adw_banner_set_title (*banner, words);
  if (*banner != NULL)
    adw_banner_set_revealed (*banner, words != NULL);
}

static void
show_read_only (MixPlanView *self)
{
  const char *holder = mix_document_get_holder (self->document);
  g_autofree char *words = NULL;

  if (holder != NULL)
    words
        = g_strdup_printf (_ ("Opened by %s. You can look, but not change anything until it is closed there."), holder);
  else if (!mix_document_is_writable (self->document))
    words = g_strdup (_ ("This plan can be looked at, not changed."));
  show_banner (self, &self->read_only_banner, mix_document_is_writable (self->document) ? NULL : words);
}

static void
show_backup_problem (MixPlanView *self)
{
  const char *problem = mix_document_get_backup_problem (self->document);
  g_autofree char *words = NULL;

  if (problem != NULL)
    /* Translators: %s is a whole sentence that says why. */
    words = g_strdup_printf (_ ("Today’s backup could not be made. %s Save a copy somewhere safe."), problem);
  show_banner (self, &self->backup_banner, words);
}

static void
change_taken_back_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MixPlanView) self = user_data;
  g_autoptr (GError) error = NULL;

  if (mix_document_run_finish (MIX_DOCUMENT (source), result, &error) == NULL && self->page != NULL)
    mix_page_say_error (self->page, error);
}

/**
 * mix_plan_view_set_document:
 * @self: a view without a document
 * @document: the open plan, which the view closes when it goes
 */
void
mix_plan_view_set_document (MixPlanView *self, MixDocument *document)
{
  g_return_if_fail (MIX_IS_PLAN_VIEW (self) && self->document == NULL);

  self->document = g_object_ref (document);
  mix_sidebar_set_document (self->sidebar, document);
  g_signal_connect_object (document, "notify::undo-name", G_CALLBACK (_mix_plan_view_show_undo_names), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::redo-name", G_CALLBACK (_mix_plan_view_show_undo_names), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::writable", G_CALLBACK (show_read_only), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::holder", G_CALLBACK (show_read_only), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::backup-problem", G_CALLBACK (show_backup_problem), self,
                           G_CONNECT_SWAPPED);
  _mix_plan_view_show_undo_names (self);
  show_read_only (self);
  show_backup_problem (self);
}

/**
 * mix_plan_view_get_document:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the open plan
 */
MixDocument *
mix_plan_view_get_document (MixPlanView *self)
{
  return self->document;
}

/**
 * mix_plan_view_undo:
 * @self: a view with a document
 *
 * Takes back the last change.
 */
void
mix_plan_view_undo (MixPlanView *self)
{
  mix_document_undo_async (self->document, change_taken_back_cb, g_object_ref (self));
}

/**
 * mix_plan_view_redo:
 * @self: a view with a document
 *
 * Brings back the change that was undone last.
 */
void
mix_plan_view_redo (MixPlanView *self)
{
  mix_document_redo_async (self->document, change_taken_back_cb, g_object_ref (self));
}
