#include "mix-board-private.h"

#include <stdlib.h>

/* What a card is sorted by, beside its key: looked up once, since a board may have tens of thousands. */
typedef struct
{
  gint64 rank;
  const char *key;
  guint position; /* where keys ascend already, it stands for the key */
  MixCard *card;
} Sorted;

static int
compare_sorted (gconstpointer a, gconstpointer b)
{
  const Sorted *first = a;
  const Sorted *second = b;

  if (first->rank != second->rank)
    return first->rank < second->rank ? -1 : 1;
  return strcmp (first->key, second->key);
}

static int
compare_in_order (gconstpointer a, gconstpointer b)
{
  const Sorted *first = a;
  const Sorted *second = b;

  if (first->rank != second->rank)
    return first->rank < second->rank ? -1 : 1;
  return first->position < second->position ? -1 : 1;
}

static void
sort (GPtrArray *cards, gint64 (*rank) (MixCard *card), int (*compare) (gconstpointer a, gconstpointer b))
{
  g_autofree Sorted *sorted = g_new (Sorted, cards->len);

  for (guint i = 0; i < cards->len; i++)
    sorted[i] = (Sorted) { rank (cards->pdata[i]), mix_card_get_key (cards->pdata[i]), i, cards->pdata[i] };
  if (cards->len > 1)
    qsort (sorted, cards->len, sizeof *sorted, compare);
  for (guint i = 0; i < cards->len; i++)
    cards->pdata[i] = sorted[i].card;
}

/*
 * _mix_board_sort:
 * @cards: (element-type MixCard): cards
 * @rank: what comes first has the lowest
 *
 * Sorts them by rank, those of the same rank by key, so that they keep their places from one board to the next.
 */
void
_mix_board_sort (GPtrArray *cards, gint64 (*rank) (MixCard *card))
{
  sort (cards, rank, compare_sorted);
}

/* Somebody's cards: what is wrong first, then by size. */
gint64
_mix_board_rank_card (MixCard *card)
{
  return (gint64) mix_card_get_fit (card)->grade * G_MAXUINT32 - mix_card_get_minutes (card);
}

static void
add_network (MixBoardPile *self, MixNetwork *network)
{
  if (network != NULL && !g_ptr_array_find (self->networks, network, NULL))
    g_ptr_array_add (self->networks, network);
}

/* Assignment → MixCard, of those they had. */
static GHashTable *
index_cards (const MixBoardPile *before)
{
  GHashTable *index = g_hash_table_new (NULL, NULL);

  for (guint i = 0; before != NULL && i < before->cards->len; i++)
    {
      MixCard *card = g_ptr_array_index (before->cards, i);

      g_hash_table_insert (index, mix_card_get_assignment (card), card);
    }
  return index;
}

/* NULL where its place is not in the plan on its day, or it has ended. */
static MixCard *
make_card (MixBoard *board, MixPerson *person, const MixPersonWork *work, GHashTable *known)
{
  const MixAssignmentRow *row = mix_assignment_get_row (work->assignment);
  MixCard *card = g_hash_table_lookup (known, work->assignment);
  guint place;

  if (g_str_equal (row->status, "ended"))
    return NULL;
  if (card != NULL && mix_card_get_person (card) == person && mix_fit_equal (mix_card_get_fit (card), work->fit))
    return g_object_ref (card);
  if (!_mix_board_grid_find_place (board->grid, row->organisation_id, &place))
    return NULL;
  return mix_card_new_work (board->plan, work->assignment, person, work->line,
                            g_ptr_array_index (board->grid->practices, place),
                            g_ptr_array_index (board->grid->networks, place), work->fit);
}

/*
 * _mix_board_pile_new:
 * @board: a board that has its load and its grid
 * @position: of somebody in the plan's list
 * @before: (nullable): what they had on the board before, over the same places and lines
 *
 * A card that shows the same as one they had stays that one, so that a lane keeps its widget.
 *
 * Returns: (transfer full): their cards
 */
MixBoardPile *
_mix_board_pile_new (MixBoard *board, guint position, const MixBoardPile *before)
{
  MixBoardPile *self = g_new0 (MixBoardPile, 1);
  const MixPersonLoad *load = mix_team_load_get_person (board->load, position);
  g_autoptr (GHashTable) known = index_cards (before);
  guint n_work;
  const MixPersonWork *work = mix_team_load_get_work (board->load, position, &n_work);

  g_atomic_ref_count_init (&self->references);
  self->cards = g_ptr_array_new_full (n_work, g_object_unref);
  self->networks = g_ptr_array_new ();
  add_network (self, load->network);
  for (guint i = 0; i < n_work; i++)
    {
      MixCard *card = make_card (board, load->person, &work[i], known);

      if (card == NULL)
        continue;
      g_ptr_array_add (self->cards, card);
      add_network (self, mix_card_get_network (card));
    }
  /* Work comes by id, which is the key of its card. */
  sort (self->cards, _mix_board_rank_card, compare_in_order);
  return self;
}

MixBoardPile *
_mix_board_pile_ref (MixBoardPile *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
_mix_board_pile_unref (gpointer data)
{
  MixBoardPile *self = data;

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_ptr_array_unref (self->cards);
  g_ptr_array_unref (self->networks);
  g_free (self);
}
