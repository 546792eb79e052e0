#include "mix-entitlements.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-funding-deed-private.h"
#include "mix-row-type.h"
#include "mix-store-read.h"
#include "mix-store-rows.h"

#include <glib/gi18n-lib.h>

/* A hundred million pounds a year, and a thousand for each patient. */
#define MOST_PENCE G_GINT64_CONSTANT (10000000000)
#define MOST_PATIENT_MILLIONTHS G_GINT64_CONSTANT (1000000000)

static gboolean
check_draft (const MixEntitlementDraft *draft, GError **error)
{
  if ((draft->pence >= 0) == (draft->patient_millionths >= 0))
    {
      mix_set_error (error, MIX_ERROR_REFUSED, draft->network,
                     _ ("Say either what may be claimed in the year, or how much it is for each weighted patient."));
      return FALSE;
    }
  if (draft->pence > MOST_PENCE || draft->patient_millionths > MOST_PATIENT_MILLIONTHS)
    {
      mix_set_error (error, MIX_ERROR_REFUSED, draft->network,
                     _ ("So much cannot be claimed in a year. Check the amount."));
      return FALSE;
    }
  return draft->source == NULL || *draft->source == '\0'
         || _mix_deed_check_text (draft->source, draft->network, _ ("The source"), error);
}

/* Ids of the network that is meant, or of all. */
static GStrv
list_networks (MixStore *store, const char *network, char **name, GError **error)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (GPtrArray) all = NULL;

  if (network != NULL)
    {
      g_autoptr (MixOrganisationRow) row = _mix_funding_read_network (store, network, error);

      if (row == NULL)
        return NULL;
      *name = g_strdup (row->short_name);
      g_strv_builder_add (ids, row->id);
      return g_strv_builder_end (ids);
    }
  all = mix_store_read_organisations (store, error);
  if (all == NULL)
    return NULL;
  *name = g_strdup (_ ("all networks"));
  for (guint i = 0; i < all->len; i++)
    {
      const MixOrganisationRow *row = all->pdata[i];

      if (row->kind == MIX_ORGANISATION_NETWORK && row->in_plan)
        g_strv_builder_add (ids, row->id);
    }
  return g_strv_builder_end (ids);
}

typedef struct
{
  GStrv networks;
  MixEntitlementRow row; /* of each network; without id and network */
  gboolean reset;
} EntitlementChange;

static gboolean
change_entitlements (MixStore *store, gpointer data, GError **error)
{
  const EntitlementChange *change = data;

  for (guint i = 0; change->networks[i] != NULL; i++)
    {
      g_autofree char *year = g_strdup_printf ("%d", change->row.year);
      g_autofree char *id = _mix_deed_make_id ("entitlement", change->networks[i], year, NULL);
      MixEntitlementRow row = change->row;

      row.id = id;
      row.network_id = change->networks[i];
      if (!(change->reset ? mix_store_remove_funding (store, MIX_PLAN_ENTITLEMENT, id, error)
                          : mix_store_put_funding (store, MIX_PLAN_ENTITLEMENT, &row, error)))
        return FALSE;
    }
  return TRUE;
}

/**
 * mix_entitlements_set:
 * @store: an open plan
 * @draft: what a network, or all of them, may claim
 * @error: return location for an error
 *
 * Returns: whether the change was made; %MIX_ERROR_REFUSED where the amount cannot be that
 */
gboolean
mix_entitlements_set (MixStore *store, const MixEntitlementDraft *draft, GError **error)
{
  g_autofree char *subject = NULL, *year = mix_financial_year_format (draft->financial_year), *name = NULL;
  g_auto (GStrv) networks = NULL;
  EntitlementChange change
      = { .row = { .source = draft->source != NULL && *draft->source != '\0' ? draft->source : NULL,
                   .entered_on = MIX_DATE_NONE,
                   .pence = draft->pence,
                   .patient_millionths = draft->patient_millionths,
                   .year = draft->financial_year } };

  if (!check_draft (draft, error) || !_mix_deed_choose_date (store, &change.row.entered_on, error))
    return FALSE;
  networks = list_networks (store, draft->network, &subject, error);
  if (networks == NULL)
    return FALSE;
  change.networks = networks;
  name = g_strdup_printf (C_ ("change", "Set what %s may claim in %s"), subject, year);
  return mix_store_change (store, name, change_entitlements, &change, error);
}

/**
 * mix_entitlements_reset:
 * @store: an open plan
 * @network: id or code of a network
 * @financial_year: 2026 for 2026/27
 * @error: return location for an error
 *
 * Goes back to the data pack’s figure.
 *
 * Returns: whether the change was made; %MIX_ERROR_NOT_FOUND where the plan has none of its own
 */
gboolean
mix_entitlements_reset (MixStore *store, const char *network, int financial_year, GError **error)
{
  g_autofree char *subject = NULL, *year = mix_financial_year_format (financial_year), *name = NULL;
  g_auto (GStrv) networks = list_networks (store, network, &subject, error);
  EntitlementChange change = { .networks = networks, .row = { .year = financial_year }, .reset = TRUE };

  if (networks == NULL)
    return FALSE;
  name = g_strdup_printf (C_ ("change", "Let %s claim in %s what the data pack says"), subject, year);
  return mix_store_change (store, name, change_entitlements, &change, error);
}
