#include "mix-task-card-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "mix-draw.h"
#include "mix-glyph.h"

/* The three lines of a card. */

#define SMALL_SCALE 0.82
#define DENSE_SCALE 0.93
#define START 10.0f
#define START_AFTER_EDGE 14.0f
#define END 10.0f
#define SIDE_EM 1.15f
#define GAP 5.0f

/* Of the font that all cards have; 0 where not measured yet. */
static float line_heights[MIX_N_TASK_CARD_TEXTS];
static float line_em;

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

/* What it says has changed, or the fonts have. */
void
_mix_task_card_forget_layouts (MixTaskCard *self)
{
  for (guint i = 0; i < MIX_N_TASK_CARD_TEXTS; i++)
    g_clear_object (&self->layouts[i]);
}

/* The fonts of all cards may have changed. */
void
_mix_task_card_forget_heights (void)
{
  line_em = 0;
}

static char *
make_text (MixTaskCard *self, MixTaskCardText text)
{
  switch (text)
    {
    case MIX_TASK_CARD_TEXT_TITLE:
      return g_strdup (self->face.title);
    case MIX_TASK_CARD_TEXT_PLACE:
      return g_strdup (self->face.place);
    case MIX_TASK_CARD_TEXT_DUE:
      return g_strdup (self->face.due);
    case MIX_TASK_CARD_TEXT_HOURS:
      /* Translators: a number of hours a week on a card, as short as can be. */
      return g_strdup_printf (_ ("%s h"), self->face.hours);
    case MIX_TASK_CARD_TEXT_KEPT:
      return g_strdup (self->face.kept);
    default:
      return g_strdup (mix_mark_get_word (self->face.mark));
    }
}

static void
set_type (PangoLayout *layout, MixTaskCardText text)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  gboolean strong
      = text == MIX_TASK_CARD_TEXT_TITLE || text == MIX_TASK_CARD_TEXT_HOURS || text == MIX_TASK_CARD_TEXT_WORD;

  pango_attr_list_insert (attributes,
                          pango_attr_scale_new (text == MIX_TASK_CARD_TEXT_TITLE || text == MIX_TASK_CARD_TEXT_HOURS
                                                    ? DENSE_SCALE
                                                    : SMALL_SCALE));
  if (strong)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD));
  if (text == MIX_TASK_CARD_TEXT_HOURS || text == MIX_TASK_CARD_TEXT_DUE || text == MIX_TASK_CARD_TEXT_KEPT)
    pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);
}

static PangoLayout *
find_layout (MixTaskCard *self, MixTaskCardText text)
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

/* Lines are as high as their type, whatever they say: a text that is to be cut is laid out once, at its width. */
static float
get_line_height (MixTaskCard *self, MixTaskCardText text)
{
  float em = mix_draw_get_em (GTK_WIDGET (self));

  if (line_em != em)
    memset (line_heights, 0, sizeof line_heights);
  line_em = em;
  if (line_heights[text] == 0)
    {
      g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "0");

      set_type (layout, text);
      line_heights[text] = get_height (layout);
    }
  return line_heights[text];
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

  mix_glyph_append_kept (snapshot, GTK_WIDGET (self), icon_name, left, y, size, colour);
}

/* A sign at the end of the first line; returns where the line ends before it. */
static float
draw_sign (MixTaskCard *self, GtkSnapshot *snapshot, const char *icon_name, float end, float y, float height)
{
  float size = roundf (mix_draw_get_em (GTK_WIDGET (self)) * 0.95f);

  draw_glyph (self, snapshot, icon_name, end - size, y + (height - size) / 2, size,
              mix_style_get_colour (MIX_COLOUR_SECONDARY));
  return end - size - GAP;
}

static void
draw_first_line (MixTaskCard *self, GtkSnapshot *snapshot, float start, float end, float y, const GdkRGBA *colour)
{
  PangoLayout *title = find_layout (self, MIX_TASK_CARD_TEXT_TITLE);
  float height = get_line_height (self, MIX_TASK_CARD_TEXT_TITLE);

  if (self->face.high_risk)
    end = draw_sign (self, snapshot, "mix-high-risk-symbolic", end, y, height);
  if (self->face.style == MIX_CARD_PAUSED)
    end = draw_sign (self, snapshot, "mix-paused-symbolic", end, y, height);
  draw_text (self, snapshot, title, start, y, fit_text (title, end - start), colour);
}

