#include "mix-inspector-parts.h"

#include <stdarg.h>

#include "mix-grade-chip.h"

#define ROW_SPACING 9

/**
 * mix_inspector_new_label:
 * @text: what it says
 * @first_class: (nullable): style classes, ended by %NULL
 *
 * Wraps between words only: inside them GTK would shape every letter by itself to learn how narrow the label may be,
 * which took longer than all the rest of the first frame.
 *
 * Returns: (transfer floating): a label
 */
GtkWidget *
mix_inspector_new_label (const char *text, const char *first_class, ...)
{
  GtkWidget *label = gtk_label_new (text);
  va_list classes;

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  va_start (classes, first_class);
  for (const char *name = first_class; name != NULL; name = va_arg (classes, const char *))
    gtk_widget_add_css_class (label, name);
  va_end (classes);
  return label;
}

/**
 * mix_inspector_new_heading:
 * @text: what the section is called
 * @at_end: (nullable): a few words at its end
 *
 * Returns: (transfer floating): the heading of a section
 */
GtkWidget *
mix_inspector_new_heading (const char *text, const char *at_end)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *heading = mix_inspector_new_label (text, "heading", NULL);

  gtk_widget_set_hexpand (heading, TRUE);
  gtk_widget_add_css_class (box, "mix-inspector-heading");
  gtk_box_append (GTK_BOX (box), heading);
  if (at_end != NULL)
    gtk_box_append (GTK_BOX (box), mix_inspector_new_label (at_end, "caption", "mix-secondary", "numeric", NULL));
  return box;
}

/**
 * mix_inspector_new_list:
 * @name: what a screen reader calls it
 *
 * Returns: (transfer floating): a list of rows in a box
 */
GtkWidget *
mix_inspector_new_list (const char *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_add_css_class (list, "mix-rows");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return list;
}

static GtkWidget *
make_row_of (GtkWidget *box, const char *name)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

/**
 * mix_inspector_new_row:
 * @icon_name: (nullable): an icon at the start
 * @colour_class: (nullable): the style class of its colour
 * @title: a line
 * @detail: (nullable): a smaller one below it
 *
 * Returns: (transfer floating): a row of a list, which its words name
 */
GtkWidget *
mix_inspector_new_row (const char *icon_name, const char *colour_class, const char *title, const char *detail)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, ROW_SPACING);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *name = detail != NULL ? g_strdup_printf ("%s. %s", title, detail) : g_strdup (title);

  if (icon_name != NULL)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);

      gtk_widget_set_valign (icon, GTK_ALIGN_START);
      gtk_widget_add_css_class (icon, "mix-row-icon");
      gtk_widget_add_css_class (icon, colour_class);
      gtk_box_append (GTK_BOX (box), icon);
    }
  gtk_box_append (GTK_BOX (lines), mix_inspector_new_label (title, "mix-dense", NULL));
  if (detail != NULL)
    gtk_box_append (GTK_BOX (lines), mix_inspector_new_label (detail, "mix-detail", "mix-secondary", NULL));
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), lines);
  return make_row_of (box, name);
}

/**
 * mix_inspector_new_figure:
 * @title: what it counts
 * @figure: the figure in words
 * @grade: of its source; '?' where it is not known, 0 for no chip
 * @source: (nullable): where it is from
 *
 * Returns: (transfer floating): a row of a list
 */
GtkWidget *
mix_inspector_new_figure (const char *title, const char *figure, char grade, const char *source)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = mix_inspector_new_label (title, "mix-dense", NULL);
  g_autofree char *name = g_strdup_printf ("%s: %s", title, figure);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), mix_inspector_new_label (figure, "mix-dense", "numeric",
                                                          grade == '?' ? "mix-not-known" : "mix-strong", NULL));
  if (grade != 0)
    {
      GtkWidget *chip = mix_grade_chip_new (grade, source);

      mix_grade_chip_set_subject (MIX_GRADE_CHIP (chip), title);
      gtk_box_append (GTK_BOX (box), chip);
    }
  return make_row_of (box, name);
}

/**
 * mix_inspector_row_set_action:
 * @row: from mix_inspector_new_row()
 * @action: what it does when it is pressed
 * @target: (transfer floating): what it does that to
 * @icon_name: at its end
 */
void
mix_inspector_row_set_action (GtkWidget *row, const char *action, GVariant *target, const char *icon_name)
{
  GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));
  GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row), target);
  gtk_widget_add_css_class (row, "activatable");
  gtk_box_append (GTK_BOX (box), icon);
}

/**
 * mix_inspector_new_button:
 * @label: what it says
 * @action: what it does
 * @target: (nullable): a text that it does that to
 *
 * Returns: (transfer floating): a button
 */
GtkWidget *
mix_inspector_new_button (const char *label, const char *action, const char *target)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  return button;
}
