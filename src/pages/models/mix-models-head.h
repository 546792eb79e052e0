#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MIX_TYPE_MODELS_HEAD (mix_models_head_get_type ())
G_DECLARE_FINAL_TYPE (MixModelsHead, mix_models_head, MIX, MODELS_HEAD, AdwBin)

GtkWidget *mix_models_head_new (const char *option_id, const char *name, const char *detail) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
