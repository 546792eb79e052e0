#pragma once

#include "mix-candidates.h"

G_BEGIN_DECLS

char *mix_card_dup_hours (MixCard *card) G_GNUC_WARN_UNUSED_RESULT;
char *mix_card_dup_sentence (MixCard *card) G_GNUC_WARN_UNUSED_RESULT;
char *mix_card_dup_summary (MixCard *card) G_GNUC_WARN_UNUSED_RESULT;
char *mix_card_dup_work (MixCard *card) G_GNUC_WARN_UNUSED_RESULT;
const char *mix_card_status_get_words (const char *status);
char *mix_cards_dup_count (guint n) G_GNUC_WARN_UNUSED_RESULT;
char *mix_cards_dup_hours (GPtrArray *cards) G_GNUC_WARN_UNUSED_RESULT;
char *mix_cards_dup_work (GPtrArray *cards) G_GNUC_WARN_UNUSED_RESULT;
char *mix_cards_dup_moved (GPtrArray *cards, MixFitGrade grade, const MixPersonLoad *load, gboolean spoken)
    G_GNUC_WARN_UNUSED_RESULT;
char *mix_cards_dup_unassigned (GPtrArray *cards) G_GNUC_WARN_UNUSED_RESULT;
char *mix_candidate_dup_detail (const MixCandidate *candidate) G_GNUC_WARN_UNUSED_RESULT;
char *mix_candidate_dup_price (const MixCandidate *candidate, MixBoard *board, MixCard *card) G_GNUC_WARN_UNUSED_RESULT;
char *mix_candidate_dup_after (const MixCandidate *candidate, int minutes) G_GNUC_WARN_UNUSED_RESULT;
char *mix_person_load_dup_role (const MixPersonLoad *load) G_GNUC_WARN_UNUSED_RESULT;
char *mix_person_load_dup_after (const MixPersonLoad *load, int minutes, int net_minutes, gboolean *over)
    G_GNUC_WARN_UNUSED_RESULT;
char *mix_person_load_dup_used (const MixPersonLoad *load) G_GNUC_WARN_UNUSED_RESULT;
char *mix_person_load_dup_free (const MixPersonLoad *load) G_GNUC_WARN_UNUSED_RESULT;
char *mix_demand_missing_dup_words (MixDemandMissing missing) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
