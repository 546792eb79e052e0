#pragma once

#include "mix-allocation-table.h"
#include "mix-people-table.h"
#include "mix-plan.h"
#include "mix-table-import.h"

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
G_DECLARE_FINAL_TYPE (MixPeopleImport, mix_people_import, MIX, PEOPLE_IMPORT, MixTableImport)

MixPeopleImport *
mix_people_import_new (MixPlan *plan, MixSheet *sheet, MixPeopleImportKind kind) G_GNUC_WARN_UNUSED_RESULT;
MixPeopleImportKind mix_people_import_guess_kind (MixPlan *plan, MixSheet *sheet);

MixPeopleImportKind mix_people_import_get_kind (MixPeopleImport *self);
MixAllocationUnit mix_people_import_get_unit (MixPeopleImport *self);
void mix_people_import_set_unit (MixPeopleImport *self, MixAllocationUnit unit);
MixDate mix_people_import_get_from_date (MixPeopleImport *self);
void mix_people_import_set_from_date (MixPeopleImport *self, MixDate from_date);

G_END_DECLS
