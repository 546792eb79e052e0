#include "mix-plan-fixture.h"

#include "mix-due-list.h"
#include "mix-error.h"
#include "mix-funnel.h"
#include "mix-plan-entries.h"
#include "mix-posts.h"
#include "mix-recruitment.h"
#include "mix-scores.h"
#include "mix-stage-condition.h"
#include "mix-vacancies.h"
#include "mix-vacancy-candidates.h"
#include "mix-vacancy-panel.h"

#include <string.h>

#define DAY(month, day) mix_date_new (2026, month, day)

static const char *const checks[]
    = { "identity", "right_to_work", "qualifications", "references", "criminal_record", "work_health", "register" };

static char *
open_vacancy (MixPlanFixture *fixture)
{
  MixPostDraft post = { .name = "Senior pharmacist",
                        .role = "senior_clinical_pharmacist",
                        .band = "8a",
                        .pay_point = "entry",
                        .organisation = "X99003",
                        .funding = "scheme",
                        .minutes = 2250,
                        .wanted_from = DAY (9, 1) };
  g_autoptr (GError) error = NULL;
  g_autofree char *post_id = mix_posts_add (fixture->store, &post, &error);
  MixVacancyDraft draft = { .post_id = post_id,
                            .lead = "Clinical director",
                            .notice_from = "conditional",
                            .opened_on = DAY (7, 1),
                            .closing_on = DAY (8, 1),
                            .interview_on = MIX_DATE_NONE,
                            .usual_notice_days = -1 };
  char *id;

  g_assert_no_error (error);
  id = mix_vacancies_open (fixture->store, &draft, &error);
  g_assert_no_error (error);
  return id;
}

static void
assert_move (MixPlanFixture *fixture, const char *vacancy, MixRecruitmentStage stage, MixDate date)
{
  g_autoptr (GError) error = NULL;

  mix_vacancies_move (fixture->store, vacancy, stage, date, "the test says so", &error);
  g_assert_no_error (error);
}

/* With one criterion, a panel of one, and live since 10 July. */
static char *
advertise (MixPlanFixture *fixture)
{
  char *vacancy = open_vacancy (fixture);
  g_autoptr (GError) error = NULL;
  g_autofree char *criterion = mix_vacancy_criteria_add (fixture->store, vacancy, "Prescriber", TRUE, &error);
  g_autofree char *member = mix_vacancy_panel_add (fixture->store, vacancy, "Dr Example", &error);

  g_assert_true (mix_vacancy_criteria_agree (fixture->store, vacancy, DAY (7, 5), &error));
  assert_move (fixture, vacancy, MIX_STAGE_ADVERT, DAY (7, 10));
  return vacancy;
}

static char *
add_candidate (MixPlanFixture *fixture, const char *vacancy, const char *name)
{
  MixCandidateDraft draft
      = { .name = name, .prescriber = "yes", .applied_on = DAY (7, 20), .notice_days = 84, .contracted_minutes = -1 };
  g_autoptr (GError) error = NULL;
  char *id = mix_vacancy_candidates_add (fixture->store, vacancy, &draft, &error);

  g_assert_no_error (error);
  return id;
}

static MixRecruitment *
load (MixPlanFixture *fixture)
{
  return mix_recruitment_load (fixture->store, NULL);
}

static const char *
get_row_id (GPtrArray *rows)
{
  return *(const char *const *) rows->pdata[0];
}

static void
score (MixPlanFixture *fixture, const char *candidate_id, const char *round)
{
  g_autoptr (MixRecruitment) recruitment = load (fixture);
  const MixVacancy *vacancy = mix_recruitment_find_candidate (recruitment, candidate_id)->vacancy;
  g_autoptr (GError) error = NULL;

  mix_vacancy_candidates_score (fixture->store, candidate_id, round, get_row_id (vacancy->criteria),
                                get_row_id (vacancy->panel), 3, &error);
  g_assert_no_error (error);
  mix_vacancy_candidates_score (fixture->store, candidate_id, round, get_row_id (vacancy->criteria), NULL, 3, &error);
  g_assert_no_error (error);
}

