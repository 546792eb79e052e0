#include "mix-outlook-private.h"

#include <stdlib.h>
#include <string.h>

#define BITS_A_WORD 64

struct _MixOutlook
{
  guint n_runs;
  guint n_done; /* days that have been worked out */
  MixOutlookColumns columns;
  MixOutlookDay *days;
  guint n_days;
};

/* Who of the uncertain is there, a bit each: what a state is known by. */
typedef struct
{
  guint n_words;
  guint state;
  guint64 words[];
} Presence;

static guint
hash_presence (gconstpointer key)
{
  const Presence *presence = key;
  guint64 hash = 0;

  for (guint i = 0; i < presence->n_words; i++)
    hash = (hash ^ presence->words[i]) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return (guint) (hash >> 32);
}

static gboolean
is_same_presence (gconstpointer a, gconstpointer b)
{
  const Presence *one = a, *other = b;

  return memcmp (one->words, other->words, one->n_words * sizeof *one->words) == 0;
}

static void
fill_presence (Presence *presence, const MixOutlookSums *sums, guint run)
{
  memset (presence->words, 0, presence->n_words * sizeof *presence->words);
  for (guint i = 0; i < sums->uncertain->len; i++)
    {
      guint worker = g_array_index (sums->uncertain, guint, i);

      if (_mix_outlook_worker_is_there (&sums->problem->workers[worker], sums->day, run))
        presence->words[i / BITS_A_WORD] |= G_GUINT64_CONSTANT (1) << (i % BITS_A_WORD);
    }
}

/* The state of a run, worked out where no run before was in it. */
static guint
find_state (MixOutlookDay *day, MixOutlookSums *sums, GHashTable *states, Presence *presence, guint run)
{
  const Presence *known;
  Presence *added;
  guint none = 0;

  fill_presence (presence, sums, run);
  known = g_hash_table_lookup (states, presence);
  if (known != NULL)
    return known->state;
  added = g_memdup2 (presence, sizeof *presence + presence->n_words * sizeof *presence->words);
  added->state = day->n_in_state->len;
  g_hash_table_add (states, added);
  g_array_append_val (day->n_in_state, none);
  g_array_append_vals (day->values, _mix_outlook_sums_work_out (sums, run), sums->columns->n);
  return added->state;
}

static void
work_out_day (MixOutlook *self, MixOutlookDay *day, const MixOutlookProblem *problem)
{
  g_autoptr (MixOutlookSums) sums = _mix_outlook_sums_new (problem, &self->columns, day->day);
  g_autoptr (GHashTable) states = g_hash_table_new_full (hash_presence, is_same_presence, g_free, NULL);
  guint n_words = sums->uncertain->len / BITS_A_WORD + 1;
  g_autofree Presence *presence = g_malloc0 (sizeof *presence + n_words * sizeof *presence->words);

  presence->n_words = n_words;
  for (guint run = 0; run < self->n_runs; run++)
    {
      guint state = find_state (day, sums, states, presence, run);

      day->state_of_run[run] = state;
      g_array_index (day->n_in_state, guint, state)++;
    }
}

static MixOutlookColumns
lay_out (const MixOutlookProblem *problem)
{
  MixOutlookColumns columns = { .work_of_network = MIX_OUTLOOK_WORK_OF_NETWORK };

  columns.undone_of_network = columns.work_of_network + problem->n_networks;
  columns.undone_of_line = columns.undone_of_network + problem->n_networks;
  columns.undone_at_place = columns.undone_of_line + problem->n_lines;
  columns.n = columns.undone_at_place + problem->n_places;
  return columns;
}

/**
 * mix_outlook_new:
 * @problem: what is asked
 * @poll: (nullable): told of progress, and asked whether to stop
 * @poll_data: for @poll
 *
 * In every run whoever is there does what they have. What they no longer do once they are gone, nobody does. Whoever
 * comes takes of what nobody does in their network what they may do, in the order of @problem, until they have no time
 * left. On any thread.
 *
 * Returns: (transfer full): the work on each day; days that were not reached when it was stopped are not in it
 */
MixOutlook *
mix_outlook_new (const MixOutlookProblem *problem, MixOutlookPoll poll, gpointer poll_data)
{
  MixOutlook *self = g_new0 (MixOutlook, 1);
  gboolean stop = FALSE;

  self->n_runs = problem->n_runs;
  self->n_days = problem->n_days;
  self->columns = lay_out (problem);
  self->days = g_new0 (MixOutlookDay, problem->n_days);
  for (guint i = 0; i < problem->n_days && !stop; i++)
    {
      MixOutlookDay *day = &self->days[i];

      day->day = problem->days[i];
      day->values = g_array_new (FALSE, FALSE, sizeof (int));
      day->state_of_run = g_new (guint, problem->n_runs);
      day->n_in_state = g_array_new (FALSE, FALSE, sizeof (guint));
      work_out_day (self, day, problem);
      self->n_done = i + 1;
      stop = poll != NULL && poll (self->n_done, self->n_days, poll_data);
    }
  return self;
}

/**
 * mix_outlook_free:
 *
 * Frees it.
 */
