#pragma once

#include "mix-plan.h"
#include "mix-sheet.h"
#include "mix-store.h"
#include "mix-table-import-row.h"

G_BEGIN_DECLS

#define MIX_TYPE_TABLE_IMPORT (mix_table_import_get_type ())
G_DECLARE_DERIVABLE_TYPE (MixTableImport, mix_table_import, MIX, TABLE_IMPORT, GObject)

/**
 * MixTableImportClass:
 * @is_apart: whether what it writes is kept apart from the history, so that it can't be undone
 * @get_n_meanings: how many things a column may hold; the first is nothing
 * @get_meaning_title: what a column with a meaning holds, for people
 * @get_meaning: what a column is taken to hold
 * @set_meaning: corrects that
 * @compare: says with mix_table_import_ensure_row() what becomes of each row, and collects what to write
 * @forget: drops what @compare collected
 * @is_empty: whether @compare found nothing to write
 * @dup_change_name: what the change is called, in the history or to people
 * @write: writes it, inside a change
 *
 * What a kind of table takes.
 */
struct _MixTableImportClass
{
  GObjectClass parent_class;

  gboolean is_apart;
  guint (*get_n_meanings) (MixTableImport *self);
  const char *(*get_meaning_title) (MixTableImport *self, guint meaning);
  guint (*get_meaning) (MixTableImport *self, guint column);
  void (*set_meaning) (MixTableImport *self, guint column, guint meaning);
  void (*compare) (MixTableImport *self);
  void (*forget) (MixTableImport *self);
  gboolean (*is_empty) (MixTableImport *self);
  char *(*dup_change_name) (MixTableImport *self);
  gboolean (*write) (MixStore *store, gpointer self, GError **error);
};

MixSheet *mix_table_import_get_sheet (MixTableImport *self);
guint mix_table_import_get_n_meanings (MixTableImport *self);
const char *mix_table_import_get_meaning_title (MixTableImport *self, guint meaning);
guint mix_table_import_get_meaning (MixTableImport *self, guint column);
void mix_table_import_set_meaning (MixTableImport *self, guint column, guint meaning);
void mix_table_import_set_has_header (MixTableImport *self, gboolean has_header);

GPtrArray *mix_table_import_get_rows (MixTableImport *self);
guint mix_table_import_count (MixTableImport *self, MixTableImportOutcome outcome);
gboolean mix_table_import_is_empty (MixTableImport *self);
gboolean mix_table_import_is_apart (MixTableImport *self);
char *mix_table_import_dup_change_name (MixTableImport *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_table_import_apply (MixTableImport *self, MixStore *store, GError **error);

void mix_table_import_set_sheet (MixTableImport *self, MixSheet *sheet);
void mix_table_import_forget (MixTableImport *self);
MixTableImportRow *
mix_table_import_ensure_row (MixTableImport *self, guint number, const char *person, gboolean *is_new);
void mix_table_import_take_errors (MixTableImport *self, GPtrArray *errors);

G_END_DECLS
