#include "mix-board-view.h"

#include <string.h>

#include "mix-list.h"
#include "mix-text.h"

/*
 * A board as it is looked at: by whom its lanes are, of which network, with which finding alone. Its lanes are
 *
 *   nobody: MixBoardLane, always there
 *   lanes:  GListStore of MixBoardLane, each over its own GListStore of MixCard
 *
 * and stay the same objects from one plan to the next, so that a screen keeps its place. "changed" follows every
 * change.
 */
struct _MixBoardView
{
  GObject parent_instance;

  MixBoard *board; /* NULL before there is a plan */
  MixLaneKind kind;
  char *network_id; /* NULL: all */
  MixBoardFilter filter;
  char *search; /* folded; NULL: none */
  MixBoardCounts counts;
  MixBoardLane *nobody;
  GListStore *lanes;
  GHashTable *known; /* key → MixBoardLane, of all kinds, those hidden too */
  guint n_cards;
  guint n_shown;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (MixBoardView, mix_board_view, G_TYPE_OBJECT)

static void
mix_board_view_finalize (GObject *object)
{
  MixBoardView *self = MIX_BOARD_VIEW (object);

  g_clear_object (&self->board);
  g_free (self->network_id);
  g_free (self->search);
  g_object_unref (self->nobody);
  g_object_unref (self->lanes);
  g_hash_table_unref (self->known);
  G_OBJECT_CLASS (mix_board_view_parent_class)->finalize (object);
}

static void
mix_board_view_class_init (MixBoardViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_board_view_finalize;
  changed_signal
      = g_signal_new ("changed", MIX_TYPE_BOARD_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mix_board_view_init (MixBoardView *self)
{
  self->kind = MIX_LANE_PERSON;
  self->filter = MIX_BOARD_FILTER_NONE;
  self->nobody = mix_board_lane_new (MIX_LANE_NOBODY, MIX_LANE_KEY_NOBODY);
  self->lanes = g_list_store_new (MIX_TYPE_BOARD_LANE);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
}

static gboolean
contains (const char *text, const char *folded_part)
{
  g_autofree char *folded = mix_text_fold (text);

  return strstr (folded, folded_part) != NULL;
}

static gboolean
matches_search (MixBoardView *self, MixCard *card)
{
  MixPerson *person = mix_card_get_person (card);

  return self->search == NULL || contains (mix_card_get_title (card), self->search)
         || contains (mix_card_get_place (card), self->search)
         || (person != NULL && contains (mix_person_get_name (person), self->search));
}

static gboolean
matches_filter (MixBoardView *self, MixCard *card)
{
  if (self->filter > MIX_BOARD_FILTER_UNDER_USED || mix_card_is_nobody (card))
    return TRUE;
  return (int) mix_card_get_fit (card)->grade == (int) self->filter;
}

/* A person's lane shows all they do, also for other networks: its head counts all of it. */
static gboolean
is_in_network (MixBoardView *self, MixCard *card)
{
  if (self->kind == MIX_LANE_PERSON)
    return mix_board_person_is_in_network (self->board, mix_card_get_person (card), self->network_id);
  return mix_card_is_in_network (card, self->network_id);
}

/* By person or place, the cards that network, search and filter leave. */
static GHashTable *
sort_cards_into_lanes (MixBoardView *self, guint *n_cards, guint *n_shown)
{
  GHashTable *lanes = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  GPtrArray *cards = mix_board_get_cards (self->board);

  for (guint i = 0; i < cards->len; i++)
    {
      MixCard *card = g_ptr_array_index (cards, i);
      const char *key = self->kind == MIX_LANE_PERSON ? mix_person_get_id (mix_card_get_person (card))
                                                      : mix_card_get_place_id (card);
      GPtrArray *lane;

      if (!is_in_network (self, card))
        continue;
      (*n_cards)++;
      if (!matches_filter (self, card) || !matches_search (self, card))
        continue;
      (*n_shown)++;
      lane = g_hash_table_lookup (lanes, key);
      if (lane == NULL)
        {
          lane = g_ptr_array_new ();
          g_hash_table_insert (lanes, (gpointer) key, lane);
        }
      g_ptr_array_add (lane, card);
    }
  return lanes;
}

static MixBoardLane *
get_lane (MixBoardView *self, const char *key)
{
  MixBoardLane *lane = g_hash_table_lookup (self->known, key);

  if (lane != NULL && mix_board_lane_get_kind (lane) == self->kind)
    return lane;
  lane = mix_board_lane_new (self->kind, key);
  g_hash_table_replace (self->known, (gpointer) mix_board_lane_get_key (lane), lane);
  return lane;
}

static gboolean
is_narrowed (MixBoardView *self)
{
  return self->filter < MIX_BOARD_FILTER_NOBODY || self->search != NULL;
}

static void
add_people (MixBoardView *self, GHashTable *cards_by_lane, GPtrArray *lanes)
{
  MixTeamLoad *load = mix_board_get_load (self->board);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  for (guint i = 0; i < mix_team_load_get_n_people (load); i++)
    {
      const MixPersonLoad *person = mix_team_load_get_person (load, i);
      const char *key = mix_person_get_id (person->person);
      GPtrArray *cards = g_hash_table_lookup (cards_by_lane, key);
      MixBoardLane *lane;

      if (!mix_board_person_is_in_network (self->board, person->person, self->network_id)
          || (cards == NULL && is_narrowed (self))
          || (self->filter == MIX_BOARD_FILTER_OVER && !mix_person_load_is_over (person)))
        continue;
      lane = get_lane (self, key);
      mix_board_lane_show_person (lane, person, cards != NULL ? cards : none);
      g_ptr_array_add (lanes, lane);
    }
}

static void
add_place (MixBoardView *self, MixPractice *practice, MixNetwork *network, GPtrArray *cards, GPtrArray *lanes)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  MixBoardLane *lane;

  if (self->network_id != NULL && (network == NULL || !g_str_equal (mix_network_get_id (network), self->network_id)))
    return;
  if (cards == NULL && is_narrowed (self))
    return;
  lane = get_lane (self, practice != NULL ? mix_practice_get_id (practice) : mix_network_get_id (network));
  mix_board_lane_show_place (lane, practice, network, self->board, cards != NULL ? cards : none);
  g_ptr_array_add (lanes, lane);
}

static void
add_places (MixBoardView *self, GHashTable *cards_by_lane, GPtrArray *lanes)
{
  MixPlan *plan = mix_board_get_plan (self->board);
  GPtrArray *practices = mix_plan_get_practices (plan);
  GPtrArray *networks = mix_plan_get_networks (plan);

  for (guint i = 0; i < practices->len; i++)
    {
      MixPractice *practice = g_ptr_array_index (practices, i);

      add_place (self, practice, mix_practice_get_network (practice),
                 g_hash_table_lookup (cards_by_lane, mix_practice_get_id (practice)), lanes);
    }
  for (guint i = 0; i < networks->len; i++)
    {
      MixNetwork *network = g_ptr_array_index (networks, i);

      add_place (self, NULL, network, g_hash_table_lookup (cards_by_lane, mix_network_get_id (network)), lanes);
    }
}

static void
show_nobody (MixBoardView *self)
{
  GPtrArray *cards = mix_board_get_nobody (self->board);
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();

  for (guint i = 0; i < cards->len; i++)
    {
      MixCard *card = g_ptr_array_index (cards, i);

      if (mix_card_is_in_network (card, self->network_id) && matches_search (self, card))
        g_ptr_array_add (shown, card);
    }
  self->n_cards += self->counts.n_nobody;
  self->n_shown += shown->len;
  mix_board_lane_show_nobody (self->nobody, &self->counts, shown);
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
refresh (MixBoardView *self)
{
  g_autoptr (GHashTable) cards_by_lane = NULL;
  g_autoptr (GPtrArray) lanes = g_ptr_array_new ();

  if (self->board == NULL)
    return;
  self->n_cards = self->n_shown = 0;
  self->counts = mix_board_count (self->board, self->network_id);
  cards_by_lane = sort_cards_into_lanes (self, &self->n_cards, &self->n_shown);
  if (self->kind == MIX_LANE_PERSON)
    add_people (self, cards_by_lane, lanes);
  else
    add_places (self, cards_by_lane, lanes);
  show_nobody (self);
  mix_list_sync (self->lanes, lanes, get_lane_key, is_same_lane);
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
 * mix_board_view_set_plan:
 * @self: a view
 * @plan: the plan to show
 */
void
mix_board_view_set_plan (MixBoardView *self, MixPlan *plan)
{
  g_return_if_fail (MIX_IS_BOARD_VIEW (self) && MIX_IS_PLAN (plan));

  g_clear_object (&self->board);
  self->board = mix_board_new (plan);
  if (self->network_id != NULL && mix_plan_find_network (plan, self->network_id) == NULL)
    g_clear_pointer (&self->network_id, g_free);
  refresh (self);
}

/**
 * mix_board_view_set_kind:
 * @self: a view
 * @kind: what its lanes are: people or practices
 */
void
mix_board_view_set_kind (MixBoardView *self, MixLaneKind kind)
{
  g_return_if_fail (MIX_IS_BOARD_VIEW (self) && kind != MIX_LANE_NOBODY);

  if (self->kind == kind)
    return;
  self->kind = kind;
  refresh (self);
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
    refresh (self);
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
  refresh (self);
}

/**
 * mix_board_view_set_search:
 * @self: a view
 * @text: (nullable): words that a card's work, place or person must hold
 */
void
mix_board_view_set_search (MixBoardView *self, const char *text)
{
  g_autofree char *folded = text != NULL && *text != '\0' ? mix_text_fold (text) : NULL;

  g_return_if_fail (MIX_IS_BOARD_VIEW (self));

  if (g_set_str (&self->search, folded))
    refresh (self);
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
 * mix_board_view_get_search:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the words looked for, folded
 */
const char *
mix_board_view_get_search (MixBoardView *self)
{
  return self->search;
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
  return mix_board_view_find_lane (self, self->kind == MIX_LANE_PERSON ? mix_person_get_id (mix_card_get_person (card))
                                                                       : mix_card_get_place_id (card));
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
