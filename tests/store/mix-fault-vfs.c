#include "mix-fault-vfs.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

#define SECTOR 512

/*
 * A file layer over SQLite's own that fails when it is told to, and remembers what of each file is safe. A file is
 * known by its inode, so that it may be renamed. fsync() is only noted: the power is cut by rewriting the files.
 */
typedef struct
{
  gint64 offset; /* for a truncation, the size */
  GBytes *bytes; /* NULL: a truncation */
} Write;

typedef struct
{
  dev_t device;
  ino_t inode;
  char *path;
  GByteArray *safe; /* what is on the platter; NULL: not even the name */
  GArray *pending;  /* of Write since the last sync, in order */
  gboolean deleted; /* but not for certain */
} Disk;

typedef struct
{
  sqlite3_file base;
  Disk *disk;
  sqlite3_file real[]; /* of the size that the layer below wants */
} FaultFile;

/* What a call does to the disk. */
typedef enum
{
  READS,
  CHANGES,
  NEEDS_ROOM,
} Effect;

static sqlite3_vfs *below;
static sqlite3_vfs vfs;
static GPtrArray *disks;

static struct
{
  MixFault fault;
  guint call; /* at which the fault strikes, from 1; 0: never */
  guint n_calls;
  gboolean struck;
  GRand *random;
} plan;

static void
clear_write (gpointer data)
{
  g_clear_pointer (&((Write *) data)->bytes, g_bytes_unref);
}

static void
free_disk (gpointer data)
{
  Disk *disk = data;

  g_free (disk->path);
  g_clear_pointer (&disk->safe, g_byte_array_unref);
  g_array_unref (disk->pending);
  g_free (disk);
}

static gboolean
power_is_off (void)
{
  return plan.struck && plan.fault >= MIX_FAULT_POWER;
}

/*
 * Counts a call. Returns what it must return instead of doing its work, or SQLITE_OK. Without power or room, a call
 * that changes nothing on the disk is like the next one that does, so it is not counted.
 */
static int
count_call (int failure, Effect effect)
{
  if (power_is_off ())
    return failure;
  if (effect < (plan.fault == MIX_FAULT_FULL ? NEEDS_ROOM : plan.fault >= MIX_FAULT_POWER ? CHANGES : READS))
    return SQLITE_OK;
  plan.n_calls++;
  if (plan.fault == MIX_FAULT_NONE || plan.call == 0 || plan.n_calls < plan.call
      || (plan.struck && plan.fault == MIX_FAULT_ERROR))
    return SQLITE_OK;
  plan.struck = TRUE;
  return plan.fault == MIX_FAULT_FULL ? SQLITE_FULL : failure;
}

static GByteArray *
read_whole (const char *path)
{
  g_autofree char *bytes = NULL;
  GByteArray *array = g_byte_array_new ();
  gsize length;

  if (g_file_get_contents (path, &bytes, &length, NULL))
    g_byte_array_append (array, (const guint8 *) bytes, (guint) length);
  return array;
}

static Disk *
find_disk (const char *path, gboolean is_new)
{
  struct stat status;
  Disk *disk;

  if (stat (path, &status) != 0)
    return NULL;
  for (guint i = 0; i < disks->len; i++)
    {
      disk = g_ptr_array_index (disks, i);
      if (disk->inode == status.st_ino && disk->device == status.st_dev && !disk->deleted)
        {
          g_free (disk->path);
          disk->path = g_strdup (path);
          return disk;
        }
    }
  disk = g_new0 (Disk, 1);
  disk->device = status.st_dev;
  disk->inode = status.st_ino;
  disk->path = g_strdup (path);
  disk->safe = is_new ? NULL : read_whole (path);
  disk->pending = g_array_new (FALSE, FALSE, sizeof (Write));
  g_array_set_clear_func (disk->pending, clear_write);
  g_ptr_array_add (disks, disk);
  return disk;
}

static void
apply_write (GByteArray *image, const Write *write, gsize length)
{
  if (write->bytes == NULL)
    {
      if (write->offset < image->len)
        g_byte_array_set_size (image, (guint) write->offset);
      return;
    }
  if (image->len < write->offset + length)
    {
      guint old = image->len;

      g_byte_array_set_size (image, (guint) (write->offset + (gint64) length));
      memset (image->data + old, 0, image->len - old);
    }
  memcpy (image->data + write->offset, g_bytes_get_data (write->bytes, NULL), length);
}

