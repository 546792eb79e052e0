#include "mix-deploy-words.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "mix-deploy-reason-group.h"
#include "mix-fit-words.h"
#include "mix-text.h"

#define MINUTES_AN_HOUR 60

static const char *const obstacles[MIX_DEPLOYMENT_N_OBSTACLES] = {
  [MIX_DEPLOYMENT_OBSTACLE_NONE] = "search",
  [MIX_DEPLOYMENT_OBSTACLE_REACH] = "reach",
  [MIX_DEPLOYMENT_OBSTACLE_BLOCKED] = "sign_off",
  [MIX_DEPLOYMENT_OBSTACLE_CAPACITY] = "capacity",
  [MIX_DEPLOYMENT_OBSTACLE_SUPERVISION] = "supervisor",
  [MIX_DEPLOYMENT_OBSTACLE_SESSIONS] = "sessions",
  [MIX_DEPLOYMENT_OBSTACLE_SITES] = "sites",
  [MIX_DEPLOYMENT_OBSTACLE_DESK] = "desk",
  [MIX_DEPLOYMENT_OBSTACLE_COST] = "cost",
};

static const struct
{
  const char *name;
  const char *label;
} actions[] = {
  [MIX_DEPLOY_ACTION_NONE] = { "none", NULL },
  [MIX_DEPLOY_ACTION_SHOW_SWAP] = { "show_swap", N_ ("Show That Swap") },
  [MIX_DEPLOY_ACTION_TRY_DESK] = { "try_desk", N_ ("Try With a Desk") },
  [MIX_DEPLOY_ACTION_WHO_AND_WHEN] = { "who_and_when", N_ ("Who and When") },
};

/**
 * mix_deploy_obstacle_get_name:
 * @obstacle: what keeps work undone
 *
 * Returns: its name in files and commands
 */
const char *
mix_deploy_obstacle_get_name (MixDeploymentObstacle obstacle)
{
  return obstacles[obstacle];
}

/**
 * mix_deploy_action_get_name:
 * @action: an action
 *
 * Returns: its name in files and commands
 */
const char *
mix_deploy_action_get_name (MixDeployAction action)
{
  return actions[action].name;
}

/**
 * mix_deploy_action_get_label:
 * @action: an action
 *
 * Returns: (nullable): what its button says; %NULL for none
 */
const char *
mix_deploy_action_get_label (MixDeployAction action)
{
  return actions[action].label != NULL ? _ (actions[action].label) : NULL;
}

static char *
dup_hours (double minutes)
{
  return mix_text_format_hours (llround (minutes));
}

static const char *
get_competence (const MixDeployNames *names, int line)
{
  return names->competences[line] != NULL ? mix_competence_get_words (names->competences[line]) : NULL;
}

static char *
dup_role (const MixDeployNames *names, int line)
{
  const MixServiceLineRow *row = mix_service_line_get_row (mix_deploy_picture_get_line (names->picture, line));
  MixRole role;

  return g_strdup (mix_role_parse (row->min_role, &role) ? mix_role_get_words (role) : row->min_role);
}

static char *
dup_blocked (const MixDeployNames *names, const MixDeployReasonGroup *group)
{
  const char *competence = get_competence (names, group->line);
  g_autofree char *role = NULL;

  switch (mix_deploy_names_find_need (names, group->line))
    {
    case MIX_DEPLOY_NEED_SIGN_OFF:
      if (competence == NULL)
        return g_strdup (_ ("Nobody in reach is signed off for it."));
      return g_strdup_printf (_ ("Nobody in reach is signed off for %s."), competence);
    case MIX_DEPLOY_NEED_PRESCRIBER:
      return g_strdup (_ ("Needs an independent prescriber; nobody in reach is one."));
    case MIX_DEPLOY_NEED_REGISTRATION:
      return g_strdup (_ ("Nobody in reach who could do it has a registration known to be current."));
    case MIX_DEPLOY_NEED_ROLE:
      role = dup_role (names, group->line);
      return g_strdup_printf (_ ("Nobody in reach has the role for it. At least: %s."), role);
    case MIX_DEPLOY_NEED_WISH:
      return g_strdup (_ ("A wish keeps those who could do it from it."));
    case MIX_DEPLOY_NEED_NOT_KNOWN:
    default:
      return g_strdup (_ ("Nobody in reach may do it."));
    }
}

