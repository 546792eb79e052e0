#include "mix-deployment-page-private.h"

#include "mix-deploy-desk.h"
#include "mix-deploy-moves.h"
#include "mix-deploy-point.h"
#include "mix-deploy-wishes.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

/*
 * What explains a proposal: why work stays undone, wishes that clash, fewer changes, whom to train, what an hour is
 * worth. All of it is found beside the main thread, one after the other, and shown as it comes.
 */

/* Trainings whose worth is found exactly: it takes longest, so it comes last. */
#define N_SOLVED_ANEW 5

/* What is being found out about which proposal. The page goes with its window, whatever is being found out for it. */
typedef struct
{
  GWeakRef page;
  MixDeployProposal *proposal;
  GCancellable *cancellable;
} Question;

static Question *
ask (MixDeploymentPage *self)
{
  Question *question = g_new0 (Question, 1);

  g_weak_ref_init (&question->page, self);
  question->proposal = g_object_ref (self->explained);
  g_set_object (&question->cancellable, self->explaining);
  return question;
}

static void
free_question (Question *question)
{
  g_weak_ref_clear (&question->page);
  g_object_unref (question->proposal);
  g_clear_object (&question->cancellable);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, free_question)

/* The page, if it still wants to know. */
static MixDeploymentPage *
get_page_that_waits (Question *question)
{
  g_autoptr (MixDeploymentPage) page = g_weak_ref_get (&question->page);

  return page != NULL && page->explaining == question->cancellable ? g_steal_pointer (&page) : NULL;
}

/* The page, if it still shows that proposal. */
static MixDeploymentPage *
get_page_that_shows (Question *question)
{
  g_autoptr (MixDeploymentPage) page = g_weak_ref_get (&question->page);

  return page != NULL && page->explained == question->proposal ? g_steal_pointer (&page) : NULL;
}

static void
solved_anew_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (MixDeploymentPage) page = get_page_that_waits (question);
  MixDeployExplanations *explanations = mix_deploy_explain_finish (result, NULL);

  if (page == NULL)
    {
      g_clear_pointer (&explanations, mix_deploy_explanations_free);
      return;
    }
  g_clear_object (&page->explaining);
  if (explanations != NULL)
    {
      g_clear_pointer (&page->explanations, mix_deploy_explanations_free);
      page->explanations = explanations;
    }
  _mix_deployment_page_show_section (page, MIX_DEPLOYMENT_SECTION_TRAININGS);
}

static void
solve_anew (MixDeploymentPage *self)
{
  mix_deploy_explain_async (mix_deploy_proposal_get_picture (self->explained),
                            mix_deploy_proposal_get_result (self->explained), N_SOLVED_ANEW, self->explaining,
                            solved_anew_cb, ask (self));
}

static void
conflicts_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (MixDeploymentPage) page = get_page_that_waits (question);
  GPtrArray *conflicts = mix_deploy_list_conflicts_finish (result, NULL);

  if (page == NULL)
    {
      g_clear_pointer (&conflicts, g_ptr_array_unref);
      return;
    }
  page->conflicts = conflicts;
  _mix_deployment_page_show_section (page, MIX_DEPLOYMENT_SECTION_CONFLICTS);
  solve_anew (page);
}

static void
find_conflicts (MixDeploymentPage *self)
{
  mix_deploy_list_conflicts_async (mix_deploy_proposal_get_picture (self->explained), self->explaining,
                                   conflicts_found_cb, ask (self));
}

static void
moves_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (MixDeploymentPage) page = get_page_that_waits (question);
  GPtrArray *points = mix_deploy_find_moves_finish (result, NULL);

  if (page == NULL)
    {
      g_clear_pointer (&points, g_ptr_array_unref);
      return;
    }
  page->points = points;
  _mix_deployment_page_show_section (page, MIX_DEPLOYMENT_SECTION_FEWER_CHANGES);
  find_conflicts (page);
}

static void
find_moves (MixDeploymentPage *self)
{
  mix_deploy_find_moves_async (mix_deploy_proposal_get_picture (self->explained),
                               mix_deploy_proposal_get_result (self->explained)->answer, 1, self->explaining,
                               moves_found_cb, ask (self));
}

static void
explained_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (MixDeploymentPage) page = get_page_that_waits (question);
  MixDeployExplanations *explanations = mix_deploy_explain_finish (result, NULL);

  if (page == NULL)
    {
      g_clear_pointer (&explanations, mix_deploy_explanations_free);
      return;
    }
  page->explanations = explanations;
  _mix_deployment_page_show_sections (page);
  find_moves (page);
}

