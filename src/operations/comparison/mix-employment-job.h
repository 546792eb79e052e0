#pragma once

#include <glib-object.h>

#include "mix-employment-study.h"

G_BEGIN_DECLS

/**
 * MixEmploymentJob:
 *
 * Works comparisons out off the main thread: a first answer after 20,000 draws, the whole one after a million. Started
 * anew whenever a figure or a weight is moved; what was under way is then given up.
 */
#define MIX_TYPE_EMPLOYMENT_JOB (mix_employment_job_get_type ())
G_DECLARE_FINAL_TYPE (MixEmploymentJob, mix_employment_job, MIX, EMPLOYMENT_JOB, GObject)

MixEmploymentJob *mix_employment_job_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_employment_job_set_draws (MixEmploymentJob *self, guint64 n_draws, guint64 seed);
void mix_employment_job_start (MixEmploymentJob *self, MixEmploymentPicture *picture);
void mix_employment_job_stop (MixEmploymentJob *self);
gboolean mix_employment_job_is_running (MixEmploymentJob *self);
MixEmploymentStudy *mix_employment_job_get_study (MixEmploymentJob *self);

G_END_DECLS
