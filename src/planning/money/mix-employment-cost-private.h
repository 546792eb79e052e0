#pragma once

#include "mix-employment-cost.h"
#include "mix-employment-sheet-private.h"

G_BEGIN_DECLS

/*
 * MixEmploymentStage:
 * @terms: of the model
 * @seats: (array): of every post, then of the course as a whole
 * @first_month: from which the model is in force
 * @left: number of the stage whose model is left then, or -1
 * @is_set_up: whether the model is set up then
 *
 * A model of a course, in force from a month on; or, with no month of its own, in force before.
 */
typedef struct
{
  MixEmploymentTerms terms;
  MixEmploymentSeat *seats;
  guint first_month;
  int left;
  gboolean is_set_up;
} MixEmploymentStage;

typedef struct
{
  MixPence pence[MIX_EMPLOYMENT_N_LINES];
  MixEmploymentLines not_known;
} MixEmploymentCostCell;

struct _MixEmploymentCost
{
  MixEmploymentCase problem;
  MixDate decided_on;
  MixDate *months; /* first days; one more than there are months */
  MixEmploymentStage stages[MIX_EMPLOYMENT_MAX_PHASES + 1];
  guint n_stages;
  guint first_stage;            /* 1 where the first stage is the model before, else 0 */
  MixEmploymentCostCell *cells; /* at [row × n_months + month]; the row after the posts is the course as a whole */
  MixEmploymentRegistration *registrations;
  GArray *unknowns; /* of MixEmploymentUnknown */
};

void _mix_employment_cost_init_stages (MixEmploymentCost *self, const MixEmploymentCourse *course);
void _mix_employment_cost_clear_stages (MixEmploymentCost *self);
const MixEmploymentStage *_mix_employment_cost_find_stage (const MixEmploymentCost *self, guint month);
MixDate _mix_employment_cost_get_month (const MixEmploymentCost *self, guint month);
void _mix_employment_cost_fill_sheet (
    const MixEmploymentCost *self, MixEmploymentSheet *sheet, MixEmploymentSheet *left_sheet, guint row, guint month);
gboolean _mix_employment_stage_may_be_taxed (const MixEmploymentStage *self);
void _mix_employment_cost_find_registrations (MixEmploymentCost *self);
gboolean _mix_employment_cost_knows_thresholds (const MixEmploymentCost *self);
void _mix_employment_cost_note_unknowns (MixEmploymentCost *self, const MixEmploymentSheet *sheet);

G_END_DECLS
