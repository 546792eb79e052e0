#pragma once

#include "mix-employment-picture.h"
#include "mix-employment-switch.h"

G_BEGIN_DECLS

/**
 * MixEmploymentMonths:
 * @known: whether anybody said
 * @low: months
 * @likely: months
 * @high: months
 */
typedef struct
{
  gboolean known;
  double low;
  double likely;
  double high;
} MixEmploymentMonths;

/**
 * MixEmploymentMove:
 * @from_name: the model that is left
 * @to_name: the one that follows
 * @on: first day of it
 * @leaving: transfer, redundancy and notice that falls short
 * @set_up: of the model that follows
 * @cost: both together
 * @parts: what @cost is made of, as likely, exactly; VAT before and after; months
 * @notice: months from saying so to leaving
 * @set_up_time: months from the decision to the first day
 * @decide_by: the last day on which all that is likely done in time; %MIX_DATE_NONE where it is not known
 * @net: what practices pay more in the first year after than before, without @cost
 * @gaps: (element-type utf8): what is not known
 *
 * What it takes to go from one employment model to another.
 */
typedef struct
{
  char *from_name;
  char *to_name;
  MixDate on;
  MixEmploymentMoney leaving;
  MixEmploymentMoney set_up;
  MixEmploymentMoney cost;
  MixEmploymentSwitch parts;
  MixEmploymentMonths notice;
  MixEmploymentMonths set_up_time;
  MixDate decide_by;
  MixEmploymentMoney net;
  GPtrArray *gaps;
} MixEmploymentMove;

MixEmploymentMove *mix_employment_move_new (MixPlan *plan,
                                            MixPackSet *packs,
                                            const char *const *posts,
                                            const char *from_model,
                                            const char *to_model,
                                            MixDate on,
                                            MixDate decided_on,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
void mix_employment_move_free (MixEmploymentMove *self);
char *mix_employment_move_dup_words (const MixEmploymentMove *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixEmploymentMove, mix_employment_move_free)

G_END_DECLS
