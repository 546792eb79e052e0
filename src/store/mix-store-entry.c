#include "mix-store-rows.h"

#include "mix-store-private.h"
#include "mix-table.h"

const MixTable mix_table_fit_override = {
  "fit_override",
  sizeof (MixFitOverrideRow),
  { MIX_COLUMN (MixFitOverrideRow, id, MIX_COLUMN_ID),
    MIX_COLUMN (MixFitOverrideRow, assignment_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixFitOverrideRow, decided_by, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixFitOverrideRow, reason, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixFitOverrideRow, from_date, MIX_COLUMN_START),
    MIX_COLUMN (MixFitOverrideRow, until, MIX_COLUMN_DATE) },
};

const MixTable mix_table_leave = {
  "leave",
  sizeof (MixLeaveRow),
  { MIX_COLUMN (MixLeaveRow, id, MIX_COLUMN_ID), MIX_COLUMN (MixLeaveRow, person_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixLeaveRow, kind, MIX_COLUMN_TEXT), MIX_COLUMN (MixLeaveRow, from_date, MIX_COLUMN_START),
    MIX_COLUMN (MixLeaveRow, until, MIX_COLUMN_DATE), MIX_COLUMN (MixLeaveRow, minutes, MIX_COLUMN_KNOWN_INT) },
};

const MixTable mix_table_session_place = {
  "session_place",
  sizeof (MixSessionPlaceRow),
  { MIX_COLUMN (MixSessionPlaceRow, id, MIX_COLUMN_ID),
    MIX_COLUMN (MixSessionPlaceRow, person_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixSessionPlaceRow, session, MIX_COLUMN_INT),
    MIX_COLUMN (MixSessionPlaceRow, organisation_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixSessionPlaceRow, from_date, MIX_COLUMN_START),
    MIX_COLUMN (MixSessionPlaceRow, until, MIX_COLUMN_DATE) },
};

const MixTable mix_table_pin = {
  "pin",
  sizeof (MixPinRow),
  { MIX_COLUMN (MixPinRow, id, MIX_COLUMN_ID), MIX_COLUMN (MixPinRow, person_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixPinRow, organisation_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixPinRow, service_line_id, MIX_COLUMN_REFERENCE), MIX_COLUMN (MixPinRow, kind, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixPinRow, reason, MIX_COLUMN_TEXT), MIX_COLUMN (MixPinRow, from_date, MIX_COLUMN_START),
    MIX_COLUMN (MixPinRow, until, MIX_COLUMN_DATE) },
};

const MixTable mix_table_saved_view = {
  "saved_view",
  sizeof (MixSavedViewRow),
  { MIX_COLUMN (MixSavedViewRow, id, MIX_COLUMN_ID), MIX_COLUMN (MixSavedViewRow, page, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixSavedViewRow, name, MIX_COLUMN_TEXT), MIX_COLUMN (MixSavedViewRow, state, MIX_COLUMN_TEXT) },
  { "page", "name" },
};

/**
 * mix_store_put_fit_override:
 * @self: a store whose change runs
 * @row: why blocked work is kept, by whom and until when
 *
 * Returns: whether it is in the plan; see mix-store-rows.h for the errors
 */
gboolean
mix_store_put_fit_override (MixStore *self, const MixFitOverrideRow *row, GError **error)
{
  return mix_table_put (self, &mix_table_fit_override, row, error);
}

/**
 * mix_store_remove_fit_override:
 * @self: a store whose change runs
 * @id: an override of a fit
 *
 * Returns: whether it was removed; see mix-store-rows.h for the errors
 */
gboolean
mix_store_remove_fit_override (MixStore *self, const char *id, GError **error)
{
  return mix_table_remove (self, &mix_table_fit_override, id, error);
}

/**
 * mix_store_remove_fit_overrides_of:
 * @self: a store whose change runs
 * @assignment_id: an assignment
 *
 * Removes every override that keeps it, if there is any.
 *
 * Returns: whether there is none; see mix-store-rows.h for the errors
 */
gboolean
mix_store_remove_fit_overrides_of (MixStore *self, const char *assignment_id, GError **error)
{
  static const char *const statements[] = { "DELETE FROM fit_override WHERE assignment_id = ?1" };

  return _mix_store_is_changing (self, error)
         && _mix_store_run_each (self, statements, G_N_ELEMENTS (statements), assignment_id, error);
}

/**
 * mix_store_put_leave:
 * @self: a store whose change runs
 * @row: somebody's time away
 *
 * Returns: whether it is in the plan; see mix-store-rows.h for the errors
 */
gboolean
mix_store_put_leave (MixStore *self, const MixLeaveRow *row, GError **error)
{
  return mix_table_put (self, &mix_table_leave, row, error);
}

/**
 * mix_store_remove_leave:
 * @self: a store whose change runs
 * @id: a leave
 *
 * Returns: whether it was removed; see mix-store-rows.h for the errors
 */
gboolean
mix_store_remove_leave (MixStore *self, const char *id, GError **error)
{
  return mix_table_remove (self, &mix_table_leave, id, error);
}

/**
 * mix_store_put_session_place:
 * @self: a store whose change runs
 * @row: where somebody is in a session
 *
 * Returns: whether it is in the plan; see mix-store-rows.h for the errors
 */
gboolean
mix_store_put_session_place (MixStore *self, const MixSessionPlaceRow *row, GError **error)
{
  return mix_table_put (self, &mix_table_session_place, row, error);
}

/**
 * mix_store_remove_session_place:
 * @self: a store whose change runs
 * @id: a place in a session
 *
 * Returns: whether it was removed; see mix-store-rows.h for the errors
 */
gboolean
mix_store_remove_session_place (MixStore *self, const char *id, GError **error)
{
  return mix_table_remove (self, &mix_table_session_place, id, error);
}

/**
 * mix_store_put_pin:
 * @self: a store whose change runs
 * @row: a wish about a person
 *
 * Returns: whether it is in the plan; see mix-store-rows.h for the errors
 */
gboolean
mix_store_put_pin (MixStore *self, const MixPinRow *row, GError **error)
{
  return mix_table_put (self, &mix_table_pin, row, error);
}

/**
 * mix_store_remove_pin:
 * @self: a store whose change runs
 * @id: a pin
 *
 * Returns: whether it was removed; see mix-store-rows.h for the errors
 */
gboolean
mix_store_remove_pin (MixStore *self, const char *id, GError **error)
{
  return mix_table_remove (self, &mix_table_pin, id, error);
}

/**
 * mix_store_put_saved_view:
 * @self: a store whose change runs
 * @row: how a page was set; of each page there is at most one of a name
 *
 * Returns: whether it is in the plan; see mix-store-rows.h for the errors
 */
gboolean
mix_store_put_saved_view (MixStore *self, const MixSavedViewRow *row, GError **error)
{
  return mix_table_put (self, &mix_table_saved_view, row, error);
}

/**
 * mix_store_remove_saved_view:
 * @self: a store whose change runs
 * @id: a saved view
 *
 * Returns: whether it was removed; see mix-store-rows.h for the errors
 */
gboolean
mix_store_remove_saved_view (MixStore *self, const char *id, GError **error)
{
  return mix_table_remove (self, &mix_table_saved_view, id, error);
}
