#pragma once

#include <gio/gio.h>

#include "mix-table-reader.h"

G_BEGIN_DECLS

/* A file of the shared folder, or NULL (and the test is marked skipped) where that folder is not there. */
GFile *fixture_shared_file (const char *path) G_GNUC_WARN_UNUSED_RESULT;

MixTableReader *fixture_csv (const char *text, gssize length) G_GNUC_WARN_UNUSED_RESULT;
char *fixture_read_all (MixTableReader *reader, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* A ZIP of the given members: name, content, length (-1: text) …, NULL. */
GBytes *fixture_zip (const char *name, ...) G_GNUC_WARN_UNUSED_RESULT G_GNUC_NULL_TERMINATED;
GBytes *fixture_cut (GBytes *bytes, gsize length) G_GNUC_WARN_UNUSED_RESULT;

/* A workbook with one sheet of the given rows (the XML inside sheetData) and the given shared strings (inside sst). */
GBytes *fixture_workbook (const char *rows, const char *strings) G_GNUC_WARN_UNUSED_RESULT;

/* The error must be a refusal whose message holds each of the words given, up to NULL. */
void fixture_assert_refused (GError *error, ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
