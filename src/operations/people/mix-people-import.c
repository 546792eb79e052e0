#include "mix-people-import-private.h"

#include "mix-config.h"
#include "mix-pattern.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (MixPeopleImport, mix_people_import, MIX_TYPE_TABLE_IMPORT)

static void
mix_people_import_forget (MixTableImport *import)
{
  g_clear_pointer (&MIX_PEOPLE_IMPORT (import)->deeds, g_ptr_array_unref);
}

static void
mix_people_import_finalize (GObject *object)
{
  MixPeopleImport *self = MIX_PEOPLE_IMPORT (object);

  g_clear_pointer (&self->deeds, g_ptr_array_unref);
  g_clear_object (&self->people);
  g_clear_object (&self->allocation);
  mix_name_index_free (self->person_names);
  mix_name_index_free (self->place_names);
  mix_name_index_free (self->line_names);
  g_clear_object (&self->plan);
  G_OBJECT_CLASS (mix_people_import_parent_class)->finalize (object);
}

static guint
mix_people_import_get_n_meanings (MixTableImport *import)
{
  return MIX_PEOPLE_IMPORT (import)->people != NULL ? (guint) MIX_PEOPLE_N_COLUMNS : (guint) MIX_ALLOCATION_N_COLUMNS;
}

static const char *
mix_people_import_get_meaning_title (MixTableImport *import, guint meaning)
{
  return MIX_PEOPLE_IMPORT (import)->people != NULL ? mix_people_column_get_title ((MixPeopleColumn) meaning)
                                                    : mix_allocation_column_get_title ((MixAllocationColumn) meaning);
}

static guint
mix_people_import_get_meaning (MixTableImport *import, guint column)
{
  MixPeopleImport *self = MIX_PEOPLE_IMPORT (import);

  return self->people != NULL ? mix_record_table_get_column (self->people, column)
                              : (guint) mix_allocation_table_get_column (self->allocation, column);
}

static void
mix_people_import_set_meaning (MixTableImport *import, guint column, guint meaning)
{
  MixPeopleImport *self = MIX_PEOPLE_IMPORT (import);

  if (self->people != NULL)
    mix_record_table_set_column (self->people, column, meaning);
  else
    mix_allocation_table_set_column (self->allocation, column, (MixAllocationColumn) meaning);
}

static void
mix_people_import_compare (MixTableImport *import)
{
  MixPeopleImport *self = MIX_PEOPLE_IMPORT (import);

  if (self->kind == MIX_PEOPLE_IMPORT_PEOPLE)
    _mix_people_import_compare_people (self);
  else
    _mix_people_import_compare_allocation (self);
}

static gboolean
mix_people_import_is_empty (MixTableImport *import)
{
  return MIX_PEOPLE_IMPORT (import)->deeds->len == 0;
}

static char *
mix_people_import_dup_change_name (MixTableImport *import)
{
  guint n_added = mix_table_import_count (import, MIX_TABLE_IMPORT_ADDED);
  guint n_changed = mix_table_import_count (import, MIX_TABLE_IMPORT_CHANGED);

  if (MIX_PEOPLE_IMPORT (import)->kind == MIX_PEOPLE_IMPORT_ALLOCATION)
    return g_strdup (C_ ("change", "Import the present allocation"));
  if (n_changed == 0)
    return g_strdup_printf (ngettext ("Import %u person", "Import %u people", n_added), n_added);
  if (n_added == 0)
    return g_strdup_printf (ngettext ("Import facts about %u person", "Import facts about %u people", n_changed),
                            n_changed);
  return g_strdup_printf (
      ngettext ("Import %u person, and facts about others", "Import %u people, and facts about others", n_added),
      n_added);
}

static gboolean
mix_people_import_write (MixStore *store, gpointer data, GError **error)
{
  MixPeopleImport *self = MIX_PEOPLE_IMPORT (data);

  return self->kind == MIX_PEOPLE_IMPORT_PEOPLE ? _mix_people_import_write_people (self, store, error)
                                                : _mix_people_import_write_allocation (self, store, error);
}

