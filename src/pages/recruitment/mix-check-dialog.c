#include "mix-check-dialog.h"

#include "mix-check-kind.h"
#include "mix-config.h"
#include "mix-date-row.h"
#include "mix-entry-text.h"
#include "mix-vacancy-candidates.h"

#include <glib/gi18n-lib.h>

/* How far one of the checks before somebody starts is. There is no place for what was found. */
struct _MixCheckDialog
{
  MixFormDialog parent_instance;

  AdwPreferencesGroup *group;
  AdwComboRow *kind_row;
  AdwComboRow *state_row;
  MixDateRow *day_row;
  MixDateRow *chase_row;
  AdwEntryRow *chaser_row;
};

G_DEFINE_FINAL_TYPE (MixCheckDialog, mix_check_dialog, MIX_TYPE_FORM_DIALOG)

typedef struct
{
  char *candidate_id;
  char *chaser;
  const char *kind;
  const char *state;
  MixDate day;
  MixDate chase_on;
} Deed;

static const char *const states[]
    = { MIX_CHECK_TO_DO, MIX_CHECK_WITH_CANDIDATE, MIX_CHECK_WITH_OTHERS, MIX_CHECK_CLEARED };

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_free (deed->candidate_id);
  g_free (deed->chaser);
  g_free (deed);
}

static gboolean
set_check (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Deed *deed = data;
  gboolean cleared = g_str_equal (deed->state, MIX_CHECK_CLEARED);
  MixCheckDraft draft = {
    .kind = deed->kind,
    .state = deed->state,
    .chaser = deed->chaser,
    .asked_on = cleared || g_str_equal (deed->state, MIX_CHECK_TO_DO) ? MIX_DATE_NONE : deed->day,
    .chase_on = cleared ? MIX_DATE_NONE : deed->chase_on,
    .cleared_on = cleared ? deed->day : MIX_DATE_NONE,
  };

  return mix_vacancy_candidates_set_check (store, deed->candidate_id, &draft, error);
}

static void
mix_check_dialog_save (MixFormDialog *form)
{
  MixCheckDialog *self = MIX_CHECK_DIALOG (form);
  MixCheckKind kind = (MixCheckKind) adw_combo_row_get_selected (self->kind_row);
  Deed *deed = g_new0 (Deed, 1);
  g_autofree char *words = g_strdup_printf (_ ("%s: entered"), mix_check_kind_get_name (kind));

  deed->candidate_id = g_strdup (mix_form_dialog_get_subject_id (MIX_FORM_DIALOG (self)));
  deed->kind = mix_check_kind_get_code (kind);
  deed->state = states[adw_combo_row_get_selected (self->state_row)];
  deed->day = mix_date_row_get_date (self->day_row);
  deed->chase_on = mix_date_row_get_date (self->chase_row);
  deed->chaser = mix_entry_dup_text (GTK_EDITABLE (self->chaser_row));
  mix_form_dialog_run (form, set_check, deed, free_deed, words);
}

/* A day to ask again belongs to what somebody else has. */
static void
check_cb (MixCheckDialog *self)
{
  guint state = adw_combo_row_get_selected (self->state_row);
  gboolean waits = state == 1 || state == 2;

  gtk_widget_set_visible (GTK_WIDGET (self->chase_row), waits);
  gtk_widget_set_visible (GTK_WIDGET (self->chaser_row), waits);
  gtk_widget_set_visible (GTK_WIDGET (self->day_row), state != 0);
  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self),
                                mix_date_row_is_valid (self->day_row) && mix_date_row_is_valid (self->chase_row));
}

static void
fill_kinds (MixCheckDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (MixCheckKind kind = 0; kind < MIX_N_CHECK_KINDS; kind++)
    gtk_string_list_append (names, mix_check_kind_get_name (kind));
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (names));
}

/* How far a check is; a check that nobody has begun is to do. */
static void
show_check (MixCheckDialog *self, const MixVacancyCandidate *candidate, const char *kind)
{
  MixCheckKind parsed;

  if (kind == NULL || !mix_check_kind_parse (kind, &parsed, NULL))
    return;
  adw_combo_row_set_selected (self->kind_row, parsed);
  for (guint i = 0; i < candidate->checks->len; i++)
    {
      const MixCandidateCheckRow *check = candidate->checks->pdata[i];

      if (!g_str_equal (check->kind, kind))
        continue;
      for (guint state = 0; state < G_N_ELEMENTS (states); state++)
        if (g_str_equal (check->state, states[state]))
          adw_combo_row_set_selected (self->state_row, state);
      mix_date_row_set_date (self->chase_row, check->chase_on);
      gtk_editable_set_text (GTK_EDITABLE (self->chaser_row), check->chaser != NULL ? check->chaser : "");
    }
}

static void
mix_check_dialog_class_init (MixCheckDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  MIX_FORM_DIALOG_CLASS (klass)->save = mix_check_dialog_save;

  g_type_ensure (MIX_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/recruitment/mix-check-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixCheckDialog, group);
  gtk_widget_class_bind_template_child (widget_class, MixCheckDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, MixCheckDialog, state_row);
  gtk_widget_class_bind_template_child (widget_class, MixCheckDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, MixCheckDialog, chase_row);
  gtk_widget_class_bind_template_child (widget_class, MixCheckDialog, chaser_row);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
}

static void
mix_check_dialog_init (MixCheckDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_check_dialog_new:
 * @page: the page that shows it, with an open plan
 * @candidate: whose
 * @kind: (nullable): code of the check that is shown first
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_check_dialog_new (MixPage *page, const MixVacancyCandidate *candidate, const char *kind)
{
  MixCheckDialog *self = g_object_new (MIX_TYPE_CHECK_DIALOG, NULL);

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  mix_form_dialog_set_for_good (MIX_FORM_DIALOG (self), TRUE);
  mix_form_dialog_set_subject_id (MIX_FORM_DIALOG (self), candidate->row->id);
  adw_preferences_group_set_title (self->group, candidate->label);
  fill_kinds (self);
  mix_date_row_set_date (self->day_row, mix_plan_get_as_at (mix_page_get_plan (page)));
  show_check (self, candidate, kind);
  check_cb (self);
  return ADW_DIALOG (self);
}
