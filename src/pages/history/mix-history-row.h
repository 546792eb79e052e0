#pragma once

#include <adwaita.h>

#include "mix-change.h"

G_BEGIN_DECLS

/**
 * MixHistoryPlace:
 * @MIX_HISTORY_DONE: can be gone back to
 * @MIX_HISTORY_NOW: the last change in force
 * @MIX_HISTORY_UNDONE: was undone, and can be brought back
 *
 * Where a change stands against what the plan is.
 */
typedef enum
{
  MIX_HISTORY_DONE,
  MIX_HISTORY_NOW,
  MIX_HISTORY_UNDONE,
} MixHistoryPlace;

#define MIX_TYPE_HISTORY_ROW (mix_history_row_get_type ())
G_DECLARE_FINAL_TYPE (MixHistoryRow, mix_history_row, MIX, HISTORY_ROW, AdwBin)

GtkWidget *mix_history_row_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_history_row_set_change (MixHistoryRow *self, MixChange *change, MixHistoryPlace place);
void mix_history_row_set_editable (MixHistoryRow *self, gboolean editable);

char *mix_history_describe_change (MixChange *change) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
