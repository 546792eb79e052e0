#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MIX_TYPE_PILL (mix_pill_get_type ())
G_DECLARE_FINAL_TYPE (MixPill, mix_pill, MIX, PILL, GtkWidget)

GtkWidget *mix_pill_new (const char *label, const char *icon_name) G_GNUC_WARN_UNUSED_RESULT;
const char *mix_pill_get_label (MixPill *self);
void mix_pill_set_label (MixPill *self, const char *label);
const char *mix_pill_get_icon_name (MixPill *self);
void mix_pill_set_icon_name (MixPill *self, const char *icon_name);

G_END_DECLS
