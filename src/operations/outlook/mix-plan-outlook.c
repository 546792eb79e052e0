#include "mix-plan-outlook.h"

#include "mix-outlook-scene.h"

/* A poll of days as one of runs. */
typedef struct
{
  MixForecastPoll poll;
  gpointer data;
  guint n_runs;
} DaysPoll;

static gboolean
poll_days_cb (guint n_done, guint n_days, gpointer data)
{
  const DaysPoll *poll = data;

  return poll->poll != NULL && poll->poll (poll->n_runs, poll->n_runs, poll->data);
}

static void
free_row (gpointer data)
{
  MixPlanOutlookRow *row = data;

  g_free (row->id);
  g_free (row->name);
  g_free (row);
}

static void
free_money (gpointer data)
{
  MixPlanOutlookMoney *money = data;

  g_free (money->id);
  g_free (money->name);
  g_free (money);
}

/* The days of the forecast, then the last day of the year. */
static GArray *
list_days (const MixPlanOutlook *self)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (int));
  int last = self->year_end - self->as_at;

  for (guint i = 0; i < self->forecast->points->len; i++)
    {
      int day = g_array_index (self->forecast->points, MixForecastPoint, i).date - self->as_at;

      g_array_append_val (days, day);
    }
  g_array_append_val (days, last);
  return days;
}

static MixPlanOutlookPoint
make_point (const MixPlanOutlook *self, guint day, MixDate date)
{
  return (MixPlanOutlookPoint) { date, mix_outlook_get_fan (self->work, day, MIX_OUTLOOK_WORK, 0),
                                 mix_outlook_get_fan (self->work, day, MIX_OUTLOOK_CAPACITY, 0),
                                 mix_outlook_get_fan (self->work, day, MIX_OUTLOOK_UNDONE, 0) };
}

static gint64
sum_wanted (const MixOutlookScene *scene, MixOutlookMeasure measure, guint number)
{
  gint64 wanted = 0;

  for (guint i = 0; i < scene->units->len; i++)
    {
      const MixOutlookUnit *unit = &g_array_index (scene->units, MixOutlookUnit, i);
      guint of = measure == MIX_OUTLOOK_UNDONE_OF_LINE    ? unit->line
                 : measure == MIX_OUTLOOK_UNDONE_AT_PLACE ? unit->place
                                                          : unit->network;

      wanted += of == number ? unit->wanted : 0;
    }
  return wanted;
}

static void
add_row (
    MixPlanOutlook *self, GPtrArray *rows, MixOutlookMeasure measure, guint number, const char *id, const char *name)
{
  MixPlanOutlookRow *row = g_new0 (MixPlanOutlookRow, 1);

  row->id = g_strdup (id);
  row->name = g_strdup (name);
  row->wanted = sum_wanted (self->scene, measure, number);
  row->undone_today = mix_outlook_get_fan (self->work, 0, measure, number).p50;
  row->undone = mix_outlook_get_fan (self->work, self->points->len, measure, number);
  g_ptr_array_add (rows, row);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const MixPlanOutlookRow *one = *(MixPlanOutlookRow *const *) a, *other = *(MixPlanOutlookRow *const *) b;

  if (one->undone.p50 != other->undone.p50)
    return one->undone.p50 > other->undone.p50 ? -1 : 1;
  if (one->undone.p90 != other->undone.p90)
    return one->undone.p90 > other->undone.p90 ? -1 : 1;
  return strcmp (one->id, other->id);
}

static void
drop_rows_without_work (GPtrArray *rows)
{
  for (guint i = rows->len; i > 0; i--)
    if (((const MixPlanOutlookRow *) rows->pdata[i - 1])->wanted == 0)
      g_ptr_array_remove_index (rows, i - 1);
}

static const char *
get_place_name (MixPlan *plan, const char *id)
{
  MixPractice *practice = mix_plan_find_practice (plan, id);

  return practice != NULL ? mix_practice_get_short_name (practice)
                          : mix_network_get_name (mix_plan_find_network (plan, id));
}

