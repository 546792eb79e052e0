#pragma once

#include <gtk/gtk.h>

#include "mix-board-view.h"

G_BEGIN_DECLS

#define MIX_TYPE_FINDINGS_STRIP (mix_findings_strip_get_type ())
G_DECLARE_FINAL_TYPE (MixFindingsStrip, mix_findings_strip, MIX, FINDINGS_STRIP, GtkWidget)

void mix_findings_strip_set_counts (MixFindingsStrip *self, const MixBoardCounts *counts, guint n_overbooked);
MixBoardFilter mix_findings_strip_get_filter (MixFindingsStrip *self);
void mix_findings_strip_set_filter (MixFindingsStrip *self, MixBoardFilter filter);
void mix_findings_strip_set_compact (MixFindingsStrip *self, gboolean compact);

G_END_DECLS
