#include "mix-board-view-private.h"

#include "mix-id.h"
#include "mix-list.h"

static guint changed_signal;

G_DEFINE_FINAL_TYPE (MixBoardView, mix_board_view, G_TYPE_OBJECT)

static void
mix_board_view_finalize (GObject *object)
{
  MixBoardView *self = MIX_BOARD_VIEW (object);

  g_clear_object (&self->board);
  g_free (self->network_id);
  mix_card_filter_free (self->card_filter);
  g_object_unref (self->nobody);
  g_clear_pointer (&self->expected, g_ptr_array_unref);
  g_object_unref (self->lanes);
  g_hash_table_unref (self->known);
  g_hash_table_unref (self->folded);
  for (guint i = 0; i < MIX_N_LANE_KINDS; i++)
    g_clear_pointer (&self->order[i], g_ptr_array_unref);
  G_OBJECT_CLASS (mix_board_view_parent_class)->finalize (object);
}

static void
mix_board_view_class_init (MixBoardViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_board_view_finalize;
  changed_signal
      = g_signal_new ("changed", MIX_TYPE_BOARD_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_signal_new ("folded", MIX_TYPE_BOARD_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mix_board_view_init (MixBoardView *self)
{
  self->kind = MIX_LANE_PERSON;
  self->filter = MIX_BOARD_FILTER_NONE;
  self->card_filter = mix_card_filter_new ();
  self->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->nobody = mix_board_lane_new (MIX_LANE_NOBODY, MIX_LANE_KEY_NOBODY);
  self->lanes = g_list_store_new (MIX_TYPE_BOARD_LANE);
  self->known = g_hash_table_new_full (mix_id_hash, g_str_equal, NULL, g_object_unref);
}

static const char *
get_lane_key (gpointer lane)
{
  return mix_board_lane_get_key (lane);
}

static gboolean
is_same_lane (gpointer a, gpointer b)
{
  return a == b;
}

static void
show_nobody (MixBoardView *self)
{
  g_autoptr (GPtrArray) shown = _mix_board_view_list_nobody (self);

  self->n_cards += self->counts.n_nobody;
  self->n_shown += shown->len;
  mix_board_lane_show_nobody (self->nobody, &self->counts, shown);
}

/* Makes the lanes anew. */
void
_mix_board_view_refresh (MixBoardView *self)
{
  g_autoptr (GPtrArray) lanes = NULL;
  g_autoptr (GPtrArray) laid = NULL;

  if (self->board == NULL)
    return;
  self->n_cards = self->n_shown = 0;
  self->counts = mix_board_count (self->board, self->network_id);
  lanes = _mix_board_view_fill_lanes (self);
  laid = _mix_board_view_lay_out (self, lanes);
  show_nobody (self);
  mix_list_sync (self->lanes, laid, get_lane_key, is_same_lane);
  g_signal_emit (self, changed_signal, 0);
}

/**
 * mix_board_view_new:
 *
 * Returns: (transfer full): a view without a plan, with lanes by person, of all networks
 */
MixBoardView *
mix_board_view_new (void)
{
  return g_object_new (MIX_TYPE_BOARD_VIEW, NULL);
}

/**
 * mix_board_view_set_board:
 * @self: a view
 * @board: the board to show; where it was made after the one that is shown, only what differs changes
 */
void
mix_board_view_set_board (MixBoardView *self, MixBoard *board)
{
  g_return_if_fail (MIX_IS_BOARD_VIEW (self) && MIX_IS_BOARD (board));

  g_set_object (&self->board, board);
  if (self->network_id != NULL && mix_plan_find_network (mix_board_get_plan (board), self->network_id) == NULL)
    g_clear_pointer (&self->network_id, g_free);
  _mix_board_view_refresh (self);
}

/**
 * mix_board_view_set_plan:
 * @self: a view
 * @plan: the plan whose board to show
 */
void
mix_board_view_set_plan (MixBoardView *self, MixPlan *plan)
{
  g_autoptr (MixBoard) board = mix_board_new_after (self->board, plan);

  mix_board_view_set_board (self, board);
}

/**
 * mix_board_view_set_kind:
 * @self: a view
 * @kind: what its lanes are: people, practices, service lines or statuses
 */
void
mix_board_view_set_kind (MixBoardView *self, MixLaneKind kind)
{
  g_return_if_fail (MIX_IS_BOARD_VIEW (self) && kind != MIX_LANE_NOBODY && kind < MIX_LANE_GROUP);

  if (self->kind == kind)
    return;
  self->kind = kind;
  _mix_board_view_refresh (self);
}

/**
 * mix_board_view_set_network:
 * @self: a view
 * @network_id: (nullable): the network to show alone
 */
void
mix_board_view_set_network (MixBoardView *self, const char *network_id)
{
  g_return_if_fail (MIX_IS_BOARD_VIEW (self));

  if (g_set_str (&self->network_id, network_id))
    _mix_board_view_refresh (self);
}

/**
 * mix_board_view_set_filter:
 * @self: a view
 * @filter: the finding to show alone
 */
void
mix_board_view_set_filter (MixBoardView *self, MixBoardFilter filter)
{
  g_return_if_fail (MIX_IS_BOARD_VIEW (self));

  if (self->filter == filter)
    return;
  self->filter = filter;
  _mix_board_view_refresh (self);
}

/**
 * mix_board_view_set_search:
 * @self: a view
 * @text: (nullable): words that a card's work, place or person must hold
 */
void
mix_board_view_set_search (MixBoardView *self, const char *text)
{
  g_return_if_fail (MIX_IS_BOARD_VIEW (self));

  if (mix_card_filter_set_text (self->card_filter, text))
    _mix_board_view_refresh (self);
}

/**
 * mix_board_view_choose:
 * @self: a view
 * @facet: a facet of cards
 * @choice: one of its choices
 * @chosen: whether to show cards of that choice, and of others chosen of the facet, alone
 */
void
mix_board_view_choose (MixBoardView *self, MixCardFacet facet, const char *choice, gboolean chosen)
{
  g_return_if_fail (MIX_IS_BOARD_VIEW (self));

  if (mix_card_filter_set (self->card_filter, facet, choice, chosen))
    _mix_board_view_refresh (self);
}

/**
 * mix_board_view_clear:
 * @self: a view
 *
 * Shows every card of the network again: without finding, filter and words.
 */
void
mix_board_view_clear (MixBoardView *self)
{
  gboolean changed;

  g_return_if_fail (MIX_IS_BOARD_VIEW (self));

  changed = mix_card_filter_clear (self->card_filter) || self->filter != MIX_BOARD_FILTER_NONE;
  self->filter = MIX_BOARD_FILTER_NONE;
  if (changed)
    _mix_board_view_refresh (self);
}

/**
 * mix_board_view_is_narrowed:
 * @self: a view
 *
 * Returns: whether a finding, a filter or words leave some cards out
 */
gboolean
mix_board_view_is_narrowed (MixBoardView *self)
{
  return self->filter != MIX_BOARD_FILTER_NONE || mix_card_filter_count (self->card_filter) > 0;
}

/**
 * mix_board_view_get_board:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): what is looked at
 */
MixBoard *
mix_board_view_get_board (MixBoardView *self)
{
  return self->board;
}

/**
 * mix_board_view_get_kind:
 * @self: a view
 *
 * Returns: what its lanes are
 */
MixLaneKind
mix_board_view_get_kind (MixBoardView *self)
{
  return self->kind;
}

/**
 * mix_board_view_get_network:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the network shown alone
 */
const char *
mix_board_view_get_network (MixBoardView *self)
{
  return self->network_id;
}

/**
 * mix_board_view_get_filter:
 * @self: a view
 *
 * Returns: the finding shown alone
 */
MixBoardFilter
mix_board_view_get_filter (MixBoardView *self)
{
  return self->filter;
}

/**
 * mix_board_view_get_card_filter:
 * @self: a view
 *
 * Returns: (transfer none): what is chosen, and the words looked for
 */
const MixCardFilter *
mix_board_view_get_card_filter (MixBoardView *self)
{
  return self->card_filter;
}

/**
 * mix_board_view_get_counts:
 * @self: a view
 *
 * Returns: (transfer none): what the board finds in the network that is shown
 */
const MixBoardCounts *
mix_board_view_get_counts (MixBoardView *self)
{
  return &self->counts;
}

/**
 * mix_board_view_get_lanes:
 * @self: a view
 *
 * Returns: (transfer none): the lanes beside that of nobody, a list of #MixBoardLane
 */
GListModel *
mix_board_view_get_lanes (MixBoardView *self)
{
  return G_LIST_MODEL (self->lanes);
}

/**
 * mix_board_view_get_nobody:
 * @self: a view
 *
 * Returns: (transfer none): the lane of work that nobody has
 */
MixBoardLane *
mix_board_view_get_nobody (MixBoardView *self)
{
  return self->nobody;
}

/**
 * mix_board_view_find_lane:
 * @self: a view
 * @key: (nullable): a lane's key
 *
 * Returns: (transfer none) (nullable): the lane, if it is shown
 */
MixBoardLane *
mix_board_view_find_lane (MixBoardView *self, const char *key)
{
  MixBoardLane *lane = key != NULL ? g_hash_table_lookup (self->known, key) : NULL;

  if (g_strcmp0 (key, MIX_LANE_KEY_NOBODY) == 0)
    return self->nobody;
  return lane != NULL && g_list_store_find (self->lanes, lane, NULL) ? lane : NULL;
}

/**
 * mix_board_view_find_lane_of_card:
 * @self: a view
 * @card: a card of its board
 *
 * Returns: (transfer none) (nullable): the lane that the card belongs in, if it is shown
 */
MixBoardLane *
mix_board_view_find_lane_of_card (MixBoardView *self, MixCard *card)
{
  if (mix_card_is_nobody (card))
    return self->nobody;
  return mix_board_view_find_lane (self, _mix_board_view_get_key (self, card));
}

/**
 * mix_board_view_get_n_cards:
 * @self: a view
 *
 * Returns: how many cards there are
 */
guint
mix_board_view_get_n_cards (MixBoardView *self)
{
  return self->n_cards;
}

/**
 * mix_board_view_get_n_shown:
 * @self: a view
 *
 * Returns: how many of them search and filter leave
 */
guint
mix_board_view_get_n_shown (MixBoardView *self)
{
  return self->n_shown;
}
