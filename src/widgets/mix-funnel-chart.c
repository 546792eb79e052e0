#include "mix-funnel-chart.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "mix-bar.h"
#include "mix-text.h"

#define COLUMN_SPACING 8
#define ROW_SPACING 5
#define BAR_HEIGHT 14

/* How many people came how far: a row for each step with its name, a bar, the count, and the part of the step before.
 * Nothing is said by the bars alone. */
struct _MixFunnelChart
{
  GtkWidget parent_instance;

  GtkWidget *grid;
  GPtrArray *labels;
  GArray *counts; /* of int */
};

G_DEFINE_FINAL_TYPE (MixFunnelChart, mix_funnel_chart, GTK_TYPE_WIDGET)

static int
get_count (MixFunnelChart *self, guint step)
{
  return g_array_index (self->counts, int, step);
}

static int
find_most (MixFunnelChart *self)
{
  int most = 1;

  for (guint i = 0; i < self->counts->len; i++)
    most = MAX (most, get_count (self, i));
  return most;
}

static void
clear (MixFunnelChart *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), child);
  g_ptr_array_set_size (self->labels, 0);
  g_array_set_size (self->counts, 0);
}

static void
attach_text (MixFunnelChart *self, const char *text, int column, guint row, const char *style_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_widget_add_css_class (label, "mix-dense");
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, style_class);
  gtk_grid_attach (GTK_GRID (self->grid), label, column, (int) row, 1, 1);
}

static void
attach_bar (MixFunnelChart *self, guint row)
{
  GtkWidget *bar = mix_bar_new ();

  mix_bar_set_maximum (MIX_BAR (bar), find_most (self));
  mix_bar_set_value (MIX_BAR (bar), MAX (get_count (self, row), 0));
  mix_bar_set_series (MIX_BAR (bar), 1);
  gtk_widget_set_size_request (bar, -1, BAR_HEIGHT);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (bar, TRUE);
  gtk_grid_attach (GTK_GRID (self->grid), bar, 1, (int) row, 1, 1);
}

static void
attach_row (MixFunnelChart *self, guint row)
{
  g_autofree char *count = mix_funnel_chart_dup_count (self, row);
  g_autofree char *rate = mix_funnel_chart_dup_rate (self, row);

  attach_text (self, g_ptr_array_index (self->labels, row), 0, row, "mix-funnel-label");
  attach_bar (self, row);
  attach_text (self, count, 2, row, get_count (self, row) < 0 ? "mix-secondary" : "mix-strong");
  attach_text (self, rate != NULL ? rate : "", 3, row, "mix-secondary");
}

static void
mix_funnel_chart_dispose (GObject *object)
{
  g_clear_pointer (&MIX_FUNNEL_CHART (object)->grid, gtk_widget_unparent);
  G_OBJECT_CLASS (mix_funnel_chart_parent_class)->dispose (object);
}

static void
mix_funnel_chart_finalize (GObject *object)
{
  MixFunnelChart *self = MIX_FUNNEL_CHART (object);

  g_ptr_array_unref (self->labels);
  g_array_unref (self->counts);
  G_OBJECT_CLASS (mix_funnel_chart_parent_class)->finalize (object);
}

static void
mix_funnel_chart_class_init (MixFunnelChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mix_funnel_chart_dispose;
  object_class->finalize = mix_funnel_chart_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
mix_funnel_chart_init (MixFunnelChart *self)
{
  self->labels = g_ptr_array_new_with_free_func (g_free);
  self->counts = g_array_new (FALSE, FALSE, sizeof (int));
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), COLUMN_SPACING);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), ROW_SPACING);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
}

/**
 * mix_funnel_chart_new:
 *
 * Returns: (transfer floating): a chart without steps
 */
GtkWidget *
mix_funnel_chart_new (void)
{
  return g_object_new (MIX_TYPE_FUNNEL_CHART, NULL);
}

/**
 * mix_funnel_chart_set_steps:
 * @self: a chart
 * @steps: (array length=n_steps): from the first to the last, copied
 * @n_steps: how many
 */
