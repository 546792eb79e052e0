#include "mix-people-import-private.h"

#include "mix-config.h"
#include "mix-fit-words.h"
#include "mix-id.h"
#include "mix-people.h"
#include "mix-store-rows.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* What to write about one person. */
typedef struct
{
  char *id;
  char *name;
  gboolean is_new;
  MixDate start_date;   /* MIX_DATE_NONE: not said */
  MixDate leaving_date; /* MIX_DATE_NONE: not said */
  MixDate known_start_date;
  MixDate known_leaving_date;
  GPtrArray *facts;           /* pairs, ended by NULL */
  char *supervisor_id;        /* nullable */
  char *ended_supervision_id; /* nullable */
} Deed;

/* A person of the table while it is compared. */
typedef struct
{
  MixPeopleImport *import;
  const MixPersonRecord *record;
  MixTableImportRow *row;
  MixPerson *person; /* nullable: somebody new */
  Deed *deed;
} Comparison;

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_free (deed->id);
  g_free (deed->name);
  g_ptr_array_unref (deed->facts);
  g_free (deed->supervisor_id);
  g_free (deed->ended_supervision_id);
  g_free (deed);
}

/* A fact's value for people. */
static char *
describe_value (MixPeopleImport *self, const char *fact, const char *value)
{
  MixRole role;
  MixPractice *practice;

  if (value == NULL || *value == '\0')
    return g_strdup (_ ("not known"));
  if (g_str_equal (fact, MIX_FACT_ROLE) && mix_role_parse (value, &role))
    return g_strdup (mix_role_get_words (role));
  if (g_str_equal (fact, MIX_FACT_CONTRACTED_MINUTES))
    return mix_text_format_hours (g_ascii_strtoll (value, NULL, 10));
  if (g_str_equal (fact, MIX_FACT_HOME_PRACTICE))
    {
      practice = mix_plan_find_practice (self->plan, value);
      return g_strdup (practice != NULL ? mix_practice_get_short_name (practice) : value);
    }
  return g_strdup (value);
}

static void
describe_change (Comparison *self, const char *what, const char *before, const char *after)
{
  g_autofree char *words = before != NULL ? g_strdup_printf (_ ("%s: %s → %s"), what, before, after)
                                          : g_strdup_printf (_ ("%s: %s"), what, after);

  mix_table_import_row_add_words (self->row, words);
}

/* Takes a fact where it is right and not known already. */
static void
compare_fact (Comparison *self, MixPeopleColumn column, const char *fact, const char *value)
{
  const char *known = self->person != NULL ? mix_person_get_fact (self->person, fact) : NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (value == NULL || g_strcmp0 (known, value) == 0)
    return;
  if (!mix_people_check_fact (fact, value, &error))
    {
      mix_table_import_row_refuse (self->row, mix_record_table_find_column (self->import->people, column),
                                   error->message);
      return;
    }
  before = self->person != NULL ? describe_value (self->import, fact, known) : NULL;
  after = describe_value (self->import, fact, value);
  describe_change (self, mix_people_column_get_title (column), before, after);
  g_ptr_array_add (self->deed->facts, g_strdup (fact));
  g_ptr_array_add (self->deed->facts, g_strdup (value));
}

static void
compare_home (Comparison *self)
{
  const char *name = self->record->home_practice;
  guint column = mix_record_table_find_column (self->import->people, MIX_PEOPLE_HOME_PRACTICE);
  gpointer place = name != NULL ? _mix_people_import_find_place (self->import, self->row, column, name) : NULL;

  if (place == NULL)
    return;
  if (MIX_IS_PRACTICE (place))
    compare_fact (self, MIX_PEOPLE_HOME_PRACTICE, MIX_FACT_HOME_PRACTICE, mix_practice_get_id (place));
  else
    mix_table_import_row_refuse (self->row, column, _ ("This is a network. A home is one of the practices."));
}

