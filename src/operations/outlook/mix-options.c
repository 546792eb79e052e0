#include "mix-options.h"

#include "mix-config.h"
#include "mix-options-private.h"
#include "mix-outlook-choice.h"
#include "mix-plan-options.h"
#include "mix-round.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* Options that combinations are made of, in each network; of one kind not more than so many are shown. */
#define MOST_CANDIDATES 8
#define MOST_OF_A_KIND 3

/* Options of a combination, and combinations of a network. */
#define MOST_CHOSEN 3
#define N_BEST 3

/* A combination may claim more than lapses in this share of the runs. */
#define MOST_OVER_SHARE 0.2

#define MINUTES_AN_HOUR 60
#define PENCE_A_POUND 100

static const char *const names[MIX_N_OPTION_KINDS] = {
  [MIX_OPTION_EARLIER_START] = "earlier_start", [MIX_OPTION_MORE_HOURS] = "more_hours",
  [MIX_OPTION_TECHNICIAN] = "technician",       [MIX_OPTION_LOCUM] = "locum",
  [MIX_OPTION_TRAINING] = "training",
};

/**
 * mix_option_kind_get_name:
 *
 * Returns: the word for files: “earlier_start”
 */
const char *
mix_option_kind_get_name (MixOptionKind kind)
{
  return names[kind];
}

static void
free_option (gpointer data)
{
  MixOption *option = data;

  g_free (option->work->gains);
  g_free (option->work->starts);
  g_free (option->work);
  g_free (option->id);
  g_free (option->title);
  g_free (option->reason);
  g_free (option->network_name);
  g_free (option->subject_id);
  g_free (option->competence);
  g_free (option);
}

static void
free_set (gpointer data)
{
  MixOptionSet *set = data;

  g_free (set->network_name);
  g_ptr_array_unref (set->options);
  g_free (set->words);
  g_free (set);
}

/* Lapse that is avoided, less what practices pay, and hours that are done. */
static MixPence
find_worth (const MixPlanOutlook *outlook, const MixOptionEffect *effect)
{
  gint64 hour = (gint64) mix_plan_options_get (outlook->plan, MIX_OPTION_OUTLOOK_HOUR) * PENCE_A_POUND;
  gint64 work = mix_round_half_up ((MixWide) MAX (effect->undone_before - effect->undone, 0) * hour, MINUTES_AN_HOUR);

  return effect->lapses_before - effect->lapses - effect->top_up + work;
}

typedef struct
{
  const MixPlanOutlook *outlook;
  const MixOptionTrial *trial;
  GPtrArray *candidates;
} Judging;

static GPtrArray *
list_chosen (const Judging *self, guint32 chosen)
{
  GPtrArray *options = g_ptr_array_new ();

  for (guint i = 0; i < self->candidates->len; i++)
    if ((chosen & 1U << i) != 0)
      g_ptr_array_add (options, self->candidates->pdata[i]);
  return options;
}

static gboolean
judge_cb (guint32 chosen, double *worth, gpointer data)
{
  const Judging *self = data;
  g_autoptr (GPtrArray) options = list_chosen (self, chosen);
  MixOptionEffect effect = _mix_option_trial_find_effect (self->trial, options);

  *worth = (double) find_worth (self->outlook, &effect);
  return effect.over_share <= MOST_OVER_SHARE && *worth > 0;
}

static char *
dup_set_words (const MixOptionEffect *effect)
{
  g_autofree char *lapse = mix_money_format_pounds (effect->lapses_before - effect->lapses);
  g_autofree char *top_up = mix_money_format_pounds (effect->top_up);
  g_autofree char *hours = mix_text_format_hours (MAX (effect->undone_before - effect->undone, 0));

  if (effect->top_up > 0)
    /* Translators: pounds, hours, and pounds. */
    return g_strdup_printf (_ ("%s less lapses and %s hours more are done by 31 March; practices pay %s"), lapse, hours,
                            top_up);
  return g_strdup_printf (_ ("%s less lapses and %s hours more are done by 31 March"), lapse, hours);
}

static void
add_set (MixOptions *self, const Judging *judging, guint32 chosen)
{
  MixOptionSet *set = g_new0 (MixOptionSet, 1);
  const MixOption *first;

  set->options = list_chosen (judging, chosen);
  first = set->options->pdata[0];
  set->network = first->network;
  set->network_name = g_strdup (first->network_name);
  set->effect = _mix_option_trial_find_effect (judging->trial, set->options);
  set->worth = find_worth (judging->outlook, &set->effect);
  set->words = dup_set_words (&set->effect);
  g_ptr_array_add (self->sets, set);
}

static void
add_sets (MixOptions *self, const Judging *judging)
{
  guint groups[MOST_CANDIDATES];
  g_autoptr (GArray) best = NULL;

  for (guint i = 0; i < judging->candidates->len; i++)
    groups[i] = ((const MixOption *) judging->candidates->pdata[i])->work->group;
  best = mix_outlook_choose (judging->candidates->len, groups, MOST_CHOSEN, N_BEST, judge_cb, (gpointer) judging);
  for (guint i = 0; i < best->len; i++)
    add_set (self, judging, g_array_index (best, MixOutlookChoice, i).chosen);
}

static int
compare_options (gconstpointer a, gconstpointer b, gpointer data)
{
  const MixOption *one = *(MixOption *const *) a, *other = *(MixOption *const *) b;
  MixPence worth = find_worth (data, &one->effect), other_worth = find_worth (data, &other->effect);

  if (worth != other_worth)
    return worth > other_worth ? -1 : 1;
  return strcmp (one->id, other->id);
}

