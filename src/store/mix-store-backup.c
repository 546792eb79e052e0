#include "mix-store-private.h"

#include "mix-error.h"

static void
set_problem (MixStore *self, const char *problem)
{
  g_mutex_lock (&self->state_lock);
  g_set_str (&self->backup_problem, problem);
  g_mutex_unlock (&self->state_lock);
}

/* A plan to which nothing has happened yet needs no backup. */
static gboolean
is_due (MixStore *self)
{
  gint64 n_changes;

  return _mix_store_query_integer (self, "SELECT count (*) FROM change", &n_changes, NULL) && n_changes > 0
         && mix_backup_is_due (self->path);
}

/**
 * _mix_store_back_up_daily:
 * @self: a store that is about to write
 *
 * Makes the backup of the day before its first change. A plan that proves damaged while it is copied is not written any
 * more. A backup that cannot be made for another reason holds nobody up: see mix_store_dup_backup_problem().
 *
 * Returns: whether the plan may be written; %MIX_ERROR_DAMAGED otherwise
 */
gboolean
_mix_store_back_up_daily (MixStore *self, GError **error)
{
  g_autoptr (GError) failure = NULL;
  MixDate today = mix_date_today ();

  if (self->backup_date == today)
    return TRUE;
  if (!is_due (self) || mix_backup_make (self->path, MIX_BACKUP_DAILY, self->vfs, &failure))
    set_problem (self, NULL);
  else if (g_error_matches (failure, MIX_ERROR, MIX_ERROR_DAMAGED))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  else
    set_problem (self, failure->message);
  self->backup_date = today;
  return TRUE;
}

/**
 * mix_store_dup_backup_problem:
 * @self: a store
 *
 * Returns: (transfer full) (nullable): why the backup of the day could not be made, for the screen; %NULL where it was
 */
char *
mix_store_dup_backup_problem (MixStore *self)
{
  char *problem;

  g_return_val_if_fail (MIX_IS_STORE (self), NULL);

  g_mutex_lock (&self->state_lock);
  problem = g_strdup (self->backup_problem);
  g_mutex_unlock (&self->state_lock);
  return problem;
}
