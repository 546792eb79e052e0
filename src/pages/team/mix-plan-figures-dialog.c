#include "mix-plan-figures-dialog.h"

#include "mix-config.h"
#include "mix-team-load.h"

#include <glib/gi18n-lib.h>

/* Every figure of ours that a plan may change: those of the capacity sheet, and the limits. */
struct _MixPlanFiguresDialog
{
  MixOptionsDialog parent_instance;

  AdwPreferencesGroup *capacity_group;
  AdwPreferencesGroup *limit_group;
};

G_DEFINE_FINAL_TYPE (MixPlanFiguresDialog, mix_plan_figures_dialog, MIX_TYPE_OPTIONS_DIALOG)

/* Ours, with grade and source, or the plan's own beside ours. */
static char *
mix_plan_figures_dialog_dup_words (MixOptionsDialog *dialog, const MixPlanOption *option, int value)
{
  gboolean is_switch = option->least == 0 && option->most == 1;

  if (value == option->usual)
    /* Translators: where a figure is from; its grade, a letter. */
    return g_strdup_printf (_ ("%s. Grade %c"), option->source, option->grade);
  if (is_switch)
    return g_strdup (_ ("Your own figure"));
  /* Translators: our default. */
  return g_strdup_printf (_ ("Your own figure; ours is %d"), option->usual);
}

static void
mix_plan_figures_dialog_class_init (MixPlanFiguresDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MixOptionsDialogClass *options_class = MIX_OPTIONS_DIALOG_CLASS (klass);

  options_class->dup_words = mix_plan_figures_dialog_dup_words;
  options_class->done_words = N_ ("Figures changed.");
  options_class->has_reset_buttons = TRUE;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/team/mix-plan-figures-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixPlanFiguresDialog, capacity_group);
  gtk_widget_class_bind_template_child (widget_class, MixPlanFiguresDialog, limit_group);
}

static void
mix_plan_figures_dialog_init (MixPlanFiguresDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_plan_figures_dialog_new:
 * @page: the page that shows it, with an open plan
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_plan_figures_dialog_new (MixPage *page)
{
  MixPlanFiguresDialog *self = g_object_new (MIX_TYPE_PLAN_FIGURES_DIALOG, NULL);
  g_autoptr (GArray) options = mix_plan_options_list ();

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  for (guint i = 0; i < options->len; i++)
    {
      const char *key = g_array_index (options, MixPlanOption, i).key;
      gboolean is_capacity = g_str_has_prefix (key, MIX_SETTING_CAPACITY_PREFIX);

      mix_options_dialog_add (MIX_OPTIONS_DIALOG (self), key, NULL,
                              is_capacity ? self->capacity_group : self->limit_group);
    }
  mix_options_dialog_check (MIX_OPTIONS_DIALOG (self));
  return ADW_DIALOG (self);
}
