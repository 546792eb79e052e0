#include "mix-plan-fixture.h"

#include "mix-error.h"
#include "mix-posts.h"
#include "mix-recruitment.h"
#include "mix-stage-template.h"
#include "mix-vacancies.h"

#define ROLE "clinical_pharmacist"

static MixStageTemplateDraft *
draft (MixPlanFixture *fixture, MixRecruitmentStage stage)
{
  g_autoptr (MixPlan) plan = mix_plan_fixture_load (fixture);

  return mix_stage_template_draft (plan, ROLE, stage);
}

static gboolean
put (MixPlanFixture *fixture, MixStageTemplateDraft *stage, GError **error)
{
  g_autoptr (GPtrArray) stages = g_ptr_array_new_with_free_func ((GDestroyNotify) mix_stage_template_draft_free);

  g_ptr_array_add (stages, stage);
  return mix_stage_template_put (fixture->store, ROLE, stages, error);
}

static const char *
get_title (const MixStageTemplateDraft *stage, guint position)
{
  return ((const MixTaskTemplateDraft *) stage->tasks->pdata[position])->title;
}

/* A role's own tasks come in their order, the other stages and roles stay as they are, and all of it is one step. */
static void
test_put (MixPlanFixture *fixture, gconstpointer data)
{
  MixStageTemplateDraft *stage = draft (fixture, MIX_STAGE_ADVERT);
  g_autoptr (MixStageTemplateDraft) after = NULL, other = NULL;
  g_autoptr (MixPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  guint n_ours = stage->tasks->len;

  g_assert_cmpuint (n_ours, >, 0);
  g_ptr_array_insert (stage->tasks, 0, mix_task_template_draft_new ("Ask the practices", "Ann", MIX_TURN_OTHERS, 3));
  g_ptr_array_remove_index (stage->tasks, 1);
  g_assert_true (put (fixture, stage, &error));
  g_assert_no_error (error);
  mix_plan_fixture_assert_undo_name (fixture, "Stages of recruitment: Clinical pharmacist");
  after = draft (fixture, MIX_STAGE_ADVERT);
  g_assert_cmpuint (after->tasks->len, ==, n_ours);
  g_assert_cmpstr (get_title (after, 0), ==, "Ask the practices");
  other = draft (fixture, MIX_STAGE_OFFER);
  g_assert_cmpuint (other->tasks->len, ==, mix_recruitment_stage_get_n_tasks (MIX_STAGE_OFFER));
  plan = mix_plan_fixture_load (fixture);
  g_assert_true (mix_stage_template_is_own (plan, ROLE));
  g_assert_false (mix_stage_template_is_own (plan, "pharmacy_technician"));
}

/* Vacancies get them as they come to the stage, and leave out one that is not used. */
static void
test_vacancy (MixPlanFixture *fixture, gconstpointer data)
{
  MixPostDraft post
      = { .name = "Pharmacist", .role = ROLE, .band = "7", .minutes = 2250, .wanted_from = MIX_DATE_NONE };
  MixVacancyDraft vacancy = {
    .opened_on = MIX_DATE_NONE, .closing_on = MIX_DATE_NONE, .interview_on = MIX_DATE_NONE, .usual_notice_days = -1
  };
  MixStageTemplateDraft *approval = draft (fixture, MIX_STAGE_APPROVAL);
  g_autofree char *post_id = NULL, *id = NULL;
  g_autoptr (MixRecruitment) recruitment = NULL;
  g_autoptr (GError) error = NULL;
  const MixVacancyTaskRow *task;

  g_ptr_array_set_size (approval->tasks, 0);
  g_ptr_array_add (approval->tasks, mix_task_template_draft_new ("Ask the board", NULL, MIX_TURN_OTHERS, 14));
  g_assert_true (put (fixture, approval, &error));
  vacancy.post_id = post_id = mix_posts_add (fixture->store, &post, &error);
  id = mix_vacancies_open (fixture->store, &vacancy, &error);
  g_assert_no_error (error);
  recruitment = mix_recruitment_load (fixture->store, &error);
  g_assert_cmpuint (mix_recruitment_find_vacancy (recruitment, id)->tasks->len, ==, 1);
  task = mix_recruitment_find_vacancy (recruitment, id)->tasks->pdata[0];
  g_assert_cmpstr (task->title, ==, "Ask the board");
  g_assert_cmpstr (task->turn, ==, "others");
}

static void
test_reset (MixPlanFixture *fixture, gconstpointer data)
{
  MixStageTemplateDraft *stage = draft (fixture, MIX_STAGE_INDUCTION);
  g_autoptr (MixStageTemplateDraft) after = NULL;
  g_autoptr (MixPlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  stage->used = FALSE;
  g_assert_true (put (fixture, stage, &error));
  g_assert_true (mix_stage_template_reset (fixture->store, ROLE, &error));
  g_assert_no_error (error);
  plan = mix_plan_fixture_load (fixture);
  g_assert_false (mix_stage_template_is_own (plan, ROLE));
  after = draft (fixture, MIX_STAGE_INDUCTION);
  g_assert_true (after->used);
}

static void
test_refused (MixPlanFixture *fixture, gconstpointer data)
{
  MixStageTemplateDraft *twice = draft (fixture, MIX_STAGE_ADVERT), *unknown = draft (fixture, MIX_STAGE_ADVERT);
  MixStageTemplateDraft *late = draft (fixture, MIX_STAGE_ADVERT), *patient = draft (fixture, MIX_STAGE_ADVERT);
  GError *error = NULL;

  g_ptr_array_add (twice->tasks, mix_task_template_draft_new ("Call", NULL, MIX_TURN_US, 1));
  g_ptr_array_add (twice->tasks, mix_task_template_draft_new ("call", NULL, MIX_TURN_US, 2));
  g_assert_false (put (fixture, twice, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*twice*");
  g_free (unknown->conditions);
  unknown->conditions = g_strdup ("tasks_done,lunch");
  g_assert_false (put (fixture, unknown, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*lunch*");
  g_ptr_array_add (late->tasks, mix_task_template_draft_new ("Call", NULL, MIX_TURN_US, 400));
  g_assert_false (put (fixture, late, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*400*");
  g_ptr_array_add (patient->tasks, mix_task_template_draft_new ("Ask 943 476 5919", NULL, MIX_TURN_US, 1));
  g_assert_false (put (fixture, patient, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*NHS number*");
  g_assert_false (mix_stage_template_reset (fixture->store, "juggler", &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  MIX_PLAN_TEST ("/stage-template/put", test_put);
  MIX_PLAN_TEST ("/stage-template/vacancy", test_vacancy);
  MIX_PLAN_TEST ("/stage-template/reset", test_reset);
  MIX_PLAN_TEST ("/stage-template/refused", test_refused);

  return g_test_run ();
}
