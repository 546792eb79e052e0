#include "mix-deploy-proposal-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

/*
 * A proposal for who goes where and does what, as the difference from the plan that it was made for. Made on any
 * thread; from then on it belongs to one. Only where its changes stand ever changes.
 */
struct _MixDeployProposal
{
  GObject parent_instance;

  MixDeploymentPicture *picture;
  MixDeploymentResult *result;
  GListStore *changes; /* of MixDeployChange */
  MixBoard *board_before;
  MixBoard *board;
  MixDeployFigures before;
  MixDeployFigures after;
};

G_DEFINE_FINAL_TYPE (MixDeployProposal, mix_deploy_proposal, G_TYPE_OBJECT)

static void
mix_deploy_proposal_finalize (GObject *object)
{
  MixDeployProposal *self = MIX_DEPLOY_PROPOSAL (object);

  g_clear_object (&self->changes);
  g_clear_object (&self->board_before);
  g_clear_object (&self->board);
  g_clear_pointer (&self->result, mix_deployment_result_free);
  g_clear_pointer (&self->picture, mix_deployment_picture_unref);
  G_OBJECT_CLASS (mix_deploy_proposal_parent_class)->finalize (object);
}

static void
mix_deploy_proposal_class_init (MixDeployProposalClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_deploy_proposal_finalize;
}

static void
mix_deploy_proposal_init (MixDeployProposal *self)
{
}

static MixDeployFigures
work_out_figures (MixBoard *board)
{
  MixBoardCounts counts = mix_board_count (board, NULL);

  return (MixDeployFigures){
    .n_unsafe = counts.n_cards[MIX_FIT_BLOCKED],
    .nobody_minutes = counts.nobody_minutes,
    .n_over = counts.n_over,
    .stretched_minutes = counts.minutes[MIX_FIT_STRETCHED],
    .under_used_minutes = counts.minutes[MIX_FIT_UNDER_USED],
  };
}

/**
 * mix_deploy_proposal_new:
 * @picture: a plan
 * @result: (transfer full): what the search found for it
 *
 * Works out how the plan would change. On any thread.
 *
 * Returns: (transfer full): the proposal
 */
MixDeployProposal *
mix_deploy_proposal_new (MixDeploymentPicture *picture, MixDeploymentResult *result)
{
  MixDeployProposal *self = g_object_new (MIX_TYPE_DEPLOY_PROPOSAL, NULL);
  g_autoptr (MixPlan) after = NULL;

  self->picture = mix_deployment_picture_ref (picture);
  self->result = result;
  self->changes = g_list_store_new (MIX_TYPE_DEPLOY_CHANGE);
  _mix_deploy_list_changes (picture, result->answer, self->changes);
  after = _mix_deploy_make_plan_after (picture, G_LIST_MODEL (self->changes));
  self->board_before = mix_board_new (picture->plan);
  self->board = mix_board_new_after (self->board_before, after);
  self->before = work_out_figures (self->board_before);
  self->after = work_out_figures (self->board);
  return self;
}

/**
 * mix_deploy_proposal_get_picture:
 * @self: a proposal
 *
 * Returns: (transfer none): the plan that it was made for
 */
MixDeploymentPicture *
mix_deploy_proposal_get_picture (MixDeployProposal *self)
{
  return self->picture;
}

/**
 * mix_deploy_proposal_get_result:
 * @self: a proposal
 *
 * Returns: (transfer none): what the search found
 */
const MixDeploymentResult *
mix_deploy_proposal_get_result (MixDeployProposal *self)
{
  return self->result;
}

/**
 * mix_deploy_proposal_get_changes:
 * @self: a proposal
 *
 * Returns: (transfer none): its #MixDeployChange by place, then by line; there is none where today cannot be bettered
 */
GListModel *
mix_deploy_proposal_get_changes (MixDeployProposal *self)
{
  return G_LIST_MODEL (self->changes);
}

/**
 * mix_deploy_proposal_get_before:
 * @self: a proposal
 *
 * Returns: what the plan comes to
 */
const MixDeployFigures *
mix_deploy_proposal_get_before (MixDeployProposal *self)
{
  return &self->before;
}

/**
 * mix_deploy_proposal_get_after:
 * @self: a proposal
 *
 * Returns: what it would come to with all changes made
 */
const MixDeployFigures *
mix_deploy_proposal_get_after (MixDeployProposal *self)
{
  return &self->after;
}

/**
 * mix_deploy_proposal_get_board:
 * @self: a proposal
 *
 * Returns: (transfer none): the board as it would be with all changes made
 */
MixBoard *
mix_deploy_proposal_get_board (MixDeployProposal *self)
{
  return self->board;
}

