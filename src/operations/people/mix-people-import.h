#pragma once

#include "mix-allocation-table.h"
#include "mix-people-import-row.h"
#include "mix-people-table.h"
#include "mix-plan.h"
#include "mix-store.h"

G_BEGIN_DECLS

/**
 * MixPeopleImportKind:
 * @MIX_PEOPLE_IMPORT_PEOPLE: a row a person
 * @MIX_PEOPLE_IMPORT_ALLOCATION: person × practice × time: the present allocation
 */
typedef enum
{
  MIX_PEOPLE_IMPORT_PEOPLE,
  MIX_PEOPLE_IMPORT_ALLOCATION,
} MixPeopleImportKind;

#define MIX_TYPE_PEOPLE_IMPORT (mix_people_import_get_type ())
G_DECLARE_FINAL_TYPE (MixPeopleImport, mix_people_import, MIX, PEOPLE_IMPORT, GObject)

MixPeopleImport *
mix_people_import_new (MixPlan *plan, MixSheet *sheet, MixPeopleImportKind kind) G_GNUC_WARN_UNUSED_RESULT;
MixPeopleImportKind mix_people_import_guess_kind (MixPlan *plan, MixSheet *sheet);

MixSheet *mix_people_import_get_sheet (MixPeopleImport *self);
MixPeopleImportKind mix_people_import_get_kind (MixPeopleImport *self);
guint mix_people_import_get_n_meanings (MixPeopleImport *self);
const char *mix_people_import_get_meaning_title (MixPeopleImport *self, guint meaning);
guint mix_people_import_get_meaning (MixPeopleImport *self, guint column);
void mix_people_import_set_meaning (MixPeopleImport *self, guint column, guint meaning);
void mix_people_import_set_has_header (MixPeopleImport *self, gboolean has_header);
MixAllocationUnit mix_people_import_get_unit (MixPeopleImport *self);
void mix_people_import_set_unit (MixPeopleImport *self, MixAllocationUnit unit);
MixDate mix_people_import_get_from_date (MixPeopleImport *self);
void mix_people_import_set_from_date (MixPeopleImport *self, MixDate from_date);

GPtrArray *mix_people_import_get_rows (MixPeopleImport *self);
guint mix_people_import_count (MixPeopleImport *self, MixPeopleImportOutcome outcome);
gboolean mix_people_import_is_empty (MixPeopleImport *self);
char *mix_people_import_dup_change_name (MixPeopleImport *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_people_import_apply (MixPeopleImport *self, MixStore *store, GError **error);

G_END_DECLS
