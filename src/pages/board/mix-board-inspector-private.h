#pragma once

#include "mix-board-inspector.h"
#include "mix-findings.h"
#include "mix-mark.h"
#include "mix-plan-balance.h"

G_BEGIN_DECLS

/* The sections that the inspector is put together from. */

void _mix_inspector_add_findings (
    GtkBox *content, MixBoardView *view, MixFindings *findings, MixFindingGroup only_group, gboolean editable);
void _mix_inspector_add_card (GtkBox *content, MixBoard *board, MixCard *card, gboolean editable);
void _mix_inspector_add_demand (GtkBox *content, MixBoard *board, MixCard *card);
void _mix_inspector_add_history (GtkBox *content, GPtrArray *changes);
void _mix_inspector_add_many (GtkBox *content, GPtrArray *cards);
void _mix_inspector_add_many_actions (MixInspector *self, GPtrArray *cards);
void _mix_inspector_add_person (GtkBox *content, MixBoard *board, MixPerson *person);
void _mix_inspector_add_balance (GtkBox *content, MixBoard *board, MixPlanBalance *row);
void _mix_inspector_add_mop_up (GtkBox *content, MixPlan *plan, MixPerson *person);
void _mix_inspector_add_fair_share (GtkBox *content, MixPlan *plan, MixPractice *practice);
void _mix_inspector_add_unknown (GtkBox *content, MixBoard *board, const char *place_id);

G_END_DECLS
