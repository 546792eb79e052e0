#include "mix-demand-overrides.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-row-type.h"
#include "mix-store-read.h"
#include "mix-store-rows.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

static char *
name_change (const char *work, int minutes)
{
  g_autofree char *hours = mix_text_format_hours (minutes);

  if (minutes < 0)
    return g_strdup_printf (C_ ("change", "Work out the demand for %s again"), work);
  return g_strdup_printf (C_ ("change", "Want %s h a week of %s"), hours, work);
}

/**
 * mix_demand_overrides_set:
 * @store: an open plan
 * @draft: what is wanted where
 *
 * Enters the demand for a line at a place by hand, from a day on. What was entered for the same day is replaced.
 *
 * Returns: whether the change was made
 */
gboolean
mix_demand_overrides_set (MixStore *store, const MixDemandOverrideDraft *draft, GError **error)
{
  g_autofree char *work = _mix_deed_describe_work (store, draft->service_line, draft->organisation, error);
  g_autoptr (MixServiceLineRow) line
      = work != NULL ? mix_store_read_service_line (store, draft->service_line, error) : NULL;
  g_autoptr (MixOrganisationRow) place
      = line != NULL ? mix_store_read_organisation (store, draft->organisation, error) : NULL;
  g_autofree char *from = NULL, *id = NULL, *name = NULL;
  MixDemandOverrideRow row = { .from_date = draft->from_date, .minutes = draft->minutes };

  if (place == NULL || !_mix_deed_check_is_demand (line, error)
      || (row.minutes > 0 && !_mix_deed_check_minutes_of_place (row.minutes, line->code, error))
      || !_mix_deed_choose_date (store, &row.from_date, error))
    return FALSE;
  row.organisation_id = place->id;
  row.service_line_id = line->id;
  from = mix_date_format_iso (row.from_date);
  row.id = id = _mix_deed_make_id ("demand_override", place->id, line->id, from, NULL);
  name = name_change (work, row.minutes);
  return _mix_deed_put (store, name, (MixDeedPut) mix_store_put_demand_override, &row, error);
}

/**
 * mix_demand_overrides_remove:
 * @store: an open plan
 * @override_id: which
 *
 * Takes an entered demand out of the plan, so that the one before it holds, or the calculation.
 *
 * Returns: whether the change was made
 */
gboolean
mix_demand_overrides_remove (MixStore *store, const char *override_id, GError **error)
{
  g_autoptr (MixDemandOverrideRow) row = mix_store_read_demand_override (store, override_id, error);
  g_autofree char *work
      = row != NULL ? _mix_deed_describe_work (store, row->service_line_id, row->organisation_id, error) : NULL;
  g_autofree char *name = NULL;

  if (work == NULL)
    return FALSE;
  name = g_strdup_printf (C_ ("change", "Forget the entered demand for %s"), work);
  return _mix_deed_remove (store, name, mix_store_remove_demand_override, override_id, error);
}
