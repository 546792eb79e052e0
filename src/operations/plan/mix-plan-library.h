#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MixPlanEntry:
 * @path: the plan's file
 * @name: what it is called; the file's name where it cannot be read
 * @n_networks: how many networks are in it
 * @n_practices: how many practices it knows
 * @sample: whether it is the sample
 * @changed_at: when it was changed last, in seconds since 1970
 * @problem: (nullable): why it cannot be opened
 *
 * A plan on this computer.
 */
typedef struct
{
  char *path;
  char *name;
  guint n_networks;
  guint n_practices;
  gboolean sample;
  gint64 changed_at;
  char *problem;
} MixPlanEntry;

void mix_plan_entry_free (MixPlanEntry *self);

char *mix_plan_library_dup_folder (void) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *mix_plan_library_list (void) G_GNUC_WARN_UNUSED_RESULT;
char *mix_plan_library_choose_path (const char *name, GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *mix_plan_library_import (GFile *copy, GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *mix_plan_library_find_sample (void) G_GNUC_WARN_UNUSED_RESULT;
char *mix_plan_library_take_sample (GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *mix_plan_library_take_growth_sample (GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixPlanEntry, mix_plan_entry_free)

G_END_DECLS
