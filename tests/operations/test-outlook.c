#include <gio/gio.h>

#include "mix-board.h"
#include "mix-funding-outcome.h"
#include "mix-options.h"
#include "mix-outlook-later.h"
#include "mix-outlook-undone.h"
#include "mix-outlook-words.h"
#include "mix-pack-set.h"
#include "mix-plan-forecast.h"
#include "mix-plan-options.h"
#include "mix-posts.h"
#include "mix-scenario-figures.h"
#include "mix-scenario.h"
#include "mix-store.h"
#include "mix-vacancies.h"
#include "mix-vacancy-panel.h"
#include "test-folder.h"

/*
 * The outlook of the sample plan: of the same draws as its forecast and its money, and options that do what they say.
 */

#define N_RUNS 1000
#define SEED 7

/* A copy of the sample plan that may be changed. */
typedef struct
{
  char *folder;
  MixStore *store;
} Fixture;

/* An outlook and what it is made of. */
typedef struct
{
  MixPlan *plan;
  MixForecastPicture *picture;
  MixFunding *funding;
  GPtrArray *later;
  MixPlanOutlook *outlook;
} Loaded;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) sample = g_file_new_for_path (g_getenv ("MIX_SAMPLE_PLAN"));
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GFile) copy = NULL;

  self->folder = test_folder_new ();
  path = g_build_filename (self->folder, "plan.skillmix", NULL);
  copy = g_file_new_for_path (path);
  g_file_copy (sample, copy, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  self->store = mix_store_open (path, MIX_STORE_DEFAULT, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  mix_store_close (self->store);
  g_object_unref (self->store);
  test_folder_remove (self->folder);
  g_free (self->folder);
}

static Loaded *
load_for (Fixture *fixture, const MixForecastAsk *ask)
{
  Loaded *self = g_new0 (Loaded, 1);
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, NULL);
  g_autoptr (MixRecruitment) recruitment = NULL;
  g_autoptr (GError) error = NULL;

  self->plan = mix_store_load (fixture->store, MIX_DATE_NONE, NULL, &error);
  g_assert_no_error (error);
  recruitment = mix_recruitment_new (self->plan, packs);
  self->picture = mix_forecast_picture_new (recruitment);
  self->funding = mix_funding_new_from_store (fixture->store, self->plan, packs,
                                              mix_date_get_financial_year (mix_plan_get_as_at (self->plan)), &error);
  g_assert_no_error (error);
  self->later = mix_outlook_later_load (fixture->store, self->plan, MIX_DATE_NONE, &error);
  g_assert_no_error (error);
  self->outlook = mix_plan_outlook_new (self->plan, self->picture, self->funding, self->later, ask, NULL, NULL);
  return self;
}

static Loaded *
load (Fixture *fixture)
{
  MixForecastAsk ask = { .runs = N_RUNS, .seed = SEED, .has_seed = TRUE, .until = MIX_DATE_NONE };

  return load_for (fixture, &ask);
}

static void
loaded_free (Loaded *self)
{
  mix_plan_outlook_free (self->outlook);
  g_ptr_array_unref (self->later);
  mix_funding_free (self->funding);
  mix_forecast_picture_free (self->picture);
  g_object_unref (self->plan);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loaded, loaded_free)

/* Capacity and undone work of today are those of the board. */
static void
test_today (Fixture *fixture, gconstpointer data)
{
  g_autoptr (Loaded) loaded = load (fixture);
  g_autoptr (MixBoard) board = mix_board_new (loaded->plan);
  const MixPlanOutlookPoint *today = &g_array_index (loaded->outlook->points, MixPlanOutlookPoint, 0);
  gint64 capacity = 0;

  for (guint i = 0; i < loaded->picture->member_ids->len; i++)
    {
      const MixPersonLoad *load
          = mix_team_load_find_person (mix_board_get_load (board), loaded->picture->member_ids->pdata[i]);

      if (g_array_index (loaded->picture->members, MixHiringMember, i).starts_in <= 0 && load->sheet.known)
        capacity += MAX (load->sheet.net_minutes, 0);
    }
  g_assert_cmpint (today->capacity.p10, ==, capacity);
  g_assert_cmpint (today->capacity.p90, ==, capacity);
  g_assert_cmpint (today->undone.p10, ==, mix_board_count (board, NULL).nobody_minutes);
  g_assert_cmpint (today->undone.p90, ==, mix_board_count (board, NULL).nobody_minutes);
}

