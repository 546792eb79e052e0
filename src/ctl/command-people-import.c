#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-error.h"
#include "mix-people-import.h"

#include <glib/gi18n-lib.h>

static const MixCtlOption people_options[] = {
  { "dry-run", NULL, N_ ("only show what would be changed") },
  { "from", N_ ("DATE"), N_ ("the day from which the table holds; without it, the planning date") },
  { NULL },
};

static const MixCtlOption allocation_options[] = {
  { "dry-run", NULL, N_ ("only show what would be changed") },
  { "from", N_ ("DATE"), N_ ("the day from which the table holds; without it, the planning date") },
  { "unit", N_ ("UNIT"), N_ ("what bare numbers count: sessions, hours or minutes; without it, a guess") },
  { NULL },
};

static const MixCtlKey table_keys[] = {
  { "columns[].title", N_ ("the column’s heading") },
  { "columns[].meaning", N_ ("what it is taken to hold, in words") },
  { "counts.added", N_ ("rows that add somebody, or time") },
  { "counts.changed", N_ ("rows that change what the plan has") },
  { "counts.unchanged", N_ ("rows that say what the plan has already") },
  { "counts.refused", N_ ("rows of which nothing is taken") },
  { "rows[].row", N_ ("row in the table, from 1") },
  { "rows[].outcome", N_ ("added, changed, unchanged or refused") },
  { "rows[].person", N_ ("who it is about, as written; null where it does not say") },
  { "rows[].changes", N_ ("what is added or changed, in words; empty where nothing is") },
  { "rows[].refused_cells[].column", N_ ("column of a cell that is not taken, from 1") },
  { "rows[].refused_cells[].title", N_ ("its heading") },
  { "rows[].refused_cells[].message", N_ ("why, and what to write") },
  { "change", N_ ("what the history calls the change; null where nothing was changed") },
  { NULL },
};

static const struct
{
  const char *name;
  MixAllocationUnit unit;
} units[] = {
  { "sessions", MIX_ALLOCATION_SESSIONS },
  { "hours", MIX_ALLOCATION_HOURS },
  { "minutes", MIX_ALLOCATION_MINUTES },
};

