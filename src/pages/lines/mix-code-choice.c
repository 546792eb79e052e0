#include "mix-code-choice.h"

/**
 * mix_code_choice_fill:
 * @row: a row
 * @codes: (array zero-terminated=1): what may be chosen
 * @dup_words: how each is called
 */
void
mix_code_choice_fill (AdwComboRow *row, const char *const *codes, MixCodeWords dup_words)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; codes[i] != NULL; i++)
    gtk_string_list_take (names, dup_words (codes[i]));
  adw_combo_row_set_model (row, G_LIST_MODEL (names));
}

/**
 * mix_code_choice_select:
 * @row: a row
 * @codes: (array zero-terminated=1): what it was filled with
 * @code: (nullable): the one to choose; any other leaves the choice
 */
void
mix_code_choice_select (AdwComboRow *row, const char *const *codes, const char *code)
{
  for (guint i = 0; codes[i] != NULL; i++)
    if (g_strcmp0 (codes[i], code) == 0)
      adw_combo_row_set_selected (row, i);
}

/**
 * mix_code_choice_get_selected:
 * @row: a row
 * @codes: (array zero-terminated=1): what it was filled with
 *
 * Returns: (transfer none): the chosen code
 */
const char *
mix_code_choice_get_selected (AdwComboRow *row, const char *const *codes)
{
  guint position = adw_combo_row_get_selected (row);

  return position < g_strv_length ((char **) codes) ? codes[position] : codes[0];
}
