#include "mix-nhs-source.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mix-error.h"

#define ROWS_A_STEP 1024

static gboolean
check_cancelled (MixNhsSource *self)
{
  if (self->sink->progress != NULL)
    self->sink->progress (mix_table_reader_get_progress (self->reader), self->user_data);
  if (!g_cancellable_is_cancelled (self->cancellable))
    return TRUE;
  mix_set_error (&self->failure, MIX_ERROR_CANCELLED, mix_table_reader_get_name (self->reader),
                 _ ("Reading was cancelled."));
  return FALSE;
}

/**
 * mix_nhs_source_next:
 *
 * Goes to the next row.
 *
 * Returns: %FALSE at the end, which mix_nhs_source_finish() tells from a failure
 */
gboolean
mix_nhs_source_next (MixNhsSource *self)
{
  if (!mix_table_reader_next (self->reader, &self->row, &self->failure))
    return FALSE;
  self->n_rows++;
  g_string_chunk_clear (self->trimmed);
  return self->row->number % ROWS_A_STEP != 0 || check_cancelled (self);
}

/**
 * mix_nhs_source_finish:
 *
 * Returns: whether mix_nhs_source_next() came to the table's end; %FALSE with @error when the rest could not be read or
 *   the user cancelled
 */
gboolean
mix_nhs_source_finish (MixNhsSource *self, GError **error)
{
  if (self->failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->failure));
  return FALSE;
}

static const char *
trim (MixNhsSource *self, const char *text, gsize length)
{
  while (length > 0 && g_ascii_isspace (text[length - 1]))
    length--;
  while (length > 0 && g_ascii_isspace (text[0]))
    {
      text++;
      length--;
    }
  return length > 0 ? g_string_chunk_insert_len (self->trimmed, text, (gssize) length) : NULL;
}

/**
 * mix_nhs_source_get_text:
 * @column: a column of the layout
 *
 * Returns: (nullable): the cell's text without white space around it, valid until the next row; %NULL when it is empty
 *   or the file has no such column
 */
const char *
mix_nhs_source_get_text (MixNhsSource *self, guint column)
{
  int index = self->match->index[column];
  const MixField *field;

  if (index < 0 || (guint) index >= self->row->n_fields)
    return NULL;
  field = &self->row->fields[index];
  if (field->length == 0)
    return NULL;
  if (g_ascii_isspace (field->text[0]) || g_ascii_isspace (field->text[field->length - 1]))
    return trim (self, field->text, field->length);
  return field->text;
}

/**
 * mix_nhs_source_refuse:
 * @column: a column of the layout
 *
 * Sets @error at the present row and @column.
 */
void
mix_nhs_source_refuse (MixNhsSource *self, GError **error, guint column, const char *format, ...)
{
  g_autofree char *reason = NULL;
  va_list args;

  va_start (args, format);
  reason = g_strdup_vprintf (format, args);
  va_end (args);
  mix_table_reader_refuse (self->reader, error, self->row->number, self->match->layout->columns[column].title, "%s",
                           reason);
}

/**
 * mix_nhs_source_get_needed:
 * @column: a column of the layout
 * @text: (out): its text
 *
 * Returns: whether the cell holds text
 */
gboolean
mix_nhs_source_get_needed (MixNhsSource *self, guint column, const char **text, GError **error)
{
  *text = mix_nhs_source_get_text (self, column);
  if (*text != NULL)
    return TRUE;
  mix_nhs_source_refuse (self, error, column, _ ("The cell is empty. Nothing was taken from the file."));
  return FALSE;
}

/**
 * mix_nhs_parse_number:
 * @text: digits with or without a decimal point
 * @decimals: how many decimals to keep, at most 9; further ones are rounded half up, or must be zeros when it is 0
 * @number: (out): the number × 10^@decimals
 *
 * Returns: whether @text is such a number, not negative and below 10^9
 */
gboolean
mix_nhs_parse_number (const char *text, guint decimals, gint64 *number)
{
  gint64 value = 0;
  guint n_whole = 0;
  guint n_decimals = 0;
  gboolean round_up = FALSE;

  for (; g_ascii_isdigit (*text) && n_whole < 10; text++, n_whole++)
    value = value * 10 + (*text - '0');
  if (n_whole == 0 || n_whole > 9)
    return FALSE;

  if (*text == '.' && text[1] != '\0')
    for (text++; g_ascii_isdigit (*text); text++, n_decimals++)
      {
        if (n_decimals < decimals)
          value = value * 10 + (*text - '0');
        else if (decimals == 0 && *text != '0')
          return FALSE;
        else if (n_decimals == decimals)
          round_up = *text >= '5';
      }
  for (; n_decimals < decimals; n_decimals++)
    value *= 10;
  *number = value + round_up;
  return *text == '\0';
}

/**
 * mix_nhs_source_get_number:
 * @column: a column of the layout
 * @decimals: as mix_nhs_parse_number()
 * @number: (out): the number × 10^@decimals
 *
 * Returns: whether the cell holds a number
 */
gboolean
mix_nhs_source_get_number (MixNhsSource *self, guint column, guint decimals, gint64 *number, GError **error)
{
  const char *text;

  if (!mix_nhs_source_get_needed (self, column, &text, error))
    return FALSE;
  if (mix_nhs_parse_number (text, decimals, number))
    return TRUE;
  mix_nhs_source_refuse (self, error, column,
                         decimals == 0 ? _ ("“%.40s” is not a whole number. Nothing was taken from the file.")
                                       : _ ("“%.40s” is not a number. Nothing was taken from the file."),
                         text);
  return FALSE;
}

/**
 * mix_nhs_source_get_date:
 * @column: a column of the layout
 * @date: (out): the date; %MIX_DATE_NONE when the cell is empty or the file has no such column
 *
 * Returns: whether the cell is empty or holds a date, in any of the ways the files have
 */
gboolean
mix_nhs_source_get_date (MixNhsSource *self, guint column, MixDate *date, GError **error)
{
  const char *text = mix_nhs_source_get_text (self, column);

  *date = MIX_DATE_NONE;
  if (text == NULL)
    return TRUE;
  if (g_str_equal (text, self->date_text))
    {
      *date = self->date_value;
      return TRUE;
    }
  if (!mix_date_parse (text, date))
    {
      mix_nhs_source_refuse (self, error, column, _ ("“%.40s” is not a date. Nothing was taken from the file."), text);
      return FALSE;
    }
  if (g_strlcpy (self->date_text, text, sizeof self->date_text) >= sizeof self->date_text)
    self->date_text[0] = '\0';
  self->date_value = *date;
  return TRUE;
}

/**
 * mix_nhs_source_note:
 * @column: a column of the layout, or -1
 * @subject: (nullable): the code of the practice or network
 * @reason: a sentence
 *
 * Reports the present row.
 */
void
mix_nhs_source_note (MixNhsSource *self, MixRowNoteKind kind, int column, const char *subject, const char *reason)
{
  MixRowNote note = { .kind = kind, .row = self->row->number, .n_rows = 1, .subject = subject, .reason = reason };

  if (column >= 0)
    note.column = self->match->layout->columns[column].title;
  if (self->sink->note != NULL)
    self->sink->note (&note, self->user_data);
}