static void
note_write (Disk *disk, gint64 offset, const void *bytes, int length)
{
  Write write = { offset, bytes != NULL ? g_bytes_new (bytes, (gsize) length) : NULL };

  g_array_append_val (disk->pending, write);
}

/* A file that is synced has its name for certain, so one of that name that was removed before does not come back. */
static void
forget_deleted (const char *path)
{
  for (guint i = disks->len; i > 0; i--)
    {
      Disk *disk = g_ptr_array_index (disks, i - 1);

      if (disk->deleted && g_str_equal (disk->path, path))
        g_ptr_array_remove_index (disks, i - 1);
    }
}

static void
note_sync (Disk *disk)
{
  forget_deleted (disk->path);
  if (disk->safe == NULL)
    disk->safe = g_byte_array_new ();
  for (guint i = 0; i < disk->pending->len; i++)
    {
      const Write *write = &g_array_index (disk->pending, Write, i);

      apply_write (disk->safe, write, write->bytes != NULL ? g_bytes_get_size (write->bytes) : 0);
    }
  g_array_set_size (disk->pending, 0);
}

static int
file_close (sqlite3_file *file)
{
  FaultFile *self = (FaultFile *) file;

  return self->real->pMethods != NULL ? self->real->pMethods->xClose (self->real) : SQLITE_OK;
}

static int
file_read (sqlite3_file *file, void *bytes, int length, sqlite3_int64 offset)
{
  FaultFile *self = (FaultFile *) file;
  int result = count_call (SQLITE_IOERR_READ, READS);

  return result != SQLITE_OK ? result : self->real->pMethods->xRead (self->real, bytes, length, offset);
}

static int
file_write (sqlite3_file *file, const void *bytes, int length, sqlite3_int64 offset)
{
  FaultFile *self = (FaultFile *) file;
  gboolean was_off = power_is_off ();
  int result = count_call (SQLITE_IOERR_WRITE, NEEDS_ROOM);

  if (result == SQLITE_OK)
    result = self->real->pMethods->xWrite (self->real, bytes, length, offset);
  else if (was_off || plan.fault != MIX_FAULT_TORN)
    return result;
  if (self->disk != NULL)
    note_write (self->disk, offset, bytes, length);
  return result;
}

static int
file_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  FaultFile *self = (FaultFile *) file;
  int result = count_call (SQLITE_IOERR_TRUNCATE, CHANGES);

  if (result != SQLITE_OK)
    return result;
  if (self->disk != NULL)
    note_write (self->disk, size, NULL, 0);
  return self->real->pMethods->xTruncate (self->real, size);
}

static int
file_sync (sqlite3_file *file, int flags)
{
  FaultFile *self = (FaultFile *) file;
  int result = count_call (SQLITE_IOERR_FSYNC, NEEDS_ROOM);

  if (result == SQLITE_OK && self->disk != NULL)
    note_sync (self->disk);
  return result;
}

static int
file_get_size (sqlite3_file *file, sqlite3_int64 *size)
{
  FaultFile *self = (FaultFile *) file;

  return self->real->pMethods->xFileSize (self->real, size);
}

static int
file_lock (sqlite3_file *file, int level)
{
  FaultFile *self = (FaultFile *) file;

  return self->real->pMethods->xLock (self->real, level);
}

static int
file_unlock (sqlite3_file *file, int level)
{
  FaultFile *self = (FaultFile *) file;

  return self->real->pMethods->xUnlock (self->real, level);
}

static int
file_check_lock (sqlite3_file *file, int *held)
{
  FaultFile *self = (FaultFile *) file;

  return self->real->pMethods->xCheckReservedLock (self->real, held);
}

/* Room that is set aside early would be a write that is not counted. */
static int
file_control (sqlite3_file *file, int operation, void *argument)
{
  FaultFile *self = (FaultFile *) file;

  return operation == SQLITE_FCNTL_SIZE_HINT ? SQLITE_OK
                                             : self->real->pMethods->xFileControl (self->real, operation, argument);
}

