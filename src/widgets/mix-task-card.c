#include "mix-task-card.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "mix-draw.h"
#include "mix-glyph.h"

#define SMALL_SCALE 0.87
#define DENSE_SCALE 0.93
#define EDGE_WIDTH 6.0f
#define START 10.0f
#define START_AFTER_EDGE 14.0f
#define END 10.0f
#define SIDE_EM 1.15f
#define GAP 5.0f

typedef enum
{
  TEXT_TITLE,
  TEXT_PLACE,
  TEXT_DUE,
  TEXT_HOURS,
  TEXT_WORD,
  N_TEXTS,
} Text;

/*
 * A card of work. One widget that draws itself: a lane makes up to two hundred of them, and a widget for each word
 * would be over a thousand. Its list item bears the accessible name.
 */
struct _MixTaskCard
{
  GtkWidget parent_instance;

  MixTaskCardFace face; /* owns its strings */
  PangoLayout *layouts[N_TEXTS];
};

G_DEFINE_FINAL_TYPE (MixTaskCard, mix_task_card, GTK_TYPE_WIDGET)

static const char *const style_classes[] = { NULL, "proposed", "paused" };

static gboolean
has_edge (MixTaskCard *self)
{
  return self->face.mark < MIX_MARK_FITS;
}

static gboolean
is_mirrored (MixTaskCard *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static void
forget_layouts (MixTaskCard *self)
{
  for (guint i = 0; i < N_TEXTS; i++)
    g_clear_object (&self->layouts[i]);
}

static char *
make_text (MixTaskCard *self, Text text)
{
  switch (text)
    {
    case TEXT_TITLE:
      return g_strdup (self->face.title);
    case TEXT_PLACE:
      return g_strdup (self->face.place);
    case TEXT_DUE:
      return g_strdup (self->face.due);
    case TEXT_HOURS:
      /* Translators: a number of hours a week on a card, as short as can be. */
      return g_strdup_printf (_ ("%s h"), self->face.hours);
    default:
      return g_strdup (mix_mark_get_word (self->face.mark));
    }
}

static void
set_type (PangoLayout *layout, Text text)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  gboolean strong = text == TEXT_TITLE || text == TEXT_HOURS || text == TEXT_WORD;

  pango_attr_list_insert (attributes,
                          pango_attr_scale_new (text == TEXT_TITLE || text == TEXT_HOURS ? DENSE_SCALE : SMALL_SCALE));
  if (strong)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD));
  if (text == TEXT_HOURS || text == TEXT_DUE)
    pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);
}

static PangoLayout *
find_layout (MixTaskCard *self, Text text)
{
  g_autofree char *words = NULL;

  if (self->layouts[text] == NULL)
    {
      words = make_text (self, text);
      self->layouts[text] = gtk_widget_create_pango_layout (GTK_WIDGET (self), words);
      set_type (self->layouts[text], text);
      pango_layout_set_single_paragraph_mode (self->layouts[text], TRUE);
    }
  return self->layouts[text];
}

/* Fits the text into @width and says how much of it is used. */
static float
fit_text (PangoLayout *layout, float width)
{
  int used;

  if (width < G_MAXINT16)
    {
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_width (layout, (int) (MAX (width, 0) * PANGO_SCALE));
    }
  pango_layout_get_pixel_size (layout, &used, NULL);
  return (float) used;
}

static float
get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return (float) height;
}

/* Draws at @x from the start of the line, whichever side that is. */
static void
draw_text (
    MixTaskCard *self, GtkSnapshot *snapshot, PangoLayout *layout, float x, float y, float width, const GdkRGBA *colour)
{
  float left = is_mirrored (self) ? (float) gtk_widget_get_width (GTK_WIDGET (self)) - x - width : x;
  PangoRectangle extents;

  /* An ellipsised text in a right-to-left paragraph stands at the end of the width it was given. */
  pango_layout_get_pixel_extents (layout, NULL, &extents);
  mix_draw_layout (snapshot, layout, left - (float) extents.x, y, colour);
}

static void
draw_glyph (MixTaskCard *self,
            GtkSnapshot *snapshot,
            const char *icon_name,
            float x,
            float y,
            float size,
            const GdkRGBA *colour)
{
  float left = is_mirrored (self) ? (float) gtk_widget_get_width (GTK_WIDGET (self)) - x - size : x;

  mix_glyph_append (snapshot, icon_name, left, y, size, colour);
}

