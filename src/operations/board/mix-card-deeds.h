#pragma once

#include "mix-fit-overrides.h"

G_BEGIN_DECLS

/**
 * MixCardWork:
 * @assignment_id: (nullable): the assignment, or %NULL for work that nobody has
 * @new_id: the id that an assignment gets which is made: of work that nobody has, or of a part
 * @place_id: for work that nobody has: the practice, or the network for its own work
 * @line_id: for work that nobody has: the service line
 * @minutes: minutes a week to give; of an assignment 0 for all of it
 * @blocked: whether the decision to keep blocked work is about it
 *
 * A piece of work as the board shows it on a card.
 */
typedef struct
{
  const char *assignment_id;
  const char *new_id;
  const char *place_id;
  const char *line_id;
  int minutes;
  gboolean blocked;
} MixCardWork;

gboolean mix_card_deeds_give (MixStore *store,
                              const MixCardWork *works,
                              guint n_works,
                              const char *person_id,
                              const MixFitOverrideDraft *decision,
                              GError **error);
gboolean mix_card_deeds_keep (MixStore *store,
                              const char *const *assignment_ids,
                              const MixFitOverrideDraft *decision,
                              GError **error);
gboolean mix_card_deeds_unassign (MixStore *store, const char *const *assignment_ids, GError **error);
gboolean mix_card_deeds_release (MixStore *store, const char *assignment_id, int minutes, GError **error);
gboolean
mix_card_deeds_set_place (MixStore *store, const char *const *assignment_ids, const char *organisation, GError **error);
gboolean
mix_card_deeds_set_line (MixStore *store, const char *const *assignment_ids, const char *service_line, GError **error);
gboolean
mix_card_deeds_set_status (MixStore *store, const char *const *assignment_ids, const char *status, GError **error);
gboolean mix_card_deeds_end (MixStore *store, const char *const *assignment_ids, MixDate last_day, GError **error);
gboolean mix_card_deeds_duplicate (MixStore *store, const char *assignment_id, const char *new_id, GError **error);
gboolean mix_card_deeds_join (MixStore *store, const char *const *assignment_ids, GError **error);

G_END_DECLS
