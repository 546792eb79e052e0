#include "mix-ctl-employment.h"

#include "mix-comparison-criteria.h"
#include "mix-config.h"
#include "mix-error.h"
#include "mix-plan-entries.h"

#include <glib/gi18n-lib.h>

/* Employment models, posts and comparisons that options name. */

/**
 * mix_ctl_load_employment_pack:
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what the data packs know of employment models
 */
MixEmploymentPack *
mix_ctl_load_employment_pack (GError **error)
{
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, NULL);

  return mix_employment_pack_new (packs, error);
}

/**
 * mix_ctl_load_employment:
 * @self: a command
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the employment models of its plan
 */
MixEmploymentCatalogue *
mix_ctl_load_employment (MixCtl *self, GError **error)
{
  g_autoptr (MixPlan) plan = mix_ctl_load_plan (self, error);
  g_autoptr (MixEmploymentPack) pack = plan != NULL ? mix_ctl_load_employment_pack (error) : NULL;

  return pack != NULL ? mix_employment_catalogue_new (plan, pack) : NULL;
}

/**
 * mix_ctl_find_model:
 * @catalogue: the employment models of a plan
 * @code: a model's code
 * @error: return location for an error
 *
 * Returns: (transfer none) (nullable): the model
 */
const MixEmploymentModel *
mix_ctl_find_model (MixEmploymentCatalogue *catalogue, const char *code, GError **error)
{
  const MixEmploymentModel *model = mix_employment_catalogue_find_model (catalogue, code);

  if (model == NULL)
    mix_set_error (error, MIX_ERROR_NOT_FOUND, code,
                   _ ("There is no employment model “%s”. Choose one that “models list” shows."), code);
  return model;
}

/**
 * mix_ctl_find_parameter:
 * @self: a command
 * @parameter: (out): the parameter that `--parameter` names
 * @error: return location for an error
 *
 * Returns: whether there is such a parameter
 */
gboolean
mix_ctl_find_parameter (MixCtl *self, MixEmploymentParameter *parameter, GError **error)
{
  const char *name = mix_ctl_get (self, "parameter");

  if (mix_employment_parameter_parse (name, parameter))
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, name,
                 _ ("“%s” is no parameter of an employment model. Choose one that “models show” lists."), name);
  return FALSE;
}

/**
 * mix_ctl_find_post:
 * @self: a command
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the id of the post that `--post` names by its id, or by a name that only one has
 */
char *
mix_ctl_find_post (MixCtl *self, GError **error)
{
  const char *text = mix_ctl_get (self, "post");
  g_autoptr (MixPlan) plan = mix_ctl_load_plan (self, error);
  GPtrArray *posts = plan != NULL ? mix_plan_get_posts (plan) : NULL;
  const char *id = NULL;

  for (guint i = 0; posts != NULL && i < posts->len; i++)
    {
      const MixPostRow *post = posts->pdata[i];

      if (g_str_equal (post->id, text))
        return g_strdup (text);
      if (!g_str_equal (post->name, text))
        continue;
      if (id != NULL)
        {
          mix_set_error (error, MIX_ERROR_REFUSED, text, _ ("Several posts are called “%s”. Give the id instead."),
                         text);
          return NULL;
        }
      id = post->id;
    }
  if (id == NULL && posts != NULL)
    mix_set_error (error, MIX_ERROR_NOT_FOUND, text, _ ("No post of this plan is called “%s” or has that id."), text);
  return g_strdup (id);
}

/**
 * mix_ctl_find_comparison:
 * @self: a command
 * @plan: its plan
 * @error: return location for an error
 *
 * Returns: (transfer none) (nullable): the comparison that `--comparison` names, or the only one where it was not given
 */
const MixComparisonRow *
mix_ctl_find_comparison (MixCtl *self, MixPlan *plan, GError **error)
{
  const char *name = mix_ctl_get (self, "comparison");
  const MixComparisonRow *comparison = mix_comparison_find (plan, name);

  if (comparison == NULL && name == NULL)
    mix_set_error (error, MIX_ERROR_NOT_FOUND, NULL,
                   _ ("Say which comparison with --comparison; “comparison list” shows what there is."));
  else if (comparison == NULL)
    mix_set_error (error, MIX_ERROR_NOT_FOUND, name,
                   _ ("There is no comparison “%s” in this plan. “comparison list” shows what there is."), name);
  return comparison;
}

/**
 * mix_ctl_name_option:
 * @option: what is compared
 *
 * Returns: (transfer full): its code here: "M04", or "M04,M02" of a model that another follows
 */
char *
mix_ctl_name_option (const MixComparisonOptionRow *option)
{
  return option->later_model != NULL ? g_strdup_printf ("%s,%s", option->model, option->later_model)
                                     : g_strdup (option->model);
}

/**
 * mix_ctl_find_option:
 * @self: a command
 * @plan: its plan
 * @comparison: a comparison
 * @error: return location for an error
 *
 * Returns: (transfer none) (nullable): the option that `--option` names: an id, M04, or M04,M02
 */
const MixComparisonOptionRow *
mix_ctl_find_option (MixCtl *self, MixPlan *plan, const MixComparisonRow *comparison, GError **error)
{
  const char *text = mix_ctl_get (self, "option");
  g_autoptr (GPtrArray) options = mix_comparison_list_options (plan, comparison->id);

  for (guint i = 0; i < options->len; i++)
    {
      const MixComparisonOptionRow *option = options->pdata[i];
      g_autofree char *name = mix_ctl_name_option (option);

      if (g_str_equal (option->id, text) || g_ascii_strcasecmp (name, text) == 0)
        return option;
    }
  mix_set_error (error, MIX_ERROR_NOT_FOUND, text,
                 _ ("“%s” does not compare “%s”. “comparison show” lists its options."), comparison->name, text);
  return NULL;
}

/**
 * mix_ctl_find_criterion:
 * @plan: a picture of a plan
 * @comparison: a comparison
 * @which: a criterion's id, code or name
 * @error: return location for an error
 *
 * Returns: (transfer none) (nullable): the criterion
 */
const MixCriterionRow *
mix_ctl_find_criterion (MixPlan *plan, const MixComparisonRow *comparison, const char *which, GError **error)
{
  g_autoptr (GPtrArray) criteria = mix_comparison_list_criteria (plan, comparison->id);

  for (guint i = 0; i < criteria->len; i++)
    {
      const MixCriterionRow *row = criteria->pdata[i];

      if (g_str_equal (row->id, which) || g_ascii_strcasecmp (mix_criterion_get_title (row), which) == 0
          || (!g_str_equal (row->code, MIX_CRITERION_OWN) && g_str_equal (row->code, which)))
        return row;
    }
  mix_set_error (error, MIX_ERROR_NOT_FOUND, which,
                 _ ("“%s” has no criterion “%s”. “comparison show” lists its criteria."), comparison->name, which);
  return NULL;
}
