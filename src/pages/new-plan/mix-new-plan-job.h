#pragma once

#include "mix-england-search.h"
#include "mix-network-choice.h"

#include <gio/gio.h>

G_BEGIN_DECLS

void mix_new_plan_load_england_async (GAsyncReadyCallback callback, gpointer user_data);
MixEngland *mix_new_plan_load_england_finish (GAsyncResult *result,
                                              MixEnglandSearch **search,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

void mix_new_plan_create_async (
    MixNetworkChoice *choice, const char *name, const char *author, GAsyncReadyCallback callback, gpointer user_data);
char *mix_new_plan_create_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
