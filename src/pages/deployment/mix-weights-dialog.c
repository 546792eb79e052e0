#include "mix-weights-dialog.h"

#include "mix-config.h"
#include "mix-deploy-settings.h"

#include <glib/gi18n-lib.h>

/*
 * What counts how much in a proposal. Each figure is in hundredths of a minute of plain work; what it means is said in
 * words against high-risk work that nobody does, and follows what is entered.
 */
struct _MixWeightsDialog
{
  MixOptionsDialog parent_instance;

  AdwPreferencesGroup *weights_group;
  AdwPreferencesGroup *limits_group;
};

G_DEFINE_FINAL_TYPE (MixWeightsDialog, mix_weights_dialog, MIX_TYPE_OPTIONS_DIALOG)

/* As the dialogue calls them: what they mean stands below in words. */
static const struct
{
  const char *key;
  const char *title;
  gboolean limit;
} shown[] = {
  { MIX_OPTION_DEPLOY_STRETCHED, N_ ("Work above somebody’s skill"), FALSE },
  { MIX_OPTION_DEPLOY_UNDER_USED, N_ ("Work below somebody’s skill"), FALSE },
  { MIX_OPTION_DEPLOY_CHANGE, N_ ("Changing what somebody does"), FALSE },
  { MIX_OPTION_DEPLOY_SITE, N_ ("Going to one more practice"), FALSE },
  { MIX_OPTION_DEPLOY_FAIR, N_ ("Short of a fair share"), FALSE },
  { MIX_OPTION_DEPLOY_BALANCE, N_ ("Outside the network’s band"), FALSE },
  { MIX_OPTION_DEPLOY_SUPERVISION, N_ ("Minutes of a supervisor for stretched work"), TRUE },
  { MIX_OPTION_DEPLOY_SECONDS, N_ ("Seconds for a proposal"), TRUE },
};

static char *
mix_weights_dialog_dup_words (MixOptionsDialog *dialog, const MixPlanOption *option, int value)
{
  MixPlan *plan = mix_form_dialog_get_plan (MIX_FORM_DIALOG (dialog));
  g_autofree char *meaning = mix_deploy_settings_dup_words_of (plan, option->key, value);

  if (value == option->usual)
    return g_strdup_printf (_ ("%s Our default, grade %c."), meaning, option->grade);
  /* Translators: a sentence, and our default. */
  return g_strdup_printf (_ ("%s Your own figure; ours is %d."), meaning, option->usual);
}

static void
mix_weights_dialog_class_init (MixWeightsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MixOptionsDialogClass *options_class = MIX_OPTIONS_DIALOG_CLASS (klass);

  options_class->dup_words = mix_weights_dialog_dup_words;
  options_class->done_words = N_ ("Weights changed. Propose again.");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/deployment/mix-weights-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixWeightsDialog, weights_group);
  gtk_widget_class_bind_template_child (widget_class, MixWeightsDialog, limits_group);
  gtk_widget_class_bind_template_callback_full (widget_class, "use_defaults_cb",
                                                G_CALLBACK (mix_options_dialog_use_defaults));
}

static void
mix_weights_dialog_init (MixWeightsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_weights_dialog_new:
 * @page: the page that shows it, with an open plan
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_weights_dialog_new (MixPage *page)
{
  MixWeightsDialog *self = g_object_new (MIX_TYPE_WEIGHTS_DIALOG, NULL);

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    mix_options_dialog_add (MIX_OPTIONS_DIALOG (self), shown[i].key, _ (shown[i].title),
                            shown[i].limit ? self->limits_group : self->weights_group);
  mix_options_dialog_check (MIX_OPTIONS_DIALOG (self));
  return ADW_DIALOG (self);
}
