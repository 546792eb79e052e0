#pragma once

#include <adwaita.h>

#include "mix-page.h"

G_BEGIN_DECLS

#define MIX_TYPE_OPTIONS_PANE (mix_options_pane_get_type ())
G_DECLARE_FINAL_TYPE (MixOptionsPane, mix_options_pane, MIX, OPTIONS_PANE, AdwBin)

GtkWidget *mix_options_pane_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_options_pane_update (MixOptionsPane *self, MixPage *page);
void mix_options_pane_set_network (MixOptionsPane *self, const char *network_name);

G_END_DECLS
