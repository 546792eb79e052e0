#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MIX_OUTLOOK_NO_NETWORK:
 *
 * In place of a network: of somebody who works for all of them.
 */
#define MIX_OUTLOOK_NO_NETWORK G_MAXUINT

/**
 * MIX_OUTLOOK_STAYS:
 *
 * In place of days: of somebody who does not leave.
 */
#define MIX_OUTLOOK_STAYS G_MAXINT

/**
 * MixOutlookUnit:
 * @line: number of the service line
 * @place: number of the place
 * @network: number of the place's network, or %MIX_OUTLOOK_NO_NETWORK
 * @wanted: minutes a week
 * @given: minutes a week of people who are no workers here, whatever comes
 *
 * A line's work at a place.
 */
typedef struct
{
  guint line;
  guint place;
  guint network;
  int wanted;
  int given;
} MixOutlookUnit;

/**
 * MixOutlookDuty:
 * @unit: number of the work
 * @minutes: a week
 *
 * What somebody does while they are there.
 */
typedef struct
{
  guint unit;
  int minutes;
} MixOutlookDuty;

/**
 * MixOutlookWorker:
 * @work: hundredths of a whole-time equivalent
 * @minutes: a week for work, once leave and everything else is taken off
 * @is_again: whether the minutes are counted with another worker already: somebody who comes to do more in them
 * @network: number of their network, or %MIX_OUTLOOK_NO_NETWORK
 * @starts_in: days until they are there, where @starts is %NULL; 0 for whoever is
 * @ends_in: days until they are gone, where @ends is %NULL, or %MIX_OUTLOOK_STAYS
 * @starts: (nullable) (array): days until they are there, in each run
 * @ends: (nullable) (array): days until they are gone, in each run
 * @duties: (array length=n_duties): what they do
 * @n_duties: how many
 * @may: (nullable) (array): by line, whether they can be given work that nobody does; %NULL for those who are not given
 *   any
 *
 * Somebody who is at work, or comes.
 */
typedef struct
{
  int work;
  int minutes;
  gboolean is_again;
  guint network;
  int starts_in;
  int ends_in;
  const guint16 *starts;
  const guint16 *ends;
  const MixOutlookDuty *duties;
  guint n_duties;
  const gboolean *may;
} MixOutlookWorker;

/**
 * MixOutlookProblem:
 * @days: (array length=n_days): days from today that are looked at
 * @n_days: how many
 * @n_runs: runs of the forecast behind @starts and @ends of workers
 * @workers: (array length=n_workers): in the order in which they are given work that nobody does
 * @n_workers: how many
 * @units: (array length=n_units): in the order in which those who come take them
 * @n_units: how many
 * @n_lines: how many service lines
 * @n_places: how many places
 * @n_networks: how many networks
 *
 * Who is there when, in every run of a forecast, and what there is to do.
 */
typedef struct
{
  const int *days;
  guint n_days;
  guint n_runs;
  const MixOutlookWorker *workers;
  guint n_workers;
  const MixOutlookUnit *units;
  guint n_units;
  guint n_lines;
  guint n_places;
  guint n_networks;
} MixOutlookProblem;

/**
 * MixOutlookMeasure:
 * @MIX_OUTLOOK_WORK: at work, hundredths of a whole-time equivalent
 * @MIX_OUTLOOK_CAPACITY: minutes a week for work of those at work
 * @MIX_OUTLOOK_HELD: wanted minutes that are done by whoever has them
 * @MIX_OUTLOOK_TAKEN: wanted minutes that those who came do of what nobody did
 * @MIX_OUTLOOK_FREE: minutes that they have left: there is no more that they may do
 * @MIX_OUTLOOK_UNDONE: wanted minutes that nobody does. Held, taken and undone are all that is wanted, in every run
 * @MIX_OUTLOOK_WORK_OF_NETWORK: as %MIX_OUTLOOK_WORK, of a network
 * @MIX_OUTLOOK_UNDONE_OF_NETWORK: as %MIX_OUTLOOK_UNDONE, of a network's places
 * @MIX_OUTLOOK_UNDONE_OF_LINE: the same of a service line
 * @MIX_OUTLOOK_UNDONE_AT_PLACE: the same at a place
 */
typedef enum
{
  MIX_OUTLOOK_WORK,
  MIX_OUTLOOK_CAPACITY,
  MIX_OUTLOOK_HELD,
  MIX_OUTLOOK_TAKEN,
  MIX_OUTLOOK_FREE,
  MIX_OUTLOOK_UNDONE,
  MIX_OUTLOOK_WORK_OF_NETWORK,
  MIX_OUTLOOK_UNDONE_OF_NETWORK,
  MIX_OUTLOOK_UNDONE_OF_LINE,
  MIX_OUTLOOK_UNDONE_AT_PLACE,
} MixOutlookMeasure;

/**
 * MixOutlookFan:
 * @p10: what one run in ten stays below or reaches
 * @p25: what a quarter of the runs do
 * @p50: what half of them do
 * @p75: what three quarters do
 * @p90: what nine in ten do
 * @mean: of all runs
 *
 * A figure over many runs.
 */
typedef struct
{
  gint64 p10;
  gint64 p25;
  gint64 p50;
  gint64 p75;
  gint64 p90;
  double mean;
} MixOutlookFan;

/**
 * MixOutlookPoll:
 * @n_done: days that have been worked out
 * @n_days: of how many
 *
 * Returns: whether to stop
 */
typedef gboolean (*MixOutlookPoll) (guint n_done, guint n_days, gpointer data);

/**
 * MixOutlook:
 *
 * What becomes of the work, in every run of a forecast.
 */
typedef struct _MixOutlook MixOutlook;

MixOutlook *
mix_outlook_new (const MixOutlookProblem *problem, MixOutlookPoll poll, gpointer poll_data) G_GNUC_WARN_UNUSED_RESULT;
void mix_outlook_free (MixOutlook *self);
guint mix_outlook_get_n_days (const MixOutlook *self);
int mix_outlook_get_run (const MixOutlook *self, guint day, MixOutlookMeasure measure, guint number, guint run);
double mix_outlook_get_mean (const MixOutlook *self, guint day, MixOutlookMeasure measure, guint number);
MixOutlookFan mix_outlook_get_fan (const MixOutlook *self, guint day, MixOutlookMeasure measure, guint number);
MixOutlookFan mix_outlook_fan_new (const gint64 *values, guint n_values);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixOutlook, mix_outlook_free)

G_END_DECLS
