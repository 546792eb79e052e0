#pragma once

#include <gio/gio.h>

#include "mix-expected.h"

G_BEGIN_DECLS

#define MIX_TYPE_EXPECTED_WATCH (mix_expected_watch_get_type ())
G_DECLARE_FINAL_TYPE (MixExpectedWatch, mix_expected_watch, MIX, EXPECTED_WATCH, GObject)

MixExpectedWatch *mix_expected_watch_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_expected_watch_ask (MixExpectedWatch *self, MixPlan *plan);
void mix_expected_watch_stop (MixExpectedWatch *self);
gboolean mix_expected_watch_is_asking (MixExpectedWatch *self);
GPtrArray *mix_expected_watch_get_people (MixExpectedWatch *self);

G_END_DECLS
