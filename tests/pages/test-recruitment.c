#include "mix-posts.h"
#include "mix-expected.h"
#include "mix-recruitment-page.h"
#include "mix-start-timeline.h"
#include "mix-stage-strip.h"
#include "mix-vacancies.h"
#include "mix-vacancy-candidates.h"
#include "mix-vacancy-panel.h"
#include "page-fixture.h"
#include "widget-test.h"

#include <string.h>

#define NAME "Rowan Ashdown"

static void
set_up (PageFixture *fixture, gconstpointer data)
{
  static const char *const CODES[] = { "U69720", NULL };

  page_fixture_set_up (fixture, MIX_TYPE_RECRUITMENT_PAGE, CODES);
}

static void
tear_down (PageFixture *fixture, gconstpointer data)
{
  page_fixture_tear_down (fixture);
}

static char *
open_vacancy (MixStore *store, GError **error)
{
  MixPostDraft post = { .name = "Care home pharmacist",
                        .role = "clinical_pharmacist",
                        .band = "7",
                        .minutes = 1800,
                        .wanted_from = MIX_DATE_NONE };
  g_autofree char *post_id = mix_posts_add (store, &post, error);
  MixVacancyDraft draft = { .post_id = post_id,
                            .opened_on = MIX_DATE_NONE,
                            .closing_on = MIX_DATE_NONE,
                            .interview_on = MIX_DATE_NONE,
                            .usual_notice_days = -1 };

  return post_id != NULL ? mix_vacancies_open (store, &draft, error) : NULL;
}

static gboolean
add_vacancy (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autofree char *id = open_vacancy (store, error);

  g_assert_no_error (*error);
  return id != NULL;
}

/* A vacancy whose advert is out, and somebody who applied. */
static gboolean
add_candidate (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autofree char *id = open_vacancy (store, error);
  g_autofree char *criterion = mix_vacancy_criteria_add (store, id, "Primary care years", TRUE, error);
  g_autofree char *member = mix_vacancy_panel_add (store, id, "Dr Lee", error);
  MixCandidateDraft draft = { .name = NAME, .applied_on = MIX_DATE_NONE, .notice_days = -1, .contracted_minutes = -1 };
  g_autofree char *candidate = NULL;

  g_assert_true (mix_vacancy_criteria_agree (store, id, MIX_DATE_NONE, error));
  g_assert_true (mix_vacancies_move (store, id, MIX_STAGE_SHORTLIST, MIX_DATE_NONE, "The test says so", error));
  candidate = mix_vacancy_candidates_add (store, id, &draft, error);
  g_assert_no_error (*error);
  return candidate != NULL;
}

static MixStageStrip *
get_strip (PageFixture *fixture)
{
  return MIX_STAGE_STRIP (page_fixture_find (GTK_WIDGET (fixture->page), MIX_TYPE_STAGE_STRIP));
}

static guint
count_cards (PageFixture *fixture, const char *stage)
{
  MixStageLane *lane = mix_stage_strip_get_lane (get_strip (fixture), stage);

  return lane != NULL ? mix_stage_lane_get_n_items (lane) : 0;
}

static gboolean
is_anywhere (PageFixture *fixture, const char *text)
{
  GtkWidget *inspector = NULL;
  gboolean has;

  g_object_get (fixture->page, "inspector", &inspector, NULL);
  has = page_fixture_has_label (inspector, text) || page_fixture_has_label (GTK_WIDGET (fixture->page), text);
  g_object_unref (inspector);
  return has;
}

static void
test_empty (PageFixture *fixture, gconstpointer data)
{
  g_assert_true (page_fixture_has_label (GTK_WIDGET (fixture->page), "Nobody is wanted yet"));
  g_assert_true (is_anywhere (fixture, "Nothing is due."));
}

static void
test_vacancy (PageFixture *fixture, gconstpointer data)
{
  page_fixture_run (fixture, add_vacancy, NULL);
  g_assert_cmpuint (count_cards (fixture, "prepare"), ==, 1);
  mix_document_undo_async (fixture->document, NULL, NULL);
  page_fixture_wait (fixture);
  g_assert_cmpuint (count_cards (fixture, "prepare"), ==, 0);
}

