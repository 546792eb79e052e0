#pragma once

#include <glib-object.h>

#include "mix-sheet.h"

G_BEGIN_DECLS

/**
 * MixPeopleImportOutcome:
 *
 * What an import does with a row of a pasted table.
 */
typedef enum
{
  MIX_PEOPLE_IMPORT_ADDED,
  MIX_PEOPLE_IMPORT_CHANGED,
  MIX_PEOPLE_IMPORT_UNCHANGED,
  MIX_PEOPLE_IMPORT_REFUSED,
  MIX_PEOPLE_IMPORT_N_OUTCOMES,
} MixPeopleImportOutcome;

const char *mix_people_import_outcome_get_title (MixPeopleImportOutcome outcome);
const char *mix_people_import_outcome_get_key (MixPeopleImportOutcome outcome);

#define MIX_TYPE_PEOPLE_IMPORT_ROW (mix_people_import_row_get_type ())
G_DECLARE_FINAL_TYPE (MixPeopleImportRow, mix_people_import_row, MIX, PEOPLE_IMPORT_ROW, GObject)

MixPeopleImportRow *mix_people_import_row_new (guint number, const char *person) G_GNUC_WARN_UNUSED_RESULT;
guint mix_people_import_row_get_number (MixPeopleImportRow *self);
const char *mix_people_import_row_get_person (MixPeopleImportRow *self);
MixPeopleImportOutcome mix_people_import_row_get_outcome (MixPeopleImportRow *self);
void mix_people_import_row_set_outcome (MixPeopleImportRow *self, MixPeopleImportOutcome outcome);
const char *mix_people_import_row_get_words (MixPeopleImportRow *self);
void mix_people_import_row_add_words (MixPeopleImportRow *self, const char *words);
void mix_people_import_row_refuse (MixPeopleImportRow *self, guint column, const char *message);
guint mix_people_import_row_get_n_errors (MixPeopleImportRow *self);
const MixCellError *mix_people_import_row_get_error (MixPeopleImportRow *self, guint position);

G_END_DECLS
