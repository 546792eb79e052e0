#include "mix-xlsx-book.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mix-error.h"
#include "mix-xlsx-strings.h"

#define MAX_SHEETS 1024
#define MAX_STYLES 65536
#define MAX_PART (16 * 1024 * 1024)

typedef struct
{
  char *name;
  char *relation;
  guint member;
} Sheet;

struct _MixXlsxBook
{
  GPtrArray *sheets;
  GHashTable *targets;   /* relation id to member name */
  GHashTable *formats;   /* format id to MixXlsxFormat */
  GArray *style_formats; /* of MixXlsxFormat */
  MixXlsxStrings *strings;
  gboolean from_1904;
  MixDate saved_date;

  /* While parts are read. */
  MixContainer *container;
  char *folder;
  char *workbook;
  char *strings_part;
  char *styles_part;
  char *properties_part;
  gboolean in_cell_formats;
  GString *date_text;
};

static void
sheet_free (Sheet *sheet)
{
  g_free (sheet->name);
  g_free (sheet->relation);
  g_free (sheet);
}

/* Where a relationship points: from the archive's root, or from the part's folder, with `..` resolved. */
static char *
resolve_target (const char *folder, const char *target)
{
  g_auto (GStrv) parts = NULL;
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  g_autofree char *path = target[0] == '/' ? g_strdup (target) : g_strconcat (folder, "/", target, NULL);

  g_strdelimit (path, "\\", '/');
  parts = g_strsplit (path, "/", -1);
  for (char **part = parts; *part != NULL; part++)
    {
      if (g_str_equal (*part, "..") && kept->len > 0)
        g_ptr_array_set_size (kept, (int) kept->len - 1);
      else if (!g_str_equal (*part, "..") && !g_str_equal (*part, ".") && **part != '\0')
        g_ptr_array_add (kept, *part);
    }
  g_ptr_array_add (kept, NULL);
  return g_strjoinv ("/", (char **) kept->pdata);
}

static void
relation_start_cb (const char *name, const MixXmlAttribute *attributes, guint n_attributes, gpointer user_data)
{
  MixXlsxBook *self = user_data;
  g_autofree char *id = mix_xml_attribute_dup (attributes, n_attributes, "Id");
  g_autofree char *type = mix_xml_attribute_dup (attributes, n_attributes, "Type");
  g_autofree char *target = mix_xml_attribute_dup (attributes, n_attributes, "Target");
  g_autofree char *path = NULL;

  if (!g_str_equal (name, "Relationship") || id == NULL || type == NULL || target == NULL)
    return;

  path = resolve_target (self->folder, target);
  if (g_str_has_suffix (type, "/officeDocument"))
    g_set_str (&self->workbook, path);
  else if (g_str_has_suffix (type, "/metadata/core-properties"))
    g_set_str (&self->properties_part, path);
  else if (g_str_has_suffix (type, "/sharedStrings"))
    g_set_str (&self->strings_part, path);
  else if (g_str_has_suffix (type, "/styles"))
    g_set_str (&self->styles_part, path);
  else if (g_str_has_suffix (type, "/worksheet"))
    g_hash_table_insert (self->targets, g_steal_pointer (&id), g_steal_pointer (&path));
}

static void
workbook_start_cb (const char *name, const MixXmlAttribute *attributes, guint n_attributes, gpointer user_data)
{
  MixXlsxBook *self = user_data;
  const MixXmlAttribute *date1904 = mix_xml_attribute_find (attributes, n_attributes, "date1904");

  if (g_str_equal (name, "workbookPr") && date1904 != NULL)
    self->from_1904 = date1904->length > 0 && (date1904->value[0] == '1' || date1904->value[0] == 't');
  else if (g_str_equal (name, "sheet") && self->sheets->len < MAX_SHEETS)
    {
      Sheet *sheet = g_new0 (Sheet, 1);

      sheet->name = mix_xml_attribute_dup (attributes, n_attributes, "name");
      sheet->relation = mix_xml_attribute_dup (attributes, n_attributes, "id");
      g_ptr_array_add (self->sheets, sheet);
    }
}

static guint64
get_number (const MixXmlAttribute *attributes, guint n_attributes, const char *name)
{
  g_autofree char *text = mix_xml_attribute_dup (attributes, n_attributes, name);

  return text != NULL ? g_ascii_strtoull (text, NULL, 10) : 0;
}

static void
styles_start_cb (const char *name, const MixXmlAttribute *attributes, guint n_attributes, gpointer user_data)
{
  MixXlsxBook *self = user_data;

  if (g_str_equal (name, "cellXfs"))
    self->in_cell_formats = TRUE;
  else if (g_str_equal (name, "numFmt"))
    {
      g_autofree char *code = mix_xml_attribute_dup (attributes, n_attributes, "formatCode");
      guint64 id = get_number (attributes, n_attributes, "numFmtId");

      if (code != NULL && id <= G_MAXINT)
        g_hash_table_insert (self->formats, GUINT_TO_POINTER ((guint) id),
                             GINT_TO_POINTER (mix_xlsx_parse_format (code)));
    }
  else if (g_str_equal (name, "xf") && self->in_cell_formats && self->style_formats->len < MAX_STYLES)
    {
      guint64 id = get_number (attributes, n_attributes, "numFmtId");
      MixXlsxFormat format = mix_xlsx_get_built_in_format (id);
      gpointer defined;

      if (id <= G_MAXINT && g_hash_table_lookup_extended (self->formats, GUINT_TO_POINTER ((guint) id), NULL, &defined))
        format = (MixXlsxFormat) GPOINTER_TO_INT (defined);
      g_array_append_val (self->style_formats, format);
    }
}

