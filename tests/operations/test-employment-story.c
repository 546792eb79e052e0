/* The comparison of the sample plan tells the story of the research: direct employment brings control and the partners'
 * liability; the federation is quick and supported, for a fee and some distance; the provider is the fastest, and dear
 * if VAT falls due. */

#include <string.h>

#include "mix-employment-plan.h"
#include "mix-employment-study.h"
#include "mix-store.h"

#define N_DRAWS 50000
#define SEED 1

typedef struct
{
  MixEmploymentPicture *picture;
  MixEmploymentStudy *study;
  guint practice;
  guint lead;
  guint federation;
  guint provider;
} Story;

static void
set_up (Story *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixStore) store = mix_store_open (g_getenv ("MIX_SAMPLE_PLAN"), MIX_STORE_READ_ONLY, &error);
  g_autoptr (MixPlan) plan = store != NULL ? mix_store_load (store, MIX_DATE_NONE, NULL, &error) : NULL;
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, NULL);
  MixEmploymentRequest request = MIX_EMPLOYMENT_DEFAULT_REQUEST;

  g_assert_no_error (error);
  request.comparison = "Options for 2027";
  self->picture = mix_employment_picture_new_for_plan (plan, packs, &request, &error);
  g_assert_no_error (error);
  self->study = mix_employment_study_new (self->picture, N_DRAWS, SEED, NULL, NULL);
  self->practice = mix_employment_picture_find_option (self->picture, "M02");
  self->lead = mix_employment_picture_find_option (self->picture, "M01");
  self->federation = mix_employment_picture_find_option (self->picture, "M04");
  self->provider = mix_employment_picture_find_option (self->picture, "M10");
  mix_store_close (store);
}

static void
tear_down (Story *self, gconstpointer data)
{
  mix_employment_study_unref (self->study);
  mix_employment_picture_unref (self->picture);
}

static double
get_value (const Story *self, guint option, const char *criterion)
{
  return self->study->columns[option].values[mix_employment_picture_find_criterion (self->picture, criterion)];
}

static void
test_scores (Story *self, gconstpointer data)
{
  g_assert_cmpuint (self->study->n_ranked, ==, 4);
  g_assert_cmpfloat (get_value (self, self->practice, "control"), >, get_value (self, self->federation, "control"));
  g_assert_cmpfloat (get_value (self, self->federation, "control"), >, get_value (self, self->provider, "control"));
  g_assert_cmpfloat (get_value (self, self->practice, "liability"), <, get_value (self, self->federation, "liability"));
  g_assert_cmpfloat (get_value (self, self->lead, "liability"), <, get_value (self, self->federation, "liability"));
  g_assert_cmpfloat (get_value (self, self->federation, "support"), >, get_value (self, self->practice, "support"));
  g_assert_cmpfloat (get_value (self, self->federation, "belonging"), <, get_value (self, self->practice, "belonging"));
  g_assert_cmpfloat (get_value (self, self->provider, "speed"), >, get_value (self, self->federation, "speed"));
}

/* Where everything is as likely the federation leads, but far from surely, and the two people do not agree. */
static void
test_ranks (Story *self, gconstpointer data)
{
  double share = mix_employment_study_get_first_share (self->study, self->federation);
  const MixEmploymentOpinion *one = &g_array_index (self->study->opinions, MixEmploymentOpinion, 0);
  const MixEmploymentOpinion *other = &g_array_index (self->study->opinions, MixEmploymentOpinion, 1);

  g_assert_cmpuint (self->study->leader, ==, self->federation);
  g_assert_cmpfloat (share, >, 0.3);
  g_assert_cmpfloat (share, <, 0.8);
  g_assert_cmpuint (self->study->opinions->len, ==, 2);
  g_assert_cmpuint (one->leader, !=, other->leader);
  for (guint o = 0; o < self->study->n_columns; o++)
    g_assert_cmpfloat (mix_employment_study_get_first_share (self->study, o), >, 0);
}

/* The same with one parameter known. */
static MixEmploymentStudy *
know (const Story *self, const char *id, double value)
{
  g_autoptr (MixEmploymentPicture) picture = mix_employment_picture_copy (self->picture);
  guint input = mix_employment_picture_find_input (picture, id);

  g_assert_cmpuint (input, !=, MIX_EMPLOYMENT_NOTHING);
  mix_employment_picture_set_input (picture, input, &(MixSpread) { .likely = value });
  return mix_employment_study_new_first (picture, NULL, SEED);
}

/* The provider is dear if VAT falls due, and the federation stands and falls with VAT and its fee. */
static void
test_money (Story *self, gconstpointer data)
{
  g_autoptr (MixEmploymentStudy) taxed = know (self, "M10/vat_chance", 1);
  g_autoptr (MixEmploymentStudy) untaxed = know (self, "M10/vat_chance", 0);
  g_autoptr (MixEmploymentStudy) cheap = know (self, "M04/management_fee", 0.03);
  g_autoptr (MixEmploymentStudy) dear = know (self, "M04/management_fee", 0.12);
  g_autoptr (MixEmploymentStudy) federation_taxed = know (self, "M04/vat_chance", 1);

  g_assert_cmpint (taxed->columns[self->provider].cost.likely, >,
                   untaxed->columns[self->provider].cost.likely * 115 / 100);
  g_assert_cmpint (taxed->columns[self->provider].net.likely, >, taxed->columns[self->federation].net.likely);
  g_assert_cmpfloat (mix_employment_study_get_first_share (cheap, self->federation), >,
                     mix_employment_study_get_first_share (dear, self->federation));
  g_assert_cmpuint (federation_taxed->leader, !=, self->federation);
}

static gboolean
has_flip (const Story *self, MixEmploymentFlipKind kind)
{
  for (guint i = 0; i < self->study->flips->len; i++)
    {
      const MixEmploymentFlip *flip = &g_array_index (self->study->flips, MixEmploymentFlip, i);

      if (flip->kind == kind && flip->within)
        return TRUE;
    }
  return FALSE;
}

/* A parameter and a weight overturn it within what people said; all is told in sentences that name nobody the best. */
static void
test_flips (Story *self, gconstpointer data)
{
  g_assert_true (has_flip (self, MIX_EMPLOYMENT_FLIP_MONEY));
  g_assert_true (has_flip (self, MIX_EMPLOYMENT_FLIP_WEIGHT));
  g_assert_cmpuint (self->study->sentences->len, ==, 4);
  for (guint i = 0; i < self->study->sentences->len; i++)
    {
      const char *text = g_array_index (self->study->sentences, MixEmploymentSentence, i).text;

      g_assert_null (strstr (text, "best"));
      g_assert_null (strstr (text, "optimal"));
    }
}

static void
test_worth (Story *self, gconstpointer data)
{
  g_assert_cmpint (self->study->worth_of_all, >, 0);
  for (guint i = 0; i < self->study->worth->len; i++)
    {
      const MixEmploymentWorth *worth = &g_array_index (self->study->worth, MixEmploymentWorth, i);

      g_assert_cmpfloat (worth->points, >=, 0);
      g_assert_cmpfloat (worth->points, <=, self->study->worth_of_all_points);
    }
}

#define STORY_TEST(path, func) g_test_add (path, Story, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  STORY_TEST ("/employment-story/scores", test_scores);
  STORY_TEST ("/employment-story/ranks", test_ranks);
  STORY_TEST ("/employment-story/money", test_money);
  STORY_TEST ("/employment-story/flips", test_flips);
  STORY_TEST ("/employment-story/worth", test_worth);
  return g_test_run ();
}
