#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *mix_held_card_new (GtkWidget *card, int width, const char *count_words) G_GNUC_WARN_UNUSED_RESULT;
void mix_held_card_take (GtkWidget *card, int width, const char *count_words, GdkDrag *drag);

G_END_DECLS
