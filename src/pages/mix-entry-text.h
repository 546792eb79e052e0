#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char *mix_entry_dup_text (GtkEditable *entry) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
