#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where it is not known how many days are usual. */
#define MIX_DAYS_BAR_NOT_KNOWN (-1)

#define MIX_TYPE_DAYS_BAR (mix_days_bar_get_type ())
G_DECLARE_FINAL_TYPE (MixDaysBar, mix_days_bar, MIX, DAYS_BAR, GtkWidget)

GtkWidget *mix_days_bar_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_days_bar_set_days (MixDaysBar *self, int days);
void mix_days_bar_set_usual (MixDaysBar *self, int usual);
gboolean mix_days_bar_is_late (MixDaysBar *self);
char *mix_days_bar_dup_words (MixDaysBar *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
