#include "mix-deployment-answer.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-error.h"

typedef struct
{
  const MixDeploymentAnswer *answer;
  const MixDeployment *problem;
  double slack;
} Check;

static char *
name_line (const MixDeployment *problem, int line)
{
  return problem->lines[line].id != NULL ? g_strdup (problem->lines[line].id) : g_strdup_printf ("%d", line);
}

static char *
name_practice (const MixDeployment *problem, int practice)
{
  const char *code = problem->practices[practice].code;

  return code != NULL ? g_strdup (code) : g_strdup_printf ("%d", practice);
}

static gboolean
check_within (const Check *check, double used, double limit)
{
  return used <= limit + check->slack;
}

static const MixDeploymentMinutes *
get_work (const Check *check, guint position)
{
  return &g_array_index (check->answer->minutes, MixDeploymentMinutes, position);
}

static gboolean
is_in_order (const MixDeploymentMinutes *a, const MixDeploymentMinutes *b)
{
  if (a->person != b->person)
    return a->person < b->person;
  if (a->practice != b->practice)
    return a->practice < b->practice;
  return a->line < b->line;
}

static gboolean
is_known (const MixDeployment *problem, const MixDeploymentMinutes *work)
{
  return work->person >= 0 && work->person < problem->n_people && work->practice >= 0
         && work->practice < problem->n_practices && work->line >= 0 && work->line < problem->n_lines;
}

static void
refuse_work (const MixDeployment *problem, const MixDeploymentMinutes *work, const char *reason, GError **error)
{
  g_autofree char *line = name_line (problem, work->line);
  g_autofree char *practice = name_practice (problem, work->practice);

  mix_set_error (error, MIX_ERROR_REFUSED, "deployment",
                 _ ("Work of person %d at practice %s in line %s cannot be: %s."), work->person, practice, line,
                 reason);
}

static gboolean
check_one_work (const Check *check, const MixDeploymentMinutes *work, GError **error)
{
  const MixDeployment *problem = check->problem;
  const char *reason = NULL;

  if (work->on_site < -check->slack || work->remote < -check->slack)
    reason = _ ("it is less than nothing");
  else if (!mix_deployment_can_do (problem, work->person, work->practice, work->line))
    reason = _ ("the person may not do it or may not serve the practice, or there is no demand");
  else if (work->remote > check->slack && !problem->lines[work->line].remote_capable)
    reason = _ ("the line cannot be done remotely");
  if (reason == NULL)
    return TRUE;
  refuse_work (problem, work, reason, error);
  return FALSE;
}

