#include "mix-outlook-choice.h"

/* A search under way. */
typedef struct
{
  guint n_options;
  const guint *groups;
  guint most_chosen;
  guint n_best;
  MixOutlookJudge judge;
  gpointer judge_data;
  GArray *best;
} Search;

static guint
count_options (guint32 chosen)
{
  guint n = 0;

  for (; chosen != 0; chosen &= chosen - 1)
    n++;
  return n;
}

static gboolean
is_better (const MixOutlookChoice *one, const MixOutlookChoice *other)
{
  guint n_one = count_options (one->chosen), n_other = count_options (other->chosen);

  if (one->worth > other->worth || one->worth < other->worth)
    return one->worth > other->worth;
  return n_one != n_other ? n_one < n_other : one->chosen < other->chosen;
}

static void
keep (Search *self, const MixOutlookChoice *choice)
{
  guint position = self->best->len;

  while (position > 0 && is_better (choice, &g_array_index (self->best, MixOutlookChoice, position - 1)))
    position--;
  if (position >= self->n_best)
    return;
  g_array_insert_val (self->best, position, *choice);
  g_array_set_size (self->best, MIN (self->best->len, self->n_best));
}

static gboolean
has_group (const Search *self, guint32 chosen, guint group)
{
  for (guint i = 0; i < self->n_options; i++)
    if ((chosen & 1U << i) != 0 && self->groups[i] == group)
      return TRUE;
  return FALSE;
}

/* What can be chosen beside @chosen, of the options from @from on. */
static void
search (Search *self, guint32 chosen, guint from)
{
  if (count_options (chosen) == self->most_chosen)
    return;
  for (guint i = from; i < self->n_options; i++)
    {
      MixOutlookChoice choice = { chosen | 1U << i, 0 };

      if (has_group (self, chosen, self->groups[i]))
        continue;
      if (self->judge (choice.chosen, &choice.worth, self->judge_data))
        keep (self, &choice);
      search (self, choice.chosen, i + 1);
    }
}

/**
 * mix_outlook_choose:
 * @n_options: how many options there are, at most %MIX_OUTLOOK_MOST_OPTIONS
 * @groups: (array length=n_options): of each option: of a group only one can be chosen
 * @most_chosen: how many can be chosen together
 * @n_best: how many choices are wanted
 * @judge: says what a choice is worth and whether it may be made
 * @judge_data: for @judge
 *
 * Looks at every choice that there is: nothing better is left out. Of choices worth the same that of fewer options,
 * then of earlier ones comes first.
 *
 * Returns: (transfer full) (element-type MixOutlookChoice): the best choices of at least one option, best first
 */
GArray *
mix_outlook_choose (
    guint n_options, const guint *groups, guint most_chosen, guint n_best, MixOutlookJudge judge, gpointer judge_data)
{
  Search self = { n_options, groups, most_chosen, n_best, judge, judge_data, NULL };

  g_return_val_if_fail (n_options <= MIX_OUTLOOK_MOST_OPTIONS, NULL);
  self.best = g_array_new (FALSE, FALSE, sizeof (MixOutlookChoice));
  search (&self, 0, 0);
  return self.best;
}
