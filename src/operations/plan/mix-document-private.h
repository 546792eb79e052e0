#pragma once

#include "mix-document.h"

G_BEGIN_DECLS

/*
 * An open plan, for a program with a main loop. All work on the store is done one job after the other on one worker
 * thread; each job that succeeds loads the plan's picture anew, which the main thread then takes over, so that a
 * screen sees a change, an undo, and an import in one and the same way: "notify::plan".
 */
struct _MixDocument
{
  GObject parent_instance;

  MixStore *store;
  GThreadPool *worker; /* one thread: jobs keep their order */
  MixPlan *plan;
  MixBoard *board;
  MixBoard *newest;     /* the worker's own: of the picture that it loaded last */
  MixDate as_at;        /* MIX_DATE_NONE: the planning date */
  char *holder;         /* who else writes, or NULL */
  char *backup_problem; /* why today's backup could not be made, or NULL */
  char *undo_name;
  char *redo_name;
  gboolean writable;
  guint n_running;
  guint poll_id;
};

/* A job of the worker thread, and what comes back from it. */
typedef struct
{
  MixDocumentFunc func;
  gpointer data;
  GDestroyNotify destroy;
  MixDate as_at;
  MixBoard *board; /* what the job leaves behind */
  char *holder;
  char *backup_problem;
  char *undo_name;
  char *redo_name;
  gboolean writable;
} MixDocumentJob;

gboolean _mix_document_look (MixDocument *self, MixDocumentJob *job, GCancellable *cancellable, GError **error);
void _mix_document_take (MixDocument *self, MixDocumentJob *job);
void _mix_document_count_running (MixDocument *self, int step);
void _mix_document_run_job (gpointer task, gpointer pool_data);

G_END_DECLS
