#pragma once

#include <glib.h>

#include "mix-fit.h"

G_BEGIN_DECLS

/**
 * MIX_DEPLOYMENT_HALF_DAYS:
 *
 * Half-days of a week, Monday morning first.
 */
#define MIX_DEPLOYMENT_HALF_DAYS 10

/**
 * MixDeploymentSide:
 * @MIX_DEPLOYMENT_NETWORK: serves the network's priorities
 * @MIX_DEPLOYMENT_PRACTICE: serves the practice's
 * @MIX_DEPLOYMENT_BOTH: serves both, and is outside the network/practice band
 *
 * Whose priorities a line serves.
 */
typedef enum
{
  MIX_DEPLOYMENT_NETWORK,
  MIX_DEPLOYMENT_PRACTICE,
  MIX_DEPLOYMENT_BOTH,
} MixDeploymentSide;

/**
 * MixDeploymentCosts:
 * @stretched: a minute of work above a person's skill
 * @under_used: a minute of work below it
 * @change: a minute taken away from, or given to, a person at a practice in a line
 * @fair: a minute by which a practice gets less than its fair share
 * @balance: a minute outside the network/practice band
 * @site: a person's going to a practice at all
 *
 * What things cost, in 1/100 weighted minute. A weighted minute is the cost of leaving a minute of a line with weight 1
 * undone.
 */
typedef struct
{
  int stretched;
  int under_used;
  int change;
  int fair;
  int balance;
  int site;
} MixDeploymentCosts;

/**
 * MixDeploymentLine:
 * @id: (nullable): a name for people who read the instance
 * @weight: cost of a minute undone, in 1/100 weighted minute
 * @remote_capable: whether it can be done without going to the practice
 * @side: whose priorities it serves
 * @competence: a number for people who read the instance, or −1
 */
typedef struct
{
  char *id;
  int weight;
  gboolean remote_capable;
  MixDeploymentSide side;
  int competence;
} MixDeploymentLine;

/**
 * MixDeploymentPractice:
 * @code: (nullable): a name for people who read the instance
 * @network: number of its network
 * @desks: people who can sit there at a time; 0 where nobody goes
 * @fair_share: minutes a week that it should get at least
 * @list_size: for people who read the instance
 */
typedef struct
{
  char *code;
  int network;
  int desks;
  int fair_share;
  int list_size;
} MixDeploymentPractice;

/**
 * MixDeploymentPerson:
 * @kind: a letter for people who read the instance
 * @capacity: net minutes a week, supervision given already taken off
 * @sessions: of the working pattern, whole
 * @most_sites: how many practices they may go to
 * @supervisor: number of the person who supervises them, or −1
 * @home_network: for people who read the instance
 * @available: half-days on which they work, bit 0 Monday morning
 * @is_supervisor: whether @supervision_limit holds
 * @supervision_limit: minutes a week that they can give to those who do stretched work
 */
typedef struct
{
  char kind;
  int capacity;
  int sessions;
  int most_sites;
  int supervisor;
  int home_network;
  guint available;
  gboolean is_supervisor;
  int supervision_limit;
} MixDeploymentPerson;

/**
 * MixDeploymentWork:
 * @person: who
 * @practice: where
 * @line: what
 * @minutes: a week
 */
typedef struct
{
  int person;
  int practice;
  int line;
  int minutes;
} MixDeploymentWork;

/**
 * MixDeployment:
 * @n_people: people, numbered from 0
 * @n_practices: practices, numbered from 0
 * @n_lines: service lines, numbered from 0
 * @n_networks: networks, numbered from 0
 * @session_minutes: minutes of a session
 * @band_low: least share of network-side minutes among network- and practice-side ones, per cent, in each network
 * @band_high: most, per cent
 * @supervision_percent: minutes of supervision for 100 stretched minutes
 * @costs: what things cost
 * @lines: (array length=n_lines): the service lines
 * @practices: (array length=n_practices): the practices
 * @people: (array length=n_people): the people
 * @demand: minutes a week, at [practice × n_lines + line]
 * @fit: #MixFitGrade at [person × n_lines + line]
 * @reach: whether a person may serve a practice, at [person × n_practices + practice]
 * @most_sessions: (nullable): sessions that a person may spend at a practice at most, at [person × n_practices +
 *   practice], where the week has no room for more; see mix_deployment_limit_sessions()
 * @surplus: (nullable): minutes that may be done beyond the demand because they are today, worth nothing, at [practice
 * × n_lines + line]; only the search for few moves knows it: see mix_deployment_keep_surplus()
 * @today: (element-type MixDeploymentWork): minutes of each person, practice and line as they stand
 * @pins: (element-type MixDeploymentWork): minutes that stay at least
 *
 * Who could do what, where: the deployment problem. Filled by its maker, then finished with mix_deployment_finish() and
 * not changed while anybody works on it. Everything is an integer: minutes a week, and costs in 1/100 weighted minute.
 */
typedef struct
{
  int n_people;
  int n_practices;
  int n_lines;
  int n_networks;
  int session_minutes;
  int band_low;
  int band_high;
  int supervision_percent;
  MixDeploymentCosts costs;
  MixDeploymentLine *lines;
  MixDeploymentPractice *practices;
  MixDeploymentPerson *people;
  int *demand;
  guint8 *fit;
  guint8 *reach;
  guint8 *most_sessions;
  int *surplus;
  GArray *today;
  GArray *pins;
} MixDeployment;

MixDeployment *
mix_deployment_new (int n_people, int n_practices, int n_lines, int n_networks) G_GNUC_WARN_UNUSED_RESULT;
MixDeployment *mix_deployment_copy (const MixDeployment *self) G_GNUC_WARN_UNUSED_RESULT;
void mix_deployment_free (MixDeployment *self);
void mix_deployment_add_today (MixDeployment *self, int person, int practice, int line, int minutes);
void mix_deployment_add_pin (MixDeployment *self, int person, int practice, int line, int minutes);
void mix_deployment_limit_sessions (MixDeployment *self, int person, int practice, int most);
MixDeployment *mix_deployment_keep_surplus (const MixDeployment *self, const GArray *today) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_deployment_finish (MixDeployment *self, GError **error);

int mix_deployment_get_demand (const MixDeployment *self, int practice, int line);
MixFitGrade mix_deployment_get_fit (const MixDeployment *self, int person, int line);
gboolean mix_deployment_can_do (const MixDeployment *self, int person, int practice, int line);
int mix_deployment_get_misfit (const MixDeployment *self, int person, int line);
int mix_deployment_get_most_sessions (const MixDeployment *self, int person, int practice);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixDeployment, mix_deployment_free)

G_END_DECLS
