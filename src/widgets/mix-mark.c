#include "mix-mark.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *word;
  const char *icon_name;
  MixColour colour;
  MixColour fill;
  MixPattern pattern;
} Look;

static const Look looks[MIX_N_MARKS] = {
  [MIX_MARK_BLOCKED] = { N_ ("Blocked"), "mix-fit-blocked-symbolic", MIX_COLOUR_BLOCKED, MIX_COLOUR_BLOCKED_FILL,
                         MIX_PATTERN_CROSS_HATCH },
  [MIX_MARK_STRETCHED] = { N_ ("Stretched"), "mix-fit-stretched-symbolic", MIX_COLOUR_STRETCHED,
                           MIX_COLOUR_STRETCHED_FILL, MIX_PATTERN_DIAGONAL },
  [MIX_MARK_UNDER_USED]
  = { N_ ("Under-used"), "mix-fit-under-symbolic", MIX_COLOUR_UNDER, MIX_COLOUR_UNDER_FILL, MIX_PATTERN_DOTS },
  [MIX_MARK_FITS] = { N_ ("Fits"), "mix-fit-fits-symbolic", MIX_COLOUR_FITS, MIX_COLOUR_FITS_FILL, MIX_PATTERN_SOLID },
  [MIX_MARK_OVER]
  = { N_ ("Over capacity"), "mix-over-symbolic", MIX_COLOUR_OVER, MIX_COLOUR_BLOCKED_FILL, MIX_PATTERN_DIAGONAL },
  [MIX_MARK_NOT_KNOWN]
  = { N_ ("Not known"), "mix-unknown-symbolic", MIX_COLOUR_SECONDARY, MIX_COLOUR_TRACK, MIX_PATTERN_SOLID },
  [MIX_MARK_NOBODY]
  = { N_ ("Nobody yet"), "mix-unknown-symbolic", MIX_COLOUR_LIMIT, MIX_COLOUR_TRACK, MIX_PATTERN_SOLID },
};

static const char *const side_words[] = { N_ ("Network"), N_ ("Practice"), N_ ("Network and practice") };

/**
 * mix_mark_get_type:
 *
 * Returns: the enumeration as a type, for properties
 */
GType
mix_mark_get_type (void)
{
  static const GEnumValue values[] = {
    { MIX_MARK_BLOCKED, "MIX_MARK_BLOCKED", "blocked" },
    { MIX_MARK_STRETCHED, "MIX_MARK_STRETCHED", "stretched" },
    { MIX_MARK_UNDER_USED, "MIX_MARK_UNDER_USED", "under-used" },
    { MIX_MARK_FITS, "MIX_MARK_FITS", "fits" },
    { MIX_MARK_OVER, "MIX_MARK_OVER", "over" },
    { MIX_MARK_NOT_KNOWN, "MIX_MARK_NOT_KNOWN", "not-known" },
    { MIX_MARK_NOBODY, "MIX_MARK_NOBODY", "nobody" },
    { 0, NULL, NULL },
  };
  static gsize type;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("MixMark", values));
  return type;
}

/**
 * mix_side_get_type:
 *
 * Returns: the enumeration as a type, for properties
 */
GType
mix_side_get_type (void)
{
  static const GEnumValue values[] = {
    { MIX_SIDE_NETWORK, "MIX_SIDE_NETWORK", "network" },
    { MIX_SIDE_PRACTICE, "MIX_SIDE_PRACTICE", "practice" },
    { MIX_SIDE_BOTH, "MIX_SIDE_BOTH", "both" },
    { 0, NULL, NULL },
  };
  static gsize type;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("MixSide", values));
  return type;
}

/**
 * mix_mark_get_word:
 * @mark: a mark
 *
 * Returns: (transfer none): its word in the user's language
 */
const char *
mix_mark_get_word (MixMark mark)
{
  g_return_val_if_fail ((guint) mark < MIX_N_MARKS, NULL);
  return _ (looks[mark].word);
}

/**
 * mix_mark_get_icon_name:
 * @mark: a mark
 *
 * Returns: (transfer none): its shape
 */
const char *
mix_mark_get_icon_name (MixMark mark)
{
  g_return_val_if_fail ((guint) mark < MIX_N_MARKS, NULL);
  return looks[mark].icon_name;
}

/**
 * mix_mark_get_colour:
 * @mark: a mark
 *
 * Returns: the colour of its text and shape
 */
MixColour
mix_mark_get_colour (MixMark mark)
{
  g_return_val_if_fail ((guint) mark < MIX_N_MARKS, MIX_COLOUR_SECONDARY);
  return looks[mark].colour;
}

/**
 * mix_mark_get_fill:
 * @mark: a mark
 *
 * Returns: the colour of its areas
 */
MixColour
mix_mark_get_fill (MixMark mark)
{
  g_return_val_if_fail ((guint) mark < MIX_N_MARKS, MIX_COLOUR_TRACK);
  return looks[mark].fill;
}

/**
 * mix_mark_get_pattern:
 * @mark: a mark
 *
 * Returns: the pattern of its areas
 */
MixPattern
mix_mark_get_pattern (MixMark mark)
{
  g_return_val_if_fail ((guint) mark < MIX_N_MARKS, MIX_PATTERN_SOLID);
  return looks[mark].pattern;
}

/**
 * mix_side_get_word:
 * @side: whose priority work serves
 *
 * Returns: (transfer none): the same in the user's language
 */
const char *
mix_side_get_word (MixSide side)
{
  g_return_val_if_fail ((guint) side < G_N_ELEMENTS (side_words), NULL);
  return _ (side_words[side]);
}