static void
draw_edge (MixTaskCard *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  float x = is_mirrored (self) ? (float) gtk_widget_get_width (widget) - EDGE_WIDTH : 0;

  mix_pattern_append (snapshot, mix_mark_get_pattern (self->face.mark),
                      &GRAPHENE_RECT_INIT (x, 0, EDGE_WIDTH, (float) gtk_widget_get_height (widget)),
                      MIX_PATTERN_SPACING_IN_BAR, mix_style_get_colour (mix_mark_get_fill (self->face.mark)),
                      mix_style_get_colour (MIX_COLOUR_PATTERN_LINE));
}

static void
draw_first_line (MixTaskCard *self, GtkSnapshot *snapshot, float start, float end, float y, const GdkRGBA *colour)
{
  PangoLayout *title = find_layout (self, TEXT_TITLE);
  float height = get_height (title);
  float size = roundf (mix_draw_get_em (GTK_WIDGET (self)) * 0.95f);

  if (self->face.high_risk)
    {
      draw_glyph (self, snapshot, "mix-high-risk-symbolic", end - size, y + (height - size) / 2, size,
                  mix_style_get_colour (MIX_COLOUR_SECONDARY));
      end -= size + GAP;
    }
  draw_text (self, snapshot, title, start, y, fit_text (title, end - start), colour);
}

static void
draw_second_line (MixTaskCard *self, GtkSnapshot *snapshot, float start, float end, float y)
{
  const GdkRGBA *colour = mix_style_get_colour (MIX_COLOUR_SECONDARY);
  PangoLayout *place = find_layout (self, TEXT_PLACE);
  float size = roundf (mix_draw_get_em (GTK_WIDGET (self)) * 0.8f);

  if (self->face.due != NULL)
    {
      PangoLayout *due = find_layout (self, TEXT_DUE);
      float width = fit_text (due, G_MAXFLOAT);

      draw_text (self, snapshot, due, end - width, y, width, colour);
      end -= width + size + 4;
      draw_glyph (self, snapshot, "mix-deadline-symbolic", end, y + (get_height (due) - size) / 2, size, colour);
      end -= GAP;
    }
  draw_text (self, snapshot, place, start, y, fit_text (place, end - start), colour);
}

static void
draw_mark (MixTaskCard *self, GtkSnapshot *snapshot, float start, float end, float middle)
{
  const GdkRGBA *colour = mix_style_get_colour (mix_mark_get_colour (self->face.mark));
  float size = roundf (mix_draw_get_em (GTK_WIDGET (self)) * 0.9f);

  if (self->face.mark == MIX_MARK_NOBODY)
    return;
  if (self->face.mark != MIX_MARK_FITS)
    {
      PangoLayout *word = find_layout (self, TEXT_WORD);
      float width = fit_text (word, end - start - size - GAP);

      draw_text (self, snapshot, word, end - width, middle - get_height (word) / 2, width, colour);
      end -= width + 4;
    }
  draw_glyph (self, snapshot, mix_mark_get_icon_name (self->face.mark), end - size, middle - size / 2, size, colour);
}

static void
draw_third_line (MixTaskCard *self, GtkSnapshot *snapshot, float start, float end, float y, const GdkRGBA *colour)
{
  GtkWidget *widget = GTK_WIDGET (self);
  PangoLayout *hours = find_layout (self, TEXT_HOURS);
  float width = fit_text (hours, G_MAXFLOAT);
  float size = roundf (mix_draw_get_em (widget) * SIDE_EM);
  float middle = roundf (y + size / 2);
  float side_width = self->face.side == MIX_SIDE_BOTH ? 2 * size : size;
  float x = start + width + GAP + 1;

  draw_text (self, snapshot, hours, start, middle - get_height (hours) / 2, width, colour);
  mix_draw_side (snapshot, widget, self->face.side,
                 is_mirrored (self) ? (float) gtk_widget_get_width (widget) - x - side_width : x,
                 roundf (middle - size / 2), size);
  draw_mark (self, snapshot, x + side_width + GAP, end, middle);
}