static int
file_get_sector_size (sqlite3_file *file)
{
  FaultFile *self = (FaultFile *) file;

  return self->real->pMethods->xSectorSize (self->real);
}

static int
file_get_characteristics (sqlite3_file *file)
{
  FaultFile *self = (FaultFile *) file;

  return self->real->pMethods->xDeviceCharacteristics (self->real);
}

static int
file_map_shared (sqlite3_file *file, int region, int size, int extend, void volatile **memory)
{
  FaultFile *self = (FaultFile *) file;

  return self->real->pMethods->xShmMap (self->real, region, size, extend, memory);
}

static int
file_lock_shared (sqlite3_file *file, int offset, int n, int flags)
{
  FaultFile *self = (FaultFile *) file;

  return self->real->pMethods->xShmLock (self->real, offset, n, flags);
}

static void
file_barrier_shared (sqlite3_file *file)
{
  FaultFile *self = (FaultFile *) file;

  self->real->pMethods->xShmBarrier (self->real);
}

static int
file_unmap_shared (sqlite3_file *file, int delete_flag)
{
  FaultFile *self = (FaultFile *) file;

  return self->real->pMethods->xShmUnmap (self->real, delete_flag);
}

static const sqlite3_io_methods methods = {
  .iVersion = 2,
  .xClose = file_close,
  .xRead = file_read,
  .xWrite = file_write,
  .xTruncate = file_truncate,
  .xSync = file_sync,
  .xFileSize = file_get_size,
  .xLock = file_lock,
  .xUnlock = file_unlock,
  .xCheckReservedLock = file_check_lock,
  .xFileControl = file_control,
  .xSectorSize = file_get_sector_size,
  .xDeviceCharacteristics = file_get_characteristics,
  .xShmMap = file_map_shared,
  .xShmLock = file_lock_shared,
  .xShmBarrier = file_barrier_shared,
  .xShmUnmap = file_unmap_shared,
};

static int
vfs_open (sqlite3_vfs *self, sqlite3_filename name, sqlite3_file *file, int flags, int *out_flags)
{
  FaultFile *fault_file = (FaultFile *) file;
  gboolean is_new = name != NULL && !g_file_test (name, G_FILE_TEST_EXISTS);
  int result = count_call (SQLITE_CANTOPEN, is_new ? NEEDS_ROOM : READS);

  file->pMethods = NULL;
  fault_file->disk = NULL;
  if (result != SQLITE_OK)
    return result;
  result = below->xOpen (below, name, fault_file->real, flags, out_flags);
  if (result != SQLITE_OK)
    return result;
  file->pMethods = &methods;
  if (name != NULL && plan.fault >= MIX_FAULT_POWER)
    fault_file->disk = find_disk (name, is_new);
  return SQLITE_OK;
}

static int
vfs_delete (sqlite3_vfs *self, const char *name, int sync_folder)
{
  int result = count_call (SQLITE_IOERR_DELETE, CHANGES);
  Disk *disk;

  if (result != SQLITE_OK)
    return result;
  disk = plan.fault >= MIX_FAULT_POWER ? find_disk (name, FALSE) : NULL;
  if (disk != NULL)
    disk->deleted = TRUE;
  if (disk != NULL && sync_folder)
    g_ptr_array_remove (disks, disk);
  return below->xDelete (below, name, 0);
}

static int
vfs_access (sqlite3_vfs *self, const char *name, int flags, int *result)
{
  return below->xAccess (below, name, flags, result);
}

static int
vfs_get_full_path (sqlite3_vfs *self, const char *name, int size, char *path)
{
  return below->xFullPathname (below, name, size, path);
}

static int
vfs_make_random (sqlite3_vfs *self, int size, char *bytes)
{
  return below->xRandomness (below, size, bytes);
}

static int
vfs_sleep (sqlite3_vfs *self, int microseconds)
{
  return below->xSleep (below, microseconds);
}

static int
vfs_get_time (sqlite3_vfs *self, double *time)
{
  return below->xCurrentTime (below, time);
}

static int
vfs_get_last_error (sqlite3_vfs *self, int size, char *text)
{
  return 0;
}

static int
vfs_get_time_int64 (sqlite3_vfs *self, sqlite3_int64 *time)
{
  return below->xCurrentTimeInt64 (below, time);
}

