#pragma once

#include "mix-rows.h"
#include "mix-store.h"

G_BEGIN_DECLS

/* What the deeds done to assignments share. All refuse with MIX_ERROR_REFUSED. */
char *_mix_assignment_describe (MixStore *store, const MixAssignmentRow *row, GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *_mix_assignments_describe (MixStore *store,
                                 const char *const *assignment_ids,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean _mix_assignment_check_part (const MixAssignmentRow *row, int minutes, const char *work, GError **error);
gboolean _mix_assignment_check_status (const char *status, GError **error);

G_END_DECLS
