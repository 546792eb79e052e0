#include "mix-card-deeds.h"

#include "mix-assignments-private.h"
#include "mix-assignments.h"
#include "mix-card-words.h"
#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-id.h"
#include "mix-row-type.h"
#include "mix-store-read.h"
#include "mix-store-rows.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* What the board does to the cards that are selected: one named change each, however many cards there are. */

/* "Care home round, Southlands" */
char *
_mix_assignment_describe (MixStore *store, const MixAssignmentRow *row, GError **error)
{
  return _mix_deed_describe_work (store, row->service_line_id, row->organisation_id, error);
}

/* "Care home round, Southlands", or "5 cards" where there are several. */
char *
_mix_assignments_describe (MixStore *store, const char *const *assignment_ids, GError **error)
{
  guint n = g_strv_length ((char **) assignment_ids);
  g_autoptr (MixAssignmentRow) row = NULL;

  if (n == 0)
    {
      mix_set_error (error, MIX_ERROR_REFUSED, NULL, _ ("No work is chosen. Choose at least one card."));
      return NULL;
    }
  if (n > 1)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u card", "%u cards", n), n);
  row = mix_store_read_assignment (store, assignment_ids[0], error);
  return row != NULL ? _mix_assignment_describe (store, row, error) : NULL;
}

/* What becomes different in each of several assignments; members left at nothing stay as they are. */
typedef struct
{
  const char *const *assignment_ids;
  const char *place_id;
  const char *line_id;
  const char *status;
  MixDate last_day;
} RowChange;

static gboolean
change_row (MixStore *store, const char *assignment_id, const RowChange *change, GError **error)
{
  g_autoptr (MixAssignmentRow) row = mix_store_read_assignment (store, assignment_id, error);
  MixAssignmentRow changed;

  if (row == NULL)
    return FALSE;
  changed = *row;
  if (change->place_id != NULL)
    changed.organisation_id = change->place_id;
  if (change->line_id != NULL)
    changed.service_line_id = change->line_id;
  if (change->status != NULL)
    changed.status = change->status;
  if (change->last_day != MIX_DATE_NONE)
    changed.until = change->last_day;
  return _mix_deed_check_dates (changed.from_date, changed.until, assignment_id, error)
         && mix_store_put_assignment (store, &changed, error);
}

static gboolean
change_rows (MixStore *store, gpointer data, GError **error)
{
  const RowChange *change = data;

  for (guint i = 0; change->assignment_ids[i] != NULL; i++)
    if (!change_row (store, change->assignment_ids[i], change, error))
      return FALSE;
  return TRUE;
}

static gboolean
remove_rows (MixStore *store, gpointer data, GError **error)
{
  const char *const *assignment_ids = data;

  for (guint i = 0; assignment_ids[i] != NULL; i++)
    if (!mix_store_remove_assignment (store, assignment_ids[i], error))
      return FALSE;
  return TRUE;
}

/**
 * mix_card_deeds_unassign:
 * @store: an open plan
 * @assignment_ids: (array zero-terminated=1): which
 *
 * Takes work from whoever has it. What is needed of it shows as nobody's.
 *
 * Returns: whether the change was made
 */
gboolean
mix_card_deeds_unassign (MixStore *store, const char *const *assignment_ids, GError **error)
{
  g_autofree char *works = _mix_assignments_describe (store, assignment_ids, error);
  g_autofree char *name = NULL;

  if (works == NULL)
    return FALSE;
  if (assignment_ids[1] == NULL)
    return mix_assignments_remove (store, assignment_ids[0], error);
  name = g_strdup_printf (C_ ("change", "Give %s back to nobody"), works);
  return mix_store_change (store, name, remove_rows, (gpointer) assignment_ids, error);
}

static gboolean
put_row (MixStore *store, gpointer data, GError **error)
{
  return mix_store_put_assignment (store, data, error);
}

/**
 * mix_card_deeds_release:
 * @store: an open plan
 * @assignment_id: which
 * @minutes: how many minutes a week nobody has from here on, less than the whole
 *
 * Splits work, and leaves a part of it to nobody.
 *
 * Returns: whether the change was made
 */
