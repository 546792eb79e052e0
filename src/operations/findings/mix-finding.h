#pragma once

#include "mix-board.h"

G_BEGIN_DECLS

/**
 * MixSeverity:
 * @MIX_SEVERITY_UNSAFE: work that whoever has it must not do
 * @MIX_SEVERITY_SERIOUS: cannot go on like this
 * @MIX_SEVERITY_NOTICE: worth a look
 *
 * How much a finding matters, the worst first.
 */
typedef enum
{
  MIX_SEVERITY_UNSAFE,
  MIX_SEVERITY_SERIOUS,
  MIX_SEVERITY_NOTICE,
} MixSeverity;

#define MIX_N_SEVERITIES (MIX_SEVERITY_NOTICE + 1)

/**
 * MixFindingCode:
 *
 * What can be found in a plan, in the order in which it is listed. mix_finding_code_get_name() gives the one of
 * `skillmixctl`.
 */
typedef enum
{
  MIX_FINDING_UNSAFE_WORK,
  MIX_FINDING_OVERRIDE_EXPIRED,
  MIX_FINDING_UNSAFE_OVERRIDE,
  MIX_FINDING_OVERLOAD_GROUP,
  MIX_FINDING_OVERLOAD_PERSON,
  MIX_FINDING_STRETCHED_WITHOUT_SUPPORT,
  MIX_FINDING_REGISTRATION_LAPSING,
  MIX_FINDING_SUPERVISOR_LIMIT,
  MIX_FINDING_DESKS,
  MIX_FINDING_STRETCHED,
  MIX_FINDING_UNDER_USED,
  MIX_FINDING_NOBODY,
  MIX_FINDING_UNFAIR,
  MIX_FINDING_BALANCE,
  MIX_FINDING_STUCK_IN_RUT,
  MIX_FINDING_TOO_MANY_SITES,
  MIX_FINDING_SIGN_OFF_EXPIRING,
  MIX_FINDING_NOT_KNOWN,
} MixFindingCode;

#define MIX_N_FINDING_CODES (MIX_FINDING_NOT_KNOWN + 1)

/**
 * MixFindingGroup:
 *
 * Findings that a screen shows together: the buttons of the findings strip, then the rest.
 */
typedef enum
{
  MIX_FINDING_GROUP_BLOCKED,
  MIX_FINDING_GROUP_OVER,
  MIX_FINDING_GROUP_SUPPORT,
  MIX_FINDING_GROUP_STRETCHED,
  MIX_FINDING_GROUP_UNDER_USED,
  MIX_FINDING_GROUP_NOBODY,
  MIX_FINDING_GROUP_SHARE,
  MIX_FINDING_GROUP_DESKS,
  MIX_FINDING_GROUP_PEOPLE,
  MIX_FINDING_GROUP_NOT_KNOWN,
} MixFindingGroup;

#define MIX_N_FINDING_GROUPS (MIX_FINDING_GROUP_NOT_KNOWN + 1)

#define MIX_TYPE_FINDING (mix_finding_get_type ())
G_DECLARE_FINAL_TYPE (MixFinding, mix_finding, MIX, FINDING, GObject)

MixFinding *mix_finding_new (MixFindingCode code) G_GNUC_WARN_UNUSED_RESULT;
MixFinding *mix_finding_new_card (MixFindingCode code, MixCard *card) G_GNUC_WARN_UNUSED_RESULT;
void mix_finding_set_severity (MixFinding *self, MixSeverity severity);
void mix_finding_set_minutes (MixFinding *self, gint64 minutes);
void mix_finding_take_title (MixFinding *self, char *title);
void mix_finding_take_text (MixFinding *self, char *text);
void mix_finding_add_person (MixFinding *self, MixPerson *person);
void mix_finding_add_place (MixFinding *self, const char *id, const char *code);
void mix_finding_add_line (MixFinding *self, MixServiceLine *line);
void mix_finding_add_assignment (MixFinding *self, const char *assignment_id);
void mix_finding_add_week (MixFinding *self, MixDate week);

MixFindingCode mix_finding_get_code (MixFinding *self);
MixFindingGroup mix_finding_get_group (MixFinding *self);
MixSeverity mix_finding_get_severity (MixFinding *self);
gboolean mix_finding_get_minutes (MixFinding *self, gint64 *minutes);
char *mix_finding_dup_title (MixFinding *self) G_GNUC_WARN_UNUSED_RESULT;
char *mix_finding_dup_text (MixFinding *self) G_GNUC_WARN_UNUSED_RESULT;
MixCard *mix_finding_get_card (MixFinding *self);
GPtrArray *mix_finding_get_people (MixFinding *self);
GPtrArray *mix_finding_get_place_ids (MixFinding *self);
GPtrArray *mix_finding_get_place_codes (MixFinding *self);
GPtrArray *mix_finding_get_lines (MixFinding *self);
GPtrArray *mix_finding_get_assignment_ids (MixFinding *self);
GArray *mix_finding_get_weeks (MixFinding *self);

MixFindingGroup mix_finding_code_get_group (MixFindingCode code);
MixSeverity mix_finding_code_get_severity (MixFindingCode code);
const char *mix_finding_code_get_name (MixFindingCode code);
const char *mix_severity_get_name (MixSeverity severity);
const char *mix_finding_group_get_words (MixFindingGroup group);

G_END_DECLS
