#include "mix-vacancy-candidates.h"

#include "mix-candidate-change-private.h"
#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-people.h"
#include "mix-person.h"
#include "mix-store-read.h"
#include "mix-row-type.h"

#include <glib/gi18n-lib.h>

#define MOST_FACTS 20

/* Somebody's start: the candidate's change, what to make of them, and who that is then. */
typedef struct
{
  MixCandidateChange *change;
  const MixCandidateStart *start;
  MixDate date;
  const char *home_practice_id; /* nullable */
  char *person_id;
} StartChange;

static void
add_fact (GPtrArray *facts, const char *fact, const char *value)
{
  if (value == NULL)
    return;
  g_ptr_array_add (facts, (gpointer) fact);
  g_ptr_array_add (facts, (gpointer) value);
}

/**
 * mix_vacancy_candidate_get_start_minutes:
 * @candidate: a candidate
 *
 * Returns: the minutes a week that they would work: as many as they want, else as many as the post has; 0: not known
 */
int
mix_vacancy_candidate_get_start_minutes (const MixVacancyCandidate *candidate)
{
  if (candidate->row->contracted_minutes > 0)
    return candidate->row->contracted_minutes;
  return candidate->vacancy->post != NULL ? candidate->vacancy->post->minutes : 0;
}

/* What the post says of somebody in it, and the candidate of themselves. */
static char *
add_person (MixStore *store, const StartChange *self, GError **error)
{
  const MixCandidateRow *candidate = &self->change->row;
  const MixPostRow *post = self->change->candidate->vacancy->post;
  int minutes = self->start->contracted_minutes > 0 ? self->start->contracted_minutes
                                                    : mix_vacancy_candidate_get_start_minutes (self->change->candidate);
  g_autofree char *contracted = g_strdup_printf ("%d", minutes);
  g_autoptr (GPtrArray) facts = g_ptr_array_new_null_terminated (MOST_FACTS, NULL, TRUE);
  MixPersonDraft draft = { .name = candidate->name, .start_date = self->date };

  add_fact (facts, MIX_FACT_ROLE, post->role);
  add_fact (facts, MIX_FACT_BAND, post->band);
  add_fact (facts, MIX_FACT_PAY_POINT, post->pay_point);
  add_fact (facts, MIX_FACT_CONTRACTED_MINUTES, contracted);
  add_fact (facts, MIX_FACT_PATTERN, self->start->pattern);
  add_fact (facts, MIX_FACT_EMPLOYER, self->start->employer);
  add_fact (facts, MIX_FACT_HOME_PRACTICE, self->home_practice_id);
  add_fact (facts, MIX_FACT_PRESCRIBER, candidate->prescriber);
  add_fact (facts, MIX_FACT_PATHWAY, self->start->pathway);
  draft.facts = (const char *const *) facts->pdata;
  return mix_people_add (store, &draft, error);
}

static gboolean
supervise (MixStore *store, const StartChange *self, GError **error)
{
  MixSupervisionDraft draft = { .person_id = self->person_id,
                                .supervisor_id = self->start->supervisor_id,
                                .kind = "clinical",
                                .from_date = self->date,
                                .until = MIX_DATE_NONE };

  return self->start->supervisor_id == NULL || mix_people_supervise (store, &draft, error);
}

static gboolean
start_candidate (MixStore *store, gpointer data, GError **error)
{
  StartChange *self = data;

  self->person_id = add_person (store, self, error);
  return self->person_id != NULL && supervise (store, self, error)
         && _mix_vacancy_take_on (store, self->change->recruitment, self->change->candidate->vacancy, self->person_id,
                                  self->date, error)
         && _mix_candidate_put (store, &self->change->row, error);
}

static gboolean
check_may_start (const MixCandidateChange *change, GError **error)
{
  if (!_mix_candidate_check_in (change, error))
    return FALSE;
  if (change->candidate->stage >= MIX_STAGE_NOTICE && change->candidate->vacancy->post != NULL)
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, NULL,
                 _ ("%s has not accepted the unconditional offer. Nobody starts before the checks are cleared."),
                 change->candidate->label);
  return FALSE;
}

static gboolean
choose_day (const MixCandidateChange *change, const MixCandidateStart *start, MixDate *date, GError **error)
{
  *date = start->date != MIX_DATE_NONE ? start->date : change->row.start_on;
  if (*date != MIX_DATE_NONE)
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, NULL, _ ("No first day is agreed with %s. Say which day it is."),
                 change->candidate->label);
  return FALSE;
}

/* The practice that was given, or the one that the post belongs to. */
static MixOrganisationRow *
read_home (MixStore *store, const MixCandidateChange *change, const MixCandidateStart *start, GError **error)
{
  const MixPostRow *post = change->candidate->vacancy->post;
  const char *id = start->home_practice != NULL ? start->home_practice : post->organisation_id;

  return id != NULL ? mix_store_read_organisation (store, id, error) : NULL;
}

/**
 * mix_vacancy_candidates_start:
 * @store: an open plan
 * @candidate_id: somebody who serves notice, or has served it
 * @start: how they start
 *
 * Makes a member of the team of them, in one change: with role, band, hours, employer, pathway and supervisor, in the
 * post, with the tasks of the induction. From then on their name is the team's. Undone, they are no member, and a
 * candidate again who waits for the first day.
 *
 * Returns: (transfer full) (nullable): the person's id; %NULL with %MIX_ERROR_REFUSED where something is not right
 */
char *
mix_vacancy_candidates_start (MixStore *store, const char *candidate_id, const MixCandidateStart *start, GError **error)
{
  g_auto (MixCandidateChange) change = { .date = MIX_DATE_NONE };
  StartChange self = { .change = &change, .start = start };
  g_autoptr (MixOrganisationRow) home = NULL;
  g_autofree char *name = NULL;

  if (!_mix_candidate_begin (&change, store, candidate_id, error) || !check_may_start (&change, error)
      || !choose_day (&change, start, &self.date, error))
    return NULL;
  home = read_home (store, &change, start, NULL);
  if (home != NULL && home->kind == MIX_ORGANISATION_PRACTICE)
    self.home_practice_id = home->id;
  change.row.stage = change.row.outcome = "started";
  change.row.outcome_on = change.row.start_on = self.date;
  name = g_strdup_printf (C_ ("change", "%s starts as %s"), change.row.name, change.candidate->vacancy->title);
  if (mix_store_change (store, name, start_candidate, &self, error))
    return self.person_id;
  g_free (self.person_id);
  return NULL;
}
