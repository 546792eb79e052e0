#pragma once

#include "mix-data-table.h"
#include "mix-date.h"

G_BEGIN_DECLS

/**
 * MixXlsxWriter:
 *
 * A workbook in the making: sheets of tables, in the order in which they are added. It names no person and no machine,
 * and the same tables make the same bytes.
 */
typedef struct _MixXlsxWriter MixXlsxWriter;

MixXlsxWriter *mix_xlsx_writer_new (const char *title, MixDate created_on) G_GNUC_WARN_UNUSED_RESULT;
void mix_xlsx_writer_free (MixXlsxWriter *self);
void mix_xlsx_writer_add_table (MixXlsxWriter *self, const char *name, MixDataTable *table);
GBytes *mix_xlsx_writer_finish (MixXlsxWriter *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixXlsxWriter, mix_xlsx_writer_free)

G_END_DECLS
