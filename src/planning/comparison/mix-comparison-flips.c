#include "mix-comparison-flips.h"

#include "mix-comparison-private.h"

/* Worth as a straight line in one figure. */
typedef struct
{
  double at_zero;
  double slope;
} Line;

static double
get_height (const Line *line, double at)
{
  return line->at_zero + line->slope * at;
}

/* Where @other meets @leader on the way from @from in a direction (1 or −1), if it gains on it. */
static gboolean
meets (const Line *leader, const Line *other, double from, int direction, double *at)
{
  double lead = get_height (leader, from) - get_height (other, from);
  double gain = direction * (other->slope - leader->slope);

  if (gain <= 0)
    return FALSE;
  *at = from + direction * lead / gain;
  return TRUE;
}

static MixComparisonFlip
find_flip (const Line *lines, guint n_lines, guint leader, double from, double end)
{
  MixComparisonFlip flip = { .found = FALSE };
  int direction = end > from ? 1 : -1;

  for (guint o = 0; o < n_lines; o++)
    {
      double at;

      if (o == leader || !meets (&lines[leader], &lines[o], from, direction, &at) || direction * (end - at) < 0)
        continue;
      if (flip.found && direction * (at - flip.at) > 0)
        continue;
      if (flip.found && at == flip.at && direction * (lines[o].slope - lines[flip.leader].slope) <= 0)
        continue;
      flip = (MixComparisonFlip) { TRUE, at, o };
    }
  return flip;
}

static MixComparisonFlips
find_flips (const MixComparison *comparison, const Line *lines, double likely, double least, double most)
{
  guint leader = mix_comparison_get_leader (comparison);

  return (MixComparisonFlips) {
    .likely = likely,
    .below = least < likely ? find_flip (lines, comparison->n_options, leader, likely, least)
                            : (MixComparisonFlip) { FALSE, 0, 0 },
    .above = most > likely ? find_flip (lines, comparison->n_options, leader, likely, most)
                           : (MixComparisonFlip) { FALSE, 0, 0 },
  };
}

/* Weighted value of an option at given unknowns and likely weights. */
static double
get_worth (const MixComparison *comparison, const double *values, guint option)
{
  double worth = 0;

  for (guint c = 0; c < comparison->n_criteria; c++)
    worth += mix_comparison_get_likely_weight (comparison, c) * values[option * comparison->n_criteria + c];
  return worth;
}

/**
 * mix_comparison_find_weight_flips:
 * @criterion: whose weight
 *
 * Everything else as likely, the other weights rescaled so that all add up to one: the worth of each option is then a
 * straight line in the weight, and where lines cross is exact.
 *
 * Returns: the weights, from 0 to 1, at which another option comes first
 */
MixComparisonFlips
mix_comparison_find_weight_flips (const MixComparison *comparison, guint criterion)
{
  g_autofree double *unknowns = _mix_comparison_dup_likely_unknowns (comparison);
  g_autofree double *values = g_new (double, comparison->n_options * comparison->n_criteria);
  g_autofree Line *lines = g_new (Line, comparison->n_options);
  double weight = mix_comparison_get_likely_weight (comparison, criterion);

  _mix_comparison_get_values (comparison, unknowns, values);
  for (guint o = 0; o < comparison->n_options; o++)
    {
      double value = values[o * comparison->n_criteria + criterion];
      double others = get_worth (comparison, values, o) - weight * value;

      lines[o].at_zero = weight < 1 ? others / (1 - weight) : value;
      lines[o].slope = value - lines[o].at_zero;
    }
  return find_flips (comparison, lines, weight, 0, 1);
}

/* Worth of every option where one unknown is @at and the others as likely. */
static void
fill_worths (const MixComparison *comparison, double *unknowns, guint unknown, double at, double *worths)
{
  g_autofree double *values = g_new (double, comparison->n_options * comparison->n_criteria);

  unknowns[unknown] = at;
  _mix_comparison_get_values (comparison, unknowns, values);
  for (guint o = 0; o < comparison->n_options; o++)
    worths[o] = get_worth (comparison, values, o);
}

/* The next limit of an unknown beyond @from in the direction of @end, or @end: up to there worth is a straight line. */
static double
find_bend (const MixComparison *comparison, guint unknown, double from, double end)
{
  int direction = end > from ? 1 : -1;
  double bend = end;

  for (guint i = 0; i < comparison->derived->len; i++)
    {
      const MixComparisonDerived *figure = &g_array_index (comparison->derived, MixComparisonDerived, i);

      if (figure->other == MIX_COMPARISON_NOTHING && figure->one == unknown && direction * (figure->above - from) > 0
          && direction * (bend - figure->above) > 0)
        bend = figure->above;
    }
  return bend;
}

static MixComparisonFlip
find_unknown_flip (const MixComparison *comparison, guint unknown, guint leader, double likely, double end)
{
  g_autofree double *unknowns = _mix_comparison_dup_likely_unknowns (comparison);
  g_autofree double *here = g_new (double, comparison->n_options);
  g_autofree double *there = g_new (double, comparison->n_options);
  g_autofree Line *lines = g_new (Line, comparison->n_options);
  MixComparisonFlip flip = { FALSE, 0, 0 };

  for (double from = likely; !flip.found && from != end;)
    {
      double bend = find_bend (comparison, unknown, from, end);

      fill_worths (comparison, unknowns, unknown, from, here);
      fill_worths (comparison, unknowns, unknown, bend, there);
      for (guint o = 0; o < comparison->n_options; o++)
        {
          lines[o].slope = (there[o] - here[o]) / (bend - from);
          lines[o].at_zero = here[o] - lines[o].slope * from;
        }
      flip = find_flip (lines, comparison->n_options, leader, from, bend);
      from = bend;
    }
  return flip;
}

/**
 * mix_comparison_find_unknown_flips:
 * @unknown: which
 * @least: the least that is looked at
 * @most: the most
 *
 * Everything else and all weights as likely. No term has the same unknown twice, so worth is made of straight lines in
 * it, and where they cross is exact.
 *
 * Returns: the figures at which another option comes first
 */
MixComparisonFlips
mix_comparison_find_unknown_flips (const MixComparison *comparison, guint unknown, double least, double most)
{
  double likely = mix_spread_get_likely (&g_array_index (comparison->unknowns, MixSpread, unknown));
  guint leader = mix_comparison_get_leader (comparison);
  MixComparisonFlips flips = { .likely = likely };

  if (least < likely)
    flips.below = find_unknown_flip (comparison, unknown, leader, likely, least);
  if (most > likely)
    flips.above = find_unknown_flip (comparison, unknown, leader, likely, most);
  return flips;
}
