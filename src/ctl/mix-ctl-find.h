#pragma once

#include "mix-ctl.h"

G_BEGIN_DECLS

/**
 * MixCtlPlace:
 * @id: (nullable): the id of a practice or network, or %NULL where none was asked
 * @code: (nullable): its official code
 * @practice: (nullable): the practice
 * @network: (nullable): the practice's network, or the network itself
 *
 * Where something is, as `--practice` names it.
 */
typedef struct
{
  const char *id;
  const char *code;
  MixPractice *practice;
  MixNetwork *network;
} MixCtlPlace;

gboolean mix_ctl_find_place (MixCtl *self, MixPlan *plan, MixCtlPlace *place, GError **error);
gboolean mix_ctl_find_network (MixCtl *self, MixPlan *plan, MixNetwork **network, GError **error);
MixServiceLine *mix_ctl_find_line (MixCtl *self, MixPlan *plan, GError **error);
MixPerson *mix_ctl_find_person_of (MixPlan *plan, const char *id, GError **error);

G_END_DECLS