static void
compare_facts (Comparison *self)
{
  const MixPersonRecord *record = self->record;
  g_autofree char *minutes = record->minutes >= 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, record->minutes) : NULL;

  compare_fact (self, MIX_PEOPLE_ROLE, MIX_FACT_ROLE, record->role);
  compare_fact (self, MIX_PEOPLE_BAND, MIX_FACT_BAND, record->band);
  compare_fact (self, MIX_PEOPLE_PAY_POINT, MIX_FACT_PAY_POINT, record->pay_point);
  compare_fact (self, MIX_PEOPLE_HOURS, MIX_FACT_CONTRACTED_MINUTES, minutes);
  compare_fact (self, MIX_PEOPLE_PATTERN, MIX_FACT_PATTERN, record->pattern);
  compare_fact (self, MIX_PEOPLE_EMPLOYER, MIX_FACT_EMPLOYER, record->employer);
  compare_home (self);
  compare_fact (self, MIX_PEOPLE_PRESCRIBER, MIX_FACT_PRESCRIBER, record->prescriber);
}

static void
compare_date (Comparison *self, MixPeopleColumn column, MixDate known, MixDate date, MixDate *target)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (date == MIX_DATE_NONE || date == known)
    return;
  before = known != MIX_DATE_NONE ? mix_date_format_full (known) : NULL;
  after = mix_date_format_full (date);
  describe_change (self, mix_people_column_get_title (column), before, after);
  *target = date;
}

static const MixSupervisionRow *
find_clinical_supervision (MixPerson *person)
{
  for (guint i = 0; person != NULL && i < mix_person_get_n_supervisions (person); i++)
    {
      const MixSupervisionRow *row = mix_person_get_supervision (person, i);

      if (g_str_equal (row->kind, "clinical"))
        return row;
    }
  return NULL;
}

/* @table_people: → Deed, of those of the table who are new */
static const char *
find_supervisor (Comparison *self, MixNameIndex *table_people)
{
  guint column = mix_record_table_find_column (self->import->people, MIX_PEOPLE_SUPERVISOR);
  gpointer found = NULL;
  MixPerson *person;

  if (mix_name_index_find (table_people, self->record->supervisor, &found) == MIX_NAME_FOUND)
    return ((Deed *) found)->id;
  person = _mix_people_import_find_person (self->import, self->row, column, self->record->supervisor);
  return person != NULL ? mix_person_get_id (person) : NULL;
}

static void
compare_supervisor (Comparison *self, MixNameIndex *table_people)
{
  const MixSupervisionRow *known = find_clinical_supervision (self->person);
  MixPerson *before = known != NULL ? mix_plan_find_person (self->import->plan, known->supervisor_id) : NULL;
  const char *supervisor_id = self->record->supervisor != NULL ? find_supervisor (self, table_people) : NULL;

  if (supervisor_id == NULL || (known != NULL && g_str_equal (known->supervisor_id, supervisor_id)))
    return;
  if (g_str_equal (supervisor_id, self->deed->id))
    {
      mix_table_import_row_refuse (self->row,
                                   mix_record_table_find_column (self->import->people, MIX_PEOPLE_SUPERVISOR),
                                   _ ("Nobody is their own supervisor."));
      return;
    }
  describe_change (self, mix_people_column_get_title (MIX_PEOPLE_SUPERVISOR),
                   before != NULL ? mix_person_get_name (before) : NULL, self->record->supervisor);
  self->deed->supervisor_id = g_strdup (supervisor_id);
  self->deed->ended_supervision_id = g_strdup (known != NULL ? known->id : NULL);
}

static Deed *
make_deed (const MixPersonRecord *record, MixPerson *person)
{
  Deed *deed = g_new0 (Deed, 1);
  const MixPersonRow *known = person != NULL ? mix_person_get_row (person) : NULL;

  deed->id = known != NULL ? g_strdup (known->id) : mix_id_new ();
  deed->name = g_strdup (known != NULL ? known->name : record->name);
  deed->is_new = known == NULL;
  deed->start_date = deed->leaving_date = MIX_DATE_NONE;
  deed->known_start_date = known != NULL ? known->start_date : MIX_DATE_NONE;
  deed->known_leaving_date = known != NULL ? known->leaving_date : MIX_DATE_NONE;
  deed->facts = g_ptr_array_new_null_terminated (16, g_free, TRUE);
  return deed;
}

