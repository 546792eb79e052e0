#include "mix-grid-cell.h"

/*
 * What a screen reader finds in a widget that draws a table itself: rows and their cells, without a widget each. The
 * widget gives the first row as its first accessible child; a row gives its cells. The widget keeps the keyboard focus
 * and says which cell has it.
 */
struct _MixGridCell
{
  GObject parent_instance;

  GtkWidget *grid;     /* not owned: it owns its cells */
  MixGridCell *parent; /* not owned; the row of a cell, NULL for a row */
  MixGridCell *first;  /* owned, or NULL */
  MixGridCell *last;   /* not owned */
  MixGridCell *next;   /* owned, or NULL */
  GtkATContext *context;
  GtkAccessibleRole role;
  char *name;
  graphene_rect_t area;
  gboolean focused;
};

enum
{
  PROP_0,
  PROP_ACCESSIBLE_ROLE,
};

static void init_accessible (GtkAccessibleInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MixGridCell,
                               mix_grid_cell,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, init_accessible))

static GtkATContext *
get_at_context (GtkAccessible *accessible)
{
  MixGridCell *self = MIX_GRID_CELL (accessible);

  if (self->context == NULL)
    self->context = gtk_at_context_create (self->role, accessible, gtk_widget_get_display (self->grid));
  return self->context != NULL ? g_object_ref (self->context) : NULL;
}

static gboolean
get_platform_state (GtkAccessible *accessible, GtkAccessiblePlatformState state)
{
  MixGridCell *self = MIX_GRID_CELL (accessible);

  switch (state)
    {
    case GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSABLE:
      return self->role == GTK_ACCESSIBLE_ROLE_GRID_CELL;
    case GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED:
      return self->focused;
    case GTK_ACCESSIBLE_PLATFORM_STATE_ACTIVE:
    default:
      return FALSE;
    }
}

static GtkAccessible *
get_accessible_parent (GtkAccessible *accessible)
{
  MixGridCell *self = MIX_GRID_CELL (accessible);

  return self->parent != NULL ? g_object_ref (GTK_ACCESSIBLE (self->parent))
                              : g_object_ref (GTK_ACCESSIBLE (self->grid));
}

static GtkAccessible *
get_first_accessible_child (GtkAccessible *accessible)
{
  MixGridCell *self = MIX_GRID_CELL (accessible);

  return self->first != NULL ? g_object_ref (GTK_ACCESSIBLE (self->first)) : NULL;
}

static GtkAccessible *
get_next_accessible_sibling (GtkAccessible *accessible)
{
  MixGridCell *self = MIX_GRID_CELL (accessible);

  return self->next != NULL ? g_object_ref (GTK_ACCESSIBLE (self->next)) : NULL;
}

static gboolean
get_bounds (GtkAccessible *accessible, int *x, int *y, int *width, int *height)
{
  const graphene_rect_t *area = &MIX_GRID_CELL (accessible)->area;

  *x = (int) area->origin.x;
  *y = (int) area->origin.y;
  *width = (int) area->size.width;
  *height = (int) area->size.height;
  return TRUE;
}

static void
init_accessible (GtkAccessibleInterface *iface)
{
  iface->get_at_context = get_at_context;
  iface->get_platform_state = get_platform_state;
  iface->get_accessible_parent = get_accessible_parent;
  iface->get_first_accessible_child = get_first_accessible_child;
  iface->get_next_accessible_sibling = get_next_accessible_sibling;
  iface->get_bounds = get_bounds;
}

static void
mix_grid_cell_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_ACCESSIBLE_ROLE)
    g_value_set_enum (value, (int) MIX_GRID_CELL (object)->role);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
