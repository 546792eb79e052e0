#pragma once

#include "mix-container.h"

G_BEGIN_DECLS

#define MIX_XLSX_MAX_STRINGS_SIZE (128 * 1024 * 1024)

/**
 * MixXlsxStrings:
 *
 * The shared strings of a workbook, one after the other in one block of memory.
 */
typedef struct _MixXlsxStrings MixXlsxStrings;

MixXlsxStrings *mix_xlsx_strings_read (MixContainer *container, guint member, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void mix_xlsx_strings_free (MixXlsxStrings *self);
gboolean mix_xlsx_strings_get (MixXlsxStrings *self, guint64 position, const char **text, gsize *length);
void mix_xlsx_unescape (GString *text, gsize from);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixXlsxStrings, mix_xlsx_strings_free)

G_END_DECLS
