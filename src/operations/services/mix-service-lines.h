#pragma once

#include "mix-rows.h"
#include "mix-store.h"

G_BEGIN_DECLS

/*
 * The plan's catalogue. @line is a whole row: to change a line, begin with the row that is there. Minutes, rate and
 * weight below 0 are not known. The level 0 stands for the level of the least role.
 */
char *mix_service_lines_add (MixStore *store, const MixServiceLineRow *line, GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *mix_service_lines_copy (MixStore *store, const char *service_line, const char *name, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
gboolean
mix_service_lines_change (MixStore *store, const char *service_line, const MixServiceLineRow *line, GError **error);
gboolean mix_service_lines_set_enabled (MixStore *store, const char *service_line, gboolean enabled, GError **error);
gboolean mix_service_lines_set_weight (MixStore *store, const char *service_line, int weight, GError **error);
char *mix_service_line_shorten (const char *name) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_service_line_check (const MixServiceLineRow *line, GError **error);
gboolean mix_service_lines_remove (MixStore *store, const char *service_line, GError **error);

G_END_DECLS
