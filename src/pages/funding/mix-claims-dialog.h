#pragma once

#include "mix-entries-dialog.h"

G_BEGIN_DECLS

#define MIX_TYPE_CLAIMS_DIALOG (mix_claims_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixClaimsDialog, mix_claims_dialog, MIX, CLAIMS_DIALOG, MixEntriesDialog)

AdwDialog *mix_claims_dialog_new (MixPage *page,
                                  int financial_year,
                                  const char *network_id,
                                  const char *person_id,
                                  const char *role_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
