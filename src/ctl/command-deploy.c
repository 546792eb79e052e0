#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-deploy.h"
#include "mix-deploy-accept.h"
#include "mix-deploy-job.h"
#include "mix-deployment-model-text.h"
#include "mix-deployment-text.h"
#include "mix-error.h"

#include <glib/gi18n-lib.h>

/* Nobody could tell a better answer from this. */
#define GOOD_ENOUGH 0.0001

/* For a problem of a file, which says nothing about it. */
#define USUAL_SECONDS 20

static const MixCtlOption options[] = {
  { "accept", NULL, N_ ("make the changes, as one change of the plan that can be undone") },
  { "only", N_ ("WHAT"),
    N_ ("accept only these changes: a person’s, a practice’s by its code, or one by its change_id"), MIX_CTL_REPEATED },
  { "instance", N_ ("FILE"), N_ ("solve the problem in this file instead of a plan’s") },
  { "solution", N_ ("FILE"), N_ ("write the answer to this file") },
  { "prices", N_ ("FILE"), N_ ("write the prices that prove the bound to this file") },
  { "export-instance", N_ ("FILE"), N_ ("write the problem to this file; with nothing else asked for, do only that") },
  { "export-model", N_ ("FILE"),
    N_ ("write the compact model to this file, .lp or .mps; with nothing else asked for, do only that") },
  { "without-links", NULL, N_ ("leave the linking rows out of the exported model") },
  { NULL },
};

static gboolean
is_given_one_of (MixCtl *self, const char *const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (mix_ctl_has (self, names[i]))
      return TRUE;
  return FALSE;
}

static gboolean
only_exports (MixCtl *self)
{
  static const char *const exports[] = { "export-instance", "export-model", NULL };
  static const char *const answers[]
      = { "json", "seconds", "iterations", "moves", "accept", "solution", "prices", NULL };

  return is_given_one_of (self, exports) && !is_given_one_of (self, answers);
}

static gboolean
check_usage (MixCtl *self, GError **error)
{
  static const char *const of_plan[] = { "accept", "only", "pin", "mode", "moves", "export-instance", NULL };

  if (mix_ctl_has (self, "plan") == mix_ctl_has (self, "instance"))
    mix_set_error (error, MIX_ERROR_USAGE, "plan", _ ("Give either --plan or --instance."));
  else if (mix_ctl_has (self, "instance") && is_given_one_of (self, of_plan))
    mix_set_error (error, MIX_ERROR_USAGE, "instance",
                   _ ("--accept, --only, --pin, --mode, --moves and --export-instance are for plans. Leave them out."));
  else if (mix_ctl_has (self, "only") && !mix_ctl_has (self, "accept"))
    mix_set_error (error, MIX_ERROR_USAGE, "only", _ ("--only says what to accept. Give --accept, too."));
  else if (mix_ctl_has (self, "seconds") && mix_ctl_has (self, "iterations"))
    mix_set_error (error, MIX_ERROR_USAGE, "iterations", _ ("Give either --seconds or --iterations."));
  else
    return !mix_ctl_has (self, "export-model")
           || mix_deployment_model_text_check_path (mix_ctl_get (self, "export-model"), error);
  return FALSE;
}

static gboolean
export_problem (MixCtl *self, const MixDeployment *problem, GError **error)
{
  g_autofree char *text = NULL;

  if (mix_ctl_has (self, "export-instance"))
    {
      text = mix_deployment_text_print_instance (problem);
      if (!mix_deployment_text_save (mix_ctl_get (self, "export-instance"), text, error))
        return FALSE;
    }
  return !mix_ctl_has (self, "export-model")
         || mix_deployment_model_text_save (mix_ctl_get (self, "export-model"), problem,
                                            !mix_ctl_has (self, "without-links"), error);
}

static gboolean
save_answer (MixCtl *self, const MixCtlDeployment *deployment, GError **error)
{
  g_autofree char *solution = mix_deployment_text_print_solution (deployment->result->answer);
  g_autofree char *prices = mix_deployment_text_print_prices (deployment->result->prices, deployment->problem);

  return (!mix_ctl_has (self, "solution") || mix_deployment_text_save (mix_ctl_get (self, "solution"), solution, error))
         && (!mix_ctl_has (self, "prices") || mix_deployment_text_save (mix_ctl_get (self, "prices"), prices, error));
}

static gboolean
deploy_instance (MixCtl *self, GError **error)
{
  g_autoptr (MixDeployment) problem = mix_deployment_text_load_instance (mix_ctl_get (self, "instance"), error);
  g_autoptr (MixDeployOptions) wanted = mix_deploy_options_new ();
  g_autoptr (MixDeploymentResult) result = NULL;
  g_autoptr (MixDeploymentRota) rota = NULL;
  g_autoptr (MixDeploymentClash) clash = NULL;
  MixCtlDeployment deployment = { .problem = problem };
  int last_second = -1;
  MixDeploymentOptions solve = { .gap = GOOD_ENOUGH, .poll = mix_ctl_deploy_tell_progress, .poll_data = &last_second };

  if (problem == NULL || !mix_ctl_deploy_get_options (self, NULL, wanted, error)
      || !export_problem (self, problem, error))
    return FALSE;
  if (only_exports (self))
    return TRUE;
  solve.seconds = wanted->seconds > 0 ? wanted->seconds : USUAL_SECONDS;
  solve.iterations = wanted->iterations;
  solve.seed = wanted->seed;
  mix_ctl_deploy_begin ();
  result = mix_deployment_solve (problem, &solve, error);
  if (result != NULL)
    mix_ctl_deploy_end (result);
  deployment.result = result;
  if (result == NULL || !save_answer (self, &deployment, error)
      || !mix_deployment_rota_new (problem, result->answer, NULL, &rota, &clash, error))
    return FALSE;
  deployment.rota = rota;
  mix_ctl_deploy_report (self, &deployment);
  return TRUE;
}

