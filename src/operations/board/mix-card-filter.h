#pragma once

#include "mix-card.h"

G_BEGIN_DECLS

/**
 * MixCardFacet:
 * @MIX_CARD_FACET_NETWORK: id of the network that the work is for
 * @MIX_CARD_FACET_PLACE: id of the practice, or of the network for its own work
 * @MIX_CARD_FACET_LINE: id of the service line
 * @MIX_CARD_FACET_RISK: high, medium or low
 * @MIX_CARD_FACET_FIT: blocked, stretched, under-used, fits, or nobody
 * @MIX_CARD_FACET_SIDE: network, practice or both
 * @MIX_CARD_FACET_STATUS: proposed, agreed, active, paused, or nobody
 *
 * By what cards can be chosen, and what the choices are.
 */
typedef enum
{
  MIX_CARD_FACET_NETWORK,
  MIX_CARD_FACET_PLACE,
  MIX_CARD_FACET_LINE,
  MIX_CARD_FACET_RISK,
  MIX_CARD_FACET_FIT,
  MIX_CARD_FACET_SIDE,
  MIX_CARD_FACET_STATUS,
} MixCardFacet;

#define MIX_N_CARD_FACETS (MIX_CARD_FACET_STATUS + 1)

/* The choice for work that nobody has, among fits and among statuses. */
#define MIX_CARD_CHOICE_NOBODY "nobody"

/**
 * MixCardFilter:
 *
 * Which cards to show: of each facet in which something is chosen, one of the choices; and words that the work, the
 * place or the person must hold.
 */
typedef struct _MixCardFilter MixCardFilter;

MixCardFilter *mix_card_filter_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_card_filter_free (MixCardFilter *self);
gboolean mix_card_filter_set (MixCardFilter *self, MixCardFacet facet, const char *choice, gboolean chosen);
gboolean mix_card_filter_set_text (MixCardFilter *self, const char *text);
gboolean mix_card_filter_clear (MixCardFilter *self);
gboolean mix_card_filter_has (const MixCardFilter *self, MixCardFacet facet, const char *choice);
GPtrArray *mix_card_filter_list (const MixCardFilter *self, MixCardFacet facet) G_GNUC_WARN_UNUSED_RESULT;
const char *mix_card_filter_get_text (const MixCardFilter *self);
guint mix_card_filter_count (const MixCardFilter *self);
gboolean mix_card_filter_matches (MixCardFilter *self, MixCard *card);
gboolean mix_card_filter_matches_but (MixCardFilter *self, MixCard *card, MixCardFacet facet);

const char *mix_card_facet_get_name (MixCardFacet facet);
const char *mix_card_facet_get_choice (MixCardFacet facet, MixCard *card);
gboolean mix_card_facet_has_choice (MixCardFacet facet, const char *choice);
guint mix_card_facet_get_rank (MixCardFacet facet, const char *choice);
const char *mix_card_facet_get_words (MixCardFacet facet, MixCard *card);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixCardFilter, mix_card_filter_free)

G_END_DECLS
