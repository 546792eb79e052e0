#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-import.h"

#include <glib/gi18n-lib.h>

static const MixCtlOption import_options[] = {
  { "dry-run", NULL, N_ ("only show what would be changed") },
  { "file-date", N_ ("DATE"), N_ ("the day of files that do not say it themselves") },
  { NULL },
};

static const MixCtlKey import_keys[] = {
  { "files[].kind", N_ ("membership, practice_map, age_bands, registers, workforce, practice_list or payments") },
  { "files[].name", N_ ("the file’s name; for a file in a ZIP with the ZIP’s") },
  { "files[].title", N_ ("the publication") },
  { "files[].as_at", N_ ("the day its content is of; null where nothing says so") },
  { "counts.added", N_ ("entries that the plan did not have") },
  { "counts.changed", N_ ("entries whose value in the plan is another one") },
  { "counts.unchanged", N_ ("figures, facts and memberships that are in the plan already") },
  { "counts.left_out", N_ ("entries that are not taken") },
  { "counts.remark", N_ ("entries that are taken but odd") },
  { "entries[].outcome", N_ ("added, changed, left_out or remark") },
  { "entries[].code", N_ ("practice or network; null where it is about none") },
  { "entries[].name", N_ ("its name; null where it is about none") },
  { "entries[].what", N_ ("which figure or fact; null where it is about the whole") },
  { "entries[].before", N_ ("what the plan has, in words; null where it has nothing") },
  { "entries[].after", N_ ("what the file gives, in words; null where it gives nothing") },
  { "entries[].reason", N_ ("why it is left out, or what is odd; else null") },
  { "entries[].file", N_ ("the file’s name") },
  { "entries[].row", N_ ("row in the file, from 1; null where it is about no single row") },
  { "entries[].count", N_ ("how many rows, practices or networks it stands for") },
  { "change", N_ ("what the history calls the change; null where nothing was changed") },
  { NULL },
};

static const char *const kind_keys[MIX_NHS_N_KINDS] = {
  [MIX_NHS_MEMBERSHIP] = "membership", [MIX_NHS_PRACTICE_MAP] = "practice_map",
  [MIX_NHS_AGE_BANDS] = "age_bands",   [MIX_NHS_REGISTERS] = "registers",
  [MIX_NHS_WORKFORCE] = "workforce",   [MIX_NHS_PRACTICE_LIST] = "practice_list",
  [MIX_NHS_PAYMENTS] = "payments",
};

