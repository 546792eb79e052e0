#include "mix-board-page-private.h"

#include "mix-error.h"

/* What was done to the selected card comes from disk, after all else that explains it. */

#define MOST_CHANGES 12

typedef struct
{
  MixBoardPage *page;
  char *key;
  guint turn;
  GPtrArray *changes; /* NULL where they could not be read */
} Look;

static void
free_look (gpointer data)
{
  Look *look = data;

  g_object_unref (look->page);
  g_free (look->key);
  g_clear_pointer (&look->changes, g_ptr_array_unref);
  g_free (look);
}

/* A look changes nothing: it ends like one that was stopped, so that the picture of the plan is not made anew. */
static gboolean
look_up (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Look *look = data;

  look->changes = mix_store_get_history_of (store, look->key, MOST_CHANGES, NULL);
  mix_set_error (error, MIX_ERROR_CANCELLED, NULL, "Nothing has changed");
  return FALSE;
}

/* By then the inspector may show something else. */
static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Look *look = user_data;

  if (look->changes != NULL && look->changes->len > 0 && look->turn == look->page->inspect_turn
      && look->page->board_inspector != NULL)
    mix_board_inspector_add_history (look->page->board_inspector, look->changes);
  free_look (look);
}

/* Has the inspector, which shows the card, say what was done to it. */
void
_mix_board_page_look_up_history (MixBoardPage *self, MixCard *card)
{
  Look *look;

  if (mix_card_is_nobody (card) || mix_page_get_document (MIX_PAGE (self)) == NULL)
    return;
  look = g_new0 (Look, 1);
  look->page = g_object_ref (self);
  look->key = g_strdup (mix_card_get_key (card));
  look->turn = self->inspect_turn;
  mix_document_run_async (mix_page_get_document (MIX_PAGE (self)), look_up, look, NULL, NULL, looked_cb, look);
}
