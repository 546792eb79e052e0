#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define MIX_TYPE_CHANGE (mix_change_get_type ())
G_DECLARE_FINAL_TYPE (MixChange, mix_change, MIX, CHANGE, GObject)

MixChange *mix_change_new (gint64 sequence, const char *name, const char *author, const char *made_at, gboolean undone)
    G_GNUC_WARN_UNUSED_RESULT;
gint64 mix_change_get_sequence (MixChange *self);
const char *mix_change_get_name (MixChange *self);
const char *mix_change_get_author (MixChange *self);
const char *mix_change_get_made_at (MixChange *self);
gboolean mix_change_is_undone (MixChange *self);

G_END_DECLS
