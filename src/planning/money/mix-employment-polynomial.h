#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many drivers a monomial has at most, and of how many there is one. */
#define MIX_EMPLOYMENT_MAX_DEGREE 5
#define MIX_EMPLOYMENT_MAX_DRIVERS 4095
#define MIX_EMPLOYMENT_MAX_MONOMIALS 48

/*
 * MixEmploymentMonomial:
 * @coefficient: a number
 * @drivers: what it is multiplied by: numbers of drivers from 1, rising, 12 bits each from the lowest; 0 for none
 */
typedef struct
{
  double coefficient;
  guint64 drivers;
} MixEmploymentMonomial;

/*
 * MixEmploymentPolynomial:
 *
 * A sum of numbers times drivers, none of them twice in one.
 */
typedef struct
{
  guint n;
  MixEmploymentMonomial monomials[MIX_EMPLOYMENT_MAX_MONOMIALS];
} MixEmploymentPolynomial;

void _mix_employment_polynomial_set_number (MixEmploymentPolynomial *self, double number);
void _mix_employment_polynomial_add_driver (MixEmploymentPolynomial *self, double coefficient, guint driver);
void _mix_employment_polynomial_add_monomial (MixEmploymentPolynomial *self, double coefficient, guint64 drivers);
void _mix_employment_polynomial_add (MixEmploymentPolynomial *self, const MixEmploymentPolynomial *other, double times);
void _mix_employment_polynomial_multiply (MixEmploymentPolynomial *self, const MixEmploymentPolynomial *other);
guint _mix_employment_monomial_get_drivers (guint64 packed, guint *drivers);

G_END_DECLS
