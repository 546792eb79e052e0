#include "mix-window-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

void
mix_window_open_sample (MixWindow *self, const char *page)
{
}

void
mix_window_begin_plan (MixWindow *self)
{
}

void
mix_window_take_files (MixWindow *self, GListModel *files)
{
}
