#include "mix-fit-overrides.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-row-type.h"
#include "mix-store-read.h"
#include "mix-store-rows.h"

#include <glib/gi18n-lib.h>

static gboolean
check_draft (const MixFitOverrideDraft *draft, GError **error)
{
  if (!_mix_deed_check_text (draft->decided_by, draft->assignment_id, _ ("The name of who decided it"), error)
      || !_mix_deed_check_text (draft->reason, draft->assignment_id, _ ("The reason"), error))
    return FALSE;
  if (draft->until != MIX_DATE_NONE)
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, draft->assignment_id,
                 _ ("Blocked work cannot be kept for good. Say until when."));
  return FALSE;
}

/**
 * mix_fit_overrides_keep:
 * @store: an open plan
 * @draft: the decision
 *
 * Records who decided that blocked work is kept, why and until when. The work stays blocked; once the last day is past
 * it is a finding again. A decision of the same first day is replaced.
 *
 * Returns: whether the change was made; %MIX_ERROR_REFUSED where the reason, the name or the last day is missing
 */
gboolean
mix_fit_overrides_keep (MixStore *store, const MixFitOverrideDraft *draft, GError **error)
{
  g_autoptr (MixAssignmentRow) assignment = mix_store_read_assignment (store, draft->assignment_id, error);
  g_autoptr (MixPersonRow) person
      = assignment != NULL ? mix_store_read_person (store, assignment->person_id, error) : NULL;
  g_autofree char *work = NULL, *until = NULL, *from = NULL, *id = NULL, *name = NULL;
  MixFitOverrideRow row
      = { NULL, draft->assignment_id, draft->decided_by, draft->reason, draft->from_date, draft->until };

  if (person == NULL || !check_draft (draft, error) || !_mix_deed_choose_date (store, &row.from_date, error)
      || !_mix_deed_check_dates (row.from_date, row.until, draft->assignment_id, error))
    return FALSE;
  work = _mix_deed_describe_work (store, assignment->service_line_id, assignment->organisation_id, error);
  if (work == NULL)
    return FALSE;
  from = mix_date_format_iso (row.from_date);
  row.id = id = _mix_deed_make_id ("fit_override", assignment->id, from, NULL);
  until = _mix_deed_dup_date (row.until);
  name = g_strdup_printf (C_ ("change", "Keep %s, with %s until %s"), work, person->name, until);
  return _mix_deed_put (store, name, (MixDeedPut) mix_store_put_fit_override, &row, error);
}

/**
 * mix_fit_overrides_remove:
 * @store: an open plan
 * @override_id: which
 *
 * Takes back a decision to keep blocked work, as if it had never been taken.
 *
 * Returns: whether the change was made
 */
gboolean
mix_fit_overrides_remove (MixStore *store, const char *override_id, GError **error)
{
  g_autoptr (MixFitOverrideRow) row = mix_store_read_fit_override (store, override_id, error);
  g_autoptr (MixAssignmentRow) assignment
      = row != NULL ? mix_store_read_assignment (store, row->assignment_id, error) : NULL;
  g_autofree char *work = NULL, *name = NULL;

  if (assignment == NULL)
    return FALSE;
  work = _mix_deed_describe_work (store, assignment->service_line_id, assignment->organisation_id, error);
  if (work == NULL)
    return FALSE;
  name = g_strdup_printf (C_ ("change", "Do not keep %s"), work);
  return _mix_deed_remove (store, name, mix_store_remove_fit_override, override_id, error);
}
