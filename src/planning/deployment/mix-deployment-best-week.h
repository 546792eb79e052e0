#pragma once

#include "mix-deployment-prices.h"
#include "mix-deployment-space.h"

G_BEGIN_DECLS

/**
 * MixDeploymentSiteRule:
 * @MIX_DEPLOYMENT_SITE_FREE: the person goes there if it is worth it
 * @MIX_DEPLOYMENT_SITE_FORCED: goes there for a session at least
 * @MIX_DEPLOYMENT_SITE_FORBIDDEN: does not go there
 *
 * Whether a person goes to a practice.
 */
typedef enum
{
  MIX_DEPLOYMENT_SITE_FREE,
  MIX_DEPLOYMENT_SITE_FORCED,
  MIX_DEPLOYMENT_SITE_FORBIDDEN,
} MixDeploymentSiteRule;

/**
 * MixDeploymentWeekPrices:
 * @demand: what a minute of work earns, at [practice × n_lines + line]
 * @desk: (array length=n_practices): of a session at a desk
 * @stretched: of a stretched minute, for the supervision it takes
 * @capacity: of a minute of the person
 * @remote: of a minute of remote work; a session that is not spent on site earns as much a minute
 * @left: (nullable): minutes of work left to do at [practice × n_lines + line]; else the whole demand
 * @desks_left: (nullable) (array length=n_practices): sessions left at desks; else all
 * @sites: (nullable): #MixDeploymentSiteRule of each practice
 * @forbidden_lines: (nullable): whether a line is not to be done
 * @allowed_pairs: (nullable): whether a pair's practice may be visited
 *
 * What a week is worth to whom.
 */
typedef struct
{
  const double *demand;
  const double *desk;
  double stretched;
  double capacity;
  double remote;
  const double *left;
  const int *desks_left;
  const guint8 *sites;
  const guint8 *forbidden_lines;
  const guint8 *allowed_pairs;
} MixDeploymentWeekPrices;

/**
 * MixDeploymentWeekWork:
 * @part: number of the part
 * @on_site: minutes
 * @remote: minutes
 *
 * Something that is done in the best week.
 */
typedef struct
{
  int part;
  double on_site;
  double remote;
} MixDeploymentWeekWork;

/**
 * MixDeploymentBestWeek:
 * @value: what the last week found is worth
 * @n_sites: practices visited
 * @site_pairs: (array length=n_sites): their pairs
 * @site_sessions: (array length=n_sites): sessions there
 * @sessions_on_site: the sum of them
 * @work: (element-type MixDeploymentWeekWork): what is done, after mix_deployment_best_week_list_work()
 *
 * Finds the best week of a person at prices. One object for each thread.
 */
typedef struct
{
  double value;
  int n_sites;
  int *site_pairs;
  int *site_sessions;
  int sessions_on_site;
  GArray *work;

  /*< private >*/
  const MixDeploymentSpace *space;
  int n_candidates;
  int n_entries;
  int n_remote;
  int *chosen;
  struct _MixDeploymentWeekSite *candidates;
  struct _MixDeploymentWeekEntry *entries;
  MixDeploymentWeekWork *remote;
  double *values;
  double *table;
  guint8 *choices;
  int most_candidates;
  int table_size;
} MixDeploymentBestWeek;

MixDeploymentWeekPrices
mix_deployment_space_get_week_prices (const MixDeploymentSpace *space, const double *price, int person);

MixDeploymentBestWeek *mix_deployment_best_week_new (const MixDeploymentSpace *space) G_GNUC_WARN_UNUSED_RESULT;
void mix_deployment_best_week_free (MixDeploymentBestWeek *self);
double mix_deployment_best_week_find (MixDeploymentBestWeek *self, int person, const MixDeploymentWeekPrices *prices);
void mix_deployment_best_week_list_work (MixDeploymentBestWeek *self);
double mix_deployment_best_week_get_value (MixDeploymentBestWeek *self,
                                           int person,
                                           const MixDeploymentPrices *prices,
                                           const guint8 *sites,
                                           const guint8 *forbidden_lines);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixDeploymentBestWeek, mix_deployment_best_week_free)

G_END_DECLS
