#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GSettings *mix_settings_get (void);
char *mix_settings_dup_author (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_settings_follow_colour_scheme (void);

G_END_DECLS
