#include "mix-england-search.h"

#include <string.h>

#include "mix-england-hit.h"
#include "mix-england-index.h"
#include "mix-text.h"

#define MAX_WORDS 8
#define MAX_GROUPS 4
#define MIN_LETTERS_FOR_GROUPS 3
#define MAX_LOOSE_PRACTICES 4

/* Finds networks and practices by the beginnings of words. */
struct _MixEnglandSearch
{
  GObject parent_instance;

  MixEngland *england;
  MixEnglandIndex *index;
};

G_DEFINE_FINAL_TYPE (MixEnglandSearch, mix_england_search, G_TYPE_OBJECT)

/* What was typed, and where its words were found: bit w stands for word w. */
typedef struct
{
  const MixEnglandIndex *index;
  char **words;
  guint n_words;
  guint8 *fields;       /* per field: words found as the beginning of one of its words */
  guint8 *whole_fields; /* per field: words found whole */
  guint8 *first_fields; /* per field: words found at its beginning */
  guint8 *owners;       /* per owner: words found anywhere */
} Query;

/* An owner in which all words were found, and the field that says so best. */
typedef struct
{
  const MixEnglandOwner *owner;
  const MixEnglandField *field;
  MixEnglandMatch match;
  guint n_whole;
  gboolean is_first;
} Candidate;

static void
mix_england_search_finalize (GObject *object)
{
  MixEnglandSearch *self = MIX_ENGLAND_SEARCH (object);

  mix_england_index_free (self->index);
  g_object_unref (self->england);

  G_OBJECT_CLASS (mix_england_search_parent_class)->finalize (object);
}

static void
mix_england_search_class_init (MixEnglandSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_england_search_finalize;
}

static void
mix_england_search_init (MixEnglandSearch *self)
{
}

static void
query_init (Query *query, const MixEnglandIndex *index, char **words)
{
  query->index = index;
  query->words = words;
  query->n_words = MIN (g_strv_length (words), MAX_WORDS);
  query->fields = g_new0 (guint8, index->fields->len);
  query->whole_fields = g_new0 (guint8, index->fields->len);
  query->first_fields = g_new0 (guint8, index->fields->len);
  query->owners = g_new0 (guint8, index->owners->len);
}

static void
query_clear (Query *query)
{
  g_free (query->fields);
  g_free (query->whole_fields);
  g_free (query->first_fields);
  g_free (query->owners);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Query, query_clear)

static guint8
get_all_bits (const Query *query)
{
  return (guint8) ((1u << query->n_words) - 1);
}

static void
find_word (Query *query, guint position)
{
  const char *typed = query->words[position];
  gsize length = strlen (typed);
  guint8 bit = (guint8) (1u << position);
  guint begin, end;

  mix_england_index_find (query->index, typed, &begin, &end);
  for (guint i = begin; i < end; i++)
    {
      const MixEnglandWord *word = &g_array_index (query->index->words, MixEnglandWord, i);

      query->fields[word->field] |= bit;
      if (word->text[length] == '\0')
        query->whole_fields[word->field] |= bit;
      if (word->is_first)
        query->first_fields[word->field] |= bit;
      query->owners[g_array_index (query->index->fields, MixEnglandField, word->field).owner] |= bit;
    }
}

static guint
count_bits (guint8 bits)
{
  guint count = 0;

  for (; bits != 0; bits &= (guint8) (bits - 1))
    count++;
  return count;
}

static gboolean
is_better (const Candidate *candidate, const Candidate *other)
{
  if (candidate->match != other->match)
    return candidate->match < other->match;
  if (candidate->n_whole != other->n_whole)
    return candidate->n_whole > other->n_whole;
  return candidate->is_first && !other->is_first;
}

/* Words that no single field holds all of: the field with most of them tells, and of those the one that ranks last,
 * since the name is seen anyway. */
