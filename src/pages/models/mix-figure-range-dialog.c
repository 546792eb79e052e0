#include "mix-figure-range-dialog.h"

#include "mix-config.h"
#include "mix-employment-figure.h"
#include "mix-employment-models.h"
#include "mix-grade-chip.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

#define MILLION 1e6

/*
 * What the plan says of one figure of an employment model: a range with its source, one of some words, or that there is
 * no such thing. A figure that is not known may have a suggested range, which counts once it is accepted.
 */
struct _MixFigureRangeDialog
{
  MixFormDialog parent_instance;

  MixEmploymentPack *pack;
  MixEmploymentParameter parameter;
  char *code;
  char *model_name;

  AdwPreferencesGroup *group;
  MixGradeChip *chip;
  AdwComboRow *choice_row;
  AdwSwitchRow *none_row;
  AdwEntryRow *low_row;
  AdwEntryRow *likely_row;
  AdwEntryRow *high_row;
  AdwEntryRow *source_row;
  GtkWidget *suggestion_group;
  AdwActionRow *suggestion_row;
};

typedef enum
{
  DEED_SET,
  DEED_RESET,
  DEED_ACCEPT,
} DeedKind;

typedef struct
{
  DeedKind kind;
  MixEmploymentPack *pack;
  char *code;
  MixEmploymentParameter parameter;
  MixEmploymentFigure figure;
  char *source; /* nullable */
} Deed;

G_DEFINE_FINAL_TYPE (MixFigureRangeDialog, mix_figure_range_dialog, MIX_TYPE_FORM_DIALOG)

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_object_unref (deed->pack);
  g_free (deed->code);
  g_free (deed->source);
  g_free (deed);
}

static gboolean
do_deed (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Deed *deed = data;

  if (deed->kind == DEED_RESET)
    return mix_employment_models_reset (store, deed->pack, deed->code, deed->parameter, error);
  if (deed->kind == DEED_ACCEPT)
    return mix_employment_models_accept (store, deed->pack, deed->code, deed->parameter, error);
  return mix_employment_models_set (store, deed->pack, deed->code, deed->parameter, &deed->figure, deed->source, error);
}

static void
run (MixFigureRangeDialog *self, DeedKind kind, const MixEmploymentFigure *figure)
{
  g_autofree char *source = mix_text_collapse (gtk_editable_get_text (GTK_EDITABLE (self->source_row)));
  const char *title = mix_employment_parameter_get_title (self->parameter);
  /* Translators: an employment model, and a figure of it. */
  g_autofree char *words = g_strdup_printf (_ ("%s, %s: changed."), self->model_name, title);
  Deed *deed = g_new0 (Deed, 1);

  deed->kind = kind;
  deed->pack = g_object_ref (self->pack);
  deed->code = g_strdup (self->code);
  deed->parameter = self->parameter;
  if (figure != NULL)
    deed->figure = *figure;
  deed->source = *source != '\0' ? g_strdup (source) : NULL;
  mix_form_dialog_run (MIX_FORM_DIALOG (self), do_deed, deed, free_deed, words);
}

static gboolean
is_share (MixFigureRangeDialog *self)
{
  return mix_employment_parameter_get_unit (self->parameter) == MIX_EMPLOYMENT_UNIT_SHARE;
}

/* A share is entered in per cent, with or without the sign. */
static char *
dup_entered (MixFigureRangeDialog *self, AdwEntryRow *row)
{
  g_autofree char *plain = mix_text_collapse (gtk_editable_get_text (GTK_EDITABLE (row)));
  g_auto (GStrv) parts = g_strsplit (plain, " ", -1);
  g_autofree char *joined = g_strjoinv ("", parts);

  return is_share (self) && *joined != '\0' && !g_str_has_suffix (joined, "%") ? g_strconcat (joined, "%", NULL)
                                                                               : g_steal_pointer (&joined);
}

/* As one text: "3% 7% 12%", or "7%" where only one figure is given. */
static char *
dup_range (MixFigureRangeDialog *self)
{
  g_autofree char *low = dup_entered (self, self->low_row);
  g_autofree char *likely = dup_entered (self, self->likely_row);
  g_autofree char *high = dup_entered (self, self->high_row);

  if (*low == '\0' && *high == '\0')
    return g_steal_pointer (&likely);
  return g_strdup_printf ("%s %s %s", *low != '\0' ? low : likely, likely, *high != '\0' ? high : likely);
}

static gboolean
read_figure (MixFigureRangeDialog *self, MixEmploymentFigure *figure, GError **error)
{
  guint n_words = mix_employment_parameter_get_n_words (self->parameter);
  guint selected = adw_combo_row_get_selected (self->choice_row);
  g_autofree char *range = NULL;

  if (mix_employment_parameter_is_choice (self->parameter))
    return mix_employment_figure_parse (
        self->parameter, selected < n_words ? mix_employment_parameter_get_word (self->parameter, selected) : "unknown",
        figure, error);
  if (adw_switch_row_get_active (self->none_row))
    return mix_employment_figure_parse (self->parameter, "none", figure, error);
  range = dup_range (self);
  return mix_employment_figure_parse (self->parameter, *range != '\0' ? range : "unknown", figure, error);
}

