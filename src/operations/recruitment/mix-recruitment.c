#include "mix-recruitment-private.h"

#include "mix-plan-entries.h"
#include "mix-plan-options.h"
#include "mix-retention.h"

/*
 * Everything of recruitment in a plan, on its day. Rows are the plan's own: `plan` keeps them. A vacancy without a
 * visit stands at its first stage since it was opened.
 */
struct _MixRecruitment
{
  GObject parent_instance;

  MixPlan *plan;
  MixPlan *candidates_of; /* the plan, or the one that it is a branch of */
  MixPackSet *packs;      /* nullable */
  GPtrArray *vacancies;   /* of MixVacancy, open ones first, then by the day they were opened */
  GPtrArray *candidates;  /* of MixVacancyCandidate, those of undone vacancies included */
  GPtrArray *own_rows;    /* of MixCandidateRow, in place of the plan's; their words are the plan's */
  GHashTable *by_id;      /* id → MixVacancy or MixVacancyCandidate; not owned */
};

G_DEFINE_FINAL_TYPE (MixRecruitment, mix_recruitment, G_TYPE_OBJECT)

static void
free_vacancy (gpointer data)
{
  MixVacancy *vacancy = data;

  g_ptr_array_unref (vacancy->visits);
  g_ptr_array_unref (vacancy->tasks);
  g_ptr_array_unref (vacancy->criteria);
  g_ptr_array_unref (vacancy->panel);
  g_ptr_array_unref (vacancy->candidates);
  g_free (vacancy->next.words);
  g_free (vacancy);
}

static void
free_candidate (gpointer data)
{
  MixVacancyCandidate *candidate = data;

  g_ptr_array_unref (candidate->checks);
  g_ptr_array_unref (candidate->offers);
  g_ptr_array_unref (candidate->scores);
  g_ptr_array_unref (candidate->answers);
  g_ptr_array_unref (candidate->notes);
  g_free (candidate->label);
  g_free (candidate->next.words);
  g_free (candidate);
}

static void
mix_recruitment_finalize (GObject *object)
{
  MixRecruitment *self = MIX_RECRUITMENT (object);

  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->vacancies);
  g_ptr_array_unref (self->candidates);
  g_ptr_array_unref (self->own_rows);
  g_clear_object (&self->packs);
  g_clear_object (&self->candidates_of);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (mix_recruitment_parent_class)->finalize (object);
}

static void
mix_recruitment_class_init (MixRecruitmentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_recruitment_finalize;
}

