#pragma once

#include "mix-england-index.h"

G_BEGIN_DECLS

MixEnglandHit *_mix_england_hit_new (const MixEnglandOwner *owner,
                                     const MixEnglandField *field,
                                     MixEnglandMatch match,
                                     const char *const *words) G_GNUC_WARN_UNUSED_RESULT;
void _mix_england_hit_free (MixEnglandHit *hit);
MixEnglandGroup *_mix_england_group_new (MixEngland *england, const MixEnglandOwner *owner) G_GNUC_WARN_UNUSED_RESULT;
void _mix_england_group_free (MixEnglandGroup *group);

G_END_DECLS
