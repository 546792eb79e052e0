#include "mix-funding-course.h"

#include "mix-funding-outcome-private.h"

/* A network on its way through the year. */
typedef struct
{
  guint network;
  MixLedgerAmount entitlement;
  MixLedgerAmount ledger; /* forecast of the months so far, without posts that are filled and people who leave */
  MixPence expected;      /* of those */
  gint64 *runs;           /* the same of each run */
  MixPence to_come;       /* of the months left, were everybody who is looked for at work from the next day on */
  gboolean known;
} Course;

static void
clear_course (gpointer data)
{
  g_free (((Course *) data)->runs);
}

/* What a month draws at most: all who are at work stay, and all who are looked for are there. */
static MixPence
find_most (const MixFundingOutcome *self, guint network, guint month)
{
  MixPence most = mix_funding_get_months (self->funding, network, month, 1).forecast.pence;

  for (guint i = 0; i < self->vacancies->len; i++)
    {
      const MixFundingVacancy *vacancy = &g_array_index (self->vacancies, MixFundingVacancy, i);

      if (vacancy->starts != NULL && vacancy->network == network)
        most += vacancy->whole[month].pence;
    }
  return most;
}

static GArray *
list_courses (const MixFundingOutcome *self, guint network)
{
  GArray *courses = g_array_new (FALSE, TRUE, sizeof (Course));

  g_array_set_clear_func (courses, clear_course);
  for (guint i = 0; i < mix_funding_get_n_networks (self->funding); i++)
    {
      Course course = { .network = i, .ledger = { 0, TRUE }, .known = TRUE };

      if (!_mix_funding_is_in (network, i))
        continue;
      course.entitlement = mix_funding_get_total (self->funding, i).entitlement;
      course.runs = g_new0 (gint64, self->n_runs);
      for (guint month = 0; month < MIX_LEDGER_MONTHS; month++)
        course.to_come += find_most (self, i, month);
      g_array_append_val (courses, course);
    }
  return courses;
}

static void
add_month (const MixFundingOutcome *self, Course *course, guint month)
{
  MixLedgerAmount forecast = mix_funding_get_months (self->funding, course->network, month, 1).forecast;

  course->ledger.pence += forecast.pence;
  course->known = course->known && forecast.known;
  course->expected += _mix_funding_outcome_add_expected (self, course->network, (int) month, 1, &course->known);
  _mix_funding_outcome_add_month (self, course->network, (int) month, course->runs);
  course->to_come -= find_most (self, course->network, month);
}

static MixPence
find_lost (const Course *course, MixPence drawn)
{
  return MAX (course->entitlement.pence - course->ledger.pence - drawn - course->to_come, 0);
}

/* Of all networks jobs in none are claimed by nobody who has an entitlement: they are in what is claimed alone. */
static void
add_jobs_in_no_network (const MixFundingOutcome *self, guint months, gint64 *claimed, MixFundingPoint *point)
{
  MixLedgerAmount forecast = mix_funding_get_months (self->funding, MIX_LEDGER_NO_NETWORK, 0, months).forecast;

  point->claimed_expected
      += forecast.pence
         + _mix_funding_outcome_add_expected (self, MIX_LEDGER_NO_NETWORK, 0, (int) months, &point->known);
  point->known = point->known && forecast.known;
  for (guint month = 0; month < months; month++)
    _mix_funding_outcome_add_month (self, MIX_LEDGER_NO_NETWORK, (int) month, claimed);
  for (guint run = 0; run < self->n_runs; run++)
    claimed[run] += forecast.pence;
}

static void
add_course (const MixFundingOutcome *self, const Course *course, gint64 *claimed, gint64 *lost, MixFundingPoint *point)
{
  g_autofree gint64 *lost_of_network = g_new (gint64, self->n_runs);

  for (guint run = 0; run < self->n_runs; run++)
    {
      lost_of_network[run] = find_lost (course, course->runs[run]);
      claimed[run] += course->ledger.pence + course->runs[run];
      lost[run] += lost_of_network[run];
    }
  point->claimed_expected += course->ledger.pence + course->expected;
  point->lost_expected += _mix_funding_find_mean (lost_of_network, self->n_runs);
  point->known = point->known && course->known && course->entitlement.known;
}

static MixFundingPoint
make_point (const MixFundingOutcome *self, guint network, const GArray *courses, guint month)
{
  g_autofree gint64 *claimed = g_new0 (gint64, self->n_runs), *lost = g_new0 (gint64, self->n_runs);
  MixFundingPoint point = { .date = mix_date_add_months (self->april, (int) month + 1) - 1, .known = TRUE };
  gboolean is_past = (int) month < self->months[0];

  for (guint i = 0; i < courses->len; i++)
    add_course (self, &g_array_index (courses, Course, i), claimed, lost, &point);
  if (network == MIX_FUNDING_ALL_NETWORKS)
    add_jobs_in_no_network (self, month + 1, claimed, &point);
  point.claimed = mix_outlook_fan_new (claimed, is_past ? 1 : self->n_runs);
  point.lost = mix_outlook_fan_new (lost, is_past ? 1 : self->n_runs);
  return point;
}

/**
 * mix_funding_outcome_list_points:
 * @network: its number in the ledger, or %MIX_FUNDING_ALL_NETWORKS
 *
 * Follows every run through the year. What is lost by the end of a month is what the entitlement has over all that was
 * claimed until then and all that could still be, were everybody who is looked for at work from the next day on and
 * nobody left: it grows from month to month, and on 31 March is what lapses, in each run.
 *
 * Returns: (transfer full) (element-type MixFundingPoint): the end of each month of the year
 */
GArray *
mix_funding_outcome_list_points (const MixFundingOutcome *self, guint network)
{
  g_autoptr (GArray) courses = list_courses (self, network);
  GArray *points = g_array_new (FALSE, FALSE, sizeof (MixFundingPoint));

  for (guint month = 0; month < MIX_LEDGER_MONTHS; month++)
    {
      MixFundingPoint point;

      for (guint i = 0; i < courses->len; i++)
        add_month (self, &g_array_index (courses, Course, i), month);
      point = make_point (self, network, courses, month);
      g_array_append_val (points, point);
    }
  return points;
}
