#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MixWriterPlace:
 *
 * The place of a plan's one writer: a lock on a side file `PLAN.lock`, which also says in text who has it and since
 * when. The kernel gives the place free when its holder ends, however it ends.
 */
typedef struct _MixWriterPlace MixWriterPlace;

MixWriterPlace *
mix_writer_place_take (const char *plan_path, const char *who, char **holder, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void mix_writer_place_leave (MixWriterPlace *self);
char *mix_writer_place_read_holder (const char *plan_path) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixWriterPlace, mix_writer_place_leave)

G_END_DECLS
