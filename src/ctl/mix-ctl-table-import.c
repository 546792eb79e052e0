#include "mix-ctl-table-import.h"

#include "mix-config.h"
#include "mix-error.h"

#include <glib/gi18n-lib.h>

const MixCtlKey mix_ctl_table_import_keys[] = {
  { "columns[].title", N_ ("the column’s heading") },
  { "columns[].meaning", N_ ("what it is taken to hold, in words") },
  { "counts.added", N_ ("rows that add somebody, or time") },
  { "counts.changed", N_ ("rows that change what the plan has") },
  { "counts.unchanged", N_ ("rows that say what the plan has already") },
  { "counts.refused", N_ ("rows of which nothing is taken") },
  { "rows[].row", N_ ("row in the table, from 1") },
  { "rows[].outcome", N_ ("added, changed, unchanged or refused") },
  { "rows[].person",
    N_ ("who it is about, as written; null where it does not say, and of candidates whose names are hidden") },
  { "rows[].changes", N_ ("what is added or changed, in words; empty where nothing is") },
  { "rows[].refused_cells[].column", N_ ("column of a cell that is not taken, from 1") },
  { "rows[].refused_cells[].title", N_ ("its heading") },
  { "rows[].refused_cells[].message", N_ ("why, and what to write") },
  { "change", N_ ("what the history calls the change; null where nothing was changed, and of candidates, who are apart "
                  "from it") },
  { NULL },
};

/**
 * mix_ctl_read_sheet:
 * @self: a command
 *
 * Returns: (transfer full) (nullable): the table in the file that its first argument names
 */
MixSheet *
mix_ctl_read_sheet (MixCtl *self, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (mix_ctl_get_arguments (self)[0]);

  return mix_sheet_new_from_file (file, error);
}

static void
add_columns (MixCtl *self, MixTableImport *import)
{
  MixSheet *sheet = mix_table_import_get_sheet (import);
  JsonBuilder *json = mix_ctl_get_json (self);

  json_builder_set_member_name (json, "columns");
  json_builder_begin_array (json);
  for (guint i = 0; i < mix_sheet_get_n_columns (sheet); i++)
    {
      json_builder_begin_object (json);
      mix_ctl_add_text (self, "title", mix_sheet_get_title (sheet, i));
      mix_ctl_add_text (self, "meaning",
                        mix_table_import_get_meaning_title (import, mix_table_import_get_meaning (import, i)));
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_counts (MixCtl *self, MixTableImport *import)
{
  JsonBuilder *json = mix_ctl_get_json (self);

  json_builder_set_member_name (json, "counts");
  json_builder_begin_object (json);
  for (guint i = 0; i < MIX_TABLE_IMPORT_N_OUTCOMES; i++)
    mix_ctl_add_number (self, mix_table_import_outcome_get_key ((MixTableImportOutcome) i),
                        mix_table_import_count (import, (MixTableImportOutcome) i));
  json_builder_end_object (json);
}

static void
add_refused_cells (MixCtl *self, MixSheet *sheet, MixTableImportRow *row)
{
  JsonBuilder *json = mix_ctl_get_json (self);

  json_builder_set_member_name (json, "refused_cells");
  json_builder_begin_array (json);
  for (guint i = 0; i < mix_table_import_row_get_n_errors (row); i++)
    {
      const MixCellError *error = mix_table_import_row_get_error (row, i);

      json_builder_begin_object (json);
      mix_ctl_add_number (self, "column", error->column + 1);
      mix_ctl_add_text (self, "title", mix_sheet_get_title (sheet, error->column));
      mix_ctl_add_text (self, "message", error->message);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_rows (MixCtl *self, MixTableImport *import)
{
  GPtrArray *rows = mix_table_import_get_rows (import);
  JsonBuilder *json = mix_ctl_get_json (self);

  json_builder_set_member_name (json, "rows");
  json_builder_begin_array (json);
  for (guint i = 0; i < rows->len; i++)
    {
      MixTableImportRow *row = rows->pdata[i];

      json_builder_begin_object (json);
      mix_ctl_add_number (self, "row", mix_table_import_row_get_number (row));
      mix_ctl_add_text (self, "outcome", mix_table_import_outcome_get_key (mix_table_import_row_get_outcome (row)));
      mix_ctl_add_text (self, "person", mix_table_import_row_get_person (row));
      mix_ctl_add_text (self, "changes", mix_table_import_row_get_words (row));
      add_refused_cells (self, mix_table_import_get_sheet (import), row);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
print_row (MixCtl *self, MixSheet *sheet, MixTableImportRow *row)
{
  const char *person = mix_table_import_row_get_person (row);
  const char *words = mix_table_import_row_get_words (row);

  mix_ctl_print (self, _ ("Row %u"), mix_table_import_row_get_number (row));
  if (person != NULL)
    mix_ctl_print (self, ", %s", person);
  mix_ctl_print (self, ": %s", mix_table_import_outcome_get_title (mix_table_import_row_get_outcome (row)));
  mix_ctl_print (self, *words != '\0' ? ". %s\n" : "%s\n", words);
  for (guint i = 0; i < mix_table_import_row_get_n_errors (row); i++)
    {
      const MixCellError *error = mix_table_import_row_get_error (row, i);

      mix_ctl_print (self, "  %s: %s\n", mix_sheet_get_title (sheet, error->column), error->message);
    }
}

/**
 * mix_ctl_report_table_import:
 * @self: a command
 * @import: the table that it takes
 *
 * Says what the columns hold and what becomes of each row.
 */
void
mix_ctl_report_table_import (MixCtl *self, MixTableImport *import)
{
  GPtrArray *rows = mix_table_import_get_rows (import);

  add_columns (self, import);
  add_counts (self, import);
  add_rows (self, import);
  for (guint i = 0; i < rows->len; i++)
    print_row (self, mix_table_import_get_sheet (import), rows->pdata[i]);
}

/**
 * mix_ctl_check_any_row_taken:
 * @import: a table
 * @file_name: where it comes from
 *
 * Returns: whether there is a row that can be taken, or none at all; %MIX_ERROR_REFUSED otherwise
 */
gboolean
mix_ctl_check_any_row_taken (MixTableImport *import, const char *file_name, GError **error)
{
  guint n_refused = mix_table_import_count (import, MIX_TABLE_IMPORT_REFUSED);
  GPtrArray *rows = mix_table_import_get_rows (import);

  if (n_refused == 0 || n_refused < rows->len)
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, file_name, _ ("%s: Not one row can be taken. Row %u: %s"), file_name,
                 mix_table_import_row_get_number (rows->pdata[0]),
                 mix_table_import_row_get_error (rows->pdata[0], 0)->message);
  return FALSE;
}