static int
sum_nobody (MixBoard *board, const char *place_id)
{
  GPtrArray *cards = mix_board_get_nobody (board);
  int minutes = 0;

  for (guint i = 0; i < cards->len; i++)
    if (g_strcmp0 (mix_card_get_place_id (g_ptr_array_index (cards, i)), place_id) == 0)
      minutes += mix_card_get_minutes (g_ptr_array_index (cards, i));
  return minutes;
}

/**
 * mix_deploy_proposal_get_place_undone:
 * @self: a proposal
 * @place_id: a practice or network
 * @before: (out): minutes a week of its work that nobody does today
 * @after: (out): the same with all changes made
 *
 * Returns: whether the place is in the plan
 */
gboolean
mix_deploy_proposal_get_place_undone (MixDeployProposal *self, const char *place_id, int *before, int *after)
{
  if (mix_deployment_picture_find_place (self->picture, place_id) < 0)
    return FALSE;
  *before = sum_nobody (self->board_before, place_id);
  *after = sum_nobody (self->board, place_id);
  return TRUE;
}

/**
 * mix_deploy_proposal_dup_gap_words:
 * @self: a proposal
 *
 * Returns: (transfer full): how far it may be from the best there is: "at most 1.4% from the best possible plan"
 */
char *
mix_deploy_proposal_dup_gap_words (MixDeployProposal *self)
{
  return mix_deploy_gap_dup_words (mix_deployment_result_get_gap (self->result));
}

/**
 * mix_deploy_gap_dup_words:
 * @gap: a share of the objective
 *
 * Returns: (transfer full): what it means: "at most 1.4% from the best possible plan"
 */
char *
mix_deploy_gap_dup_words (double gap)
{
  const double hundredth = 0.0001;

  if (gap < hundredth)
    return g_strdup (_ ("no plan can be better"));
  /* Shown upwards, since it is at most that. */
  return g_strdup_printf (_ ("at most %.1f%% from the best possible plan"), (double) ((int) (gap * 1000) + 1) / 10);
}

/**
 * mix_deploy_proposal_update:
 * @self: a proposal
 * @plan: the plan as it is
 *
 * Says of each change where it stands: whether it can be made, has been made, or is about work that is different by
 * now.
 *
 * Returns: how many changes are stale
 */
guint
mix_deploy_proposal_update (MixDeployProposal *self, MixPlan *plan)
{
  g_autoptr (MixDeployPresent) present = _mix_deploy_present_new (self->picture, plan);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->changes)); i++)
    {
      g_autoptr (MixDeployChange) change = g_list_model_get_item (G_LIST_MODEL (self->changes), i);

      mix_deploy_change_set_state (change, _mix_deploy_present_judge (present, change));
    }
  return mix_deploy_proposal_count (self, MIX_DEPLOY_STALE);
}

/**
 * mix_deploy_proposal_count:
 * @self: a proposal
 * @state: where changes stand
 *
 * Returns: how many of its changes stand there
 */
guint
mix_deploy_proposal_count (MixDeployProposal *self, MixDeployChangeState state)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->changes)); i++)
    {
      g_autoptr (MixDeployChange) change = g_list_model_get_item (G_LIST_MODEL (self->changes), i);

      n += mix_deploy_change_get_state (change) == state;
    }
  return n;
}

/* @person_id, @place_id: (nullable): whatever of them */
static GPtrArray *
list_open (MixDeployProposal *self, const char *person_id, const char *place_id)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->changes)); i++)
    {
      g_autoptr (MixDeployChange) change = g_list_model_get_item (G_LIST_MODEL (self->changes), i);

      if (mix_deploy_change_get_state (change) == MIX_DEPLOY_OPEN
          && (person_id == NULL || mix_deploy_change_is_about (change, person_id))
          && (place_id == NULL || g_str_equal (mix_deploy_change_get_place_id (change), place_id)))
        g_ptr_array_add (list, g_steal_pointer (&change));
    }
  return list;
}

/**
 * mix_deploy_proposal_list:
 * @self: a proposal
 *
 * Returns: (transfer full) (element-type MixDeployChange): what can be accepted
 */
GPtrArray *
mix_deploy_proposal_list (MixDeployProposal *self)
{
  return list_open (self, NULL, NULL);
}

/**
 * mix_deploy_proposal_list_of_person:
 * @self: a proposal
 * @person_id: somebody
 *
 * Returns: (transfer full) (element-type MixDeployChange): what can be accepted of the changes that they are part of
 */
GPtrArray *
mix_deploy_proposal_list_of_person (MixDeployProposal *self, const char *person_id)
{
  return list_open (self, person_id, NULL);
}

/**
 * mix_deploy_proposal_list_of_place:
 * @self: a proposal
 * @place_id: a practice or network
 *
 * Returns: (transfer full) (element-type MixDeployChange): what can be accepted of the changes there
 */
GPtrArray *
mix_deploy_proposal_list_of_place (MixDeployProposal *self, const char *place_id)
{
  return list_open (self, NULL, place_id);
}
