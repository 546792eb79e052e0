#pragma once

#include "mix-application.h"
#include "mix-plan-view.h"

G_BEGIN_DECLS

#define MIX_TYPE_WINDOW (mix_window_get_type ())
G_DECLARE_FINAL_TYPE (MixWindow, mix_window, MIX, WINDOW, AdwApplicationWindow)

MixWindow *mix_window_new (MixApplication *application) G_GNUC_WARN_UNUSED_RESULT;
char *mix_window_dup_plan_path (const char *plan) G_GNUC_WARN_UNUSED_RESULT;
void mix_window_start (MixWindow *self, const char *plan, const char *page);
void mix_window_open_plan (MixWindow *self, const char *path, const char *page);
void mix_window_wait_for_plan (MixWindow *self, guint most_milliseconds);
void mix_window_open_sample (MixWindow *self, const char *page);
void mix_window_begin_plan (MixWindow *self);
void mix_window_quit (MixWindow *self);
void mix_window_show_welcome (MixWindow *self);
void mix_window_take_files (MixWindow *self, GListModel *files);
MixPlanView *mix_window_get_plan_view (MixWindow *self);

G_END_DECLS
