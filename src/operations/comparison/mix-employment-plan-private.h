#pragma once

#include "mix-employment-plan.h"

G_BEGIN_DECLS

/*
 * MixEmploymentChoice:
 * @id: of a saved option, or made of the codes
 * @option_id: (nullable): of a saved option, for its scores
 * @model: code
 * @later_model: (nullable): code
 * @later_from: its first day
 * @cost: what it costs
 *
 * An option on its way into a picture.
 */
typedef struct
{
  char *id;
  const char *option_id;
  char *model;
  char *later_model;
  MixDate later_from;
  MixEmploymentCost *cost;
} MixEmploymentChoice;

/*
 * MixEmploymentDraft:
 *
 * A picture on its way out of a plan.
 */
typedef struct
{
  MixPlan *plan;
  const MixComparisonRow *row; /* nullable */
  MixEmploymentCosting *costing;
  MixEmploymentPicture *picture;
  GArray *choices; /* of MixEmploymentChoice */
  const char *split;
} MixEmploymentDraft;

void _mix_employment_draft_add_judgement (MixEmploymentDraft *self);
void _mix_employment_draft_add_money (MixEmploymentDraft *self);
void _mix_employment_draft_add_gaps (MixEmploymentDraft *self);
void _mix_employment_draft_add_notes (MixEmploymentDraft *self);
void _mix_employment_draft_add_shares (MixEmploymentDraft *self);
const MixEmploymentModel *_mix_employment_draft_find_model (MixEmploymentDraft *self, guint number);
const char *_mix_employment_parameter_get_advice (MixEmploymentParameter parameter);

G_END_DECLS
