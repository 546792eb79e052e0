#include <math.h>
#include <string.h>

#include "employment-fixture.h"
#include "mix-employment-job.h"
#include "mix-employment-study.h"
#include "mix-employment-words.h"

#define SEED 20261122
#define N_DRAWS 1000000

static MixEmploymentStudy *
make_study (MixEmploymentPicture *picture, guint64 n_draws)
{
  return mix_employment_study_new (picture, n_draws, SEED, NULL, NULL);
}

static const MixEmploymentFlip *
find_flip (const MixEmploymentStudy *study, MixEmploymentFlipKind kind, guint criterion, guint input, gboolean above)
{
  for (guint i = 0; i < study->flips->len; i++)
    {
      const MixEmploymentFlip *flip = &g_array_index (study->flips, MixEmploymentFlip, i);

      if (flip->kind == kind && flip->criterion == criterion && flip->input == input && flip->above == above)
        return flip;
    }
  return NULL;
}

/* Cells of the rows of an oracle; no cell of the ones read here has a comma. NULL without the folder. */
static GPtrArray *
read_oracle (const char *folder, const char *file_name)
{
  const char *shared = g_getenv ("MIX_SHARED_DIR");
  g_autofree char *path = NULL;
  g_autofree char *contents = NULL;
  g_auto (GStrv) rows = NULL;
  GPtrArray *cells;

  if (shared == NULL)
    {
      g_test_skip ("the folder of oracles is not here");
      return NULL;
    }
  path = g_build_filename (shared, "oracles", folder, file_name, NULL);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  rows = g_strsplit (contents, "\n", -1);
  cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (guint i = 1; rows[i] != NULL && *g_strstrip (rows[i]) != '\0'; i++)
    g_ptr_array_add (cells, g_strsplit (rows[i], ",", -1));
  return cells;
}

/* Five options and three criteria, nobody's weights: shares as cut out of the triangle of weights exactly. */
static void
test_published_ranks (void)
{
  g_autoptr (GPtrArray) rows = read_oracle ("smaa", "five_alternatives_exact.csv");
  g_autoptr (MixEmploymentPicture) picture = mix_employment_picture_new (1);
  g_autoptr (MixEmploymentStudy) study = NULL;

  if (rows == NULL)
    return;
  for (guint c = 0; c < 3; c++)
    mix_employment_picture_add_criterion (picture, "criterion", "Criterion", 0, 1);
  for (guint o = 0; o < 5; o++)
    {
      char **cells = rows->pdata[o];

      mix_employment_picture_add_option (picture, cells[1], cells[1]);
      for (guint c = 0; c < 3; c++)
        employment_fixture_add_score (picture, o, c, (MixSpread) { .likely = g_ascii_strtod (cells[2 + c], NULL) });
    }
  study = make_study (picture, N_DRAWS);
  for (guint o = 0; o < 5; o++)
    for (guint rank = 0; rank < 5; rank++)
      {
        double expected = g_ascii_strtod (((char **) rows->pdata[o])[5 + rank], NULL);

        g_assert_cmpfloat_with_epsilon (study->columns[o].rank_shares[rank], expected,
                                        4 * sqrt (expected * (1 - expected) / N_DRAWS) + 1e-6);
      }
  g_assert_true (isnan (study->columns[4].central_weights[0]));
  g_assert_cmpfloat (study->columns[4].wins[4], ==, 0);
}

