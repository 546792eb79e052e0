#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *mix_series_key_new (guint position, const char *name, const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
