#include "mix-deployment-wishes.h"

#define SEED 7
#define N_CASES 400
#define N_KINDS (MIX_DEPLOYMENT_WISH_DEMAND + 1)

static gboolean
has (const MixDeploymentConflict *conflict, MixDeploymentWishKind kind, int subject, guint except)
{
  for (guint i = 0; i < conflict->wishes->len; i++)
    {
      const MixDeploymentWish *wish = &g_array_index (conflict->wishes, MixDeploymentWish, i);

      if (i != except && wish->kind == kind && wish->subject == subject)
        return TRUE;
    }
  return FALSE;
}

/* Minutes on site only, so that pins that hold say themselves how many sessions and sites they need. */
typedef struct
{
  const MixDeployment *problem;
  const MixDeploymentConflict *conflict;
  guint except;
  gboolean all;
} Question;

static gboolean
asks (const Question *self, MixDeploymentWishKind kind, int subject)
{
  return self->all || has (self->conflict, kind, subject, self->except);
}

static int
sum_pins (const Question *self, int person, int practice, int line, gboolean stretched)
{
  int minutes = 0;

  for (guint i = 0; i < self->problem->pins->len; i++)
    {
      const MixDeploymentWork *pin = &g_array_index (self->problem->pins, MixDeploymentWork, i);

      if (asks (self, MIX_DEPLOYMENT_WISH_PIN, (int) i) && (person < 0 || pin->person == person)
          && (practice < 0 || pin->practice == practice) && (line < 0 || pin->line == line)
          && (!stretched || mix_deployment_get_fit (self->problem, pin->person, pin->line) == MIX_FIT_STRETCHED))
        minutes += pin->minutes;
    }
  return minutes;
}

static int
count_sessions (const Question *self, int person, int practice)
{
  return (sum_pins (self, person, practice, -1, FALSE) + 224) / 225;
}

static gboolean
person_holds (const Question *self, int p)
{
  const MixDeploymentPerson *person = &self->problem->people[p];
  int sessions = 0, sites = 0, supervised = 0;

  for (int r = 0; r < self->problem->n_practices; r++)
    {
      sessions += count_sessions (self, p, r);
      sites += count_sessions (self, p, r) > 0;
    }
  for (int q = 0; q < self->problem->n_people; q++)
    if (self->problem->people[q].supervisor == p)
      supervised += sum_pins (self, q, -1, -1, TRUE);
  return (!asks (self, MIX_DEPLOYMENT_WISH_CAPACITY, p) || sum_pins (self, p, -1, -1, FALSE) <= person->capacity)
         && (!asks (self, MIX_DEPLOYMENT_WISH_SESSIONS, p) || sessions <= person->sessions)
         && (!asks (self, MIX_DEPLOYMENT_WISH_SITES, p) || sites <= person->most_sites)
         && (!asks (self, MIX_DEPLOYMENT_WISH_SUPERVISION, p) || !person->is_supervisor
             || supervised * self->problem->supervision_percent <= 100 * person->supervision_limit);
}

static gboolean
practice_holds (const Question *self, int r)
{
  int sessions = 0;

  for (int p = 0; p < self->problem->n_people; p++)
    sessions += count_sessions (self, p, r);
  for (int t = 0; t < self->problem->n_lines; t++)
    if (asks (self, MIX_DEPLOYMENT_WISH_DEMAND, r * self->problem->n_lines + t)
        && sum_pins (self, -1, r, t, FALSE) > mix_deployment_get_demand (self->problem, r, t))
      return FALSE;
  return !asks (self, MIX_DEPLOYMENT_WISH_DESKS, r)
         || sessions <= self->problem->practices[r].desks * MIX_DEPLOYMENT_HALF_DAYS;
}

