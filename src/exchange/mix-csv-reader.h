#pragma once

#include "mix-table-reader.h"

G_BEGIN_DECLS

#define MIX_TYPE_CSV_READER (mix_csv_reader_get_type ())
G_DECLARE_FINAL_TYPE (MixCsvReader, mix_csv_reader, MIX, CSV_READER, MixTableReader)

MixTableReader *mix_csv_reader_new (GInputStream *stream, const char *name, goffset size) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
