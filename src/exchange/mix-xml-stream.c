#include "mix-xml-stream.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>

#include "mix-error.h"
#include "mix-input.h"

#define MAX_DEPTH 64

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
  char buffer[16 * 1024];
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

/**
 * mix_xml_stream_feed:
 * @more: (out): whether the document goes on
 *
 * Parses the next piece, at most 16 KiB.
 *
 * Returns: %FALSE with %MIX_ERROR_REFUSED when the document is damaged or was refused, or with the stream's error
 */
gboolean
mix_xml_stream_feed (MixXmlStream *self, gboolean *more, GError **error)
{
  gssize n_read = mix_input_read (self->stream, self->name, self->buffer, sizeof self->buffer, error);

  if (n_read < 0)
    return FALSE;
  *more = n_read > 0;
  self->consumed += n_read;
  xmlParseChunk (self->context, self->buffer, (int) n_read, n_read == 0);
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
