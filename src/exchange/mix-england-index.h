#pragma once

#include "mix-england-search.h"

G_BEGIN_DECLS

/* Everything that can be typed, word by word.
 *
 * word → field (one name, code, postcode or town) → owner (a network, an unallocated practice, a board or a location)
 */

/* What is found. */
typedef enum
{
  OWNER_NETWORK,
  OWNER_PRACTICE,
  OWNER_SUB_ICB,
  OWNER_ICB,
} MixEnglandOwnerKind;

/* What is found by any of its fields. */
typedef struct
{
  MixEnglandOwnerKind kind;
  gconstpointer thing;
  const char *name; /* as published, for the order of equals */
  guint begin, end; /* its fields */
} MixEnglandOwner;

/* A text by which its owner is found. */
typedef struct
{
  guint owner;
  MixEnglandMatch match;
  const char *text; /* as published */
  const MixEnglandPractice *practice;
} MixEnglandField;

/* A word of a field. */
typedef struct
{
  guint64 head;     /* the first eight bytes of the text, for a quick comparison */
  const char *text; /* folded */
  guint field;
  gboolean is_first; /* of its field */
} MixEnglandWord;

/* All words, sorted, and what they lead to. */
typedef struct
{
  GArray *owners; /* MixEnglandOwner */
  GArray *fields; /* MixEnglandField, those of one owner together */
  GArray *words;  /* MixEnglandWord, sorted by text */
  GStringChunk *texts;
} MixEnglandIndex;

MixEnglandIndex *mix_england_index_new (MixEngland *england);
void mix_england_index_free (MixEnglandIndex *index);
void mix_england_index_find (const MixEnglandIndex *index, const char *prefix, guint *begin, guint *end);

G_END_DECLS
