#pragma once

#include <gio/gio.h>

#include "mix-employment-picture.h"
#include "mix-plan.h"

G_BEGIN_DECLS

void mix_models_picture_new_async (MixPlan *plan,
                                   const char *comparison_id,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
MixEmploymentPicture *mix_models_picture_new_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
