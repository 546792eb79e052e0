#include "mix-plan-loader.h"

#include "mix-config.h"
#include "mix-row-type.h"

#include <glib/gi18n-lib.h>

static void
copy_plan_row_cb (gconstpointer row, gpointer data)
{
  MixPlanRow **copy = data;

  *copy = mix_row_copy (&mix_row_type_plan, row);
}

/* Before its first change, and when that is undone, a plan has no row of its own. */
static MixPlanRow *
read_plan_row (MixStore *store, GError **error)
{
  MixPlanRow empty
      = { .id = "", .name = _ ("Empty plan"), .created_on = MIX_DATE_NONE, .planning_date = MIX_DATE_NONE };
  MixPlanRow *row = NULL;

  if (!mix_table_for_each (store, &mix_table_plan, "LIMIT 1", NULL, copy_plan_row_cb, &row, error))
    return NULL;
  return row != NULL ? row : mix_row_copy (&mix_row_type_plan, &empty);
}

/* The picture is of the same plan on the same day, and nobody but this store has written since. */
static gboolean
can_follow (MixStore *self, MixPlan *before, MixDate as_at, gint64 data_version)
{
  g_autoptr (MixPlan) followed = g_weak_ref_get (&self->followed);

  return before != NULL && before == followed && !self->touched.too_many && !self->changing
         && data_version == self->followed_version && as_at == mix_plan_get_as_at (before);
}

static MixPlan *
read_plan (MixStore *self, MixPlan *before, MixDate as_at, GCancellable *cancellable, GError **error)
{
  g_autoptr (MixPlanRow) row = read_plan_row (self, error);
  gint64 data_version;

  if (row == NULL || !_mix_store_query_integer (self, "PRAGMA data_version", &data_version, error))
    return NULL;
  if (as_at == MIX_DATE_NONE)
    as_at = row->planning_date != MIX_DATE_NONE ? row->planning_date : mix_date_today ();
  if (can_follow (self, before, as_at, data_version))
    return _mix_plan_load_after (self, row, before, &self->touched, cancellable, error);
  return _mix_plan_load (self, row, as_at, cancellable, error);
}

/* Inside a change, its own transaction is the one to read in. */
static MixPlan *
read_in_transaction (MixStore *self, MixPlan *before, MixDate as_at, GCancellable *cancellable, GError **error)
{
  g_autoptr (MixPlan) plan = NULL;
  gint64 data_version;

  if (self->changing)
    return read_plan (self, NULL, as_at, cancellable, error);
  if (!_mix_store_execute (self, "BEGIN", error))
    return NULL;

  plan = read_plan (self, before, as_at, cancellable, error);
  if (plan != NULL
      && !(_mix_store_check_version (self, error)
           && _mix_store_query_integer (self, "PRAGMA data_version", &data_version, error)
           && _mix_store_refresh_undo_names (self, error)))
    g_clear_object (&plan);
  mix_database_set_cancellable (self->db, NULL);
  _mix_store_execute (self, "COMMIT", NULL);
  if (plan != NULL)
    self->data_version = data_version;
  return g_steal_pointer (&plan);
}

static MixPlan *
load (MixStore *self, MixPlan *before, MixDate as_at, GCancellable *cancellable, GError **error)
{
  MixPlan *plan;

  if (!_mix_store_is_open (self, error))
    return NULL;
  mix_database_set_cancellable (self->db, cancellable);
  plan = read_in_transaction (self, before, as_at, cancellable, error);
  mix_database_set_cancellable (self->db, NULL);
  return plan;
}

/**
 * mix_store_load:
 * @self: a store
 * @as_at: the day whose picture is wanted, or %MIX_DATE_NONE for the plan's own planning date, which is today where
 *   it fixes none
 * @cancellable: (nullable): stops the reading
 *
 * Reads the plan as it holds on a day. Of assignments and allocations those that run on the day come, whatever their
 * status; of people all who have not left; of practices those that are in a network of the plan on the day.
 * See the top of mix-plan-loader.c for which dated row holds.
 *
 * Returns: (transfer full) (nullable): the picture, or %NULL on an error, %MIX_ERROR_CANCELLED among them
 */
MixPlan *
mix_store_load (MixStore *self, MixDate as_at, GCancellable *cancellable, GError **error)
{
  g_autoptr (GRecMutexLocker) locker = NULL;

  g_return_val_if_fail (MIX_IS_STORE (self), NULL);

  locker = g_rec_mutex_locker_new (&self->lock);
  return load (self, NULL, as_at, cancellable, error);
}

/**
 * mix_store_load_after:
 * @self: a store
 * @before: (nullable): what this function gave last
 * @as_at: as for mix_store_load()
 * @cancellable: (nullable): stops the reading
 *
 * Like mix_store_load(), for whoever follows a plan from change to change: the picture shares with the one before all
 * that the changes, undos and redos of this store since then did not touch, and only that is read; see
 * mix_plan_get_changed_parts(). Where another program wrote, or the day is another, the whole plan is read.
 *
 * Returns: (transfer full) (nullable): the picture, or %NULL on an error, %MIX_ERROR_CANCELLED among them
 */
MixPlan *
mix_store_load_after (MixStore *self, MixPlan *before, MixDate as_at, GCancellable *cancellable, GError **error)
{
  g_autoptr (GRecMutexLocker) locker = NULL;
  MixPlan *plan;

  g_return_val_if_fail (MIX_IS_STORE (self), NULL);

  locker = g_rec_mutex_locker_new (&self->lock);
  plan = load (self, before, as_at, cancellable, error);
  if (plan == NULL || self->changing)
    return plan;
  g_weak_ref_set (&self->followed, plan);
  self->followed_version = self->data_version;
  _mix_store_clear_touched (self);
  return plan;
}

/**
 * mix_store_has_news:
 * @self: a store
 *
 * A cheap look, for a screen that only reads a plan which another program holds.
 *
 * Returns: whether somebody else has written the plan since mix_store_load()
 */
gboolean
mix_store_has_news (MixStore *self)
{
  g_autoptr (GRecMutexLocker) locker = NULL;
  gint64 data_version;

  g_return_val_if_fail (MIX_IS_STORE (self), FALSE);

  locker = g_rec_mutex_locker_new (&self->lock);
  return self->db != NULL && _mix_store_query_integer (self, "PRAGMA data_version", &data_version, NULL)
         && data_version != self->data_version;
}
