#include <gio/gio.h>

#include "mix-forecast-settings.h"
#include "mix-funding-course.h"
#include "mix-pack-set.h"
#include "mix-plan-forecast.h"
#include "mix-plan-options.h"
#include "mix-round.h"
#include "mix-store-read.h"
#include "test-folder.h"

/*
 * The sample plan's money through the year, run by run, and what of it is lost with people who leave: against the
 * ledger of a plan in which they left.
 */

#define RUNS 400
#define SEED 7
#define YEAR 2026
#define RUNS_A_LOOK 23
#define LEAVERS_PERCENT 40

/* A copy of the sample plan in which people leave, and what becomes of its money. */
typedef struct
{
  char *folder;
  MixStore *store;
  MixPlan *plan;
  MixPackSet *packs;
  MixFunding *funding;
  MixForecastPicture *picture;
  MixForecast *forecast;
  MixFundingOutcome *outcome;
} Fixture;

static void
open_copy (Fixture *self)
{
  g_autoptr (GFile) sample = g_file_new_for_path (g_getenv ("MIX_SAMPLE_PLAN"));
  g_autofree char *path = NULL;
  g_autoptr (GFile) copy = NULL;
  g_autoptr (GError) error = NULL;

  self->folder = test_folder_new ();
  path = g_build_filename (self->folder, "plan.skillmix", NULL);
  copy = g_file_new_for_path (path);
  g_file_copy (sample, copy, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  self->store = mix_store_open (path, MIX_STORE_DEFAULT, &error);
  g_assert_no_error (error);
}

/* @data: how many percent leave in a year. */
static void
set_up (Fixture *self, gconstpointer data)
{
  MixForecastAsk ask = { .runs = RUNS, .seed = SEED, .has_seed = TRUE, .until = MIX_DATE_NONE };
  g_autoptr (MixRecruitment) recruitment = NULL;
  g_autoptr (GError) error = NULL;

  open_copy (self);
  mix_plan_options_set (self->store, MIX_OPTION_FORECAST_LEAVERS, GPOINTER_TO_INT (data), &error);
  g_assert_no_error (error);
  self->plan = mix_store_load (self->store, MIX_DATE_NONE, NULL, &error);
  g_assert_no_error (error);
  self->packs = mix_pack_set_new (NULL, NULL);
  self->funding = mix_funding_new_from_store (self->store, self->plan, self->packs, YEAR, &error);
  g_assert_no_error (error);
  recruitment = mix_recruitment_new (self->plan, self->packs);
  self->picture = mix_forecast_picture_new (recruitment);
  self->forecast = mix_forecast_new (self->picture, &ask, NULL, NULL);
  self->outcome = mix_funding_outcome_new (self->funding, self->forecast);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  mix_funding_outcome_free (self->outcome);
  mix_forecast_free (self->forecast);
  mix_forecast_picture_free (self->picture);
  mix_funding_free (self->funding);
  g_object_unref (self->packs);
  g_object_unref (self->plan);
  mix_store_close (self->store);
  g_object_unref (self->store);
  test_folder_remove (self->folder);
  g_free (self->folder);
}

/* The last day of everybody who leaves in a run. */
static void
let_leave (const Fixture *self, GPtrArray *people, guint run)
{
  for (guint i = 0; i < people->len; i++)
    {
      MixPersonRow *person = people->pdata[i];
      const guint16 *leaves = mix_forecast_find_leaves (self->forecast, person->id);
      MixDate last = leaves != NULL ? self->forecast->as_at + leaves[run] - 1 : MIX_DATE_NONE;

      if (leaves != NULL && (person->leaving_date == MIX_DATE_NONE || last < person->leaving_date))
        person->leaving_date = MAX (last, person->start_date - 1);
    }
}

/* The ledger of the plan had everybody left who leaves in a run. */
static MixFunding *
load_after (const Fixture *self, guint run)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) people = mix_store_read_people (self->store, &error);
  g_autoptr (GPtrArray) facts = mix_store_read_facts (self->store, &error);
  MixFunding *after;

  let_leave (self, people, run);
  after = mix_funding_new (self->plan, people, facts, self->packs, YEAR, &error);
  g_assert_no_error (error);
  return after;
}

/* What is drawn in a month of a run by those who fill vacant posts of a network, until they leave. */
static MixPence
add_up_starters (const Fixture *self, guint network, guint run, guint month)
{
  MixPence sum = 0;

  for (guint job = 0; job < mix_funding_get_n_jobs (self->funding); job++)
    for (guint i = 0; i < self->forecast->starts->len; i++)
      {
        const MixForecastStart *start = self->forecast->starts->pdata[i];
        const guint16 *stays = mix_hiring_team_get_stays (self->forecast->team, i);
        MixDate first = self->forecast->as_at + mix_hiring_forecast_get_starts (self->forecast->runs, i)[run];

        if (g_strcmp0 (start->vacancy->post_id, mix_funding_get_job (self->funding, job)->id) != 0
            || mix_funding_get_job_network (self->funding, job) != network)
          continue;
        if (stays == NULL || stays[run] > 0)
          sum += mix_funding_find_drawn (self->funding, job, first,
                                         stays != NULL ? first + stays[run] - 1 : MIX_DATE_NONE, month)
                     .pence;
      }
  return sum;
}

