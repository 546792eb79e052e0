#include "mix-cohorts.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-id.h"
#include "mix-row-type.h"
#include "mix-store-read.h"
#include "mix-store-rows.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

#define MOST_ITEMS 1000000

/* A day's work for one item. */
#define MOST_MINUTES_MILLIS (24 * 60 * 1000)

static gboolean
check_numbers (const MixCohortDraft *draft, const MixServiceLineRow *line, GError **error)
{
  if (draft->items < 1 || draft->items > MOST_ITEMS)
    {
      mix_set_error (error, MIX_ERROR_REFUSED, draft->name, _ ("%d items cannot be done. Choose 1 to %d."),
                     draft->items, MOST_ITEMS);
      return FALSE;
    }
  if (draft->minutes_millis > MOST_MINUTES_MILLIS)
    {
      mix_set_error (error, MIX_ERROR_REFUSED, draft->name, _ ("An item cannot take longer than a day."));
      return FALSE;
    }
  if (draft->minutes_millis > 0 || line->minutes_millis > 0)
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, line->code,
                 _ ("How long an item of “%s” takes is not known. Say how many minutes it takes."), line->name);
  return FALSE;
}

static gboolean
check_deadline (const MixCohortRow *row, GError **error)
{
  if (row->deadline != MIX_DATE_NONE)
    return _mix_deed_check_dates (row->from_date, row->deadline, row->name, error);
  mix_set_error (error, MIX_ERROR_REFUSED, row->name, _ ("“%s” has no deadline. Say by when it is to be done."),
                 row->name);
  return FALSE;
}

static gboolean
put_cohort (MixStore *store, const char *id, const MixCohortDraft *draft, gboolean is_new, GError **error)
{
  g_autoptr (MixServiceLineRow) line = mix_store_read_service_line (store, draft->service_line, error);
  g_autoptr (MixOrganisationRow) place
      = line != NULL ? mix_store_read_organisation (store, draft->organisation, error) : NULL;
  g_autofree char *items = NULL, *deadline = NULL, *name = NULL;
  MixCohortRow row = { .id = id,
                       .name = draft->name,
                       .minutes_millis = draft->minutes_millis > 0 ? draft->minutes_millis : -1,
                       .items = draft->items,
                       .from_date = draft->from_date,
                       .deadline = draft->deadline };

  if (place == NULL || !_mix_deed_check_is_demand (line, error)
      || !_mix_deed_check_text (draft->name, line->code, _ ("The name"), error) || !check_numbers (draft, line, error)
      || !_mix_deed_choose_date (store, &row.from_date, error) || !check_deadline (&row, error))
    return FALSE;
  row.organisation_id = place->id;
  row.service_line_id = line->id;
  items = mix_text_format_thousands (row.items);
  deadline = _mix_deed_dup_date (row.deadline);
  name = g_strdup_printf (is_new ? C_ ("change", "Plan %s, %s: %s by %s") : C_ ("change", "Change %s, %s: %s by %s"),
                          row.name, place->short_name, items, deadline);
  return _mix_deed_put (store, name, (MixDeedPut) mix_store_put_cohort, &row, error);
}

/**
 * mix_cohorts_add:
 * @store: an open plan
 * @draft: what is to be done by when
 *
 * Returns: (transfer full) (nullable): the cohort's id; %NULL with %MIX_ERROR_REFUSED where something is not right
 */
char *
mix_cohorts_add (MixStore *store, const MixCohortDraft *draft, GError **error)
{
  g_autofree char *id = mix_id_new ();

  return put_cohort (store, id, draft, TRUE, error) ? g_steal_pointer (&id) : NULL;
}

/**
 * mix_cohorts_change:
 * @store: an open plan
 * @cohort_id: which
 * @draft: all that is to be so from here on
 *
 * Returns: whether the change was made
 */
gboolean
mix_cohorts_change (MixStore *store, const char *cohort_id, const MixCohortDraft *draft, GError **error)
{
  g_autoptr (MixCohortRow) row = mix_store_read_cohort (store, cohort_id, error);

  return row != NULL && put_cohort (store, row->id, draft, FALSE, error);
}

/**
 * mix_cohorts_remove:
 * @store: an open plan
 * @cohort_id: which
 *
 * Returns: whether the change was made
 */
gboolean
mix_cohorts_remove (MixStore *store, const char *cohort_id, GError **error)
{
  g_autoptr (MixCohortRow) row = mix_store_read_cohort (store, cohort_id, error);
  g_autoptr (MixOrganisationRow) place
      = row != NULL ? mix_store_read_organisation (store, row->organisation_id, error) : NULL;
  g_autofree char *name = NULL;

  if (place == NULL)
    return FALSE;
  name = g_strdup_printf (C_ ("change", "Remove %s, %s"), row->name, place->short_name);
  return _mix_deed_remove (store, name, mix_store_remove_cohort, cohort_id, error);
}
