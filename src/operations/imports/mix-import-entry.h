#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * MixImportOutcome:
 * @MIX_IMPORT_ADDED: the plan did not have it
 * @MIX_IMPORT_CHANGED: the plan has another value, which the file's takes the place of
 * @MIX_IMPORT_LEFT_OUT: not taken; the reason says why
 * @MIX_IMPORT_REMARK: taken as it is, but the reason says what is odd about it
 *
 * What an import does with a part of a file.
 */
typedef enum
{
  MIX_IMPORT_ADDED,
  MIX_IMPORT_CHANGED,
  MIX_IMPORT_LEFT_OUT,
  MIX_IMPORT_REMARK,
  MIX_IMPORT_N_OUTCOMES,
} MixImportOutcome;

const char *mix_import_outcome_get_title (MixImportOutcome outcome);
const char *mix_import_outcome_get_key (MixImportOutcome outcome);

/**
 * MixImportLine:
 * @code: (nullable): practice or network, by its official code
 * @name: (nullable): its name, for people
 * @what: (nullable): which of its figures or facts
 * @before: (nullable): what the plan has
 * @after: (nullable): what the file gives
 * @reason: (nullable): why it is left out, or odd
 * @file_name: the file
 * @row: row in the file, from 1; 0 where it is about no single row
 * @count: how many practices or rows it stands for
 *
 * What is known of one line of a preview.
 */
typedef struct
{
  MixImportOutcome outcome;
  const char *code;
  const char *name;
  const char *what;
  const char *before;
  const char *after;
  const char *reason;
  const char *file_name;
  guint row;
  guint count;
} MixImportLine;

#define MIX_TYPE_IMPORT_ENTRY (mix_import_entry_get_type ())
G_DECLARE_FINAL_TYPE (MixImportEntry, mix_import_entry, MIX, IMPORT_ENTRY, GObject)

MixImportEntry *mix_import_entry_new (const MixImportLine *line) G_GNUC_WARN_UNUSED_RESULT;
const MixImportLine *mix_import_entry_get_line (MixImportEntry *self);
MixImportOutcome mix_import_entry_get_outcome (MixImportEntry *self);
char *mix_import_entry_dup_words (MixImportEntry *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_import_entry_matches (MixImportEntry *self, const char *folded_words);

G_END_DECLS
