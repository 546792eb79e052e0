#include "mix-board-inspector-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-change.h"
#include "mix-history-row.h"

/* What was done to a piece of work, newest first. */
void
_mix_inspector_add_history (GtkBox *content, GPtrArray *changes)
{
  GtkWidget *list = mix_inspector_new_list (_ ("History of this card"));

  for (guint i = 0; i < changes->len; i++)
    {
      MixChange *change = g_ptr_array_index (changes, i);
      g_autofree char *moment = mix_history_describe_change (change);

      gtk_list_box_append (GTK_LIST_BOX (list),
                           mix_inspector_new_row (NULL, NULL, mix_change_get_name (change), moment));
    }
  gtk_box_append (content, mix_inspector_new_heading (_ ("History of this card"), NULL));
  gtk_box_append (content, list);
}
