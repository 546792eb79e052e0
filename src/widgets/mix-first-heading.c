#include "mix-first-heading.h"

/* At least as high as any heading of a section. */
#define HEADING_HEIGHT 60.0

static gboolean
show_first_heading_cb (gpointer adjustment)
{
  gtk_adjustment_set_value (adjustment, 0);
  return G_SOURCE_REMOVE;
}

static void
laid_out_cb (GtkAdjustment *adjustment)
{
  double value = gtk_adjustment_get_value (adjustment);

  if (value > 0 && value <= HEADING_HEIGHT)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, show_first_heading_cb, g_object_ref (adjustment), g_object_unref);
}

/**
 * mix_first_heading_keep:
 * @list: a list with headings of sections, in its scrolled window
 *
 * After a layout GTK scrolls a list at its beginning to the first row, past the heading of that row's section. From
 * here on the heading stays in sight.
 */
void
mix_first_heading_keep (GtkScrollable *list)
{
  g_signal_connect (gtk_scrollable_get_vadjustment (list), "changed", G_CALLBACK (laid_out_cb), NULL);
}
