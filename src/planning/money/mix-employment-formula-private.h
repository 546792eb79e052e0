#pragma once

#include "mix-employment-cost-private.h"
#include "mix-employment-formula.h"
#include "mix-employment-polynomial.h"

G_BEGIN_DECLS

struct _MixEmploymentFormula
{
  guint n_years;
  GArray *drivers; /* of MixEmploymentDriver; number 1 is the first */
  GArray *likely;  /* of double: of each driver */
  GArray **terms;  /* of MixEmploymentFormulaTerm, at [year × MIX_EMPLOYMENT_N_LINES + line] */
};

/*
 * MixEmploymentFormulaMaker:
 * @formula: what is made
 * @cost: of what
 * @plain: numbers of the drivers that are parameters, at [stage][parameter]; 0 where there is none yet
 *
 * Turns the arithmetic of sheets into formulas.
 */
typedef struct
{
  MixEmploymentFormula *formula;
  const MixEmploymentCost *cost;
  guint plain[MIX_EMPLOYMENT_MAX_PHASES + 1][MIX_EMPLOYMENT_N_PARAMETERS];
} MixEmploymentFormulaMaker;

void _mix_employment_formula_maker_read (MixEmploymentFormulaMaker *self,
                                         const MixEmploymentSheet *sheet,
                                         const MixEmploymentPolynomial *left_lines,
                                         MixEmploymentPolynomial *lines);
void _mix_employment_formula_maker_claim (MixEmploymentFormulaMaker *self,
                                          const MixEmploymentSheet *sheet,
                                          const MixEmploymentSeat *seat,
                                          MixEmploymentPolynomial *lines);
guint _mix_employment_formula_maker_find_driver (MixEmploymentFormulaMaker *self, const MixEmploymentDriver *driver);

G_END_DECLS
