#include "mix-column-row.h"

/*
 * A row of a comparison: a head of a fixed width, and cells that share the rest alike, so that rows one above the other
 * stand in columns. Without a width the head has a line of its own above its cells.
 */
struct _MixColumnRow
{
  GtkWidget parent_instance;

  GtkWidget *head; /* the first child, or NULL */
  guint n_cells;
  int head_width;
};

enum
{
  PROP_0,
  PROP_HEAD_WIDTH,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (MixColumnRow, mix_column_row, GTK_TYPE_WIDGET)

static GtkWidget *
get_first_cell (MixColumnRow *self)
{
  return self->head != NULL ? gtk_widget_get_next_sibling (self->head) : gtk_widget_get_first_child (GTK_WIDGET (self));
}

static int
get_cell_width (MixColumnRow *self, int width)
{
  return self->n_cells > 0 ? MAX ((width - self->head_width) / (int) self->n_cells, 0) : 0;
}

static void
measure_width (MixColumnRow *self, int *minimum, int *natural)
{
  int head_minimum = 0, head_natural = 0;

  *minimum = *natural = 0;
  for (GtkWidget *cell = get_first_cell (self); cell != NULL; cell = gtk_widget_get_next_sibling (cell))
    {
      int cell_minimum, cell_natural;

      gtk_widget_measure (cell, GTK_ORIENTATION_HORIZONTAL, -1, &cell_minimum, &cell_natural, NULL, NULL);
      *minimum = MAX (*minimum, cell_minimum);
      *natural = MAX (*natural, cell_natural);
    }
  *minimum = *minimum * (int) self->n_cells + self->head_width;
  *natural = *natural * (int) self->n_cells + self->head_width;
  if (self->head != NULL)
    gtk_widget_measure (self->head, GTK_ORIENTATION_HORIZONTAL, -1, &head_minimum, &head_natural, NULL, NULL);
  if (self->head_width == 0)
    *minimum = MAX (*minimum, head_minimum);
  *natural = MAX (*natural, *minimum);
}

static int
measure_head (MixColumnRow *self, int width)
{
  int height = 0;

  if (self->head != NULL)
    gtk_widget_measure (self->head, GTK_ORIENTATION_VERTICAL, self->head_width > 0 ? self->head_width : width, &height,
                        NULL, NULL, NULL);
  return height;
}

/* As high as cells would like to be: some only know how high that is at their usual width. */
static int
measure_cells (MixColumnRow *self, int width)
{
  int most = 0;

  for (GtkWidget *cell = get_first_cell (self); cell != NULL; cell = gtk_widget_get_next_sibling (cell))
    {
      int least, height;

      gtk_widget_measure (cell, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      gtk_widget_measure (cell, GTK_ORIENTATION_VERTICAL, MAX (get_cell_width (self, width), least), NULL, &height,
                          NULL, NULL);
      most = MAX (most, height);
    }
  return most;
}

static void
mix_column_row_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  MixColumnRow *self = MIX_COLUMN_ROW (widget);
  int head, cells;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, minimum, natural);
      return;
    }
  if (for_size < 0)
    measure_width (self, &for_size, &head);
  head = measure_head (self, for_size);
  cells = measure_cells (self, for_size);
  *minimum = *natural = self->head_width > 0 ? MAX (head, cells) : head + cells;
}

static void
allocate (GtkWidget *child, int x, int y, int width, int height)
{
  GtkAllocation area = { x, y, width, height };

  gtk_widget_size_allocate (child, &area, -1);
}

static void
mix_column_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MixColumnRow *self = MIX_COLUMN_ROW (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int each = get_cell_width (self, width);
  int head_height = self->head_width > 0 ? height : measure_head (self, width);
  int top = self->head_width > 0 ? 0 : head_height;
  int x = self->head_width;

  if (self->head != NULL)
    allocate (self->head, mirrored && self->head_width > 0 ? width - self->head_width : 0, 0,
              self->head_width > 0 ? self->head_width : width, head_height);
  for (GtkWidget *cell = get_first_cell (self); cell != NULL; cell = gtk_widget_get_next_sibling (cell))
    {
      allocate (cell, mirrored ? width - x - each : x, top, each, height - top);
      x += each;
    }
}

static GtkSizeRequestMode
mix_column_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mix_column_row_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_HEAD_WIDTH)
    g_value_set_int (value, MIX_COLUMN_ROW (object)->head_width);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
