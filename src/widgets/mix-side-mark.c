#include "mix-side-mark.h"

#include <math.h>

#include "mix-draw.h"

#define SIZE_EM 1.2f

/* Says by letter, shape and colour whose priority a piece of work serves. */
struct _MixSideMark
{
  GtkWidget parent_instance;

  MixSide side;
};

enum
{
  PROP_0,
  PROP_SIDE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (MixSideMark, mix_side_mark, GTK_TYPE_WIDGET)

static void
update_accessible (MixSideMark *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, mix_side_get_word (self->side),
                                  -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), mix_side_get_word (self->side));
}

static void
mix_side_mark_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  float size = roundf (mix_draw_get_em (widget) * SIZE_EM);
  gboolean wide = orientation == GTK_ORIENTATION_HORIZONTAL && MIX_SIDE_MARK (widget)->side == MIX_SIDE_BOTH;

  *minimum = *natural = (int) (wide ? 2 * size : size);
}

static void
mix_side_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  float size = roundf (mix_draw_get_em (widget) * SIZE_EM);
  float y = floorf (((float) gtk_widget_get_height (widget) - size) / 2);

  mix_draw_side (snapshot, widget, MIX_SIDE_MARK (widget)->side, 0, y, size);
}

static void
mix_side_mark_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_SIDE)
    g_value_set_enum (value, MIX_SIDE_MARK (object)->side);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
mix_side_mark_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_SIDE)
    mix_side_mark_set_side (MIX_SIDE_MARK (object), g_value_get_enum (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
mix_side_mark_class_init (MixSideMarkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mix_side_mark_get_property;
  object_class->set_property = mix_side_mark_set_property;
  widget_class->measure = mix_side_mark_measure;
  widget_class->snapshot = mix_side_mark_snapshot;

  props[PROP_SIDE] = g_param_spec_enum ("side", NULL, NULL, MIX_TYPE_SIDE, MIX_SIDE_NETWORK,
                                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
mix_side_mark_init (MixSideMark *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  update_accessible (self);
}

/**
 * mix_side_mark_new:
 * @side: whose priority
 *
 * Returns: (transfer floating): a mark
 */
GtkWidget *
mix_side_mark_new (MixSide side)
{
  return g_object_new (MIX_TYPE_SIDE_MARK, "side", side, NULL);
}

/**
 * mix_side_mark_set_side:
 * @self: a mark
 * @side: whose priority to show
 */
void
mix_side_mark_set_side (MixSideMark *self, MixSide side)
{
  g_return_if_fail (MIX_IS_SIDE_MARK (self));

  if (self->side == side)
    return;
  self->side = side;
  update_accessible (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SIDE]);
}
