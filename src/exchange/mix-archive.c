#include "mix-archive.h"

#include "mix-config.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "mix-container.h"
#include "mix-error.h"
#include "mix-input.h"

/* A ZIP being read: libarchive over one of our streams. Only the ZIP's own directory is believed, never a walk over
 * local headers: a ZIP cut short has no directory and is refused at once. */
struct _MixArchiveStream
{
  GInputStream parent_instance;

  GInputStream *stream;
  char *name;
  struct archive *archive;
  GError *error;
  goffset left;
  char buffer[32 * 1024];
};

G_DEFINE_FINAL_TYPE (MixArchiveStream, mix_archive_stream, G_TYPE_INPUT_STREAM)

static la_ssize_t
read_cb (struct archive *archive, void *data, const void **buffer)
{
  MixArchiveStream *self = data;
  gssize n_read = mix_input_read (self->stream, self->name, self->buffer, sizeof self->buffer,
                                  self->error == NULL ? &self->error : NULL);

  *buffer = self->buffer;
  return n_read;
}

static la_int64_t
seek_cb (struct archive *archive, void *data, la_int64_t offset, int whence)
{
  MixArchiveStream *self = data;
  GSeekable *seekable = G_SEEKABLE (self->stream);
  GSeekType type = whence == SEEK_SET ? G_SEEK_SET : whence == SEEK_CUR ? G_SEEK_CUR : G_SEEK_END;

  if (!g_seekable_seek (seekable, offset, type, NULL, NULL))
    return ARCHIVE_FATAL;
  return g_seekable_tell (seekable);
}

static void
refuse_damaged (MixArchiveStream *self, GError **error)
{
  if (self->error != NULL)
    g_propagate_error (error, g_steal_pointer (&self->error));
  else
    mix_set_error (error, MIX_ERROR_REFUSED, self->name,
                   _ ("%s: The ZIP file is cut short or damaged. Fetch it again."), self->name);
}

