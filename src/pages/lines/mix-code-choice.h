#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * MixCodeWords:
 *
 * Returns: (transfer full): the words for a code
 */
typedef char *(*MixCodeWords) (const char *code);

void mix_code_choice_fill (AdwComboRow *row, const char *const *codes, MixCodeWords dup_words);
void mix_code_choice_select (AdwComboRow *row, const char *const *codes, const char *code);
const char *mix_code_choice_get_selected (AdwComboRow *row, const char *const *codes);

G_END_DECLS
