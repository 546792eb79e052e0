#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Steps with whole files that last once they return. For use inside this layer. */
char *mix_file_resolve (const char *path) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_file_create_private (const char *path, GError **error);
gboolean mix_file_move_to_free_name (const char *from, const char *to, GError **error);
gboolean mix_file_make_folder (const char *path, GError **error);
gboolean mix_file_move_plan (const char *from, const char *to, GError **error);
void mix_file_remove_plan (const char *path);
gboolean mix_file_copy_private (const char *from, const char *to, GError **error);
gboolean mix_file_sync (const char *path, GError **error);
gboolean mix_file_sync_folder_of (const char *path, GError **error);
void mix_file_set_error (const char *path, int number, GError **error);

G_END_DECLS
