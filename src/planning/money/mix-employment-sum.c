#include "mix-employment-sum.h"

/**
 * mix_employment_sum_get_part:
 * @position: below the length of @products
 *
 * Returns: (transfer none): a part
 */
const MixEmploymentProduct *
mix_employment_sum_get_part (const MixEmploymentSum *self, guint position)
{
  return &g_array_index (self->products, MixEmploymentProduct, position);
}

void
_mix_employment_product_add_factor (MixEmploymentProduct *self, const MixEmploymentFactor *factor)
{
  g_return_if_fail (self->n_factors < MIX_EMPLOYMENT_MAX_FACTORS);

  self->factors[self->n_factors++] = *factor;
}

void
_mix_employment_product_add (
    MixEmploymentProduct *self, MixEmploymentFactorKind kind, gboolean known, gint64 numerator, gint64 denominator)
{
  MixEmploymentFactor factor
      = { .kind = kind, .known = known, .numerator = known ? numerator : 0, .denominator = denominator };

  _mix_employment_product_add_factor (self, &factor);
}

static MixWide
find_common_divisor (MixWide one, MixWide other)
{
  while (other != 0)
    {
      MixWide rest = one % other;

      one = other;
      other = rest;
    }
  return one < 0 ? -one : one;
}

/* Nothing times something that is not known is nothing, and that is known. */
static gboolean
is_known (const MixEmploymentProduct *product)
{
  gboolean known = TRUE;

  for (guint i = 0; i < product->n_factors; i++)
    {
      const MixEmploymentFactor *factor = &product->factors[i];

      if (factor->known && factor->numerator == 0)
        return TRUE;
      known = known && factor->known;
    }
  return known;
}

/* Takes a factor into the fraction; FALSE where it grows too large. */
static gboolean
take (MixWide *numerator, MixWide *denominator, MixWide over, MixWide under)
{
  MixWide times, divided_by;

  if (__builtin_mul_overflow (*numerator, over, &times) || __builtin_mul_overflow (*denominator, under, &divided_by))
    return FALSE;
  *numerator = times;
  *denominator = divided_by;
  return TRUE;
}

static void
reduce (MixWide *numerator, MixWide *denominator)
{
  MixWide divisor = find_common_divisor (*denominator, *numerator);

  *numerator /= divisor;
  *denominator /= divisor;
}

/* The fraction is brought to lowest terms only where it would grow too large. */
static MixPence
multiply (const MixEmploymentProduct *product)
{
  MixWide numerator = 1, denominator = 1;

  for (guint i = 0; i < product->n_factors; i++)
    {
      MixWide over = product->factors[i].numerator, under = product->factors[i].denominator;

      if (over == 0)
        return 0;
      if (take (&numerator, &denominator, over, under))
        continue;
      reduce (&numerator, &denominator);
      reduce (&numerator, &under);
      reduce (&over, &denominator);
      if (!take (&numerator, &denominator, over, under))
        g_return_val_if_reached (G_MAXINT64);
    }
  return mix_round_half_up (numerator, denominator);
}

/* Works the part out and adds it to the line. */
void
_mix_employment_sum_add (MixEmploymentSum *self, MixEmploymentProduct *product)
{
  product->pence = multiply (product);
  product->known = is_known (product);
  g_array_append_val (self->products, *product);
  if (self->rule != MIX_EMPLOYMENT_SUM_ADD)
    return;
  self->pence += product->pence;
  self->known = self->known && product->known;
}
