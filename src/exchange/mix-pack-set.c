#include "mix-pack-set.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <errno.h>
#include <glib/gstdio.h>

#include "mix-data-dir.h"
#include "mix-error.h"
#include "mix-pack-private.h"

/* The items of one kind, of all packs, as they hold together. */
typedef struct
{
  GPtrArray *packs; /* MixPack, in the order in which they were laid over each other */
  GPtrArray *items; /* MixPackItem */
  GHashTable *by_id;
} PackKind;

/* All data packs that are in force: those in the box with the user's own over them. */
struct _MixPackSet
{
  GObject parent_instance;

  char *our_folder;
  char *your_folder;
  GMutex lock;           /* guards what follows: it is filled when first asked for, from any thread */
  GHashTable *kinds;     /* kind → PackKind */
  GPtrArray *your_packs; /* MixPackListing; NULL until needed */
  GPtrArray *loaded;     /* PackKind: all ever read, also those replaced since: their items may be in use */
};

G_DEFINE_FINAL_TYPE (MixPackSet, mix_pack_set, G_TYPE_OBJECT)

static void
free_kind (PackKind *kind)
{
  g_hash_table_unref (kind->by_id);
  g_ptr_array_unref (kind->items);
  g_ptr_array_unref (kind->packs);
  g_free (kind);
}

static void
free_listing (MixPackListing *listing)
{
  g_free (listing->path);
  g_clear_object (&listing->pack);
  g_clear_error (&listing->error);
  g_free (listing);
}

static void
mix_pack_set_finalize (GObject *object)
{
  MixPackSet *self = MIX_PACK_SET (object);

  g_hash_table_unref (self->kinds);
  g_ptr_array_unref (self->loaded);
  g_clear_pointer (&self->your_packs, g_ptr_array_unref);
  g_mutex_clear (&self->lock);
  g_free (self->our_folder);
  g_free (self->your_folder);

  G_OBJECT_CLASS (mix_pack_set_parent_class)->finalize (object);
}

static void
mix_pack_set_class_init (MixPackSetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_pack_set_finalize;
}

static void
mix_pack_set_init (MixPackSet *self)
{
  g_mutex_init (&self->lock);
  self->kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->loaded = g_ptr_array_new_with_free_func ((GDestroyNotify) free_kind);
}

static int
compare_paths (gconstpointer first, gconstpointer second)
{
  return g_strcmp0 (*(const char *const *) first, *(const char *const *) second);
}

/* The pack files of a folder by name. A folder that is not there has none. */
static GPtrArray *
list_paths (const char *folder)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    if (g_str_has_suffix (name, ".xml"))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (paths, compare_paths);
  return paths;
}

/* One of the program's packs that was read before: its file does not change while the program runs. */
static MixPack *
find_our_pack (MixPackSet *self, const char *path)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->kinds);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const PackKind *kind = value;

      for (guint i = 0; i < kind->packs->len; i++)
        if (mix_pack_get_origin (kind->packs->pdata[i]) == MIX_PACK_OURS
            && g_str_equal (mix_pack_get_path (kind->packs->pdata[i]), path))
          return g_object_ref (kind->packs->pdata[i]);
    }
  return NULL;
}

static void
load_folder (MixPackSet *self, const char *folder, MixPackOrigin origin, GPtrArray *listings)
{
  g_autoptr (GPtrArray) paths = list_paths (folder);

  for (guint i = 0; i < paths->len; i++)
    {
      MixPackListing *listing = g_new0 (MixPackListing, 1);

      listing->path = g_strdup (g_ptr_array_index (paths, i));
      listing->origin = origin;
      listing->pack = origin == MIX_PACK_OURS ? find_our_pack (self, listing->path) : NULL;
      if (listing->pack == NULL)
        listing->pack = mix_pack_load (listing->path, origin, &listing->error);
      g_ptr_array_add (listings, listing);
    }
}

static GPtrArray *
get_your_packs (MixPackSet *self)
{
  if (self->your_packs == NULL)
    {
      self->your_packs = g_ptr_array_new_with_free_func ((GDestroyNotify) free_listing);
      load_folder (self, self->your_folder, MIX_PACK_YOURS, self->your_packs);
    }
  return self->your_packs;
}

static gboolean
load_our_pack (MixPackSet *self, const char *kind, GPtrArray *packs, GError **error)
{
  g_autofree char *name = g_strconcat (kind, ".xml", NULL);
  g_autofree char *path = g_build_filename (self->our_folder, name, NULL);
  MixPack *pack;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  pack = mix_pack_load (path, MIX_PACK_OURS, error);
  if (pack != NULL)
    g_ptr_array_add (packs, pack);
  return pack != NULL;
}

