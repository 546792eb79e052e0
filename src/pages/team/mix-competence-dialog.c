#include "mix-competence-dialog.h"

#include "mix-competence-list.h"
#include "mix-config.h"
#include "mix-date-row.h"
#include "mix-people-choice.h"
#include "mix-people.h"

#include <glib/gi18n-lib.h>

/* Records how far somebody has come with a competence, and who says so. */
struct _MixCompetenceDialog
{
  MixFormDialog parent_instance;

  MixPerson *person;
  GPtrArray *signer_ids;
  AdwComboRow *competence_row;
  AdwComboRow *level_row;
  MixDateRow *from_row;
  MixDateRow *until_row;
  GtkWidget *signer_group;
  AdwComboRow *signer_row;
  GtkEditable *outside_row;
};

typedef struct
{
  char *person_id;
  char *code;
  const char *level;
  MixDate from_date;
  MixDate until;
  char *signed_off_by_id;
  char *signed_off_by;
} Deed;

static const struct
{
  const char *level;
  const char *words;
} levels[] = {
  { "none", N_ ("Not started") },
  { "in_training", N_ ("In training") },
  { "supervised", N_ ("Supervised") },
  { "signed_off", N_ ("Signed off") },
};

G_DEFINE_FINAL_TYPE (MixCompetenceDialog, mix_competence_dialog, MIX_TYPE_FORM_DIALOG)

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_free (deed->person_id);
  g_free (deed->code);
  g_free (deed->signed_off_by_id);
  g_free (deed->signed_off_by);
  g_free (deed);
}

static gboolean
do_deed (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Deed *deed = data;
  MixCompetenceDraft draft = {
    .code = deed->code,
    .level = deed->level,
    .from_date = deed->from_date,
    .until = deed->until,
    .signed_off_by_id = deed->signed_off_by_id,
    .signed_off_by = deed->signed_off_by,
  };

  return mix_people_set_competence (store, deed->person_id, &draft, error);
}

static const char *
get_chosen_code (MixCompetenceDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->competence_row);

  return selected < mix_competence_list_get_n () ? mix_competence_list_get_code (selected) : NULL;
}

static const char *
get_chosen_level (MixCompetenceDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->level_row);

  return selected < G_N_ELEMENTS (levels) ? levels[selected].level : levels[0].level;
}

static gboolean
needs_signer (MixCompetenceDialog *self)
{
  const char *level = get_chosen_level (self);

  return g_str_equal (level, "signed_off") || g_str_equal (level, "supervised");
}

static void
check_cb (MixCompetenceDialog *self)
{
  gtk_widget_set_visible (self->signer_group, needs_signer (self));
  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self), get_chosen_code (self) != NULL
                                                            && mix_date_row_is_valid (self->from_row)
                                                            && mix_date_row_is_valid (self->until_row));
}

static guint
find_level (const char *level)
{
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    if (g_str_equal (levels[i].level, level))
      return i;
  return 0;
}

/* What is recorded of the competence is where a correction begins. */
static void
competence_chosen_cb (MixCompetenceDialog *self)
{
  const char *code = get_chosen_code (self);
  const MixCompetenceRow *known;

  if (self->person == NULL || code == NULL)
    return;
  known = mix_person_find_competence (self->person, code);
  adw_combo_row_set_selected (self->level_row, find_level (known != NULL ? known->level : "signed_off"));
  check_cb (self);
}

