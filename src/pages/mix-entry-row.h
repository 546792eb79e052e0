#pragma once

#include "mix-page.h"

GtkWidget *mix_entry_row_new (MixPage *page,
                              const char *id,
                              const char *title,
                              const char *subtitle,
                              GCallback open_cb,
                              GCallback remove_cb,
                              gpointer object);
const char *mix_entry_row_get_id (gpointer row_or_button);
