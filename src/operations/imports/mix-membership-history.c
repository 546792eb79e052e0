#include "mix-membership-history.h"

/* The day after the last day, so that an open end sorts behind every other. */
static gint64
get_limit (const MixMembershipSpan *span)
{
  return span->end == MIX_DATE_NONE ? G_MAXINT64 : (gint64) span->end + 1;
}

/* The one that is meant comes later: it starts later, or starts the same day and ends later. */
static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const MixMembershipSpan *first = a;
  const MixMembershipSpan *second = b;

  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  return get_limit (first) < get_limit (second) ? -1 : get_limit (first) > get_limit (second);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return first < second ? -1 : first > second;
}

static GArray *
list_boundaries (GArray *spans)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < spans->len; i++)
    {
      const MixMembershipSpan *span = &g_array_index (spans, MixMembershipSpan, i);
      gint64 start = span->start;
      gint64 limit = get_limit (span);

      g_array_append_val (days, start);
      g_array_append_val (days, limit);
    }
  g_array_sort (days, compare_days);
  return days;
}

static int
find_meant (GArray *sorted, gint64 day)
{
  for (int i = (int) sorted->len - 1; i >= 0; i--)
    {
      const MixMembershipSpan *span = &g_array_index (sorted, MixMembershipSpan, i);

      if (span->start <= day && day < get_limit (span))
        return i;
    }
  return -1;
}

/**
 * mix_membership_history_resolve:
 * @spans: (element-type MixMembershipSpan): a practice's memberships as published, which may overlap; sorted by it
 *
 * Works out in which network the practice is on each day: where rows overlap the one that starts later is meant, of
 * two that start together the one that ends later.
 *
 * Returns: (transfer full) (element-type MixMembershipSpan): spans that do not overlap, earliest first
 */
GArray *
mix_membership_history_resolve (GArray *spans)
{
  GArray *history = g_array_new (FALSE, FALSE, sizeof (MixMembershipSpan));
  g_autoptr (GArray) days = NULL;
  int before = -1;

  g_array_sort (spans, compare_spans);
  days = list_boundaries (spans);
  for (guint i = 0; i + 1 < days->len; i++)
    {
      gint64 day = g_array_index (days, gint64, i);
      gint64 limit = g_array_index (days, gint64, i + 1);
      int meant = find_meant (spans, day);
      MixMembershipSpan span;

      if (limit == day)
        continue;
      if (meant >= 0 && meant != before)
        {
          span = g_array_index (spans, MixMembershipSpan, meant);
          span.start = (MixDate) day;
          g_array_append_val (history, span);
        }
      if (meant >= 0)
        g_array_index (history, MixMembershipSpan, history->len - 1).end
            = limit == G_MAXINT64 ? MIX_DATE_NONE : (MixDate) (limit - 1);
      before = meant;
    }
  return history;
}

/**
 * mix_membership_history_find:
 * @history: (element-type MixMembershipSpan): spans that do not overlap
 * @day: a day
 *
 * Returns: (transfer none) (nullable): where the practice is on that day; %NULL in no network
 */
const MixMembershipSpan *
mix_membership_history_find (GArray *history, MixDate day)
{
  for (guint i = 0; i < history->len; i++)
    {
      const MixMembershipSpan *span = &g_array_index (history, MixMembershipSpan, i);

      if (mix_date_in_range (day, span->start, span->end))
        return span;
    }
  return NULL;
}

/**
 * mix_membership_history_cut:
 * @history: (element-type MixMembershipSpan): spans that do not overlap, earliest first
 * @first_day: the first day that goes
 *
 * Forgets @first_day and all days after it.
 */
void
mix_membership_history_cut (GArray *history, MixDate first_day)
{
  while (history->len > 0 && g_array_index (history, MixMembershipSpan, history->len - 1).start >= first_day)
    g_array_set_size (history, history->len - 1);
  if (history->len > 0)
    {
      MixMembershipSpan *last = &g_array_index (history, MixMembershipSpan, history->len - 1);

      if (last->end == MIX_DATE_NONE || last->end >= first_day)
        last->end = first_day - 1;
    }
}
