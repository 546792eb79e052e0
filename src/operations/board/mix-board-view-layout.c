#include "mix-board-view-private.h"

/* How the user has laid out the lanes: their order, which are folded, and whether they stand under their networks. */

#define GROUP_PREFIX "group:"
#define EXPECTED_PREFIX "expected:"

typedef struct
{
  MixBoardLane *lane;
  guint network; /* position of the network in the plan */
  guint wanted;  /* position in the user's order */
  guint present; /* position as the plan has it */
} Place;

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *first = a, *second = b;

  if (first->network != second->network)
    return first->network < second->network ? -1 : 1;
  if (first->wanted != second->wanted)
    return first->wanted < second->wanted ? -1 : 1;
  return first->present < second->present ? -1 : 1;
}

static gboolean
is_grouped (MixBoardView *self)
{
  return self->grouped && !self->flat && self->network_id == NULL && self->kind <= MIX_LANE_PRACTICE
         && mix_plan_get_networks (mix_board_get_plan (self->board))->len > 1;
}

static guint
find_network (MixBoardView *self, MixBoardLane *lane)
{
  GPtrArray *networks = mix_plan_get_networks (mix_board_get_plan (self->board));
  MixNetwork *network = mix_board_lane_get_network (lane);
  guint position;

  return network != NULL && g_ptr_array_find (networks, network, &position) ? position : networks->len;
}

static guint
find_wanted (GHashTable *order, MixBoardLane *lane)
{
  gpointer position;

  if (order != NULL && g_hash_table_lookup_extended (order, mix_board_lane_get_key (lane), NULL, &position))
    return GPOINTER_TO_UINT (position);
  return G_MAXUINT;
}

static GHashTable *
index_order (GPtrArray *order)
{
  GHashTable *index = order != NULL ? g_hash_table_new (g_str_hash, g_str_equal) : NULL;

  for (guint i = 0; order != NULL && i < order->len; i++)
    g_hash_table_insert (index, g_ptr_array_index (order, i), GUINT_TO_POINTER (i));
  return index;
}

static GArray *
sort_places (MixBoardView *self, GPtrArray *lanes)
{
  GArray *places = g_array_sized_new (FALSE, FALSE, sizeof (Place), lanes->len);
  GHashTable *order = index_order (self->order[self->kind]);
  gboolean grouped = is_grouped (self);

  for (guint i = 0; i < lanes->len; i++)
    {
      MixBoardLane *lane = g_ptr_array_index (lanes, i);
      Place place = { lane, grouped ? find_network (self, lane) : 0, find_wanted (order, lane), i };

      g_array_append_val (places, place);
    }
  g_array_sort (places, compare_places);
  g_clear_pointer (&order, g_hash_table_unref);
  return places;
}

static MixBoardLane *
add_group (MixBoardView *self, MixNetwork *network, GPtrArray *laid)
{
  g_autofree char *key = g_strconcat (GROUP_PREFIX, network != NULL ? mix_network_get_id (network) : "", NULL);
  MixBoardLane *group = _mix_board_view_make_lane (self, MIX_LANE_GROUP, key);

  mix_board_lane_set_folded (group, g_hash_table_contains (self->folded, key));
  g_ptr_array_add (laid, group);
  return group;
}

static gboolean
is_of_network (const MixExpectedPerson *person, const char *network_id)
{
  return network_id == NULL || g_strcmp0 (person->network_id, network_id) == 0;
}

/* Behind the last lane of the network, or of all where it has none. */
static void
insert_in_network (GPtrArray *laid, MixBoardLane *lane)
{
  MixNetwork *network = mix_board_lane_get_network (lane);
  guint end = laid->len;

  while (network != NULL && end > 0 && mix_board_lane_get_network (g_ptr_array_index (laid, end - 1)) != network)
    end--;
  g_ptr_array_insert (laid, end > 0 ? (int) end : -1, lane);
}

/* Those who are expected in a network, or in all, unless only some cards are shown. */
static void
add_expected (MixBoardView *self, const char *network_id, GPtrArray *laid)
{
  MixPlan *plan = mix_board_get_plan (self->board);
  gboolean shown = self->kind == MIX_LANE_PERSON && !_mix_board_view_is_narrowed (self);

  for (guint i = 0; shown && self->expected != NULL && i < self->expected->len; i++)
    {
      const MixExpectedPerson *person = g_ptr_array_index (self->expected, i);
      g_autofree char *key = g_strconcat (EXPECTED_PREFIX, person->vacancy_id, NULL);
      MixBoardLane *lane;

      if (!is_of_network (person, network_id))
        continue;
      lane = _mix_board_view_make_lane (self, MIX_LANE_EXPECTED, key);
      mix_board_lane_show_expected (
          lane, person, person->network_id != NULL ? mix_plan_find_network (plan, person->network_id) : NULL);
      insert_in_network (laid, lane);
    }
}

