#include "mix-employment-polynomial.h"

#define BITS 12
#define MASK ((G_GUINT64_CONSTANT (1) << BITS) - 1)

void
_mix_employment_polynomial_set_number (MixEmploymentPolynomial *self, double number)
{
  self->n = 0;
  _mix_employment_polynomial_add_monomial (self, number, 0);
}

void
_mix_employment_polynomial_add_monomial (MixEmploymentPolynomial *self, double coefficient, guint64 drivers)
{
  if (coefficient == 0)
    return;
  for (guint i = 0; i < self->n; i++)
    if (self->monomials[i].drivers == drivers)
      {
        self->monomials[i].coefficient += coefficient;
        return;
      }
  g_return_if_fail (self->n < MIX_EMPLOYMENT_MAX_MONOMIALS);
  self->monomials[self->n++] = (MixEmploymentMonomial) { coefficient, drivers };
}

void
_mix_employment_polynomial_add_driver (MixEmploymentPolynomial *self, double coefficient, guint driver)
{
  _mix_employment_polynomial_add_monomial (self, coefficient, driver);
}

void
_mix_employment_polynomial_add (MixEmploymentPolynomial *self, const MixEmploymentPolynomial *other, double times)
{
  for (guint i = 0; i < other->n; i++)
    _mix_employment_polynomial_add_monomial (self, other->monomials[i].coefficient * times,
                                             other->monomials[i].drivers);
}

/* Merges two rising rows of drivers. */
static guint64
merge_drivers (guint64 one, guint64 other)
{
  guint64 merged = 0;
  guint n = 0;

  while (one != 0 || other != 0)
    {
      guint64 *from = other == 0 || (one != 0 && (one & MASK) < (other & MASK)) ? &one : &other;

      g_return_val_if_fail (n < MIX_EMPLOYMENT_MAX_DEGREE, merged);
      merged |= (*from & MASK) << (BITS * n++);
      *from >>= BITS;
    }
  return merged;
}

void
_mix_employment_polynomial_multiply (MixEmploymentPolynomial *self, const MixEmploymentPolynomial *other)
{
  MixEmploymentPolynomial product;

  product.n = 0;
  for (guint i = 0; i < self->n; i++)
    for (guint j = 0; j < other->n; j++)
      _mix_employment_polynomial_add_monomial (&product,
                                               self->monomials[i].coefficient * other->monomials[j].coefficient,
                                               merge_drivers (self->monomials[i].drivers, other->monomials[j].drivers));
  *self = product;
}

/* Unpacks the numbers of drivers, from 1; returns how many. */
guint
_mix_employment_monomial_get_drivers (guint64 packed, guint *drivers)
{
  guint n = 0;

  for (; packed != 0; packed >>= BITS)
    drivers[n++] = (guint) (packed & MASK);
  return n;
}