/* Earlier packs first; on the same day ours before yours. What comes later is laid over what came before. */
static int
compare_packs (gconstpointer first, gconstpointer second)
{
  MixPack *a = *(MixPack *const *) first, *b = *(MixPack *const *) second;

  if (mix_pack_get_date (a) != mix_pack_get_date (b))
    return mix_pack_get_date (a) < mix_pack_get_date (b) ? -1 : 1;
  if (mix_pack_get_origin (a) != mix_pack_get_origin (b))
    return mix_pack_get_origin (a) == MIX_PACK_OURS ? -1 : 1;
  return g_strcmp0 (mix_pack_get_id (a), mix_pack_get_id (b));
}

static void
lay_over (PackKind *kind, MixPack *pack)
{
  GPtrArray *items = mix_pack_get_items (pack);

  for (guint i = 0; i < items->len; i++)
    {
      const MixPackItem *over = g_ptr_array_index (items, i);
      MixPackItem *item = g_hash_table_lookup (kind->by_id, over->id);

      if (item == NULL)
        {
          item = _mix_pack_item_new (over->id);
          g_hash_table_insert (kind->by_id, (gpointer) over->id, item);
          g_ptr_array_add (kind->items, item);
        }
      _mix_pack_item_overlay (item, over);
    }
}

static PackKind *
new_kind (GPtrArray *packs)
{
  PackKind *kind = g_new0 (PackKind, 1);

  kind->packs = g_ptr_array_ref (packs);
  kind->items = g_ptr_array_new_with_free_func ((GDestroyNotify) _mix_pack_item_free);
  kind->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  g_ptr_array_sort (packs, compare_packs);
  for (guint i = 0; i < packs->len; i++)
    lay_over (kind, g_ptr_array_index (packs, i));
  return kind;
}

static PackKind *
load_kind (MixPackSet *self, const char *name, GError **error)
{
  g_autoptr (GPtrArray) packs = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *your_packs = get_your_packs (self);

  if (!load_our_pack (self, name, packs, error))
    return NULL;
  for (guint i = 0; i < your_packs->len; i++)
    {
      const MixPackListing *listing = g_ptr_array_index (your_packs, i);

      if (listing->pack != NULL && g_str_equal (mix_pack_get_kind (listing->pack), name))
        g_ptr_array_add (packs, g_object_ref (listing->pack));
    }
  return new_kind (packs);
}

static PackKind *
get_kind (MixPackSet *self, const char *name, GError **error)
{
  PackKind *kind;

  g_mutex_lock (&self->lock);
  kind = g_hash_table_lookup (self->kinds, name);
  if (kind == NULL)
    {
      kind = load_kind (self, name, error);
      if (kind != NULL)
        {
          g_hash_table_insert (self->kinds, g_strdup (name), kind);
          g_ptr_array_add (self->loaded, kind);
        }
    }
  g_mutex_unlock (&self->lock);
  return kind;
}

static void
forget_packs (MixPackSet *self)
{
  g_mutex_lock (&self->lock);
  g_hash_table_remove_all (self->kinds);
  g_clear_pointer (&self->your_packs, g_ptr_array_unref);
  g_mutex_unlock (&self->lock);
}

static char *
build_your_path (MixPackSet *self, const char *id)
{
  g_autofree char *name = g_strconcat (id, ".xml", NULL);

  return g_build_filename (self->your_folder, name, NULL);
}

static gboolean
fail_to_write (const char *path, const char *reason, GError **error)
{
  mix_set_error (error, MIX_ERROR_FAILED, path, _ ("The folder of your data packs can't be changed (%s): %s"), path,
                 reason);
  return FALSE;
}

/**
 * mix_pack_set_new:
 * @our_folder: (nullable): folder of the packs that come with the program; %NULL: the data folder's
 * @your_folder: (nullable): folder of the user's packs; %NULL: `skillmix/packs` of the user's data folder
 *
 * All data packs, read when they are first needed. A pack of the program is read alone, by its kind; yours are read
 * together, as any may be of any kind. Items of the same kind and id hold together: of a text or figure that several
 * packs give, the one of the pack with the latest date counts, and on the same date yours. All calls may come from any
 * thread.
 *
 * Returns: (transfer full): the set
 */
MixPackSet *
mix_pack_set_new (const char *our_folder, const char *your_folder)
{
  MixPackSet *self = g_object_new (MIX_TYPE_PACK_SET, NULL);

  self->our_folder = our_folder != NULL ? g_strdup (our_folder) : mix_data_dir_build_path ("packs", NULL);
  self->your_folder = your_folder != NULL ? g_strdup (your_folder)
                                          : g_build_filename (g_get_user_data_dir (), "skillmix", "packs", NULL);
  return self;
}