/* Nobody is named before they are scored: not on a card, not in the inspector, not in the table, not by the search. */
static void
test_letters (PageFixture *fixture, gconstpointer data)
{
  g_autoptr (MixDataTable) table = NULL;
  g_autofree char *csv = NULL;

  page_fixture_run (fixture, add_candidate, NULL);
  g_assert_cmpuint (count_cards (fixture, "select"), ==, 1);
  g_assert_true (is_anywhere (fixture, "Letter A"));
  table = mix_page_create_table (fixture->page);
  csv = mix_data_table_to_csv (table);
  g_assert_nonnull (g_strstr_len (csv, -1, "Letter A"));
  g_assert_null (g_strstr_len (csv, -1, NAME));
  g_assert_false (is_anywhere (fixture, NAME));
}

static void
test_selection (PageFixture *fixture, gconstpointer data)
{
  g_autofree char *title = NULL;

  page_fixture_run (fixture, add_candidate, NULL);
  g_assert_true (mix_stage_strip_focus (get_strip (fixture)));
  page_fixture_wait (fixture);
  title = page_fixture_dup_string (fixture, "inspector-title");
  g_assert_cmpstr (title, ==, "Letter A");
  g_assert_true (mix_page_dismiss (fixture->page));
  g_assert_false (mix_page_dismiss (fixture->page));
  g_assert_null (mix_stage_strip_get_selected (get_strip (fixture)));
}

/* What a timeline says of its first row, without how it looks. */
static char *
dup_days (MixStartTimeline *timeline)
{
  g_autofree char *words = mix_start_timeline_dup_row_words (timeline, 0);

  return g_strndup (words, strcspn (words, ";"));
}

/* Days as the timeline has them: by the forecast. */
static char *
dup_forecast_days (PageFixture *fixture)
{
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, NULL);
  g_autoptr (MixRecruitment) recruitment = mix_recruitment_new (mix_document_get_plan (fixture->document), packs);
  g_autoptr (GPtrArray) people = mix_expected_people_load (recruitment);
  const MixExpectedPerson *person = g_ptr_array_index (people, 0);
  g_autoptr (MixStartTimeline) timeline = g_object_ref_sink (MIX_START_TIMELINE (mix_start_timeline_new ()));
  MixStartRow row = { .title = person->name,
                      .detail = "0.8 WTE · Approval",
                      .words = "",
                      .first = person->p10,
                      .likely = person->p50,
                      .last = person->p90,
                      .wanted = MIX_DATE_NONE };

  mix_start_timeline_set_rows (timeline, &row, 1, mix_plan_get_as_at (mix_document_get_plan (fixture->document)));
  return dup_days (timeline);
}

static char *
dup_shown_days (PageFixture *fixture)
{
  GtkWidget *timeline = page_fixture_find (GTK_WIDGET (fixture->page), MIX_TYPE_START_TIMELINE);

  g_assert_cmpuint (mix_start_timeline_get_n_rows (MIX_START_TIMELINE (timeline)), ==, 1);
  return dup_days (MIX_START_TIMELINE (timeline));
}

/* What is by the usual days at first. */
static gboolean
has_other_days (gpointer data)
{
  PageFixture *fixture = ((gpointer *) data)[0];
  g_autofree char *shown = dup_shown_days (fixture);

  return !g_str_equal (shown, ((gpointer *) data)[1]);
}

static void
test_timeline (PageFixture *fixture, gconstpointer data)
{
  g_autofree char *usual = NULL, *shown = NULL, *wanted = NULL;
  gpointer look[2];

  page_fixture_run (fixture, add_vacancy, NULL);
  usual = dup_shown_days (fixture);
  wanted = dup_forecast_days (fixture);
  look[0] = fixture;
  look[1] = usual;
  if (!g_str_equal (usual, wanted))
    g_assert_true (widget_test_wait (has_other_days, look));
  shown = dup_shown_days (fixture);
  g_assert_cmpstr (shown, ==, wanted);
}

#define add(path, test) g_test_add (path, PageFixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);
  add ("/recruitment-page/empty", test_empty);
  add ("/recruitment-page/vacancy", test_vacancy);
  add ("/recruitment-page/letters", test_letters);
  add ("/recruitment-page/selection", test_selection);
  add ("/recruitment-page/timeline", test_timeline);
  return g_test_run ();
}
