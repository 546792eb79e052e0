#include "mix-funding-watch.h"

#include "mix-error.h"
#include "mix-plan-forecast.h"
#include "mix-store-read.h"

/*
 * Works out off the main thread what a plan's money comes to, for a page that shows the plan as it changes: the ledger
 * on the plan's own thread, as its history is in the store, then when vacancies are likely to be filled on another.
 */
struct _MixFundingWatch
{
  MixWatch parent_instance;

  MixPlan *plan;         /* nullable: what was asked about last */
  int financial_year;    /* the same */
  struct Answer *answer; /* nullable: the last one, perhaps to an older question */
};

/* What the threads work with one after the other, and what they found out. */
typedef struct Answer
{
  MixPlan *plan;
  int financial_year;
  MixPackSet *packs;
  MixFunding *funding;
  MixForecastPicture *picture;
  MixForecast *forecast; /* nullable: nobody is being looked for */
  MixFundingOutcome *outcome;
  MixRecruitment *recruitment;
  GError *error;
} Answer;

/* References keep all of them until the plan's thread has answered. */
typedef struct
{
  MixFundingWatch *watch;
  Answer *answer;
  GCancellable *cancellable;
} Asking;

G_DEFINE_FINAL_TYPE (MixFundingWatch, mix_funding_watch, MIX_TYPE_WATCH)

static void
clear_answer (gpointer data)
{
  Answer *answer = data;

  g_clear_pointer (&answer->outcome, mix_funding_outcome_free);
  g_clear_pointer (&answer->forecast, mix_forecast_free);
  g_clear_pointer (&answer->picture, mix_forecast_picture_free);
  g_clear_pointer (&answer->funding, mix_funding_free);
  g_clear_object (&answer->recruitment);
  g_clear_object (&answer->packs);
  g_clear_object (&answer->plan);
  g_clear_error (&answer->error);
}

static void
unref_answer (gpointer data)
{
  g_atomic_rc_box_release_full (data, clear_answer);
}

static void
mix_funding_watch_forget (MixWatch *watch)
{
  MixFundingWatch *self = MIX_FUNDING_WATCH (watch);

  g_clear_pointer (&self->answer, unref_answer);
  g_clear_object (&self->plan);
}

static void
mix_funding_watch_class_init (MixFundingWatchClass *klass)
{
  MIX_WATCH_CLASS (klass)->forget = mix_funding_watch_forget;
}

static void
mix_funding_watch_init (MixFundingWatch *self)
{
}

/**
 * mix_funding_watch_new:
 *
 * Returns: (transfer full): a watch that has been asked nothing
 */
MixFundingWatch *
mix_funding_watch_new (void)
{
  return g_object_new (MIX_TYPE_FUNDING_WATCH, NULL);
}

/* On the plan's thread. What goes wrong is part of the answer; the job ends without a new picture of the plan, as it
 * only reads. */
static gboolean
load_funding (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Answer *answer = data;

  if (!g_cancellable_is_cancelled (cancellable))
    answer->funding
        = mix_funding_new_from_store (store, answer->plan, answer->packs, answer->financial_year, &answer->error);
  mix_set_error (error, MIX_ERROR_CANCELLED, NULL, "Nothing has changed");
  return FALSE;
}

static gboolean
poll_cb (guint n_done, guint n_runs, gpointer data)
{
  return g_cancellable_is_cancelled (data);
}

static void
forecast_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Answer *answer = data;
  MixForecastAsk ask = { .until = MIX_DATE_NONE };

  answer->recruitment = mix_recruitment_new (answer->plan, answer->packs);
  answer->picture = mix_forecast_picture_new (answer->recruitment);
  if (answer->picture->vacancies->len > 0 || answer->picture->settings.leavers_a_year > 0)
    answer->forecast = mix_forecast_new (answer->picture, &ask, poll_cb, cancellable);
  if (!g_cancellable_is_cancelled (cancellable))
    answer->outcome = mix_funding_outcome_new (answer->funding, answer->forecast);
  g_task_return_boolean (task, TRUE);
}

static void
take_answer (MixFundingWatch *self, Answer *answer)
{
  g_clear_pointer (&self->answer, unref_answer);
  self->answer = g_atomic_rc_box_acquire (answer);
  mix_watch_answer (MIX_WATCH (self));
}

