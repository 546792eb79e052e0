#include "mix-store-fixture.h"

#include "mix-backup.h"
#include "mix-error.h"
#include "mix-row-type.h"
#include "mix-store-private.h"
#include "mix-store-read.h"

#include <string.h>

#define ID(n) "00000000-0000-7000-8000-00000000000" #n
#define POST ID (1)
#define VACANCY ID (2)
#define CANDIDATE ID (3)
#define OTHER ID (4)

#define DAY(month, day) mix_date_new (2026, month, day)

/* Words that are nowhere else, planted in every text that a candidate has. */
#define NAME "Zebulonia Quagmoor"
#define EMAIL "quagmoor@example.test"
#define NOTE "Remembers the kestrels"
#define ANSWER "Prescribed for heronries"

static const char *const planted[] = { NAME, EMAIL, NOTE, ANSWER };

static gboolean
put_vacancy (MixStore *store, gpointer data, GError **error)
{
  MixPostRow post = { .id = POST,
                      .name = "Pharmacist",
                      .role = "clinical_pharmacist",
                      .band = "7",
                      .pay_point = "entry",
                      .funding = "scheme",
                      .minutes = 2250,
                      .wanted_from = MIX_DATE_NONE,
                      .closed_on = MIX_DATE_NONE };
  MixVacancyRow vacancy = { .id = VACANCY,
                            .post_id = POST,
                            .notice_from = "conditional",
                            .opened_on = DAY (7, 1),
                            .closing_on = MIX_DATE_NONE,
                            .interview_on = MIX_DATE_NONE,
                            .criteria_agreed_on = MIX_DATE_NONE,
                            .criteria_frozen_on = MIX_DATE_NONE,
                            .start_on = MIX_DATE_NONE,
                            .closed_on = MIX_DATE_NONE,
                            .usual_notice_days = -1,
                            .anonymous = TRUE };

  return mix_store_put_post (store, &post, error)
         && mix_store_put_recruitment (store, MIX_PLAN_VACANCY, &vacancy, error);
}

static MixCandidateRow
make_candidate (const char *id, const char *name)
{
  return (MixCandidateRow) { .id = id,
                             .vacancy_id = VACANCY,
                             .letter = "A",
                             .name = name,
                             .email = EMAIL,
                             .stage = "applied",
                             .applied_on = DAY (7, 10),
                             .stage_from = DAY (7, 10),
                             .outcome_on = MIX_DATE_NONE,
                             .interview_on = MIX_DATE_NONE,
                             .notice_given_on = MIX_DATE_NONE,
                             .start_on = MIX_DATE_NONE,
                             .interview_time = -1,
                             .interview_minutes = -1,
                             .notice_days = -1,
                             .contracted_minutes = -1 };
}

static gboolean
put_candidate (MixStore *store, gpointer data, GError **error)
{
  MixCandidateRow candidate = make_candidate (CANDIDATE, NAME), other = make_candidate (OTHER, "Somebody Else");
  MixCandidateNoteRow note = { ID (5), CANDIDATE, "Ann", NOTE, DAY (7, 11) };
  MixCandidateAnswerRow answer = { ID (6), CANDIDATE, ID (7), ANSWER };

  other.email = NULL;
  return mix_store_put_recruitment (store, MIX_PLAN_CANDIDATE, &candidate, error)
         && mix_store_put_recruitment (store, MIX_PLAN_CANDIDATE, &other, error)
         && mix_store_put_recruitment (store, MIX_PLAN_CANDIDATE_NOTE, &note, error)
         && mix_store_put_recruitment (store, MIX_PLAN_CANDIDATE_ANSWER, &answer, error);
}

static gboolean
remove_candidate (MixStore *store, gpointer data, GError **error)
{
  return mix_store_remove_recruitment (store, MIX_PLAN_CANDIDATE, data, error);
}

static MixStore *
create_with_candidate (MixStoreFixture *fixture)
{
  MixStore *store = mix_store_fixture_create (fixture);
  g_autoptr (GError) error = NULL;

  mix_store_change (store, "Open a vacancy", put_vacancy, NULL, &error);
  g_assert_no_error (error);
  mix_store_change_apart (store, put_candidate, NULL, &error);
  g_assert_no_error (error);
  return store;
}

/* A candidate comes back as put, and the history knows nothing of it. */
static void
test_no_history (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = create_with_candidate (fixture);
  MixCandidateRow wanted = make_candidate (CANDIDATE, NAME);
  g_autoptr (MixCandidateRow) row = NULL;
  g_autoptr (GPtrArray) history = mix_store_get_history (store, 0, NULL), of = NULL;
  g_autofree char *undo = mix_store_dup_undo_name (store);

  g_assert_cmpstr (undo, ==, "Open a vacancy");
  g_assert_cmpuint (history->len, ==, 2);
  of = mix_store_get_history_of (store, CANDIDATE, 0, NULL);
  g_assert_cmpuint (of->len, ==, 0);
  row = mix_store_read_recruitment (store, MIX_PLAN_CANDIDATE, CANDIDATE, NULL);
  g_assert_true (mix_row_equal (&mix_row_type_candidate, row, &wanted));
  mix_store_fixture_close (store);
}

