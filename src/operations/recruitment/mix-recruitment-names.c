#include "mix-recruitment-private.h"

#include "mix-config.h"
#include "mix-scores.h"

#include <glib/gi18n-lib.h>

/* Names appear together, once everybody whose letter is read has been scored. */
static gboolean
hides_names (const MixVacancy *vacancy)
{
  if (!vacancy->row->anonymous)
    return FALSE;
  for (guint i = 0; i < vacancy->candidates->len; i++)
    {
      const MixVacancyCandidate *candidate = g_ptr_array_index (vacancy->candidates, i);

      if (candidate->is_in && g_str_equal (candidate->row->stage, "applied")
          && !mix_scores_are_complete (candidate, MIX_ROUND_SHORTLIST))
        return TRUE;
    }
  return vacancy->stage <= MIX_STAGE_SHORTLIST && !mix_scores_were_given (vacancy);
}

/*
 * _mix_recruitment_name_candidates:
 * @vacancy: a vacancy of a picture being made
 *
 * Gives its candidates the label they are called by: a letter until they may be named. Whoever was asked to an
 * interview is named.
 */
void
_mix_recruitment_name_candidates (MixVacancy *vacancy)
{
  gboolean hidden = hides_names (vacancy);

  for (guint i = 0; i < vacancy->candidates->len; i++)
    {
      MixVacancyCandidate *candidate = g_ptr_array_index (vacancy->candidates, i);

      candidate->is_named = !hidden || !g_str_equal (candidate->row->stage, "applied");
      g_free (candidate->label);
      candidate->label = candidate->is_named ? g_strdup (candidate->row->name)
                                             : g_strdup_printf (C_ ("candidate", "Letter %s"), candidate->row->letter);
    }
}