static void
forecast_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  if (g_task_propagate_boolean (G_TASK (result), NULL))
    take_answer (MIX_FUNDING_WATCH (source), g_task_get_task_data (G_TASK (result)));
}

static void
begin_forecast (MixFundingWatch *self, Answer *answer, GCancellable *cancellable)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, forecast_cb, NULL);

  g_task_set_task_data (task, g_atomic_rc_box_acquire (answer), unref_answer);
  g_task_run_in_thread (task, forecast_in_thread);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Asking *asking = user_data;
  g_autoptr (MixFundingWatch) self = asking->watch;
  g_autoptr (GCancellable) cancellable = asking->cancellable;

  if (asking->answer->funding != NULL && !g_cancellable_is_cancelled (cancellable))
    begin_forecast (self, asking->answer, cancellable);
  else if (!g_cancellable_is_cancelled (cancellable))
    take_answer (self, asking->answer);
  unref_answer (asking->answer);
}

/**
 * mix_funding_watch_ask:
 * @self: a watch
 * @document: an open plan
 * @financial_year: 2026 for 2026/27
 *
 * Asks, unless just that was asked last.
 */
void
mix_funding_watch_ask (MixFundingWatch *self, MixDocument *document, int financial_year)
{
  MixPlan *plan = mix_document_get_plan (document);
  GCancellable *cancellable;
  Answer *answer;
  Asking *asking;

  if (self->plan == plan && self->financial_year == financial_year)
    return;
  g_set_object (&self->plan, plan);
  self->financial_year = financial_year;
  cancellable = mix_watch_begin (MIX_WATCH (self));
  answer = g_atomic_rc_box_new0 (Answer);
  answer->plan = g_object_ref (plan);
  answer->financial_year = financial_year;
  answer->packs = mix_pack_set_new (NULL, NULL);
  asking = g_new (Asking, 1);
  *asking = (Asking) { g_object_ref (self), answer, g_object_ref (cancellable) };
  mix_document_run_async (document, load_funding, g_atomic_rc_box_acquire (answer), unref_answer, cancellable,
                          loaded_cb, asking);
}

/**
 * mix_funding_watch_get_financial_year:
 * @self: a watch
 *
 * Returns: the year of the last answer, 2026 for 2026/27; 0 where there is none
 */
int
mix_funding_watch_get_financial_year (MixFundingWatch *self)
{
  return self->answer != NULL ? self->answer->financial_year : 0;
}

/**
 * mix_funding_watch_get_funding:
 * @self: a watch
 *
 * Returns: (transfer none) (nullable): the money of the last answer
 */
const MixFunding *
mix_funding_watch_get_funding (MixFundingWatch *self)
{
  return self->answer != NULL ? self->answer->funding : NULL;
}

/**
 * mix_funding_watch_get_forecast:
 * @self: a watch
 *
 * Returns: (transfer none) (nullable): when vacancies are likely to be filled; %NULL where nobody is being looked for
 */
const MixForecast *
mix_funding_watch_get_forecast (MixFundingWatch *self)
{
  return self->answer != NULL ? self->answer->forecast : NULL;
}

/**
 * mix_funding_watch_get_outcome:
 * @self: a watch
 *
 * Returns: (transfer none) (nullable): the money of the last answer as it may turn out
 */
const MixFundingOutcome *
mix_funding_watch_get_outcome (MixFundingWatch *self)
{
  return self->answer != NULL ? self->answer->outcome : NULL;
}

/**
 * mix_funding_watch_get_recruitment:
 * @self: a watch
 *
 * Returns: (transfer none) (nullable): the vacancies of the last answer
 */
MixRecruitment *
mix_funding_watch_get_recruitment (MixFundingWatch *self)
{
  return self->answer != NULL ? self->answer->recruitment : NULL;
}

/**
 * mix_funding_watch_get_error:
 * @self: a watch
 *
 * Returns: (transfer none) (nullable): why the last answer has no money
 */
const GError *
mix_funding_watch_get_error (MixFundingWatch *self)
{
  return self->answer != NULL ? self->answer->error : NULL;
}
