#include "mix-assignments.h"

#include "mix-assignments-private.h"
#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-id.h"
#include "mix-row-type.h"
#include "mix-store-read.h"
#include "mix-store-rows.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

static const char *const statuses[] = { "proposed", "agreed", "active", "paused", "ended", NULL };

/* Up to two rows are written together: what is left of an assignment, and the part that somebody else takes. */
typedef struct
{
  MixAssignmentRow rows[2];
  guint n_rows;
  const char *moved_id; /* goes to somebody else: what was decided about whoever had it does not hold for them */
} AssignmentChange;

static gboolean
put_assignments (MixStore *store, gpointer data, GError **error)
{
  const AssignmentChange *change = data;

  if (change->moved_id != NULL && !mix_store_remove_fit_overrides_of (store, change->moved_id, error))
    return FALSE;
  for (guint i = 0; i < change->n_rows; i++)
    if (!mix_store_put_assignment (store, &change->rows[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
remove_assignment (MixStore *store, gpointer data, GError **error)
{
  return mix_store_remove_assignment (store, data, error);
}

/* Whether it is a status of work. */
gboolean
_mix_assignment_check_status (const char *status, GError **error)
{
  if (g_strv_contains (statuses, status))
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, status,
                 _ ("“%s” is not a status of work. Choose one of: proposed, agreed, active, paused, ended."), status);
  return FALSE;
}

/**
 * mix_assignments_add:
 * @store: an open plan
 * @draft: the work, who does it, and where
 *
 * Returns: (transfer full) (nullable): the assignment's id; %NULL with %MIX_ERROR_REFUSED or %MIX_ERROR_NOT_FOUND where
 *   something is not right
 */
char *
mix_assignments_add (MixStore *store, const MixAssignmentDraft *draft, GError **error)
{
  g_autoptr (MixPersonRow) person = mix_store_read_person (store, draft->person_id, error);
  g_autoptr (MixOrganisationRow) place
      = person != NULL ? mix_store_read_organisation (store, draft->organisation, error) : NULL;
  g_autoptr (MixServiceLineRow) line
      = place != NULL ? mix_store_read_service_line (store, draft->service_line, error) : NULL;
  g_autofree char *id = draft->id != NULL ? g_strdup (draft->id) : mix_id_new ();
  g_autofree char *name = NULL;
  AssignmentChange change = { .n_rows = 1 };
  MixAssignmentRow *row = &change.rows[0];

  if (line == NULL || !_mix_deed_check_is_demand (line, error))
    return NULL;
  *row = (MixAssignmentRow) { id,
                              person->id,
                              place->id,
                              line->id,
                              draft->minutes,
                              draft->from_date,
                              draft->until,
                              draft->status != NULL ? draft->status : "active" };
  if (!_mix_assignment_check_status (row->status, error) || !_mix_deed_check_minutes (row->minutes, line->code, error)
      || !_mix_deed_choose_date (store, &row->from_date, error)
      || !_mix_deed_check_dates (row->from_date, row->until, line->code, error))
    return NULL;
  name = g_strdup_printf (C_ ("change", "Give %s, %s, to %s"), line->short_name, place->short_name, person->name);
  return mix_store_change (store, name, put_assignments, &change, error) ? g_steal_pointer (&id) : NULL;
}

/**
 * mix_assignments_move:
 * @store: an open plan
 * @assignment_id: which
 * @person_id: who does it from here on
 *
 * A decision to keep it though it is blocked was about whoever had it, and ends.
 *
 * Returns: whether the change was made
 */
gboolean
mix_assignments_move (MixStore *store, const char *assignment_id, const char *person_id, GError **error)
{
  g_autoptr (MixAssignmentRow) row = mix_store_read_assignment (store, assignment_id, error);
  g_autoptr (MixPersonRow) person = row != NULL ? mix_store_read_person (store, person_id, error) : NULL;
  g_autofree char *work
      = person != NULL ? _mix_deed_describe_work (store, row->service_line_id, row->organisation_id, error) : NULL;
  g_autofree char *name = NULL;
  AssignmentChange change = { .n_rows = 1 };

  if (work == NULL)
    return FALSE;
  change.rows[0] = *row;
  change.rows[0].person_id = person->id;
  if (!g_str_equal (row->person_id, person->id))
    change.moved_id = row->id;
  name = g_strdup_printf (C_ ("change", "Move %s, to %s"), work, person->name);
  return mix_store_change (store, name, put_assignments, &change, error);
}

/* Whether some of the work can be given away, and some of it stays. */
gboolean
_mix_assignment_check_part (const MixAssignmentRow *row, int minutes, const char *work, GError **error)
{
  if (minutes > 0 && minutes < row->minutes)
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, row->id,
                 _ ("%s takes %d minutes a week. Give away more than none and less than all of them."), work,
                 row->minutes);
  return FALSE;
}

/**
 * mix_assignments_split:
 * @store: an open plan
 * @assignment_id: which
 * @person_id: who takes a part of it
 * @minutes: how many minutes a week they take, less than the whole
 *
 * Returns: whether the change was made
 */
gboolean
mix_assignments_split (MixStore *store, const char *assignment_id, const char *person_id, int minutes, GError **error)
{
  g_autoptr (MixAssignmentRow) row = mix_store_read_assignment (store, assignment_id, error);
  g_autoptr (MixPersonRow) person = row != NULL ? mix_store_read_person (store, person_id, error) : NULL;
  g_autofree char *work
      = person != NULL ? _mix_deed_describe_work (store, row->service_line_id, row->organisation_id, error) : NULL;
  g_autofree char *id = mix_id_new ();
  g_autofree char *name = NULL;
  AssignmentChange change = { .n_rows = 2 };

  if (work == NULL || !_mix_assignment_check_part (row, minutes, work, error))
    return FALSE;
  change.rows[0] = change.rows[1] = *row;
  change.rows[0].minutes -= minutes;
  change.rows[1].id = id;
  change.rows[1].minutes = minutes;
  change.rows[1].person_id = person->id;
  name = g_strdup_printf (C_ ("change", "Split %s, with %s"), work, person->name);
  return mix_store_change (store, name, put_assignments, &change, error);
}

/**
 * mix_assignments_set_minutes:
 * @store: an open plan
 * @assignment_id: which
 * @minutes: minutes a week from here on
 *
 * Returns: whether the change was made
 */
gboolean
mix_assignments_set_minutes (MixStore *store, const char *assignment_id, int minutes, GError **error)
{
  g_autoptr (MixAssignmentRow) row = mix_store_read_assignment (store, assignment_id, error);
  g_autofree char *work
      = row != NULL ? _mix_deed_describe_work (store, row->service_line_id, row->organisation_id, error) : NULL;
  g_autofree char *hours = mix_text_format_hours (minutes);
  g_autofree char *name = NULL;
  AssignmentChange change = { .n_rows = 1 };

  if (work == NULL || !_mix_deed_check_minutes (minutes, assignment_id, error))
    return FALSE;
  change.rows[0] = *row;
  change.rows[0].minutes = minutes;
  name = g_strdup_printf (C_ ("change", "Change %s, to %s h"), work, hours);
  return mix_store_change (store, name, put_assignments, &change, error);
}

/**
 * mix_assignments_remove:
 * @store: an open plan
 * @assignment_id: which
 *
 * Returns: whether the change was made
 */
gboolean
mix_assignments_remove (MixStore *store, const char *assignment_id, GError **error)
{
  g_autoptr (MixAssignmentRow) row = mix_store_read_assignment (store, assignment_id, error);
  g_autoptr (MixPersonRow) person = row != NULL ? mix_store_read_person (store, row->person_id, error) : NULL;
  g_autofree char *work
      = person != NULL ? _mix_deed_describe_work (store, row->service_line_id, row->organisation_id, error) : NULL;
  g_autofree char *name = NULL;

  if (work == NULL)
    return FALSE;
  name = g_strdup_printf (C_ ("change", "Take %s, from %s"), work, person->name);
  return mix_store_change (store, name, remove_assignment, (gpointer) assignment_id, error);
}