/* Those who are expected stand after the lanes of their network, and fold with them. */
static void
end_group (MixBoardView *self, MixBoardLane *group, MixNetwork *network, guint n_lanes, GPtrArray *laid)
{
  mix_board_lane_show_group (group, network, self->kind, n_lanes);
  if (network != NULL && !mix_board_lane_is_folded (group))
    add_expected (self, mix_network_get_id (network), laid);
}

/* The lanes in the user's order, those of a folded group left out, under the headings of their networks. */
GPtrArray *
_mix_board_view_lay_out (MixBoardView *self, GPtrArray *lanes)
{
  g_autoptr (GArray) places = sort_places (self, lanes);
  GPtrArray *laid = g_ptr_array_new ();
  gboolean grouped = is_grouped (self);
  MixBoardLane *group = NULL;
  guint n_in_group = 0;

  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      const Place *before = i > 0 ? place - 1 : NULL;
      const Place *after = i + 1 < places->len ? place + 1 : NULL;

      if (grouped && (before == NULL || before->network != place->network))
        {
          group = add_group (self, mix_board_lane_get_network (place->lane), laid);
          n_in_group = 0;
        }
      n_in_group++;
      mix_board_lane_set_folded (place->lane,
                                 g_hash_table_contains (self->folded, mix_board_lane_get_key (place->lane)));
      if (group == NULL || !mix_board_lane_is_folded (group))
        g_ptr_array_add (laid, place->lane);
      if (group != NULL && (after == NULL || after->network != place->network))
        end_group (self, group, mix_board_lane_get_network (place->lane), n_in_group, laid);
    }
  if (!grouped)
    add_expected (self, self->network_id, laid);
  return laid;
}

/* What is known of those who were expected before goes with their lanes. */
static void
forget_expected (MixBoardView *self)
{
  for (guint i = 0; self->expected != NULL && i < self->expected->len; i++)
    {
      const MixExpectedPerson *person = g_ptr_array_index (self->expected, i);
      g_autofree char *key = g_strconcat (EXPECTED_PREFIX, person->vacancy_id, NULL);

      g_hash_table_remove (self->known, key);
    }
  g_clear_pointer (&self->expected, g_ptr_array_unref);
}

/**
 * mix_board_view_set_expected:
 * @self: a view
 * @people: (nullable) (element-type MixExpectedPerson): who is expected, to be kept as they are; %NULL: nobody is known
 *   to be
 *
 * Has a lane without cards for each, after those of people of the same network. Its key is "expected:" and the
 * vacancy's id.
 */
void
mix_board_view_set_expected (MixBoardView *self, GPtrArray *people)
{
  g_return_if_fail (MIX_IS_BOARD_VIEW (self));

  if (mix_expected_people_equal (self->expected, people))
    return;
  forget_expected (self);
  self->expected = people != NULL ? g_ptr_array_ref (people) : NULL;
  if (self->kind == MIX_LANE_PERSON)
    _mix_board_view_refresh (self);
}

/**
 * mix_board_view_set_folded:
 * @self: a view
 * @key: key of a lane, or of the heading of a network's lanes
 * @folded: whether it is folded
 */
void
mix_board_view_set_folded (MixBoardView *self, const char *key, gboolean folded)
{
  gboolean changed;

  g_return_if_fail (MIX_IS_BOARD_VIEW (self) && key != NULL);

  changed = folded ? g_hash_table_add (self->folded, g_strdup (key)) : g_hash_table_remove (self->folded, key);
  if (!changed)
    return;
  _mix_board_view_refresh (self);
  g_signal_emit_by_name (self, "folded");
}

/**
 * mix_board_view_list_folded:
 * @self: a view
 *
 * Returns: (transfer container) (element-type utf8): keys of what is folded
 */
GPtrArray *
mix_board_view_list_folded (MixBoardView *self)
{
  return g_hash_table_get_keys_as_ptr_array (self->folded);
}

/**
 * mix_board_view_set_grouped:
 * @self: a view
 * @grouped: whether lanes of people and practices stand under headings of their networks, which fold all of them
 */
void
mix_board_view_set_grouped (MixBoardView *self, gboolean grouped)
{
  g_return_if_fail (MIX_IS_BOARD_VIEW (self));

  if (self->grouped == grouped)
    return;
  self->grouped = grouped;
  _mix_board_view_refresh (self);
}

/**
 * mix_board_view_get_grouped:
 * @self: a view
 *
 * Returns: whether lanes stand under their networks where there is more than one
 */
gboolean
mix_board_view_get_grouped (MixBoardView *self)
{
  return self->grouped;
}

/**
 * mix_board_view_set_flat:
 * @self: a view
 * @flat: whether lanes stand without headings, since there is no room for them
 */
void
mix_board_view_set_flat (MixBoardView *self, gboolean flat)
{
  g_return_if_fail (MIX_IS_BOARD_VIEW (self));

  if (self->flat == flat)
    return;
  self->flat = flat;
  _mix_board_view_refresh (self);
}

