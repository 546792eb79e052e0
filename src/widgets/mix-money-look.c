#include "mix-money-look.h"

#include "mix-config.h"
#include "mix-pattern.h"
#include "mix-style.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Money of today is solid, what is uncertain is lighter; each has a pattern of its own, so that grey print keeps it. */
static const struct
{
  const char *name;
  MixColour colour;
  float strength;
  MixPattern pattern;
} LOOKS[MIX_MONEY_N_KINDS] = {
  [MIX_MONEY_OTHER] = { N_ ("Other roles"), MIX_COLOUR_SERIES_6, 1, MIX_PATTERN_VERTICAL },
  [MIX_MONEY_CLAIMED] = { N_ ("Claimed"), MIX_COLOUR_SERIES_1, 1, MIX_PATTERN_SOLID },
  [MIX_MONEY_TO_CLAIM] = { N_ ("To claim"), MIX_COLOUR_SERIES_1, 0.85f, MIX_PATTERN_DIAGONAL },
  [MIX_MONEY_TO_COME] = { N_ ("Still to come"), MIX_COLOUR_SERIES_1, 0.3f, MIX_PATTERN_DOTS },
  [MIX_MONEY_LAPSES] = { N_ ("Lapses"), MIX_COLOUR_SERIES_5, 1, MIX_PATTERN_CROSS_HATCH },
};

/**
 * mix_money_kind_get_name:
 * @kind: what becomes of money
 *
 * Returns: (transfer none): what that is called
 */
const char *
mix_money_kind_get_name (MixMoneyKind kind)
{
  return _ (LOOKS[kind].name);
}

/**
 * mix_money_look_fill:
 * @snapshot: where to draw
 * @kind: what becomes of the money
 * @area: what to fill
 *
 * Fills an area as all charts do for that kind of money.
 */
void
mix_money_look_fill (GtkSnapshot *snapshot, MixMoneyKind kind, const graphene_rect_t *area)
{
  GdkRGBA fill = *mix_style_get_colour (LOOKS[kind].colour);
  const GdkRGBA *line
      = mix_style_get_colour (LOOKS[kind].strength < 0.5f ? LOOKS[kind].colour : MIX_COLOUR_PATTERN_LINE);

  if (!adw_style_manager_get_high_contrast (adw_style_manager_get_default ()) || LOOKS[kind].strength < 0.5f)
    fill.alpha = LOOKS[kind].strength;
  mix_pattern_append (snapshot, LOOKS[kind].pattern, area, MIX_PATTERN_SPACING_IN_BAR, &fill, line);
}

/**
 * mix_money_look_is_dashed:
 * @kind: what becomes of money
 *
 * Returns: whether a dashed outline says that it is not there yet
 */
gboolean
mix_money_look_is_dashed (MixMoneyKind kind)
{
  return kind == MIX_MONEY_TO_COME;
}

/**
 * mix_money_look_get_line:
 * @kind: what becomes of money
 *
 * Returns: (transfer none): the colour of an outline
 */
const GdkRGBA *
mix_money_look_get_line (MixMoneyKind kind)
{
  return mix_style_get_colour (LOOKS[kind].colour);
}
