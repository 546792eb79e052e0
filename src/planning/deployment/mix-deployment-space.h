#pragma once

#include "mix-deployment.h"

G_BEGIN_DECLS

/**
 * MixDeploymentPair:
 * @person: who
 * @practice: where
 * @first_arc: their lines there begin at this arc
 * @end_arc: and end before this one
 * @first_part: their parts begin here
 * @end_part: and end before this one
 * @most_sessions: the most sessions on site
 *
 * A person and a practice where they could do something.
 */
typedef struct
{
  int person;
  int practice;
  int first_arc;
  int end_arc;
  int first_part;
  int end_part;
  int most_sessions;
} MixDeploymentPair;

/**
 * MixDeploymentArc:
 * @pair: number of the pair
 * @person: who
 * @practice: where
 * @line: what
 * @cell: practice × n_lines + line
 * @demand: minutes a week
 * @today: minutes as things stand
 * @pin: minutes that stay at least
 * @misfit: cost a minute
 * @stretched: whether it takes supervision
 * @remote: whether it can be done from elsewhere
 *
 * A person's doing a line at a practice.
 */
typedef struct
{
  int pair;
  int person;
  int practice;
  int line;
  int cell;
  int demand;
  int today;
  int pin;
  int misfit;
  gboolean stretched;
  gboolean remote;
} MixDeploymentArc;

/**
 * MixDeploymentPart:
 * @arc: of which arc
 * @cell: practice × n_lines + line
 * @minutes: how many
 * @gain: what one of them saves in misfit, change and pins, without prices; mostly negative
 * @remote: whether it can be done from elsewhere
 * @stretched: whether it takes supervision
 *
 * Minutes of an arc that all cost the same: kept ones, pinned ones, further ones. The better ones of an arc come first.
 */
typedef struct
{
  int arc;
  int cell;
  int minutes;
  int gain;
  guint8 remote;
  guint8 stretched;
} MixDeploymentPart;

/**
 * MixDeploymentSpace:
 * @problem: (unowned): the problem
 * @n_cells: practices × lines
 * @n_pairs: pairs
 * @n_arcs: arcs
 * @n_parts: parts
 * @first_pair: (array length=n_people + 1): where a person's pairs begin
 * @pairs: (array length=n_pairs): in the order of person and practice
 * @arcs: (array length=n_arcs): in the order of their pairs
 * @parts: (array length=n_parts): in the order of their arcs
 * @practice_demand: (array length=n_practices): minutes of demand
 * @side_demand: minutes of demand at [network × 3 + side]
 * @change_of_nothing: cost of change of a deployment in which nobody does anything
 * @pin_gain: what keeping all the pins adds to the gains of the parts
 *
 * A problem in the order in which the solver walks it: only what can be done.
 */
typedef struct
{
  const MixDeployment *problem;
  int n_cells;
  int n_pairs;
  int n_arcs;
  int n_parts;
  int *first_pair;
  MixDeploymentPair *pairs;
  MixDeploymentArc *arcs;
  MixDeploymentPart *parts;
  int *practice_demand;
  int *side_demand;
  double change_of_nothing;
  double pin_gain;
} MixDeploymentSpace;

MixDeploymentSpace *mix_deployment_space_new (const MixDeployment *problem) G_GNUC_WARN_UNUSED_RESULT;
MixDeploymentSpace *mix_deployment_space_new_for_person (const MixDeployment *problem,
                                                         int person) G_GNUC_WARN_UNUSED_RESULT;
void mix_deployment_space_free (MixDeploymentSpace *self);
int mix_deployment_space_count_rows (const MixDeploymentSpace *self);
int mix_deployment_space_find_arc (const MixDeploymentSpace *self, int person, int practice, int line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixDeploymentSpace, mix_deployment_space_free)

G_END_DECLS