static void
styles_end_cb (const char *name, gpointer user_data)
{
  MixXlsxBook *self = user_data;

  if (g_str_equal (name, "cellXfs"))
    self->in_cell_formats = FALSE;
}

static void
clear_date_text (MixXlsxBook *self)
{
  if (self->date_text != NULL)
    g_string_free (g_steal_pointer (&self->date_text), TRUE);
}

static void
properties_start_cb (const char *name, const MixXmlAttribute *attributes, guint n_attributes, gpointer user_data)
{
  MixXlsxBook *self = user_data;

  clear_date_text (self);
  if (g_str_equal (name, "modified"))
    self->date_text = g_string_new (NULL);
}

static void
properties_text_cb (const char *text, gsize length, gpointer user_data)
{
  MixXlsxBook *self = user_data;

  if (self->date_text != NULL && self->date_text->len + length < 64)
    g_string_append_len (self->date_text, text, (gssize) length);
}

static void
properties_end_cb (const char *name, gpointer user_data)
{
  MixXlsxBook *self = user_data;

  if (self->date_text == NULL)
    return;
  g_string_truncate (self->date_text, strlen ("2026-11-30"));
  if (!mix_date_parse_iso (self->date_text->str, &self->saved_date))
    self->saved_date = MIX_DATE_NONE;
  clear_date_text (self);
}

static void
ignore_end_cb (const char *name, gpointer user_data)
{
}

static const MixXmlHandler relation_handler = { relation_start_cb, ignore_end_cb, NULL };
static const MixXmlHandler workbook_handler = { workbook_start_cb, ignore_end_cb, NULL };
static const MixXmlHandler styles_handler = { styles_start_cb, styles_end_cb, NULL };
static const MixXmlHandler properties_handler = { properties_start_cb, properties_end_cb, properties_text_cb };

static gboolean
refuse (MixXlsxBook *self, const char *reason, GError **error)
{
  const char *name = mix_container_get_name (self->container);

  mix_set_error (error, MIX_ERROR_REFUSED, name, _ ("%s: %s"), name, reason);
  return FALSE;
}

static gboolean
read_part (MixXlsxBook *self, const char *part, const MixXmlHandler *handler, GError **error)
{
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (MixXmlStream) xml = NULL;
  guint member;

  if (!mix_container_find_member (self->container, part, &member))
    return refuse (self, _ ("The workbook lacks a part that it names. Save it again as .xlsx or CSV."), error);
  if (mix_container_get_member_size (self->container, member) > MAX_PART)
    return refuse (self, _ ("A part of the workbook is too large. Save the sheet as CSV."), error);
  stream = mix_container_open_member (self->container, member, error);
  if (stream == NULL)
    return FALSE;
  xml = mix_xml_stream_new (stream, mix_container_get_name (self->container), handler, self);
  return mix_xml_stream_run (xml, error);
}

/* Reads the relationships of a part: `xl/_rels/workbook.xml.rels` of `xl/workbook.xml`. */
static gboolean
read_relations (MixXlsxBook *self, const char *part, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (part);
  g_autofree char *file = g_path_get_basename (part);
  g_autofree char *path = NULL;

  if (g_str_equal (folder, "."))
    folder[0] = '\0';
  path = g_strconcat (folder, folder[0] != '\0' ? "/" : "", "_rels/", part[0] != '\0' ? file : "", ".rels", NULL);
  g_set_str (&self->folder, folder);
  return read_part (self, path, &relation_handler, error);
}

/* Leaves only sheets with cells, each with its part. */
static gboolean
find_sheets (MixXlsxBook *self, GError **error)
{
  for (guint i = self->sheets->len; i-- > 0;)
    {
      Sheet *sheet = g_ptr_array_index (self->sheets, i);
      const char *part = sheet->relation != NULL ? g_hash_table_lookup (self->targets, sheet->relation) : NULL;

      if (part == NULL || sheet->name == NULL)
        g_ptr_array_remove_index (self->sheets, i);
      else if (!mix_container_find_member (self->container, part, &sheet->member))
        return refuse (self, _ ("The workbook lacks a part that it names. Save it again as .xlsx or CSV."), error);
    }
  return self->sheets->len > 0 || refuse (self, _ ("There is no sheet of cells in the workbook."), error);
}

