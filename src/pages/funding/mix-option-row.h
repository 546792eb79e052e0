#pragma once

#include <adwaita.h>

#include "mix-options.h"

G_BEGIN_DECLS

#define MIX_TYPE_OPTION_ROW (mix_option_row_get_type ())
G_DECLARE_FINAL_TYPE (MixOptionRow, mix_option_row, MIX, OPTION_ROW, GtkListBoxRow)

GtkWidget *mix_option_row_new (const MixOption *option, gboolean with_network) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *mix_option_row_new_for_set (const MixOptionSet *set) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *mix_option_row_get_options (MixOptionRow *self);
char *mix_option_row_dup_scenario_name (MixOptionRow *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
