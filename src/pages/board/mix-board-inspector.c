#include "mix-board-inspector-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-candidates.h"

/*
 * Explains what is selected on the board: a card, a person, or with nothing selected what the board finds. One
 * suggested action, named in full, stands at the bottom.
 */
struct _MixBoardInspector
{
  MixInspector parent_instance;

  gboolean editable;
};

G_DEFINE_FINAL_TYPE (MixBoardInspector, mix_board_inspector, MIX_TYPE_INSPECTOR)

static GtkBox *
get_content (MixBoardInspector *self)
{
  return mix_inspector_get_content (MIX_INSPECTOR (self));
}

static void
add_action (MixBoardInspector *self, const char *label, const char *action, const char *target, gboolean suggested)
{
  mix_inspector_add_action (MIX_INSPECTOR (self), label, action, target, suggested);
}

/* The best one to have it, if that would put something right; then the rare one. */
static void
add_card_actions (MixBoardInspector *self, MixBoard *board, MixCard *card)
{
  g_autoptr (GArray) candidates = mix_candidates_list (board, card);
  const MixCandidate *best = candidates->len > 0 ? &g_array_index (candidates, MixCandidate, 0) : NULL;
  gboolean blocked = !mix_card_is_nobody (card) && mix_card_get_fit (card)->grade == MIX_FIT_BLOCKED;
  gboolean wrong = mix_card_is_nobody (card) || mix_card_get_fit (card)->grade != MIX_FIT_FITS;
  g_autofree char *label = NULL;

  if (!self->editable)
    return;
  if (wrong && best != NULL && mix_candidate_is_sensible (best))
    {
      /* Translators: %s is a person. */
      label = g_strdup_printf (mix_card_is_nobody (card) ? _ ("Give to %s") : _ ("Move to %s"),
                               mix_person_get_name (best->person));
      add_action (self, label, "page.give", mix_person_get_id (best->person), TRUE);
    }
  if (!blocked || label == NULL)
    add_action (self, mix_card_is_nobody (card) ? _ ("Give to…") : _ ("Move to…"), "page.move", NULL,
                wrong && label == NULL);
  if (blocked)
    add_action (self, _ ("Keep Though Blocked…"), "page.override", NULL, FALSE);
  else if (!mix_card_is_nobody (card))
    add_action (self, _ ("Give Back to Nobody"), "page.unassign", NULL, FALSE);
}

static void
mix_board_inspector_class_init (MixBoardInspectorClass *klass)
{
}

static void
mix_board_inspector_init (MixBoardInspector *self)
{
}

/**
 * mix_board_inspector_set_editable:
 * @self: the inspector
 * @editable: whether it offers to change the plan, from the next subject on
 */
void
mix_board_inspector_set_editable (MixBoardInspector *self, gboolean editable)
{
  self->editable = editable;
}

/**
 * mix_board_inspector_show_findings:
 * @self: the inspector
 * @view: the board as it is looked at
 * @findings: what is found in its network
 * @only_group: the group to list alone, or %MIX_N_FINDING_GROUPS for all
 */
void
mix_board_inspector_show_findings (MixBoardInspector *self,
                                   MixBoardView *view,
                                   MixFindings *findings,
                                   MixFindingGroup only_group)
{
  mix_inspector_clear (MIX_INSPECTOR (self));
  _mix_inspector_add_findings (get_content (self), view, findings, only_group, self->editable);
  if (only_group != MIX_N_FINDING_GROUPS)
    add_action (self, _ ("Show All Findings"), "page.list-all-findings", NULL, FALSE);
}

/**
 * mix_board_inspector_show_card:
 * @self: the inspector
 * @board: the board
 * @card: the selected card
 */
void
mix_board_inspector_show_card (MixBoardInspector *self, MixBoard *board, MixCard *card)
{
  mix_inspector_clear (MIX_INSPECTOR (self));
  _mix_inspector_add_card (get_content (self), board, card, self->editable);
  add_card_actions (self, board, card);
}

/**
 * mix_board_inspector_add_history:
 * @self: the inspector, while it shows a card
 * @changes: (element-type MixChange): what was done to that card, newest first
 */
void
mix_board_inspector_add_history (MixBoardInspector *self, GPtrArray *changes)
{
  _mix_inspector_add_history (get_content (self), changes);
}

/**
 * mix_board_inspector_show_many:
 * @self: the inspector
 * @board: the board
 * @cards: (element-type MixCard): the selected cards, two or more
 */
void
mix_board_inspector_show_many (MixBoardInspector *self, MixBoard *board, GPtrArray *cards)
{
  mix_inspector_clear (MIX_INSPECTOR (self));
  _mix_inspector_add_many (get_content (self), cards);
  if (self->editable)
    _mix_inspector_add_many_actions (MIX_INSPECTOR (self), cards);
}

static void
add_place (GtkBox *content, MixBoard *board, const char *place_id)
{
  MixPlan *plan = mix_board_get_plan (board);
  MixPractice *practice = mix_plan_find_practice (plan, place_id);
  MixNetwork *network = practice == NULL ? mix_plan_find_network (plan, place_id) : NULL;

  if (practice != NULL || network != NULL)
    _mix_inspector_add_balance (content, board, &(MixPlanBalance) { .practice = practice, .network = network });
  if (practice != NULL)
    _mix_inspector_add_fair_share (content, plan, practice);
}

/**
 * mix_board_inspector_show_lane:
 * @self: the inspector
 * @board: the board
 * @lane: the selected lane
 */
void
mix_board_inspector_show_lane (MixBoardInspector *self, MixBoard *board, MixBoardLane *lane)
{
  MixPerson *person = mix_board_lane_get_person (lane);
  gboolean of_place = mix_board_lane_get_kind (lane) == MIX_LANE_PRACTICE;

  mix_inspector_clear (MIX_INSPECTOR (self));
  if (person != NULL)
    {
      _mix_inspector_add_person (get_content (self), board, person);
      if (self->editable)
        add_action (self, _ ("Who Covers?…"), "page.cover", mix_board_lane_get_key (lane), FALSE);
      add_action (self, _ ("Show in Team"), "page.open-lane", mix_board_lane_get_key (lane), FALSE);
      return;
    }
  gtk_box_append (get_content (self), mix_inspector_new_label (mix_board_lane_get_title (lane), "title-4", NULL));
  gtk_box_append (get_content (self),
                  mix_inspector_new_label (mix_board_lane_get_used_words (lane), "mix-secondary", NULL));
  if (of_place)
    add_place (get_content (self), board, mix_board_lane_get_key (lane));
  _mix_inspector_add_unknown (get_content (self), board, of_place ? mix_board_lane_get_key (lane) : NULL);
}
