#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Rises in a row after which somebody is stuck in a rut. */
#define MIX_MOP_UP_N_RISES 3

/**
 * MixMopUpMonth:
 * @mop_up_minutes: of a month's work that is administration or two levels down
 * @minutes: of all its work
 */
typedef struct
{
  gint64 mop_up_minutes;
  gint64 minutes;
} MixMopUpMonth;

gboolean mix_mop_up_get_per_mille (const MixMopUpMonth *month, int *per_mille);
gboolean mix_mop_up_is_rising (const MixMopUpMonth *months, guint n_months);

G_END_DECLS
