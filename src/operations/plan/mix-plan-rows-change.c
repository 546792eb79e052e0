#include "mix-plan-rows-private.h"

#include "mix-row-type.h"
#include "mix-store-rows.h"

/**
 * mix_plan_rows_put_source:
 * @self: rows of a plan
 * @row: a source; one that the plan has is left as it is
 */
void
mix_plan_rows_put_source (MixPlanRows *self, const MixSourceRow *row)
{
  MixSourceRow *copy;

  if (g_hash_table_contains (self->sources, row->id))
    return;
  copy = mix_row_copy (&mix_row_type_source, row);
  g_hash_table_insert (self->sources, (gpointer) copy->id, copy);
  g_ptr_array_add (self->new_sources, copy);
}

/**
 * mix_plan_rows_put_organisation:
 * @self: rows of a plan
 * @row: a practice or network; it takes the place of the one of the same id
 *
 * Returns: (transfer none): the copy of @row that is kept
 */
const MixOrganisationRow *
mix_plan_rows_put_organisation (MixPlanRows *self, const MixOrganisationRow *row)
{
  MixOrganisationRow *copy = mix_row_copy (&mix_row_type_organisation, row);
  gpointer old = g_hash_table_lookup (self->organisation_of, row->id);
  guint position;

  if (old == NULL)
    {
      _mix_plan_rows_add_organisation (self, copy);
      g_ptr_array_add (self->new_organisations, copy);
      return copy;
    }
  g_ptr_array_find (self->organisations, old, &position);
  self->organisations->pdata[position] = copy;
  g_ptr_array_add (self->kept, old);
  g_hash_table_replace (self->organisation_of, (gpointer) copy->id, copy);
  g_hash_table_replace (self->organisation_of, (gpointer) copy->code, copy);
  g_ptr_array_remove (self->new_organisations, old);
  g_ptr_array_add (self->new_organisations, copy);
  return copy;
}

/**
 * mix_plan_rows_set_memberships:
 * @self: rows of a plan
 * @practice_id: a practice
 * @rows: (element-type MixMembershipRow): all its times in networks; those of the plan that are not among them go
 */
void
mix_plan_rows_set_memberships (MixPlanRows *self, const char *practice_id, GArray *rows)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (_mix_plan_rows_free_membership);

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (list, mix_row_copy (&mix_row_type_membership, &g_array_index (rows, MixMembershipRow, i)));
  g_ptr_array_sort (list, _mix_plan_rows_compare_starts);
  g_hash_table_replace (self->memberships, g_strdup (practice_id), list);
}

/**
 * mix_plan_rows_put_figure:
 * @self: rows of a plan
 * @row: a figure; it takes the place of the one of the same organisation, kind and day
 */
void
mix_plan_rows_put_figure (MixPlanRows *self, const MixFigureRow *row)
{
  g_autofree char *key = _mix_plan_rows_dup_figure_key (row->organisation_id, row->kind);
  GPtrArray *list = _mix_plan_rows_ensure_list (self->figures, key, _mix_plan_rows_free_figure);
  MixFigureRow *copy = mix_row_copy (&mix_row_type_figure, row);

  for (guint i = 0; i < list->len; i++)
    if (((MixFigureRow *) list->pdata[i])->from_date == row->from_date)
      {
        g_ptr_array_remove (self->new_figures, list->pdata[i]);
        g_ptr_array_remove_index (list, i);
        break;
      }
  g_ptr_array_add (list, copy);
  g_ptr_array_sort (list, _mix_plan_rows_compare_dates);
  g_ptr_array_add (self->new_figures, copy);
}

/* What becomes of the plan's memberships. */
typedef struct
{
  GPtrArray *put;
  GPtrArray *remove; /* of ids */
} MembershipChanges;

static void
collect_put (MixPlanRows *self, GPtrArray *list, GHashTable *gone, MembershipChanges *changes)
{
  for (guint i = 0; i < list->len; i++)
    {
      const MixMembershipRow *row = list->pdata[i];
      const MixMembershipRow *stored = g_hash_table_lookup (self->stored_memberships, row->id);

      g_hash_table_remove (gone, row->id);
      if (stored == NULL || !mix_row_equal (&mix_row_type_membership, stored, row))
        g_ptr_array_add (changes->put, (gpointer) row);
    }
}

static MembershipChanges
compare_memberships (MixPlanRows *self)
{
  MembershipChanges changes = { g_ptr_array_new (), g_ptr_array_new () };
  g_autoptr (GHashTable) gone = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->stored_memberships);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    g_hash_table_add (gone, item);
  g_hash_table_iter_init (&iter, self->memberships);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    collect_put (self, item, gone, &changes);
  g_hash_table_iter_init (&iter, gone);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    g_ptr_array_add (changes.remove, item);
  return changes;
}

static void
clear_changes (MembershipChanges *changes)
{
  g_ptr_array_unref (changes->put);
  g_ptr_array_unref (changes->remove);
}

/**
 * mix_plan_rows_has_changes:
 * @self: rows of a plan
 *
 * Returns: whether there is something to write
 */
gboolean
mix_plan_rows_has_changes (MixPlanRows *self)
{
  MembershipChanges changes = compare_memberships (self);
  gboolean differ = changes.put->len > 0 || changes.remove->len > 0;

  clear_changes (&changes);
  return differ || self->new_organisations->len > 0 || self->new_figures->len > 0;
}

typedef gboolean (*PutFunc) (MixStore *store, gconstpointer row, GError **error);

static gboolean
write_all (MixStore *store, GPtrArray *rows, PutFunc put, GError **error)
{
  for (guint i = 0; i < rows->len; i++)
    if (!put (store, rows->pdata[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
put_source (MixStore *store, gconstpointer row, GError **error)
{
  return mix_store_put_source (store, row, error);
}

static gboolean
put_organisation (MixStore *store, gconstpointer row, GError **error)
{
  return mix_store_put_organisation (store, row, error);
}

static gboolean
put_membership (MixStore *store, gconstpointer row, GError **error)
{
  return mix_store_put_membership (store, row, error);
}

static gboolean
remove_membership (MixStore *store, gconstpointer id, GError **error)
{
  return mix_store_remove_membership (store, id, error);
}

static gboolean
put_figure (MixStore *store, gconstpointer row, GError **error)
{
  return mix_store_put_figure (store, row, error);
}

/**
 * mix_plan_rows_write:
 * @self: rows of a plan
 * @store: that plan, inside a change
 *
 * Returns: whether what was put is in the plan
 */
gboolean
mix_plan_rows_write (MixPlanRows *self, MixStore *store, GError **error)
{
  MembershipChanges changes = compare_memberships (self);
  gboolean written = write_all (store, self->new_sources, put_source, error)
                     && write_all (store, self->new_organisations, put_organisation, error)
                     && write_all (store, changes.remove, remove_membership, error)
                     && write_all (store, changes.put, put_membership, error)
                     && write_all (store, self->new_figures, put_figure, error);

  clear_changes (&changes);
  return written;
}
