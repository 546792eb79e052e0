#pragma once

#include "mix-page.h"

G_BEGIN_DECLS

#define MIX_TYPE_ENTRIES_DIALOG (mix_entries_dialog_get_type ())
G_DECLARE_DERIVABLE_TYPE (MixEntriesDialog, mix_entries_dialog, MIX, ENTRIES_DIALOG, AdwDialog)

/**
 * MixEntriesDialogClass:
 * @fill: adds a row for each entry with mix_entries_dialog_add()
 * @open: opens the entry of an id, or with %NULL a new one
 * @remove: removes the entry of an id
 */
struct _MixEntriesDialogClass
{
  AdwDialogClass parent_class;

  void (*fill) (MixEntriesDialog *self, MixPlan *plan);
  void (*open) (MixEntriesDialog *self, const char *id);
  void (*remove) (MixEntriesDialog *self, const char *id);
};

void mix_entries_dialog_set_page (MixEntriesDialog *self, MixPage *page);
MixPage *mix_entries_dialog_get_page (MixEntriesDialog *self);
void mix_entries_dialog_add (MixEntriesDialog *self, const char *id, const char *title, const char *subtitle);

G_END_DECLS
