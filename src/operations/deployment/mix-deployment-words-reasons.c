#include "mix-deployment-words.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "mix-fit-words.h"
#include "mix-text.h"

#define MINUTES_AN_HOUR 60

/* A way out that does less than this part of the longest is not told of. */
#define GOOD_PART 0.3

/* A line of which all is undone counts for so much more where somebody would be relieved of it. */
#define STRAIN_COUNTS 0.5

static const struct
{
  const char *name;
  gboolean is_of_place; /* whether each place is a reason of its own */
} obstacles[MIX_DEPLOYMENT_N_OBSTACLES] = {
  [MIX_DEPLOYMENT_OBSTACLE_NONE] = { "search", FALSE },
  [MIX_DEPLOYMENT_OBSTACLE_REACH] = { "reach", FALSE },
  [MIX_DEPLOYMENT_OBSTACLE_BLOCKED] = { "sign_off", FALSE },
  [MIX_DEPLOYMENT_OBSTACLE_CAPACITY] = { "capacity", FALSE },
  [MIX_DEPLOYMENT_OBSTACLE_SUPERVISION] = { "supervisor", FALSE },
  [MIX_DEPLOYMENT_OBSTACLE_SESSIONS] = { "sessions", FALSE },
  [MIX_DEPLOYMENT_OBSTACLE_SITES] = { "sites", FALSE },
  [MIX_DEPLOYMENT_OBSTACLE_DESK] = { "desk", TRUE },
  [MIX_DEPLOYMENT_OBSTACLE_COST] = { "cost", FALSE },
};

static const struct
{
  const char *name;
  const char *label;
} actions[] = {
  [MIX_DEPLOYMENT_ACTION_NONE] = { "none", NULL },
  [MIX_DEPLOYMENT_ACTION_SHOW_SWAP] = { "show_swap", N_ ("Show That Swap") },
  [MIX_DEPLOYMENT_ACTION_TRY_DESK] = { "try_desk", N_ ("Try With a Desk") },
  [MIX_DEPLOYMENT_ACTION_WHO_AND_WHEN] = { "who_and_when", N_ ("Who and When") },
};

/* Demands of one line with one obstacle, and the way out that would do most of them. */
typedef struct
{
  int line;
  MixDeploymentObstacle obstacle;
  int place; /* of the first */
  guint n_places;
  double minutes;
  double cost;
  double way_minutes;
  int person;
  int relieved_line;
  int relieved_place;
  double relieved_minutes;
  GArray *reasons; /* of const MixDeploymentReason * */
} Group;

/**
 * mix_deployment_obstacle_get_name:
 * @obstacle: what keeps work undone
 *
 * Returns: its name in files and commands
 */
const char *
mix_deployment_obstacle_get_name (MixDeploymentObstacle obstacle)
{
  return obstacles[obstacle].name;
}

/**
 * mix_deployment_action_get_name:
 * @action: an action
 *
 * Returns: its name in files and commands
 */
const char *
mix_deployment_action_get_name (MixDeploymentAction action)
{
  return actions[action].name;
}

/**
 * mix_deployment_action_get_label:
 * @action: an action
 *
 * Returns: (nullable): what its button says; %NULL for none
 */
const char *
mix_deployment_action_get_label (MixDeploymentAction action)
{
  return actions[action].label != NULL ? _ (actions[action].label) : NULL;
}

static char *
dup_hours (double minutes)
{
  return mix_text_format_hours (llround (minutes));
}

static void
clear_group (gpointer data)
{
  g_array_unref (((Group *) data)->reasons);
}

static gboolean
belongs (const Group *group, const MixDeploymentNames *names, const MixDeploymentReason *reason)
{
  return group->obstacle == reason->obstacle
         && g_str_equal (names->lines_ids[group->line], names->lines_ids[reason->line])
         && (!obstacles[reason->obstacle].is_of_place || group->place == reason->practice);
}

static Group *
find_group (GArray *groups, const MixDeploymentNames *names, const MixDeploymentReason *reason)
{
  Group group = { .line = reason->line,
                  .obstacle = reason->obstacle,
                  .place = reason->practice,
                  .person = -1,
                  .relieved_line = -1,
                  .relieved_place = -1 };

  for (guint i = 0; i < groups->len; i++)
    if (belongs (&g_array_index (groups, Group, i), names, reason))
      return &g_array_index (groups, Group, i);
  group.reasons = g_array_new (FALSE, FALSE, sizeof (const MixDeploymentReason *));
  g_array_append_val (groups, group);
  return &g_array_index (groups, Group, groups->len - 1);
}

/* What one person could do of the group by giving up one kind of work, and at what cost. */
typedef struct
{
  double minutes;
  double cost;
} Way;

static Way
add_up_way (const Group *group, int person, int relieved_line)
{
  Way way = { 0, 0 };

  for (guint i = 0; i < group->reasons->len; i++)
    {
      const MixDeploymentReason *reason = g_array_index (group->reasons, const MixDeploymentReason *, i);

      if (reason->person != person || reason->relieved_line != relieved_line)
        continue;
      way.minutes += reason->way_minutes;
      way.cost += reason->way_cost;
    }
  return way;
}

