#include "mix-england-index.h"

#include <string.h>

#include "mix-text.h"

#define MAX_CODE 32

/* Words of nearly every board's name: they lead to all networks and so to none. */
static const char *const empty_words[] = { "nhs", "icb", "ccg", "integrated", "care", "board", NULL };

static guint64
read_head (const char *text)
{
  guint64 head = 0;

  for (guint i = 0; i < sizeof head; i++)
    {
      head = head << 8 | (guchar) *text;
      text += *text != '\0' ? 1 : 0;
    }
  return head;
}

static void
add_word (MixEnglandIndex *index, const char *text, gboolean is_first)
{
  MixEnglandWord word
      = { read_head (text), g_string_chunk_insert (index->texts, text), index->fields->len - 1, is_first };

  g_array_append_val (index->words, word);
}

static gboolean
is_board (MixEnglandMatch match)
{
  return match == MIX_ENGLAND_MATCH_SUB_ICB || match == MIX_ENGLAND_MATCH_ICB;
}

static void
add_words (MixEnglandIndex *index, const char *text, MixEnglandMatch match)
{
  g_autofree char *folded = mix_text_fold (text);
  gboolean is_first = TRUE;

  for (char *word = folded; word != NULL && *word != '\0';)
    {
      char *space = strchr (word, ' ');

      if (space != NULL)
        *space = '\0';
      if (!is_board (match) || !g_strv_contains (empty_words, word))
        {
          add_word (index, word, is_first);
          is_first = FALSE;
        }
      word = space != NULL ? space + 1 : NULL;
    }
}

static void
add_field (MixEnglandIndex *index, MixEnglandMatch match, const char *text, const MixEnglandPractice *practice)
{
  MixEnglandField field = { index->owners->len - 1, match, text, practice };

  if (text == NULL)
    return;
  g_array_append_val (index->fields, field);
  add_words (index, text, match);
}

static void
add_names (MixEnglandIndex *index, MixEnglandMatch match, const char *const *names, const MixEnglandPractice *practice)
{
  for (; *names != NULL; names++)
    add_field (index, match, *names, practice);
}

/* "SR4 7XF" is found by "sr4", "sr4 7x" and "sr47xf". */
static void
add_postcode (MixEnglandIndex *index, const MixEnglandPractice *practice)
{
  char joined[MAX_CODE];
  gsize length = 0;

  if (practice->postcode == NULL)
    return;
  add_field (index, MIX_ENGLAND_MATCH_POSTCODE, practice->postcode, practice);
  for (const char *cursor = practice->postcode; *cursor != '\0' && length < MAX_CODE - 1; cursor++)
    if (*cursor != ' ')
      joined[length++] = g_ascii_tolower (*cursor);
  joined[length] = '\0';
  add_word (index, joined, TRUE);
}

static void
begin_owner (MixEnglandIndex *index, MixEnglandOwnerKind kind, gconstpointer thing, const char *name)
{
  MixEnglandOwner owner = { kind, thing, name, index->fields->len, 0 };

  g_array_append_val (index->owners, owner);
}

static void
end_owner (MixEnglandIndex *index)
{
  g_array_index (index->owners, MixEnglandOwner, index->owners->len - 1).end = index->fields->len;
}

static void
add_icb (MixEnglandIndex *index, const MixEnglandIcb *icb)
{
  add_field (index, MIX_ENGLAND_MATCH_ICB, icb->code, NULL);
  add_field (index, MIX_ENGLAND_MATCH_ICB, icb->name, NULL);
}

/* "NHS North East and North Cumbria ICB - 00P": what stands before the dash is the board's name. */
static void
add_sub_icb (MixEnglandIndex *index, const MixEnglandSubIcb *sub_icb)
{
  const char *dash = strstr (sub_icb->name, " - ");

  add_field (index, MIX_ENGLAND_MATCH_SUB_ICB, sub_icb->code, NULL);
  if (dash != NULL && !g_str_equal (dash + 3, sub_icb->code))
    add_field (index, MIX_ENGLAND_MATCH_SUB_ICB, dash + 3, NULL);
  add_field (index, MIX_ENGLAND_MATCH_SUB_ICB, sub_icb->former_name, NULL);
}

static guint
count_in_town (GPtrArray *practices, const char *town)
{
  guint count = 0;

  for (guint i = 0; i < practices->len; i++)
    count += g_strcmp0 (((const MixEnglandPractice *) g_ptr_array_index (practices, i))->town, town) == 0 ? 1 : 0;
  return count;
}

/* Each town once, with the first practice there. A town with a third of the practices is the network's own. */
static void
add_towns (MixEnglandIndex *index, GPtrArray *practices)
{
  for (guint i = 0; i < practices->len; i++)
    {
      const MixEnglandPractice *practice = g_ptr_array_index (practices, i);
      gboolean is_known = practice->town == NULL;

      for (guint j = 0; j < i && !is_known; j++)
        is_known
            = g_strcmp0 (((const MixEnglandPractice *) g_ptr_array_index (practices, j))->town, practice->town) == 0;
      if (!is_known)
        add_field (index,
                   3 * count_in_town (practices, practice->town) >= practices->len ? MIX_ENGLAND_MATCH_TOWN
                                                                                   : MIX_ENGLAND_MATCH_FAR_TOWN,
                   practice->town, practice);
    }
}