/* Nobody waits for an earlier trial any more. */
static void
stop_trying (MixDeploymentPage *self)
{
  if (self->trying != NULL)
    g_cancellable_cancel (self->trying);
  g_clear_object (&self->trying);
}

/* Nobody explains any more, and what was found is forgotten. */
void
_mix_deployment_page_stop_explaining (MixDeploymentPage *self)
{
  if (self->explaining != NULL)
    g_cancellable_cancel (self->explaining);
  stop_trying (self);
  g_clear_object (&self->explaining);
  g_clear_object (&self->explained);
  g_clear_pointer (&self->explanations, mix_deploy_explanations_free);
  g_clear_pointer (&self->points, g_ptr_array_unref);
  g_clear_pointer (&self->conflicts, g_ptr_array_unref);
}

/* Finds the reasons for the proposal, beside the main thread. */
void
_mix_deployment_page_explain (MixDeploymentPage *self)
{
  _mix_deployment_page_stop_explaining (self);
  self->explained = g_object_ref (self->proposal);
  self->explaining = g_cancellable_new ();
  mix_deploy_explain_async (mix_deploy_proposal_get_picture (self->explained),
                            mix_deploy_proposal_get_result (self->explained), 0, self->explaining, explained_cb,
                            ask (self));
  _mix_deployment_page_show_sections (self);
}

static void
desk_tried_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (MixDeploymentPage) page = get_page_that_shows (question);
  g_autoptr (GError) error = NULL;
  g_autoptr (MixDeployDeskTrial) trial = mix_deploy_try_desk_finish (result, &error);

  if (page == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (trial != NULL)
    mix_page_say (MIX_PAGE (page), trial->words, FALSE);
  else
    mix_page_say_error (MIX_PAGE (page), error);
}

static void
try_desk (MixDeploymentPage *self, const char *place_id)
{
  stop_trying (self);
  self->trying = g_cancellable_new ();
  mix_page_say (MIX_PAGE (self), _ ("Planning with one more desk"), FALSE);
  mix_deploy_try_desk_async (mix_deploy_proposal_get_picture (self->explained),
                             mix_deploy_proposal_get_result (self->explained), place_id, self->trying, desk_tried_cb,
                             ask (self));
}

static void
reason_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixDeploymentPage *self = user_data;
  guint position = (guint) atoi (g_variant_get_string (parameter, NULL));
  const MixDeployReasonWords *reason;

  if (self->explanations == NULL || position >= self->explanations->reasons->len)
    return;
  reason = self->explanations->reasons->pdata[position];
  if (reason->action == MIX_DEPLOY_ACTION_TRY_DESK && reason->place_id != NULL)
    try_desk (self, reason->place_id);
  else if (reason->action == MIX_DEPLOY_ACTION_SHOW_SWAP && reason->person_id != NULL)
    mix_page_go_to (MIX_PAGE (self), "board", reason->person_id);
  else if (reason->person_id != NULL)
    mix_page_go_to (MIX_PAGE (self), "team", reason->person_id);
  else
    mix_page_go_to (MIX_PAGE (self), "work", reason->line_id);
}

static void
show_person_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mix_page_go_to (user_data, "team", g_variant_get_string (parameter, NULL));
}

static void
point_proposed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (MixDeploymentPage) page = get_page_that_shows (question);
  g_autoptr (GError) error = NULL;
  g_autoptr (MixDeployProposal) proposal = mix_deploy_propose_point_finish (result, &error);

  if (page == NULL)
    return;
  if (proposal != NULL)
    _mix_deployment_page_take_proposal (page, proposal);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    mix_page_say (MIX_PAGE (page), error->message, FALSE);
}

static void
point_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixDeploymentPage *self = user_data;
  guint position = (guint) g_variant_get_int32 (parameter);

  if (self->points == NULL || position >= self->points->len || self->explained == NULL)
    return;
  self->point = position;
  if (position == self->points->len - 1)
    _mix_deployment_page_take_proposal (self, self->explained);
  else
    mix_deploy_propose_point_async (self->explained, self->points->pdata[position], NULL, point_proposed_cb,
                                    ask (self));
}

/* Adds what is done about reasons. */
void
_mix_deployment_page_add_explaining (MixDeploymentPage *self)
{
  static const GActionEntry ENTRIES[] = {
    { .name = "reason", .activate = reason_cb, .parameter_type = "s" },
    { .name = "show-person", .activate = show_person_cb, .parameter_type = "s" },
    { .name = "point", .activate = point_cb, .parameter_type = "i" },
  };

  mix_page_add_actions (MIX_PAGE (self), ENTRIES, G_N_ELEMENTS (ENTRIES));
}
