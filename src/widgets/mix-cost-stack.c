#include "mix-cost-stack-private.h"

#include "mix-config.h"
#include "mix-draw.h"

#include <glib/gi18n-lib.h>

#define LEAST_HEIGHT_EM 12
#define USUAL_HEIGHT_EM 15
#define LEAST_COLUMN_EM 6
#define LEAST_COLUMN 140 /* pixels, where large text asks for more than a narrow window has */

enum
{
  PROP_0,
  PROP_ABOVE_MARK,
  PROP_HEAD_WIDTH,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (MixCostStack, mix_cost_stack, GTK_TYPE_WIDGET)

static const MixCostColumn *
get_column (MixCostStack *self, guint position)
{
  return &g_array_index (self->columns, MixCostColumn, position);
}

/* "Federation at least £757,000, likely between £724,000 and £818,000" */
static char *
describe_column (const MixCostColumn *column)
{
  g_autofree char *likely = mix_money_format_pounds (column->likely);
  g_autofree char *low = mix_money_format_pounds (column->low);
  g_autofree char *high = mix_money_format_pounds (column->high);

  if (column->at_least)
    /* Translators: an employment model and an amount of money. */
    return g_strdup_printf (_ ("%s at least %s"), column->title, likely);
  /* Translators: an employment model and three amounts of money. */
  return g_strdup_printf (_ ("%s %s, between %s and %s"), column->title, likely, low, high);
}

static char *
describe (MixCostStack *self)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *all = NULL;

  if (self->columns->len == 0)
    return g_strdup (_ ("No costs to compare"));
  for (guint i = 0; i < self->columns->len; i++)
    g_ptr_array_add (words, describe_column (get_column (self, i)));
  g_ptr_array_add (words, NULL);
  all = g_strjoinv ("; ", (char **) words->pdata);
  /* Translators: %s is a list of models with amounts. */
  return g_strdup_printf (_ ("Cost a year: %s"), all);
}

