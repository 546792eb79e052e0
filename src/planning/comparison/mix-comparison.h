#pragma once

#include <glib.h>

#include "mix-spread.h"

G_BEGIN_DECLS

/**
 * MIX_COMPARISON_NOTHING:
 *
 * In place of an unknown: there is none.
 */
#define MIX_COMPARISON_NOTHING G_MAXUINT

/**
 * MIX_COMPARISON_DERIVED:
 *
 * Numbers from here on are of figures that follow from unknowns.
 */
#define MIX_COMPARISON_DERIVED 0x40000000u

/**
 * MixComparisonTerm:
 * @option: of which option
 * @criterion: of which measure
 * @coefficient: a number
 * @unknowns: two unknowns, or figures that follow from unknowns, that it is multiplied by, or %MIX_COMPARISON_NOTHING
 *
 * A part of a measure of an option.
 */
typedef struct
{
  guint option;
  guint criterion;
  double coefficient;
  guint unknowns[2];
} MixComparisonTerm;

/**
 * MixWeighting:
 * @MIX_WEIGHTING_FREE: any weights that add up to one, all alike: nobody has said what counts
 * @MIX_WEIGHTING_ORDER: any that fall from the first criterion to the last
 * @MIX_WEIGHTING_LIMITS: any that lie within limits
 * @MIX_WEIGHTING_SWINGS: what the swing from worst to best is worth, as ranges, made to add up to one
 *
 * How weights are drawn.
 */
typedef enum
{
  MIX_WEIGHTING_FREE,
  MIX_WEIGHTING_ORDER,
  MIX_WEIGHTING_LIMITS,
  MIX_WEIGHTING_SWINGS,
} MixWeighting;

/**
 * MixComparison:
 *
 * Options judged by criteria. What an option is worth by a criterion is measured on a local scale, of which the worst
 * end is worth 0 and the best 1; measures are sums of terms in unknowns, which are ranges; weights say what the swing
 * from worst to best of each criterion counts.
 */
typedef struct _MixComparison MixComparison;

MixComparison *mix_comparison_new (guint n_options, guint n_criteria) G_GNUC_WARN_UNUSED_RESULT;
void mix_comparison_free (MixComparison *self);
guint mix_comparison_add_unknown (MixComparison *self, const MixSpread *spread);
guint mix_comparison_add_product (MixComparison *self, guint one, guint other);
guint mix_comparison_add_excess (MixComparison *self, guint unknown, double above);
void mix_comparison_add_term (MixComparison *self, const MixComparisonTerm *term);
void mix_comparison_set_scale (MixComparison *self, guint criterion, double worst, double best);
void mix_comparison_set_weighting (MixComparison *self, MixWeighting weighting);
void mix_comparison_set_weight (MixComparison *self, guint criterion, const MixSpread *swing);

guint mix_comparison_get_n_options (const MixComparison *self);
guint mix_comparison_get_n_criteria (const MixComparison *self);
guint mix_comparison_get_n_unknowns (const MixComparison *self);
double mix_comparison_get_likely_unknown (const MixComparison *self, guint unknown);
double mix_comparison_get_likely_value (const MixComparison *self, guint option, guint criterion);
double mix_comparison_get_likely_weight (const MixComparison *self, guint criterion);
guint mix_comparison_get_leader (const MixComparison *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixComparison, mix_comparison_free)

G_END_DECLS
