#include "mix-folded-lane.h"

#include "mix-draw.h"
#include "mix-glyph.h"

#define MARK_SIZE 18.0f
#define MARGIN 12.0f
#define GAP 18.0f

/* A lane in which the card in the hand would be blocked: its mark, and turned by a quarter its name and the reason. */
struct _MixFoldedLane
{
  GtkWidget parent_instance;

  char *title;
  char *reason;
};

G_DEFINE_FINAL_TYPE (MixFoldedLane, mix_folded_lane, GTK_TYPE_WIDGET)

/* Draws text downwards from @y; returns where it ends. */
static float
draw_turned (MixFoldedLane *self, GtkSnapshot *snapshot, const char *text, float y, gboolean strong)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  GdkRGBA colour;
  int width, height;

  pango_attr_list_insert (attributes, strong ? pango_attr_weight_new (PANGO_WEIGHT_BOLD) : pango_attr_scale_new (0.93));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_width (layout, (int) MAX ((float) gtk_widget_get_height (widget) - y - MARGIN, 0) * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_widget_get_color (widget, &colour);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (((float) gtk_widget_get_width (widget) + (float) height) / 2, y));
  gtk_snapshot_rotate (snapshot, 90);
  gtk_snapshot_append_layout (snapshot, layout, strong ? &colour : mix_style_get_colour (MIX_COLOUR_SECONDARY));
  gtk_snapshot_restore (snapshot);
  return y + (float) width;
}

static void
mix_folded_lane_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MixFoldedLane *self = MIX_FOLDED_LANE (widget);
  float y = MARGIN + MARK_SIZE + GAP;

  mix_glyph_append (snapshot, mix_mark_get_icon_name (MIX_MARK_BLOCKED),
                    ((float) gtk_widget_get_width (widget) - MARK_SIZE) / 2, MARGIN, MARK_SIZE,
                    mix_style_get_colour (MIX_COLOUR_BLOCKED));
  y = draw_turned (self, snapshot, self->title, y, TRUE);
  draw_turned (self, snapshot, self->reason, y + GAP, FALSE);
}

static void
mix_folded_lane_finalize (GObject *object)
{
  MixFoldedLane *self = MIX_FOLDED_LANE (object);

  g_free (self->title);
  g_free (self->reason);
  G_OBJECT_CLASS (mix_folded_lane_parent_class)->finalize (object);
}

static void
mix_folded_lane_class_init (MixFoldedLaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mix_folded_lane_finalize;
  widget_class->snapshot = mix_folded_lane_snapshot;
  gtk_widget_class_set_css_name (widget_class, "mixfoldedlane");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mix_folded_lane_init (MixFoldedLane *self)
{
}

/**
 * mix_folded_lane_new:
 * @title: whose lane it is
 * @reason: why the card would be blocked there
 *
 * Returns: (transfer floating): the folded lane
 */
GtkWidget *
mix_folded_lane_new (const char *title, const char *reason)
{
  MixFoldedLane *self = g_object_new (MIX_TYPE_FOLDED_LANE, NULL);
  g_autofree char *name = g_strdup_printf ("%s: %s. %s", title, mix_mark_get_word (MIX_MARK_BLOCKED), reason);

  self->title = g_strdup (title);
  self->reason = g_strdup (reason);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), name);
  return GTK_WIDGET (self);
}
