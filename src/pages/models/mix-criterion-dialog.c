#include "mix-criterion-dialog.h"

#include "mix-comparison-criteria.h"
#include "mix-comparisons.h"
#include "mix-config.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* One criterion: its name, and what the ends of its scale mean. */
struct _MixCriterionDialog
{
  MixFormDialog parent_instance;

  char *comparison_id;
  char *criterion_id; /* NULL: a new one */

  AdwEntryRow *name_row;
  AdwEntryRow *worst_row;
  AdwEntryRow *best_row;
};

typedef struct
{
  char *comparison_id;
  char *criterion_id;
  char *name;
  char *worst;
  char *best;
} Deed;

G_DEFINE_FINAL_TYPE (MixCriterionDialog, mix_criterion_dialog, MIX_TYPE_FORM_DIALOG)

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_free (deed->comparison_id);
  g_free (deed->criterion_id);
  g_free (deed->name);
  g_free (deed->worst);
  g_free (deed->best);
  g_free (deed);
}

static gboolean
do_deed (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Deed *deed = data;
  g_autofree char *id = NULL;

  if (deed->criterion_id != NULL)
    return mix_criteria_set (store, deed->criterion_id, deed->name, deed->worst, deed->best, error);
  id = mix_criteria_add (store, deed->comparison_id, deed->name, deed->worst, deed->best, error);
  return id != NULL;
}

static char *
dup_text (AdwEntryRow *row)
{
  return mix_text_collapse (gtk_editable_get_text (GTK_EDITABLE (row)));
}

static void
check_cb (MixCriterionDialog *self)
{
  g_autofree char *name = dup_text (self->name_row);
  g_autofree char *worst = dup_text (self->worst_row);
  g_autofree char *best = dup_text (self->best_row);

  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self), *name != '\0' && *worst != '\0' && *best != '\0');
}

static void
mix_criterion_dialog_save (MixFormDialog *form)
{
  MixCriterionDialog *self = MIX_CRITERION_DIALOG (form);
  Deed *deed = g_new0 (Deed, 1);

  deed->comparison_id = g_strdup (self->comparison_id);
  deed->criterion_id = g_strdup (self->criterion_id);
  deed->name = dup_text (self->name_row);
  deed->worst = dup_text (self->worst_row);
  deed->best = dup_text (self->best_row);
  mix_form_dialog_run (form, do_deed, deed, free_deed,
                       self->criterion_id != NULL ? _ ("Criterion changed.") : _ ("Criterion added."));
}

static void
mix_criterion_dialog_finalize (GObject *object)
{
  g_free (MIX_CRITERION_DIALOG (object)->comparison_id);
  g_free (MIX_CRITERION_DIALOG (object)->criterion_id);
  G_OBJECT_CLASS (mix_criterion_dialog_parent_class)->finalize (object);
}

static void
mix_criterion_dialog_class_init (MixCriterionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mix_criterion_dialog_finalize;
  MIX_FORM_DIALOG_CLASS (klass)->save = mix_criterion_dialog_save;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/models/mix-criterion-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixCriterionDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, MixCriterionDialog, worst_row);
  gtk_widget_class_bind_template_child (widget_class, MixCriterionDialog, best_row);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
}

static void
mix_criterion_dialog_init (MixCriterionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_text (AdwEntryRow *row, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

static void
show_criterion (MixCriterionDialog *self, GPtrArray *criteria)
{
  for (guint i = 0; i < criteria->len; i++)
    {
      const MixCriterionRow *row = criteria->pdata[i];

      if (g_strcmp0 (row->id, self->criterion_id) != 0)
        continue;
      show_text (self->name_row, mix_criterion_get_title (row));
      show_text (self->worst_row, mix_criterion_get_worst (row));
      show_text (self->best_row, mix_criterion_get_best (row));
    }
}

/**
 * mix_criterion_dialog_new:
 * @page: the page that shows it, with an open plan
 * @comparison_id: whose criterion
 * @criterion_id: (nullable): the one that is changed; %NULL: a new one
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_criterion_dialog_new (MixPage *page, const char *comparison_id, const char *criterion_id)
{
  MixCriterionDialog *self = g_object_new (MIX_TYPE_CRITERION_DIALOG, NULL);
  g_autoptr (GPtrArray) criteria = mix_comparison_list_criteria (mix_page_get_plan (page), comparison_id);

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  self->comparison_id = g_strdup (comparison_id);
  self->criterion_id = g_strdup (criterion_id);
  show_criterion (self, criteria);
  check_cb (self);
  return ADW_DIALOG (self);
}