void
mix_outlook_free (MixOutlook *self)
{
  for (guint i = 0; i < self->n_done; i++)
    {
      g_array_unref (self->days[i].values);
      g_free (self->days[i].state_of_run);
      g_array_unref (self->days[i].n_in_state);
    }
  g_free (self->days);
  g_free (self);
}

/**
 * mix_outlook_get_n_days:
 *
 * Returns: how many days were worked out: all, unless it was stopped
 */
guint
mix_outlook_get_n_days (const MixOutlook *self)
{
  return self->n_done;
}

static guint
find_column (const MixOutlook *self, MixOutlookMeasure measure, guint number)
{
  switch (measure)
    {
    case MIX_OUTLOOK_WORK_OF_NETWORK:
      return self->columns.work_of_network + number;
    case MIX_OUTLOOK_UNDONE_OF_NETWORK:
      return self->columns.undone_of_network + number;
    case MIX_OUTLOOK_UNDONE_OF_LINE:
      return self->columns.undone_of_line + number;
    case MIX_OUTLOOK_UNDONE_AT_PLACE:
      return self->columns.undone_at_place + number;
    default:
      return measure;
    }
}

static int
get_value (const MixOutlook *self, const MixOutlookDay *day, guint state, guint column)
{
  return g_array_index (day->values, int, state * self->columns.n + column);
}

/**
 * mix_outlook_get_run:
 * @day: number of a day
 * @measure: what is asked for
 * @number: of the network, line or place; 0 where the measure has none
 * @run: number of a run
 *
 * Returns: what it came to in the run
 */
int
mix_outlook_get_run (const MixOutlook *self, guint day, MixOutlookMeasure measure, guint number, guint run)
{
  const MixOutlookDay *of = &self->days[day];

  return get_value (self, of, of->state_of_run[run], find_column (self, measure, number));
}

/**
 * mix_outlook_get_mean:
 * @day: number of a day
 * @measure: what is asked for
 * @number: of the network, line or place; 0 where the measure has none
 *
 * Returns: what it came to on average over the runs
 */
double
mix_outlook_get_mean (const MixOutlook *self, guint day, MixOutlookMeasure measure, guint number)
{
  const MixOutlookDay *of = &self->days[day];
  guint column = find_column (self, measure, number);
  gint64 sum = 0;

  for (guint state = 0; state < of->n_in_state->len; state++)
    sum += (gint64) get_value (self, of, state, column) * g_array_index (of->n_in_state, guint, state);
  return (double) sum / self->n_runs;
}

typedef struct
{
  gint64 value;
  guint n;
} Weighted;

static int
compare_values (gconstpointer a, gconstpointer b)
{
  const Weighted *one = a, *other = b;

  return (one->value > other->value) - (one->value < other->value);
}

/* The least value that so large a share of the runs stays below or reaches. */
static gint64
find_quantile (const Weighted *values, guint n_values, guint n_runs, double share)
{
  guint64 sum = 0;
  guint i = 0;

  for (; i + 1 < n_values; i++)
    {
      sum += values[i].n;
      if ((double) sum >= share * n_runs)
        break;
    }
  return values[i].value;
}

static MixOutlookFan
make_fan (Weighted *values, guint n_values, guint n_runs)
{
  MixOutlookFan fan = { 0 };

  if (n_values == 0)
    return fan;
  for (guint i = 0; i < n_values; i++)
    fan.mean += (double) values[i].value * values[i].n / n_runs;
  qsort (values, n_values, sizeof *values, compare_values);
  fan.p10 = find_quantile (values, n_values, n_runs, 0.1);
  fan.p25 = find_quantile (values, n_values, n_runs, 0.25);
  fan.p50 = find_quantile (values, n_values, n_runs, 0.5);
  fan.p75 = find_quantile (values, n_values, n_runs, 0.75);
  fan.p90 = find_quantile (values, n_values, n_runs, 0.9);
  return fan;
}

/**
 * mix_outlook_get_fan:
 * @day: number of a day
 * @measure: what is asked for
 * @number: of the network, line or place; 0 where the measure has none
 *
 * Returns: what it came to over the runs
 */
MixOutlookFan
mix_outlook_get_fan (const MixOutlook *self, guint day, MixOutlookMeasure measure, guint number)
{
  const MixOutlookDay *of = &self->days[day];
  guint column = find_column (self, measure, number), n = of->n_in_state->len;
  g_autofree Weighted *values = g_new (Weighted, n);

  for (guint state = 0; state < n; state++)
    values[state] = (Weighted) { get_value (self, of, state, column), g_array_index (of->n_in_state, guint, state) };
  return make_fan (values, n, self->n_runs);
}

/**
 * mix_outlook_fan_new:
 * @values: (array length=n_values): of each run
 * @n_values: how many
 *
 * Returns: a figure over runs
 */
MixOutlookFan
mix_outlook_fan_new (const gint64 *values, guint n_values)
{
  g_autofree Weighted *weighted = g_new (Weighted, n_values);

  for (guint i = 0; i < n_values; i++)
    weighted[i] = (Weighted) { values[i], 1 };
  return make_fan (weighted, n_values, n_values);
}
