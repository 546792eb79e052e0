#include "mix-candidate-export.h"
#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-recruitment.h"
#include "mix-error.h"
#include "mix-odt-writer.h"
#include "mix-output.h"
#include "mix-recruitment-calendar.h"
#include "mix-vacancy-candidates.h"
#include "mix-vacancy-document.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const MixCtlOption erase_options[] = {
  { "candidate", N_ ("CANDIDATE"), N_ ("who: an id, or the letter, with --vacancy") },
  { "vacancy", N_ ("VACANCY"), N_ ("of which vacancy, where a letter is given") },
  { "due", NULL, N_ ("everybody whose data may not be kept any longer") },
  { NULL },
};

static const MixCtlKey erase_keys[] = {
  { "erased", N_ ("how many people were erased") },
  { NULL },
};

static const MixCtlOption export_options[] = {
  MIX_CTL_CANDIDATE_OPTIONS,
  { "to", N_ ("FILE"), N_ ("the text file to write, which may exist"), MIX_CTL_REQUIRED },
  { NULL },
};

static const MixCtlKey file_keys[] = {
  { "file", N_ ("the file that was written") },
  { NULL },
};

static const MixCtlOption calendar_options[] = {
  { "to", N_ ("FILE"), N_ ("the calendar to write (ICS), which may exist"), MIX_CTL_REQUIRED },
  { NULL },
};

static const MixCtlOption document_options[] = {
  MIX_CTL_VACANCY_OPTION,
  { "kind", N_ ("WORD"), N_ ("job_description, advert or interview_sheet"), MIX_CTL_REQUIRED },
  { "to", N_ ("FILE"),
    N_ ("the file to write, which may exist: an OpenDocument text where it ends in .odt, else plain text"),
    MIX_CTL_REQUIRED },
  { NULL },
};

static void
add_due (GPtrArray *ids, MixRecruitment *recruitment)
{
  GPtrArray *candidates = mix_recruitment_get_candidates (recruitment);
  MixDate as_at = mix_plan_get_as_at (mix_recruitment_get_plan (recruitment));

  for (guint i = 0; i < candidates->len; i++)
    {
      const MixVacancyCandidate *candidate = g_ptr_array_index (candidates, i);

      if (candidate->keep_until != MIX_DATE_NONE && candidate->keep_until < as_at)
        g_ptr_array_add (ids, (gpointer) candidate->row->id);
    }
}

static gboolean
list_ids (MixCtl *self, MixRecruitment *recruitment, GPtrArray *ids, GError **error)
{
  MixVacancyCandidate *candidate;

  if (mix_ctl_has (self, "due"))
    {
      add_due (ids, recruitment);
      return TRUE;
    }
  if (!mix_ctl_has (self, "candidate"))
    {
      mix_set_error (error, MIX_ERROR_REFUSED, NULL, _ ("Say whom: --candidate, or --due for all whose time is over."));
      return FALSE;
    }
  candidate = mix_ctl_find_candidate (self, recruitment, error);
  if (candidate != NULL)
    g_ptr_array_add (ids, (gpointer) candidate->row->id);
  return candidate != NULL;
}

static gboolean
erase_candidates (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autoptr (MixRecruitment) recruitment = store != NULL ? mix_ctl_load_recruitment_names (self, error) : NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_null_terminated (8, NULL, TRUE);

  if (recruitment == NULL || !list_ids (self, recruitment, ids, error)
      || !mix_vacancy_candidates_erase (store, (const char *const *) ids->pdata, error))
    return FALSE;
  mix_ctl_add_number (self, "erased", ids->len);
  mix_ctl_print (self,
                 g_dngettext (GETTEXT_PACKAGE,
                              "Erased %u person from the plan, its log and its backups. Copies that were handed out "
                              "cannot be reached.\n",
                              "Erased %u people from the plan, its log and its backups. Copies that were handed out "
                              "cannot be reached.\n",
                              ids->len),
                 ids->len);
  return TRUE;
}

static gboolean
save (MixCtl *self, const char *text, GError **error)
{
  const char *path = mix_ctl_get (self, "to");

  if (!mix_output_save (path, text, strlen (text), error))
    return FALSE;
  mix_ctl_add_text (self, "file", path);
  mix_ctl_print (self, _ ("Written to %s.\n"), path);
  return TRUE;
}

static gboolean
export_candidate (MixCtl *self, GError **error)
{
  g_autoptr (MixRecruitment) recruitment = mix_ctl_load_recruitment (self, error);
  MixVacancyCandidate *candidate = recruitment != NULL ? mix_ctl_find_candidate (self, recruitment, error) : NULL;
  g_autofree char *text = candidate != NULL ? mix_candidate_export_to_text (candidate) : NULL;

  return text != NULL && save (self, text, error);
}

static gboolean
write_calendar (MixCtl *self, GError **error)
{
  g_autoptr (MixRecruitment) recruitment = mix_ctl_load_recruitment (self, error);
  g_autofree char *calendar = NULL;

  if (recruitment == NULL)
    return FALSE;
  calendar = mix_recruitment_calendar_write (recruitment, g_get_real_time () / G_USEC_PER_SEC);
  return save (self, calendar, error);
}

static gboolean
save_odt (MixCtl *self, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = mix_odt_write (text, error);
  const char *path = mix_ctl_get (self, "to");

  if (bytes == NULL || !mix_output_save (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error))
    return FALSE;
  mix_ctl_add_text (self, "file", path);
  mix_ctl_print (self, _ ("Written to %s.\n"), path);
  return TRUE;
}

static gboolean
write_document (MixCtl *self, GError **error)
{
  g_autoptr (MixRecruitment) recruitment = mix_ctl_load_recruitment (self, error);
  MixVacancy *vacancy = recruitment != NULL ? mix_ctl_find_vacancy (self, recruitment, error) : NULL;
  g_autofree char *text
      = vacancy != NULL ? mix_vacancy_document_write (recruitment, vacancy, mix_ctl_get (self, "kind"), error) : NULL;

  if (text == NULL)
    return FALSE;
  return g_str_has_suffix (mix_ctl_get (self, "to"), ".odt") ? save_odt (self, text, error) : save (self, text, error);
}

const MixCtlCommand mix_command_candidate_erase = {
  .name = "candidate erase",
  .summary = N_ ("erase all that is known of candidates, for good: it cannot be undone"),
  .run = erase_candidates,
  .options = erase_options,
  .keys = erase_keys,
  .not_in_batch = TRUE,
};

const MixCtlCommand mix_command_candidate_export = {
  .name = "candidate export",
  .summary = N_ ("write all that is known of a candidate into a file, for them"),
  .run = export_candidate,
  .options = export_options,
  .keys = file_keys,
};

const MixCtlCommand mix_command_calendar = {
  .name = "calendar",
  .summary = N_ ("write interviews, offers that expire, first days and closing adverts into a calendar"),
  .run = write_calendar,
  .options = calendar_options,
  .keys = file_keys,
};

const MixCtlCommand mix_command_vacancy_document = {
  .name = "vacancy document",
  .summary = N_ ("write a draft of a job description, advert or interview sheet, filled from the post"),
  .run = write_document,
  .options = document_options,
  .keys = file_keys,
};
