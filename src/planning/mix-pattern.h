#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Monday to Friday, morning and afternoon. */
#define MIX_PATTERN_N_SESSIONS 10

/* Half a day, unless the plan says otherwise. */
#define MIX_MINUTES_A_SESSION 225

/**
 * MixSession:
 *
 * What a person does in a session of the week: the letters of a working pattern.
 */
typedef enum
{
  MIX_SESSION_OFF = '-',
  MIX_SESSION_ON_SITE = 'W',
  MIX_SESSION_REMOTE = 'R',
  MIX_SESSION_STUDY = 'S',
  MIX_SESSION_ELSEWHERE = 'E',
} MixSession;

gboolean mix_pattern_is_valid (const char *pattern);
MixSession mix_pattern_get_session (const char *pattern, int weekday, gboolean afternoon);
guint mix_pattern_count (const char *pattern, MixSession session);

G_END_DECLS
