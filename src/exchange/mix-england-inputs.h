#pragma once

#include "mix-nhs-file.h"

G_BEGIN_DECLS

/**
 * MixEnglandInput:
 * @file: the official file
 * @file_name: its name
 * @as_at: the day its figures are of, or %MIX_DATE_NONE
 * @title: the publication
 * @publisher: who published it
 *
 * A file that the table of England is made from.
 */
typedef struct
{
  MixNhsFile *file;
  char *file_name;
  MixDate as_at;
  char *title;
  char *publisher;
} MixEnglandInput;

GPtrArray *_mix_england_list_inputs (const char *folder, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixEnglandInput *_mix_england_find_input (GPtrArray *inputs, MixNhsKind kind, GError **error);

G_END_DECLS
