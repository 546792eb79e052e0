#pragma once

#include "mix-hiring-item.h"
#include "mix-recruitment.h"

G_BEGIN_DECLS

#define MIX_TYPE_HIRING_LINE (mix_hiring_line_get_type ())
G_DECLARE_FINAL_TYPE (MixHiringLine, mix_hiring_line, MIX, HIRING_LINE, GObject)

GPtrArray *mix_hiring_lines_new (MixRecruitment *recruitment) G_GNUC_WARN_UNUSED_RESULT;
const char *mix_hiring_line_get_key (gpointer self);
gboolean mix_hiring_line_equal (gpointer a, gpointer b);
MixHiringItem *mix_hiring_line_get_item (MixHiringLine *self);
MixVacancy *mix_hiring_line_get_vacancy (MixHiringLine *self);
MixVacancyCandidate *mix_hiring_line_get_candidate (MixHiringLine *self);
MixRecruitmentStage mix_hiring_line_get_stage (MixHiringLine *self);
MixRecruitmentPhase mix_hiring_line_get_phase (MixHiringLine *self);
const MixNextAction *mix_hiring_line_get_next (MixHiringLine *self);
const MixStartRange *mix_hiring_line_get_start (MixHiringLine *self);
int mix_hiring_line_get_minutes (MixHiringLine *self);
const char *mix_hiring_line_get_network_id (MixHiringLine *self);
gboolean mix_hiring_line_matches (MixHiringLine *self, const char *folded_words);

char *mix_vacancy_dup_key (const MixVacancy *vacancy) G_GNUC_WARN_UNUSED_RESULT;
char *mix_vacancy_candidate_dup_key (const MixVacancyCandidate *candidate) G_GNUC_WARN_UNUSED_RESULT;
char *mix_vacancy_dup_post_words (const MixVacancy *vacancy) G_GNUC_WARN_UNUSED_RESULT;
char *mix_hiring_dup_due_words (const MixNextAction *next) G_GNUC_WARN_UNUSED_RESULT;
char *mix_hiring_dup_start_words (const MixStartRange *start) G_GNUC_WARN_UNUSED_RESULT;
char *mix_hiring_dup_wte (int minutes) G_GNUC_WARN_UNUSED_RESULT;
MixTurnPillKind mix_turn_get_pill (MixTurn turn);

G_END_DECLS
