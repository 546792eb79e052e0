#include "mix-board-private.h"

#include "mix-plan-changes.h"

/* A line without a weight of its own: a minute undone counts as one. */
#define PLAIN_WEIGHT 100

/* What a board does not depend on. */
#define OTHER_PARTS                                                                                                    \
  (MIX_PLAN_PART_OTHER_ASSIGNMENTS | MIX_PLAN_PART_SOURCES | MIX_PLAN_PART_ENTRIES | MIX_PLAN_PART_POSTS               \
   | MIX_PLAN_PART_MODELS)

/* A board being made from the one before. */
typedef struct
{
  MixBoard *board;
  MixBoard *before;     /* nullable: everything is new */
  GHashTable *touched;  /* set of cell + 1 whose work changed */
  GHashTable *gone;     /* set of MixCard of the board before */
  GPtrArray *come;      /* of MixCard that somebody has; not where everything is new */
  GPtrArray *come_back; /* of MixCard that nobody has */
} Making;

/* What hurts most while undone comes first. */
static gint64
rank_nobody (MixCard *card)
{
  int weight = mix_service_line_get_row (mix_card_get_line (card))->undone_weight;

  return -(gint64) mix_card_get_minutes (card) * (weight >= 0 ? weight : PLAIN_WEIGHT);
}

/* Places, lines and their demand are those of the board before, and so are the people, whatever changed about them. */
static gboolean
can_follow (MixBoard *before, MixPlan *plan, MixTeamLoad *load)
{
  if (before == NULL
      || (mix_plan_get_changed_parts (before->plan, plan)
          & ~(MIX_PLAN_PART_ASSIGNMENTS | MIX_PLAN_PART_PEOPLE | MIX_PLAN_PART_SETTINGS | MIX_PLAN_PART_ALLOCATIONS
              | OTHER_PARTS))
             != 0
      || before->piles->len != mix_team_load_get_n_people (load))
    return FALSE;
  for (guint i = 0; i < before->piles->len; i++)
    if (!g_str_equal (mix_person_get_id (mix_team_load_get_person (before->load, i)->person),
                      mix_person_get_id (mix_team_load_get_person (load, i)->person)))
      return FALSE;
  return TRUE;
}

/* A card's work comes to its place and line, or goes from there. */
static void
count_card (Making *making, MixCard *card, int sign)
{
  MixBoard *board = making->board;
  MixFitGrade grade = mix_card_get_fit (card)->grade;
  int minutes = sign * mix_card_get_minutes (card);
  guint cell;
  MixBoardTally *tally;

  if (!mix_card_counts (card) || !_mix_board_grid_find_cell_of_card (board->grid, card, &cell))
    return;
  tally = &board->tallies[cell / board->grid->n_lines];
  tally->n_cards[grade] += (guint) sign;
  tally->minutes[grade] += minutes;
  board->assigned[cell] += minutes;
  if (making->before != NULL)
    g_hash_table_add (making->touched, GUINT_TO_POINTER (cell + 1));
}

static GHashTable *
make_set (GPtrArray *cards)
{
  GHashTable *set = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < cards->len; i++)
    g_hash_table_add (set, g_ptr_array_index (cards, i));
  return set;
}

static void
change_pile (Making *making, const MixBoardPile *before, const MixBoardPile *after)
{
  g_autoptr (GHashTable) kept = make_set (after->cards);
  g_autoptr (GHashTable) known = make_set (before->cards);

  for (guint i = 0; i < before->cards->len; i++)
    {
      MixCard *card = g_ptr_array_index (before->cards, i);

      if (g_hash_table_contains (kept, card))
        continue;
      g_hash_table_add (making->gone, card);
      count_card (making, card, -1);
    }
  for (guint i = 0; i < after->cards->len; i++)
    {
      MixCard *card = g_ptr_array_index (after->cards, i);

      if (g_hash_table_contains (known, card))
        continue;
      g_ptr_array_add (making->come, card);
      count_card (making, card, 1);
    }
}