static void
add_rows (MixPlanOutlook *self)
{
  const MixOutlookScene *scene = self->scene;

  for (guint i = 0; i < scene->lines->len; i++)
    add_row (self, self->lines, MIX_OUTLOOK_UNDONE_OF_LINE, i, mix_service_line_get_id (scene->lines->pdata[i]),
             mix_service_line_get_row (scene->lines->pdata[i])->short_name);
  for (guint i = 0; i < scene->place_ids->len; i++)
    add_row (self, self->places, MIX_OUTLOOK_UNDONE_AT_PLACE, i, scene->place_ids->pdata[i],
             get_place_name (self->plan, scene->place_ids->pdata[i]));
  for (guint i = 0; i < scene->networks->len; i++)
    add_row (self, self->networks, MIX_OUTLOOK_UNDONE_OF_NETWORK, i, mix_network_get_id (scene->networks->pdata[i]),
             mix_network_get_name (scene->networks->pdata[i]));
  drop_rows_without_work (self->lines);
  drop_rows_without_work (self->places);
  g_ptr_array_sort (self->lines, compare_rows);
  g_ptr_array_sort (self->places, compare_rows);
}

static void
add_network_money (MixPlanOutlook *self, guint network)
{
  MixPlanOutlookMoney *money = g_new0 (MixPlanOutlookMoney, 1);

  money->network = network;
  if (network != MIX_FUNDING_ALL_NETWORKS)
    {
      money->id = g_strdup (mix_network_get_id (mix_funding_get_network (self->funding, network)));
      money->name = g_strdup (mix_network_get_name (mix_funding_get_network (self->funding, network)));
    }
  money->entitlement = mix_funding_get_total (self->funding, network).entitlement;
  money->claimed = mix_funding_outcome_get_forecast (self->outcome, network);
  money->lapses = mix_funding_outcome_get_lapse (self->outcome, network);
  g_ptr_array_add (self->money, money);
}

static void
add_money (MixPlanOutlook *self)
{
  self->outcome = mix_funding_outcome_new (self->funding, self->forecast);
  add_network_money (self, MIX_FUNDING_ALL_NETWORKS);
  for (guint i = 0; i < mix_funding_get_n_networks (self->funding); i++)
    add_network_money (self, i);
}

/* Days that were not reached before it was stopped are left out. */
static void
add_points (MixPlanOutlook *self, const GArray *days)
{
  guint n = days->len - 1;

  for (guint i = 0; i < n; i++)
    {
      MixPlanOutlookPoint point = make_point (self, i, self->as_at + g_array_index (days, int, i));

      g_array_append_val (self->points, point);
    }
  self->at_year_end = make_point (self, n, self->year_end);
}

static void
work_out (MixPlanOutlook *self, MixForecastPoll poll, gpointer poll_data)
{
  g_autoptr (GArray) days = list_days (self);
  DaysPoll days_poll = { poll, poll_data, self->n_runs };
  MixOutlookProblem problem
      = _mix_outlook_scene_pose (self->scene, (const int *) (gconstpointer) days->data, days->len, self->n_runs);

  self->work = mix_outlook_new (&problem, poll_days_cb, &days_poll);
  if (mix_outlook_get_n_days (self->work) < days->len)
    return;
  add_points (self, days);
  add_rows (self);
  add_money (self);
}

/**
 * mix_plan_outlook_new:
 * @plan: a picture of a plan
 * @picture: what forecasts of it are made of
 * @funding: its money in the financial year of the plan's day
 * @later: (nullable) (element-type MixPlan): pictures on days on which hours or skills change, as
 *   mix_outlook_later_load() has them; %NULL: nobody's do
 * @ask: what is asked for
 * @poll: (nullable): told of progress, and asked whether to stop
 * @poll_data: for @poll
 *
 * Runs the forecast of vacancies and leavers once, and follows each run to the work and to the money. Whoever starts
 * takes of what nobody does in their network what suits somebody of their role without sign-offs; what somebody did who
 * leaves, nobody does. Whoever comes to have more hours, or to be able to do more, takes of it, too. Demand stays that
 * of the plan's day. @plan, @picture and @funding must outlive it. On any thread.
 *
 * Returns: (transfer full) (nullable): what becomes of the plan; %NULL where it was stopped
 */
