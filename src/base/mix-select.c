#include "mix-select.h"

static void
swap (gint64 *values, guint one, guint other)
{
  gint64 value = values[one];

  values[one] = values[other];
  values[other] = value;
}

/**
 * mix_select_nth:
 * @values: (array length=n_values): numbers; put into another order
 * @n_values: how many, at least one
 * @position: from 0, below @n_values
 *
 * Finds a number without sorting them all (Hoare 1961, algorithm 65 Find), in time that grows with their count. Numbers
 * that are equal to the pivot are set aside together, so that many of the same are no harder.
 *
 * Returns: the number that would be at @position if they were sorted, least first
 */
gint64
mix_select_nth (gint64 *values, guint n_values, guint position)
{
  guint first = 0, last = n_values;

  g_return_val_if_fail (position < n_values, 0);

  while (last - first > 1)
    {
      gint64 pivot = values[first + (last - first) / 2];
      guint less = first, more = last, at = first;

      while (at < more)
        if (values[at] < pivot)
          swap (values, at++, less++);
        else if (values[at] > pivot)
          swap (values, at, --more);
        else
          at++;
      if (position < less)
        last = less;
      else if (position >= more)
        first = more;
      else
        return pivot;
    }
  return values[first];
}