static gboolean
holds (const Question *self)
{
  for (guint i = 0; i < self->problem->pins->len; i++)
    {
      const MixDeploymentWork *pin = &g_array_index (self->problem->pins, MixDeploymentWork, i);

      if (asks (self, MIX_DEPLOYMENT_WISH_PIN, (int) i) && asks (self, MIX_DEPLOYMENT_WISH_FIT, pin->person)
          && mix_deployment_get_fit (self->problem, pin->person, pin->line) == MIX_FIT_BLOCKED)
        return FALSE;
    }
  for (int p = 0; p < self->problem->n_people; p++)
    if (!person_holds (self, p))
      return FALSE;
  for (int r = 0; r < self->problem->n_practices; r++)
    if (!practice_holds (self, r))
      return FALSE;
  return TRUE;
}

static MixDeployment *
make_case (GRand *rand)
{
  MixDeployment *problem = mix_deployment_new (4, 3, 3, 1);
  static const MixFitGrade grades[] = { MIX_FIT_FITS, MIX_FIT_FITS, MIX_FIT_STRETCHED, MIX_FIT_UNDER_USED };

  problem->supervision_percent = 20;
  for (int r = 0; r < 3; r++)
    {
      problem->practices[r].desks = g_rand_int_range (rand, 0, 8) > 0;
      for (int t = 0; t < 3; t++)
        problem->demand[r * 3 + t] = g_rand_int_range (rand, 10, 400) * 5;
    }
  for (int p = 0; p < 4; p++)
    {
      MixDeploymentPerson *person = &problem->people[p];

      person->sessions = g_rand_int_range (rand, 3, 11);
      person->capacity = person->sessions * 180;
      person->most_sites = g_rand_int_range (rand, 1, 4);
      person->is_supervisor = p == 0;
      person->supervision_limit = g_rand_int_range (rand, 10, 120);
      person->supervisor = p > 0 ? 0 : -1;
      for (int t = 0; t < 3; t++)
        problem->fit[p * 3 + t]
            = g_rand_int_range (rand, 0, 12) == 0 ? MIX_FIT_BLOCKED : grades[g_rand_int_range (rand, 0, 4)];
    }
  for (int i = g_rand_int_range (rand, 1, 9); i > 0; i--)
    mix_deployment_add_pin (problem, g_rand_int_range (rand, 0, 4), g_rand_int_range (rand, 0, 3),
                            g_rand_int_range (rand, 0, 3), g_rand_int_range (rand, 1, 160) * 5);
  g_assert_true (mix_deployment_finish (problem, NULL));
  return problem;
}

static void
check_conflict (const MixDeployment *problem, const MixDeploymentConflict *conflict, guint *kinds)
{
  Question question = { problem, conflict, conflict->wishes->len, FALSE };

  g_assert_true (conflict->is_least);
  g_assert_false (holds (&question));
  for (guint i = 0; i < conflict->wishes->len; i++)
    {
      question.except = i;
      g_assert_true (holds (&question));
      kinds[g_array_index (conflict->wishes, MixDeploymentWish, i).kind]++;
    }
}

static void
test_pins (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  guint kinds[N_KINDS] = { 0 }, n_whole = 0;

  for (int i = 0; i < N_CASES; i++)
    {
      g_autoptr (MixDeployment) problem = make_case (rand);
      g_autoptr (GPtrArray) conflicts = NULL;
      g_autoptr (GError) error = NULL;
      Question question = { .problem = problem, .all = TRUE };

      g_assert_true (mix_deployment_check_pins (problem, 5, &conflicts, &error));
      g_assert_no_error (error);
      g_assert_cmpint (conflicts->len == 0, ==, holds (&question));
      n_whole += conflicts->len == 0;
      for (guint c = 0; c < conflicts->len; c++)
        check_conflict (problem, g_ptr_array_index (conflicts, c), kinds);
    }
  g_test_message ("%u of %d hold", n_whole, N_CASES);
  for (int kind = MIX_DEPLOYMENT_WISH_FIT; kind < N_KINDS; kind++)
    if (kind != MIX_DEPLOYMENT_WISH_REACH && kind != MIX_DEPLOYMENT_WISH_DEMAND)
      g_assert_cmpuint (kinds[kind], >, 0);
}

