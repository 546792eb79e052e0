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

static char *
dup_signature (MixModelsGrid *self)
{
  GString *signature = g_string_new (NULL);

  g_string_append_printf (signature, "%d %u %u|", self->narrow, self->first, self->folded);
  for (guint i = 0; i < self->study->n_columns; i++)
    g_string_append_printf (signature, "%s %s|", _mix_models_grid_get_option (self, i)->id,
                            _mix_models_grid_get_option (self, i)->name);
  for (guint i = 0; i < self->study->rows->len; i++)
    g_string_append_printf (signature, "%u %s|", get_row (self, i)->group, get_row (self, i)->title);
  return g_string_free (signature, FALSE);
}

static void
show_cell (MixModelsGrid *self, MixModelsCell *cell, const MixEmploymentRow *row, guint option)
{
  g_autofree char *subject = g_strdup_printf ("%s, %s", row->title, _mix_models_grid_get_option (self, option)->name);

  mix_models_cell_show (cell, subject, row, &row->cells[option]);
}

static void
update_rows (MixModelsGrid *self)
{
  for (guint i = 0; i < self->study->rows->len; i++)
    {
      GPtrArray *cells = self->rows->pdata[i];

      for (guint column = 0; column < cells->len; column++)
        show_cell (self, cells->pdata[column], get_row (self, i), self->first + column);
    }
}

static GtkWidget *
make_row (MixModelsGrid *self, const MixEmploymentRow *row)
{
  GtkWidget *widget = _mix_models_grid_new_row (self, row->title, NULL);
  GPtrArray *cells = g_ptr_array_new ();

  for (guint i = 0; i < _mix_models_grid_get_n_shown (self); i++)
    {
      g_autofree char *target = dup_target (self, row, self->first + i);
      GtkWidget *cell = mix_models_cell_new (target);

      g_ptr_array_add (cells, cell);
      mix_column_row_add_cell (MIX_COLUMN_ROW (widget), cell);
    }
  gtk_widget_add_css_class (widget, "mix-models-row");
  g_ptr_array_add (self->rows, cells);
  return widget;
}

static void
expanded_cb (GtkExpander *expander, GParamSpec *pspec, MixModelsGrid *self)
{
  guint group = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (expander), "group"));
  guint bit = 1u << group;

  self->folded = gtk_expander_get_expanded (expander) ? self->folded & ~bit : self->folded | bit;
  g_free (self->signature);
  self->signature = dup_signature (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "page.remember", NULL);
}

static void
lines_expanded_cb (GtkExpander *expander, GParamSpec *pspec, MixModelsGrid *self)
{
  self->lines_shown = gtk_expander_get_expanded (expander);
}

static GtkWidget *
make_group (MixModelsGrid *self, MixEmploymentGroup group, GtkWidget *rows)
{
  GtkWidget *expander = gtk_expander_new (NULL);
  GtkWidget *title = gtk_label_new (mix_employment_group_get_title (group));

  gtk_widget_add_css_class (title, "heading");
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  mix_employment_group_get_title (group), -1);
  gtk_expander_set_label_widget (GTK_EXPANDER (expander), title);
  gtk_expander_set_child (GTK_EXPANDER (expander), rows);
  gtk_expander_set_expanded (GTK_EXPANDER (expander), (self->folded & 1u << group) == 0);
  gtk_widget_add_css_class (expander, "mix-models-group");
  g_object_set_data (G_OBJECT (expander), "group", GUINT_TO_POINTER (group));
  g_signal_connect_object (expander, "notify::expanded", G_CALLBACK (expanded_cb), self, 0);
  return expander;
}

/* The lines of the money are many: they fold by themselves, below the sums. */
static GtkWidget *
make_lines (MixModelsGrid *self)
{
  GtkWidget *expander = gtk_expander_new (_ ("Line by line"));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_expander_set_child (GTK_EXPANDER (expander), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Line by line"), -1);
  gtk_expander_set_expanded (GTK_EXPANDER (expander), self->lines_shown);
  gtk_widget_add_css_class (expander, "mix-models-lines");
  g_signal_connect_object (expander, "notify::expanded", G_CALLBACK (lines_expanded_cb), self, 0);
  return expander;
}

static void
make_rows (MixModelsGrid *self)
{
  GtkWidget *boxes[MIX_EMPLOYMENT_N_GROUPS] = { NULL };
  GtkWidget *lines = make_lines (self);
  gboolean any_line = FALSE;

  g_object_ref_sink (lines);
  for (guint i = 0; i < self->study->rows->len; i++)
    {
      const MixEmploymentRow *row = get_row (self, i);
      gboolean is_line = row->line != MIX_EMPLOYMENT_NOTHING;

      if (boxes[row->group] == NULL)
        {
          boxes[row->group] = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
          gtk_box_append (self->groups, make_group (self, row->group, boxes[row->group]));
        }
      any_line = any_line || is_line;
      gtk_box_append (GTK_BOX (is_line ? gtk_expander_get_child (GTK_EXPANDER (lines)) : boxes[row->group]),
                      make_row (self, row));
    }
  if (any_line)
    gtk_box_append (GTK_BOX (boxes[MIX_EMPLOYMENT_GROUP_MONEY]), lines);
  g_object_unref (lines);
}

static void
clear_rows (MixModelsGrid *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->rows, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
}

/* Shows the rows of the study; those that were there before only get other words. */
void
_mix_models_grid_show_rows (MixModelsGrid *self)
{
  g_autofree char *signature = dup_signature (self);

  if (g_strcmp0 (signature, self->signature) != 0)
    {
      g_set_str (&self->signature, signature);
      clear_rows (self);
      make_rows (self);
      _mix_models_grid_show_heads (self);
    }
  update_rows (self);
}
