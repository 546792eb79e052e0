#pragma once

#include "mix-container.h"
#include "mix-date.h"

G_BEGIN_DECLS

#define MIX_TYPE_XLSX_READER (mix_xlsx_reader_get_type ())
G_DECLARE_FINAL_TYPE (MixXlsxReader, mix_xlsx_reader, MIX, XLSX_READER, MixTableReader)

MixTableReader *mix_xlsx_reader_new (MixContainer *container, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixDate mix_xlsx_reader_get_saved_date (MixXlsxReader *self);

G_END_DECLS