static void
add_practice_fields (MixEnglandIndex *index, const MixEnglandPractice *practice)
{
  add_field (index, MIX_ENGLAND_MATCH_PRACTICE_CODE, practice->code, practice);
  add_field (index, MIX_ENGLAND_MATCH_PRACTICE, practice->name, practice);
  add_names (index, MIX_ENGLAND_MATCH_FORMER_PRACTICE, practice->former_names, practice);
  add_postcode (index, practice);
}

static void
add_network (MixEnglandIndex *index, MixEngland *england, const MixEnglandNetwork *network)
{
  g_autoptr (GPtrArray) practices
      = mix_england_list_practices_of_network (england, network, mix_england_get_as_at (england));

  begin_owner (index, OWNER_NETWORK, network, network->name);
  add_field (index, MIX_ENGLAND_MATCH_CODE, network->code, NULL);
  add_field (index, MIX_ENGLAND_MATCH_NAME, network->name, NULL);
  add_names (index, MIX_ENGLAND_MATCH_FORMER_NAME, network->former_names, NULL);
  for (guint i = 0; i < practices->len; i++)
    add_practice_fields (index, g_ptr_array_index (practices, i));
  add_towns (index, practices);
  if (network->sub_icb != NULL)
    {
      add_sub_icb (index, network->sub_icb);
      add_icb (index, network->sub_icb->icb);
    }
  end_owner (index);
}

static void
add_loose_practice (MixEnglandIndex *index, const MixEnglandPractice *practice)
{
  begin_owner (index, OWNER_PRACTICE, practice, practice->name);
  add_practice_fields (index, practice);
  add_field (index, MIX_ENGLAND_MATCH_TOWN, practice->town, practice);
  end_owner (index);
}

static void
add_owners (MixEnglandIndex *index, MixEngland *england)
{
  for (guint i = 0; i < mix_england_get_n_networks (england); i++)
    add_network (index, england, mix_england_get_network (england, i));
  for (guint i = 0; i < mix_england_get_n_practices (england); i++)
    {
      const MixEnglandPractice *practice = mix_england_get_practice (england, i);

      if (mix_england_practice_get_network_at (practice, mix_england_get_as_at (england)) == NULL)
        add_loose_practice (index, practice);
    }
  for (guint i = 0; i < mix_england_get_n_sub_icbs (england); i++)
    {
      const MixEnglandSubIcb *sub_icb = mix_england_get_sub_icb (england, i);

      begin_owner (index, OWNER_SUB_ICB, sub_icb, sub_icb->name);
      add_sub_icb (index, sub_icb);
      end_owner (index);
    }
  for (guint i = 0; i < mix_england_get_n_icbs (england); i++)
    {
      const MixEnglandIcb *icb = mix_england_get_icb (england, i);

      begin_owner (index, OWNER_ICB, icb, icb->name);
      add_icb (index, icb);
      end_owner (index);
    }
}

static int
compare_words (gconstpointer first, gconstpointer second)
{
  const MixEnglandWord *a = first, *b = second;

  if (a->head != b->head)
    return a->head < b->head ? -1 : 1;
  return strcmp (a->text, b->text);
}

/**
 * mix_england_index_new:
 * @england: the table of England, which must outlive the index
 *
 * Returns: (transfer full): all its words, sorted
 */
MixEnglandIndex *
mix_england_index_new (MixEngland *england)
{
  MixEnglandIndex *index = g_new0 (MixEnglandIndex, 1);

  index->owners = g_array_new (FALSE, FALSE, sizeof (MixEnglandOwner));
  index->fields = g_array_new (FALSE, FALSE, sizeof (MixEnglandField));
  index->words = g_array_new (FALSE, FALSE, sizeof (MixEnglandWord));
  index->texts = g_string_chunk_new (16 * 1024);
  add_owners (index, england);
  g_array_sort (index->words, compare_words);
  return index;
}

/**
 * mix_england_index_free:
 * @index: (transfer full): an index
 */
void
mix_england_index_free (MixEnglandIndex *index)
{
  g_array_unref (index->owners);
  g_array_unref (index->fields);
  g_array_unref (index->words);
  g_string_chunk_free (index->texts);
  g_free (index);
}

/**
 * mix_england_index_find:
 * @index: an index
 * @prefix: a folded word or the beginning of one
 * @begin: (out): the first word that begins so
 * @end: (out): the word after the last
 */
void
mix_england_index_find (const MixEnglandIndex *index, const char *prefix, guint *begin, guint *end)
{
  gsize length = strlen (prefix);
  guint low = 0, high = index->words->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (strncmp (g_array_index (index->words, MixEnglandWord, middle).text, prefix, length) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  *begin = low;
  while (low < index->words->len
         && strncmp (g_array_index (index->words, MixEnglandWord, low).text, prefix, length) == 0)
    low++;
  *end = low;
}
