#pragma once

#include <glib.h>

#include "mix-employment-course.h"
#include "mix-employment-sheet.h"

G_BEGIN_DECLS

/**
 * MIX_EMPLOYMENT_ALL_POSTS:
 *
 * In place of a post: all of them, and what falls on the course as a whole.
 */
#define MIX_EMPLOYMENT_ALL_POSTS G_MAXUINT

/**
 * MIX_EMPLOYMENT_MAX_MONTHS:
 *
 * The most that are costed: ten years.
 */
#define MIX_EMPLOYMENT_MAX_MONTHS 120

/**
 * MixEmploymentAmount:
 * @pence: money; where it is not known a lower bound: "at least"
 * @known: whether all that it takes is known
 *
 * An amount of money.
 */
typedef struct
{
  MixPence pence;
  gboolean known;
} MixEmploymentAmount;

/**
 * MixEmploymentUnknown:
 * @is_parameter: whether it is a parameter of a model; else it is a fact about posts, pay or taxes
 * @model: id of the model, of a parameter
 * @parameter: which
 * @fact: what the fact is
 * @lines: which lines miss it
 * @is_expected: the lines are known as what is to be expected: the treatment of VAT is not known but its chance is
 *
 * Something to find out.
 */
typedef struct
{
  gboolean is_parameter;
  guint model;
  MixEmploymentParameter parameter;
  MixEmploymentFactorKind fact;
  MixEmploymentLines lines;
  gboolean is_expected;
} MixEmploymentUnknown;

/**
 * MixEmploymentCost:
 *
 * What a course costs, by line, post and month.
 */
typedef struct _MixEmploymentCost MixEmploymentCost;

MixEmploymentCost *mix_employment_cost_new (const MixEmploymentCase *problem,
                                            const MixEmploymentCourse *course) G_GNUC_WARN_UNUSED_RESULT;
void mix_employment_cost_free (MixEmploymentCost *self);

guint mix_employment_cost_get_n_posts (const MixEmploymentCost *self);
guint mix_employment_cost_get_n_months (const MixEmploymentCost *self);
MixEmploymentAmount mix_employment_cost_get (
    const MixEmploymentCost *self, MixEmploymentLines lines, guint post, guint first_month, guint n_months);
MixEmploymentAmount mix_employment_cost_get_total (const MixEmploymentCost *self, MixEmploymentLines lines);
MixEmploymentAmount mix_employment_cost_get_discounted (const MixEmploymentCost *self, MixEmploymentLines lines);
MixEmploymentAmount mix_employment_cost_get_per_wte (const MixEmploymentCost *self, MixEmploymentLines lines);
gboolean mix_employment_cost_is_registered (const MixEmploymentCost *self, guint month, gboolean *known);
const MixEmploymentUnknown *mix_employment_cost_get_unknowns (const MixEmploymentCost *self, guint *n_unknowns);
MixEmploymentSheet *
mix_employment_cost_open_sheet (const MixEmploymentCost *self, guint post, guint month) G_GNUC_WARN_UNUSED_RESULT;

MixEmploymentAmount mix_employment_amount_scale (MixEmploymentAmount self, gint64 times, gint64 divided_by);
gboolean mix_employment_amount_share_out (MixPence amount, const gint64 *weights, guint n_shares, MixPence *shares);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixEmploymentCost, mix_employment_cost_free)

G_END_DECLS
