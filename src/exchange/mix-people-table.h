#pragma once

#include "mix-date.h"
#include "mix-record-table.h"

G_BEGIN_DECLS

/**
 * MixPeopleColumn:
 *
 * What a column of a table of people holds.
 */
typedef enum
{
  MIX_PEOPLE_IGNORED,
  MIX_PEOPLE_NAME,
  MIX_PEOPLE_FIRST_NAME,
  MIX_PEOPLE_LAST_NAME,
  MIX_PEOPLE_ROLE,
  MIX_PEOPLE_BAND,
  MIX_PEOPLE_PAY_POINT,
  MIX_PEOPLE_HOURS,
  MIX_PEOPLE_WTE,
  MIX_PEOPLE_PATTERN,
  MIX_PEOPLE_EMPLOYER,
  MIX_PEOPLE_HOME_PRACTICE,
  MIX_PEOPLE_PRESCRIBER,
  MIX_PEOPLE_SUPERVISOR,
  MIX_PEOPLE_START_DATE,
  MIX_PEOPLE_END_DATE,
  MIX_PEOPLE_N_COLUMNS,
} MixPeopleColumn;

const char *mix_people_column_get_title (MixPeopleColumn column);

/**
 * MixPersonRecord:
 * @row: row number in the table, from 1
 * @name: never empty
 * @role: (nullable): a role code such as `clinical_pharmacist`
 * @band: (nullable): `6`, `8a`
 * @pay_point: (nullable): `entry`, `intermediate` or `top`
 * @minutes: contracted minutes a week, -1 where not given
 * @pattern: (nullable): ten characters, Monday morning first: `W`, `R`, `S`, `E`, `-`
 * @employer: (nullable): as written
 * @home_practice: (nullable): a code or name, as written
 * @prescriber: (nullable): `yes`, `on_course` or `none`
 * @supervisor: (nullable): a name, as written
 *
 * A person as a table gives them. What a cell got wrong is left open, with an error.
 */
typedef struct
{
  guint row;
  char *name;
  char *role;
  char *band;
  char *pay_point;
  gint64 minutes;
  char *pattern;
  char *employer;
  char *home_practice;
  char *prescriber;
  char *supervisor;
  MixDate start_date;
  MixDate end_date;
} MixPersonRecord;

void mix_person_record_free (MixPersonRecord *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixPersonRecord, mix_person_record_free)

MixRecordTable *mix_people_table_new (MixSheet *sheet) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
