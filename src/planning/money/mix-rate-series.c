#include "mix-rate-series.h"

#include "mix-round.h"

struct _MixRateSeries
{
  GArray *rates; /* of MixRate, in the order of their first days, then of the days on which they became known */
};

/**
 * mix_rate_series_new:
 *
 * Returns: (transfer full): a figure of which nothing is known yet
 */
MixRateSeries *
mix_rate_series_new (void)
{
  MixRateSeries *self = g_new0 (MixRateSeries, 1);

  self->rates = g_array_new (FALSE, FALSE, sizeof (MixRate));
  return self;
}

/**
 * mix_rate_series_free:
 *
 * Frees it.
 */
void
mix_rate_series_free (MixRateSeries *self)
{
  g_array_unref (self->rates);
  g_free (self);
}

/* MIX_DATE_NONE is before every day: what was never revised comes first. */
static gboolean
is_before (const MixRate *one, const MixRate *other)
{
  if (one->from != other->from)
    return one->from < other->from;
  return one->revised_on < other->revised_on;
}

/**
 * mix_rate_series_add:
 * @rate: what holds for some days
 *
 * Adds to what is known. Rates come in any order.
 */
void
mix_rate_series_add (MixRateSeries *self, const MixRate *rate)
{
  guint place = self->rates->len;

  while (place > 0 && is_before (rate, &g_array_index (self->rates, MixRate, place - 1)))
    place--;
  g_array_insert_val (self->rates, place, *rate);
}

static MixDate
find_last_begin (const MixRateSeries *self, MixDate day)
{
  MixDate last = MIX_DATE_NONE;

  for (guint i = 0; i < self->rates->len; i++)
    if (g_array_index (self->rates, MixRate, i).from <= day)
      last = MAX (last, g_array_index (self->rates, MixRate, i).from);
  return last;
}

/**
 * mix_rate_series_add_part:
 * @self: a figure that is made of others by time
 * @other: another
 * @from: first day on which it is that
 * @until: last day, or %MIX_DATE_NONE: it stays
 *
 * Adds what holds on these days, with what was revised backwards: pay follows the band that a person is in.
 */
void
mix_rate_series_add_part (MixRateSeries *self, const MixRateSeries *other, MixDate from, MixDate until)
{
  mix_rate_series_add_share (self, other, from, until, 100);
}

/**
 * mix_rate_series_add_share:
 * @self: a figure that is made of others by time
 * @other: another
 * @from: first day on which it is a share of that
 * @until: last day, or %MIX_DATE_NONE: it stays
 * @percent: how much of it
 *
 * Adds a share of what holds on these days, rounded half up to the millionth: pay of somebody on half pay.
 */
void
mix_rate_series_add_share (MixRateSeries *self, const MixRateSeries *other, MixDate from, MixDate until, int percent)
{
  MixDate begin = find_last_begin (other, from);

  for (guint i = 0; i < other->rates->len; i++)
    {
      MixRate rate = g_array_index (other->rates, MixRate, i);

      if (rate.from < begin || (until != MIX_DATE_NONE && rate.from > until)
          || (rate.until != MIX_DATE_NONE && rate.until < from))
        continue;
      rate.from = MAX (rate.from, from);
      rate.millionths = mix_round_half_up ((MixWide) rate.millionths * percent, 100);
      if (until != MIX_DATE_NONE)
        rate.until = rate.until != MIX_DATE_NONE ? MIN (rate.until, until) : until;
      mix_rate_series_add (self, &rate);
    }
}

static gboolean
is_known_on (const MixRate *rate, MixDate as_known_on)
{
  return as_known_on == MIX_DATE_NONE || rate->revised_on == MIX_DATE_NONE || rate->revised_on <= as_known_on;
}

/**
 * mix_rate_series_find:
 * @day: a day
 * @as_known_on: the day whose knowledge counts, or %MIX_DATE_NONE for all that is known
 *
 * Of the rates that had begun by the day the latest holds, and of those that began together the one that became known
 * last: a revision with effect from an earlier day takes the place of what stood there.
 *
 * Returns: (transfer none) (nullable): the rate of the day
 */
const MixRate *
mix_rate_series_find (const MixRateSeries *self, MixDate day, MixDate as_known_on)
{
  for (guint i = self->rates->len; i > 0; i--)
    {
      const MixRate *rate = &g_array_index (self->rates, MixRate, i - 1);

      if (rate->from <= day && is_known_on (rate, as_known_on))
        return mix_date_in_range (day, rate->from, rate->until) ? rate : NULL;
    }
  return NULL;
}

/**
 * mix_rate_series_get_next_change:
 * @day: a day
 * @as_known_on: the day whose knowledge counts, or %MIX_DATE_NONE for all that is known
 *
 * Returns: the first day after @day that may have another rate, or %MIX_DATE_NONE
 */
MixDate
mix_rate_series_get_next_change (const MixRateSeries *self, MixDate day, MixDate as_known_on)
{
  const MixRate *now = mix_rate_series_find (self, day, as_known_on);
  MixDate next = now != NULL && now->until != MIX_DATE_NONE ? now->until + 1 : MIX_DATE_NONE;

  for (guint i = 0; i < self->rates->len; i++)
    {
      const MixRate *rate = &g_array_index (self->rates, MixRate, i);

      if (rate->from > day && is_known_on (rate, as_known_on))
        return next == MIX_DATE_NONE ? rate->from : MIN (next, rate->from);
    }
  return next;
}
