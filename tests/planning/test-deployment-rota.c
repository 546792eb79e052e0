#include "mix-deployment-rota.h"

#define SEED 41
#define N_SMALL 300
#define N_LARGE 8

/* A week of few half-days tried in every way: the fewest journeys, then the fewest changes, or G_MAXINT if none. */
typedef struct
{
  const MixDeployment *problem;
  const MixDeploymentAnswer *answer;
  const int *present;
  const gboolean *wanted;
  const gboolean *supervised;
  int best;
  MixDeploymentRota rota;
} Trial;

#define CHANGE_UNIT 1000

static int
count_there (const Trial *self, int place, int half_day)
{
  int n = 0;

  for (int p = 0; p < self->problem->n_people; p++)
    n += mix_deployment_rota_get_place (&self->rota, p, half_day) == place;
  return n;
}

static int
count_of (const Trial *self, int person, int place)
{
  int n = 0;

  for (int h = 0; h < MIX_DEPLOYMENT_HALF_DAYS; h++)
    n += mix_deployment_rota_get_place (&self->rota, person, h) == place;
  return n;
}

static int
get_wanted (const Trial *self, int person, int place)
{
  if (place == MIX_DEPLOYMENT_REMOTE)
    return self->answer->remote_sessions[person];
  return self->answer->sessions[person * self->problem->n_practices + place];
}

static gboolean
is_shared (const Trial *self, int person)
{
  int supervisor = self->problem->people[person].supervisor, placed = 0;

  for (int h = 0; h < MIX_DEPLOYMENT_HALF_DAYS; h++)
    placed += mix_deployment_rota_get_place (&self->rota, supervisor, h) != MIX_DEPLOYMENT_NOWHERE;
  for (int h = 0; h < MIX_DEPLOYMENT_HALF_DAYS; h++)
    {
      gboolean free_then = (self->problem->people[supervisor].available >> h & 1) != 0
                           && placed < self->problem->people[supervisor].sessions;

      if (mix_deployment_rota_get_place (&self->rota, person, h) != MIX_DEPLOYMENT_NOWHERE
          && (free_then || mix_deployment_rota_get_place (&self->rota, supervisor, h) != MIX_DEPLOYMENT_NOWHERE))
        return TRUE;
    }
  return FALSE;
}

/* What is wanted must all be there; what is not may be left out, but nothing is there that nobody asked for. */
static gboolean
is_whole (const Trial *self, int person)
{
  for (int place = MIX_DEPLOYMENT_REMOTE; place < self->problem->n_practices; place++)
    {
      gsize at = (gsize) person * (self->problem->n_practices + 2) + (place + 2);

      if (place == MIX_DEPLOYMENT_NOWHERE)
        continue;
      if (self->wanted[at] && count_of (self, person, place) != get_wanted (self, person, place))
        return FALSE;
    }
  return TRUE;
}

static int
price (const Trial *self)
{
  int cost = 0;

  for (int p = 0; p < self->problem->n_people; p++)
    {
      if (self->supervised[p] && !is_shared (self, p))
        return G_MAXINT;
      for (int h = 0; h < MIX_DEPLOYMENT_HALF_DAYS; h++)
        {
          int place = mix_deployment_rota_get_place (&self->rota, p, h);
          int before = h % 2 == 1 ? mix_deployment_rota_get_place (&self->rota, p, h - 1) : MIX_DEPLOYMENT_NOWHERE;

          if (place >= 0 && place != before)
            cost += CHANGE_UNIT;
          if (place != MIX_DEPLOYMENT_NOWHERE && self->present[p * MIX_DEPLOYMENT_HALF_DAYS + h] != place)
            cost++;
        }
    }
  return cost;
}

static void
try_half_day (Trial *self, int person, int half_day)
{
  int *place = &self->rota.places[person * MIX_DEPLOYMENT_HALF_DAYS + half_day];

  if (person == self->problem->n_people)
    {
      self->best = MIN (self->best, price (self));
      return;
    }
  if (half_day == MIX_DEPLOYMENT_HALF_DAYS)
    {
      if (is_whole (self, person))
        try_half_day (self, person + 1, 0);
      return;
    }
  for (int to = MIX_DEPLOYMENT_REMOTE; to < self->problem->n_practices; to++)
    {
      *place = MIX_DEPLOYMENT_NOWHERE;
      if (to != MIX_DEPLOYMENT_NOWHERE)
        {
          if ((self->problem->people[person].available >> half_day & 1) == 0
              || count_of (self, person, to) >= get_wanted (self, person, to))
            continue;
          if (to >= 0 && count_there (self, to, half_day) >= self->problem->practices[to].desks)
            continue;
          *place = to;
        }
      try_half_day (self, person, half_day + 1);
    }
  *place = MIX_DEPLOYMENT_NOWHERE;
}

