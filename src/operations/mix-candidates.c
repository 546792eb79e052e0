#include "mix-candidates.h"

/* Hours are shown to a tenth: what rounds to nothing is no shortage. */
#define LEAST_SHORTAGE 3

/* How to choose between fits for a new person: the best one first, work beneath somebody before work above them. */
static const int ranks[MIX_N_FIT_GRADES] = {
  [MIX_FIT_FITS] = 0,
  [MIX_FIT_UNDER_USED] = 1,
  [MIX_FIT_STRETCHED] = 2,
  [MIX_FIT_BLOCKED] = 3,
};

static int
get_shortage (const MixCandidate *candidate, int minutes)
{
  int left = candidate->net_minutes - mix_person_load_get_used (candidate->load);

  return minutes - left < LEAST_SHORTAGE ? 0 : MIN (minutes - left, minutes);
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

  candidate.free_known = mix_person_load_get_free (load, &candidate.free_minutes);
  candidate.adds_site = !candidate.works_there && mix_card_get_practice (card) != NULL;
  candidate.net_minutes = load->sheet.net_minutes;
  if (candidate.adds_site && load->n_sites > 0)
    candidate.net_minutes -= mix_team_load_get_travel_minutes (mix_board_get_load (board));
  if (candidate.free_known)
    candidate.short_minutes = get_shortage (&candidate, mix_card_get_minutes (card));
  return candidate;
}

static int
compare_numbers (int a, int b)
{
  return (a > b) - (a < b);
}

/* Fit, then whether there is time, then no further site, then most time left, then by name. */
static int
compare (gconstpointer a, gconstpointer b)
{
  const MixCandidate *first = a;
  const MixCandidate *second = b;
  const int differences[] = {
    compare_numbers (ranks[first->fit.grade], ranks[second->fit.grade]),
    compare_numbers (second->free_known, first->free_known),
    compare_numbers (first->short_minutes > 0, second->short_minutes > 0),
    compare_numbers (first->adds_site, second->adds_site),
    compare_numbers (second->free_minutes, first->free_minutes),
  };

  for (guint i = 0; i < G_N_ELEMENTS (differences); i++)
    if (differences[i] != 0)
      return differences[i];
  return g_utf8_collate (mix_person_get_name (first->person), mix_person_get_name (second->person));
}

/**
 * mix_candidates_list:
 * @board: a board
 * @card: a piece of work on it
 *
 * Returns: (transfer full) (element-type MixCandidate): everybody but whoever has it, best first; valid while @board
 *   lives
 */
GArray *
mix_candidates_list (MixBoard *board, MixCard *card)
{
  MixTeamLoad *load = mix_board_get_load (board);
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (MixCandidate));

  for (guint i = 0; i < mix_team_load_get_n_people (load); i++)
    {
      const MixPersonLoad *person = mix_team_load_get_person (load, i);

      if (person->person != mix_card_get_person (card))
        {
          MixCandidate candidate = mix_candidates_judge (board, card, person);

          g_array_append_val (candidates, candidate);
        }
    }
  g_array_sort (candidates, compare);
  return candidates;
}

/**
 * mix_candidate_is_sensible:
 * @candidate: somebody who could do a piece of work
 *
 * Returns: whether nothing speaks against it: it fits, and there is time for it
 */
gboolean
mix_candidate_is_sensible (const MixCandidate *candidate)
{
  return candidate->fit.grade == MIX_FIT_FITS && candidate->free_known && candidate->short_minutes == 0;
}