static void
add_files (MixCtl *self, MixImport *import)
{
  JsonBuilder *json = mix_ctl_get_json (self);

  json_builder_set_member_name (json, "files");
  json_builder_begin_array (json);
  for (guint i = 0; i < mix_import_get_n_files (import); i++)
    {
      const MixImportFile *file = mix_import_get_file (import, i);

      json_builder_begin_object (json);
      mix_ctl_add_text (self, "kind", kind_keys[file->kind]);
      mix_ctl_add_text (self, "name", file->name);
      mix_ctl_add_text (self, "title", file->title);
      mix_ctl_add_date (self, "as_at", file->as_at);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_counts (MixCtl *self, MixImport *import)
{
  JsonBuilder *json = mix_ctl_get_json (self);

  json_builder_set_member_name (json, "counts");
  json_builder_begin_object (json);
  for (guint i = 0; i < MIX_IMPORT_N_OUTCOMES; i++)
    mix_ctl_add_number (self, mix_import_outcome_get_key ((MixImportOutcome) i),
                        mix_import_count (import, (MixImportOutcome) i));
  mix_ctl_add_number (self, "unchanged", mix_import_count_unchanged (import));
  json_builder_end_object (json);
}

static void
add_entry (MixCtl *self, const MixImportLine *line)
{
  JsonBuilder *json = mix_ctl_get_json (self);

  json_builder_begin_object (json);
  mix_ctl_add_text (self, "outcome", mix_import_outcome_get_key (line->outcome));
  mix_ctl_add_text (self, "code", line->code);
  mix_ctl_add_text (self, "name", line->name);
  mix_ctl_add_text (self, "what", line->what);
  mix_ctl_add_text (self, "before", line->before);
  mix_ctl_add_text (self, "after", line->after);
  mix_ctl_add_text (self, "reason", line->reason);
  mix_ctl_add_text (self, "file", line->file_name);
  if (line->row > 0)
    mix_ctl_add_number (self, "row", line->row);
  else
    mix_ctl_add_text (self, "row", NULL);
  mix_ctl_add_number (self, "count", line->count);
  json_builder_end_object (json);
}

static void
add_entries (MixCtl *self, MixImport *import)
{
  GListModel *entries = mix_import_get_entries (import);
  JsonBuilder *json = mix_ctl_get_json (self);

  json_builder_set_member_name (json, "entries");
  json_builder_begin_array (json);
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (MixImportEntry) entry = g_list_model_get_item (entries, i);

      add_entry (self, mix_import_entry_get_line (entry));
    }
  json_builder_end_array (json);
}

static void
print_entries (MixCtl *self, MixImport *import)
{
  GListModel *entries = mix_import_get_entries (import);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (MixImportEntry) entry = g_list_model_get_item (entries, i);
      g_autofree char *words = mix_import_entry_dup_words (entry);

      mix_ctl_print (self, "%s: %s\n", mix_import_outcome_get_title (mix_import_entry_get_outcome (entry)), words);
    }
  mix_ctl_print (self, _ ("%s: %u added, %u changed, %u as they were, %u left out.\n"),
                 mix_import_get_change_name (import), mix_import_count (import, MIX_IMPORT_ADDED),
                 mix_import_count (import, MIX_IMPORT_CHANGED), mix_import_count_unchanged (import),
                 mix_import_count (import, MIX_IMPORT_LEFT_OUT));
}

static GPtrArray *
list_files (MixCtl *self)
{
  const char *const *names = mix_ctl_get_arguments (self);
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (files, g_file_new_for_commandline_arg (names[i]));
  return files;
}

/**
 * mix_ctl_report_import:
 * @self: a command with `--dry-run`
 *
 * Says which change was made, or that none was asked for.
 *
 * Returns: whether that could be found out
 */
gboolean
mix_ctl_report_import (MixCtl *self, GError **error)
{
  if (!mix_ctl_has (self, "dry-run"))
    return mix_ctl_report_change (self, error);
  mix_ctl_add_text (self, "change", NULL);
  mix_ctl_print (self, _ ("Nothing was written.\n"));
  return TRUE;
}

static gboolean
import_files (MixCtl *self, GError **error)
{
  gboolean dry_run = mix_ctl_has (self, "dry-run");
  MixStore *store = mix_ctl_open_plan (self, dry_run ? MIX_STORE_READ_ONLY : MIX_STORE_DEFAULT, error);
  g_autoptr (GPtrArray) files = list_files (self);
  g_autoptr (MixImport) import = NULL;
  MixImportOptions options = { .as_at = MIX_DATE_NONE };

  if (store == NULL || !mix_ctl_get_date (self, "file-date", &options.as_at, error))
    return FALSE;
  import = mix_import_prepare (store, files, &options, NULL, error);
  if (import == NULL || (!dry_run && !mix_import_apply (import, store, error)))
    return FALSE;
  add_files (self, import);
  add_counts (self, import);
  add_entries (self, import);
  print_entries (self, import);
  return mix_ctl_report_import (self, error);
}

const MixCtlCommand mix_command_import = {
  .name = "import",
  .summary = N_ ("take figures and memberships from official NHS files, as one change"),
  .run = import_files,
  .options = import_options,
  .keys = import_keys,
  .arguments = N_ ("FILE…"),
  .least_arguments = 1,
  .most_arguments = MIX_CTL_MANY,
};
