#include "mix-xml-stream.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <string.h>

#include "mix-error.h"
#include "mix-input.h"

#define MAX_DEPTH 64
#define PIECE (64 * 1024)

/* After so many tags that are not plain, the rest of a piece goes to the parser at once. */
#define MAX_REFUSED 32

struct _MixXmlStream
{
  GInputStream *stream;
  char *name;
  const MixXmlHandler *handler;
  gpointer user_data;

  xmlParserCtxtPtr context;
  GError *error;
  MixXmlAttribute *attributes;
  guint max_attributes;
  guint depth;
  goffset consumed;

  /* For the handler's plain(): libxml2 has parsed all that it was given, in a document where every < opens a tag. */
  goffset n_given;
  gboolean has_tags_only;
  gboolean ends_open;
  gboolean is_between_tags;
  gsize n_kept;
  char buffer[PIECE + MIX_XML_PADDING];
};

static void
refuse (MixXmlStream *self, const char *reason)
{
  mix_xml_stream_fail (self, mix_error_new (MIX_ERROR_REFUSED, self->name, _ ("%s: %s"), self->name, reason));
}

/* Called at <!DOCTYPE, before any of its declarations: no entity is ever declared, so none can grow or reach out. */
static void
refuse_doctype_cb (void *data, const xmlChar *name, const xmlChar *external_id, const xmlChar *system_id)
{
  refuse (data, _ ("The XML in it has a document type, which may hide harmful entities. It was not read."));
}

static void
start_element_cb (void *data,
                  const xmlChar *name,
                  const xmlChar *prefix,
                  const xmlChar *uri,
                  int n_namespaces,
                  const xmlChar **namespaces,
                  int n_attributes,
                  int n_defaulted,
                  const xmlChar **attributes)
{
  MixXmlStream *self = data;

  if (self->error != NULL)
    return;
  if (++self->depth > MAX_DEPTH)
    {
      refuse (self, _ ("The XML in it is nested too deeply."));
      return;
    }

  if ((guint) n_attributes > self->max_attributes)
    {
      self->max_attributes = (guint) n_attributes;
      self->attributes = g_renew (MixXmlAttribute, self->attributes, self->max_attributes);
    }
  for (int i = 0; i < n_attributes; i++)
    {
      const xmlChar **parts = attributes + i * 5;
      MixXmlAttribute *attribute = &self->attributes[i];

      attribute->name = (const char *) parts[0];
      attribute->value = (const char *) parts[3];
      attribute->length = (gsize) (parts[4] - parts[3]);
    }
  self->handler->start ((const char *) name, self->attributes, (guint) n_attributes, self->user_data);
}

static void
end_element_cb (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  MixXmlStream *self = data;

  if (self->error != NULL)
    return;
  self->depth--;
  self->handler->end ((const char *) name, self->user_data);
}

static void
text_cb (void *data, const xmlChar *text, int length)
{
  MixXmlStream *self = data;

  if (self->error == NULL && self->handler->text != NULL)
    self->handler->text ((const char *) text, (gsize) length, self->user_data);
}

static void G_GNUC_PRINTF (2, 3) ignore_message_cb (void *data, const char *format, ...)
{
}

/**
 * mix_xml_stream_new:
 * @stream: an XML document
 * @name: the file's name for messages
 * @handler: who takes its parts; must outlive the stream
 *
 * Parses a document as it comes, without a tree. It reaches for nothing outside (no network, no files), refuses any
 * document type declaration before its entities are read, and nesting over 64 elements.
 *
 * Returns: (transfer full): the parser, with nothing parsed yet
 */
MixXmlStream *
mix_xml_stream_new (GInputStream *stream, const char *name, const MixXmlHandler *handler, gpointer user_data)
{
  MixXmlStream *self = g_new0 (MixXmlStream, 1);
  xmlSAXHandler sax = {
    .initialized = XML_SAX2_MAGIC,
    .internalSubset = refuse_doctype_cb,
    .startElementNs = start_element_cb,
    .endElementNs = end_element_cb,
    .characters = text_cb,
    .cdataBlock = text_cb,
    .error = ignore_message_cb,
    .fatalError = ignore_message_cb,
    .warning = ignore_message_cb,
  };

  self->stream = g_object_ref (stream);
  self->name = g_strdup (name);
  self->handler = handler;
  self->user_data = user_data;
  self->context = xmlCreatePushParserCtxt (&sax, self, NULL, 0, NULL);
  g_assert (self->context != NULL);
  xmlCtxtUseOptions (self->context, XML_PARSE_NONET);
  return self;
}