static void
show_fault (MixFigureRangeDialog *self, const GError *error)
{
  if (error != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->likely_row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->likely_row), "error");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->likely_row), error != NULL ? error->message : NULL);
}

static void
check_cb (MixFigureRangeDialog *self)
{
  gboolean none = adw_switch_row_get_active (self->none_row);
  MixEmploymentFigure figure;
  g_autoptr (GError) error = NULL;
  gboolean right;

  if (self->code == NULL)
    return;
  right = read_figure (self, &figure, &error);
  gtk_widget_set_sensitive (GTK_WIDGET (self->low_row), !none);
  gtk_widget_set_sensitive (GTK_WIDGET (self->likely_row), !none);
  gtk_widget_set_sensitive (GTK_WIDGET (self->high_row), !none);
  show_fault (self, error);
  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self),
                                right && mix_page_is_editable (mix_form_dialog_get_page (MIX_FORM_DIALOG (self))));
}

static void
mix_figure_range_dialog_save (MixFormDialog *form)
{
  MixFigureRangeDialog *self = MIX_FIGURE_RANGE_DIALOG (form);
  MixEmploymentFigure figure;

  if (read_figure (self, &figure, NULL))
    run (self, DEED_SET, &figure);
}

static void
use_ours_cb (MixFigureRangeDialog *self)
{
  run (self, DEED_RESET, NULL);
}

static void
accept_cb (MixFigureRangeDialog *self)
{
  run (self, DEED_ACCEPT, NULL);
}

/* What a figure is entered in. */
static const char *
get_unit_words (MixEmploymentUnit unit)
{
  switch (unit)
    {
    case MIX_EMPLOYMENT_UNIT_SHARE:
      return _ ("per cent");
    case MIX_EMPLOYMENT_UNIT_POUNDS:
      return _ ("pounds, once");
    case MIX_EMPLOYMENT_UNIT_POUNDS_A_YEAR:
      return _ ("pounds a year");
    case MIX_EMPLOYMENT_UNIT_POUNDS_A_WTE_A_YEAR:
      return _ ("pounds a year for a full-time post");
    case MIX_EMPLOYMENT_UNIT_POUNDS_AN_HOUR:
      return _ ("pounds an hour");
    case MIX_EMPLOYMENT_UNIT_POUNDS_A_PERSON:
      return _ ("pounds a person");
    case MIX_EMPLOYMENT_UNIT_MINUTES_A_WEEK_A_WTE:
      return _ ("minutes a week for a full-time post");
    case MIX_EMPLOYMENT_UNIT_A_YEAR:
      return _ ("a year");
    case MIX_EMPLOYMENT_UNIT_DAYS:
      return _ ("days");
    case MIX_EMPLOYMENT_UNIT_MONTHS:
      return _ ("months");
    default:
      return "";
    }
}

static void
show_amount (MixFigureRangeDialog *self, AdwEntryRow *row, const char *title, gint64 millionths, gboolean known)
{
  const char *unit = get_unit_words (mix_employment_parameter_get_unit (self->parameter));
  g_autofree char *heading = g_strdup_printf ("%s (%s)", title, unit);
  g_autofree char *share = g_strdup_printf ("%g%%", (double) millionths / MILLION * 100);
  g_autofree char *plain = g_strdup_printf ("%g", (double) millionths / MILLION);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), heading);
  gtk_widget_set_visible (GTK_WIDGET (row), !mix_employment_parameter_is_choice (self->parameter));
  gtk_editable_set_text (GTK_EDITABLE (row), !known ? "" : is_share (self) ? share : plain);
}

static void
show_choices (MixFigureRangeDialog *self, const MixEmploymentFigure *figure)
{
  gboolean choice = mix_employment_parameter_is_choice (self->parameter);
  guint n_words = mix_employment_parameter_get_n_words (self->parameter);
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  gtk_widget_set_visible (GTK_WIDGET (self->choice_row), choice);
  gtk_widget_set_visible (GTK_WIDGET (self->none_row), !choice);
  adw_switch_row_set_active (self->none_row, figure->state == MIX_EMPLOYMENT_NOT_APPLICABLE);
  if (!choice)
    return;
  for (guint i = 0; i < n_words; i++)
    gtk_string_list_append (words, mix_employment_parameter_get_word_title (self->parameter, i));
  gtk_string_list_append (words, _ ("Not known"));
  adw_combo_row_set_model (self->choice_row, G_LIST_MODEL (words));
  adw_combo_row_set_selected (self->choice_row, figure->state == MIX_EMPLOYMENT_KNOWN ? figure->choice : n_words);
}

