#include "mix-settings.h"

#include <adwaita.h>

#include "mix-config.h"

/**
 * mix_settings_get:
 *
 * Returns: (transfer none): the settings of this user
 */
GSettings *
mix_settings_get (void)
{
  static GSettings *settings;

  if (settings == NULL)
    settings = g_settings_new (MIX_APPLICATION_ID);
  return settings;
}

/**
 * mix_settings_dup_author:
 *
 * Returns: (transfer full): whose name a change bears: the one in Preferences, else the user's real name, else the
 *   name they log in with
 */
char *
mix_settings_dup_author (void)
{
  g_autofree char *author = g_settings_get_string (mix_settings_get (), "author");
  const char *real_name = g_get_real_name ();

  if (*g_strstrip (author) != '\0')
    return g_steal_pointer (&author);
  return g_strdup (g_str_equal (real_name, "Unknown") ? g_get_user_name () : real_name);
}

static void
apply_colour_scheme (GSettings *settings)
{
  static const AdwColorScheme SCHEMES[] = {
    ADW_COLOR_SCHEME_DEFAULT,
    ADW_COLOR_SCHEME_FORCE_LIGHT,
    ADW_COLOR_SCHEME_FORCE_DARK,
  };

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      SCHEMES[g_settings_get_enum (settings, "colour-scheme")]);
}

/**
 * mix_settings_follow_colour_scheme:
 *
 * Shows everything light, dark, or as the system, as the user set it, from here on.
 */
void
mix_settings_follow_colour_scheme (void)
{
  GSettings *settings = mix_settings_get ();

  g_signal_connect (settings, "changed::colour-scheme", G_CALLBACK (apply_colour_scheme), NULL);
  apply_colour_scheme (settings);
}
