#include "mix-board-private.h"

/*
 * What a board shows of a plan: a card for every assignment and for what is left of every demand, what everybody has
 * and uses, and the demand itself. A pure function of the plan (mix-board-make.c); immutable.
 */
G_DEFINE_FINAL_TYPE (MixBoard, mix_board, G_TYPE_OBJECT)

static void
mix_board_finalize (GObject *object)
{
  MixBoard *self = MIX_BOARD (object);

  for (guint i = 0; i < _mix_board_grid_get_n_cells (self->grid); i++)
    g_clear_object (&self->nobody_cards[i]);
  g_free (self->nobody_cards);
  g_free (self->assigned);
  g_free (self->tallies);
  g_ptr_array_unref (self->piles);
  g_clear_pointer (&self->cards, g_ptr_array_unref);
  g_mutex_clear (&self->cards_lock);
  g_ptr_array_unref (self->nobody);
  _mix_board_grid_unref (self->grid);
  mix_team_load_unref (self->load);
  g_object_unref (self->plan);
  G_OBJECT_CLASS (mix_board_parent_class)->finalize (object);
}

static void
mix_board_class_init (MixBoardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_board_finalize;
}

static void
mix_board_init (MixBoard *self)
{
  g_mutex_init (&self->cards_lock);
  self->piles = g_ptr_array_new_with_free_func (_mix_board_pile_unref);
}

/**
 * mix_board_get_plan:
 * @self: a board
 *
 * Returns: (transfer none): the plan it shows
 */
MixPlan *
mix_board_get_plan (MixBoard *self)
{
  return self->plan;
}

/**
 * mix_board_get_load:
 * @self: a board
 *
 * Returns: (transfer none): what everybody has and uses
 */
MixTeamLoad *
mix_board_get_load (MixBoard *self)
{
  return self->load;
}

/**
 * mix_board_get_cards:
 * @self: a board
 *
 * The lanes of people need no order over all of them, so it is worked out when it is first asked for.
 *
 * Returns: (transfer none) (element-type MixCard): work that somebody has, what is wrong first
 */
GPtrArray *
mix_board_get_cards (MixBoard *self)
{
  g_mutex_lock (&self->cards_lock);
  if (self->cards == NULL)
    self->cards = _mix_board_gather_cards (self);
  g_mutex_unlock (&self->cards_lock);
  return self->cards;
}

/**
 * mix_board_get_nobody:
 * @self: a board
 *
 * Returns: (transfer none) (element-type MixCard): work that nobody has, that which hurts most while undone first
 */
GPtrArray *
mix_board_get_nobody (MixBoard *self)
{
  return self->nobody;
}

/**
 * mix_board_get_cards_of_person:
 * @self: a board
 * @position: of a person in the plan's list
 *
 * Returns: (transfer none) (element-type MixCard): their work, what is wrong first. The same list as on the board
 * before where nothing of it changed
 */
GPtrArray *
mix_board_get_cards_of_person (MixBoard *self, guint position)
{
  return ((const MixBoardPile *) g_ptr_array_index (self->piles, position))->cards;
}

static MixCard *
find_nobody_card (MixBoard *self, const char *key)
{
  g_auto (GStrv) ids = g_strsplit (key, "/", 2);
  guint cell;

  return ids[0] != NULL && ids[1] != NULL && _mix_board_grid_find_cell (self->grid, ids[0], ids[1], &cell)
             ? self->nobody_cards[cell]
             : NULL;
}

/**
 * mix_board_find_card:
 * @self: a board
 * @key: (nullable): a card's key
 *
 * Returns: (transfer none) (nullable): the card
 */
MixCard *
mix_board_find_card (MixBoard *self, const char *key)
{
  MixAssignment *assignment = mix_plan_find_assignment (self->plan, key);
  GPtrArray *cards;
  guint position;

  if (key == NULL)
    return NULL;
  if (assignment == NULL)
    return find_nobody_card (self, key);
  if (!mix_team_load_find_position (self->load, mix_assignment_get_row (assignment)->person_id, &position))
    return NULL;
  cards = mix_board_get_cards_of_person (self, position);
  for (guint i = 0; i < cards->len; i++)
    if (mix_card_get_assignment (g_ptr_array_index (cards, i)) == assignment)
      return g_ptr_array_index (cards, i);
  return NULL;
}

/**
 * mix_board_find_demand:
 * @self: a board
 * @place_id: id of a practice or network
 * @line_id: id of a service line
 *
 * Returns: (transfer none) (nullable): the demand for the line there; %NULL where the line is off, or is not done there
 */
const MixPlaceDemand *
mix_board_find_demand (MixBoard *self, const char *place_id, const char *line_id)
{
  guint cell;

  return _mix_board_grid_find_cell (self->grid, place_id, line_id, &cell)
             ? _mix_board_grid_get_demand (self->grid, cell)
             : NULL;
}