/* What a network's vacancies draw in a run, month by month. */
static MixPence
sum_drawn (const Loaded *loaded, guint network, guint run)
{
  const MixForecast *forecast = mix_plan_outlook_get_forecast (loaded->outlook);
  const char *id = mix_network_get_id (mix_funding_get_network (loaded->funding, network));
  MixPence sum = 0;

  for (guint v = 0; v < loaded->picture->vacancies->len; v++)
    {
      const MixForecastVacancy *vacancy = loaded->picture->vacancies->pdata[v];
      guint16 start = mix_hiring_forecast_get_starts (mix_forecast_get_runs (forecast), v)[run];

      for (guint job = 0; job < mix_funding_get_n_jobs (loaded->funding); job++)
        {
          const MixFundingJob *of = mix_funding_get_job (loaded->funding, job);

          if (g_strcmp0 (of->id, vacancy->post_id) != 0 || !of->is_reimbursed)
            continue;
          for (guint month = 0; month < MIX_LEDGER_MONTHS; month++)
            if (g_strcmp0 (mix_plan_outlook_get_vacancy_network (loaded->outlook, v), id) == 0)
              sum += mix_funding_find_drawn (loaded->funding, job, loaded->outlook->as_at + start, MIX_DATE_NONE, month)
                         .pence;
        }
    }
  return sum;
}

/* In every run: the entitlement and what is over it are what is claimed and what lapses, to the penny. */
static void
test_pounds (Fixture *fixture, gconstpointer data)
{
  g_autoptr (Loaded) loaded = load (fixture);
  const MixFundingOutcome *outcome = mix_plan_outlook_get_outcome (loaded->outlook);

  for (guint network = 0; network < mix_funding_get_n_networks (loaded->funding); network++)
    {
      MixLedgerTotal total = mix_funding_get_total (loaded->funding, network);
      const gint64 *lapses = mix_funding_outcome_get_lapses (outcome, network);

      for (guint run = 0; run < N_RUNS; run += 37)
        {
          MixPence claims = total.forecast.pence + sum_drawn (loaded, network, run);
          MixPence over = MAX (claims - total.entitlement.pence, 0);

          g_assert_cmpint (total.entitlement.pence + over, ==, claims + lapses[run]);
        }
    }
}

/* All networks lose what each of them loses, in every run. */
static void
test_networks_add_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (Loaded) loaded = load (fixture);
  const MixFundingOutcome *outcome = mix_plan_outlook_get_outcome (loaded->outlook);
  const gint64 *all = mix_funding_outcome_get_lapses (outcome, MIX_FUNDING_ALL_NETWORKS);

  for (guint run = 0; run < N_RUNS; run++)
    {
      gint64 sum = 0;

      for (guint network = 0; network < mix_funding_get_n_networks (loaded->funding); network++)
        sum += mix_funding_outcome_get_lapses (outcome, network)[run];
      g_assert_cmpint (sum, ==, all[run]);
    }
}

/* A technician's post in no network, for which somebody is interviewed. */
static void
look_in_no_network (Fixture *fixture)
{
  MixPostDraft post = { .name = "Post of nobody", .role = "pharmacy_technician", .band = "5", .minutes = 2250 };
  MixVacancyDraft draft = { .interview_on = MIX_DATE_NONE, .closing_on = MIX_DATE_NONE, .usual_notice_days = 28 };
  g_autoptr (GError) error = NULL;
  g_autoptr (MixPlan) plan = mix_store_load (fixture->store, MIX_DATE_NONE, NULL, &error);
  g_autofree char *post_id = NULL, *vacancy_id = NULL, *criterion_id = NULL;

  g_assert_no_error (error);
  post.wanted_from = draft.opened_on = mix_plan_get_as_at (plan) - 60;
  post_id = mix_posts_add (fixture->store, &post, &error);
  g_assert_no_error (error);
  draft.post_id = post_id;
  vacancy_id = mix_vacancies_open (fixture->store, &draft, &error);
  g_assert_no_error (error);
  criterion_id = mix_vacancy_criteria_add (fixture->store, vacancy_id, "Technician", TRUE, &error);
  g_assert_true (mix_vacancy_criteria_agree (fixture->store, vacancy_id, MIX_DATE_NONE, &error));
  mix_vacancies_move (fixture->store, vacancy_id, MIX_STAGE_ADVERT, MIX_DATE_NONE, "a test", &error);
  g_assert_no_error (error);
  g_assert_true (mix_vacancies_move (fixture->store, vacancy_id, MIX_STAGE_INTERVIEW, MIX_DATE_NONE, "a test", &error));
  g_assert_no_error (error);
}

