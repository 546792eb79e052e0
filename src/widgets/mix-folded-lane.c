#include "mix-folded-lane.h"

#include "mix-draw.h"
#include "mix-glyph.h"

#define MARK_SIZE 18.0f
#define MARGIN 12.0f
#define GAP 18.0f

/*
 * A lane that shows no cards: a mark, and turned by a quarter its name and a few words. One that the user folded, the
 * heading of a network's lanes, and that of somebody who is expected, are buttons.
 *
 * Signal: "clicked", of those that are.
 */
struct _MixFoldedLane
{
  GtkWidget parent_instance;

  MixFoldedLaneKind kind;
  char *title;
  char *words;
};

static guint clicked_signal;

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
draw_mark (MixFoldedLane *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  float x = ((float) gtk_widget_get_width (widget) - MARK_SIZE) / 2;
  const char *icon_name = self->kind == MIX_FOLDED_LANE_GROUP      ? "mix-fold-symbolic"
                          : self->kind == MIX_FOLDED_LANE_EXPECTED ? "mix-recruit-symbolic"
                                                                   : "mix-unfold-symbolic";
  GdkRGBA colour;

  if (self->kind == MIX_FOLDED_LANE_BLOCKED)
    {
      mix_glyph_append (snapshot, mix_mark_get_icon_name (MIX_MARK_BLOCKED), x, MARGIN, MARK_SIZE,
                        mix_style_get_colour (MIX_COLOUR_BLOCKED));
      return;
    }
  gtk_widget_get_color (widget, &colour);
  mix_glyph_append (snapshot, icon_name, x, MARGIN, MARK_SIZE, &colour);
}

static void
mix_folded_lane_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MixFoldedLane *self = MIX_FOLDED_LANE (widget);
  float y = MARGIN + MARK_SIZE + GAP;

  draw_mark (self, snapshot);
  y = draw_turned (self, snapshot, self->title, y, TRUE);
  draw_turned (self, snapshot, self->words, y + GAP, FALSE);
}

static void
mix_folded_lane_finalize (GObject *object)
{
  MixFoldedLane *self = MIX_FOLDED_LANE (object);

  g_free (self->title);
  g_free (self->words);
  G_OBJECT_CLASS (mix_folded_lane_parent_class)->finalize (object);
}

static void
clicked_cb (MixFoldedLane *self)
{
  g_signal_emit (self, clicked_signal, 0);
}

static gboolean
key_pressed_cb (MixFoldedLane *self, guint keyval)
{
  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter && keyval != GDK_KEY_space)
    return FALSE;
  g_signal_emit (self, clicked_signal, 0);
  return TRUE;
}

static void
mix_folded_lane_class_init (MixFoldedLaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mix_folded_lane_finalize;
  widget_class->snapshot = mix_folded_lane_snapshot;
  clicked_signal
      = g_signal_new ("clicked", MIX_TYPE_FOLDED_LANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "mixfoldedlane");
}

static void
mix_folded_lane_init (MixFoldedLane *self)
{
}

static void
make_button (MixFoldedLane *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  g_signal_connect_swapped (click, "released", G_CALLBACK (clicked_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  if (self->kind != MIX_FOLDED_LANE_EXPECTED)
    gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED,
                                 self->kind == MIX_FOLDED_LANE_GROUP, -1);
}

/**
 * mix_folded_lane_new:
 * @kind: why it shows its name alone
 * @title: whose lane it is
 * @words: why the card would be blocked there, or what the lane adds up to
 *
 * Returns: (transfer floating): the folded lane
 */
GtkWidget *
mix_folded_lane_new (MixFoldedLaneKind kind, const char *title, const char *words)
{
  static const char *const style_classes[] = { "blocked", "closed", "group", "group", "expected" };
  gboolean blocked = kind == MIX_FOLDED_LANE_BLOCKED;
  MixFoldedLane *self = g_object_new (MIX_TYPE_FOLDED_LANE, "accessible-role",
                                      blocked ? GTK_ACCESSIBLE_ROLE_GROUP : GTK_ACCESSIBLE_ROLE_BUTTON, NULL);
  g_autofree char *name = blocked ? g_strdup_printf ("%s: %s. %s", title, mix_mark_get_word (MIX_MARK_BLOCKED), words)
                                  : g_strdup_printf ("%s, %s", title, words);

  self->kind = kind;
  self->title = g_strdup (title);
  self->words = g_strdup (words);
  if (!blocked)
    make_button (self);
  gtk_widget_add_css_class (GTK_WIDGET (self), style_classes[kind]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), name);
  return GTK_WIDGET (self);
}
