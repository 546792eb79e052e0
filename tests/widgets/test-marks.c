#include <math.h>

#include "mix-fit-mark.h"
#include "mix-pattern.h"
#include "mix-side-mark.h"
#include "widget-test.h"

/* WCAG relative luminance. */
static double
get_luminance (const GdkRGBA *colour)
{
  float parts[] = { colour->red, colour->green, colour->blue };
  double linear[3];

  for (guint i = 0; i < 3; i++)
    linear[i] = parts[i] <= 0.03928f ? parts[i] / 12.92 : pow ((parts[i] + 0.055) / 1.055, 2.4);
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
}

static double
get_contrast (const GdkRGBA *a, const GdkRGBA *b)
{
  double lighter = get_luminance (a);
  double darker = get_luminance (b);

  return (MAX (lighter, darker) + 0.05) / (MIN (lighter, darker) + 0.05);
}

static void
check_contrast (const char *card)
{
  GdkRGBA ground;

  gdk_rgba_parse (&ground, card);
  for (MixColour colour = MIX_COLOUR_BLOCKED; colour <= MIX_COLOUR_SECONDARY; colour++)
    g_assert_cmpfloat (get_contrast (mix_style_get_colour (colour), &ground), >=, 4.5);
  for (MixColour colour = MIX_COLOUR_BLOCKED_FILL; colour <= MIX_COLOUR_FITS_FILL; colour++)
    g_assert_cmpfloat (get_contrast (mix_style_get_colour (colour), &ground), >=, 3.0);
  for (guint i = 0; i < MIX_N_SERIES; i++)
    g_assert_cmpfloat (get_contrast (mix_style_get_colour (MIX_COLOUR_SERIES_1 + i), &ground), >=, 3.0);
}

static void
test_colours (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GdkRGBA light = *mix_style_get_colour (MIX_COLOUR_BLOCKED);

  check_contrast ("#ffffff");
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  widget_test_settle ();
  g_assert_false (gdk_rgba_equal (&light, mix_style_get_colour (MIX_COLOUR_BLOCKED)));
  check_contrast ("#39393d");
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
  widget_test_settle ();
  g_assert_true (gdk_rgba_equal (&light, mix_style_get_colour (MIX_COLOUR_BLOCKED)));
}

/* No two fits may look alike in any one respect: the point of having several. */
static void
test_marks_differ (void)
{
  for (MixMark a = MIX_MARK_BLOCKED; a <= MIX_MARK_FITS; a++)
    for (MixMark b = a + 1; b <= MIX_MARK_FITS; b++)
      {
        g_assert_cmpstr (mix_mark_get_word (a), !=, mix_mark_get_word (b));
        g_assert_cmpstr (mix_mark_get_icon_name (a), !=, mix_mark_get_icon_name (b));
        g_assert_cmpint (mix_mark_get_pattern (a), !=, mix_mark_get_pattern (b));
        g_assert_false (gdk_rgba_equal (mix_style_get_colour (mix_mark_get_fill (a)),
                                        mix_style_get_colour (mix_mark_get_fill (b))));
      }
}

static void
test_icons_there (void)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());

  for (guint mark = 0; mark < MIX_N_MARKS; mark++)
    g_assert_true (gtk_icon_theme_has_icon (theme, mix_mark_get_icon_name (mark)));
}

static void
test_fit_mark (void)
{
  MixFitMark *mark = g_object_ref_sink (MIX_FIT_MARK (mix_fit_mark_new (MIX_MARK_FITS, FALSE)));
  guint n_marks = 0, n_words = 0;

  widget_test_count_notify (mark, "mark", &n_marks);
  widget_test_count_notify (mark, "show-word", &n_words);
  mix_fit_mark_set_mark (mark, MIX_MARK_FITS);
  mix_fit_mark_set_show_word (mark, FALSE);
  g_assert_cmpuint (n_marks + n_words, ==, 0);
  mix_fit_mark_set_mark (mark, MIX_MARK_BLOCKED);
  mix_fit_mark_set_show_word (mark, TRUE);
  g_assert_cmpuint (n_marks, ==, 1);
  g_assert_cmpuint (n_words, ==, 1);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (mark), "mix-blocked"));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (mark), "mix-fits"));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL, "Blocked");
  g_assert_finalize_object (mark);
}

static void
test_side_mark (void)
{
  MixSideMark *mark = g_object_ref_sink (MIX_SIDE_MARK (mix_side_mark_new (MIX_SIDE_NETWORK)));
  int single, both;
  guint n = 0;

  widget_test_count_notify (mark, "side", &n);
  gtk_widget_measure (GTK_WIDGET (mark), GTK_ORIENTATION_HORIZONTAL, -1, &single, NULL, NULL, NULL);
  mix_side_mark_set_side (mark, MIX_SIDE_BOTH);
  mix_side_mark_set_side (mark, MIX_SIDE_BOTH);
  g_assert_cmpuint (n, ==, 1);
  gtk_widget_measure (GTK_WIDGET (mark), GTK_ORIENTATION_HORIZONTAL, -1, &both, NULL, NULL, NULL);
  g_assert_cmpint (both, ==, 2 * single);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL, "Network and practice");
  g_assert_finalize_object (mark);
}

static GBytes *
draw_pattern (GtkWidget *widget, gboolean kept)
{
  static const GdkRGBA red = { 0.8f, 0.1f, 0.1f, 1 }, white = { 1, 1, 1, 0.75f };
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  graphene_rect_t area = GRAPHENE_RECT_INIT (4, 0, 6, 70);
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  gsize stride;
  GdkTextureDownloader *downloader;
  GBytes *bytes;

  if (kept)
    mix_pattern_append_kept (snapshot, widget, MIX_PATTERN_CROSS_HATCH, &area, 5, &red, &white);
  else
    mix_pattern_append (snapshot, MIX_PATTERN_CROSS_HATCH, &area, 5, &red, &white);
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, 14, 70));
  downloader = gdk_texture_downloader_new (texture);
  bytes = gdk_texture_downloader_download_bytes (downloader, &stride);
  gdk_texture_downloader_free (downloader);
  return bytes;
}

/* A picture that is drawn once and shown again is the one that is drawn each time. */
static void
test_kept_pattern (void)
{
  GtkWidget *label = gtk_label_new ("Pattern");
  GtkWidget *window = widget_test_show (label, 100, 80);
  g_autoptr (GBytes) direct = draw_pattern (label, FALSE);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GBytes) kept = draw_pattern (label, TRUE);

      g_assert_true (g_bytes_equal (kept, direct));
    }
  widget_test_close (window);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);
  g_test_add_func ("/marks/colours", test_colours);
  g_test_add_func ("/marks/differ", test_marks_differ);
  g_test_add_func ("/marks/icons", test_icons_there);
  g_test_add_func ("/marks/fit-mark", test_fit_mark);
  g_test_add_func ("/marks/side-mark", test_side_mark);
  g_test_add_func ("/marks/kept-pattern", test_kept_pattern);
  return g_test_run ();
}
