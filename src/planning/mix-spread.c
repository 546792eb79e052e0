#include "mix-spread.h"

#include <math.h>

static double
evaluate (const double *coefficients, guint n_coefficients, double at)
{
  double value = 0;

  for (guint i = n_coefficients; i > 0; i--)
    value = value * at + coefficients[i - 1];
  return value;
}

/* The quantile of the standard normal distribution: Wichura 1988, Applied Statistics 37:477, algorithm AS 241,
 * accurate to about 16 digits. */
static double
get_normal_quantile (double share)
{
  static const double a[]
      = { 3.3871328727963666080e0,  1.3314166789178437745e+2, 1.9715909503065514427e+3, 1.3731693765509461125e+4,
          4.5921953931549871457e+4, 6.7265770927008700853e+4, 3.3430575583588128105e+4, 2.5090809287301226727e+3 };
  static const double b[] = { 1.0,
                              4.2313330701600911252e+1,
                              6.8718700749205790830e+2,
                              5.3941960214247511077e+3,
                              2.1213794301586595867e+4,
                              3.9307895800092710610e+4,
                              2.8729085735721942674e+4,
                              5.2264952788528545610e+3 };
  static const double c[]
      = { 1.42343711074968357734e0, 4.63033784615654529590e0,  5.76949722146069140550e0,  3.64784832476320460504e0,
          1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4 };
  static const double d[] = { 1.0,
                              2.05319162663775882187e0,
                              1.67638483018380384940e0,
                              6.89767334985100004550e-1,
                              1.48103976427480074590e-1,
                              1.51986665636164571966e-2,
                              5.47593808499534494600e-4,
                              1.05075007164441684324e-9 };
  static const double e[]
      = { 6.65790464350110377720e0,  5.46378491116411436990e0,  1.78482653991729133580e0,  2.96560571828504891230e-1,
          2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7 };
  static const double f[] = { 1.0,
                              5.99832206555887937690e-1,
                              1.36929880922735805310e-1,
                              1.48753612908506148525e-2,
                              7.86869131145613259100e-4,
                              1.84631831751005468180e-5,
                              1.42151175831644588870e-7,
                              2.04426310338993978564e-15 };
  double middle = share - 0.5;
  double tail, value;

  if (fabs (middle) <= 0.425)
    {
      double at = 0.180625 - middle * middle;

      return middle * evaluate (a, G_N_ELEMENTS (a), at) / evaluate (b, G_N_ELEMENTS (b), at);
    }
  tail = sqrt (-log (middle < 0 ? share : 1 - share));
  if (tail <= 5)
    value = evaluate (c, G_N_ELEMENTS (c), tail - 1.6) / evaluate (d, G_N_ELEMENTS (d), tail - 1.6);
  else
    value = evaluate (e, G_N_ELEMENTS (e), tail - 5) / evaluate (f, G_N_ELEMENTS (f), tail - 5);
  return middle < 0 ? -value : value;
}

static void
map_uniform (const MixSpread *self, double *shares, guint n_shares)
{
  double low = self->low, width = self->high - self->low;

  for (guint i = 0; i < n_shares; i++)
    shares[i] = low + width * shares[i];
}

/* Both sides are worked out, so that no step waits for which it is. */
static void
map_triangular (const MixSpread *self, double *shares, guint n_shares)
{
  double low = self->low, high = self->high;
  double width = high - low;
  double left = width * (self->likely - low), right = width * (high - self->likely);
  double share_left = width > 0 ? (self->likely - low) / width : 1;

  for (guint i = 0; i < n_shares; i++)
    {
      double up = shares[i] * left, down = (1 - shares[i]) * right;
      double way = sqrt (shares[i] < share_left ? up : down);
      double above = low + way, below = high - way;

      shares[i] = shares[i] < share_left ? above : below;
    }
}

static void
map_normal (const MixSpread *self, double *shares, guint n_shares)
{
  double deviation = (self->high - self->low) / 2;

  for (guint i = 0; i < n_shares; i++)
    shares[i] = self->likely + deviation * get_normal_quantile (shares[i]);
}

/**
 * mix_spread_map:
 * @self: a range
 * @shares: (inout) (array length=n_shares): shares between 0 and 1; each becomes the value that so many values are
 * below
 * @n_shares: how many
 *
 * Turns even random numbers into values of the range.
 */
void
mix_spread_map (const MixSpread *self, double *shares, guint n_shares)
{
  switch (self->kind)
    {
    case MIX_SPREAD_UNIFORM:
      map_uniform (self, shares, n_shares);
      break;
    case MIX_SPREAD_TRIANGULAR:
      map_triangular (self, shares, n_shares);
      break;
    case MIX_SPREAD_NORMAL:
      map_normal (self, shares, n_shares);
      break;
    case MIX_SPREAD_CHANCE:
      for (guint i = 0; i < n_shares; i++)
        shares[i] = shares[i] > 1 - self->likely ? 1 : 0;
      break;
    case MIX_SPREAD_FIXED:
    default:
      for (guint i = 0; i < n_shares; i++)
        shares[i] = self->likely;
    }
}

/**
 * mix_spread_get_quantile:
 * @self: a range
 * @share: between 0 and 1, without its ends
 *
 * Returns: the value that this share of values is below
 */
double
mix_spread_get_quantile (const MixSpread *self, double share)
{
  mix_spread_map (self, &share, 1);
  return share;
}

/**
 * mix_spread_get_likely:
 * @self: a range
 *
 * Returns: the likely value; the middle where all values are alike, the mean of something that is so or not
 */
double
mix_spread_get_likely (const MixSpread *self)
{
  return self->kind == MIX_SPREAD_UNIFORM ? (self->low + self->high) / 2 : self->likely;
}
