#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * MixFactChoice:
 *
 * The values that one fact about a person may have, each with its words for the screen: what a row offers.
 */
typedef struct
{
  const char *value; /* as it is recorded; "" for not known */
  const char *words; /* not yet translated */
} MixFactChoice;

const MixFactChoice *mix_fact_choice_get_list (const char *fact, guint *n_choices);
const char *mix_fact_choice_get_words (const char *fact, const char *value);
void mix_fact_choice_fill (AdwComboRow *row, const char *fact);
void mix_fact_choice_select (AdwComboRow *row, const char *fact, const char *value);
const char *mix_fact_choice_get_selected (AdwComboRow *row, const char *fact);

G_END_DECLS
