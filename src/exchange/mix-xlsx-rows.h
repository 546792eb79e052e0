#pragma once

#include "mix-table-reader.h"

G_BEGIN_DECLS

/**
 * MixXlsxRows:
 *
 * Rows of a sheet on their way from the parser to the reader: they come cell by cell, sparse, wait, and go out one by
 * one, spread over as many fields as the first row or more. Texts of cells lie in one block, shared strings where they
 * are.
 */
typedef struct _MixXlsxRows MixXlsxRows;

MixXlsxRows *mix_xlsx_rows_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_xlsx_rows_free (MixXlsxRows *self);
void mix_xlsx_rows_clear (MixXlsxRows *self);

GString *mix_xlsx_rows_begin_text (MixXlsxRows *self);
GString *mix_xlsx_rows_get_text (MixXlsxRows *self);
gsize mix_xlsx_rows_get_text_start (MixXlsxRows *self);
void mix_xlsx_rows_end_text (MixXlsxRows *self, guint column);
void mix_xlsx_rows_add_shared (MixXlsxRows *self, guint column, const char *text, gsize length);
void mix_xlsx_rows_end_row (MixXlsxRows *self, guint number);

gboolean mix_xlsx_rows_next (MixXlsxRows *self, MixRow *row);
void mix_xlsx_rows_drop_given (MixXlsxRows *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixXlsxRows, mix_xlsx_rows_free)

G_END_DECLS