/* Makes the layer known as MIX_FAULT_VFS. */
void
mix_fault_vfs_register (void)
{
  below = sqlite3_vfs_find (NULL);
  disks = g_ptr_array_new_with_free_func (free_disk);
  vfs = (sqlite3_vfs) {
    .iVersion = 2,
    .szOsFile = (int) sizeof (FaultFile) + below->szOsFile,
    .mxPathname = below->mxPathname,
    .zName = MIX_FAULT_VFS,
    .xOpen = vfs_open,
    .xDelete = vfs_delete,
    .xAccess = vfs_access,
    .xFullPathname = vfs_get_full_path,
    .xRandomness = vfs_make_random,
    .xSleep = vfs_sleep,
    .xCurrentTime = vfs_get_time,
    .xGetLastError = vfs_get_last_error,
    .xCurrentTimeInt64 = vfs_get_time_int64,
  };
  sqlite3_vfs_register (&vfs, 0);
}

/*
 * Lets @fault strike at the @call-th call from here on, which is 1 for the next one; 0 only counts. Every connection
 * must be closed by then.
 */
void
mix_fault_vfs_plan (MixFault fault, guint call, guint32 seed)
{
  g_ptr_array_set_size (disks, 0);
  g_clear_pointer (&plan.random, g_rand_free);
  plan.fault = fault;
  plan.call = call;
  plan.n_calls = 0;
  plan.struck = FALSE;
  plan.random = g_rand_new_with_seed (seed);
}

gboolean
mix_fault_vfs_has_struck (void)
{
  return plan.struck;
}

static char *
find_inode (const char *folder, const Disk *disk)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      struct stat status;
      char *below_path;

      if (lstat (path, &status) == 0 && status.st_ino == disk->inode && status.st_dev == disk->device)
        return g_steal_pointer (&path);
      if (S_ISDIR (status.st_mode) && (below_path = find_inode (path, disk)) != NULL)
        return below_path;
    }
  return NULL;
}

static gboolean
toss (void)
{
  return plan.fault != MIX_FAULT_POWER && g_rand_boolean (plan.random);
}

static GByteArray *
make_image (Disk *disk)
{
  GByteArray *image = g_byte_array_new ();

  if (disk->safe != NULL)
    g_byte_array_append (image, disk->safe->data, disk->safe->len);
  for (guint i = 0; i < disk->pending->len; i++)
    {
      const Write *write = &g_array_index (disk->pending, Write, i);
      gsize length = write->bytes != NULL ? g_bytes_get_size (write->bytes) : 0;
      gboolean is_torn = plan.fault == MIX_FAULT_TORN && i + 1 == disk->pending->len;

      if (is_torn && length > SECTOR)
        length = SECTOR * (gsize) g_rand_int_range (plan.random, 0, (gint32) (length / SECTOR) + 1);
      if (is_torn || toss ())
        apply_write (image, write, length);
    }
  return image;
}

static void
cut_power_of (Disk *disk, const char *folder)
{
  g_autofree char *path = disk->deleted ? g_strdup (disk->path) : find_inode (folder, disk);
  g_autoptr (GByteArray) image = NULL;

  if (disk->deleted)
    {
      gboolean comes_back = plan.fault == MIX_FAULT_POWER || toss ();

      if (!comes_back || disk->safe == NULL || g_file_test (path, G_FILE_TEST_EXISTS))
        return;
    }
  if (path == NULL)
    return;
  if (disk->safe == NULL && !toss ())
    {
      g_unlink (path);
      return;
    }
  image = make_image (disk);
  g_file_set_contents (path, (const char *) image->data, image->len, NULL);
}

static void
remove_shared_memory (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, "-shm"))
        g_unlink (path);
    }
}

/*
 * Clears the fault. If the power was cut, the files in @folder become what was on the platter; every connection must be
 * closed by then.
 */
void
mix_fault_vfs_repair (const char *folder)
{
  if (power_is_off ())
    {
      for (guint i = 0; i < disks->len; i++)
        cut_power_of (g_ptr_array_index (disks, i), folder);
      remove_shared_memory (folder);
      g_ptr_array_set_size (disks, 0);
    }
  plan.fault = MIX_FAULT_NONE;
  plan.struck = FALSE;
}