/* The three lines stand together in the middle of the height. */
static void
draw_lines (MixTaskCard *self, GtkSnapshot *snapshot, const GdkRGBA *colour)
{
  GtkWidget *widget = GTK_WIDGET (self);
  float start = has_edge (self) ? START_AFTER_EDGE : START;
  float end = (float) gtk_widget_get_width (widget) - END;
  float first = get_height (find_layout (self, TEXT_TITLE));
  float second = get_height (find_layout (self, TEXT_PLACE)) + 1;
  float third = roundf (mix_draw_get_em (widget) * SIDE_EM);
  float y = floorf (((float) gtk_widget_get_height (widget) - first - second - third) / 2);

  draw_first_line (self, snapshot, start, end, y, colour);
  draw_second_line (self, snapshot, start, end, y + first);
  draw_third_line (self, snapshot, start, end, y + first + second, colour);
}

static void
mix_task_card_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MixTaskCard *self = MIX_TASK_CARD (widget);
  GdkRGBA colour;

  if (self->face.title == NULL)
    return;
  gtk_widget_get_color (widget, &colour);
  if (has_edge (self))
    draw_edge (self, snapshot);
  draw_lines (self, snapshot, &colour);
}

static void
mix_task_card_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (mix_task_card_parent_class)->css_changed (widget, change);
  forget_layouts (MIX_TASK_CARD (widget));
}

static void
mix_task_card_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  forget_layouts (MIX_TASK_CARD (widget));
  GTK_WIDGET_CLASS (mix_task_card_parent_class)->direction_changed (widget, previous);
}

static gboolean
is_cut (MixTaskCard *self, Text text)
{
  return self->layouts[text] != NULL && pango_layout_is_ellipsized (self->layouts[text]);
}

static gboolean
mix_task_card_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  MixTaskCard *self = MIX_TASK_CARD (widget);
  g_autofree char *text = NULL;

  if (!is_cut (self, TEXT_TITLE) && !is_cut (self, TEXT_PLACE))
    return FALSE;
  text = g_strdup_printf ("%s\n%s", self->face.title, self->face.place);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
clear_face (MixTaskCard *self)
{
  g_free ((char *) self->face.title);
  g_free ((char *) self->face.place);
  g_free ((char *) self->face.due);
  g_free ((char *) self->face.hours);
  self->face = (MixTaskCardFace) { 0 };
}

static void
mix_task_card_finalize (GObject *object)
{
  forget_layouts (MIX_TASK_CARD (object));
  clear_face (MIX_TASK_CARD (object));
  G_OBJECT_CLASS (mix_task_card_parent_class)->finalize (object);
}

static void
mix_task_card_class_init (MixTaskCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mix_task_card_finalize;
  widget_class->snapshot = mix_task_card_snapshot;
  widget_class->css_changed = mix_task_card_css_changed;
  widget_class->direction_changed = mix_task_card_direction_changed;
  widget_class->query_tooltip = mix_task_card_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "mixcard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mix_task_card_init (MixTaskCard *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/**
 * mix_task_card_new:
 *
 * Returns: (transfer floating): an empty card
 */
GtkWidget *
mix_task_card_new (void)
{
  return g_object_new (MIX_TYPE_TASK_CARD, NULL);
}

/**
 * mix_task_card_set_face:
 * @self: a card
 * @face: what it should say, copied
 */
void
mix_task_card_set_face (MixTaskCard *self, const MixTaskCardFace *face)
{
  g_return_if_fail (MIX_IS_TASK_CARD (self) && face->title != NULL && face->place != NULL && face->hours != NULL);

  if (style_classes[self->face.style] != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), style_classes[self->face.style]);
  clear_face (self);
  self->face = *face;
  self->face.title = g_strdup (face->title);
  self->face.place = g_strdup (face->place);
  self->face.due = g_strdup (face->due);
  self->face.hours = g_strdup (face->hours);
  if (style_classes[face->style] != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), style_classes[face->style]);
  forget_layouts (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * mix_task_card_get_face:
 * @self: a card
 *
 * Returns: (transfer none): what it says; its title is %NULL before it was told
 */
const MixTaskCardFace *
mix_task_card_get_face (MixTaskCard *self)
{
  g_return_val_if_fail (MIX_IS_TASK_CARD (self), NULL);
  return &self->face;
}
