#pragma once

#include <gtk/gtk.h>

#include "mix-week-table.h"

G_BEGIN_DECLS

/**
 * MixWeekSpot:
 * @row_key: (nullable): the key of a row
 * @block_key: (nullable): the key of the block there, if there is one
 * @session: 0 for Monday morning to 9 for Friday afternoon
 *
 * Half a day of a row.
 */
typedef struct
{
  const char *row_key;
  const char *block_key;
  guint session;
} MixWeekSpot;

/**
 * MixWeekDrop:
 * @MIX_WEEK_DROP_NOTHING: nothing would change
 * @MIX_WEEK_DROP_FINE: nothing stands against it
 * @MIX_WEEK_DROP_CLASH: it can be done and leaves something wrong
 * @MIX_WEEK_DROP_REFUSED: it cannot be done
 *
 * What would come of a drop.
 */
typedef enum
{
  MIX_WEEK_DROP_NOTHING,
  MIX_WEEK_DROP_FINE,
  MIX_WEEK_DROP_CLASH,
  MIX_WEEK_DROP_REFUSED,
} MixWeekDrop;

#define MIX_TYPE_WEEK_GRID (mix_week_grid_get_type ())
G_DECLARE_FINAL_TYPE (MixWeekGrid, mix_week_grid, MIX, WEEK_GRID, GtkWidget)

/**
 * MixWeekGridJudge:
 * @from: the block in the hand
 * @to: where it would be dropped
 * @words: (out) (transfer full) (nullable): what to say about it
 *
 * Says before a drop what would come of it.
 */
typedef MixWeekDrop (*MixWeekGridJudge) (const MixWeekSpot *from, const MixWeekSpot *to, char **words, gpointer data);

GtkWidget *mix_week_grid_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_week_grid_set_table (MixWeekGrid *self, MixWeekTable *table);
void mix_week_grid_set_judge (MixWeekGrid *self, MixWeekGridJudge judge, gpointer data);
void mix_week_grid_set_one_day (MixWeekGrid *self, gboolean one_day);
void mix_week_grid_show_day (MixWeekGrid *self, guint day);
guint mix_week_grid_get_day (MixWeekGrid *self);
void mix_week_grid_set_editable (MixWeekGrid *self, gboolean editable);

gboolean mix_week_grid_get_cursor (MixWeekGrid *self, MixWeekSpot *spot);
gboolean mix_week_grid_set_cursor (MixWeekGrid *self, const MixWeekSpot *spot);
gboolean mix_week_grid_get_spot_at (MixWeekGrid *self, double x, double y, MixWeekSpot *spot);
gboolean mix_week_grid_get_cursor_area (MixWeekGrid *self, graphene_rect_t *area);

G_END_DECLS