static gboolean
read_strings (MixXlsxBook *self, GError **error)
{
  guint member;

  if (self->strings_part == NULL || !mix_container_find_member (self->container, self->strings_part, &member))
    return TRUE;
  self->strings = mix_xlsx_strings_read (self->container, member, error);
  return self->strings != NULL;
}

static gboolean
read_parts (MixXlsxBook *self, GError **error)
{
  if (!read_relations (self, "", error))
    return FALSE;
  if (self->workbook == NULL)
    return refuse (self, _ ("This is not a workbook."), error);
  if (!g_str_has_suffix (self->workbook, ".xml"))
    return refuse (self, _ ("This is a binary workbook. Save it as .xlsx or CSV."), error);

  if (!read_part (self, self->workbook, &workbook_handler, error) || !read_relations (self, self->workbook, error)
      || !find_sheets (self, error))
    return FALSE;
  if (self->styles_part != NULL && mix_container_find_member (self->container, self->styles_part, NULL)
      && !read_part (self, self->styles_part, &styles_handler, error))
    return FALSE;
  if (self->properties_part != NULL && mix_container_find_member (self->container, self->properties_part, NULL)
      && !read_part (self, self->properties_part, &properties_handler, error))
    return FALSE;
  return read_strings (self, error);
}

/**
 * mix_xlsx_book_open:
 * @container: a workbook
 *
 * Reads what the sheets share.
 *
 * Returns: (transfer full) (nullable): the workbook; %NULL with %MIX_ERROR_REFUSED when it is damaged, of another kind,
 *   or without a sheet of cells
 */
MixXlsxBook *
mix_xlsx_book_open (MixContainer *container, GError **error)
{
  g_autoptr (MixXlsxBook) self = g_new0 (MixXlsxBook, 1);

  self->container = g_object_ref (container);
  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) sheet_free);
  self->targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->formats = g_hash_table_new (NULL, NULL);
  self->style_formats = g_array_new (FALSE, FALSE, sizeof (MixXlsxFormat));
  self->saved_date = MIX_DATE_NONE;
  if (!read_parts (self, error))
    return NULL;
  g_clear_object (&self->container);
  return g_steal_pointer (&self);
}

/**
 * mix_xlsx_book_free:
 *
 * Frees the workbook.
 */
void
mix_xlsx_book_free (MixXlsxBook *self)
{
  g_clear_pointer (&self->strings, mix_xlsx_strings_free);
  clear_date_text (self);
  g_ptr_array_unref (self->sheets);
  g_hash_table_unref (self->targets);
  g_hash_table_unref (self->formats);
  g_array_unref (self->style_formats);
  g_clear_object (&self->container);
  g_free (self->folder);
  g_free (self->workbook);
  g_free (self->strings_part);
  g_free (self->styles_part);
  g_free (self->properties_part);
  g_free (self);
}

/**
 * mix_xlsx_book_get_n_sheets:
 *
 * Returns: how many sheets of cells there are, at least 1
 */
guint
mix_xlsx_book_get_n_sheets (MixXlsxBook *self)
{
  return self->sheets->len;
}

/**
 * mix_xlsx_book_get_sheet_name:
 * @sheet: from 0
 *
 * Returns: the name on its tab
 */
const char *
mix_xlsx_book_get_sheet_name (MixXlsxBook *self, guint sheet)
{
  const Sheet *found = g_ptr_array_index (self->sheets, sheet);

  return found->name;
}

/**
 * mix_xlsx_book_get_sheet_member:
 * @sheet: from 0
 *
 * Returns: which member of the container holds its cells
 */
guint
mix_xlsx_book_get_sheet_member (MixXlsxBook *self, guint sheet)
{
  const Sheet *found = g_ptr_array_index (self->sheets, sheet);

  return found->member;
}

/**
 * mix_xlsx_book_get_string:
 * @position: from 0
 * @text: (out): a shared string, valid as long as @self
 * @length: (out): its bytes
 *
 * Returns: whether there is such a string
 */
gboolean
mix_xlsx_book_get_string (MixXlsxBook *self, guint64 position, const char **text, gsize *length)
{
  return self->strings != NULL && mix_xlsx_strings_get (self->strings, position, text, length);
}

/**
 * mix_xlsx_book_get_format:
 * @style: a cell's style, from 0
 *
 * Returns: how a number in such a cell is shown
 */
MixXlsxFormat
mix_xlsx_book_get_format (MixXlsxBook *self, guint64 style)
{
  return style < self->style_formats->len ? g_array_index (self->style_formats, MixXlsxFormat, style) : MIX_XLSX_NUMBER;
}

/**
 * mix_xlsx_book_counts_from_1904:
 *
 * Returns: whether day 0 is 1 January 1904, as in workbooks from old Macintosh computers
 */
gboolean
mix_xlsx_book_counts_from_1904 (MixXlsxBook *self)
{
  return self->from_1904;
}

/**
 * mix_xlsx_book_get_saved_date:
 *
 * Returns: the day on which the workbook was last saved, or %MIX_DATE_NONE
 */
MixDate
mix_xlsx_book_get_saved_date (MixXlsxBook *self)
{
  return self->saved_date;
}
