#pragma once

#include "mix-data-table.h"
#include "mix-line-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void _mix_line_columns_add (GtkColumnView *view, GHashTable *columns);
void _mix_line_columns_set_narrow (GHashTable *columns, gboolean narrow);
MixDataTable *_mix_line_columns_create_data (GListModel *items) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
