#include "mix-place-choice.h"

#include "mix-item-choice.h"
#include "mix-text.h"

/**
 * mix_place_get_id:
 * @place: a MixPractice or MixNetwork
 *
 * Returns: (transfer none): its id
 */
const char *
mix_place_get_id (gpointer place)
{
  return MIX_IS_PRACTICE (place) ? mix_practice_get_id (place) : mix_network_get_id (place);
}

/**
 * mix_place_dup_name:
 * @place: (nullable): a MixPractice or MixNetwork
 *
 * Returns: (transfer full): its name in title case; empty without @place
 */
char *
mix_place_dup_name (gpointer place)
{
  if (MIX_IS_PRACTICE (place))
    return mix_text_title_case (mix_practice_get_name (place));
  return MIX_IS_NETWORK (place) ? mix_text_title_case (mix_network_get_name (place)) : g_strdup ("");
}

/**
 * mix_place_choice_fill:
 * @row: a row to choose a place in, by typing part of its name
 * @practices: (nullable) (element-type MixPractice): practices to choose from
 * @networks: (nullable) (element-type MixNetwork): networks to choose from, after them
 */
void
mix_place_choice_fill (AdwComboRow *row, GPtrArray *practices, GPtrArray *networks)
{
  mix_item_choice_fill (row, practices, networks, G_CALLBACK (mix_place_dup_name));
}

/**
 * mix_place_choice_select:
 * @row: a row filled with places
 * @place_id: (nullable): id of one of them; any other leaves the choice
 */
void
mix_place_choice_select (AdwComboRow *row, const char *place_id)
{
  GListModel *places = adw_combo_row_get_model (row);

  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (GObject) place = g_list_model_get_item (places, i);

      if (g_strcmp0 (mix_place_get_id (place), place_id) == 0)
        adw_combo_row_set_selected (row, i);
    }
}

/**
 * mix_place_choice_get_selected:
 * @row: a row filled with places
 *
 * Returns: (transfer none) (nullable): id of the chosen one
 */
const char *
mix_place_choice_get_selected (AdwComboRow *row)
{
  gpointer place = adw_combo_row_get_selected_item (row);

  return place != NULL ? mix_place_get_id (place) : NULL;
}