static const MixPlanOutlookMoney *
get_money (const Loaded *loaded, guint position)
{
  return loaded->outlook->money->pdata[position];
}

/* What is claimed for jobs in no network, as expected. */
static MixPence
find_claimed_in_none (const Loaded *loaded)
{
  MixPence claimed = get_money (loaded, 0)->claimed.expected;

  for (guint i = 1; i < loaded->outlook->money->len; i++)
    claimed -= get_money (loaded, i)->claimed.expected;
  return claimed;
}

/* Whoever comes to a post in no network is in the plan's total and does work. */
static void
test_no_network (Fixture *fixture, gconstpointer data)
{
  g_autoptr (Loaded) before = load (fixture), after = NULL;

  look_in_no_network (fixture);
  after = load (fixture);
  g_assert_cmpfloat (after->outlook->at_year_end.wte.mean, >, before->outlook->at_year_end.wte.mean);
  g_assert_cmpfloat (after->outlook->at_year_end.undone.mean, <, before->outlook->at_year_end.undone.mean);
  g_assert_cmpint (find_claimed_in_none (before), ==, 0);
  g_assert_cmpint (find_claimed_in_none (after), >, 0);
}

static const MixOption *
find_kind (const MixOptions *options, MixOptionKind kind)
{
  for (guint i = 0; i < options->options->len; i++)
    {
      const MixOption *option = options->options->pdata[i];

      if (option->kind == kind)
        return option;
    }
  g_test_fail_printf ("no option of kind %d", kind);
  return NULL;
}

static gint64
find_mean_lapse (const Loaded *loaded, guint network)
{
  const gint64 *lapses = mix_funding_outcome_get_lapses (mix_plan_outlook_get_outcome (loaded->outlook), network);
  gint64 sum = 0;

  for (guint run = 0; run < N_RUNS; run++)
    sum += lapses[run];
  return (sum + N_RUNS / 2) / N_RUNS;
}

/* What nobody does in a network until 31 March, as options count it. */
static gint64
find_undone (const Loaded *loaded, guint network)
{
  g_autoptr (MixOptions) options = mix_options_new (loaded->outlook, NULL, NULL);

  for (guint i = 0; i < options->options->len; i++)
    {
      const MixOption *option = options->options->pdata[i];

      if (option->network == network)
        return option->effect.undone_before;
    }
  g_test_fail_printf ("no option in the network");
  return -1;
}

/* The option of a post in no network is one of all networks, and holds. */
static void
test_option_in_no_network (Fixture *fixture, gconstpointer data)
{
  g_autoptr (Loaded) before = NULL, after = NULL;
  g_autoptr (MixOptions) options = NULL;
  const MixOption *option = NULL;
  g_autoptr (GError) error = NULL;
  MixPence more;

  look_in_no_network (fixture);
  before = load (fixture);
  options = mix_options_new (before->outlook, NULL, NULL);
  for (guint i = 0; i < options->options->len; i++)
    {
      const MixOption *any = options->options->pdata[i];

      if (any->network == MIX_FUNDING_ALL_NETWORKS && any->kind == MIX_OPTION_EARLIER_START)
        option = any;
    }
  g_assert_nonnull (option);
  g_assert_cmpint (option->effect.claims, >, 0);
  g_assert_false (option->effect.known);
  g_assert_cmpint (option->effect.lapses, ==, option->effect.lapses_before);
  g_assert_cmpint (option->effect.undone, <, option->effect.undone_before);
  g_assert_true (mix_option_apply (option, fixture->store, &error));
  g_assert_no_error (error);
  after = load (fixture);
  g_assert_cmpint (get_money (after, 0)->lapses.expected, ==, option->effect.lapses);
  more = find_claimed_in_none (after) - find_claimed_in_none (before);
  g_assert_cmpint (ABS (more - option->effect.claims), <, 12); /* each month is rounded */
  g_assert_cmpfloat (after->outlook->at_year_end.undone.mean, <, before->outlook->at_year_end.undone.mean);
}

static gint64
find_undone_in_all (const Loaded *loaded)
{
  return mix_outlook_find_undone (loaded->plan, loaded->picture, mix_plan_outlook_get_forecast (loaded->outlook),
                                  loaded->later);
}

/* What nobody does until 31 March in all is what options count, network by network; each rounds once. */
static void
test_undone_in_all (Fixture *fixture, gconstpointer data)
{
  g_autoptr (Loaded) loaded = load (fixture);
  gint64 sum = 0, n_networks = mix_funding_get_n_networks (loaded->funding);

  for (guint network = 0; network < n_networks; network++)
    sum += find_undone (loaded, network);
  g_assert_cmpint (ABS (sum - find_undone_in_all (loaded)), <=, n_networks);
}

