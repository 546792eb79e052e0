#include "mix-board-inspector-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-candidates.h"

/*
 * Explains what is selected on the board: a card, a person, or with nothing selected what the board finds. One
 * suggested action, named in full, stands at the bottom. What it shows is put together anew for each subject.
 */
struct _MixBoardInspector
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkBox *content;
  GtkBox *actions;
  gboolean editable;
};

G_DEFINE_FINAL_TYPE (MixBoardInspector, mix_board_inspector, ADW_TYPE_BIN)

static void
empty_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
clear (MixBoardInspector *self)
{
  empty_box (self->content);
  empty_box (self->actions);
  gtk_widget_set_visible (GTK_WIDGET (self->actions), FALSE);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/* A button at the bottom. */
void
_mix_board_inspector_add_action (
    MixBoardInspector *self, const char *label, const char *action, const char *target, gboolean suggested)
{
  GtkWidget *button = _mix_inspector_button (label, action, target);

  gtk_widget_add_css_class (button, suggested ? "suggested-action" : "flat");
  gtk_box_append (self->actions, button);
  gtk_widget_set_visible (GTK_WIDGET (self->actions), TRUE);
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
      _mix_board_inspector_add_action (self, label, "page.give", mix_person_get_id (best->person), TRUE);
    }
  if (!blocked || label == NULL)
    _mix_board_inspector_add_action (self, mix_card_is_nobody (card) ? _ ("Give to…") : _ ("Move to…"), "page.move", NULL,
                                     wrong && label == NULL);
  if (blocked)
    _mix_board_inspector_add_action (self, _ ("Keep Though Blocked…"), "page.override", NULL, FALSE);
  else if (!mix_card_is_nobody (card))
    _mix_board_inspector_add_action (self, _ ("Give Back to Nobody"), "page.unassign", NULL, FALSE);
}

static void
mix_board_inspector_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_BOARD_INSPECTOR);
  G_OBJECT_CLASS (mix_board_inspector_parent_class)->dispose (object);
}

static void
mix_board_inspector_class_init (MixBoardInspectorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_board_inspector_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/board/mix-board-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, MixBoardInspector, scroller);
  gtk_widget_class_bind_template_child (widget_class, MixBoardInspector, content);
  gtk_widget_class_bind_template_child (widget_class, MixBoardInspector, actions);
}

static void
mix_board_inspector_init (MixBoardInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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
 * mix_board_inspector_clear:
 * @self: the inspector
 *
 * Shows nothing, until it is known what there is to show.
 */
void
mix_board_inspector_clear (MixBoardInspector *self)
{
  clear (self);
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
  clear (self);
  _mix_inspector_add_findings (self->content, view, findings, only_group, self->editable);
  if (only_group != MIX_N_FINDING_GROUPS)
    _mix_board_inspector_add_action (self, _ ("Show All Findings"), "page.list-all-findings", NULL, FALSE);
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
  clear (self);
  _mix_inspector_add_card (self->content, board, card, self->editable);
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
  _mix_inspector_add_history (self->content, changes);
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
  clear (self);
  _mix_inspector_add_many (self->content, cards);
  if (self->editable)
    _mix_inspector_add_many_actions (self, cards);
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

  clear (self);
  if (person != NULL)
    {
      _mix_inspector_add_person (self->content, board, person);
      if (self->editable)
        _mix_board_inspector_add_action (self, _ ("Who Covers?…"), "page.cover", mix_board_lane_get_key (lane), FALSE);
      _mix_board_inspector_add_action (self, _ ("Show in Team"), "page.open-lane", mix_board_lane_get_key (lane), FALSE);
      return;
    }
  gtk_box_append (self->content, _mix_inspector_label (mix_board_lane_get_title (lane), "title-4", NULL));
  gtk_box_append (self->content, _mix_inspector_label (mix_board_lane_get_used_words (lane), "mix-secondary", NULL));
  _mix_inspector_add_unknown (self->content, board, NULL);
}
