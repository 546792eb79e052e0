#pragma once

#include "mix-comparison-draws.h"
#include "mix-employment-study.h"

G_BEGIN_DECLS

/*
 * MixEmploymentWork:
 * @study: being made
 * @comparison: of the options that are ranked, by the weights of everybody
 * @options: by number in the comparison, the option
 * @numbers: by option, its number in the comparison
 * @inputs: by unknown of the comparison, the input, or %MIX_EMPLOYMENT_NOTHING for a score that nobody gave
 * @unknowns: by input, the unknown
 *
 * A study on its way to being worked out.
 */
typedef struct
{
  MixEmploymentStudy *study;
  MixComparison *comparison;
  guint *options;
  guint *numbers;
  GArray *inputs;
  guint *unknowns;
  MixEmploymentPoll poll;
  gpointer poll_data;
} MixEmploymentWork;

void _mix_employment_work_init (MixEmploymentWork *self, MixEmploymentStudy *study);
void _mix_employment_work_clear (MixEmploymentWork *self);
MixSpread _mix_employment_picture_get_swing (const MixEmploymentPicture *self, guint criterion);
double _mix_employment_picture_get_discount (const MixEmploymentPicture *self, guint year);

void _mix_employment_study_add_money (MixEmploymentStudy *self);
void _mix_employment_study_copy_money (MixEmploymentStudy *self, const MixEmploymentStudy *before);
void _mix_employment_study_add_ranks (MixEmploymentWork *work, guint64 n_draws);
void _mix_employment_study_add_flips (MixEmploymentWork *work);
void _mix_employment_study_add_sentences (MixEmploymentWork *work);
void _mix_employment_study_add_bars (MixEmploymentWork *work, guint64 n_draws);
void _mix_employment_study_add_worth (MixEmploymentWork *work, guint64 n_draws);
void _mix_employment_study_add_opinions (MixEmploymentWork *work, guint64 n_draws);
void _mix_employment_study_add_rows (MixEmploymentStudy *self);

G_END_DECLS
