#pragma once

#include "mix-inspector.h"
#include "mix-line-demand.h"

G_BEGIN_DECLS

#define MIX_TYPE_LINE_INSPECTOR (mix_line_inspector_get_type ())
G_DECLARE_FINAL_TYPE (MixLineInspector, mix_line_inspector, MIX, LINE_INSPECTOR, MixInspector)

void mix_line_inspector_show_line (MixLineInspector *self, MixPlan *plan, MixServiceLine *line, gboolean editable);
void mix_line_inspector_show_all (MixLineInspector *self, MixPlan *plan);

G_END_DECLS
