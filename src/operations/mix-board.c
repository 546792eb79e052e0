#include "mix-board.h"

/* A line without a weight of its own: a minute undone counts as one. */
#define PLAIN_WEIGHT 100

/*
 * What a board shows of a plan: a card for every assignment and for what is left of every demand, what everybody has
 * and uses, and the demand itself. A pure function of the plan, worked out at once; immutable from then on.
 */
struct _MixBoard
{
  GObject parent_instance;

  MixPlan *plan;
  MixTeamLoad *load;
  GPtrArray *cards;          /* of MixCard somebody has */
  GPtrArray *nobody;         /* of MixCard nobody has, those that matter most first */
  GArray *demands;           /* of MixPlaceDemand */
  GHashTable *by_key;        /* key → MixCard of either list */
  GHashTable *assigned;      /* place and line → minutes a week */
  GHashTable *demand_by_key; /* place and line → MixPlaceDemand */
  GHashTable *networks;      /* MixPerson → GPtrArray of MixNetwork that they belong to or work in */
};

G_DEFINE_FINAL_TYPE (MixBoard, mix_board, G_TYPE_OBJECT)

static char *
make_key (const char *place_id, const char *line_id)
{
  return g_strconcat (place_id, "/", line_id, NULL);
}

static void
mix_board_finalize (GObject *object)
{
  MixBoard *self = MIX_BOARD (object);

  g_hash_table_unref (self->by_key);
  g_hash_table_unref (self->assigned);
  g_hash_table_unref (self->demand_by_key);
  g_hash_table_unref (self->networks);
  g_ptr_array_unref (self->cards);
  g_ptr_array_unref (self->nobody);
  g_clear_pointer (&self->demands, g_array_unref);
  g_clear_pointer (&self->load, mix_team_load_unref);
  g_clear_object (&self->plan);
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
  self->cards = g_ptr_array_new_with_free_func (g_object_unref);
  self->nobody = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  self->assigned = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->demand_by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->networks = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
}

static void
add_card (MixBoard *self, GPtrArray *list, MixCard *card)
{
  g_ptr_array_add (list, card);
  g_hash_table_insert (self->by_key, (gpointer) mix_card_get_key (card), card);
}

static void
count_assigned (MixBoard *self, const MixAssignmentRow *row)
{
  char *key = make_key (row->organisation_id, row->service_line_id);
  int minutes = GPOINTER_TO_INT (g_hash_table_lookup (self->assigned, key));

  g_hash_table_replace (self->assigned, key, GINT_TO_POINTER (minutes + row->minutes));
}

static void
add_network (MixBoard *self, MixPerson *person, MixNetwork *network)
{
  GPtrArray *networks = g_hash_table_lookup (self->networks, person);

  if (network == NULL)
    return;
  if (networks == NULL)
    {
      networks = g_ptr_array_new ();
      g_hash_table_insert (self->networks, person, networks);
    }
  if (!g_ptr_array_find (networks, network, NULL))
    g_ptr_array_add (networks, network);
}

static void
add_people (MixBoard *self)
{
  for (guint i = 0; i < mix_team_load_get_n_people (self->load); i++)
    {
      const MixPersonLoad *load = mix_team_load_get_person (self->load, i);

      add_network (self, load->person, load->network);
    }
}

static void
add_assignments (MixBoard *self)
{
  GPtrArray *assignments = mix_plan_get_assignments (self->plan);

  for (guint i = 0; i < assignments->len; i++)
    {
      MixAssignment *assignment = g_ptr_array_index (assignments, i);
      const MixAssignmentRow *row = mix_assignment_get_row (assignment);
      MixPerson *person = mix_plan_find_person (self->plan, row->person_id);
      MixCard *card;

      if (person == NULL || g_str_equal (row->status, "ended"))
        continue;
      card = mix_card_new_assignment (self->plan, assignment, person, mix_team_load_get_fit (self->load, i));
      if (card == NULL)
        continue;
      add_card (self, self->cards, card);
      add_network (self, person, mix_card_get_network (card));
      if (mix_assignment_counts (assignment))
        count_assigned (self, row);
    }
}

static void
add_nobody (MixBoard *self)
{
  for (guint i = 0; i < self->demands->len; i++)
    {
      const MixPlaceDemand *demand = &g_array_index (self->demands, MixPlaceDemand, i);
      char *key = make_key (demand->place_id, mix_service_line_get_id (demand->line));
      gint64 left = demand->demand.minutes - GPOINTER_TO_INT (g_hash_table_lookup (self->assigned, key));

      g_hash_table_insert (self->demand_by_key, key, (gpointer) demand);
      if (demand->demand.basis != MIX_DEMAND_BASIS_NOT_KNOWN && left > 0)
        add_card (self, self->nobody,
                  mix_card_new_nobody (self->plan, demand->line, demand->practice, demand->network, (int) MIN (left, G_MAXINT)));
    }
}

