#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/**
 * MixXmlNeed:
 *
 * An attribute an element must have, for a message that says where one is missing. A list ends with %NULL.
 */
typedef struct
{
  const char *element;
  const char *attribute;
} MixXmlNeed;

xmlDoc *mix_xml_document_parse (GBytes *bytes,
                                const char *path,
                                const char *schema,
                                const MixXmlNeed *needs,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
void mix_xml_refuse (GError **error, const char *path, int line, const char *reason);
gboolean mix_xml_is_called (const xmlNode *node, const char *name);
xmlNode *mix_xml_skip_to_element (xmlNode *node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

G_END_DECLS
