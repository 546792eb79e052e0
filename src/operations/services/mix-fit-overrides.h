#pragma once

#include "mix-store.h"

G_BEGIN_DECLS

/**
 * MixFitOverrideDraft:
 * @assignment_id: the work to keep
 * @decided_by: who took the decision, in words
 * @reason: why
 * @from_date: first day, or %MIX_DATE_NONE for the planning date
 * @until: last day; there must be one
 *
 * A decision to keep work that is blocked.
 */
typedef struct
{
  const char *assignment_id;
  const char *decided_by;
  const char *reason;
  MixDate from_date;
  MixDate until;
} MixFitOverrideDraft;

gboolean mix_fit_overrides_keep (MixStore *store, const MixFitOverrideDraft *draft, GError **error);
gboolean mix_fit_overrides_remove (MixStore *store, const char *override_id, GError **error);

G_END_DECLS
