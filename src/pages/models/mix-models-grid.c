#include "mix-models-grid-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-draw.h"
#include "mix-inspector-parts.h"

#define HEAD_EM 8.6f
#define SHOWN_NARROW 2

G_DEFINE_FINAL_TYPE (MixModelsGrid, mix_models_grid, ADW_TYPE_BIN)

/* How many columns are seen at a time. */
guint
_mix_models_grid_get_n_shown (MixModelsGrid *self)
{
  guint n = self->study != NULL ? self->study->n_columns : 0;

  return self->narrow ? MIN (n, SHOWN_NARROW) : n;
}

const MixEmploymentOption *
_mix_models_grid_get_option (MixModelsGrid *self, guint option)
{
  return mix_employment_picture_get_option (self->study->picture, option);
}

/* In pixels; on narrow windows heads have lines of their own. */
int
_mix_models_grid_get_head_width (MixModelsGrid *self)
{
  return self->narrow ? 0 : (int) (mix_draw_get_em (GTK_WIDGET (self)) * HEAD_EM);
}

/* A head says what the cells of the row are; returns what the second line says. */
GtkLabel *
_mix_models_grid_add_head (MixColumnRow *row, const char *title, const char *detail)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *second = detail != NULL ? mix_inspector_new_label (detail, "mix-small", "mix-secondary", NULL) : NULL;

  gtk_widget_set_valign (head, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (head), mix_inspector_new_label (title, "mix-dense", NULL));
  if (second != NULL)
    gtk_box_append (GTK_BOX (head), second);
  mix_column_row_set_head (row, head);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return (GtkLabel *) second;
}

static void
show_turn_bar (MixModelsGrid *self)
{
  guint n = self->study->n_columns;
  guint n_shown = _mix_models_grid_get_n_shown (self);
  const char *name = self->study->picture->name;
  /* Translators: a comparison, and three numbers of columns: "Options for 2027 · models 1 to 2 of 4" */
  g_autofree char *words = g_strdup_printf (_ ("%s · models %u to %u of %u"), name != NULL ? name : "", self->first + 1,
                                            self->first + n_shown, n);

  gtk_label_set_label (self->turn_label, words);
  gtk_widget_set_visible (self->turn_bar, n_shown < n);
}

static void
show_study (MixModelsGrid *self)
{
  guint n_shown = _mix_models_grid_get_n_shown (self);

  if (self->study == NULL)
    return;
  self->first = MIN (self->first, self->study->n_columns - n_shown);
  show_turn_bar (self);
  _mix_models_grid_show_heads (self);
  _mix_models_grid_show_rows (self);
  _mix_models_grid_show_charts (self);
}

static void
swipe_cb (MixModelsGrid *self, double velocity_x, double velocity_y)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (ABS (velocity_x) > 2 * ABS (velocity_y))
    mix_models_grid_turn (self, (velocity_x < 0) != mirrored ? 1 : -1);
}

static void
mix_models_grid_dispose (GObject *object)
{
  MixModelsGrid *self = MIX_MODELS_GRID (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_MODELS_GRID);
  g_clear_pointer (&self->study, mix_employment_study_unref);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  G_OBJECT_CLASS (mix_models_grid_parent_class)->dispose (object);
}

