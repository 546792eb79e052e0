#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MIX_TYPE_APPLICATION (mix_application_get_type ())
G_DECLARE_FINAL_TYPE (MixApplication, mix_application, MIX, APPLICATION, AdwApplication)

MixApplication *mix_application_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
