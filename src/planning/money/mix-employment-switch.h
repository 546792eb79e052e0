#pragma once

#include <glib.h>

#include "mix-employment-cost.h"

G_BEGIN_DECLS

/**
 * MixEmploymentSwitch:
 * @transfer: of staff to the next employer
 * @redundancy: where there is no next employer
 * @notice: for the months that fall short of the notice
 * @set_up: of the next model
 * @total: of these
 * @vat_before: VAT in the twelve months from the switch, were it not made
 * @vat_after: VAT in the twelve months from the switch
 * @months_known: whether notice and set-up time are
 * @months_low: months from the decision to the switch, at the least, in millionths: the longer of notice and set-up
 * @months_likely: the same, as is likely
 * @months_high: the same, at the most
 * @earliest_on: first day of the first month in which the switch costs no notice and all is set up, as is likely
 *
 * What going from one model to another costs, and how long it takes.
 */
typedef struct
{
  MixEmploymentAmount transfer;
  MixEmploymentAmount redundancy;
  MixEmploymentAmount notice;
  MixEmploymentAmount set_up;
  MixEmploymentAmount total;
  MixEmploymentAmount vat_before;
  MixEmploymentAmount vat_after;
  gboolean months_known;
  gint64 months_low;
  gint64 months_likely;
  gint64 months_high;
  MixDate earliest_on;
} MixEmploymentSwitch;

MixEmploymentSwitch mix_employment_switch_find (const MixEmploymentCase *problem,
                                                const MixEmploymentTerms *from,
                                                const MixEmploymentTerms *to,
                                                MixDate on,
                                                MixDate decided_on);

G_END_DECLS
