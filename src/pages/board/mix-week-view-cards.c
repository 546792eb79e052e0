#include "mix-week-view-private.h"

/* From the half-days of the week to the cards of the board, and back. */

/* The cards that a half-day is for: those of the person at that place, else all of theirs. */
static GPtrArray *
list_cards (MixWeekView *self, const char *person_id, const char *place_id)
{
  GPtrArray *cards = mix_board_get_cards (mix_board_view_get_board (self->view));
  GPtrArray *keys = g_ptr_array_new ();

  for (guint i = 0; i < cards->len; i++)
    {
      MixCard *card = g_ptr_array_index (cards, i);
      MixPerson *person = mix_card_get_person (card);

      if ((person_id == NULL || (person != NULL && g_str_equal (mix_person_get_id (person), person_id)))
          && (place_id == NULL || g_strcmp0 (mix_card_get_place_id (card), place_id) == 0)
          && mix_board_view_shows (self->view, card))
        g_ptr_array_add (keys, (gpointer) mix_card_get_key (card));
    }
  return keys;
}

static void
choose_cards (MixWeekView *self, const MixWeekSpot *spot, gboolean explain)
{
  gboolean by_person = mix_week_view_get_by (self) == MIX_WEEK_BY_PERSON;
  const char *first = by_person ? spot->row_key : spot->block_key;
  const char *second = by_person ? spot->block_key : spot->row_key;
  const char *person_id = mix_week_rota_find_person (self->rota, first) != NULL ? first : NULL;
  const char *place_id = mix_week_rota_find_place (self->rota, second) != NULL ? second : NULL;
  g_autoptr (GPtrArray) keys = NULL;

  if (person_id == NULL && place_id == NULL)
    place_id = mix_week_rota_find_place (self->rota, spot->row_key) != NULL ? spot->row_key : NULL;
  if (person_id == NULL && place_id == NULL)
    return;
  keys = list_cards (self, person_id, place_id);
  if (keys->len == 0 && person_id != NULL)
    {
      g_clear_pointer (&keys, g_ptr_array_unref);
      keys = list_cards (self, person_id, NULL);
    }
  g_ptr_array_add (keys, NULL);
  g_signal_emit_by_name (self, "cards-chosen", keys->pdata, explain);
}

/* A half-day was opened: its cards are selected and explained. */
void
_mix_week_view_cell_activated_cb (MixWeekView *self, const MixWeekSpot *spot)
{
  if (self->rota != NULL)
    choose_cards (self, spot, TRUE);
}

/**
 * mix_week_view_show_card:
 * @self: a view
 * @card: a card
 * @focus: whether the keyboard goes there
 *
 * Scrolls to the first half-day of the card's person at its place, else to the person.
 *
 * Returns: whether the person is there
 */
gboolean
mix_week_view_show_card (MixWeekView *self, MixCard *card, gboolean focus)
{
  const MixRotaPerson *person;
  MixWeekSpot spot = { 0 };

  g_return_val_if_fail (MIX_IS_WEEK_VIEW (self), FALSE);

  if (self->rota == NULL || mix_card_get_person (card) == NULL)
    return FALSE;
  spot.row_key = mix_person_get_id (mix_card_get_person (card));
  spot.block_key = mix_card_get_place_id (card);
  person = mix_week_rota_find_person (self->rota, spot.row_key);
  if (person == NULL)
    return FALSE;
  while (spot.session + 1 < MIX_WEEK_N_SESSIONS && !mix_rota_person_is_there (person, spot.session, spot.block_key))
    spot.session++;
  if (!mix_rota_person_is_there (person, spot.session, spot.block_key))
    spot.session = 0;
  if (mix_week_view_get_by (self) == MIX_WEEK_BY_PRACTICE)
    spot = (MixWeekSpot) { spot.block_key, spot.row_key, spot.session };
  if (focus)
    gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  return mix_week_grid_set_cursor (self->grid, &spot);
}