static int
try_all (const MixDeployment *problem,
         const MixDeploymentAnswer *answer,
         const int *present,
         const gboolean *wanted,
         const gboolean *supervised)
{
  int n = problem->n_people * MIX_DEPLOYMENT_HALF_DAYS;
  g_autofree int *places = g_new (int, n);
  Trial trial = { problem, answer, present, wanted, supervised, G_MAXINT, { problem->n_people, places, 0, 0 } };

  for (int i = 0; i < n; i++)
    places[i] = MIX_DEPLOYMENT_NOWHERE;
  try_half_day (&trial, 0, 0);
  return trial.best;
}

/* Up to 3 people, 2 practices, 4 half-days of two days; the second may be stretched under the first. */
static MixDeployment *
make_small (GRand *rand)
{
  int n_people = g_rand_int_range (rand, 2, 4);
  MixDeployment *problem = mix_deployment_new (n_people, 2, 1, 1);

  problem->supervision_percent = 20;
  for (int r = 0; r < 2; r++)
    {
      problem->practices[r].desks = g_rand_int_range (rand, 1, 3);
      problem->demand[r] = 1000;
    }
  for (int p = 0; p < n_people; p++)
    {
      problem->people[p].available = (guint) g_rand_int_range (rand, 1, 16);
      problem->people[p].sessions = 4;
      problem->people[p].capacity = 900;
      problem->people[p].most_sites = 2;
      problem->fit[p] = p == 0 ? MIX_FIT_FITS : MIX_FIT_STRETCHED;
      problem->people[p].supervisor = p > 0 && g_rand_boolean (rand) ? 0 : -1;
    }
  g_assert_true (mix_deployment_finish (problem, NULL));
  return problem;
}

static guint
count_bits (guint bits)
{
  guint n = 0;

  for (; bits != 0; bits &= bits - 1)
    n++;
  return n;
}

static MixDeploymentAnswer *
make_small_answer (GRand *rand, const MixDeployment *problem)
{
  MixDeploymentAnswer *answer = mix_deployment_answer_new (problem);

  for (int p = 0; p < problem->n_people; p++)
    {
      guint left = count_bits (problem->people[p].available);

      left -= g_rand_int_range (rand, 0, 4) == 0 && left > 0;
      for (; left > 0; left--)
        {
          int place = g_rand_int_range (rand, 0, 5);

          if (place < 4)
            answer->sessions[p * 2 + place / 2]++;
          else
            answer->remote_sessions[p]++;
        }
      mix_deployment_answer_add (answer, p, 0, 0, 10, 0);
    }
  mix_deployment_answer_finish (answer);
  return answer;
}

static gboolean
is_member (const MixDeploymentClash *clash, MixDeploymentClashKind kind, int person, int place, guint except)
{
  for (guint i = 0; i < clash->members->len; i++)
    {
      const MixDeploymentClashMember *member = &g_array_index (clash->members, MixDeploymentClashMember, i);

      if (i != except && member->kind == kind && member->person == person
          && (kind != MIX_DEPLOYMENT_CLASH_SITE || member->place == place))
        return TRUE;
    }
  return FALSE;
}

/* Whether the members of a clash but one can be had; with @except past the end, whether all can. */
static gboolean
can_have (const MixDeployment *problem,
          const MixDeploymentAnswer *answer,
          const int *present,
          const MixDeploymentClash *clash,
          guint except)
{
  int width = problem->n_practices + 2;
  g_autofree gboolean *wanted = g_new0 (gboolean, problem->n_people * width);
  g_autofree gboolean *supervised = g_new0 (gboolean, problem->n_people);

  for (int p = 0; p < problem->n_people; p++)
    {
      supervised[p] = is_member (clash, MIX_DEPLOYMENT_CLASH_SUPERVISION, p, 0, except);
      wanted[p * width] = is_member (clash, MIX_DEPLOYMENT_CLASH_REMOTE, p, 0, except);
      for (int r = 0; r < problem->n_practices; r++)
        wanted[p * width + 2 + r] = is_member (clash, MIX_DEPLOYMENT_CLASH_SITE, p, r, except);
    }
  return try_all (problem, answer, present, wanted, supervised) != G_MAXINT;
}

