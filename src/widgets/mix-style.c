#include "mix-style.h"

#include <adwaita.h>

#define STYLE_PATH "/io/github/skillmix/Skillmix/style/"
#define ICON_PATH "/io/github/skillmix/Skillmix/icons"

/*
 * The program's style sheets on the one display it has. Widgets that draw need colours as numbers; a probe that is
 * never shown is given the class of each colour in turn and asked, so that the style sheets stay the only place with
 * values.
 */
typedef struct
{
  GtkCssProvider *dark;
  GtkCssProvider *contrast;
  GtkWidget *frame; /* of the probe, so that it inherits the sheets' variables instead of working them out each time */
  GtkWidget *probe;
  gboolean dark_used;
  gboolean contrast_used;
  gboolean known[MIX_N_COLOURS];
  GdkRGBA colours[MIX_N_COLOURS];
} Style;

static Style style;

static const char *const colour_classes[MIX_N_COLOURS] = {
  [MIX_COLOUR_BLOCKED] = "mix-blocked",
  [MIX_COLOUR_STRETCHED] = "mix-stretched",
  [MIX_COLOUR_UNDER] = "mix-under",
  [MIX_COLOUR_FITS] = "mix-fits",
  [MIX_COLOUR_OVER] = "mix-over",
  [MIX_COLOUR_NETWORK] = "mix-network",
  [MIX_COLOUR_PRACTICE] = "mix-practice",
  [MIX_COLOUR_SECONDARY] = "mix-secondary",
  [MIX_COLOUR_ON_NETWORK] = "mix-on-network",
  [MIX_COLOUR_BLOCKED_FILL] = "mix-blocked-fill",
  [MIX_COLOUR_STRETCHED_FILL] = "mix-stretched-fill",
  [MIX_COLOUR_UNDER_FILL] = "mix-under-fill",
  [MIX_COLOUR_FITS_FILL] = "mix-fits-fill",
  [MIX_COLOUR_PATTERN_LINE] = "mix-pattern-line",
  [MIX_COLOUR_TRACK] = "mix-track",
  [MIX_COLOUR_LIMIT] = "mix-limit",
  [MIX_COLOUR_CARD] = "mix-card-colour",
  [MIX_COLOUR_CARD_BORDER] = "mix-card-border",
  [MIX_COLOUR_CARD_SHADE] = "mix-card-shade",
  [MIX_COLOUR_SERIES_1] = "mix-series-1",
  [MIX_COLOUR_SERIES_2] = "mix-series-2",
  [MIX_COLOUR_SERIES_3] = "mix-series-3",
  [MIX_COLOUR_SERIES_4] = "mix-series-4",
  [MIX_COLOUR_SERIES_5] = "mix-series-5",
  [MIX_COLOUR_SERIES_6] = "mix-series-6",
};

static GtkCssProvider *
add_sheet (const char *name, guint priority)
{
  GtkCssProvider *provider = gtk_css_provider_new ();
  g_autofree char *path = g_strconcat (STYLE_PATH, name, NULL);

  gtk_css_provider_load_from_resource (provider, path);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider), priority);
  return provider;
}

static void
use_sheet (GtkCssProvider **provider, const char *name, guint priority, gboolean wanted)
{
  if (wanted && *provider == NULL)
    *provider = add_sheet (name, priority);
  if (!wanted && *provider != NULL)
    {
      gtk_style_context_remove_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (*provider));
      g_clear_object (provider);
    }
}

/* Made anew with the sheets: what is not in a window is not told of new ones. */
static void
make_probe (void)
{
  g_clear_object (&style.frame);
  style.frame = g_object_ref_sink (adw_bin_new ());
  style.probe = gtk_image_new ();
  adw_bin_set_child (ADW_BIN (style.frame), style.probe);
}

static void
choose_sheets (AdwStyleManager *manager)
{
  use_sheet (&style.dark, "style-dark.css", GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1,
             adw_style_manager_get_dark (manager));
  use_sheet (&style.contrast, "style-contrast.css", GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 2,
             adw_style_manager_get_high_contrast (manager));
  memset (style.known, 0, sizeof style.known);
  make_probe ();
}

static void
learn_colour (MixColour colour)
{
  gtk_widget_add_css_class (style.probe, colour_classes[colour]);
  gtk_widget_get_color (style.probe, &style.colours[colour]);
  gtk_widget_remove_css_class (style.probe, colour_classes[colour]);
  style.known[colour] = TRUE;
}

static gpointer
read_icons_in_thread (gpointer data)
{
  g_autoptr (GtkIconTheme) theme = data;

  gtk_icon_theme_has_icon (theme, "image-missing");
  return NULL;
}

/* The theme reads its folders with the first question; set up, it may be asked on any thread. Icons of our own came to
 * it last, so what GTK read on a thread when it started counts no more. */
static void
read_icons_soon (GtkIconTheme *theme)
{
  g_thread_unref (g_thread_new ("icons", read_icons_in_thread, g_object_ref (theme)));
}

/* An application finds the icons by itself; what is added later has the theme read all its folders again. */
static void
find_icons (void)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  g_auto (GStrv) paths = gtk_icon_theme_get_resource_path (theme);

  if (!g_strv_contains ((const char *const *) paths, ICON_PATH)
      && !g_strv_contains ((const char *const *) paths, ICON_PATH "/"))
    gtk_icon_theme_add_resource_path (theme, ICON_PATH);
  read_icons_soon (theme);
}

/**
 * mix_style_init:
 *
 * Loads the style sheets and the icons, and follows the desktop into dark and high contrast. Once, after libadwaita was
 * initialised and before the first widget; later calls do nothing.
 */
void
mix_style_init (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GtkCssProvider *sheet;

  if (style.probe != NULL)
    return;
  sheet = add_sheet ("style.css", GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_object_unref (sheet);
  find_icons ();
  choose_sheets (manager);
  g_signal_connect (manager, "notify::dark", G_CALLBACK (choose_sheets), NULL);
  g_signal_connect (manager, "notify::high-contrast", G_CALLBACK (choose_sheets), NULL);
}

/**
 * mix_style_get_colour:
 * @colour: what it should mean
 *
 * Returns: (transfer none): its value in the style that is shown. Ask in each snapshot: it changes with the style, and
 *   then every widget is drawn again.
 */
const GdkRGBA *
mix_style_get_colour (MixColour colour)
{
  g_return_val_if_fail ((guint) colour < MIX_N_COLOURS, NULL);

  mix_style_init ();
  if (!style.known[colour])
    learn_colour (colour);
  return &style.colours[colour];
}

/**
 * mix_style_get_colour_class:
 * @colour: a colour
 *
 * Returns: (transfer none): the style class that gives a label or an icon this colour
 */
const char *
mix_style_get_colour_class (MixColour colour)
{
  g_return_val_if_fail ((guint) colour < MIX_N_COLOURS, NULL);
  return colour_classes[colour];
}
