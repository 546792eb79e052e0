#include "mix-wisn.h"

#include <math.h>

/**
 * mix_wisn_get_available_minutes:
 * @days: days of work in a year, before anything is taken off
 * @days_off: days of leave, bank holidays, sickness and training
 * @day_minutes: minutes of a day
 *
 * Returns: the working time of a year in minutes
 */
double
mix_wisn_get_available_minutes (double days, double days_off, double day_minutes)
{
  return (days - days_off) * day_minutes;
}

/**
 * mix_wisn_work_out:
 * @input: a role's workload
 *
 * Staff by workload, after the method "Workload indicators of staffing need" of the World Health Organization: services
 * ÷ (working time ÷ time of one) is A, 1 ÷ (1 − category allowances) is B, individual allowances ÷ working time is C;
 * required staff is A × B + C.
 *
 * Returns: the staff, not known when a service is not, or when allowances leave no time
 */
MixWisn
mix_wisn_work_out (const MixWisnInput *input)
{
  MixWisn wisn = { .known = FALSE };
  double minutes = 0;

  if (!(input->available_minutes > 0) || !(input->category_share >= 0 && input->category_share < 1))
    return wisn;

  for (guint i = 0; i < input->n_services; i++)
    {
      if (input->services[i].items_a_year < 0 || input->services[i].minutes < 0)
        return wisn;
      minutes += input->services[i].items_a_year * input->services[i].minutes;
    }
  wisn.known = TRUE;
  wisn.service_staff = minutes / input->available_minutes;
  wisn.category_factor = 1 / (1 - input->category_share);
  wisn.individual_staff = input->individual_minutes / input->available_minutes;
  wisn.required_staff = wisn.service_staff * wisn.category_factor + wisn.individual_staff;
  return wisn;
}

/**
 * mix_wisn_get_gap:
 * @wisn: a known result
 * @existing_staff: whole-time equivalents in post
 *
 * Returns: staff in post less staff required: below zero is a shortage
 */
double
mix_wisn_get_gap (const MixWisn *wisn, double existing_staff)
{
  g_return_val_if_fail (wisn->known, 0);
  return existing_staff - wisn->required_staff;
}

/**
 * mix_wisn_get_ratio:
 * @wisn: a known result
 * @existing_staff: whole-time equivalents in post
 *
 * Returns: staff in post ÷ staff required, below 1 under pressure; infinite where nobody is required
 */
double
mix_wisn_get_ratio (const MixWisn *wisn, double existing_staff)
{
  g_return_val_if_fail (wisn->known, 0);
  return wisn->required_staff > 0 ? existing_staff / wisn->required_staff : INFINITY;
}
