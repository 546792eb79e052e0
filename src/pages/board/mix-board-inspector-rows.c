#include "mix-board-inspector-private.h"

#include <stdarg.h>

#include "mix-grade-chip.h"

#define ROW_SPACING 9

/* A label that wraps between words, with style classes. (Wrapping inside words makes GTK shape every letter by itself to
 * learn how narrow the label may be: that took longer than all the rest of the first frame.) */
GtkWidget *
_mix_inspector_label (const char *text, const char *first_class, ...)
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

/* The heading of a section, with a few words at its end. */
GtkWidget *
_mix_inspector_heading (const char *text, const char *at_end)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *heading = _mix_inspector_label (text, "heading", NULL);

  gtk_widget_set_hexpand (heading, TRUE);
  gtk_widget_add_css_class (box, "mix-inspector-heading");
  gtk_box_append (GTK_BOX (box), heading);
  if (at_end != NULL)
    gtk_box_append (GTK_BOX (box), _mix_inspector_label (at_end, "caption", "mix-secondary", "numeric", NULL));
  return box;
}

GtkWidget *
_mix_inspector_list (const char *name)
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

/* An icon, a line, and a smaller one below it. */
GtkWidget *
_mix_inspector_row (const char *icon_name, const char *colour_class, const char *title, const char *detail)
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
  gtk_box_append (GTK_BOX (lines), _mix_inspector_label (title, "mix-dense", NULL));
  if (detail != NULL)
    gtk_box_append (GTK_BOX (lines), _mix_inspector_label (detail, "mix-detail", "mix-secondary", NULL));
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), lines);
  return make_row_of (box, name);
}

/* A figure behind what is shown, with its grade; no chip where @grade is 0. */
GtkWidget *
_mix_inspector_figure (const char *title, const char *figure, char grade, const char *source)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = _mix_inspector_label (title, "mix-dense", NULL);
  g_autofree char *name = g_strdup_printf ("%s: %s", title, figure);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), _mix_inspector_label (figure, "mix-dense", "numeric",
                                                       grade == '?' ? "mix-not-known" : "mix-strong", NULL));
  if (grade != 0)
    {
      GtkWidget *chip = mix_grade_chip_new (grade, source);

      mix_grade_chip_set_subject (MIX_GRADE_CHIP (chip), title);
      gtk_box_append (GTK_BOX (box), chip);
    }
  return make_row_of (box, name);
}

/* Makes a row do something, and show it by an icon at its end. */
void
_mix_inspector_make_action (GtkWidget *row, const char *action, const char *target, const char *icon_name)
{
  GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));
  GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);
  gtk_widget_add_css_class (row, "activatable");
  gtk_box_append (GTK_BOX (box), icon);
}

GtkWidget *
_mix_inspector_button (const char *label, const char *action, const char *target)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  return button;
}