/* In every run the money is that of a plan in which people left on the days on which they leave in it. */
static void
test_leavers (Fixture *self, gconstpointer data)
{
  gboolean some_leave = FALSE;

  for (guint run = 0; run < RUNS; run += RUNS_A_LOOK)
    {
      g_autoptr (MixFunding) after = load_after (self, run);

      for (guint network = 0; network < mix_funding_get_n_networks (self->funding); network++)
        {
          MixLedgerTotal total = mix_funding_get_total (after, network);
          MixPence claims = total.forecast.pence;

          some_leave = some_leave || claims < mix_funding_get_total (self->funding, network).forecast.pence;
          for (guint month = 0; month < MIX_LEDGER_MONTHS; month++)
            claims += add_up_starters (self, network, run, month);
          g_assert_cmpint (mix_funding_outcome_get_lapses (self->outcome, network)[run], ==,
                           MAX (total.entitlement.pence - claims, 0));
        }
    }
  g_assert_true (some_leave);
}

static MixPence
find_mean_lapse (const Fixture *self, guint network)
{
  const gint64 *lapses = mix_funding_outcome_get_lapses (self->outcome, network);
  gint64 sum = 0;

  for (guint run = 0; run < RUNS; run++)
    sum += lapses[run];
  return mix_round_half_up (sum, RUNS);
}

/* What is expected of the months makes the year, of the networks all of them. */
static void
test_expected_adds_up (Fixture *self, gconstpointer data)
{
  MixPence lapses = 0;

  for (guint network = 0; network < mix_funding_get_n_networks (self->funding); network++)
    {
      MixPence of_months = 0;

      for (guint month = 0; month < MIX_LEDGER_MONTHS; month++)
        of_months += mix_funding_outcome_get_month (self->outcome, network, month).expected;
      g_assert_cmpint (of_months, ==, mix_funding_outcome_get_forecast (self->outcome, network).expected);
      lapses += find_mean_lapse (self, network);
    }
  g_assert_cmpint (mix_funding_outcome_get_lapse (self->outcome, MIX_FUNDING_ALL_NETWORKS).expected, ==, lapses);
}

static void
assert_last_point (const Fixture *self, const MixFundingPoint *last, guint network)
{
  MixFundingRange claims = mix_funding_outcome_get_forecast (self->outcome, network);
  MixFundingRange lapse = mix_funding_outcome_get_lapse (self->outcome, network);
  MixOutlookFan lapses = mix_outlook_fan_new (mix_funding_outcome_get_lapses (self->outcome, network), RUNS);

  g_assert_cmpint (last->claimed_expected, ==, claims.expected);
  g_assert_cmpint (MIN (last->claimed.p10, claims.expected), ==, claims.low);
  g_assert_cmpint (MAX (last->claimed.p90, claims.expected), ==, claims.high);
  g_assert_cmpint (last->lost_expected, ==, lapse.expected);
  g_assert_cmpint (last->lost.p10, ==, lapses.p10);
  g_assert_cmpint (last->lost.p50, ==, lapses.p50);
  g_assert_cmpint (last->lost.p90, ==, lapses.p90);
}

/* A month that is past is the ledger's own. */
static void
assert_past (const Fixture *self, const MixFundingPoint *point, guint network, guint month)
{
  MixLedgerTotal total = mix_funding_get_months (self->funding, network, 0, month + 1);

  if (point->date >= self->forecast->as_at)
    return;
  g_assert_cmpint (point->claimed.p10, ==, total.forecast.pence);
  g_assert_cmpint (point->claimed.p90, ==, total.forecast.pence);
  g_assert_cmpint (point->claimed_expected, ==, total.forecast.pence);
}

static void
assert_course (const Fixture *self, guint network)
{
  g_autoptr (GArray) points = mix_funding_outcome_list_points (self->outcome, network);
  const MixFundingPoint *before = NULL;
  MixPence expected = 0;

  g_assert_cmpuint (points->len, ==, MIX_LEDGER_MONTHS);
  for (guint month = 0; month < points->len; month++)
    {
      const MixFundingPoint *point = &g_array_index (points, MixFundingPoint, month);

      expected += mix_funding_outcome_get_month (self->outcome, network, month).expected;
      g_assert_cmpint (point->claimed_expected, ==, expected);
      assert_past (self, point, network, month);
      g_assert_true (before == NULL || before->lost.p50 <= point->lost.p50);
      g_assert_true (before == NULL || before->lost.p90 <= point->lost.p90);
      g_assert_true (before == NULL || before->claimed.p10 <= point->claimed.p10);
      before = point;
    }
  assert_last_point (self, before, network);
}

/* Through the year money adds up by month, and on 31 March it is the year's. */
static void
test_course (Fixture *self, gconstpointer data)
{
  for (guint network = 0; network < mix_funding_get_n_networks (self->funding); network++)
    assert_course (self, network);
  assert_course (self, MIX_FUNDING_ALL_NETWORKS);
}

#define COURSE_TEST(path, percent, func) g_test_add (path, Fixture, GINT_TO_POINTER (percent), set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  COURSE_TEST ("/course/leavers", LEAVERS_PERCENT, test_leavers);
  COURSE_TEST ("/course/expected", LEAVERS_PERCENT, test_expected_adds_up);
  COURSE_TEST ("/course/months", 0, test_course);
  COURSE_TEST ("/course/months-with-leavers", LEAVERS_PERCENT, test_course);
  return g_test_run ();
}