static void
add_new_pile (Making *making, const MixBoardPile *pile)
{
  for (guint i = 0; i < pile->cards->len; i++)
    count_card (making, g_ptr_array_index (pile->cards, i), 1);
}

static void
add_piles (Making *making)
{
  MixBoard *board = making->board;

  for (guint i = 0; i < mix_team_load_get_n_people (board->load); i++)
    {
      MixBoardPile *before = making->before != NULL ? g_ptr_array_index (making->before->piles, i) : NULL;
      MixBoardPile *pile;

      if (before != NULL
          && mix_team_load_get_person (making->before->load, i) == mix_team_load_get_person (board->load, i))
        {
          g_ptr_array_add (board->piles, _mix_board_pile_ref (before));
          continue;
        }
      pile = _mix_board_pile_new (board, i, before);
      g_ptr_array_add (board->piles, pile);
      if (before != NULL)
        change_pile (making, before, pile);
      else
        add_new_pile (making, pile);
    }
}

/* What is left of a demand, on a card. One that says the same stays. */
static void
update_nobody (Making *making, guint cell)
{
  MixBoard *board = making->board;
  const MixPlaceDemand *demand = _mix_board_grid_get_demand (board->grid, cell);
  gint64 left = demand != NULL ? demand->demand.minutes - board->assigned[cell] : 0;
  MixCard **card = &board->nobody_cards[cell];

  if (demand == NULL || demand->demand.basis == MIX_DEMAND_BASIS_NOT_KNOWN || left < 0)
    left = 0;
  left = MIN (left, G_MAXINT);
  if ((*card != NULL ? mix_card_get_minutes (*card) : 0) == (int) left)
    return;
  if (*card != NULL)
    g_hash_table_add (making->gone, *card);
  g_clear_object (card);
  if (left == 0)
    return;
  *card = mix_card_new_nobody (board->plan, demand->line, demand->practice, demand->network, (int) left);
  g_ptr_array_add (making->come_back, *card);
}

static void
update_all_nobody (Making *making)
{
  GHashTableIter iter;
  gpointer key;

  if (making->before == NULL)
    {
      for (guint cell = 0; cell < _mix_board_grid_get_n_cells (making->board->grid); cell++)
        update_nobody (making, cell);
      return;
    }
  g_hash_table_iter_init (&iter, making->touched);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    update_nobody (making, GPOINTER_TO_UINT (key) - 1);
}

static gboolean
is_before (MixCard *card, MixCard *other, gint64 (*rank) (MixCard *card))
{
  gint64 first = rank (card), second = rank (other);

  return first != second ? first < second : strcmp (mix_card_get_key (card), mix_card_get_key (other)) < 0;
}

/* The list before without what is gone, and with what came, in order. */
static GPtrArray *
merge (Making *making, GPtrArray *before, GPtrArray *come, gint64 (*rank) (MixCard *card))
{
  guint n_before = before != NULL ? before->len : 0;
  GPtrArray *merged = g_ptr_array_new_full (n_before + come->len, g_object_unref);
  guint next = 0;

  _mix_board_sort (come, rank);
  for (guint i = 0; i < n_before; i++)
    {
      MixCard *card = g_ptr_array_index (before, i);

      if (g_hash_table_size (making->gone) > 0 && g_hash_table_contains (making->gone, card))
        continue;
      while (next < come->len && is_before (come->pdata[next], card, rank))
        g_ptr_array_add (merged, g_object_ref (come->pdata[next++]));
      g_ptr_array_add (merged, g_object_ref (card));
    }
  while (next < come->len)
    g_ptr_array_add (merged, g_object_ref (come->pdata[next++]));
  return merged;
}

/* Where nothing changed in a list, it is the one before. */
static GPtrArray *
follow (Making *making, GPtrArray *before, GPtrArray *come, gint64 (*rank) (MixCard *card))
{
  gboolean same = before != NULL && come->len == 0;

  for (guint i = 0; same && g_hash_table_size (making->gone) > 0 && i < before->len; i++)
    same = !g_hash_table_contains (making->gone, g_ptr_array_index (before, i));
  return same ? g_ptr_array_ref (before) : merge (making, before, come, rank);
}

