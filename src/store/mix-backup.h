#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MixBackupReason:
 * @MIX_BACKUP_DAILY: made before the first change of a day
 * @MIX_BACKUP_MIGRATION: made before the plan was moved up for a newer Skillmix
 */
typedef enum
{
  MIX_BACKUP_DAILY,
  MIX_BACKUP_MIGRATION,
} MixBackupReason;

/**
 * MixBackup:
 * @path: the backup, one file
 * @made_at: when, in seconds since 1970
 * @reason: why
 *
 * One of the last ten backups of a plan. Each was checked in full when it was made.
 */
typedef struct
{
  char *path;
  gint64 made_at;
  MixBackupReason reason;
} MixBackup;

void mix_backup_free (MixBackup *self);
GPtrArray *mix_backup_list (const char *plan_path) G_GNUC_WARN_UNUSED_RESULT;
MixBackup *mix_backup_find_good (const char *plan_path, GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_backup_restore (const MixBackup *self, const char *plan_path, GCancellable *cancellable, GError **error);

gboolean mix_backup_make (const char *plan_path, MixBackupReason reason, const char *vfs, GError **error);
gboolean mix_backup_is_due (const char *plan_path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixBackup, mix_backup_free)

G_END_DECLS
