#pragma once

#include "mix-candidates.h"
#include "mix-finding.h"
#include "mix-store.h"

G_BEGIN_DECLS

/**
 * MixFindingFix:
 * @card: a piece of work
 * @person: who is to have it
 *
 * The one sensible thing to do about a finding. It lives as long as the board.
 */
typedef struct
{
  MixCard *card;
  MixPerson *person;
} MixFindingFix;

gboolean mix_finding_find_fix (MixFinding *finding, MixBoard *board, MixFindingFix *fix);
char *mix_finding_fix_dup_words (const MixFindingFix *fix) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
