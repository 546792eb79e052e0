#include "mix-funding-deed-private.h"

#include "mix-config.h"
#include "mix-error.h"
#include "mix-row-type.h"
#include "mix-store-read.h"
#include "mix-store-rows.h"

#include <glib/gi18n-lib.h>

/*
 * _mix_funding_read_network:
 * @id_or_code: (nullable): of a network
 *
 * Returns: (transfer full) (nullable): its row; %MIX_ERROR_REFUSED where it is a practice
 */
MixOrganisationRow *
_mix_funding_read_network (MixStore *store, const char *id_or_code, GError **error)
{
  g_autoptr (MixOrganisationRow) row = mix_store_read_organisation (store, id_or_code, error);

  if (row == NULL || row->kind == MIX_ORGANISATION_NETWORK)
    return g_steal_pointer (&row);
  mix_set_error (error, MIX_ERROR_REFUSED, row->code, _ ("“%s” is a practice, and networks claim. Choose its network."),
                 row->name);
  return NULL;
}

/*
 * _mix_funding_check_month:
 * @subject: (nullable): what it is the month of
 *
 * Returns: whether a month is said
 */
gboolean
_mix_funding_check_month (MixDate month, const char *subject, GError **error)
{
  if (month != MIX_DATE_NONE)
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, subject, _ ("For which month it is, is not said. Say the month."));
  return FALSE;
}

/*
 * _mix_funding_get_month_start:
 *
 * Returns: the first day of the month of a day, or %MIX_DATE_NONE
 */
MixDate
_mix_funding_get_month_start (MixDate date)
{
  int year, month;

  return mix_date_split (date, &year, &month, NULL) ? mix_date_new (year, month, 1) : MIX_DATE_NONE;
}

typedef struct
{
  MixPlanEntryKind kind;
  gconstpointer row; /* nullable: remove the id */
  const char *id;
} FundingChange;

static gboolean
change_row (MixStore *store, gpointer data, GError **error)
{
  const FundingChange *change = data;

  return change->row != NULL ? mix_store_put_funding (store, change->kind, change->row, error)
                             : mix_store_remove_funding (store, change->kind, change->id, error);
}

/*
 * _mix_funding_put:
 * @name: what the history calls it
 *
 * Returns: whether a change was made that puts one row
 */
gboolean
_mix_funding_put (MixStore *store, const char *name, MixPlanEntryKind kind, gconstpointer row, GError **error)
{
  return mix_store_change (store, name, change_row, &(FundingChange) { kind, row, NULL }, error);
}

/*
 * _mix_funding_remove:
 * @name: what the history calls it
 *
 * Returns: whether a change was made that removes one row
 */
gboolean
_mix_funding_remove (MixStore *store, const char *name, MixPlanEntryKind kind, const char *id, GError **error)
{
  return mix_store_change (store, name, change_row, &(FundingChange) { kind, NULL, id }, error);
}
