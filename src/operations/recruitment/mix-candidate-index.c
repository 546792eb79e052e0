#include "mix-candidate-index-private.h"

#include "mix-text.h"

/* Candidates by address, and by name where there is none. */
struct _MixCandidateIndex
{
  GHashTable *by_email;
  GHashTable *by_name;
  GHashTable *by_name_alone; /* of those without an address */
};

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/*
 * _mix_candidate_index_new:
 *
 * Returns: (transfer full): nobody yet
 */
MixCandidateIndex *
_mix_candidate_index_new (void)
{
  MixCandidateIndex *self = g_new0 (MixCandidateIndex, 1);

  self->by_email = new_table ();
  self->by_name = new_table ();
  self->by_name_alone = new_table ();
  return self;
}

/*
 * _mix_candidate_index_free:
 */
void
_mix_candidate_index_free (MixCandidateIndex *self)
{
  g_hash_table_unref (self->by_email);
  g_hash_table_unref (self->by_name);
  g_hash_table_unref (self->by_name_alone);
  g_free (self);
}

/* Whoever is first stays. Takes @key. */
static void
add (GHashTable *table, char *key, gpointer person)
{
  if (g_hash_table_contains (table, key))
    g_free (key);
  else
    g_hash_table_insert (table, key, person);
}

/*
 * _mix_candidate_index_add:
 * @name: who
 * @email: (nullable): their address
 * @person: what to find again
 */
void
_mix_candidate_index_add (MixCandidateIndex *self, const char *name, const char *email, gpointer person)
{
  if (email != NULL)
    add (self->by_email, g_ascii_strdown (email, -1), person);
  else
    add (self->by_name_alone, mix_text_fold (name), person);
  add (self->by_name, mix_text_fold (name), person);
}

/*
 * _mix_candidate_index_find:
 * @name: who
 * @email: (nullable): their address
 *
 * Returns: (nullable): the first who is the same. Two people may have one name, but not one address
 */
gpointer
_mix_candidate_index_find (MixCandidateIndex *self, const char *name, const char *email)
{
  g_autofree char *folded = mix_text_fold (name);
  g_autofree char *address = email != NULL ? g_ascii_strdown (email, -1) : NULL;
  gpointer person = address != NULL ? g_hash_table_lookup (self->by_email, address) : NULL;

  if (person != NULL)
    return person;
  return g_hash_table_lookup (address != NULL ? self->by_name_alone : self->by_name, folded);
}
