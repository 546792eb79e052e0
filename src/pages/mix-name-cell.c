#include "mix-name-cell.h"

/* A cell of a table with two lines: a name, and below it what tells it from others. */

/**
 * mix_name_cell_add_label:
 * @box: a cell's box
 * @xalign: 0 for the start, 1 for the end
 * @style_class: how its text looks
 *
 * Returns: (transfer none): a label at the end of @box that is cut where there is no room
 */
GtkWidget *
mix_name_cell_add_label (GtkWidget *box, float xalign, const char *style_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, style_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

/**
 * mix_name_cell_set_up:
 * @cell: an empty cell
 * @least_characters: for how many of the name there is always room
 */
void
mix_name_cell_set_up (GtkColumnViewCell *cell, int least_characters)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_label_set_width_chars (GTK_LABEL (mix_name_cell_add_label (box, 0, "mix-strong")), least_characters);
  gtk_widget_add_css_class (mix_name_cell_add_label (box, 0, "caption"), "mix-secondary");
  gtk_column_view_cell_set_child (cell, box);
}

/**
 * mix_name_cell_show:
 * @cell: a cell that was set up
 * @name: the first line
 * @detail: the second
 * @whole_name: the name in full, for a pointer that rests on it
 */
void
mix_name_cell_show (GtkColumnViewCell *cell, const char *name, const char *detail, const char *whole_name)
{
  GtkWidget *box = gtk_column_view_cell_get_child (cell);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), name);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), detail);
  gtk_widget_set_tooltip_text (box, whole_name);
}
