#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MIX_TYPE_RANK_BAR (mix_rank_bar_get_type ())
G_DECLARE_FINAL_TYPE (MixRankBar, mix_rank_bar, MIX, RANK_BAR, GtkWidget)

GtkWidget *mix_rank_bar_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_rank_bar_set_shares (MixRankBar *self, const char *subject, const double *shares, guint n_ranks);
guint mix_rank_bar_get_n_ranks (MixRankBar *self);
double mix_rank_bar_get_share (MixRankBar *self, guint rank);

G_END_DECLS
