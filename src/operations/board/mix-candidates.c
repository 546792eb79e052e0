#include "mix-candidates.h"

/* How to choose between fits for a new person: the best one first, work beneath somebody before work above them. */
static const int ranks[MIX_N_FIT_GRADES] = {
  [MIX_FIT_FITS] = 0,
  [MIX_FIT_UNDER_USED] = 1,
  [MIX_FIT_STRETCHED] = 2,
  [MIX_FIT_BLOCKED] = 3,
};

static int
get_shortage (const MixCandidate *candidate, int minutes, int taken)
{
  int left = candidate->net_minutes - mix_person_load_get_used (candidate->load) - taken;

  return minutes - left < MIX_LEAST_SHORTAGE ? 0 : MIN (minutes - left, minutes);
}

static void
add_support (MixCandidate *candidate, MixBoard *board, MixCard *card)
{
  candidate->support_minutes
      = (int) mix_fit_get_supervision_minutes (candidate->fit.grade, mix_card_get_minutes (card));
  if (candidate->support_minutes > 0 && mix_person_get_n_supervisions (candidate->person) > 0)
    candidate->supporter = mix_team_load_find_person (mix_board_get_load (board),
                                                      mix_person_get_supervision (candidate->person, 0)->supervisor_id);
}

/**
 * mix_candidates_judge:
 * @board: a board
 * @card: a piece of work on it
 * @load: what somebody of its plan has and uses
 *
 * Returns: what it would mean for them to have it
 */
MixCandidate
mix_candidates_judge (MixBoard *board, MixCard *card, const MixPersonLoad *load)
{
  const char *person_id = mix_person_get_id (load->person);
  MixCandidate candidate = {
    .person = load->person,
    .load = load,
    .fit = mix_plan_fit_work_out (mix_board_get_plan (board), load->person, mix_card_get_line (card)),
    .works_there = mix_team_load_works_at (mix_board_get_load (board), person_id, mix_card_get_place_id (card)),
  };

  candidate.in_reach
      = mix_card_get_network (card) == NULL
        || mix_board_person_is_in_network (board, load->person, mix_network_get_id (mix_card_get_network (card)));
  candidate.free_known = mix_person_load_get_free (load, &candidate.free_minutes);
  candidate.adds_site = mix_card_needs_site (card)
                        && !mix_team_load_goes_to (mix_board_get_load (board), person_id, mix_card_get_place_id (card));
  candidate.net_minutes = load->sheet.net_minutes;
  if (candidate.adds_site && load->n_sites > 0)
    candidate.net_minutes -= mix_team_load_get_travel_minutes (mix_board_get_load (board));
  if (candidate.free_known)
    candidate.short_minutes = get_shortage (&candidate, mix_card_get_minutes (card), 0);
  add_support (&candidate, board, card);
  return candidate;
}

static int
compare_numbers (int a, int b)
{
  return (a > b) - (a < b);
}

/* Fit, then whether there is time, then the work's own network, then no further site, then who works at that practice
 * already, then most time left, then by name. */
static int
compare (gconstpointer a, gconstpointer b)
{
  const MixCandidate *first = a;
  const MixCandidate *second = b;
  const int differences[] = {
    compare_numbers (ranks[first->fit.grade], ranks[second->fit.grade]),
    compare_numbers (second->free_known, first->free_known),
    compare_numbers (first->short_minutes > 0, second->short_minutes > 0),
    compare_numbers (second->in_reach, first->in_reach),
    compare_numbers (first->adds_site, second->adds_site),
    compare_numbers (second->works_there, first->works_there),
    compare_numbers (second->free_minutes, first->free_minutes),
  };

  for (guint i = 0; i < G_N_ELEMENTS (differences); i++)
    if (differences[i] != 0)
      return differences[i];
  return g_utf8_collate (mix_person_get_name (first->person), mix_person_get_name (second->person));
}

static gboolean
only_supervises (MixPerson *person)
{
  MixRole role;

  return mix_role_parse (mix_person_get_fact (person, MIX_FACT_ROLE), &role) && mix_role_only_supervises (role);
}

