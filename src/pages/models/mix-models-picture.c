#include "mix-models-picture.h"

#include "mix-employment-plan.h"

/**
 * mix_models_get_packs:
 *
 * Returns: (transfer none): the data packs, read once
 */
MixPackSet *
mix_models_get_packs (void)
{
  static MixPackSet *packs;

  if (packs == NULL)
    packs = mix_pack_set_new (NULL, NULL);
  return packs;
}

/**
 * mix_models_picture_new:
 * @plan: a plan
 * @comparison_id: a comparison that it keeps
 * @error: why that is impossible
 *
 * Returns: (transfer full) (nullable): all that the comparison is worked out from
 */
MixEmploymentPicture *
mix_models_picture_new (MixPlan *plan, const char *comparison_id, GError **error)
{
  MixEmploymentRequest request = MIX_EMPLOYMENT_DEFAULT_REQUEST;

  request.comparison = comparison_id;
  return mix_employment_picture_new_for_plan (plan, mix_models_get_packs (), &request, error);
}
