#include "mix-half-day.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *code;
  const char *name;
  const char *short_name;
} half_days[MIX_N_HALF_DAYS] = {
  { "mon_am", N_ ("Monday morning"), N_ ("Mon am") },    { "mon_pm", N_ ("Monday afternoon"), N_ ("Mon pm") },
  { "tue_am", N_ ("Tuesday morning"), N_ ("Tue am") },   { "tue_pm", N_ ("Tuesday afternoon"), N_ ("Tue pm") },
  { "wed_am", N_ ("Wednesday morning"), N_ ("Wed am") }, { "wed_pm", N_ ("Wednesday afternoon"), N_ ("Wed pm") },
  { "thu_am", N_ ("Thursday morning"), N_ ("Thu am") },  { "thu_pm", N_ ("Thursday afternoon"), N_ ("Thu pm") },
  { "fri_am", N_ ("Friday morning"), N_ ("Fri am") },    { "fri_pm", N_ ("Friday afternoon"), N_ ("Fri pm") },
};

/**
 * mix_half_day_get_name:
 * @half_day: 0 to 9, Monday morning first
 *
 * Returns: (transfer none): "Tuesday afternoon"
 */
const char *
mix_half_day_get_name (guint half_day)
{
  g_return_val_if_fail (half_day < MIX_N_HALF_DAYS, NULL);
  return _ (half_days[half_day].name);
}

/**
 * mix_half_day_get_short_name:
 * @half_day: 0 to 9, Monday morning first
 *
 * Returns: (transfer none): "Tue pm"
 */
const char *
mix_half_day_get_short_name (guint half_day)
{
  g_return_val_if_fail (half_day < MIX_N_HALF_DAYS, NULL);
  return _ (half_days[half_day].short_name);
}

/**
 * mix_half_day_get_code:
 * @half_day: 0 to 9, Monday morning first
 *
 * Returns: (transfer none): "tue_pm"
 */
const char *
mix_half_day_get_code (guint half_day)
{
  g_return_val_if_fail (half_day < MIX_N_HALF_DAYS, NULL);
  return half_days[half_day].code;
}

static gboolean
is_code (const char *text, const char *code)
{
  g_autofree char *plain = g_strdelimit (g_ascii_strdown (text, -1), "-", '_');

  return g_str_equal (plain, code);
}

/**
 * mix_half_day_parse:
 * @text: (nullable): "tue_pm"; capitals and a hyphen do as well
 * @half_day: (out): 0 to 9, Monday morning first
 *
 * Returns: whether @text is a half-day of the week
 */
gboolean
mix_half_day_parse (const char *text, guint *half_day)
{
  for (guint i = 0; text != NULL && i < MIX_N_HALF_DAYS; i++)
    if (is_code (text, half_days[i].code))
      {
        *half_day = i;
        return TRUE;
      }
  return FALSE;
}
