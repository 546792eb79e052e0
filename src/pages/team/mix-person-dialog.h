#pragma once

#include "mix-form-dialog.h"

G_BEGIN_DECLS

#define MIX_TYPE_PERSON_DIALOG (mix_person_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixPersonDialog, mix_person_dialog, MIX, PERSON_DIALOG, MixFormDialog)

AdwDialog *mix_person_dialog_new (MixPage *page, MixPerson *person);

G_END_DECLS
