#include "mix-stage-dialog.h"

#include "mix-config.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * The stages that a vacancy or candidate could go to, each with what that would mean: the keyboard's way to move a
 * card. The signal "chosen" tells the stage's key.
 */
struct _MixStageDialog
{
  AdwDialog parent_instance;

  GtkSearchEntry *search;
  GtkListBox *list;

  char *folded; /* what is searched for */
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (MixStageDialog, mix_stage_dialog, ADW_TYPE_DIALOG)

static gboolean
is_shown (GtkListBoxRow *row, gpointer user_data)
{
  MixStageDialog *self = user_data;

  return self->folded == NULL || strstr (g_object_get_data (G_OBJECT (row), "folded"), self->folded) != NULL;
}

static void
searched_cb (MixStageDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  g_free (self->folded);
  self->folded = *text != '\0' ? mix_text_fold (text) : NULL;
  gtk_list_box_invalidate_filter (self->list);
}

static GtkListBoxRow *
find_first_shown (MixStageDialog *self)
{
  GtkListBoxRow *row = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
      return row;
  return NULL;
}

static void
row_activated_cb (MixStageDialog *self, GtkListBoxRow *row)
{
  g_autofree char *stage = g_strdup (g_object_get_data (G_OBJECT (row), "stage"));

  g_object_ref (self);
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, chosen_signal, 0, stage);
  g_object_unref (self);
}

static void
search_activated_cb (MixStageDialog *self)
{
  GtkListBoxRow *row;

  /* What was typed a moment ago counts too: the entry waits before it says so. */
  searched_cb (self);
  row = find_first_shown (self);
  if (row != NULL)
    row_activated_cb (self, row);
}

/* Down from the search goes to the stages. */
static gboolean
search_key_cb (MixStageDialog *self, guint keyval)
{
  GtkListBoxRow *row = find_first_shown (self);

  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return FALSE;
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  return TRUE;
}

static void
mix_stage_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_STAGE_DIALOG);
  G_OBJECT_CLASS (mix_stage_dialog_parent_class)->dispose (object);
}

static void
mix_stage_dialog_finalize (GObject *object)
{
  g_free (MIX_STAGE_DIALOG (object)->folded);
  G_OBJECT_CLASS (mix_stage_dialog_parent_class)->finalize (object);
}

static void
mix_stage_dialog_class_init (MixStageDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_stage_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = mix_stage_dialog_finalize;
  chosen_signal = g_signal_new ("chosen", MIX_TYPE_STAGE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/recruitment/mix-stage-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixStageDialog, search);
  gtk_widget_class_bind_template_child (widget_class, MixStageDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, searched_cb);
  gtk_widget_class_bind_template_callback (widget_class, adw_dialog_close);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
mix_stage_dialog_init (MixStageDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, is_shown, self, NULL);
}

/**
 * mix_stage_dialog_new:
 * @title: what is to be moved
 *
 * Returns: (transfer floating): the dialogue, without stages
 */
AdwDialog *
mix_stage_dialog_new (const char *title)
{
  return g_object_new (MIX_TYPE_STAGE_DIALOG, "title", title, NULL);
}

/**
 * mix_stage_dialog_add:
 * @self: the dialogue
 * @stage: key of a stage
 * @title: its name
 * @allowed: whether nothing stands against it
 * @words: (nullable): what that would mean, or what stands against it
 */
void
mix_stage_dialog_add (MixStageDialog *self, const char *stage, const char *title, gboolean allowed, const char *words)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (allowed ? "mix-fit-fits-symbolic" : "mix-fit-stretched-symbolic");
  g_autofree char *label = g_strdup_printf ("%s. %s", title, words != NULL ? words : "");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words != NULL ? words : "");
  gtk_widget_add_css_class (icon, allowed ? "mix-fits" : "mix-stretched");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (row), "folded", mix_text_fold (title), g_free);
  g_object_set_data_full (G_OBJECT (row), "stage", g_strdup (stage), g_free);
  gtk_list_box_append (self->list, row);
}
