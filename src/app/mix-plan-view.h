#pragma once

#include "mix-page.h"

G_BEGIN_DECLS

#define MIX_TYPE_PLAN_VIEW (mix_plan_view_get_type ())
G_DECLARE_FINAL_TYPE (MixPlanView, mix_plan_view, MIX, PLAN_VIEW, AdwNavigationPage)

MixPlanView *mix_plan_view_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_plan_view_set_document (MixPlanView *self, MixDocument *document);
MixDocument *mix_plan_view_get_document (MixPlanView *self);

void mix_plan_view_show_page (MixPlanView *self, const char *name, const char *item);
MixPage *mix_plan_view_get_page (MixPlanView *self);
MixPage *mix_plan_view_find_page (MixPlanView *self, const char *name);
const char *mix_plan_view_get_page_name (MixPlanView *self);

void mix_plan_view_focus_filters (MixPlanView *self);
void mix_plan_view_undo (MixPlanView *self);
void mix_plan_view_redo (MixPlanView *self);
void mix_plan_view_say (MixPlanView *self, const char *words, gboolean can_undo);
gboolean mix_plan_view_is_inspector_shown (MixPlanView *self);
void mix_plan_view_show_inspector (MixPlanView *self, gboolean shown);

G_END_DECLS
