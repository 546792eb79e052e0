#pragma once

#include "mix-store.h"

G_BEGIN_DECLS

/**
 * MixAssignmentDraft:
 * @id: (nullable): an id from mix_id_new(), or %NULL to have one made
 * @person_id: who
 * @organisation: where: id or code of a practice, or of a network for its own work
 * @service_line: what: id or code
 * @minutes: minutes a week, above zero
 * @from_date: first day, or %MIX_DATE_NONE for the planning date
 * @until: last day, or %MIX_DATE_NONE
 * @status: (nullable): proposed, agreed, active (the default), paused, ended
 */
typedef struct
{
  const char *id;
  const char *person_id;
  const char *organisation;
  const char *service_line;
  int minutes;
  MixDate from_date;
  MixDate until;
  const char *status;
} MixAssignmentDraft;

char *mix_assignments_add (MixStore *store, const MixAssignmentDraft *draft, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_assignments_move (MixStore *store, const char *assignment_id, const char *person_id, GError **error);
gboolean
mix_assignments_split (MixStore *store, const char *assignment_id, const char *person_id, int minutes, GError **error);
gboolean mix_assignments_set_minutes (MixStore *store, const char *assignment_id, int minutes, GError **error);
gboolean mix_assignments_remove (MixStore *store, const char *assignment_id, GError **error);

G_END_DECLS
