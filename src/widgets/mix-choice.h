#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * MixChoice:
 *
 * A button that says which of a few words is chosen, and opens a menu of them.
 */
#define MIX_TYPE_CHOICE (mix_choice_get_type ())
G_DECLARE_FINAL_TYPE (MixChoice, mix_choice, MIX, CHOICE, AdwBin)

GtkWidget *mix_choice_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_choice_set_words (MixChoice *self, const char *const *words);
guint mix_choice_get_n_words (MixChoice *self);
const char *mix_choice_get_word (MixChoice *self, guint nth);
void mix_choice_set_selected (MixChoice *self, guint selected);
guint mix_choice_get_selected (MixChoice *self);

G_END_DECLS