static void
check_clash (const MixDeployment *problem,
             const MixDeploymentAnswer *answer,
             const int *present,
             const MixDeploymentClash *clash)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixDeployment) narrower = mix_deployment_avoid_clash (problem, answer, &error);
  gboolean cut_off = FALSE;

  g_assert_true (clash->is_least);
  g_assert_cmpuint (clash->members->len, >, 0);
  g_assert_false (can_have (problem, answer, present, clash, clash->members->len));
  for (guint i = 0; i < clash->members->len; i++)
    g_assert_true (can_have (problem, answer, present, clash, i));
  g_assert_no_error (error);
  for (int p = 0; p < problem->n_people; p++)
    {
      cut_off |= narrower->people[p].sessions < problem->people[p].sessions || narrower->fit[p] != problem->fit[p];
      for (int r = 0; r < problem->n_practices; r++)
        cut_off |= mix_deployment_get_most_sessions (narrower, p, r) < answer->sessions[p * 2 + r];
    }
  g_assert_true (cut_off);
}

static void
check_small (GRand *rand, guint *n_clashes)
{
  g_autoptr (MixDeployment) problem = make_small (rand);
  g_autoptr (MixDeploymentAnswer) answer = make_small_answer (rand, problem);
  g_autofree int *present = g_new (int, problem->n_people *MIX_DEPLOYMENT_HALF_DAYS);
  g_autofree gboolean *wanted = g_new (gboolean, problem->n_people * (problem->n_practices + 2));
  g_autofree gboolean *supervised = g_new (gboolean, problem->n_people);
  g_autoptr (MixDeploymentRota) rota = NULL;
  g_autoptr (MixDeploymentClash) clash = NULL;
  g_autoptr (GError) error = NULL;
  int best;

  for (int i = 0; i < problem->n_people * MIX_DEPLOYMENT_HALF_DAYS; i++)
    present[i] = g_rand_int_range (rand, -2, 2);
  for (int i = 0; i < problem->n_people * (problem->n_practices + 2); i++)
    wanted[i] = TRUE;
  for (int p = 0; p < problem->n_people; p++)
    supervised[p] = mix_deployment_needs_supervisor (problem, answer, p);
  best = try_all (problem, answer, present, wanted, supervised);
  g_assert_true (mix_deployment_rota_new (problem, answer, present, &rota, &clash, &error));
  g_assert_no_error (error);
  g_assert_cmpint (rota != NULL, ==, best != G_MAXINT);
  if (rota == NULL)
    {
      check_clash (problem, answer, present, clash);
      (*n_clashes)++;
      return;
    }
  g_assert_true (mix_deployment_rota_check (rota, problem, answer, &error));
  g_assert_cmpint (rota->journeys * CHANGE_UNIT + rota->changed, ==, best);
}

static void
test_small (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  guint n_clashes = 0;

  for (int i = 0; i < N_SMALL; i++)
    check_small (rand, &n_clashes);
  g_test_message ("%u of %d have no week", n_clashes, N_SMALL);
  g_assert_cmpuint (n_clashes, >, N_SMALL / 20);
  g_assert_cmpuint (n_clashes, <, N_SMALL - N_SMALL / 20);
}

/* People who work every half-day and whose sessions fit desks over the week: there is always a week (Koenig). */
static void
check_full (GRand *rand)
{
  int n_people = g_rand_int_range (rand, 5, 16), n_practices = g_rand_int_range (rand, 3, 12);
  g_autoptr (MixDeployment) problem = mix_deployment_new (n_people, n_practices, 1, 1);
  g_autoptr (MixDeploymentAnswer) answer = mix_deployment_answer_new (problem);
  g_autoptr (MixDeploymentRota) rota = NULL;
  g_autoptr (MixDeploymentClash) clash = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree int *left = g_new (int, n_practices);

  for (int r = 0; r < n_practices; r++)
    {
      problem->practices[r].desks = g_rand_int_range (rand, 1, 3);
      left[r] = problem->practices[r].desks * MIX_DEPLOYMENT_HALF_DAYS;
    }
  for (int p = 0; p < n_people; p++)
    {
      problem->people[p].sessions = MIX_DEPLOYMENT_HALF_DAYS;
      problem->people[p].available = (1 << MIX_DEPLOYMENT_HALF_DAYS) - 1;
      for (int s = 0; s < MIX_DEPLOYMENT_HALF_DAYS; s++)
        {
          int r = (p + (s < 4 ? 0 : g_rand_int_range (rand, 0, 3))) % n_practices;

          if (left[r] > 0)
            answer->sessions[p * n_practices + r]++;
          left[r]--;
        }
    }
  g_assert_true (mix_deployment_rota_new (problem, answer, NULL, &rota, &clash, &error));
  g_assert_no_error (error);
  g_assert_nonnull (rota);
  g_assert_true (mix_deployment_rota_check (rota, problem, answer, &error));
  g_assert_no_error (error);
}

static void
test_koenig (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (int i = 0; i < N_LARGE; i++)
    check_full (rand);
}

