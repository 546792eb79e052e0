#include "mix-candidate-change-private.h"

#include "mix-check-kind.h"
#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-store-rows.h"

#include <glib/gi18n-lib.h>

/*
 * _mix_candidate_begin:
 * @self: filled with how the candidate is, on the day in its date, or else the planning date
 * @candidate_id: a candidate of a vacancy that is there
 *
 * Returns: whether there is one
 */
gboolean
_mix_candidate_begin (MixCandidateChange *self, MixStore *store, const char *candidate_id, GError **error)
{
  self->recruitment = mix_recruitment_load (store, error);
  self->candidate = self->recruitment != NULL ? _mix_candidate_find (self->recruitment, candidate_id, error) : NULL;
  if (self->candidate == NULL)
    return FALSE;
  self->row = *self->candidate->row;
  if (self->candidate->vacancy == NULL)
    {
      mix_set_error (error, MIX_ERROR_REFUSED, candidate_id,
                     _ ("The vacancy of this candidate was undone. Redo it, or erase the candidate."));
      return FALSE;
    }
  return _mix_deed_choose_date (store, &self->date, error);
}

/*
 * _mix_candidate_clear:
 */
void
_mix_candidate_clear (MixCandidateChange *self)
{
  g_clear_object (&self->recruitment);
}

/*
 * _mix_candidate_go_to:
 * @stage: the stage the candidate is in from the change's day on
 */
void
_mix_candidate_go_to (MixCandidateChange *self, MixRecruitmentStage stage)
{
  const char *code = mix_recruitment_stage_get_code (stage);

  if (g_str_equal (self->row.stage, code))
    return;
  self->row.stage = code;
  self->row.stage_from = self->date;
}

/*
 * _mix_candidate_check_in:
 *
 * Returns: whether nothing has ended it; %MIX_ERROR_REFUSED otherwise
 */
gboolean
_mix_candidate_check_in (const MixCandidateChange *self, GError **error)
{
  if (self->candidate->is_in)
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, NULL, _ ("“%s” is not a candidate any more."), self->candidate->label);
  return FALSE;
}

/*
 * _mix_candidate_find_offer:
 * @kind: conditional or unconditional
 *
 * Returns: (transfer none) (nullable): their last offer of that kind
 */
const MixCandidateOfferRow *
_mix_candidate_find_offer (const MixVacancyCandidate *candidate, const char *kind)
{
  for (guint i = candidate->offers->len; i > 0; i--)
    {
      const MixCandidateOfferRow *offer = g_ptr_array_index (candidate->offers, i - 1);

      if (g_str_equal (offer->kind, kind))
        return offer;
    }
  return NULL;
}

/*
 * _mix_candidate_is_cleared:
 * @but_for: (nullable): a check that does not count
 *
 * Returns: whether every check of them is cleared
 */
gboolean
_mix_candidate_is_cleared (const MixVacancyCandidate *candidate, const char *but_for)
{
  for (guint i = 0; i < candidate->checks->len; i++)
    {
      const MixCandidateCheckRow *check = g_ptr_array_index (candidate->checks, i);

      if (g_strcmp0 (check->kind, but_for) != 0 && !g_str_equal (check->state, MIX_CHECK_CLEARED))
        return FALSE;
    }
  return candidate->checks->len > 0;
}

static gboolean
has_others (const MixCandidateChange *self, const char *stage)
{
  GPtrArray *candidates = self->candidate->vacancy->candidates;

  for (guint i = 0; i < candidates->len; i++)
    {
      const MixVacancyCandidate *other = g_ptr_array_index (candidates, i);

      if (other != self->candidate && other->is_in && g_str_equal (other->row->stage, stage))
        return TRUE;
    }
  return FALSE;
}

/* The furthest of the others who are in; the vacancy's own stage where there is nobody. */
static MixRecruitmentStage
find_furthest_other (const MixCandidateChange *self)
{
  GPtrArray *candidates = self->candidate->vacancy->candidates;
  MixRecruitmentStage furthest = MIX_STAGE_APPROVAL;

  for (guint i = 0; i < candidates->len; i++)
    {
      const MixVacancyCandidate *other = g_ptr_array_index (candidates, i);

      if (other != self->candidate && other->is_in)
        furthest = MAX (furthest, other->stage);
    }
  return furthest != MIX_STAGE_APPROVAL ? furthest : self->candidate->vacancy->stage;
}

/* A vacancy goes on with its furthest candidate, to interviews once all letters are read, and back when that one goes.
 */
static MixRecruitmentStage
find_stage_of_vacancy (const MixCandidateChange *self)
{
  MixRecruitmentStage stage = self->candidate->vacancy->stage, reached = stage;

  if (self->row.outcome != NULL)
    return stage > MIX_STAGE_INTERVIEW && self->candidate->is_in ? MIN (stage, find_furthest_other (self)) : stage;
  mix_recruitment_stage_parse (self->row.stage, &reached, NULL);
  if (reached == MIX_STAGE_INTERVIEW && has_others (self, "applied"))
    return stage;
  return MAX (stage, reached);
}

/* A start that was undone cannot be made again once something else becomes of the candidate. */
static gboolean
put_candidate (MixStore *store, gpointer data, GError **error)
{
  const MixCandidateChange *self = data;

  return (!self->candidate->start_undone || mix_store_drop_undone (store, error))
         && _mix_candidate_put (store, &self->row, error)
         && (self->more == NULL || mix_store_put_recruitment (store, self->more_kind, self->more, error));
}

static gboolean
put_with_vacancy (MixStore *store, gpointer data, GError **error)
{
  const MixCandidateChange *self = data;
  MixVacancy *vacancy = self->candidate->vacancy;
  MixRecruitmentStage stage = find_stage_of_vacancy (self);

  return put_candidate (store, data, error)
         && _mix_vacancy_enter_stage (store, mix_recruitment_get_plan (self->recruitment), vacancy, stage,
                                      stage > vacancy->stage ? "passed" : "left", MAX (self->date, vacancy->stage_from),
                                      error);
}

/*
 * _mix_candidate_commit:
 *
 * Returns: whether the candidate is as the change says: apart from the history, but for the stage of the vacancy
 */
gboolean
_mix_candidate_commit (MixCandidateChange *self, MixStore *store, GError **error)
{
  const MixVacancy *vacancy = self->candidate->vacancy;
  MixRecruitmentStage stage = find_stage_of_vacancy (self);
  g_autofree char *name = NULL;

  if (stage == vacancy->stage || !vacancy->is_open)
    return mix_store_change_apart (store, put_candidate, self, error);
  name = g_strdup_printf (stage < vacancy->stage ? C_ ("change", "%s: back to “%s”") : C_ ("change", "%s: on to “%s”"),
                          vacancy->title, mix_recruitment_stage_get_name (stage));
  return mix_store_change (store, name, put_with_vacancy, self, error);
}