/* Made in the plan, an option has the effect on money and work that it was said to have, of the same draws. */
static void
assert_option_holds (Fixture *fixture, MixOptionKind kind)
{
  g_autoptr (Loaded) before = load (fixture);
  g_autoptr (MixOptions) options = mix_options_new (before->outlook, NULL, NULL);
  const MixOption *option = find_kind (options, kind);
  g_autoptr (GError) error = NULL;
  g_autoptr (Loaded) after = NULL;
  gint64 done;

  g_assert_cmpint (option->effect.lapses_before, ==, find_mean_lapse (before, option->network));
  g_assert_true (mix_option_apply (option, fixture->store, &error));
  g_assert_no_error (error);
  after = load (fixture);
  g_assert_cmpint (option->effect.lapses, ==, find_mean_lapse (after, option->network));
  g_assert_cmpint (option->effect.undone, <, option->effect.undone_before);
  done = find_undone_in_all (before) - find_undone_in_all (after);
  if (kind != MIX_OPTION_TECHNICIAN)
    {
      g_assert_cmpint (option->effect.undone, ==, find_undone (after, option->network));
      g_assert_cmpint (ABS (option->effect.undone_before - option->effect.undone - done), <=, 1);
    }
  else /* counted as if somebody supervised them */
    g_assert_cmpint (find_undone (after, option->network), <, option->effect.undone_before);
}

static void
test_earlier_start (Fixture *fixture, gconstpointer data)
{
  assert_option_holds (fixture, MIX_OPTION_EARLIER_START);
}

static void
test_more_hours (Fixture *fixture, gconstpointer data)
{
  assert_option_holds (fixture, MIX_OPTION_MORE_HOURS);
}

static void
test_technician (Fixture *fixture, gconstpointer data)
{
  assert_option_holds (fixture, MIX_OPTION_TECHNICIAN);
}

static void
test_training (Fixture *fixture, gconstpointer data)
{
  assert_option_holds (fixture, MIX_OPTION_TRAINING);
}

static gboolean
apply (MixStore *scenario, gpointer option, GError **error)
{
  return mix_option_apply (option, scenario, error);
}

static MixPence
find_lapse_in_comparison (const char *path, MixPlan *plan)
{
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, NULL);
  g_autoptr (GError) error = NULL;
  MixScenarioFigures figures = { 0 };

  mix_scenario_work_out (path, plan, MIX_DATE_NONE, packs, &figures, &error);
  g_assert_no_error (error);
  return figures.lapse.expected;
}

/* An option avoids the lapse that a scenario with it has less than the plan beside it, to the penny. */
static void
test_in_scenarios (Fixture *fixture, gconstpointer data)
{
  MixForecastAsk usual = { .until = MIX_DATE_NONE };
  g_autoptr (Loaded) loaded = load_for (fixture, &usual);
  g_autoptr (MixOptions) options = mix_options_new (loaded->outlook, NULL, NULL);
  MixPence before = find_lapse_in_comparison (mix_store_get_path (fixture->store), NULL);
  guint n_less = 0;

  for (guint i = 0; i < options->options->len; i++)
    {
      MixOption *option = options->options->pdata[i];
      g_autoptr (GError) error = NULL;
      g_autoptr (MixScenario) scenario
          = mix_scenario_new_with (fixture->store, option->id, apply, option, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpint (before - find_lapse_in_comparison (scenario->path, loaded->plan), ==,
                       option->effect.lapses_before - option->effect.lapses);
      n_less += option->effect.lapses < option->effect.lapses_before;
    }
  g_assert_cmpuint (n_less, >=, 5);
}

/* A locum that cannot be claimed changes no claim. */
static void
test_locum (Fixture *fixture, gconstpointer data)
{
  g_autoptr (Loaded) before = load (fixture);
  g_autoptr (MixOptions) options = mix_options_new (before->outlook, NULL, NULL);
  const MixOption *option = find_kind (options, MIX_OPTION_LOCUM);

  g_assert_false (option->is_allowed);
  g_assert_cmpint (option->effect.lapses, ==, option->effect.lapses_before);
  g_assert_cmpint (option->effect.top_up, >, 0);
  g_assert_cmpint (option->effect.undone, <, option->effect.undone_before);
  for (guint i = 0; i < options->sets->len; i++)
    for (guint o = 0; o < ((MixOptionSet *) options->sets->pdata[i])->options->len; o++)
      g_assert_true (((MixOptionSet *) options->sets->pdata[i])->options->pdata[o] != option);
}

static gboolean
is_for_vacancy (const MixOption *option)
{
  return option->kind == MIX_OPTION_EARLIER_START || option->kind == MIX_OPTION_LOCUM;
}

/* Of one vacancy one thing is done: a locum until somebody starts, or an earlier start. */
static void
assert_one_for_vacancy (const MixOptionSet *set)
{
  for (guint i = 0; i < set->options->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const MixOption *one = set->options->pdata[i], *other = set->options->pdata[j];

        if (is_for_vacancy (one) && is_for_vacancy (other))
          g_assert_cmpstr (one->subject_id, !=, other->subject_id);
      }
}

/* Where the commissioner lets a locum be claimed, it is claimed up to the maximum. */
static void
test_locum_allowed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Loaded) loaded = NULL;
  g_autoptr (MixOptions) options = NULL;
  const MixOption *option;

  g_assert_true (mix_plan_options_set (fixture->store, MIX_OPTION_OUTLOOK_LOCUM_ALLOWED, 1, &error));
  g_assert_no_error (error);
  loaded = load (fixture);
  options = mix_options_new (loaded->outlook, NULL, NULL);
  option = find_kind (options, MIX_OPTION_LOCUM);
  g_assert_true (option->is_allowed);
  g_assert_cmpint (option->effect.claims, >, 0);
  g_assert_cmpint (option->effect.lapses, <, option->effect.lapses_before);
  for (guint i = 0; i < options->sets->len; i++)
    assert_one_for_vacancy (options->sets->pdata[i]);
}

