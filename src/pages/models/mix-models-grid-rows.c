#include "mix-models-grid-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-employment-words.h"
#include "mix-models-cell.h"

/* The rows below the charts, in groups that fold. */

static const MixEmploymentRow *
get_row (MixModelsGrid *self, guint position)
{
  return &g_array_index (self->study->rows, MixEmploymentRow, position);
}

/* What a press on a cell opens: a score, a figure, a line's arithmetic, or all figures of its model. */
static char *
dup_target (MixModelsGrid *self, const MixEmploymentRow *row, guint option)
{
  const MixEmploymentPicture *picture = self->study->picture;
  const char *id = _mix_models_grid_get_option (self, option)->id;
  guint input = row->cells[option].input;
  const char *parameter
      = input != MIX_EMPLOYMENT_NOTHING ? mix_employment_picture_get_input (picture, input)->parameter : NULL;

  if (row->criterion != MIX_EMPLOYMENT_NOTHING)
    return g_strdup_printf ("score %s %s", id, mix_employment_picture_get_criterion (picture, row->criterion)->id);
  if (row->line != MIX_EMPLOYMENT_NOTHING)
    return g_strdup_printf ("line %s %s", id, mix_employment_picture_get_line (picture, row->line)->id);
  if (parameter != NULL)
    return g_strdup_printf ("figure %s %s", id, parameter);
  if (row->group == MIX_EMPLOYMENT_GROUP_MONEY)
    return g_strdup_printf ("years %s", id);
  return g_strdup_printf ("figures %s", id);
}

/* What a row is, whatever it says. */
static char *
dup_key (MixModelsGrid *self, const MixEmploymentRow *row)
{
  return g_strdup_printf ("%u %d %s", row->group, row->line != MIX_EMPLOYMENT_NOTHING, row->title);
}

static void
show_cells (MixModelsGrid *self, MixColumnRow *widget, const MixEmploymentRow *row)
{
  guint n = _mix_models_grid_get_n_shown (self);

  mix_column_row_set_head_width (widget, _mix_models_grid_get_head_width (self));
  for (guint i = 0; i < n; i++)
    {
      guint option = self->first + i;
      g_autofree char *subject
          = g_strdup_printf ("%s, %s", row->title, _mix_models_grid_get_option (self, option)->name);
      g_autofree char *target = dup_target (self, row, option);
      GtkWidget *cell = mix_column_row_get_cell (widget, i);

      if (cell == NULL)
        {
          cell = mix_models_cell_new ();
          mix_column_row_add_cell (widget, cell);
        }
      mix_models_cell_show (MIX_MODELS_CELL (cell), subject, target, row, &row->cells[option]);
    }
  mix_column_row_truncate (widget, n);
}

static GtkWidget *
make_row (const MixEmploymentRow *row)
{
  GtkWidget *widget = mix_column_row_new ();

  _mix_models_grid_add_head (MIX_COLUMN_ROW (widget), row->title, NULL);
  gtk_widget_add_css_class (widget, "mix-models-row");
  return widget;
}

static void
expanded_cb (GtkExpander *expander, GParamSpec *pspec, MixModelsGrid *self)
{
  guint bit = 1u << GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (expander), "group"));
  guint folded = gtk_expander_get_expanded (expander) ? self->folded & ~bit : self->folded | bit;

  if (self->folded == folded)
    return;
  self->folded = folded;
  gtk_widget_activate_action (GTK_WIDGET (self), "page.remember", NULL);
}

static GtkWidget *
make_expander (GtkWidget *title_label, const char *title, GtkWidget *rows, const char *style_class)
{
  GtkWidget *expander = gtk_expander_new (NULL);

  gtk_expander_set_label_widget (GTK_EXPANDER (expander), title_label);
  gtk_expander_set_child (GTK_EXPANDER (expander), rows);
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_add_css_class (expander, style_class);
  gtk_widget_set_visible (expander, FALSE);
  return expander;
}