static gboolean
is_wanted (MixDeployChange *change, const char *what)
{
  MixPractice *practice = mix_deploy_change_get_practice (change);
  MixPerson *from = mix_deploy_change_get_from_person (change);

  return g_str_equal (mix_deploy_change_get_id (change), what)
         || g_str_equal (mix_deploy_change_get_place_id (change), what)
         || (practice != NULL && g_str_equal (mix_practice_get_code (practice), what))
         || mix_deploy_change_is_about (change, what)
         || g_str_equal (mix_person_get_name (mix_deploy_change_get_person (change)), what)
         || (from != NULL && g_str_equal (mix_person_get_name (from), what));
}

/* What --only names; all of it where that is not given. */
static GPtrArray *
list_wanted (MixCtl *self, MixDeployProposal *proposal, GError **error)
{
  const char *const *only = mix_ctl_get_all (self, "only");
  g_autoptr (GPtrArray) all = mix_deploy_proposal_list (proposal);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func (g_object_unref);

  if (only == NULL)
    return g_steal_pointer (&all);
  for (guint i = 0; i < all->len; i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; only[j] != NULL && !found; j++)
        found = is_wanted (all->pdata[i], only[j]);
      if (found)
        g_ptr_array_add (wanted, g_object_ref (all->pdata[i]));
    }
  if (wanted->len > 0)
    return g_steal_pointer (&wanted);
  mix_set_error (error, MIX_ERROR_NOT_FOUND, only[0], _ ("No proposed change is about “%s”."), only[0]);
  return NULL;
}

static gboolean
accept_changes (MixCtl *self, MixStore *store, MixDeployProposal *proposal, GError **error)
{
  g_autoptr (GPtrArray) wanted = NULL;

  if (g_list_model_get_n_items (mix_deploy_proposal_get_changes (proposal)) == 0)
    return mix_ctl_report_change (self, error);
  wanted = list_wanted (self, proposal, error);
  return wanted != NULL && mix_deploy_accept (store, proposal, wanted, error) && mix_ctl_report_change (self, error);
}

static gboolean
answer_for_plan (MixCtl *self, MixDeployProposal *proposal, GError **error)
{
  MixCtlDeployment deployment
      = { mix_deploy_proposal_get_picture (proposal)->problem, mix_deploy_proposal_get_result (proposal), proposal,
          mix_deploy_proposal_get_week (proposal), mix_deploy_proposal_get_clashes (proposal) };
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);

  if (!save_answer (self, &deployment, error))
    return FALSE;
  mix_ctl_deploy_report (self, &deployment);
  return !mix_ctl_has (self, "accept") || accept_changes (self, store, proposal, error);
}

static gboolean
deploy_plan (MixCtl *self, GError **error)
{
  MixStoreFlags flags = mix_ctl_has (self, "accept") ? MIX_STORE_DEFAULT : MIX_STORE_READ_ONLY;
  g_autoptr (MixPlan) plan = mix_ctl_open_plan (self, flags, error) != NULL ? mix_ctl_load_plan (self, error) : NULL;
  g_autoptr (MixDeployOptions) wanted = mix_deploy_options_new ();
  g_autoptr (MixDeployPicture) picture = NULL;
  g_autoptr (MixDeployProposal) proposal = NULL;
  int last_second = -1;

  if (plan == NULL || !mix_ctl_deploy_get_options (self, plan, wanted, error))
    return FALSE;
  picture = mix_deploy_picture_new (plan, NULL, wanted, error);
  if (picture == NULL || !export_problem (self, picture->problem, error))
    return FALSE;
  if (only_exports (self))
    return TRUE;
  mix_ctl_deploy_begin ();
  proposal = mix_deploy_run (plan, wanted, NULL, mix_ctl_deploy_tell_progress, &last_second, error);
  if (proposal == NULL)
    return FALSE;
  mix_ctl_deploy_end (mix_deploy_proposal_get_result (proposal));
  return answer_for_plan (self, proposal, error);
}

static gboolean
deploy (MixCtl *self, GError **error)
{
  if (!check_usage (self, error))
    return FALSE;
  return mix_ctl_has (self, "instance") ? deploy_instance (self, error) : deploy_plan (self, error);
}

const MixCtlCommand mix_command_deploy = {
  .name = "deploy",
  .summary = N_ ("propose who goes where and does what, with how far that can be from the best, or accept it"),
  .run = deploy,
  .options = options,
  .more_options = mix_ctl_deploy_options,
  .keys = mix_ctl_deploy_keys,
  .without_plan = TRUE,
  .not_in_batch = TRUE,
};