/* One option costs nothing, the other something normal of which a part can be found out: closed forms. */
static void
check_worth (double mean, double deviation, gboolean all, double expected)
{
  g_autoptr (MixEmploymentPicture) picture = mix_employment_picture_new (1);
  g_autoptr (MixEmploymentStudy) study = NULL;
  double rest = sqrt (MAX (5 - deviation * deviation, 0));
  MixSpread one = { MIX_SPREAD_NORMAL, -deviation, 0, deviation };
  MixSpread other = { MIX_SPREAD_NORMAL, mean - rest, mean, mean + rest };
  const MixEmploymentWorth *first;

  mix_employment_picture_add_option (picture, "a", "A");
  mix_employment_picture_add_option (picture, "b", "B");
  mix_employment_picture_add_money_criterion (picture, "money", "Money");
  g_array_index (picture->criteria, MixEmploymentCriterion, 0).least = 100;
  mix_employment_picture_add_line (picture, "pay", "Pay", MIX_EMPLOYMENT_STACK_PAY);
  employment_fixture_add_money (picture, 0, "one", "gbp", one);
  employment_fixture_add_money (picture, 0, "other", "gbp", other);
  for (guint i = 0; i < 2; i++)
    mix_employment_picture_add_term (picture,
                                     &(MixEmploymentMoneyTerm) { 0, 0, 0, -100, { i, MIX_EMPLOYMENT_NOTHING } });
  study = make_study (picture, 4 * N_DRAWS);
  g_assert_cmpfloat_with_epsilon (study->pence_a_point, 100, 1e-9);
  g_assert_cmpfloat_with_epsilon (all ? study->worth_of_all_points : 0, all ? expected : 0, 0.01 * expected);
  g_assert_cmpuint (study->worth->len, >=, 1);
  for (guint i = 0; i < study->worth->len; i++)
    {
      first = &g_array_index (study->worth, MixEmploymentWorth, i);
      g_assert_cmpfloat (first->points, <=, study->worth_of_all_points);
      if (!all && first->input == 0)
        g_assert_cmpfloat_with_epsilon (first->points, expected, 0.01 * expected);
    }
}

static void
test_published_worth (void)
{
  g_autoptr (GPtrArray) rows = read_oracle ("evpi", "gaussian_two_options.csv");
  guint n = 0;

  for (guint i = 0; rows != NULL && i < rows->len && n < 3; i++)
    {
      char **cells = rows->pdata[i];

      if (!g_str_has_prefix (cells[0], "normal_") || !g_str_has_prefix (cells[3], "EVP"))
        continue;
      check_worth (g_ascii_strtod (cells[1], NULL), g_ascii_strtod (cells[2], NULL),
                   g_str_has_prefix (cells[3], "EVPI"), g_ascii_strtod (cells[4], NULL));
      n++;
    }
  g_assert_true (rows == NULL || n == 3);
}

/* Direct employment: control, but partners' liability; federation: supported, a fee; provider: fast, dear with VAT. */
static void
test_story (void)
{
  g_autoptr (MixEmploymentPicture) picture = employment_fixture_new ();
  g_autoptr (MixEmploymentStudy) study = make_study (picture, 200000);
  double sum = 0;

  g_assert_cmpuint (study->leader, ==, OPTION_FEDERATION);
  for (guint o = 0; o < study->n_columns; o++)
    {
      sum += mix_employment_study_get_first_share (study, o);
      g_assert_true (study->columns[o].ranked);
      g_assert_cmpint (study->columns[o].net.low, <=, study->columns[o].net.likely);
      g_assert_cmpint (study->columns[o].net.likely, <=, study->columns[o].net.high);
      g_assert_cmpint (study->columns[o].net.likely, ==,
                       study->columns[o].cost.likely - study->columns[o].claim.likely);
    }
  g_assert_cmpfloat_with_epsilon (sum, 1, 1e-9);
  g_assert_cmpint (study->columns[OPTION_PROVIDER].cost.likely, >, study->columns[OPTION_FEDERATION].cost.likely);
  g_assert_cmpint (study->columns[OPTION_FEDERATION].stacks[MIX_EMPLOYMENT_STACK_FEE].likely, ==, 1820000);
  g_assert_cmpint (study->columns[OPTION_PRACTICE].cost.likely, ==, 26000000 + 1500000 + 800000);
  g_assert_cmpint (study->columns[OPTION_PRACTICE].per_patient.likely, ==, 72);
  g_assert_cmpint (study->columns[OPTION_PRACTICE].per_wte.likely, ==, 5660000);
}

/* The point at which the fee costs the federation its lead, by hand: worth is a straight line in it. */
static void
test_flip_by_hand (void)
{
  g_autoptr (MixEmploymentPicture) picture = employment_fixture_new ();
  g_autoptr (MixEmploymentStudy) study = make_study (picture, 20000);
  guint fee = mix_employment_picture_find_input (picture, "M04/fee");
  const MixEmploymentFlip *flip = find_flip (study, MIX_EMPLOYMENT_FLIP_MONEY, MIX_EMPLOYMENT_NOTHING, fee, TRUE);
  double lead, pence_a_share = 0;

  g_assert_nonnull (flip);
  for (guint year = 0; year < picture->n_years; year++)
    pence_a_share += 26000000 / pow (1.035, year);
  lead = study->columns[OPTION_FEDERATION].likely_worth - study->columns[flip->leader].likely_worth;
  g_assert_cmpfloat_with_epsilon (flip->at, 0.07 + lead * study->pence_a_point / pence_a_share, 1e-9);
  g_assert_cmpfloat_with_epsilon (flip->likely, 0.07, 1e-12);
}