/**
 * mix_xml_stream_free:
 *
 * Frees the parser and lets go of its stream.
 */
void
mix_xml_stream_free (MixXmlStream *self)
{
  xmlFreeParserCtxt (self->context);
  g_object_unref (self->stream);
  g_free (self->attributes);
  g_clear_error (&self->error);
  g_free (self->name);
  g_free (self);
}

static void
refuse_malformed (MixXmlStream *self)
{
  const xmlError *problem = xmlCtxtGetLastError (self->context);
  g_autofree char *reason = g_strdup_printf (_ ("The XML in it is damaged at line %d. Fetch the file again."),
                                             problem != NULL ? problem->line : 0);

  refuse (self, reason);
}

/* Whether the document is in UTF-8 as far as its first bytes say; one that is not is left to the parser. */
static gboolean
begins_in_utf8 (const char *bytes)
{
  const char *end = g_str_has_prefix (bytes, "<?xml ") ? strstr (bytes, "?>") : NULL;
  const char *encoding;

  if (end == NULL)
    return bytes[0] == '<' && g_ascii_isalpha (bytes[1]);
  encoding = g_strstr_len (bytes, end - bytes, "encoding");
  return encoding == NULL || g_ascii_strncasecmp (encoding, "encoding=\"utf-8\"", strlen ("encoding='utf-8'")) == 0;
}

/* Comments, sections of characters and instructions may hold what looks like a tag. */
static gboolean
has_other_markup (const char *bytes, gsize length, gboolean after_open)
{
  if (after_open && length > 0 && (bytes[0] == '!' || bytes[0] == '?'))
    return TRUE;
  for (const char *at = bytes; (at = memchr (at, '<', length - (gsize) (at - bytes))) != NULL; at++)
    if (at[1] == '!' || at[1] == '?')
      return TRUE;
  return FALSE;
}

static void
give (MixXmlStream *self, const char *bytes, gsize length)
{
  gsize declaration = self->n_given == 0 && g_str_has_prefix (bytes, "<?") ? MIN (length, 2) : 0;

  if (self->has_tags_only)
    self->has_tags_only = !has_other_markup (bytes + declaration, length - declaration, self->ends_open);
  self->ends_open = length > 0 && bytes[length - 1] == '<';
  self->n_given += (goffset) length;
  xmlParseChunk (self->context, bytes, (int) length, 0);
  self->is_between_tags = self->has_tags_only && xmlByteConsumed (self->context) == self->n_given;
}

static void
reopen (MixXmlStream *self)
{
  const char *tag = self->handler->reopen != NULL ? self->handler->reopen (self->user_data) : NULL;

  if (tag != NULL)
    give (self, tag, strlen (tag));
}

/* Where the next tag begins. */
static gsize
find_tag (const char *bytes, gsize from, gsize length)
{
  const char *tag = from < length ? memchr (bytes + from, '<', length - from) : NULL;

  return tag != NULL ? (gsize) (tag - bytes) : length;
}

/* Lets the handler take what is plain and gives the parser the rest; says how many bytes that was. What may be plain
 * once it is whole waits for the next piece. */
static gsize
part (MixXmlStream *self, gsize length, gboolean is_last)
{
  gsize at = 0;
  guint n_refused = 0;

  while (at < length && self->error == NULL && self->context->wellFormed)
    {
      gssize taken = 0;
      gsize next = length;

      if (self->is_between_tags)
        taken = self->handler->plain (self->buffer + at, length - at, self->user_data);
      if (taken < 0 && at > 0 && !is_last)
        break;
      if (taken > 0)
        {
          at += (gsize) taken;
          n_refused = 0;
          continue;
        }
      if (self->is_between_tags)
        reopen (self);
      if (self->has_tags_only && n_refused++ < MAX_REFUSED)
        next = find_tag (self->buffer, at + 1, length);
      give (self, self->buffer + at, next - at);
      at = next;
    }
  return at;
}

