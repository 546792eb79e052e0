#include "mix-outlook-private.h"

#include <stdlib.h>
#include <string.h>

#define BITS_A_WORD 64

/* States that are found without a look into the table. */
#define N_RECENT 256

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

/* The states of a day, those that runs were last in where they are found at once. */
typedef struct
{
  GHashTable *all; /* of Presence */
  Presence *recent[N_RECENT];
} States;

static guint
hash_words (const guint64 *words, guint n_words)
{
  guint64 hash = 0;

  for (guint i = 0; i < n_words; i++)
    hash = (hash ^ words[i]) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return (guint) (hash >> 32);
}

static guint
hash_presence (gconstpointer key)
{
  const Presence *presence = key;

  return hash_words (presence->words, presence->n_words);
}

static inline gboolean
are_same (const guint64 *words, const guint64 *others, guint n_words)
{
  for (guint i = 0; i < n_words; i++)
    if (words[i] != others[i])
      return FALSE;
  return TRUE;
}

static gboolean
is_same_presence (gconstpointer a, gconstpointer b)
{
  const Presence *one = a, *other = b;

  return are_same (one->words, other->words, one->n_words);
}

/* Who is there in each run: @n_words words each. */
static guint64 *
list_presences (const MixOutlookSums *sums, guint n_runs, guint n_words)
{
  guint64 *words = g_new0 (guint64, (gsize) n_runs * n_words);

  for (guint i = 0; i < sums->uncertain->len; i++)
    {
      const MixOutlookWorker *worker = &sums->problem->workers[g_array_index (sums->uncertain, guint, i)];
      guint64 *word = words + i / BITS_A_WORD;

      for (guint run = 0; run < n_runs; run++)
        word[(gsize) run * n_words] |= (guint64) _mix_outlook_worker_is_there (worker, sums->day, run)
                                       << (i % BITS_A_WORD);
    }
  return words;
}

static Presence *
make_presence (const guint64 *words, guint n_words)
{
  Presence *presence = g_malloc (sizeof *presence + n_words * sizeof *words);

  presence->n_words = n_words;
  memcpy (presence->words, words, n_words * sizeof *words);
  return presence;
}

/* Works the state of a run out where no run before was in it. */
static Presence *
find_in_all (MixOutlookDay *day, MixOutlookSums *sums, GHashTable *all, const guint64 *words, guint n_words, guint run)
{
  g_autofree Presence *presence = make_presence (words, n_words);
  Presence *known = g_hash_table_lookup (all, presence);
  guint none = 0;

  if (known != NULL)
    return known;
  presence->state = day->n_in_state->len;
  g_array_append_val (day->n_in_state, none);
  g_array_append_vals (day->values, _mix_outlook_sums_work_out (sums, run), sums->columns->n);
  g_hash_table_add (all, presence);
  return g_steal_pointer (&presence);
}

static guint
find_state (MixOutlookDay *day, MixOutlookSums *sums, States *states, const guint64 *words, guint n_words, guint run)
{
  Presence **recent = &states->recent[hash_words (words, n_words) % N_RECENT];

  if (*recent == NULL || !are_same ((*recent)->words, words, n_words))
    *recent = find_in_all (day, sums, states->all, words, n_words, run);
  return (*recent)->state;
}

static void
work_out_day (MixOutlook *self, MixOutlookDay *day, const MixOutlookProblem *problem)
{
  g_autoptr (MixOutlookSums) sums = _mix_outlook_sums_new (problem, &self->columns, day->day);
  States states = { .all = g_hash_table_new_full (hash_presence, is_same_presence, g_free, NULL) };
  guint n_words = sums->uncertain->len / BITS_A_WORD + 1;
  g_autofree guint64 *words = list_presences (sums, self->n_runs, n_words);
  guint state = 0;

  for (guint run = 0; run < self->n_runs; run++)
    {
      const guint64 *present = words + (gsize) run * n_words;

      if (run == 0 || !are_same (present, present - n_words, n_words))
        state = find_state (day, sums, &states, present, n_words, run);
      day->state_of_run[run] = state;
      g_array_index (day->n_in_state, guint, state)++;
    }
  g_hash_table_unref (states.all);
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