mix_grid_cell_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_ACCESSIBLE_ROLE)
    MIX_GRID_CELL (object)->role = (GtkAccessibleRole) g_value_get_enum (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

/* Siblings are let go one after the other: a long row would else free itself cell within cell. */
static void
mix_grid_cell_dispose (GObject *object)
{
  MixGridCell *self = MIX_GRID_CELL (object);

  for (MixGridCell *child = g_steal_pointer (&self->first); child != NULL;)
    {
      MixGridCell *next = g_steal_pointer (&child->next);

      g_object_unref (child);
      child = next;
    }
  g_clear_object (&self->next);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (mix_grid_cell_parent_class)->dispose (object);
}

static void
mix_grid_cell_finalize (GObject *object)
{
  g_free (MIX_GRID_CELL (object)->name);
  G_OBJECT_CLASS (mix_grid_cell_parent_class)->finalize (object);
}

static void
mix_grid_cell_class_init (MixGridCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = mix_grid_cell_get_property;
  object_class->set_property = mix_grid_cell_set_property;
  object_class->dispose = mix_grid_cell_dispose;
  object_class->finalize = mix_grid_cell_finalize;
  g_object_class_override_property (object_class, PROP_ACCESSIBLE_ROLE, "accessible-role");
}

static void
mix_grid_cell_init (MixGridCell *self)
{
  self->role = GTK_ACCESSIBLE_ROLE_GRID_CELL;
}

/**
 * mix_grid_cell_new:
 * @grid: the widget that draws it; it outlives its cells
 * @role: a row, a head or a cell
 * @name: (nullable): what a screen reader calls it
 *
 * Returns: (transfer full): the cell
 */
MixGridCell *
mix_grid_cell_new (GtkWidget *grid, GtkAccessibleRole role, const char *name)
{
  MixGridCell *self = g_object_new (MIX_TYPE_GRID_CELL, "accessible-role", role, NULL);

  self->grid = grid;
  mix_grid_cell_set_name (self, name);
  return self;
}

/**
 * mix_grid_cell_add_child:
 * @self: a row
 * @child: (transfer full): its next cell
 */
void
mix_grid_cell_add_child (MixGridCell *self, MixGridCell *child)
{
  child->parent = self;
  if (self->last != NULL)
    self->last->next = child;
  else
    self->first = child;
  self->last = child;
}

/**
 * mix_grid_cell_set_next:
 * @self: a row
 * @next: (transfer full) (nullable): the row below
 */
void
mix_grid_cell_set_next (MixGridCell *self, MixGridCell *next)
{
  g_clear_object (&self->next);
  self->next = next;
}

/**
 * mix_grid_cell_get_next:
 * @self: a row or cell
 *
 * Returns: (transfer none) (nullable): the one after it
 */
MixGridCell *
mix_grid_cell_get_next (MixGridCell *self)
{
  return self->next;
}

/**
 * mix_grid_cell_get_first:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): its first cell
 */
MixGridCell *
mix_grid_cell_get_first (MixGridCell *self)
{
  return self->first;
}

/**
 * mix_grid_cell_set_name:
 * @self: a row or cell
 * @name: (nullable): what a screen reader calls it
 */
void
mix_grid_cell_set_name (MixGridCell *self, const char *name)
{
  if (!g_set_str (&self->name, name) || name == NULL)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * mix_grid_cell_set_focused:
 * @self: a cell
 * @focused: whether its widget has the keyboard and this is the cell it is at
 */
void
mix_grid_cell_set_focused (MixGridCell *self, gboolean focused)
{
  if (self->focused == focused)
    return;
  self->focused = focused;
  gtk_accessible_update_platform_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED);
}

/**
 * mix_grid_cell_set_area:
 * @self: a row or cell
 * @area: where it is drawn, in the coordinates of what it is in: of the widget for a row, of the row for a cell
 */
void
mix_grid_cell_set_area (MixGridCell *self, const graphene_rect_t *area)
{
  self->area = *area;
}

/**
 * mix_grid_cell_set_position:
 * @self: a cell
 * @row: its row, from 0
 * @column: its column, from 0
 */
void
mix_grid_cell_set_position (MixGridCell *self, int row, int column)
{
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ROW_INDEX, row + 1,
                                  GTK_ACCESSIBLE_RELATION_COL_INDEX, column + 1, -1);
}
