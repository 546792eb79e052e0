#pragma once

#include <glib-object.h>

#include "mix-sheet.h"

G_BEGIN_DECLS

/**
 * MixTableImportOutcome:
 *
 * What an import does with a row of a pasted table.
 */
typedef enum
{
  MIX_TABLE_IMPORT_ADDED,
  MIX_TABLE_IMPORT_CHANGED,
  MIX_TABLE_IMPORT_UNCHANGED,
  MIX_TABLE_IMPORT_REFUSED,
  MIX_TABLE_IMPORT_N_OUTCOMES,
} MixTableImportOutcome;

const char *mix_table_import_outcome_get_title (MixTableImportOutcome outcome);
const char *mix_table_import_outcome_get_key (MixTableImportOutcome outcome);

#define MIX_TYPE_TABLE_IMPORT_ROW (mix_table_import_row_get_type ())
G_DECLARE_FINAL_TYPE (MixTableImportRow, mix_table_import_row, MIX, TABLE_IMPORT_ROW, GObject)

MixTableImportRow *mix_table_import_row_new (guint number, const char *person) G_GNUC_WARN_UNUSED_RESULT;
guint mix_table_import_row_get_number (MixTableImportRow *self);
const char *mix_table_import_row_get_person (MixTableImportRow *self);
MixTableImportOutcome mix_table_import_row_get_outcome (MixTableImportRow *self);
void mix_table_import_row_set_outcome (MixTableImportRow *self, MixTableImportOutcome outcome);
const char *mix_table_import_row_get_words (MixTableImportRow *self);
void mix_table_import_row_add_words (MixTableImportRow *self, const char *words);
void mix_table_import_row_refuse (MixTableImportRow *self, guint column, const char *message);
guint mix_table_import_row_get_n_errors (MixTableImportRow *self);
const MixCellError *mix_table_import_row_get_error (MixTableImportRow *self, guint position);

G_END_DECLS
