#include "mix-import-private.h"

#include "mix-config.h"
#include "mix-error.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

static void
free_opened (gpointer data)
{
  MixImportOpened *opened = data;

  g_object_unref (opened->file);
  g_free (opened);
}

static void
take_latest_start (const MixMembershipRecord *record, gpointer user_data)
{
  MixDate *latest = user_data;

  *latest = MAX (*latest, record->start);
}

/* A list of memberships without a day of its own was made around the last day on which one starts. */
static gboolean
find_latest_start (MixImportOpened *opened, GCancellable *cancellable, GError **error)
{
  static const MixNhsSink sink = { .membership = take_latest_start };

  opened->is_guessed = TRUE;
  return mix_nhs_file_read (opened->file, &sink, &opened->as_at, cancellable, error);
}

/* Figures need a day that they hold from. */
static gboolean
check_date (const MixImportOpened *opened, GError **error)
{
  MixNhsKind kind = mix_nhs_file_get_kind (opened->file);
  const char *name = mix_nhs_file_get_name (opened->file);

  if (opened->as_at != MIX_DATE_NONE || (kind != MIX_NHS_REGISTERS && kind != MIX_NHS_PAYMENTS))
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, name,
                 _ ("%s: Neither the file nor its name says of which year the figures are. Give it the name it was "
                    "published under, such as PREVALENCE_2425.csv."),
                 name);
  return FALSE;
}

static gboolean
find_date (MixImportOpened *opened, const MixImportOptions *options, GCancellable *cancellable, GError **error)
{
  opened->as_at = mix_nhs_file_get_as_at (opened->file, NULL);
  if (opened->as_at == MIX_DATE_NONE)
    opened->as_at = options->as_at;
  if (opened->as_at == MIX_DATE_NONE && mix_nhs_file_get_kind (opened->file) == MIX_NHS_MEMBERSHIP)
    return find_latest_start (opened, cancellable, error);
  return check_date (opened, error);
}

/* Networks and their practices come before what is taken for the practices of the plan. */
static guint
get_rank (MixNhsKind kind)
{
  return kind == MIX_NHS_MEMBERSHIP || kind == MIX_NHS_PRACTICE_MAP ? 0 : kind == MIX_NHS_PRACTICE_LIST ? 1 : 2;
}

static int
compare_opened (gconstpointer a, gconstpointer b)
{
  const MixImportOpened *first = *(const MixImportOpened *const *) a;
  const MixImportOpened *second = *(const MixImportOpened *const *) b;
  MixNhsKind first_kind = mix_nhs_file_get_kind (first->file);
  MixNhsKind second_kind = mix_nhs_file_get_kind (second->file);

  if (get_rank (first_kind) != get_rank (second_kind))
    return get_rank (first_kind) < get_rank (second_kind) ? -1 : 1;
  if (first->as_at != second->as_at)
    return first->as_at < second->as_at ? -1 : 1;
  return (int) first_kind - (int) second_kind;
}

/*
 * _mix_import_open_files:
 * @files: (element-type GFile): the files
 *
 * Returns: (transfer full) (nullable) (element-type MixImportOpened): the files, recognised and dated, in the order in
 *   which they are to be read: what is older first
 */
GPtrArray *
_mix_import_open_files (GPtrArray *files, const MixImportOptions *options, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (free_opened);

  for (guint i = 0; i < files->len; i++)
    {
      MixNhsFile *file = mix_nhs_file_open (files->pdata[i], error);
      MixImportOpened *opened;

      if (file == NULL)
        return NULL;
      opened = g_new0 (MixImportOpened, 1);
      opened->file = file;
      g_ptr_array_add (all, opened);
      if (!find_date (opened, options, cancellable, error))
        return NULL;
    }
  g_ptr_array_sort (all, compare_opened);
  return g_steal_pointer (&all);
}

/*
 * _mix_import_file_new:
 *
 * Returns: (transfer full): what is told about a file
 */
MixImportFile *
_mix_import_file_new (const MixImportOpened *opened)
{
  MixImportFile *file = g_new0 (MixImportFile, 1);

  file->kind = mix_nhs_file_get_kind (opened->file);
  file->name = g_strdup (mix_nhs_file_get_name (opened->file));
  file->title = _ (_mix_import_get_kind (file->kind)->title);
  file->as_at = opened->as_at;
  return file;
}