MixPlanOutlook *
mix_plan_outlook_new (MixPlan *plan,
                      const MixForecastPicture *picture,
                      const MixFunding *funding,
                      GPtrArray *later,
                      const MixForecastAsk *ask,
                      MixForecastPoll poll,
                      gpointer poll_data)
{
  g_autoptr (MixPlanOutlook) self = g_new0 (MixPlanOutlook, 1);

  self->plan = g_object_ref (plan);
  self->picture = picture;
  self->funding = funding;
  self->as_at = picture->as_at;
  self->year_end = mix_financial_year_get_first_day (mix_date_get_financial_year (self->as_at) + 1) - 1;
  self->points = g_array_new (FALSE, FALSE, sizeof (MixPlanOutlookPoint));
  self->lines = g_ptr_array_new_with_free_func (free_row);
  self->places = g_ptr_array_new_with_free_func (free_row);
  self->networks = g_ptr_array_new_with_free_func (free_row);
  self->money = g_ptr_array_new_with_free_func (free_money);
  self->forecast = mix_forecast_new (picture, ask, poll, poll_data);
  self->n_runs = self->forecast->n_runs;
  self->seed = self->forecast->seed;
  self->scene = _mix_outlook_scene_new (plan, picture, self->forecast, later);
  self->n_not_known = self->scene->n_not_known;
  work_out (self, poll, poll_data);
  return self->outcome != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * mix_plan_outlook_free:
 *
 * Frees it.
 */
void
mix_plan_outlook_free (MixPlanOutlook *self)
{
  g_clear_pointer (&self->work, mix_outlook_free);
  g_clear_pointer (&self->scene, _mix_outlook_scene_free);
  g_clear_pointer (&self->outcome, mix_funding_outcome_free);
  g_clear_pointer (&self->forecast, mix_forecast_free);
  g_array_unref (self->points);
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->places);
  g_ptr_array_unref (self->networks);
  g_ptr_array_unref (self->money);
  g_object_unref (self->plan);
  g_free (self);
}

/**
 * mix_plan_outlook_get_forecast:
 *
 * Returns: (transfer none): when vacancies are filled, of the same draws
 */
const MixForecast *
mix_plan_outlook_get_forecast (const MixPlanOutlook *self)
{
  return self->forecast;
}

/**
 * mix_plan_outlook_get_outcome:
 *
 * Returns: (transfer none): the money, of the same draws
 */
const MixFundingOutcome *
mix_plan_outlook_get_outcome (const MixPlanOutlook *self)
{
  return self->outcome;
}

/**
 * mix_plan_outlook_get_vacancy_network:
 * @vacancy: number of a vacancy of the picture
 *
 * Returns: (transfer none) (nullable): id of the network in which whoever fills it works; %NULL: in none, or in all
 */
const char *
mix_plan_outlook_get_vacancy_network (const MixPlanOutlook *self, guint vacancy)
{
  guint worker = self->picture->members->len + vacancy;
  guint network = g_array_index (self->scene->workers, MixOutlookWorker, worker).network;

  return network != MIX_OUTLOOK_NO_NETWORK ? mix_network_get_id (self->scene->networks->pdata[network]) : NULL;
}

static gboolean
find_number (const MixOutlookScene *scene, MixOutlookMeasure measure, const char *id, guint *number)
{
  gpointer found;

  *number = 0;
  switch (measure)
    {
    case MIX_OUTLOOK_UNDONE_OF_LINE:
      found = g_hash_table_lookup (scene->line_numbers, id);
      *number = GPOINTER_TO_UINT (found) - 1;
      return found != NULL;
    case MIX_OUTLOOK_UNDONE_AT_PLACE:
      return g_ptr_array_find_with_equal_func (scene->place_ids, id, g_str_equal, number);
    case MIX_OUTLOOK_UNDONE_OF_NETWORK:
    case MIX_OUTLOOK_WORK_OF_NETWORK:
      *number = _mix_outlook_scene_find_network (scene, id);
      return *number != MIX_OUTLOOK_NO_NETWORK;
    default:
      return TRUE;
    }
}

/**
 * mix_plan_outlook_get_fan:
 * @point: number of a point, or the number of points for the last day of the financial year
 * @measure: what is asked for
 * @id: (nullable): of the network, line or place, where the measure is of one
 * @fan: (out): the figure over all runs
 *
 * Returns: whether there is such a thing
 */
gboolean
mix_plan_outlook_get_fan (
    const MixPlanOutlook *self, guint point, MixOutlookMeasure measure, const char *id, MixOutlookFan *fan)
{
  guint number;

  if (!find_number (self->scene, measure, id, &number))
    return FALSE;
  *fan = mix_outlook_get_fan (self->work, point, measure, number);
  return TRUE;
}
