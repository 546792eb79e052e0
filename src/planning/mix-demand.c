#include "mix-demand.h"

#include "mix-round.h"

#define WEEKS_A_YEAR 52
#define MICROS 1000000
#define MILLIS 1000

/* Limits that keep every product inside #MixWide, far beyond any real figure. */
#define MOST_DRIVERS G_GINT64_CONSTANT (100000000)
#define MOST_RATE_MICROS G_GINT64_CONSTANT (1000000000000)
#define MOST_MINUTES_MILLIS G_GINT64_CONSTANT (100000000)
#define MOST_OVERRIDE_MINUTES G_GINT64_CONSTANT (100000000)

/* Items a year as an exact fraction. */
typedef struct
{
  MixWide numerator;
  MixWide denominator;
} Items;

static gboolean
is_within (gint64 figure, gint64 most)
{
  return figure == MIX_DEMAND_NOT_KNOWN || (figure >= 0 && figure <= most);
}

static MixDemand
not_known (MixDemandMissing missing)
{
  return (MixDemand) { MIX_DEMAND_BASIS_NOT_KNOWN, MIX_DEMAND_NOT_KNOWN, missing };
}

static MixDemandMissing
find_missing (const MixDemandInput *line)
{
  guint missing = MIX_DEMAND_MISSING_NOTHING;

  if (line->driver_count < 0)
    missing |= MIX_DEMAND_MISSING_DRIVER;
  if (line->rate_micros < 0)
    missing |= MIX_DEMAND_MISSING_RATE;
  if (line->minutes_millis < 0)
    missing |= MIX_DEMAND_MISSING_MINUTES;
  return (MixDemandMissing) missing;
}

static Items
get_rated_items (const MixDemandInput *line)
{
  return (Items) { (MixWide) line->driver_count * line->rate_micros, MICROS };
}

/* Minutes a week entered by hand stand for so many items a year, if one knows how long an item takes. */
static gboolean
get_items (const MixDemandInput *line, Items *items)
{
  if (line->override_minutes == 0)
    *items = (Items) { 0, 1 };
  else if (line->override_minutes > 0 && line->minutes_millis > 0)
    *items = (Items) { (MixWide) line->override_minutes * WEEKS_A_YEAR * MILLIS, line->minutes_millis };
  else if (line->override_minutes < 0 && line->driver_count >= 0 && line->rate_micros >= 0)
    *items = get_rated_items (line);
  else
    return FALSE;
  return TRUE;
}

static Items
subtract_items (Items from, Items taken)
{
  Items left = { from.numerator * taken.denominator - taken.numerator * from.denominator,
                 from.denominator * taken.denominator };

  return left.numerator > 0 ? left : (Items) { 0, 1 };
}

static gint64
get_weekly_minutes (Items items, gint64 minutes_millis)
{
  return mix_round_half_up (items.numerator * minutes_millis, items.denominator * MILLIS * WEEKS_A_YEAR);
}

/**
 * mix_demand_input_is_valid:
 *
 * Returns: whether each figure is not known or within reason: at most 100 million drivers, a million items a driver,
 *   100,000 minutes an item, 100 million minutes a week
 */
gboolean
mix_demand_input_is_valid (const MixDemandInput *input)
{
  return is_within (input->driver_count, MOST_DRIVERS) && is_within (input->rate_micros, MOST_RATE_MICROS)
         && is_within (input->minutes_millis, MOST_MINUTES_MILLIS)
         && is_within (input->override_minutes, MOST_OVERRIDE_MINUTES);
}

/**
 * mix_demand_work_out:
 * @line: a service line at a place
 *
 * Demand = driver count × items per driver a year × minutes ÷ 52, exact, then rounded half up; an override wins.
 *
 * Returns: the demand, not known when any figure of it is not
 */
MixDemand
mix_demand_work_out (const MixDemandInput *line)
{
  MixDemandMissing missing = find_missing (line);

  g_return_val_if_fail (mix_demand_input_is_valid (line), not_known (MIX_DEMAND_MISSING_NOTHING));

  if (line->override_minutes >= 0)
    return (MixDemand) { MIX_DEMAND_BASIS_OVERRIDE, line->override_minutes, MIX_DEMAND_MISSING_NOTHING };
  if (missing != MIX_DEMAND_MISSING_NOTHING)
    return not_known (missing);
  return (MixDemand) { MIX_DEMAND_BASIS_RATE, get_weekly_minutes (get_rated_items (line), line->minutes_millis),
                       MIX_DEMAND_MISSING_NOTHING };
}