static void
parse (MixXmlStream *self, gsize n_read)
{
  gsize length = self->n_kept + n_read;
  gsize parsed = length;

  memset (self->buffer + length, 0, MIX_XML_PADDING);
  if (self->handler->plain == NULL)
    xmlParseChunk (self->context, self->buffer, (int) length, 0);
  else
    {
      if (self->consumed == 0)
        self->has_tags_only = begins_in_utf8 (self->buffer);
      parsed = part (self, length, n_read == 0);
    }
  self->n_kept = length - parsed;
  memmove (self->buffer, self->buffer + parsed, self->n_kept);
  self->consumed += (goffset) n_read;
  if (n_read == 0 && self->error == NULL)
    xmlParseChunk (self->context, self->buffer, 0, TRUE);
}

/**
 * mix_xml_stream_feed:
 * @more: (out): whether the document goes on
 *
 * Parses the next piece, at most 64 KiB.
 *
 * Returns: %FALSE with %MIX_ERROR_REFUSED when the document is damaged or was refused, or with the stream's error
 */
gboolean
mix_xml_stream_feed (MixXmlStream *self, gboolean *more, GError **error)
{
  gssize n_read = mix_input_read (self->stream, self->name, self->buffer + self->n_kept, PIECE - self->n_kept, error);

  if (n_read < 0)
    return FALSE;
  *more = n_read > 0;
  parse (self, (gsize) n_read);
  if (!self->context->wellFormed && self->error == NULL)
    refuse_malformed (self);
  if (self->error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}

/**
 * mix_xml_stream_run:
 *
 * Parses to the end.
 *
 * Returns: as mix_xml_stream_feed()
 */
gboolean
mix_xml_stream_run (MixXmlStream *self, GError **error)
{
  gboolean more = TRUE;

  while (more)
    if (!mix_xml_stream_feed (self, &more, error))
      return FALSE;
  return TRUE;
}

/**
 * mix_xml_stream_get_consumed:
 *
 * Returns: how many bytes have been parsed
 */
double
mix_xml_stream_get_consumed (MixXmlStream *self)
{
  return (double) self->consumed;
}

/**
 * mix_xml_stream_get_depth:
 *
 * Returns: how many elements are open, apart from those that plain() took
 */
guint
mix_xml_stream_get_depth (MixXmlStream *self)
{
  return self->depth;
}

/**
 * mix_xml_stream_fail:
 * @error: (transfer full): what is wrong
 *
 * Stops the parser, from inside a handler; mix_xml_stream_feed() then fails with @error. The first error counts.
 */
void
mix_xml_stream_fail (MixXmlStream *self, GError *error)
{
  if (self->error != NULL)
    g_error_free (error);
  else
    self->error = error;
  xmlStopParser (self->context);
}

/**
 * mix_xml_attribute_find:
 * @name: local name
 *
 * Returns: (transfer none) (nullable): the attribute
 */
const MixXmlAttribute *
mix_xml_attribute_find (const MixXmlAttribute *attributes, guint n_attributes, const char *name)
{
  for (guint i = 0; i < n_attributes; i++)
    if (g_str_equal (attributes[i].name, name))
      return attributes + i;
  return NULL;
}

/**
 * mix_xml_attribute_dup:
 * @name: local name
 *
 * Returns: (transfer full) (nullable): the attribute's value
 */
char *
mix_xml_attribute_dup (const MixXmlAttribute *attributes, guint n_attributes, const char *name)
{
  const MixXmlAttribute *attribute = mix_xml_attribute_find (attributes, n_attributes, name);

  GString *value;

  if (attribute == NULL)
    return NULL;
  value = g_string_new_len (attribute->value, (gssize) attribute->length);
  /* Without entity replacement libxml2 leaves an ampersand in an attribute, and nothing else, as a reference. */
  g_string_replace (value, "&#38;", "&", 0);
  return g_string_free_and_steal (value);
}
