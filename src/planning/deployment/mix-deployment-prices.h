#pragma once

#include "mix-deployment.h"

G_BEGIN_DECLS

/**
 * MIX_DEPLOYMENT_PRICE_UNIT:
 *
 * Prices are integers in 1/1000 of a cost unit, so in 1/100,000 weighted minute.
 */
#define MIX_DEPLOYMENT_PRICE_UNIT 1000

/**
 * MIX_DEPLOYMENT_PIN_GAIN:
 *
 * What a pinned minute gains where a bound is worked out from prices, in cost units. Any number that is not negative
 * makes a valid bound, and a larger one never a lower bound: this one is above every weight, and part of the definition
 * of the bound, so that whoever checks it gets the same.
 */
#define MIX_DEPLOYMENT_PIN_GAIN 10000

/**
 * MIX_DEPLOYMENT_MOST_PRICE:
 *
 * No price is beyond this either way, in price units: sums then stay within 64 bits.
 */
#define MIX_DEPLOYMENT_MOST_PRICE G_GINT64_CONSTANT (1000000000)

/**
 * MIX_DEPLOYMENT_BOUND_UNIT:
 *
 * The exact bound is an integer in this part of a cost unit: the price unit, and hundredths for per cent.
 */
#define MIX_DEPLOYMENT_BOUND_UNIT (100 * MIX_DEPLOYMENT_PRICE_UNIT)

/**
 * MixDeploymentPrices:
 * @n_people: people
 * @n_practices: practices
 * @n_lines: lines
 * @n_networks: networks
 * @demand: of a minute of work, at [practice × n_lines + line]
 * @desk: (array length=n_practices): of a session at a desk
 * @fair: (array length=n_practices): of a minute short of the fair share, from 0 to the cost of one
 * @supervision: (array length=n_people): of a minute of supervision given
 * @capacity: (array length=n_people): of a minute of a person
 * @remote: (array length=n_people): of a minute of remote work
 * @band_low: (array length=n_networks): of a minute below the band, from 0 to the cost of one
 * @band_high: (array length=n_networks): of a minute above it
 *
 * What each scarce thing is worth. From the prices alone follows a bound that no deployment can beat: see
 * mix_deployment_prices_get_bound().
 */
typedef struct
{
  int n_people;
  int n_practices;
  int n_lines;
  int n_networks;
  gint64 *demand;
  gint64 *desk;
  gint64 *fair;
  gint64 *supervision;
  gint64 *capacity;
  gint64 *remote;
  gint64 *band_low;
  gint64 *band_high;
} MixDeploymentPrices;

MixDeploymentPrices *mix_deployment_prices_new (const MixDeployment *problem) G_GNUC_WARN_UNUSED_RESULT;
MixDeploymentPrices *mix_deployment_prices_copy (const MixDeploymentPrices *self) G_GNUC_WARN_UNUSED_RESULT;
void mix_deployment_prices_free (MixDeploymentPrices *self);
void mix_deployment_prices_clip (MixDeploymentPrices *self, const MixDeployment *problem);
gint64 mix_deployment_prices_get_exact_bound (const MixDeploymentPrices *self, const MixDeployment *problem);
double mix_deployment_prices_get_bound (const MixDeploymentPrices *self, const MixDeployment *problem);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixDeploymentPrices, mix_deployment_prices_free)

G_END_DECLS
