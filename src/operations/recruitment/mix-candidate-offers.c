#include "mix-vacancy-candidates.h"

#include "mix-candidate-change-private.h"
#include "mix-check-kind.h"
#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-role.h"
#include "mix-scores.h"
#include "mix-store-rows.h"
#include "mix-withdrawal-reason.h"

#include <glib/gi18n-lib.h>

/* Days after which a check is asked for again. */
#define DAYS_TO_CHASE 7

static gboolean
refuse (GError **error, const MixCandidateChange *change, const char *format)
{
  g_autoptr (GString) message = g_string_new (format);

  g_string_replace (message, "%s", change->candidate->label, 1);
  mix_set_error (error, MIX_ERROR_REFUSED, NULL, "%s", message->str);
  return FALSE;
}

static char *
make_check_id (const char *candidate_id, const char *kind)
{
  return _mix_deed_make_id ("candidate_check", candidate_id, kind, NULL);
}

static const MixCandidateCheckRow *
find_check (const MixVacancyCandidate *candidate, const char *kind)
{
  for (guint i = 0; i < candidate->checks->len; i++)
    {
      const MixCandidateCheckRow *check = g_ptr_array_index (candidate->checks, i);

      if (g_str_equal (check->kind, kind))
        return check;
    }
  return NULL;
}

static gboolean
check_check (MixStore *store, const MixCheckDraft *draft, MixCandidateCheckRow *row, GError **error)
{
  MixCheckKind kind;

  if (!mix_check_kind_parse (draft->kind, &kind, error)
      || !_mix_deed_check_listed (draft->state, mix_check_list_states (), _ ("how far a check is"), error)
      || (draft->chaser != NULL && !_mix_deed_check_text (draft->chaser, NULL, _ ("The name of who asks"), error)))
    return FALSE;
  row->kind = mix_check_kind_get_code (kind);
  row->state = draft->state;
  row->chaser = draft->chaser;
  return TRUE;
}

/* A day to ask again follows from the day it was asked for, and a cleared check has a day. */
static void
complete_check (MixCandidateCheckRow *row, const MixCheckDraft *draft, MixDate today)
{
  gboolean cleared = g_str_equal (row->state, MIX_CHECK_CLEARED), to_do = g_str_equal (row->state, MIX_CHECK_TO_DO);

  row->asked_on = draft->asked_on != MIX_DATE_NONE || to_do || row->asked_on != MIX_DATE_NONE
                      ? (draft->asked_on != MIX_DATE_NONE ? draft->asked_on : row->asked_on)
                      : today;
  row->chase_on = cleared || to_do                   ? MIX_DATE_NONE
                  : draft->chase_on != MIX_DATE_NONE ? draft->chase_on
                                                     : today + DAYS_TO_CHASE;
  row->cleared_on = !cleared ? MIX_DATE_NONE : draft->cleared_on != MIX_DATE_NONE ? draft->cleared_on : today;
}

/* The day the last of the checks was cleared, whichever was entered last. */
static MixDate
find_last_cleared (const MixVacancyCandidate *candidate, MixDate date)
{
  for (guint i = 0; i < candidate->checks->len; i++)
    date = MAX (date, ((const MixCandidateCheckRow *) candidate->checks->pdata[i])->cleared_on);
  return date;
}

/**
 * mix_vacancy_candidates_set_check:
 * @store: an open plan
 * @candidate_id: whom
 * @draft: how far which check is
 *
 * Once every check is cleared, the unconditional offer is next.
 *
 * Returns: whether it was written
 */
gboolean
mix_vacancy_candidates_set_check (MixStore *store, const char *candidate_id, const MixCheckDraft *draft, GError **error)
{
  g_auto (MixCandidateChange) change = { .date = MIX_DATE_NONE };
  const MixCandidateCheckRow *known;
  MixCandidateCheckRow row = { .asked_on = MIX_DATE_NONE };
  g_autofree char *id = NULL;

  if (!_mix_candidate_begin (&change, store, candidate_id, error) || !_mix_candidate_check_in (&change, error))
    return FALSE;
  known = draft->kind != NULL ? find_check (change.candidate, draft->kind) : NULL;
  if (known != NULL)
    row = *known;
  row.candidate_id = candidate_id;
  if (!check_check (store, draft, &row, error))
    return FALSE;
  row.id = id = make_check_id (candidate_id, row.kind);
  complete_check (&row, draft, change.date);
  change.more_kind = MIX_PLAN_CANDIDATE_CHECK;
  change.more = &row;
  if (g_str_equal (row.state, MIX_CHECK_CLEARED) && change.candidate->stage == MIX_STAGE_CHECKS
      && _mix_candidate_is_cleared (change.candidate, row.kind))
    {
      change.date = find_last_cleared (change.candidate, row.cleared_on);
      _mix_candidate_go_to (&change, MIX_STAGE_UNCONDITIONAL_OFFER);
    }
  return _mix_candidate_commit (&change, store, error);
}