/* 60 people of seven networks on 38 practices, half of them with no half-day to spare, each with two or three sites. */
static MixDeployment *
make_federation (GRand *rand, MixDeploymentAnswer **answer)
{
  MixDeployment *problem = mix_deployment_new (60, 38, 1, 7);
  int left[38];

  problem->supervision_percent = 20;
  for (int r = 0; r < problem->n_practices; r++)
    {
      problem->practices[r].network = r % 7;
      problem->practices[r].desks = g_rand_int_range (rand, 1, 4);
      problem->demand[r] = 10000;
      left[r] = problem->practices[r].desks * 8;
    }
  *answer = mix_deployment_answer_new (problem);
  for (int p = 0; p < problem->n_people; p++)
    {
      guint n = (guint) g_rand_int_range (rand, 6, 11);
      guint bits = 0;
      int sites[3];

      while (count_bits (bits) < MIN (n + (guint) (p % 2), 10))
        bits |= 1u << g_rand_int_range (rand, 0, MIX_DEPLOYMENT_HALF_DAYS);
      problem->people[p].available = bits;
      problem->people[p].sessions = (int) n;
      problem->people[p].supervisor = p % 3 == 0 ? (p + 7) % 60 : -1;
      problem->fit[p] = p % 3 == 0 ? MIX_FIT_STRETCHED : MIX_FIT_FITS;
      for (int i = 0; i < 3; i++)
        sites[i] = g_rand_int_range (rand, 0, 4) > 0 ? (p % 7 + 7 * g_rand_int_range (rand, 0, 5)) % 38
                                                     : g_rand_int_range (rand, 0, 38);
      for (guint i = 0; i < n; i++)
        {
          int r = sites[i % 3];

          if (left[r]-- > 0)
            (*answer)->sessions[p * problem->n_practices + r]++;
          else if (i % 2 == 0)
            (*answer)->remote_sessions[p]++;
        }
      mix_deployment_answer_add (*answer, p, sites[0], 0, 100, 0);
    }
  mix_deployment_answer_finish (*answer);
  return problem;
}

static void
test_federation (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (int i = 0; i < 4; i++)
    {
      g_autoptr (MixDeploymentAnswer) answer = NULL;
      g_autoptr (MixDeployment) problem = make_federation (rand, &answer);
      g_autofree int *present = g_new (int, 60 * MIX_DEPLOYMENT_HALF_DAYS);
      g_autoptr (MixDeploymentRota) rota = NULL;
      g_autoptr (MixDeploymentClash) clash = NULL;
      g_autoptr (GError) error = NULL;

      for (int j = 0; j < 600; j++)
        present[j] = g_rand_int_range (rand, 0, 38);
      g_test_timer_start ();
      g_assert_true (mix_deployment_rota_new (problem, answer, present, &rota, &clash, &error));
      g_assert_no_error (error);
      g_test_message ("%.2f s: %s of %u, %d journeys, %d changed", g_test_timer_elapsed (),
                      rota != NULL ? "a week" : "a clash", clash != NULL ? clash->members->len : 0,
                      rota != NULL ? rota->journeys : 0, rota != NULL ? rota->changed : 0);
      if (rota != NULL)
        g_assert_true (mix_deployment_rota_check (rota, problem, answer, &error));
      g_assert_no_error (error);
    }
}

/* Two people who both work only on Monday and one desk: three sessions are wanted and two are possible. */
static void
test_desk_cut (void)
{
  g_autoptr (MixDeployment) problem = mix_deployment_new (3, 1, 1, 1);
  g_autoptr (MixDeploymentDeskCut) cut = NULL;
  guint8 sessions[] = { 2, 1, 1 };
  guint8 fewer[] = { 1, 1, 1 };

  problem->practices[0].desks = 1;
  problem->people[0].available = problem->people[1].available = 3;
  problem->people[2].available = 7;
  g_assert_true (mix_deployment_find_desk_cut (problem, sessions, 0, &cut));
  g_assert_cmpint (cut->most, ==, 2);
  g_assert_cmpuint (cut->people->len, ==, 2);
  g_assert_cmpint (g_array_index (cut->people, int, 0), ==, 0);
  g_assert_cmpint (g_array_index (cut->people, int, 1), ==, 1);
  g_assert_false (mix_deployment_find_desk_cut (problem, fewer, 0, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deployment-rota/small-like-every-way-tried", test_small);
  g_test_add_func ("/deployment-rota/always-a-week-without-availability", test_koenig);
  g_test_add_func ("/deployment-rota/federation", test_federation);
  g_test_add_func ("/deployment-rota/desk-cut", test_desk_cut);
  return g_test_run ();
}
