#pragma once

#include "mix-rows.h"
#include "mix-store.h"

G_BEGIN_DECLS

/**
 * MixPostDraft:
 * @name: (nullable): what it is called; when set, %NULL leaves it
 * @role: (nullable): role code; when added it is needed
 * @band: (nullable): "7", "8a"; when added it is needed
 * @pay_point: (nullable): entry, intermediate, top; when added, %NULL is entry
 * @organisation: (nullable): network or practice that it belongs to: id or code
 * @area: (nullable): national, fringe, outer_london, inner_london; "" takes it out
 * @model: (nullable): code of an employment model; "" takes it out
 * @funding: (nullable): scheme, practices, board, other; when added, %NULL is scheme where the role is reimbursed, else
 *   practices
 * @minutes: contracted, a week; 0 leaves it
 * @wanted_from: first day, or %MIX_DATE_NONE: when added the planning date, when set what it was
 *
 * A funded position as somebody enters it.
 */
typedef struct
{
  const char *name;
  const char *role;
  const char *band;
  const char *pay_point;
  const char *organisation;
  const char *area;
  const char *model;
  const char *funding;
  int minutes;
  MixDate wanted_from;
} MixPostDraft;

char *mix_posts_add (MixStore *store, const MixPostDraft *draft, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_posts_set (MixStore *store, const char *post_id, const MixPostDraft *draft, GError **error);
gboolean
mix_posts_set_place (MixStore *store, const char *post_id, const char *organisation, int minutes, GError **error);
gboolean mix_posts_fill (MixStore *store, const char *post_id, const char *person_id, GError **error);
gboolean mix_posts_close (MixStore *store, const char *post_id, MixDate closed_on, GError **error);
gboolean mix_posts_remove (MixStore *store, const char *post_id, GError **error);

G_END_DECLS