static void
update (MixCostStack *self)
{
  g_autofree char *words = describe (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The amount on the base line of a column. */
MixPence
_mix_cost_stack_get_base (MixCostStack *self, const MixCostColumn *column)
{
  return self->above_mark ? MAX (column->mark, 0) : 0;
}

static void
mix_cost_stack_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  MixCostStack *self = MIX_COST_STACK (widget);
  float em = mix_draw_get_em (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural
        = self->head_width + MIN ((int) (em * LEAST_COLUMN_EM), LEAST_COLUMN) * (int) MAX (self->columns->len, 1);
  else
    {
      *minimum = (int) (em * LEAST_HEIGHT_EM);
      *natural = (int) (em * USUAL_HEIGHT_EM);
    }
}

static gboolean
query_tooltip_cb (MixCostStack *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  g_autofree char *words = keyboard ? NULL : mix_cost_stack_dup_words_at (self, x, y);

  gtk_tooltip_set_text (tooltip, words);
  return words != NULL;
}

static void
mix_cost_stack_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MixCostStack *self = MIX_COST_STACK (object);

  switch (property_id)
    {
    case PROP_ABOVE_MARK:
      g_value_set_boolean (value, self->above_mark);
      break;
    case PROP_HEAD_WIDTH:
      g_value_set_int (value, self->head_width);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mix_cost_stack_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  MixCostStack *self = MIX_COST_STACK (object);

  switch (property_id)
    {
    case PROP_ABOVE_MARK:
      mix_cost_stack_set_above_mark (self, g_value_get_boolean (value));
      break;
    case PROP_HEAD_WIDTH:
      mix_cost_stack_set_head_width (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mix_cost_stack_finalize (GObject *object)
{
  MixCostStack *self = MIX_COST_STACK (object);

  g_strfreev (self->series);
  g_free (self->mark_name);
  g_array_unref (self->columns);
  G_OBJECT_CLASS (mix_cost_stack_parent_class)->finalize (object);
}

static void
mix_cost_stack_class_init (MixCostStackClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mix_cost_stack_get_property;
  object_class->set_property = mix_cost_stack_set_property;
  object_class->finalize = mix_cost_stack_finalize;
  widget_class->snapshot = _mix_cost_stack_snapshot;
  widget_class->measure = mix_cost_stack_measure;

  props[PROP_ABOVE_MARK] = g_param_spec_boolean ("above-mark", NULL, NULL, FALSE, flags);
  props[PROP_HEAD_WIDTH] = g_param_spec_int ("head-width", NULL, NULL, 0, G_MAXINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_css_name (widget_class, "mixcoststack");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
clear_column (gpointer data)
{
  g_free ((char *) ((MixCostColumn *) data)->title);
}

static void
mix_cost_stack_init (MixCostStack *self)
{
  self->series = g_new0 (char *, 1);
  self->columns = g_array_new (FALSE, FALSE, sizeof (MixCostColumn));
  g_array_set_clear_func (self->columns, clear_column);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  update (self);
}

/**
 * mix_cost_stack_new:
 *
 * Returns: (transfer floating): costs side by side, each a stack of its parts from zero, with a line at what others pay
 */
GtkWidget *
mix_cost_stack_new (void)
{
  return g_object_new (MIX_TYPE_COST_STACK, NULL);
}

/**
 * mix_cost_stack_set_series:
 * @self: a chart
 * @names: (array zero-terminated=1): what the parts are called from below, at most %MIX_N_SERIES
 * @looks: (nullable): by name, which series of charts it looks like, from 0; %NULL: the first like the first, and so on
 */
void
mix_cost_stack_set_series (MixCostStack *self, const char *const *names, const guint *looks)
{
  g_return_if_fail (MIX_IS_COST_STACK (self) && g_strv_length ((char **) names) <= MIX_N_SERIES);

  g_strfreev (self->series);
  self->series = g_strdupv ((char **) names);
  for (guint i = 0; names[i] != NULL; i++)
    self->looks[i] = looks != NULL ? looks[i] : i;
  update (self);
}

/**
 * mix_cost_stack_set_mark_name:
 * @self: a chart
 * @name: what the dashed line is: "Reimbursed"
 */
void
mix_cost_stack_set_mark_name (MixCostStack *self, const char *name)
{
  g_return_if_fail (MIX_IS_COST_STACK (self));

  if (g_set_str (&self->mark_name, name))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * mix_cost_stack_set_columns:
 * @self: a chart
 * @columns: (array length=n_columns): the stacks in their order, copied
 * @n_columns: how many
 */
void
mix_cost_stack_set_columns (MixCostStack *self, const MixCostColumn *columns, guint n_columns)
{
  g_return_if_fail (MIX_IS_COST_STACK (self));

  g_array_set_size (self->columns, 0);
  for (guint i = 0; i < n_columns; i++)
    {
      MixCostColumn column = columns[i];

      column.title = g_strdup (columns[i].title);
      g_array_append_val (self->columns, column);
    }
  update (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * mix_cost_stack_set_above_mark:
 * @self: a chart
 * @above_mark: whether only what is above the mark is shown, from the mark: for stacks that look alike
 */
void
mix_cost_stack_set_above_mark (MixCostStack *self, gboolean above_mark)
{
  g_return_if_fail (MIX_IS_COST_STACK (self));

  above_mark = !!above_mark;
  if (self->above_mark == above_mark)
    return;
  self->above_mark = above_mark;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ABOVE_MARK]);
}

/**
 * mix_cost_stack_set_head_width:
 * @self: a chart
 * @head_width: pixels kept free at the start for the labels of the axis, so that columns stand over those of a table; 0
 *   puts the labels on the lines
 */
void
mix_cost_stack_set_head_width (MixCostStack *self, int head_width)
{
  g_return_if_fail (MIX_IS_COST_STACK (self) && head_width >= 0);

  if (self->head_width == head_width)
    return;
  self->head_width = head_width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HEAD_WIDTH]);
}

static void
add_money (MixChartTable *table, MixPence pence)
{
  g_autofree char *text = mix_money_format_pounds (pence);

  mix_chart_table_add_text (table, text);
}

static void
add_row (MixCostStack *self, MixChartTable *table, const MixCostColumn *column)
{
  guint n_series = g_strv_length (self->series);

  mix_chart_table_begin_row (table);
  mix_chart_table_add_text (table, column->title);
  for (guint i = 0; i < n_series; i++)
    add_money (table, column->parts[i]);
  add_money (table, column->likely);
  add_money (table, column->low);
  if (column->at_least)
    mix_chart_table_add_text (table, NULL);
  else
    add_money (table, column->high);
  if (column->mark < 0)
    mix_chart_table_add_text (table, NULL);
  else
    add_money (table, column->mark);
}

/**
 * mix_cost_stack_create_table:
 * @self: a chart
 *
 * Returns: (transfer full): its numbers, a row a stack
 */
MixChartTable *
mix_cost_stack_create_table (MixCostStack *self)
{
  MixChartTable *table = mix_chart_table_new (_ ("Cost a Year"));

  mix_chart_table_add_column (table, _ ("Model"), FALSE);
  for (guint i = 0; self->series[i] != NULL; i++)
    mix_chart_table_add_column (table, self->series[i], TRUE);
  mix_chart_table_add_column (table, _ ("Likely"), TRUE);
  mix_chart_table_add_column (table, _ ("From"), TRUE);
  mix_chart_table_add_column (table, _ ("To"), TRUE);
  mix_chart_table_add_column (table, self->mark_name != NULL ? self->mark_name : _ ("Mark"), TRUE);
  for (guint i = 0; i < self->columns->len; i++)
    add_row (self, table, get_column (self, i));
  return table;
}

/* The part of a stack that is at an amount, or NULL. */
static char *
describe_part (MixCostStack *self, const MixCostColumn *column, double amount)
{
  double until = -(double) _mix_cost_stack_get_base (self, column);

  for (guint i = 0; self->series[i] != NULL; i++)
    {
      g_autofree char *money = mix_money_format_pounds (column->parts[i]);

      until += (double) column->parts[i];
      if (amount < until)
        /* Translators: an employment model, a kind of cost, and an amount of money. */
        return g_strdup_printf (_ ("%s: %s %s a year"), column->title, self->series[i], money);
    }
  return describe_column (column);
}

/**
 * mix_cost_stack_dup_words_at:
 * @self: a chart that is on screen
 * @x: in the widget
 * @y: in the widget
 *
 * Returns: (transfer full) (nullable): what is drawn there, in words
 */
char *
mix_cost_stack_dup_words_at (MixCostStack *self, double x, double y)
{
  MixCostFrame frame = _mix_cost_stack_make_frame (self);
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double along = (frame.mirrored ? width - x : x) - (double) frame.area.origin.x;
  double up = (double) (frame.area.origin.y + frame.area.size.height) - y;
  double each = (double) frame.area.size.width / MAX (self->columns->len, 1);
  guint position;

  if (along < 0 || up < 0 || self->columns->len == 0 || frame.area.size.height <= 0)
    return NULL;
  position = (guint) (along / each);
  if (position >= self->columns->len)
    return NULL;
  return describe_part (self, get_column (self, position), up / (double) frame.area.size.height * frame.most);
}