/**
 * mix_demand_work_out_net:
 * @line: a service line at a place
 * @already_done: the line at the same place whose items count for @line too
 *
 * Like mix_demand_work_out(), without the items that @already_done does (a structured medication review spares the
 * annual one). Items are taken off, never below none, before they become minutes. An override of @line wins.
 *
 * Returns: the demand, not known when @already_done is not
 */
MixDemand
mix_demand_work_out_net (const MixDemandInput *line, const MixDemandInput *already_done)
{
  MixDemand gross = mix_demand_work_out (line);
  Items done;

  g_return_val_if_fail (mix_demand_input_is_valid (already_done), gross);

  if (gross.basis == MIX_DEMAND_BASIS_OVERRIDE)
    return gross;
  if (!get_items (already_done, &done))
    return not_known ((MixDemandMissing) (gross.missing | MIX_DEMAND_MISSING_OTHER_LINE));
  if (gross.basis == MIX_DEMAND_BASIS_RATE)
    gross.minutes = get_weekly_minutes (subtract_items (get_rated_items (line), done), line->minutes_millis);
  return gross;
}

/**
 * mix_demand_get_net_of:
 * @line_code: (nullable): the code of a service line of the catalogue
 *
 * Returns: (nullable): the code of the line whose items at the same place count for it: T01 for T08
 */
const char *
mix_demand_get_net_of (const char *line_code)
{
  return g_strcmp0 (line_code, "T08") == 0 ? "T01" : NULL;
}

/**
 * mix_demand_add_cohort:
 * @usual: what is wanted of a line at a place every week
 * @cohort: what a cohort adds until its deadline, from mix_cohort_work_out()
 *
 * Returns: both together; where @usual is not known, the cohort's minutes are "at least"
 */
MixDemand
mix_demand_add_cohort (MixDemand usual, MixDemand cohort)
{
  usual.missing = (MixDemandMissing) (usual.missing | cohort.missing);
  if (cohort.basis == MIX_DEMAND_BASIS_NOT_KNOWN)
    return usual;
  if (usual.basis == MIX_DEMAND_BASIS_NOT_KNOWN)
    return (MixDemand) { MIX_DEMAND_BASIS_COHORT, cohort.minutes, usual.missing };
  usual.minutes += cohort.minutes;
  return usual;
}

/**
 * mix_demand_total_add:
 * @total: a sum, begun with zeros
 * @demand: what to add
 *
 * Adds a demand, or counts it as not known; one of which only a part is known is both.
 */
void
mix_demand_total_add (MixDemandTotal *total, const MixDemand *demand)
{
  if (demand->basis == MIX_DEMAND_BASIS_NOT_KNOWN || demand->missing != MIX_DEMAND_MISSING_NOTHING)
    total->n_not_known++;
  if (demand->basis != MIX_DEMAND_BASIS_NOT_KNOWN)
    total->minutes += demand->minutes;
}

/**
 * mix_cohort_count_weeks:
 * @from: the first day of the work
 * @deadline: its last day
 *
 * Returns: the whole weeks from @from to the end of @deadline, at least one
 */
guint
mix_cohort_count_weeks (MixDate from, MixDate deadline)
{
  g_return_val_if_fail (from != MIX_DATE_NONE && deadline != MIX_DATE_NONE, 1);

  return deadline - from + 1 < 14 ? 1 : (guint) (deadline - from + 1) / 7;
}

/**
 * mix_cohort_work_out:
 * @items: how many items there are once, or %MIX_DEMAND_NOT_KNOWN
 * @minutes_millis: time for an item in thousandths of a minute, or %MIX_DEMAND_NOT_KNOWN
 * @from: the first day of the work
 * @deadline: its last day
 *
 * Spreads a cohort, a number of items with a deadline, evenly over its weeks.
 *
 * Returns: the minutes of each week
 */
MixDemand
mix_cohort_work_out (gint64 items, gint64 minutes_millis, MixDate from, MixDate deadline)
{
  MixDemandInput cohort = { items, MICROS, minutes_millis, MIX_DEMAND_NOT_KNOWN };
  MixDemandMissing missing = find_missing (&cohort);
  MixWide minutes;

  g_return_val_if_fail (mix_demand_input_is_valid (&cohort), not_known (MIX_DEMAND_MISSING_NOTHING));

  if (missing != MIX_DEMAND_MISSING_NOTHING)
    return not_known (missing);
  minutes = (MixWide) items * minutes_millis;
  return (MixDemand) { MIX_DEMAND_BASIS_RATE,
                       mix_round_half_up (minutes, (MixWide) mix_cohort_count_weeks (from, deadline) * MILLIS),
                       MIX_DEMAND_MISSING_NOTHING };
}
