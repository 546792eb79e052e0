#include "mix-employment-cost-private.h"

static void
add_stage (MixEmploymentCost *self, const MixEmploymentTerms *terms, guint first_month, int left, gboolean is_set_up)
{
  MixEmploymentStage *stage = &self->stages[self->n_stages++];

  *stage = (MixEmploymentStage) { *terms, NULL, first_month, left, is_set_up };
  stage->seats = g_new0 (MixEmploymentSeat, self->problem.n_posts + 1);
  for (guint i = 0; i <= self->problem.n_posts; i++)
    _mix_employment_seat_init (&stage->seats[i], &self->problem,
                               i < self->problem.n_posts ? &self->problem.posts[i] : NULL, &stage->terms);
}

static guint
count_months_before (const MixEmploymentCost *self, MixDate day)
{
  guint n = 0;

  while (n < self->problem.n_months && _mix_employment_cost_get_month (self, n) < day)
    n++;
  return n;
}

/* The model before, if it is left; then the phases, without those that go on with the model they follow or that begin
 * after the time asked about. */
void
_mix_employment_cost_init_stages (MixEmploymentCost *self, const MixEmploymentCourse *course)
{
  const MixEmploymentTerms *last = course->before;

  if (course->before != NULL && course->before->id != course->phases[0].terms->id)
    {
      add_stage (self, course->before, 0, -1, FALSE);
      self->first_stage = 1;
    }
  for (guint i = 0; i < course->n_phases; i++)
    {
      const MixEmploymentPhase *phase = &course->phases[i];
      guint first_month = i == 0 ? 0 : count_months_before (self, phase->from);
      gboolean is_change = last == NULL || last->id != phase->terms->id;

      if ((i > 0 && !is_change) || first_month >= self->problem.n_months)
        continue;
      add_stage (self, phase->terms, first_month, is_change && self->n_stages > 0 ? (int) self->n_stages - 1 : -1,
                 is_change);
      last = phase->terms;
    }
}

void
_mix_employment_cost_clear_stages (MixEmploymentCost *self)
{
  for (guint s = 0; s < self->n_stages; s++)
    {
      for (guint i = 0; i <= self->problem.n_posts; i++)
        _mix_employment_seat_clear (&self->stages[s].seats[i]);
      g_free (self->stages[s].seats);
    }
}

/* The stage in force in a month. */
const MixEmploymentStage *
_mix_employment_cost_find_stage (const MixEmploymentCost *self, guint month)
{
  const MixEmploymentStage *found = &self->stages[self->first_stage];

  for (guint s = self->first_stage; s < self->n_stages; s++)
    if (self->stages[s].first_month <= month)
      found = &self->stages[s];
  return found;
}

static void
fill_person (const MixEmploymentCost *self,
             MixEmploymentSheet *sheet,
             MixEmploymentSheet *left_sheet,
             const MixEmploymentStage *stage,
             guint row,
             guint month)
{
  const MixEmploymentSeat *seat = &stage->seats[row];
  const MixEmploymentSeat *left;

  _mix_employment_sheet_add_supplied (sheet, seat);
  _mix_employment_sheet_add_others (sheet, seat);
  _mix_employment_sheet_add_claim (sheet, seat);
  _mix_employment_sheet_add_vat (sheet, seat, self->registrations[month]);
  if (stage->left < 0 || stage->first_month != month)
    return;
  left = &self->stages[stage->left].seats[row];
  _mix_employment_sheet_begin (left_sheet, left, sheet->month);
  _mix_employment_sheet_add_supplied (left_sheet, left);
  _mix_employment_sheet_add_others (left_sheet, left);
  _mix_employment_sheet_add_leaving (sheet, seat, left, left_sheet, self->decided_on);
}

/* Works out all lines of a post, or of the course as a whole, and month. @left_sheet is what the person would cost if
 * the model that is left went on; it is filled only where one is. */
void
_mix_employment_cost_fill_sheet (
    const MixEmploymentCost *self, MixEmploymentSheet *sheet, MixEmploymentSheet *left_sheet, guint row, guint month)
{
  const MixEmploymentStage *stage = _mix_employment_cost_find_stage (self, month);

  _mix_employment_sheet_begin (sheet, &stage->seats[row], _mix_employment_cost_get_month (self, month));
  if (row < self->problem.n_posts)
    fill_person (self, sheet, left_sheet, stage, row, month);
  else if (stage->is_set_up && stage->first_month == month)
    _mix_employment_sheet_add_set_up (sheet, &stage->terms);
}