void
mix_funnel_chart_set_steps (MixFunnelChart *self, const MixFunnelChartStep *steps, guint n_steps)
{
  g_autofree char *summary = NULL;

  g_return_if_fail (MIX_IS_FUNNEL_CHART (self));

  clear (self);
  for (guint i = 0; i < n_steps; i++)
    {
      g_ptr_array_add (self->labels, g_strdup (steps[i].label));
      g_array_append_val (self->counts, steps[i].count);
    }
  for (guint i = 0; i < n_steps; i++)
    attach_row (self, i);
  summary = mix_funnel_chart_dup_summary (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, summary, -1);
}

/**
 * mix_funnel_chart_get_n_steps:
 * @self: a chart
 *
 * Returns: how many steps it has
 */
guint
mix_funnel_chart_get_n_steps (MixFunnelChart *self)
{
  g_return_val_if_fail (MIX_IS_FUNNEL_CHART (self), 0);
  return self->counts->len;
}

/**
 * mix_funnel_chart_dup_count:
 * @self: a chart
 * @step: from 0
 *
 * Returns: (transfer full): how many came so far, in words where that is kept back
 */
char *
mix_funnel_chart_dup_count (MixFunnelChart *self, guint step)
{
  g_return_val_if_fail (MIX_IS_FUNNEL_CHART (self) && step < self->counts->len, NULL);

  if (get_count (self, step) == MIX_FUNNEL_CHART_SUPPRESSED)
    return g_strdup_printf (_ ("fewer than %d"), MIX_FUNNEL_CHART_LEAST);
  return mix_text_format_thousands (get_count (self, step));
}

/**
 * mix_funnel_chart_dup_rate:
 * @self: a chart
 * @step: from 0
 *
 * Returns: (transfer full) (nullable): the part of the step before that came so far: "48%"; %NULL for the first step,
 *   and where either count is below %MIX_FUNNEL_CHART_LEAST
 */
char *
mix_funnel_chart_dup_rate (MixFunnelChart *self, guint step)
{
  g_return_val_if_fail (MIX_IS_FUNNEL_CHART (self) && step < self->counts->len, NULL);

  if (step == 0 || get_count (self, step) < MIX_FUNNEL_CHART_LEAST
      || get_count (self, step - 1) < MIX_FUNNEL_CHART_LEAST)
    return NULL;
  return g_strdup_printf (_ ("%.0f%%"), round (100.0 * get_count (self, step) / get_count (self, step - 1)));
}

/**
 * mix_funnel_chart_dup_summary:
 * @self: a chart
 *
 * Returns: (transfer full): all of it in a sentence
 */
char *
mix_funnel_chart_dup_summary (MixFunnelChart *self)
{
  GString *summary = g_string_new (NULL);

  g_return_val_if_fail (MIX_IS_FUNNEL_CHART (self), g_string_free (summary, FALSE));

  for (guint i = 0; i < self->counts->len; i++)
    {
      g_autofree char *count = mix_funnel_chart_dup_count (self, i);
      g_autofree char *rate = mix_funnel_chart_dup_rate (self, i);

      g_string_append_printf (summary, "%s%s: %s", i > 0 ? ", " : "", (char *) g_ptr_array_index (self->labels, i),
                              count);
      if (rate != NULL)
        /* Translators: after a count: which part of the step before it is, in per cent. */
        g_string_append_printf (summary, _ (" (%s of the step before)"), rate);
    }
  return g_string_free (summary, FALSE);
}

/**
 * mix_funnel_chart_create_table:
 * @self: a chart
 * @title: what the table is called
 *
 * Returns: (transfer full): the numbers behind the picture
 */
MixChartTable *
mix_funnel_chart_create_table (MixFunnelChart *self, const char *title)
{
  MixChartTable *table = mix_chart_table_new (title);

  g_return_val_if_fail (MIX_IS_FUNNEL_CHART (self), table);

  mix_chart_table_add_column (table, _ ("Step"), FALSE);
  mix_chart_table_add_column (table, _ ("People"), TRUE);
  mix_chart_table_add_column (table, _ ("Of the step before"), TRUE);
  for (guint i = 0; i < self->counts->len; i++)
    {
      g_autofree char *count = mix_funnel_chart_dup_count (self, i);
      g_autofree char *rate = mix_funnel_chart_dup_rate (self, i);

      mix_chart_table_begin_row (table);
      mix_chart_table_add_text (table, g_ptr_array_index (self->labels, i));
      mix_chart_table_add_text (table, count);
      mix_chart_table_add_text (table, rate != NULL ? rate : "");
    }
  return table;
}
