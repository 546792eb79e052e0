#include "mix-answers-dialog.h"

#include "mix-config.h"
#include "mix-vacancy-candidates.h"

#include <glib/gi18n-lib.h>

/* Of a field, in pixels. */
#define LEAST_HEIGHT 84

/* What a candidate wrote about each criterion: the panel reads it while it scores. The candidate is called as
 * everywhere: by letter while names are hidden. */
struct _MixAnswersDialog
{
  MixFormDialog parent_instance;

  GPtrArray *criterion_ids;
  GPtrArray *before; /* what is there already; empty where nothing is */
  GPtrArray *fields; /* of GtkTextView, one for each criterion; the page owns them */

  AdwPreferencesPage *form_page;
  AdwPreferencesGroup *group;
};

G_DEFINE_FINAL_TYPE (MixAnswersDialog, mix_answers_dialog, MIX_TYPE_FORM_DIALOG)

typedef struct
{
  char *candidate_id;
  GPtrArray *criterion_ids;
  GPtrArray *words; /* of the criteria in the same places */
} Deed;

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_free (deed->candidate_id);
  g_ptr_array_unref (deed->criterion_ids);
  g_ptr_array_unref (deed->words);
  g_free (deed);
}

static gboolean
put_answers (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Deed *deed = data;

  for (guint i = 0; i < deed->words->len; i++)
    if (!mix_vacancy_candidates_set_answer (store, deed->candidate_id, deed->criterion_ids->pdata[i],
                                            deed->words->pdata[i], error))
      return FALSE;
  return TRUE;
}

static char *
dup_field (MixAnswersDialog *self, guint position)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->fields->pdata[position]);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

static void
mix_answers_dialog_save (MixFormDialog *form)
{
  MixAnswersDialog *self = MIX_ANSWERS_DIALOG (form);
  Deed *deed = g_new0 (Deed, 1);

  deed->candidate_id = g_strdup (mix_form_dialog_get_subject_id (form));
  deed->criterion_ids = g_ptr_array_new_with_free_func (g_free);
  deed->words = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < self->fields->len; i++)
    {
      g_autofree char *words = dup_field (self, i);

      if (g_str_equal (words, self->before->pdata[i]))
        continue;
      g_ptr_array_add (deed->criterion_ids, g_strdup (self->criterion_ids->pdata[i]));
      g_ptr_array_add (deed->words, g_steal_pointer (&words));
    }
  mix_form_dialog_run (form, put_answers, deed, free_deed, _ ("The answers are there"));
}

/* Something was changed, and nothing that was there is gone. */
static void
check_cb (MixAnswersDialog *self)
{
  gboolean any = FALSE, lost = FALSE;

  for (guint i = 0; i < self->fields->len; i++)
    {
      g_autofree char *words = dup_field (self, i);
      const char *before = self->before->pdata[i];

      any = any || !g_str_equal (words, before);
      lost = lost || (*words == '\0' && *before != '\0');
    }
  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self), any && !lost);
}

static const char *
get_answer (const MixVacancyCandidate *candidate, const char *criterion_id)
{
  for (guint i = 0; i < candidate->answers->len; i++)
    {
      const MixCandidateAnswerRow *answer = candidate->answers->pdata[i];

      if (g_str_equal (answer->criterion_id, criterion_id))
        return answer->words;
    }
  return "";
}

static GtkWidget *
create_field (MixAnswersDialog *self, const char *name, const char *words)
{
  GtkWidget *field = gtk_text_view_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkTextView *view = GTK_TEXT_VIEW (field);

  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_left_margin (view, 12);
  gtk_text_view_set_right_margin (view, 12);
  gtk_text_view_set_top_margin (view, 9);
  gtk_text_view_set_bottom_margin (view, 9);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), words, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (gtk_text_view_get_buffer (view), "changed", G_CALLBACK (check_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->fields, field);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), field);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), LEAST_HEIGHT);
  gtk_widget_set_overflow (scrolled, GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (scrolled, "card");
  return scrolled;
}

static void
add_criterion (MixAnswersDialog *self, const MixVacancyCandidate *candidate, const MixVacancyCriterionRow *criterion)
{
  const char *words = get_answer (candidate, criterion->id);
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *title = g_markup_escape_text (criterion->name, -1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  g_ptr_array_add (self->criterion_ids, g_strdup (criterion->id));
  g_ptr_array_add (self->before, g_strdup (words));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_field (self, criterion->name, words));
  adw_preferences_page_add (self->form_page, ADW_PREFERENCES_GROUP (group));
}

static void
mix_answers_dialog_finalize (GObject *object)
{
  MixAnswersDialog *self = MIX_ANSWERS_DIALOG (object);

  g_ptr_array_unref (self->criterion_ids);
  g_ptr_array_unref (self->before);
  g_ptr_array_unref (self->fields);
  G_OBJECT_CLASS (mix_answers_dialog_parent_class)->finalize (object);
}

static void
mix_answers_dialog_class_init (MixAnswersDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mix_answers_dialog_finalize;
  MIX_FORM_DIALOG_CLASS (klass)->save = mix_answers_dialog_save;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/recruitment/mix-answers-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixAnswersDialog, form_page);
  gtk_widget_class_bind_template_child (widget_class, MixAnswersDialog, group);
}

static void
mix_answers_dialog_init (MixAnswersDialog *self)
{
  self->criterion_ids = g_ptr_array_new_with_free_func (g_free);
  self->before = g_ptr_array_new_with_free_func (g_free);
  self->fields = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_answers_dialog_new:
 * @page: the page that shows it, with an open plan
 * @candidate: whose, with a vacancy that has criteria
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_answers_dialog_new (MixPage *page, const MixVacancyCandidate *candidate)
{
  MixAnswersDialog *self = g_object_new (MIX_TYPE_ANSWERS_DIALOG, NULL);

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  mix_form_dialog_set_for_good (MIX_FORM_DIALOG (self), TRUE);
  mix_form_dialog_set_subject_id (MIX_FORM_DIALOG (self), candidate->row->id);
  adw_preferences_group_set_title (self->group, candidate->label);
  for (guint i = 0; i < candidate->vacancy->criteria->len; i++)
    add_criterion (self, candidate, candidate->vacancy->criteria->pdata[i]);
  check_cb (self);
  return ADW_DIALOG (self);
}
