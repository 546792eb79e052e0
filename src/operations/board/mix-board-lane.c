#include "mix-board-lane-private.h"

#include "mix-list.h"

static guint changed_signal;

G_DEFINE_FINAL_TYPE (MixBoardLane, mix_board_lane, G_TYPE_OBJECT)

static void
mix_board_lane_finalize (GObject *object)
{
  MixBoardLane *self = MIX_BOARD_LANE (object);

  g_free (self->key);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->used_words);
  g_free (self->free_words);
  g_clear_object (&self->person);
  g_clear_object (&self->network);
  g_object_unref (self->cards);
  G_OBJECT_CLASS (mix_board_lane_parent_class)->finalize (object);
}

static void
mix_board_lane_class_init (MixBoardLaneClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_board_lane_finalize;
  changed_signal
      = g_signal_new ("changed", MIX_TYPE_BOARD_LANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mix_board_lane_init (MixBoardLane *self)
{
  self->cards = g_list_store_new (MIX_TYPE_CARD);
}

/* Sets a text of the head; takes @words. */
void
_mix_board_lane_take_words (MixBoardLane *self, char **field, char *words)
{
  g_autofree char *owned = words;

  if (g_set_str (field, owned))
    self->head_changed = TRUE;
}

/* Sets a number of the head. */
void
_mix_board_lane_take_number (MixBoardLane *self, int *field, int number)
{
  if (*field == number)
    return;
  *field = number;
  self->head_changed = TRUE;
}

static const char *
get_key (gpointer card)
{
  return mix_card_get_key (card);
}

static gboolean
is_equal (gpointer a, gpointer b)
{
  return mix_card_equal (a, b);
}

/* Brings the cards up to date, and says so where the head has changed. */
void
_mix_board_lane_finish (MixBoardLane *self, GPtrArray *cards)
{
  mix_list_sync (self->cards, cards, get_key, is_equal);
  if (self->head_changed)
    g_signal_emit (self, changed_signal, 0);
  self->head_changed = FALSE;
}

/**
 * mix_board_lane_new:
 * @kind: what it is for
 * @key: id of the person or place, or %MIX_LANE_KEY_NOBODY
 *
 * Returns: (transfer full): an empty lane
 */
MixBoardLane *
mix_board_lane_new (MixLaneKind kind, const char *key)
{
  MixBoardLane *self = g_object_new (MIX_TYPE_BOARD_LANE, NULL);

  self->kind = kind;
  self->key = g_strdup (key);
  return self;
}

/**
 * mix_board_lane_get_kind:
 * @self: a lane
 *
 * Returns: what it is for
 */
MixLaneKind
mix_board_lane_get_kind (MixBoardLane *self)
{
  return self->kind;
}

/**
 * mix_board_lane_get_key:
 * @self: a lane
 *
 * Returns: (transfer none): id of the person or place, or %MIX_LANE_KEY_NOBODY
 */
const char *
mix_board_lane_get_key (MixBoardLane *self)
{
  return self->key;
}

/**
 * mix_board_lane_get_title:
 * @self: a lane
 *
 * Returns: (transfer none): its name
 */
const char *
mix_board_lane_get_title (MixBoardLane *self)
{
  return self->title;
}

/**
 * mix_board_lane_get_subtitle:
 * @self: a lane
 *
 * Returns: (transfer none): who or what that is
 */
const char *
mix_board_lane_get_subtitle (MixBoardLane *self)
{
  return self->subtitle;
}

/**
 * mix_board_lane_get_used_words:
 * @self: a lane
 *
 * Returns: (transfer none): "23.7 of 28.2 h"
 */
const char *
mix_board_lane_get_used_words (MixBoardLane *self)
{
  return self->used_words;
}

/**
 * mix_board_lane_get_free_words:
 * @self: a lane
 *
 * Returns: (transfer none) (nullable): "4.5 free", or "113%"
 */
const char *
mix_board_lane_get_free_words (MixBoardLane *self)
{
  return self->free_words;
}

/**
 * mix_board_lane_get_net:
 * @self: a lane
 *
 * Returns: minutes a week there are for work, or that are needed; below zero where not known
 */
int
mix_board_lane_get_net (MixBoardLane *self)
{
  return self->net;
}

/**
 * mix_board_lane_get_used:
 * @self: a lane
 * @grade: a fit
 *
 * Returns: minutes a week of work of that fit
 */
int
mix_board_lane_get_used (MixBoardLane *self, MixFitGrade grade)
{
  return self->used[grade];
}

/**
 * mix_board_lane_is_over:
 * @self: a lane
 *
 * Returns: whether the person has more work than time
 */
gboolean
mix_board_lane_is_over (MixBoardLane *self)
{
  return self->over;
}

/**
 * mix_board_lane_get_cards:
 * @self: a lane
 *
 * Returns: (transfer none): its cards, a #GListStore of #MixCard
 */
GListModel *
mix_board_lane_get_cards (MixBoardLane *self)
{
  return G_LIST_MODEL (self->cards);
}

/**
 * mix_board_lane_get_person:
 * @self: a lane
 *
 * Returns: (transfer none) (nullable): whose lane it is
 */
MixPerson *
mix_board_lane_get_person (MixBoardLane *self)
{
  return self->person;
}

/**
 * mix_board_lane_set_network:
 * @self: a lane
 * @network: (nullable): the network that it stands under
 */
void
mix_board_lane_set_network (MixBoardLane *self, MixNetwork *network)
{
  g_set_object (&self->network, network);
}

/**
 * mix_board_lane_get_network:
 * @self: a lane
 *
 * Returns: (transfer none) (nullable): the network that it stands under
 */
MixNetwork *
mix_board_lane_get_network (MixBoardLane *self)
{
  return self->network;
}

/**
 * mix_board_lane_set_folded:
 * @self: a lane
 * @folded: whether it shows its name alone; of a heading, whether its lanes are hidden
 */
void
mix_board_lane_set_folded (MixBoardLane *self, gboolean folded)
{
  self->folded = folded;
}

/**
 * mix_board_lane_is_folded:
 * @self: a lane
 *
 * Returns: whether it shows its name alone; of a heading, whether its lanes are hidden
 */
gboolean
mix_board_lane_is_folded (MixBoardLane *self)
{
  return self->folded;
}
