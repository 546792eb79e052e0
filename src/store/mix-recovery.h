#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MixRecovery:
 * @n_rows: rows that could be read and are in the recovered plan
 * @n_left_out: rows that could be read but hold nonsense, or belong to something that is lost
 * @complete: whether no part of the damaged file was unreadable
 *
 * What came of reading a damaged plan.
 */
typedef struct
{
  guint n_rows;
  guint n_left_out;
  gboolean complete;
} MixRecovery;

char *mix_recovery_set_aside (const char *plan_path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_recovery_run (
    const char *damaged_path, const char *plan_path, MixRecovery *report, GCancellable *cancellable, GError **error);

G_END_DECLS
