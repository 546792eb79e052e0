#pragma once

#include "mix-store.h"

G_BEGIN_DECLS

/**
 * MixRowChangeKind:
 * @MIX_ROW_ADDED: the row is only in the second plan
 * @MIX_ROW_CHANGED: it is in both, with other values
 * @MIX_ROW_REMOVED: it is only in the first
 */
typedef enum
{
  MIX_ROW_ADDED,
  MIX_ROW_CHANGED,
  MIX_ROW_REMOVED,
} MixRowChangeKind;

/**
 * MixRowValue:
 * @column: name of the column
 * @before: (nullable): its value in the first plan as text; %NULL where it has none
 * @after: (nullable): its value in the second
 * @differs: whether the two are not the same
 */
typedef struct
{
  char *column;
  char *before;
  char *after;
  gboolean differs;
} MixRowValue;

/**
 * MixRowChange:
 * @table: the recorded table
 * @id: of the row
 * @kind: what became of it
 * @values: (array length=n_values): of all its columns
 * @n_values: how many
 */
typedef struct
{
  char *table;
  char *id;
  MixRowChangeKind kind;
  MixRowValue *values;
  guint n_values;
} MixRowChange;

/**
 * MixDifference:
 *
 * What makes one plan out of another, row by row.
 */
typedef struct _MixDifference MixDifference;

MixDifference *
mix_difference_new (const char *from_path, const char *to_path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void mix_difference_free (MixDifference *self);
guint mix_difference_get_n_changes (const MixDifference *self);
const MixRowChange *mix_difference_get_change (const MixDifference *self, guint position);
const char *mix_row_change_get_value (const MixRowChange *self, const char *column);
gboolean *mix_difference_list_parts (const MixDifference *self) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *mix_difference_list_needed (const MixDifference *self, const char *const *row_ids) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_difference_take (
    const MixDifference *self, MixStore *store, const char *const *row_ids, const char *name, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixDifference, mix_difference_free)

G_END_DECLS
