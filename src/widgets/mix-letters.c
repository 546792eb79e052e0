#include "mix-letters.h"

#include <pango/pangocairo.h>
#include <string.h>

/*
 * The letters of the first frame. Nearly half of the work of the first frame is to load them, each at four places
 * between two pixels: a thread draws the common ones while the window is made. The fonts are kept, and so are the fonts
 * without hints in which GTK measures each piece of text that it draws: where nobody keeps one of these, every
 * measurement loads its letters again.
 */
#define LETTERS "etaoinsrhldcumpgyfwbvk RSMCAPNTDHW0123456789.,’–·"
#define PHASES 4 /* of a letter between two pixels, in cairo */
#define HEIGHT 48

/* The types that the window and the board show first, the most used ones before the others. */
static const struct
{
  double scale;
  PangoWeight weight;
} types[] = {
  { 0.93, PANGO_WEIGHT_SEMIBOLD }, { 0.82, PANGO_WEIGHT_NORMAL },   { 1, PANGO_WEIGHT_BOLD },
  { 1, PANGO_WEIGHT_NORMAL },      { 0.82, PANGO_WEIGHT_SEMIBOLD },
};

/* A font, and letters that it has. */
typedef struct
{
  PangoFont *font;
  PangoFont *plain; /* without hints */
  cairo_scaled_font_t *scaled;
  cairo_scaled_font_t *scaled_plain;
  double ascent;  /* in pixels: what lies between two of them is the same on every line of text */
  GArray *glyphs; /* of gulong */
} Face;

/* All fonts that were prepared; kept as long as the program runs, like the letters that cairo keeps of them. */
static GPtrArray *faces;

static void
free_face (gpointer data)
{
  Face *face = data;

  cairo_scaled_font_destroy (face->scaled);
  cairo_scaled_font_destroy (face->scaled_plain);
  g_object_unref (face->font);
  g_object_unref (face->plain);
  g_array_unref (face->glyphs);
  g_free (face);
}

/* As GTK asks for it when it measures what it draws. */
static PangoFont *
load_plain (PangoFont *font)
{
  PangoContext *context = pango_context_new ();
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoFont *plain;

  cairo_scaled_font_get_font_options (pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font)), options);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (context, options);
  plain = pango_font_map_reload_font (pango_font_get_font_map (font), font, 1, context, NULL);
  cairo_font_options_destroy (options);
  g_object_unref (context);
  return plain;
}

static Face *
ensure_face (PangoFont *font)
{
  PangoRectangle line;
  Face *face;

  for (guint i = 0; i < faces->len; i++)
    if (((Face *) g_ptr_array_index (faces, i))->font == font)
      return g_ptr_array_index (faces, i);
  face = g_new0 (Face, 1);
  face->font = g_object_ref (font);
  face->plain = load_plain (font);
  face->scaled = cairo_scaled_font_reference (pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font)));
  face->scaled_plain = cairo_scaled_font_reference (pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (face->plain)));
  pango_font_get_glyph_extents (font, PANGO_GLYPH_EMPTY, NULL, &line);
  face->ascent = (double) PANGO_ASCENT (line) / PANGO_SCALE;
  face->glyphs = g_array_new (FALSE, FALSE, sizeof (gulong));
  g_ptr_array_add (faces, face);
  return face;
}

static void
take_item (PangoItem *item)
{
  Face *face = ensure_face (item->analysis.font);
  PangoGlyphString *shaped = pango_glyph_string_new ();

  pango_shape (LETTERS + item->offset, item->length, &item->analysis, shaped);
  for (int i = 0; i < shaped->num_glyphs; i++)
    {
      gulong glyph = shaped->glyphs[i].glyph;

      if (glyph != PANGO_GLYPH_EMPTY && (glyph & PANGO_GLYPH_UNKNOWN_FLAG) == 0)
        g_array_append_val (face->glyphs, glyph);
    }
  pango_glyph_string_free (shaped);
}

/* A layout would measure the letters, which is for the thread to do. */
static void
take_type (PangoContext *context, double scale, PangoWeight weight)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  GList *items;

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  items = pango_itemize (context, LETTERS, 0, strlen (LETTERS), attributes, NULL);
  for (GList *item = items; item != NULL; item = item->next)
    take_item (item->data);
  g_list_free_full (items, (GDestroyNotify) pango_item_free);
}

/* At all its places at once, since cairo puts a lone one on a whole pixel; and no more at once, since whoever draws in
 * the same font waits so long. */
static void
draw_letter (Face *face, cairo_t *cr, gulong glyph)
{
  cairo_glyph_t places[PHASES];

  for (int phase = 0; phase < PHASES; phase++)
    places[phase] = (cairo_glyph_t) { glyph, (double) phase / PHASES, 0 };
  cairo_show_glyphs (cr, places, PHASES);
}

static void
draw_face (Face *face)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 3 * HEIGHT, 3 * HEIGHT);
  cairo_t *cr = cairo_create (surface);

  cairo_set_scaled_font (cr, face->scaled);
  /* Like GTK's, this has cairo choose the font anew, for the surface. */
  cairo_translate (cr, HEIGHT, HEIGHT + face->ascent);
  for (guint i = 0; i < face->glyphs->len; i++)
    draw_letter (face, cr, g_array_index (face->glyphs, gulong, i));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
measure_face (Face *face)
{
  cairo_text_extents_t extents;

  for (guint i = 0; i < face->glyphs->len; i++)
    {
      cairo_glyph_t place = { g_array_index (face->glyphs, gulong, i), 0, 0 };

      cairo_scaled_font_glyph_extents (face->scaled, &place, 1, &extents);
      cairo_scaled_font_glyph_extents (face->scaled_plain, &place, 1, &extents);
    }
}

/* The frame is measured before it is drawn. */
static gpointer
draw_in_thread (gpointer data)
{
  g_autoptr (GPtrArray) drawn = data;

  for (guint i = 0; i < drawn->len; i++)
    measure_face (g_ptr_array_index (drawn, i));
  for (guint i = 0; i < drawn->len; i++)
    draw_face (g_ptr_array_index (drawn, i));
  return NULL;
}

/**
 * mix_letters_prepare:
 *
 * Loads the fonts of the window and has a thread draw their common letters, so that the first frame finds them. Call it
 * as soon as GTK and the style sheets are there; later calls do nothing.
 */
void
mix_letters_prepare (void)
{
  g_autoptr (GtkWidget) label = NULL;

  if (faces != NULL)
    return;
  faces = g_ptr_array_new_with_free_func (free_face);
  label = g_object_ref_sink (gtk_label_new (NULL));
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    take_type (gtk_widget_get_pango_context (label), types[i].scale, types[i].weight);
  g_thread_unref (g_thread_new ("letters", draw_in_thread, g_ptr_array_ref (faces)));
}
