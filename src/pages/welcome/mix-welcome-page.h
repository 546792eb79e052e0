#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MIX_TYPE_WELCOME_PAGE (mix_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (MixWelcomePage, mix_welcome_page, MIX, WELCOME_PAGE, AdwNavigationPage)

MixWelcomePage *mix_welcome_page_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
