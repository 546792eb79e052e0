#pragma once

#include "mix-england.h"
#include "mix-pack-set.h"
#include "mix-store.h"

G_BEGIN_DECLS

/**
 * MixNewPlanDraft:
 * @network_codes: (nullable): official codes of networks to take
 * @practice_codes: (nullable): official codes of practices to take that are in no network
 * @icb_code: (nullable): code of an integrated care board of which to take all networks
 * @name: (nullable): what the plan is called; %NULL to call it after its networks
 * @planning_date: the day it is about, or %MIX_DATE_NONE for today, whichever day that is
 * @author: (nullable): whose name the first change bears
 * @empty: whether it may be without a network, for organisations that the user enters
 * @sample: whether it is the sample
 *
 * What a new plan is made of.
 */
typedef struct
{
  const char *const *network_codes;
  const char *const *practice_codes;
  const char *icb_code;
  const char *name;
  MixDate planning_date;
  const char *author;
  gboolean empty;
  gboolean sample;
} MixNewPlanDraft;

MixEngland *mix_new_plan_load_england (GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *
mix_new_plan_suggest_name (MixEngland *england, GPtrArray *networks, GPtrArray *practices) G_GNUC_WARN_UNUSED_RESULT;
MixStore *mix_new_plan_create (const char *path,
                               MixEngland *england,
                               MixPackSet *packs,
                               const MixNewPlanDraft *draft,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
