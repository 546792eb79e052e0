#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *mix_about_dialog_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