static void
invite (MixPlanFixture *fixture, const char *vacancy, const char *candidate)
{
  g_autoptr (GError) error = NULL;

  assert_move (fixture, vacancy, MIX_STAGE_SHORTLIST, DAY (8, 2));
  score (fixture, candidate, MIX_ROUND_SHORTLIST);
  mix_vacancy_candidates_move (fixture->store, candidate, MIX_STAGE_INTERVIEW, DAY (8, 10), &error);
  g_assert_no_error (error);
}

static void
clear_checks (MixPlanFixture *fixture, const char *candidate)
{
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      MixCheckDraft draft = { .kind = checks[i],
                              .state = "cleared",
                              .asked_on = MIX_DATE_NONE,
                              .chase_on = MIX_DATE_NONE,
                              .cleared_on = DAY (10, 1) };
      g_autoptr (GError) error = NULL;

      mix_vacancy_candidates_set_check (fixture->store, candidate, &draft, &error);
      g_assert_no_error (error);
    }
}

static void
hire (MixPlanFixture *fixture, const char *candidate)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *offer = NULL, *last = NULL;

  score (fixture, candidate, MIX_ROUND_INTERVIEW);
  offer = mix_vacancy_candidates_make_offer (fixture->store, candidate, FALSE, DAY (9, 1), DAY (9, 10), &error);
  g_assert_no_error (error);
  g_assert_true (mix_vacancy_candidates_answer_offer (fixture->store, candidate, TRUE, NULL, DAY (9, 5), &error));
  clear_checks (fixture, candidate);
  last = mix_vacancy_candidates_make_offer (fixture->store, candidate, TRUE, DAY (10, 2), MIX_DATE_NONE, &error);
  g_assert_no_error (error);
  g_assert_true (mix_vacancy_candidates_answer_offer (fixture->store, candidate, TRUE, NULL, DAY (10, 3), &error));
}

/* From an open vacancy to a colleague in the team, with what the post says of them. */
static void
test_hire (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *vacancy_id = advertise (fixture);
  g_autofree char *candidate_id = add_candidate (fixture, vacancy_id, "Ann Example"), *person_id = NULL;
  MixCandidateStart start = { .date = DAY (12, 1), .contracted_minutes = 1350, .pathway = "on_pathway" };
  g_autoptr (MixRecruitment) before = NULL, after = NULL;
  const MixVacancyCandidate *candidate;
  const MixVacancy *vacancy;
  g_autoptr (GError) error = NULL;
  MixPerson *person;
  int minutes = 0;

  invite (fixture, vacancy_id, candidate_id);
  hire (fixture, candidate_id);
  before = load (fixture);
  candidate = mix_recruitment_find_candidate (before, candidate_id);
  g_assert_cmpint (candidate->stage, ==, MIX_STAGE_NOTICE);
  g_assert_cmpint (candidate->row->notice_given_on, ==, DAY (9, 5));
  g_assert_cmpint (candidate->vacancy->stage, ==, MIX_STAGE_NOTICE);
  g_assert_cmpint (candidate->row->stage_from, ==, DAY (10, 3));
  g_assert_cmpint (((const MixStageVisitRow *) candidate->vacancy->visits->pdata[6])->from_date, ==, DAY (10, 1));

  person_id = mix_vacancy_candidates_start (fixture->store, candidate_id, &start, &error);
  g_assert_no_error (error);
  mix_plan_fixture_assert_undo_name (fixture, "Ann Example starts as Senior pharmacist");
  after = load (fixture);
  vacancy = mix_recruitment_find_vacancy (after, vacancy_id);
  g_assert_cmpstr (vacancy->row->person_id, ==, person_id);
  g_assert_cmpstr (vacancy->post->person_id, ==, person_id);
  g_assert_cmpint (vacancy->stage, ==, MIX_STAGE_INDUCTION);
  g_assert_cmpstr (vacancy->next.words, ==, "Welcome on the first day");
  person = mix_plan_find_person (mix_recruitment_get_plan (after), person_id);
  g_assert_nonnull (person);
  g_assert_cmpint (mix_person_get_row (person)->start_date, ==, DAY (12, 1));
  g_assert_true (mix_person_get_contracted_minutes (person, &minutes));
  g_assert_cmpint (minutes, ==, 1350);
}

