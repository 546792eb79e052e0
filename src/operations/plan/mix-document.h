#pragma once

#include <gio/gio.h>

#include "mix-plan.h"
#include "mix-board.h"
#include "mix-store.h"

G_BEGIN_DECLS

#define MIX_TYPE_DOCUMENT (mix_document_get_type ())
G_DECLARE_FINAL_TYPE (MixDocument, mix_document, MIX, DOCUMENT, GObject)

/**
 * MixDocumentFunc:
 *
 * A deed on the worker thread: any function of this layer that takes a store. It may write with mix_store_change(), or
 * only read. What it finds out goes back through @data.
 */
typedef gboolean (*MixDocumentFunc) (MixStore *store, gpointer data, GCancellable *cancellable, GError **error);

void
mix_document_open_async (const char *path, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
MixDocument *mix_document_open_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void mix_document_close (MixDocument *self);

const char *mix_document_get_path (MixDocument *self);
MixPlan *mix_document_get_plan (MixDocument *self);
MixBoard *mix_document_get_board (MixDocument *self);
gboolean mix_document_is_writable (MixDocument *self);
const char *mix_document_get_holder (MixDocument *self);
const char *mix_document_get_backup_problem (MixDocument *self);
const char *mix_document_get_undo_name (MixDocument *self);
const char *mix_document_get_redo_name (MixDocument *self);
gboolean mix_document_is_busy (MixDocument *self);
void mix_document_set_author (MixDocument *self, const char *author);
void mix_document_set_as_at (MixDocument *self, MixDate as_at);

void mix_document_run_async (MixDocument *self,
                             MixDocumentFunc func,
                             gpointer data,
                             GDestroyNotify destroy,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
gpointer mix_document_run_finish (MixDocument *self, GAsyncResult *result, GError **error);

void mix_document_undo_async (MixDocument *self, GAsyncReadyCallback callback, gpointer user_data);
void mix_document_redo_async (MixDocument *self, GAsyncReadyCallback callback, gpointer user_data);

G_END_DECLS
