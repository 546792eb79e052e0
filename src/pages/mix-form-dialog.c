#include "mix-form-dialog.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

/*
 * A dialogue in which one thing is entered and then done as one change. What the operation refuses is said at the top
 * of the dialogue, which stays open with everything that was entered. A template fills in "form" and "save-label".
 */
typedef struct
{
  MixPage *page;
  AdwToolbarView *toolbar_view;
  GtkWidget *save_button;
  GtkRevealer *refusal_revealer;
  GtkLabel *refusal_label;
  char *subject_id; /* nullable: whom or what it is about */
  char *save_label;
  char *done_words;
  gboolean complete;
  gboolean running;
  gboolean for_good; /* what it does can't be undone */
} MixFormDialogPrivate;

enum
{
  PROP_0,
  PROP_FORM,
  PROP_SAVE_LABEL,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MixFormDialog, mix_form_dialog, ADW_TYPE_DIALOG)

static MixFormDialogPrivate *
get_private (MixFormDialog *self)
{
  return mix_form_dialog_get_instance_private (self);
}

static void
show_refusal (MixFormDialog *self, const char *words)
{
  MixFormDialogPrivate *private = get_private (self);

  gtk_label_set_label (private->refusal_label, words != NULL ? words : "");
  gtk_revealer_set_reveal_child (private->refusal_revealer, words != NULL);
}

static void
update_save_button (MixFormDialog *self)
{
  MixFormDialogPrivate *private = get_private (self);

  gtk_widget_set_sensitive (private->save_button, private->complete && !private->running);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MixFormDialog) self = user_data;
  MixFormDialogPrivate *private = get_private (self);
  g_autoptr (GError) error = NULL;

  private->running = FALSE;
  update_save_button (self);
  if (mix_document_run_finish (MIX_DOCUMENT (source), result, &error) == NULL)
    {
      show_refusal (self, error->message);
      return;
    }
  adw_dialog_close (ADW_DIALOG (self));
  if (MIX_FORM_DIALOG_GET_CLASS (self)->done != NULL)
    MIX_FORM_DIALOG_GET_CLASS (self)->done (self);
  else
    mix_page_say (private->page, private->done_words, !private->for_good);
}

static void
save_cb (MixFormDialog *self)
{
  show_refusal (self, NULL);
  MIX_FORM_DIALOG_GET_CLASS (self)->save (self);
}

static void
mix_form_dialog_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MixFormDialogPrivate *private = get_private (MIX_FORM_DIALOG (object));

  switch (property_id)
    {
    case PROP_FORM:
      g_value_set_object (value, adw_toolbar_view_get_content (private->toolbar_view));
      break;
    case PROP_SAVE_LABEL:
      g_value_set_string (value, private->save_label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mix_form_dialog_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  MixFormDialogPrivate *private = get_private (MIX_FORM_DIALOG (object));

  switch (property_id)
    {
    case PROP_FORM:
      adw_toolbar_view_set_content (private->toolbar_view, g_value_get_object (value));
      break;
    case PROP_SAVE_LABEL:
      if (g_set_str (&private->save_label, g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mix_form_dialog_dispose (GObject *object)
{
  /* Every form has a template of its own inside. */
  gtk_widget_dispose_template (GTK_WIDGET (object), G_OBJECT_TYPE (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_FORM_DIALOG);
  g_clear_object (&get_private (MIX_FORM_DIALOG (object))->page);
  G_OBJECT_CLASS (mix_form_dialog_parent_class)->dispose (object);
}

static void
mix_form_dialog_finalize (GObject *object)
{
  MixFormDialogPrivate *private = get_private (MIX_FORM_DIALOG (object));

  g_free (private->subject_id);
  g_free (private->save_label);
  g_free (private->done_words);
  G_OBJECT_CLASS (mix_form_dialog_parent_class)->finalize (object);
}

static void
mix_form_dialog_class_init (MixFormDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mix_form_dialog_get_property;
  object_class->set_property = mix_form_dialog_set_property;
  object_class->dispose = mix_form_dialog_dispose;
  object_class->finalize = mix_form_dialog_finalize;

  props[PROP_FORM] = g_param_spec_object ("form", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_SAVE_LABEL] = g_param_spec_string ("save-label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/skillmix/Skillmix/pages/mix-form-dialog.ui");
  gtk_widget_class_bind_template_child_private (widget_class, MixFormDialog, toolbar_view);
  gtk_widget_class_bind_template_child_private (widget_class, MixFormDialog, save_button);
  gtk_widget_class_bind_template_child_private (widget_class, MixFormDialog, refusal_revealer);
  gtk_widget_class_bind_template_child_private (widget_class, MixFormDialog, refusal_label);
  gtk_widget_class_bind_template_callback (widget_class, adw_dialog_close);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
mix_form_dialog_init (MixFormDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_form_dialog_set_page:
 * @self: a form
 * @page: the page that shows it, with an open plan
 */
void
mix_form_dialog_set_page (MixFormDialog *self, MixPage *page)
{
  g_set_object (&get_private (self)->page, page);
}

/**
 * mix_form_dialog_get_page:
 * @self: a form
 *
 * Returns: (transfer none): the page that shows it
 */
MixPage *
mix_form_dialog_get_page (MixFormDialog *self)
{
  return get_private (self)->page;
}

/**
 * mix_form_dialog_get_plan:
 * @self: a form
 *
 * Returns: (transfer none): the plan as its page shows it
 */
MixPlan *
mix_form_dialog_get_plan (MixFormDialog *self)
{
  return mix_page_get_plan (get_private (self)->page);
}

/**
 * mix_form_dialog_set_subject_id:
 * @self: a form
 * @id: (nullable): id of whom or what it is about; %NULL for something new
 */
void
mix_form_dialog_set_subject_id (MixFormDialog *self, const char *id)
{
  g_set_str (&get_private (self)->subject_id, id);
}

/**
 * mix_form_dialog_get_subject_id:
 * @self: a form
 *
 * Returns: (nullable): id of whom or what it is about
 */
const char *
mix_form_dialog_get_subject_id (MixFormDialog *self)
{
  return get_private (self)->subject_id;
}

/**
 * mix_form_dialog_set_complete:
 * @self: a form
 * @complete: whether everything is there that saving needs
 */
void
mix_form_dialog_set_complete (MixFormDialog *self, gboolean complete)
{
  get_private (self)->complete = complete;
  update_save_button (self);
}

/**
 * mix_form_dialog_set_for_good:
 * @self: a form
 * @for_good: whether what it does is kept apart from the history, so that it can't be undone
 */
void
mix_form_dialog_set_for_good (MixFormDialog *self, gboolean for_good)
{
  get_private (self)->for_good = for_good;
}

/**
 * mix_form_dialog_run:
 * @self: a form
 * @func: the deed, on the worker thread
 * @data: what was entered
 * @destroy: frees @data
 * @done_words: (nullable): said in a toast with Undo once it is done, where the class does not say so itself
 *
 * Does the deed. The form closes when it is done, and stays and says why when it is refused.
 */
void
mix_form_dialog_run (
    MixFormDialog *self, MixDocumentFunc func, gpointer data, GDestroyNotify destroy, const char *done_words)
{
  MixFormDialogPrivate *private = get_private (self);

  private->running = TRUE;
  update_save_button (self);
  g_set_str (&private->done_words, done_words);
  mix_document_run_async (mix_page_get_document (private->page), func, data, destroy, NULL, done_cb,
                          g_object_ref (self));
}
