#pragma once

#include "mix-plan-entries.h"
#include "mix-store.h"

G_BEGIN_DECLS

/* What deeds about money share. */
MixOrganisationRow *
_mix_funding_read_network (MixStore *store, const char *id_or_code, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean _mix_funding_check_month (MixDate month, const char *subject, GError **error);
MixDate _mix_funding_get_month_start (MixDate date);
gboolean _mix_funding_put (MixStore *store, const char *name, MixPlanEntryKind kind, gconstpointer row, GError **error);
gboolean _mix_funding_remove (MixStore *store, const char *name, MixPlanEntryKind kind, const char *id, GError **error);

G_END_DECLS
