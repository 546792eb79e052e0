#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MixColour:
 *
 * Colours by what they mean. Their values are in ui/style.
 */
typedef enum
{
  MIX_COLOUR_BLOCKED,
  MIX_COLOUR_STRETCHED,
  MIX_COLOUR_UNDER,
  MIX_COLOUR_FITS,
  MIX_COLOUR_OVER,
  MIX_COLOUR_NETWORK,
  MIX_COLOUR_PRACTICE,
  MIX_COLOUR_SECONDARY,
  MIX_COLOUR_ON_NETWORK,
  MIX_COLOUR_BLOCKED_FILL,
  MIX_COLOUR_STRETCHED_FILL,
  MIX_COLOUR_UNDER_FILL,
  MIX_COLOUR_FITS_FILL,
  MIX_COLOUR_PATTERN_LINE,
  MIX_COLOUR_TRACK,
  MIX_COLOUR_LIMIT,
  MIX_COLOUR_CARD,
  MIX_COLOUR_SERIES_1,
  MIX_COLOUR_SERIES_2,
  MIX_COLOUR_SERIES_3,
  MIX_COLOUR_SERIES_4,
  MIX_COLOUR_SERIES_5,
  MIX_COLOUR_SERIES_6,
} MixColour;

#define MIX_N_COLOURS (MIX_COLOUR_SERIES_6 + 1)
#define MIX_N_SERIES 6

void mix_style_init (void);
const GdkRGBA *mix_style_get_colour (MixColour colour);
const char *mix_style_get_colour_class (MixColour colour);

G_END_DECLS
