#pragma once

#include <glib-object.h>

#include "mix-figure.h"
#include "mix-network.h"

G_BEGIN_DECLS

#define MIX_TYPE_PRACTICE (mix_practice_get_type ())
G_DECLARE_FINAL_TYPE (MixPractice, mix_practice, MIX, PRACTICE, GObject)

MixPractice *mix_practice_new (const MixOrganisationRow *row,
                               MixFigures *figures,
                               MixNetwork *network,
                               GPtrArray *memberships) G_GNUC_WARN_UNUSED_RESULT;
const MixOrganisationRow *mix_practice_get_row (MixPractice *self);
const char *mix_practice_get_id (MixPractice *self);
const char *mix_practice_get_code (MixPractice *self);
const char *mix_practice_get_name (MixPractice *self);
const char *mix_practice_get_short_name (MixPractice *self);
MixFigures *mix_practice_get_figures (MixPractice *self);
MixNetwork *mix_practice_get_network (MixPractice *self);
guint mix_practice_get_n_memberships (MixPractice *self);
const MixMembershipRow *mix_practice_get_membership (MixPractice *self, guint position);
gboolean mix_practice_equal (MixPractice *a, MixPractice *b);

G_END_DECLS
