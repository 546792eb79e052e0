#pragma once

#include "mix-container.h"
#include "mix-date.h"
#include "mix-xlsx-cell.h"
#include "mix-xml-stream.h"

G_BEGIN_DECLS

/**
 * MixXlsxBook:
 *
 * What a workbook's sheets share: their names and places, the shared strings, how styles show numbers.
 */
typedef struct _MixXlsxBook MixXlsxBook;

MixXlsxBook *mix_xlsx_book_open (MixContainer *container, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void mix_xlsx_book_free (MixXlsxBook *self);

guint mix_xlsx_book_get_n_sheets (MixXlsxBook *self);
const char *mix_xlsx_book_get_sheet_name (MixXlsxBook *self, guint sheet);
guint mix_xlsx_book_get_sheet_member (MixXlsxBook *self, guint sheet);

gboolean mix_xlsx_book_get_string (MixXlsxBook *self, guint64 position, const char **text, gsize *length);
MixXlsxFormat mix_xlsx_book_get_format (MixXlsxBook *self, guint64 style);
gboolean mix_xlsx_book_counts_from_1904 (MixXlsxBook *self);
MixDate mix_xlsx_book_get_saved_date (MixXlsxBook *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixXlsxBook, mix_xlsx_book_free)

G_END_DECLS