static void
mix_models_grid_class_init (MixModelsGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_models_grid_dispose;
  g_type_ensure (MIX_TYPE_COLUMN_ROW);
  g_type_ensure (MIX_TYPE_COST_STACK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/models/mix-models-grid.ui");
  gtk_widget_class_bind_template_child (widget_class, MixModelsGrid, heads);
  gtk_widget_class_bind_template_child (widget_class, MixModelsGrid, turn_bar);
  gtk_widget_class_bind_template_child (widget_class, MixModelsGrid, turn_label);
  gtk_widget_class_bind_template_child (widget_class, MixModelsGrid, sums);
  gtk_widget_class_bind_template_child (widget_class, MixModelsGrid, stack);
  gtk_widget_class_bind_template_child (widget_class, MixModelsGrid, legend);
  gtk_widget_class_bind_template_child (widget_class, MixModelsGrid, ranks);
  gtk_widget_class_bind_template_child (widget_class, MixModelsGrid, groups);
  gtk_widget_class_bind_template_callback (widget_class, swipe_cb);
}

static void
mix_models_grid_init (MixModelsGrid *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  _mix_models_grid_add_charts (self);
  _mix_models_grid_add_groups (self);
}

/**
 * mix_models_grid_set_study:
 * @self: a grid
 * @study: a comparison worked out
 *
 * Shows its options side by side, in their order. What is as it was only gets other words and bars.
 */
void
mix_models_grid_set_study (MixModelsGrid *self, MixEmploymentStudy *study)
{
  g_return_if_fail (MIX_IS_MODELS_GRID (self));

  if (self->study == study)
    return;
  g_clear_pointer (&self->study, mix_employment_study_unref);
  self->study = mix_employment_study_ref (study);
  show_study (self);
}

/**
 * mix_models_grid_set_narrow:
 * @self: a grid
 * @narrow: whether only two columns are seen at a time, with heads above their rows
 */
void
mix_models_grid_set_narrow (MixModelsGrid *self, gboolean narrow)
{
  g_return_if_fail (MIX_IS_MODELS_GRID (self));

  if (self->narrow == !!narrow)
    return;
  self->narrow = !!narrow;
  show_study (self);
}

/**
 * mix_models_grid_turn:
 * @self: a grid
 * @by: columns forward, or back where below zero
 *
 * Shows the columns after, or before, where not all are seen.
 */
void
mix_models_grid_turn (MixModelsGrid *self, int by)
{
  int most = self->study != NULL ? (int) (self->study->n_columns - _mix_models_grid_get_n_shown (self)) : 0;
  guint first = (guint) CLAMP ((int) self->first + by, 0, most);

  if (self->first == first)
    return;
  self->first = first;
  show_study (self);
}

/**
 * mix_models_grid_get_first:
 * @self: a grid
 *
 * Returns: the first column that is seen
 */
guint
mix_models_grid_get_first (MixModelsGrid *self)
{
  return self->first;
}

/**
 * mix_models_grid_get_folded:
 * @self: a grid
 *
 * Returns: a bit for each #MixEmploymentGroup whose rows are folded
 */
guint
mix_models_grid_get_folded (MixModelsGrid *self)
{
  return self->folded;
}

/**
 * mix_models_grid_set_folded:
 * @self: a grid
 * @folded: a bit for each #MixEmploymentGroup whose rows are folded
 */
void
mix_models_grid_set_folded (MixModelsGrid *self, guint folded)
{
  if (self->folded == folded)
    return;
  self->folded = folded;
  _mix_models_grid_fold_groups (self);
}

/**
 * mix_models_grid_create_cost_table:
 * @self: a grid with a study
 *
 * Returns: (transfer full): the numbers of the stacks
 */
MixChartTable *
mix_models_grid_create_cost_table (MixModelsGrid *self)
{
  return mix_cost_stack_create_table (self->stack);
}

static void
add_rank_row (MixModelsGrid *self, MixChartTable *table, guint option)
{
  const MixEmploymentColumn *column = mix_employment_study_get_column (self->study, option);

  mix_chart_table_begin_row (table);
  mix_chart_table_add_text (table, _mix_models_grid_get_option (self, option)->name);
  for (guint rank = 0; rank < self->study->n_ranked; rank++)
    {
      g_autofree char *text = column->ranked ? g_strdup_printf ("%.1f%%", column->rank_shares[rank] * 100) : NULL;

      mix_chart_table_add_text (table, text);
    }
}

/**
 * mix_models_grid_create_rank_table:
 * @self: a grid with a study
 *
 * Returns: (transfer full): how often each option comes in at each rank
 */
MixChartTable *
mix_models_grid_create_rank_table (MixModelsGrid *self)
{
  MixChartTable *table = mix_chart_table_new (_ ("Ranks"));

  mix_chart_table_add_column (table, _ ("Model"), FALSE);
  for (guint rank = 0; rank < self->study->n_ranked; rank++)
    {
      g_autofree char *heading = g_strdup_printf (_ ("Rank %u"), rank + 1);

      mix_chart_table_add_column (table, heading, TRUE);
    }
  for (guint i = 0; i < self->study->n_columns; i++)
    add_rank_row (self, table, i);
  return table;
}
