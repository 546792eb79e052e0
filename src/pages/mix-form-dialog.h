#pragma once

#include "mix-page.h"

G_BEGIN_DECLS

#define MIX_TYPE_FORM_DIALOG (mix_form_dialog_get_type ())
G_DECLARE_DERIVABLE_TYPE (MixFormDialog, mix_form_dialog, MIX, FORM_DIALOG, AdwDialog)

/**
 * MixFormDialogClass:
 * @save: the user pressed Save: collect what was entered and hand it to mix_form_dialog_run()
 * @done: (nullable): it is done: say so. Without it the words that were handed over are said
 */
struct _MixFormDialogClass
{
  AdwDialogClass parent_class;

  void (*save) (MixFormDialog *self);
  void (*done) (MixFormDialog *self);
};

void mix_form_dialog_set_page (MixFormDialog *self, MixPage *page);
MixPage *mix_form_dialog_get_page (MixFormDialog *self);
MixPlan *mix_form_dialog_get_plan (MixFormDialog *self);
void mix_form_dialog_set_subject_id (MixFormDialog *self, const char *id);
const char *mix_form_dialog_get_subject_id (MixFormDialog *self);
void mix_form_dialog_set_complete (MixFormDialog *self, gboolean complete);
void mix_form_dialog_set_for_good (MixFormDialog *self, gboolean for_good);
void mix_form_dialog_run (
    MixFormDialog *self, MixDocumentFunc func, gpointer data, GDestroyNotify destroy, const char *done_words);

G_END_DECLS
