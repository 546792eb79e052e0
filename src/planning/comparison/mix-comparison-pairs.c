#include "mix-comparison-pairs.h"

#include "mix-comparison-private.h"

/* Pairs are made of the unknowns that do most for the option by themselves. */
#define MOST_CANDIDATES 12

typedef struct
{
  guint unknown;
  double at; /* the end of its range that is better for the option */
  double lead;
} Candidate;

typedef struct
{
  const MixComparison *comparison;
  guint option;
  double *weights;
  double *unknowns;
  double *values;
  double *worth;
} Work;

static void
init_work (Work *self, const MixComparison *comparison, guint option)
{
  self->comparison = comparison;
  self->option = option;
  self->unknowns = _mix_comparison_dup_likely_unknowns (comparison);
  self->values = g_new (double, comparison->n_options * comparison->n_criteria);
  self->worth = g_new (double, comparison->n_options);
  self->weights = g_new (double, comparison->n_criteria);
  for (guint c = 0; c < comparison->n_criteria; c++)
    self->weights[c] = mix_comparison_get_likely_weight (comparison, c);
}

static void
clear_work (Work *self)
{
  g_free (self->unknowns);
  g_free (self->values);
  g_free (self->worth);
  g_free (self->weights);
}

static void
work_out (Work *self)
{
  guint n_criteria = self->comparison->n_criteria;

  _mix_comparison_get_values (self->comparison, self->unknowns, self->values);
  for (guint o = 0; o < self->comparison->n_options; o++)
    {
      self->worth[o] = 0;
      for (guint c = 0; c < n_criteria; c++)
        self->worth[o] += self->weights[c] * self->values[o * n_criteria + c];
    }
}

/* What the option is worth more than the next, with one unknown elsewhere; below zero where it does not lead. */
static double
get_lead (Work *self, guint unknown, double at)
{
  double likely = self->unknowns[unknown];
  double lead = G_MAXDOUBLE;

  self->unknowns[unknown] = at;
  work_out (self);
  self->unknowns[unknown] = likely;
  for (guint o = 0; o < self->comparison->n_options; o++)
    if (o != self->option)
      lead = MIN (lead, self->worth[self->option] - self->worth[o]);
  return lead;
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *one = a, *other = b;

  if (one->lead != other->lead)
    return one->lead > other->lead ? -1 : 1;
  return one->unknown < other->unknown ? -1 : one->unknown > other->unknown;
}

static GArray *
list_candidates (Work *self, const MixComparisonRange *ranges)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint u = 0; u < self->comparison->unknowns->len; u++)
    {
      double at_low = get_lead (self, u, ranges[u].low);
      double at_high = get_lead (self, u, ranges[u].high);
      Candidate candidate = { u, at_low > at_high ? ranges[u].low : ranges[u].high, MAX (at_low, at_high) };

      if (at_low != at_high)
        g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, compare_candidates);
  g_array_set_size (candidates, MIN (candidates->len, MOST_CANDIDATES));
  return candidates;
}

/* Worth is a straight line in the second unknown: the last of the points where the option meets another. */
static void
find_point (Work *self, MixComparisonPair *pair, double end)
{
  double likely = self->unknowns[pair->second];
  g_autofree double *before = NULL;
  double share = 0;

  work_out (self);
  before = g_memdup2 (self->worth, sizeof (double) * self->comparison->n_options);
  self->unknowns[pair->second] = end;
  work_out (self);
  self->unknowns[pair->second] = likely;
  for (guint o = 0; o < self->comparison->n_options; o++)
    {
      double behind = before[o] - before[self->option];
      double gain = behind - (self->worth[o] - self->worth[self->option]);

      if (o != self->option && behind > 0 && gain > 0)
        share = MAX (share, behind / gain);
    }
  pair->second_at = likely + share * (end - likely);
  pair->second_above = end > likely;
}

static MixComparisonPair
choose_pair (Work *self, const GArray *candidates)
{
  MixComparisonPair pair = { .found = FALSE };
  double most = 0, end = 0;

  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *first = &g_array_index (candidates, Candidate, i);
      double likely = self->unknowns[first->unknown];

      self->unknowns[first->unknown] = first->at;
      for (guint j = i + 1; j < candidates->len; j++)
        {
          const Candidate *second = &g_array_index (candidates, Candidate, j);
          double lead = get_lead (self, second->unknown, second->at);

          if (lead <= most)
            continue;
          most = lead;
          end = second->at;
          pair = (MixComparisonPair) { TRUE, first->unknown, first->at, second->unknown, 0, FALSE };
        }
      self->unknowns[first->unknown] = likely;
    }
  if (!pair.found)
    return pair;
  self->unknowns[pair.first] = pair.first_at;
  find_point (self, &pair, end);
  return pair;
}

/**
 * mix_comparison_find_pair:
 * @comparison: what is compared
 * @option: an option that does not lead
 * @ranges: by unknown: how far it may go
 *
 * Everything else and all weights as likely. Of the pairs that make the option lead, the one by which it leads most.
 *
 * Returns: two unknowns that together make it lead
 */
MixComparisonPair
mix_comparison_find_pair (const MixComparison *comparison, guint option, const MixComparisonRange *ranges)
{
  g_autoptr (GArray) candidates = NULL;
  MixComparisonPair pair;
  Work work;

  init_work (&work, comparison, option);
  candidates = list_candidates (&work, ranges);
  pair = choose_pair (&work, candidates);
  clear_work (&work);
  return pair;
}
