#pragma once

#include "mix-forecast.h"
#include "mix-outlook.h"

G_BEGIN_DECLS

gint64 mix_outlook_find_undone (MixPlan *plan,
                                const MixForecastPicture *picture,
                                const MixForecast *forecast,
                                GPtrArray *later);

GArray *_mix_outlook_list_weeks (MixDate as_at) G_GNUC_WARN_UNUSED_RESULT;
gint64 _mix_outlook_sum_undone (MixOutlookProblem *problem, const GArray *weeks, guint n_runs);

G_END_DECLS