/* The vacancy can be undone under its candidates, who stay, and be made again. */
static void
test_undo_under_candidates (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = create_with_candidate (fixture);
  g_autoptr (MixPlan) plan = NULL;

  g_assert_true (mix_store_undo (store, 1, NULL));
  plan = mix_store_load (store, MIX_DATE_NONE, NULL, NULL);
  g_assert_cmpuint (mix_plan_get_entries (plan, MIX_PLAN_VACANCY)->len, ==, 0);
  g_assert_cmpuint (mix_plan_get_entries (plan, MIX_PLAN_CANDIDATE)->len, ==, 2);
  g_assert_true (mix_store_redo (store, 1, NULL));
  mix_store_fixture_close (store);
}

/* What is not recorded cannot change what is. */
static void
test_apart_only (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = mix_store_fixture_create (fixture);
  g_autofree char *before = mix_fixture_dump (store), *after = NULL;
  GError *error = NULL;

  g_assert_false (mix_store_change_apart (store, put_vacancy, NULL, &error));
  mix_fixture_assert_error (error, MIX_ERROR_FAILED);
  after = mix_fixture_dump (store);
  g_assert_cmpstr (before, ==, after);
  mix_store_fixture_close (store);
}

/* A picture that follows another one shows what was written apart. */
static void
test_following (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = mix_store_fixture_create (fixture);
  g_autoptr (MixPlan) before = NULL, after = NULL;

  g_assert_true (mix_store_change (store, "Open a vacancy", put_vacancy, NULL, NULL));
  before = mix_store_load_after (store, NULL, MIX_DATE_NONE, NULL, NULL);
  g_assert_true (mix_store_change_apart (store, put_candidate, NULL, NULL));
  after = mix_store_load_after (store, before, MIX_DATE_NONE, NULL, NULL);
  g_assert_cmpuint (mix_plan_get_entries (after, MIX_PLAN_CANDIDATE)->len, ==, 2);
  g_assert_true (mix_plan_get_entries (after, MIX_PLAN_VACANCY) == mix_plan_get_entries (before, MIX_PLAN_VACANCY));
  mix_store_fixture_close (store);
}

static guint
count_in_file (const char *path, const char *words)
{
  g_autofree char *bytes = NULL;
  gsize length;
  guint n_hits = 0;

  if (!g_file_get_contents (path, &bytes, &length, NULL))
    return 0;
  for (const char *at = bytes; (at = memmem (at, length - (gsize) (at - bytes), words, strlen (words))) != NULL; at++)
    n_hits++;
  return n_hits;
}

/* In every file of a folder and of those below it. */
static guint
count_in_folder (const char *folder, const char *words)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n_hits = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      n_hits += g_file_test (path, G_FILE_TEST_IS_DIR) ? count_in_folder (path, words) : count_in_file (path, words);
    }
  return n_hits;
}

static void
assert_planted (const char *folder, gboolean wanted)
{
  for (guint i = 0; i < G_N_ELEMENTS (planted); i++)
    g_assert_true ((count_in_folder (folder, planted[i]) > 0) == wanted);
}

/* Erased means gone, from every byte beside the plan; whoever was not erased stays, in backups too. */
static void
test_purge (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = create_with_candidate (fixture);
  g_autofree char *copy_path = g_build_filename (fixture->folder, "copy.skillmix", NULL);
  g_autoptr (GFile) copy = g_file_new_for_path (copy_path);
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (mix_backup_make (mix_store_get_path (store), MIX_BACKUP_DAILY, NULL, &error));
  g_assert_no_error (error);
  assert_planted (fixture->folder, TRUE);

  g_assert_true (mix_store_change_apart (store, remove_candidate, (gpointer) CANDIDATE, &error));
  g_assert_true (mix_store_purge (store, &error));
  g_assert_no_error (error);
  assert_planted (fixture->folder, FALSE);
  g_assert_true (mix_store_copy (store, copy, NULL, &error));
  assert_planted (fixture->folder, FALSE);

  backups = mix_backup_list (mix_store_get_path (store));
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_cmpuint (count_in_file (((MixBackup *) backups->pdata[0])->path, "Somebody Else"), >, 0);
  g_assert_cmpuint (count_in_file (copy_path, "Somebody Else"), >, 0);
  g_assert_true (mix_store_verify (store, NULL, &error));
  mix_store_fixture_close (store);
  assert_planted (fixture->folder, FALSE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  MIX_FIXTURE_TEST ("/store/apart/no-history", test_no_history);
  MIX_FIXTURE_TEST ("/store/apart/undo-under-candidates", test_undo_under_candidates);
  MIX_FIXTURE_TEST ("/store/apart/apart-only", test_apart_only);
  MIX_FIXTURE_TEST ("/store/apart/following", test_following);
  MIX_FIXTURE_TEST ("/store/apart/purge", test_purge);

  return g_test_run ();
}
