#pragma once

#include "mix-deploy-job.h"
#include "mix-deploy-explain.h"
#include "mix-deployment-inspector.h"
#include "mix-deployment-page.h"
#include "mix-diff-list.h"
#include "mix-figures-change.h"
#include "mix-gap-tile.h"

G_BEGIN_DECLS

/*
 * The page lies in five files: what it shows and when (mix-deployment-page.c), how a proposal is worked out (-run.c),
 * what is done with it (-deeds.c), how it is explained (-explain.c), and how that is shown (-reasons.c).
 */
struct _MixDeploymentPage
{
  MixPage parent_instance;

  MixDeployJob *job;           /* NULL while nothing runs */
  MixDeployProposal *proposal; /* the last one; NULL at first */
  MixDeployMode mode;
  int seconds;     /* 0: as the plan says */
  GPtrArray *pins; /* of MixDeployPin */
  guint n_done;    /* changes that the plan had when it was looked at last */
  gboolean is_old; /* the plan changed in another way since */

  GCancellable *explaining;     /* NULL while nobody does */
  GCancellable *trying;         /* one more desk; NULL while nobody does */
  MixDeployProposal *explained; /* the whole one, where fewer changes are shown */
  MixDeployExplanations *explanations;
  GPtrArray *points;    /* of MixDeploymentMovesPoint: fewer changes */
  GPtrArray *conflicts; /* of char: wishes that cannot all hold */
  guint point;          /* the one that is shown, if it is not the last */

  GtkStack *stack;
  AdwStatusPage *missing;
  GtkButton *missing_button;
  AdwBanner *banner;
  MixGapTile *tile;
  GtkBox *result_box;
  MixFiguresChange *figures;
  GtkLabel *heading;
  GtkCheckButton *all_check;
  AdwToggleGroup *grouping;
  MixDiffList *list;
  MixDeploymentInspector *inspector;
};

void _mix_deployment_page_show_state (MixDeploymentPage *self);
void _mix_deployment_page_show_proposal (MixDeploymentPage *self);
void _mix_deployment_page_show_inspector (MixDeploymentPage *self);
void _mix_deployment_page_remember (MixDeploymentPage *self);

void _mix_deployment_page_add_running (MixDeploymentPage *self);
void _mix_deployment_page_propose (MixDeploymentPage *self);
void _mix_deployment_page_stop (MixDeploymentPage *self);
void _mix_deployment_page_take_proposal (MixDeploymentPage *self, MixDeployProposal *proposal);

void _mix_deployment_page_add_deeds (MixDeploymentPage *self);
void _mix_deployment_page_show_pins (MixDeploymentPage *self);

void _mix_deployment_page_add_explaining (MixDeploymentPage *self);
void _mix_deployment_page_explain (MixDeploymentPage *self);
void _mix_deployment_page_stop_explaining (MixDeploymentPage *self);
void _mix_deployment_page_show_section (MixDeploymentPage *self, MixDeploymentSection section);
void _mix_deployment_page_show_sections (MixDeploymentPage *self);
void _mix_deployment_page_add_alternatives (MixDeploymentPage *self, MixDeployChange *change, GtkBox *content);

G_END_DECLS