static void
mix_people_import_class_init (MixPeopleImportClass *klass)
{
  MixTableImportClass *import_class = MIX_TABLE_IMPORT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mix_people_import_finalize;
  import_class->get_n_meanings = mix_people_import_get_n_meanings;
  import_class->get_meaning_title = mix_people_import_get_meaning_title;
  import_class->get_meaning = mix_people_import_get_meaning;
  import_class->set_meaning = mix_people_import_set_meaning;
  import_class->compare = mix_people_import_compare;
  import_class->forget = mix_people_import_forget;
  import_class->is_empty = mix_people_import_is_empty;
  import_class->dup_change_name = mix_people_import_dup_change_name;
  import_class->write = mix_people_import_write;
}

static void
mix_people_import_init (MixPeopleImport *self)
{
  self->person_names = mix_name_index_new ();
  self->place_names = mix_name_index_new ();
  self->line_names = mix_name_index_new ();
}

static void
add_place (MixNameIndex *index, const MixOrganisationRow *row, gpointer place)
{
  mix_name_index_add (index, row->code, place);
  mix_name_index_add (index, row->short_name, place);
  mix_name_index_add (index, row->name, place);
}

/* Practices come first, so that they are what a suggestion names. */
static void
index_names (MixPeopleImport *self)
{
  GPtrArray *people = mix_plan_get_people (self->plan);
  GPtrArray *practices = mix_plan_get_practices (self->plan);
  GPtrArray *networks = mix_plan_get_networks (self->plan);
  GPtrArray *lines = mix_plan_get_service_lines (self->plan);

  for (guint i = 0; i < people->len; i++)
    mix_name_index_add (self->person_names, mix_person_get_name (people->pdata[i]), people->pdata[i]);
  for (guint i = 0; i < practices->len; i++)
    add_place (self->place_names, mix_practice_get_row (practices->pdata[i]), practices->pdata[i]);
  for (guint i = 0; i < networks->len; i++)
    add_place (self->place_names, mix_network_get_row (networks->pdata[i]), networks->pdata[i]);
  for (guint i = 0; i < lines->len; i++)
    {
      const MixServiceLineRow *row = mix_service_line_get_row (lines->pdata[i]);

      mix_name_index_add (self->line_names, row->code, lines->pdata[i]);
      mix_name_index_add (self->line_names, row->short_name, lines->pdata[i]);
      mix_name_index_add (self->line_names, row->name, lines->pdata[i]);
    }
}

/**
 * mix_people_import_new:
 * @plan: the plan as it is
 * @sheet: a table from a file or the clipboard
 * @kind: what it holds
 *
 * Guesses what each column holds and compares the table with the plan.
 *
 * Returns: (transfer full): what importing it would do
 */
MixPeopleImport *
mix_people_import_new (MixPlan *plan, MixSheet *sheet, MixPeopleImportKind kind)
{
  MixPeopleImport *self = g_object_new (MIX_TYPE_PEOPLE_IMPORT, NULL);

  self->plan = g_object_ref (plan);
  mix_table_import_set_sheet (MIX_TABLE_IMPORT (self), sheet);
  self->kind = kind;
  self->from_date = mix_plan_get_as_at (plan);
  if (kind == MIX_PEOPLE_IMPORT_PEOPLE)
    self->people = mix_people_table_new (sheet);
  else
    self->allocation = mix_allocation_table_new (sheet, MIX_MINUTES_A_SESSION);
  index_names (self);
  return self;
}

/* Bare numbers may be bands or times, so a band does not count. */
static gboolean
has_person_facts (MixRecordTable *table)
{
  for (guint i = 0; i < mix_record_table_get_n_columns (table); i++)
    switch (mix_record_table_get_column (table, i))
      {
      case MIX_PEOPLE_ROLE:
      case MIX_PEOPLE_WTE:
      case MIX_PEOPLE_PATTERN:
      case MIX_PEOPLE_EMPLOYER:
      case MIX_PEOPLE_PRESCRIBER:
        return TRUE;
      default:
        break;
      }
  return FALSE;
}

/**
 * mix_people_import_guess_kind:
 * @plan: the plan as it is
 * @sheet: a table
 *
 * Returns: the present allocation where the table says who spends how much time where, and nothing that only tells
 *   about people; else people
 */
MixPeopleImportKind
mix_people_import_guess_kind (MixPlan *plan, MixSheet *sheet)
{
  g_autoptr (MixRecordTable) people = mix_people_table_new (sheet);
  g_autoptr (MixAllocationTable) allocation = mix_allocation_table_new (sheet, MIX_MINUTES_A_SESSION);
  g_autoptr (GPtrArray) errors = g_ptr_array_new_with_free_func ((GDestroyNotify) mix_cell_error_free);
  g_autoptr (GPtrArray) records = NULL;

  if (has_person_facts (people))
    return MIX_PEOPLE_IMPORT_PEOPLE;
  records = mix_allocation_table_read (allocation, errors);
  return records->len > 0 ? MIX_PEOPLE_IMPORT_ALLOCATION : MIX_PEOPLE_IMPORT_PEOPLE;
}

