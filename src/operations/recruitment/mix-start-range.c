#include "mix-recruitment-private.h"

/* Which of the usual days are taken. */
typedef enum
{
  EARLY,
  LIKELY,
  LATE,
} Part;

/* Where a hire stands, and what is known of its notice. */
typedef struct
{
  MixRecruitment *recruitment;
  const MixVacancy *vacancy;
  const MixCandidateRow *candidate; /* nullable: nobody yet */
  MixRecruitmentStage stage;
  int days_in_stage;
  MixDate as_at;
} Standing;

/* A limit that is not known is taken to be the typical time. */
static int
get_part (const MixUsualDays *usual, Part part)
{
  int days = part == EARLY ? usual->p10 : part == LATE ? usual->p90 : usual->p50;

  return days >= 0 ? days : usual->p50;
}

/* Days left of @stage; -1 where nothing is known of it. */
static int
get_left (const Standing *standing, MixRecruitmentStage stage, Part part)
{
  MixUsualDays usual = mix_recruitment_get_usual_days (standing->recruitment, stage, standing->vacancy->post);
  int days = get_part (&usual, part);

  if (days < 0 || stage < standing->stage)
    return days < 0 ? -1 : 0;
  return stage == standing->stage ? MAX (days - standing->days_in_stage, 0) : days;
}

static gboolean
add_stages (const Standing *standing, MixRecruitmentStage first, MixRecruitmentStage last, Part part, MixDate *day)
{
  for (MixRecruitmentStage stage = first; stage <= last; stage++)
    {
      int left = get_left (standing, stage, part);

      if (left < 0)
        return FALSE;
      *day += left;
    }
  return TRUE;
}

/* The candidate's own notice counts before what the contract of such people says, and that before the band's. */
static int
get_notice (const Standing *standing, Part part)
{
  MixUsualDays usual;

  if (standing->candidate != NULL && standing->candidate->notice_days >= 0)
    return standing->candidate->notice_days;
  if (standing->vacancy->row->usual_notice_days >= 0)
    return standing->vacancy->row->usual_notice_days;
  usual = mix_recruitment_get_usual_days (standing->recruitment, MIX_STAGE_NOTICE, standing->vacancy->post);
  return get_part (&usual, part);
}

/* The latest of what is left: notice runs from one of the two offers, or from the day it was given. */
static MixDate
find_day (const Standing *standing, Part part)
{
  MixDate conditional = standing->as_at, unconditional, notice_from;
  int notice = get_notice (standing, part);

  if (notice < 0 || !add_stages (standing, MIX_STAGE_ADVERT, MIX_STAGE_OFFER, part, &conditional))
    return MIX_DATE_NONE;
  unconditional = conditional;
  if (!add_stages (standing, MIX_STAGE_CHECKS, MIX_STAGE_UNCONDITIONAL_OFFER, part, &unconditional))
    return MIX_DATE_NONE;
  notice_from = g_str_equal (standing->vacancy->row->notice_from, "conditional") ? conditional : unconditional;
  if (standing->candidate != NULL && standing->candidate->notice_given_on != MIX_DATE_NONE)
    notice_from = standing->candidate->notice_given_on;
  return MAX (unconditional, notice_from + notice);
}

static MixStartRange
find_range (const Standing *standing, MixDate agreed)
{
  if (agreed != MIX_DATE_NONE)
    return (MixStartRange) { agreed, agreed, agreed, TRUE };
  return (MixStartRange) { find_day (standing, EARLY), find_day (standing, LIKELY), find_day (standing, LATE), FALSE };
}

static const MixStartRange nobody = { MIX_DATE_NONE, MIX_DATE_NONE, MIX_DATE_NONE, FALSE };

static void
find_start_of_candidate (Standing standing, MixVacancyCandidate *candidate)
{
  standing.candidate = candidate->row;
  standing.stage = candidate->stage;
  standing.days_in_stage = candidate->days_in_stage;
  candidate->start = candidate->is_in ? find_range (&standing, candidate->row->start_on) : nobody;
}

/*
 * _mix_recruitment_find_furthest:
 * @vacancy: a vacancy
 *
 * Returns: (transfer none) (nullable): of those who have an offer, whoever is furthest: who is expected
 */
const MixVacancyCandidate *
_mix_recruitment_find_furthest (const MixVacancy *vacancy)
{
  const MixVacancyCandidate *furthest = NULL;

  for (guint i = 0; i < vacancy->candidates->len; i++)
    {
      const MixVacancyCandidate *candidate = g_ptr_array_index (vacancy->candidates, i);

      if (candidate->is_in && candidate->stage >= MIX_STAGE_OFFER
          && (furthest == NULL || candidate->stage > furthest->stage))
        furthest = candidate;
    }
  return furthest;
}

/*
 * _mix_recruitment_find_starts:
 * @self: a picture being made
 * @vacancy: one of its vacancies
 *
 * Finds when each candidate, and somebody at all, is expected. A vacancy that is not advertised is taken to be on the
 * plan's day.
 */
void
_mix_recruitment_find_starts (MixRecruitment *self, MixVacancy *vacancy)
{
  Standing standing = { self,
                        vacancy,
                        NULL,
                        MAX (vacancy->stage, MIX_STAGE_ADVERT),
                        vacancy->days_in_stage,
                        mix_plan_get_as_at (mix_recruitment_get_plan (self)) };
  const MixVacancyCandidate *furthest = _mix_recruitment_find_furthest (vacancy);

  if (vacancy->stage < MIX_STAGE_ADVERT)
    standing.days_in_stage = 0;
  for (guint i = 0; i < vacancy->candidates->len; i++)
    find_start_of_candidate (standing, g_ptr_array_index (vacancy->candidates, i));
  if (furthest != NULL)
    vacancy->start = furthest->start;
  else
    vacancy->start
        = vacancy->is_open && vacancy->row->person_id == NULL ? find_range (&standing, vacancy->row->start_on) : nobody;
}
