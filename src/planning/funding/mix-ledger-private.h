#pragma once

#include "mix-ledger.h"

G_BEGIN_DECLS

struct _MixLedger
{
  MixLedgerProblem problem;
  GArray *lines;     /* of MixLedgerLine, by item, month, network */
  GArray *revisions; /* of MixLedgerRevision */
};

void _mix_ledger_add_job (MixLedger *self, guint job);
void _mix_ledger_add_role (MixLedger *self, guint role);
MixJobMonth _mix_ledger_find_month (
    const MixLedger *self, const MixJobRates *rates, guint job, guint network, guint month, MixDate as_known_on);
MixDate _mix_ledger_get_month (const MixLedger *self, guint month);

G_END_DECLS
