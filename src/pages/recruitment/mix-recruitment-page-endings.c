#include "mix-recruitment-page-private.h"

#include "mix-config.h"
#include "mix-due-list.h"
#include "mix-vacancies.h"
#include "mix-vacancy-candidates.h"

#include <glib/gi18n-lib.h>

/* What ends for good: closing a vacancy, and erasing candidates. Each asks first. */

typedef struct
{
  MixRecruitmentPage *page;
  char **ids;
  GtkEditable *reason;
} Question;

static void
free_question (gpointer data, GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->page);
  g_strfreev (question->ids);
  g_free (question);
}

static gboolean
erase_candidates (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return mix_vacancy_candidates_erase (store, data, error);
}

static void
erase_answered_cb (AdwAlertDialog *dialog, const char *response, Question *question)
{
  guint n = g_strv_length (question->ids);
  g_autofree char *words
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u candidate erased", "%u candidates erased", n), n);

  if (!g_str_equal (response, "erase"))
    return;
  _mix_recruitment_page_select (question->page, NULL, FALSE);
  _mix_recruitment_page_run (question->page, erase_candidates, g_strdupv (question->ids), (GDestroyNotify) g_strfreev,
                             words, FALSE);
}

/* Says what it reaches, and what it cannot. Takes @ids. */
static void
ask_to_erase (MixRecruitmentPage *self, char **ids, const char *title)
{
  Question *question = g_new0 (Question, 1);
  AdwDialog *dialog = adw_alert_dialog_new (
      title,
      _ ("Name, contact, checks, scores and notes go for good: from this plan, its backups and copies made from "
         "here on. This cannot be undone. Counts in the funnel stay; they tell nothing of anybody.\n\n"
         "What it cannot reach: copies, exports, e-mails and prints that were handed out before. Ask whoever has "
         "them to delete them."));

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "close", _ ("_Cancel"), "erase", _ ("_Erase"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "erase", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "close");
  question->page = g_object_ref (self);
  question->ids = ids;
  g_signal_connect_data (dialog, "response", G_CALLBACK (erase_answered_cb), question, free_question,
                         G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
erase_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixVacancyCandidate *candidate = _mix_recruitment_page_get_candidate (user_data);
  g_autofree char *title = NULL;

  if (candidate == NULL)
    return;
  title = g_strdup_printf (_ ("Erase %s?"), candidate->label);
  ask_to_erase (user_data, g_strdupv ((char *[]) { (char *) candidate->row->id, NULL }), title);
}

static void
erase_due_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixRecruitmentPage *self = user_data;
  g_autoptr (GArray) due = mix_due_list_new (self->recruitment);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  guint n = 0;
  g_autofree char *title = NULL;

  for (guint i = 0; i < due->len; i++)
    {
      const MixDueItem *item = &g_array_index (due, MixDueItem, i);

      if (item->kind != MIX_DUE_TO_ERASE)
        continue;
      g_strv_builder_add (ids, item->candidate_id);
      n++;
    }
  title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Erase %u Candidate?", "Erase %u Candidates?", n), n);
  if (n > 0)
    ask_to_erase (self, g_strv_builder_end (ids), title);
}

typedef struct
{
  char *vacancy_id;
  char *reason;
} Closing;

static void
free_closing (gpointer data)
{
  Closing *closing = data;

  g_free (closing->vacancy_id);
  g_free (closing->reason);
  g_free (closing);
}

static gboolean
close_vacancy (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Closing *closing = data;

  return mix_vacancies_close (store, closing->vacancy_id, closing->reason, MIX_DATE_NONE, error);
}

static void
close_answered_cb (AdwAlertDialog *dialog, const char *response, Question *question)
{
  const char *reason = gtk_editable_get_text (question->reason);
  Closing *closing;

  if (!g_str_equal (response, "end"))
    return;
  closing = g_new0 (Closing, 1);
  closing->vacancy_id = g_strdup (question->ids[0]);
  closing->reason = *reason != '\0' ? g_strdup (reason) : NULL;
  _mix_recruitment_page_run (question->page, close_vacancy, closing, free_closing, _ ("The vacancy is closed"), TRUE);
}

static void
close_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixVacancy *vacancy = _mix_recruitment_page_get_vacancy (user_data);
  Question *question;
  AdwDialog *dialog;
  GtkWidget *list, *reason;

  if (vacancy == NULL || !vacancy->is_open)
    return;
  dialog = adw_alert_dialog_new (_ ("Close the Vacancy?"), _ ("Whoever is still in was not selected from today on."));
  list = mix_inspector_new_list (_ ("Reason"));
  reason = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (reason), _ ("Why nobody is wanted any more"));
  gtk_list_box_append (GTK_LIST_BOX (list), reason);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), list);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "end", _ ("_Close It"), NULL);
  adw_dialog_set_focus (dialog, reason);
  question = g_new0 (Question, 1);
  question->page = g_object_ref (user_data);
  question->ids = g_strdupv ((char *[]) { (char *) vacancy->row->id, NULL });
  question->reason = GTK_EDITABLE (reason);
  g_signal_connect_data (dialog, "response", G_CALLBACK (close_answered_cb), question, free_question,
                         G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, GTK_WIDGET (user_data));
}

/* Adds what ends for good. */
void
_mix_recruitment_page_add_endings (MixRecruitmentPage *self)
{
  static const GActionEntry ENTRIES[] = {
    { .name = "erase", .activate = erase_cb },
    { .name = "erase-due", .activate = erase_due_cb },
    { .name = "close", .activate = close_cb },
  };

  mix_page_add_editing_actions (MIX_PAGE (self), ENTRIES, G_N_ELEMENTS (ENTRIES));
}
