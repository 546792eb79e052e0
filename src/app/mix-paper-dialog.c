#include "mix-paper-dialog.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

/* What the board paper is to be about, and what is made of it: "save" and "print" say that the user has chosen. */
struct _MixPaperDialog
{
  AdwDialog parent_instance;

  MixPlan *plan;

  AdwComboRow *network_row;
  AdwComboRow *form_row;
  AdwSwitchRow *proposal_row;
};

enum
{
  SIGNAL_SAVE,
  SIGNAL_PRINT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MixPaperDialog, mix_paper_dialog, ADW_TYPE_DIALOG)

static void
save_cb (MixPaperDialog *self)
{
  g_signal_emit (self, signals[SIGNAL_SAVE], 0);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
print_cb (MixPaperDialog *self)
{
  g_signal_emit (self, signals[SIGNAL_PRINT], 0);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
set_networks (MixPaperDialog *self)
{
  GPtrArray *networks = mix_plan_get_networks (self->plan);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("All networks"));
  for (guint i = 0; i < networks->len; i++)
    gtk_string_list_append (names, mix_network_get_name (networks->pdata[i]));
  adw_combo_row_set_model (self->network_row, G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self->network_row), networks->len > 1);
}

/* "Proposed on 22 November 2026: at most 1.4% from the best possible plan", or where to get one. */
static void
show_proposal (MixPaperDialog *self, const MixDeploySummary *proposal)
{
  g_autofree char *day = proposal != NULL ? mix_date_format_full (proposal->as_at) : NULL;
  g_autofree char *words = NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self->proposal_row), proposal != NULL);
  adw_switch_row_set_active (self->proposal_row, proposal != NULL);
  if (proposal == NULL)
    return;
  /* Translators: a day, and how far it can be from the best: "at most 1.4% from the best possible plan". */
  words = g_strdup_printf (_ ("For the plan of %s: %s"), day, proposal->gap_words);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->proposal_row), words);
}

static void
mix_paper_dialog_dispose (GObject *object)
{
  MixPaperDialog *self = MIX_PAPER_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MIX_TYPE_PAPER_DIALOG);
  g_clear_object (&self->plan);
  G_OBJECT_CLASS (mix_paper_dialog_parent_class)->dispose (object);
}

static void
mix_paper_dialog_class_init (MixPaperDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_paper_dialog_dispose;
  signals[SIGNAL_SAVE]
      = g_signal_new ("save", MIX_TYPE_PAPER_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_PRINT]
      = g_signal_new ("print", MIX_TYPE_PAPER_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/skillmix/Skillmix/app/mix-paper-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixPaperDialog, network_row);
  gtk_widget_class_bind_template_child (widget_class, MixPaperDialog, form_row);
  gtk_widget_class_bind_template_child (widget_class, MixPaperDialog, proposal_row);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
}

static void
mix_paper_dialog_init (MixPaperDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_paper_dialog_new:
 * @plan: a plan
 * @proposal: (nullable): what the last proposal for its deployment comes to
 *
 * Returns: a dialogue that asks what the board paper is to be about, and as what it is wanted; its signals "save" and
 *   "print" say that the user has chosen
 */
AdwDialog *
mix_paper_dialog_new (MixPlan *plan, const MixDeploySummary *proposal)
{
  MixPaperDialog *self = g_object_new (MIX_TYPE_PAPER_DIALOG, NULL);

  self->plan = g_object_ref (plan);
  set_networks (self);
  show_proposal (self, proposal);
  return ADW_DIALOG (self);
}

/**
 * mix_paper_dialog_get_network:
 * @self: a dialogue
 *
 * Returns: (transfer none) (nullable): id of the network that was chosen; %NULL for all of them
 */
const char *
mix_paper_dialog_get_network (MixPaperDialog *self)
{
  guint chosen = adw_combo_row_get_selected (self->network_row);
  GPtrArray *networks = mix_plan_get_networks (self->plan);

  return chosen >= 1 && chosen <= networks->len ? mix_network_get_id (networks->pdata[chosen - 1]) : NULL;
}

/**
 * mix_paper_dialog_wants_workbook:
 * @self: a dialogue
 *
 * Returns: whether a workbook was chosen, not a PDF
 */
gboolean
mix_paper_dialog_wants_workbook (MixPaperDialog *self)
{
  return adw_combo_row_get_selected (self->form_row) == 1;
}

/**
 * mix_paper_dialog_wants_proposal:
 * @self: a dialogue
 *
 * Returns: whether the proposal for the deployment is to be in the paper; %FALSE where there is none
 */
gboolean
mix_paper_dialog_wants_proposal (MixPaperDialog *self)
{
  return adw_switch_row_get_active (self->proposal_row);
}