/**
 * mix_candidates_list:
 * @board: a board
 * @card: a piece of work on it
 *
 * Returns: (transfer full) (element-type MixCandidate): everybody but whoever has it and those who only supervise, best
 *   first; valid while @board lives
 */
GArray *
mix_candidates_list (MixBoard *board, MixCard *card)
{
  MixTeamLoad *load = mix_board_get_load (board);
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (MixCandidate));

  for (guint i = 0; i < mix_team_load_get_n_people (load); i++)
    {
      const MixPersonLoad *person = mix_team_load_get_person (load, i);

      if (person->person != mix_card_get_person (card) && !only_supervises (person->person))
        {
          MixCandidate candidate = mix_candidates_judge (board, card, person);

          g_array_append_val (candidates, candidate);
        }
    }
  g_array_sort (candidates, compare);
  return candidates;
}

/**
 * mix_candidates_sort:
 * @candidates: (element-type MixCandidate): who could do a piece of work
 *
 * Puts the best first again, after mix_candidate_take_time().
 */
void
mix_candidates_sort (GArray *candidates)
{
  g_array_sort (candidates, compare);
}

/**
 * mix_candidate_take_time:
 * @candidate: somebody who could do a piece of work
 * @card: that work
 * @minutes: minutes a week of other work that they are to have too
 */
void
mix_candidate_take_time (MixCandidate *candidate, MixCard *card, int minutes)
{
  if (!candidate->free_known)
    return;
  candidate->free_minutes -= minutes;
  candidate->short_minutes = get_shortage (candidate, mix_card_get_minutes (card), minutes);
}

/**
 * mix_candidate_is_sensible:
 * @candidate: somebody who could do a piece of work
 *
 * Returns: whether nothing speaks against it: it fits, there is time for it, and they belong or work in its network
 */
gboolean
mix_candidate_is_sensible (const MixCandidate *candidate)
{
  return candidate->fit.grade == MIX_FIT_FITS && candidate->free_known && candidate->short_minutes == 0
         && candidate->in_reach;
}

static int
compare_minutes (gconstpointer a, gconstpointer b)
{
  return compare_numbers (mix_card_get_minutes (*(MixCard *const *) a), mix_card_get_minutes (*(MixCard *const *) b));
}

/* What somebody could give away that takes at least as long as they are short of, the least of it first. */
static GPtrArray *
list_large_enough (MixBoard *board, MixPerson *person, int minutes)
{
  GPtrArray *cards = mix_board_get_cards (board);
  GPtrArray *large_enough = g_ptr_array_new ();

  for (guint i = 0; i < cards->len; i++)
    if (mix_card_get_person (cards->pdata[i]) == person && mix_card_counts (cards->pdata[i])
        && mix_card_get_minutes (cards->pdata[i]) >= minutes)
      g_ptr_array_add (large_enough, cards->pdata[i]);
  g_ptr_array_sort (large_enough, compare_minutes);
  return large_enough;
}

/* The best of those who neither have the work nor are to have the other. */
static gboolean
find_taker (MixBoard *board, MixCard *card, MixPerson *but, MixRelief *relief)
{
  g_autoptr (GArray) takers = mix_candidates_list (board, card);

  for (guint i = 0; i < takers->len; i++)
    {
      const MixCandidate *taker = &g_array_index (takers, MixCandidate, i);

      if (taker->person == but || !mix_candidate_is_sensible (taker))
        continue;
      *relief = (MixRelief) { card, *taker };
      return TRUE;
    }
  return FALSE;
}

/**
 * mix_candidate_find_relief:
 * @candidate: somebody who has no time for a piece of work
 * @board: the board
 * @card: that work
 * @relief: (out): the least of their own work that would make room, and who would take it
 *
 * Returns: whether one piece is enough, and somebody else can sensibly take it
 */
gboolean
mix_candidate_find_relief (const MixCandidate *candidate, MixBoard *board, MixCard *card, MixRelief *relief)
{
  g_autoptr (GPtrArray) cards = NULL;

  if (candidate->short_minutes == 0)
    return FALSE;
  cards = list_large_enough (board, candidate->person, candidate->short_minutes);
  for (guint i = 0; i < cards->len; i++)
    if (find_taker (board, cards->pdata[i], mix_card_get_person (card), relief))
      return TRUE;
  return FALSE;
}
