#pragma once

#include "mix-document.h"

G_BEGIN_DECLS

void mix_early_opening_begin (const char *path);
void mix_early_opening_take_async (const char *path,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
MixDocument *mix_early_opening_take_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
