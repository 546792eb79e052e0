#include "mix-store-private.h"

#include "mix-config.h"
#include "mix-difference-private.h"
#include "mix-error.h"

#include <glib/gi18n-lib.h>

static const MixRowChange *
find_change (const MixDifference *self, GHashTable *by_id, const char *id)
{
  gpointer position = id != NULL ? g_hash_table_lookup (by_id, id) : NULL;

  return position != NULL ? mix_difference_get_change (self, GPOINTER_TO_UINT (position) - 1) : NULL;
}

static GHashTable *
index_changes (const MixDifference *self)
{
  GHashTable *by_id = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->changes->len; i++)
    g_hash_table_insert (by_id, g_array_index (self->changes, MixRowChange, i).id, GUINT_TO_POINTER (i + 1));
  return by_id;
}

static gboolean
choose (GHashTable *chosen, const MixRowChange *change)
{
  return change != NULL && g_hash_table_add (chosen, change->id);
}

/* What a row speaks of has to be there: rows name each other by their ids. */
static gboolean
choose_what_it_names (const MixDifference *self, GHashTable *by_id, GHashTable *chosen, const MixRowChange *change)
{
  gboolean more = FALSE;

  for (guint i = 0; i < change->n_values && change->kind != MIX_ROW_REMOVED; i++)
    {
      const MixRowChange *named = find_change (self, by_id, change->values[i].after);

      if (named != NULL && named != change && named->kind == MIX_ROW_ADDED)
        more |= choose (chosen, named);
    }
  return more;
}

/* What speaks of a removed row goes, or speaks of another, before it. */
static gboolean
names_a_chosen_one (const MixDifference *self, GHashTable *by_id, GHashTable *chosen, const MixRowChange *change)
{
  for (guint i = 0; i < change->n_values && change->kind != MIX_ROW_ADDED; i++)
    {
      const MixRowChange *gone = find_change (self, by_id, change->values[i].before);

      if (gone != NULL && gone != change && gone->kind == MIX_ROW_REMOVED && g_hash_table_contains (chosen, gone->id))
        return TRUE;
    }
  return FALSE;
}

/* What a row belongs to is what it names first: a fact its person, a task its vacancy. NULL: it is a thing of its own.
 */
static const MixRowChange *
find_owner (const MixDifference *self, GHashTable *by_id, const MixRowChange *change)
{
  const MixRowValue *value = change->n_values > 1 ? &change->values[1] : NULL;

  if (value == NULL || !g_str_has_suffix (value->column, "_id"))
    return NULL;
  return find_change (self, by_id, change->kind == MIX_ROW_REMOVED ? value->before : value->after);
}

/* What is added with something new comes with it. */
static gboolean
is_added_to_a_chosen_one (const MixDifference *self, GHashTable *by_id, GHashTable *chosen, const MixRowChange *change)
{
  const MixRowChange *owner = change->kind == MIX_ROW_ADDED ? find_owner (self, by_id, change) : NULL;

  return owner != NULL && owner->kind == MIX_ROW_ADDED && g_hash_table_contains (chosen, owner->id);
}

/**
 * mix_difference_list_parts:
 * @self: a difference
 *
 * Which changes are part of another: what is added with something new, or goes with something that goes. They are taken
 * over with it.
 *
 * Returns: (transfer full) (array): of each change, whether it is
 */
gboolean *
mix_difference_list_parts (const MixDifference *self)
{
  g_autoptr (GHashTable) by_id = index_changes (self);
  gboolean *parts = g_new0 (gboolean, self->changes->len);

  for (guint i = 0; i < self->changes->len; i++)
    {
      const MixRowChange *change = mix_difference_get_change (self, i);
      const MixRowChange *owner = change->kind != MIX_ROW_CHANGED ? find_owner (self, by_id, change) : NULL;

      parts[i] = owner != NULL && owner->kind == change->kind;
    }
  return parts;
}

/**
 * mix_difference_list_needed:
 * @self: a difference
 * @row_ids: (array zero-terminated=1): ids of rows
 *
 * Which changes go together with those of some rows: a row that is added needs those that it names, and brings those
 * that are added to it, as a person brings their hours, competences and work; a row that is removed needs those gone
 * that name it.
 *
 * Returns: (transfer container) (element-type MixRowChange): the changes, those asked for among them, in the order of
 *   the difference
 */
GPtrArray *
mix_difference_list_needed (const MixDifference *self, const char *const *row_ids)
{
  g_autoptr (GHashTable) by_id = index_changes (self);
  g_autoptr (GHashTable) chosen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *needed = g_ptr_array_new ();
  gboolean more = TRUE;

  for (guint i = 0; row_ids[i] != NULL; i++)
    choose (chosen, find_change (self, by_id, row_ids[i]));
  while (more)
    {
      more = FALSE;
      for (guint i = 0; i < self->changes->len; i++)
        {
          const MixRowChange *change = &g_array_index (self->changes, MixRowChange, i);

          if (g_hash_table_contains (chosen, change->id))
            more |= choose_what_it_names (self, by_id, chosen, change);
          else if (names_a_chosen_one (self, by_id, chosen, change)
                   || is_added_to_a_chosen_one (self, by_id, chosen, change))
            more |= choose (chosen, change);
        }
    }
  for (guint i = 0; i < self->changes->len; i++)
    if (g_hash_table_contains (chosen, g_array_index (self->changes, MixRowChange, i).id))
      g_ptr_array_add (needed, &g_array_index (self->changes, MixRowChange, i));
  return needed;
}