/* One person, two practices, each of which is to have 300 of their 500 minutes. */
static MixDeployment *
make_two_practices (void)
{
  MixDeployment *problem = mix_deployment_new (1, 2, 2, 1);

  problem->people[0].sessions = 4;
  problem->people[0].capacity = 500;
  problem->people[0].most_sites = 2;
  problem->people[0].available = 15;
  problem->lines[1].side = MIX_DEPLOYMENT_PRACTICE;
  for (int r = 0; r < 2; r++)
    {
      problem->practices[r].desks = 1;
      problem->practices[r].fair_share = 300;
      problem->demand[r * 2] = problem->demand[r * 2 + 1] = 400;
    }
  problem->fit[0] = problem->fit[1] = MIX_FIT_FITS;
  return problem;
}

static void
test_any_two_of_three (void)
{
  g_autoptr (MixDeployment) problem = make_two_practices ();
  g_autoptr (GPtrArray) conflicts = NULL;
  const MixDeploymentConflict *conflict;

  g_assert_true (mix_deployment_finish (problem, NULL));
  g_assert_true (mix_deployment_check_wishes (problem, 5, 0, NULL, &conflicts, NULL));
  g_assert_cmpuint (conflicts->len, ==, 1);
  conflict = g_ptr_array_index (conflicts, 0);
  g_assert_true (conflict->is_least);
  g_assert_cmpuint (conflict->wishes->len, ==, 3);
  g_assert_true (has (conflict, MIX_DEPLOYMENT_WISH_FAIR, 0, 9));
  g_assert_true (has (conflict, MIX_DEPLOYMENT_WISH_FAIR, 1, 9));
  g_assert_true (has (conflict, MIX_DEPLOYMENT_WISH_CAPACITY, 0, 9));
  for (guint i = 0; i < 3; i++)
    g_assert_cmpfloat_with_epsilon (g_array_index (conflict->wishes, MixDeploymentWish, i).give, 100, 0.1);
}

/* The band asks for half network-side work, a pin for 400 minutes of the other side; both within 500 minutes. */
static void
test_pin_against_band (void)
{
  g_autoptr (MixDeployment) problem = make_two_practices ();
  g_autoptr (GPtrArray) conflicts = NULL, pins = NULL;
  const MixDeploymentConflict *conflict;

  problem->practices[0].fair_share = problem->practices[1].fair_share = 0;
  problem->band_low = 50;
  mix_deployment_add_pin (problem, 0, 0, 1, 400);
  g_assert_true (mix_deployment_finish (problem, NULL));
  g_assert_true (mix_deployment_check_pins (problem, 5, &pins, NULL));
  g_assert_cmpuint (pins->len, ==, 0);
  g_assert_true (mix_deployment_check_wishes (problem, 5, 0, NULL, &conflicts, NULL));
  g_assert_cmpuint (conflicts->len, ==, 1);
  conflict = g_ptr_array_index (conflicts, 0);
  g_assert_cmpuint (conflict->wishes->len, ==, 3);
  g_assert_true (has (conflict, MIX_DEPLOYMENT_WISH_PIN, 0, 9));
  g_assert_true (has (conflict, MIX_DEPLOYMENT_WISH_BAND_LOW, 0, 9));
  g_assert_true (has (conflict, MIX_DEPLOYMENT_WISH_CAPACITY, 0, 9));
}

/* Pins of one line of the same practice to two people come to more than there is. */
static void
test_too_much_of_a_line (void)
{
  g_autoptr (MixDeployment) problem = mix_deployment_new (2, 1, 1, 1);
  g_autoptr (GPtrArray) conflicts = NULL;
  const MixDeploymentConflict *conflict;

  problem->practices[0].desks = 2;
  problem->demand[0] = 100;
  problem->lines[0].remote_capable = TRUE;
  for (int p = 0; p < 2; p++)
    {
      problem->fit[p] = MIX_FIT_FITS;
      problem->people[p].capacity = 500;
      problem->people[p].sessions = 3;
      mix_deployment_add_pin (problem, p, 0, 0, 70);
    }
  g_assert_true (mix_deployment_finish (problem, NULL));
  g_assert_true (mix_deployment_check_pins (problem, 5, &conflicts, NULL));
  g_assert_cmpuint (conflicts->len, ==, 1);
  conflict = g_ptr_array_index (conflicts, 0);
  g_assert_cmpuint (conflict->wishes->len, ==, 3);
  g_assert_true (has (conflict, MIX_DEPLOYMENT_WISH_DEMAND, 0, 9));
}

