#pragma once

#include "mix-form-dialog.h"
#include "mix-plan-options.h"

G_BEGIN_DECLS

#define MIX_TYPE_OPTIONS_DIALOG (mix_options_dialog_get_type ())
G_DECLARE_DERIVABLE_TYPE (MixOptionsDialog, mix_options_dialog, MIX, OPTIONS_DIALOG, MixFormDialog)

/**
 * MixOptionsDialogClass:
 * @dup_words: what is said below a row in which @value is entered
 * @done_words: what is said when figures were changed, not translated
 * @has_reset_buttons: whether each row goes back to our default on its own
 */
struct _MixOptionsDialogClass
{
  MixFormDialogClass parent_class;

  char *(*dup_words) (MixOptionsDialog *self, const MixPlanOption *option, int value);
  const char *done_words;
  gboolean has_reset_buttons;
};

void mix_options_dialog_add (MixOptionsDialog *self, const char *key, const char *title, AdwPreferencesGroup *group);
void mix_options_dialog_check (MixOptionsDialog *self);
void mix_options_dialog_use_defaults (MixOptionsDialog *self);

G_END_DECLS
