/* Every way of laying everybody's sessions is tried, one linear programme over the minutes for each. The programme is
 * written in minutes done, not undone, and counts minutes changed by themselves, so that it is another one than the
 * compact model's. */
#include "deployment-brute.h"

#include <math.h>

#include "mix-deployment-program.h"

typedef struct
{
  const MixDeployment *problem;
  MixDeploymentProgram *program;
  double constant; /* of the cost */
  int *on_site;    /* columns at [(person × n_practices + practice) × n_lines + line], or −1 */
  int *remote;
  int *site_rows;   /* at [person × n_practices + practice] */
  int *remote_rows; /* of each person */
  int *desks_left;  /* sessions of each practice */
  gboolean possible;
  double best;
} Brute;

static int
add_column (Brute *brute, double cost)
{
  return mix_deployment_program_add_column (brute->program, cost, 0, INFINITY, FALSE);
}

/* Terms follow. */
static int
add_row (Brute *brute, double low, double high)
{
  return mix_deployment_program_add_row (brute->program, low, high);
}

static void
add_term (Brute *brute, int column, double factor)
{
  if (column >= 0)
    mix_deployment_program_add_term (brute->program, column, factor);
}

static int
get_arc (const Brute *brute, int person, int practice, int line)
{
  return (person * brute->problem->n_practices + practice) * brute->problem->n_lines + line;
}

static void
add_both (Brute *brute, int arc, double factor)
{
  add_term (brute, brute->on_site[arc], factor);
  add_term (brute, brute->remote[arc], factor);
}

static int
get_today (const MixDeployment *problem, int person, int practice, int line)
{
  for (guint i = 0; i < problem->today->len; i++)
    {
      const MixDeploymentWork *work = &g_array_index (problem->today, MixDeploymentWork, i);

      if (work->person == person && work->practice == practice && work->line == line)
        return work->minutes;
    }
  return 0;
}

static void
add_work (Brute *brute, int person, int practice, int line)
{
  const MixDeployment *problem = brute->problem;
  int arc = get_arc (brute, person, practice, line);
  int today = get_today (problem, person, practice, line);
  double gain = problem->lines[line].weight;
  int changed;

  brute->on_site[arc] = brute->remote[arc] = -1;
  if (!mix_deployment_can_do (problem, person, practice, line))
    {
      brute->constant += problem->costs.change * today;
      return;
    }
  gain -= mix_deployment_get_misfit (problem, person, line);
  brute->on_site[arc] = add_column (brute, -gain);
  if (problem->lines[line].remote_capable)
    brute->remote[arc] = add_column (brute, -gain);
  changed = add_column (brute, problem->costs.change);
  add_row (brute, -INFINITY, today);
  add_both (brute, arc, 1);
  add_term (brute, changed, -1);
  add_row (brute, today, INFINITY);
  add_both (brute, arc, 1);
  add_term (brute, changed, 1);
}

static void
add_people (Brute *brute)
{
  const MixDeployment *problem = brute->problem;

  for (int p = 0; p < problem->n_people; p++)
    {
      for (int r = 0; r < problem->n_practices; r++)
        for (int t = 0; t < problem->n_lines; t++)
          add_work (brute, p, r, t);
      for (int r = 0; r < problem->n_practices; r++)
        {
          brute->site_rows[p * problem->n_practices + r] = add_row (brute, -INFINITY, 0);
          for (int t = 0; t < problem->n_lines; t++)
            add_term (brute, brute->on_site[get_arc (brute, p, r, t)], 1);
        }
      brute->remote_rows[p] = add_row (brute, -INFINITY, 0);
      for (int arc = get_arc (brute, p, 0, 0); arc < get_arc (brute, p + 1, 0, 0); arc++)
        add_term (brute, brute->remote[arc], 1);
      add_row (brute, -INFINITY, problem->people[p].capacity);
      for (int arc = get_arc (brute, p, 0, 0); arc < get_arc (brute, p + 1, 0, 0); arc++)
        add_both (brute, arc, 1);
    }
}

static void
add_practices (Brute *brute)
{
  const MixDeployment *problem = brute->problem;

  for (int r = 0; r < problem->n_practices; r++)
    {
      for (int t = 0; t < problem->n_lines; t++)
        {
          int demand = mix_deployment_get_demand (problem, r, t);

          brute->constant += (double) problem->lines[t].weight * demand;
          add_row (brute, -INFINITY, demand);
          for (int p = 0; p < problem->n_people; p++)
            add_both (brute, get_arc (brute, p, r, t), 1);
        }
      add_row (brute, problem->practices[r].fair_share, INFINITY);
      for (int p = 0; p < problem->n_people; p++)
        for (int t = 0; t < problem->n_lines; t++)
          add_both (brute, get_arc (brute, p, r, t), 1);
      add_term (brute, add_column (brute, problem->costs.fair), 1);
    }
}

/* Network-side minutes less a share of network- and practice-side ones, and what is missing or over. */
static void
add_band (Brute *brute, int network, double share, double sign)
{
  const MixDeployment *problem = brute->problem;

  add_row (brute, 0, INFINITY);
  for (int p = 0; p < problem->n_people; p++)
    for (int r = 0; r < problem->n_practices; r++)
      for (int t = 0; t < problem->n_lines; t++)
        if (problem->practices[r].network == network && problem->lines[t].side != MIX_DEPLOYMENT_BOTH)
          add_both (brute, get_arc (brute, p, r, t),
                    sign * ((problem->lines[t].side == MIX_DEPLOYMENT_NETWORK ? 1 : 0) - share));
  add_term (brute, add_column (brute, problem->costs.balance), 1);
}

