#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MixRandom:
 *
 * A stream of random numbers that is the same for the same seed, everywhere and always. On the stack, copied by value.
 */
typedef struct
{
  /*< private >*/
  guint64 state[4];
} MixRandom;

void mix_random_init (MixRandom *self, guint64 seed);
void mix_random_fill (MixRandom *self, double *units, guint n_units);
void mix_random_skip (MixRandom *self, guint64 n_units);
double mix_random_get_unit (MixRandom *self);

G_END_DECLS
