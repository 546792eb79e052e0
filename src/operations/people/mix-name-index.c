#include "mix-name-index.h"

#include "mix-text.h"

#include <string.h>

/* Names are compared by letters up to this many bytes; longer ones are cut. */
#define LONGEST_NAME 64

typedef struct
{
  char *folded;
  char *name;
  gpointer thing;
} Entry;

struct _MixNameIndex
{
  GPtrArray *entries;
};

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->folded);
  g_free (entry->name);
  g_free (entry);
}

/**
 * mix_name_index_new:
 *
 * Returns: (transfer full): an index without a name
 */
MixNameIndex *
mix_name_index_new (void)
{
  MixNameIndex *self = g_new0 (MixNameIndex, 1);

  self->entries = g_ptr_array_new_with_free_func (free_entry);
  return self;
}

/**
 * mix_name_index_free:
 * @self: (transfer full): an index
 */
void
mix_name_index_free (MixNameIndex *self)
{
  g_ptr_array_unref (self->entries);
  g_free (self);
}

/**
 * mix_name_index_add:
 * @self: an index
 * @name: (nullable): a name of the thing; it may have several
 * @thing: (not nullable): the thing; borrowed
 */
void
mix_name_index_add (MixNameIndex *self, const char *name, gpointer thing)
{
  g_autofree char *folded = mix_text_fold (name);
  Entry *entry;

  if (*folded == '\0')
    return;
  entry = g_new0 (Entry, 1);
  entry->folded = g_steal_pointer (&folded);
  entry->name = g_strdup (name);
  entry->thing = thing;
  g_ptr_array_add (self->entries, entry);
}

typedef gboolean (*MatchFunc) (const char *folded, const char *wanted);

static gboolean
is_equal (const char *folded, const char *wanted)
{
  return g_str_equal (folded, wanted);
}

static gboolean
begins_with_words (const char *folded, const char *wanted)
{
  gsize length = strlen (wanted);

  return strncmp (folded, wanted, length) == 0 && folded[length] == ' ';
}

static MixNameMatch
find_by (MixNameIndex *self, const char *wanted, MatchFunc matches, gpointer *thing)
{
  *thing = NULL;
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = self->entries->pdata[i];

      if (!matches (entry->folded, wanted) || entry->thing == *thing)
        continue;
      if (*thing != NULL)
        return MIX_NAME_AMBIGUOUS;
      *thing = entry->thing;
    }
  return *thing != NULL ? MIX_NAME_FOUND : MIX_NAME_UNKNOWN;
}

/**
 * mix_name_index_find:
 * @self: an index
 * @name: what somebody wrote
 * @thing: (out) (nullable): what it names; only meaningful where it is found
 *
 * Looks for a whole name first, then for names that begin with these words.
 *
 * Returns: whether one thing is meant
 */
MixNameMatch
mix_name_index_find (MixNameIndex *self, const char *name, gpointer *thing)
{
  g_autofree char *wanted = mix_text_fold (name);
  MixNameMatch match;

  *thing = NULL;
  if (*wanted == '\0')
    return MIX_NAME_UNKNOWN;
  match = find_by (self, wanted, is_equal, thing);
  return match != MIX_NAME_UNKNOWN ? match : find_by (self, wanted, begins_with_words, thing);
}

/*
 * How many letters differ: put in, left out, another one, or two the other way round (optimal string alignment
 * distance; Boytsov, Indexing methods for approximate dictionary searching, 2011, section 2.2). Three rows of the
 * table are enough.
 */
static guint
count_differences (const char *a, const char *b)
{
  guint rows[3][LONGEST_NAME + 1];
  gsize n_a = MIN (strlen (a), LONGEST_NAME);
  gsize n_b = MIN (strlen (b), LONGEST_NAME);

  for (gsize j = 0; j <= n_b; j++)
    rows[0][j] = (guint) j;
  for (gsize i = 1; i <= n_a; i++)
    {
      guint *row = rows[i % 3];
      const guint *above = rows[(i - 1) % 3];

      row[0] = (guint) i;
      for (gsize j = 1; j <= n_b; j++)
        {
          guint changed = above[j - 1] + (a[i - 1] != b[j - 1] ? 1 : 0);

          row[j] = MIN (MIN (above[j], row[j - 1]) + 1, changed);
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            row[j] = MIN (row[j], rows[(i - 2) % 3][j - 2] + 1);
        }
    }
  return rows[n_a % 3][n_b];
}

/**
 * mix_name_index_suggest:
 * @self: an index
 * @name: what somebody wrote, which names nothing
 *
 * Returns: (transfer none) (nullable): the name that is nearest, if one differs in no more than a third of its letters
 */
const char *
mix_name_index_suggest (MixNameIndex *self, const char *name)
{
  g_autofree char *wanted = mix_text_fold (name);
  guint least = (guint) MIN (strlen (wanted), LONGEST_NAME) / 3 + 1;
  const char *nearest = NULL;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = self->entries->pdata[i];
      guint n = count_differences (entry->folded, wanted);

      if (n < least)
        {
          least = n;
          nearest = entry->name;
        }
    }
  return nearest;
}
