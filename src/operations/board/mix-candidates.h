#pragma once

#include "mix-board.h"

G_BEGIN_DECLS

/* Hours are shown to a tenth: what rounds to nothing is no shortage. */
#define MIX_LEAST_SHORTAGE 3

/**
 * MixCandidate:
 * @person: somebody of the plan
 * @load: what they have and use
 * @fit: how the work would suit them
 * @free_known: whether their hours are known
 * @free_minutes: minutes a week they have left before they take it; below zero where they have too much
 * @net_minutes: minutes a week they would have for work with it, after what a further site takes
 * @short_minutes: how many of its minutes they have no time for
 * @adds_site: whether it would be one more practice to travel to
 * @works_there: whether they work there
 * @in_reach: whether they belong to, or work in, the network that the work is for
 * @support_minutes: minutes a week of a supervisor that it would take, because it is stretched for them
 * @supporter: (nullable): that supervisor, or %NULL where none is needed or named
 *
 * Somebody who could do a piece of work.
 */
typedef struct
{
  MixPerson *person;
  const MixPersonLoad *load;
  MixFit fit;
  gboolean free_known;
  int free_minutes;
  int net_minutes;
  int short_minutes;
  gboolean adds_site;
  gboolean works_there;
  gboolean in_reach;
  int support_minutes;
  const MixPersonLoad *supporter;
} MixCandidate;

/**
 * MixRelief:
 * @card: what they would give away
 * @candidate: whom it fits, and who has time for it
 *
 * What would make room in somebody's week.
 */
typedef struct
{
  MixCard *card;
  MixCandidate candidate;
} MixRelief;

GArray *mix_candidates_list (MixBoard *board, MixCard *card) G_GNUC_WARN_UNUSED_RESULT;
MixCandidate mix_candidates_judge (MixBoard *board, MixCard *card, const MixPersonLoad *load);
void mix_candidates_sort (GArray *candidates);
void mix_candidate_take_time (MixCandidate *candidate, MixCard *card, int minutes);
gboolean mix_candidate_find_relief (const MixCandidate *candidate, MixBoard *board, MixCard *card, MixRelief *relief);
gboolean mix_candidate_is_sensible (const MixCandidate *candidate);

G_END_DECLS
