#pragma once

#include "mix-mark.h"

G_BEGIN_DECLS

#define MIX_TYPE_FIT_MARK (mix_fit_mark_get_type ())
G_DECLARE_FINAL_TYPE (MixFitMark, mix_fit_mark, MIX, FIT_MARK, GtkWidget)

GtkWidget *mix_fit_mark_new (MixMark mark, gboolean show_word) G_GNUC_WARN_UNUSED_RESULT;
void mix_fit_mark_set_mark (MixFitMark *self, MixMark mark);
void mix_fit_mark_set_show_word (MixFitMark *self, gboolean show_word);

G_END_DECLS
