#include "mix-vacancy-document.h"

#include "mix-check-kind.h"
#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-plan-entries.h"
#include "mix-role.h"
#include "mix-scores.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

static const char *const kinds[] = { "job_description", "advert", "interview_sheet", NULL };

/* What people of a role do, in a sentence that is to be made theirs. */
static const char *const purposes[MIX_N_ROLES] = {
  [MIX_ROLE_ADMIN] = N_ ("Keeps the pharmacy team’s work moving: requests, letters, calls to patients and records."),
  [MIX_ROLE_TRAINEE_PHARMACY_TECHNICIAN]
  = N_ ("Learns the work of a pharmacy technician in general practice under supervision: requests, stock, records."),
  [MIX_ROLE_PHARMACY_TECHNICIAN]
  = N_ ("Looks after the medicines process in the practices: repeat prescriptions, letters from hospital, monitoring "
        "that is due, and patients’ questions about their medicines."),
  [MIX_ROLE_TRAINEE_PHARMACIST]
  = N_ ("Spends the foundation year in general practice: medicines, reviews and patients under supervision."),
  [MIX_ROLE_CLINICAL_PHARMACIST]
  = N_ ("Sees patients about their medicines: structured medication reviews, long-term conditions, medicines after "
        "discharge, and safe prescribing with the practice teams."),
  [MIX_ROLE_SENIOR_CLINICAL_PHARMACIST]
  = N_ ("Leads the pharmacy work of the practices: complex reviews, prescribing, and the supervision of colleagues."),
  [MIX_ROLE_ADVANCED_PHARMACIST]
  = N_ ("Works at advanced level: undifferentiated and complex patients, prescribing, teaching and improvement."),
  [MIX_ROLE_GP] = N_ ("Supervises the pharmacy team as a general practitioner."),
};

static void
add_purpose (GString *text, const MixVacancy *vacancy)
{
  MixRole role;

  g_string_append_printf (text, "\n## %s\n", _ ("What the post is for"));
  if (vacancy->role != NULL && mix_role_parse (vacancy->role, &role))
    g_string_append_printf (text, "%s\n", _ (purposes[role]));
}

static void
add_support (GString *text, const MixVacancy *vacancy)
{
  g_string_append_printf (text, "\n## %s\n", _ ("Support and training"));
  if (vacancy->row->lead != NULL)
    {
      g_string_append_printf (text, _ ("Your first contact is %s."), vacancy->row->lead);
      g_string_append_c (text, '\n');
    }
  g_string_append_printf (text, "%s\n",
                          _ ("A named supervisor sees you every month. Work of high risk is yours once you are signed "
                             "off for it, not before. Time for your own development is in your week."));
}

/* Nothing is asked about health or convictions here: only that the checks are made. */
static void
add_checks (GString *text)
{
  g_string_append_printf (text, "\n## %s\n", _ ("Before you start"));
  for (guint kind = 0; kind < MIX_N_CHECK_KINDS; kind++)
    g_string_append_printf (text, "• %s\n", mix_check_kind_get_name (kind));
}

static void
add_post (GString *text, MixRecruitment *recruitment, const MixVacancy *vacancy)
{
  const MixPostRow *post = vacancy->post;
  g_autofree char *hours = post != NULL ? mix_text_format_hours (post->minutes) : NULL;
  g_autofree char *from
      = post != NULL && post->wanted_from != MIX_DATE_NONE ? mix_date_format_long_year (post->wanted_from) : NULL;

  if (post == NULL)
    return;
  g_string_append_printf (text, _ ("Band %s, %s hours a week"), post->band, hours);
  g_string_append_c (text, '\n');
  if (vacancy->place != NULL)
    g_string_append_printf (text, "%s\n", vacancy->place);
  if (from != NULL)
    {
      g_string_append_printf (text, _ ("Wanted from %s"), from);
      g_string_append_c (text, '\n');
    }
}

static gboolean
has_criterion (const MixVacancy *vacancy, const char *need)
{
  for (guint i = 0; i < vacancy->criteria->len; i++)
    if (g_str_equal (((const MixVacancyCriterionRow *) vacancy->criteria->pdata[i])->need, need))
      return TRUE;
  return FALSE;
}

static void
add_criteria (GString *text, const MixVacancy *vacancy, const char *need, const char *heading)
{
  if (!has_criterion (vacancy, need))
    return;
  g_string_append_printf (text, "\n## %s\n", heading);
  for (guint i = 0; i < vacancy->criteria->len; i++)
    {
      const MixVacancyCriterionRow *criterion = g_ptr_array_index (vacancy->criteria, i);

      if (g_str_equal (criterion->need, need))
        g_string_append_printf (text, "• %s\n", criterion->name);
    }
}

static void
add_advert (GString *text, const MixVacancy *vacancy)
{
  g_autofree char *closing = vacancy->row->closing_on != MIX_DATE_NONE
                                 ? mix_date_format_long_year (vacancy->row->closing_on)
                                 : g_strdup (_ ("to be said"));
  g_autofree char *interviews = vacancy->row->interview_on != MIX_DATE_NONE
                                    ? mix_date_format_long_year (vacancy->row->interview_on)
                                    : g_strdup (_ ("to be said"));

  g_string_append_printf (text, "\n## %s\n", _ ("How to apply"));
  g_string_append_printf (text, _ ("Applications close on %s. Interviews: %s."), closing, interviews);
  g_string_append_printf (
      text, "\n%s\n",
      _ ("Please answer to each point above. Those who shortlist read your answers without your name."));
}

/* A line for each criterion, with room for points. */
static void
add_sheet (GString *text, const MixVacancy *vacancy)
{
  g_string_append_printf (text, "\n%s: ____________    %s: ____________\n\n", _ ("Candidate"), _ ("Panel member"));
  g_string_append_printf (text, _ ("Points: 0 (not at all) to %d (wholly). Score alone, before you talk about it."),
                          MIX_MOST_POINTS);
  g_string_append (text, "\n\n");
  for (guint i = 0; i < vacancy->criteria->len; i++)
    g_string_append_printf (text, "%u. %s: ____\n", i + 1,
                            ((const MixVacancyCriterionRow *) vacancy->criteria->pdata[i])->name);
}

/**
 * mix_vacancy_document_write:
 * @recruitment: a plan's recruitment
 * @vacancy: one of its vacancies
 * @kind: job_description, advert or interview_sheet
 *
 * Returns: (transfer full) (nullable): a draft filled from the post, as text in which a line that begins with # is a
 *   heading; %MIX_ERROR_REFUSED for another kind
 */
char *
mix_vacancy_document_write (MixRecruitment *recruitment, const MixVacancy *vacancy, const char *kind, GError **error)
{
  GString *text;

  if (!_mix_deed_check_listed (kind, kinds, _ ("a document"), error))
    return NULL;
  text = g_string_new (NULL);
  g_string_append_printf (text, "# %s\n\n", vacancy->title);
  add_post (text, recruitment, vacancy);
  if (g_str_equal (kind, "interview_sheet"))
    add_sheet (text, vacancy);
  else
    {
      add_purpose (text, vacancy);
      add_criteria (text, vacancy, "must", _ ("You must have"));
      add_criteria (text, vacancy, "nice", _ ("It would be good if you had"));
      add_support (text, vacancy);
      if (g_str_equal (kind, "advert"))
        {
          add_checks (text);
          add_advert (text, vacancy);
        }
    }
  return g_string_free_and_steal (text);
}