static double
find_most_minutes (const Group *group)
{
  double most = 0;

  for (guint i = 0; i < group->reasons->len; i++)
    {
      const MixDeploymentReason *reason = g_array_index (group->reasons, const MixDeploymentReason *, i);

      most = fmax (most, add_up_way (group, reason->person, reason->relieved_line).minutes);
    }
  return most;
}

/* What relieving somebody of a line costs beside its weight: that which is short itself is left to others in vain. */
static double
get_strain (const MixDeploymentNames *names, const GArray *reasons, int line)
{
  double undone = 0;
  double demand = 1;

  if (line < 0)
    return 0;
  for (guint i = 0; i < reasons->len; i++)
    if (g_array_index (reasons, MixDeploymentReason, i).line == line)
      undone += g_array_index (reasons, MixDeploymentReason, i).minutes;
  for (int r = 0; r < names->problem->n_practices; r++)
    demand += mix_deployment_get_demand (names->problem, r, line);
  return STRAIN_COUNTS * undone / demand * names->problem->lines[line].weight;
}

/* The way out of the group: the cheapest a minute, of those that do a good part of what any does. */
static void
choose_way_out (const MixDeploymentNames *names, const GArray *reasons, Group *group)
{
  double least_minutes = GOOD_PART * find_most_minutes (group);
  double best = INFINITY;

  for (guint i = 0; i < group->reasons->len; i++)
    {
      const MixDeploymentReason *reason = g_array_index (group->reasons, const MixDeploymentReason *, i);
      Way way = add_up_way (group, reason->person, reason->relieved_line);
      double cost = way.cost / fmax (1, way.minutes) + get_strain (names, reasons, reason->relieved_line);

      if (way.minutes < least_minutes || cost >= best)
        continue;
      best = cost;
      group->person = reason->person;
      group->relieved_line = reason->relieved_line;
      group->relieved_place = reason->relieved_practice;
      group->way_minutes = way.minutes;
      group->relieved_minutes = reason->relieved_line >= 0 ? way.minutes : 0;
    }
  for (guint i = 0; i < group->reasons->len; i++)
    {
      const MixDeploymentReason *reason = g_array_index (group->reasons, const MixDeploymentReason *, i);

      if (reason->person == group->person && reason->relieved_line == group->relieved_line
          && reason->relieved_practice != group->relieved_place)
        group->relieved_place = -1;
    }
}

static GArray *
group_reasons (const MixDeploymentNames *names, const GArray *reasons)
{
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (Group));

  g_array_set_clear_func (groups, clear_group);
  for (guint i = 0; i < reasons->len; i++)
    {
      const MixDeploymentReason *reason = &g_array_index (reasons, MixDeploymentReason, i);
      Group *group = find_group (groups, names, reason);

      group->n_places++;
      group->minutes += reason->minutes;
      group->cost += reason->cost;
      g_array_append_val (group->reasons, reason);
    }
  for (guint i = 0; i < groups->len; i++)
    choose_way_out (names, reasons, &g_array_index (groups, Group, i));
  return groups;
}

static const char *
get_competence (const MixDeploymentNames *names, int line)
{
  return names->competences[line] != NULL ? mix_competence_get_words (names->competences[line]) : NULL;
}

static char *
dup_role (const MixDeploymentNames *names, int line)
{
  const MixServiceLineRow *row = mix_service_line_get_row (mix_deployment_picture_get_line (names->picture, line));
  MixRole role;

  return g_strdup (mix_role_parse (row->min_role, &role) ? mix_role_get_words (role) : row->min_role);
}

static char *
dup_blocked (const MixDeploymentNames *names, const Group *group)
{
  const char *competence = get_competence (names, group->line);
  g_autofree char *role = NULL;

  switch (mix_deployment_names_find_need (names, group->line))
    {
    case MIX_DEPLOYMENT_NEED_SIGN_OFF:
      if (competence == NULL)
        return g_strdup (_ ("Nobody in reach is signed off for it."));
      return g_strdup_printf (_ ("Nobody in reach is signed off for %s."), competence);
    case MIX_DEPLOYMENT_NEED_PRESCRIBER:
      return g_strdup (_ ("Needs an independent prescriber; nobody in reach is one."));
    case MIX_DEPLOYMENT_NEED_REGISTRATION:
      return g_strdup (_ ("Nobody in reach who could do it has a registration known to be current."));
    case MIX_DEPLOYMENT_NEED_ROLE:
      role = dup_role (names, group->line);
      return g_strdup_printf (_ ("Nobody in reach has the role for it. At least: %s."), role);
    case MIX_DEPLOYMENT_NEED_WISH:
      return g_strdup (_ ("A wish keeps those who could do it from it."));
    case MIX_DEPLOYMENT_NEED_NOT_KNOWN:
    default:
      return g_strdup (_ ("Nobody in reach may do it."));
    }
}

/* High-risk work asks for a sign-off; elsewhere who may do it is a wider circle. */
static gboolean
needs_sign_off (const MixDeploymentNames *names, int line)
{
  if (names->picture == NULL || names->competences[line] == NULL)
    return FALSE;
  return g_strcmp0 (mix_service_line_get_row (mix_deployment_picture_get_line (names->picture, line))->risk, "high")
         == 0;
}