/* High-risk work asks for a sign-off; elsewhere who may do it is a wider circle. */
static gboolean
needs_sign_off (const MixDeployNames *names, int line)
{
  if (names->picture == NULL || names->competences[line] == NULL)
    return FALSE;
  return g_strcmp0 (mix_service_line_get_row (mix_deploy_picture_get_line (names->picture, line))->risk, "high") == 0;
}

static char *
dup_no_time (const MixDeployNames *names, const MixDeployReasonGroup *group)
{
  gboolean is_session = group->obstacle == MIX_DEPLOYMENT_OBSTACLE_SESSIONS;

  if (needs_sign_off (names, group->line))
    return g_strdup_printf (is_session ? _ ("Nobody signed off for %s has a free session.")
                                       : _ ("Nobody signed off for %s has time left."),
                            get_competence (names, group->line));
  return g_strdup (is_session ? _ ("Nobody who may do it has a free session.")
                              : _ ("Nobody who may do it has time left."));
}

static char *
dup_reason (const MixDeployNames *names, const MixDeployReasonGroup *group)
{
  const char *person = group->person >= 0 ? names->people[group->person] : NULL;

  switch (group->obstacle)
    {
    case MIX_DEPLOYMENT_OBSTACLE_REACH:
      return g_strdup (_ ("Nobody who may do it goes there."));
    case MIX_DEPLOYMENT_OBSTACLE_BLOCKED:
      return dup_blocked (names, group);
    case MIX_DEPLOYMENT_OBSTACLE_SUPERVISION:
      if (person == NULL)
        return g_strdup (_ ("Those with time for it need supervision, and there is none left."));
      return g_strdup_printf (_ ("Those with time for it need supervision, and %s has none left to give."), person);
    case MIX_DEPLOYMENT_OBSTACLE_SITES:
      return g_strdup (_ ("Those with time for it go to as many practices as they may."));
    case MIX_DEPLOYMENT_OBSTACLE_DESK:
      return g_strdup (_ ("No desk left on any day."));
    case MIX_DEPLOYMENT_OBSTACLE_COST:
      return g_strdup (_ ("Going there for so little costs more than it is worth."));
    case MIX_DEPLOYMENT_OBSTACLE_NONE:
      return g_strdup (_ ("There is time for it; the search has not come to it."));
    case MIX_DEPLOYMENT_OBSTACLE_CAPACITY:
    case MIX_DEPLOYMENT_OBSTACLE_SESSIONS:
    default:
      return dup_no_time (names, group);
    }
}

static char *
dup_relief (const MixDeployNames *names, const MixDeployReasonGroup *group)
{
  const char *person = names->people[group->person];
  g_autofree char *hours = dup_hours (group->relieved_minutes);
  g_autofree char *line = NULL;

  if (group->relieved_line < 0)
    return g_strdup_printf (_ ("Nearest: %s, with a session for it."), person);
  line = mix_deploy_names_dup_line (names, group->relieved_line);
  if (group->n_places == 1 && group->relieved_place >= 0 && group->relieved_place != group->place)
    /* Translators: somebody, hours, work and where that is. */
    return g_strdup_printf (_ ("Nearest: %s, if relieved of %s h of %s at %s."), person, hours, line,
                            names->places[group->relieved_place]);
  /* Translators: somebody, hours, and work: "Nearest: Pharmacist 12, if relieved of 6.0 h of stock queries." */
  return g_strdup_printf (_ ("Nearest: %s, if relieved of %s h of %s."), person, hours, line);
}

