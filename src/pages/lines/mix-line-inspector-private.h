#pragma once

#include "mix-line-inspector.h"

G_BEGIN_DECLS

/* The sections of the inspector of a service line. */

void _mix_line_inspector_add_subject (GtkBox *content, MixServiceLine *line);
void _mix_line_inspector_add_figures (GtkBox *content, MixPlan *plan, MixServiceLine *line);
void _mix_line_inspector_add_places (GtkBox *content, MixPlan *plan, MixServiceLine *line, gboolean editable);
void _mix_line_inspector_add_cohorts (GtkBox *content, MixPlan *plan, MixServiceLine *line, gboolean editable);
void _mix_line_inspector_add_tallies (GtkBox *content, MixPlan *plan, MixServiceLine *line, gboolean editable);

G_END_DECLS
