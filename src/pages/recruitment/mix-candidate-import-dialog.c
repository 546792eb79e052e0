#include "mix-candidate-import-dialog.h"

#include "mix-candidate-import.h"
#include "mix-config.h"

#include <glib/gi18n-lib.h>

/* Candidates of one vacancy from a table. */
struct _MixCandidateImportDialog
{
  MixTableImportDialog parent_instance;

  MixRecruitment *recruitment; /* keeps the vacancy */
  const MixVacancy *vacancy;
};

G_DEFINE_FINAL_TYPE (MixCandidateImportDialog, mix_candidate_import_dialog, MIX_TYPE_TABLE_IMPORT_DIALOG)

static MixTableImport *
mix_candidate_import_dialog_create_import (MixTableImportDialog *dialog, MixSheet *sheet)
{
  MixCandidateImportDialog *self = MIX_CANDIDATE_IMPORT_DIALOG (dialog);

  return mix_candidate_import_new (self->recruitment, self->vacancy, sheet);
}

static void
mix_candidate_import_dialog_finalize (GObject *object)
{
  g_clear_object (&MIX_CANDIDATE_IMPORT_DIALOG (object)->recruitment);
  G_OBJECT_CLASS (mix_candidate_import_dialog_parent_class)->finalize (object);
}

static void
mix_candidate_import_dialog_class_init (MixCandidateImportDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_candidate_import_dialog_finalize;
  MIX_TABLE_IMPORT_DIALOG_CLASS (klass)->create_import = mix_candidate_import_dialog_create_import;
}

static void
mix_candidate_import_dialog_init (MixCandidateImportDialog *self)
{
  g_object_set (self, "title", _ ("Import Candidates"), "advice",
                _ ("Copy the cells in your spreadsheet, with their headings, and paste them here: a row a person, with "
                   "name, e-mail, notice and what else is known. A column may hold their answers to a criterion.\n\n"
                   "What is imported is kept apart from the plan’s history, and erased when the time is over. The "
                   "spreadsheet stays yours to delete."),
                NULL);
}

/**
 * mix_candidate_import_dialog_new:
 * @page: the page that shows it
 * @recruitment: the recruitment that the page shows
 * @vacancy: one of its vacancies, which the people apply for
 *
 * Returns: (transfer floating): a dialogue that asks for a table of candidates
 */
AdwDialog *
mix_candidate_import_dialog_new (MixPage *page, MixRecruitment *recruitment, const MixVacancy *vacancy)
{
  MixCandidateImportDialog *self = g_object_new (MIX_TYPE_CANDIDATE_IMPORT_DIALOG, NULL);

  mix_table_import_dialog_set_page (MIX_TABLE_IMPORT_DIALOG (self), page);
  self->recruitment = g_object_ref (recruitment);
  self->vacancy = vacancy;
  return ADW_DIALOG (self);
}
