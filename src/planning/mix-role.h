#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MixRole:
 *
 * The roles of a pharmacy team, in the order in which lists show them.
 */
typedef enum
{
  MIX_ROLE_ADMIN,
  MIX_ROLE_TRAINEE_PHARMACY_TECHNICIAN,
  MIX_ROLE_PHARMACY_TECHNICIAN,
  MIX_ROLE_TRAINEE_PHARMACIST,
  MIX_ROLE_CLINICAL_PHARMACIST,
  MIX_ROLE_SENIOR_CLINICAL_PHARMACIST,
  MIX_ROLE_ADVANCED_PHARMACIST,
  MIX_ROLE_GP,
} MixRole;

#define MIX_N_ROLES (MIX_ROLE_GP + 1)

/**
 * MixPrescriber:
 *
 * A person's independent prescriber status.
 */
typedef enum
{
  MIX_PRESCRIBER_NONE,
  MIX_PRESCRIBER_ON_COURSE,
  MIX_PRESCRIBER_YES,
} MixPrescriber;

gboolean mix_role_parse (const char *code, MixRole *role);
const char *mix_role_get_code (MixRole role);
int mix_role_get_level (MixRole role);
int mix_role_get_person_level (MixRole role, MixPrescriber prescriber);
const char *mix_role_get_reimbursement_line (MixRole role);
gboolean mix_role_is_registered (MixRole role);
gboolean mix_role_only_supervises (MixRole role);

gboolean mix_prescriber_parse (const char *code, MixPrescriber *prescriber);
const char *mix_prescriber_get_code (MixPrescriber prescriber);

G_END_DECLS
