#pragma once

#include "mix-name-index.h"
#include "mix-people-import.h"

G_BEGIN_DECLS

struct _MixPeopleImport
{
  GObject parent_instance;

  MixPlan *plan;
  MixSheet *sheet;
  MixPeopleImportKind kind;
  MixPeopleTable *people; /* one of the two, as the kind is */
  MixAllocationTable *allocation;
  MixDate from_date;

  MixNameIndex *person_names; /* → MixPerson */
  MixNameIndex *place_names;  /* → MixPractice or MixNetwork */
  MixNameIndex *line_names;   /* → MixServiceLine */

  GPtrArray *rows;  /* of MixPeopleImportRow by number; NULL where they are to be worked out */
  GPtrArray *deeds; /* what to write, of the kind's own sort */
  guint counts[MIX_PEOPLE_IMPORT_N_OUTCOMES];
};

MixPeopleImportRow *_mix_people_import_ensure_row (MixPeopleImport *self, guint number, const char *person);
void _mix_people_import_take_errors (MixPeopleImport *self, GPtrArray *errors);
MixPerson *
_mix_people_import_find_person (MixPeopleImport *self, MixPeopleImportRow *row, guint column, const char *name);
gpointer _mix_people_import_find_place (MixPeopleImport *self, MixPeopleImportRow *row, guint column, const char *name);
MixServiceLine *
_mix_people_import_find_line (MixPeopleImport *self, MixPeopleImportRow *row, guint column, const char *name);

void _mix_people_import_compare_people (MixPeopleImport *self);
gboolean _mix_people_import_write_people (MixStore *store, gpointer self, GError **error);
void _mix_people_import_compare_allocation (MixPeopleImport *self);
gboolean _mix_people_import_write_allocation (MixStore *store, gpointer self, GError **error);

G_END_DECLS
