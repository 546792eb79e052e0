#pragma once

#include "mix-fit.h"
#include "mix-plan.h"

G_BEGIN_DECLS

/**
 * MixCardSide:
 *
 * Whose priority a piece of work serves.
 */
typedef enum
{
  MIX_CARD_SIDE_NETWORK,
  MIX_CARD_SIDE_PRACTICE,
  MIX_CARD_SIDE_BOTH,
} MixCardSide;

#define MIX_TYPE_CARD (mix_card_get_type ())
G_DECLARE_FINAL_TYPE (MixCard, mix_card, MIX, CARD, GObject)

MixCard *mix_card_new_work (MixPlan *plan,
                            MixAssignment *assignment,
                            MixPerson *person,
                            MixServiceLine *line,
                            MixPractice *practice,
                            MixNetwork *network,
                            MixFit *fit) G_GNUC_WARN_UNUSED_RESULT;
MixCard *mix_card_new_assignment (MixPlan *plan, MixAssignment *assignment, MixPerson *person, const MixFit *fit)
    G_GNUC_WARN_UNUSED_RESULT;
MixCard *mix_card_new_nobody (MixPlan *plan,
                              MixServiceLine *line,
                              MixPractice *practice,
                              MixNetwork *network,
                              int minutes) G_GNUC_WARN_UNUSED_RESULT;

const char *mix_card_get_key (MixCard *self);
MixAssignment *mix_card_get_assignment (MixCard *self);
MixPerson *mix_card_get_person (MixCard *self);
MixServiceLine *mix_card_get_line (MixCard *self);
MixPractice *mix_card_get_practice (MixCard *self);
MixNetwork *mix_card_get_network (MixCard *self);
const char *mix_card_get_place_id (MixCard *self);
int mix_card_get_minutes (MixCard *self);
const MixFit *mix_card_get_fit (MixCard *self);
const char *mix_card_get_title (MixCard *self);
const char *mix_card_get_place (MixCard *self);
const char *mix_card_get_status (MixCard *self);
MixDate mix_card_get_deadline (MixCard *self);
const MixFitOverrideRow *mix_card_get_override (MixCard *self);
MixCardSide mix_card_get_side (MixCard *self);
MixCardSide mix_card_side_of (MixServiceLine *line);
gboolean mix_card_is_nobody (MixCard *self);
gboolean mix_card_is_high_risk (MixCard *self);
gboolean mix_card_counts (MixCard *self);
gboolean mix_card_needs_site (MixCard *self);
gboolean mix_card_is_in_network (MixCard *self, const char *network_id);
gboolean mix_card_equal (MixCard *a, MixCard *b);

G_END_DECLS
