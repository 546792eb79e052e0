#pragma once

#include <gtk/gtk.h>

#include "mix-date.h"

G_BEGIN_DECLS

MixDate mix_calendar_get_day (GtkCalendar *calendar);
void mix_calendar_set_day (GtkCalendar *calendar, MixDate day);

G_END_DECLS
