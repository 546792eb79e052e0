#include "mix-ways-dialog.h"

#include "mix-config.h"
#include "mix-deploy-job.h"
#include "mix-deploy-modes.h"
#include "mix-deploy-pins.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* Each way gets so long; they are worked out one after the other. */
#define SECONDS_A_WAY 5

/*
 * The ways to deploy side by side, each worked out anew for the plan as it is: a column a way, in the order free,
 * floating, attached, a row a figure. The best of a row is not marked: which figure counts is for the reader.
 */
struct _MixWaysDialog
{
  AdwDialog parent_instance;

  MixPage *page; /* not owned: it shows the dialogue */
  GPtrArray *pins;
  MixDeployJob *job;
  guint way; /* the one that is worked out */

  GtkGrid *grid;
};

G_DEFINE_FINAL_TYPE (MixWaysDialog, mix_ways_dialog, ADW_TYPE_DIALOG)

enum
{
  ROW_TITLE,
  ROW_WORDS,
  ROW_GAP,
  ROW_NOBODY,
  ROW_STRETCHED,
  ROW_UNDER_USED,
  ROW_SITES,
  ROW_NETWORK,
  ROW_CHANGES,
  ROW_USE,
};

static const struct
{
  MixDeployMode mode;
  const char *title;
  const char *words;
} ways[] = {
  { MIX_DEPLOY_FREE, N_ ("Free"), N_ ("Anybody may go to any practice of the plan.") },
  { MIX_DEPLOY_FLOATING, N_ ("Floating"), N_ ("Everybody may go to any practice of their own network.") },
  { MIX_DEPLOY_ATTACHED, N_ ("Attached"), N_ ("Everybody belongs to one practice.") },
};

static const char *const titles[] = {
  [ROW_GAP] = N_ ("From the best possible, at most"),
  [ROW_NOBODY] = N_ ("Nobody does"),
  [ROW_STRETCHED] = N_ ("Stretched"),
  [ROW_UNDER_USED] = N_ ("Under-used"),
  [ROW_SITES] = N_ ("Practices a person"),
  [ROW_NETWORK] = N_ ("For the network"),
  [ROW_CHANGES] = N_ ("Changes"),
};

static void start_next (MixWaysDialog *self);

static GtkWidget *
attach_label (MixWaysDialog *self, const char *text, int column, int row, const char *style_class)
{
  GtkWidget *old = gtk_grid_get_child_at (self->grid, column, row);
  GtkWidget *label = gtk_label_new (text);

  if (old != NULL)
    gtk_grid_remove (self->grid, old);
  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, style_class);
  gtk_grid_attach (self->grid, label, column, row, 1, 1);
  return label;
}