/**
 * mix_people_import_get_kind:
 * @self: an import
 *
 * Returns: what the table holds
 */
MixPeopleImportKind
mix_people_import_get_kind (MixPeopleImport *self)
{
  return self->kind;
}

/**
 * mix_people_import_get_unit:
 * @self: an import of the present allocation
 *
 * Returns: what a bare number in the table counts
 */
MixAllocationUnit
mix_people_import_get_unit (MixPeopleImport *self)
{
  g_return_val_if_fail (self->allocation != NULL, MIX_ALLOCATION_SESSIONS);
  return mix_allocation_table_get_unit (self->allocation);
}

/**
 * mix_people_import_set_unit:
 * @self: an import of the present allocation
 * @unit: what a bare number in the table counts
 */
void
mix_people_import_set_unit (MixPeopleImport *self, MixAllocationUnit unit)
{
  g_return_if_fail (self->allocation != NULL);

  mix_allocation_table_set_unit (self->allocation, unit);
  mix_table_import_forget (MIX_TABLE_IMPORT (self));
}

/**
 * mix_people_import_get_from_date:
 * @self: an import
 *
 * Returns: the day from which the table holds, where it does not say so itself
 */
MixDate
mix_people_import_get_from_date (MixPeopleImport *self)
{
  return self->from_date;
}

/**
 * mix_people_import_set_from_date:
 * @self: an import
 * @from_date: the day from which the table holds, where it does not say so itself; at first the plan's own day
 */
void
mix_people_import_set_from_date (MixPeopleImport *self, MixDate from_date)
{
  self->from_date = from_date;
  mix_table_import_forget (MIX_TABLE_IMPORT (self));
}

/* Rows below this one get no suggestion: it takes time to find, and nobody reads on. */
#define MOST_SUGGESTIONS 200

/* @what: what was looked for, as the start of a sentence */
static gpointer
find_name (MixNameIndex *index, MixTableImportRow *row, guint column, const char *name, const char *what)
{
  gpointer thing = NULL;
  MixNameMatch match = mix_name_index_find (index, name, &thing);
  const char *suggestion = match == MIX_NAME_UNKNOWN && mix_table_import_row_get_number (row) <= MOST_SUGGESTIONS
                               ? mix_name_index_suggest (index, name)
                               : NULL;
  g_autofree char *message = NULL;

  if (match == MIX_NAME_FOUND)
    return thing;
  if (match == MIX_NAME_AMBIGUOUS)
    message = g_strdup_printf (_ ("%s “%s” fits several in this plan. Write it in full, or as a code."), what, name);
  else if (suggestion != NULL)
    message = g_strdup_printf (_ ("%s “%s” is not in this plan. Did you mean “%s”?"), what, name, suggestion);
  else
    message = g_strdup_printf (_ ("%s “%s” is not in this plan."), what, name);
  mix_table_import_row_refuse (row, column, message);
  return NULL;
}

/*
 * _mix_people_import_find_person:
 *
 * Returns: (transfer none) (nullable): the person of that name; else the cell is refused
 */
MixPerson *
_mix_people_import_find_person (MixPeopleImport *self, MixTableImportRow *row, guint column, const char *name)
{
  return find_name (self->person_names, row, column, name, _ ("The person"));
}

/*
 * _mix_people_import_find_place:
 *
 * Returns: (transfer none) (nullable): the #MixPractice or #MixNetwork of that code or name; else the cell is refused
 */
gpointer
_mix_people_import_find_place (MixPeopleImport *self, MixTableImportRow *row, guint column, const char *name)
{
  return find_name (self->place_names, row, column, name, _ ("The practice"));
}

/*
 * _mix_people_import_find_line:
 *
 * Returns: (transfer none) (nullable): the service line of that code or name; else the cell is refused
 */
MixServiceLine *
_mix_people_import_find_line (MixPeopleImport *self, MixTableImportRow *row, guint column, const char *name)
{
  return find_name (self->line_names, row, column, name, _ ("The service line"));
}
