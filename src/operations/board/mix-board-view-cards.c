#include "mix-board-view-private.h"

#include "mix-id.h"

/* Which cards of the board are left, and which lane each belongs to. */

/* The key of the lane of a card that somebody has. */
const char *
_mix_board_view_get_key (MixBoardView *self, MixCard *card)
{
  switch (self->kind)
    {
    case MIX_LANE_PRACTICE:
      return mix_card_get_place_id (card);
    case MIX_LANE_LINE:
      return mix_service_line_get_id (mix_card_get_line (card));
    case MIX_LANE_STATUS:
      return mix_card_get_status (card);
    default:
      return mix_person_get_id (mix_card_get_person (card));
    }
}

/* Whether lanes without a card are left out: where only some cards are looked for. */
gboolean
_mix_board_view_is_narrowed (MixBoardView *self)
{
  return self->filter < MIX_BOARD_FILTER_NOBODY || mix_card_filter_count (self->card_filter) > 0;
}

static gboolean
matches_finding (MixBoardView *self, MixCard *card)
{
  if (self->filter > MIX_BOARD_FILTER_UNDER_USED || mix_card_is_nobody (card))
    return TRUE;
  return (int) mix_card_get_fit (card)->grade == (int) self->filter;
}

/* A person's lane shows all they do, also for other networks: its head counts all of it. */
static gboolean
is_in_network (MixBoardView *self, MixCard *card)
{
  if (self->kind == MIX_LANE_PERSON && !mix_card_is_nobody (card))
    return mix_board_person_is_in_network (self->board, mix_card_get_person (card), self->network_id);
  return mix_card_is_in_network (card, self->network_id);
}

/**
 * mix_board_view_shows:
 * @self: a view with a plan
 * @card: a card of its board
 *
 * Returns: whether finding, filters and words leave it; the network is not asked, since that is asked of people in
 *   their lanes and of places elsewhere
 */
gboolean
mix_board_view_shows (MixBoardView *self, MixCard *card)
{
  return matches_finding (self, card) && mix_card_filter_matches (self->card_filter, card);
}

static GPtrArray *
choose_shown (MixBoardView *self, GPtrArray *cards)
{
  GPtrArray *shown = g_ptr_array_new ();

  for (guint i = 0; i < cards->len; i++)
    if (mix_board_view_shows (self, g_ptr_array_index (cards, i)))
      g_ptr_array_add (shown, g_ptr_array_index (cards, i));
  return shown;
}

/* People's cards lie sorted on the board. */
static void
take_cards_of_people (MixBoardView *self, GHashTable *lanes)
{
  MixTeamLoad *load = mix_board_get_load (self->board);

  for (guint i = 0; i < mix_team_load_get_n_people (load); i++)
    {
      MixPerson *person = mix_team_load_get_person (load, i)->person;
      GPtrArray *cards = mix_board_get_cards_of_person (self->board, i);
      g_autoptr (GPtrArray) shown = NULL;

      if (!mix_board_person_is_in_network (self->board, person, self->network_id))
        continue;
      shown = _mix_board_view_is_narrowed (self) ? choose_shown (self, cards) : g_ptr_array_ref (cards);
      self->n_cards += cards->len;
      self->n_shown += shown->len;
      if (shown->len > 0)
        g_hash_table_insert (lanes, (gpointer) mix_person_get_id (person), g_steal_pointer (&shown));
    }
}

static void
sort_cards (MixBoardView *self, GHashTable *lanes)
{
  GPtrArray *cards = mix_board_get_cards (self->board);

  for (guint i = 0; i < cards->len; i++)
    {
      MixCard *card = g_ptr_array_index (cards, i);
      const char *key;
      GPtrArray *lane;

      if (!is_in_network (self, card))
        continue;
      self->n_cards++;
      if (!mix_board_view_shows (self, card))
        continue;
      self->n_shown++;
      key = _mix_board_view_get_key (self, card);
      lane = g_hash_table_lookup (lanes, key);
      if (lane == NULL)
        {
          lane = g_ptr_array_new ();
          g_hash_table_insert (lanes, (gpointer) key, lane);
        }
      g_ptr_array_add (lane, card);
    }
}

