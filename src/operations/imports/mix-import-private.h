#pragma once

#include "mix-import.h"
#include "mix-plan-rows.h"

G_BEGIN_DECLS

/*
 * MixImportReading:
 * @import: where entries go
 * @rows: the plan, and what the import does to it
 * @file: the file that is read
 * @as_at: the day its content is of, or %MIX_DATE_NONE
 * @source_id: (nullable): the file as a source of the plan, once something of it was used
 * @others: codes of practices or networks that are not in the plan
 * @seen: ids of those that are, and that the file has
 * @strings: keeps texts of the file while it is read
 * @collected: what a kind collects until the end of the file; freed with it
 *
 * One file while it is read.
 */
typedef struct
{
  MixImport *import;
  MixPlanRows *rows;
  const MixImportFile *file;
  MixDate as_at;
  char *source_id;
  GHashTable *others;
  GHashTable *seen;
  GStringChunk *strings;
  GPtrArray *collected;
} MixImportReading;

/* What is taken from a kind of file: the publication's title, and which part of it where there are several. */
typedef struct
{
  const char *title;
  const char *part;
  const char *publisher;
  MixNhsSink sink;
  void (*finish) (MixImportReading *reading);
} MixImportKind;

extern const MixImportKind _mix_import_membership;
extern const MixImportKind _mix_import_practice_map;
extern const MixImportKind _mix_import_ages;
extern const MixImportKind _mix_import_registers;
extern const MixImportKind _mix_import_workforce;
extern const MixImportKind _mix_import_practice_list;
extern const MixImportKind _mix_import_payments;

/* A file that was recognised. */
typedef struct
{
  MixNhsFile *file;
  MixDate as_at;
  gboolean is_guessed; /* nothing says the day outright */
} MixImportOpened;

GPtrArray *_mix_import_open_files (GPtrArray *files,
                                   const MixImportOptions *options,
                                   GCancellable *cancellable,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixImportFile *_mix_import_file_new (const MixImportOpened *opened) G_GNUC_WARN_UNUSED_RESULT;
gboolean _mix_import_read_file (MixImport *self,
                                MixPlanRows *rows,
                                GPtrArray *all,
                                guint position,
                                const MixImportOptions *options,
                                GCancellable *cancellable,
                                GError **error);

const MixImportKind *_mix_import_get_kind (MixNhsKind kind);
void _mix_import_add_entry (MixImport *self, const MixImportLine *line);
void _mix_import_count_unchanged (MixImport *self);

/* What a line of the preview is about, for the functions below. */
typedef struct
{
  const MixOrganisationRow *organisation;
  guint row;
  const char *what;
} MixImportThing;

void _mix_import_report (MixImportReading *reading,
                         MixImportOutcome outcome,
                         const MixImportThing *thing,
                         const char *before,
                         const char *after,
                         const char *reason);
void _mix_import_report_missing (MixImportReading *reading, MixOrganisationKind kind, const char *reason);
void _mix_import_report_others (MixImportReading *reading, MixOrganisationKind kind);
void _mix_import_report_rows (MixImportReading *reading, MixImportOutcome outcome, guint n_rows, const char *reason);

const char *_mix_import_use_source (MixImportReading *reading);
MixDate _mix_import_get_source_date (MixImportReading *reading, const char *source_id);

const MixOrganisationRow *_mix_import_find_practice (MixImportReading *reading, const char *code);
void _mix_import_put_figure (MixImportReading *reading,
                             const MixOrganisationRow *organisation,
                             guint row,
                             const char *kind,
                             gint64 value,
                             char grade);

const MixOrganisationRow *_mix_import_ensure_network (MixImportReading *reading, const char *code, const char *name);
const MixOrganisationRow *
_mix_import_add_practice (MixImportReading *reading, const MixOrganisationRow *draft, guint row);
void _mix_import_update_organisation (MixImportReading *reading,
                                      const MixOrganisationRow *organisation,
                                      const MixOrganisationRow *draft,
                                      guint row);

MixDate _mix_import_get_membership_date (MixImportReading *reading, const MixOrganisationRow *practice);
char *_mix_import_dup_later_reason (MixDate known_at) G_GNUC_WARN_UNUSED_RESULT;
GArray *_mix_import_get_history (MixImportReading *reading,
                                 const MixOrganisationRow *practice) G_GNUC_WARN_UNUSED_RESULT;
void _mix_import_set_history (MixImportReading *reading, const MixOrganisationRow *practice, GArray *history);

G_END_DECLS
