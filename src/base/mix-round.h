#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MixWide:
 *
 * A whole number wide enough for products of money, counts and rates before they are divided.
 */
__extension__ typedef __int128 MixWide;

gint64 mix_round_half_up (MixWide numerator, MixWide denominator);

G_END_DECLS
