#pragma once

#include "mix-document.h"
#include "mix-background-job.h"
#include "mix-options.h"

G_BEGIN_DECLS

#define MIX_TYPE_OUTLOOK_JOB (mix_outlook_job_get_type ())
G_DECLARE_FINAL_TYPE (MixOutlookJob, mix_outlook_job, MIX, OUTLOOK_JOB, MixBackgroundJob)

MixOutlookJob *mix_outlook_job_new (MixDocument *document, gboolean with_options) G_GNUC_WARN_UNUSED_RESULT;
guint mix_outlook_job_get_n_done (MixOutlookJob *self);
guint mix_outlook_job_get_n_runs (MixOutlookJob *self);
const MixPlanOutlook *mix_outlook_job_get_outlook (MixOutlookJob *self);
const MixOptions *mix_outlook_job_get_options (MixOutlookJob *self);
const GError *mix_outlook_job_get_error (MixOutlookJob *self);

G_END_DECLS
