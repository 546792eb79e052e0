#include "mix-letters.h"
#include "widget-test.h"

#include <pango/pangocairo.h>

static const double scales[] = { 0.82, 0.93, 1 };

/* A font of the window, as GTK loads it for text of that size. */
static PangoFont *
load_font (double scale, PangoWeight weight)
{
  GtkWidget *label = g_object_ref_sink (gtk_label_new (NULL));
  PangoContext *context = gtk_widget_get_pango_context (label);
  PangoFontDescription *type = pango_font_description_copy (pango_context_get_font_description (context));
  PangoFont *font;

  pango_font_description_set_absolute_size (type, scale * pango_font_description_get_size (type));
  pango_font_description_set_weight (type, weight);
  font = pango_context_load_font (context, type);
  pango_font_description_free (type);
  g_object_unref (label);
  return font;
}

/* The same without hints, as GTK loads it to measure what it draws. */
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

static void
check_kept (double scale, PangoWeight weight, gboolean kept)
{
  PangoFont *font = load_font (scale, weight);
  PangoFont *plain = load_plain (font);

  g_assert_cmpint (G_OBJECT (plain)->ref_count > 1, ==, kept);
  g_object_unref (plain);
  g_object_unref (font);
}

/* What measures text is not loaded for every piece of text, once the letters are prepared. */
static void
test_kept (void)
{
  check_kept (1, PANGO_WEIGHT_THIN, FALSE);
  mix_letters_prepare ();
  mix_letters_prepare ();
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    check_kept (scales[i],
                scales[i] == 0.82 ? PANGO_WEIGHT_NORMAL
                : scales[i] < 1   ? PANGO_WEIGHT_SEMIBOLD
                                  : PANGO_WEIGHT_BOLD,
                TRUE);
  check_kept (1, PANGO_WEIGHT_THIN, FALSE);
}

/* Letters are drawn on the main thread while the other one draws. */
static void
test_drawn (void)
{
  GtkWidget *label = gtk_label_new ("Structured medication review, 12 hours");
  GtkWidget *window = widget_test_show (label, 320, 40);
  g_autoptr (GdkTexture) before = NULL;
  g_autoptr (GdkTexture) after = NULL;

  mix_letters_prepare ();
  before = widget_test_draw (label);
  widget_test_settle ();
  after = widget_test_draw (label);
  g_assert_cmpuint (widget_test_count_colours (before), >, 8);
  g_assert_cmpuint (widget_test_count_colours (after), ==, widget_test_count_colours (before));
  widget_test_close (window);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);
  g_test_add_func ("/letters/kept", test_kept);
  g_test_add_func ("/letters/drawn", test_drawn);
  return g_test_run ();
}
