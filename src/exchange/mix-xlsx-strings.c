#include "mix-xlsx-strings.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-error.h"
#include "mix-xlsx-plain.h"
#include "mix-xml-stream.h"

#define MAX_STRINGS (4 * 1024 * 1024)

struct _MixXlsxStrings
{
  GString *text;
  GArray *offsets; /* of gsize: where each string starts; each ends in a zero byte */
};

typedef struct
{
  MixXlsxStrings *strings;
  MixXmlStream *xml;
  const char *name;
  gsize start;
  guint phonetic_depth;
  gboolean in_text;
  guint list_depth; /* 0 outside the list of strings */
} Loader;

static void
refuse (Loader *loader, const char *reason)
{
  mix_xml_stream_fail (loader->xml,
                       mix_error_new (MIX_ERROR_REFUSED, loader->name, _ ("%s: %s"), loader->name, reason));
}

static void
start_cb (const char *name, const MixXmlAttribute *attributes, guint n_attributes, gpointer user_data)
{
  Loader *loader = user_data;

  if (g_str_equal (name, "sst"))
    loader->list_depth = mix_xml_stream_get_depth (loader->xml);
  else if (g_str_equal (name, "si"))
    loader->start = loader->strings->text->len;
  else if (g_str_equal (name, "rPh"))
    loader->phonetic_depth++;
  loader->in_text = g_str_equal (name, "t") && loader->phonetic_depth == 0;
}

static void
end_string (Loader *loader)
{
  if (loader->strings->offsets->len >= MAX_STRINGS)
    {
      refuse (loader, _ ("The workbook holds more than four million texts. Is this the right file?"));
      return;
    }

  mix_xlsx_unescape (loader->strings->text, loader->start);
  g_string_append_c (loader->strings->text, '\0');
  g_array_append_val (loader->strings->offsets, loader->start);
}

static void
end_cb (const char *name, gpointer user_data)
{
  Loader *loader = user_data;

  loader->in_text = FALSE;
  if (g_str_equal (name, "rPh"))
    loader->phonetic_depth--;
  else if (g_str_equal (name, "si"))
    end_string (loader);
}

static void
append (Loader *loader, const char *text, gsize length)
{
  GString *all = loader->strings->text;

  if (all->len - loader->start + length > MIX_TABLE_MAX_FIELD || all->len + length > MIX_XLSX_MAX_STRINGS_SIZE)
    {
      refuse (loader, _ ("The workbook holds a text longer than 1 MB, or more than 128 MB of text. Is this the right "
                         "file?"));
      return;
    }
  g_string_append_len (all, text, (gssize) length);
}

static void
text_cb (const char *text, gsize length, gpointer user_data)
{
  Loader *loader = user_data;

  if (loader->in_text)
    append (loader, text, length);
}

static gssize
plain_cb (const char *bytes, gsize length, gpointer user_data)
{
  Loader *loader = user_data;
  const char *text;
  gsize text_length;
  gssize taken = 0;

  if (loader->list_depth > 0 && mix_xml_stream_get_depth (loader->xml) == loader->list_depth)
    taken = mix_xlsx_plain_read_text (bytes, length, &text, &text_length);
  if (taken > 0)
    {
      loader->start = loader->strings->text->len;
      append (loader, text, text_length);
      end_string (loader);
    }
  return taken;
}

static const MixXmlHandler handler = { start_cb, end_cb, text_cb, plain_cb, NULL };

/**
 * mix_xlsx_strings_read:
 * @container: a workbook
 * @member: its part with the shared strings
 *
 * Returns: (transfer full) (nullable): the strings; %NULL with an error
 */
MixXlsxStrings *
mix_xlsx_strings_read (MixContainer *container, guint member, GError **error)
{
  g_autoptr (GInputStream) stream = mix_container_open_member (container, member, error);
  g_autoptr (MixXlsxStrings) self = NULL;
  g_autoptr (MixXmlStream) xml = NULL;
  Loader loader = { .name = mix_container_get_name (container) };

  if (stream == NULL)
    return NULL;
  self = g_new0 (MixXlsxStrings, 1);
  self->text = g_string_new (NULL);
  self->offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  loader.strings = self;
  loader.xml = xml = mix_xml_stream_new (stream, loader.name, &handler, &loader);
  return mix_xml_stream_run (xml, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * mix_xlsx_strings_free:
 *
 * Frees the strings.
 */
void
mix_xlsx_strings_free (MixXlsxStrings *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->offsets);
  g_free (self);
}

/**
 * mix_xlsx_strings_get:
 * @position: from 0
 * @text: (out): the string, valid as long as @self
 * @length: (out): its bytes
 *
 * Returns: whether there is such a string
 */
gboolean
mix_xlsx_strings_get (MixXlsxStrings *self, guint64 position, const char **text, gsize *length)
{
  gsize start, end;

  if (position >= self->offsets->len)
    return FALSE;

  start = g_array_index (self->offsets, gsize, position);
  end = position + 1 < self->offsets->len ? g_array_index (self->offsets, gsize, position + 1) : self->text->len;
  *text = self->text->str + start;
  *length = end - start - 1;
  return TRUE;
}

static gboolean
is_escape (const char *text)
{
  return text[0] == '_' && text[1] == 'x' && g_ascii_isxdigit (text[2]) && g_ascii_isxdigit (text[3])
         && g_ascii_isxdigit (text[4]) && g_ascii_isxdigit (text[5]) && text[6] == '_';
}

/**
 * mix_xlsx_unescape:
 * @text: a text, of which the part from @from on is a workbook's string
 * @from: byte offset
 *
 * Resolves `_x000D_` and the like (ECMA-376 part 1, 22.9.2.19), with which workbooks write control characters.
 * Characters that are not allowed in text vanish.
 */
void
mix_xlsx_unescape (GString *text, gsize from)
{
  gsize written = from;

  for (gsize i = from; i < text->len;)
    {
      gunichar character;

      if (!is_escape (text->str + i))
        {
          text->str[written++] = text->str[i++];
          continue;
        }
      character = (gunichar) g_ascii_strtoull (text->str + i + 2, NULL, 16);
      if (character > 0 && g_unichar_validate (character))
        written += (gsize) g_unichar_to_utf8 (character, text->str + written);
      i += 7;
    }
  g_string_truncate (text, written);
}
