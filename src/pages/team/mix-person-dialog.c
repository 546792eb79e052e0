#include "mix-person-dialog.h"

#include "mix-config.h"
#include "mix-date-row.h"
#include "mix-error.h"
#include "mix-fact-choice.h"
#include "mix-people.h"
#include "mix-week-editor.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Adds somebody to the team or changes facts about them. */
struct _MixPersonDialog
{
  MixFormDialog parent_instance;

  MixPerson *person;       /* NULL: somebody new */
  GPtrArray *practice_ids; /* of the home practice row's choices; the first is "" */

  GtkWidget *from_group;
  MixDateRow *from_row;
  GtkEditable *name_row;
  AdwComboRow *role_row;
  AdwComboRow *band_row;
  AdwComboRow *pay_point_row;
  AdwSpinRow *paid_row;
  MixDateRow *paid_until_row;
  GtkEditable *employer_row;
  AdwComboRow *home_practice_row;
  MixDateRow *start_row;
  AdwSpinRow *hours_row;
  AdwSpinRow *other_duties_row;
  MixWeekEditor *week_editor;
  AdwComboRow *prescriber_row;
  AdwComboRow *pathway_row;
  AdwComboRow *registration_row;
};

/* What the worker thread is handed: texts of its own, in pairs of a fact and its value. */
typedef struct
{
  char *person_id;
  char *name;
  GStrv facts;
  MixDate date;
  MixDate part_pay_until;
} Deed;

#define WHOLE_PAY 100

G_DEFINE_FINAL_TYPE (MixPersonDialog, mix_person_dialog, MIX_TYPE_FORM_DIALOG)

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_free (deed->person_id);
  g_free (deed->name);
  g_strfreev (deed->facts);
  g_free (deed);
}

static gboolean
do_deed (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Deed *deed = data;
  const char *const *facts = (const char *const *) deed->facts;

  if (deed->person_id != NULL)
    {
      MixPersonUpdate update
          = { .name = deed->name, .facts = facts, .from_date = deed->date, .part_pay_until = deed->part_pay_until };

      return mix_people_update (store, deed->person_id, &update, error);
    }

  MixPersonDraft draft = { .name = deed->name, .start_date = deed->date, .facts = facts };
  g_autofree char *id = mix_people_add (store, &draft, error);

  return id != NULL;
}

static void
add_fact (GStrvBuilder *facts, const char *fact, const char *value)
{
  g_strv_builder_add_many (facts, fact, value, NULL);
}

/* None is not recorded: most people have none. */
static char *
dup_other_duties (MixPersonDialog *self)
{
  int minutes = (int) lround (adw_spin_row_get_value (self->other_duties_row) * 60);

  return minutes > 0 ? g_strdup_printf ("%d", minutes) : g_strdup ("");
}

/* As it is known on the day the dialogue shows. */
static int
get_known_percent (MixPersonDialog *self)
{
  const char *known = self->person != NULL ? mix_person_get_fact (self->person, MIX_FACT_PAID_PERCENT) : NULL;

  return known != NULL && *known != '\0' ? (int) g_ascii_strtoll (known, NULL, 10) : WHOLE_PAY;
}

static int
get_percent (MixPersonDialog *self)
{
  return (int) lround (adw_spin_row_get_value (self->paid_row));
}

/* Left out where nobody touched it: part pay may have ended by the day from which the other facts hold. */
static void
add_paid_percent (MixPersonDialog *self, GStrvBuilder *facts)
{
  int percent = get_percent (self);
  g_autofree char *text = percent < WHOLE_PAY ? g_strdup_printf ("%d", percent) : g_strdup ("");

  if (percent != get_known_percent (self) || mix_date_row_get_date (self->paid_until_row) != MIX_DATE_NONE)
    add_fact (facts, MIX_FACT_PAID_PERCENT, text);
}

