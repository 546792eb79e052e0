#include "mix-finding.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

/* What each kind of finding is called, how much it matters, and which others it is shown with. */

static const struct
{
  const char *name;
  MixSeverity severity;
  MixFindingGroup group;
} codes[MIX_N_FINDING_CODES] = {
  [MIX_FINDING_UNSAFE_WORK] = { "unsafe_work", MIX_SEVERITY_UNSAFE, MIX_FINDING_GROUP_BLOCKED },
  [MIX_FINDING_OVERRIDE_EXPIRED] = { "override_expired", MIX_SEVERITY_UNSAFE, MIX_FINDING_GROUP_BLOCKED },
  [MIX_FINDING_UNSAFE_OVERRIDE] = { "unsafe_override", MIX_SEVERITY_UNSAFE, MIX_FINDING_GROUP_BLOCKED },
  [MIX_FINDING_OVERLOAD_GROUP] = { "overload_group", MIX_SEVERITY_SERIOUS, MIX_FINDING_GROUP_OVER },
  [MIX_FINDING_OVERLOAD_PERSON] = { "overload_person", MIX_SEVERITY_SERIOUS, MIX_FINDING_GROUP_OVER },
  [MIX_FINDING_STRETCHED_WITHOUT_SUPPORT]
  = { "stretched_without_support", MIX_SEVERITY_SERIOUS, MIX_FINDING_GROUP_SUPPORT },
  [MIX_FINDING_REGISTRATION_LAPSING] = { "registration_lapsing", MIX_SEVERITY_SERIOUS, MIX_FINDING_GROUP_PEOPLE },
  [MIX_FINDING_SUPERVISOR_LIMIT] = { "supervisor_limit", MIX_SEVERITY_SERIOUS, MIX_FINDING_GROUP_PEOPLE },
  [MIX_FINDING_DESKS] = { "desks", MIX_SEVERITY_SERIOUS, MIX_FINDING_GROUP_DESKS },
  [MIX_FINDING_STRETCHED] = { "stretched", MIX_SEVERITY_NOTICE, MIX_FINDING_GROUP_STRETCHED },
  [MIX_FINDING_UNDER_USED] = { "under_used", MIX_SEVERITY_NOTICE, MIX_FINDING_GROUP_UNDER_USED },
  [MIX_FINDING_NOBODY] = { "nobody", MIX_SEVERITY_NOTICE, MIX_FINDING_GROUP_NOBODY },
  [MIX_FINDING_UNFAIR] = { "unfair", MIX_SEVERITY_NOTICE, MIX_FINDING_GROUP_SHARE },
  [MIX_FINDING_BALANCE] = { "balance", MIX_SEVERITY_NOTICE, MIX_FINDING_GROUP_SHARE },
  [MIX_FINDING_STUCK_IN_RUT] = { "stuck_in_rut", MIX_SEVERITY_NOTICE, MIX_FINDING_GROUP_PEOPLE },
  [MIX_FINDING_TOO_MANY_SITES] = { "too_many_sites", MIX_SEVERITY_NOTICE, MIX_FINDING_GROUP_PEOPLE },
  [MIX_FINDING_SIGN_OFF_EXPIRING] = { "sign_off_expiring", MIX_SEVERITY_NOTICE, MIX_FINDING_GROUP_PEOPLE },
  [MIX_FINDING_NOT_KNOWN] = { "not_known", MIX_SEVERITY_NOTICE, MIX_FINDING_GROUP_NOT_KNOWN },
};

static const char *const group_words[MIX_N_FINDING_GROUPS] = {
  [MIX_FINDING_GROUP_BLOCKED] = N_ ("Blocked"),         [MIX_FINDING_GROUP_OVER] = N_ ("Over capacity"),
  [MIX_FINDING_GROUP_SUPPORT] = N_ ("Without support"), [MIX_FINDING_GROUP_STRETCHED] = N_ ("Stretched"),
  [MIX_FINDING_GROUP_UNDER_USED] = N_ ("Under-used"),   [MIX_FINDING_GROUP_NOBODY] = N_ ("Nobody yet"),
  [MIX_FINDING_GROUP_SHARE] = N_ ("Fair shares"),       [MIX_FINDING_GROUP_DESKS] = N_ ("Desks"),
  [MIX_FINDING_GROUP_PEOPLE] = N_ ("People"),           [MIX_FINDING_GROUP_NOT_KNOWN] = N_ ("Not known"),
};

/**
 * mix_finding_code_get_group:
 * @code: a finding's code
 *
 * Returns: the findings that those of this code are shown with
 */
MixFindingGroup
mix_finding_code_get_group (MixFindingCode code)
{
  return codes[code].group;
}

/**
 * mix_finding_code_get_name:
 * @code: a finding's code
 *
 * Returns: (transfer none): what `skillmixctl` calls it
 */
const char *
mix_finding_code_get_name (MixFindingCode code)
{
  return codes[code].name;
}

/**
 * mix_finding_code_get_severity:
 * @code: a finding's code
 *
 * Returns: how much findings of this code usually matter
 */
MixSeverity
mix_finding_code_get_severity (MixFindingCode code)
{
  return codes[code].severity;
}

/**
 * mix_severity_get_name:
 * @severity: how much a finding matters
 *
 * Returns: (transfer none): what `skillmixctl` calls it
 */
const char *
mix_severity_get_name (MixSeverity severity)
{
  static const char *const names[MIX_N_SEVERITIES] = { "unsafe", "serious", "notice" };

  return names[severity];
}

/**
 * mix_finding_group_get_words:
 * @group: findings that are shown together
 *
 * Returns: (transfer none): what people call them
 */
const char *
mix_finding_group_get_words (MixFindingGroup group)
{
  return _ (group_words[group]);
}
