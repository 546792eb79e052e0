#include "mix-england-lines.h"

#include "mix-config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "mix-error.h"
#include "mix-england-private.h"

#define MILLION G_GINT64_CONSTANT (1000000)
#define BILLION G_GINT64_CONSTANT (1000000000)

static gboolean
fail_to_read (const char *path, GError **error)
{
  mix_set_error (error, MIX_ERROR_FAILED, path,
                 _ ("The table of England “%s” can't be read: %s. Install Skillmix again."), path, g_strerror (errno));
  return FALSE;
}

/* Writable, so that tabs can become ends of texts, but private: the file stays as it is. */
static gboolean
map_file (MixEnglandLines *self, const char *path, GError **error)
{
  int file = open (path, O_RDONLY | O_CLOEXEC);
  struct stat status;
  void *text = MAP_FAILED;

  if (file < 0)
    return fail_to_read (path, error);
  if (fstat (file, &status) == 0 && status.st_size > 0)
    text = mmap (NULL, (gsize) status.st_size, PROT_READ | PROT_WRITE, MAP_PRIVATE, file, 0);
  else
    errno = EINVAL;
  if (text != MAP_FAILED)
    {
      self->text = text;
      self->length = (gsize) status.st_size;
    }
  close (file);
  return text != MAP_FAILED || fail_to_read (path, error);
}

/**
 * _mix_england_lines_open:
 * @self: the lines
 * @path: a file; the text must live as long as the lines
 * @error: return location for an error
 *
 * Returns: whether the file is mapped, is UTF-8 and ends with a line's end
 */
gboolean
_mix_england_lines_open (MixEnglandLines *self, const char *path, GError **error)
{
  *self = (MixEnglandLines) { .path = path };
  if (!map_file (self, path, error))
    return FALSE;
  self->cursor = self->text;
  if (self->text[self->length - 1] != '\n' || !g_utf8_validate_len (self->text, self->length, NULL))
    return _mix_england_lines_refuse (self, error, _ ("it is not text, or ends too soon"));
  return TRUE;
}

/**
 * _mix_england_lines_next:
 * @self: the lines
 * @error: return location for an error
 *
 * Cuts the next line into its fields.
 *
 * Returns: whether there is one
 */
gboolean
_mix_england_lines_next (MixEnglandLines *self, GError **error)
{
  char *line_end = memchr (self->cursor, '\n', (gsize) (self->text + self->length - self->cursor));

  self->line++;
  if (line_end == NULL)
    return _mix_england_lines_refuse (self, error, _ ("it ends too soon"));
  *line_end = '\0';
  for (self->n_fields = 0; self->cursor != NULL; self->n_fields++)
    {
      char *tab = memchr (self->cursor, '\t', (gsize) (line_end - self->cursor));

      if (self->n_fields == MIX_ENGLAND_MAX_FIELDS)
        return _mix_england_lines_refuse (self, error, _ ("it has too many columns"));
      if (tab != NULL)
        *tab = '\0';
      self->fields[self->n_fields] = self->cursor;
      self->cursor = tab != NULL ? tab + 1 : NULL;
    }
  self->cursor = line_end + 1;
  return TRUE;
}

/**
 * _mix_england_lines_at_end:
 * @self: the lines
 *
 * Returns: whether all lines have been cut
 */
gboolean
_mix_england_lines_at_end (const MixEnglandLines *self)
{
  return self->cursor == self->text + self->length;
}

/**
 * _mix_england_lines_is_called:
 * @self: the lines
 * @name: a word
 * @n_fields: a number of fields
 *
 * Returns: whether the line begins with that word and has so many fields
 */
gboolean
_mix_england_lines_is_called (const MixEnglandLines *self, const char *name, guint n_fields)
{
  return self->n_fields == n_fields && g_str_equal (self->fields[0], name);
}

/**
 * _mix_england_lines_refuse:
 * @self: the lines
 * @error: (out) (optional): where to put it
 * @reason: what is wrong, without a full stop
 *
 * Sets an error that names the file and the line.
 *
 * Returns: %FALSE
 */
gboolean
_mix_england_lines_refuse (const MixEnglandLines *self, GError **error, const char *reason)
{
  mix_set_error (error, MIX_ERROR_FAILED, self->path,
                 _ ("The table of England “%s” is not right at line %u: %s. Install Skillmix again."), self->path,
                 self->line, reason);
  return FALSE;
}

/**
 * _mix_england_lines_read_number:
 * @self: the lines
 * @field: which field
 * @largest: the largest number allowed
 * @number: (out): the number, or %MIX_ENGLAND_UNKNOWN for an empty field
 * @error: return location for an error
 *
 * Returns: whether the field is empty or plain digits
 */
gboolean
_mix_england_lines_read_number (
    const MixEnglandLines *self, guint field, gint64 largest, gint64 *number, GError **error)
{
  const char *digit = self->fields[field];
  gint64 value = 0;

  *number = MIX_ENGLAND_UNKNOWN;
  if (*digit == '\0')
    return TRUE;
  for (; g_ascii_isdigit (*digit) && value <= largest; digit++)
    value = value * 10 + (*digit - '0');
  if (*digit != '\0' || value > largest)
    return _mix_england_lines_refuse (self, error, _ ("a number is wrong"));
  *number = value;
  return TRUE;
}

/**
 * _mix_england_lines_read_int:
 *
 * Like _mix_england_lines_read_number().
 */
gboolean
_mix_england_lines_read_int (const MixEnglandLines *self, guint field, int *number, GError **error)
{
  gint64 value;

  if (!_mix_england_lines_read_number (self, field, G_MAXINT, &value, error))
    return FALSE;
  *number = (int) value;
  return TRUE;
}

/**
 * _mix_england_lines_read_billionths:
 * @self: the lines
 * @field: which field
 * @number: (out): the number in 1/1,000,000,000
 * @error: return location for an error
 *
 * Returns: whether the field is a number below a million with up to nine decimals
 */
gboolean
_mix_england_lines_read_billionths (const MixEnglandLines *self, guint field, gint64 *number, GError **error)
{
  const char *digit = self->fields[field];
  gint64 value = 0, unit = BILLION;

  for (; g_ascii_isdigit (*digit) && value < MILLION; digit++)
    value = value * 10 + (*digit - '0');
  value *= BILLION;
  if (*digit == '.')
    for (digit++, unit /= 10; g_ascii_isdigit (*digit) && unit > 0; digit++, unit /= 10)
      value += unit * (*digit - '0');
  if (*digit != '\0' || value > MILLION * BILLION)
    return _mix_england_lines_refuse (self, error, _ ("a number is wrong"));
  *number = value;
  return TRUE;
}

/**
 * _mix_england_lines_read_date:
 * @self: the lines
 * @field: which field
 * @date: (out): the date, or %MIX_DATE_NONE for an empty field
 * @error: return location for an error
 *
 * Returns: whether the field is empty or a day
 */
gboolean
_mix_england_lines_read_date (const MixEnglandLines *self, guint field, MixDate *date, GError **error)
{
  *date = MIX_DATE_NONE;
  if (self->fields[field][0] != '\0' && !mix_date_parse_iso (self->fields[field], date))
    return _mix_england_lines_refuse (self, error, _ ("a date is wrong"));
  return TRUE;
}