/* What a screen reader hears of a figure that stands alone in its cell. */
static void
attach_figure (MixWaysDialog *self, int row, char *text)
{
  g_autofree char *figure = text;
  GtkWidget *label = attach_label (self, figure, (int) self->way + 1, row, "numeric");
  g_autofree char *spoken = g_strdup_printf ("%s, %s: %s", _ (ways[self->way].title), _ (titles[row]), figure);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static char *
dup_hours (gint64 minutes)
{
  g_autofree char *hours = mix_text_format_hours (minutes);

  return g_strdup_printf (_ ("%s h"), hours);
}

static void
attach_use_button (MixWaysDialog *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Use"));
  /* Translators: a way to deploy. */
  g_autofree char *words = g_strdup_printf (_ ("Propose This Way: %s"), _ (ways[self->way].title));

  gtk_widget_set_tooltip_text (button, words);
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", mix_deploy_mode_get_name (ways[self->way].mode));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "ways.use");
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_grid_attach (self->grid, button, (int) self->way + 1, ROW_USE, 1, 1);
}

static void
show_way (MixWaysDialog *self, MixDeployProposal *proposal)
{
  MixDeployModeFigures figures = mix_deploy_mode_get_figures (proposal);

  attach_figure (self, ROW_GAP, g_strdup_printf ("%.1f%%", figures.gap * 100));
  attach_figure (self, ROW_NOBODY, dup_hours (figures.undone_minutes));
  attach_figure (self, ROW_STRETCHED, dup_hours (figures.stretched_minutes));
  attach_figure (self, ROW_UNDER_USED, dup_hours (figures.under_used_minutes));
  attach_figure (self, ROW_SITES, g_strdup_printf ("%.1f", figures.sites_per_mille / 1000.0));
  attach_figure (self, ROW_NETWORK,
                 figures.network_percent >= 0 ? g_strdup_printf ("%d%%", figures.network_percent)
                                              : g_strdup (_ ("Not known")));
  attach_figure (self, ROW_CHANGES, mix_text_format_thousands (figures.n_changes));
  attach_use_button (self);
}

static void
finished_cb (MixWaysDialog *self)
{
  g_autoptr (MixDeployJob) job = g_steal_pointer (&self->job);
  MixDeployProposal *proposal = mix_deploy_job_get_proposal (job);
  const GError *error = mix_deploy_job_get_error (job);

  g_signal_handlers_disconnect_by_data (job, self);
  if (proposal != NULL)
    show_way (self, proposal);
  else
    {
      GtkWidget *label = attach_label (self, error != NULL ? error->message : _ ("No plan was found in time."),
                                       (int) self->way + 1, ROW_GAP, "mix-secondary");

      gtk_label_set_max_width_chars (GTK_LABEL (label), 20);
    }
  self->way++;
  start_next (self);
}

static void
start_next (MixWaysDialog *self)
{
  g_autoptr (MixDeployOptions) options = NULL;
  GtkWidget *spinner, *old;

  if (self->way >= G_N_ELEMENTS (ways))
    return;
  options = mix_deploy_options_new ();
  options->mode = ways[self->way].mode;
  options->seconds = SECONDS_A_WAY;
  for (guint i = 0; i < self->pins->len; i++)
    {
      const MixDeployPin *pin = self->pins->pdata[i];

      mix_deploy_options_add_pin (options, pin->kind, pin->id);
    }
  old = gtk_grid_get_child_at (self->grid, (int) self->way + 1, ROW_GAP);
  if (old != NULL)
    gtk_grid_remove (self->grid, old);
  spinner = adw_spinner_new ();
  gtk_widget_set_halign (spinner, GTK_ALIGN_END);
  gtk_grid_attach (self->grid, spinner, (int) self->way + 1, ROW_GAP, 1, 1);
  self->job = mix_deploy_job_new (mix_page_get_plan (self->page), options);
  g_signal_connect_swapped (self->job, "finished", G_CALLBACK (finished_cb), self);
  mix_background_job_start (MIX_BACKGROUND_JOB (self->job));
}

static void
use_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MixWaysDialog *self = MIX_WAYS_DIALOG (widget);
  GActionGroup *actions = mix_page_get_actions (self->page);

  g_action_group_change_action_state (actions, "mode", g_variant_ref (parameter));
  g_action_group_activate_action (actions, "propose", NULL);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
attach_heads (MixWaysDialog *self)
{
  for (int row = ROW_GAP; row < ROW_USE; row++)
    attach_label (self, _ (titles[row]), 0, row, "mix-secondary");
  for (int i = 0; i < (int) G_N_ELEMENTS (ways); i++)
    {
      GtkWidget *words;

      attach_label (self, _ (ways[i].title), i + 1, ROW_TITLE, "heading");
      words = attach_label (self, _ (ways[i].words), i + 1, ROW_WORDS, "mix-small");
      gtk_widget_add_css_class (words, "mix-secondary");
      gtk_label_set_max_width_chars (GTK_LABEL (words), 18);
      gtk_label_set_width_chars (GTK_LABEL (words), 11);
      gtk_label_set_justify (GTK_LABEL (words), GTK_JUSTIFY_RIGHT);
      gtk_widget_set_valign (words, GTK_ALIGN_START);
      gtk_widget_set_hexpand (words, TRUE);
      for (int row = ROW_GAP; row < ROW_USE; row++)
        attach_label (self, "…", i + 1, row, "mix-secondary");
    }
}

static void
mix_ways_dialog_dispose (GObject *object)
{
  MixWaysDialog *self = MIX_WAYS_DIALOG (object);

  mix_background_job_drop (g_steal_pointer (&self->job), self);
  g_clear_pointer (&self->pins, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), MIX_TYPE_WAYS_DIALOG);
  G_OBJECT_CLASS (mix_ways_dialog_parent_class)->dispose (object);
}

static void
mix_ways_dialog_class_init (MixWaysDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_ways_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/deployment/mix-ways-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixWaysDialog, grid);
  gtk_widget_class_install_action (widget_class, "ways.use", "s", use_cb);
}

static void
mix_ways_dialog_init (MixWaysDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  attach_heads (self);
}

/**
 * mix_ways_dialog_new:
 * @page: the page Deployment, which shows it
 * @pins: (element-type MixDeployPin): what stays as it is
 *
 * Returns: (transfer floating): the dialogue, to be presented; it begins at once
 */
AdwDialog *
mix_ways_dialog_new (MixPage *page, GPtrArray *pins)
{
  MixWaysDialog *self = g_object_new (MIX_TYPE_WAYS_DIALOG, NULL);

  self->page = page;
  self->pins = g_ptr_array_ref (pins);
  start_next (self);
  return ADW_DIALOG (self);
}
