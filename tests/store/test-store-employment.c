#include "mix-store-fixture.h"

#include "mix-error.h"
#include "mix-id.h"
#include "mix-plan-entries.h"
#include "mix-row-type.h"
#include "mix-store-read.h"

/* Ids that a test can name. */
#define ID(n) "00000000-0000-7000-8000-00000000000" #n

#define PERSON ID (1)
#define POST ID (2)
#define COMPARISON ID (3)
#define OPTION ID (4)
#define CRITERION ID (5)

typedef gboolean (*Put) (MixStore *store, gconstpointer row, GError **error);
typedef gboolean (*Remove) (MixStore *store, const char *id, GError **error);
typedef gpointer (*Read) (MixStore *store, const char *id, GError **error);

static char *practice_id;
static MixDate june, july;

static MixPostRow
make_post (const char *id)
{
  return (MixPostRow) { .id = id,
                        .name = "Care home pharmacist",
                        .role = "clinical_pharmacist",
                        .band = "7",
                        .pay_point = "intermediate",
                        .organisation_id = practice_id,
                        .area = "national",
                        .model = "M04",
                        .funding = "scheme",
                        .person_id = PERSON,
                        .minutes = 2250,
                        .wanted_from = june,
                        .closed_on = MIX_DATE_NONE };
}

static gboolean
put_base (MixStore *store, gpointer data, GError **error)
{
  MixPostRow post = make_post (POST);

  return mix_store_put_person (store, &(MixPersonRow) { PERSON, "Ann", june, MIX_DATE_NONE }, error)
         && mix_store_put_post (store, &post, error)
         && mix_store_put_comparison (store, &(MixComparisonRow) { COMPARISON, "Options", "list", june, 3 }, error)
         && mix_store_put_comparison_option (
             store, &(MixComparisonOptionRow) { OPTION, COMPARISON, "M04", NULL, MIX_DATE_NONE, 0 }, error)
         && mix_store_put_criterion (
             store, &(MixCriterionRow) { CRITERION, COMPARISON, "control", NULL, NULL, NULL, 0 }, error);
}

static MixStore *
create_base (MixStoreFixture *fixture)
{
  MixStore *store = mix_store_fixture_create (fixture);
  g_autoptr (GError) error = NULL;

  mix_store_change (store, "Base", put_base, NULL, &error);
  g_assert_no_error (error);
  return store;
}

typedef struct
{
  const char *name;
  const MixRowType *type;
  Put put;
  Remove remove;
  Read read;
  gsize text; /* offset of a text that must not hold an NHS number */
  gconstpointer row;
} Kind;

#define KIND(Row, kind, text)                                                                                          \
  { #kind,                                                                                                             \
    &mix_row_type_##kind,                                                                                              \
    (Put) mix_store_put_##kind,                                                                                        \
    mix_store_remove_##kind,                                                                                           \
    (Read) mix_store_read_##kind,                                                                                      \
    G_STRUCT_OFFSET (Row, text),                                                                                       \
    &kind }

enum
{
  POST_KIND,
  PLACE_KIND,
  MODEL_KIND,
  FIGURE_KIND,
  COMPARISON_KIND,
  OPTION_KIND,
  CRITERION_KIND,
  SCORE_KIND,
  SWING_KIND,
  SUBSET_KIND,
};

/* One row of each kind; an offset of 0 is the id, which holds no words. */
static const Kind *
get_kinds (guint *n_kinds)
{
  static MixPostRow post;
  static MixPostPlaceRow post_place;
  static MixEmploymentModelRow employment_model;
  static MixEmploymentFigureRow employment_figure;
  static MixComparisonRow comparison;
  static MixComparisonOptionRow comparison_option;
  static MixCriterionRow criterion;
  static MixScoreRow score;
  static MixSwingRow swing;
  static MixComparisonPostRow comparison_post;
  static const Kind kinds[] = {
    [POST_KIND] = KIND (MixPostRow, post, name),
    [PLACE_KIND] = KIND (MixPostPlaceRow, post_place, id),
    [MODEL_KIND] = KIND (MixEmploymentModelRow, employment_model, name),
    [FIGURE_KIND] = KIND (MixEmploymentFigureRow, employment_figure, source),
    [COMPARISON_KIND] = KIND (MixComparisonRow, comparison, name),
    [OPTION_KIND] = KIND (MixComparisonOptionRow, comparison_option, id),
    [CRITERION_KIND] = KIND (MixCriterionRow, criterion, worst),
    [SCORE_KIND] = KIND (MixScoreRow, score, reason),
    [SWING_KIND] = KIND (MixSwingRow, swing, weighed_by),
    [SUBSET_KIND] = KIND (MixComparisonPostRow, comparison_post, id),
  };

  post = make_post (ID (a));
  post_place = (MixPostPlaceRow) { ID (a), POST, practice_id, 450 };
  employment_model = (MixEmploymentModelRow) { ID (a), "own-1", "Our federation", "A company", "M04", TRUE };
  employment_figure
      = (MixEmploymentFigureRow) { ID (a), "M04", "management_fee", NULL, "Their offer", 50000, 70000, 100000, 'U' };
  comparison = (MixComparisonRow) { ID (a), "Next year", "use", july, 5 };
  comparison_option = (MixComparisonOptionRow) { ID (a), COMPARISON, "M04", "M02", july, 1 };
  criterion = (MixCriterionRow) { ID (a), COMPARISON, "own", "Parking", "None", "Plenty", 1 };
  score = (MixScoreRow) { ID (a), CRITERION, OPTION, "They place the staff", 20, 40, 60 };
  swing = (MixSwingRow) { ID (a), CRITERION, "Dr Example", 60, 70, 80 };
  comparison_post = (MixComparisonPostRow) { ID (a), COMPARISON, NULL, PERSON };
  *n_kinds = G_N_ELEMENTS (kinds);
  return kinds;
}

