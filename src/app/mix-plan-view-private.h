#pragma once

#include "mix-plan-view.h"
#include "mix-sidebar.h"

G_BEGIN_DECLS

/*
 * An open plan: the sidebar, the header, one page, and its inspector. A page is made when it is first shown; the parts
 * of it that stand in the header, in the filter bar and in the inspector are put there by bindings whose source is
 * the page that is shown.
 */
struct _MixPlanView
{
  AdwNavigationPage parent_instance;

  MixDocument *document;
  MixPage *page; /* the one shown; the stack owns it */
  GBindingGroup *bindings;
  GSignalGroup *signals;
  GtkWidget *window_title;
  gboolean narrow;
  gboolean inspector_wanted; /* by the user, on pages that have one */

  AdwNavigationSplitView *split_view;
  AdwNavigationPage *content_page;
  MixSidebar *sidebar;
  AdwToastOverlay *toast_overlay;
  AdwHeaderBar *header;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkWidget *search_button;
  GtkWidget *inspector_button;
  GtkStack *header_start;
  GtkStack *header_end;
  GtkStack *filter_bar;
  GtkBox *banners;
  AdwBanner *read_only_banner; /* NULL until there is something to say */
  AdwBanner *backup_banner;
  AdwOverlaySplitView *inspector_view;
  AdwBottomSheet *inspector_sheet;
  GtkLabel *sheet_title;
  GtkLabel *sheet_summary;
  GtkStack *page_stack;
  GtkStack *inspector;
};

void _mix_plan_view_init_parts (MixPlanView *self);
void _mix_plan_view_show_undo_names (MixPlanView *self);

G_END_DECLS