static void
add_columns (MixCtl *self, MixPeopleImport *import)
{
  MixSheet *sheet = mix_people_import_get_sheet (import);
  JsonBuilder *json = mix_ctl_get_json (self);

  json_builder_set_member_name (json, "columns");
  json_builder_begin_array (json);
  for (guint i = 0; i < mix_sheet_get_n_columns (sheet); i++)
    {
      json_builder_begin_object (json);
      mix_ctl_add_text (self, "title", mix_sheet_get_title (sheet, i));
      mix_ctl_add_text (self, "meaning",
                        mix_people_import_get_meaning_title (import, mix_people_import_get_meaning (import, i)));
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_counts (MixCtl *self, MixPeopleImport *import)
{
  JsonBuilder *json = mix_ctl_get_json (self);

  json_builder_set_member_name (json, "counts");
  json_builder_begin_object (json);
  for (guint i = 0; i < MIX_PEOPLE_IMPORT_N_OUTCOMES; i++)
    mix_ctl_add_number (self, mix_people_import_outcome_get_key ((MixPeopleImportOutcome) i),
                        mix_people_import_count (import, (MixPeopleImportOutcome) i));
  json_builder_end_object (json);
}

static void
add_refused_cells (MixCtl *self, MixSheet *sheet, MixPeopleImportRow *row)
{
  JsonBuilder *json = mix_ctl_get_json (self);

  json_builder_set_member_name (json, "refused_cells");
  json_builder_begin_array (json);
  for (guint i = 0; i < mix_people_import_row_get_n_errors (row); i++)
    {
      const MixCellError *error = mix_people_import_row_get_error (row, i);

      json_builder_begin_object (json);
      mix_ctl_add_number (self, "column", error->column + 1);
      mix_ctl_add_text (self, "title", mix_sheet_get_title (sheet, error->column));
      mix_ctl_add_text (self, "message", error->message);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_rows (MixCtl *self, MixPeopleImport *import)
{
  GPtrArray *rows = mix_people_import_get_rows (import);
  JsonBuilder *json = mix_ctl_get_json (self);

  json_builder_set_member_name (json, "rows");
  json_builder_begin_array (json);
  for (guint i = 0; i < rows->len; i++)
    {
      MixPeopleImportRow *row = rows->pdata[i];

      json_builder_begin_object (json);
      mix_ctl_add_number (self, "row", mix_people_import_row_get_number (row));
      mix_ctl_add_text (self, "outcome", mix_people_import_outcome_get_key (mix_people_import_row_get_outcome (row)));
      mix_ctl_add_text (self, "person", mix_people_import_row_get_person (row));
      mix_ctl_add_text (self, "changes", mix_people_import_row_get_words (row));
      add_refused_cells (self, mix_people_import_get_sheet (import), row);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
print_row (MixCtl *self, MixSheet *sheet, MixPeopleImportRow *row)
{
  const char *person = mix_people_import_row_get_person (row);
  const char *words = mix_people_import_row_get_words (row);

  mix_ctl_print (self, _ ("Row %u, %s: %s"), mix_people_import_row_get_number (row),
                 person != NULL ? person : _ ("nobody named"),
                 mix_people_import_outcome_get_title (mix_people_import_row_get_outcome (row)));
  mix_ctl_print (self, *words != '\0' ? ". %s\n" : "%s\n", words);
  for (guint i = 0; i < mix_people_import_row_get_n_errors (row); i++)
    {
      const MixCellError *error = mix_people_import_row_get_error (row, i);

      mix_ctl_print (self, "  %s: %s\n", mix_sheet_get_title (sheet, error->column), error->message);
    }
}

static void
report (MixCtl *self, MixPeopleImport *import)
{
  GPtrArray *rows = mix_people_import_get_rows (import);

  add_columns (self, import);
  add_counts (self, import);
  add_rows (self, import);
  for (guint i = 0; i < rows->len; i++)
    print_row (self, mix_people_import_get_sheet (import), rows->pdata[i]);
}

/* Refused where not one row can be taken. */
static gboolean
check_any_taken (MixPeopleImport *import, const char *file_name, GError **error)
{
  guint n_refused = mix_people_import_count (import, MIX_PEOPLE_IMPORT_REFUSED);
  GPtrArray *rows = mix_people_import_get_rows (import);

  if (n_refused == 0 || n_refused < rows->len)
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, file_name, _ ("%s: Not one row can be taken. Row %u: %s"), file_name,
                 mix_people_import_row_get_number (rows->pdata[0]),
                 mix_people_import_row_get_error (rows->pdata[0], 0)->message);
  return FALSE;
}

static gboolean
choose_unit (MixCtl *self, MixPeopleImport *import, GError **error)
{
  const char *name = mix_ctl_get (self, "unit");

  if (name == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (units[i].name, name))
      {
        mix_people_import_set_unit (import, units[i].unit);
        return TRUE;
      }
  mix_set_error (error, MIX_ERROR_USAGE, name, _ ("--unit “%s” is not one of sessions, hours and minutes."), name);
  return FALSE;
}

static MixSheet *
read_sheet (MixCtl *self, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (mix_ctl_get_arguments (self)[0]);

  return mix_sheet_new_from_file (file, error);
}

static gboolean
import_table (MixCtl *self, MixPeopleImportKind kind, GError **error)
{
  gboolean dry_run = mix_ctl_has (self, "dry-run");
  MixStore *store = mix_ctl_open_plan (self, dry_run ? MIX_STORE_READ_ONLY : MIX_STORE_DEFAULT, error);
  g_autoptr (MixPlan) plan = store != NULL ? mix_ctl_load_plan (self, error) : NULL;
  g_autoptr (MixSheet) sheet = plan != NULL ? read_sheet (self, error) : NULL;
  g_autoptr (MixPeopleImport) import = sheet != NULL ? mix_people_import_new (plan, sheet, kind) : NULL;
  MixDate from = MIX_DATE_NONE;

  if (import == NULL || !mix_ctl_get_date (self, "from", &from, error))
    return FALSE;
  if (from != MIX_DATE_NONE)
    mix_people_import_set_from_date (import, from);
  if ((kind == MIX_PEOPLE_IMPORT_ALLOCATION && !choose_unit (self, import, error))
      || !check_any_taken (import, mix_ctl_get_arguments (self)[0], error))
    return FALSE;
  if (!dry_run && !mix_people_import_apply (import, store, error))
    return FALSE;
  report (self, import);
  return mix_ctl_report_import (self, error);
}

static gboolean
import_people (MixCtl *self, GError **error)
{
  return import_table (self, MIX_PEOPLE_IMPORT_PEOPLE, error);
}

static gboolean
import_allocation (MixCtl *self, GError **error)
{
  return import_table (self, MIX_PEOPLE_IMPORT_ALLOCATION, error);
}

const MixCtlCommand mix_command_people_import = {
  .name = "people import",
  .summary = N_ ("take people from a table: CSV, tab-separated text or XLSX, with a row a person"),
  .run = import_people,
  .options = people_options,
  .keys = table_keys,
  .arguments = N_ ("FILE"),
  .least_arguments = 1,
  .most_arguments = 1,
};

const MixCtlCommand mix_command_allocation_import = {
  .name = "allocation import",
  .summary = N_ ("take who spends how much time where from a table, by rows or people by practices"),
  .run = import_allocation,
  .options = allocation_options,
  .keys = table_keys,
  .arguments = N_ ("FILE"),
  .least_arguments = 1,
  .most_arguments = 1,
};
