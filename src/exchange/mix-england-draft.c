#include "mix-england-draft.h"

static void
free_network (DraftNetwork *network)
{
  g_ptr_array_unref (network->former_names);
  for (guint role = 0; role < MIX_ENGLAND_N_STAFF_ROLES; role++)
    g_hash_table_unref (network->people[role]);
  g_free (network);
}

static void
free_practice (DraftPractice *practice)
{
  g_ptr_array_unref (practice->former_names);
  g_array_unref (practice->memberships);
  g_free (practice);
}

static int
compare_memberships (gconstpointer first, gconstpointer second)
{
  const DraftMembership *a = first, *b = second;
  gint64 a_end = a->end == MIX_DATE_NONE ? G_MAXINT64 : a->end, b_end = b->end == MIX_DATE_NONE ? G_MAXINT64 : b->end;

  if (a->start != b->start)
    return a->start < b->start ? -1 : 1;
  if (a_end != b_end)
    return a_end < b_end ? -1 : 1;
  return g_strcmp0 (a->network, b->network);
}

/* Where rows overlap, the one that starts later is meant; of those that start together, the one that ends later. */
static void
end_overlaps (GArray *memberships)
{
  g_array_sort (memberships, compare_memberships);
  for (guint i = 0; i + 1 < memberships->len; i++)
    {
      DraftMembership *membership = &g_array_index (memberships, DraftMembership, i);
      MixDate next_start = g_array_index (memberships, DraftMembership, i + 1).start;

      if (membership->end == MIX_DATE_NONE || membership->end >= next_start)
        membership->end = next_start - 1;
    }
  for (guint i = memberships->len; i > 0; i--)
    {
      const DraftMembership *membership = &g_array_index (memberships, DraftMembership, i - 1);

      if (membership->end != MIX_DATE_NONE && membership->end < membership->start)
        g_array_remove_index (memberships, i - 1);
    }
}

static const char *
find_network_at (GArray *memberships, MixDate date)
{
  for (guint i = 0; i < memberships->len; i++)
    {
      const DraftMembership *membership = &g_array_index (memberships, DraftMembership, i);

      if (mix_date_in_range (date, membership->start, membership->end))
        return membership->network;
    }
  return NULL;
}

/* Two files disagree: the later snapshot counts from its date on. */
static void
follow_mapping (const DraftPractice *practice, MixDate as_at)
{
  GArray *memberships = practice->memberships;
  DraftMembership mapped = { practice->network, as_at, MIX_DATE_NONE };

  if (g_strcmp0 (find_network_at (memberships, as_at), practice->network) == 0)
    return;
  for (guint i = memberships->len; i > 0; i--)
    {
      DraftMembership *membership = &g_array_index (memberships, DraftMembership, i - 1);

      if (membership->start >= as_at)
        g_array_remove_index (memberships, i - 1);
      else if (membership->end == MIX_DATE_NONE || membership->end >= as_at)
        membership->end = as_at - 1;
    }
  if (practice->network != NULL)
    g_array_append_val (memberships, mapped);
}

static MixDate
get_membership_date (MixEnglandDraft *draft)
{
  for (guint i = 0; i < draft->sources->len; i++)
    {
      const DraftSource *source = &g_array_index (draft->sources, DraftSource, i);

      if (g_str_equal (source->kind, "membership"))
        return source->input->as_at;
    }
  return MIX_DATE_NONE;
}

/**
 * _mix_england_draft_settle_memberships:
 * @draft: a draft with mapping and memberships
 *
 * Makes one line of time of each practice's memberships: no overlaps, and what the mapping says from its day on, unless
 * the memberships are the later file.
 */
void
_mix_england_draft_settle_memberships (MixEnglandDraft *draft)
{
  gboolean mapping_is_later = get_membership_date (draft) <= draft->as_at;
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, draft->practices);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      DraftPractice *practice = value;

      end_overlaps (practice->memberships);
      if (mapping_is_later)
        follow_mapping (practice, draft->as_at);
    }
}

/**
 * _mix_england_draft_init:
 * @draft: memory for a draft, which begins empty
 */
void
_mix_england_draft_init (MixEnglandDraft *draft)
{
  draft->texts = g_string_chunk_new (64 * 1024);
  draft->as_at = MIX_DATE_NONE;
  draft->sources = g_array_new (FALSE, FALSE, sizeof (DraftSource));
  draft->icbs = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  draft->sub_icbs = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  draft->networks = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) free_network);
  draft->practices = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) free_practice);
  draft->other_networks = g_hash_table_new (g_str_hash, g_str_equal);
  draft->registers = g_ptr_array_new ();
}

/**
 * _mix_england_draft_clear:
 * @draft: a draft, whose parts are freed
 */
void
_mix_england_draft_clear (MixEnglandDraft *draft)
{
  g_array_unref (draft->sources);
  g_hash_table_unref (draft->icbs);
  g_hash_table_unref (draft->sub_icbs);
  g_hash_table_unref (draft->networks);
  g_hash_table_unref (draft->practices);
  g_hash_table_unref (draft->other_networks);
  g_ptr_array_unref (draft->registers);
  g_string_chunk_free (draft->texts);
}