/* What can be claimed by the rules, and still cannot: there is no more money. */
static void
say_that_pot_is_used_up (MixOption *option)
{
  g_autofree char *before = g_steal_pointer (&option->reason);

  if (option->kind == MIX_OPTION_MORE_HOURS)
    option->reason = g_strdup (_ ("The pot is used up by then: practices pay the rest. Ask them first."));
  else
    /* Translators: why something can be done. */
    option->reason = g_strdup_printf (_ ("%s The pot is used up by then: practices pay the rest."), before);
}

/* Claimed for a post that is in no network, it lessens nobody's lapse for certain. */
static void
say_that_pot_is_not_known (MixOption *option)
{
  g_autofree char *before = g_steal_pointer (&option->reason);

  /* Translators: why something can be done. */
  option->reason
      = g_strdup_printf (_ ("%s The post is in no network: enter where it is, so that its pot is known."), before);
}

/* What is worth most first, and of each kind the best few. */
static void
sort_options (const MixPlanOutlook *outlook, const MixOptionTrial *trial, GPtrArray *options)
{
  guint n_of_kind[MIX_N_OPTION_KINDS] = { 0 };

  for (guint i = 0; i < options->len; i++)
    {
      MixOption *option = options->pdata[i];
      g_autoptr (GPtrArray) one = g_ptr_array_new ();

      g_ptr_array_add (one, option);
      option->effect = _mix_option_trial_find_effect (trial, one);
      if (option->effect.top_up > option->work->top_up)
        say_that_pot_is_used_up (option);
      if (option->network == MIX_FUNDING_ALL_NETWORKS && option->effect.claims != 0)
        say_that_pot_is_not_known (option);
    }
  g_ptr_array_sort_with_data (options, compare_options, (gpointer) outlook);
  for (guint i = 0; i < options->len;)
    if (n_of_kind[((const MixOption *) options->pdata[i])->kind]++ < MOST_OF_A_KIND)
      i++;
    else
      g_ptr_array_remove_index (options, i);
}

static void
add_network (MixOptions *self, const MixPlanOutlook *outlook, guint network)
{
  g_autoptr (MixOptionTrial) trial = _mix_option_trial_new (outlook, network);
  g_autoptr (GPtrArray) options = g_ptr_array_new_with_free_func (free_option);
  g_autoptr (GPtrArray) candidates = g_ptr_array_new ();
  Judging judging = { outlook, trial, candidates };

  _mix_options_find_in_network (outlook, network, options);
  sort_options (outlook, trial, options);
  for (guint i = 0; i < options->len && candidates->len < MOST_CANDIDATES; i++)
    if (((const MixOption *) options->pdata[i])->is_allowed)
      g_ptr_array_add (candidates, options->pdata[i]);
  add_sets (self, &judging);
  g_ptr_array_extend_and_steal (self->options, g_steal_pointer (&options));
}

/* Whoever fills such a post works for all of them, and nobody can claim for it. */
static gboolean
has_vacancy_in_no_network (const MixPlanOutlook *outlook)
{
  for (guint i = 0; i < outlook->picture->vacancies->len; i++)
    if (mix_plan_outlook_get_vacancy_network (outlook, i) == NULL)
      return TRUE;
  return FALSE;
}

/**
 * mix_options_new:
 * @outlook: what becomes of a plan
 * @poll: (nullable): told of progress in networks, and asked whether to stop
 * @poll_data: for @poll
 *
 * Finds what can be done, what becomes of each by itself, and in each network the best combinations of up to three:
 * every one of the best eight that rules allow is looked at, and none may claim more than lapses in more than a fifth
 * of the runs. Vacancies in no network come last, for all networks: they do work in all of them, and what is claimed
 * for them lessens no network's lapse. Money takes all runs, work the first thousand.
 * @outlook must outlive it. On any thread.
 *
 * Returns: (transfer full): what to do about it
 */
MixOptions *
mix_options_new (const MixPlanOutlook *outlook, MixForecastPoll poll, gpointer poll_data)
{
  MixOptions *self = g_new0 (MixOptions, 1);
  guint n_networks = mix_funding_get_n_networks (outlook->funding);
  gboolean stop = FALSE;

  self->options = g_ptr_array_new_with_free_func (free_option);
  self->sets = g_ptr_array_new_with_free_func (free_set);
  for (guint i = 0; i < n_networks && !stop; i++)
    {
      add_network (self, outlook, i);
      stop = poll != NULL && poll (i + 1, n_networks, poll_data);
    }
  if (!stop && has_vacancy_in_no_network (outlook))
    add_network (self, outlook, MIX_FUNDING_ALL_NETWORKS);
  return self;
}

/**
 * mix_options_free:
 *
 * Frees it.
 */
void
mix_options_free (MixOptions *self)
{
  g_ptr_array_unref (self->sets);
  g_ptr_array_unref (self->options);
  g_free (self);
}

/**
 * mix_options_find:
 * @id: an option’s id
 *
 * Returns: (transfer none) (nullable): the option
 */
const MixOption *
mix_options_find (const MixOptions *self, const char *id)
{
  for (guint i = 0; i < self->options->len; i++)
    if (g_strcmp0 (((const MixOption *) self->options->pdata[i])->id, id) == 0)
      return self->options->pdata[i];
  return NULL;
}