static void
mix_recruitment_init (MixRecruitment *self)
{
  self->vacancies = g_ptr_array_new_with_free_func (free_vacancy);
  self->candidates = g_ptr_array_new_with_free_func (free_candidate);
  self->own_rows = g_ptr_array_new_with_free_func (g_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
}

static const MixPostRow *
find_post (MixPlan *plan, const char *id)
{
  GPtrArray *posts = mix_plan_get_posts (plan);

  for (guint i = 0; i < posts->len; i++)
    {
      const MixPostRow *post = g_ptr_array_index (posts, i);

      if (g_str_equal (post->id, id))
        return post;
    }
  return NULL;
}

static const char *
find_place (MixPlan *plan, const MixPostRow *post)
{
  const char *id = post != NULL ? post->organisation_id : NULL;
  MixNetwork *network = id != NULL ? mix_plan_find_network (plan, id) : NULL;
  MixPractice *practice = id != NULL && network == NULL ? mix_plan_find_practice (plan, id) : NULL;

  if (network != NULL)
    return mix_network_get_row (network)->short_name;
  return practice != NULL ? mix_practice_get_short_name (practice) : NULL;
}

static void
add_vacancy (MixRecruitment *self, const MixVacancyRow *row)
{
  MixVacancy *vacancy = g_new0 (MixVacancy, 1);

  vacancy->row = row;
  vacancy->post = find_post (self->plan, row->post_id);
  vacancy->title = vacancy->post != NULL ? vacancy->post->name : "";
  vacancy->role = vacancy->post != NULL ? vacancy->post->role : "";
  vacancy->place = find_place (self->plan, vacancy->post);
  vacancy->is_open = row->closed_on == MIX_DATE_NONE;
  vacancy->stage_from = row->opened_on;
  vacancy->visits = g_ptr_array_new ();
  vacancy->tasks = g_ptr_array_new ();
  vacancy->criteria = g_ptr_array_new ();
  vacancy->panel = g_ptr_array_new ();
  vacancy->candidates = g_ptr_array_new ();
  g_ptr_array_add (self->vacancies, vacancy);
  g_hash_table_insert (self->by_id, (gpointer) row->id, vacancy);
}

/*
 * A start fills the vacancy, which is recorded; what it says of the candidate lies apart from the history. So who
 * started, and nobody has the post, waits for the first day again.
 */
static const MixCandidateRow *
choose_row (MixRecruitment *self, MixVacancyCandidate *candidate, const MixCandidateRow *row)
{
  MixCandidateRow *own;

  if (g_strcmp0 (row->outcome, "started") != 0)
    return row;
  own = g_memdup2 (row, sizeof *row);
  g_ptr_array_add (self->own_rows, own);
  candidate->start_undone = candidate->vacancy != NULL && candidate->vacancy->row->person_id == NULL;
  if (candidate->start_undone)
    {
      own->stage = "notice";
      own->outcome = NULL;
      own->outcome_on = MIX_DATE_NONE;
    }
  else
    own->stage_from = row->outcome_on;
  return own;
}

static void
add_candidate (MixRecruitment *self, const MixCandidateRow *row)
{
  MixVacancyCandidate *candidate = g_new0 (MixVacancyCandidate, 1);

  candidate->vacancy = g_hash_table_lookup (self->by_id, row->vacancy_id);
  candidate->row = choose_row (self, candidate, row);
  candidate->is_in = candidate->row->outcome == NULL;
  candidate->checks = g_ptr_array_new ();
  candidate->offers = g_ptr_array_new ();
  candidate->scores = g_ptr_array_new ();
  candidate->answers = g_ptr_array_new ();
  candidate->notes = g_ptr_array_new ();
  g_ptr_array_add (self->candidates, candidate);
  g_hash_table_insert (self->by_id, (gpointer) row->id, candidate);
  if (candidate->vacancy != NULL)
    g_ptr_array_add (candidate->vacancy->candidates, candidate);
}

/* The rows of @kind each name what they belong to right after their id; they go into the list at @offset of it. */
static void
share_out (MixRecruitment *self, MixPlan *plan, MixPlanEntryKind kind, gsize offset)
{
  GPtrArray *rows = mix_plan_get_entries (plan, kind);

  for (guint i = 0; i < rows->len; i++)
    {
      const char *const *ids = rows->pdata[i];
      gpointer owner = g_hash_table_lookup (self->by_id, ids[1]);

      if (owner != NULL)
        g_ptr_array_add (G_STRUCT_MEMBER (GPtrArray *, owner, offset), rows->pdata[i]);
    }
}

static void
find_stage (MixRecruitment *self, MixVacancy *vacancy)
{
  MixDate until = vacancy->is_open ? mix_plan_get_as_at (self->plan) : vacancy->row->closed_on;

  for (guint i = 0; i < vacancy->visits->len; i++)
    {
      const MixStageVisitRow *visit = g_ptr_array_index (vacancy->visits, i);

      if ((visit->until == MIX_DATE_NONE || !vacancy->is_open)
          && mix_recruitment_stage_parse (visit->stage, &vacancy->stage, NULL))
        vacancy->stage_from = visit->from_date;
    }
  vacancy->days_in_stage = MAX (until - vacancy->stage_from, 0);
  vacancy->usual = mix_recruitment_get_usual_days (self, vacancy->stage, vacancy->post);
}

static void
find_stage_of_candidate (MixRecruitment *self, MixVacancyCandidate *candidate)
{
  const MixCandidateRow *row = candidate->row;
  MixDate until = row->outcome_on != MIX_DATE_NONE ? row->outcome_on : mix_plan_get_as_at (self->plan);
  MixVacancy *vacancy = candidate->vacancy;

  if (g_str_equal (row->stage, "applied"))
    candidate->stage = vacancy != NULL && vacancy->stage <= MIX_STAGE_ADVERT ? MIX_STAGE_ADVERT : MIX_STAGE_SHORTLIST;
  else if (g_str_equal (row->stage, "started"))
    candidate->stage = vacancy != NULL ? MAX (vacancy->stage, MIX_STAGE_START) : MIX_STAGE_START;
  else
    mix_recruitment_stage_parse (row->stage, &candidate->stage, NULL);
  candidate->days_in_stage = MAX (until - row->stage_from, 0);
  candidate->usual = mix_recruitment_get_usual_days (self, candidate->stage, vacancy != NULL ? vacancy->post : NULL);
  candidate->keep_until = mix_retention_get_last_day (self->plan, row);
}

static int
compare_vacancies (gconstpointer a, gconstpointer b)
{
  const MixVacancy *one = *(const MixVacancy *const *) a, *other = *(const MixVacancy *const *) b;

  if (one->is_open != other->is_open)
    return one->is_open ? -1 : 1;
  return one->row->opened_on - other->row->opened_on;
}

static void
gather (MixRecruitment *self)
{
  GPtrArray *vacancies = mix_plan_get_entries (self->plan, MIX_PLAN_VACANCY);
  GPtrArray *candidates = mix_plan_get_entries (self->candidates_of, MIX_PLAN_CANDIDATE);

  for (guint i = 0; i < vacancies->len; i++)
    add_vacancy (self, vacancies->pdata[i]);
  for (guint i = 0; i < candidates->len; i++)
    add_candidate (self, candidates->pdata[i]);
  g_ptr_array_sort (self->vacancies, compare_vacancies);
  share_out (self, self->plan, MIX_PLAN_STAGE_VISIT, G_STRUCT_OFFSET (MixVacancy, visits));
  share_out (self, self->plan, MIX_PLAN_VACANCY_TASK, G_STRUCT_OFFSET (MixVacancy, tasks));
  share_out (self, self->plan, MIX_PLAN_VACANCY_CRITERION, G_STRUCT_OFFSET (MixVacancy, criteria));
  share_out (self, self->plan, MIX_PLAN_PANEL_MEMBER, G_STRUCT_OFFSET (MixVacancy, panel));
  share_out (self, self->candidates_of, MIX_PLAN_CANDIDATE_CHECK, G_STRUCT_OFFSET (MixVacancyCandidate, checks));
  share_out (self, self->candidates_of, MIX_PLAN_CANDIDATE_OFFER, G_STRUCT_OFFSET (MixVacancyCandidate, offers));
  share_out (self, self->candidates_of, MIX_PLAN_CANDIDATE_SCORE, G_STRUCT_OFFSET (MixVacancyCandidate, scores));
  share_out (self, self->candidates_of, MIX_PLAN_CANDIDATE_ANSWER, G_STRUCT_OFFSET (MixVacancyCandidate, answers));
  share_out (self, self->candidates_of, MIX_PLAN_CANDIDATE_NOTE, G_STRUCT_OFFSET (MixVacancyCandidate, notes));
}

static void
fill (MixRecruitment *self)
{
  MixDate as_at = mix_plan_get_as_at (self->plan);

  for (guint i = 0; i < self->vacancies->len; i++)
    find_stage (self, self->vacancies->pdata[i]);
  for (guint i = 0; i < self->candidates->len; i++)
    {
      MixVacancyCandidate *candidate = self->candidates->pdata[i];

      find_stage_of_candidate (self, candidate);
      candidate->label = g_strdup (candidate->row->letter);
    }
  for (guint i = 0; i < self->vacancies->len; i++)
    {
      _mix_recruitment_name_candidates (self->vacancies->pdata[i]);
      _mix_recruitment_find_starts (self, self->vacancies->pdata[i]);
    }
  for (guint i = 0; i < self->candidates->len; i++)
    _mix_recruitment_find_next_of_candidate (self->candidates->pdata[i], as_at);
  for (guint i = 0; i < self->vacancies->len; i++)
    _mix_recruitment_find_next_of_vacancy (self->vacancies->pdata[i], as_at);
}

/**
 * mix_recruitment_new:
 * @plan: a plan
 * @packs: (nullable): the data packs; without them it is not known how long stages usually take
 *
 * Returns: (transfer full): its vacancies and candidates as they stand on its day
 */
MixRecruitment *
mix_recruitment_new (MixPlan *plan, MixPackSet *packs)
{
  return mix_recruitment_new_of_branch (plan, plan, packs);
}

/**
 * mix_recruitment_new_of_branch:
 * @branch: a branch of a plan, in which there are no candidates
 * @plan: the plan
 * @packs: (nullable): the data packs; without them it is not known how long stages usually take
 *
 * Returns: (transfer full): the vacancies of the branch with the candidates whom the plan has for them
 */
MixRecruitment *
mix_recruitment_new_of_branch (MixPlan *branch, MixPlan *plan, MixPackSet *packs)
{
  MixRecruitment *self = g_object_new (MIX_TYPE_RECRUITMENT, NULL);

  self->plan = g_object_ref (branch);
  self->candidates_of = g_object_ref (plan);
  g_set_object (&self->packs, packs);
  gather (self);
  fill (self);
  return self;
}

/**
 * mix_recruitment_load:
 * @store: an open plan
 *
 * Returns: (transfer full) (nullable): its vacancies and candidates on the planning date, without usual days
 */
MixRecruitment *
mix_recruitment_load (MixStore *store, GError **error)
{
  g_autoptr (MixPlan) plan = mix_store_load (store, MIX_DATE_NONE, NULL, error);

  return plan != NULL ? mix_recruitment_new (plan, NULL) : NULL;
}

/**
 * mix_recruitment_get_plan:
 * @self: a plan's recruitment
 *
 * Returns: (transfer none): the plan
 */
MixPlan *
mix_recruitment_get_plan (MixRecruitment *self)
{
  return self->plan;
}

/**
 * mix_recruitment_get_vacancies:
 * @self: a plan's recruitment
 *
 * Returns: (transfer none) (element-type MixVacancy): every vacancy, open ones first, by the day they were opened
 */
GPtrArray *
mix_recruitment_get_vacancies (MixRecruitment *self)
{
  return self->vacancies;
}

/**
 * mix_recruitment_get_candidates:
 * @self: a plan's recruitment
 *
 * Returns: (transfer none) (element-type MixVacancyCandidate): every candidate, by letter
 */
GPtrArray *
mix_recruitment_get_candidates (MixRecruitment *self)
{
  return self->candidates;
}

/**
 * mix_recruitment_find_vacancy:
 * @self: a plan's recruitment
 * @id: a vacancy's id
 *
 * Returns: (transfer none) (nullable): the vacancy
 */
MixVacancy *
mix_recruitment_find_vacancy (MixRecruitment *self, const char *id)
{
  gpointer found = id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;

  return g_ptr_array_find (self->vacancies, found, NULL) ? found : NULL;
}

/**
 * mix_recruitment_find_candidate:
 * @self: a plan's recruitment
 * @id: a candidate's id
 *
 * Returns: (transfer none) (nullable): the candidate
 */
MixVacancyCandidate *
mix_recruitment_find_candidate (MixRecruitment *self, const char *id)
{
  gpointer found = id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;

  return g_ptr_array_find (self->candidates, found, NULL) ? found : NULL;
}

/**
 * mix_recruitment_get_usual_days:
 * @self: a plan's recruitment
 * @stage: a stage
 * @post: (nullable): the post, for notice by band
 *
 * Returns: how long the stage usually takes
 */
MixUsualDays
mix_recruitment_get_usual_days (MixRecruitment *self, MixRecruitmentStage stage, const MixPostRow *post)
{
  return _mix_recruitment_read_usual_days (self->packs, stage, post != NULL ? post->band : NULL);
}
