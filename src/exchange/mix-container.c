#include "mix-container.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mix-archive.h"
#include "mix-csv-reader.h"
#include "mix-error.h"
#include "mix-input.h"
#include "mix-xlsx-book.h"
#include "mix-xlsx-reader.h"

#define MAX_INNER_WORKBOOK ((goffset) 128 * 1024 * 1024)

/* Its bytes are in exactly one of: a file, memory, a member of an outer container. */
struct _MixContainer
{
  GObject parent_instance;

  char *name;
  GFile *file;
  GBytes *bytes;
  MixContainer *outer;
  guint outer_member;

  goffset size;
  MixContainerKind kind;
  GPtrArray *members;
  MixXlsxBook *workbook; /* once it was asked for */
};

G_DEFINE_FINAL_TYPE (MixContainer, mix_container, G_TYPE_OBJECT)

/* First bytes of files that people choose by mistake, and what to tell them. */
static const struct
{
  const char *magic;
  gsize length;
  const char *advice;
} strangers[] = {
  { "\xd0\xcf\x11\xe0", 4, N_ ("This is an old Excel workbook, or one with a password. Save it as .xlsx or CSV.") },
  { "%PDF", 4, N_ ("This is a PDF document. Choose the CSV or XLSX file that belongs to it.") },
  { "SQLite format 3", 15, N_ ("This is a database. A copy of a plan is opened with “Open a Copy”.") },
  { "\x1f\x8b", 2, N_ ("This is a gzip file. Unpack it first.") },
  { "PK\5\6", 4, N_ ("This ZIP file is empty.") },
  { "<!DOCTYPE", 9, N_ ("This is a web page. Fetch the file again.") },
  { "<!doctype", 9, N_ ("This is a web page. Fetch the file again.") },
  { "<html", 5, N_ ("This is a web page. Fetch the file again.") },
  { "<?xml", 5, N_ ("This is an XML document. Choose a CSV or XLSX file.") },
};

static void
refuse (MixContainer *self, const char *advice, GError **error)
{
  mix_set_error (error, MIX_ERROR_REFUSED, self->name, _ ("%s: %s"), self->name, advice);
}

static GInputStream *
open_stream (MixContainer *self, GError **error)
{
  if (self->bytes != NULL)
    return g_memory_input_stream_new_from_bytes (self->bytes);
  if (self->file != NULL)
    return G_INPUT_STREAM (mix_input_open (self->file, &self->size, error));
  return mix_container_open_member (self->outer, self->outer_member, error);
}

/* A ZIP's directory must not promise more than any honest file does; more than it promises is never unpacked. */
static gboolean
check_unpacked_size (MixContainer *self, GError **error)
{
  goffset unpacked = 0;

  for (guint i = 0; i < self->members->len; i++)
    {
      goffset size = mix_container_get_member_size (self, i);

      if (size > MIX_CONTAINER_MAX_UNPACKED - unpacked || unpacked + size > self->size * MIX_CONTAINER_MAX_RATIO)
        {
          mix_set_error (error, MIX_ERROR_REFUSED, self->name,
                         _ ("%s: The ZIP file would unpack to more than %u times its size, or more than 1 GB. It was "
                            "not opened."),
                         self->name, MIX_CONTAINER_MAX_RATIO);
          return FALSE;
        }
      unpacked += size;
    }
  return TRUE;
}

static gboolean
recognise_zip (MixContainer *self, GInputStream *stream, GError **error)
{
  self->members = mix_archive_list (stream, self->name, error);
  if (self->members == NULL || !check_unpacked_size (self, error))
    return FALSE;

  self->kind = MIX_CONTAINER_ZIP;
  if (mix_container_find_member (self, "[Content_Types].xml", NULL))
    self->kind = MIX_CONTAINER_WORKBOOK;
  else if (mix_container_find_member (self, "mimetype", NULL) && mix_container_find_member (self, "content.xml", NULL))
    {
      refuse (self, _ ("This is an OpenDocument file. Save it as .xlsx or CSV."), error);
      return FALSE;
    }
  return TRUE;
}

