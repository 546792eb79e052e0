#include "mix-models-inspector.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-employment-words.h"
#include "mix-inspector-parts.h"
#include "mix-money.h"
#include "mix-tornado.h"

#define MOST_BARS 6
#define MOST_WORTH 5

/* What is worth less than a pound is not worth a line. */
#define LEAST_WORTH 100

/*
 * What would overturn a comparison: sentences with the points where another option leads, what matters most, what is
 * worth finding out, where people disagree, and sliders to try other weights and figures.
 */
struct _MixModelsInspector
{
  AdwBin parent_instance;

  GtkListBox *sentences;
  GtkWidget *matters;
  GtkLabel *matters_label;
  MixTornado *tornado;
  GtkWidget *worth_box;
  GtkListBox *worth;
  GtkWidget *people_box;
  GtkListBox *people;
  GtkExpander *try_expander;
  MixModelsTry *try_panel;
};

G_DEFINE_FINAL_TYPE (MixModelsInspector, mix_models_inspector, ADW_TYPE_BIN)

static GtkWidget *
make_sentence (const MixEmploymentSentence *sentence)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *icon = gtk_image_new_from_icon_name ("mix-changed-symbolic");
  GtkWidget *label = mix_inspector_new_label (NULL, "mix-dense", NULL);

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (icon, "mix-row-icon");
  gtk_label_set_markup (GTK_LABEL (label), sentence->markup);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence->text, -1);
  return row;
}

static void
show_sentences (MixModelsInspector *self, const MixEmploymentStudy *study)
{
  gtk_list_box_remove_all (self->sentences);
  for (guint i = 0; i < study->sentences->len; i++)
    gtk_list_box_append (self->sentences, make_sentence (&g_array_index (study->sentences, MixEmploymentSentence, i)));
  if (study->sentences->len == 0)
    gtk_list_box_append (self->sentences,
                         mix_inspector_new_row (NULL, NULL, _ ("Nothing yet. Enter what is not known first."), NULL));
}

static void
show_matters (MixModelsInspector *self, const MixEmploymentStudy *study)
{
  guint n = study->n_ranked > 1 ? MIN (study->bars->len, MOST_BARS) : 0;
  MixTornadoRow rows[MOST_BARS];
  g_autofree char *subject = NULL;

  gtk_widget_set_visible (self->matters, n > 0);
  if (n == 0 || study->leader == MIX_EMPLOYMENT_NOTHING)
    return;
  /* Translators: an employment model. */
  subject = g_strdup_printf (_ ("How often %s comes first"),
                             mix_employment_picture_get_option (study->picture, study->leader)->name);
  for (guint i = 0; i < n; i++)
    {
      const MixEmploymentBar *bar = &g_array_index (study->bars, MixEmploymentBar, i);

      rows[i] = (MixTornadoRow) { bar->name, bar->range, bar->share_low, bar->share_high };
    }
  gtk_label_set_label (self->matters_label, subject);
  mix_tornado_set_rows (self->tornado, subject, mix_employment_study_get_first_share (study, study->leader), rows, n);
}

