#pragma once

#include "mix-candidates.h"

G_BEGIN_DECLS

char *mix_card_dup_hours (MixCard *card) G_GNUC_WARN_UNUSED_RESULT;
char *mix_card_dup_sentence (MixCard *card) G_GNUC_WARN_UNUSED_RESULT;
char *mix_card_dup_summary (MixCard *card) G_GNUC_WARN_UNUSED_RESULT;
char *mix_card_dup_work (MixCard *card) G_GNUC_WARN_UNUSED_RESULT;
char *mix_card_dup_moved (MixCard *card, MixFitGrade grade, const MixPersonLoad *load) G_GNUC_WARN_UNUSED_RESULT;
const char *mix_card_status_get_words (const char *status);
char *mix_card_dup_unassigned (MixCard *card) G_GNUC_WARN_UNUSED_RESULT;
char *mix_candidate_dup_detail (const MixCandidate *candidate) G_GNUC_WARN_UNUSED_RESULT;
char *mix_candidate_dup_price (const MixCandidate *candidate, MixBoard *board, MixCard *card) G_GNUC_WARN_UNUSED_RESULT;
char *mix_candidate_dup_after (const MixCandidate *candidate, MixCard *card) G_GNUC_WARN_UNUSED_RESULT;
char *mix_person_load_dup_role (const MixPersonLoad *load) G_GNUC_WARN_UNUSED_RESULT;
char *mix_person_load_dup_used (const MixPersonLoad *load) G_GNUC_WARN_UNUSED_RESULT;
char *mix_person_load_dup_free (const MixPersonLoad *load) G_GNUC_WARN_UNUSED_RESULT;
char *mix_demand_missing_dup_words (MixDemandMissing missing) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
