#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MixPence:
 *
 * An amount of money in whole pence.
 */
typedef gint64 MixPence;

char *mix_money_format_pounds (MixPence pence) G_GNUC_WARN_UNUSED_RESULT;
char *mix_money_format_short (MixPence pence) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_money_parse (const char *text, MixPence *pence);

G_END_DECLS
