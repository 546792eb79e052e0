#include "mix-board-private.h"

/* Somebody's cards: what is wrong first, then by size. */
int
_mix_board_compare_cards (gconstpointer a, gconstpointer b)
{
  MixCard *first = *(MixCard *const *) a;
  MixCard *second = *(MixCard *const *) b;
  int grades = (int) mix_card_get_fit (first)->grade - (int) mix_card_get_fit (second)->grade;
  int minutes = mix_card_get_minutes (second) - mix_card_get_minutes (first);

  if (grades != 0 || minutes != 0)
    return grades != 0 ? grades : minutes;
  return strcmp (mix_card_get_key (first), mix_card_get_key (second));
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

static void
add_card (MixBoardPile *self, MixCard *card)
{
  g_ptr_array_add (self->cards, card);
  add_network (self, mix_card_get_network (card));
}

/*
 * _mix_board_pile_new:
 * @plan: a plan
 * @load: its load
 * @position: of somebody in the plan's list
 * @before: (nullable): what they had on the board before, over the same places and lines
 *
 * A card that shows the same as one they had stays that one, so that a lane keeps its widget.
 *
 * Returns: (transfer full): their cards
 */
MixBoardPile *
_mix_board_pile_new (MixPlan *plan, MixTeamLoad *load, guint position, const MixBoardPile *before)
{
  MixBoardPile *self = g_new0 (MixBoardPile, 1);
  const MixPersonLoad *person = mix_team_load_get_person (load, position);
  GPtrArray *work = mix_team_load_get_work (load, position);
  g_autoptr (GHashTable) known = index_cards (before);

  g_atomic_ref_count_init (&self->references);
  self->cards = g_ptr_array_new_full (work->len, g_object_unref);
  self->networks = g_ptr_array_new ();
  add_network (self, person->network);
  for (guint i = 0; i < work->len; i++)
    {
      MixAssignment *assignment = g_ptr_array_index (work, i);
      const MixFit *fit = mix_team_load_find_fit (load, assignment);
      MixCard *card = g_hash_table_lookup (known, assignment);

      if (g_str_equal (mix_assignment_get_row (assignment)->status, "ended"))
        continue;
      if (card != NULL && mix_card_get_person (card) == person->person && mix_fit_equal (mix_card_get_fit (card), fit))
        g_object_ref (card);
      else
        card = mix_card_new_assignment (plan, assignment, person->person, fit);
      if (card != NULL)
        add_card (self, card);
    }
  g_ptr_array_sort (self->cards, _mix_board_compare_cards);
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
