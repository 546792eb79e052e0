#pragma once

#include "mix-choice.h"
#include "mix-expected-watch.h"
#include "mix-hiring-line.h"
#include "mix-hiring-table.h"
#include "mix-recruitment-inspector.h"
#include "mix-recruitment-page.h"
#include "mix-stage-strip.h"
#include "mix-start-timeline.h"

G_BEGIN_DECLS

/*
 * The parts of the page are in files of their own: the page as the window knows it (mix-recruitment-page.c), what of
 * the pipeline is shown and how (-views.c), moving on and back (-moves.c), what else is done to vacancies and
 * candidates (-deeds.c), what comes from files and goes into them (-files.c), and the keyboard (-keys.c).
 */
struct _MixRecruitmentPage
{
  MixPage parent_instance;

  MixRecruitment *recruitment; /* of the plan that is shown, or NULL */
  MixPackSet *packs;
  MixExpectedWatch *expected_watch;
  GPtrArray *expected; /* of MixExpectedPerson: what the forecast said, or NULL */
  GPtrArray *lines;    /* of MixHiringLine: all */
  GPtrArray *shown;    /* those that the filters leave */
  char *selected;      /* key of a vacancy or candidate, or NULL */
  gboolean filling;    /* the choices change by the program, not by the user */

  GtkStack *stack; /* the views, or that there is nothing */
  GtkStack *view_stack;
  AdwToggleGroup *view_toggles;
  GtkButton *new_button;
  MixChoice *network_choice;
  MixChoice *turn_choice;
  GtkSearchEntry *search;
  GtkLabel *summary;
  MixStageStrip *strip;
  MixHiringTable *table;
  MixStartTimeline *timeline;
  AdwStatusPage *no_match;
  MixRecruitmentInspector *inspector;
  GtkPopoverMenu *card_menu;
  GtkMenuButton *files_button; /* in the header, where there is room for it */
};

MixVacancy *_mix_recruitment_page_get_vacancy (MixRecruitmentPage *self);
MixVacancyCandidate *_mix_recruitment_page_get_candidate (MixRecruitmentPage *self);
void _mix_recruitment_page_select (MixRecruitmentPage *self, const char *key, gboolean focus);
void _mix_recruitment_page_inspect (MixRecruitmentPage *self);

const char *_mix_recruitment_page_get_phase_key (MixRecruitmentPhase phase);
void _mix_recruitment_page_fill_networks (MixRecruitmentPage *self);
void _mix_recruitment_page_show_lines (MixRecruitmentPage *self);
void _mix_recruitment_page_clear_filters (MixRecruitmentPage *self);
void _mix_recruitment_page_add_views (MixRecruitmentPage *self);
void _mix_recruitment_page_bind_views (GtkWidgetClass *widget_class);

void _mix_recruitment_page_add_moves (MixRecruitmentPage *self);
void _mix_recruitment_page_run (MixRecruitmentPage *self,
                                MixDocumentFunc func,
                                gpointer data,
                                GDestroyNotify destroy,
                                const char *words,
                                gboolean can_undo);
void _mix_recruitment_page_add_deeds (MixRecruitmentPage *self);
void _mix_recruitment_page_add_endings (MixRecruitmentPage *self);
void _mix_recruitment_page_add_equality (MixRecruitmentPage *self);
void _mix_recruitment_page_add_files (MixRecruitmentPage *self);
void _mix_recruitment_page_add_keys (MixRecruitmentPage *self);

G_END_DECLS
