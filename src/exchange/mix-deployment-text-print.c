#include "mix-deployment-text.h"

#include <string.h>

/* A name as one field: blanks and what begins a comment would end it. */
static void
print_name (GString *text, const char *name)
{
  g_autofree char *field = g_strdup (name != NULL && *name != '\0' ? name : "-");

  g_strdelimit (field, " \t\r\n#", '_');
  g_string_append_printf (text, " %s", field);
}

static void
print_settings (const MixDeployment *problem, GString *text)
{
  g_string_append_printf (text, "dims %d %d %d %d\n", problem->n_people, problem->n_practices, problem->n_lines,
                          problem->n_networks);
  g_string_append_printf (text, "session %d\nhalfdays %d\n", problem->session_minutes, MIX_DEPLOYMENT_HALF_DAYS);
  g_string_append_printf (text, "stretched %d\nunderused %d\nsite %d\n", problem->costs.stretched,
                          problem->costs.under_used, problem->costs.site);
  g_string_append_printf (text, "change %d\nfair %d\nbalance %d\n", problem->costs.change, problem->costs.fair,
                          problem->costs.balance);
  g_string_append_printf (text, "band %d %d\nsupratio %d\n", problem->band_low, problem->band_high,
                          problem->supervision_percent);
}

static void
print_lines (const MixDeployment *problem, GString *text)
{
  for (int t = 0; t < problem->n_lines; t++)
    {
      const MixDeploymentLine *line = &problem->lines[t];

      g_string_append_printf (text, "line %d", t);
      print_name (text, line->id);
      g_string_append_printf (text, " %d %d %c %d\n", line->weight, line->remote_capable ? 1 : 0, "NPB"[line->side],
                              line -> competence);
    }
}

static void
print_practices (const MixDeployment *problem, GString *text)
{
  for (int r = 0; r < problem->n_practices; r++)
    {
      const MixDeploymentPractice *practice = &problem->practices[r];

      g_string_append_printf (text, "practice %d", r);
      print_name (text, practice->code);
      g_string_append_printf (text, " %d %d %d %d\n", practice->network, practice->desks, practice->fair_share,
                              practice->list_size);
    }
}

static void
print_people (const MixDeployment *problem, GString *text)
{
  for (int p = 0; p < problem->n_people; p++)
    {
      const MixDeploymentPerson *person = &problem->people[p];
      char kind = g_ascii_isgraph (person->kind) && person->kind != '#' ? person->kind : '-';

      g_string_append_printf (text, "person %d %c %d %d %d %d %d ", p, kind, person->capacity, person->sessions,
                              person->most_sites, person->supervisor, person->home_network);
      for (int i = 0; i < MIX_DEPLOYMENT_HALF_DAYS; i++)
        g_string_append_c (text, (person->available >> i & 1) != 0 ? '1' : '0');
      g_string_append_c (text, ' ');
      for (int t = 0; t < problem->n_lines; t++)
        g_string_append_c (text, ".SUF"[mix_deployment_get_fit (problem, p, t)]);
      g_string_append_c (text, '\n');
    }
  for (int p = 0; p < problem->n_people; p++)
    if (problem->people[p].is_supervisor)
      g_string_append_printf (text, "supervisor %d %d\n", p, problem->people[p].supervision_limit);
}

static void
print_demand (const MixDeployment *problem, GString *text)
{
  for (int r = 0; r < problem->n_practices; r++)
    {
      g_string_append_printf (text, "demand %d", r);
      for (int t = 0; t < problem->n_lines; t++)
        g_string_append_printf (text, " %d", mix_deployment_get_demand (problem, r, t));
      g_string_append_c (text, '\n');
    }
}

static void
print_reach (const MixDeployment *problem, GString *text)
{
  for (int p = 0; p < problem->n_people; p++)
    {
      const guint8 *reach = problem->reach + (gsize) p * problem->n_practices;

      if (problem->n_practices == 0 || memchr (reach, FALSE, problem->n_practices) == NULL)
        continue;
      g_string_append_printf (text, "reach %d", p);
      for (int r = 0; r < problem->n_practices; r++)
        if (reach[r])
          g_string_append_printf (text, " %d", r);
      g_string_append_c (text, '\n');
    }
}

static void
print_work (const GArray *all, const char *keyword, GString *text)
{
  for (guint i = 0; i < all->len; i++)
    {
      const MixDeploymentWork *work = &g_array_index (all, MixDeploymentWork, i);

      g_string_append_printf (text, "%s %d %d %d %d\n", keyword, work->person, work->practice, work->line,
                              work->minutes);
    }
}

/**
 * mix_deployment_text_print_instance:
 * @problem: a finished problem
 *
 * Returns: (transfer full): it as text that mix_deployment_text_parse_instance() reads; blanks in names become “_”
 */
char *
mix_deployment_text_print_instance (const MixDeployment *problem)
{
  GString *text = g_string_new ("skillmix-deployment 1\n");

  print_settings (problem, text);
  print_lines (problem, text);
  print_practices (problem, text);
  print_people (problem, text);
  print_demand (problem, text);
  print_reach (problem, text);
  print_work (problem->today, "today", text);
  print_work (problem->pins, "pin", text);
  g_string_append (text, "end\n");
  return g_string_free (text, FALSE);
}
