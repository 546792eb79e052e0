#pragma once

#include "mix-board-view.h"
#include "mix-card-selection.h"
#include "mix-page.h"
#include "mix-week-data.h"

G_BEGIN_DECLS

#define MIX_TYPE_WEEK_VIEW (mix_week_view_get_type ())
G_DECLARE_FINAL_TYPE (MixWeekView, mix_week_view, MIX, WEEK_VIEW, GtkWidget)

GtkWidget *mix_week_view_new (MixPage *page) G_GNUC_WARN_UNUSED_RESULT;
void mix_week_view_set_view (MixWeekView *self, MixBoardView *view);
void mix_week_view_set_selection (MixWeekView *self, MixCardSelection *selection);
void mix_week_view_set_by (MixWeekView *self, MixWeekBy by);
MixWeekBy mix_week_view_get_by (MixWeekView *self);
void mix_week_view_set_week (MixWeekView *self, MixDate day);
MixDate mix_week_view_get_monday (MixWeekView *self);
MixWeekRota *mix_week_view_get_rota (MixWeekView *self);
gboolean mix_week_view_show_card (MixWeekView *self, MixCard *card, gboolean focus);
MixDataTable *mix_week_view_create_table (MixWeekView *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
