#pragma once

#include "mix-window.h"

G_BEGIN_DECLS

/* The parts of the window; each has a file of its own. */
struct _MixWindow
{
  AdwApplicationWindow parent_instance;

  MixPlanView *plan_view; /* of the plan that is open or being opened, or NULL; the navigation owns it */
  GCancellable *opening;  /* of the plan that is fetched or opened, or NULL */
  GListModel *waiting;    /* of GFile: to be imported once the plan is open, or NULL */
  guint icon_id;          /* timeout that gives the window its icon, or 0 */
  gboolean started;       /* something is shown, or on its way */

  AdwNavigationView *navigation;
  AdwToastOverlay *toast_overlay;
};

/*
 * MixPrintable:
 * @title: what the job is called
 * @problem: heads what is said where it fails
 * @orientation: of a page, until the user says otherwise
 * @set_pages: sets it on pages of a width and height in points; returns how many
 * @draw: draws a page, from 0
 * @free: frees it
 *
 * How something is printed.
 */
typedef struct
{
  const char *title;
  const char *problem;
  GtkPageOrientation orientation;
  guint (*set_pages) (gpointer pages, PangoContext *context, double width, double height);
  void (*draw) (gpointer pages, cairo_t *cairo, guint page);
  void (*free) (gpointer pages);
} MixPrintable;

void _mix_window_init_actions (MixWindow *self);
void _mix_window_update_actions (MixWindow *self);
void _mix_window_init_dialogs (MixWindow *self);
void _mix_window_init_files (MixWindow *self);
void _mix_window_begin_opening (MixWindow *self);
void _mix_window_rename (MixWindow *self);
void _mix_window_new_scenario (MixWindow *self);
void _mix_window_show_scenarios (MixWindow *self);
void _mix_window_save_copy (MixWindow *self, gboolean with_candidates);
void _mix_window_open_copy (MixWindow *self);
void _mix_window_import (MixWindow *self);
void _mix_window_import_files (MixWindow *self, GListModel *files);
void _mix_window_save_table (MixWindow *self);
void _mix_window_copy_table (MixWindow *self);
void _mix_window_print (MixWindow *self);
void _mix_window_show_paper_dialog (MixWindow *self);
void _mix_window_save_claims (MixWindow *self);
void _mix_window_save_workforce (MixWindow *self);
void _mix_window_say_open_error (MixWindow *self, const char *path, const GError *error);
void _mix_window_say_error (MixWindow *self, const char *heading, const GError *error);

GtkFileDialog *
_mix_window_make_file_dialog (const char *title, const char *filter_name, const char *suffix) G_GNUC_WARN_UNUSED_RESULT;
char *
_mix_window_suggest_file_name (MixWindow *self, const char *subject, const char *suffix) G_GNUC_WARN_UNUSED_RESULT;
gboolean _mix_window_is_dismissed (const GError *error);
void _mix_window_print_pages (MixWindow *self, const MixPrintable *printable, gpointer pages);

MixDocument *_mix_window_get_document (MixWindow *self);

G_END_DECLS
