#include "mix-entry-text.h"

/**
 * mix_entry_dup_text:
 * @entry: where text is entered
 *
 * Returns: (transfer full) (nullable): the text without spaces around it; %NULL where there is none
 */
char *
mix_entry_dup_text (GtkEditable *entry)
{
  char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  if (*text == '\0')
    g_clear_pointer (&text, g_free);
  return text;
}
