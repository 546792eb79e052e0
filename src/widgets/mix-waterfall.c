#include "mix-waterfall.h"

#include "mix-bar.h"
#include "mix-grade-chip.h"

#define BAR_WIDTH 54
#define TOTAL_HEIGHT 13
#define STEP_HEIGHT 11

/* From what there is to what is left, a row a step: name, bar, figure, where the figure is from. */
struct _MixWaterfall
{
  GtkWidget parent_instance;

  GtkWidget *grid;
  guint n_steps;
};

G_DEFINE_FINAL_TYPE (MixWaterfall, mix_waterfall, GTK_TYPE_WIDGET)

static GtkWidget *
make_label (const char *text, float xalign, gboolean strong)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  if (strong)
    gtk_widget_add_css_class (label, "heading");
  return label;
}

static GtkWidget *
make_bar (const MixWaterfallStep *step, double maximum, gboolean last)
{
  GtkWidget *bar = mix_bar_new ();

  mix_bar_set_maximum (MIX_BAR (bar), maximum);
  mix_bar_set_start (MIX_BAR (bar), MAX (step->start, 0));
  mix_bar_set_value (MIX_BAR (bar), MAX (step->length, 0));
  mix_bar_set_pattern (MIX_BAR (bar), step->total ? MIX_PATTERN_SOLID : MIX_PATTERN_DIAGONAL);
  if (last)
    {
      mix_bar_set_series (MIX_BAR (bar), 0);
      gtk_widget_add_css_class (bar, "mix-fits-fill");
    }
  gtk_widget_set_size_request (bar, BAR_WIDTH, step->total ? TOTAL_HEIGHT : STEP_HEIGHT);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, step->label,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, step->text, -1);
  return bar;
}

static void
add_step (MixWaterfall *self, const MixWaterfallStep *step, int row, double maximum, gboolean last)
{
  GtkGrid *grid = GTK_GRID (self->grid);
  GtkWidget *label = make_label (step->label, 0, step->total);
  GtkWidget *text = make_label (step->text, 1, step->total);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, step->label);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (text, "numeric");
  gtk_grid_attach (grid, label, 0, row, 1, 1);
  gtk_grid_attach (grid, make_bar (step, maximum, last), 1, row, 1, 1);
  gtk_grid_attach (grid, text, 2, row, 1, 1);
  if (step->grade != 0)
    {
      GtkWidget *chip = mix_grade_chip_new (step->grade, step->source);

      mix_grade_chip_set_subject (MIX_GRADE_CHIP (chip), step->label);
      gtk_grid_attach (grid, chip, 3, row, 1, 1);
    }
}

static void
add_line (MixWaterfall *self, int row)
{
  gtk_grid_attach (GTK_GRID (self->grid), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL), 0, row, 4, 1);
}

static void
mix_waterfall_dispose (GObject *object)
{
  g_clear_pointer (&MIX_WATERFALL (object)->grid, gtk_widget_unparent);
  G_OBJECT_CLASS (mix_waterfall_parent_class)->dispose (object);
}

static void
mix_waterfall_class_init (MixWaterfallClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_waterfall_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mix_waterfall_init (MixWaterfall *self)
{
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 6);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 1);
  gtk_widget_add_css_class (self->grid, "mix-dense");
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
}

/**
 * mix_waterfall_new:
 *
 * Returns: (transfer floating): a waterfall without steps
 */
GtkWidget *
mix_waterfall_new (void)
{
  return g_object_new (MIX_TYPE_WATERFALL, NULL);
}

/**
 * mix_waterfall_set_steps:
 * @self: a waterfall
 * @steps: (array length=n_steps): its rows from the top, copied; all in one unit
 * @n_steps: how many
 */
void
mix_waterfall_set_steps (MixWaterfall *self, const MixWaterfallStep *steps, guint n_steps)
{
  GtkWidget *child;
  double maximum = 0;

  g_return_if_fail (MIX_IS_WATERFALL (self));

  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), child);
  for (guint i = 0; i < n_steps; i++)
    maximum = MAX (maximum, steps[i].start + steps[i].length);
  for (guint i = 0; i < n_steps; i++)
    {
      gboolean last = i == n_steps - 1;

      if (last && n_steps > 1)
        add_line (self, (int) i);
      add_step (self, &steps[i], (int) i + last, maximum, last);
    }
  self->n_steps = n_steps;
}

/**
 * mix_waterfall_get_n_steps:
 * @self: a waterfall
 *
 * Returns: how many rows it has
 */
guint
mix_waterfall_get_n_steps (MixWaterfall *self)
{
  g_return_val_if_fail (MIX_IS_WATERFALL (self), 0);
  return self->n_steps;
}