static gboolean
has_error (GPtrArray *errors, guint row, guint column)
{
  for (guint i = 0; i < errors->len; i++)
    {
      const MixCellError *error = errors->pdata[i];

      if (error->row == row && error->column == column)
        return TRUE;
    }
  return FALSE;
}

/* A role that was not understood has said so already. */
static void
refuse_without_role (Comparison *self, GPtrArray *errors)
{
  guint column = mix_record_table_find_column (self->import->people, MIX_PEOPLE_ROLE);

  if (!has_error (errors, self->record->row, column))
    mix_table_import_row_refuse (self->row, column, _ ("Somebody new needs a role, such as clinical pharmacist."));
}

/* Whether the row can be taken at all. */
static gboolean
check_row (Comparison *self, MixNameMatch match, GHashTable *seen, GPtrArray *errors)
{
  guint name_column = mix_record_table_find_column (self->import->people, MIX_PEOPLE_NAME);
  g_autofree char *folded = mix_text_fold (self->record->name);
  guint earlier = GPOINTER_TO_UINT (g_hash_table_lookup (seen, folded));
  g_autofree char *message = NULL;

  if (match == MIX_NAME_AMBIGUOUS)
    message = g_strdup (_ ("Several people of this plan have this name. Change them one by one."));
  else if (earlier > 0)
    message = g_strdup_printf (_ ("This name is in row %u already. One of the two has to be told apart."), earlier);
  if (message != NULL)
    mix_table_import_row_refuse (self->row, name_column, message);
  else if (self->person == NULL && self->record->role == NULL)
    refuse_without_role (self, errors);
  else
    {
      g_hash_table_insert (seen, g_steal_pointer (&folded), GUINT_TO_POINTER (self->record->row));
      return TRUE;
    }
  mix_table_import_row_set_outcome (self->row, MIX_TABLE_IMPORT_REFUSED);
  return FALSE;
}

/* A whole name only: a person is not known by the first word. */
static MixNameMatch
find_known (MixPeopleImport *self, const char *name, MixPerson **person)
{
  g_autofree char *wanted = mix_text_fold (name);
  g_autofree char *found_name = NULL;
  gpointer found = NULL;
  MixNameMatch match = mix_name_index_find (self->person_names, name, &found);

  *person = NULL;
  if (match == MIX_NAME_AMBIGUOUS || found == NULL)
    return match;
  found_name = mix_text_fold (mix_person_get_name (found));
  if (!g_str_equal (found_name, wanted))
    return MIX_NAME_UNKNOWN;
  *person = found;
  return MIX_NAME_FOUND;
}

static void
compare_person (Comparison *self, MixNameIndex *table_people)
{
  Deed *deed = self->deed;

  compare_facts (self);
  compare_date (self, MIX_PEOPLE_START_DATE, deed->known_start_date, self->record->start_date, &deed->start_date);
  compare_date (self, MIX_PEOPLE_END_DATE, deed->known_leaving_date, self->record->end_date, &deed->leaving_date);
  compare_supervisor (self, table_people);
  if (deed->is_new)
    mix_table_import_row_set_outcome (self->row, MIX_TABLE_IMPORT_ADDED);
  else if (*mix_table_import_row_get_words (self->row) != '\0')
    mix_table_import_row_set_outcome (self->row, MIX_TABLE_IMPORT_CHANGED);
}

static void
collect_deeds (
    MixPeopleImport *self, GPtrArray *records, GPtrArray *errors, GArray *comparisons, MixNameIndex *table_people)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < records->len; i++)
    {
      const MixPersonRecord *record = records->pdata[i];
      Comparison comparison
          = { self, record, mix_table_import_ensure_row (MIX_TABLE_IMPORT (self), record->row, record->name, NULL),
              NULL };
      MixNameMatch match = find_known (self, record->name, &comparison.person);

      if (!check_row (&comparison, match, seen, errors))
        continue;
      comparison.deed = make_deed (record, comparison.person);
      if (comparison.deed->is_new)
        mix_name_index_add (table_people, record->name, comparison.deed);
      g_array_append_val (comparisons, comparison);
    }
}

