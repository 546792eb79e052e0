#include "mix-random.h"

#include <string.h>

#define N_BITS 256

/* SplitMix64 (Steele, Lea and Flood 2014): spreads a seed over the state. */
static guint64
mix_seed (guint64 *seed)
{
  guint64 bits = *seed += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  bits = (bits ^ (bits >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  bits = (bits ^ (bits >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return bits ^ (bits >> 31);
}

/**
 * mix_random_init:
 * @self: a stream
 * @seed: any number
 *
 * Begins the stream of a seed.
 */
void
mix_random_init (MixRandom *self, guint64 seed)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->state); i++)
    self->state[i] = mix_seed (&seed);
}

static inline guint64
rotate (guint64 bits, int by)
{
  return (bits << by) | (bits >> (64 - by));
}

/* xoshiro256++ (Blackman and Vigna 2021, ACM Transactions on Mathematical Software 47:36). */
static inline guint64
take_bits (guint64 *state)
{
  guint64 bits = rotate (state[0] + state[3], 23) + state[0];
  guint64 shifted = state[1] << 17;

  state[2] ^= state[0];
  state[3] ^= state[1];
  state[1] ^= state[2];
  state[0] ^= state[3];
  state[2] ^= shifted;
  state[3] = rotate (state[3], 45);
  return bits;
}

/* What a step makes of each bit of the state: of several bits it makes what it makes of each, exclusively or. */
typedef struct
{
  guint64 of_bit[N_BITS][4];
} Leap;

static void
leap (const Leap *self, const guint64 *state, guint64 *after)
{
  guint64 sum[4] = { 0 };

  for (guint bit = 0; bit < N_BITS; bit++)
    {
      guint64 mask = -((state[bit / 64] >> (bit % 64)) & 1);

      for (guint i = 0; i < G_N_ELEMENTS (sum); i++)
        sum[i] ^= self->of_bit[bit][i] & mask;
    }
  memcpy (after, sum, sizeof sum);
}

static void
make_step (Leap *self)
{
  memset (self, 0, sizeof *self);
  for (guint bit = 0; bit < N_BITS; bit++)
    {
      self->of_bit[bit][bit / 64] = G_GUINT64_CONSTANT (1) << (bit % 64);
      take_bits (self->of_bit[bit]);
    }
}

static void
make_twice_as_far (Leap *self)
{
  Leap once = *self;

  for (guint bit = 0; bit < N_BITS; bit++)
    leap (&once, once.of_bit[bit], self->of_bit[bit]);
}

/**
 * mix_random_skip:
 * @self: a stream
 * @n_units: how many
 *
 * Passes over as many numbers as if they had been taken, in a few milliseconds however many they are: so two can take
 * from the same stream, each a part of it.
 */
void
mix_random_skip (MixRandom *self, guint64 n_units)
{
  Leap far;

  make_step (&far);
  for (; n_units > 0; n_units >>= 1)
    {
      if ((n_units & 1) != 0)
        leap (&far, self->state, self->state);
      make_twice_as_far (&far);
    }
}

/* The middle of one of 2^52 equal pieces, so that neither 0 nor 1 comes out. */
static inline double
make_unit (guint64 bits)
{
  return ((double) (gint64) (bits >> 12) + 0.5) * 0x1.0p-52;
}

/**
 * mix_random_fill:
 * @self: a stream
 * @units: (out) (array length=n_units): where they go
 * @n_units: how many
 *
 * Takes numbers that are even between 0 and 1, neither of which comes out.
 */
void
mix_random_fill (MixRandom *self, double *units, guint n_units)
{
  guint64 state[4] = { self->state[0], self->state[1], self->state[2], self->state[3] };

  for (guint i = 0; i < n_units; i++)
    units[i] = make_unit (take_bits (state));
  for (guint i = 0; i < G_N_ELEMENTS (state); i++)
    self->state[i] = state[i];
}

/**
 * mix_random_get_unit:
 * @self: a stream
 *
 * Returns: the next number between 0 and 1
 */
double
mix_random_get_unit (MixRandom *self)
{
  return make_unit (take_bits (self->state));
}
