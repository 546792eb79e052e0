#pragma once

#include "mix-board-deed.h"
#include "mix-form-dialog.h"

G_BEGIN_DECLS

/**
 * MixDeedFields:
 * @MIX_DEED_ASKS_DECISION: who took the decision to keep what is blocked, why, and until when
 * @MIX_DEED_ASKS_DAY: the last day
 * @MIX_DEED_ASKS_HOURS: hours a week
 *
 * What has to be known before cards are changed.
 */
typedef enum
{
  MIX_DEED_ASKS_DECISION,
  MIX_DEED_ASKS_DAY,
  MIX_DEED_ASKS_HOURS,
} MixDeedFields;

#define MIX_TYPE_DEED_DIALOG (mix_deed_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixDeedDialog, mix_deed_dialog, MIX, DEED_DIALOG, MixFormDialog)

AdwDialog *mix_deed_dialog_new (MixBoardDeed *deed, MixDeedFields fields, const char *words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
