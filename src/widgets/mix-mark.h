#pragma once

#include "mix-pattern.h"
#include "mix-style.h"

G_BEGIN_DECLS

/**
 * MixMark:
 *
 * What a thing is marked with: each has a shape, a colour, a pattern and a word, so that none is needed alone. The
 * first four are in the order in which bars show them.
 */
typedef enum
{
  MIX_MARK_BLOCKED,
  MIX_MARK_STRETCHED,
  MIX_MARK_UNDER_USED,
  MIX_MARK_FITS,
  MIX_MARK_OVER,
  MIX_MARK_NOT_KNOWN,
  MIX_MARK_NOBODY,
} MixMark;

#define MIX_N_MARKS (MIX_MARK_NOBODY + 1)

/**
 * MixSide:
 *
 * Whose priority work serves.
 */
typedef enum
{
  MIX_SIDE_NETWORK,
  MIX_SIDE_PRACTICE,
  MIX_SIDE_BOTH,
} MixSide;

#define MIX_TYPE_MARK (mix_mark_get_type ())
GType mix_mark_get_type (void);
#define MIX_TYPE_SIDE (mix_side_get_type ())
GType mix_side_get_type (void);

const char *mix_mark_get_word (MixMark mark);
const char *mix_mark_get_icon_name (MixMark mark);
MixColour mix_mark_get_colour (MixMark mark);
MixColour mix_mark_get_fill (MixMark mark);
MixPattern mix_mark_get_pattern (MixMark mark);
const char *mix_side_get_word (MixSide side);

G_END_DECLS
