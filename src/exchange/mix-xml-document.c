#include "mix-xml-document.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <string.h>

#include "mix-data-dir.h"
#include "mix-error.h"
#include "mix-text.h"

#define MAX_BYTES (1024 * 1024)

/* libxml2 made this argument const in 2.12. */
#if LIBXML_VERSION >= 21200
typedef const xmlError XmlError;
#else
typedef xmlError XmlError;
#endif

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlParserCtxt, xmlFreeParserCtxt)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGParserCtxt, xmlRelaxNGFreeParserCtxt)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGValidCtxt, xmlRelaxNGFreeValidCtxt)

/* The first thing that validation found. */
typedef struct
{
  int line;
  char *message;
} Finding;

/* libxml2 does not say where an attribute is missing: finds the first such element. */
static const xmlNode *
find_incomplete (const xmlNode *node, const MixXmlNeed *needs, const char **attribute)
{
  for (; node != NULL; node = node->next)
    {
      const xmlNode *inside;

      if (node->type != XML_ELEMENT_NODE)
        continue;
      for (const MixXmlNeed *need = needs; need->element != NULL; need++)
        if (mix_xml_is_called (node, need->element)
            && xmlHasProp ((xmlNode *) node, (const xmlChar *) need->attribute) == NULL)
          {
            *attribute = need->attribute;
            return node;
          }
      inside = find_incomplete (node->children, needs, attribute);
      if (inside != NULL)
        return inside;
    }
  return NULL;
}

static void
validity_error_cb (void *user_data, XmlError *xml_error)
{
  Finding *finding = user_data;

  if (finding->message != NULL)
    return;
  finding->line = xml_error->line;
  finding->message = mix_text_collapse (xml_error->message);
}

static void
ignore_error_cb (void *user_data, XmlError *xml_error)
{
}

static xmlRelaxNG *
load_schema (const char *name, const char *path, GError **error)
{
  g_autofree char *schema_path = mix_data_dir_build_path ("schemas", name, NULL);
  g_autoptr (xmlRelaxNGParserCtxt) context = xmlRelaxNGNewParserCtxt (schema_path);
  xmlRelaxNG *schema;

  xmlRelaxNGSetParserStructuredErrors (context, (xmlStructuredErrorFunc) ignore_error_cb, NULL);
  schema = xmlRelaxNGParse (context);
  if (schema == NULL)
    mix_set_error (error, MIX_ERROR_FAILED, path, _ ("“%s” can't be checked: “%s” is missing. Install Skillmix again."),
                   path, schema_path);
  return schema;
}

/* Schemas are read once. */
static xmlRelaxNG *
get_schema (const char *name, const char *path, GError **error)
{
  static GHashTable *schemas;
  xmlRelaxNG *schema;

  if (schemas == NULL)
    schemas = g_hash_table_new (g_str_hash, g_str_equal);
  schema = g_hash_table_lookup (schemas, name);
  if (schema == NULL)
    {
      schema = load_schema (name, path, error);
      if (schema != NULL)
        g_hash_table_insert (schemas, g_strdup (name), schema);
    }
  return schema;
}

static void
refuse_finding (const Finding *finding, xmlDoc *document, const MixXmlNeed *needs, const char *path, GError **error)
{
  const char *attribute;
  const xmlNode *node = finding->line > 0 ? NULL : find_incomplete (document->children, needs, &attribute);
  g_autofree char *reason = NULL;

  if (node != NULL)
    reason = g_strdup_printf (_ ("the element “%s” has no “%s”."), (const char *) node->name, attribute);
  else
    reason = g_strdup (finding->message != NULL ? finding->message : _ ("it has another form."));
  mix_xml_refuse (error, path, node != NULL ? (int) xmlGetLineNo (node) : finding->line, reason);
}

static gboolean
is_valid_to (xmlRelaxNG *schema, xmlDoc *document, Finding *finding)
{
  g_autoptr (xmlRelaxNGValidCtxt) context = xmlRelaxNGNewValidCtxt (schema);

  xmlRelaxNGSetValidStructuredErrors (context, (xmlStructuredErrorFunc) validity_error_cb, finding);
  return xmlRelaxNGValidateDoc (context, document) == 0;
}