static GStrv
collect_facts (MixPersonDialog *self)
{
  g_autoptr (GStrvBuilder) facts = g_strv_builder_new ();
  int minutes = (int) lround (adw_spin_row_get_value (self->hours_row) * 60);
  g_autofree char *minutes_text = g_strdup_printf ("%d", minutes);
  g_autofree char *other_duties = dup_other_duties (self);
  guint practice = adw_combo_row_get_selected (self->home_practice_row);

  add_fact (facts, MIX_FACT_ROLE, mix_fact_choice_get_selected (self->role_row, MIX_FACT_ROLE));
  add_fact (facts, MIX_FACT_BAND, mix_fact_choice_get_selected (self->band_row, MIX_FACT_BAND));
  add_fact (facts, MIX_FACT_PAY_POINT, mix_fact_choice_get_selected (self->pay_point_row, MIX_FACT_PAY_POINT));
  add_paid_percent (self, facts);
  add_fact (facts, MIX_FACT_CONTRACTED_MINUTES, minutes_text);
  add_fact (facts, MIX_FACT_OTHER_DUTIES, other_duties);
  add_fact (facts, MIX_FACT_PATTERN, mix_week_editor_get_pattern (self->week_editor));
  add_fact (facts, MIX_FACT_EMPLOYER, gtk_editable_get_text (self->employer_row));
  add_fact (facts, MIX_FACT_HOME_PRACTICE,
            practice < self->practice_ids->len ? g_ptr_array_index (self->practice_ids, practice) : "");
  add_fact (facts, MIX_FACT_PRESCRIBER, mix_fact_choice_get_selected (self->prescriber_row, MIX_FACT_PRESCRIBER));
  add_fact (facts, MIX_FACT_PATHWAY, mix_fact_choice_get_selected (self->pathway_row, MIX_FACT_PATHWAY));
  add_fact (facts, MIX_FACT_REGISTRATION, mix_fact_choice_get_selected (self->registration_row, MIX_FACT_REGISTRATION));
  return g_strv_builder_end (facts);
}

static void
check_cb (MixPersonDialog *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name_row)));

  gtk_widget_set_visible (GTK_WIDGET (self->paid_until_row), self->person != NULL && get_percent (self) < WHOLE_PAY);
  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self), *name != '\0' && mix_date_row_is_valid (self->start_row)
                                                            && mix_date_row_is_valid (self->from_row)
                                                            && mix_date_row_is_valid (self->paid_until_row));
}

static void
mix_person_dialog_save (MixFormDialog *form)
{
  MixPersonDialog *self = MIX_PERSON_DIALOG (form);
  const char *format = self->person != NULL ? _ ("%s was changed.") : _ ("%s was added to the team.");
  g_autofree char *done_words = NULL;
  Deed *deed = g_new0 (Deed, 1);

  deed->person_id = self->person != NULL ? g_strdup (mix_person_get_id (self->person)) : NULL;
  deed->name = g_strstrip (g_strdup (gtk_editable_get_text (self->name_row)));
  deed->facts = collect_facts (self);
  deed->date = mix_date_row_get_date (self->person != NULL ? self->from_row : self->start_row);
  deed->part_pay_until = get_percent (self) < WHOLE_PAY ? mix_date_row_get_date (self->paid_until_row) : MIX_DATE_NONE;
  done_words = g_strdup_printf (format, deed->name);
  mix_form_dialog_run (form, do_deed, deed, free_deed, done_words);
}

static void
fill_home_practices (MixPersonDialog *self)
{
  GPtrArray *practices = mix_plan_get_practices (mix_form_dialog_get_plan (MIX_FORM_DIALOG (self)));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("None"));
  g_ptr_array_add (self->practice_ids, g_strdup (""));
  for (guint i = 0; i < practices->len; i++)
    {
      MixPractice *practice = g_ptr_array_index (practices, i);

      gtk_string_list_append (names, mix_practice_get_name (practice));
      g_ptr_array_add (self->practice_ids, g_strdup (mix_practice_get_id (practice)));
    }
  adw_combo_row_set_model (self->home_practice_row, G_LIST_MODEL (names));
}

static void
fill_choices (MixPersonDialog *self)
{
  mix_fact_choice_fill (self->role_row, MIX_FACT_ROLE);
  mix_fact_choice_fill (self->band_row, MIX_FACT_BAND);
  mix_fact_choice_fill (self->pay_point_row, MIX_FACT_PAY_POINT);
  mix_fact_choice_fill (self->prescriber_row, MIX_FACT_PRESCRIBER);
  mix_fact_choice_fill (self->pathway_row, MIX_FACT_PATHWAY);
  mix_fact_choice_fill (self->registration_row, MIX_FACT_REGISTRATION);
  fill_home_practices (self);
}

static void
show_fact (MixPersonDialog *self, AdwComboRow *row, const char *fact)
{
  mix_fact_choice_select (row, fact, mix_person_get_fact (self->person, fact));
}

static void
show_home_practice (MixPersonDialog *self)
{
  const char *id = mix_person_get_fact (self->person, MIX_FACT_HOME_PRACTICE);
  guint position = 0;

  if (id != NULL && g_ptr_array_find_with_equal_func (self->practice_ids, id, g_str_equal, &position))
    adw_combo_row_set_selected (self->home_practice_row, position);
}

