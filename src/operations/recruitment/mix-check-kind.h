#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MixCheckKind:
 *
 * The six pre-employment checks of the health service, and the professional register. Only how far each is, is kept.
 */
typedef enum
{
  MIX_CHECK_IDENTITY,
  MIX_CHECK_RIGHT_TO_WORK,
  MIX_CHECK_QUALIFICATIONS,
  MIX_CHECK_REFERENCES,
  MIX_CHECK_CRIMINAL_RECORD,
  MIX_CHECK_WORK_HEALTH,
  MIX_CHECK_REGISTER,
  MIX_N_CHECK_KINDS,
} MixCheckKind;

/* How far a check is, as rows have it. */
#define MIX_CHECK_TO_DO "to_do"
#define MIX_CHECK_WITH_CANDIDATE "with_candidate"
#define MIX_CHECK_WITH_OTHERS "with_others"
#define MIX_CHECK_CLEARED "cleared"

const char *mix_check_kind_get_code (MixCheckKind kind);
const char *mix_check_kind_get_name (MixCheckKind kind);
gboolean mix_check_kind_parse (const char *code, MixCheckKind *kind, GError **error);
const char *const *mix_check_list_states (void);

G_END_DECLS
