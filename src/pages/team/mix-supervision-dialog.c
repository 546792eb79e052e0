#include "mix-supervision-dialog.h"

#include "mix-config.h"
#include "mix-date-row.h"
#include "mix-people-choice.h"
#include "mix-people.h"

#include <glib/gi18n-lib.h>

/* Names somebody's supervisor, or changes how long and how often they meet. */
struct _MixSupervisionDialog
{
  MixFormDialog parent_instance;

  MixPerson *person;
  GPtrArray *supervisor_ids;
  AdwComboRow *supervisor_row;
  AdwComboRow *kind_row;
  MixDateRow *from_row;
  MixDateRow *until_row;
  AdwSpinRow *minutes_row;
  AdwSpinRow *weeks_row;
};

typedef struct
{
  char *supervision_id; /* nullable */
  char *person_id;
  char *supervisor_id;
  MixSupervisionDraft draft;
} Deed;

static const struct
{
  const char *kind;
  const char *words;
} kinds[] = {
  { "clinical", N_ ("Clinical supervision") },
  { "educational", N_ ("Educational supervision") },
  { "prescribing", N_ ("Designated prescribing practitioner") },
};

G_DEFINE_FINAL_TYPE (MixSupervisionDialog, mix_supervision_dialog, MIX_TYPE_FORM_DIALOG)

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_free (deed->supervision_id);
  g_free (deed->person_id);
  g_free (deed->supervisor_id);
  g_free (deed);
}

static gboolean
do_deed (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Deed *deed = data;

  if (deed->supervision_id != NULL)
    return mix_people_change_supervision (store, deed->supervision_id, deed->draft.minutes_a_month,
                                          deed->draft.every_weeks, deed->draft.until, error);
  return mix_people_supervise (store, &deed->draft, error);
}

static void
check_cb (MixSupervisionDialog *self)
{
  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self), self->supervisor_ids != NULL && self->supervisor_ids->len > 0
                                                            && mix_date_row_is_valid (self->from_row)
                                                            && mix_date_row_is_valid (self->until_row));
}

static void
mix_supervision_dialog_save (MixFormDialog *form)
{
  MixSupervisionDialog *self = MIX_SUPERVISION_DIALOG (form);
  const char *supervisor_id = mix_people_choice_get_selected (self->supervisor_row, self->supervisor_ids);
  MixPerson *supervisor = mix_plan_find_person (mix_form_dialog_get_plan (form), supervisor_id);
  g_autofree char *done_words = NULL;
  Deed *deed;

  if (supervisor == NULL)
    return;
  deed = g_new0 (Deed, 1);
  deed->supervision_id = g_strdup (mix_form_dialog_get_subject_id (MIX_FORM_DIALOG (self)));
  deed->person_id = g_strdup (mix_person_get_id (self->person));
  deed->supervisor_id = g_strdup (supervisor_id);
  deed->draft = (MixSupervisionDraft) { .person_id = deed->person_id,
                                        .supervisor_id = deed->supervisor_id,
                                        .kind = kinds[adw_combo_row_get_selected (self->kind_row)].kind,
                                        .from_date = mix_date_row_get_date (self->from_row),
                                        .until = mix_date_row_get_date (self->until_row),
                                        .minutes_a_month = (int) adw_spin_row_get_value (self->minutes_row),
                                        .every_weeks = (int) adw_spin_row_get_value (self->weeks_row) };
  /* Translators: the supervisor, and whom they supervise */
  done_words
      = g_strdup_printf (_ ("%s supervises %s."), mix_person_get_name (supervisor), mix_person_get_name (self->person));
  mix_form_dialog_run (form, do_deed, deed, free_deed, done_words);
}

static void
fill_kinds (MixSupervisionDialog *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_string_list_append (words, _ (kinds[i].words));
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (words));
}

static void
mix_supervision_dialog_finalize (GObject *object)
{
  MixSupervisionDialog *self = MIX_SUPERVISION_DIALOG (object);

  g_clear_object (&self->person);
  g_clear_pointer (&self->supervisor_ids, g_ptr_array_unref);
  G_OBJECT_CLASS (mix_supervision_dialog_parent_class)->finalize (object);
}

