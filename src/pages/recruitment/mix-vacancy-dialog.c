#include "mix-vacancy-dialog.h"

#include "mix-config.h"
#include "mix-date-row.h"
#include "mix-entry-text.h"
#include "mix-fact-choice.h"
#include "mix-hiring-line.h"
#include "mix-people.h"
#include "mix-place-choice.h"
#include "mix-plan-entries.h"
#include "mix-posts.h"
#include "mix-vacancies.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MINUTES_AN_HOUR 60.0

/* Days that an advert usually runs in the middle of its range, and from its end to the interviews. */
#define ADVERT_DAYS 21
#define DAYS_TO_INTERVIEW 21

/* Opens the recruitment of a post: one that is vacant, or one that is entered here. */
struct _MixVacancyDialog
{
  MixFormDialog parent_instance;

  GPtrArray *post_ids; /* of the choice; the first is NULL: a new post */

  AdwComboRow *post_row;
  GtkWidget *post_group;
  AdwEntryRow *name_row;
  AdwComboRow *role_row;
  AdwComboRow *band_row;
  AdwComboRow *place_row;
  AdwSpinRow *hours_row;
  MixDateRow *wanted_row;
  AdwEntryRow *lead_row;
  MixDateRow *closing_row;
  MixDateRow *interview_row;
  AdwSwitchRow *letters_row;
  AdwComboRow *notice_row;
};

typedef struct
{
  char *post_id; /* NULL: a new one */
  char *name;
  char *role;
  char *band;
  char *place_id;
  char *lead;
  const char *notice_from;
  int minutes;
  MixDate wanted_from;
  MixDate closing_on;
  MixDate interview_on;
  gboolean shows_names;
} Deed;

G_DEFINE_FINAL_TYPE (MixVacancyDialog, mix_vacancy_dialog, MIX_TYPE_FORM_DIALOG)

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_free (deed->post_id);
  g_free (deed->name);
  g_free (deed->role);
  g_free (deed->band);
  g_free (deed->place_id);
  g_free (deed->lead);
  g_free (deed);
}

static char *
add_post (MixStore *store, const Deed *deed, GError **error)
{
  MixPostDraft draft = {
    .name = deed->name,
    .role = deed->role,
    .band = deed->band,
    .organisation = deed->place_id,
    .minutes = deed->minutes,
    .wanted_from = deed->wanted_from,
  };

  return mix_posts_add (store, &draft, error);
}

static gboolean
open_vacancy (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Deed *deed = data;
  g_autofree char *post_id = deed->post_id != NULL ? g_strdup (deed->post_id) : add_post (store, deed, error);
  g_autofree char *vacancy_id = NULL;
  MixVacancyDraft draft = {
    .post_id = post_id,
    .lead = deed->lead,
    .notice_from = deed->notice_from,
    .opened_on = MIX_DATE_NONE,
    .closing_on = deed->closing_on,
    .interview_on = deed->interview_on,
    .usual_notice_days = -1,
    .shows_names = deed->shows_names,
  };

  if (post_id == NULL)
    return FALSE;
  vacancy_id = mix_vacancies_open (store, &draft, error);
  return vacancy_id != NULL;
}

static const char *
get_post_id (MixVacancyDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->post_row);

  return selected < self->post_ids->len ? self->post_ids->pdata[selected] : NULL;
}

static void
mix_vacancy_dialog_save (MixFormDialog *form)
{
  MixVacancyDialog *self = MIX_VACANCY_DIALOG (form);
  Deed *deed = g_new0 (Deed, 1);

  deed->post_id = g_strdup (get_post_id (self));
  deed->name = mix_entry_dup_text (GTK_EDITABLE (self->name_row));
  deed->role = g_strdup (mix_fact_choice_get_selected (self->role_row, MIX_FACT_ROLE));
  deed->band = g_strdup (mix_fact_choice_get_selected (self->band_row, MIX_FACT_BAND));
  deed->place_id = g_strdup (mix_place_choice_get_selected (self->place_row));
  deed->lead = mix_entry_dup_text (GTK_EDITABLE (self->lead_row));
  deed->notice_from = adw_combo_row_get_selected (self->notice_row) == 1 ? "conditional" : "unconditional";
  deed->minutes = (int) lround (adw_spin_row_get_value (self->hours_row) * MINUTES_AN_HOUR);
  deed->wanted_from = mix_date_row_get_date (self->wanted_row);
  deed->closing_on = mix_date_row_get_date (self->closing_row);
  deed->interview_on = mix_date_row_get_date (self->interview_row);
  deed->shows_names = !adw_switch_row_get_active (self->letters_row);
  mix_form_dialog_run (form, open_vacancy, deed, free_deed, _ ("The vacancy is open"));
}

