#include "mix-row-search.h"

#include <string.h>

#include "mix-text.h"

/* A search above a list that keeps the rows whose names hold what is typed, however it is written. */

#define FOLDED "mix-folded"

static gboolean
is_shown_cb (GtkListBoxRow *row, gpointer user_data)
{
  const char *searched = g_object_get_data (user_data, FOLDED);

  return searched == NULL || strstr (g_object_get_data (G_OBJECT (row), FOLDED), searched) != NULL;
}

static void
searched_cb (GtkSearchEntry *search, GtkListBox *list)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (search));

  g_object_set_data_full (G_OBJECT (list), FOLDED, *text != '\0' ? mix_text_fold (text) : NULL, g_free);
  gtk_list_box_invalidate_filter (list);
}

static GtkListBoxRow *
find_first_shown (GtkListBox *list)
{
  GtkListBoxRow *row = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
      return row;
  return NULL;
}

static void
activated_cb (GtkSearchEntry *search, GtkListBox *list)
{
  GtkListBoxRow *row;

  /* What was typed a moment ago counts too: the entry waits before it says so. */
  searched_cb (search, list);
  row = find_first_shown (list);
  if (row != NULL)
    g_signal_emit_by_name (list, "row-activated", row);
}

static gboolean
key_cb (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType state, GtkListBox *list)
{
  GtkListBoxRow *row = find_first_shown (list);

  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return FALSE;
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  return TRUE;
}

/**
 * mix_row_search_set_up:
 * @search: where to type
 * @list: a list whose rows have names
 *
 * Has @search filter @list. Enter activates the first row that is left, Down goes to it.
 */
void
mix_row_search_set_up (GtkSearchEntry *search, GtkListBox *list)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), list, 0);
  gtk_widget_add_controller (GTK_WIDGET (search), keys);
  g_signal_connect_object (search, "search-changed", G_CALLBACK (searched_cb), list, 0);
  g_signal_connect_object (search, "activate", G_CALLBACK (activated_cb), list, 0);
  gtk_list_box_set_filter_func (list, is_shown_cb, list, NULL);
}

/**
 * mix_row_search_set_name:
 * @row: a row of the list
 * @name: what it is found by
 */
void
mix_row_search_set_name (GtkListBoxRow *row, const char *name)
{
  g_object_set_data_full (G_OBJECT (row), FOLDED, mix_text_fold (name), g_free);
}
