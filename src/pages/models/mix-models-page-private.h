#pragma once

#include "mix-employment-catalogue.h"
#include "mix-employment-job.h"
#include "mix-models-grid.h"
#include "mix-models-inspector.h"
#include "mix-models-page.h"

G_BEGIN_DECLS

/*
 * The page lies in four files: what it shows and when (mix-models-page.c), how the comparison is worked out (-run.c),
 * the saved comparisons (-saved.c), and what is done with the one that is shown (-deeds.c).
 */
struct _MixModelsPage
{
  MixPage parent_instance;

  char *comparison_id; /* the one that is shown; NULL where there is none */
  char *wanted_name;   /* of one that is being made: shown as soon as it is there */
  MixEmploymentJob *job;
  GCancellable *making;    /* a picture; NULL while none is made */
  MixEmploymentPack *pack; /* NULL until asked for */

  GtkStack *stack;
  AdwBanner *banner;
  MixModelsGrid *grid;
  MixModelsInspector *inspector;
  GtkWidget *saved_button;
  GtkLabel *saved_label;
  GtkWidget *saved_image; /* in place of the label on narrow windows */
  GtkWidget *weights_button;
  AdwSpinner *spinner;
  GMenu *saved_menu;
  char *saved_names; /* of the comparisons that the menu offers; NULL at first */
};

void _mix_models_page_add_running (MixModelsPage *self);
void _mix_models_page_work_out (MixModelsPage *self);
void _mix_models_page_stop_making (MixModelsPage *self);
const MixComparisonRow *_mix_models_page_get_comparison (MixModelsPage *self);
const MixComparisonOptionRow *_mix_models_page_find_option (MixModelsPage *self, const char *id);
MixEmploymentPack *_mix_models_page_get_pack (MixModelsPage *self);

void _mix_models_page_add_saved (MixModelsPage *self);
void _mix_models_page_choose (MixModelsPage *self);
void _mix_models_page_show_saved (MixModelsPage *self);

void _mix_models_page_add_deeds (MixModelsPage *self);
void _mix_models_page_remember (MixModelsPage *self);

G_END_DECLS
