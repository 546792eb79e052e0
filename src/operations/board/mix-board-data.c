#include "mix-board-data.h"

#include "mix-card-words.h"
#include "mix-config.h"
#include "mix-fit-words.h"

#include <glib/gi18n-lib.h>

static const MixDataColumn columns[] = {
  { "person", NULL, N_ ("Person"), MIX_CELL_TEXT, NULL },
  { "work", NULL, N_ ("Work"), MIX_CELL_TEXT, NULL },
  { "place", NULL, N_ ("Place"), MIX_CELL_TEXT, NULL },
  { "minutes", NULL, N_ ("Hours a week"), MIX_CELL_MINUTES, NULL },
  { "side", NULL, N_ ("For"), MIX_CELL_TEXT, NULL },
  { "fit", NULL, N_ ("Fit"), MIX_CELL_TEXT, NULL },
  { "status", NULL, N_ ("Status"), MIX_CELL_TEXT, NULL },
};

static const char *const side_words[] = {
  [MIX_CARD_SIDE_NETWORK] = N_ ("Network"),
  [MIX_CARD_SIDE_PRACTICE] = N_ ("Practice"),
  [MIX_CARD_SIDE_BOTH] = N_ ("Both"),
};

static void
add_card (MixDataTable *table, MixCard *card)
{
  gboolean nobody = mix_card_is_nobody (card);

  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, nobody ? _ ("Nobody yet") : mix_person_get_name (mix_card_get_person (card)));
  mix_data_table_add_text (table, mix_card_get_title (card));
  mix_data_table_add_text (table, mix_card_get_place (card));
  mix_data_table_add_number (table, mix_card_get_minutes (card));
  mix_data_table_add_text (table, _ (side_words[mix_card_get_side (card)]));
  mix_data_table_add_text (table, nobody ? "" : mix_fit_grade_get_words (mix_card_get_fit (card)->grade));
  mix_data_table_add_text (table, nobody ? "" : mix_card_status_get_words (mix_card_get_status (card)));
}

static void
add_lane (MixDataTable *table, MixBoardLane *lane)
{
  GListModel *cards = mix_board_lane_get_cards (lane);

  for (guint i = 0; cards != NULL && i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (MixCard) card = g_list_model_get_item (cards, i);

      add_card (table, card);
    }
}

/**
 * mix_board_data_new:
 * @view: the board as it is grouped and filtered
 *
 * Returns: (transfer full): its cards, lane after lane, as a table to copy, save and print; what nobody does comes
 * first
 */
MixDataTable *
mix_board_data_new (MixBoardView *view)
{
  MixDataTable *table = mix_data_table_new ("cards");
  GListModel *lanes = mix_board_view_get_lanes (view);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      MixDataColumn column = columns[i];

      column.title = _ (column.title);
      mix_data_table_add_column (table, &column);
    }
  mix_data_table_set_heading (table, _ ("Who does what, where"));
  add_lane (table, mix_board_view_get_nobody (view));
  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (MixBoardLane) lane = g_list_model_get_item (lanes, i);

      add_lane (table, lane);
    }
  return table;
}