static void
add_group (MixModelsGrid *self, MixEmploymentGroup group)
{
  const char *title = mix_employment_group_get_title (group);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *expander;

  gtk_widget_add_css_class (label, "heading");
  self->group_boxes[group] = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  expander = make_expander (label, title, self->group_boxes[group], "mix-models-group");
  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  g_object_set_data (G_OBJECT (expander), "group", GUINT_TO_POINTER (group));
  self->group_expanders[group] = expander;
  g_signal_connect_object (expander, "notify::expanded", G_CALLBACK (expanded_cb), self, 0);
  gtk_box_append (self->groups, expander);
}

/* Groups without rows, out of sight. The lines of the money are many: they fold by themselves, below the sums. */
void
_mix_models_grid_add_groups (MixModelsGrid *self)
{
  for (guint group = 0; group < MIX_EMPLOYMENT_N_GROUPS; group++)
    add_group (self, group);
  self->lines_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->lines_expander
      = make_expander (gtk_label_new (_ ("Line by line")), _ ("Line by line"), self->lines_box, "mix-models-lines");
  gtk_box_append (GTK_BOX (self->group_boxes[MIX_EMPLOYMENT_GROUP_MONEY]), self->lines_expander);
}

/* Folds and unfolds the groups as they should be. */
void
_mix_models_grid_fold_groups (MixModelsGrid *self)
{
  for (guint group = 0; group < MIX_EMPLOYMENT_N_GROUPS; group++)
    gtk_expander_set_expanded (GTK_EXPANDER (self->group_expanders[group]), (self->folded & 1u << group) == 0);
}

/* Puts the row after the one before it in its box, where it does not stand there. */
static void
place_row (GtkWidget *box, GtkWidget *row, GtkWidget *before)
{
  if (gtk_widget_get_parent (row) == NULL)
    gtk_box_insert_child_after (GTK_BOX (box), row, before);
  else if (gtk_widget_get_prev_sibling (row) != before)
    gtk_box_reorder_child_after (GTK_BOX (box), row, before);
}

static void
remove_rows (GHashTable *rows)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    gtk_box_remove (GTK_BOX (gtk_widget_get_parent (row)), row);
}

/* The row of the grid for a row of the study, which leaves those that were there before. */
static GtkWidget *
take_row (MixModelsGrid *self, GHashTable *before, const MixEmploymentRow *row)
{
  g_autofree char *key = dup_key (self, row);
  GtkWidget *widget = g_hash_table_lookup (before, key);

  if (widget != NULL)
    g_hash_table_remove (before, key);
  else
    widget = make_row (row);
  g_hash_table_insert (self->rows, g_steal_pointer (&key), widget);
  return widget;
}

/* Shows the rows of the study; those that were there before only get other words. */
void
_mix_models_grid_show_rows (MixModelsGrid *self)
{
  g_autoptr (GHashTable) before = g_steal_pointer (&self->rows);
  GtkWidget *last[MIX_EMPLOYMENT_N_GROUPS] = { NULL };
  GtkWidget *last_line = NULL;

  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < self->study->rows->len; i++)
    {
      const MixEmploymentRow *row = get_row (self, i);
      gboolean is_line = row->line != MIX_EMPLOYMENT_NOTHING;
      GtkWidget **after = is_line ? &last_line : &last[row->group];
      GtkWidget *widget = take_row (self, before, row);

      place_row (is_line ? self->lines_box : self->group_boxes[row->group], widget, *after);
      show_cells (self, MIX_COLUMN_ROW (widget), row);
      *after = widget;
    }
  remove_rows (before);
  gtk_widget_set_visible (self->lines_expander, last_line != NULL);
  for (guint group = 0; group < MIX_EMPLOYMENT_N_GROUPS; group++)
    gtk_widget_set_visible (self->group_expanders[group], last[group] != NULL);
}
