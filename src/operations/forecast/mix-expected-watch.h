#pragma once

#include "mix-expected.h"
#include "mix-watch.h"

G_BEGIN_DECLS

#define MIX_TYPE_EXPECTED_WATCH (mix_expected_watch_get_type ())
G_DECLARE_FINAL_TYPE (MixExpectedWatch, mix_expected_watch, MIX, EXPECTED_WATCH, MixWatch)

MixExpectedWatch *mix_expected_watch_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_expected_watch_ask (MixExpectedWatch *self, MixPlan *plan);
GPtrArray *mix_expected_watch_get_people (MixExpectedWatch *self);

G_END_DECLS
