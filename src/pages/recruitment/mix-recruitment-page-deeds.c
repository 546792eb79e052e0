#include "mix-recruitment-page-private.h"

#include "mix-answers-dialog.h"
#include "mix-candidate-dialog.h"
#include "mix-check-dialog.h"
#include "mix-check-kind.h"
#include "mix-config.h"
#include "mix-vacancy-criteria-dialog.h"
#include "mix-due-list.h"
#include "mix-interview-dialog.h"
#include "mix-note-dialog.h"
#include "mix-offer-dialog.h"
#include "mix-panel-score-dialog.h"
#include "mix-start-dialog.h"
#include "mix-vacancies.h"
#include "mix-vacancy-candidates.h"
#include "mix-vacancy-dialog.h"
#include "mix-vacancy-panel.h"
#include "mix-withdraw-dialog.h"

#include <glib/gi18n-lib.h>

/* What is done to vacancies and candidates. */

typedef struct
{
  MixRecruitmentPage *page;
  char *words;
  gboolean can_undo;
} Deed;

/* Said on screen and aloud. */
static void
deed_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Deed *deed = user_data;
  g_autoptr (GError) error = NULL;

  if (mix_document_run_finish (MIX_DOCUMENT (source), result, &error) == NULL)
    mix_page_say_error (MIX_PAGE (deed->page), error);
  else
    {
      mix_page_say (MIX_PAGE (deed->page), deed->words, deed->can_undo);
      gtk_accessible_announce (GTK_ACCESSIBLE (deed->page), deed->words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
    }
  g_object_unref (deed->page);
  g_free (deed->words);
  g_free (deed);
}

/* Does it, and says @words when it is done; what is kept apart from the history cannot be undone. */
void
_mix_recruitment_page_run (MixRecruitmentPage *self,
                           MixDocumentFunc func,
                           gpointer data,
                           GDestroyNotify destroy,
                           const char *words,
                           gboolean can_undo)
{
  Deed *deed = g_new0 (Deed, 1);

  deed->page = g_object_ref (self);
  deed->words = g_strdup (words);
  deed->can_undo = can_undo;
  mix_document_run_async (mix_page_get_document (MIX_PAGE (self)), func, data, destroy, NULL, deed_done_cb, deed);
}

/* The card may be another widget than before, so the keyboard does not find back to it by itself. */
static void
dialog_closed_cb (MixRecruitmentPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self->strip)))
    mix_stage_strip_focus (self->strip);
}

static void
present (gpointer page, AdwDialog *dialog)
{
  g_signal_connect_object (dialog, "closed", G_CALLBACK (dialog_closed_cb), page, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (page));
}

static void
new_vacancy_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  present (user_data, mix_vacancy_dialog_new (user_data));
}

static void
add_candidate_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixVacancy *vacancy = _mix_recruitment_page_get_vacancy (user_data);

  if (vacancy != NULL && vacancy->is_open)
    present (user_data, mix_candidate_dialog_new (user_data, vacancy));
  else
    mix_page_say (user_data, _ ("Select a vacancy first"), FALSE);
}

static void
criteria_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixVacancy *vacancy = _mix_recruitment_page_get_vacancy (user_data);

  if (vacancy != NULL)
    present (user_data, mix_vacancy_criteria_dialog_new (user_data, vacancy));
}

/* The candidate that an action is about: only one who is in. */
static MixVacancyCandidate *
get_candidate (gpointer page)
{
  MixVacancyCandidate *candidate = _mix_recruitment_page_get_candidate (page);

  return candidate != NULL && candidate->is_in && candidate->vacancy != NULL ? candidate : NULL;
}

static void
score_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixVacancyCandidate *candidate = get_candidate (user_data);

  if (candidate == NULL)
    return;
  if (candidate->vacancy->criteria->len == 0)
    mix_page_say (user_data, _ ("There are no criteria to score by yet"), FALSE);
  else
    present (user_data, mix_panel_score_dialog_new (user_data, candidate));
}

static void
answers_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixVacancyCandidate *candidate = get_candidate (user_data);

  if (candidate == NULL)
    return;
  if (candidate->vacancy->criteria->len == 0)
    mix_page_say (user_data, _ ("There are no criteria to write about yet"), FALSE);
  else
    present (user_data, mix_answers_dialog_new (user_data, candidate));
}

