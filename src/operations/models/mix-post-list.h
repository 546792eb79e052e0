#pragma once

#include "mix-plan.h"

G_BEGIN_DECLS

/**
 * MixPost:
 * @row: the post; of somebody whom no post names, one made of what is known of them, with their id. Role, band and pay
 *   point may be %NULL and minutes 0 there: not known
 * @area: national, fringe, outer_london or inner_london; where the post says none, the plan's setting
 * @person: (nullable): who fills it
 * @is_implied: whether there is no row of it in the plan
 * @is_reimbursed: whether the scheme reimburses its role and pays for it
 *
 * A funded position, vacant or filled.
 */
typedef struct
{
  MixPostRow *row;
  const char *area;
  MixPerson *person;
  gboolean is_implied;
  gboolean is_reimbursed;
} MixPost;

/* Settings of a plan. */
#define MIX_SETTING_AREA "money.area"
#define MIX_SETTING_PUBLISHED_ONLY "money.published_only"

GPtrArray *mix_post_list_new (MixPlan *plan) G_GNUC_WARN_UNUSED_RESULT;
const MixPost *mix_post_list_find (GPtrArray *posts, const char *id);
GPtrArray *mix_post_list_get_places (MixPlan *plan, const char *post_id) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_post_takes_published_only (MixPlan *plan);

G_END_DECLS