/* Who would bring most by training for the line; by name order of the estimates. */
static int
find_best_trainee (const MixDeployNames *names, int line, const GArray *trainings)
{
  int subject = names->rules.subjects != NULL ? names->rules.subjects[line] : line;

  for (guint i = 0; trainings != NULL && i < trainings->len; i++)
    {
      const MixDeploymentTraining *training = &g_array_index (trainings, MixDeploymentTraining, i);

      if (training->subject == subject
          && mix_deployment_get_fit (names->problem, training->person, line) == MIX_FIT_BLOCKED
          && (names->rules.trained == NULL
              || names->rules.trained[(gsize) training->person * names->problem->n_lines + line] != MIX_FIT_BLOCKED))
        return training->person;
    }
  return -1;
}

static char *
dup_training (const MixDeployNames *names, MixDeployReasonGroup *group, const GArray *trainings)
{
  guint n = mix_deploy_names_count_in_training (names, group->line);
  int trainee = find_best_trainee (names, group->line, trainings);
  g_autofree char *nearest = NULL;
  g_autofree char *others = NULL;

  if (trainee >= 0)
    group->person = trainee;
  if (group->person >= 0)
    nearest = g_strdup_printf (_ ("Nearest: %s, once signed off."), names->people[group->person]);
  if (n > 0)
    others = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u person is in training for it.", "%u people are in training for it.", n), n);
  if (nearest != NULL && others != NULL)
    /* Translators: two sentences. */
    return g_strdup_printf (C_ ("sentences", "%s %s"), nearest, others);
  return nearest != NULL ? g_steal_pointer (&nearest) : g_steal_pointer (&others);
}

static char *
dup_more_supervision (const MixDeployNames *names, MixDeployReasonGroup *group)
{
  g_autofree char *hours = NULL;

  if (names->problem->supervision_percent > 0)
    group->way_minutes = fmin (group->way_minutes, MINUTES_AN_HOUR * 100.0 / names->problem->supervision_percent);
  hours = dup_hours (group->way_minutes);
  return g_strdup_printf (_ ("One more hour of supervision a week would do up to %s h."), hours);
}

static char *
dup_advice (const MixDeployNames *names, MixDeployReasonGroup *group, const GArray *trainings)
{
  g_autofree char *hours = dup_hours (group->way_minutes);

  if (group->obstacle == MIX_DEPLOYMENT_OBSTACLE_DESK)
    return group->way_minutes > 0 ? g_strdup_printf (_ ("One more desk would do up to %s h."), hours) : NULL;
  if (group->obstacle == MIX_DEPLOYMENT_OBSTACLE_BLOCKED)
    return dup_training (names, group, trainings);
  if (group->person < 0)
    return NULL;
  switch (group->obstacle)
    {
    case MIX_DEPLOYMENT_OBSTACLE_REACH:
      return g_strdup_printf (_ ("Nearest: %s, if they may go there."), names->people[group->person]);
    case MIX_DEPLOYMENT_OBSTACLE_SUPERVISION:
      return dup_more_supervision (names, group);
    case MIX_DEPLOYMENT_OBSTACLE_SITES:
      return g_strdup_printf (_ ("Nearest: %s, with one practice more."), names->people[group->person]);
    case MIX_DEPLOYMENT_OBSTACLE_COST:
      return g_strdup_printf (_ ("Nearest: %s, if a visit counts less, or together with other work there."),
                              names->people[group->person]);
    case MIX_DEPLOYMENT_OBSTACLE_NONE:
      return g_strdup_printf (_ ("Nearest: %s. Let it search longer, or give it to them."),
                              names->people[group->person]);
    default:
      return dup_relief (names, group);
    }
}

