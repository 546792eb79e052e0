#include "mix-history-dialog.h"

#include "mix-change.h"
#include "mix-config.h"
#include "mix-history-row.h"

#include <glib/gi18n-lib.h>

/* All changes of the plan, newest first; going back and forward among them. */
struct _MixHistoryDialog
{
  AdwDialog parent_instance;

  MixDocument *document;
  guint n_undone; /* of the changes, which come first */
  gboolean loading;

  GtkStack *stack;
  GListStore *changes;
  AdwSpinner *spinner;
  GtkRevealer *refusal_revealer;
  GtkLabel *refusal;
};

G_DEFINE_FINAL_TYPE (MixHistoryDialog, mix_history_dialog, ADW_TYPE_DIALOG)

/* What the worker finds out, or is to do. */
typedef struct
{
  GPtrArray *changes; /* of MixChange */
  guint n_undo;
  guint n_redo;
} Deed;

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_clear_pointer (&deed->changes, g_ptr_array_unref);
  g_free (deed);
}

static gboolean
read_changes (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Deed *deed = data;

  deed->changes = mix_store_get_history (store, 0, error);
  return deed->changes != NULL;
}

static gboolean
go_to_change (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Deed *deed = data;

  return deed->n_undo > 0 ? mix_store_undo (store, deed->n_undo, error) : mix_store_redo (store, deed->n_redo, error);
}

static void
show_refusal (MixHistoryDialog *self, const GError *error)
{
  gtk_label_set_label (self->refusal, error != NULL ? error->message : "");
  gtk_revealer_set_reveal_child (self->refusal_revealer, error != NULL);
}

static void
show_changes (MixHistoryDialog *self, GPtrArray *changes)
{
  self->n_undone = 0;
  while (self->n_undone < changes->len && mix_change_is_undone (changes->pdata[self->n_undone]))
    self->n_undone++;
  g_list_store_splice (self->changes, 0, g_list_model_get_n_items (G_LIST_MODEL (self->changes)), changes->pdata,
                       changes->len);
  gtk_stack_set_visible_child_name (self->stack, changes->len > 0 ? "changes" : "empty");
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MixHistoryDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  Deed *deed = mix_document_run_finish (MIX_DOCUMENT (source), result, &error);

  self->loading = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), FALSE);
  if (deed != NULL)
    show_changes (self, deed->changes);
  else
    show_refusal (self, error);
}

/* Reading is a job of the document as well, after which it says that the plan may have changed. */
static void
load_changes (MixHistoryDialog *self)
{
  if (self->loading)
    return;
  self->loading = TRUE;
  mix_document_run_async (self->document, read_changes, g_new0 (Deed, 1), free_deed, NULL, read_cb,
                          g_object_ref (self));
}

static void
gone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MixHistoryDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  mix_document_run_finish (MIX_DOCUMENT (source), result, &error);
  show_refusal (self, error);
  load_changes (self);
}

static guint
find_position (MixHistoryDialog *self, MixChange *change)
{
  guint position = 0;

  g_list_store_find (self->changes, change, &position);
  return position;
}

static void
go_cb (MixHistoryRow *row, MixChange *change, MixHistoryDialog *self)
{
  guint position = find_position (self, change);
  Deed *deed = g_new0 (Deed, 1);

  if (position < self->n_undone)
    deed->n_redo = self->n_undone - position;
  else
    deed->n_undo = position - self->n_undone;
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), TRUE);
  mix_document_run_async (self->document, go_to_change, deed, free_deed, NULL, gone_cb, g_object_ref (self));
}

static void
row_setup_cb (MixHistoryDialog *self, GtkListItem *list_item)
{
  GtkWidget *row = mix_history_row_new ();

  g_signal_connect (row, "go", G_CALLBACK (go_cb), self);
  gtk_list_item_set_activatable (list_item, FALSE);
  gtk_list_item_set_child (list_item, row);
}

static void
row_bound_cb (MixHistoryDialog *self, GtkListItem *list_item)
{
  MixHistoryRow *row = MIX_HISTORY_ROW (gtk_list_item_get_child (list_item));
  MixChange *change = gtk_list_item_get_item (list_item);
  guint position = gtk_list_item_get_position (list_item);
  MixHistoryPlace place = position < self->n_undone    ? MIX_HISTORY_UNDONE
                          : position == self->n_undone ? MIX_HISTORY_NOW
                                                       : MIX_HISTORY_DONE;

  mix_history_row_set_change (row, change, place);
  mix_history_row_set_editable (row, mix_document_is_writable (self->document));
  gtk_list_item_set_accessible_label (list_item, mix_change_get_name (change));
}

static void
mix_history_dialog_dispose (GObject *object)
{
  MixHistoryDialog *self = MIX_HISTORY_DIALOG (object);

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_HISTORY_DIALOG);
  G_OBJECT_CLASS (mix_history_dialog_parent_class)->dispose (object);
}

static void
mix_history_dialog_class_init (MixHistoryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_history_dialog_dispose;

  g_type_ensure (MIX_TYPE_CHANGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/history/mix-history-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixHistoryDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, MixHistoryDialog, changes);
  gtk_widget_class_bind_template_child (widget_class, MixHistoryDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, MixHistoryDialog, refusal_revealer);
  gtk_widget_class_bind_template_child (widget_class, MixHistoryDialog, refusal);
  gtk_widget_class_bind_template_callback (widget_class, row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bound_cb);
}

static void
mix_history_dialog_init (MixHistoryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_history_dialog_new:
 * @document: an open plan
 *
 * Returns: (transfer floating): a dialogue that lists its changes, newest first
 */
AdwDialog *
mix_history_dialog_new (MixDocument *document)
{
  MixHistoryDialog *self = g_object_new (MIX_TYPE_HISTORY_DIALOG, NULL);

  self->document = g_object_ref (document);
  g_signal_connect_swapped (document, "notify::plan", G_CALLBACK (load_changes), self);
  load_changes (self);
  return ADW_DIALOG (self);
}
