#pragma once

#include "mix-plan.h"
#include "mix-store.h"

G_BEGIN_DECLS

#define MIX_CRITERION_MONEY "money"
#define MIX_CRITERION_OWN "own"

/**
 * MixCriterionKind:
 * @code: its code: control, liability, support, belonging, speed, resilience, terms, change, money
 * @title: what it is called
 * @worst: what 0 points mean
 * @best: what 100 points mean
 *
 * A criterion that every comparison begins with.
 */
typedef struct
{
  const char *code;
  const char *title;
  const char *worst;
  const char *best;
} MixCriterionKind;

#define MIX_N_CRITERION_KINDS 9

const MixCriterionKind *mix_criterion_kind_get (guint position);
const MixCriterionKind *mix_criterion_kind_find (const char *code);
const char *mix_criterion_get_title (const MixCriterionRow *row);
const char *mix_criterion_get_worst (const MixCriterionRow *row);
const char *mix_criterion_get_best (const MixCriterionRow *row);
gboolean mix_criterion_is_money (const MixCriterionRow *row);

/* Each is one change. Points are 0 to 100. The criterion money has no scores: it is worked out. */
char *mix_criteria_add (MixStore *store,
                        const char *comparison_id,
                        const char *name,
                        const char *worst,
                        const char *best,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_criteria_set (
    MixStore *store, const char *criterion_id, const char *name, const char *worst, const char *best, GError **error);
gboolean mix_criteria_move (MixStore *store, const char *criterion_id, int by, GError **error);
gboolean mix_criteria_remove (MixStore *store, const char *criterion_id, GError **error);
gboolean mix_scores_set (MixStore *store, const MixScoreRow *score, GError **error);
gboolean mix_scores_clear (MixStore *store, const char *criterion_id, const char *option_id, GError **error);
gboolean mix_swings_set (MixStore *store, const MixSwingRow *swing, GError **error);
gboolean mix_swings_set_many (MixStore *store, const MixSwingRow *swings, guint n_swings, GError **error);
gboolean mix_swings_remove_person (MixStore *store, const char *comparison_id, const char *weighed_by, GError **error);

G_END_DECLS
