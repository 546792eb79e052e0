#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define MIX_XML_PADDING 16

/**
 * MixXmlAttribute:
 * @name: local name, without prefix
 * @value: not ended by a zero byte
 * @length: bytes of @value
 */
typedef struct
{
  const char *name;
  const char *value;
  gsize length;
} MixXmlAttribute;

/**
 * MixXmlHandler:
 * @start: an element begins; @name without prefix
 * @end: it ends
 * @text: (nullable): a piece of its text; one text may come in several
 * @plain: (nullable): asked between two tags with the bytes that follow, which end in %MIX_XML_PADDING zero bytes: how
 * many of them it takes by itself, as elements in ASCII that the parser then never sees; 0 for nothing; -1 when it
 * cannot tell before there are more
 * @reopen: (nullable): asked before the parser gets what plain() did not take: the start tag of the element of which
 *   plain() took that alone so far, or %NULL
 *
 * Who takes a document's parts. A function that finds something wrong calls mix_xml_stream_fail().
 */
typedef struct
{
  void (*start) (const char *name, const MixXmlAttribute *attributes, guint n_attributes, gpointer user_data);
  void (*end) (const char *name, gpointer user_data);
  void (*text) (const char *text, gsize length, gpointer user_data);
  gssize (*plain) (const char *bytes, gsize length, gpointer user_data);
  const char *(*reopen) (gpointer user_data);
} MixXmlHandler;

typedef struct _MixXmlStream MixXmlStream;

MixXmlStream *mix_xml_stream_new (GInputStream *stream,
                                  const char *name,
                                  const MixXmlHandler *handler,
                                  gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;
void mix_xml_stream_free (MixXmlStream *self);
gboolean mix_xml_stream_feed (MixXmlStream *self, gboolean *more, GError **error);
gboolean mix_xml_stream_run (MixXmlStream *self, GError **error);
double mix_xml_stream_get_consumed (MixXmlStream *self);
guint mix_xml_stream_get_depth (MixXmlStream *self);
void mix_xml_stream_fail (MixXmlStream *self, GError *error);

const MixXmlAttribute *mix_xml_attribute_find (const MixXmlAttribute *attributes, guint n_attributes, const char *name);
char *mix_xml_attribute_dup (const MixXmlAttribute *attributes,
                             guint n_attributes,
                             const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixXmlStream, mix_xml_stream_free)

G_END_DECLS
