#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/* Sets of small numbers, 64 to a word. There is a word to look at even for none. */

#define MIX_BITS_A_WORD 64
#define MIX_BITS_N_WORDS(n) ((n) / MIX_BITS_A_WORD + 1)

static inline gboolean
mix_bits_has (const guint64 *bits, guint number)
{
  return (bits[number / MIX_BITS_A_WORD] >> (number % MIX_BITS_A_WORD)) & 1;
}

static inline void
mix_bits_add (guint64 *bits, guint number)
{
  bits[number / MIX_BITS_A_WORD] |= G_GUINT64_CONSTANT (1) << (number % MIX_BITS_A_WORD);
}

static inline void
mix_bits_remove (guint64 *bits, guint number)
{
  bits[number / MIX_BITS_A_WORD] &= ~(G_GUINT64_CONSTANT (1) << (number % MIX_BITS_A_WORD));
}

static inline void
mix_bits_put (guint64 *bits, guint number, gboolean in)
{
  if (in)
    mix_bits_add (bits, number);
  else
    mix_bits_remove (bits, number);
}

static inline void
mix_bits_clear (guint64 *bits, guint n_words)
{
  memset (bits, 0, n_words * sizeof *bits);
}

static inline void
mix_bits_copy (guint64 *bits, const guint64 *from, guint n_words)
{
  memcpy (bits, from, n_words * sizeof *bits);
}

static inline gboolean
mix_bits_overlap (const guint64 *a, const guint64 *b, guint n_words)
{
  for (guint i = 0; i < n_words; i++)
    if ((a[i] & b[i]) != 0)
      return TRUE;
  return FALSE;
}

/* The lowest number of a word that is not 0; take it off with `word &= word - 1`. */
static inline guint
mix_bits_get_lowest (guint64 word, guint position)
{
  return position * MIX_BITS_A_WORD + (guint) __builtin_ctzll (word);
}

G_END_DECLS
