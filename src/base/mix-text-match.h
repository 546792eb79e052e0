#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MixTextRange:
 * @begin: first byte
 * @end: the byte after the last
 *
 * A part of a text, as Pango attributes want it.
 */
typedef struct
{
  guint begin;
  guint end;
} MixTextRange;

GArray *mix_text_find_words (const char *text, const char *const *words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