gboolean
mix_card_deeds_release (MixStore *store, const char *assignment_id, int minutes, GError **error)
{
  g_autoptr (MixAssignmentRow) row = mix_store_read_assignment (store, assignment_id, error);
  g_autofree char *work = row != NULL ? _mix_assignment_describe (store, row, error) : NULL;
  g_autofree char *hours = mix_text_format_hours (minutes);
  g_autofree char *name = NULL;
  MixAssignmentRow left;

  if (work == NULL || !_mix_assignment_check_part (row, minutes, work, error))
    return FALSE;
  left = *row;
  left.minutes -= minutes;
  /* Translators: a piece of work, a number of hours. */
  name = g_strdup_printf (C_ ("change", "Split %s, %s h to nobody"), work, hours);
  return mix_store_change (store, name, put_row, &left, error);
}

/**
 * mix_card_deeds_set_place:
 * @store: an open plan
 * @assignment_ids: (array zero-terminated=1): which
 * @organisation: id or code of the practice where it is done from here on, or of the network for its own work
 *
 * Returns: whether the change was made
 */
gboolean
mix_card_deeds_set_place (MixStore *store, const char *const *assignment_ids, const char *organisation, GError **error)
{
  g_autofree char *works = _mix_assignments_describe (store, assignment_ids, error);
  g_autoptr (MixOrganisationRow) place
      = works != NULL ? mix_store_read_organisation (store, organisation, error) : NULL;
  g_autofree char *name = NULL;
  RowChange change = { .assignment_ids = assignment_ids, .last_day = MIX_DATE_NONE };

  if (place == NULL)
    return FALSE;
  change.place_id = place->id;
  name = g_strdup_printf (C_ ("change", "Move %s, to %s"), works, place->short_name);
  return mix_store_change (store, name, change_rows, &change, error);
}

/**
 * mix_card_deeds_set_line:
 * @store: an open plan
 * @assignment_ids: (array zero-terminated=1): which
 * @service_line: id or code of the work that is done in this time from here on
 *
 * Returns: whether the change was made
 */
gboolean
mix_card_deeds_set_line (MixStore *store, const char *const *assignment_ids, const char *service_line, GError **error)
{
  g_autofree char *works = _mix_assignments_describe (store, assignment_ids, error);
  g_autoptr (MixServiceLineRow) line = works != NULL ? mix_store_read_service_line (store, service_line, error) : NULL;
  g_autofree char *name = NULL;
  RowChange change = { .assignment_ids = assignment_ids, .last_day = MIX_DATE_NONE };

  if (line == NULL || !_mix_deed_check_is_demand (line, error))
    return FALSE;
  change.line_id = line->id;
  /* Translators: a piece of work, and what it is changed into. */
  name = g_strdup_printf (C_ ("change", "Change %s, to %s"), works, line->short_name);
  return mix_store_change (store, name, change_rows, &change, error);
}

/**
 * mix_card_deeds_set_status:
 * @store: an open plan
 * @assignment_ids: (array zero-terminated=1): which
 * @status: proposed, agreed, active, paused or ended
 *
 * Returns: whether the change was made
 */
gboolean
mix_card_deeds_set_status (MixStore *store, const char *const *assignment_ids, const char *status, GError **error)
{
  g_autofree char *works = _mix_assignments_describe (store, assignment_ids, error);
  g_autofree char *name = NULL;
  RowChange change = { .assignment_ids = assignment_ids, .status = status, .last_day = MIX_DATE_NONE };

  if (works == NULL || !_mix_assignment_check_status (status, error))
    return FALSE;
  /* Translators: a piece of work, and a status such as "Paused". */
  name = g_strdup_printf (C_ ("change", "Set %s, to %s"), works, mix_card_status_get_words (status));
  return mix_store_change (store, name, change_rows, &change, error);
}

/**
 * mix_card_deeds_end:
 * @store: an open plan
 * @assignment_ids: (array zero-terminated=1): which
 * @last_day: the last day on which they do it
 *
 * Returns: whether the change was made; %MIX_ERROR_REFUSED where that is before the first day
 */
