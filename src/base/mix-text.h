#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *mix_text_collapse (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *mix_text_fold (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *mix_text_title_case (const char *published) G_GNUC_WARN_UNUSED_RESULT;
char *mix_text_short_practice_name (const char *published) G_GNUC_WARN_UNUSED_RESULT;
char *mix_text_format_thousands (gint64 number) G_GNUC_WARN_UNUSED_RESULT;
char *mix_text_format_hours (gint64 minutes) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_text_parse_decimal (const char *text, const char *prefix, gint64 *thousandths);
char *mix_text_find_nhs_number (const char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_text_check_no_patient (const char *text, const char *subject, GError **error);

G_END_DECLS