static gboolean
check_work (const Check *check, GError **error)
{
  for (guint i = 0; i < check->answer->minutes->len; i++)
    {
      const MixDeploymentMinutes *work = get_work (check, i);

      if (!is_known (check->problem, work) || (i > 0 && !is_in_order (get_work (check, i - 1), work)))
        {
          mix_set_error (
              error, MIX_ERROR_REFUSED, "deployment",
              _ ("Work of person %d at practice %d in line %d is there twice, or of nobody or nothing in this "
                 "deployment. Check the numbers."),
              work->person, work->practice, work->line);
          return FALSE;
        }
      if (!check_one_work (check, work, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_demand (const Check *check, GError **error)
{
  const MixDeployment *problem = check->problem;
  g_autofree double *undone = mix_deployment_answer_dup_undone (check->answer, problem);

  for (int r = 0; r < problem->n_practices; r++)
    for (int t = 0; t < problem->n_lines; t++)
      if (!check_within (check, 0, undone[(gsize) r * problem->n_lines + t]))
        {
          g_autofree char *line = name_line (problem, t);
          g_autofree char *practice = name_practice (problem, r);

          mix_set_error (error, MIX_ERROR_REFUSED, "deployment",
                         _ ("More is done of line %s at practice %s than its demand of %d minutes."), line, practice,
                         mix_deployment_get_demand (problem, r, t));
          return FALSE;
        }
  return TRUE;
}

static gboolean
check_minutes_of_people (const Check *check, GError **error)
{
  const MixDeployment *problem = check->problem;
  g_autofree double *all = g_new0 (double, problem->n_people);
  g_autofree double *remote = g_new0 (double, problem->n_people);

  for (guint i = 0; i < check->answer->minutes->len; i++)
    {
      const MixDeploymentMinutes *work = get_work (check, i);

      all[work->person] += work->on_site + work->remote;
      remote[work->person] += work->remote;
    }
  for (int p = 0; p < problem->n_people; p++)
    {
      int remote_minutes = check->answer->remote_sessions[p] * problem->session_minutes;

      if (!check_within (check, all[p], problem->people[p].capacity))
        {
          mix_set_error (error, MIX_ERROR_REFUSED, "deployment",
                         _ ("Person %d has %g minutes of work a week, and a net capacity of %d."), p, all[p],
                         problem->people[p].capacity);
          return FALSE;
        }
      if (!check_within (check, remote[p], remote_minutes))
        {
          mix_set_error (error, MIX_ERROR_REFUSED, "deployment",
                         _ ("Person %d has %g minutes of remote work in remote sessions of %d minutes."), p, remote[p],
                         remote_minutes);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
check_minutes_of_sites (const Check *check, GError **error)
{
  const MixDeployment *problem = check->problem;
  gsize n_sites = (gsize) problem->n_people * problem->n_practices;
  g_autofree double *on_site = g_new0 (double, n_sites);

  for (guint i = 0; i < check->answer->minutes->len; i++)
    {
      const MixDeploymentMinutes *work = get_work (check, i);

      on_site[(gsize) work->person * problem->n_practices + work->practice] += work->on_site;
    }
  for (gsize i = 0; i < n_sites; i++)
    if (!check_within (check, on_site[i], check->answer->sessions[i] * problem->session_minutes))
      {
        g_autofree char *practice = name_practice (problem, (int) (i % problem->n_practices));

        mix_set_error (error, MIX_ERROR_REFUSED, "deployment",
                       _ ("Person %d has %g minutes on site at practice %s in sessions of %d minutes."),
                       (int) (i / problem->n_practices), on_site[i], practice,
                       check->answer->sessions[i] * problem->session_minutes);
        return FALSE;
      }
  return TRUE;
}

static gboolean
check_sessions_of_person (const Check *check, int person, GError **error)
{
  const MixDeployment *problem = check->problem;
  int n_sessions = check->answer->remote_sessions[person];
  int n_sites = 0;

  for (int r = 0; r < problem->n_practices; r++)
    {
      int sessions = mix_deployment_answer_get_sessions (check->answer, person, r);

      n_sessions += sessions;
      n_sites += sessions > 0;
      if (sessions > 0 && !problem->reach[(gsize) person * problem->n_practices + r])
        {
          g_autofree char *practice = name_practice (problem, r);

          mix_set_error (error, MIX_ERROR_REFUSED, "deployment",
                         _ ("Person %d goes to practice %s, which is out of their reach."), person, practice);
          return FALSE;
        }
    }
  if (n_sessions <= problem->people[person].sessions && n_sites <= problem->people[person].most_sites)
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, "deployment",
                 _ ("Person %d: sessions %d of at most %d, sites %d of at most %d."), person, n_sessions,
                 problem->people[person].sessions, n_sites, problem->people[person].most_sites);
  return FALSE;
}

static gboolean
check_sessions (const Check *check, GError **error)
{
  for (int p = 0; p < check->problem->n_people; p++)
    if (!check_sessions_of_person (check, p, error))
      return FALSE;
  return TRUE;
}

static gboolean
check_desks (const Check *check, GError **error)
{
  const MixDeployment *problem = check->problem;

  for (int r = 0; r < problem->n_practices; r++)
    {
      int most = problem->practices[r].desks * MIX_DEPLOYMENT_HALF_DAYS;
      int sessions = 0;

      for (int p = 0; p < problem->n_people; p++)
        sessions += mix_deployment_answer_get_sessions (check->answer, p, r);
      if (sessions > most)
        {
          g_autofree char *practice = name_practice (problem, r);

          mix_set_error (error, MIX_ERROR_REFUSED, "deployment",
                         _ ("Practice %s has %d sessions a week, and desks for %d."), practice, sessions, most);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
check_supervision (const Check *check, GError **error)
{
  const MixDeployment *problem = check->problem;
  g_autofree double *stretched = g_new0 (double, problem->n_people);

  for (guint i = 0; i < check->answer->minutes->len; i++)
    {
      const MixDeploymentMinutes *work = get_work (check, i);
      int supervisor = problem->people[work->person].supervisor;

      if (supervisor >= 0 && mix_deployment_get_fit (problem, work->person, work->line) == MIX_FIT_STRETCHED)
        stretched[supervisor] += work->on_site + work->remote;
    }
  for (int s = 0; s < problem->n_people; s++)
    if (problem->people[s].is_supervisor
        && !check_within (check, problem->supervision_percent * stretched[s],
                          100.0 * problem->people[s].supervision_limit))
      {
        mix_set_error (error, MIX_ERROR_REFUSED, "deployment",
                       _ ("Person %d must give %g minutes of supervision a week, and can give %d."), s,
                       problem->supervision_percent * stretched[s] / 100, problem->people[s].supervision_limit);
        return FALSE;
      }
  return TRUE;
}

static double
get_minutes (const Check *check, const MixDeploymentWork *wanted)
{
  MixDeploymentMinutes key = { wanted->person, wanted->practice, wanted->line, 0, 0 };
  guint low = 0;
  guint high = check->answer->minutes->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (is_in_order (get_work (check, middle), &key))
        low = middle + 1;
      else
        high = middle;
    }
  if (low == check->answer->minutes->len || is_in_order (&key, get_work (check, low)))
    return 0;
  return get_work (check, low)->on_site + get_work (check, low)->remote;
}

static gboolean
check_pins (const Check *check, GError **error)
{
  const MixDeployment *problem = check->problem;

  for (guint i = 0; i < problem->pins->len; i++)
    {
      const MixDeploymentWork *pin = &g_array_index (problem->pins, MixDeploymentWork, i);
      double minutes = get_minutes (check, pin);

      if (!check_within (check, pin->minutes, minutes))
        {
          g_autofree char *line = name_line (problem, pin->line);
          g_autofree char *practice = name_practice (problem, pin->practice);

          mix_set_error (error, MIX_ERROR_REFUSED, "deployment",
                         _ ("Person %d has %g minutes of line %s at practice %s, and %d are pinned."), pin->person,
                         minutes, line, practice, pin->minutes);
          return FALSE;
        }
    }
  return TRUE;
}

/**
 * mix_deployment_answer_check:
 * @self: a deployment, finished
 * @problem: its problem
 * @slack: minutes by which a limit may be broken: 0 for an answer to be handed out
 * @error: return location for an error
 *
 * Checks that nobody and nothing has more than it may: fit, reach, demand, net capacity, whole sessions, sites, desks,
 * supervision and pins. The first that does not hold is said in @error. An instance's people have numbers only, so the
 * words say numbers.
 *
 * Returns: whether all holds
 */
gboolean
mix_deployment_answer_check (const MixDeploymentAnswer *self,
                             const MixDeployment *problem,
                             double slack,
                             GError **error)
{
  Check check = { self, problem, slack };

  return check_work (&check, error) && check_demand (&check, error) && check_minutes_of_people (&check, error)
         && check_minutes_of_sites (&check, error) && check_sessions (&check, error) && check_desks (&check, error)
         && check_supervision (&check, error) && check_pins (&check, error);
}