static void
mix_competence_dialog_save (MixFormDialog *form)
{
  MixCompetenceDialog *self = MIX_COMPETENCE_DIALOG (form);
  const char *outside = gtk_editable_get_text (self->outside_row);
  const char *code = get_chosen_code (self);
  g_autofree char *done_words = NULL;
  Deed *deed = g_new0 (Deed, 1);

  deed->person_id = g_strdup (mix_person_get_id (self->person));
  deed->code = g_strdup (code);
  deed->level = get_chosen_level (self);
  deed->from_date = mix_date_row_get_date (self->from_row);
  deed->until = mix_date_row_get_date (self->until_row);
  if (needs_signer (self))
    {
      deed->signed_off_by_id = g_strdup (mix_people_choice_get_selected (self->signer_row, self->signer_ids));
      deed->signed_off_by = deed->signed_off_by_id == NULL && *outside != '\0' ? g_strdup (outside) : NULL;
    }
  /* Translators: a person, a competence, and its level: "Pharmacist 07, Anticoagulation: Signed off" */
  done_words = g_strdup_printf (_ ("%s, %s: %s"), mix_person_get_name (self->person),
                                mix_competence_list_get_name (code), mix_competence_level_get_words (deed->level));
  mix_form_dialog_run (form, do_deed, deed, free_deed, done_words);
}

static void
fill_competences (MixCompetenceDialog *self, const char *code)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint wanted = 0;

  for (guint i = 0; i < mix_competence_list_get_n (); i++)
    {
      const char *candidate = mix_competence_list_get_code (i);

      gtk_string_list_append (names, mix_competence_list_get_name (candidate));
      if (g_strcmp0 (candidate, code) == 0)
        wanted = i;
    }
  adw_combo_row_set_model (self->competence_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->competence_row, wanted);
}

static void
fill_levels (MixCompetenceDialog *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    gtk_string_list_append (words, _ (levels[i].words));
  adw_combo_row_set_model (self->level_row, G_LIST_MODEL (words));
}

static void
mix_competence_dialog_finalize (GObject *object)
{
  MixCompetenceDialog *self = MIX_COMPETENCE_DIALOG (object);

  g_clear_object (&self->person);
  g_clear_pointer (&self->signer_ids, g_ptr_array_unref);
  G_OBJECT_CLASS (mix_competence_dialog_parent_class)->finalize (object);
}

static void
mix_competence_dialog_class_init (MixCompetenceDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mix_competence_dialog_finalize;
  MIX_FORM_DIALOG_CLASS (klass)->save = mix_competence_dialog_save;

  g_type_ensure (MIX_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/team/mix-competence-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixCompetenceDialog, competence_row);
  gtk_widget_class_bind_template_child (widget_class, MixCompetenceDialog, level_row);
  gtk_widget_class_bind_template_child (widget_class, MixCompetenceDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, MixCompetenceDialog, until_row);
  gtk_widget_class_bind_template_child (widget_class, MixCompetenceDialog, signer_group);
  gtk_widget_class_bind_template_child (widget_class, MixCompetenceDialog, signer_row);
  gtk_widget_class_bind_template_child (widget_class, MixCompetenceDialog, outside_row);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
  gtk_widget_class_bind_template_callback (widget_class, competence_chosen_cb);
}

static void
mix_competence_dialog_init (MixCompetenceDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_competence_dialog_new:
 * @page: the page that shows it, with an open plan
 * @person: whose competence
 * @code: (nullable): the competence to begin with
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_competence_dialog_new (MixPage *page, MixPerson *person, const char *code)
{
  MixCompetenceDialog *self = g_object_new (MIX_TYPE_COMPETENCE_DIALOG, NULL);
  MixPlan *plan = mix_page_get_plan (page);

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  fill_levels (self);
  fill_competences (self, code);
  self->signer_ids = mix_people_choice_fill (self->signer_row, plan, person, _ ("Nobody of the team"));
  self->person = g_object_ref (person);
  mix_date_row_set_date (self->from_row, mix_plan_get_as_at (plan));
  competence_chosen_cb (self);
  return ADW_DIALOG (self);
}

/**
 * mix_competence_level_get_words:
 * @level: a level of a competence as it is recorded
 *
 * Returns: (transfer none): its translated words
 */
const char *
mix_competence_level_get_words (const char *level)
{
  return _ (levels[find_level (level)].words);
}
