#include "mix-entry-row.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

static void
tell_id (GtkWidget *widget, const char *id)
{
  g_object_set_data_full (G_OBJECT (widget), "id", g_strdup (id), g_free);
}

static GtkWidget *
create_remove_button (MixPage *page, const char *id, const char *title)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  /* Translators: something in a list. */
  g_autofree char *words = g_strdup_printf (_ ("Remove %s"), title);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, words);
  gtk_widget_set_sensitive (button, mix_page_is_editable (page));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  tell_id (button, id);
  return button;
}

/**
 * mix_entry_row_new:
 * @page: the page of the plan: where it can't be edited, nothing can be opened or removed
 * @id: what the row is about
 * @title: its name
 * @subtitle: what there is to say about it
 * @open_cb: called with @object and the row when it is pressed
 * @remove_cb: called with @object and the button when it is to be removed
 * @object: a GObject: neither is called once it is gone
 *
 * Returns: (transfer floating): a row of a list of entries
 */
GtkWidget *
mix_entry_row_new (MixPage *page,
                   const char *id,
                   const char *title,
                   const char *subtitle,
                   GCallback open_cb,
                   GCallback remove_cb,
                   gpointer object)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = create_remove_button (page, id, title);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), mix_page_is_editable (page));
  tell_id (row, id);
  g_signal_connect_object (row, "activated", open_cb, object, G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "clicked", remove_cb, object, G_CONNECT_SWAPPED);
  return row;
}

/**
 * mix_entry_row_get_id:
 * @row_or_button: what a callback of mix_entry_row_new() was given
 *
 * Returns: what the row is about
 */
const char *
mix_entry_row_get_id (gpointer row_or_button)
{
  return g_object_get_data (row_or_button, "id");
}