static void
add_supervision_and_pins (Brute *brute)
{
  const MixDeployment *problem = brute->problem;

  for (int s = 0; s < problem->n_people; s++)
    {
      if (!problem->people[s].is_supervisor)
        continue;
      add_row (brute, -INFINITY, problem->people[s].supervision_limit);
      for (int p = 0; p < problem->n_people; p++)
        for (int arc = get_arc (brute, p, 0, 0); arc < get_arc (brute, p + 1, 0, 0); arc++)
          if (problem->people[p].supervisor == s
              && mix_deployment_get_fit (problem, p, arc % problem->n_lines) == MIX_FIT_STRETCHED)
            add_both (brute, arc, problem->supervision_percent / 100.0);
    }
  for (guint i = 0; i < problem->pins->len; i++)
    {
      const MixDeploymentWork *pin = &g_array_index (problem->pins, MixDeploymentWork, i);

      add_row (brute, pin->minutes, INFINITY);
      add_both (brute, get_arc (brute, pin->person, pin->practice, pin->line), 1);
    }
}

static void
write_programme (Brute *brute)
{
  const MixDeployment *problem = brute->problem;

  add_people (brute);
  add_practices (brute);
  for (int g = 0; g < problem->n_networks; g++)
    {
      add_band (brute, g, problem->band_low / 100.0, 1);
      add_band (brute, g, problem->band_high / 100.0, -1);
    }
  add_supervision_and_pins (brute);
}

static void
try_minutes (Brute *brute, double sites)
{
  MixDeploymentProgramStatus status;
  g_autoptr (GError) error = NULL;
  double cost;

  mix_deployment_program_run (brute->program, NULL, &status, &error);
  g_assert_no_error (error);
  if (status == MIX_DEPLOYMENT_PROGRAM_IMPOSSIBLE)
    return;
  g_assert_cmpint (status, ==, MIX_DEPLOYMENT_PROGRAM_SOLVED);
  cost = mix_deployment_program_get_cost (brute->program) + brute->constant + sites;
  brute->best = brute->possible ? MIN (brute->best, cost) : cost;
  brute->possible = TRUE;
}

static void try_person (Brute *brute, int person, double sites);

/* Sessions of one person at one practice after the other; what is left of them is remote. */
static void
try_practice (Brute *brute, int person, int practice, int sessions, int n_sites, double sites)
{
  const MixDeployment *problem = brute->problem;
  int row;
  int most;

  if (practice == problem->n_practices)
    {
      mix_deployment_program_set_row (brute->program, brute->remote_rows[person], -INFINITY,
                                      sessions * problem->session_minutes);
      try_person (brute, person + 1, sites);
      return;
    }
  row = brute->site_rows[person * problem->n_practices + practice];
  most = n_sites > 0 && problem->reach[person * problem->n_practices + practice]
             ? MIN (sessions, brute->desks_left[practice])
             : 0;
  for (int y = 0; y <= most; y++)
    {
      mix_deployment_program_set_row (brute->program, row, -INFINITY, y * problem->session_minutes);
      brute->desks_left[practice] -= y;
      try_practice (brute, person, practice + 1, sessions - y, n_sites - (y > 0),
                    sites + (y > 0 ? problem->costs.site : 0));
      brute->desks_left[practice] += y;
    }
}

static void
try_person (Brute *brute, int person, double sites)
{
  const MixDeployment *problem = brute->problem;

  if (person == problem->n_people)
    try_minutes (brute, sites);
  else
    try_practice (brute, person, 0, problem->people[person].sessions, problem->people[person].most_sites, sites);
}

/**
 * deployment_brute_solve:
 * @problem: a small deployment problem
 * @optimum: (out): the least cost there is
 *
 * Returns: whether there is any deployment that keeps to everything
 */
gboolean
deployment_brute_solve (const MixDeployment *problem, double *optimum)
{
  int n_pairs = problem->n_people * problem->n_practices;
  g_autofree int *on_site = g_new (int, n_pairs * problem->n_lines);
  g_autofree int *remote = g_new (int, n_pairs * problem->n_lines);
  g_autofree int *site_rows = g_new (int, n_pairs);
  g_autofree int *remote_rows = g_new (int, problem->n_people);
  g_autofree int *desks_left = g_new (int, problem->n_practices);
  g_autoptr (MixDeploymentProgram) program = mix_deployment_program_new ();
  Brute brute = { .problem = problem,
                  .program = program,
                  .on_site = on_site,
                  .remote = remote,
                  .site_rows = site_rows,
                  .remote_rows = remote_rows,
                  .desks_left = desks_left };

  for (int r = 0; r < problem->n_practices; r++)
    desks_left[r] = problem->practices[r].desks * MIX_DEPLOYMENT_HALF_DAYS;
  write_programme (&brute);
  try_person (&brute, 0, 0);
  *optimum = brute.best;
  return brute.possible;
}
