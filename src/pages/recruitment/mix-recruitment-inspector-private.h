#pragma once

#include "mix-hiring-line.h"
#include "mix-recruitment-inspector.h"

G_BEGIN_DECLS

/* The sections that the inspector is put together from. */

void _mix_recruitment_inspector_add_pills (GtkBox *content, const char *const *words);
void _mix_recruitment_inspector_add_next (GtkBox *content, const MixNextAction *next);
void _mix_recruitment_inspector_add_date (GtkWidget *list, const char *title, MixDate date);
GtkWidget *_mix_recruitment_inspector_new_turn_row (
    const char *icon_name, const char *colour_class, const char *title, MixTurn turn, const char *detail);

void _mix_recruitment_inspector_add_today (GtkBox *content, MixRecruitment *recruitment);
void _mix_recruitment_inspector_add_funnel (GtkBox *content, MixRecruitment *recruitment);

void _mix_recruitment_inspector_add_checks (GtkBox *content, const MixVacancyCandidate *candidate, gboolean editable);
void _mix_recruitment_inspector_add_answers (GtkBox *content, const MixVacancyCandidate *candidate);
void _mix_recruitment_inspector_add_scores (GtkBox *content, const MixVacancyCandidate *candidate);
void _mix_recruitment_inspector_add_dates (GtkBox *content, const MixVacancyCandidate *candidate);
void _mix_recruitment_inspector_add_notes (GtkBox *content, const MixVacancyCandidate *candidate, gboolean editable);

void _mix_recruitment_inspector_add_tasks (GtkBox *content, const MixVacancy *vacancy, gboolean editable);
void _mix_recruitment_inspector_add_criteria (GtkBox *content, const MixVacancy *vacancy);
void _mix_recruitment_inspector_add_candidates (GtkBox *content, const MixVacancy *vacancy);
void _mix_recruitment_inspector_add_vacancy_dates (GtkBox *content, const MixVacancy *vacancy);

G_END_DECLS