static MixDeployAction
choose_action (const MixDeployReasonGroup *group)
{
  switch (group->obstacle)
    {
    case MIX_DEPLOYMENT_OBSTACLE_BLOCKED:
      return MIX_DEPLOY_ACTION_WHO_AND_WHEN;
    case MIX_DEPLOYMENT_OBSTACLE_DESK:
      return MIX_DEPLOY_ACTION_TRY_DESK;
    case MIX_DEPLOYMENT_OBSTACLE_CAPACITY:
    case MIX_DEPLOYMENT_OBSTACLE_SESSIONS:
      return group->relieved_line >= 0 ? MIX_DEPLOY_ACTION_SHOW_SWAP : MIX_DEPLOY_ACTION_NONE;
    default:
      return MIX_DEPLOY_ACTION_NONE;
    }
}

static char *
dup_title (const MixDeployNames *names, const MixDeployReasonGroup *group)
{
  if (group->n_places > 1)
    return g_strdup (names->lines[group->line]);
  /* Translators: work, and where: "Anticoagulation at Alder". */
  return g_strdup_printf (C_ ("work", "%s at %s"), names->lines[group->line], names->places[group->place]);
}

static MixDeployReasonWords *
word_group (const MixDeployNames *names, MixDeployReasonGroup *group, const GArray *trainings)
{
  MixDeployReasonWords *words = g_new0 (MixDeployReasonWords, 1);

  words->code = mix_deploy_obstacle_get_name (group->obstacle);
  words->line_id = g_strdup (names->lines_ids[group->line]);
  words->n_places = group->n_places;
  words->minutes = (int) lround (group->minutes);
  words->weighted = (int) lround (group->cost / 100);
  words->title = dup_title (names, group);
  words->reason = dup_reason (names, group);
  words->advice = dup_advice (names, group, trainings);
  words->action = choose_action (group);
  words->way_minutes = (int) lround (group->way_minutes);
  words->relieved_minutes = (int) lround (group->relieved_minutes);
  if (group->n_places == 1)
    words->place_id = g_strdup (names->places_ids[group->place]);
  if (group->person >= 0)
    words->person_id = g_strdup (names->people_ids[group->person]);
  if (group->relieved_line >= 0)
    words->relieved_line_id = g_strdup (names->lines_ids[group->relieved_line]);
  if (group->relieved_place >= 0)
    words->relieved_place_id = g_strdup (names->places_ids[group->relieved_place]);
  return words;
}

static int
compare_words (gconstpointer one, gconstpointer other)
{
  const MixDeployReasonWords *a = *(MixDeployReasonWords *const *) one;
  const MixDeployReasonWords *b = *(MixDeployReasonWords *const *) other;

  if (a->minutes != b->minutes)
    return a->minutes > b->minutes ? -1 : 1;
  return g_strcmp0 (a->title, b->title);
}

/**
 * mix_deploy_words_list_reasons:
 * @names: names
 * @reasons: (element-type MixDeploymentReason): from mix_deployment_reasons_find()
 * @trainings: (nullable) (element-type MixDeploymentTraining): estimates, best first, for who is nearest to a sign-off
 *
 * Says why work is left undone. What the same thing keeps undone in one line is one reason, but each practice without a
 * desk is one.
 *
 * Returns: (transfer full) (element-type MixDeployReasonWords): most minutes first
 */
GPtrArray *
mix_deploy_words_list_reasons (const MixDeployNames *names, const GArray *reasons, const GArray *trainings)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) mix_deploy_reason_words_free);
  g_autoptr (GArray) groups = _mix_deploy_reason_group_list (names, reasons);

  for (guint i = 0; i < groups->len; i++)
    g_ptr_array_add (all, word_group (names, &g_array_index (groups, MixDeployReasonGroup, i), trainings));
  g_ptr_array_sort (all, compare_words);
  return all;
}

/**
 * mix_deploy_reason_words_free:
 * @self: (nullable): a reason
 *
 * Frees it.
 */
void
mix_deploy_reason_words_free (MixDeployReasonWords *self)
{
  if (self == NULL)
    return;
  g_free (self->line_id);
  g_free (self->place_id);
  g_free (self->title);
  g_free (self->reason);
  g_free (self->advice);
  g_free (self->person_id);
  g_free (self->relieved_line_id);
  g_free (self->relieved_place_id);
  g_free (self);
}
