#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-deploy.h"
#include "mix-deploy-desk.h"
#include "mix-deploy-job.h"
#include "mix-deploy-wishes.h"
#include "mix-deploy-explain.h"
#include "mix-deploy-words.h"
#include "mix-error.h"

#include <glib/gi18n-lib.h>

static const MixDataColumn wish_columns[] = {
  { "text", NULL, N_ ("Wishes that cannot all hold"), MIX_CELL_TEXT, NULL },
};

static const MixCtlKey wish_keys[] = {
  { "wishes[].text", N_ ("wishes that cannot all hold, each set as small as can be, and what would do") },
  { NULL },
};

static const MixCtlOption alternative_options[] = {
  { "assignment", N_ ("ID"), N_ ("which piece of work, as “show assignments” says"), MIX_CTL_REQUIRED },
  { NULL },
};

static const MixDataColumn alternative_columns[] = {
  { "person_id", NULL, N_ ("Id"), MIX_CELL_TEXT, NULL },
  { "possible", NULL, N_ ("Possible"), MIX_CELL_TRUTH, NULL },
  { "minutes", NULL, N_ ("Price"), MIX_CELL_MINUTES, NULL },
  { "words", NULL, N_ ("What it would mean"), MIX_CELL_TEXT, NULL },
};

static const MixCtlKey alternative_keys[] = {
  { "alternatives[].person_id", N_ ("who would do it instead") },
  { "alternatives[].possible", N_ ("whether their week can take it") },
  { "alternatives[].minutes", N_ ("what is lost, in minutes of the same work left undone") },
  { "alternatives[].words", N_ ("the same in words") },
  { NULL },
};

static const MixCtlOption desk_options[] = {
  { "practice", N_ ("CODE"), N_ ("where there would be one more desk"), MIX_CTL_REQUIRED },
  { NULL },
};

static const MixDataColumn desk_columns[] = {
  { "practice_code", NULL, N_ ("Code"), MIX_CELL_TEXT, NULL },
  { "undone_before", NULL, N_ ("Undone as Proposed"), MIX_CELL_MINUTES, NULL },
  { "undone_after", NULL, N_ ("Undone With the Desk"), MIX_CELL_MINUTES, NULL },
  { "words", NULL, N_ ("What it would mean"), MIX_CELL_TEXT, NULL },
};

static const MixCtlKey desk_keys[] = {
  { "desk[].practice_code", N_ ("where there would be one more desk") },
  { "desk[].undone_before", N_ ("minutes a week that nobody does as it was proposed") },
  { "desk[].undone_after", N_ ("minutes a week that nobody does with the desk") },
  { "desk[].words", N_ ("the same in words") },
  { NULL },
};

static gboolean
list_wishes (MixCtl *self, GError **error)
{
  g_autoptr (MixPlan) plan = mix_ctl_load_plan (self, error);
  g_autoptr (MixDeployOptions) options = mix_deploy_options_new ();
  g_autoptr (MixDataTable) table = mix_data_table_new ("wishes");
  g_autoptr (MixDeployPicture) picture = NULL;
  g_autoptr (GPtrArray) sentences = NULL;

  if (plan == NULL || !mix_ctl_deploy_get_options (self, plan, options, error))
    return FALSE;
  picture = mix_deploy_picture_new (plan, NULL, options, error);
  sentences = picture != NULL ? mix_deploy_list_conflicts (picture, NULL, error) : NULL;
  if (sentences == NULL)
    return FALSE;
  mix_ctl_add_columns (table, wish_columns, G_N_ELEMENTS (wish_columns));
  for (guint i = 0; i < sentences->len; i++)
    {
      mix_data_table_begin_row (table);
      mix_data_table_add_text (table, sentences->pdata[i]);
    }
  mix_ctl_print_table (self, table);
  return TRUE;
}

static void
print_alternatives (MixCtl *self, GPtrArray *alternatives)
{
  g_autoptr (MixDataTable) table = mix_data_table_new ("alternatives");

  mix_ctl_add_columns (table, alternative_columns, G_N_ELEMENTS (alternative_columns));
  for (guint i = 0; i < alternatives->len; i++)
    {
      const MixDeployAlternativeWords *words = alternatives->pdata[i];

      mix_data_table_begin_row (table);
      mix_data_table_add_text (table, words->person_id);
      mix_data_table_add_number (table, words->possible);
      mix_data_table_add_number (table, words->minutes);
      mix_data_table_add_text (table, words->words);
    }
  mix_ctl_print_table (self, table);
}

