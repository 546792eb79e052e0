#pragma once

#include <glib.h>

G_BEGIN_DECLS

gint64 mix_select_nth (gint64 *values, guint n_values, guint position);

G_END_DECLS