/* By lane, the cards that somebody has and that are left; counts all of the network on the way. */
GHashTable *
_mix_board_view_sort_cards (MixBoardView *self)
{
  GHashTable *lanes = g_hash_table_new_full (mix_id_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  if (self->kind == MIX_LANE_PERSON)
    take_cards_of_people (self, lanes);
  else
    sort_cards (self, lanes);
  return lanes;
}

static MixLaneSums *
get_sums (GHashTable *sums, const char *key)
{
  MixLaneSums *found = g_hash_table_lookup (sums, key);

  if (found == NULL)
    {
      found = g_new0 (MixLaneSums, 1);
      g_hash_table_insert (sums, (gpointer) key, found);
    }
  return found;
}

/* By lane, what its cards add up to: for lanes that are not people, whose load is known. */
GHashTable *
_mix_board_view_sum_cards (MixBoardView *self)
{
  GHashTable *sums = g_hash_table_new_full (mix_id_hash, g_str_equal, NULL, g_free);
  GPtrArray *cards = self->kind != MIX_LANE_PERSON ? mix_board_get_cards (self->board) : NULL;
  GPtrArray *nobody = mix_board_get_nobody (self->board);

  for (guint i = 0; cards != NULL && i < cards->len; i++)
    {
      MixCard *card = g_ptr_array_index (cards, i);

      if (is_in_network (self, card) && (mix_card_counts (card) || self->kind == MIX_LANE_STATUS))
        get_sums (sums, _mix_board_view_get_key (self, card))->used[mix_card_get_fit (card)->grade]
            += mix_card_get_minutes (card);
    }
  for (guint i = 0; i < nobody->len && (self->kind == MIX_LANE_PRACTICE || self->kind == MIX_LANE_LINE); i++)
    {
      MixCard *card = g_ptr_array_index (nobody, i);

      if (is_in_network (self, card))
        get_sums (sums, _mix_board_view_get_key (self, card))->nobody += mix_card_get_minutes (card);
    }
  return sums;
}

/* The cards that nobody has and that are left. */
GPtrArray *
_mix_board_view_list_nobody (MixBoardView *self)
{
  GPtrArray *cards = mix_board_get_nobody (self->board);
  GPtrArray *shown = g_ptr_array_new ();

  for (guint i = 0; i < cards->len; i++)
    {
      MixCard *card = g_ptr_array_index (cards, i);

      if (mix_card_is_in_network (card, self->network_id) && mix_card_filter_matches (self->card_filter, card))
        g_ptr_array_add (shown, card);
    }
  return shown;
}

/* What a choice of a filter is called, and how many cards it has. */
static void
free_choice (gpointer data)
{
  MixCardChoice *choice = data;

  g_free (choice->key);
  g_free (choice->words);
  g_free (choice);
}

static void
count_choice (MixBoardView *self, GHashTable *choices, MixCardFacet facet, MixCard *card)
{
  const char *key = mix_card_facet_get_choice (facet, card);
  MixCardChoice *choice;

  if (!is_in_network (self, card))
    return;
  choice = g_hash_table_lookup (choices, key);
  if (choice == NULL)
    {
      choice = g_new0 (MixCardChoice, 1);
      choice->key = g_strdup (key);
      choice->rank = mix_card_facet_get_rank (facet, key);
      choice->words = g_strdup (mix_card_facet_get_words (facet, card));
      g_hash_table_insert (choices, choice->key, choice);
    }
  choice->n_cards
      += matches_finding (self, card) && mix_card_filter_matches_but (self->card_filter, card, facet) ? 1 : 0;
}

static int
compare_choices (gconstpointer a, gconstpointer b)
{
  const MixCardChoice *first = *(const MixCardChoice *const *) a;
  const MixCardChoice *second = *(const MixCardChoice *const *) b;

  return first->rank != second->rank ? (first->rank < second->rank ? -1 : 1)
                                     : g_utf8_collate (first->words, second->words);
}

/**
 * mix_board_view_list_choices:
 * @self: a view with a plan
 * @facet: a facet of cards
 *
 * Looks at every card: for when the filters are opened, not for every change.
 *
 * Returns: (transfer full) (element-type MixCardChoice): the choices that the cards of the network have, by name, each
 *   with how many cards it would leave beside what is chosen of the other facets
 */
GPtrArray *
mix_board_view_list_choices (MixBoardView *self, MixCardFacet facet)
{
  g_autoptr (GHashTable) choices = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *lists[] = { mix_board_get_cards (self->board), mix_board_get_nobody (self->board) };
  GPtrArray *listed;

  for (guint list = 0; list < G_N_ELEMENTS (lists); list++)
    for (guint i = 0; i < lists[list]->len; i++)
      count_choice (self, choices, facet, g_ptr_array_index (lists[list], i));
  listed = g_hash_table_get_values_as_ptr_array (choices);
  g_ptr_array_set_free_func (listed, free_choice);
  g_ptr_array_sort (listed, compare_choices);
  return listed;
}
