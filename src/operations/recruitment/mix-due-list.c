#include "mix-due-list.h"

#include "mix-check-kind.h"
#include "mix-config.h"

#include <glib/gi18n-lib.h>

/* What is due within so many days is on the list. */
#define DAYS_AHEAD 7

static const char *const codes[] = {
  [MIX_DUE_OVERDUE] = "overdue", [MIX_DUE_EXPIRING] = "expiring", [MIX_DUE_TO_CHASE] = "to_chase",
  [MIX_DUE_SOON] = "soon",       [MIX_DUE_TO_ERASE] = "to_erase",
};

typedef struct
{
  GArray *items;
  MixDate as_at;
} Listing;

static void
clear_item (gpointer data)
{
  MixDueItem *item = data;

  g_free (item->words);
  g_free (item->subject);
}

static char *
describe_vacancy (const MixVacancy *vacancy)
{
  return vacancy->place != NULL ? g_strdup_printf (C_ ("post, place", "%s, %s"), vacancy->title, vacancy->place)
                                : g_strdup (vacancy->title);
}

/* “Letter B: Pharmacist, Kestrelmoor”. */
static char *
describe_candidate (const MixVacancyCandidate *candidate)
{
  g_autofree char *vacancy
      = candidate->vacancy != NULL ? describe_vacancy (candidate->vacancy) : g_strdup (_ ("a vacancy that was undone"));

  return g_strdup_printf (C_ ("candidate, vacancy", "%s: %s"), candidate->label, vacancy);
}

static void
add (Listing *listing, MixDueItem item)
{
  g_array_append_val (listing->items, item);
}

static void
add_task (Listing *listing, const MixVacancy *vacancy, const MixVacancyTaskRow *task)
{
  MixDueItem item = { .date = task->due_on, .vacancy_id = vacancy->row->id, .task_id = task->id };
  MixRecruitmentStage stage;

  /* What was left undone in a stage that is over is not asked for any more. */
  if (!mix_recruitment_stage_parse (task->stage, &stage, NULL) || stage < vacancy->stage)
    return;
  if (task->done_on != MIX_DATE_NONE || task->due_on == MIX_DATE_NONE || task->due_on > listing->as_at + DAYS_AHEAD)
    return;
  item.kind = task->due_on < listing->as_at ? MIX_DUE_OVERDUE : MIX_DUE_SOON;
  item.words = g_strdup (task->title);
  item.subject = describe_vacancy (vacancy);
  mix_turn_parse (task->turn, &item.turn, NULL);
  add (listing, item);
}

static void
add_vacancy (Listing *listing, const MixVacancy *vacancy)
{
  MixDate closing_on = vacancy->row->closing_on;

  if (!vacancy->is_open)
    return;
  for (guint i = 0; i < vacancy->tasks->len; i++)
    add_task (listing, vacancy, g_ptr_array_index (vacancy->tasks, i));
  if (vacancy->stage == MIX_STAGE_ADVERT && closing_on != MIX_DATE_NONE && closing_on <= listing->as_at + DAYS_AHEAD)
    add (listing, (MixDueItem) {
                      .kind = closing_on < listing->as_at ? MIX_DUE_OVERDUE : MIX_DUE_SOON,
                      .words = g_strdup (closing_on < listing->as_at ? _ ("Begin the shortlist") : _ ("Advert closes")),
                      .subject = describe_vacancy (vacancy),
                      .turn = MIX_TURN_US,
                      .date = closing_on,
                      .vacancy_id = vacancy->row->id });
}

static void
add_of_candidate (
    Listing *listing, const MixVacancyCandidate *candidate, MixDueKind kind, char *words, MixTurn turn, MixDate date)
{
  add (listing, (MixDueItem) { .kind = kind,
                               .words = words,
                               .subject = describe_candidate (candidate),
                               .turn = turn,
                               .date = date,
                               .vacancy_id = candidate->row->vacancy_id,
                               .candidate_id = candidate->row->id });
}