static gboolean
recognise (MixContainer *self, GError **error)
{
  g_autoptr (GInputStream) stream = open_stream (self, error);
  char start[16] = { 0 };

  if (stream == NULL || mix_input_read (stream, self->name, start, sizeof start, error) < 0)
    return FALSE;
  if (memcmp (start, "PK\3\4", 4) == 0)
    return recognise_zip (self, stream, error);

  for (gsize i = 0; i < G_N_ELEMENTS (strangers); i++)
    if (memcmp (start, strangers[i].magic, strangers[i].length) == 0)
      {
        refuse (self, _ (strangers[i].advice), error);
        return FALSE;
      }
  self->kind = MIX_CONTAINER_TEXT;
  return TRUE;
}

static void
mix_container_finalize (GObject *object)
{
  MixContainer *self = MIX_CONTAINER (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_object (&self->file);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_object (&self->outer);
  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_clear_pointer (&self->workbook, mix_xlsx_book_free);
  G_OBJECT_CLASS (mix_container_parent_class)->finalize (object);
}

static void
mix_container_class_init (MixContainerClass *class)
{
  G_OBJECT_CLASS (class)->finalize = mix_container_finalize;
}

static void
mix_container_init (MixContainer *self)
{
}

/**
 * mix_container_open:
 * @file: any file
 *
 * Finds out from its content what a file is. A ZIP's directory is read and checked, nothing is unpacked.
 *
 * Returns: (transfer full) (nullable): the file; %NULL with %MIX_ERROR_REFUSED for a file that no reader takes (old
 *   Excel, PDF, OpenDocument, with a password), a damaged ZIP, or one that unpacks to more than 100 times its size or
 *   1 GB; %MIX_ERROR_NOT_FOUND; %MIX_ERROR_FAILED
 */
MixContainer *
mix_container_open (GFile *file, GError **error)
{
  g_autoptr (MixContainer) self = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (MIX_TYPE_CONTAINER, NULL);
  self->file = g_object_ref (file);
  self->name = g_file_get_basename (file);
  return recognise (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * mix_container_open_bytes:
 * @bytes: a file's content
 * @name: its name for messages
 *
 * Like mix_container_open() for a file in memory.
 *
 * Returns: (transfer full) (nullable): the file
 */
MixContainer *
mix_container_open_bytes (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (MixContainer) self = NULL;

  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  self = g_object_new (MIX_TYPE_CONTAINER, NULL);
  self->bytes = g_bytes_ref (bytes);
  self->size = (goffset) g_bytes_get_size (bytes);
  self->name = g_strdup (name);
  return recognise (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * mix_container_get_kind:
 *
 * Returns: what the file is
 */
MixContainerKind
mix_container_get_kind (MixContainer *self)
{
  g_return_val_if_fail (MIX_IS_CONTAINER (self), MIX_CONTAINER_TEXT);

  return self->kind;
}

/**
 * mix_container_get_name:
 *
 * Returns: the file's name as messages show it
 */
const char *
mix_container_get_name (MixContainer *self)
{
  g_return_val_if_fail (MIX_IS_CONTAINER (self), NULL);

  return self->name;
}

/**
 * mix_container_get_n_members:
 *
 * Returns: how many files a ZIP or workbook holds; 0 for text
 */
guint
mix_container_get_n_members (MixContainer *self)
{
  g_return_val_if_fail (MIX_IS_CONTAINER (self), 0);

  return self->members != NULL ? self->members->len : 0;
}

static const MixArchiveMember *
get_member (MixContainer *self, guint member)
{
  return g_ptr_array_index (self->members, member);
}

/**
 * mix_container_get_member_size:
 * @member: from 0
 *
 * Returns: how many bytes it unpacks to
 */
goffset
mix_container_get_member_size (MixContainer *self, guint member)
{
  g_return_val_if_fail (member < mix_container_get_n_members (self), 0);

  return get_member (self, member)->size;
}

/**
 * mix_container_find_member:
 * @name: a path inside the ZIP; upper and lower case are alike
 * @member: (out) (optional): which file it is
 *
 * Returns: whether there is one
 */
gboolean
mix_container_find_member (MixContainer *self, const char *name, guint *member)
{
  for (guint i = 0; i < mix_container_get_n_members (self); i++)
    if (g_ascii_strcasecmp (get_member (self, i)->name, name) == 0)
      {
        if (member != NULL)
          *member = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * mix_container_open_member:
 * @member: from 0
 *
 * Returns: (transfer full) (nullable): the unpacked bytes of a file in the ZIP, or %NULL with an error
 */
GInputStream *
mix_container_open_member (MixContainer *self, guint member, GError **error)
{
  g_autoptr (GInputStream) stream = NULL;

  g_return_val_if_fail (member < mix_container_get_n_members (self), NULL);

  stream = open_stream (self, error);
  return stream != NULL ? mix_archive_stream_new (stream, self->name, get_member (self, member), error) : NULL;
}

/* A workbook in a ZIP is read by seeking, so it is unpacked into memory. */
static gboolean
load_inner_workbook (MixContainer *self, GError **error)
{
  g_autoptr (GInputStream) stream = open_stream (self, error);
  g_autofree char *data = NULL;
  gsize n_read;

  if (stream == NULL)
    return FALSE;
  if (self->size > MAX_INNER_WORKBOOK)
    {
      refuse (self, _ ("The workbook in the ZIP file is too large. Unpack it first."), error);
      return FALSE;
    }
  data = g_malloc ((gsize) self->size + 1);
  if (!g_input_stream_read_all (stream, data, (gsize) self->size, &n_read, NULL, error))
    return FALSE;
  self->bytes = g_bytes_new_take (g_steal_pointer (&data), n_read);
  self->size = (goffset) n_read;
  return TRUE;
}

/**
 * mix_container_open_inner:
 * @member: from 0
 *
 * Returns: (transfer full) (nullable): a file in the ZIP as a container of its own, or %NULL with an error, as
 *   mix_container_open() has them
 */
MixContainer *
mix_container_open_inner (MixContainer *self, guint member, GError **error)
{
  g_autoptr (MixContainer) inner = NULL;
  g_autoptr (GInputStream) stream = NULL;
  char start[4] = { 0 };

  g_return_val_if_fail (member < mix_container_get_n_members (self), NULL);

  inner = g_object_new (MIX_TYPE_CONTAINER, NULL);
  inner->outer = g_object_ref (self);
  inner->outer_member = member;
  inner->size = get_member (self, member)->size;
  /* Translators: a file in a ZIP file */
  inner->name = g_strdup_printf (_ ("%s in %s"), get_member (self, member)->name, self->name);

  stream = open_stream (inner, error);
  if (stream == NULL || mix_input_read (stream, inner->name, start, sizeof start, error) < 0)
    return NULL;
  if (memcmp (start, "PK\3\4", 4) == 0 && !load_inner_workbook (inner, error))
    return NULL;
  return recognise (inner, error) ? g_steal_pointer (&inner) : NULL;
}

static MixTableReader *
open_first_table (MixContainer *self, GError **error)
{
  for (guint i = 0; i < mix_container_get_n_members (self); i++)
    {
      g_autoptr (MixContainer) inner = mix_container_open_inner (self, i, NULL);

      if (inner != NULL && inner->kind != MIX_CONTAINER_ZIP)
        return mix_container_open_table (inner, error);
    }
  refuse (self, _ ("There is no CSV or XLSX file in this ZIP file."), error);
  return NULL;
}

/**
 * mix_container_get_workbook:
 *
 * What the sheets of a workbook share is read once, however often its sheets are.
 *
 * Returns: (transfer none) (nullable): it; %NULL with an error, as mix_xlsx_book_open()
 */
MixXlsxBook *
mix_container_get_workbook (MixContainer *self, GError **error)
{
  g_return_val_if_fail (self->kind == MIX_CONTAINER_WORKBOOK, NULL);

  if (self->workbook == NULL)
    self->workbook = mix_xlsx_book_open (self, error);
  return self->workbook;
}

/**
 * mix_container_open_table:
 *
 * Returns: (transfer full) (nullable): a reader at the first row: of the text, of the workbook's first sheet, or of the
 *   first such file in a ZIP; %NULL with an error
 */
MixTableReader *
mix_container_open_table (MixContainer *self, GError **error)
{
  g_autoptr (GInputStream) stream = NULL;

  g_return_val_if_fail (MIX_IS_CONTAINER (self), NULL);

  if (self->kind == MIX_CONTAINER_WORKBOOK)
    return mix_xlsx_reader_new (self, error);
  if (self->kind == MIX_CONTAINER_ZIP)
    return open_first_table (self, error);

  stream = open_stream (self, error);
  return stream != NULL ? mix_csv_reader_new (stream, self->name, self->size) : NULL;
}