static void
judge_several (const Query *query, Candidate *candidate)
{
  guint most = 0;

  candidate->match = MIX_ENGLAND_MATCH_SEVERAL;
  for (guint i = candidate->owner->begin; i < candidate->owner->end; i++)
    {
      const MixEnglandField *field = &g_array_index (query->index->fields, MixEnglandField, i);
      guint n_found = count_bits (query->fields[i]);

      if (n_found > 0 && field->match != MIX_ENGLAND_MATCH_NAME && field->match != MIX_ENGLAND_MATCH_CODE
          && n_found > most)
        {
          most = n_found;
          candidate->field = field;
        }
    }
}

static Candidate
judge (const Query *query, const MixEnglandOwner *owner)
{
  Candidate best = { .owner = owner };

  for (guint i = owner->begin; i < owner->end; i++)
    if (query->fields[i] == get_all_bits (query))
      {
        const MixEnglandField *field = &g_array_index (query->index->fields, MixEnglandField, i);
        Candidate candidate
            = { owner, field, field->match, count_bits (query->whole_fields[i]), query->first_fields[i] != 0 };

        if (best.field == NULL || is_better (&candidate, &best))
          best = candidate;
      }
  if (best.field == NULL)
    judge_several (query, &best);
  return best;
}

static int
compare_candidates (gconstpointer first, gconstpointer second)
{
  const Candidate *a = first, *b = second;

  if (is_better (a, b) || is_better (b, a))
    return is_better (a, b) ? -1 : 1;
  return strcmp (a->owner->name, b->owner->name);
}

/* All owners in which every word was found, best first. */
static GArray *
list_candidates (const Query *query)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < query->index->owners->len; i++)
    if (query->owners[i] == get_all_bits (query))
      {
        Candidate candidate = judge (query, &g_array_index (query->index->owners, MixEnglandOwner, i));

        g_array_append_val (candidates, candidate);
      }
  g_array_sort (candidates, compare_candidates);
  return candidates;
}

static MixEnglandResult *
new_result (void)
{
  MixEnglandResult *result = g_new0 (MixEnglandResult, 1);

  result->hits = g_ptr_array_new_with_free_func ((GDestroyNotify) _mix_england_hit_free);
  result->loose_practices = g_ptr_array_new_with_free_func ((GDestroyNotify) _mix_england_hit_free);
  result->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) _mix_england_group_free);
  return result;
}

static MixEnglandHit *
new_hit (const Query *query, const Candidate *candidate)
{
  return _mix_england_hit_new (candidate->owner, candidate->field, candidate->match,
                               (const char *const *) query->words);
}

static void
add_network (MixEnglandResult *result, const Query *query, const Candidate *candidate, guint max_hits)
{
  /* What lies far off counts only where nothing is near. */
  if (candidate->match == MIX_ENGLAND_MATCH_FAR_TOWN && result->n_networks > 0
      && ((const MixEnglandHit *) g_ptr_array_index (result->hits, 0))->match != MIX_ENGLAND_MATCH_FAR_TOWN)
    return;
  result->n_networks++;
  result->n_by_name += candidate->match <= MIX_ENGLAND_MATCH_NAME ? 1 : 0;
  if (result->hits->len < max_hits)
    g_ptr_array_add (result->hits, new_hit (query, candidate));
}

static void
add_loose_practice (MixEnglandResult *result, const Query *query, const Candidate *candidate)
{
  if (candidate->match != MIX_ENGLAND_MATCH_SEVERAL && result->loose_practices->len < MAX_LOOSE_PRACTICES)
    g_ptr_array_add (result->loose_practices, new_hit (query, candidate));
}

/* A location and the board around it rank alike: whole words first, then those that stand first. */
static int
compare_group_candidates (gconstpointer first, gconstpointer second)
{
  const Candidate *a = first, *b = second;

  if (a->n_whole != b->n_whole)
    return a->n_whole > b->n_whole ? -1 : 1;
  if (a->is_first != b->is_first)
    return a->is_first ? -1 : 1;
  return strcmp (a->owner->name, b->owner->name);
}

