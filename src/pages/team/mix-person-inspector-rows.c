#include "mix-person-inspector-private.h"

/*
 * _mix_person_inspector_row_new:
 * @title: what it says
 * @subtitle: (nullable): and below that
 *
 * Returns: (transfer floating): a row of one of the inspector's lists
 */
GtkWidget *
_mix_person_inspector_row_new (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

/*
 * _mix_person_inspector_add_empty_row:
 * @list: a list of the inspector
 * @words: why nothing is in it
 */
void
_mix_person_inspector_add_empty_row (GtkListBox *list, const char *words)
{
  GtkWidget *row = _mix_person_inspector_row_new (words, NULL);

  gtk_widget_add_css_class (row, "mix-secondary");
  gtk_list_box_append (list, row);
}

/*
 * _mix_person_inspector_row_set_action:
 * @row: a row of one of the inspector's lists
 * @action: what happens when it is activated
 * @target: with what
 */
void
_mix_person_inspector_row_set_action (GtkWidget *row, const char *action, const char *target)
{
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
}

/*
 * _mix_person_inspector_remove_button_new:
 * @words: what it does
 * @action: the action that does it
 * @target: with what
 *
 * Returns: (transfer floating): a button at the end of a row
 */
GtkWidget *
_mix_person_inspector_remove_button_new (const char *words, const char *action, const char *target)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");

  gtk_widget_set_tooltip_text (button, words);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  return button;
}
