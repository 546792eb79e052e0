#include "mix-xlsx-plain.h"

#include <string.h>

#include "mix-xlsx-cell.h"
#include "mix-xml-stream.h"

G_STATIC_ASSERT (sizeof "</v></c>" <= MIX_XML_PADDING && sizeof "</t></si>" <= MIX_XML_PADDING);

/* Nothing longer is plain, so that what is cut off by the end of a piece need not wait for long. */
#define MAX_PLAIN 1024

/* A literal's length is known to the compiler, which makes of this one or two comparisons of words. */
static inline gboolean
skip (const char **at, const char *literal, gsize length)
{
  if (memcmp (*at, literal, length) != 0)
    return FALSE;
  *at += length;
  return TRUE;
}

#define SKIP(at, literal) skip (at, literal, sizeof (literal) - 1)

static gsize
skip_digits (const char **at)
{
  const char *begin = *at;

  while (g_ascii_isdigit (**at))
    (*at)++;
  return (gsize) (*at - begin);
}

/* Text to the next tag in characters that stand for themselves. */
static gsize
skip_text (const char **at)
{
  const char *begin = *at;

  while (**at >= ' ' && **at < 0x7f && **at != '<' && **at != '>' && **at != '&')
    (*at)++;
  return (gsize) (*at - begin);
}

static gboolean
skip_address (const char **at, MixXlsxPlainCell *cell)
{
  cell->address = *at;
  while (g_ascii_isupper (**at))
    (*at)++;
  if (*at == cell->address || skip_digits (at) == 0)
    return FALSE;
  cell->address_length = (gsize) (*at - cell->address);
  return SKIP (at, "\"");
}

static gboolean
skip_style (const char **at, MixXlsxPlainCell *cell)
{
  cell->style_length = 0;
  if (!SKIP (at, " s=\""))
    return TRUE;
  cell->style = *at;
  cell->style_length = skip_digits (at);
  return cell->style_length > 0 && SKIP (at, "\"");
}

static gboolean
skip_type (const char **at, MixXlsxPlainCell *cell)
{
  cell->type = MIX_XLSX_PLAIN_NUMBER;
  if (!SKIP (at, " t=\""))
    return TRUE;
  if (SKIP (at, "s\""))
    cell->type = MIX_XLSX_PLAIN_SHARED;
  else if (SKIP (at, "b\""))
    cell->type = MIX_XLSX_PLAIN_BOOLEAN;
  else if (SKIP (at, "str\"") || SKIP (at, "e\""))
    cell->type = MIX_XLSX_PLAIN_TEXT;
  else
    return SKIP (at, "n\"");
  return TRUE;
}

static gboolean
skip_value (const char **at, MixXlsxPlainCell *cell)
{
  if (SKIP (at, "/>"))
    {
      cell->type = MIX_XLSX_PLAIN_EMPTY;
      return TRUE;
    }
  if (!SKIP (at, "><v>"))
    return FALSE;
  cell->value = *at;
  cell->value_length = skip_text (at);
  return SKIP (at, "</v></c>");
}

/* What is not plain may become so with the bytes that come: it begins right and has not come to its end. */
static gssize
refuse (const char *bytes, gsize length, const char *begin, const char *end, const char *other_end)
{
  gboolean may_come = length < MAX_PLAIN && strncmp (bytes, begin, MIN (length, strlen (begin))) == 0
                      && strstr (bytes, end) == NULL && strstr (bytes, other_end) == NULL;

  return may_come ? -1 : 0;
}

/**
 * mix_xlsx_plain_read_cell:
 * @bytes: what follows, ended by %MIX_XML_PADDING zero bytes
 * @length: how many bytes
 * @cell: (out caller-allocates): the cell, which points into @bytes
 *
 * Returns: how many bytes the plain cell at the beginning of @bytes has; 0 when there is none; -1 when there may be one
 *   once there are more bytes
 */
gssize
mix_xlsx_plain_read_cell (const char *bytes, gsize length, MixXlsxPlainCell *cell)
{
  const char *at = bytes;

  if (SKIP (&at, "<c r=\"") && skip_address (&at, cell) && skip_style (&at, cell) && skip_type (&at, cell)
      && skip_value (&at, cell))
    return at - bytes;
  return refuse (bytes, length, "<c r=\"", "</c>", "/>");
}

/**
 * mix_xlsx_plain_read_text:
 * @bytes: what follows, ended by %MIX_XML_PADDING zero bytes
 * @length: how many bytes
 * @text: (out): the text, in @bytes
 * @text_length: (out): its bytes
 *
 * Returns: how many bytes the plain shared string at the beginning of @bytes has; 0 or -1 as mix_xlsx_plain_read_cell()
 */
gssize
mix_xlsx_plain_read_text (const char *bytes, gsize length, const char **text, gsize *text_length)
{
  const char *at = bytes;

  if (SKIP (&at, "<si><t>"))
    {
      *text = at;
      *text_length = skip_text (&at);
      if (SKIP (&at, "</t></si>"))
        return at - bytes;
    }
  return refuse (bytes, length, "<si><t>", "</si>", "</t>");
}

/* A tag whose attributes could be told by their quotes alone: no entity, no other quotes, not the whole element. */
static gboolean
is_regular (const char *tag, gsize length)
{
  guint n_quotes = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (tag[i] == '&' || tag[i] == '\'' || tag[i] < ' ')
        return FALSE;
      n_quotes += tag[i] == '"';
    }
  return n_quotes % 2 == 0 && tag[length - 2] == '"';
}

static gboolean
equals_but_for_digits (const char *tag, const char *known)
{
  gboolean in_quotes = FALSE;

  for (; *tag != '>' && *known != '>'; tag++, known++)
    {
      if (in_quotes && g_ascii_isdigit (*tag) && g_ascii_isdigit (*known))
        {
          skip_digits (&tag);
          skip_digits (&known);
        }
      if (*tag != *known)
        return FALSE;
      in_quotes ^= *tag == '"';
    }
  return *tag == *known;
}

/**
 * mix_xlsx_plain_read_row:
 * @known: the tag that is known; @known->tag becomes this one when it is another that may be learnt
 * @bytes: what follows, ended by %MIX_XML_PADDING zero bytes
 * @length: how many bytes
 * @number: (out): the row's number, %G_MAXUINT when it is too long
 *
 * The caller sets @known->is_known once the parser has taken a row's tag without complaint.
 *
 * Returns: how many bytes the start tag of a row at the beginning of @bytes has; 0 when it is not a plain one, or of a
 *   form not known yet; -1 as mix_xlsx_plain_read_cell()
 */
gssize
mix_xlsx_plain_read_row (MixXlsxPlainRow *known, const char *bytes, gsize length, guint *number)
{
  const char *at = bytes;
  const char *end = memchr (bytes, '>', MIN (length, MIX_XLSX_PLAIN_MAX_TAG - 1));
  gsize n_digits;

  if (!SKIP (&at, "<row r=\"") || end == NULL)
    return refuse (bytes, length, "<row r=\"", ">", ">");
  n_digits = skip_digits (&at);
  *number = mix_xlsx_parse_digits (at - n_digits, n_digits);
  if (known->is_known && equals_but_for_digits (bytes, known->tag))
    return end + 1 - bytes;

  known->is_known = FALSE;
  known->tag[0] = '\0';
  if (is_regular (bytes, (gsize) (end + 1 - bytes)))
    {
      memcpy (known->tag, bytes, (gsize) (end + 1 - bytes));
      known->tag[end + 1 - bytes] = '\0';
    }
  return 0;
}