static void
draw_second_line (MixTaskCard *self, GtkSnapshot *snapshot, float start, float end, float y)
{
  const GdkRGBA *colour = mix_style_get_colour (MIX_COLOUR_SECONDARY);
  PangoLayout *place = find_layout (self, MIX_TASK_CARD_TEXT_PLACE);
  float size = roundf (mix_draw_get_em (GTK_WIDGET (self)) * 0.8f);

  if (self->face.due != NULL)
    {
      PangoLayout *due = find_layout (self, MIX_TASK_CARD_TEXT_DUE);
      float width = fit_text (due, G_MAXFLOAT);

      draw_text (self, snapshot, due, end - width, y, width, colour);
      end -= width + size + 4;
      draw_glyph (self, snapshot, "mix-deadline-symbolic", end, y + (get_height (due) - size) / 2, size, colour);
      end -= GAP;
    }
  draw_text (self, snapshot, place, start, y, fit_text (place, end - start), colour);
}

/* A small pen and a day: blocked work that is kept by decision. Returns where what stands before it ends. */
static float
draw_kept (MixTaskCard *self, GtkSnapshot *snapshot, float start, float end, float middle)
{
  const GdkRGBA *colour = mix_style_get_colour (mix_mark_get_colour (self->face.mark));
  float size = roundf (mix_draw_get_em (GTK_WIDGET (self)) * 0.8f);
  PangoLayout *kept = find_layout (self, MIX_TASK_CARD_TEXT_KEPT);
  float width = fit_text (kept, end - start - size - GAP);

  draw_text (self, snapshot, kept, end - width, roundf (middle - get_height (kept) / 2), width, colour);
  end -= width + 3;
  draw_glyph (self, snapshot, "mix-pen-symbolic", end - size, middle - size / 2, size, colour);
  return end - size - GAP;
}

/* Where there is a day as well, the word gives way to it: the shape says the same. */
static void
draw_mark (MixTaskCard *self, GtkSnapshot *snapshot, float start, float end, float middle)
{
  const GdkRGBA *colour = mix_style_get_colour (mix_mark_get_colour (self->face.mark));
  float size = roundf (mix_draw_get_em (GTK_WIDGET (self)) * 0.9f);

  if (self->face.mark == MIX_MARK_NOBODY)
    return;
  if (self->face.kept != NULL)
    end = draw_kept (self, snapshot, start, end, middle);
  if (self->face.mark != MIX_MARK_FITS)
    {
      PangoLayout *word = find_layout (self, MIX_TASK_CARD_TEXT_WORD);
      float room = end - start - size - GAP;
      float width = fit_text (word, G_MAXFLOAT);

      if (self->face.kept == NULL || width <= room)
        {
          width = fit_text (word, room);
          draw_text (self, snapshot, word, end - width, roundf (middle - get_height (word) / 2), width, colour);
          end -= width + 4;
        }
    }
  draw_glyph (self, snapshot, mix_mark_get_icon_name (self->face.mark), end - size, middle - size / 2, size, colour);
}

static void
draw_third_line (MixTaskCard *self, GtkSnapshot *snapshot, float start, float end, float y, const GdkRGBA *colour)
{
  GtkWidget *widget = GTK_WIDGET (self);
  PangoLayout *hours = find_layout (self, MIX_TASK_CARD_TEXT_HOURS);
  float width = fit_text (hours, G_MAXFLOAT);
  float size = roundf (mix_draw_get_em (widget) * SIDE_EM);
  float middle = roundf (y + size / 2);
  float side_width = self->face.side == MIX_SIDE_BOTH ? 2 * size : size;
  float x = start + width + GAP + 1;

  draw_text (self, snapshot, hours, start, roundf (middle - get_height (hours) / 2), width, colour);
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
  float first = get_line_height (self, MIX_TASK_CARD_TEXT_TITLE);
  float second = get_line_height (self, MIX_TASK_CARD_TEXT_PLACE) + 1;
  float third = roundf (mix_draw_get_em (widget) * SIDE_EM);
  float y = floorf (((float) gtk_widget_get_height (widget) - first - second - third) / 2);

  draw_first_line (self, snapshot, start, end, y, colour);
  draw_second_line (self, snapshot, start, end, y + first);
  draw_third_line (self, snapshot, start, end, y + first + second, colour);
}

/* Draws what it says, once it was told. */
void
_mix_task_card_draw (MixTaskCard *self, GtkSnapshot *snapshot)
{
  GdkRGBA colour;

  if (self->face.title == NULL)
    return;
  gtk_widget_get_color (GTK_WIDGET (self), &colour);
  _mix_task_card_draw_body (self, snapshot);
  draw_lines (self, snapshot, &colour);
}
