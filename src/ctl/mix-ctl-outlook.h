#pragma once

#include "mix-ctl.h"
#include "mix-plan-outlook.h"

G_BEGIN_DECLS

/**
 * MixCtlOutlook:
 * @plan: the plan's picture
 * @picture: what its forecasts are made of
 * @funding: its money in the year of its day
 * @later: its pictures on days on which hours or skills change
 * @outlook: what becomes of it
 *
 * An outlook and what it is made of.
 */
typedef struct
{
  MixPlan *plan;
  MixForecastPicture *picture;
  MixFunding *funding;
  GPtrArray *later;
  MixPlanOutlook *outlook;
} MixCtlOutlook;

extern const MixCtlOption mix_ctl_outlook_options[];

MixCtlOutlook *mix_ctl_outlook_new (MixCtl *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void mix_ctl_outlook_free (MixCtlOutlook *outlook);
void mix_ctl_add_wte (MixCtl *self, const char *key, double hundredths);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixCtlOutlook, mix_ctl_outlook_free)

G_END_DECLS