static gboolean
list_alternatives (MixCtl *self, GError **error)
{
  g_autoptr (MixPlan) plan = mix_ctl_load_plan (self, error);
  g_autoptr (MixDeployOptions) options = mix_deploy_options_new ();
  g_autoptr (MixDeployProposal) proposal = NULL;
  g_autoptr (GPtrArray) alternatives = NULL;
  const char *id = mix_ctl_get (self, "assignment");
  MixAssignment *assignment = plan != NULL ? mix_plan_find_assignment (plan, id) : NULL;
  const MixAssignmentRow *row;
  int last_second = -1;

  if (plan != NULL && assignment == NULL)
    mix_set_error (error, MIX_ERROR_NOT_FOUND, id, _ ("There is no work “%s” in this plan."), id);
  if (assignment == NULL || !mix_ctl_deploy_get_options (self, plan, options, error))
    return FALSE;
  /* What is asked about stays, so that there is something to replace. */
  mix_deploy_options_add_pin (options, MIX_DEPLOY_PIN_CARD, id);
  mix_ctl_deploy_begin ();
  proposal = mix_deploy_run (plan, options, NULL, mix_ctl_deploy_tell_progress, &last_second, error);
  if (proposal == NULL)
    return FALSE;
  row = mix_assignment_get_row (assignment);
  alternatives = mix_deploy_explain_alternatives (mix_deploy_proposal_get_picture (proposal),
                                                  mix_deploy_proposal_get_result (proposal), row->person_id,
                                                  row->organisation_id, row->service_line_id);
  if (alternatives != NULL)
    print_alternatives (self, alternatives);
  return TRUE;
}

static void
print_desk (MixCtl *self, const char *code, const MixDeployDeskTrial *trial)
{
  g_autoptr (MixDataTable) table = mix_data_table_new ("desk");

  mix_ctl_add_columns (table, desk_columns, G_N_ELEMENTS (desk_columns));
  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, code);
  mix_data_table_add_number (table, trial->undone_before);
  mix_data_table_add_number (table, trial->undone_after);
  mix_data_table_add_text (table, trial->words);
  mix_ctl_print_table (self, table);
}

static gboolean
try_desk (MixCtl *self, GError **error)
{
  g_autoptr (MixPlan) plan = mix_ctl_load_plan (self, error);
  g_autoptr (MixDeployOptions) options = mix_deploy_options_new ();
  g_autoptr (MixDeployProposal) proposal = NULL;
  g_autoptr (MixDeployDeskTrial) trial = NULL;
  const char *code = mix_ctl_get (self, "practice");
  MixPractice *practice = plan != NULL ? mix_plan_find_practice (plan, code) : NULL;
  const MixDeploymentResult *result;
  int last_second = -1;

  if (plan != NULL && practice == NULL)
    mix_set_error (error, MIX_ERROR_NOT_FOUND, code, _ ("There is no practice “%s” in this plan."), code);
  if (practice == NULL || !mix_ctl_deploy_get_options (self, plan, options, error))
    return FALSE;
  mix_ctl_deploy_begin ();
  proposal = mix_deploy_run (plan, options, NULL, mix_ctl_deploy_tell_progress, &last_second, error);
  if (proposal == NULL)
    return FALSE;
  result = mix_deploy_proposal_get_result (proposal);
  trial = mix_deploy_try_desk (mix_deploy_proposal_get_picture (proposal), result->answer, result->prices,
                               mix_practice_get_id (practice), options->iterations, NULL, error);
  if (trial == NULL)
    return FALSE;
  print_desk (self, code, trial);
  return TRUE;
}

const MixCtlCommand mix_command_deploy_wishes = {
  .name = "deploy wishes",
  .summary = N_ ("say which pins, fair shares, bands and limits cannot all hold"),
  .run = list_wishes,
  .options = mix_ctl_deploy_options,
  .keys = wish_keys,
  .not_in_batch = TRUE,
};

const MixCtlCommand mix_command_deploy_alternatives = {
  .name = "deploy alternatives",
  .summary = N_ ("say who else could do a piece of work, and at what price"),
  .run = list_alternatives,
  .options = alternative_options,
  .more_options = mix_ctl_deploy_options,
  .keys = alternative_keys,
  .not_in_batch = TRUE,
};

const MixCtlCommand mix_command_deploy_desk = {
  .name = "deploy desk",
  .summary = N_ ("say what one more desk at a practice would do to the proposal"),
  .run = try_desk,
  .options = desk_options,
  .more_options = mix_ctl_deploy_options,
  .keys = desk_keys,
  .not_in_batch = TRUE,
};
