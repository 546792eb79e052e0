#pragma once

#include "mix-store.h"

G_BEGIN_DECLS

/* The minutes a week that say: the calculation holds again. */
#define MIX_DEMAND_OVERRIDE_NONE (-1)

/**
 * MixDemandOverrideDraft:
 * @organisation: where: id or code of a practice, or of a network for its own work
 * @service_line: what: id or code
 * @minutes: wanted minutes a week, 0 or more, or %MIX_DEMAND_OVERRIDE_NONE to go back to the calculation
 * @from_date: first day, or %MIX_DATE_NONE for the planning date
 */
typedef struct
{
  const char *organisation;
  const char *service_line;
  int minutes;
  MixDate from_date;
} MixDemandOverrideDraft;

gboolean mix_demand_overrides_set (MixStore *store, const MixDemandOverrideDraft *draft, GError **error);
gboolean mix_demand_overrides_remove (MixStore *store, const char *override_id, GError **error);

G_END_DECLS
