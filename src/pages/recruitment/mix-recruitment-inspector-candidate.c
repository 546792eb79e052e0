#include "mix-recruitment-inspector-private.h"

#include "mix-check-kind.h"
#include "mix-config.h"
#include "mix-scores.h"

#include <glib/gi18n-lib.h>

/* What the inspector says of a candidate. */

static MixTurn
get_turn (const MixCandidateCheckRow *check)
{
  if (g_str_equal (check->state, MIX_CHECK_CLEARED))
    return MIX_TURN_NOBODY;
  if (g_str_equal (check->state, MIX_CHECK_TO_DO))
    return MIX_TURN_US;
  return g_str_equal (check->state, MIX_CHECK_WITH_CANDIDATE) ? MIX_TURN_CANDIDATE : MIX_TURN_OTHERS;
}

static char *
dup_check_detail (const MixCandidateCheckRow *check)
{
  MixDate date = check->cleared_on != MIX_DATE_NONE ? check->cleared_on
                 : check->chase_on != MIX_DATE_NONE ? check->chase_on
                                                    : check->asked_on;
  g_autofree char *day = date != MIX_DATE_NONE ? mix_date_format_short (date) : NULL;

  if (day == NULL)
    return g_strdup (check->cleared_on != MIX_DATE_NONE ? _ ("cleared") : _ ("not asked for yet"));
  if (check->cleared_on != MIX_DATE_NONE)
    return g_strdup_printf (_ ("cleared on %s"), day);
  return g_strdup_printf (check->chase_on != MIX_DATE_NONE ? _ ("chase on %s") : _ ("asked for on %s"), day);
}

static GtkWidget *
make_check_row (const MixCandidateCheckRow *check, gboolean editable)
{
  gboolean cleared = g_str_equal (check->state, MIX_CHECK_CLEARED);
  MixCheckKind kind;
  const char *name = mix_check_kind_parse (check->kind, &kind, NULL) ? mix_check_kind_get_name (kind) : check->kind;
  g_autofree char *detail = dup_check_detail (check);
  GtkWidget *row = _mix_recruitment_inspector_new_turn_row (cleared ? "mix-fit-fits-symbolic" : "mix-unknown-symbolic",
                                                            cleared ? "mix-fits" : "mix-secondary", name,
                                                            get_turn (check), detail);

  if (editable)
    mix_inspector_row_set_action (row, "page.check", g_variant_new_string (check->kind), "go-next-symbolic");
  return row;
}

/* The checks before somebody starts, once there is an offer. */
void
_mix_recruitment_inspector_add_checks (GtkBox *content, const MixVacancyCandidate *candidate, gboolean editable)
{
  GtkWidget *list;
  guint n_cleared = 0;
  g_autofree char *count = NULL;

  if (candidate->checks->len == 0)
    return;
  list = mix_inspector_new_list (_ ("Checks"));
  for (guint i = 0; i < candidate->checks->len; i++)
    {
      const MixCandidateCheckRow *check = candidate->checks->pdata[i];

      n_cleared += g_str_equal (check->state, MIX_CHECK_CLEARED);
      gtk_list_box_append (GTK_LIST_BOX (list), make_check_row (check, editable && candidate->is_in));
    }
  count = g_strdup_printf (_ ("%u of %u cleared"), n_cleared, candidate->checks->len);
  gtk_box_append (content, mix_inspector_new_heading (_ ("Checks"), count));
  gtk_box_append (content, list);
}

static const char *
find_answer (const MixVacancyCandidate *candidate, const char *criterion_id)
{
  for (guint i = 0; i < candidate->answers->len; i++)
    {
      const MixCandidateAnswerRow *answer = candidate->answers->pdata[i];

      if (g_str_equal (answer->criterion_id, criterion_id))
        return answer->words;
    }
  return NULL;
}

/* What they wrote about each criterion: the panel reads it while they are a letter. */
void
_mix_recruitment_inspector_add_answers (GtkBox *content, const MixVacancyCandidate *candidate)
{
  GtkWidget *list;

  if (candidate->vacancy == NULL || candidate->answers->len == 0)
    return;
  list = mix_inspector_new_list (_ ("Answers"));
  for (guint i = 0; i < candidate->vacancy->criteria->len; i++)
    {
      const MixVacancyCriterionRow *criterion = candidate->vacancy->criteria->pdata[i];
      const char *answer = find_answer (candidate, criterion->id);

      gtk_list_box_append (GTK_LIST_BOX (list), mix_inspector_new_row (NULL, NULL, criterion->name,
                                                                       answer != NULL ? answer : _ ("No answer")));
    }
  gtk_box_append (content, mix_inspector_new_heading (_ ("Answers"), NULL));
  gtk_box_append (content, list);
}

static double
get_mean (GPtrArray *scores, const char *criterion_id, guint *n)
{
  int points = 0;

  *n = 0;
  for (guint i = 0; i < scores->len; i++)
    {
      const MixCandidateScoreRow *score = scores->pdata[i];

      if (!g_str_equal (score->criterion_id, criterion_id))
        continue;
      points += score->points;
      (*n)++;
    }
  return *n > 0 ? (double) points / *n : 0;
}

