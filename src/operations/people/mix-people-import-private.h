#pragma once

#include "mix-name-index.h"
#include "mix-people-import.h"

G_BEGIN_DECLS

/* What importing a table of people, or of who works where, would do to a plan. */
struct _MixPeopleImport
{
  MixTableImport parent_instance;

  MixPlan *plan;
  MixPeopleImportKind kind;
  MixRecordTable *people; /* one of the two, as the kind is */
  MixAllocationTable *allocation;
  MixDate from_date;

  MixNameIndex *person_names; /* → MixPerson */
  MixNameIndex *place_names;  /* → MixPractice or MixNetwork */
  MixNameIndex *line_names;   /* → MixServiceLine */

  GPtrArray *deeds; /* what to write, of the kind's own sort */
};

MixPerson *
_mix_people_import_find_person (MixPeopleImport *self, MixTableImportRow *row, guint column, const char *name);
gpointer _mix_people_import_find_place (MixPeopleImport *self, MixTableImportRow *row, guint column, const char *name);
MixServiceLine *
_mix_people_import_find_line (MixPeopleImport *self, MixTableImportRow *row, guint column, const char *name);

void _mix_people_import_compare_people (MixPeopleImport *self);
gboolean _mix_people_import_write_people (MixPeopleImport *self, MixStore *store, GError **error);
void _mix_people_import_compare_allocation (MixPeopleImport *self);
gboolean _mix_people_import_write_allocation (MixPeopleImport *self, MixStore *store, GError **error);

G_END_DECLS
