#include "mix-week-grid-private.h"

/* Half-days of the grid: the one where the keyboard is, and those at a point of the widget. */

static gboolean
find_spot (MixWeekGrid *self, const MixWeekSpot *spot, guint *line)
{
  gboolean found = FALSE;

  for (guint i = 0; self->table != NULL && i < mix_week_table_get_n_lines (self->table); i++)
    {
      const MixWeekLine *there = mix_week_table_get_line (self->table, i);
      const MixWeekBlock *block = there->blocks[spot->session];

      if (there->kind == MIX_WEEK_LINE_HEADING || g_strcmp0 (there->key, spot->row_key) != 0)
        continue;
      if (!found)
        *line = i;
      found = TRUE;
      if (block != NULL && g_strcmp0 (block->key, spot->block_key) == 0)
        {
          *line = i;
          return TRUE;
        }
    }
  return found;
}

/* The cursor stays at the same row and half-day where they are still there. */
void
_mix_week_grid_keep_cursor (MixWeekGrid *self, const MixWeekSpot *before)
{
  guint line = 0;

  if (before->row_key == NULL || !find_spot (self, before, &line))
    {
      line = MIN (self->cursor_line, self->tops->len > 1 ? self->tops->len - 2 : 0);
      while (_mix_week_grid_get_line (self, line) != NULL
             && _mix_week_grid_get_line (self, line)->kind == MIX_WEEK_LINE_HEADING)
        line++;
    }
  self->cursor_line = line;
}

/**
 * mix_week_grid_get_cursor:
 * @self: a grid
 * @spot: (out): the half-day where the keyboard is; its strings are the table's
 *
 * Returns: whether there is one
 */
gboolean
mix_week_grid_get_cursor (MixWeekGrid *self, MixWeekSpot *spot)
{
  g_return_val_if_fail (MIX_IS_WEEK_GRID (self), FALSE);

  _mix_week_grid_get_spot (self, &(MixWeekGridCellPosition) { self->cursor_line, self->cursor_session }, spot);
  return spot->row_key != NULL;
}

/**
 * mix_week_grid_set_cursor:
 * @self: a grid
 * @spot: where the keyboard goes; scrolled into view
 *
 * Returns: whether the row is there
 */
gboolean
mix_week_grid_set_cursor (MixWeekGrid *self, const MixWeekSpot *spot)
{
  guint line;

  g_return_val_if_fail (MIX_IS_WEEK_GRID (self), FALSE);

  if (!find_spot (self, spot, &line))
    return FALSE;
  _mix_week_grid_move_cursor (self, line, spot->session);
  return TRUE;
}

/**
 * mix_week_grid_get_spot_at:
 * @self: a grid
 * @x, @y: a point of the widget
 * @spot: (out): the half-day there; its strings are the table's
 *
 * Returns: whether there is one
 */
gboolean
mix_week_grid_get_spot_at (MixWeekGrid *self, double x, double y, MixWeekSpot *spot)
{
  MixWeekGridCellPosition cell;

  g_return_val_if_fail (MIX_IS_WEEK_GRID (self), FALSE);

  if (!_mix_week_grid_find_cell (self, x, y, &cell))
    return FALSE;
  _mix_week_grid_get_spot (self, &cell, spot);
  return TRUE;
}

/**
 * mix_week_grid_get_cursor_area:
 * @self: a grid
 * @area: (out): where the half-day at the cursor is drawn
 *
 * Returns: whether there is one
 */
gboolean
mix_week_grid_get_cursor_area (MixWeekGrid *self, graphene_rect_t *area)
{
  g_return_val_if_fail (MIX_IS_WEEK_GRID (self), FALSE);

  if (_mix_week_grid_get_line (self, self->cursor_line) == NULL)
    return FALSE;
  _mix_week_grid_get_cell_area (self, self->cursor_line, self->cursor_session, 1, area);
  return TRUE;
}