/* Who is counted as leaving is said where nobody is drawn, too; and leavers who are drawn do less and draw less. */
static void
test_leavers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (Loaded) none = load (fixture), some = NULL;
  g_autofree char *none_words = mix_plan_outlook_dup_source_words (none->outlook), *some_words = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (strstr (none_words, "nobody else is counted as leaving"));
  g_assert_true (mix_plan_options_set (fixture->store, MIX_OPTION_FORECAST_LEAVERS, 15, &error));
  g_assert_no_error (error);
  some = load (fixture);
  some_words = mix_plan_outlook_dup_source_words (some->outlook);
  g_assert_nonnull (strstr (some_words, "15% of people are taken to leave in a year: from their last day on"));
  g_assert_cmpfloat (some->outlook->at_year_end.wte.mean, <, none->outlook->at_year_end.wte.mean);
  g_assert_cmpfloat (some->outlook->at_year_end.undone.mean, >, none->outlook->at_year_end.undone.mean);
  g_assert_cmpint (get_money (some, 0)->claimed.expected, <, get_money (none, 0)->claimed.expected);
  g_assert_cmpint (get_money (some, 0)->lapses.expected, >, get_money (none, 0)->lapses.expected);
}

static gboolean
stop_cb (guint n_done, guint n_runs, gpointer data)
{
  return TRUE;
}

static void
test_stop (Fixture *fixture, gconstpointer data)
{
  g_autoptr (Loaded) loaded = load (fixture);
  MixForecastAsk ask = { .runs = N_RUNS, .until = MIX_DATE_NONE };

  g_assert_null (mix_plan_outlook_new (loaded->plan, loaded->picture, loaded->funding, NULL, &ask, stop_cb, NULL));
}

#define OUTLOOK_TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  OUTLOOK_TEST ("/outlook/today", test_today);
  OUTLOOK_TEST ("/outlook/pounds", test_pounds);
  OUTLOOK_TEST ("/outlook/networks-add-up", test_networks_add_up);
  OUTLOOK_TEST ("/outlook/no-network", test_no_network);
  OUTLOOK_TEST ("/outlook/leavers", test_leavers);
  OUTLOOK_TEST ("/outlook/undone-in-all", test_undone_in_all);
  OUTLOOK_TEST ("/outlook/stop", test_stop);
  OUTLOOK_TEST ("/options/earlier-start", test_earlier_start);
  OUTLOOK_TEST ("/options/no-network", test_option_in_no_network);
  OUTLOOK_TEST ("/options/more-hours", test_more_hours);
  OUTLOOK_TEST ("/options/technician", test_technician);
  OUTLOOK_TEST ("/options/training", test_training);
  OUTLOOK_TEST ("/options/in-scenarios", test_in_scenarios);
  OUTLOOK_TEST ("/options/locum", test_locum);
  OUTLOOK_TEST ("/options/locum-allowed", test_locum_allowed);
  return g_test_run ();
}
