#pragma once

#include <adwaita.h>

#include "mix-date.h"

G_BEGIN_DECLS

#define MIX_TYPE_DATE_ROW (mix_date_row_get_type ())
G_DECLARE_FINAL_TYPE (MixDateRow, mix_date_row, MIX, DATE_ROW, AdwEntryRow)

GtkWidget *mix_date_row_new (void);
void mix_date_row_set_date (MixDateRow *self, MixDate date);
MixDate mix_date_row_get_date (MixDateRow *self);
gboolean mix_date_row_is_valid (MixDateRow *self);
gboolean mix_date_row_has_date (MixDateRow *self);

G_END_DECLS