/* Beyond a flip the other leads, before it does not. */
static void
test_flips_hold (void)
{
  g_autoptr (MixEmploymentPicture) picture = employment_fixture_new ();
  g_autoptr (MixEmploymentStudy) study = make_study (picture, 20000);
  guint n = 0;

  g_array_index (picture->criteria, MixEmploymentCriterion, CRITERION_MONEY).least = study->money_worst;
  g_array_index (picture->criteria, MixEmploymentCriterion, CRITERION_MONEY).most = study->money_best;
  for (guint i = 0; i < study->flips->len && n < 12; i++)
    {
      const MixEmploymentFlip *flip = &g_array_index (study->flips, MixEmploymentFlip, i);
      double step = (flip->at - flip->likely) * 1e-3;
      g_autoptr (MixEmploymentPicture) moved = mix_employment_picture_copy (picture);
      g_autoptr (MixEmploymentStudy) before = NULL;
      g_autoptr (MixEmploymentStudy) beyond = NULL;

      if (flip->kind == MIX_EMPLOYMENT_FLIP_WEIGHT)
        continue;
      mix_employment_picture_set_input (moved, flip->input, &(MixSpread) { .likely = flip->at - step });
      before = mix_employment_study_new_first (moved, NULL, SEED);
      mix_employment_picture_set_input (moved, flip->input, &(MixSpread) { .likely = flip->at + step });
      beyond = mix_employment_study_new_first (moved, NULL, SEED);
      g_assert_cmpuint (before->leader, ==, study->leader);
      g_assert_cmpuint (beyond->leader, ==, flip->leader);
      n++;
    }
  g_assert_cmpuint (n, >=, 3);
}

static void
test_sentences (void)
{
  g_autoptr (MixEmploymentPicture) picture = employment_fixture_new ();
  g_autoptr (MixEmploymentStudy) study = make_study (picture, 20000);
  const MixEmploymentSentence *first = &g_array_index (study->sentences, MixEmploymentSentence, 0);
  g_autofree char *apart = mix_employment_study_dup_disagreement (study);

  for (guint i = 0; i < study->sentences->len; i++)
    {
      const char *text = g_array_index (study->sentences, MixEmploymentSentence, i).text;

      g_test_message ("%s", text);
      g_assert_null (strstr (text, "best"));
      g_assert_null (strstr (text, "optimal"));
      g_assert_null (strstr (text, "<b>"));
    }
  g_test_message ("%s", apart);
  g_assert_cmpuint (study->sentences->len, ==, 4);
  g_assert_cmpuint (first->option, ==, OPTION_FEDERATION);
  g_assert_true (g_str_has_prefix (first->text, "Federation leads unless "));
  g_assert_nonnull (strstr (first->text, "its fee passes "));
  g_assert_nonnull (strstr (first->text, "(now 7%)"));
  g_assert_nonnull (strstr (first->text, "control over the work counts for more than "));
}

static void
test_people_apart (void)
{
  g_autoptr (MixEmploymentPicture) picture = employment_fixture_new ();
  g_autoptr (MixEmploymentStudy) study = make_study (picture, 20000);
  const MixEmploymentOpinion *amy = &g_array_index (study->opinions, MixEmploymentOpinion, 0);
  const MixEmploymentOpinion *ben = &g_array_index (study->opinions, MixEmploymentOpinion, 1);
  const MixEmploymentDisagreement *most;

  g_assert_cmpuint (study->opinions->len, ==, 2);
  g_assert_cmpuint (amy->leader, ==, OPTION_PRACTICE);
  g_assert_cmpuint (ben->leader, ==, OPTION_FEDERATION);
  g_assert_cmpfloat_with_epsilon (amy->weights[CRITERION_CONTROL], 1.0 / 3, 1e-12);
  most = &g_array_index (study->disagreements, MixEmploymentDisagreement, 0);
  g_assert_cmpuint (most->criterion, ==, CRITERION_CONTROL);
  g_assert_cmpuint (most->least_person, ==, 1);
  g_assert_cmpuint (most->most_person, ==, 0);
}

