#include "mix-xlsx-cell.h"

#include <math.h>
#include <string.h>

#include "mix-date.h"
#include "mix-table-reader.h"

#define MINUTES_A_DAY (24 * 60)

/* 1 January 1970 and 1 January 1904, counted as workbooks count days. */
#define DAY_OF_1970 25569
#define DAY_OF_1904 1462

/* The first day beyond 31 December 9999. */
#define LAST_DAY 2958466

/**
 * mix_xlsx_get_built_in_format:
 * @id: the identifier of a format that needs no definition in the file
 *
 * ECMA-376 part 1, 18.8.30, the East Asian ones included.
 *
 * Returns: how such a number is shown
 */
MixXlsxFormat
mix_xlsx_get_built_in_format (guint64 id)
{
  if (id == 46)
    return MIX_XLSX_DURATION;
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
             ? MIX_XLSX_DATE
             : MIX_XLSX_NUMBER;
}

/**
 * mix_xlsx_parse_format:
 * @code: a format's code, such as `dd/mm/yyyy` or `[h]:mm`
 *
 * Looks for letters of dates and times outside quotes, brackets and escapes; hours in brackets count on beyond 24.
 *
 * Returns: how such a number is shown
 */
MixXlsxFormat
mix_xlsx_parse_format (const char *code)
{
  for (const char *at = code; *at != '\0'; at++)
    {
      char close = *at == '"' ? '"' : *at == '[' ? ']' : '\0';

      if (*at == '[' && (at[1] == 'h' || at[1] == 'H'))
        return MIX_XLSX_DURATION;
      if (close != '\0')
        at = strchr (at + 1, close);
      else if (*at == '\\' || *at == '_' || *at == '*')
        at = at[1] != '\0' ? at + 1 : at;
      else if (strchr ("ymdhsYMDHS", *at) != NULL)
        return MIX_XLSX_DATE;
      if (at == NULL)
        return MIX_XLSX_NUMBER;
    }
  return MIX_XLSX_NUMBER;
}

/**
 * mix_xlsx_name_column:
 * @column: from 0
 *
 * Returns: (transfer full): the column's letters: 0 is A, 26 is AA
 */
char *
mix_xlsx_name_column (guint column)
{
  GString *name = g_string_new (NULL);

  for (guint rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    g_string_prepend_c (name, (char) ('A' + (rest - 1) % 26));
  return g_string_free_and_steal (name);
}

/**
 * mix_xlsx_parse_column:
 * @address: a cell's address such as `AB12`
 * @length: its bytes
 * @column: (out): the column, from 0
 *
 * Returns: whether the address starts with the letters of a column that a sheet may have
 */
gboolean
mix_xlsx_parse_column (const char *address, gsize length, guint *column)
{
  guint number = 0;
  gsize i;

  for (i = 0; i < length && g_ascii_isupper (address[i]) && i < 4; i++)
    number = number * 26 + (guint) (address[i] - 'A') + 1;
  *column = number - 1;
  return i > 0 && number <= MIX_TABLE_MAX_COLUMNS;
}

/**
 * mix_xlsx_parse_digits:
 * @text: digits
 * @length: how many
 *
 * Returns: the number; %G_MAXUINT when there are none, more than nine, or anything else
 */
guint
mix_xlsx_parse_digits (const char *text, gsize length)
{
  guint number = 0;

  if (length == 0 || length > 9)
    return G_MAXUINT;
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return G_MAXUINT;
      number = number * 10 + (guint) (text[i] - '0');
    }
  return number;
}

/* Days are counted so that 61 is 1 March 1900, with a 29 February 1900 that never was as day 60. */
static void
append_date (GString *text, double days, gboolean from_1904)
{
  gint64 minutes = (gint64) floor (days * MINUTES_A_DAY + 0.5);
  gint64 day = minutes / MINUTES_A_DAY;
  int rest = (int) (minutes % MINUTES_A_DAY);

  if (day > 0)
    {
      gint64 counted = from_1904 ? day + DAY_OF_1904 : day < 60 ? day + 1 : day;
      g_autofree char *date = mix_date_format_iso ((MixDate) (counted - DAY_OF_1970));

      g_string_append (text, date);
    }
  if (day == 0 || rest > 0)
    g_string_append_printf (text, "%s%02d:%02d", day > 0 ? " " : "", rest / 60, rest % 60);
}

static void
append_duration (GString *text, double days)
{
  gint64 minutes = (gint64) floor (days * MINUTES_A_DAY + 0.5);

  g_string_append_printf (text, "%" G_GINT64_FORMAT ":%02d", minutes / 60, (int) (minutes % 60));
}

/* Drops the noise of binary fractions: workbooks write 0.1 as 0.10000000000000001. Small numbers get no exponent. */
static void
append_number (GString *text, double number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  gsize length;

  g_ascii_formatd (digits, sizeof digits, "%.15g", number);
  if (strchr (digits, 'e') != NULL && fabs (number) < 1)
    {
      g_ascii_formatd (digits, sizeof digits, "%.12f", number);
      for (length = strlen (digits); digits[length - 1] == '0' && digits[length - 2] != '.';)
        digits[--length] = '\0';
    }
  g_string_append (text, digits);
}

static gboolean
is_short_whole (const char *text, gsize length)
{
  return length <= 15 && strspn (text, "0123456789") == length;
}

/**
 * mix_xlsx_format_number:
 * @text: a text that ends with a number as workbooks write it
 * @from: where the number starts
 * @format: how it is shown
 * @from_1904: whether days are counted from 1904
 *
 * Puts the number as people know it in its place: `0.1`, `2026-11-30`, `2026-11-30 14:05`, `14:05`, `37:30`.
 *
 * Returns: whether it is a number
 */
gboolean
mix_xlsx_format_number (GString *text, gsize from, MixXlsxFormat format, gboolean from_1904)
{
  const char *start = text->str + from;
  double number;
  char *end;

  if (from == text->len || (format == MIX_XLSX_NUMBER && is_short_whole (start, text->len - from)))
    return TRUE;
  number = g_ascii_strtod (start, &end);
  if (end == start || *end != '\0' || !isfinite (number))
    return FALSE;

  g_string_truncate (text, from);
  if (format == MIX_XLSX_NUMBER || number < 0 || number >= LAST_DAY)
    append_number (text, number);
  else if (format == MIX_XLSX_DATE)
    append_date (text, number, from_1904);
  else
    append_duration (text, number);
  return TRUE;
}
