#include "mix-config.h"
#include "mix-ctl-private.h"
#include "mix-error.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

/**
 * mix_ctl_print:
 * @self: a command
 * @format: what to say to people
 *
 * What is printed without `--json`.
 */
void
mix_ctl_print (MixCtl *self, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_string_append_vprintf (self->text, format, args);
  va_end (args);
}

/**
 * mix_ctl_get_json:
 * @self: a command
 *
 * Returns: (transfer none): the builder of what is printed with `--json`; it stands inside the document's object
 */
JsonBuilder *
mix_ctl_get_json (MixCtl *self)
{
  return self->builder;
}

/**
 * mix_ctl_add_text:
 * @self: a command
 * @key: a key of the JSON document
 * @value: (nullable): its value
 */
void
mix_ctl_add_text (MixCtl *self, const char *key, const char *value)
{
  json_builder_set_member_name (self->builder, key);
  if (value != NULL)
    json_builder_add_string_value (self->builder, value);
  else
    json_builder_add_null_value (self->builder);
}

/**
 * mix_ctl_add_number:
 * @self: a command
 * @key: a key of the JSON document
 * @value: its value
 */
void
mix_ctl_add_number (MixCtl *self, const char *key, gint64 value)
{
  json_builder_set_member_name (self->builder, key);
  json_builder_add_int_value (self->builder, value);
}

/**
 * mix_ctl_add_known:
 * @self: a command
 * @key: a key of the JSON document
 * @known: whether the number is known; null where it is not
 * @value: the number
 */
void
mix_ctl_add_known (MixCtl *self, const char *key, gboolean known, gint64 value)
{
  if (known)
    mix_ctl_add_number (self, key, value);
  else
    mix_ctl_add_text (self, key, NULL);
}

/**
 * mix_ctl_add_grade:
 * @self: a command
 * @key: a key of the JSON document
 * @grade: a figure's grade; null where there is none
 */
void
mix_ctl_add_grade (MixCtl *self, const char *key, char grade)
{
  const char text[2] = { grade, '\0' };

  mix_ctl_add_text (self, key, grade != '\0' ? text : NULL);
}

/**
 * mix_ctl_add_truth:
 * @self: a command
 * @key: a key of the JSON document
 * @value: its value
 */
void
mix_ctl_add_truth (MixCtl *self, const char *key, gboolean value)
{
  json_builder_set_member_name (self->builder, key);
  json_builder_add_boolean_value (self->builder, value);
}

/**
 * mix_ctl_add_date:
 * @self: a command
 * @key: a key of the JSON document
 * @date: its value; null for %MIX_DATE_NONE
 */
void
mix_ctl_add_date (MixCtl *self, const char *key, MixDate date)
{
  g_autofree char *text = mix_date_format_iso (date);

  mix_ctl_add_text (self, key, date != MIX_DATE_NONE ? text : NULL);
}

static void
add_date_value (MixCtl *self, MixDate date)
{
  g_autofree char *text = mix_date_format_iso (date);

  json_builder_add_string_value (self->builder, text);
}

