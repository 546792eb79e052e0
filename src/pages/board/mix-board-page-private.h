#pragma once

#include "mix-board-inspector.h"
#include "mix-board-page.h"
#include "mix-board-state.h"
#include "mix-board-view.h"
#include "mix-choice.h"
#include "mix-expected-watch.h"
#include "mix-filter-popover.h"
#include "mix-findings-watch.h"
#include "mix-findings-strip.h"
#include "mix-heat-view.h"
#include "mix-lane-strip.h"
#include "mix-week-view.h"

G_BEGIN_DECLS

/*
 * The parts of the board page are in files of their own: the page as the window knows it (mix-board-page.c), what is
 * selected and explained (-select.c), which view of the cards it is (-views.c), what is filtered (-filters.c), what is
 * remembered of that (-state.c), how lanes are laid out (-lanes.c), who gets cards (-give.c), what else is done to them
 * (-deeds.c), who is expected (-expected.c), and how the keyboard gets about (-keys.c).
 */
struct _MixBoardPage
{
  MixPage parent_instance;

  GtkStack *stack; /* the views, or that nothing matches */
  GtkStack *view_stack;
  AdwToggleGroup *view_toggles;
  GtkLabel *week_label;
  AdwBin *heat_map_bin;
  AdwBin *week_bin;
  MixLaneStrip *strip;
  GtkWidget *hint;
  AdwBin *no_match_bin;  /* empty until nothing matches */
  GtkPopover *card_menu; /* NULL until it is first opened */
  GMenuModel *card_menu_model;
  MixChoice *kind_choice;
  AdwBin *axes_bin;
  MixChoice *axes_choice; /* NULL before the heat map was shown */
  GtkMenuButton *filter_button;
  MixFilterPopover *filters; /* NULL until it is first opened */
  GtkLabel *filter_count;
  MixChoice *network_choice;
  AdwBin *search_bin;
  GtkEditable *search; /* NULL until something is first looked for */
  MixFindingsStrip *findings;
  MixBoardInspector *board_inspector;

  MixHeatView *heat_view; /* NULL until it is first shown */
  MixWeekView *week_view; /* NULL until it is first shown */

  MixBoardView *view;
  MixCardSelection *selection;
  MixFindingsWatch *findings_watch;
  MixExpectedWatch *expected_watch;
  MixFindingGroup only_group; /* listed alone; MIX_N_FINDING_GROUPS for all */
  guint n_overbooked;         /* groups of people who cannot do their work together */
  gboolean lists_findings;    /* the inspector has the list of findings */
  char *selected_lane_key;    /* of the lane that the inspector explains, or NULL */
  GPtrArray *held;            /* of MixCard: what is in the hand, or NULL */
  guint inspect_turn;         /* counts what the inspector has shown */
  guint inspect_id;           /* the inspector is filled when there is time */
  MixBoardState state;        /* which view of the cards it is, and what the heat map's rows and columns are */
  guint remember_id;          /* how the board is set is kept when there is time */
  gboolean restored;          /* the board is set as it was when the plan was open last */
  gboolean filling;           /* the choices change by the program, not by the user */
};

MixCard *_mix_board_page_get_card (MixBoardPage *self);
GPtrArray *_mix_board_page_list_selected (MixBoardPage *self) G_GNUC_WARN_UNUSED_RESULT;
void _mix_board_page_select_card (MixBoardPage *self, const char *key);
void _mix_board_page_select_lane (MixBoardPage *self, MixBoardLane *lane);
gboolean _mix_board_page_show_card (MixBoardPage *self, const char *key, gboolean focus);
void _mix_board_page_hold (MixBoardPage *self, MixCard *card);
void _mix_board_page_inspect_soon (MixBoardPage *self);
void _mix_board_page_selection_changed_cb (MixBoardPage *self);
void _mix_board_page_look_up_history (MixBoardPage *self, MixCard *card);
void _mix_board_page_add_looking (MixBoardPage *self);
void _mix_board_page_bind_selection (GtkWidgetClass *widget_class);

void _mix_board_page_clear_filters (MixBoardPage *self);
void _mix_board_page_show_stack (MixBoardPage *self);
void _mix_board_page_fill_networks (MixBoardPage *self, MixPlan *plan);
void _mix_board_page_show_filters (MixBoardPage *self);
gboolean _mix_board_page_press_finding (MixBoardPage *self, const char *item);
void _mix_board_page_add_filters (MixBoardPage *self);
void _mix_board_page_show_search (MixBoardPage *self, const char *text);
void _mix_board_page_bind_filters (GtkWidgetClass *widget_class);

void _mix_board_page_choose_view (MixBoardPage *self, const char *name);
gboolean _mix_board_page_reveal_card (MixBoardPage *self, MixCard *card, gboolean focus);
void _mix_board_page_show_axes (MixBoardPage *self);
MixDataTable *_mix_board_page_create_table (MixPage *page) G_GNUC_WARN_UNUSED_RESULT;
void _mix_board_page_wake_week (MixBoardPage *self, gboolean shown);
void _mix_board_page_fold_toggles (MixBoardPage *self, gboolean folded);
void _mix_board_page_add_views (MixBoardPage *self);
void _mix_board_page_bind_views (GtkWidgetClass *widget_class);

void _mix_board_page_add_findings (MixBoardPage *self);
void _mix_board_page_list_group (MixBoardPage *self, MixFindingGroup group);
void _mix_board_page_ask_findings (MixBoardPage *self);
void _mix_board_page_show_findings (MixBoardPage *self);
void _mix_board_page_say_findings (MixBoardPage *self);
void _mix_board_page_inspect_findings (MixBoardPage *self);

void _mix_board_page_ask_expected (MixBoardPage *self, MixPlan *plan);
void _mix_board_page_add_expected (MixBoardPage *self);

void _mix_board_page_show_grouped (MixBoardPage *self);
void _mix_board_page_add_layout (MixBoardPage *self);

void _mix_board_page_restore (MixBoardPage *self);
void _mix_board_page_remember (MixBoardPage *self);
void _mix_board_page_add_state (MixBoardPage *self);
void _mix_board_page_add_views_menu (MixBoardPage *self, GtkMenuButton *button);

void _mix_board_page_add_deeds (MixBoardPage *self);
void _mix_board_page_set_status (MixBoardPage *self, GPtrArray *cards, const char *status);
void _mix_board_page_add_giving (MixBoardPage *self);
void _mix_board_page_give (MixBoardPage *self, GPtrArray *cards, const char *person_id, int minutes);
void _mix_board_page_unassign (MixBoardPage *self, GPtrArray *cards);
void _mix_board_page_drop (MixBoardPage *self, MixBoardLane *lane, MixCard *card, gboolean part);
void _mix_board_page_open_move (MixBoardPage *self, GPtrArray *cards, gboolean split);

void _mix_board_page_focus_view (MixBoardPage *self);
void _mix_board_page_add_keys (MixBoardPage *self);

G_END_DECLS
