#pragma once

#include "mix-plan-outlook.h"

G_BEGIN_DECLS

char *mix_plan_outlook_dup_lapse_words (const MixPlanOutlook *self, guint network) G_GNUC_WARN_UNUSED_RESULT;
char *mix_outlook_dup_undone_words (const MixOutlookFan *today,
                                    const MixOutlookFan *year_end,
                                    gboolean known) G_GNUC_WARN_UNUSED_RESULT;
char *mix_plan_outlook_dup_undone_words (const MixPlanOutlook *self) G_GNUC_WARN_UNUSED_RESULT;
char *mix_plan_outlook_dup_source_words (const MixPlanOutlook *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
