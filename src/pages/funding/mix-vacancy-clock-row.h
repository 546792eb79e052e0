#pragma once

#include "mix-funding-outcome.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MIX_TYPE_VACANCY_CLOCK_ROW (mix_vacancy_clock_row_get_type ())
G_DECLARE_FINAL_TYPE (MixVacancyClockRow, mix_vacancy_clock_row, MIX, VACANCY_CLOCK_ROW, GtkListBoxRow)

GtkWidget *mix_vacancy_clock_row_new (const MixFunding *funding,
                                      const MixVacancyLoss *loss,
                                      MixPence scale) G_GNUC_WARN_UNUSED_RESULT;
const char *mix_vacancy_clock_row_get_item (MixVacancyClockRow *self);

G_END_DECLS
