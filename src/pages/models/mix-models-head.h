#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MIX_TYPE_MODELS_HEAD (mix_models_head_get_type ())
G_DECLARE_FINAL_TYPE (MixModelsHead, mix_models_head, MIX, MODELS_HEAD, AdwBin)

GtkWidget *mix_models_head_new (const char *option_id) G_GNUC_WARN_UNUSED_RESULT;
const char *mix_models_head_get_option_id (MixModelsHead *self);
void mix_models_head_show (MixModelsHead *self, const char *name, const char *detail);

G_END_DECLS