/* A conditional offer follows the interview, an unconditional one the checks. */
static gboolean
check_offer (const MixCandidateChange *change, gboolean is_unconditional, GError **error)
{
  const MixVacancyCandidate *candidate = change->candidate;

  if (!is_unconditional && candidate->stage != MIX_STAGE_INTERVIEW && candidate->stage != MIX_STAGE_OFFER)
    return refuse (error, change, _ ("%s was not interviewed. Invite them first."));
  if (!is_unconditional && candidate->vacancy->panel->len > 0
      && !mix_scores_are_agreed (candidate, MIX_ROUND_INTERVIEW))
    return refuse (error, change, _ ("The panel has not agreed on the scores of %s. Score first, then offer."));
  if (is_unconditional && candidate->stage != MIX_STAGE_UNCONDITIONAL_OFFER)
    return refuse (error, change, _ ("The checks of %s are not all cleared. Clear them first."));
  return TRUE;
}

/**
 * mix_vacancy_candidates_make_offer:
 * @store: an open plan
 * @candidate_id: whom
 * @is_unconditional: whether all checks are cleared; otherwise it is on the condition that they will be
 * @made_on: the day, or %MIX_DATE_NONE for the planning date
 * @expires_on: last day to answer, or %MIX_DATE_NONE
 *
 * Returns: (transfer full) (nullable): the offer's id; %NULL with %MIX_ERROR_REFUSED where it is too early
 */
char *
mix_vacancy_candidates_make_offer (MixStore *store,
                                   const char *candidate_id,
                                   gboolean is_unconditional,
                                   MixDate made_on,
                                   MixDate expires_on,
                                   GError **error)
{
  g_auto (MixCandidateChange) change = { .date = made_on };
  MixCandidateOfferRow row = { .kind = is_unconditional ? "unconditional" : "conditional",
                               .candidate_id = candidate_id,
                               .expires_on = expires_on,
                               .answered_on = MIX_DATE_NONE };
  g_autofree char *id = NULL, *day = NULL;

  if (!_mix_candidate_begin (&change, store, candidate_id, error) || !_mix_candidate_check_in (&change, error)
      || !check_offer (&change, is_unconditional, error)
      || !_mix_deed_check_dates (change.date, expires_on, NULL, error))
    return NULL;
  day = mix_date_format_iso (change.date);
  row.id = id = _mix_deed_make_id ("candidate_offer", candidate_id, row.kind, day, NULL);
  row.made_on = change.date;
  change.more_kind = MIX_PLAN_CANDIDATE_OFFER;
  change.more = &row;
  if (!is_unconditional)
    _mix_candidate_go_to (&change, MIX_STAGE_OFFER);
  return _mix_candidate_commit (&change, store, error) ? g_steal_pointer (&id) : NULL;
}

/* The six checks, and the register for roles that need registration. */
static gboolean
put_checks (MixStore *store, gpointer data, GError **error)
{
  const MixCandidateChange *change = data;
  MixRole role;
  gboolean registered = mix_role_parse (change->candidate->vacancy->role, &role) && mix_role_is_registered (role);

  for (guint kind = 0; kind < (registered ? MIX_N_CHECK_KINDS : MIX_CHECK_REGISTER); kind++)
    {
      const char *code = mix_check_kind_get_code (kind);
      g_autofree char *id = make_check_id (change->row.id, code);
      MixCandidateCheckRow row = { .id = id,
                                   .candidate_id = change->row.id,
                                   .kind = code,
                                   .state = MIX_CHECK_TO_DO,
                                   .asked_on = MIX_DATE_NONE,
                                   .chase_on = MIX_DATE_NONE,
                                   .cleared_on = MIX_DATE_NONE };

      if (find_check (change->candidate, code) == NULL
          && !mix_store_put_recruitment (store, MIX_PLAN_CANDIDATE_CHECK, &row, error))
        return FALSE;
    }
  return TRUE;
}

