#pragma once

#include "mix-date.h"
#include "mix-money.h"
#include "mix-store.h"

G_BEGIN_DECLS

/**
 * MixEntitlementDraft:
 * @network: (nullable): id or code of a network; %NULL: every network of the plan
 * @financial_year: 2026 for 2026/27
 * @pence: of the year, or -1 where it is said by the patient
 * @patient_millionths: millionths of a pound for each weighted patient, or -1
 * @source: (nullable): where the figure is from
 *
 * What a network may claim in a year, in place of the data pack’s figure.
 */
typedef struct
{
  const char *network;
  int financial_year;
  MixPence pence;
  gint64 patient_millionths;
  const char *source;
} MixEntitlementDraft;

gboolean mix_entitlements_set (MixStore *store, const MixEntitlementDraft *draft, GError **error);
gboolean mix_entitlements_reset (MixStore *store, const char *network, int financial_year, GError **error);

G_END_DECLS
