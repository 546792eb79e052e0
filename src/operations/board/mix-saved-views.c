#include "mix-saved-views.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-row-type.h"
#include "mix-store-read.h"
#include "mix-store-rows.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_BYTES 65536

static gboolean
check_state (const char *page, const char *state, GError **error)
{
  if (page != NULL && *page != '\0' && state != NULL && *state == '{' && strlen (state) <= MOST_BYTES
      && g_utf8_validate (state, -1, NULL))
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, page,
                 _ ("This is not a view of a page. Give a JSON object of at most %d bytes."), MOST_BYTES);
  return FALSE;
}

/**
 * mix_saved_views_save:
 * @store: an open plan
 * @page: the page it is a view of, such as "board"
 * @name: what it is called
 * @state: how the page is set: a JSON object of the page's own
 *
 * Keeps how a page is set, under a name. A view of that page and name is replaced.
 *
 * Returns: (transfer full) (nullable): the view's id; %NULL with %MIX_ERROR_REFUSED where something is not right
 */
char *
mix_saved_views_save (MixStore *store, const char *page, const char *name, const char *state, GError **error)
{
  g_autofree char *id = NULL, *change_name = NULL;
  MixSavedViewRow row = { .page = page, .name = name, .state = state };

  if (!_mix_deed_check_text (name, page, _ ("The name of the view"), error) || !check_state (page, state, error))
    return NULL;
  row.id = id = _mix_deed_make_id ("saved_view", page, name, NULL);
  change_name = g_strdup_printf (C_ ("change", "Save the view %s"), name);
  return _mix_deed_put (store, change_name, (MixDeedPut) mix_store_put_saved_view, &row, error) ? g_steal_pointer (&id)
                                                                                                : NULL;
}

typedef struct
{
  const char *old_id;
  MixSavedViewRow row;
} Renaming;

/* The name tells one view from another, so another name is another row. */
static gboolean
rename_view (MixStore *store, gpointer data, GError **error)
{
  const Renaming *renaming = data;

  return mix_store_remove_saved_view (store, renaming->old_id, error)
         && mix_store_put_saved_view (store, &renaming->row, error);
}

/**
 * mix_saved_views_rename:
 * @store: an open plan
 * @view_id: which
 * @name: what it is called from here on
 *
 * Returns: whether the change was made; %MIX_ERROR_REFUSED where the page has a view of that name
 */
gboolean
mix_saved_views_rename (MixStore *store, const char *view_id, const char *name, GError **error)
{
  g_autoptr (MixSavedViewRow) row = mix_store_read_saved_view (store, view_id, error);
  g_autoptr (MixSavedViewRow) taken = NULL;
  g_autofree char *id = NULL, *change_name = NULL;
  Renaming renaming;

  if (row == NULL || !_mix_deed_check_text (name, view_id, _ ("The name of the view"), error))
    return FALSE;
  if (g_str_equal (row->name, name))
    return TRUE;
  id = _mix_deed_make_id ("saved_view", row->page, name, NULL);
  taken = mix_store_read_saved_view (store, id, NULL);
  if (taken != NULL)
    {
      mix_set_error (error, MIX_ERROR_REFUSED, name, _ ("There is a view “%s” already. Choose another name."), name);
      return FALSE;
    }
  renaming = (Renaming) { row->id, { id, row->page, name, row->state } };
  change_name = g_strdup_printf (C_ ("change", "Rename the view %s to %s"), row->name, name);
  return mix_store_change (store, change_name, rename_view, &renaming, error);
}

/**
 * mix_saved_views_remove:
 * @store: an open plan
 * @view_id: which
 *
 * Returns: whether the change was made
 */
gboolean
mix_saved_views_remove (MixStore *store, const char *view_id, GError **error)
{
  g_autoptr (MixSavedViewRow) row = mix_store_read_saved_view (store, view_id, error);
  g_autofree char *name = NULL;

  if (row == NULL)
    return FALSE;
  name = g_strdup_printf (C_ ("change", "Remove the view %s"), row->name);
  return _mix_deed_remove (store, name, mix_store_remove_saved_view, view_id, error);
}
