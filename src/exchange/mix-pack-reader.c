/* Reads a pack's XML. What the schema proves (elements, attributes, forms of numbers and dates) is not checked again;
 * what it can't prove (ids, references, calendar) is. */
#include "mix-pack-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-error.h"
#include "mix-text.h"
#include "mix-xml-document.h"

#define MAX_DECIMALS 6
#define MAX_PARTS_OF_ITEM 1000

/* For messages: libxml2 does not say where an attribute is missing. */
static const MixXmlNeed needs[]
    = { { "pack", "format" }, { "pack", "id" },   { "pack", "kind" },   { "pack", "date" },   { "source", "id" },
        { "item", "id" },     { "text", "name" }, { "figure", "name" }, { "figure", "unit" }, { NULL, NULL } };

typedef struct
{
  MixPack *pack;
  const char *path;
  GHashTable *sources; /* id → text */
  GHashTable *item_ids;
  MixPackItem *item; /* being read; lies in the pack */
} PackReader;

static gboolean refuse_node (PackReader *reader, const xmlNode *node, GError **error, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

static gboolean
refuse_node (PackReader *reader, const xmlNode *node, GError **error, const char *format, ...)
{
  g_autofree char *reason = NULL;
  va_list arguments;

  va_start (arguments, format);
  reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  mix_xml_refuse (error, reader->path, (int) xmlGetLineNo (node), reason);
  return FALSE;
}

static const char *
keep (PackReader *reader, const char *text)
{
  g_autofree char *collapsed = mix_text_collapse (text);

  return g_string_chunk_insert_const (reader->pack->strings, collapsed);
}

static const char *
keep_attribute (PackReader *reader, xmlNode *node, const char *name)
{
  xmlChar *text = xmlGetNoNsProp (node, (const xmlChar *) name);
  const char *kept = text != NULL ? keep (reader, (const char *) text) : NULL;

  xmlFree (text);
  return kept;
}

static const char *
keep_content (PackReader *reader, xmlNode *node)
{
  xmlChar *text = xmlNodeGetContent (node);
  const char *kept = keep (reader, text != NULL ? (const char *) text : "");

  xmlFree (text);
  return kept;
}

static gboolean
read_date (PackReader *reader, xmlNode *node, const char *name, MixDate *date, GError **error)
{
  const char *text = keep_attribute (reader, node, name);

  *date = MIX_DATE_NONE;
  if (text != NULL && !mix_date_parse_iso (text, date))
    return refuse_node (reader, node, error, _ ("there is no day “%s”."), text);
  return TRUE;
}

static gboolean
read_source (PackReader *reader, xmlNode *node, const char **source, GError **error)
{
  const char *id = keep_attribute (reader, node, "source");

  *source = id != NULL ? g_hash_table_lookup (reader->sources, id) : NULL;
  if (id != NULL && *source == NULL)
    return refuse_node (reader, node, error, _ ("there is no source “%s”."), id);
  return TRUE;
}

static char
read_grade (PackReader *reader, xmlNode *node)
{
  const char *grade = keep_attribute (reader, node, "grade");

  return grade != NULL ? grade[0] : 0;
}

/* The schema allows twelve digits and six decimals, so that every value is a whole number of millionths in 64 bits. */
static gint64
read_millionths (const char *text)
{
  gboolean is_negative = text[0] == '-';
  gint64 millionths = 0;
  int decimals = -1;

  for (const char *digit = text + (is_negative ? 1 : 0); *digit != '\0'; digit++)
    {
      if (*digit == '.')
        {
          decimals = 0;
          continue;
        }
      millionths = millionths * 10 + (*digit - '0');
      if (decimals >= 0)
        decimals++;
    }
  for (decimals = MAX (decimals, 0); decimals < MAX_DECIMALS; decimals++)
    millionths *= 10;
  return is_negative ? -millionths : millionths;
}

static gboolean
read_figure (PackReader *reader, xmlNode *node, GError **error)
{
  MixPackFigure figure = { .pack = reader->pack };
  const char *value = keep_attribute (reader, node, "value");

  figure.name = keep_attribute (reader, node, "name");
  figure.unit = keep_attribute (reader, node, "unit");
  figure.known = value != NULL;
  figure.millionths = value != NULL ? read_millionths (value) : 0;
  figure.applies = keep_attribute (reader, node, "applies");
  figure.note = keep_attribute (reader, node, "note");
  figure.grade = read_grade (reader, node);
  if (!read_date (reader, node, "from", &figure.from, error) || !read_date (reader, node, "until", &figure.until, error)
      || !read_date (reader, node, "revised", &figure.revised, error)
      || !read_source (reader, node, &figure.source, error))
    return FALSE;
  if (figure.until != MIX_DATE_NONE && figure.until < figure.from)
    return refuse_node (reader, node, error, _ ("the figure “%s” ends before it begins."), figure.name);
  if (_mix_pack_item_find_figure (reader->item, &figure) != NULL)
    return refuse_node (reader, node, error, _ ("the figure “%s” stands there twice for the same dates."), figure.name);
  g_array_append_val (reader->item->figures, figure);
  return TRUE;
}

static gboolean
read_text (PackReader *reader, xmlNode *node, GError **error)
{
  const char *name = keep_attribute (reader, node, "name");

  if (mix_pack_item_get_text (reader->item, name) != NULL)
    return refuse_node (reader, node, error, _ ("the text “%s” stands there twice."), name);
  _mix_pack_item_set_text (reader->item, name, keep_content (reader, node));
  return TRUE;
}

static gboolean
read_item (PackReader *reader, xmlNode *node, GError **error)
{
  const char *id = keep_attribute (reader, node, "id");

  if (!g_hash_table_add (reader->item_ids, (gpointer) id))
    return refuse_node (reader, node, error, _ ("the item “%s” stands there twice."), id);

  reader->item = _mix_pack_item_new (id);
  g_ptr_array_add (reader->pack->items, reader->item);
  reader->item->grade = read_grade (reader, node);
  if (!read_source (reader, node, &reader->item->source, error))
    return FALSE;
  if (xmlChildElementCount (node) > MAX_PARTS_OF_ITEM)
    return refuse_node (reader, node, error, _ ("the item “%s” has more than %d texts and figures."), id,
                        MAX_PARTS_OF_ITEM);
  for (xmlNode *child = mix_xml_skip_to_element (node->children); child != NULL;
       child = mix_xml_skip_to_element (child->next))
    if (!(mix_xml_is_called (child, "figure") ? read_figure : read_text) (reader, child, error))
      return FALSE;
  return TRUE;
}

static gboolean
read_items (PackReader *reader, xmlNode *items, GError **error)
{
  for (xmlNode *node = mix_xml_skip_to_element (items->children); node != NULL;
       node = mix_xml_skip_to_element (node->next))
    if (!read_item (reader, node, error))
      return FALSE;
  return TRUE;
}

static gboolean
read_sources (PackReader *reader, xmlNode *sources, GError **error)
{
  for (xmlNode *node = mix_xml_skip_to_element (sources->children); node != NULL;
       node = mix_xml_skip_to_element (node->next))
    {
      const char *id = keep_attribute (reader, node, "id");

      if (!g_hash_table_insert (reader->sources, (gpointer) id, (gpointer) keep_content (reader, node)))
        return refuse_node (reader, node, error, _ ("the source “%s” stands there twice."), id);
    }
  return TRUE;
}

static gboolean
read_part (PackReader *reader, xmlNode *node, GError **error)
{
  if (mix_xml_is_called (node, "title"))
    reader->pack->title = keep_content (reader, node);
  else if (mix_xml_is_called (node, "publisher"))
    reader->pack->publisher = keep_content (reader, node);
  else if (mix_xml_is_called (node, "sources"))
    return read_sources (reader, node, error);
  else if (!mix_xml_is_called (node, "note"))
    return read_items (reader, node, error);
  return TRUE;
}

static gboolean
read_pack (PackReader *reader, xmlNode *root, GError **error)
{
  reader->pack->id = keep_attribute (reader, root, "id");
  reader->pack->kind = keep_attribute (reader, root, "kind");
  if (!read_date (reader, root, "date", &reader->pack->date, error))
    return FALSE;
  for (xmlNode *node = mix_xml_skip_to_element (root->children); node != NULL;
       node = mix_xml_skip_to_element (node->next))
    if (!read_part (reader, node, error))
      return FALSE;
  return TRUE;
}

/**
 * mix_pack_load_bytes:
 * @bytes: the XML of a pack
 * @path: where it is from, for messages
 * @origin: whether it came with the program or was added by the user
 * @error: return location for an error
 *
 * Reads a data pack and checks it against `data/schemas/pack.rng`. Nothing is fetched and no entity is expanded.
 *
 * Returns: (transfer full): the pack, or %NULL with %MIX_ERROR_REFUSED, which names the file and the line
 */
MixPack *
mix_pack_load_bytes (GBytes *bytes, const char *path, MixPackOrigin origin, GError **error)
{
  g_autoptr (MixPack) pack = NULL;
  g_autoptr (xmlDoc) document = NULL;
  g_autoptr (GHashTable) sources = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) item_ids = g_hash_table_new (g_str_hash, g_str_equal);
  PackReader reader = { NULL, path, sources, item_ids, NULL };

  g_return_val_if_fail (bytes != NULL && path != NULL, NULL);

  document = mix_xml_document_parse (bytes, path, "pack.rng", needs, error);
  if (document == NULL)
    return NULL;
  pack = reader.pack = _mix_pack_new (path, origin);
  if (!read_pack (&reader, xmlDocGetRootElement (document), error))
    return NULL;
  return g_steal_pointer (&pack);
}

/**
 * mix_pack_load:
 * @path: a file
 * @origin: whether it came with the program or was added by the user
 * @error: return location for an error
 *
 * Like mix_pack_load_bytes(), from a file.
 *
 * Returns: (transfer full): the pack, or %NULL with an error
 */
MixPack *
mix_pack_load (const char *path, MixPackOrigin origin, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  file = g_mapped_file_new (path, FALSE, &local_error);
  if (file == NULL)
    {
      mix_set_error (error, MIX_ERROR_FAILED, path, _ ("“%s” can't be read: %s"), path, local_error->message);
      return NULL;
    }
  bytes = g_mapped_file_get_bytes (file);
  return mix_pack_load_bytes (bytes, path, origin, error);
}
