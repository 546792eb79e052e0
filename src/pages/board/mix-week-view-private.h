#pragma once

#include "mix-week-clashes.h"
#include "mix-week-grid.h"
#include "mix-week-view.h"

G_BEGIN_DECLS

/* Keys of the rows that are no practice. */
#define MIX_WEEK_ROW_REMOTE "remote"
#define MIX_WEEK_ROW_STUDY "study"
#define MIX_WEEK_ROW_AWAY "away"

/*
 * The parts of the week view: what it is made of (mix-week-view.c), the picture of the plan for another week
 * (-picture.c), the rows (-table.c), one day alone (-days.c), and moving sessions (-moves.c).
 */
struct _MixWeekView
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkDropDown *by_choice;
  GtkDropDown *span_choice;
  GtkWidget *today_button;
  GtkLabel *range_label;
  AdwBanner *banner;
  AdwToggleGroup *day_choice;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  MixWeekGrid *grid;
  GtkPopover *session_menu;
  GSimpleActionGroup *actions;

  MixPage *page;               /* not owned: it holds this */
  MixBoardView *view;          /* or NULL: it is not shown */
  MixCardSelection *selection; /* the board's, or NULL */
  MixDate monday;              /* of the week wanted; MIX_DATE_NONE: the plan's own */
  MixWeekRota *rota;           /* of the week shown, or NULL: not there yet */
  GArray *clashes;             /* of MixWeekClash: of the rows shown */
  GHashTable *shown_people;    /* ids of those whose cards the filters leave, or NULL: everybody */
  GHashTable *shown_places;    /* the same of places */
  GCancellable *loading;       /* the picture of another week is on its way, or NULL */
  char *follow_row;            /* where the cursor goes once the move is done, or NULL */
  char *follow_block;
  guint follow_session;
};

MixDate _mix_week_view_get_plan_week (MixWeekView *self);
void _mix_week_view_refresh (MixWeekView *self);
void _mix_week_view_take_rota (MixWeekView *self, MixWeekRota *rota);

void _mix_week_view_want_picture (MixWeekView *self);
void _mix_week_view_stop_loading (MixWeekView *self);

void _mix_week_view_show_days (MixWeekView *self);
void _mix_week_view_narrow_changed_cb (MixWeekView *self);
void _mix_week_view_bind_days (GtkWidgetClass *widget_class);

void _mix_week_view_find_shown (MixWeekView *self);
gboolean _mix_week_view_shows (MixPerson *person, MixPractice *practice, gpointer data);
MixWeekTable *_mix_week_view_make_table (MixWeekView *self) G_GNUC_WARN_UNUSED_RESULT;
GArray *_mix_week_view_list_clashes (MixWeekView *self) G_GNUC_WARN_UNUSED_RESULT;

void _mix_week_view_cell_activated_cb (MixWeekView *self, const MixWeekSpot *spot);

void _mix_week_view_add_moves (MixWeekView *self);
void _mix_week_view_do (MixWeekView *self, const MixWeekMove *move);
void _mix_week_view_dropped_cb (MixWeekView *self, const MixWeekSpot *from, const MixWeekSpot *to);
void _mix_week_view_shift_wanted_cb (MixWeekView *self, int across, int down);
void _mix_week_view_menu_wanted_cb (MixWeekView *self, double x, double y);
MixWeekDrop _mix_week_view_judge (const MixWeekSpot *from, const MixWeekSpot *to, char **words, gpointer data);

G_END_DECLS
