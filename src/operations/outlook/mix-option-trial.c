#include "mix-options-private.h"
#include "mix-outlook-undone.h"

#include <string.h>

#include "mix-round.h"

/* Where whoever works in a network of the funding, or in all of them, works in the outlook. */
guint
_mix_option_find_place (guint network)
{
  return network != MIX_FUNDING_ALL_NETWORKS ? network : MIX_OUTLOOK_NO_NETWORK;
}

static gboolean
is_in (const MixOptionTrial *self, guint network)
{
  return self->network == MIX_FUNDING_ALL_NETWORKS || network == self->network;
}

/* The network's units under new numbers, found at those of the scene. */
static guint *
add_units (MixOptionTrial *self)
{
  const MixOutlookScene *scene = self->outlook->scene;
  guint *numbers = g_new (guint, MAX (scene->units->len, 1));

  for (guint i = 0; i < scene->units->len; i++)
    {
      const MixOutlookUnit *unit = &g_array_index (scene->units, MixOutlookUnit, i);

      numbers[i] = G_MAXUINT;
      if (!is_in (self, unit->network))
        continue;
      numbers[i] = self->units->len;
      g_array_append_val (self->units, *unit);
    }
  return numbers;
}

static gboolean
is_there_throughout (const MixOptionTrial *self, const MixOutlookWorker *worker)
{
  return worker->starts == NULL && worker->ends == NULL && worker->starts_in <= 0
         && worker->ends_in > self->outlook->year_end - self->outlook->as_at && worker->may == NULL;
}

static MixOutlookDuty *
list_duties (MixOptionTrial *self, const MixOutlookWorker *worker, const guint *numbers, guint *n_duties)
{
  MixOutlookDuty *duties = g_new (MixOutlookDuty, MAX (worker->n_duties, 1));

  g_ptr_array_add (self->duties, duties);
  *n_duties = 0;
  for (guint i = 0; i < worker->n_duties; i++)
    if (numbers[worker->duties[i].unit] != G_MAXUINT)
      duties[(*n_duties)++] = (MixOutlookDuty) { numbers[worker->duties[i].unit], worker->duties[i].minutes };
  return duties;
}

/* Whoever is there throughout does what they do, whatever is tried. */
static void
add_worker (MixOptionTrial *self, guint number, const guint *numbers)
{
  guint n_members = self->outlook->picture->members->len, n_vacancies = self->outlook->picture->vacancies->len;
  MixOutlookWorker worker = g_array_index (self->outlook->scene->workers, MixOutlookWorker, number);
  int vacancy = number >= n_members && number < n_members + n_vacancies ? (int) (number - n_members) : -1;
  guint n_duties;
  const MixOutlookDuty *duties = list_duties (self, &worker, numbers, &n_duties);

  if (is_there_throughout (self, &worker))
    {
      for (guint i = 0; i < n_duties; i++)
        g_array_index (self->units, MixOutlookUnit, duties[i].unit).given += duties[i].minutes;
      return;
    }
  if (n_duties == 0 && (worker.may == NULL || !is_in (self, worker.network)))
    return;
  worker.duties = duties;
  worker.n_duties = n_duties;
  g_array_append_val (self->workers, worker);
  g_array_append_val (self->vacancies, vacancy);
}

/* Minutes until 31 March that nobody does. */
static gint64
find_undone (const MixOptionTrial *self, const GArray *workers)
{
  MixOutlookProblem problem = _mix_outlook_scene_pose (self->outlook->scene, NULL, 0, 0);

  problem.workers = (const MixOutlookWorker *) (gconstpointer) workers->data;
  problem.n_workers = workers->len;
  problem.units = (const MixOutlookUnit *) (gconstpointer) self->units->data;
  problem.n_units = self->units->len;
  return _mix_outlook_sum_undone (&problem, self->days, self->outlook->n_runs);
}