typedef struct
{
  const MixDifference *difference;
  GHashTable *chosen; /* nullable: everything */
  int conflict;       /* SQLite's, or 0 */
} Taking;

/* The changes of the chosen rows alone. */
static int
add_chosen (const Taking *taking, sqlite3_changegroup *group)
{
  const MixDifference *difference = taking->difference;
  sqlite3_changeset_iter *changes = NULL;
  int result = sqlite3changeset_start (&changes, difference->n_bytes, difference->bytes);

  for (guint i = 0; result == SQLITE_OK && sqlite3changeset_next (changes) == SQLITE_ROW; i++)
    if (taking->chosen == NULL
        || g_hash_table_contains (taking->chosen, g_array_index (difference->changes, MixRowChange, i).id))
      result = sqlite3changegroup_add_change (group, changes);
  sqlite3changeset_finalize (changes);
  return result;
}

static int
abort_on_conflict_cb (gpointer data, int conflict, sqlite3_changeset_iter *changes)
{
  ((Taking *) data)->conflict = conflict;
  return SQLITE_CHANGESET_ABORT;
}

static gboolean
check_names (MixStore *store, GError **error)
{
  gint64 n_broken = 0;

  if (!_mix_store_query_integer (store, "SELECT count (*) FROM pragma_foreign_key_check", &n_broken, error))
    return FALSE;
  if (n_broken == 0)
    return TRUE;
  mix_set_error (
      error, MIX_ERROR_REFUSED, mix_store_get_path (store),
      _ ("Something in the plan “%s” would speak of what is no more in it. Take over what belongs to it, too."),
      mix_store_get_path (store));
  return FALSE;
}

static gboolean
take (MixStore *store, gpointer data, GError **error)
{
  Taking *taking = data;
  sqlite3_changegroup *group = NULL;
  void *bytes = NULL;
  int n_bytes = 0;
  int result = sqlite3changegroup_new (&group);

  if (result == SQLITE_OK)
    result = sqlite3changegroup_schema (group, store->db, "main");
  if (result == SQLITE_OK)
    result = add_chosen (taking, group);
  if (result == SQLITE_OK)
    result = sqlite3changegroup_output (group, &n_bytes, &bytes);
  if (result == SQLITE_OK)
    result = sqlite3changeset_apply_v2 (store->db, n_bytes, bytes, NULL, abort_on_conflict_cb, taking, NULL, NULL,
                                        SQLITE_CHANGESETAPPLY_FKNOACTION | SQLITE_CHANGESETAPPLY_NOSAVEPOINT);
  sqlite3_free (bytes);
  g_clear_pointer (&group, sqlite3changegroup_delete);
  if (result == SQLITE_OK)
    return check_names (store, error);
  if (taking->conflict == SQLITE_CHANGESET_CONSTRAINT)
    mix_set_error (error, MIX_ERROR_REFUSED, mix_store_get_path (store),
                   _ ("The plan “%s” has something else in the place of what is to be taken over. Take over what goes "
                      "from there, too, or everything."),
                   mix_store_get_path (store));
  else if (result == SQLITE_ABORT || (result & 0xff) == SQLITE_CONSTRAINT)
    mix_set_error (error, MIX_ERROR_REFUSED, mix_store_get_path (store),
                   _ ("The plan “%s” has gone another way since it was compared. Compare again, then take over."),
                   mix_store_get_path (store));
  else
    _mix_store_set_error (store, result, error);
  return FALSE;
}

/**
 * mix_difference_take:
 * @self: a difference from the plan of @store to another
 * @store: the first plan
 * @row_ids: (nullable) (array zero-terminated=1): rows whose changes are taken over, with those that they need; %NULL:
 *   all, which makes the two plans the same
 * @name: what the change is called in the history
 * @error: return location for an error
 *
 * Makes changes of the other plan in this one, as one named change.
 *
 * Returns: whether they were made; if not, the plan is as it was
 */
gboolean
mix_difference_take (
    const MixDifference *self, MixStore *store, const char *const *row_ids, const char *name, GError **error)
{
  g_autoptr (GHashTable) chosen = NULL;
  Taking taking = { self, NULL, 0 };

  if (row_ids != NULL)
    {
      g_autoptr (GPtrArray) needed = mix_difference_list_needed (self, row_ids);

      chosen = g_hash_table_new (g_str_hash, g_str_equal);
      for (guint i = 0; i < needed->len; i++)
        g_hash_table_add (chosen, ((const MixRowChange *) needed->pdata[i])->id);
      taking.chosen = chosen;
    }
  return mix_store_change (store, name, take, &taking, error);
}
