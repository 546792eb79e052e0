#pragma once

#include "mix-board-inspector.h"
#include "mix-findings.h"
#include "mix-mark.h"

G_BEGIN_DECLS

/* Parts that the inspector's pages are put together from, and the pages. */

GtkWidget *_mix_inspector_label (const char *text, const char *first_class, ...) G_GNUC_NULL_TERMINATED;
GtkWidget *_mix_inspector_heading (const char *text, const char *at_end);
GtkWidget *_mix_inspector_list (const char *name);
GtkWidget *_mix_inspector_row (const char *icon_name, const char *colour_class, const char *title, const char *detail);
GtkWidget *_mix_inspector_figure (const char *title, const char *figure, char grade, const char *source);
void _mix_inspector_make_action (GtkWidget *row, const char *action, const char *target, const char *icon_name);
GtkWidget *_mix_inspector_button (const char *label, const char *action, const char *target);

void _mix_board_inspector_add_action (
    MixBoardInspector *self, const char *label, const char *action, const char *target, gboolean suggested);

void _mix_inspector_add_findings (
    GtkBox *content, MixBoardView *view, MixFindings *findings, MixFindingGroup only_group, gboolean editable);
void _mix_inspector_add_card (GtkBox *content, MixBoard *board, MixCard *card, gboolean editable);
void _mix_inspector_add_demand (GtkBox *content, MixBoard *board, MixCard *card);
void _mix_inspector_add_history (GtkBox *content, GPtrArray *changes);
void _mix_inspector_add_many (GtkBox *content, GPtrArray *cards);
void _mix_inspector_add_many_actions (MixBoardInspector *self, GPtrArray *cards);
void _mix_inspector_add_person (GtkBox *content, MixBoard *board, MixPerson *person);
void _mix_inspector_add_unknown (GtkBox *content, MixBoard *board, const char *network_id);

G_END_DECLS