/* What one thing is worth is never more than everything, never below nothing, and told in pounds by money's weight. */
static void
test_worth (void)
{
  g_autoptr (MixEmploymentPicture) picture = employment_fixture_new ();
  g_autoptr (MixEmploymentStudy) study = make_study (picture, 100000);

  g_assert_true (study->pounds_known);
  g_assert_cmpfloat_with_epsilon (study->pence_a_point,
                                  (study->money_worst - study->money_best) / study->weights[CRITERION_MONEY], 1e-3);
  g_assert_cmpint (study->worth_of_all, >, 0);
  for (guint i = 0; i < study->worth->len; i++)
    {
      const MixEmploymentWorth *worth = &g_array_index (study->worth, MixEmploymentWorth, i);

      g_assert_cmpfloat (worth->points, >=, 0);
      g_assert_cmpfloat (worth->points, <=, study->worth_of_all_points);
      g_assert_cmpint (worth->pence, ==, (gint64) floor (worth->points * study->pence_a_point + 0.5));
    }
}

static void
test_bars (void)
{
  g_autoptr (MixEmploymentPicture) picture = employment_fixture_new ();
  g_autoptr (MixEmploymentStudy) study = make_study (picture, 100000);
  double share = mix_employment_study_get_first_share (study, study->leader);
  double last = 1;

  g_assert_cmpuint (study->bars->len, >, 10);
  for (guint i = 0; i < study->bars->len; i++)
    {
      const MixEmploymentBar *bar = &g_array_index (study->bars, MixEmploymentBar, i);
      double length = fabs (bar->share_high - bar->share_low);

      g_assert_cmpfloat (length, <=, last);
      last = length;
      if (bar->kind == MIX_EMPLOYMENT_FLIP_WEIGHT && bar->criterion == CRITERION_CONTROL)
        {
          g_assert_cmpfloat (bar->share_low, >, share);
          g_assert_cmpfloat (bar->share_high, <, share);
        }
    }
}

/* A score that nobody gave is anything on its scale; an option whose money is not known is not ranked, but costed. */
static void
test_unknowns (void)
{
  g_autoptr (MixEmploymentPicture) picture = employment_fixture_new ();
  guint score = mix_employment_picture_find_input (picture, "M04/score/support");
  g_autoptr (MixEmploymentStudy) known = make_study (picture, 20000);
  g_autoptr (MixEmploymentPicture) doubtful = mix_employment_picture_copy (picture);
  g_autoptr (MixEmploymentStudy) study = NULL;

  g_array_index (doubtful->inputs, MixEmploymentInput, score).known = FALSE;
  mix_employment_picture_add_gap (doubtful, &(MixEmploymentGap) { .option = OPTION_PROVIDER,
                                                                  .parameter = (char *) "fee",
                                                                  .criterion = MIX_EMPLOYMENT_NOTHING,
                                                                  .name = (char *) "fee",
                                                                  .stops_ranking = TRUE });
  study = make_study (doubtful, 20000);
  g_assert_cmpuint (study->n_ranked, ==, 3);
  g_assert_null (study->columns[OPTION_PROVIDER].rank_shares);
  g_assert_cmpint (study->columns[OPTION_PROVIDER].cost.likely, >, 0);
  g_assert_cmpfloat (study->columns[OPTION_FEDERATION].values[CRITERION_SUPPORT], ==, 0.5);
  g_assert_cmpfloat (mix_employment_study_get_first_share (study, OPTION_FEDERATION), <,
                     mix_employment_study_get_first_share (known, OPTION_FEDERATION));
}

static void
assert_same (const MixEmploymentStudy *one, const MixEmploymentStudy *other)
{
  g_assert_cmpuint (one->n_draws, ==, other->n_draws);
  for (guint o = 0; o < one->n_columns; o++)
    {
      g_assert_cmpmem (one->columns[o].rank_shares, sizeof (double) * one->n_ranked, other->columns[o].rank_shares,
                       sizeof (double) * other->n_ranked);
      g_assert_cmpmem (&one->columns[o].net, sizeof (MixEmploymentMoney), &other->columns[o].net,
                       sizeof (MixEmploymentMoney));
    }
  g_assert_cmpuint (one->flips->len, ==, other->flips->len);
  for (guint i = 0; i < one->flips->len; i++)
    {
      const MixEmploymentFlip *flip = &g_array_index (one->flips, MixEmploymentFlip, i);
      const MixEmploymentFlip *same = &g_array_index (other->flips, MixEmploymentFlip, i);

      g_assert_cmpuint (flip->kind, ==, same->kind);
      g_assert_cmpuint (flip->leader, ==, same->leader);
      g_assert_cmpfloat (flip->at, ==, same->at);
    }
}