/* What the panel agreed together counts; before that what its members gave, on average. */
static void
add_score_rows (GtkWidget *list, const MixVacancyCandidate *candidate, const MixScoreSheet *sheet)
{
  GPtrArray *criteria = candidate->vacancy->criteria;

  for (guint i = 0; i < criteria->len; i++)
    {
      const MixVacancyCriterionRow *criterion = criteria->pdata[i];
      guint n_together, n_apart;
      double together = get_mean (sheet->together, criterion->id, &n_together);
      double apart = get_mean (sheet->apart, criterion->id, &n_apart);
      g_autofree char *words = n_together > 0 ? g_strdup_printf (_ ("%.0f of %d, agreed"), together, MIX_MOST_POINTS)
                               : n_apart > 0  ? g_strdup_printf (_ ("%.1f of %d"), apart, MIX_MOST_POINTS)
                                              : g_strdup (_ ("Not known"));

      gtk_list_box_append (GTK_LIST_BOX (list), mix_inspector_new_figure (criterion->name, words, 0, NULL));
    }
}

static void
add_round (GtkBox *content, const MixVacancyCandidate *candidate, const char *round, const char *title)
{
  g_autoptr (MixScoreSheet) sheet = mix_score_sheet_new (candidate, round, NULL);
  g_autofree char *count = g_strdup_printf (_ ("%u of %u have scored"), sheet->n_done, sheet->n_members);
  GtkWidget *list;

  if (sheet->n_members == 0)
    return;
  gtk_box_append (content, mix_inspector_new_heading (title, count));
  if (!sheet->is_complete)
    {
      gtk_box_append (content, mix_inspector_new_label (_ ("Scores are shown once all of the panel have scored."),
                                                        "mix-detail", "mix-secondary", NULL));
      return;
    }
  list = mix_inspector_new_list (title);
  add_score_rows (list, candidate, sheet);
  gtk_box_append (content, list);
}

/* What the panel gave, in the round that the candidate is in or came through last. */
void
_mix_recruitment_inspector_add_scores (GtkBox *content, const MixVacancyCandidate *candidate)
{
  if (candidate->vacancy == NULL || candidate->vacancy->criteria->len == 0)
    return;
  if (candidate->stage >= MIX_STAGE_INTERVIEW)
    add_round (content, candidate, MIX_ROUND_INTERVIEW, _ ("Interview"));
  add_round (content, candidate, MIX_ROUND_SHORTLIST, _ ("Shortlist"));
}

static void
add_offer_dates (GtkWidget *list, const MixVacancyCandidate *candidate)
{
  for (guint i = 0; i < candidate->offers->len; i++)
    {
      const MixCandidateOfferRow *offer = candidate->offers->pdata[i];
      gboolean last = g_str_equal (offer->kind, "unconditional");

      _mix_recruitment_inspector_add_date (list, last ? _ ("Unconditional offer") : _ ("Offer"), offer->made_on);
      if (offer->answer == NULL)
        _mix_recruitment_inspector_add_date (list, _ ("Offer expires"), offer->expires_on);
      else
        _mix_recruitment_inspector_add_date (
            list, g_str_equal (offer->answer, "accepted") ? _ ("Accepted") : _ ("Declined"), offer->answered_on);
    }
}

/* When what happened, and until when what is known of them may be kept. */
void
_mix_recruitment_inspector_add_dates (GtkBox *content, const MixVacancyCandidate *candidate)
{
  GtkWidget *list = mix_inspector_new_list (_ ("Dates"));
  const MixCandidateRow *row = candidate->row;

  _mix_recruitment_inspector_add_date (list, _ ("Applied"), row->applied_on);
  _mix_recruitment_inspector_add_date (list, _ ("Interview"), row->interview_on);
  add_offer_dates (list, candidate);
  _mix_recruitment_inspector_add_date (list, _ ("Notice given"), row->notice_given_on);
  _mix_recruitment_inspector_add_date (list, _ ("First day agreed"), row->start_on);
  _mix_recruitment_inspector_add_date (list, _ ("Ended"), row->outcome_on);
  _mix_recruitment_inspector_add_date (list, _ ("Kept until"), candidate->keep_until);
  gtk_box_append (content, mix_inspector_new_heading (_ ("Dates"), NULL));
  gtk_box_append (content, list);
}

/* What was written down about them. Nothing that bears a name is shown while they are a letter. */
void
_mix_recruitment_inspector_add_notes (GtkBox *content, const MixVacancyCandidate *candidate, gboolean editable)
{
  GtkWidget *list = mix_inspector_new_list (_ ("Notes"));

  for (guint i = 0; i < candidate->notes->len && candidate->is_named; i++)
    {
      const MixCandidateNoteRow *note = candidate->notes->pdata[i];
      g_autofree char *day = mix_date_format_short_year (note->written_on);
      g_autofree char *detail = g_strdup_printf ("%s · %s", day, note->author);

      gtk_list_box_append (GTK_LIST_BOX (list), mix_inspector_new_row (NULL, NULL, note->words, detail));
    }
  if (editable)
    {
      GtkWidget *row = mix_inspector_new_row (NULL, NULL, _ ("Add a Note…"), NULL);

      mix_inspector_row_set_action (row, "page.note", NULL, "list-add-symbolic");
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  gtk_box_append (content, mix_inspector_new_heading (_ ("Notes"), NULL));
  gtk_box_append (content, list);
}
