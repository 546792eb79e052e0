#pragma once

#include "mix-employment-costing.h"
#include "mix-employment-picture.h"

G_BEGIN_DECLS

/**
 * MixEmploymentRequest:
 * @comparison: (nullable): id or name of a saved comparison; %NULL is the plan's first, or none if it has none
 * @models: (nullable): codes of the models that are compared, instead of the comparison's options; without either, all
 *   that are options here
 * @from: first month, or %MIX_DATE_NONE: the comparison's, or April after the planning date
 * @n_years: 1 to 5; 0: the comparison's, or 3
 * @split: (nullable): how practices share the net cost: list, use, equal; %NULL: the comparison's, or list
 * @posts: (nullable): ids or names of the posts that are costed; %NULL: the comparison's, or all
 *
 * What somebody wants compared.
 */
typedef struct
{
  const char *comparison;
  const char *const *models;
  MixDate from;
  guint n_years;
  const char *split;
  const char *const *posts;
} MixEmploymentRequest;

#define MIX_EMPLOYMENT_DEFAULT_REQUEST ((MixEmploymentRequest) { NULL, NULL, MIX_DATE_NONE, 0, NULL, NULL })

MixEmploymentPicture *mix_employment_picture_new_for_plan (MixPlan *plan,
                                                           MixPackSet *packs,
                                                           const MixEmploymentRequest *request,
                                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_employment_plan_find_comparison (MixPlan *plan,
                                              const char *id_or_name,
                                              const MixComparisonRow **comparison,
                                              GError **error);
char **mix_employment_plan_dup_posts (MixPlan *plan, const MixComparisonRow *comparison) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_employment_split_check (const char *split, GError **error);

G_END_DECLS