MixOptionTrial *
_mix_option_trial_new (const MixPlanOutlook *outlook, guint network)
{
  MixOptionTrial *self = g_new0 (MixOptionTrial, 1);
  g_autofree guint *numbers = NULL;

  self->outlook = outlook;
  self->network = network;
  self->days = _mix_outlook_list_weeks (outlook->as_at);
  self->units = g_array_new (FALSE, FALSE, sizeof (MixOutlookUnit));
  self->workers = g_array_new (FALSE, FALSE, sizeof (MixOutlookWorker));
  self->vacancies = g_array_new (FALSE, FALSE, sizeof (int));
  self->duties = g_ptr_array_new_with_free_func (g_free);
  numbers = add_units (self);
  for (guint i = 0; i < outlook->scene->workers->len; i++)
    add_worker (self, i, numbers);
  self->undone = find_undone (self, self->workers);
  self->lapse = mix_funding_outcome_get_lapse (outlook->outcome, network);
  return self;
}

void
_mix_option_trial_free (MixOptionTrial *self)
{
  g_array_unref (self->days);
  g_array_unref (self->units);
  g_array_unref (self->workers);
  g_array_unref (self->vacancies);
  g_ptr_array_unref (self->duties);
  g_free (self);
}

/* Those who are there if the options are taken. */
static GArray *
list_workers (const MixOptionTrial *self, GPtrArray *options)
{
  GArray *workers = g_array_copy (self->workers);

  for (guint i = 0; i < options->len; i++)
    {
      const MixOptionWork *work = ((const MixOption *) options->pdata[i])->work;

      for (guint w = 0; w < self->vacancies->len && work->starts != NULL; w++)
        if (g_array_index (self->vacancies, int, w) == work->vacancy)
          g_array_index (workers, MixOutlookWorker, w).starts = work->starts;
      if (work->has_worker)
        g_array_append_val (workers, work->worker);
    }
  return workers;
}

/* What is claimed more in each run. */
static gint64 *
list_gains (GPtrArray *options, guint n_runs)
{
  gint64 *gains = g_new0 (gint64, n_runs);

  for (guint i = 0; i < options->len; i++)
    {
      const MixOptionWork *work = ((const MixOption *) options->pdata[i])->work;

      if (work->gains != NULL)
        for (guint run = 0; run < n_runs; run++)
          gains[run] += work->gains[run];
      else
        for (guint run = 0; run < n_runs; run++)
          gains[run] += work->gain;
    }
  return gains;
}

/* What is claimed more makes up for what would lapse, run by run; beyond that the practices pay it. Of an
 * entitlement that is not known nothing can be said, and what is claimed for a post in no network is in no pot. */
static void
add_money (const MixOptionTrial *self, GPtrArray *options, MixOptionEffect *effect)
{
  const gint64 *lapses = mix_funding_outcome_get_lapses (self->outlook->outcome, self->network);
  guint n_runs = mix_funding_outcome_get_n_runs (self->outlook->outcome), n_over = 0;
  gint64 after = 0, claims = 0, over = 0;
  gboolean known = mix_funding_get_total (self->outlook->funding, self->network).entitlement.known;
  gboolean is_in_pot = self->network != MIX_FUNDING_ALL_NETWORKS;
  g_autofree gint64 *gains = list_gains (options, n_runs);

  for (guint run = 0; run < n_runs; run++)
    {
      gint64 gain = is_in_pot ? gains[run] : 0;

      after += MAX (lapses[run] - gain, 0);
      claims += gains[run];
      over += MAX (gain - lapses[run], 0);
      n_over += gain > lapses[run];
    }
  effect->claims = mix_round_half_up (claims, n_runs);
  effect->known = is_in_pot || effect->claims == 0;
  if (!known)
    return;
  effect->lapses_before = self->lapse.expected;
  effect->lapses = is_in_pot ? mix_round_half_up (after, n_runs) : self->lapse.expected;
  effect->top_up = mix_round_half_up (over, n_runs);
  effect->over_share = (double) n_over / n_runs;
}

MixOptionEffect
_mix_option_trial_find_effect (const MixOptionTrial *self, GPtrArray *options)
{
  g_autoptr (GArray) workers = list_workers (self, options);
  MixOptionEffect effect = { .undone_before = self->undone, .known = TRUE };

  add_money (self, options, &effect);
  effect.undone = find_undone (self, workers);
  for (guint i = 0; i < options->len; i++)
    {
      const MixOptionWork *work = ((const MixOption *) options->pdata[i])->work;

      effect.top_up += work->top_up;
      effect.known = effect.known && work->known;
    }
  effect.known = effect.known && self->lapse.known;
  return effect;
}