static void
add_groups (MixEnglandResult *result, MixEngland *england, const Query *query, GArray *candidates)
{
  g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (Candidate));

  if (query->n_words == 1 && strlen (query->words[0]) < MIN_LETTERS_FOR_GROUPS)
    return;
  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);

      if (candidate->owner->kind >= OWNER_SUB_ICB && candidate->match != MIX_ENGLAND_MATCH_SEVERAL)
        g_array_append_vals (groups, candidate, 1);
    }
  g_array_sort (groups, compare_group_candidates);
  for (guint i = 0; i < groups->len && result->groups->len < MAX_GROUPS; i++)
    {
      MixEnglandGroup *group = _mix_england_group_new (england, g_array_index (groups, Candidate, i).owner);

      if (group->networks->len > 1)
        g_ptr_array_add (result->groups, group);
      else
        _mix_england_group_free (group);
    }
}

/* Whether several whole codes of networks were typed or pasted: then each is one. */
static gboolean
are_network_codes (MixEngland *england, char **words)
{
  for (char **word = words; *word != NULL; word++)
    {
      g_autofree char *code = g_ascii_strup (*word, -1);

      if (mix_england_find_network (england, code) == NULL)
        return FALSE;
    }
  return g_strv_length (words) > 1;
}

static void
add_codes (MixEnglandResult *result, MixEnglandSearch *self, char **words, guint max_hits)
{
  for (char **word = words; *word != NULL; word++)
    {
      char *one[] = { *word, NULL };
      g_auto (Query) query = { 0 };
      g_autoptr (GArray) candidates = NULL;

      query_init (&query, self->index, one);
      find_word (&query, 0);
      candidates = list_candidates (&query);
      if (candidates->len > 0)
        add_network (result, &query, &g_array_index (candidates, Candidate, 0), max_hits);
    }
}

static void
add_all (MixEnglandResult *result, MixEnglandSearch *self, char **words, guint max_hits)
{
  g_auto (Query) query = { 0 };
  g_autoptr (GArray) candidates = NULL;

  query_init (&query, self->index, words);
  for (guint i = 0; i < query.n_words; i++)
    find_word (&query, i);
  candidates = list_candidates (&query);
  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);

      if (candidate->owner->kind == OWNER_NETWORK)
        add_network (result, &query, candidate, max_hits);
      else if (candidate->owner->kind == OWNER_PRACTICE)
        add_loose_practice (result, &query, candidate);
    }
  add_groups (result, self->england, &query, candidates);
}

/**
 * mix_england_search_new:
 * @england: the table of England
 *
 * Prepares a search over everything that networks can be found by. Takes some hundredths of a second and may be done on
 * any thread; searching changes nothing.
 *
 * Returns: (transfer full): the search
 */
MixEnglandSearch *
mix_england_search_new (MixEngland *england)
{
  MixEnglandSearch *self = g_object_new (MIX_TYPE_ENGLAND_SEARCH, NULL);

  g_return_val_if_fail (MIX_IS_ENGLAND (england), self);

  self->england = g_object_ref (england);
  self->index = mix_england_index_new (england);
  return self;
}

/**
 * mix_england_search_find:
 * @self: a search
 * @text: what was typed so far: words in any order, each whole or the beginning of one; or codes of networks
 * @max_hits: how many networks to describe
 *
 * Finds the networks in which all words are found: in their codes, names and former names, those of their practices,
 * postcodes, towns, boards. Names rank before places.
 *
 * Returns: (transfer full): what was found; empty for an empty text
 */
MixEnglandResult *
mix_england_search_find (MixEnglandSearch *self, const char *text, guint max_hits)
{
  MixEnglandResult *result = new_result ();
  g_autofree char *folded = mix_text_fold (text);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  g_return_val_if_fail (MIX_IS_ENGLAND_SEARCH (self), result);

  if (folded[0] == '\0')
    return result;
  if (are_network_codes (self->england, words))
    add_codes (result, self, words, max_hits);
  else
    add_all (result, self, words, max_hits);
  return result;
}

/**
 * mix_england_result_free:
 * @result: (transfer full): what was found
 */
void
mix_england_result_free (MixEnglandResult *result)
{
  g_ptr_array_unref (result->hits);
  g_ptr_array_unref (result->loose_practices);
  g_ptr_array_unref (result->groups);
  g_free (result);
}
