#include "mix-diff-list-private.h"

/* The group or change that is selected. */
GObject *
_mix_diff_list_get_selected (MixDiffList *self)
{
  GtkTreeListRow *row = gtk_single_selection_get_selected_item (self->selection);
  g_autoptr (GObject) item = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  /* The models own it. */
  return item;
}

/**
 * mix_diff_list_get_selected_change:
 * @self: the list
 *
 * Returns: (transfer none) (nullable): the selected change
 */
MixDeployChange *
mix_diff_list_get_selected_change (MixDiffList *self)
{
  GObject *item = _mix_diff_list_get_selected (self);

  return MIX_IS_DEPLOY_CHANGE (item) ? MIX_DEPLOY_CHANGE (item) : NULL;
}

static gboolean
has_id (GObject *item, const char *id)
{
  if (MIX_IS_DIFF_GROUP (item))
    return g_str_equal (mix_diff_group_get_id (MIX_DIFF_GROUP (item)), id);
  return g_str_equal (mix_deploy_change_get_id (MIX_DEPLOY_CHANGE (item)), id);
}

/**
 * mix_diff_list_select:
 * @self: the list
 * @id: of a change, a practice, a network or a person
 *
 * Returns: whether its row is selected from here on
 */
gboolean
mix_diff_list_select (MixDiffList *self, const char *id)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->tree));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->tree), i);
      g_autoptr (GObject) item = gtk_tree_list_row_get_item (row);

      if (!has_id (item, id))
        continue;
      gtk_list_view_scroll_to (self->view, i, GTK_LIST_SCROLL_SELECT | GTK_LIST_SCROLL_FOCUS, NULL);
      return TRUE;
    }
  return FALSE;
}

/**
 * mix_diff_list_unselect:
 * @self: the list
 *
 * Returns: whether anything was selected
 */
gboolean
mix_diff_list_unselect (MixDiffList *self)
{
  if (gtk_single_selection_get_selected (self->selection) == GTK_INVALID_LIST_POSITION)
    return FALSE;
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  return TRUE;
}