static void
assert_waits (MixPlanFixture *fixture, const char *candidate_id, gboolean waits)
{
  g_autoptr (MixRecruitment) recruitment = load (fixture);
  const MixVacancyCandidate *candidate = mix_recruitment_find_candidate (recruitment, candidate_id);

  g_assert_true (candidate->is_in == waits);
  g_assert_cmpstr (candidate->row->outcome, ==, waits ? NULL : "started");
  g_assert_true ((candidate->stage == MIX_STAGE_NOTICE) == waits);
  g_assert_cmpint (candidate->row->start_on, ==, DAY (12, 1));
  g_assert_cmpint (candidate->keep_until == MIX_DATE_NONE, ==, waits);
  if (waits)
    g_assert_cmpint (candidate->row->stage_from, ==, DAY (10, 3));
}

/* Undone, a start leaves a candidate who waits for it, who can start anew, and whose place another can take. */
static void
test_undo_start (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *vacancy_id = advertise (fixture);
  g_autofree char *candidate_id = add_candidate (fixture, vacancy_id, "Ann Example");
  g_autofree char *other_id = mix_plan_fixture_add_person (fixture, "Bob Example", "senior_clinical_pharmacist");
  g_autofree char *first = NULL, *second = NULL;
  MixCandidateStart start = { .date = DAY (12, 1) };
  g_autoptr (GError) error = NULL;

  invite (fixture, vacancy_id, candidate_id);
  hire (fixture, candidate_id);
  first = mix_vacancy_candidates_start (fixture->store, candidate_id, &start, &error);
  g_assert_no_error (error);
  assert_waits (fixture, candidate_id, FALSE);
  g_assert_true (mix_store_undo (fixture->store, 1, &error));
  assert_waits (fixture, candidate_id, TRUE);
  g_assert_true (mix_store_redo (fixture->store, 1, &error));
  assert_waits (fixture, candidate_id, FALSE);

  g_assert_true (mix_store_undo (fixture->store, 1, &error));
  second = mix_vacancy_candidates_start (fixture->store, candidate_id, &start, &error);
  g_assert_no_error (error);
  assert_waits (fixture, candidate_id, FALSE);
  g_assert_true (mix_store_undo (fixture->store, 1, &error));
  g_assert_true (mix_vacancies_fill (fixture->store, vacancy_id, other_id, DAY (12, 1), &error));
  g_assert_no_error (error);
  assert_waits (fixture, candidate_id, TRUE);
}

static void
withdraw (MixPlanFixture *fixture, const char *candidate_id)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (mix_vacancy_candidates_end (fixture->store, candidate_id, "withdrawn", "pay", DAY (11, 20), &error));
  g_assert_no_error (error);
}

static void
erase (MixPlanFixture *fixture, const char *candidate_id)
{
  const char *ids[] = { candidate_id, NULL };
  g_autoptr (GError) error = NULL;

  g_assert_true (mix_vacancy_candidates_erase (fixture->store, ids, &error));
  g_assert_no_error (error);
}

/* Nobody starts by a redo of whom something else became after their start was undone. */
static void
assert_no_redo_after (MixPlanFixture *fixture, void (*end) (MixPlanFixture *, const char *))
{
  g_autofree char *vacancy_id = advertise (fixture);
  g_autofree char *candidate_id = add_candidate (fixture, vacancy_id, "Ann Example"), *person_id = NULL;
  g_autofree char *redo_name = NULL, *no_redo_name = NULL;
  MixCandidateStart start = { .date = DAY (12, 1) };
  g_autoptr (MixRecruitment) after = NULL;
  g_autoptr (GError) error = NULL;

  invite (fixture, vacancy_id, candidate_id);
  hire (fixture, candidate_id);
  person_id = mix_vacancy_candidates_start (fixture->store, candidate_id, &start, &error);
  g_assert_no_error (error);
  g_assert_true (mix_store_undo (fixture->store, 1, &error));
  redo_name = mix_store_dup_redo_name (fixture->store);
  g_assert_nonnull (redo_name);
  end (fixture, candidate_id);
  no_redo_name = mix_store_dup_redo_name (fixture->store);
  g_assert_null (no_redo_name);
  g_assert_false (mix_store_redo (fixture->store, 1, NULL));
  after = load (fixture);
  g_assert_null (mix_plan_find_person (mix_recruitment_get_plan (after), person_id));
  g_assert_null (mix_recruitment_find_vacancy (after, vacancy_id)->row->person_id);
}

