#include "mix-role.h"

#define PRESCRIBER_LEVEL 5

static const struct
{
  const char *code;
  int level;
  const char *reimbursement_line;
  gboolean registered;
} roles[MIX_N_ROLES] = {
  [MIX_ROLE_ADMIN] = { "admin", 1, NULL, FALSE },
  [MIX_ROLE_TRAINEE_PHARMACY_TECHNICIAN] = { "trainee_pharmacy_technician", 2, NULL, FALSE },
  [MIX_ROLE_PHARMACY_TECHNICIAN] = { "pharmacy_technician", 3, "Pharmacy Technician", TRUE },
  [MIX_ROLE_TRAINEE_PHARMACIST] = { "trainee_pharmacist", 3, NULL, FALSE },
  [MIX_ROLE_CLINICAL_PHARMACIST] = { "clinical_pharmacist", 4, "Clinical Pharmacist", TRUE },
  [MIX_ROLE_SENIOR_CLINICAL_PHARMACIST] = { "senior_clinical_pharmacist", 6, "Clinical Pharmacist", TRUE },
  [MIX_ROLE_ADVANCED_PHARMACIST] = { "advanced_pharmacist", 6, "Advanced Practitioner", TRUE },
  [MIX_ROLE_GP] = { "gp", 0, NULL, TRUE },
};

static const char *const prescriber_codes[] = {
  [MIX_PRESCRIBER_NONE] = "none",
  [MIX_PRESCRIBER_ON_COURSE] = "on_course",
  [MIX_PRESCRIBER_YES] = "yes",
};

/**
 * mix_role_parse:
 * @code: (nullable): a role code, as "clinical_pharmacist"
 * @role: (out): the role
 *
 * Returns: whether there is such a role
 */
gboolean
mix_role_parse (const char *code, MixRole *role)
{
  for (guint i = 0; i < MIX_N_ROLES; i++)
    if (g_strcmp0 (code, roles[i].code) == 0)
      {
        *role = (MixRole) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * mix_role_get_code:
 *
 * Returns: the role's code in files and commands
 */
const char *
mix_role_get_code (MixRole role)
{
  g_return_val_if_fail ((guint) role < MIX_N_ROLES, NULL);
  return roles[role].code;
}

/**
 * mix_role_get_level:
 *
 * Returns: the role's level, 1 to 6; 0 for a role that does no work of the plan
 */
int
mix_role_get_level (MixRole role)
{
  g_return_val_if_fail ((guint) role < MIX_N_ROLES, 0);
  return roles[role].level;
}

/**
 * mix_role_get_person_level:
 *
 * The level shown for a person, and the one that says whether work is beneath them: the role's, which prescriber
 * status raises from 4 to 5.
 *
 * Returns: 1 to 6; 0 for a role that does no work of the plan
 */
int
mix_role_get_person_level (MixRole role, MixPrescriber prescriber)
{
  int level = mix_role_get_level (role);

  if (prescriber == MIX_PRESCRIBER_YES && role >= MIX_ROLE_CLINICAL_PHARMACIST && level > 0)
    return MAX (level, PRESCRIBER_LEVEL);
  return level;
}

/**
 * mix_role_get_reimbursement_line:
 *
 * Returns: (nullable): the role under which the national scheme pays for it, in the scheme's words; %NULL if it does
 * not
 */
const char *
mix_role_get_reimbursement_line (MixRole role)
{
  g_return_val_if_fail ((guint) role < MIX_N_ROLES, NULL);
  return roles[role].reimbursement_line;
}

/**
 * mix_role_is_registered:
 *
 * Returns: whether the role may only be held by somebody on a professional register
 */
gboolean
mix_role_is_registered (MixRole role)
{
  g_return_val_if_fail ((guint) role < MIX_N_ROLES, FALSE);
  return roles[role].registered;
}

/**
 * mix_role_only_supervises:
 *
 * Returns: whether people of the role give supervision and nothing else
 */
gboolean
mix_role_only_supervises (MixRole role)
{
  return role == MIX_ROLE_GP;
}

/**
 * mix_prescriber_parse:
 * @code: (nullable): "none", "on_course" or "yes"
 * @prescriber: (out): the status
 *
 * Returns: whether @code is one of them
 */
gboolean
mix_prescriber_parse (const char *code, MixPrescriber *prescriber)
{
  for (guint i = 0; i < G_N_ELEMENTS (prescriber_codes); i++)
    if (g_strcmp0 (code, prescriber_codes[i]) == 0)
      {
        *prescriber = (MixPrescriber) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * mix_prescriber_get_code:
 *
 * Returns: the status's code in files and commands
 */
const char *
mix_prescriber_get_code (MixPrescriber prescriber)
{
  g_return_val_if_fail ((guint) prescriber < G_N_ELEMENTS (prescriber_codes), NULL);
  return prescriber_codes[prescriber];
}