/* What the functions of a sink get: the kind's own take the reading. */
typedef struct
{
  MixImportReading reading;
  const MixImportOptions *options;
  guint position; /* of the file among @n_files */
  guint n_files;
  guint n_totals;
} Run;

static void
take_progress (double fraction, gpointer user_data)
{
  Run *run = user_data;

  run->options->progress ((run->position + fraction) / run->n_files, run->reading.file->name,
                          run->options->progress_data);
}

/* Notes about a practice or network of the plan, or about none, are passed on; others are counted elsewhere. */
static void
take_note (const MixRowNote *note, gpointer user_data)
{
  Run *run = user_data;
  MixImportReading *reading = &run->reading;
  const MixOrganisationRow *subject = mix_plan_rows_find_organisation (reading->rows, note->subject);
  MixImportOutcome outcome = note->kind == MIX_ROW_NOTE_ODD ? MIX_IMPORT_REMARK : MIX_IMPORT_LEFT_OUT;

  if (note->kind == MIX_ROW_NOTE_TOTAL)
    run->n_totals += note->n_rows;
  else if (subject != NULL && (subject->kind == MIX_ORGANISATION_PRACTICE || subject->in_plan))
    _mix_import_report (reading, outcome, &(MixImportThing) { subject, note->row, note->column }, NULL, NULL,
                        note->reason);
  else if (note->subject == NULL)
    _mix_import_report_rows (reading, outcome, note->n_rows, note->reason);
}

static void
report_date (MixImportReading *reading)
{
  g_autofree char *date = mix_date_format_full (reading->as_at);
  g_autofree char *reason = g_strdup_printf (_ ("The file does not say of what day it is. It is taken to be of %s, the "
                                                "last day on which a membership starts."),
                                             date);

  _mix_import_report_rows (reading, MIX_IMPORT_REMARK, 0, reason);
}

static void
report_totals (MixImportReading *reading, guint n_totals)
{
  g_autofree char *number = mix_text_format_thousands (n_totals);
  g_autofree char *reason = g_strdup_printf (
      ngettext ("%s row is a total of other rows", "%s rows are totals of other rows", n_totals), number);

  _mix_import_report_rows (reading, MIX_IMPORT_LEFT_OUT, n_totals, reason);
}

static void
clear_reading (MixImportReading *reading)
{
  g_free (reading->source_id);
  g_hash_table_unref (reading->others);
  g_hash_table_unref (reading->seen);
  g_ptr_array_unref (reading->collected);
  g_string_chunk_free (reading->strings);
}

/*
 * _mix_import_read_file:
 * @all: (element-type MixImportOpened): all files of the import
 * @position: which of them to read
 *
 * Compares a file with the plan's rows, changes those, and adds to the preview.
 *
 * Returns: whether the file could be read
 */
gboolean
_mix_import_read_file (MixImport *self,
                       MixPlanRows *rows,
                       GPtrArray *all,
                       guint position,
                       const MixImportOptions *options,
                       GCancellable *cancellable,
                       GError **error)
{
  const MixImportOpened *opened = all->pdata[position];
  const MixImportKind *kind = _mix_import_get_kind (mix_nhs_file_get_kind (opened->file));
  MixNhsSink sink = kind->sink;
  Run run = { .options = options, .position = position, .n_files = all->len };
  gboolean read;

  run.reading = (MixImportReading) {
    .import = self,
    .rows = rows,
    .file = mix_import_get_file (self, position),
    .as_at = opened->as_at,
    .others = g_hash_table_new (g_str_hash, g_str_equal),
    .seen = g_hash_table_new (g_str_hash, g_str_equal),
    .strings = g_string_chunk_new (4096),
    .collected = g_ptr_array_new_with_free_func (g_free),
  };
  sink.note = take_note;
  sink.progress = options->progress != NULL ? take_progress : NULL;
  if (opened->is_guessed)
    report_date (&run.reading);
  read = mix_nhs_file_read (opened->file, &sink, &run, cancellable, error);
  if (read)
    kind->finish (&run.reading);
  if (read && run.n_totals > 0)
    report_totals (&run.reading, run.n_totals);
  clear_reading (&run.reading);
  return read;
}
