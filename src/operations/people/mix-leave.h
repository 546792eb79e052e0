#pragma once

#include "mix-store.h"

G_BEGIN_DECLS

/**
 * MixLeaveDraft:
 * @person_id: who is away
 * @kind: annual, sick, study, parental or other; it names no illness
 * @from_date: first day, or %MIX_DATE_NONE for the planning date
 * @until: last day, or %MIX_DATE_NONE for the first day only
 * @minutes: in all, spread evenly over its Mondays to Fridays; 0 for whole contracted days
 *
 * Time away.
 */
typedef struct
{
  const char *person_id;
  const char *kind;
  MixDate from_date;
  MixDate until;
  int minutes;
} MixLeaveDraft;

extern const char *const mix_leave_kinds[];

char *mix_leave_add (MixStore *store, const MixLeaveDraft *draft, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_leave_change (MixStore *store, const char *leave_id, const MixLeaveDraft *draft, GError **error);
gboolean mix_leave_remove (MixStore *store, const char *leave_id, GError **error);
const char *mix_leave_get_words (const char *kind);

G_END_DECLS