/**
 * mix_board_view_unfold_all:
 * @self: a view
 *
 * Unfolds every lane and heading.
 */
void
mix_board_view_unfold_all (MixBoardView *self)
{
  g_return_if_fail (MIX_IS_BOARD_VIEW (self));

  if (g_hash_table_size (self->folded) == 0)
    return;
  g_hash_table_remove_all (self->folded);
  _mix_board_view_refresh (self);
  g_signal_emit_by_name (self, "folded");
}

/**
 * mix_board_view_unfold_card:
 * @self: a view
 * @card: a card of its board
 *
 * Unfolds the lane that the card belongs in, and the heading that it stands under.
 */
void
mix_board_view_unfold_card (MixBoardView *self, MixCard *card)
{
  const char *key = mix_card_is_nobody (card) ? NULL : _mix_board_view_get_key (self, card);
  MixBoardLane *lane = key != NULL ? g_hash_table_lookup (self->known, key) : NULL;
  MixNetwork *network = lane != NULL ? mix_board_lane_get_network (lane) : NULL;
  g_autofree char *group = g_strconcat (GROUP_PREFIX, network != NULL ? mix_network_get_id (network) : "", NULL);

  if (key == NULL)
    return;
  mix_board_view_set_folded (self, group, FALSE);
  mix_board_view_set_folded (self, key, FALSE);
}

static void
keep_order (MixBoardView *self)
{
  GPtrArray **order = &self->order[self->kind];
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->lanes));

  if (*order == NULL)
    *order = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (MixBoardLane) lane = g_list_model_get_item (G_LIST_MODEL (self->lanes), i);
      const char *key = mix_board_lane_get_key (lane);

      if (mix_board_lane_get_kind (lane) < MIX_LANE_GROUP
          && !g_ptr_array_find_with_equal_func (*order, key, g_str_equal, NULL))
        g_ptr_array_add (*order, g_strdup (key));
    }
}

/* The lane on that side; those of who is expected have no place of their own. */
static MixBoardLane *
find_next (MixBoardView *self, MixBoardLane *lane, int step)
{
  MixBoardLane *next = NULL;
  guint position;

  if (!g_list_store_find (self->lanes, lane, &position))
    return NULL;
  do
    {
      g_clear_object (&next);
      position = step > 0 ? position + 1 : position - 1;
      next = g_list_model_get_item (G_LIST_MODEL (self->lanes), position);
    }
  while (next != NULL && mix_board_lane_get_kind (next) == MIX_LANE_EXPECTED);
  return next;
}

/**
 * mix_board_view_move_lane:
 * @self: a view
 * @key: key of a lane that is shown
 * @step: 1 to let it change places with the lane after it, -1 with the one before
 *
 * Returns: whether there is such a lane, under the same network where lanes stand under their networks
 */
gboolean
mix_board_view_move_lane (MixBoardView *self, const char *key, int step)
{
  MixBoardLane *lane = mix_board_view_find_lane (self, key);
  g_autoptr (MixBoardLane) other = lane != NULL ? find_next (self, lane, step) : NULL;
  GPtrArray *order;
  guint first, second;
  gpointer kept;

  if (other == NULL || mix_board_lane_get_kind (other) >= MIX_LANE_GROUP)
    return FALSE;
  keep_order (self);
  order = self->order[self->kind];
  if (!g_ptr_array_find_with_equal_func (order, key, g_str_equal, &first)
      || !g_ptr_array_find_with_equal_func (order, mix_board_lane_get_key (other), g_str_equal, &second))
    return FALSE;
  kept = order->pdata[first];
  order->pdata[first] = order->pdata[second];
  order->pdata[second] = kept;
  _mix_board_view_refresh (self);
  return TRUE;
}

/**
 * mix_board_view_set_order:
 * @self: a view
 * @kind: what lanes are
 * @keys: (nullable) (element-type utf8): their keys in the order wanted; %NULL for the plan's own
 */
void
mix_board_view_set_order (MixBoardView *self, MixLaneKind kind, GPtrArray *keys)
{
  g_return_if_fail (MIX_IS_BOARD_VIEW (self) && kind < MIX_N_LANE_KINDS);

  g_clear_pointer (&self->order[kind], g_ptr_array_unref);
  if (keys != NULL)
    self->order[kind] = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; keys != NULL && i < keys->len; i++)
    g_ptr_array_add (self->order[kind], g_strdup (g_ptr_array_index (keys, i)));
  if (kind == self->kind)
    _mix_board_view_refresh (self);
}

/**
 * mix_board_view_get_order:
 * @self: a view
 * @kind: what lanes are
 *
 * Returns: (transfer none) (nullable) (element-type utf8): keys of lanes in the user's order
 */
GPtrArray *
mix_board_view_get_order (MixBoardView *self, MixLaneKind kind)
{
  return self->order[kind];
}