static void
show_origin (MixFigureRangeDialog *self, const MixEmploymentValue *value)
{
  MixEmploymentQuote quote = mix_employment_pack_get_quote (self->pack, self->code, self->parameter);
  g_autofree char *ours = mix_employment_figure_dup_text (&quote.figure, self->parameter);
  g_autofree char *suggestion
      = value->has_suggestion ? mix_employment_figure_dup_text (&value->suggestion, self->parameter) : NULL;
  /* Translators: a range that comes with the program. */
  g_autofree char *words
      = suggestion != NULL ? g_strdup_printf (_ ("%s: wide on purpose, our own, grade C"), suggestion) : NULL;

  mix_grade_chip_set_grade (self->chip, value->grade != 0 ? value->grade : '?');
  mix_grade_chip_set_subject (self->chip, mix_employment_parameter_get_title (self->parameter));
  mix_grade_chip_set_source (self->chip, value->source);
  mix_grade_chip_set_our_value (self->chip, value->origin != MIX_EMPLOYMENT_FROM_PACK ? ours : NULL);
  gtk_widget_set_visible (self->suggestion_group, suggestion != NULL);
  adw_action_row_set_subtitle (self->suggestion_row, words);
}

static void
show_value (MixFigureRangeDialog *self, const MixEmploymentValue *value)
{
  gboolean known = value->figure.state == MIX_EMPLOYMENT_KNOWN;
  gboolean range = known && value->figure.low < value->figure.high; /* one figure stands alone */

  show_choices (self, &value->figure);
  show_amount (self, self->low_row, _ ("Low"), value->figure.low, range);
  show_amount (self, self->likely_row, _ ("Likely"), value->figure.likely, known);
  show_amount (self, self->high_row, _ ("High"), value->figure.high, range);
  if (value->source != NULL && value->origin == MIX_EMPLOYMENT_FROM_PLAN)
    gtk_editable_set_text (GTK_EDITABLE (self->source_row), value->source);
  show_origin (self, value);
}

static void
mix_figure_range_dialog_finalize (GObject *object)
{
  MixFigureRangeDialog *self = MIX_FIGURE_RANGE_DIALOG (object);

  g_clear_object (&self->pack);
  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->model_name, g_free);
  G_OBJECT_CLASS (mix_figure_range_dialog_parent_class)->finalize (object);
}

static void
mix_figure_range_dialog_class_init (MixFigureRangeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mix_figure_range_dialog_finalize;
  MIX_FORM_DIALOG_CLASS (klass)->save = mix_figure_range_dialog_save;
  g_type_ensure (MIX_TYPE_GRADE_CHIP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/models/mix-figure-range-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixFigureRangeDialog, group);
  gtk_widget_class_bind_template_child (widget_class, MixFigureRangeDialog, chip);
  gtk_widget_class_bind_template_child (widget_class, MixFigureRangeDialog, choice_row);
  gtk_widget_class_bind_template_child (widget_class, MixFigureRangeDialog, none_row);
  gtk_widget_class_bind_template_child (widget_class, MixFigureRangeDialog, low_row);
  gtk_widget_class_bind_template_child (widget_class, MixFigureRangeDialog, likely_row);
  gtk_widget_class_bind_template_child (widget_class, MixFigureRangeDialog, high_row);
  gtk_widget_class_bind_template_child (widget_class, MixFigureRangeDialog, source_row);
  gtk_widget_class_bind_template_child (widget_class, MixFigureRangeDialog, suggestion_group);
  gtk_widget_class_bind_template_child (widget_class, MixFigureRangeDialog, suggestion_row);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
  gtk_widget_class_bind_template_callback (widget_class, use_ours_cb);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
}

static void
mix_figure_range_dialog_init (MixFigureRangeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_figure_range_dialog_new:
 * @page: the page that shows it, with an open plan
 * @pack: the data pack of employment models
 * @code: of a model
 * @parameter: what is asked about it
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_figure_range_dialog_new (MixPage *page, MixEmploymentPack *pack, const char *code, MixEmploymentParameter parameter)
{
  MixFigureRangeDialog *self = g_object_new (MIX_TYPE_FIGURE_RANGE_DIALOG, NULL);
  g_autoptr (MixEmploymentCatalogue) catalogue = mix_employment_catalogue_new (mix_page_get_plan (page), pack);
  const MixEmploymentModel *model = mix_employment_catalogue_find_model (catalogue, code);
  MixEmploymentValue value = mix_employment_catalogue_get_value (catalogue, code, parameter);

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  self->pack = g_object_ref (pack);
  self->parameter = parameter;
  self->model_name = g_strdup (model != NULL ? model->name : code);
  adw_dialog_set_title (ADW_DIALOG (self), mix_employment_parameter_get_title (parameter));
  adw_preferences_group_set_title (self->group, self->model_name);
  adw_preferences_group_set_description (self->group, mix_employment_parameter_get_explanation (parameter));
  self->code = g_strdup (code);
  show_value (self, &value);
  adw_dialog_set_focus (ADW_DIALOG (self), mix_employment_parameter_is_choice (parameter)
                                               ? GTK_WIDGET (self->choice_row)
                                               : GTK_WIDGET (self->likely_row));
  check_cb (self);
  return ADW_DIALOG (self);
}
