#pragma once

#include <glib.h>

#include "mix-employment-course.h"
#include "mix-employment-sum.h"

G_BEGIN_DECLS

/**
 * MixEmploymentSheet:
 * @month: first day of the month
 * @days_in_month: of the month
 * @days: on which the job is held
 * @model: id of the model in force
 * @maximum: the most that may be reimbursed, pence
 * @maximum_known: whether it is
 * @lines: by #MixEmploymentLine, with their arithmetic
 *
 * The lines of a person and month, or of a course as a whole and month.
 */
typedef struct
{
  MixDate month;
  int days_in_month;
  int days;
  guint model;
  MixPence maximum;
  gboolean maximum_known;
  MixEmploymentSum lines[MIX_EMPLOYMENT_N_LINES];
} MixEmploymentSheet;

MixEmploymentSheet *_mix_employment_sheet_new (void);
void mix_employment_sheet_free (MixEmploymentSheet *self);
MixPence mix_employment_sheet_get_pence (const MixEmploymentSheet *self, MixEmploymentLines lines);
gboolean mix_employment_sheet_is_known (const MixEmploymentSheet *self, MixEmploymentLines lines);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixEmploymentSheet, mix_employment_sheet_free)

G_END_DECLS