static char *
dup_no_time (const MixDeploymentNames *names, const Group *group)
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
dup_reason (const MixDeploymentNames *names, const Group *group)
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
dup_relief (const MixDeploymentNames *names, const Group *group)
{
  const char *person = names->people[group->person];
  g_autofree char *hours = dup_hours (group->relieved_minutes);
  g_autofree char *line = NULL;

  if (group->relieved_line < 0)
    return g_strdup_printf (_ ("Nearest: %s, with a session for it."), person);
  line = mix_deployment_names_dup_line (names, group->relieved_line);
  if (group->n_places == 1 && group->relieved_place >= 0 && group->relieved_place != group->place)
    /* Translators: somebody, hours, work and where that is. */
    return g_strdup_printf (_ ("Nearest: %s, if relieved of %s h of %s at %s."), person, hours, line,
                            names->places[group->relieved_place]);
  /* Translators: somebody, hours, and work: "Nearest: Pharmacist 12, if relieved of 6.0 h of stock queries." */
  return g_strdup_printf (_ ("Nearest: %s, if relieved of %s h of %s."), person, hours, line);
}

/* Who would bring most by training for the line; by name order of the estimates. */
static int
find_best_trainee (const MixDeploymentNames *names, int line, const GArray *trainings)
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
dup_training (const MixDeploymentNames *names, Group *group, const GArray *trainings)
{
  guint n = mix_deployment_names_count_in_training (names, group->line);
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
dup_more_supervision (const MixDeploymentNames *names, Group *group)
{
  g_autofree char *hours = NULL;

  if (names->problem->supervision_percent > 0)
    group->way_minutes = fmin (group->way_minutes, MINUTES_AN_HOUR * 100.0 / names->problem->supervision_percent);
  hours = dup_hours (group->way_minutes);
  return g_strdup_printf (_ ("One more hour of supervision a week would do up to %s h."), hours);
}

static char *
dup_advice (const MixDeploymentNames *names, Group *group, const GArray *trainings)
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

static MixDeploymentAction
choose_action (const Group *group)
{
  switch (group->obstacle)
    {
    case MIX_DEPLOYMENT_OBSTACLE_BLOCKED:
      return MIX_DEPLOYMENT_ACTION_WHO_AND_WHEN;
    case MIX_DEPLOYMENT_OBSTACLE_DESK:
      return MIX_DEPLOYMENT_ACTION_TRY_DESK;
    case MIX_DEPLOYMENT_OBSTACLE_CAPACITY:
    case MIX_DEPLOYMENT_OBSTACLE_SESSIONS:
      return group->relieved_line >= 0 ? MIX_DEPLOYMENT_ACTION_SHOW_SWAP : MIX_DEPLOYMENT_ACTION_NONE;
    default:
      return MIX_DEPLOYMENT_ACTION_NONE;
    }
}

static char *
dup_title (const MixDeploymentNames *names, const Group *group)
{
  if (group->n_places > 1)
    return g_strdup (names->lines[group->line]);
  /* Translators: work, and where: "Anticoagulation at Alder". */
  return g_strdup_printf (C_ ("work", "%s at %s"), names->lines[group->line], names->places[group->place]);
}

static MixDeploymentReasonWords *
word_group (const MixDeploymentNames *names, Group *group, const GArray *trainings)
{
  MixDeploymentReasonWords *words = g_new0 (MixDeploymentReasonWords, 1);

  words->code = mix_deployment_obstacle_get_name (group->obstacle);
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
  const MixDeploymentReasonWords *a = *(MixDeploymentReasonWords *const *) one;
  const MixDeploymentReasonWords *b = *(MixDeploymentReasonWords *const *) other;

  if (a->minutes != b->minutes)
    return a->minutes > b->minutes ? -1 : 1;
  return g_strcmp0 (a->title, b->title);
}

/**
 * mix_deployment_words_list_reasons:
 * @names: names
 * @reasons: (element-type MixDeploymentReason): from mix_deployment_reasons_find()
 * @trainings: (nullable) (element-type MixDeploymentTraining): estimates, best first, for who is nearest to a sign-off
 *
 * Says why work is left undone. What the same thing keeps undone in one line is one reason, but each practice without a
 * desk is one.
 *
 * Returns: (transfer full) (element-type MixDeploymentReasonWords): most minutes first
 */
GPtrArray *
mix_deployment_words_list_reasons (const MixDeploymentNames *names, const GArray *reasons, const GArray *trainings)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) mix_deployment_reason_words_free);
  g_autoptr (GArray) groups = group_reasons (names, reasons);

  for (guint i = 0; i < groups->len; i++)
    g_ptr_array_add (all, word_group (names, &g_array_index (groups, Group, i), trainings));
  g_ptr_array_sort (all, compare_words);
  return all;
}

/**
 * mix_deployment_reason_words_free:
 * @self: (nullable): a reason
 *
 * Frees it.
 */
void
mix_deployment_reason_words_free (MixDeploymentReasonWords *self)
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