static void
show_person (MixPersonDialog *self)
{
  const char *employer = mix_person_get_fact (self->person, MIX_FACT_EMPLOYER);
  const char *other_duties = mix_person_get_fact (self->person, MIX_FACT_OTHER_DUTIES);
  int minutes;

  gtk_editable_set_text (self->name_row, mix_person_get_name (self->person));
  gtk_editable_set_text (self->employer_row, employer != NULL ? employer : "");
  show_fact (self, self->role_row, MIX_FACT_ROLE);
  show_fact (self, self->band_row, MIX_FACT_BAND);
  show_fact (self, self->pay_point_row, MIX_FACT_PAY_POINT);
  adw_spin_row_set_value (self->paid_row, get_known_percent (self));
  show_fact (self, self->prescriber_row, MIX_FACT_PRESCRIBER);
  show_fact (self, self->pathway_row, MIX_FACT_PATHWAY);
  show_fact (self, self->registration_row, MIX_FACT_REGISTRATION);
  show_home_practice (self);
  mix_week_editor_set_pattern (self->week_editor, mix_person_get_fact (self->person, MIX_FACT_PATTERN));
  if (mix_person_get_contracted_minutes (self->person, &minutes))
    adw_spin_row_set_value (self->hours_row, minutes / 60.0);
  adw_spin_row_set_value (self->other_duties_row, other_duties != NULL ? g_ascii_strtod (other_duties, NULL) / 60 : 0);
}

static void
set_up_for_change (MixPersonDialog *self)
{
  adw_dialog_set_title (ADW_DIALOG (self), _ ("Change Person"));
  g_object_set (self, "save-label", _ ("_Save"), NULL);
  gtk_widget_set_visible (self->from_group, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->start_row), FALSE);
  show_person (self);
}

static void
mix_person_dialog_finalize (GObject *object)
{
  MixPersonDialog *self = MIX_PERSON_DIALOG (object);

  g_clear_object (&self->person);
  g_ptr_array_unref (self->practice_ids);
  G_OBJECT_CLASS (mix_person_dialog_parent_class)->finalize (object);
}

static void
mix_person_dialog_class_init (MixPersonDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = mix_person_dialog_finalize;
  MIX_FORM_DIALOG_CLASS (klass)->save = mix_person_dialog_save;

  g_type_ensure (MIX_TYPE_DATE_ROW);
  g_type_ensure (MIX_TYPE_WEEK_EDITOR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/team/mix-person-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixPersonDialog, from_group);
  gtk_widget_class_bind_template_child (widget_class, MixPersonDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, MixPersonDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, MixPersonDialog, role_row);
  gtk_widget_class_bind_template_child (widget_class, MixPersonDialog, band_row);
  gtk_widget_class_bind_template_child (widget_class, MixPersonDialog, pay_point_row);
  gtk_widget_class_bind_template_child (widget_class, MixPersonDialog, paid_row);
  gtk_widget_class_bind_template_child (widget_class, MixPersonDialog, paid_until_row);
  gtk_widget_class_bind_template_child (widget_class, MixPersonDialog, employer_row);
  gtk_widget_class_bind_template_child (widget_class, MixPersonDialog, home_practice_row);
  gtk_widget_class_bind_template_child (widget_class, MixPersonDialog, start_row);
  gtk_widget_class_bind_template_child (widget_class, MixPersonDialog, hours_row);
  gtk_widget_class_bind_template_child (widget_class, MixPersonDialog, other_duties_row);
  gtk_widget_class_bind_template_child (widget_class, MixPersonDialog, week_editor);
  gtk_widget_class_bind_template_child (widget_class, MixPersonDialog, prescriber_row);
  gtk_widget_class_bind_template_child (widget_class, MixPersonDialog, pathway_row);
  gtk_widget_class_bind_template_child (widget_class, MixPersonDialog, registration_row);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
}

static void
mix_person_dialog_init (MixPersonDialog *self)
{
  self->practice_ids = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_person_dialog_new:
 * @page: the page that shows it, with an open plan
 * @person: (nullable): whose facts to change; %NULL to add somebody
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_person_dialog_new (MixPage *page, MixPerson *person)
{
  MixPersonDialog *self = g_object_new (MIX_TYPE_PERSON_DIALOG, "title", _ ("Add Person"), NULL);
  MixDate as_at = mix_plan_get_as_at (mix_page_get_plan (page));

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  g_set_object (&self->person, person);
  fill_choices (self);
  mix_date_row_set_date (self->from_row, as_at);
  mix_date_row_set_date (self->start_row, as_at);
  if (person != NULL)
    set_up_for_change (self);
  check_cb (self);
  return ADW_DIALOG (self);
}
