#pragma once

#include <adwaita.h>

#include "mix-page.h"

G_BEGIN_DECLS

#define MIX_TYPE_WAYS_DIALOG (mix_ways_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixWaysDialog, mix_ways_dialog, MIX, WAYS_DIALOG, AdwDialog)

AdwDialog *mix_ways_dialog_new (MixPage *page, GPtrArray *pins);

G_END_DECLS