static void
add_checks (Listing *listing, const MixVacancyCandidate *candidate)
{
  for (guint i = 0; i < candidate->checks->len; i++)
    {
      const MixCandidateCheckRow *check = g_ptr_array_index (candidate->checks, i);
      gboolean with_candidate = g_str_equal (check->state, MIX_CHECK_WITH_CANDIDATE);
      MixCheckKind kind;

      if (check->chase_on == MIX_DATE_NONE || check->chase_on > listing->as_at
          || !mix_check_kind_parse (check->kind, &kind, NULL))
        continue;
      add_of_candidate (listing, candidate, MIX_DUE_TO_CHASE,
                        g_strdup_printf (_ ("Ask again: %s"), mix_check_kind_get_name (kind)),
                        with_candidate ? MIX_TURN_CANDIDATE : MIX_TURN_OTHERS, check->chase_on);
    }
}

static void
add_offers (Listing *listing, const MixVacancyCandidate *candidate)
{
  for (guint i = 0; i < candidate->offers->len; i++)
    {
      const MixCandidateOfferRow *offer = g_ptr_array_index (candidate->offers, i);
      gboolean over = offer->expires_on < listing->as_at;

      if (offer->answer == NULL && offer->expires_on != MIX_DATE_NONE
          && offer->expires_on <= listing->as_at + DAYS_AHEAD)
        add_of_candidate (listing, candidate, MIX_DUE_EXPIRING,
                          g_strdup (over ? _ ("The offer has expired") : _ ("The offer expires")),
                          over ? MIX_TURN_US : MIX_TURN_CANDIDATE, offer->expires_on);
    }
}

static void
add_day (Listing *listing, const MixVacancyCandidate *candidate, const char *words, MixDate date)
{
  if (date != MIX_DATE_NONE && date >= listing->as_at && date <= listing->as_at + DAYS_AHEAD)
    add_of_candidate (listing, candidate, MIX_DUE_SOON, g_strdup (words), MIX_TURN_CANDIDATE, date);
}

static void
add_candidate (Listing *listing, const MixVacancyCandidate *candidate)
{
  if (candidate->keep_until != MIX_DATE_NONE && candidate->keep_until < listing->as_at)
    add_of_candidate (listing, candidate, MIX_DUE_TO_ERASE, g_strdup (_ ("Erase: the time to keep it is over")),
                      MIX_TURN_US, candidate->keep_until);
  else if (candidate->vacancy == NULL)
    add_of_candidate (listing, candidate, MIX_DUE_TO_ERASE, g_strdup (_ ("Erase: the vacancy is gone")), MIX_TURN_US,
                      listing->as_at);
  if (!candidate->is_in || candidate->vacancy == NULL)
    return;
  add_checks (listing, candidate);
  add_offers (listing, candidate);
  if (candidate->stage == MIX_STAGE_INTERVIEW)
    add_day (listing, candidate, _ ("Interview"), candidate->row->interview_on);
  add_day (listing, candidate, _ ("First day"), candidate->row->start_on);
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const MixDueItem *one = a, *other = b;

  if (one->kind != other->kind)
    return (int) one->kind - (int) other->kind;
  return one->date - other->date;
}

/**
 * mix_due_list_new:
 * @recruitment: a plan's recruitment
 *
 * Returns: (transfer full) (element-type MixDueItem): what is overdue, expires, is to be chased, is due within a week
 * and is to be erased, in this order, each by day. It borrows the ids
 */
GArray *
mix_due_list_new (MixRecruitment *recruitment)
{
  GPtrArray *vacancies = mix_recruitment_get_vacancies (recruitment);
  GPtrArray *candidates = mix_recruitment_get_candidates (recruitment);
  Listing listing = { g_array_new (FALSE, FALSE, sizeof (MixDueItem)),
                      mix_plan_get_as_at (mix_recruitment_get_plan (recruitment)) };

  g_array_set_clear_func (listing.items, clear_item);
  for (guint i = 0; i < vacancies->len; i++)
    add_vacancy (&listing, vacancies->pdata[i]);
  for (guint i = 0; i < candidates->len; i++)
    add_candidate (&listing, candidates->pdata[i]);
  g_array_sort (listing.items, compare_items);
  return listing.items;
}

/**
 * mix_due_kind_get_code:
 * @kind: a kind of thing that is due
 *
 * Returns: its code for files
 */
const char *
mix_due_kind_get_code (MixDueKind kind)
{
  return codes[kind];
}
