#include "mix-deployment-records.h"

#include "mix-config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "mix-error.h"

/**
 * MixDeploymentRecord:
 *
 * One line of a deployment text: a keyword and fields after it, numbered from 1, parted by blanks.
 */
struct _MixDeploymentRecord
{
  int line;
  GPtrArray *fields;
};

/**
 * mix_deployment_record_refuse:
 * @self: a record
 * @error: return location for an error
 * @format: what is wrong and what to do, as printf
 * @...: what goes into it
 *
 * Sets an error that names the line.
 */
void
mix_deployment_record_refuse (const MixDeploymentRecord *self, GError **error, const char *format, ...)
{
  g_autofree char *reason = NULL;
  va_list values;

  va_start (values, format);
  reason = g_strdup_vprintf (format, values);
  va_end (values);
  mix_set_error (error, MIX_ERROR_REFUSED, "deployment", _ ("Line %d: %s"), self->line, reason);
}

/**
 * mix_deployment_record_count:
 * @self: a record
 *
 * Returns: how many fields follow the keyword
 */
int
mix_deployment_record_count (const MixDeploymentRecord *self)
{
  return (int) self->fields->len - 1;
}

/**
 * mix_deployment_record_get_text:
 * @self: a record
 * @field: number of a field that is there, 0 for the keyword
 *
 * Returns: its text
 */
const char *
mix_deployment_record_get_text (const MixDeploymentRecord *self, int field)
{
  return g_ptr_array_index (self->fields, field);
}

/**
 * mix_deployment_record_get_keyword:
 * @self: a record
 *
 * Returns: its keyword
 */
const char *
mix_deployment_record_get_keyword (const MixDeploymentRecord *self)
{
  return mix_deployment_record_get_text (self, 0);
}

/**
 * mix_deployment_record_get_number:
 * @self: a record
 * @field: number of a field
 * @least: least number taken
 * @most: largest number taken
 * @number: (out): the number
 * @error: return location for an error
 *
 * Returns: whether the field is there and is a whole number from @least to @most
 */
gboolean
mix_deployment_record_get_number (
    const MixDeploymentRecord *self, int field, gint64 least, gint64 most, gint64 *number, GError **error)
{
  g_autofree char *lowest = NULL;
  g_autofree char *highest = NULL;

  if (field <= mix_deployment_record_count (self) && least <= most
      && g_ascii_string_to_signed (mix_deployment_record_get_text (self, field), 10, least, most, number, NULL))
    return TRUE;
  lowest = g_strdup_printf ("%" G_GINT64_FORMAT, least);
  highest = g_strdup_printf ("%" G_GINT64_FORMAT, most);
  mix_deployment_record_refuse (self, error, _ ("Field %d of “%s” must be a whole number from %s to %s."), field,
                                mix_deployment_record_get_keyword (self), lowest, highest);
  return FALSE;
}

/**
 * mix_deployment_record_get_int:
 * @self: a record
 * @field: number of a field
 * @least: least number taken
 * @most: largest number taken
 * @number: (out): the number
 * @error: return location for an error
 *
 * Returns: whether the field is there and is a whole number from @least to @most
 */
gboolean
mix_deployment_record_get_int (
    const MixDeploymentRecord *self, int field, int least, int most, int *number, GError **error)
{
  gint64 wide;

  if (!mix_deployment_record_get_number (self, field, least, most, &wide, error))
    return FALSE;
  *number = (int) wide;
  return TRUE;
}

/**
 * mix_deployment_record_get_decimal:
 * @self: a record
 * @field: number of a field
 * @number: (out): the number
 * @error: return location for an error
 *
 * Returns: whether the field is there and is a decimal number of digits and at most one point, not negative
 */
gboolean
mix_deployment_record_get_decimal (const MixDeploymentRecord *self, int field, double *number, GError **error)
{
  const char *text = field <= mix_deployment_record_count (self) ? mix_deployment_record_get_text (self, field) : "";
  char *end = NULL;

  if (*text != '\0' && strspn (text, "0123456789.") == strlen (text))
    *number = g_ascii_strtod (text, &end);
  if (end != NULL && *end == '\0' && *number <= G_MAXINT)
    return TRUE;
  mix_deployment_record_refuse (self, error, _ ("Field %d of “%s” must be a number of minutes, such as 45 or 22.5."),
                                field, mix_deployment_record_get_keyword (self));
  return FALSE;
}

/* Cuts a line at its blanks, in place; a comment reaches from # to the end. */
static void
cut_line (char *line, GPtrArray *fields)
{
  char *next = line;

  line[strcspn (line, "#")] = '\0';
  g_ptr_array_set_size (fields, 0);
  while (*(next += strspn (next, " \t\r")) != '\0')
    {
      g_ptr_array_add (fields, next);
      next += strcspn (next, " \t\r");
      if (*next != '\0')
        *next++ = '\0';
    }
}

static gboolean
take_record (const MixDeploymentRecord *record,
             const MixDeploymentRecordKind *kinds,
             gsize n_kinds,
             gpointer data,
             GError **error)
{
  const char *keyword = mix_deployment_record_get_keyword (record);
  int n = mix_deployment_record_count (record);

  for (gsize i = 0; i < n_kinds; i++)
    if (strcmp (keyword, kinds[i].keyword) == 0)
      {
        if (n >= kinds[i].n_least && (kinds[i].n_most < 0 || n <= kinds[i].n_most))
          return kinds[i].take (record, data, error);
        mix_deployment_record_refuse (record, error, _ ("“%s” has %d fields after it, and needs %d. Check the line."),
                                      keyword, n, n < kinds[i].n_least ? kinds[i].n_least : kinds[i].n_most);
        return FALSE;
      }
  mix_deployment_record_refuse (record, error, _ ("“%s” is no record of this kind of file. Check the line."), keyword);
  return FALSE;
}

static gboolean
check_text (const char *text, gsize length, GError **error)
{
  if (g_utf8_validate_len (text, length, NULL))
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, "deployment", _ ("This is not a text file. Choose another."));
  return FALSE;
}

/**
 * mix_deployment_records_parse:
 * @text: a text
 * @length: its bytes
 * @kinds: (array length=n_kinds): which records there may be
 * @n_kinds: how many
 * @data: for those that take them
 * @error: return location for an error
 *
 * Gives each line that is not empty or a comment to what takes its kind, until one is refused.
 *
 * Returns: whether all were taken
 */
gboolean
mix_deployment_records_parse (
    const char *text, gsize length, const MixDeploymentRecordKind *kinds, gsize n_kinds, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();
  g_autofree char *copy = NULL;
  MixDeploymentRecord record = { 0, fields };
  char *next;

  if (!check_text (text, length, error))
    return FALSE;
  copy = g_strndup (text, length);
  next = copy;
  while (next != NULL && *next != '\0')
    {
      char *line = strsep (&next, "\n");

      record.line++;
      cut_line (line, fields);
      if (fields->len > 0 && !take_record (&record, kinds, n_kinds, data, error))
        return FALSE;
    }
  return TRUE;
}
