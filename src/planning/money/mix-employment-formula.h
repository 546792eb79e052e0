#pragma once

#include <glib.h>

#include "mix-comparison.h"
#include "mix-employment-cost.h"

G_BEGIN_DECLS

/**
 * MixEmploymentDriver:
 * @model: id of the model
 * @parameter: one that is a number
 * @is_excess: whether not the parameter itself counts but what of it passes @above
 * @above: in the parameter's unit
 *
 * A figure on which money depends. Its value is in the parameter's unit: 0.07 for 7%, pounds, minutes, months.
 */
typedef struct
{
  guint model;
  MixEmploymentParameter parameter;
  gboolean is_excess;
  double above;
} MixEmploymentDriver;

/**
 * MixEmploymentFormulaTerm:
 * @pence: an amount
 * @n_drivers: how many figures it is multiplied by
 * @drivers: their numbers
 *
 * A part of a line of a year.
 */
typedef struct
{
  double pence;
  guint n_drivers;
  guint drivers[5];
} MixEmploymentFormulaTerm;

/**
 * MixEmploymentLookup:
 * @model: id of a model
 * @parameter: a parameter that is a number
 * @data: of the caller
 *
 * Returns: the value of the parameter, in its unit
 */
typedef double (*MixEmploymentLookup) (guint model, MixEmploymentParameter parameter, gpointer data);

/**
 * MixEmploymentFindUnknown:
 * @model: id of a model
 * @parameter: a parameter that is a number
 * @data: of the caller
 *
 * Returns: the number of the unknown of a comparison that stands for the parameter, in the parameter's unit, or
 *   %MIX_COMPARISON_NOTHING: the likely value stands
 */
typedef guint (*MixEmploymentFindUnknown) (guint model, MixEmploymentParameter parameter, gpointer data);

/**
 * MixEmploymentFormula:
 *
 * The money of an option as a formula in the parameters of its models.
 */
typedef struct _MixEmploymentFormula MixEmploymentFormula;

MixEmploymentFormula *mix_employment_formula_new (const MixEmploymentCost *cost) G_GNUC_WARN_UNUSED_RESULT;
void mix_employment_formula_free (MixEmploymentFormula *self);
guint mix_employment_formula_get_n_years (const MixEmploymentFormula *self);
const MixEmploymentDriver *mix_employment_formula_get_drivers (const MixEmploymentFormula *self, guint *n_drivers);
const MixEmploymentFormulaTerm *
mix_employment_formula_get_terms (const MixEmploymentFormula *self, guint year, MixEmploymentLine line, guint *n_terms);
double mix_employment_formula_get_value (const MixEmploymentFormula *self,
                                         MixEmploymentLines lines,
                                         guint year,
                                         MixEmploymentLookup lookup,
                                         gpointer lookup_data);
double mix_employment_formula_get_discounted (const MixEmploymentFormula *self,
                                              MixEmploymentLines lines,
                                              MixEmploymentLookup lookup,
                                              gpointer lookup_data);
void mix_employment_formula_add_to_comparison (const MixEmploymentFormula *self,
                                               MixEmploymentLines lines,
                                               MixComparison *comparison,
                                               guint option,
                                               guint criterion,
                                               MixEmploymentFindUnknown find_unknown,
                                               gpointer find_data);
gboolean
mix_employment_figure_get_spread (const MixEmploymentFigure *self, MixEmploymentParameter parameter, MixSpread *spread);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixEmploymentFormula, mix_employment_formula_free)

G_END_DECLS