/*
 * _mix_people_import_compare_people:
 *
 * Compares the people of the table with those of the plan.
 */
void
_mix_people_import_compare_people (MixPeopleImport *self)
{
  g_autoptr (GPtrArray) errors = g_ptr_array_new_with_free_func ((GDestroyNotify) mix_cell_error_free);
  g_autoptr (GPtrArray) records = mix_record_table_read (self->people, errors);
  g_autoptr (GArray) comparisons = g_array_new (FALSE, FALSE, sizeof (Comparison));
  g_autoptr (MixNameIndex) table_people = mix_name_index_new ();

  self->deeds = g_ptr_array_new_with_free_func (free_deed);
  collect_deeds (self, records, errors, comparisons, table_people);
  for (guint i = 0; i < comparisons->len; i++)
    {
      Comparison *comparison = &g_array_index (comparisons, Comparison, i);

      compare_person (comparison, table_people);
      if (mix_table_import_row_get_outcome (comparison->row) == MIX_TABLE_IMPORT_UNCHANGED)
        free_deed (comparison->deed);
      else
        g_ptr_array_add (self->deeds, comparison->deed);
    }
  mix_table_import_take_errors (MIX_TABLE_IMPORT (self), errors);
}

static gboolean
write_new (MixPeopleImport *self, MixStore *store, const Deed *deed, GError **error)
{
  MixPersonDraft draft = { .id = deed->id,
                           .name = deed->name,
                           .start_date = deed->start_date != MIX_DATE_NONE ? deed->start_date : self->from_date,
                           .facts = (const char *const *) deed->facts->pdata };
  g_autofree char *id = mix_people_add (store, &draft, error);

  return id != NULL
         && (deed->leaving_date == MIX_DATE_NONE || mix_people_set_leaving_date (store, id, deed->leaving_date, error));
}

static gboolean
write_known (MixPeopleImport *self, MixStore *store, const Deed *deed, GError **error)
{
  MixPersonRow row = { deed->id, deed->name, deed->start_date, deed->known_leaving_date };

  if (deed->start_date != MIX_DATE_NONE && !mix_store_put_person (store, &row, error))
    return FALSE;
  if (deed->leaving_date != MIX_DATE_NONE && !mix_people_set_leaving_date (store, deed->id, deed->leaving_date, error))
    return FALSE;
  return deed->facts->len == 0
         || mix_people_set_facts (store, deed->id, (const char *const *) deed->facts->pdata, self->from_date, error);
}

static gboolean
write_supervisor (MixPeopleImport *self, MixStore *store, const Deed *deed, GError **error)
{
  if (deed->supervisor_id == NULL)
    return TRUE;
  if (deed->ended_supervision_id != NULL && !mix_people_end_supervision (store, deed->ended_supervision_id, error))
    return FALSE;
  return mix_people_supervise (
      store, &(MixSupervisionDraft) { deed->id, deed->supervisor_id, "clinical", self->from_date, MIX_DATE_NONE, 0, 0 },
      error);
}

/*
 * _mix_people_import_write_people:
 *
 * Writes the people inside a change; supervisors last, when everybody is there.
 */
gboolean
_mix_people_import_write_people (MixPeopleImport *self, MixStore *store, GError **error)
{
  for (guint i = 0; i < self->deeds->len; i++)
    {
      const Deed *deed = self->deeds->pdata[i];

      if (!(deed->is_new ? write_new (self, store, deed, error) : write_known (self, store, deed, error)))
        return FALSE;
    }
  for (guint i = 0; i < self->deeds->len; i++)
    if (!write_supervisor (self, store, self->deeds->pdata[i], error))
      return FALSE;
  return TRUE;
}
