#include "mix-pattern.h"

#include <string.h>

#define SESSIONS_A_DAY 2

/**
 * mix_pattern_is_valid:
 * @pattern: (nullable): a working pattern, Monday morning first: "WWRRSSE---"
 *
 * Returns: whether it is ten letters of `W` on site, `R` remote, `S` study, `E` elsewhere, `-` off
 */
gboolean
mix_pattern_is_valid (const char *pattern)
{
  return pattern != NULL && strlen (pattern) == MIX_PATTERN_N_SESSIONS
         && strspn (pattern, "WRSE-") == MIX_PATTERN_N_SESSIONS;
}

/**
 * mix_pattern_get_session:
 * @pattern: a valid pattern
 * @weekday: 1 for Monday to 7 for Sunday
 * @afternoon: whether the second half of the day is meant
 *
 * Returns: what the person does then; off at the weekend
 */
MixSession
mix_pattern_get_session (const char *pattern, int weekday, gboolean afternoon)
{
  g_return_val_if_fail (mix_pattern_is_valid (pattern) && weekday >= 1 && weekday <= 7, MIX_SESSION_OFF);

  if (weekday > MIX_PATTERN_N_SESSIONS / SESSIONS_A_DAY)
    return MIX_SESSION_OFF;
  return (MixSession) pattern[(weekday - 1) * SESSIONS_A_DAY + (afternoon ? 1 : 0)];
}

/**
 * mix_pattern_count:
 * @pattern: a valid pattern
 * @session: a kind of session
 *
 * Returns: how many sessions of the kind a week has
 */
guint
mix_pattern_count (const char *pattern, MixSession session)
{
  guint count = 0;

  g_return_val_if_fail (mix_pattern_is_valid (pattern), 0);

  for (guint i = 0; i < MIX_PATTERN_N_SESSIONS; i++)
    count += pattern[i] == (char) session ? 1 : 0;
  return count;
}
