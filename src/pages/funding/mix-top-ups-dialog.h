#pragma once

#include "mix-entries-dialog.h"

G_BEGIN_DECLS

#define MIX_TYPE_TOP_UPS_DIALOG (mix_top_ups_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixTopUpsDialog, mix_top_ups_dialog, MIX, TOP_UPS_DIALOG, MixEntriesDialog)

AdwDialog *mix_top_ups_dialog_new (MixPage *page, const char *network_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
