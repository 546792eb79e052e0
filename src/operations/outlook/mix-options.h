#pragma once

#include "mix-plan-outlook.h"
#include "mix-store.h"

G_BEGIN_DECLS

/* Settings of a plan that options use, whole numbers. */
#define MIX_OPTION_OUTLOOK_HOUR "outlook.undone_hour_pounds"
#define MIX_OPTION_OUTLOOK_LOCUM_ALLOWED "outlook.locum_claimable"
#define MIX_OPTION_OUTLOOK_LOCUM_HOUR "outlook.locum_hour_pounds"
#define MIX_OPTION_OUTLOOK_LOCUM_DAYS "outlook.locum_days"
#define MIX_OPTION_OUTLOOK_TRAINING_DAYS "outlook.training_days"

/**
 * MixOptionKind:
 * @MIX_OPTION_EARLIER_START: notice is given on the conditional offer, so that somebody starts earlier
 * @MIX_OPTION_MORE_HOURS: somebody works more hours for some months
 * @MIX_OPTION_TECHNICIAN: a technician comes
 * @MIX_OPTION_LOCUM: a locum covers a vacant post until somebody starts
 * @MIX_OPTION_TRAINING: somebody who has time is trained for work that nobody does
 *
 * What can be done.
 */
typedef enum
{
  MIX_OPTION_EARLIER_START,
  MIX_OPTION_MORE_HOURS,
  MIX_OPTION_TECHNICIAN,
  MIX_OPTION_LOCUM,
  MIX_OPTION_TRAINING,
} MixOptionKind;

#define MIX_N_OPTION_KINDS (MIX_OPTION_TRAINING + 1)

/**
 * MixOptionEffect:
 * @lapses_before: what lapses in its network if nothing is done, mean of the runs, pence
 * @lapses: what lapses with it
 * @claims: what is claimed more, before the entitlement ends it
 * @top_up: what practices pay: what cannot be claimed, or passes the entitlement
 * @undone_before: minutes in all until 31 March that nobody does, in the network, mean of the runs
 * @undone: the same with it
 * @over_share: share of the runs in which more would be claimed than lapses, from 0 to 1
 * @known: whether all money is known; if not, @lapses is at most, @claims at least this
 *
 * What becomes of it.
 */
typedef struct
{
  MixPence lapses_before;
  MixPence lapses;
  MixPence claims;
  MixPence top_up;
  gint64 undone_before;
  gint64 undone;
  double over_share;
  gboolean known;
} MixOptionEffect;

/**
 * MixOption:
 * @kind: what is done
 * @id: what it is known by: the same plan has the same ids
 * @title: “Technician 04 works 7.5 hours a week more from 1 December to 31 March”
 * @reason: what it does and why it can be done, or not
 * @is_allowed: whether the rules allow it
 * @network: number of the network in the funding, or %MIX_FUNDING_ALL_NETWORKS
 * @network_name: its name
 * @subject_id: (nullable): the person, vacancy or post it is about
 * @competence: (nullable): what somebody is trained for
 * @minutes: a week: contracted, or of the locum
 * @from: first day
 * @until: last day, or %MIX_DATE_NONE
 * @effect: what becomes of it by itself
 *
 * Something that can be done about what lapses and what nobody does.
 */
typedef struct
{
  MixOptionKind kind;
  char *id;
  char *title;
  char *reason;
  gboolean is_allowed;
  guint network;
  char *network_name;
  char *subject_id;
  char *competence;
  int minutes;
  MixDate from;
  MixDate until;
  MixOptionEffect effect;

  /*< private >*/
  struct _MixOptionWork *work;
} MixOption;

/**
 * MixOptionSet:
 * @network: number of the network in the funding, or %MIX_FUNDING_ALL_NETWORKS
 * @network_name: its name
 * @options: (element-type MixOption): what is done together
 * @effect: what becomes of that
 * @worth: pence: lapse that is avoided, less what practices pay, and hours that are done, at the plan's figure
 * @words: “£12,300 less lapses; 210.0 hours more are done”
 *
 * What is best done together in a network.
 */
typedef struct
{
  guint network;
  char *network_name;
  GPtrArray *options;
  MixOptionEffect effect;
  MixPence worth;
  char *words;
} MixOptionSet;

/**
 * MixOptions:
 * @options: (element-type MixOption): what can be done, by network, what is worth most first
 * @sets: (element-type MixOptionSet): the best combinations of each network, best first
 *
 * What to do about it.
 */
typedef struct
{
  GPtrArray *options;
  GPtrArray *sets;
} MixOptions;

MixOptions *
mix_options_new (const MixPlanOutlook *outlook, MixForecastPoll poll, gpointer poll_data) G_GNUC_WARN_UNUSED_RESULT;
void mix_options_free (MixOptions *self);
const MixOption *mix_options_find (const MixOptions *self, const char *id);
const char *mix_option_kind_get_name (MixOptionKind kind);
gboolean mix_option_apply (const MixOption *self, MixStore *store, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixOptions, mix_options_free)

G_END_DECLS
