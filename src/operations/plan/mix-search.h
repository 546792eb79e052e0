#pragma once

#include "mix-plan.h"

G_BEGIN_DECLS

/**
 * MixSearchKind:
 *
 * What can be found in a plan.
 */
typedef enum
{
  MIX_SEARCH_PERSON,
  MIX_SEARCH_PRACTICE,
  MIX_SEARCH_NETWORK,
  MIX_SEARCH_SERVICE_LINE,
} MixSearchKind;

#define MIX_TYPE_SEARCH_HIT (mix_search_hit_get_type ())
G_DECLARE_FINAL_TYPE (MixSearchHit, mix_search_hit, MIX, SEARCH_HIT, GObject)

MixSearchKind mix_search_hit_get_kind (MixSearchHit *self);
const char *mix_search_hit_get_id (MixSearchHit *self);
const char *mix_search_hit_get_title (MixSearchHit *self);
const char *mix_search_hit_get_subtitle (MixSearchHit *self);

GPtrArray *mix_search_plan (MixPlan *plan, const char *text, guint max_hits) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
