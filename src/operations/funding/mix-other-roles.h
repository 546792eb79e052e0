#pragma once

#include "mix-date.h"
#include "mix-money.h"
#include "mix-store.h"

G_BEGIN_DECLS

/**
 * MixOtherRoleDraft:
 * @network: id or code of a network
 * @name: what it is: “Care coordinators”
 * @maximum: pence a year for one whole-time equivalent, or -1: not known, and then amounts are said in pounds
 * @source: (nullable): where that is from
 *
 * Another role of the scheme, as a line.
 */
typedef struct
{
  const char *network;
  const char *name;
  MixPence maximum;
  const char *source;
} MixOtherRoleDraft;

char *mix_other_roles_add (MixStore *store, const MixOtherRoleDraft *draft, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_other_roles_change (MixStore *store, const char *role_id, const MixOtherRoleDraft *draft, GError **error);
gboolean mix_other_roles_set_month (
    MixStore *store, const char *role_id, MixDate month, MixPence pence, int work, GError **error);
gboolean mix_other_roles_reset_month (MixStore *store, const char *role_id, MixDate month, GError **error);
gboolean mix_other_roles_remove (MixStore *store, const char *role_id, GError **error);

G_END_DECLS
