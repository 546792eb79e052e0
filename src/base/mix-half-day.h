#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Monday morning to Friday afternoon. */
#define MIX_N_HALF_DAYS 10

const char *mix_half_day_get_name (guint half_day);
const char *mix_half_day_get_short_name (guint half_day);
const char *mix_half_day_get_code (guint half_day);
gboolean mix_half_day_parse (const char *text, guint *half_day);

G_END_DECLS
