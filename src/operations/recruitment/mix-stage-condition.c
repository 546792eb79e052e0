#include "mix-stage-condition.h"

#include "mix-check-kind.h"
#include "mix-config.h"
#include "mix-error.h"
#include "mix-scores.h"
#include "mix-stage-template.h"

#include <glib/gi18n-lib.h>

/* A vacancy on a day. */
typedef struct
{
  MixPlan *plan;
  const MixVacancy *vacancy;
  MixDate as_at;
} Situation;

static gboolean
tasks_are_done (const Situation *situation)
{
  const MixVacancy *vacancy = situation->vacancy;
  const char *stage = mix_recruitment_stage_get_code (vacancy->stage);

  for (guint i = 0; i < vacancy->tasks->len; i++)
    {
      const MixVacancyTaskRow *task = g_ptr_array_index (vacancy->tasks, i);

      if (task->done_on == MIX_DATE_NONE && g_str_equal (task->stage, stage))
        return FALSE;
    }
  return TRUE;
}

static gboolean
criteria_are_agreed (const Situation *situation)
{
  return situation->vacancy->row->criteria_agreed_on != MIX_DATE_NONE;
}

static gboolean
advert_is_closed (const Situation *situation)
{
  MixDate closing_on = situation->vacancy->row->closing_on;

  return closing_on == MIX_DATE_NONE || closing_on < situation->as_at;
}

static guint
count_in (const Situation *situation, MixRecruitmentStage least)
{
  GPtrArray *candidates = situation->vacancy->candidates;
  guint n_in = 0;

  for (guint i = 0; i < candidates->len; i++)
    {
      const MixVacancyCandidate *candidate = g_ptr_array_index (candidates, i);

      n_in += candidate->is_in && candidate->stage >= least ? 1 : 0;
    }
  return n_in;
}

static gboolean
candidates_are_in (const Situation *situation)
{
  return count_in (situation, MIX_STAGE_ADVERT) > 0;
}