gboolean
mix_card_deeds_end (MixStore *store, const char *const *assignment_ids, MixDate last_day, GError **error)
{
  g_autofree char *works = _mix_assignments_describe (store, assignment_ids, error);
  g_autofree char *day = _mix_deed_dup_date (last_day);
  g_autofree char *name = NULL;
  RowChange change = { .assignment_ids = assignment_ids, .last_day = last_day };

  if (works == NULL)
    return FALSE;
  name = g_strdup_printf (C_ ("change", "End %s, on %s"), works, day);
  return mix_store_change (store, name, change_rows, &change, error);
}

/**
 * mix_card_deeds_duplicate:
 * @store: an open plan
 * @assignment_id: which
 * @new_id: an id from mix_id_new() for the second one
 *
 * Gives the same person the same work once more, to be changed or moved on.
 *
 * Returns: whether the change was made
 */
gboolean
mix_card_deeds_duplicate (MixStore *store, const char *assignment_id, const char *new_id, GError **error)
{
  g_autoptr (MixAssignmentRow) row = mix_store_read_assignment (store, assignment_id, error);
  g_autofree char *work = row != NULL ? _mix_assignment_describe (store, row, error) : NULL;
  g_autofree char *name = NULL;
  MixAssignmentRow copy;

  if (work == NULL)
    return FALSE;
  copy = *row;
  copy.id = new_id;
  name = g_strdup_printf (C_ ("change", "Duplicate %s"), work);
  return mix_store_change (store, name, put_row, &copy, error);
}

typedef struct
{
  MixAssignmentRow *whole;
  const char *const *others;
} Join;

static gboolean
join_rows (MixStore *store, gpointer data, GError **error)
{
  const Join *join = data;

  return remove_rows (store, (gpointer) join->others, error) && mix_store_put_assignment (store, join->whole, error);
}

static gboolean
check_same (const MixAssignmentRow *first, const MixAssignmentRow *other, GError **error)
{
  if (g_str_equal (first->person_id, other->person_id) && g_str_equal (first->organisation_id, other->organisation_id)
      && g_str_equal (first->service_line_id, other->service_line_id))
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, other->id,
                 _ ("Only the same work of one person at one place can be joined. Move the cards together first."));
  return FALSE;
}

/* The whole runs from the first day of any part to the last day of any part. */
static gboolean
add_part (MixStore *store, MixAssignmentRow *whole, const char *assignment_id, GError **error)
{
  g_autoptr (MixAssignmentRow) part = mix_store_read_assignment (store, assignment_id, error);

  if (part == NULL || !check_same (whole, part, error))
    return FALSE;
  whole->minutes += part->minutes;
  whole->from_date = MIN (whole->from_date, part->from_date);
  if (part->until == MIX_DATE_NONE || (whole->until != MIX_DATE_NONE && part->until > whole->until))
    whole->until = part->until;
  return TRUE;
}

/**
 * mix_card_deeds_join:
 * @store: an open plan
 * @assignment_ids: (array zero-terminated=1): two or more of the same work of one person at one place
 *
 * Makes one of them, which keeps the first one's id and status and takes the minutes of all.
 *
 * Returns: whether the change was made; %MIX_ERROR_REFUSED where they are not of one person, place and line
 */
gboolean
mix_card_deeds_join (MixStore *store, const char *const *assignment_ids, GError **error)
{
  g_autoptr (MixAssignmentRow) first = NULL;
  g_autofree char *work = NULL;
  g_autofree char *name = NULL;
  MixAssignmentRow whole;
  Join join = { &whole, assignment_ids + 1 };

  if (assignment_ids[0] == NULL || assignment_ids[1] == NULL)
    {
      mix_set_error (error, MIX_ERROR_REFUSED, NULL, _ ("One card cannot be joined. Choose two or more."));
      return FALSE;
    }
  first = mix_store_read_assignment (store, assignment_ids[0], error);
  work = first != NULL ? _mix_assignment_describe (store, first, error) : NULL;
  if (work == NULL)
    return FALSE;
  whole = *first;
  for (guint i = 1; assignment_ids[i] != NULL; i++)
    if (!add_part (store, &whole, assignment_ids[i], error))
      return FALSE;
  if (!_mix_deed_check_minutes (whole.minutes, whole.id, error))
    return FALSE;
  name = g_strdup_printf (C_ ("change", "Join %s"), work);
  return mix_store_change (store, name, join_rows, &join, error);
}
