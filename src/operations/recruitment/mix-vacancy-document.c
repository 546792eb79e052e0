#include "mix-vacancy-document.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-plan-entries.h"
#include "mix-scores.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

static const char *const kinds[] = { "job_description", "advert", "interview_sheet", NULL };

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

static void
add_criteria (GString *text, const MixVacancy *vacancy, const char *need, const char *heading)
{
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
      _ ("Please answer to each point below. Those who shortlist read your answers without your name."));
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
      if (g_str_equal (kind, "advert"))
        add_advert (text, vacancy);
      else
        g_string_append_printf (text, "\n## %s\n\n\n", _ ("What the post is for"));
      add_criteria (text, vacancy, "must", _ ("You must have"));
      add_criteria (text, vacancy, "nice", _ ("It would be good if you had"));
    }
  return g_string_free_and_steal (text);
}
