#pragma once

#include "mix-figure.h"

G_BEGIN_DECLS

char *mix_figure_kind_dup_title (const char *kind) G_GNUC_WARN_UNUSED_RESULT;
char *mix_figure_dup_value (const char *kind, gint64 value) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
