#pragma once

#include "mix-funding-private.h"
#include "mix-options.h"
#include "mix-outlook-scene.h"

G_BEGIN_DECLS

/*
 * MixOptionWork:
 * @gains: (nullable): what is claimed more in each run, pence; %NULL: @gain in all
 * @gain: what is claimed more, where it is the same in all runs
 * @top_up: what cannot be claimed of it, pence, mean of the runs
 * @known: whether all money is known
 * @has_worker: whether somebody comes, or has more time
 * @worker: who: without duties
 * @ends: (nullable): days until they are gone, in each run, where @worker has that
 * @vacancy: number of the vacancy that starts otherwise, or -1
 * @starts: (nullable): of it, in each run
 * @group: options of a group exclude each other
 *
 * What an option changes.
 */
typedef struct _MixOptionWork
{
  gint64 *gains;
  gint64 gain;
  gint64 top_up;
  gboolean known;
  gboolean has_worker;
  MixOutlookWorker worker;
  int vacancy;
  guint16 *starts;
  guint group;
} MixOptionWork;

/*
 * MixOptionTrial:
 * @outlook: what becomes of the plan
 * @network: number of a network, or %MIX_FUNDING_ALL_NETWORKS
 * @days: (element-type int): a day of each week until 31 March
 * @units: (element-type MixOutlookUnit): the network’s
 * @workers: (element-type MixOutlookWorker): who is there in some runs or on some days only
 * @vacancies: (element-type int): of each worker, the number of the vacancy, or -1
 * @undone: minutes until 31 March that nobody does, if nothing is done
 * @lapse: what lapses, if nothing is done
 *
 * A network in which options are tried.
 */
typedef struct
{
  const MixPlanOutlook *outlook;
  guint network;
  GArray *days;
  GArray *units;
  GArray *workers;
  GArray *vacancies;
  GPtrArray *duties;
  gint64 undone;
  MixFundingRange lapse;
} MixOptionTrial;

guint _mix_option_find_place (guint network);
MixOptionTrial *_mix_option_trial_new (const MixPlanOutlook *outlook, guint network);
void _mix_option_trial_free (MixOptionTrial *self);
MixOptionEffect _mix_option_trial_find_effect (const MixOptionTrial *self, GPtrArray *options);
void _mix_options_find_in_network (const MixPlanOutlook *outlook, guint network, GPtrArray *options);

/*
 * MixOptionMoney:
 * @cost: what it costs more, pence
 * @claims: what can be claimed of that
 * @known: whether all is known
 */
typedef struct
{
  MixPence cost;
  MixPence claims;
  gboolean known;
} MixOptionMoney;

MixOptionMoney _mix_option_find_more_hours (
    const MixFunding *funding, guint job, int minutes, MixDate from, MixDate until, MixDate last);
MixOptionMoney _mix_option_find_new_person (
    const MixFunding *funding, MixRole role, const char *band, const char *area, int minutes, MixDate from);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixOptionTrial, _mix_option_trial_free)

G_END_DECLS
