#pragma once

#include <glib.h>

#include "mix-date.h"

G_BEGIN_DECLS

/**
 * MixRate:
 * @from: first day on which it holds
 * @until: last day, or %MIX_DATE_NONE: until the next one
 * @revised_on: the day on which it became known, where that was after @from, else %MIX_DATE_NONE
 * @known: whether there is a value
 * @millionths: the value in 1/1,000,000 of its unit; 0 where it is not known
 *
 * A figure for some days: pay a year, a rate of National Insurance, the most that is reimbursed.
 */
typedef struct
{
  MixDate from;
  MixDate until;
  MixDate revised_on;
  gboolean known;
  gint64 millionths;
} MixRate;

/**
 * MixRateSeries:
 *
 * One figure over time, with what was revised backwards.
 */
typedef struct _MixRateSeries MixRateSeries;

MixRateSeries *mix_rate_series_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_rate_series_free (MixRateSeries *self);
void mix_rate_series_add (MixRateSeries *self, const MixRate *rate);
void mix_rate_series_add_part (MixRateSeries *self, const MixRateSeries *other, MixDate from, MixDate until);
void
mix_rate_series_add_share (MixRateSeries *self, const MixRateSeries *other, MixDate from, MixDate until, int percent);
const MixRate *mix_rate_series_find (const MixRateSeries *self, MixDate day, MixDate as_known_on);
MixDate mix_rate_series_get_next_change (const MixRateSeries *self, MixDate day, MixDate as_known_on);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixRateSeries, mix_rate_series_free)

G_END_DECLS