static gboolean
validate (xmlDoc *document, const char *path, const char *schema_name, const MixXmlNeed *needs, GError **error)
{
  static GMutex lock;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);
  xmlRelaxNG *schema = get_schema (schema_name, path, error);
  Finding finding = { 0, NULL };
  gboolean is_valid;

  if (schema == NULL)
    return FALSE;
  is_valid = is_valid_to (schema, document, &finding);
  if (!is_valid)
    refuse_finding (&finding, document, needs, path, error);
  g_free (finding.message);
  return is_valid;
}

/* Entities can only be declared in a document type declaration: without one, none can be used to harm. The text is read
 * as UTF-8 whatever it says of itself, so that this look at the bytes can't be got round. */
static gboolean
check_bytes (const char *data, gsize length, const char *path, GError **error)
{
  const char *reason = NULL;

  if (length > MAX_BYTES)
    reason = _ ("it is larger than 1 MiB.");
  else if (!g_utf8_validate_len (data, length, NULL))
    reason = _ ("its text is not UTF-8.");
  else if (length > 0 && memmem (data, length, "<!DOCTYPE", strlen ("<!DOCTYPE")) != NULL)
    reason = _ ("it has a document type declaration, which it may not have.");
  if (reason != NULL)
    mix_xml_refuse (error, path, 0, reason);
  return reason == NULL;
}

static xmlDoc *
parse (GBytes *bytes, const char *path, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autoptr (xmlParserCtxt) context = NULL;
  g_autoptr (xmlDoc) document = NULL;

  if (!check_bytes (data, length, path, error))
    return NULL;
  context = xmlNewParserCtxt ();
  document = xmlCtxtReadMemory (context, data, (int) length, NULL, "UTF-8",
                                XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA
                                    | XML_PARSE_BIG_LINES);
  if (document == NULL || document->intSubset != NULL)
    {
      XmlError *xml_error = (XmlError *) xmlCtxtGetLastError (context);
      g_autofree char *message = mix_text_collapse (xml_error != NULL ? xml_error->message : NULL);

      mix_xml_refuse (error, path, xml_error != NULL ? xml_error->line : 0,
                      message[0] != '\0' ? message : _ ("it is not XML."));
      return NULL;
    }
  return g_steal_pointer (&document);
}

/**
 * mix_xml_refuse:
 * @error: (out) (optional): where to put it
 * @path: the file
 * @line: the line, or 0 where none is known
 * @reason: a sentence
 *
 * Sets %MIX_ERROR_REFUSED, naming file and line.
 */
void
mix_xml_refuse (GError **error, const char *path, int line, const char *reason)
{
  g_autofree char *name = g_path_get_basename (path);

  if (line > 0)
    mix_set_error (error, MIX_ERROR_REFUSED, path, _ ("“%s” is not right at line %d: %s"), name, line, reason);
  else
    mix_set_error (error, MIX_ERROR_REFUSED, path, _ ("“%s” can't be used: %s"), name, reason);
}

/**
 * mix_xml_is_called:
 * @node: an element
 * @name: a name
 *
 * Returns: whether it is an element of that name
 */
gboolean
mix_xml_is_called (const xmlNode *node, const char *name)
{
  return g_str_equal ((const char *) node->name, name);
}

/**
 * mix_xml_skip_to_element:
 * @node: (nullable): a node
 *
 * Returns: (nullable): @node or the next of its siblings that is an element
 */
xmlNode *
mix_xml_skip_to_element (xmlNode *node)
{
  while (node != NULL && node->type != XML_ELEMENT_NODE)
    node = node->next;
  return node;
}

/**
 * mix_xml_document_parse:
 * @bytes: XML
 * @path: the file it is from, for messages
 * @schema: a RELAX NG schema of the data folder's `schemas`
 * @needs: attributes the schema asks for
 * @error: return location for an error
 *
 * Parses XML of at most 1 MiB from an unknown hand and checks it against a schema: nothing is fetched, no document type
 * declaration and so no entity is allowed.
 *
 * Returns: (transfer full): the document, or %NULL with an error that names the file and the line
 */
xmlDoc *
mix_xml_document_parse (GBytes *bytes, const char *path, const char *schema, const MixXmlNeed *needs, GError **error)
{
  g_autoptr (xmlDoc) document = NULL;

  g_return_val_if_fail (bytes != NULL && path != NULL && schema != NULL && needs != NULL, NULL);

  document = parse (bytes, path, error);
  if (document == NULL || !validate (document, path, schema, needs, error))
    return NULL;
  return g_steal_pointer (&document);
}