static gint64
get_weight (MixCard *card)
{
  int weight = mix_service_line_get_row (mix_card_get_line (card))->undone_weight;

  return (gint64) mix_card_get_minutes (card) * (weight >= 0 ? weight : PLAIN_WEIGHT);
}

/* What hurts most while undone comes first; equal ones keep their places from one board to the next. */
static int
compare_nobody (gconstpointer a, gconstpointer b)
{
  MixCard *first = *(MixCard *const *) a;
  MixCard *second = *(MixCard *const *) b;
  gint64 first_weight = get_weight (first);
  gint64 second_weight = get_weight (second);

  if (first_weight != second_weight)
    return first_weight > second_weight ? -1 : 1;
  return g_strcmp0 (mix_card_get_key (first), mix_card_get_key (second));
}

/* Somebody's cards: what is wrong first, then by size. */
static int
compare_cards (gconstpointer a, gconstpointer b)
{
  MixCard *first = *(MixCard *const *) a;
  MixCard *second = *(MixCard *const *) b;
  int grades = (int) mix_card_get_fit (first)->grade - (int) mix_card_get_fit (second)->grade;
  int minutes = mix_card_get_minutes (second) - mix_card_get_minutes (first);

  if (grades != 0 || minutes != 0)
    return grades != 0 ? grades : minutes;
  return g_strcmp0 (mix_card_get_key (first), mix_card_get_key (second));
}

/**
 * mix_board_new:
 * @plan: a plan
 *
 * Works out the board of a plan, on any thread. A plan of 60 people, 38 practices and 60 service lines takes a few
 * milliseconds.
 *
 * Returns: (transfer full): the board
 */
MixBoard *
mix_board_new (MixPlan *plan)
{
  MixBoard *self = g_object_new (MIX_TYPE_BOARD, NULL);

  self->plan = g_object_ref (plan);
  self->load = mix_team_load_new (plan);
  self->demands = mix_plan_demand_work_out (plan);
  add_people (self);
  add_assignments (self);
  add_nobody (self);
  g_ptr_array_sort (self->cards, compare_cards);
  g_ptr_array_sort (self->nobody, compare_nobody);
  return self;
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
 * Returns: (transfer none) (element-type MixCard): work that somebody has, what is wrong first
 */
GPtrArray *
mix_board_get_cards (MixBoard *self)
{
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
 * mix_board_find_card:
 * @self: a board
 * @key: (nullable): a card's key
 *
 * Returns: (transfer none) (nullable): the card
 */
MixCard *
mix_board_find_card (MixBoard *self, const char *key)
{
  return key != NULL ? g_hash_table_lookup (self->by_key, key) : NULL;
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
  g_autofree char *key = make_key (place_id, line_id);

  return g_hash_table_lookup (self->demand_by_key, key);
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
  g_autofree char *key = make_key (place_id, line_id);

  return GPOINTER_TO_INT (g_hash_table_lookup (self->assigned, key));
}

static gboolean
is_demand_in_network (const MixPlaceDemand *demand, const char *network_id)
{
  return network_id == NULL
         || (demand->network != NULL && g_str_equal (mix_network_get_id (demand->network), network_id));
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
  GPtrArray *networks = g_hash_table_lookup (self->networks, person);

  if (network_id == NULL)
    return TRUE;
  for (guint i = 0; networks != NULL && i < networks->len; i++)
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

  for (guint i = 0; i < self->cards->len; i++)
    {
      MixCard *card = g_ptr_array_index (self->cards, i);
      MixFitGrade grade = mix_card_get_fit (card)->grade;

      if (!mix_card_counts (card) || !mix_card_is_in_network (card, network_id))
        continue;
      counts.n_cards[grade]++;
      counts.minutes[grade] += mix_card_get_minutes (card);
    }
  for (guint i = 0; i < self->nobody->len; i++)
    {
      MixCard *card = g_ptr_array_index (self->nobody, i);

      if (!mix_card_is_in_network (card, network_id))
        continue;
      counts.n_nobody++;
      counts.nobody_minutes += mix_card_get_minutes (card);
    }
  for (guint i = 0; i < self->demands->len; i++)
    {
      const MixPlaceDemand *demand = &g_array_index (self->demands, MixPlaceDemand, i);

      counts.n_not_known
          += demand->demand.basis == MIX_DEMAND_BASIS_NOT_KNOWN && is_demand_in_network (demand, network_id);
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
 *
 * Returns: (transfer full) (element-type MixUnknownDemand): the lines of which nobody knows how much there is, and why;
 *   valid while @self lives
 */
GArray *
mix_board_get_unknown (MixBoard *self, const char *network_id)
{
  GArray *unknown = g_array_new (FALSE, FALSE, sizeof (MixUnknownDemand));

  for (guint i = 0; i < self->demands->len; i++)
    {
      const MixPlaceDemand *demand = &g_array_index (self->demands, MixPlaceDemand, i);

      if (demand->demand.basis == MIX_DEMAND_BASIS_NOT_KNOWN && is_demand_in_network (demand, network_id))
        add_unknown (unknown, demand);
    }
  return unknown;
}
