#include "mix-recruitment-page-private.h"

#include "mix-candidate-export.h"
#include "mix-candidate-import-dialog.h"
#include "mix-candidate-list.h"
#include "mix-config.h"
#include "mix-page-file.h"
#include "mix-recruitment-calendar.h"
#include "mix-stages-dialog.h"
#include "mix-table-file.h"
#include "mix-vacancy-document-dialog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What comes in from files and goes out into them. */

/* What a file is made from. */
typedef struct
{
  MixRecruitment *recruitment;
  const MixVacancy *vacancy;            /* nullable: all; the recruitment's */
  const MixVacancyCandidate *candidate; /* nullable; the recruitment's */
} Source;

static Source *
new_source (MixRecruitmentPage *self)
{
  Source *source = g_new0 (Source, 1);

  source->recruitment = g_object_ref (self->recruitment);
  source->vacancy = _mix_recruitment_page_get_vacancy (self);
  source->candidate = _mix_recruitment_page_get_candidate (self);
  return source;
}

static void
free_source (gpointer data)
{
  Source *source = data;

  g_object_unref (source->recruitment);
  g_free (source);
}

static GBytes *
take_text (char *text)
{
  return g_bytes_new_take (text, strlen (text));
}

static GBytes *
make_list (gpointer data, const char *name, GError **error)
{
  const Source *source = data;
  g_autoptr (MixDataTable) table = mix_candidate_list_create_table (source->recruitment, source->vacancy);

  return mix_table_file_make (table, mix_plan_get_as_at (mix_recruitment_get_plan (source->recruitment)), name, error);
}

static GBytes *
make_calendar (gpointer data, const char *name, GError **error)
{
  return take_text (
      mix_recruitment_calendar_write (((Source *) data)->recruitment, g_get_real_time () / G_USEC_PER_SEC));
}

static GBytes *
make_export (gpointer data, const char *name, GError **error)
{
  return take_text (mix_candidate_export_to_text (((Source *) data)->candidate));
}

/* The vacancy that is selected; where none is, the only one that is open. */
static MixVacancy *
find_vacancy (MixRecruitmentPage *self)
{
  MixVacancy *found = _mix_recruitment_page_get_vacancy (self);
  GPtrArray *vacancies;
  guint n_open = 0;

  if (found != NULL || self->recruitment == NULL)
    return found;
  vacancies = mix_recruitment_get_vacancies (self->recruitment);
  for (guint i = 0; i < vacancies->len; i++)
    if (((MixVacancy *) vacancies->pdata[i])->is_open)
      {
        found = vacancies->pdata[i];
        n_open++;
      }
  return n_open == 1 ? found : NULL;
}

static void
import_candidates_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixRecruitmentPage *self = user_data;
  MixVacancy *vacancy = find_vacancy (self);

  if (vacancy == NULL)
    mix_page_say (user_data, _ ("Select a vacancy first"), FALSE);
  else if (!vacancy->is_open)
    mix_page_say (user_data, _ ("The vacancy is closed: nobody can apply"), FALSE);
  else
    adw_dialog_present (mix_candidate_import_dialog_new (user_data, self->recruitment, vacancy), user_data);
}

static void
save_candidates_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mix_page_save_file (user_data, &(MixPageFile) { .title = _ ("Save Candidates as CSV or XLSX"),
                                                  .name = _ ("candidates.xlsx"),
                                                  .is_private = TRUE,
                                                  .make = make_list,
                                                  .data = new_source (user_data),
                                                  .destroy = free_source });
}

static void
save_calendar_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mix_page_save_file (user_data, &(MixPageFile) { .title = _ ("Save Calendar"),
                                                  .name = _ ("recruitment.ics"),
                                                  .make = make_calendar,
                                                  .data = new_source (user_data),
                                                  .destroy = free_source });
}

static void
export_answered_cb (AdwAlertDialog *dialog, const char *response, MixRecruitmentPage *self)
{
  g_autofree char *name = NULL;

  if (!g_str_equal (response, "save") || _mix_recruitment_page_get_candidate (self) == NULL)
    return;
  name = g_strdup_printf (_ ("letter-%s.txt"), _mix_recruitment_page_get_candidate (self)->row->letter);
  mix_page_save_file (MIX_PAGE (self), &(MixPageFile) { .title = _ ("Save What Is Held"),
                                                        .name = name,
                                                        .is_private = TRUE,
                                                        .make = make_export,
                                                        .data = new_source (self),
                                                        .destroy = free_source });
}

/* The file bears their name, whether or not the panel may see it: whoever asks for it is told so. */
static void
save_person_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixVacancyCandidate *candidate = _mix_recruitment_page_get_candidate (user_data);
  AdwDialog *dialog;

  if (candidate == NULL)
    {
      mix_page_say (user_data, _ ("Select a candidate first"), FALSE);
      return;
    }
  dialog = adw_alert_dialog_new (
      _ ("Save What Is Held About Them?"),
      _ ("The file is for the candidate: it holds their name and contact, what they wrote, checks, scores, offers and "
         "notes. Do not open it if you are on the panel and still read by letter. Erasing cannot reach it later."));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "save", _ ("_Save…"), NULL);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "save");
  g_signal_connect_object (dialog, "response", G_CALLBACK (export_answered_cb), user_data, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, user_data);
}

static void
documents_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixRecruitmentPage *self = user_data;
  MixVacancy *vacancy = find_vacancy (self);

  if (vacancy == NULL)
    mix_page_say (user_data, _ ("Select a vacancy first"), FALSE);
  else
    adw_dialog_present (mix_vacancy_document_dialog_new (user_data, self->recruitment, vacancy), user_data);
}

static void
edit_stages_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixVacancy *vacancy = find_vacancy (user_data);

  adw_dialog_present (mix_stages_dialog_new (user_data, vacancy != NULL ? vacancy->role : NULL), user_data);
}

/* A narrow header has no room for it: the cards' menu has the same. */
static void
narrow_changed_cb (MixRecruitmentPage *self)
{
  g_object_set (self, "header-end", mix_page_is_narrow (MIX_PAGE (self)) ? NULL : self->files_button, NULL);
}

/* Adds what files are for. */
void
_mix_recruitment_page_add_files (MixRecruitmentPage *self)
{
  static const GActionEntry ENTRIES[] = {
    { .name = "save-candidates", .activate = save_candidates_cb },
    { .name = "save-calendar", .activate = save_calendar_cb },
    { .name = "save-person", .activate = save_person_cb },
    { .name = "documents", .activate = documents_cb },
  };
  static const GActionEntry EDITING_ENTRIES[] = {
    { .name = "import-candidates", .activate = import_candidates_cb },
    { .name = "edit-stages", .activate = edit_stages_cb },
  };

  mix_page_add_actions (MIX_PAGE (self), ENTRIES, G_N_ELEMENTS (ENTRIES));
  mix_page_add_editing_actions (MIX_PAGE (self), EDITING_ENTRIES, G_N_ELEMENTS (EDITING_ENTRIES));
  g_signal_connect (self, "notify::narrow", G_CALLBACK (narrow_changed_cb), NULL);
}