static void
test_redo_withdrawn (MixPlanFixture *fixture, gconstpointer data)
{
  assert_no_redo_after (fixture, withdraw);
}

static void
test_redo_erased (MixPlanFixture *fixture, gconstpointer data)
{
  assert_no_redo_after (fixture, erase);
}

/* Letters until the panel has scored, then names; and no name in what can be undone. */
static void
test_letters (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *vacancy = advertise (fixture);
  g_autofree char *first = add_candidate (fixture, vacancy, "Ann Example");
  g_autofree char *second = add_candidate (fixture, vacancy, "Bob Example");
  g_autoptr (MixRecruitment) before = load (fixture), half = NULL, after = NULL;

  g_assert_cmpstr (mix_recruitment_find_candidate (before, first)->label, ==, "Letter A");
  g_assert_cmpstr (mix_recruitment_find_candidate (before, second)->label, ==, "Letter B");
  assert_move (fixture, vacancy, MIX_STAGE_SHORTLIST, DAY (8, 2));
  score (fixture, first, MIX_ROUND_SHORTLIST);
  half = load (fixture);
  g_assert_cmpstr (mix_recruitment_find_candidate (half, first)->label, ==, "Letter A");
  score (fixture, second, MIX_ROUND_SHORTLIST);
  after = load (fixture);
  g_assert_cmpstr (mix_recruitment_find_candidate (after, first)->label, ==, "Ann Example");
  g_assert_cmpstr (mix_recruitment_find_candidate (after, second)->label, ==, "Bob Example");
}

