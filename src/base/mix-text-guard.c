#include "mix-text.h"

#include "mix-config.h"
#include "mix-error.h"
#include "mix-id.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* An id has 36 characters, of which the last twelve stand together. */
#define ID_LENGTH 36
#define LAST_OF_ID 24

/* Steps over one space or hyphen, in the forms word processors write too (no-break space, no-break hyphen). */
static const char *
skip_separator (const char *cursor)
{
  static const char *const separators[] = { " ", "-", "\302\240", "\342\200\220", "\342\200\221" };

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    if (g_str_has_prefix (cursor, separators[i]))
      return cursor + strlen (separators[i]);
  return cursor;
}

/* Weights 10 to 2; eleven minus the remainder by eleven is the tenth digit; 11 stands for 0, and 10 for no number. */
static gboolean
check_digit_is_right (const guint8 digits[10])
{
  guint sum = 0, check;

  for (guint i = 0; i < 9; i++)
    sum += (10 - i) * digits[i];
  check = 11 - sum % 11;
  return (check == 11 ? 0 : check) == digits[9];
}

/* Reads ten digits, together or 3-3-4, that no digit follows. Returns their end or NULL. */
static const char *
read_ten_digits (const char *cursor, guint8 digits[10])
{
  gboolean grouped = FALSE;

  for (guint i = 0; i < 10; i++)
    {
      const char *next = i == 3 || (i == 6 && grouped) ? skip_separator (cursor) : cursor;

      if (i == 6 && grouped && next == cursor)
        return NULL;
      if (i == 3)
        grouped = next != cursor;
      cursor = next;
      if (!g_ascii_isdigit (*cursor))
        return NULL;
      digits[i] = (guint8) (*cursor++ - '0');
    }
  return g_ascii_isdigit (*cursor) ? NULL : cursor;
}

/* Whether @digits, within @text, are part of an id: its last twelve characters can hold ten decimal digits in a row. */
static gboolean
is_part_of_id (const char *text, const char *digits)
{
  for (guint before = LAST_OF_ID; before <= LAST_OF_ID + 2; before++)
    {
      g_autofree char *id = NULL;

      if (digits - text < (ptrdiff_t) before)
        continue;
      id = g_strndup (digits - before, ID_LENGTH);
      if (mix_id_is_valid (id))
        return TRUE;
    }
  return FALSE;
}

/**
 * mix_text_find_nhs_number:
 * @text: (nullable): anything a user typed or a file held
 *
 * Looks for a valid NHS number: ten digits, together or 3-3-4 with single spaces or hyphens, not inside a longer run
 * of digits, whose last digit is the check digit by modulus 11 (NHS Data Dictionary, NHS NUMBER).
 * An id of the plan is none, whatever digits it has.
 *
 * Returns: (transfer full) (nullable): the ten digits of the first one, or %NULL
 */
char *
mix_text_find_nhs_number (const char *text)
{
  guint8 digits[10];

  for (const char *cursor = text; cursor != NULL && *cursor != '\0'; cursor++)
    {
      if (!g_ascii_isdigit (*cursor) || (cursor > text && g_ascii_isdigit (cursor[-1]))
          || read_ten_digits (cursor, digits) == NULL || !check_digit_is_right (digits) || is_part_of_id (text, cursor))
        continue;
      for (guint i = 0; i < 10; i++)
        digits[i] = (guint8) (digits[i] + '0');
      return g_strndup ((const char *) digits, 10);
    }
  return NULL;
}

/**
 * mix_text_check_no_patient:
 * @text: (nullable): text about to be kept
 * @subject: (nullable): the field or row it belongs to
 *
 * The one guard against patient data: every text a user enters and every free text of an import passes it. The message
 * does not repeat the number.
 *
 * Returns: whether @text holds no valid NHS number; %MIX_ERROR_REFUSED is set otherwise
 */
gboolean
mix_text_check_no_patient (const char *text, const char *subject, GError **error)
{
  g_autofree char *number = mix_text_find_nhs_number (text);

  if (number == NULL)
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, subject,
                 _ ("This text holds a valid NHS number (it ends in %s). Skillmix keeps no patient data. "
                    "Take the number out."),
                 number + 6);
  return FALSE;
}
