#include "mix-store-private.h"

#include "mix-config.h"
#include "mix-error.h"

#include <glib/gi18n-lib.h>

/**
 * _mix_store_set_place:
 * @self: a store
 * @place: (transfer full) (nullable): the writer's place, or %NULL where the store only reads
 * @holder: (transfer full) (nullable): who has it instead
 */
void
_mix_store_set_place (MixStore *self, MixWriterPlace *place, char *holder)
{
  self->place = place;
  g_mutex_lock (&self->state_lock);
  self->writable = place != NULL;
  g_free (self->holder);
  self->holder = holder;
  g_mutex_unlock (&self->state_lock);
}

/**
 * mix_store_is_writable:
 * @self: a store
 *
 * Returns: whether it has the writer's place, so that changes can be made
 */
gboolean
mix_store_is_writable (MixStore *self)
{
  gboolean writable;

  g_return_val_if_fail (MIX_IS_STORE (self), FALSE);

  g_mutex_lock (&self->state_lock);
  writable = self->writable;
  g_mutex_unlock (&self->state_lock);
  return writable;
}

/**
 * mix_store_dup_holder:
 * @self: a store
 *
 * Returns: (transfer full) (nullable): who holds the plan and since when, for the screen, as seen at the last attempt;
 * %NULL where this store is the writer or nobody else is
 */
char *
mix_store_dup_holder (MixStore *self)
{
  char *holder;

  g_return_val_if_fail (MIX_IS_STORE (self), NULL);

  g_mutex_lock (&self->state_lock);
  holder = g_strdup (self->holder);
  g_mutex_unlock (&self->state_lock);
  return holder;
}

static gboolean
start_writing (MixStore *self, GError **error)
{
  return _mix_store_check_version (self, error) && _mix_store_execute (self, "PRAGMA query_only = OFF", error)
         && _mix_store_refresh_undo_names (self, error);
}

/**
 * mix_store_try_become_writer:
 * @self: a store
 *
 * Takes the writer's place if it is free; never waits for it. Cheap enough to be called every other second. After it
 * returned %TRUE, load the plan again: the former holder may have changed it.
 *
 * Returns: whether the store is the writer; %MIX_ERROR_READ_ONLY where the place is taken or the file may not be
 * written, %MIX_ERROR_NEWER where a newer program has moved the plan up
 */
gboolean
mix_store_try_become_writer (MixStore *self, GError **error)
{
  g_autoptr (GRecMutexLocker) locker = NULL;
  g_autoptr (MixWriterPlace) place = NULL;
  g_autofree char *author = NULL, *holder = NULL;

  g_return_val_if_fail (MIX_IS_STORE (self), FALSE);

  locker = g_rec_mutex_locker_new (&self->lock);
  if (!_mix_store_is_open (self, error))
    return FALSE;
  if (self->place != NULL)
    return TRUE;
  if (sqlite3_db_readonly (self->db, "main") != 0)
    {
      mix_set_error (error, MIX_ERROR_READ_ONLY, self->path, _ ("The plan “%s” may not be written."), self->path);
      return FALSE;
    }

  author = mix_store_dup_author (self);
  place = mix_writer_place_take (self->path, author, &holder, error);
  if (place != NULL)
    {
      if (!start_writing (self, error))
        return FALSE;
      _mix_store_set_place (self, g_steal_pointer (&place), NULL);
      return TRUE;
    }
  if (holder != NULL)
    {
      mix_set_error (error, MIX_ERROR_READ_ONLY, self->path, _ ("The plan “%s” is held by %s."), self->path, holder);
      _mix_store_set_place (self, NULL, g_steal_pointer (&holder));
    }
  return FALSE;
}
