#include "mix-round.h"

/**
 * mix_round_half_up:
 * @numerator: of an exact fraction
 * @denominator: of the fraction; above zero
 *
 * The one rounding of the program: to the nearest whole number, halves upwards (2.5 to 3, −2.5 to −2).
 *
 * Returns: the rounded fraction, held at the ends of #gint64
 */
gint64
mix_round_half_up (MixWide numerator, MixWide denominator)
{
  MixWide quotient, rest;

  g_return_val_if_fail (denominator > 0, 0);

  quotient = numerator / denominator;
  rest = numerator % denominator;
  if (rest < 0)
    {
      quotient -= 1;
      rest += denominator;
    }
  if (rest >= denominator - rest)
    quotient += 1;
  return (gint64) CLAMP (quotient, (MixWide) G_MININT64, (MixWide) G_MAXINT64);
}
