#pragma once

#include "mix-plan.h"
#include "mix-store.h"

G_BEGIN_DECLS

/* Settings of a plan that are whole numbers, beside those of the capacity sheet. */
#define MIX_OPTION_BALANCE_LOW "balance.low_percent"
#define MIX_OPTION_BALANCE_HIGH "balance.high_percent"
#define MIX_OPTION_FAIRNESS_SHORTFALL "fairness.shortfall_percent"

/**
 * MixPlanOption:
 * @key: the setting's key
 * @title: what it is, with its unit
 * @source: where our default is from
 * @grade: the grade of that
 * @least: the least it may be
 * @most: the most it may be
 * @usual: our default
 *
 * A figure of our own that a plan may change.
 */
typedef struct
{
  char *key;
  char *title;
  const char *source;
  char grade;
  int least;
  int most;
  int usual;
} MixPlanOption;

/**
 * MixPlanOptionValue:
 * @key: the setting's key
 * @value: what it is to be; our default makes the plan's own figure go
 */
typedef struct
{
  const char *key;
  int value;
} MixPlanOptionValue;

GArray *mix_plan_options_list (void) G_GNUC_WARN_UNUSED_RESULT;
int mix_plan_options_get (MixPlan *plan, const char *key);
gboolean mix_plan_options_set (MixStore *store, const char *key, int value, GError **error);
gboolean mix_plan_options_set_many (MixStore *store, const MixPlanOptionValue *values, guint n_values, GError **error);
gboolean mix_plan_options_reset (MixStore *store, const char *key, GError **error);

G_END_DECLS
