#include "mix-deploy-reason-group.h"

#include <math.h>

/* A way out that does less than this part of the longest is not told of. */
#define GOOD_PART 0.3

/* A line of which all is undone counts for so much more where somebody would be relieved of it. */
#define STRAIN_COUNTS 0.5

static void
clear_group (gpointer data)
{
  g_array_unref (((MixDeployReasonGroup *) data)->reasons);
}

/* Whether each place is a reason of its own. */
static gboolean
is_of_place (MixDeploymentObstacle obstacle)
{
  return obstacle == MIX_DEPLOYMENT_OBSTACLE_DESK;
}

static gboolean
belongs (const MixDeployReasonGroup *group, const MixDeployNames *names, const MixDeploymentReason *reason)
{
  return group->obstacle == reason->obstacle
         && g_str_equal (names->lines_ids[group->line], names->lines_ids[reason->line])
         && (!is_of_place (reason->obstacle) || group->place == reason->practice);
}

static MixDeployReasonGroup *
find_group (GArray *groups, const MixDeployNames *names, const MixDeploymentReason *reason)
{
  MixDeployReasonGroup group = { .line = reason->line,
                                 .obstacle = reason->obstacle,
                                 .place = reason->practice,
                                 .person = -1,
                                 .relieved_line = -1,
                                 .relieved_place = -1 };

  for (guint i = 0; i < groups->len; i++)
    if (belongs (&g_array_index (groups, MixDeployReasonGroup, i), names, reason))
      return &g_array_index (groups, MixDeployReasonGroup, i);
  group.reasons = g_array_new (FALSE, FALSE, sizeof (const MixDeploymentReason *));
  g_array_append_val (groups, group);
  return &g_array_index (groups, MixDeployReasonGroup, groups->len - 1);
}

/* What one person could do of the group by giving up one kind of work, and at what cost. */
typedef struct
{
  double minutes;
  double cost;
} Way;

static Way
add_up_way (const MixDeployReasonGroup *group, int person, int relieved_line)
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
find_most_minutes (const MixDeployReasonGroup *group)
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
get_strain (const MixDeployNames *names, const GArray *reasons, int line)
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
choose_way_out (const MixDeployNames *names, const GArray *reasons, MixDeployReasonGroup *group)
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

/* Each with its way out. */
GArray *
_mix_deploy_reason_group_list (const MixDeployNames *names, const GArray *reasons)
{
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (MixDeployReasonGroup));

  g_array_set_clear_func (groups, clear_group);
  for (guint i = 0; i < reasons->len; i++)
    {
      const MixDeploymentReason *reason = &g_array_index (reasons, MixDeploymentReason, i);
      MixDeployReasonGroup *group = find_group (groups, names, reason);

      group->n_places++;
      group->minutes += reason->minutes;
      group->cost += reason->cost;
      g_array_append_val (group->reasons, reason);
    }
  for (guint i = 0; i < groups->len; i++)
    choose_way_out (names, reasons, &g_array_index (groups, MixDeployReasonGroup, i));
  return groups;
}
