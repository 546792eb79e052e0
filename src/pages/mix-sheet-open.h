#pragma once

#include <gtk/gtk.h>

#include "mix-sheet.h"

G_BEGIN_DECLS

void mix_sheet_open_async (GtkWidget *widget, GAsyncReadyCallback callback, gpointer user_data);
MixSheet *mix_sheet_open_finish (GtkWidget *widget, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