/* Nobody comes to an interview, to an offer or to the team before what belongs before it. */
static void
test_order (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *vacancy = open_vacancy (fixture), *late = NULL, *offer = NULL, *person = NULL;
  g_autofree char *criterion = NULL, *candidate = NULL, *too_late = NULL;
  GError *error = NULL;

  g_assert_false (mix_vacancies_move (fixture->store, vacancy, MIX_STAGE_ADVERT, DAY (7, 10), "hurry", &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*criteria*not agreed*");
  criterion = mix_vacancy_criteria_add (fixture->store, vacancy, "Prescriber", TRUE, NULL);
  g_assert_true (mix_vacancy_criteria_agree (fixture->store, vacancy, MIX_DATE_NONE, NULL));
  g_assert_false (mix_vacancies_move (fixture->store, vacancy, MIX_STAGE_ADVERT, DAY (7, 10), NULL, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*tasks of the stage*");
  assert_move (fixture, vacancy, MIX_STAGE_ADVERT, DAY (7, 10));
  too_late = mix_vacancy_criteria_add (fixture->store, vacancy, "Another", FALSE, &error);
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*frozen*");

  candidate = add_candidate (fixture, vacancy, "Ann Example");
  g_assert_false (mix_vacancy_candidates_move (fixture->store, candidate, MIX_STAGE_INTERVIEW, MIX_DATE_NONE, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "Letter A is not scored*");
  offer = mix_vacancy_candidates_make_offer (fixture->store, candidate, FALSE, MIX_DATE_NONE, MIX_DATE_NONE, &error);
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "Letter A was not interviewed*");
  person
      = mix_vacancy_candidates_start (fixture->store, candidate, &(MixCandidateStart) { .date = DAY (12, 1) }, &error);
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "Letter A has not accepted*");
  g_assert_null (person);
}

/* Patients stay out of every text, and candidates out of every text that the history keeps. */
static void
test_texts (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *vacancy = advertise (fixture);
  g_autofree char *candidate = add_candidate (fixture, vacancy, "Ann Example"), *note = NULL, *task = NULL;
  MixVacancyTaskDraft draft = { .title = "Call Ann Example back", .due_on = MIX_DATE_NONE };
  GError *error = NULL;

  note = mix_vacancy_candidates_add_note (fixture->store, candidate, "Dr Example", "About 943 476 5919", &error);
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*NHS number*");
  task = mix_vacancy_tasks_add (fixture->store, vacancy, &draft, &error);
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*names a candidate*");
}

/* Whoever is erased is one in the funnel and nowhere else; rates need five people. */
static void
test_erase (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *vacancy = advertise (fixture);
  g_autofree char *candidate = add_candidate (fixture, vacancy, "Ann Example");
  const char *ids[] = { candidate, NULL };
  g_autoptr (MixRecruitment) due = NULL, after = NULL;
  g_autoptr (GArray) items = NULL, funnel = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (
      mix_vacancy_candidates_end (fixture->store, candidate, "withdrawn", "pay", mix_date_new (2025, 12, 1), &error));
  due = load (fixture);
  items = mix_due_list_new (due);
  g_assert_cmpint (g_array_index (items, MixDueItem, items->len - 1).kind, ==, MIX_DUE_TO_ERASE);
  g_assert_true (mix_vacancy_candidates_erase (fixture->store, ids, &error));
  g_assert_no_error (error);
  after = load (fixture);
  g_assert_cmpuint (mix_recruitment_get_candidates (after)->len, ==, 0);
  funnel = mix_funnel_new (after, vacancy, MIX_DATE_NONE);
  g_assert_cmpint (g_array_index (funnel, MixFunnelStep, 0).people, ==, 1);
  g_assert_false (g_array_index (funnel, MixFunnelStep, 1).has_rate);
}

/* Members of the panel do not see each other's scores before all are in. */
static void
test_apart (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *vacancy_id = advertise (fixture);
  g_autofree char *candidate_id = add_candidate (fixture, vacancy_id, "Ann Example");
  g_autofree char *other = mix_vacancy_panel_add (fixture->store, vacancy_id, "Dr Other", NULL);
  g_autoptr (MixRecruitment) recruitment = load (fixture), after = NULL;
  const MixVacancy *vacancy = mix_recruitment_find_vacancy (recruitment, vacancy_id);
  g_autoptr (MixScoreSheet) sheet = NULL;
  GError *error = NULL;

  g_assert_true (mix_vacancy_candidates_score (fixture->store, candidate_id, MIX_ROUND_SHORTLIST,
                                               get_row_id (vacancy->criteria), other, 4, NULL));
  g_assert_false (mix_vacancy_candidates_score (fixture->store, candidate_id, MIX_ROUND_SHORTLIST,
                                                get_row_id (vacancy->criteria), NULL, 4, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "Not everybody*");
  after = load (fixture);
  sheet = mix_score_sheet_new (mix_recruitment_find_candidate (after, candidate_id), MIX_ROUND_SHORTLIST, other);
  g_assert_cmpuint (sheet->n_done, ==, 1);
  g_assert_null (sheet->apart);
  g_assert_cmpuint (sheet->own->len, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  MIX_PLAN_TEST ("/recruitment/hire", test_hire);
  MIX_PLAN_TEST ("/recruitment/undo-start", test_undo_start);
  MIX_PLAN_TEST ("/recruitment/redo-withdrawn", test_redo_withdrawn);
  MIX_PLAN_TEST ("/recruitment/redo-erased", test_redo_erased);
  MIX_PLAN_TEST ("/recruitment/letters", test_letters);
  MIX_PLAN_TEST ("/recruitment/order", test_order);
  MIX_PLAN_TEST ("/recruitment/texts", test_texts);
  MIX_PLAN_TEST ("/recruitment/erase", test_erase);
  MIX_PLAN_TEST ("/recruitment/apart", test_apart);

  return g_test_run ();
}