static MixArchiveStream *
archive_open (GInputStream *stream, const char *name, GError **error)
{
  g_autoptr (MixArchiveStream) self = g_object_new (MIX_TYPE_ARCHIVE_STREAM, NULL);

  self->stream = g_object_ref (stream);
  self->name = g_strdup (name);
  self->archive = archive_read_new ();
  archive_read_support_format_zip_seekable (self->archive);
  archive_read_set_read_callback (self->archive, read_cb);
  archive_read_set_seek_callback (self->archive, seek_cb);
  archive_read_set_callback_data (self->archive, self);
  if (archive_read_open1 (self->archive) != ARCHIVE_OK)
    {
      refuse_damaged (self, error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

static gboolean
next_entry (MixArchiveStream *self, struct archive_entry **entry, GError **error)
{
  int result = archive_read_next_header (self->archive, entry);

  if (result != ARCHIVE_OK && result != ARCHIVE_WARN && result != ARCHIVE_EOF)
    refuse_damaged (self, error);
  return result == ARCHIVE_OK || result == ARCHIVE_WARN;
}

static char *
get_entry_name (struct archive_entry *entry)
{
  const char *path = archive_entry_pathname_utf8 (entry);
  char *name = g_utf8_make_valid (path != NULL ? path : archive_entry_pathname (entry), -1);

  return g_strdelimit (name, "\\", '/');
}

static void
archive_member_free (MixArchiveMember *member)
{
  g_free (member->name);
  g_free (member);
}

/* Checks what the directory says of an entry and lists it when it is a file that somebody may want. */
static gboolean
list_entry (MixArchiveStream *self, struct archive_entry *entry, guint n, GPtrArray *members, GError **error)
{
  g_autofree char *name
      = archive_entry_pathname (entry) || archive_entry_pathname_utf8 (entry) ? get_entry_name (entry) : g_strdup ("");
  MixArchiveMember *member;

  if (n >= MIX_CONTAINER_MAX_MEMBERS)
    {
      mix_set_error (error, MIX_ERROR_REFUSED, self->name, _ ("%s: The ZIP file holds more than %u files."), self->name,
                     MIX_CONTAINER_MAX_MEMBERS);
      return FALSE;
    }
  if (archive_entry_filetype (entry) == AE_IFDIR || g_str_has_suffix (name, "/")
      || g_str_has_prefix (name, "__MACOSX/"))
    return TRUE;
  if (archive_entry_is_encrypted (entry))
    {
      mix_set_error (error, MIX_ERROR_REFUSED, self->name,
                     _ ("%s: The ZIP file has a password. Unpack it first, then choose the file in it."), self->name);
      return FALSE;
    }
  if (!archive_entry_size_is_set (entry) || archive_entry_size (entry) < 0)
    {
      refuse_damaged (self, error);
      return FALSE;
    }

  member = g_new0 (MixArchiveMember, 1);
  member->name = g_steal_pointer (&name);
  member->size = archive_entry_size (entry);
  member->entry = n;
  g_ptr_array_add (members, member);
  return TRUE;
}

/**
 * mix_archive_list:
 * @stream: a seekable stream of a ZIP
 * @name: its name for messages
 *
 * Returns: (transfer full) (nullable) (element-type MixArchiveMember): the files of the ZIP in the order of its
 *   directory; %NULL with %MIX_ERROR_REFUSED when it is damaged, cut short, has a password or too many files
 */
GPtrArray *
mix_archive_list (GInputStream *stream, const char *name, GError **error)
{
  g_autoptr (MixArchiveStream) self = archive_open (stream, name, error);
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func ((GDestroyNotify) archive_member_free);
  g_autoptr (GError) failure = NULL;
  struct archive_entry *entry;

  if (self == NULL)
    return NULL;
  for (guint n = 0; next_entry (self, &entry, &failure); n++)
    if (!list_entry (self, entry, n, members, error))
      return NULL;
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  return g_steal_pointer (&members);
}

static gssize
mix_archive_stream_read (GInputStream *stream, void *buffer, gsize size, GCancellable *cancellable, GError **error)
{
  MixArchiveStream *self = MIX_ARCHIVE_STREAM (stream);
  la_ssize_t n_read = archive_read_data (self->archive, buffer, size);

  if (n_read >= 0 && n_read <= self->left && (n_read > 0 || self->left == 0 || size == 0))
    {
      self->left -= n_read;
      return n_read;
    }
  refuse_damaged (self, error);
  return -1;
}

static void
mix_archive_stream_finalize (GObject *object)
{
  MixArchiveStream *self = MIX_ARCHIVE_STREAM (object);

  g_clear_pointer (&self->archive, archive_read_free);
  g_clear_object (&self->stream);
  g_clear_pointer (&self->name, g_free);
  g_clear_error (&self->error);
  G_OBJECT_CLASS (mix_archive_stream_parent_class)->finalize (object);
}

static void
mix_archive_stream_class_init (MixArchiveStreamClass *class)
{
  G_OBJECT_CLASS (class)->finalize = mix_archive_stream_finalize;
  G_INPUT_STREAM_CLASS (class)->read_fn = mix_archive_stream_read;
}

static void
mix_archive_stream_init (MixArchiveStream *self)
{
}

/**
 * mix_archive_stream_new:
 * @stream: a seekable stream of a ZIP, for this use alone
 * @name: the ZIP's name for messages
 * @member: a file of it
 *
 * Returns: (transfer full) (nullable): the unpacked bytes of @member: as many as the ZIP's directory says, else
 *   reading fails with %MIX_ERROR_REFUSED; %NULL with that error when it cannot be reached
 */
GInputStream *
mix_archive_stream_new (GInputStream *stream, const char *name, const MixArchiveMember *member, GError **error)
{
  g_autoptr (MixArchiveStream) self = archive_open (stream, name, error);
  g_autoptr (GError) failure = NULL;
  struct archive_entry *entry;

  if (self == NULL)
    return NULL;
  for (guint n = 0; n <= member->entry; n++)
    if (!next_entry (self, &entry, &failure))
      {
        if (failure != NULL)
          g_propagate_error (error, g_steal_pointer (&failure));
        else
          refuse_damaged (self, error);
        return NULL;
      }
  self->left = member->size;
  return G_INPUT_STREAM (g_steal_pointer (&self));
}