/* Whether @check is true of everybody who is in @stage. */
static gboolean
everybody (const Situation *situation,
           const char *stage,
           gboolean (*check) (const MixVacancyCandidate *candidate, const char *round),
           const char *round)
{
  GPtrArray *candidates = situation->vacancy->candidates;

  for (guint i = 0; i < candidates->len; i++)
    {
      const MixVacancyCandidate *candidate = g_ptr_array_index (candidates, i);

      if (candidate->is_in && g_str_equal (candidate->row->stage, stage)
          && (check == NULL || !check (candidate, round)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
shortlist_is_scored (const Situation *situation)
{
  return everybody (situation, "applied", mix_scores_are_complete, MIX_ROUND_SHORTLIST);
}

static gboolean
shortlist_is_decided (const Situation *situation)
{
  return everybody (situation, "applied", NULL, NULL) && count_in (situation, MIX_STAGE_INTERVIEW) > 0;
}

static gboolean
interviews_are_scored (const Situation *situation)
{
  return everybody (situation, "interview", mix_scores_are_agreed, MIX_ROUND_INTERVIEW)
         && count_in (situation, MIX_STAGE_INTERVIEW) > 0;
}

static gboolean
offer_is_accepted (const Situation *situation)
{
  return count_in (situation, MIX_STAGE_CHECKS) > 0;
}

static gboolean
checks_are_cleared (const Situation *situation)
{
  return count_in (situation, MIX_STAGE_UNCONDITIONAL_OFFER) > 0;
}

static gboolean
unconditional_offer_is_accepted (const Situation *situation)
{
  return count_in (situation, MIX_STAGE_NOTICE) > 0;
}

static gboolean
start_is_reached (const Situation *situation)
{
  const MixStartRange *start = &situation->vacancy->start;

  return situation->vacancy->row->person_id != NULL || (start->is_agreed && start->likely <= situation->as_at);
}

static gboolean
person_has_started (const Situation *situation)
{
  return situation->vacancy->row->person_id != NULL;
}

static MixPerson *
find_person (const Situation *situation)
{
  const char *id = situation->vacancy->row->person_id;

  return id != NULL ? mix_plan_find_person (situation->plan, id) : NULL;
}

static gboolean
person_is_on_pathway (const Situation *situation)
{
  MixPerson *person = find_person (situation);
  const char *pathway = person != NULL ? mix_person_get_fact (person, MIX_FACT_PATHWAY) : NULL;

  return pathway != NULL;
}

static gboolean
person_is_signed_off (const Situation *situation)
{
  MixPerson *person = find_person (situation);

  for (guint i = 0; person != NULL && i < mix_person_get_n_competences (person); i++)
    if (g_str_equal (mix_person_get_competence (person, i)->level, "signed_off"))
      return TRUE;
  return FALSE;
}

static const struct
{
  const char *code;
  const char *words;
  gboolean (*holds) (const Situation *situation);
} conditions[] = {
  { "tasks_done", N_ ("The tasks of the stage are done"), tasks_are_done },
  { "criteria_agreed", N_ ("The criteria are agreed"), criteria_are_agreed },
  { "advert_closed", N_ ("The last day for applications is over"), advert_is_closed },
  { "candidates_in", N_ ("There is a candidate"), candidates_are_in },
  { "shortlist_scored", N_ ("Every member of the panel has scored every letter"), shortlist_is_scored },
  { "shortlist_decided", N_ ("Everybody is invited or has been told no, and somebody is invited"),
    shortlist_is_decided },
  { "interviews_scored", N_ ("The panel has agreed on its scores of every interview"), interviews_are_scored },
  { "offer_accepted", N_ ("An offer is accepted"), offer_is_accepted },
  { "checks_cleared", N_ ("Every check of a candidate is cleared"), checks_are_cleared },
  { "unconditional_accepted", N_ ("The unconditional offer is accepted and a first day agreed"),
    unconditional_offer_is_accepted },
  { "start_reached", N_ ("The first day has come"), start_is_reached },
  { "person_started", N_ ("The person is in the team"), person_has_started },
  { "pathway_enrolled", N_ ("It is known whether the person is on the training pathway"), person_is_on_pathway },
  { "signed_off", N_ ("The person is signed off for a competence"), person_is_signed_off },
};

static gboolean
find_condition (const char *code, guint *position)
{
  for (*position = 0; *position < G_N_ELEMENTS (conditions); (*position)++)
    if (g_str_equal (conditions[*position].code, code))
      return TRUE;
  return FALSE;
}

/**
 * mix_stage_condition_get_words:
 * @code: a condition's code
 *
 * Returns: (transfer none) (nullable): what has to be true; %NULL where there is no such condition
 */
const char *
mix_stage_condition_get_words (const char *code)
{
  guint position;

  return find_condition (code, &position) ? _ (conditions[position].words) : NULL;
}

static void
clear_condition (gpointer data)
{
  g_free (((MixStageCondition *) data)->words);
}

/**
 * mix_stage_conditions_list:
 * @recruitment: a plan's recruitment
 * @vacancy: one of its vacancies
 *
 * Returns: (transfer full) (element-type MixStageCondition): what must be true before it leaves its stage
 */
GArray *
mix_stage_conditions_list (MixRecruitment *recruitment, const MixVacancy *vacancy)
{
  MixPlan *plan = mix_recruitment_get_plan (recruitment);
  Situation situation = { plan, vacancy, mix_plan_get_as_at (plan) };
  g_auto (GStrv) codes = g_strsplit (mix_stage_template_get_conditions (plan, vacancy->role, vacancy->stage), ",", -1);
  GArray *list = g_array_new (FALSE, FALSE, sizeof (MixStageCondition));
  guint position;

  g_array_set_clear_func (list, clear_condition);
  for (guint i = 0; codes[i] != NULL; i++)
    if (find_condition (codes[i], &position))
      {
        MixStageCondition condition
            = { g_strdup (_ (conditions[position].words)), conditions[position].holds (&situation) };

        g_array_append_val (list, condition);
      }
  return list;
}

/**
 * mix_stage_conditions_check:
 * @recruitment: a plan's recruitment
 * @vacancy: one of its vacancies
 *
 * Returns: whether it may leave its stage; %MIX_ERROR_REFUSED with what is not so yet otherwise
 */
gboolean
mix_stage_conditions_check (MixRecruitment *recruitment, const MixVacancy *vacancy, GError **error)
{
  g_autoptr (GArray) list = mix_stage_conditions_list (recruitment, vacancy);
  g_autoptr (GString) missing = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const MixStageCondition *condition = &g_array_index (list, MixStageCondition, i);

      if (!condition->holds)
        g_string_append_printf (missing, missing->len > 0 ? "; %s" : "%s", condition->words);
    }
  if (missing->len == 0)
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, vacancy->title,
                 _ ("“%s” cannot leave the stage “%s” yet. First this has to be so: %s. Or say why it goes on anyway."),
                 vacancy->title, mix_recruitment_stage_get_name (vacancy->stage), missing->str);
  return FALSE;
}

/**
 * mix_stage_conditions_are_known:
 * @codes: codes by comma; may be empty
 *
 * Returns: whether each is a condition; %MIX_ERROR_REFUSED otherwise
 */
gboolean
mix_stage_conditions_are_known (const char *codes, GError **error)
{
  g_auto (GStrv) each = g_strsplit (codes, ",", -1);
  guint position;

  for (guint i = 0; each[i] != NULL; i++)
    if (*each[i] != '\0' && !find_condition (each[i], &position))
      {
        mix_set_error (error, MIX_ERROR_REFUSED, each[i], _ ("“%s” is nothing that can be asked of a vacancy."),
                       each[i]);
        return FALSE;
      }
  return TRUE;
}
