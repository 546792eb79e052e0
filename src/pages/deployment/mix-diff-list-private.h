#pragma once

#include "mix-diff-list.h"

G_BEGIN_DECLS

/*
 * The changes of a proposal in groups that fold. The models, from the top:
 *
 *   selection   GtkSingleSelection of GtkTreeListRow, none selected at first
 *   tree        GtkTreeListModel of MixDiffGroup, below each its MixDeployChange
 *   groups      GListStore of MixDiffGroup
 *
 * The signal "choice-changed" follows a check box, "selection-changed" the selected row, "row-activated" Enter on it.
 */
struct _MixDiffList
{
  AdwBin parent_instance;

  MixDeployProposal *proposal;
  GListStore *groups;
  GtkTreeListModel *tree;
  GtkSingleSelection *selection;
  GPtrArray *bound;     /* of GtkListItem: the rows on screen */
  GHashTable *left_out; /* ids of changes that are not checked */
  GPtrArray *pins;      /* of MixDeployPin, of the page */
  gboolean by_person;
  gboolean narrow;

  GtkScrolledWindow *scroller;
  GtkListView *view;
  GtkPopoverMenu *menu;
};

void _mix_diff_list_init_keys (MixDiffList *self);
GObject *_mix_diff_list_get_selected (MixDiffList *self);
void _mix_diff_list_fold (MixDiffList *self, gboolean expanded);
GMenuModel *_mix_diff_list_create_menu (MixDiffList *self);
void _mix_diff_list_pop_up_menu (MixDiffList *self, double x, double y);

G_END_DECLS