static GtkWidget *
make_worth (const MixEmploymentPicture *picture, const MixEmploymentWorth *worth)
{
  GtkWidget *row = mix_inspector_new_row (NULL, NULL, worth->name, worth->advice);
  GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));
  g_autofree char *money = worth->pounds ? mix_money_format_pounds (worth->pence) : NULL;
  g_autofree char *share = mix_employment_dup_share (worth->variance_share);
  const MixEmploymentInput *input = mix_employment_picture_get_input (picture, worth->input);
  g_autofree char *name = g_strdup_printf ("%s: %s. %s", worth->name, money != NULL ? money : share,
                                           worth->advice != NULL ? worth->advice : "");

  gtk_box_append (GTK_BOX (box),
                  mix_inspector_new_label (money != NULL ? money : share, "mix-dense", "mix-strong", "numeric", NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (input->option != MIX_EMPLOYMENT_NOTHING)
    {
      const char *option = mix_employment_picture_get_option (picture, input->option)->id;
      const char *what = input->parameter != NULL
                             ? input->parameter
                             : mix_employment_picture_get_criterion (picture, input->criterion)->id;
      GVariant *target = g_variant_new_take_string (
          g_strdup_printf ("%s %s %s", input->parameter != NULL ? "figure" : "score", option, what));

      mix_inspector_row_set_action (row, "page.open", target, "go-next-symbolic");
    }
  return row;
}

static void
show_worth (MixModelsInspector *self, const MixEmploymentStudy *study)
{
  gtk_widget_set_visible (self->worth_box, study->worth->len > 0);
  gtk_list_box_remove_all (self->worth);
  for (guint i = 0; i < MIN (study->worth->len, MOST_WORTH); i++)
    {
      const MixEmploymentWorth *worth = &g_array_index (study->worth, MixEmploymentWorth, i);

      if (worth->points > 0 && (!worth->pounds || worth->pence >= LEAST_WORTH))
        gtk_list_box_append (self->worth, make_worth (study->picture, worth));
    }
}

/* By their own weights somebody may have another leader: that is said of each, and never averaged away. */
static GtkWidget *
make_opinion (const MixEmploymentStudy *study, const MixEmploymentOpinion *opinion)
{
  const char *name = mix_employment_picture_get_person (study->picture, opinion->person)->name;
  const char *leader = mix_employment_picture_get_option (study->picture, opinion->leader)->name;
  g_autofree char *share = mix_employment_dup_share (opinion->first_shares[opinion->leader]);
  /* Translators: an employment model, and how often. */
  g_autofree char *detail = g_strdup_printf (_ ("By these weights %s leads, in %s of the draws."), leader, share);

  return mix_inspector_new_row ("avatar-default-symbolic", "mix-secondary", name, detail);
}

static void
show_people (MixModelsInspector *self, const MixEmploymentStudy *study)
{
  g_autofree char *words = NULL;

  gtk_widget_set_visible (self->people_box, study->opinions->len > 1);
  gtk_list_box_remove_all (self->people);
  if (study->opinions->len < 2)
    return;
  words = mix_employment_study_dup_disagreement (study);
  if (words != NULL)
    gtk_list_box_append (self->people, mix_inspector_new_row ("mix-changed-symbolic", "mix-secondary", words, NULL));
  for (guint i = 0; i < study->opinions->len; i++)
    gtk_list_box_append (self->people, make_opinion (study, &g_array_index (study->opinions, MixEmploymentOpinion, i)));
}

static void
mix_models_inspector_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_MODELS_INSPECTOR);
  G_OBJECT_CLASS (mix_models_inspector_parent_class)->dispose (object);
}

static void
mix_models_inspector_class_init (MixModelsInspectorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_models_inspector_dispose;
  g_type_ensure (MIX_TYPE_TORNADO);
  g_type_ensure (MIX_TYPE_MODELS_TRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/models/mix-models-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, MixModelsInspector, sentences);
  gtk_widget_class_bind_template_child (widget_class, MixModelsInspector, matters);
  gtk_widget_class_bind_template_child (widget_class, MixModelsInspector, matters_label);
  gtk_widget_class_bind_template_child (widget_class, MixModelsInspector, tornado);
  gtk_widget_class_bind_template_child (widget_class, MixModelsInspector, worth_box);
  gtk_widget_class_bind_template_child (widget_class, MixModelsInspector, worth);
  gtk_widget_class_bind_template_child (widget_class, MixModelsInspector, people_box);
  gtk_widget_class_bind_template_child (widget_class, MixModelsInspector, people);
  gtk_widget_class_bind_template_child (widget_class, MixModelsInspector, try_expander);
  gtk_widget_class_bind_template_child (widget_class, MixModelsInspector, try_panel);
}

static void
mix_models_inspector_init (MixModelsInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_models_inspector_set_study:
 * @self: the inspector
 * @study: a comparison worked out
 *
 * What a first answer does not have yet stays as it was until the whole one comes.
 */
void
mix_models_inspector_set_study (MixModelsInspector *self, MixEmploymentStudy *study)
{
  g_return_if_fail (MIX_IS_MODELS_INSPECTOR (self));

  show_sentences (self, study);
  if (!study->is_whole)
    return;
  show_matters (self, study);
  show_worth (self, study);
  show_people (self, study);
}

/**
 * mix_models_inspector_get_try:
 * @self: the inspector
 *
 * Returns: (transfer none): the sliders
 */
MixModelsTry *
mix_models_inspector_get_try (MixModelsInspector *self)
{
  return self->try_panel;
}

/**
 * mix_models_inspector_open_try:
 * @self: the inspector
 *
 * Unfolds the sliders and puts the keyboard there.
 */
void
mix_models_inspector_open_try (MixModelsInspector *self)
{
  gtk_expander_set_expanded (self->try_expander, TRUE);
  gtk_widget_child_focus (GTK_WIDGET (self->try_panel), GTK_DIR_TAB_FORWARD);
}

/**
 * mix_models_inspector_create_table:
 * @self: the inspector
 *
 * Returns: (transfer full): the numbers of what matters most
 */
MixChartTable *
mix_models_inspector_create_table (MixModelsInspector *self)
{
  return mix_tornado_create_table (self->tornado);
}
