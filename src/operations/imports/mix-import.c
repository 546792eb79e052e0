#include "mix-import.h"

#include "mix-config.h"
#include "mix-error.h"
#include "mix-import-private.h"

#include <glib/gi18n-lib.h>

/* What importing published files would do to a plan, row by row. */
struct _MixImport
{
  GObject parent_instance;

  GPtrArray *files; /* of MixImportFile */
  GListStore *entries;
  guint counts[MIX_IMPORT_N_OUTCOMES];
  guint n_unchanged;
  MixPlanRows *rows; /* the plan, and what is to be written */
  char *change_name;
  char *state; /* of the plan that was compared with */
};

G_DEFINE_FINAL_TYPE (MixImport, mix_import, G_TYPE_OBJECT)

static const MixImportKind *const kinds[MIX_NHS_N_KINDS] = {
  [MIX_NHS_MEMBERSHIP] = &_mix_import_membership, [MIX_NHS_PRACTICE_MAP] = &_mix_import_practice_map,
  [MIX_NHS_AGE_BANDS] = &_mix_import_ages,        [MIX_NHS_REGISTERS] = &_mix_import_registers,
  [MIX_NHS_WORKFORCE] = &_mix_import_workforce,   [MIX_NHS_PRACTICE_LIST] = &_mix_import_practice_list,
  [MIX_NHS_PAYMENTS] = &_mix_import_payments,
};

static void
free_file (gpointer data)
{
  MixImportFile *file = data;

  g_free (file->name);
  g_free (file);
}

static void
mix_import_finalize (GObject *object)
{
  MixImport *self = MIX_IMPORT (object);

  g_ptr_array_unref (self->files);
  g_object_unref (self->entries);
  g_clear_pointer (&self->rows, mix_plan_rows_free);
  g_free (self->change_name);
  g_free (self->state);
  G_OBJECT_CLASS (mix_import_parent_class)->finalize (object);
}

static void
mix_import_class_init (MixImportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_import_finalize;
}

static void
mix_import_init (MixImport *self)
{
  self->files = g_ptr_array_new_with_free_func (free_file);
  self->entries = g_list_store_new (MIX_TYPE_IMPORT_ENTRY);
}

/*
 * _mix_import_get_kind:
 *
 * Returns: (transfer none): what is taken from files of a kind
 */
const MixImportKind *
_mix_import_get_kind (MixNhsKind kind)
{
  return kinds[kind];
}

/*
 * _mix_import_add_entry:
 *
 * Adds a line to the preview.
 */
void
_mix_import_add_entry (MixImport *self, const MixImportLine *line)
{
  g_autoptr (MixImportEntry) entry = mix_import_entry_new (line);

  self->counts[line->outcome]++;
  g_list_store_append (self->entries, entry);
}

/*
 * _mix_import_count_unchanged:
 *
 * Something in the file is as the plan has it.
 */
void
_mix_import_count_unchanged (MixImport *self)
{
  self->n_unchanged++;
}

/* Which changes are in force, so that a preview is not applied to a plan that it was not made for. */
static char *
describe_state (MixStore *store, GError **error)
{
  g_autoptr (GPtrArray) history = mix_store_get_history (store, 0, error);
  gint64 newest = 0;
  guint n_undone = 0;

  if (history == NULL)
    return NULL;
  if (history->len > 0)
    newest = mix_change_get_sequence (history->pdata[0]);
  while (n_undone < history->len && mix_change_is_undone (history->pdata[n_undone]))
    n_undone++;
  return g_strdup_printf ("%" G_GINT64_FORMAT " %u", newest, n_undone);
}

static char *
describe_file (const MixImportFile *file)
{
  g_autofree char *date = mix_date_format_full (file->as_at);

  return file->as_at != MIX_DATE_NONE ? g_strdup_printf ("%s, %s", file->title, date) : g_strdup (file->title);
}

