#pragma once

#include "mix-plan.h"
#include "mix-store.h"

G_BEGIN_DECLS

/**
 * MixComparisonDraft:
 * @name: (nullable): what it is called; when set, %NULL leaves it
 * @shares: (nullable): how practices share the net cost: list, use, equal; %NULL is list, or leaves it
 * @from_date: a day of the first month, or %MIX_DATE_NONE: April after the planning date, or leaves it
 * @years: 1 to 5; 0 is 3, or leaves it
 *
 * A comparison as somebody enters it.
 */
typedef struct
{
  const char *name;
  const char *shares;
  MixDate from_date;
  int years;
} MixComparisonDraft;

/**
 * MixComparisonOptionDraft:
 * @model: code of an employment model
 * @later_model: (nullable): code of the model that follows it
 * @later_from: first day of that one, or %MIX_DATE_NONE
 *
 * What is compared.
 */
typedef struct
{
  const char *model;
  const char *later_model;
  MixDate later_from;
} MixComparisonOptionDraft;

/* Each is one change. A comparison begins with the nine criteria of mix-comparison-criteria.h. */
char *mix_comparisons_add (MixStore *store,
                           const MixComparisonDraft *draft,
                           const MixComparisonOptionDraft *options,
                           guint n_options,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean
mix_comparisons_set (MixStore *store, const char *comparison_id, const MixComparisonDraft *draft, GError **error);
char *mix_comparisons_duplicate (MixStore *store, const char *comparison_id, const char *name, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_comparisons_remove (MixStore *store, const char *comparison_id, GError **error);
char *mix_comparisons_add_option (MixStore *store,
                                  const char *comparison_id,
                                  const MixComparisonOptionDraft *option,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_comparisons_move_option (MixStore *store, const char *option_id, int by, GError **error);
gboolean mix_comparisons_remove_option (MixStore *store, const char *option_id, GError **error);
gboolean
mix_comparisons_set_posts (MixStore *store, const char *comparison_id, const char *const *post_ids, GError **error);

/* Of a picture: rows of one comparison, in their order. The arrays own nothing. */
const MixComparisonRow *mix_comparison_find (MixPlan *plan, const char *id_or_name);
GPtrArray *mix_comparison_list_options (MixPlan *plan, const char *comparison_id) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *mix_comparison_list_criteria (MixPlan *plan, const char *comparison_id) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *mix_comparison_list_people (MixPlan *plan, const char *comparison_id) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *mix_comparison_list_posts (MixPlan *plan, const char *comparison_id) G_GNUC_WARN_UNUSED_RESULT;
const MixScoreRow *mix_comparison_find_score (MixPlan *plan, const char *criterion_id, const char *option_id);
const MixSwingRow *mix_comparison_find_swing (MixPlan *plan, const char *criterion_id, const char *weighed_by);

G_END_DECLS