static void
test_same_seed (void)
{
  g_autoptr (MixEmploymentPicture) picture = employment_fixture_new ();
  g_autoptr (MixEmploymentPicture) copy = mix_employment_picture_copy (picture);
  g_autoptr (MixEmploymentStudy) one = make_study (picture, 20000);
  g_autoptr (MixEmploymentStudy) again = make_study (copy, 20000);
  g_autoptr (MixEmploymentStudy) first = mix_employment_study_new_first (picture, NULL, SEED);
  g_autoptr (MixEmploymentStudy) after = mix_employment_study_new_first (copy, first, SEED);

  assert_same (one, again);
  assert_same (one, first);
  assert_same (first, after);
}

static void
count_cb (MixEmploymentJob *job, guint *n)
{
  (*n)++;
}

static void
quit_cb (MixEmploymentJob *job, GMainLoop *loop)
{
  if (!mix_employment_job_is_running (job))
    g_main_loop_quit (loop);
}

/* Moved twice while it runs: only the last is answered: ranks, roughly, and whole. */
static void
test_job (void)
{
  g_autoptr (MixEmploymentJob) job = mix_employment_job_new ();
  g_autoptr (MixEmploymentPicture) picture = employment_fixture_new ();
  g_autoptr (MixEmploymentPicture) moved = mix_employment_picture_copy (picture);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  guint n = 0;

  mix_employment_picture_set_swing (moved, 0, CRITERION_CONTROL, &(MixSpread) { .likely = 0 });
  mix_employment_job_set_draws (job, 100000, SEED);
  g_signal_connect (job, "changed", G_CALLBACK (count_cb), &n);
  g_signal_connect (job, "changed", G_CALLBACK (quit_cb), loop);
  mix_employment_job_start (job, picture);
  mix_employment_job_start (job, picture);
  mix_employment_job_start (job, moved);
  g_main_loop_run (loop);
  g_assert_cmpuint (n, ==, 3);
  g_assert_true (mix_employment_job_get_study (job)->picture == moved);
  g_assert_true (mix_employment_job_get_study (job)->is_whole);
  g_assert_cmpuint (mix_employment_job_get_study (job)->n_draws, >=, 100000);
  mix_employment_job_start (job, picture);
  mix_employment_job_stop (job);
  g_assert_false (mix_employment_job_is_running (job));
}

static void
test_values_in_words (void)
{
  static const struct
  {
    const char *unit;
    double value;
    const char *words;
  } cases[] = {
    { "share", 0.091, "9.1%" },
    { "share", 0.07, "7%" },
    { "share", 0.0004, "0.04%" },
    { "gbp", 1200, "£1,200" },
    { "gbp_per_hour", 45.2, "£45.20 an hour" },
    { "gbp_per_wte_per_year", 71000, "£71,000 a WTE a year" },
    { "days", 35, "35 days" },
    { "months", 1, "1 month" },
    { "per_year", 0.18, "0.18 a year" },
    { NULL, 72.4, "72" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = mix_employment_dup_value (cases[i].unit, cases[i].value);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/employment-study/published-ranks", test_published_ranks);
  g_test_add_func ("/employment-study/published-worth", test_published_worth);
  g_test_add_func ("/employment-study/story", test_story);
  g_test_add_func ("/employment-study/flip-by-hand", test_flip_by_hand);
  g_test_add_func ("/employment-study/flips-hold", test_flips_hold);
  g_test_add_func ("/employment-study/sentences", test_sentences);
  g_test_add_func ("/employment-study/people-apart", test_people_apart);
  g_test_add_func ("/employment-study/worth", test_worth);
  g_test_add_func ("/employment-study/bars", test_bars);
  g_test_add_func ("/employment-study/unknowns", test_unknowns);
  g_test_add_func ("/employment-study/same-seed", test_same_seed);
  g_test_add_func ("/employment-study/job", test_job);
  g_test_add_func ("/employment-study/values-in-words", test_values_in_words);
  return g_test_run ();
}
