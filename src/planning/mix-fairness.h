#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MixFairShare:
 * @patients: of the practice, weighted where that is known; below one when not known
 * @minutes: a week that people work there
 * @known: (out): whether it can be compared
 * @minutes_per_1000: (out): minutes a week for 1,000 patients, in thousandths
 * @fair_minutes: (out): what it would have if all practices had the same for each patient, rounded half up
 * @is_short: (out): whether it has less than the agreed part of its fair share
 *
 * One practice: the caller fills in the first two.
 */
typedef struct
{
  gint64 patients;
  gint64 minutes;
  gboolean known;
  gint64 minutes_per_1000;
  gint64 fair_minutes;
  gboolean is_short;
} MixFairShare;

/**
 * MixFairness:
 * @n_known: practices compared; nothing else is set for none
 * @least: of their minutes a week for 1,000 patients, in thousandths, as all of these
 * @lower_quartile: a quarter of the practices have less
 * @median: half of them have less
 * @upper_quartile: a quarter have more
 * @most: the most
 * @all: of all of them together
 * @n_short: practices short of their fair share
 *
 * How evenly work is spread. The quartiles are the robust measure: one odd practice does not move them.
 */
typedef struct
{
  guint n_known;
  gint64 least;
  gint64 lower_quartile;
  gint64 median;
  gint64 upper_quartile;
  gint64 most;
  gint64 all;
  guint n_short;
} MixFairness;

MixFairness mix_fairness_work_out (MixFairShare *shares, guint n_shares, int shortfall_percent);

G_END_DECLS
