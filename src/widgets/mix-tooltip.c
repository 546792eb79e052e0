#include "mix-tooltip.h"

/*
 * GTK's own tooltip text asks the display server, each time that it is set, where the pointer is, and looks for the
 * widget there, among all of the window. These words wait until the pointer rests on the widget.
 */

#define WORDS "mix-tooltip-words"

static gboolean
show_words_cb (GtkWidget *widget, int x, int y, gboolean from_keyboard, GtkTooltip *tooltip, gpointer user_data)
{
  const char *words = g_object_get_data (G_OBJECT (widget), WORDS);

  gtk_tooltip_set_text (tooltip, words);
  return *words != '\0';
}

/**
 * mix_tooltip_set_words:
 * @widget: what shows its words itself, perhaps not whole
 * @words: (nullable): what to say where the pointer rests on it, or %NULL for nothing
 *
 * Sets the tooltip of a widget whose words change often. It does not name the widget to the accessibility tree.
 */
void
mix_tooltip_set_words (GtkWidget *widget, const char *words)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (g_object_get_data (G_OBJECT (widget), WORDS) == NULL)
    g_signal_connect (widget, "query-tooltip", G_CALLBACK (show_words_cb), NULL);
  g_object_set_data_full (G_OBJECT (widget), WORDS, g_strdup (words != NULL ? words : ""), g_free);
  gtk_widget_set_has_tooltip (widget, words != NULL);
}