/* As many people, practices and lines as a federation has. */
static void
test_federation (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autoptr (MixDeployment) problem = mix_deployment_new (60, 38, 30, 7);
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (GError) error = NULL;

  problem->supervision_percent = 20;
  problem->band_low = 40;
  problem->band_high = 70;
  for (int t = 0; t < 30; t++)
    {
      problem->lines[t].remote_capable = t % 5 == 0;
      problem->lines[t].side = (MixDeploymentSide) (t % 3);
    }
  for (int r = 0; r < 38; r++)
    {
      problem->practices[r].network = r % 7;
      problem->practices[r].desks = 2;
      problem->practices[r].fair_share = r % 7 == 0 ? 3200 : 1500;
      for (int t = 0; t < 30; t++)
        problem->demand[r * 30 + t] = g_rand_int_range (rand, 0, 40) * 5;
    }
  for (int p = 0; p < 60; p++)
    {
      problem->people[p].sessions = 8;
      problem->people[p].capacity = 1400;
      problem->people[p].most_sites = 2;
      for (int t = 0; t < 30; t++)
        problem->fit[p * 30 + t] = (p % 4 + t / 4) % 3 == 0   ? MIX_FIT_BLOCKED
                                   : (p % 4 + t / 4) % 3 == 1 ? MIX_FIT_STRETCHED
                                                              : MIX_FIT_FITS;
    }
  for (int r = 0; r < 38; r++)
    mix_deployment_add_pin (problem, 0, r, 9, 50);
  for (int i = 0; i < 60; i++)
    mix_deployment_add_pin (problem, i, i % 38, i % 4 == 2 ? 9 : 4, 100);
  g_assert_true (mix_deployment_finish (problem, &error));
  g_test_timer_start ();
  g_assert_true (mix_deployment_check_pins (problem, 5, &conflicts, &error));
  g_test_message ("%.2f s: %u conflicts of pins", g_test_timer_elapsed (), conflicts->len);
  g_clear_pointer (&conflicts, g_ptr_array_unref);
  g_array_set_size (problem->pins, 0);
  for (int r = 7; r < 38; r += 7)
    problem->practices[r].fair_share = 5000;
  for (int p = 0; p < 60; p++)
    for (int r = 0; r < 38; r++)
      problem->reach[p * 38 + r] = p % 7 == r % 7;
  g_test_timer_start ();
  g_assert_true (mix_deployment_check_wishes (problem, 3, 0, NULL, &conflicts, &error));
  g_test_message ("%.2f s: %u conflicts of wishes", g_test_timer_elapsed (), conflicts->len);
  for (guint i = 0; i < conflicts->len; i++)
    {
      const MixDeploymentConflict *conflict = g_ptr_array_index (conflicts, i);

      g_test_message ("%u wishes, the first of kind %d", conflict->wishes->len,
                      g_array_index (conflict->wishes, MixDeploymentWish, 0).kind);
    }
  g_clear_pointer (&conflicts, g_ptr_array_unref);
  g_assert_true (mix_deployment_check_wishes (problem, 3, 1e-6, NULL, &conflicts, &error));
  g_assert_cmpuint (conflicts->len, ==, 1);
  g_assert_cmpuint (((MixDeploymentConflict *) g_ptr_array_index (conflicts, 0))->wishes->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deployment-wishes/pins-like-reckoned-by-hand", test_pins);
  g_test_add_func ("/deployment-wishes/any-two-of-the-three", test_any_two_of_three);
  g_test_add_func ("/deployment-wishes/pin-against-band", test_pin_against_band);
  g_test_add_func ("/deployment-wishes/too-much-of-a-line", test_too_much_of_a_line);
  g_test_add_func ("/deployment-wishes/federation", test_federation);
  return g_test_run ();
}