/* What comes of a yes: the checks begin, or notice is given unless it was on the conditional offer. */
static void
accept (MixCandidateChange *change, gboolean is_unconditional)
{
  gboolean from_conditional = g_str_equal (change->candidate->vacancy->row->notice_from, "conditional");

  _mix_candidate_go_to (change, is_unconditional ? MIX_STAGE_NOTICE : MIX_STAGE_CHECKS);
  if (is_unconditional != from_conditional && change->row.notice_given_on == MIX_DATE_NONE)
    change->row.notice_given_on = change->date;
}

static gboolean
take_answer (
    MixCandidateChange *change, gboolean accepts, const char *reason, MixCandidateOfferRow *row, GError **error)
{
  gboolean is_unconditional = change->candidate->stage == MIX_STAGE_UNCONDITIONAL_OFFER;
  const MixCandidateOfferRow *offer
      = _mix_candidate_find_offer (change->candidate, is_unconditional ? "unconditional" : "conditional");
  MixWithdrawalReason known;

  if (offer == NULL || offer->answer != NULL)
    return refuse (error, change, _ ("There is no offer that %s could answer."));
  if (!accepts && !mix_withdrawal_reason_parse (reason, &known, error))
    return FALSE;
  *row = *offer;
  row->answer = accepts ? "accepted" : "declined";
  row->answered_on = change->date;
  if (accepts)
    accept (change, is_unconditional);
  else
    {
      change->row.outcome = "declined";
      change->row.outcome_on = change->date;
      change->row.reason = reason;
    }
  return TRUE;
}

/**
 * mix_vacancy_candidates_answer_offer:
 * @store: an open plan
 * @candidate_id: whom
 * @accepts: whether they accept
 * @reason: (nullable): of a no, code of mix-withdrawal-reason.h
 * @date: the day, or %MIX_DATE_NONE for the planning date
 *
 * A yes to a conditional offer begins the checks, one to the unconditional offer the notice. A no ends it.
 *
 * Returns: whether it was written; %MIX_ERROR_REFUSED where there is no offer to answer
 */
gboolean
mix_vacancy_candidates_answer_offer (
    MixStore *store, const char *candidate_id, gboolean accepts, const char *reason, MixDate date, GError **error)
{
  g_auto (MixCandidateChange) change = { .date = date };
  MixCandidateOfferRow row;

  if (!_mix_candidate_begin (&change, store, candidate_id, error) || !_mix_candidate_check_in (&change, error)
      || !take_answer (&change, accepts, reason, &row, error))
    return FALSE;
  change.more_kind = MIX_PLAN_CANDIDATE_OFFER;
  change.more = &row;
  if (g_strcmp0 (change.row.stage, "checks") == 0 && !mix_store_change_apart (store, put_checks, &change, error))
    return FALSE;
  return _mix_candidate_commit (&change, store, error);
}

/**
 * mix_vacancy_candidates_give_notice:
 * @store: an open plan
 * @candidate_id: whom
 * @date: the day they gave notice where they work, or %MIX_DATE_NONE for the planning date
 * @days: how long it is, or -1 to leave that as it is
 *
 * Returns: whether it was written
 */
gboolean
mix_vacancy_candidates_give_notice (MixStore *store, const char *candidate_id, MixDate date, int days, GError **error)
{
  g_auto (MixCandidateChange) change = { .date = date };

  if (!_mix_candidate_begin (&change, store, candidate_id, error) || !_mix_candidate_check_in (&change, error))
    return FALSE;
  if (change.candidate->stage < MIX_STAGE_CHECKS)
    return refuse (error, &change, _ ("%s has accepted no offer yet, so there is no notice to give."));
  change.row.notice_given_on = change.date;
  if (days >= 0)
    change.row.notice_days = days;
  return _mix_candidate_commit (&change, store, error);
}

/**
 * mix_vacancy_candidates_agree_start:
 * @store: an open plan
 * @candidate_id: whom
 * @date: the first day that was agreed, or %MIX_DATE_NONE: none
 *
 * Returns: whether it was written
 */
gboolean
mix_vacancy_candidates_agree_start (MixStore *store, const char *candidate_id, MixDate date, GError **error)
{
  g_auto (MixCandidateChange) change = { .date = MIX_DATE_NONE };

  if (!_mix_candidate_begin (&change, store, candidate_id, error) || !_mix_candidate_check_in (&change, error))
    return FALSE;
  if (change.candidate->stage < MIX_STAGE_OFFER)
    return refuse (error, &change, _ ("%s has no offer yet, so there is no first day to agree."));
  change.row.start_on = date;
  return _mix_candidate_commit (&change, store, error);
}
