#include "mix-board-deed.h"

#include "mix-id.h"

static void
clear_deed (gpointer data)
{
  MixBoardDeed *deed = data;

  g_object_unref (deed->page);
  g_ptr_array_unref (deed->cards);
  g_ptr_array_unref (deed->assignment_ids);
  g_ptr_array_unref (deed->new_ids);
  g_ptr_array_unref (deed->keys);
  g_free (deed->person_id);
  g_free (deed->target);
  g_free (deed->done_words);
  g_free (deed->decided_by);
  g_free (deed->reason);
  g_array_unref (deed->blocked);
}

MixBoardDeed *
_mix_board_deed_ref (MixBoardDeed *deed)
{
  return g_atomic_rc_box_acquire (deed);
}

void
_mix_board_deed_unref (gpointer deed)
{
  g_atomic_rc_box_release_full (deed, clear_deed);
}

/* Cards of nobody get the key of the assignment that is made of them. */
static void
add_card (MixBoardDeed *deed, MixCard *card)
{
  char *new_id = mix_id_new ();

  g_ptr_array_add (deed->cards, g_object_ref (card));
  g_ptr_array_add (deed->new_ids, new_id);
  if (mix_card_is_nobody (card))
    {
      g_ptr_array_add (deed->keys, g_strdup (new_id));
      return;
    }
  g_ptr_array_add (deed->assignment_ids, g_strdup (mix_card_get_key (card)));
  g_ptr_array_add (deed->keys, g_strdup (mix_card_get_key (card)));
}

/* A deed for these cards, that does nothing yet. */
MixBoardDeed *
_mix_board_deed_new (MixBoardPage *page, GPtrArray *cards)
{
  MixBoardDeed *deed = g_atomic_rc_box_new0 (MixBoardDeed);

  deed->page = g_object_ref (page);
  deed->cards = g_ptr_array_new_with_free_func (g_object_unref);
  deed->assignment_ids = g_ptr_array_new_with_free_func (g_free);
  deed->new_ids = g_ptr_array_new_with_free_func (g_free);
  deed->keys = g_ptr_array_new_with_free_func (g_free);
  deed->blocked = g_array_new (FALSE, TRUE, sizeof (gboolean));
  g_array_set_size (deed->blocked, cards->len);
  deed->day = MIX_DATE_NONE;
  for (guint i = 0; i < cards->len; i++)
    add_card (deed, g_ptr_array_index (cards, i));
  g_ptr_array_add (deed->assignment_ids, NULL);
  deed->focus = mix_lane_strip_get_focused (page->strip) != NULL || page->held != NULL;
  return deed;
}

/* Ended by NULL. */
const char *const *
_mix_board_deed_get_ids (MixBoardDeed *deed)
{
  return (const char *const *) deed->assignment_ids->pdata;
}

/* Does it, on the worker thread. */
gboolean
_mix_board_deed_work (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  MixBoardDeed *deed = data;

  return deed->work (store, deed, error);
}

static void
say_done (MixBoardDeed *deed)
{
  g_autofree char *words = deed->say != NULL ? deed->say (deed, FALSE) : g_strdup (deed->done_words);
  g_autofree char *spoken = deed->say != NULL ? deed->say (deed, TRUE) : g_strdup (deed->done_words);

  mix_page_say (MIX_PAGE (deed->page), words, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (deed->page), spoken, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* What was changed stays in sight and selected, as far as it is on the board. */
static void
select_done (MixBoardDeed *deed)
{
  MixBoard *board = mix_board_view_get_board (deed->page->view);
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();

  for (guint i = 0; i < deed->keys->len; i++)
    if (mix_board_find_card (board, g_ptr_array_index (deed->keys, i)) != NULL)
      g_ptr_array_add (keys, g_ptr_array_index (deed->keys, i));
  if (keys->len == 0)
    {
      _mix_board_page_select_card (deed->page, NULL);
      return;
    }
  _mix_board_page_show_card (deed->page, g_ptr_array_index (keys, 0), deed->focus);
  g_ptr_array_add (keys, NULL);
  if (keys->len > 2)
    mix_card_selection_choose_many (deed->page->selection, (const char *const *) keys->pdata);
}

/* Selects what was changed and says it. By now the page shows the plan as it has become. */
void
_mix_board_deed_show_done (MixBoardDeed *deed)
{
  select_done (deed);
  say_done (deed);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MixBoardPage) page = MIX_BOARD_PAGE (user_data);
  g_autoptr (GError) error = NULL;
  MixBoardDeed *deed = mix_document_run_finish (MIX_DOCUMENT (source), result, &error);

  if (deed == NULL)
    {
      mix_page_say_error (MIX_PAGE (page), error);
      return;
    }
  _mix_board_deed_show_done (deed);
}

/* Does it, and gives it up when it is done. */
void
_mix_board_deed_run (MixBoardDeed *deed)
{
  mix_document_run_async (mix_page_get_document (MIX_PAGE (deed->page)), _mix_board_deed_work, deed,
                          _mix_board_deed_unref, NULL, done_cb, g_object_ref (deed->page));
}
