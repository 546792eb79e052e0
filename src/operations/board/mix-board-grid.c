#include "mix-board-private.h"

#include "mix-id.h"

static void
add_place (MixBoardGrid *self, const char *id, MixPractice *practice, MixNetwork *network)
{
  g_ptr_array_add (self->practices, practice);
  g_ptr_array_add (self->networks, network);
  g_hash_table_insert (self->places, (gpointer) id, GUINT_TO_POINTER (self->networks->len));
  g_hash_table_insert (self->things, practice != NULL ? (gpointer) practice : network,
                       GUINT_TO_POINTER (self->networks->len));
}

static void
add_places (MixBoardGrid *self, MixPlan *plan)
{
  GPtrArray *practices = mix_plan_get_practices (plan);
  GPtrArray *networks = mix_plan_get_networks (plan);

  for (guint i = 0; i < practices->len; i++)
    add_place (self, mix_practice_get_id (practices->pdata[i]), practices->pdata[i],
               mix_practice_get_network (practices->pdata[i]));
  for (guint i = 0; i < networks->len; i++)
    add_place (self, mix_network_get_id (networks->pdata[i]), NULL, networks->pdata[i]);
  self->n_places = self->networks->len;
}

static void
add_lines (MixBoardGrid *self, MixPlan *plan)
{
  GPtrArray *lines = mix_plan_get_service_lines (plan);

  for (guint i = 0; i < lines->len; i++)
    {
      g_hash_table_insert (self->lines, (gpointer) mix_service_line_get_id (lines->pdata[i]), GUINT_TO_POINTER (i + 1));
      g_hash_table_insert (self->things, lines->pdata[i], GUINT_TO_POINTER (i + 1));
    }
  self->n_lines = lines->len;
}

static void
add_demands (MixBoardGrid *self, MixPlan *plan)
{
  self->demands = mix_plan_demand_work_out (plan);
  self->demand_of_cell = g_new0 (guint, _mix_board_grid_get_n_cells (self));
  for (guint i = 0; i < self->demands->len; i++)
    {
      const MixPlaceDemand *demand = &g_array_index (self->demands, MixPlaceDemand, i);
      guint cell;

      if (_mix_board_grid_find_cell (self, demand->place_id, mix_service_line_get_id (demand->line), &cell))
        self->demand_of_cell[cell] = i + 1;
    }
}

/*
 * _mix_board_grid_new:
 * @plan: a plan
 *
 * Returns: (transfer full): its demand; valid while the plan lives, or one that shares places, lines and demand
 */
MixBoardGrid *
_mix_board_grid_new (MixPlan *plan)
{
  MixBoardGrid *self = g_new0 (MixBoardGrid, 1);

  g_atomic_ref_count_init (&self->references);
  self->places = g_hash_table_new (mix_id_hash, g_str_equal);
  self->lines = g_hash_table_new (mix_id_hash, g_str_equal);
  self->things = g_hash_table_new (NULL, NULL);
  self->practices = g_ptr_array_new ();
  self->networks = g_ptr_array_new ();
  add_places (self, plan);
  add_lines (self, plan);
  add_demands (self, plan);
  return self;
}

MixBoardGrid *
_mix_board_grid_ref (MixBoardGrid *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
_mix_board_grid_unref (MixBoardGrid *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_hash_table_unref (self->places);
  g_hash_table_unref (self->lines);
  g_hash_table_unref (self->things);
  g_ptr_array_unref (self->practices);
  g_ptr_array_unref (self->networks);
  g_array_unref (self->demands);
  g_free (self->demand_of_cell);
  g_free (self);
}

guint
_mix_board_grid_get_n_cells (const MixBoardGrid *self)
{
  return self->n_places * self->n_lines;
}

gboolean
_mix_board_grid_find_place (const MixBoardGrid *self, const char *place_id, guint *place)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, place_id));

  *place = found - 1;
  return found > 0;
}

gboolean
_mix_board_grid_find_cell (const MixBoardGrid *self, const char *place_id, const char *line_id, guint *cell)
{
  guint line = GPOINTER_TO_UINT (g_hash_table_lookup (self->lines, line_id));
  guint place;

  if (line == 0 || !_mix_board_grid_find_place (self, place_id, &place))
    return FALSE;
  *cell = place * self->n_lines + line - 1;
  return TRUE;
}

/* The places and lines of cards are those of the grid. */
gboolean
_mix_board_grid_find_cell_of_card (const MixBoardGrid *self, MixCard *card, guint *cell)
{
  MixPractice *practice = mix_card_get_practice (card);
  gpointer where = practice != NULL ? (gpointer) practice : mix_card_get_network (card);
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->things, where));
  guint line = GPOINTER_TO_UINT (g_hash_table_lookup (self->things, mix_card_get_line (card)));

  if (place == 0 || line == 0)
    return FALSE;
  *cell = (place - 1) * self->n_lines + line - 1;
  return TRUE;
}

const MixPlaceDemand *
_mix_board_grid_get_demand (const MixBoardGrid *self, guint cell)
{
  guint position = self->demand_of_cell[cell];

  return position > 0 ? &g_array_index (self->demands, MixPlaceDemand, position - 1) : NULL;
}