static void
mix_supervision_dialog_class_init (MixSupervisionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mix_supervision_dialog_finalize;
  MIX_FORM_DIALOG_CLASS (klass)->save = mix_supervision_dialog_save;

  g_type_ensure (MIX_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/team/mix-supervision-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixSupervisionDialog, supervisor_row);
  gtk_widget_class_bind_template_child (widget_class, MixSupervisionDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, MixSupervisionDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, MixSupervisionDialog, until_row);
  gtk_widget_class_bind_template_child (widget_class, MixSupervisionDialog, minutes_row);
  gtk_widget_class_bind_template_child (widget_class, MixSupervisionDialog, weeks_row);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
}

static void
mix_supervision_dialog_init (MixSupervisionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_supervision_dialog_new:
 * @page: the page that shows it, with an open plan
 * @person: who is to be supervised
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_supervision_dialog_new (MixPage *page, MixPerson *person)
{
  MixSupervisionDialog *self = g_object_new (MIX_TYPE_SUPERVISION_DIALOG, NULL);
  MixPlan *plan = mix_page_get_plan (page);

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  self->person = g_object_ref (person);
  self->supervisor_ids = mix_people_choice_fill (self->supervisor_row, plan, person, NULL);
  fill_kinds (self);
  mix_date_row_set_date (self->from_row, mix_plan_get_as_at (plan));
  check_cb (self);
  return ADW_DIALOG (self);
}

static void
select_supervisor (MixSupervisionDialog *self, const char *supervisor_id)
{
  for (guint i = 0; i < self->supervisor_ids->len; i++)
    if (g_strcmp0 (self->supervisor_ids->pdata[i], supervisor_id) == 0)
      adw_combo_row_set_selected (self->supervisor_row, i);
}

static void
select_kind (MixSupervisionDialog *self, const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind, kind))
      adw_combo_row_set_selected (self->kind_row, i);
}

/**
 * mix_supervision_dialog_new_change:
 * @page: the page that shows it, with an open plan
 * @person: who is supervised
 * @row: how; who supervises them from when stays as it is
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_supervision_dialog_new_change (MixPage *page, MixPerson *person, const MixSupervisionRow *row)
{
  MixSupervisionDialog *self = MIX_SUPERVISION_DIALOG (mix_supervision_dialog_new (page, person));

  mix_form_dialog_set_subject_id (MIX_FORM_DIALOG (self), row->id);
  adw_dialog_set_title (ADW_DIALOG (self), _ ("Change Supervision"));
  g_object_set (self, "save-label", _ ("_Save"), NULL);
  select_supervisor (self, row->supervisor_id);
  select_kind (self, row->kind);
  mix_date_row_set_date (self->from_row, row->from_date);
  mix_date_row_set_date (self->until_row, row->until);
  adw_spin_row_set_value (self->minutes_row, MAX (row->minutes_a_month, 0));
  adw_spin_row_set_value (self->weeks_row, MAX (row->every_weeks, 0));
  gtk_widget_set_sensitive (GTK_WIDGET (self->supervisor_row), FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->kind_row), FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->from_row), FALSE);
  return ADW_DIALOG (self);
}

/**
 * mix_supervision_dup_words:
 * @row: a supervision
 *
 * Returns: (transfer full): what it is, and how long and how often, where that is said
 */
char *
mix_supervision_dup_words (const MixSupervisionRow *row)
{
  g_autoptr (GString) words = g_string_new (mix_supervision_kind_get_words (row->kind));

  if (row->minutes_a_month > 0)
    g_string_append_printf (words,
                            ngettext (" · %d minute a month", " · %d minutes a month", (gulong) row->minutes_a_month),
                            row->minutes_a_month);
  if (row->every_weeks > 0)
    g_string_append_printf (words, ngettext (" · every week", " · every %d weeks", (gulong) row->every_weeks),
                            row->every_weeks);
  return g_string_free_and_steal (g_steal_pointer (&words));
}

/**
 * mix_supervision_kind_get_words:
 * @kind: a kind of supervision as it is recorded
 *
 * Returns: (transfer none): its translated words
 */
const char *
mix_supervision_kind_get_words (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind, kind))
      return _ (kinds[i].words);
  return kind;
}
