#include "mix-deploy-proposal-private.h"

#include "mix-config.h"
#include "mix-overview.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/*
 * A proposal for who goes where and does what, as the difference from the plan that it was made for. Made on any
 * thread; from then on it belongs to one. Only where its changes stand ever changes.
 */
struct _MixDeployProposal
{
  GObject parent_instance;

  MixDeployPicture *picture;
  MixDeploymentResult *result;
  GListStore *changes;     /* of MixDeployChange */
  MixDeploymentRota *rota; /* nullable: no week was found, or looked for */
  GPtrArray *clashes;      /* of char: what weeks looked at could not have */
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
  g_clear_pointer (&self->rota, mix_deployment_rota_free);
  g_ptr_array_unref (self->clashes);
  g_clear_pointer (&self->result, mix_deployment_result_free);
  g_clear_pointer (&self->picture, mix_deploy_picture_unref);
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
  self->clashes = g_ptr_array_new_with_free_func (g_free);
}

static MixDeployFigures
work_out_figures (MixBoard *board)
{
  MixBoardCounts counts = mix_board_count (board, NULL);

  return (MixDeployFigures) {
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
mix_deploy_proposal_new (MixDeployPicture *picture, MixDeploymentResult *result)
{
  MixDeployProposal *self = g_object_new (MIX_TYPE_DEPLOY_PROPOSAL, NULL);
  g_autoptr (MixPlan) after = NULL;

  self->picture = mix_deploy_picture_ref (picture);
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
 * mix_deploy_proposal_set_week:
 * @self: a proposal that nobody has seen yet
 * @rota: (transfer full) (nullable): its week
 * @clashes: (transfer none) (element-type utf8): what answers before it could not have, in words
 */
void
mix_deploy_proposal_set_week (MixDeployProposal *self, MixDeploymentRota *rota, GPtrArray *clashes)
{
  g_clear_pointer (&self->rota, mix_deployment_rota_free);
  self->rota = rota;
  g_ptr_array_unref (self->clashes);
  self->clashes = g_ptr_array_ref (clashes);
}

/**
 * mix_deploy_proposal_get_week:
 * @self: a proposal
 *
 * Returns: (nullable): where everybody would be in each half-day; %NULL where it has no week
 */
const MixDeploymentRota *
mix_deploy_proposal_get_week (MixDeployProposal *self)
{
  return self->rota;
}

/**
 * mix_deploy_proposal_get_clashes:
 * @self: a proposal
 *
 * Returns: (transfer none) (element-type utf8): for each answer that had no week and was left for another, in words
 * what it could not have; the last is of this one where it has no week either
 */
GPtrArray *
mix_deploy_proposal_get_clashes (MixDeployProposal *self)
{
  return self->clashes;
}

/**
 * mix_deploy_proposal_get_picture:
 * @self: a proposal
 *
 * Returns: (transfer none): the plan that it was made for
 */
MixDeployPicture *
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
  if (mix_deploy_picture_find_place (self->picture, place_id) < 0)
    return FALSE;
  *before = sum_nobody (self->board_before, place_id);
  *after = sum_nobody (self->board, place_id);
  return TRUE;
}

/**
 * mix_deploy_proposal_get_undone_minutes:
 * @self: a proposal
 *
 * Returns: minutes a week of the problem's demand that nobody does then
 */
int
mix_deploy_proposal_get_undone_minutes (MixDeployProposal *self)
{
  g_autofree double *undone = mix_deployment_answer_dup_undone (self->result->answer, self->picture->problem);
  const MixDeployment *problem = self->picture->problem;
  double minutes = 0;

  for (int i = 0; i < problem->n_practices * problem->n_lines; i++)
    minutes += undone[i];
  return (int) (minutes + 0.5);
}

/**
 * mix_deploy_proposal_get_sites_per_mille:
 * @self: a proposal
 *
 * Returns: to how many practices those who go anywhere go, on average, in thousandths
 */
int
mix_deploy_proposal_get_sites_per_mille (MixDeployProposal *self)
{
  const MixDeploymentAnswer *answer = self->result->answer;
  int n_sites = 0, n_people = 0;

  for (int p = 0; p < answer->n_people; p++)
    {
      int n = 0;

      for (int r = 0; r < answer->n_practices; r++)
        n += answer->sessions[(gsize) p * answer->n_practices + r] > 0;
      n_sites += n;
      n_people += n > 0;
    }
  return n_people > 0 ? (n_sites * 1000 + n_people / 2) / n_people : 0;
}

/**
 * mix_deploy_proposal_get_network_percent:
 * @self: a proposal
 * @percent: (out): share of the work that serves the network's priorities; what serves both sides counts half
 *
 * Returns: whether there is any work
 */
gboolean
mix_deploy_proposal_get_network_percent (MixDeployProposal *self, guint *percent)
{
  MixOverviewFigures figures = mix_overview_work_out (self->board, NULL);

  return mix_overview_get_network_percent (&figures, percent);
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
  return g_strdup_printf (_ ("at most %.1f%% from the best possible plan"), ceil (gap * 1000 - 1e-6) / 10);
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
