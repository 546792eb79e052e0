#pragma once

#include "mix-store.h"

G_BEGIN_DECLS

/* Checks that every deed shares. All refuse with MIX_ERROR_REFUSED. */
gboolean _mix_deed_check_text (const char *text, const char *subject, const char *what, GError **error);
gboolean _mix_deed_check_minutes (int minutes, const char *subject, GError **error);
gboolean _mix_deed_check_dates (MixDate from, MixDate until, const char *subject, GError **error);
gboolean _mix_deed_choose_date (MixStore *store, MixDate *date, GError **error);
char *_mix_deed_dup_date (MixDate date) G_GNUC_WARN_UNUSED_RESULT;
char *_mix_deed_shorten_network_name (const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