/* What the history calls it. Files of one publication are named once. */
static char *
name_change (MixImport *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint n_more;

  for (guint i = 0; i < self->files->len; i++)
    {
      char *name = describe_file (self->files->pdata[i]);

      if (g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_free (name);
      else
        g_ptr_array_add (names, name);
    }
  n_more = names->len - 1;
  if (n_more == 0)
    return g_strdup_printf (C_ ("change", "Import %s"), (char *) names->pdata[0]);
  return g_strdup_printf (ngettext ("Import %s, and %u more file", "Import %s, and %u more files", n_more),
                          (char *) names->pdata[0], n_more);
}

/**
 * mix_import_prepare:
 * @store: the plan
 * @files: (element-type GFile): official files, each as it is published or in its ZIP
 * @options: (nullable): how
 * @cancellable: (nullable): stops it
 *
 * Reads official files and compares them with a plan. Nothing is written. Takes as long as the files need to be read:
 * not for a main thread.
 *
 * Returns: (transfer full) (nullable): what importing them would do; %NULL with an error of mix_nhs_file_open() or
 *   mix_nhs_file_read() that names the file, the row and the column; one bad file is enough
 */
MixImport *
mix_import_prepare (
    MixStore *store, GPtrArray *files, const MixImportOptions *options, GCancellable *cancellable, GError **error)
{
  static const MixImportOptions no_options = { .as_at = MIX_DATE_NONE };
  g_autoptr (MixImport) self = g_object_new (MIX_TYPE_IMPORT, NULL);
  g_autoptr (GPtrArray) opened = NULL;

  g_return_val_if_fail (files->len > 0, NULL);

  if (options == NULL)
    options = &no_options;
  self->state = describe_state (store, error);
  self->rows = self->state != NULL ? mix_plan_rows_load (store, error) : NULL;
  opened = self->rows != NULL ? _mix_import_open_files (files, options, cancellable, error) : NULL;
  if (opened == NULL)
    return NULL;
  for (guint i = 0; i < opened->len; i++)
    {
      MixImportFile *file = _mix_import_file_new (opened->pdata[i]);

      g_ptr_array_add (self->files, file);
    }
  for (guint i = 0; i < opened->len; i++)
    if (!_mix_import_read_file (self, self->rows, opened, i, options, cancellable, error))
      return NULL;
  self->change_name = name_change (self);
  return g_steal_pointer (&self);
}

static gboolean
write_rows (MixStore *store, gpointer data, GError **error)
{
  return mix_plan_rows_write (data, store, error);
}

/**
 * mix_import_apply:
 * @self: a prepared import
 * @store: the plan that it was prepared for
 *
 * Writes what the preview shows as one named change.
 *
 * Returns: whether it is in the plan; %MIX_ERROR_REFUSED where the plan was changed since the preview was made
 */
gboolean
mix_import_apply (MixImport *self, MixStore *store, GError **error)
{
  g_autofree char *state = NULL;

  g_return_val_if_fail (MIX_IS_IMPORT (self), FALSE);

  state = describe_state (store, error);
  if (state == NULL)
    return FALSE;
  if (!g_str_equal (state, self->state))
    {
      mix_set_error (error, MIX_ERROR_REFUSED, NULL,
                     _ ("The plan was changed since the files were compared with it. Read the files again."));
      return FALSE;
    }
  if (!mix_plan_rows_has_changes (self->rows))
    return TRUE;
  return mix_store_change (store, self->change_name, write_rows, self->rows, error);
}

/**
 * mix_import_get_entries:
 * @self: a prepared import
 *
 * Returns: (transfer none): a list of #MixImportEntry: what would be added or changed, and what is left out and why
 */
GListModel *
mix_import_get_entries (MixImport *self)
{
  return G_LIST_MODEL (self->entries);
}

/**
 * mix_import_count:
 * @self: a prepared import
 * @outcome: an outcome
 *
 * Returns: how many entries have it
 */
guint
mix_import_count (MixImport *self, MixImportOutcome outcome)
{
  g_return_val_if_fail (outcome < MIX_IMPORT_N_OUTCOMES, 0);
  return self->counts[outcome];
}

/**
 * mix_import_count_unchanged:
 * @self: a prepared import
 *
 * Returns: how many figures and memberships are in the plan already, just as the files give them
 */
guint
mix_import_count_unchanged (MixImport *self)
{
  return self->n_unchanged;
}

/**
 * mix_import_is_empty:
 * @self: a prepared import
 *
 * Returns: whether there is nothing to write
 */
gboolean
mix_import_is_empty (MixImport *self)
{
  return !mix_plan_rows_has_changes (self->rows);
}

/**
 * mix_import_get_change_name:
 * @self: a prepared import
 *
 * Returns: (transfer none): what the history will call it: "Import Patients Registered at a GP Practice, 1 July 2026"
 */
const char *
mix_import_get_change_name (MixImport *self)
{
  return self->change_name;
}

/**
 * mix_import_get_n_files:
 * @self: a prepared import
 *
 * Returns: how many files it is of
 */
guint
mix_import_get_n_files (MixImport *self)
{
  return self->files->len;
}

/**
 * mix_import_get_file:
 * @self: a prepared import
 * @position: less than mix_import_get_n_files()
 *
 * Returns: (transfer none): a file; they come in the order in which they are used, not in which they were given
 */
const MixImportFile *
mix_import_get_file (MixImport *self, guint position)
{
  g_return_val_if_fail (position < self->files->len, NULL);
  return self->files->pdata[position];
}
