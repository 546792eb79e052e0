#pragma once

#include "mix-xlsx-book.h"
#include "mix-xlsx-rows.h"

G_BEGIN_DECLS

/**
 * MixXlsxSheet:
 *
 * Parses the cells of one sheet, piece by piece.
 */
typedef struct _MixXlsxSheet MixXlsxSheet;

MixXlsxSheet *mix_xlsx_sheet_open (MixTableReader *reader,
                                   MixContainer *container,
                                   MixXlsxBook *book,
                                   guint sheet,
                                   MixXlsxRows *rows,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
void mix_xlsx_sheet_free (MixXlsxSheet *self);
gboolean mix_xlsx_sheet_feed (MixXlsxSheet *self, gboolean *more, GError **error);
double mix_xlsx_sheet_get_progress (MixXlsxSheet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixXlsxSheet, mix_xlsx_sheet_free)

G_END_DECLS
