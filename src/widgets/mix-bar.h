#pragma once

#include "mix-mark.h"

G_BEGIN_DECLS

#define MIX_TYPE_BAR (mix_bar_get_type ())
G_DECLARE_FINAL_TYPE (MixBar, mix_bar, MIX, BAR, GtkWidget)

GtkWidget *mix_bar_new (void) G_GNUC_WARN_UNUSED_RESULT;
double mix_bar_get_value (MixBar *self);
void mix_bar_set_value (MixBar *self, double value);
void mix_bar_set_start (MixBar *self, double start);
double mix_bar_get_maximum (MixBar *self);
void mix_bar_set_maximum (MixBar *self, double maximum);
void mix_bar_set_series (MixBar *self, guint series);
void mix_bar_set_pattern (MixBar *self, MixPattern pattern);
void mix_bar_set_show_track (MixBar *self, gboolean show_track);

G_END_DECLS