/**
 * mix_pack_set_get_items:
 * @self: a set
 * @kind: the kind of pack
 * @error: return location for an error
 *
 * A pack of the user that can't be used is passed over; mix_pack_set_list() shows it.
 *
 * Returns: (transfer none) (element-type MixPackItem): the items of that kind in the order of the packs, valid as long
 *   as the set; %NULL when a pack of the program can't be read
 */
GPtrArray *
mix_pack_set_get_items (MixPackSet *self, const char *kind, GError **error)
{
  PackKind *found;

  g_return_val_if_fail (MIX_IS_PACK_SET (self) && kind != NULL, NULL);

  found = get_kind (self, kind, error);
  return found != NULL ? found->items : NULL;
}

/**
 * mix_pack_set_get_item:
 * @self: a set
 * @kind: the kind of pack
 * @id: the item
 * @error: return location for an error
 *
 * Returns: (transfer none): the item, valid as long as the set; %NULL with %MIX_ERROR_NOT_FOUND when no pack has it
 */
const MixPackItem *
mix_pack_set_get_item (MixPackSet *self, const char *kind, const char *id, GError **error)
{
  PackKind *found;
  const MixPackItem *item;

  g_return_val_if_fail (MIX_IS_PACK_SET (self) && kind != NULL && id != NULL, NULL);

  found = get_kind (self, kind, error);
  if (found == NULL)
    return NULL;
  item = g_hash_table_lookup (found->by_id, id);
  if (item == NULL)
    mix_set_error (error, MIX_ERROR_NOT_FOUND, id, _ ("No data pack of the kind “%s” has an item “%s”."), kind, id);
  return item;
}

/**
 * mix_pack_set_list:
 * @self: a set
 *
 * Reads every pack that was not read before, and all of yours, so not for the start of the program.
 *
 * Returns: (transfer full) (element-type MixPackListing): the program's packs, then yours, each by file name
 */
GPtrArray *
mix_pack_set_list (MixPackSet *self)
{
  GPtrArray *listings = g_ptr_array_new_with_free_func ((GDestroyNotify) free_listing);

  g_return_val_if_fail (MIX_IS_PACK_SET (self), listings);

  g_mutex_lock (&self->lock);
  load_folder (self, self->our_folder, MIX_PACK_OURS, listings);
  load_folder (self, self->your_folder, MIX_PACK_YOURS, listings);
  g_mutex_unlock (&self->lock);
  return listings;
}

/**
 * mix_pack_set_add:
 * @self: a set
 * @path: a pack's file
 * @error: return location for an error
 *
 * Checks a pack and copies it into the user's folder, where it takes the place of one with the same id. Items fetched
 * before stay valid and unchanged.
 *
 * Returns: whether it was added
 */
gboolean
mix_pack_set_add (MixPackSet *self, const char *path, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (MixPack) pack = NULL;
  g_autofree char *contents = NULL;
  g_autofree char *target = NULL;
  gsize length;

  g_return_val_if_fail (MIX_IS_PACK_SET (self) && path != NULL, FALSE);

  pack = mix_pack_load (path, MIX_PACK_YOURS, error);
  if (pack == NULL)
    return FALSE;
  target = build_your_path (self, mix_pack_get_id (pack));
  if (!g_file_get_contents (path, &contents, &length, &local_error)
      || g_mkdir_with_parents (self->your_folder, 0700) != 0
      || !g_file_set_contents (target, contents, (gssize) length, &local_error))
    return fail_to_write (self->your_folder, local_error != NULL ? local_error->message : g_strerror (errno), error);
  forget_packs (self);
  return TRUE;
}

/**
 * mix_pack_set_remove:
 * @self: a set
 * @id: the id of a pack of the user's
 * @error: return location for an error
 *
 * Deletes a pack from the user's folder; the program's own figures count again.
 *
 * Returns: whether it was removed
 */
gboolean
mix_pack_set_remove (MixPackSet *self, const char *id, GError **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (MIX_IS_PACK_SET (self) && id != NULL, FALSE);

  path = build_your_path (self, id);
  if (strchr (id, G_DIR_SEPARATOR) != NULL || !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      mix_set_error (error, MIX_ERROR_NOT_FOUND, id, _ ("You have no data pack “%s”."), id);
      return FALSE;
    }
  if (g_unlink (path) != 0)
    return fail_to_write (self->your_folder, g_strerror (errno), error);
  forget_packs (self);
  return TRUE;
}
