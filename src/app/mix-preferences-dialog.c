#include "mix-preferences-dialog.h"

#include "mix-config.h"
#include "mix-settings.h"

#include <glib/gi18n-lib.h>

/* What a user can set for all plans. */
struct _MixPreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  AdwEntryRow *author;
  GtkLabel *author_default;
  AdwToggleGroup *colour_scheme;
};

G_DEFINE_FINAL_TYPE (MixPreferencesDialog, mix_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

static void
show_author_default (MixPreferencesDialog *self)
{
  g_autofree char *author = mix_settings_dup_author ();
  g_autofree char *words = g_strdup_printf (_ ("Your changes bear the name %s in the history."), author);

  gtk_label_set_label (self->author_default, words);
}

static void
mix_preferences_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_PREFERENCES_DIALOG);
  G_OBJECT_CLASS (mix_preferences_dialog_parent_class)->dispose (object);
}

static void
mix_preferences_dialog_class_init (MixPreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_preferences_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/app/mix-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixPreferencesDialog, author);
  gtk_widget_class_bind_template_child (widget_class, MixPreferencesDialog, author_default);
  gtk_widget_class_bind_template_child (widget_class, MixPreferencesDialog, colour_scheme);
}

static void
mix_preferences_dialog_init (MixPreferencesDialog *self)
{
  GSettings *settings = mix_settings_get ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_settings_bind (settings, "author", self->author, "text", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "colour-scheme", self->colour_scheme, "active-name", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (settings, "changed::author", G_CALLBACK (show_author_default), self, G_CONNECT_SWAPPED);
  show_author_default (self);
}

/**
 * mix_preferences_dialog_new:
 *
 * Returns: (transfer floating): a dialogue with what the user can set for all plans
 */
AdwDialog *
mix_preferences_dialog_new (void)
{
  return g_object_new (MIX_TYPE_PREFERENCES_DIALOG, NULL);
}
