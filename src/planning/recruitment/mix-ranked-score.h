#pragma once

#include <glib.h>

G_BEGIN_DECLS

double mix_ranked_score (const guint32 *counts, guint n_values, int outcome);

G_END_DECLS
