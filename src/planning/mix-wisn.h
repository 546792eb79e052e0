#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MixWisnService:
 * @items_a_year: how often it is done in a year; below zero when not known
 * @minutes: how long once takes; below zero when not known
 *
 * A service in the workload method.
 */
typedef struct
{
  double items_a_year;
  double minutes;
} MixWisnService;

/**
 * MixWisnInput:
 * @available_minutes: working time of one whole-time equivalent in a year, of mix_wisn_get_available_minutes()
 * @services: (array length=n_services): what is done for patients
 * @n_services: how many
 * @category_share: the sum of category allowances: the share of time that everyone in the role spends on other work
 * @individual_minutes: the sum of individual allowances: minutes a year that named people spend on other work
 *
 * The workload of one role at one place.
 */
typedef struct
{
  double available_minutes;
  const MixWisnService *services;
  guint n_services;
  double category_share;
  double individual_minutes;
} MixWisnInput;

/**
 * MixWisn:
 * @known: whether all that is needed is; nothing else is set when it is not
 * @service_staff: whole-time equivalents for the services (A)
 * @category_factor: what category allowances multiply them by (B)
 * @individual_staff: whole-time equivalents for individual allowances (C)
 * @required_staff: A × B + C
 */
typedef struct
{
  gboolean known;
  double service_staff;
  double category_factor;
  double individual_staff;
  double required_staff;
} MixWisn;

double mix_wisn_get_available_minutes (double days, double days_off, double day_minutes);
MixWisn mix_wisn_work_out (const MixWisnInput *input);
double mix_wisn_get_gap (const MixWisn *wisn, double existing_staff);
double mix_wisn_get_ratio (const MixWisn *wisn, double existing_staff);

G_END_DECLS