static void
interview_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixVacancyCandidate *candidate = get_candidate (user_data);

  if (candidate != NULL)
    present (user_data, mix_interview_dialog_new (user_data, candidate));
}

static void
offer_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixVacancyCandidate *candidate = get_candidate (user_data);

  if (candidate != NULL)
    present (user_data, mix_offer_dialog_new (user_data, candidate));
}

static void
check_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixVacancyCandidate *candidate = get_candidate (user_data);

  if (candidate != NULL)
    present (user_data, mix_check_dialog_new (user_data, candidate, g_variant_get_string (parameter, NULL)));
}

/* The first check that is not cleared. */
static void
check_next_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixVacancyCandidate *candidate = get_candidate (user_data);

  for (guint i = 0; candidate != NULL && i < candidate->checks->len; i++)
    {
      const MixCandidateCheckRow *check = candidate->checks->pdata[i];

      if (!g_str_equal (check->state, MIX_CHECK_CLEARED))
        {
          present (user_data, mix_check_dialog_new (user_data, candidate, check->kind));
          return;
        }
    }
}

static void
note_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixVacancyCandidate *candidate = _mix_recruitment_page_get_candidate (user_data);

  if (candidate != NULL)
    present (user_data, mix_note_dialog_new (user_data, candidate));
}

static void
withdraw_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixVacancyCandidate *candidate = get_candidate (user_data);

  if (candidate != NULL)
    present (user_data, mix_withdraw_dialog_new (user_data, candidate));
}

static void
start_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixVacancyCandidate *candidate = get_candidate (user_data);

  if (candidate != NULL)
    present (user_data, mix_start_dialog_new (user_data, candidate));
}

static gboolean
finish_task (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return mix_vacancy_tasks_finish (store, data, MIX_DATE_NONE, error);
}

static void
task_done_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  _mix_recruitment_page_run (user_data, finish_task, g_variant_dup_string (parameter, NULL), g_free,
                             _ ("The task is done"), TRUE);
}

/* At what has the keyboard: the card, or the line of the table. */
static void
point_to_focus (MixRecruitmentPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self->card_menu));
  graphene_rect_t bounds;

  if (focus != NULL && gtk_widget_is_ancestor (focus, parent) && gtk_widget_compute_bounds (focus, parent, &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (self->card_menu),
                                 &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                                   (int) bounds.size.width, (int) bounds.size.height });
  else
    gtk_popover_set_pointing_to (GTK_POPOVER (self->card_menu), NULL);
}

static void
card_menu_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixRecruitmentPage *self = user_data;

  if (self->selected == NULL)
    return;
  point_to_focus (self);
  gtk_popover_popup (GTK_POPOVER (self->card_menu));
}

/* Adds what is done. */
void
_mix_recruitment_page_add_deeds (MixRecruitmentPage *self)
{
  static const GActionEntry ENTRIES[] = {
    { .name = "card-menu", .activate = card_menu_cb },
  };
  static const GActionEntry EDITING_ENTRIES[] = {
    { .name = "new-vacancy", .activate = new_vacancy_cb },
    { .name = "add-candidate", .activate = add_candidate_cb },
    { .name = "criteria", .activate = criteria_cb },
    { .name = "answers", .activate = answers_cb },
    { .name = "score", .activate = score_cb },
    { .name = "interview", .activate = interview_cb },
    { .name = "offer", .activate = offer_cb },
    { .name = "check", .activate = check_cb, .parameter_type = "s" },
    { .name = "check-next", .activate = check_next_cb },
    { .name = "note", .activate = note_cb },
    { .name = "withdraw", .activate = withdraw_cb },
    { .name = "start", .activate = start_cb },
    { .name = "task-done", .activate = task_done_cb, .parameter_type = "s" },
  };

  mix_page_add_actions (MIX_PAGE (self), ENTRIES, G_N_ELEMENTS (ENTRIES));
  mix_page_add_editing_actions (MIX_PAGE (self), EDITING_ENTRIES, G_N_ELEMENTS (EDITING_ENTRIES));
  _mix_recruitment_page_add_endings (self);
  _mix_recruitment_page_add_equality (self);
  _mix_recruitment_page_add_files (self);
}
