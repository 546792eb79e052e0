#pragma once

#include <glib-object.h>

#include "mix-rows.h"

G_BEGIN_DECLS

#define MIX_TYPE_SERVICE_LINE (mix_service_line_get_type ())
G_DECLARE_FINAL_TYPE (MixServiceLine, mix_service_line, MIX, SERVICE_LINE, GObject)

MixServiceLine *mix_service_line_new (const MixServiceLineRow *row) G_GNUC_WARN_UNUSED_RESULT;
const MixServiceLineRow *mix_service_line_get_row (MixServiceLine *self);
const char *mix_service_line_get_id (MixServiceLine *self);
gboolean mix_service_line_equal (MixServiceLine *a, MixServiceLine *b);
gboolean mix_service_line_is_demand (MixServiceLine *self);
gboolean mix_service_line_needs_site (MixServiceLine *self);
gboolean mix_service_line_is_wanted (MixServiceLine *self);
gboolean mix_service_line_is_own (MixServiceLine *self);
gboolean mix_service_line_code_is_own (const char *code);

G_END_DECLS
