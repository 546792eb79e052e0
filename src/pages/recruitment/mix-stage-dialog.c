#include "mix-stage-dialog.h"

#include "mix-config.h"
#include "mix-row-search.h"

#include <glib/gi18n-lib.h>

/*
 * The stages that a vacancy or candidate could go to, each with what that would mean: the keyboard's way to move a
 * card. The signal "chosen" tells the stage's key.
 */
struct _MixStageDialog
{
  AdwDialog parent_instance;

  GtkSearchEntry *search;
  GtkListBox *list;
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (MixStageDialog, mix_stage_dialog, ADW_TYPE_DIALOG)

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
mix_stage_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_STAGE_DIALOG);
  G_OBJECT_CLASS (mix_stage_dialog_parent_class)->dispose (object);
}

static void
mix_stage_dialog_class_init (MixStageDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_stage_dialog_dispose;
  chosen_signal = g_signal_new ("chosen", MIX_TYPE_STAGE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/recruitment/mix-stage-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixStageDialog, search);
  gtk_widget_class_bind_template_child (widget_class, MixStageDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, adw_dialog_close);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
mix_stage_dialog_init (MixStageDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mix_row_search_set_up (self->search, self->list);
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
  mix_row_search_set_name (GTK_LIST_BOX_ROW (row), title);
  g_object_set_data_full (G_OBJECT (row), "stage", g_strdup (stage), g_free);
  gtk_list_box_append (self->list, row);
}
