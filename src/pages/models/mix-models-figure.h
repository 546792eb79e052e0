#pragma once

#include <gtk/gtk.h>

#include "mix-employment-study.h"

G_BEGIN_DECLS

#define MIX_TYPE_MODELS_FIGURE (mix_models_figure_get_type ())
G_DECLARE_FINAL_TYPE (MixModelsFigure, mix_models_figure, MIX, MODELS_FIGURE, GtkBox)

GtkWidget *mix_models_figure_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_models_figure_show_money (MixModelsFigure *self, const MixEmploymentMoney *money);
void mix_models_figure_show_ranks (MixModelsFigure *self,
                                   const char *subject,
                                   const MixEmploymentColumn *column,
                                   guint n_ranked);

G_END_DECLS