static void
check_cb (MixVacancyDialog *self)
{
  gboolean is_new = get_post_id (self) == NULL;
  gboolean dates = mix_date_row_is_valid (self->wanted_row) && mix_date_row_is_valid (self->closing_row)
                   && mix_date_row_is_valid (self->interview_row);
  const char *role = mix_fact_choice_get_selected (self->role_row, MIX_FACT_ROLE);
  const char *band = mix_fact_choice_get_selected (self->band_row, MIX_FACT_BAND);
  gboolean known = role != NULL && *role != '\0' && band != NULL && *band != '\0';

  gtk_widget_set_visible (self->post_group, is_new);
  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self), dates && (!is_new || known));
}

static void
mix_vacancy_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (MIX_VACANCY_DIALOG (object)->post_ids);
  G_OBJECT_CLASS (mix_vacancy_dialog_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MixVacancyDialog, post_row);
  gtk_widget_class_bind_template_child (widget_class, MixVacancyDialog, post_group);
  gtk_widget_class_bind_template_child (widget_class, MixVacancyDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, MixVacancyDialog, role_row);
  gtk_widget_class_bind_template_child (widget_class, MixVacancyDialog, band_row);
  gtk_widget_class_bind_template_child (widget_class, MixVacancyDialog, place_row);
  gtk_widget_class_bind_template_child (widget_class, MixVacancyDialog, hours_row);
  gtk_widget_class_bind_template_child (widget_class, MixVacancyDialog, wanted_row);
  gtk_widget_class_bind_template_child (widget_class, MixVacancyDialog, lead_row);
  gtk_widget_class_bind_template_child (widget_class, MixVacancyDialog, closing_row);
  gtk_widget_class_bind_template_child (widget_class, MixVacancyDialog, interview_row);
  gtk_widget_class_bind_template_child (widget_class, MixVacancyDialog, letters_row);
  gtk_widget_class_bind_template_child (widget_class, MixVacancyDialog, notice_row);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
}

static void
mix_vacancy_dialog_class_init (MixVacancyDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mix_vacancy_dialog_finalize;
  MIX_FORM_DIALOG_CLASS (klass)->save = mix_vacancy_dialog_save;

  g_type_ensure (MIX_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/recruitment/mix-vacancy-dialog.ui");
  bind_children (widget_class);
}

static void
mix_vacancy_dialog_init (MixVacancyDialog *self)
{
  self->post_ids = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
has_open_vacancy (MixPlan *plan, const char *post_id)
{
  GPtrArray *vacancies = mix_plan_get_entries (plan, MIX_PLAN_VACANCY);

  for (guint i = 0; i < vacancies->len; i++)
    {
      const MixVacancyRow *row = vacancies->pdata[i];

      if (row->closed_on == MIX_DATE_NONE && g_str_equal (row->post_id, post_id))
        return TRUE;
    }
  return FALSE;
}

static char *
dup_post_words (const MixPostRow *post)
{
  g_autofree char *wte = mix_hiring_dup_wte (post->minutes);

  /* Translators: a vacant post and its whole-time equivalents. */
  return g_strdup_printf (_ ("%s, %s WTE"), post->name, wte);
}

/* Posts that nobody fills and nobody is wanted for yet, after a new one; the first of them is chosen. */
static void
fill_posts (MixVacancyDialog *self, MixPlan *plan)
{
  GPtrArray *posts = mix_plan_get_posts (plan);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("A new post"));
  g_ptr_array_add (self->post_ids, NULL);
  for (guint i = 0; i < posts->len; i++)
    {
      const MixPostRow *post = posts->pdata[i];
      g_autofree char *words = dup_post_words (post);

      if (post->person_id != NULL || post->closed_on != MIX_DATE_NONE || has_open_vacancy (plan, post->id))
        continue;
      gtk_string_list_append (names, words);
      g_ptr_array_add (self->post_ids, g_strdup (post->id));
    }
  adw_combo_row_set_model (self->post_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->post_row, self->post_ids->len > 1 ? 1 : 0);
}

/**
 * mix_vacancy_dialog_new:
 * @page: the page that shows it, with an open plan
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_vacancy_dialog_new (MixPage *page)
{
  MixVacancyDialog *self = g_object_new (MIX_TYPE_VACANCY_DIALOG, NULL);
  MixPlan *plan = mix_page_get_plan (page);
  MixDate today = mix_plan_get_as_at (plan);

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  mix_fact_choice_fill (self->role_row, MIX_FACT_ROLE);
  mix_fact_choice_fill (self->band_row, MIX_FACT_BAND);
  mix_place_choice_fill (self->place_row, mix_plan_get_practices (plan), mix_plan_get_networks (plan));
  mix_date_row_set_date (self->wanted_row, today);
  mix_date_row_set_date (self->closing_row, today + ADVERT_DAYS);
  mix_date_row_set_date (self->interview_row, today + ADVERT_DAYS + DAYS_TO_INTERVIEW);
  fill_posts (self, plan);
  check_cb (self);
  return ADW_DIALOG (self);
}
