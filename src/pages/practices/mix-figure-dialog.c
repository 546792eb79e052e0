#include "mix-figure-dialog.h"

#include "mix-config.h"
#include "mix-date-row.h"
#include "mix-figure-words.h"
#include "mix-organisations.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* A figure of a practice as the user knows it, from a day on; or back to the one before theirs. */
struct _MixFigureDialog
{
  MixFormDialog parent_instance;

  char *practice_id;
  char *practice_name;
  char *kind;
  char *title;
  MixDate own_from; /* from when the user's own figure holds, or MIX_DATE_NONE where there is none */

  AdwPreferencesGroup *group;
  AdwSpinRow *value_row;
  MixDateRow *from_row;
  AdwEntryRow *source_row;
  GtkWidget *forget_group;
};

typedef struct
{
  char *practice_id;
  char *kind;
  gint64 value;
  MixDate from_date;
  char *source; /* NULL: not said */
} Deed;

G_DEFINE_FINAL_TYPE (MixFigureDialog, mix_figure_dialog, MIX_TYPE_FORM_DIALOG)

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_free (deed->practice_id);
  g_free (deed->kind);
  g_free (deed->source);
  g_free (deed);
}

static gboolean
set_figure (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Deed *deed = data;
  MixFigureDraft draft = { deed->practice_id, deed->kind, deed->value, deed->from_date, deed->source };

  return (deed->source == NULL || mix_text_check_no_patient (deed->source, _ ("the source"), error))
         && mix_organisations_set_figure (store, &draft, error);
}

static gboolean
forget_figure (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Deed *deed = data;

  return mix_organisations_forget_figure (store, deed->practice_id, deed->kind, deed->from_date, error);
}

static Deed *
new_deed (MixFigureDialog *self)
{
  Deed *deed = g_new0 (Deed, 1);

  deed->practice_id = g_strdup (self->practice_id);
  deed->kind = g_strdup (self->kind);
  return deed;
}

static void
mix_figure_dialog_save (MixFormDialog *form)
{
  MixFigureDialog *self = MIX_FIGURE_DIALOG (form);
  g_autofree char *source = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->source_row))));
  Deed *deed = new_deed (self);
  g_autofree char *value = NULL;
  g_autofree char *words = NULL;

  deed->value = (gint64) adw_spin_row_get_value (self->value_row);
  deed->from_date = mix_date_row_get_date (self->from_row);
  deed->source = *source != '\0' ? g_steal_pointer (&source) : NULL;
  value = mix_text_format_thousands (deed->value);
  /* Translators: a practice, a kind of figure, the figure */
  words = g_strdup_printf (_ ("%s, %s: %s"), self->practice_name, self->title, value);
  mix_form_dialog_run (form, set_figure, deed, free_deed, words);
}

static void
forget_cb (MixFigureDialog *self)
{
  Deed *deed = new_deed (self);
  g_autofree char *words = g_strdup_printf (_ ("%s, %s: your figure is out"), self->practice_name, self->title);

  deed->from_date = self->own_from;
  mix_form_dialog_run (MIX_FORM_DIALOG (self), forget_figure, deed, free_deed, words);
}

static void
check_cb (MixFigureDialog *self)
{
  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self), mix_date_row_is_valid (self->from_row));
}

static void
mix_figure_dialog_finalize (GObject *object)
{
  MixFigureDialog *self = MIX_FIGURE_DIALOG (object);

  g_free (self->practice_id);
  g_free (self->practice_name);
  g_free (self->kind);
  g_free (self->title);
  G_OBJECT_CLASS (mix_figure_dialog_parent_class)->finalize (object);
}

static void
mix_figure_dialog_class_init (MixFigureDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mix_figure_dialog_finalize;
  MIX_FORM_DIALOG_CLASS (klass)->save = mix_figure_dialog_save;

  g_type_ensure (MIX_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/practices/mix-figure-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixFigureDialog, group);
  gtk_widget_class_bind_template_child (widget_class, MixFigureDialog, value_row);
  gtk_widget_class_bind_template_child (widget_class, MixFigureDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, MixFigureDialog, source_row);
  gtk_widget_class_bind_template_child (widget_class, MixFigureDialog, forget_group);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
  gtk_widget_class_bind_template_callback (widget_class, forget_cb);
}

static void
mix_figure_dialog_init (MixFigureDialog *self)
{
  self->own_from = MIX_DATE_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_present (MixFigureDialog *self, MixPlan *plan, const MixFigure *figure)
{
  gboolean own = figure != NULL && figure->grade == 'U';
  const MixSourceRow *source = own && figure->source_id != NULL ? mix_plan_find_source (plan, figure->source_id) : NULL;

  if (figure != NULL)
    adw_spin_row_set_value (self->value_row, (double) figure->value);
  if (own)
    self->own_from = figure->from_date;
  if (source != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->source_row), source->title);
  gtk_widget_set_visible (self->forget_group, own);
  mix_date_row_set_date (self->from_row, own ? figure->from_date : mix_plan_get_as_at (plan));
}

/**
 * mix_figure_dialog_new:
 * @page: the page that shows it, with an open plan
 * @practice: whose figure
 * @kind: a kind of mix-figure.h that is a plain count
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_figure_dialog_new (MixPage *page, MixPractice *practice, const char *kind)
{
  MixFigureDialog *self = g_object_new (MIX_TYPE_FIGURE_DIALOG, NULL);

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  self->practice_id = g_strdup (mix_practice_get_id (practice));
  self->practice_name = g_strdup (mix_practice_get_short_name (practice));
  self->kind = g_strdup (kind);
  self->title = mix_figure_kind_dup_title (kind);
  adw_dialog_set_title (ADW_DIALOG (self), self->title);
  adw_preferences_group_set_title (self->group, self->practice_name);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->value_row), self->title);
  show_present (self, mix_page_get_plan (page), mix_figures_find (mix_practice_get_figures (practice), kind));
  check_cb (self);
  return ADW_DIALOG (self);
}