/* The value alone, without a key. */
static void
add_cell (MixCtl *self, MixDataTable *table, guint row, guint column)
{
  gint64 number = mix_data_table_get_number (table, row, column);

  if (!mix_data_table_is_known (table, row, column))
    {
      json_builder_add_null_value (self->builder);
      return;
    }
  switch (mix_data_table_get_column (table, column)->type)
    {
    case MIX_CELL_TEXT:
    case MIX_CELL_NAME:
      json_builder_add_string_value (self->builder, mix_data_table_get_text (table, row, column));
      break;
    case MIX_CELL_COUNT:
    case MIX_CELL_MINUTES:
    case MIX_CELL_MONEY:
      json_builder_add_int_value (self->builder, number);
      break;
    case MIX_CELL_DATE:
      add_date_value (self, (MixDate) number);
      break;
    case MIX_CELL_TRUTH:
      json_builder_add_boolean_value (self->builder, number != 0);
      break;
    case MIX_CELL_MICROS:
    case MIX_CELL_HUNDREDTHS:
    case MIX_CELL_PERCENT:
    case MIX_CELL_CHANCE:
    case MIX_CELL_GAP:
      json_builder_add_double_value (self->builder, (double) number / 1e6);
      break;
    case MIX_CELL_WTE:
      json_builder_add_double_value (self->builder, (double) number / 100);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * mix_ctl_add_cells:
 * @self: a command that is within an array of its JSON document
 * @table: a table
 * @row: a row of it
 *
 * Adds the cells of a row as an array.
 */
void
mix_ctl_add_cells (MixCtl *self, MixDataTable *table, guint row)
{
  json_builder_begin_array (self->builder);
  for (guint column = 0; column < mix_data_table_get_n_columns (table); column++)
    add_cell (self, table, row, column);
  json_builder_end_array (self->builder);
}

static void
add_row (MixCtl *self, MixDataTable *table, guint row)
{
  const char *group = NULL;

  json_builder_begin_object (self->builder);
  for (guint column = 0; column < mix_data_table_get_n_columns (table); column++)
    {
      const MixDataColumn *type = mix_data_table_get_column (table, column);

      if (group != type->group)
        {
          if (group != NULL)
            json_builder_end_object (self->builder);
          group = type->group;
          if (group != NULL)
            {
              json_builder_set_member_name (self->builder, group);
              json_builder_begin_object (self->builder);
            }
        }
      json_builder_set_member_name (self->builder, type->key);
      add_cell (self, table, row, column);
    }
  if (group != NULL)
    json_builder_end_object (self->builder);
  json_builder_end_object (self->builder);
}

/**
 * mix_ctl_print_table:
 * @self: a command
 * @table: a table
 *
 * Prints a table, or adds it to the JSON document under its name.
 */
void
mix_ctl_print_table (MixCtl *self, MixDataTable *table)
{
  g_autofree char *text = NULL;

  if (!self->json)
    {
      text = mix_data_table_to_text (table);
      g_string_append (self->text, text);
      return;
    }
  json_builder_set_member_name (self->builder, mix_data_table_get_name (table));
  json_builder_begin_array (self->builder);
  for (guint row = 0; row < mix_data_table_get_n_rows (table); row++)
    add_row (self, table, row);
  json_builder_end_array (self->builder);
}

/**
 * mix_ctl_add_columns:
 * @table: a table without rows
 * @columns: (array length=n_columns): its columns, with titles to translate
 * @n_columns: how many there are
 */
void
mix_ctl_add_columns (MixDataTable *table, const MixDataColumn *columns, guint n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    {
      MixDataColumn column = columns[i];

      column.title = _ (column.title);
      mix_data_table_add_column (table, &column);
    }
}

/**
 * mix_ctl_report_finding:
 * @self: a command
 *
 * Unsafe work or overload was found: the program ends with 1.
 */
void
mix_ctl_report_finding (MixCtl *self)
{
  self->has_finding = TRUE;
}

static JsonNode *
close_document (MixCtl *self)
{
  json_builder_end_object (self->builder);
  return json_builder_get_root (self->builder);
}

static void
print_document (JsonNode *document)
{
  g_autofree char *text = json_to_string (document, TRUE);

  puts (text);
}

/**
 * mix_ctl_join_results:
 * @self: a batch that stands inside an array of its document
 * @part: one of its commands, done
 */
void
mix_ctl_join_results (MixCtl *self, MixCtl *part)
{
  json_builder_add_value (self->builder, close_document (part));
  self->has_finding = self->has_finding || part->has_finding;
}

/**
 * mix_ctl_finish:
 * @self: a command that was done
 *
 * Prints what it had to say.
 *
 * Returns: the exit status of the program
 */
int
mix_ctl_finish (MixCtl *self)
{
  if (self->json)
    {
      g_autoptr (JsonNode) document = close_document (self);

      print_document (document);
    }
  else
    fputs (self->text->str, stdout);
  if (fflush (stdout) != 0 || ferror (stdout))
    {
      fprintf (stderr, "skillmixctl: %s\n", _ ("The result could not be written to standard output."));
      return 4;
    }
  return self->has_finding ? 1 : 0;
}

/**
 * mix_ctl_print_error:
 * @error: why a command was not done
 * @json: whether to print it as JSON too
 */
void
mix_ctl_print_error (const GError *error, gboolean json)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) document = NULL;
  const char *subject = mix_error_get_subject (error);

  fprintf (stderr, "skillmixctl: %s\n", error->message);
  if (!json)
    return;
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "error");
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "code");
  json_builder_add_string_value (builder, mix_error_get_code_name (error));
  json_builder_set_member_name (builder, "message");
  json_builder_add_string_value (builder, error->message);
  json_builder_set_member_name (builder, "subject");
  if (subject != NULL)
    json_builder_add_string_value (builder, subject);
  else
    json_builder_add_null_value (builder);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  document = json_builder_get_root (builder);
  print_document (document);
}
