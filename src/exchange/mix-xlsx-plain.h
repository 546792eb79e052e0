#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Nearly all of a workbook's XML is written in one way, which programs write and no person: cells and texts of ASCII,
 * attributes in one order, no white space between tags. That way is known at sight; all else is for the XML parser. */

/**
 * MixXlsxPlainType:
 * @MIX_XLSX_PLAIN_EMPTY: nothing
 * @MIX_XLSX_PLAIN_SHARED: the position of a shared string
 * @MIX_XLSX_PLAIN_NUMBER: a number
 * @MIX_XLSX_PLAIN_BOOLEAN: 1 or 0
 * @MIX_XLSX_PLAIN_TEXT: a text, such as a formula's or an error
 *
 * What a plain cell holds.
 */
typedef enum
{
  MIX_XLSX_PLAIN_EMPTY,
  MIX_XLSX_PLAIN_SHARED,
  MIX_XLSX_PLAIN_NUMBER,
  MIX_XLSX_PLAIN_BOOLEAN,
  MIX_XLSX_PLAIN_TEXT,
} MixXlsxPlainType;

/**
 * MixXlsxPlainCell:
 * @address: its place, such as `AB12`; not ended by a zero byte
 * @address_length: bytes of @address
 * @style: the digits of its style; none for style 0
 * @style_length: how many
 * @type: what @value is
 * @value: not ended by a zero byte
 * @value_length: bytes of @value
 */
typedef struct
{
  const char *address;
  gsize address_length;
  const char *style;
  gsize style_length;
  MixXlsxPlainType type;
  const char *value;
  gsize value_length;
} MixXlsxPlainCell;

#define MIX_XLSX_PLAIN_MAX_TAG 160

/**
 * MixXlsxPlainRow:
 *
 * The start tag of a row that the parser took last: of others only the digits in quotes may differ.
 */
typedef struct
{
  char tag[MIX_XLSX_PLAIN_MAX_TAG];
  gboolean is_known;
} MixXlsxPlainRow;

gssize mix_xlsx_plain_read_cell (const char *bytes, gsize length, MixXlsxPlainCell *cell);
gssize mix_xlsx_plain_read_text (const char *bytes, gsize length, const char **text, gsize *text_length);
gssize mix_xlsx_plain_read_row (MixXlsxPlainRow *known, const char *bytes, gsize length, guint *number);

G_END_DECLS
