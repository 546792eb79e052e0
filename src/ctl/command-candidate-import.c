#include "mix-candidate-import.h"
#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-recruitment.h"
#include "mix-ctl-table-import.h"

#include <glib/gi18n-lib.h>

static const MixCtlOption import_options[] = {
  MIX_CTL_VACANCY_OPTION,
  { "dry-run", NULL, N_ ("only show what would be taken") },
  { NULL },
};

static void
say_what_was_taken (MixCtl *self, MixTableImport *import)
{
  g_autofree char *words = mix_table_import_dup_change_name (import);

  mix_ctl_add_text (self, "change", NULL);
  if (mix_ctl_has (self, "dry-run"))
    mix_ctl_print (self, _ ("Nothing was written.\n"));
  else
    mix_ctl_print (self, _ ("%s, apart from the history.\n"), words);
}

static gboolean
import_candidates (MixCtl *self, GError **error)
{
  gboolean dry_run = mix_ctl_has (self, "dry-run");
  const char *file_name = mix_ctl_get_arguments (self)[0];
  MixStore *store = mix_ctl_open_plan (self, dry_run ? MIX_STORE_READ_ONLY : MIX_STORE_DEFAULT, error);
  g_autoptr (MixRecruitment) recruitment = store != NULL ? mix_ctl_load_recruitment_names (self, error) : NULL;
  MixVacancy *vacancy = recruitment != NULL ? mix_ctl_find_vacancy (self, recruitment, error) : NULL;
  g_autoptr (MixSheet) sheet = vacancy != NULL ? mix_ctl_read_sheet (self, error) : NULL;
  g_autoptr (MixTableImport) import = sheet != NULL ? mix_candidate_import_new (recruitment, vacancy, sheet) : NULL;

  if (import == NULL || !mix_ctl_check_any_row_taken (import, file_name, error)
      || (!dry_run && !mix_table_import_apply (import, store, error)))
    return FALSE;
  mix_ctl_report_table_import (self, import);
  say_what_was_taken (self, import);
  return TRUE;
}

const MixCtlCommand mix_command_candidate_import = {
  .name = "candidate import",
  .summary
  = N_ ("take candidates from a table: CSV, tab-separated text or XLSX, with a row a person; letters are given "
        "in no order where names are hidden"),
  .run = import_candidates,
  .options = import_options,
  .keys = mix_ctl_table_import_keys,
  .arguments = N_ ("FILE"),
  .least_arguments = 1,
  .most_arguments = 1,
};