typedef struct
{
  const Kind *kind;
  gconstpointer row;
  const char *id; /* to remove, where there is no row */
} Deed;

static gboolean
do_deed (MixStore *store, gpointer data, GError **error)
{
  const Deed *deed = data;

  return deed->row != NULL ? deed->kind->put (store, deed->row, error) : deed->kind->remove (store, deed->id, error);
}

static void
assert_done (MixStore *store, Deed deed)
{
  g_autoptr (GError) error = NULL;

  mix_store_change (store, deed.kind->name, do_deed, &deed, &error);
  g_assert_no_error (error);
}

static void
assert_refused (MixStore *store, const Kind *kind, gconstpointer row)
{
  Deed deed = { kind, row, NULL };
  GError *error = NULL;

  g_assert_false (mix_store_change (store, kind->name, do_deed, &deed, &error));
  mix_fixture_assert_error (error, MIX_ERROR_REFUSED);
}

static void
assert_undone_and_redone (MixStore *store, const char *before)
{
  g_autofree char *with = mix_fixture_dump (store), *undone = NULL, *redone = NULL;

  g_assert_true (mix_store_undo (store, 1, NULL));
  undone = mix_fixture_dump (store);
  g_assert_cmpstr (undone, ==, before);
  g_assert_true (mix_store_redo (store, 1, NULL));
  redone = mix_fixture_dump (store);
  g_assert_cmpstr (redone, ==, with);
}

/* Each kind of row comes back as it was put, after the plan was closed; it can be undone, redone and removed. */
static void
test_round_trip (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = create_base (fixture);
  guint n_kinds;
  const Kind *kinds = get_kinds (&n_kinds);

  for (const Kind *kind = kinds; kind < kinds + n_kinds; kind++)
    {
      g_autofree char *before = mix_fixture_dump (store);
      gpointer row;

      assert_done (store, (Deed) { kind, kind->row, NULL });
      mix_store_fixture_close (store);
      store = mix_store_fixture_open (fixture);
      row = kind->read (store, ID (a), NULL);
      g_assert_nonnull (row);
      g_assert_true (mix_row_equal (kind->type, row, kind->row));
      mix_row_free (kind->type, row);
      assert_undone_and_redone (store, before);
      assert_done (store, (Deed) { kind, NULL, ID (a) });
      g_assert_null (kind->read (store, ID (a), NULL));
    }
  mix_store_fixture_close (store);
}

static void
test_no_patient_in_texts (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = create_base (fixture);
  guint n_kinds, n_texts = 0;
  const Kind *kinds = get_kinds (&n_kinds);

  for (const Kind *kind = kinds; kind < kinds + n_kinds; kind++)
    if (kind->text != 0)
      {
        gpointer row = mix_row_copy (kind->type, kind->row);

        G_STRUCT_MEMBER (const char *, row, kind->text) = "for 943 476 5919";
        assert_refused (store, kind, row);
        mix_row_free (kind->type, row);
        n_texts++;
      }
  g_assert_cmpuint (n_texts, ==, 7);
  mix_store_fixture_close (store);
}

