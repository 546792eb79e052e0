#include "mix-tallies.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-row-type.h"
#include "mix-store-read.h"
#include "mix-store-rows.h"
#include "mix-tally.h"

#include <glib/gi18n-lib.h>

/* The count by itself; whether its driver is counted there is only known when the demand is worked out. */
static gboolean
check_count (const MixTallyDraft *draft, GError **error)
{
  MixTally tally = { draft->items, draft->weeks, 1 };

  if (mix_tally_is_valid (&tally))
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, draft->service_line,
                 _ ("%d items in %d weeks is not a count. Give items from 0 to a million, and 1 to 520 weeks."),
                 draft->items, draft->weeks);
  return FALSE;
}

/**
 * mix_tallies_add:
 * @store: an open plan
 * @draft: what was counted
 *
 * Records a count. A line that has no rate gets one from its newest tally. A count of the same line, place and first
 * day is replaced.
 *
 * Returns: (transfer full) (nullable): the tally's id; %NULL with %MIX_ERROR_REFUSED where something is not right
 */
char *
mix_tallies_add (MixStore *store, const MixTallyDraft *draft, GError **error)
{
  g_autoptr (MixServiceLineRow) line = mix_store_read_service_line (store, draft->service_line, error);
  g_autoptr (MixOrganisationRow) place
      = line != NULL ? mix_store_read_organisation (store, draft->organisation, error) : NULL;
  g_autofree char *from = NULL, *id = NULL, *name = NULL;
  MixTallyRow row = {
    .counted_by = draft->counted_by, .items = draft->items, .weeks = draft->weeks, .from_date = draft->from_date
  };

  if (place == NULL || !_mix_deed_check_is_demand (line, error) || !check_count (draft, error)
      || !_mix_deed_check_text (draft->counted_by, line->code, _ ("The name of who counted"), error)
      || !_mix_deed_choose_date (store, &row.from_date, error))
    return NULL;
  row.service_line_id = line->id;
  row.organisation_id = place->id;
  from = mix_date_format_iso (row.from_date);
  row.id = id = _mix_deed_make_id ("tally", line->id, place->id, from, NULL);
  name = g_strdup_printf (C_ ("change", "Count %d of %s, %s"), row.items, line->short_name, place->short_name);
  return _mix_deed_put (store, name, (MixDeedPut) mix_store_put_tally, &row, error) ? g_steal_pointer (&id) : NULL;
}

/**
 * mix_tallies_remove:
 * @store: an open plan
 * @tally_id: which
 *
 * Returns: whether the change was made
 */
gboolean
mix_tallies_remove (MixStore *store, const char *tally_id, GError **error)
{
  g_autoptr (MixTallyRow) row = mix_store_read_tally (store, tally_id, error);
  g_autofree char *work
      = row != NULL ? _mix_deed_describe_work (store, row->service_line_id, row->organisation_id, error) : NULL;
  g_autofree char *name = NULL;

  if (work == NULL)
    return FALSE;
  name = g_strdup_printf (C_ ("change", "Forget the count of %s"), work);
  return _mix_deed_remove (store, name, mix_store_remove_tally, tally_id, error);
}