/**
 * mix_board_get_assigned:
 * @self: a board
 * @place_id: id of a practice or network
 * @line_id: id of a service line
 *
 * Returns: minutes a week of the line that people have there
 */
int
mix_board_get_assigned (MixBoard *self, const char *place_id, const char *line_id)
{
  guint cell;

  return _mix_board_grid_find_cell (self->grid, place_id, line_id, &cell) ? self->assigned[cell] : 0;
}

static gboolean
is_same_network (MixNetwork *network, const char *network_id)
{
  return network_id == NULL || (network != NULL && g_str_equal (mix_network_get_id (network), network_id));
}

static void
add_tally (MixBoardCounts *counts, const MixBoardTally *tally)
{
  for (guint i = 0; i < MIX_N_FIT_GRADES; i++)
    {
      counts->n_cards[i] += tally->n_cards[i];
      counts->minutes[i] += tally->minutes[i];
    }
}

/**
 * mix_board_person_is_in_network:
 * @self: a board
 * @person: somebody of its plan
 * @network_id: (nullable): a network, or %NULL for all
 *
 * Returns: whether they belong there, or work there
 */
gboolean
mix_board_person_is_in_network (MixBoard *self, MixPerson *person, const char *network_id)
{
  GPtrArray *networks;
  guint position;

  if (network_id == NULL)
    return TRUE;
  if (!mix_team_load_find_position (self->load, mix_person_get_id (person), &position))
    return FALSE;
  networks = ((const MixBoardPile *) g_ptr_array_index (self->piles, position))->networks;
  for (guint i = 0; i < networks->len; i++)
    if (g_str_equal (mix_network_get_id (g_ptr_array_index (networks, i)), network_id))
      return TRUE;
  return FALSE;
}

static void
count_people (MixBoard *self, const char *network_id, MixBoardCounts *counts)
{
  for (guint i = 0; i < mix_team_load_get_n_people (self->load); i++)
    {
      const MixPersonLoad *load = mix_team_load_get_person (self->load, i);
      int minutes;

      if (!mix_person_load_is_over (load) || !mix_board_person_is_in_network (self, load->person, network_id))
        continue;
      counts->n_over++;
      if (mix_person_load_get_free (load, &minutes))
        counts->over_minutes -= minutes;
    }
}

/**
 * mix_board_count:
 * @self: a board
 * @network_id: (nullable): a network, or %NULL for all
 *
 * Returns: what there is to see to
 */
MixBoardCounts
mix_board_count (MixBoard *self, const char *network_id)
{
  MixBoardCounts counts = { 0 };

  for (guint i = 0; i < self->grid->n_places; i++)
    if (is_same_network (g_ptr_array_index (self->grid->networks, i), network_id))
      add_tally (&counts, &self->tallies[i]);
  for (guint i = 0; i < self->nobody->len; i++)
    {
      MixCard *card = g_ptr_array_index (self->nobody, i);

      if (!mix_card_is_in_network (card, network_id))
        continue;
      counts.n_nobody++;
      counts.nobody_minutes += mix_card_get_minutes (card);
    }
  for (guint i = 0; i < self->grid->demands->len; i++)
    {
      const MixPlaceDemand *demand = &g_array_index (self->grid->demands, MixPlaceDemand, i);

      counts.n_not_known
          += demand->demand.basis == MIX_DEMAND_BASIS_NOT_KNOWN && is_same_network (demand->network, network_id);
    }
  count_people (self, network_id, &counts);
  return counts;
}

static void
add_unknown (GArray *unknown, const MixPlaceDemand *demand)
{
  MixUnknownDemand row = { demand->line, demand->demand.missing, 1 };

  for (guint i = 0; i < unknown->len; i++)
    {
      MixUnknownDemand *before = &g_array_index (unknown, MixUnknownDemand, i);

      if (before->line == demand->line && before->missing == demand->demand.missing)
        {
          before->n_places++;
          return;
        }
    }
  g_array_append_val (unknown, row);
}

/**
 * mix_board_get_unknown:
 * @self: a board
 * @network_id: (nullable): a network, or %NULL for all
 * @place_id: (nullable): a practice, or a network for work of its own; %NULL for all
 *
 * Returns: (transfer full) (element-type MixUnknownDemand): the lines of which nobody knows how much there is, and why;
 *   valid while @self lives
 */
GArray *
mix_board_get_unknown (MixBoard *self, const char *network_id, const char *place_id)
{
  GArray *unknown = g_array_new (FALSE, FALSE, sizeof (MixUnknownDemand));

  for (guint i = 0; i < self->grid->demands->len; i++)
    {
      const MixPlaceDemand *demand = &g_array_index (self->grid->demands, MixPlaceDemand, i);

      if (demand->demand.basis == MIX_DEMAND_BASIS_NOT_KNOWN && is_same_network (demand->network, network_id)
          && (place_id == NULL || g_str_equal (demand->place_id, place_id)))
        add_unknown (unknown, demand);
    }
  return unknown;
}