/* The plan itself refuses what makes no sense, whoever writes it. */
static void
test_bad_values_are_refused (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = create_base (fixture);
  guint n_kinds;
  const Kind *kinds = get_kinds (&n_kinds);
  MixPostRow idle = make_post (ID (b));
  MixEmploymentFigureRow backwards = *(const MixEmploymentFigureRow *) kinds[FIGURE_KIND].row;
  MixEmploymentFigureRow both = backwards;
  MixComparisonRow endless = *(const MixComparisonRow *) kinds[COMPARISON_KIND].row;
  MixComparisonOptionRow undated = *(const MixComparisonOptionRow *) kinds[OPTION_KIND].row;
  MixScoreRow more_than_all = *(const MixScoreRow *) kinds[SCORE_KIND].row;
  MixComparisonPostRow nobody = { ID (a), COMPARISON, NULL, NULL };

  idle.minutes = 0;
  assert_refused (store, &kinds[POST_KIND], &idle);
  backwards.low = backwards.high + 1;
  assert_refused (store, &kinds[FIGURE_KIND], &backwards);
  both.choice = "exempt";
  assert_refused (store, &kinds[FIGURE_KIND], &both);
  endless.years = 6;
  assert_refused (store, &kinds[COMPARISON_KIND], &endless);
  undated.later_from = MIX_DATE_NONE;
  assert_refused (store, &kinds[OPTION_KIND], &undated);
  more_than_all.high = 101;
  assert_refused (store, &kinds[SCORE_KIND], &more_than_all);
  assert_refused (store, &kinds[SUBSET_KIND], &nobody);
  mix_store_fixture_close (store);
}

static gboolean
remove_person (MixStore *store, gpointer data, GError **error)
{
  return mix_store_remove_person (store, PERSON, error);
}

/* A post outlives whoever filled it; scores and weights do not outlive their comparison. */
static void
test_belongings (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = create_base (fixture);
  guint n_kinds;
  const Kind *kinds = get_kinds (&n_kinds);
  g_autoptr (MixPostRow) vacant = NULL;
  g_autofree char *before = NULL;

  for (guint i = 0; i < n_kinds; i++)
    assert_done (store, (Deed) { &kinds[i], kinds[i].row, NULL });
  before = mix_fixture_dump (store);
  g_assert_true (mix_store_change (store, "Remove", remove_person, NULL, NULL));
  vacant = mix_store_read_post (store, POST, NULL);
  g_assert_nonnull (vacant);
  g_assert_null (vacant->person_id);
  g_assert_null (mix_store_read_comparison_post (store, ID (a), NULL));
  assert_undone_and_redone (store, before);

  assert_done (store, (Deed) { &kinds[COMPARISON_KIND], NULL, COMPARISON });
  g_assert_null (mix_store_read_score (store, ID (a), NULL));
  g_assert_null (mix_store_read_swing (store, ID (a), NULL));
  assert_done (store, (Deed) { &kinds[POST_KIND], NULL, POST });
  g_assert_null (mix_store_read_post_place (store, ID (a), NULL));
  mix_store_fixture_close (store);
}

static void
test_picture_holds_everything (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = create_base (fixture);
  guint n_kinds;
  const Kind *kinds = get_kinds (&n_kinds);
  g_autoptr (MixPlan) plan = NULL;

  for (guint i = 0; i < n_kinds; i++)
    assert_done (store, (Deed) { &kinds[i], kinds[i].row, NULL });
  plan = mix_store_load (store, june, NULL, NULL);
  g_assert_cmpuint (mix_plan_get_posts (plan)->len, ==, 2);
  g_assert_cmpuint (mix_plan_get_post_places (plan)->len, ==, 1);
  g_assert_cmpuint (mix_plan_get_employment_models (plan)->len, ==, 1);
  g_assert_cmpuint (mix_plan_get_employment_figures (plan)->len, ==, 1);
  g_assert_cmpuint (mix_plan_get_comparisons (plan)->len, ==, 2);
  g_assert_cmpuint (mix_plan_get_comparison_options (plan)->len, ==, 2);
  g_assert_cmpuint (mix_plan_get_criteria (plan)->len, ==, 2);
  g_assert_cmpuint (mix_plan_get_scores (plan)->len, ==, 1);
  g_assert_cmpuint (mix_plan_get_swings (plan)->len, ==, 1);
  g_assert_cmpuint (mix_plan_get_comparison_posts (plan)->len, ==, 1);
  mix_store_fixture_close (store);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  practice_id = mix_id_from_name ("organisation", "A00001");
  june = mix_date_new (2026, 6, 1);
  july = mix_date_new (2026, 7, 1);
  MIX_FIXTURE_TEST ("/store/employment/round-trip", test_round_trip);
  MIX_FIXTURE_TEST ("/store/employment/no-patient", test_no_patient_in_texts);
  MIX_FIXTURE_TEST ("/store/employment/refused", test_bad_values_are_refused);
  MIX_FIXTURE_TEST ("/store/employment/belongings", test_belongings);
  MIX_FIXTURE_TEST ("/store/employment/picture", test_picture_holds_everything);
  result = g_test_run ();
  g_free (practice_id);
  return result;
}
