#include "mix-score-dialog.h"

#include "mix-comparison-criteria.h"
#include "mix-comparisons.h"
#include "mix-config.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* How well an option does by a criterion, as a range of points with a reason. */
struct _MixScoreDialog
{
  MixFormDialog parent_instance;

  char *criterion_id;
  char *option_id;

  AdwPreferencesGroup *group;
  AdwSwitchRow *known_row;
  AdwSpinRow *low_row;
  AdwSpinRow *likely_row;
  AdwSpinRow *high_row;
  AdwEntryRow *reason_row;
};

typedef struct
{
  char *criterion_id;
  char *option_id;
  char *reason;
  gboolean known;
  int low, likely, high;
} Deed;

G_DEFINE_FINAL_TYPE (MixScoreDialog, mix_score_dialog, MIX_TYPE_FORM_DIALOG)

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_free (deed->criterion_id);
  g_free (deed->option_id);
  g_free (deed->reason);
  g_free (deed);
}

static gboolean
do_deed (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Deed *deed = data;
  MixScoreRow row = { .criterion_id = deed->criterion_id,
                      .option_id = deed->option_id,
                      .reason = deed->reason,
                      .low = deed->low,
                      .likely = deed->likely,
                      .high = deed->high };

  if (!deed->known)
    return mix_scores_clear (store, deed->criterion_id, deed->option_id, error);
  return mix_scores_set (store, &row, error);
}

static char *
dup_reason (MixScoreDialog *self)
{
  return mix_text_collapse (gtk_editable_get_text (GTK_EDITABLE (self->reason_row)));
}

/* A score needs its reason: without one nobody can argue with it later. */
static void
check_cb (MixScoreDialog *self)
{
  gboolean known = adw_switch_row_get_active (self->known_row);
  double low = adw_spin_row_get_value (self->low_row);
  double likely = adw_spin_row_get_value (self->likely_row);
  double high = adw_spin_row_get_value (self->high_row);
  g_autofree char *reason = dup_reason (self);

  gtk_widget_set_sensitive (GTK_WIDGET (self->low_row), known);
  gtk_widget_set_sensitive (GTK_WIDGET (self->likely_row), known);
  gtk_widget_set_sensitive (GTK_WIDGET (self->high_row), known);
  gtk_widget_set_sensitive (GTK_WIDGET (self->reason_row), known);
  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self), !known || (low <= likely && likely <= high && *reason != '\0'));
}

static void
mix_score_dialog_save (MixFormDialog *form)
{
  MixScoreDialog *self = MIX_SCORE_DIALOG (form);
  Deed *deed = g_new0 (Deed, 1);

  deed->criterion_id = g_strdup (self->criterion_id);
  deed->option_id = g_strdup (self->option_id);
  deed->reason = dup_reason (self);
  deed->known = adw_switch_row_get_active (self->known_row);
  deed->low = (int) adw_spin_row_get_value (self->low_row);
  deed->likely = (int) adw_spin_row_get_value (self->likely_row);
  deed->high = (int) adw_spin_row_get_value (self->high_row);
  mix_form_dialog_run (form, do_deed, deed, free_deed, _ ("Score changed."));
}

/* By its id, or by its code. */
static const MixCriterionRow *
find_criterion (MixPlan *plan, const char *comparison_id, const char *name)
{
  g_autoptr (GPtrArray) criteria = mix_comparison_list_criteria (plan, comparison_id);

  for (guint i = 0; i < criteria->len; i++)
    {
      const MixCriterionRow *row = criteria->pdata[i];

      if (g_str_equal (row->id, name) || g_str_equal (row->code, name))
        return row;
    }
  return NULL;
}

static void
describe (MixScoreDialog *self, const MixCriterionRow *criterion)
{
  const char *worst = mix_criterion_get_worst (criterion);
  const char *best = mix_criterion_get_best (criterion);
  /* Translators: what the ends of a scale mean. */
  g_autofree char *words = g_strdup_printf (_ ("0: %s\n100: %s"), worst != NULL ? worst : _ ("the worst there is"),
                                            best != NULL ? best : _ ("the best there is"));

  adw_dialog_set_title (ADW_DIALOG (self), mix_criterion_get_title (criterion));
  adw_preferences_group_set_description (self->group, words);
}

static void
show_score (MixScoreDialog *self, const MixScoreRow *score)
{
  gboolean known = score != NULL && score->likely >= 0;

  adw_spin_row_set_value (self->low_row, known ? score->low : 30);
  adw_spin_row_set_value (self->likely_row, known ? score->likely : 50);
  adw_spin_row_set_value (self->high_row, known ? score->high : 70);
  if (score != NULL && score->reason != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->reason_row), score->reason);
}

static void
mix_score_dialog_finalize (GObject *object)
{
  g_free (MIX_SCORE_DIALOG (object)->criterion_id);
  g_free (MIX_SCORE_DIALOG (object)->option_id);
  G_OBJECT_CLASS (mix_score_dialog_parent_class)->finalize (object);
}

static void
mix_score_dialog_class_init (MixScoreDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mix_score_dialog_finalize;
  MIX_FORM_DIALOG_CLASS (klass)->save = mix_score_dialog_save;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/models/mix-score-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixScoreDialog, group);
  gtk_widget_class_bind_template_child (widget_class, MixScoreDialog, known_row);
  gtk_widget_class_bind_template_child (widget_class, MixScoreDialog, low_row);
  gtk_widget_class_bind_template_child (widget_class, MixScoreDialog, likely_row);
  gtk_widget_class_bind_template_child (widget_class, MixScoreDialog, high_row);
  gtk_widget_class_bind_template_child (widget_class, MixScoreDialog, reason_row);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
}

static void
mix_score_dialog_init (MixScoreDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_score_dialog_new:
 * @page: the page that shows it, with an open plan
 * @option: what is judged
 * @criterion: by what: id or code
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_score_dialog_new (MixPage *page, const MixComparisonOptionRow *option, const char *criterion)
{
  MixScoreDialog *self = g_object_new (MIX_TYPE_SCORE_DIALOG, NULL);
  MixPlan *plan = mix_page_get_plan (page);
  const MixCriterionRow *row = find_criterion (plan, option->comparison_id, criterion);

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  self->criterion_id = g_strdup (row != NULL ? row->id : criterion);
  self->option_id = g_strdup (option->id);
  if (row != NULL)
    describe (self, row);
  show_score (self, mix_comparison_find_score (plan, self->criterion_id, option->id));
  check_cb (self);
  return ADW_DIALOG (self);
}