mix_column_row_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_HEAD_WIDTH)
    mix_column_row_set_head_width (MIX_COLUMN_ROW (object), g_value_get_int (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
mix_column_row_dispose (GObject *object)
{
  mix_column_row_clear (MIX_COLUMN_ROW (object));
  G_OBJECT_CLASS (mix_column_row_parent_class)->dispose (object);
}

static void
mix_column_row_class_init (MixColumnRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mix_column_row_get_property;
  object_class->set_property = mix_column_row_set_property;
  object_class->dispose = mix_column_row_dispose;
  widget_class->measure = mix_column_row_measure;
  widget_class->size_allocate = mix_column_row_size_allocate;
  widget_class->get_request_mode = mix_column_row_get_request_mode;

  props[PROP_HEAD_WIDTH] = g_param_spec_int ("head-width", NULL, NULL, 0, G_MAXINT, 0,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_css_name (widget_class, "mixcolumnrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static void
mix_column_row_init (MixColumnRow *self)
{
}

/**
 * mix_column_row_new:
 *
 * Returns: (transfer floating): a row without head and cells
 */
GtkWidget *
mix_column_row_new (void)
{
  return g_object_new (MIX_TYPE_COLUMN_ROW, NULL);
}

/**
 * mix_column_row_set_head:
 * @self: a row without a head
 * @head: (transfer floating): what stands at its start
 */
void
mix_column_row_set_head (MixColumnRow *self, GtkWidget *head)
{
  g_return_if_fail (MIX_IS_COLUMN_ROW (self) && self->head == NULL);

  self->head = head;
  gtk_widget_insert_after (head, GTK_WIDGET (self), NULL);
}

/**
 * mix_column_row_add_cell:
 * @self: a row
 * @cell: (transfer floating): what stands in the next column
 */
void
mix_column_row_add_cell (MixColumnRow *self, GtkWidget *cell)
{
  g_return_if_fail (MIX_IS_COLUMN_ROW (self));

  gtk_widget_insert_before (cell, GTK_WIDGET (self), NULL);
  self->n_cells++;
}

/**
 * mix_column_row_get_cell:
 * @self: a row
 * @position: a column, from 0
 *
 * Returns: (transfer none) (nullable): what stands there
 */
GtkWidget *
mix_column_row_get_cell (MixColumnRow *self, guint position)
{
  GtkWidget *cell;

  g_return_val_if_fail (MIX_IS_COLUMN_ROW (self), NULL);
  cell = get_first_cell (self);
  while (cell != NULL && position-- > 0)
    cell = gtk_widget_get_next_sibling (cell);
  return cell;
}

/**
 * mix_column_row_place_cell:
 * @self: a row
 * @cell: (transfer floating): a cell of the row, or one that has no place yet
 * @position: its column, from 0: at most as many as there are cells
 *
 * Puts the cell before the one that stands there. A cell of the row stays on screen meanwhile, with what it opened.
 */
void
mix_column_row_place_cell (MixColumnRow *self, GtkWidget *cell, guint position)
{
  GtkWidget *next = mix_column_row_get_cell (self, position);

  if (next == cell)
    return;
  if (gtk_widget_get_parent (cell) == NULL)
    self->n_cells++;
  gtk_widget_insert_before (cell, GTK_WIDGET (self), next);
}

/**
 * mix_column_row_truncate:
 * @self: a row
 * @n_cells: how many cells stay, from the start
 */
void
mix_column_row_truncate (MixColumnRow *self, guint n_cells)
{
  g_return_if_fail (MIX_IS_COLUMN_ROW (self));

  while (self->n_cells > n_cells)
    {
      gtk_widget_unparent (gtk_widget_get_last_child (GTK_WIDGET (self)));
      self->n_cells--;
    }
}

/**
 * mix_column_row_clear:
 * @self: a row
 *
 * Takes head and cells away.
 */
void
mix_column_row_clear (MixColumnRow *self)
{
  GtkWidget *child;

  self->head = NULL;
  self->n_cells = 0;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

/**
 * mix_column_row_set_head_width:
 * @self: a row
 * @head_width: how wide the head is, in pixels; 0 gives it a line of its own above the cells
 */
void
mix_column_row_set_head_width (MixColumnRow *self, int head_width)
{
  g_return_if_fail (MIX_IS_COLUMN_ROW (self) && head_width >= 0);

  if (self->head_width == head_width)
    return;
  self->head_width = head_width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HEAD_WIDTH]);
}
