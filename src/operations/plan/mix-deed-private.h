#pragma once

#include "mix-rows.h"
#include "mix-store.h"

G_BEGIN_DECLS

/* Checks that every deed shares. All refuse with MIX_ERROR_REFUSED. */
gboolean _mix_deed_check_text (const char *text, const char *subject, const char *what, GError **error);
gboolean _mix_deed_check_minutes (int minutes, const char *subject, GError **error);
gboolean _mix_deed_check_dates (MixDate from, MixDate until, const char *subject, GError **error);
gboolean _mix_deed_choose_date (MixStore *store, MixDate *date, GError **error);
gboolean _mix_deed_check_is_demand (const MixServiceLineRow *line, GError **error);
gboolean _mix_deed_check_minutes_of_place (int minutes, const char *subject, GError **error);
gboolean _mix_deed_check_listed (const char *value, const char *const *list, const char *what, GError **error);
char *_mix_deed_dup_date (MixDate date) G_GNUC_WARN_UNUSED_RESULT;
char *_mix_deed_shorten_network_name (const char *name) G_GNUC_WARN_UNUSED_RESULT;
char *_mix_deed_describe_work (MixStore *store, const char *service_line, const char *organisation, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
char *_mix_deed_make_id (const char *kind, ...) G_GNUC_NULL_TERMINATED G_GNUC_WARN_UNUSED_RESULT;

/* Any of mix_store_put_…() and mix_store_remove_…(). */
typedef gboolean (*MixDeedPut) (MixStore *store, gconstpointer row, GError **error);
typedef gboolean (*MixDeedRemove) (MixStore *store, const char *id, GError **error);

gboolean _mix_deed_put (MixStore *store, const char *name, MixDeedPut put, gconstpointer row, GError **error);
gboolean _mix_deed_remove (MixStore *store, const char *name, MixDeedRemove remove, const char *id, GError **error);

G_END_DECLS
