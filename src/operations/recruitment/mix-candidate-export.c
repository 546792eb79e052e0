#include "mix-candidate-export.h"

#include "mix-check-kind.h"
#include "mix-config.h"
#include "mix-fit-words.h"
#include "mix-withdrawal-reason.h"

#include <glib/gi18n-lib.h>

static void
add_line (GString *text, const char *title, const char *value)
{
  if (value != NULL)
    g_string_append_printf (text, "%s: %s\n", title, value);
}

static void
add_date (GString *text, const char *title, MixDate date)
{
  g_autofree char *day = date != MIX_DATE_NONE ? mix_date_format_iso (date) : NULL;

  add_line (text, title, day);
}

static void
add_number (GString *text, const char *title, int number)
{
  g_autofree char *digits = number >= 0 ? g_strdup_printf ("%d", number) : NULL;

  add_line (text, title, digits);
}

static void
add_heading (GString *text, const char *heading, guint n_rows)
{
  if (n_rows > 0)
    g_string_append_printf (text, "\n%s\n", heading);
}

static void
add_person (GString *text, const MixCandidateRow *row)
{
  MixPrescriber prescriber;

  add_line (text, _ ("Name"), row->name);
  add_line (text, _ ("Email"), row->email);
  add_line (text, _ ("Telephone"), row->telephone);
  add_line (text, _ ("Letter in the shortlist"), row->letter);
  add_line (text, _ ("Heard of the post"), row->source);
  if (row->prescriber != NULL && mix_prescriber_parse (row->prescriber, &prescriber))
    add_line (text, _ ("Prescriber"), mix_prescriber_get_words (prescriber));
  add_date (text, _ ("Applied on"), row->applied_on);
  add_number (text, _ ("Notice, days"), row->notice_days);
  add_number (text, _ ("Minutes a week wanted"), row->contracted_minutes);
}

static void
add_interview (GString *text, const MixCandidateRow *row)
{
  g_autofree char *time = row->interview_time >= 0
                              ? g_strdup_printf ("%02d:%02d", row->interview_time / 60, row->interview_time % 60)
                              : NULL;

  add_line (text, _ ("Interview from"), time);
  add_number (text, _ ("Interview, minutes"), row->interview_minutes);
  add_line (text, _ ("Interview at"), row->interview_place);
}

static void
add_course (GString *text, const MixVacancyCandidate *candidate)
{
  const MixCandidateRow *row = candidate->row;
  MixWithdrawalReason reason;

  add_line (text, _ ("Stage"), mix_recruitment_stage_get_name (candidate->stage));
  add_date (text, _ ("In that stage since"), row->stage_from);
  add_date (text, _ ("Interview on"), row->interview_on);
  add_interview (text, row);
  add_date (text, _ ("Gave notice on"), row->notice_given_on);
  add_date (text, _ ("First day agreed"), row->start_on);
  add_line (text, _ ("Outcome"), row->outcome);
  add_date (text, _ ("Outcome on"), row->outcome_on);
  if (row->reason != NULL && mix_withdrawal_reason_parse (row->reason, &reason, NULL))
    add_line (text, _ ("Reason"), mix_withdrawal_reason_get_name (reason));
  add_date (text, _ ("Kept until"), candidate->keep_until);
}

static void
add_check (GString *text, const MixCandidateCheckRow *check)
{
  g_autofree char *cleared = check->cleared_on != MIX_DATE_NONE ? mix_date_format_iso (check->cleared_on) : NULL;
  MixCheckKind kind;

  if (!mix_check_kind_parse (check->kind, &kind, NULL))
    return;
  add_line (text, mix_check_kind_get_name (kind), cleared != NULL ? cleared : check->state);
  add_date (text, _ ("  Asked for on"), check->asked_on);
  add_date (text, _ ("  To be asked for again on"), check->chase_on);
  add_line (text, _ ("  Asked for by"), check->chaser);
}

static void
add_checks (GString *text, GPtrArray *checks)
{
  add_heading (text, _ ("Checks"), checks->len);
  for (guint i = 0; i < checks->len; i++)
    add_check (text, checks->pdata[i]);
}

static void
add_offers (GString *text, GPtrArray *offers)
{
  add_heading (text, _ ("Offers"), offers->len);
  for (guint i = 0; i < offers->len; i++)
    {
      const MixCandidateOfferRow *offer = g_ptr_array_index (offers, i);

      add_line (text, _ ("Kind"), offer->kind);
      add_date (text, _ ("Made on"), offer->made_on);
      add_date (text, _ ("Expires on"), offer->expires_on);
      add_line (text, _ ("Answer"), offer->answer);
      add_date (text, _ ("Answered on"), offer->answered_on);
    }
}

/* Rows that have an id and a name there. */
static const char *
find_name (GPtrArray *rows, gsize offset, const char *id)
{
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (g_strcmp0 (*(const char *const *) rows->pdata[i], id) == 0)
      return G_STRUCT_MEMBER (const char *, rows->pdata[i], offset);
  return _ ("not known");
}

static const char *
find_criterion (const MixVacancy *vacancy, const char *id)
{
  return find_name (vacancy != NULL ? vacancy->criteria : NULL, G_STRUCT_OFFSET (MixVacancyCriterionRow, name), id);
}

static const char *
find_member (const MixVacancy *vacancy, const char *id)
{
  return id == NULL
             ? _ ("the panel together")
             : find_name (vacancy != NULL ? vacancy->panel : NULL, G_STRUCT_OFFSET (MixPanelMemberRow, name), id);
}

static void
add_scores (GString *text, const MixVacancyCandidate *candidate)
{
  add_heading (text, _ ("Scores"), candidate->scores->len);
  for (guint i = 0; i < candidate->scores->len; i++)
    {
      const MixCandidateScoreRow *score = g_ptr_array_index (candidate->scores, i);

      g_string_append_printf (text, "%s, %s, %s: %d\n", score->round,
                              find_criterion (candidate->vacancy, score->criterion_id),
                              find_member (candidate->vacancy, score->member_id), score->points);
    }
}

static void
add_words (GString *text, const MixVacancyCandidate *candidate)
{
  add_heading (text, _ ("What they wrote"), candidate->answers->len);
  for (guint i = 0; i < candidate->answers->len; i++)
    {
      const MixCandidateAnswerRow *answer = g_ptr_array_index (candidate->answers, i);

      add_line (text, find_criterion (candidate->vacancy, answer->criterion_id), answer->words);
    }
  add_heading (text, _ ("Notes"), candidate->notes->len);
  for (guint i = 0; i < candidate->notes->len; i++)
    {
      const MixCandidateNoteRow *note = g_ptr_array_index (candidate->notes, i);
      g_autofree char *day = mix_date_format_iso (note->written_on);

      g_string_append_printf (text, "%s, %s: %s\n", day, note->author, note->words);
    }
}

/**
 * mix_candidate_export_to_text:
 * @candidate: a candidate
 *
 * Returns: (transfer full): all that the plan knows of them, as text that people read: what they may ask for. It bears
 *   their name, whether or not the panel may see it
 */
char *
mix_candidate_export_to_text (const MixVacancyCandidate *candidate)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n\n", _ ("What Skillmix holds about you"));
  add_line (text, _ ("Post"), candidate->vacancy != NULL ? candidate->vacancy->title : NULL);
  add_person (text, candidate->row);
  add_course (text, candidate);
  add_checks (text, candidate->checks);
  add_offers (text, candidate->offers);
  add_scores (text, candidate);
  add_words (text, candidate);
  return g_string_free_and_steal (text);
}