static void
copy_cells (Making *making)
{
  MixBoard *board = making->board;
  guint n_cells = _mix_board_grid_get_n_cells (board->grid);

  if (making->before == NULL)
    {
      board->assigned = g_new0 (int, n_cells);
      board->tallies = g_new0 (MixBoardTally, board->grid->n_places);
      board->nobody_cards = g_new0 (MixCard *, n_cells);
      return;
    }
  board->assigned = g_memdup2 (making->before->assigned, n_cells * sizeof *board->assigned);
  board->tallies = g_memdup2 (making->before->tallies, board->grid->n_places * sizeof *board->tallies);
  board->nobody_cards = g_memdup2 (making->before->nobody_cards, n_cells * sizeof *board->nobody_cards);
  for (guint i = 0; i < n_cells; i++)
    if (board->nobody_cards[i] != NULL)
      g_object_ref (board->nobody_cards[i]);
}

/* Those of the board before serve where somebody asked for them. */
static void
follow_cards (Making *making)
{
  GPtrArray *before;

  g_mutex_lock (&making->before->cards_lock);
  before = making->before->cards;
  g_mutex_unlock (&making->before->cards_lock);
  if (before != NULL)
    making->board->cards = follow (making, before, making->come, _mix_board_rank_card);
}

/*
 * _mix_board_gather_cards:
 * @self: a board
 *
 * Returns: (transfer full): the cards of all piles in one order
 */
GPtrArray *
_mix_board_gather_cards (MixBoard *self)
{
  GPtrArray *cards = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->piles->len; i++)
    {
      const MixBoardPile *pile = g_ptr_array_index (self->piles, i);

      for (guint k = 0; k < pile->cards->len; k++)
        g_ptr_array_add (cards, g_object_ref (pile->cards->pdata[k]));
    }
  _mix_board_sort (cards, _mix_board_rank_card);
  return cards;
}

static void
make (Making *making)
{
  MixBoard *board = making->board;
  MixBoard *before = making->before;

  board->grid = before != NULL ? _mix_board_grid_ref (before->grid) : _mix_board_grid_new (board->plan);
  copy_cells (making);
  add_piles (making);
  update_all_nobody (making);
  board->nobody = follow (making, before != NULL ? before->nobody : NULL, making->come_back, rank_nobody);
  if (before != NULL)
    follow_cards (making);
}

/**
 * mix_board_new:
 * @plan: a plan
 *
 * Works out the board of a plan, on any thread.
 *
 * Returns: (transfer full): the board
 */
MixBoard *
mix_board_new (MixPlan *plan)
{
  return mix_board_new_after (NULL, plan);
}

/**
 * mix_board_new_after:
 * @before: (nullable): the board of a picture of the plan before
 * @plan: a plan
 *
 * Like mix_board_new(), but works out only what the change between the two pictures touched: the hours, the fits and
 * the cards of people who have other work or about whom something changed, and what nobody has of the lines at the
 * places of that work. Everything else is shared with @before, cards that say the same included.
 *
 * Returns: (transfer full): the board
 */
MixBoard *
mix_board_new_after (MixBoard *before, MixPlan *plan)
{
  MixBoard *self = g_object_new (MIX_TYPE_BOARD, NULL);
  Making making = {
    .board = self,
    .touched = g_hash_table_new (NULL, NULL),
    .gone = g_hash_table_new (NULL, NULL),
    .come = g_ptr_array_new (),
    .come_back = g_ptr_array_new (),
  };

  self->plan = g_object_ref (plan);
  self->load = mix_team_load_new_after (before != NULL ? before->load : NULL, plan);
  if (can_follow (before, plan, self->load))
    making.before = before;
  make (&making);
  g_hash_table_unref (making.touched);
  g_hash_table_unref (making.gone);
  g_ptr_array_unref (making.come);
  g_ptr_array_unref (making.come_back);
  return self;
}
