#pragma once

#include "mix-candidates.h"
#include "mix-store.h"

G_BEGIN_DECLS

/* In place of a person's id: the work stays with who is away. */
#define MIX_COVER_STAYS "-"

/**
 * MixCoverWhy:
 * @MIX_COVER_COVERED: somebody takes it
 * @MIX_COVER_NOBODY_MAY: nobody in reach may do it
 * @MIX_COVER_ONLY_SUPERVISED: whoever in reach may do it needs supervision for it
 * @MIX_COVER_NO_TIME: whoever in reach may do it has no time
 * @MIX_COVER_STAYS_THEIRS: the user leaves it with who is away
 *
 * Whether work of somebody who is away is covered, and if not, why.
 */
typedef enum
{
  MIX_COVER_COVERED,
  MIX_COVER_NOBODY_MAY,
  MIX_COVER_ONLY_SUPERVISED,
  MIX_COVER_NO_TIME,
  MIX_COVER_STAYS_THEIRS,
} MixCoverWhy;

/**
 * MixCoverItem:
 * @card: a piece of the work
 * @candidates: (element-type MixCandidate): who could do it, best first, after what they take of the pieces before
 * @chosen: (nullable): who takes it, one of @candidates
 * @nearest: (nullable): where it is not covered, who could most nearly take it
 * @why: whether it is covered, and if not, why
 */
typedef struct
{
  MixCard *card;
  GArray *candidates;
  const MixCandidate *chosen;
  const MixCandidate *nearest;
  MixCoverWhy why;
} MixCoverItem;

#define MIX_TYPE_COVER (mix_cover_get_type ())
G_DECLARE_FINAL_TYPE (MixCover, mix_cover, MIX, COVER, GObject)

MixCover *mix_cover_new (MixBoard *board, MixPerson *person, MixDate from, MixDate until, GHashTable *choices)
    G_GNUC_WARN_UNUSED_RESULT;
MixPerson *mix_cover_get_person (MixCover *self);
MixDate mix_cover_get_from (MixCover *self);
MixDate mix_cover_get_until (MixCover *self);
guint mix_cover_get_n_items (MixCover *self);
const MixCoverItem *mix_cover_get_item (MixCover *self, guint position);
gboolean mix_cover_may_choose (MixCover *self, const MixCandidate *candidate);
guint mix_cover_get_n_covered (MixCover *self);
gint64 mix_cover_get_minutes (MixCover *self, gboolean covered);
gboolean mix_cover_apply (MixCover *self, MixStore *store, GError **error);

const char *mix_cover_why_get_name (MixCoverWhy why);
char *mix_cover_item_dup_words (const MixCoverItem *item) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
