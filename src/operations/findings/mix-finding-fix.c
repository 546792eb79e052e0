#include "mix-finding-fix.h"

#include "mix-assignments.h"
#include "mix-config.h"

#include <glib/gi18n-lib.h>

/* How many people it can sensibly go to, counted up to two; @first is the best of them. */
static guint
count_candidates (MixBoard *board, MixCard *card, MixPerson **first)
{
  g_autoptr (GArray) candidates = mix_candidates_list (board, card);
  guint n = 0;

  for (guint i = 0; i < candidates->len && n < 2; i++)
    {
      const MixCandidate *candidate = &g_array_index (candidates, MixCandidate, i);

      if (!mix_candidate_is_sensible (candidate))
        continue;
      if (n++ == 0)
        *first = candidate->person;
    }
  return n;
}

static gboolean
would_relieve (MixCard *card, MixPerson *person, int minutes)
{
  return mix_card_get_person (card) == person && mix_card_counts (card) && mix_card_get_minutes (card) >= minutes;
}

/* The one piece of work that, given to the one person who can have it, leaves somebody with no more than their time. */
static gboolean
find_relief (MixBoard *board, MixPerson *person, MixFindingFix *fix)
{
  const MixPersonLoad *load = mix_team_load_find_person (mix_board_get_load (board), mix_person_get_id (person));
  GPtrArray *cards = mix_board_get_cards (board);
  guint n = 0;
  int free_minutes;

  if (load == NULL || !mix_person_load_get_free (load, &free_minutes) || free_minutes >= 0)
    return FALSE;
  for (guint i = 0; i < cards->len && n < 2; i++)
    if (would_relieve (cards->pdata[i], person, -free_minutes))
      {
        MixPerson *taker = NULL;
        guint n_takers = count_candidates (board, cards->pdata[i], &taker);

        if (n_takers > 0)
          *fix = (MixFindingFix) { cards->pdata[i], taker };
        n += n_takers;
      }
  return n == 1;
}

/**
 * mix_finding_find_fix:
 * @finding: a finding
 * @board: the board of the same plan
 * @fix: (out): what to do about it
 *
 * Work that is blocked, beneath somebody, or nobody's can go to whom it fits, who has time, and who is in reach. Of
 * somebody with too much work, a piece can go that is large enough. That is a fix only where it is one piece and one
 * person.
 *
 * Returns: whether there is exactly one sensible fix
 */
gboolean
mix_finding_find_fix (MixFinding *finding, MixBoard *board, MixFindingFix *fix)
{
  MixCard *card = mix_finding_get_card (finding);
  GPtrArray *people = mix_finding_get_people (finding);

  if (mix_finding_get_code (finding) == MIX_FINDING_OVERLOAD_PERSON && people->len == 1)
    return find_relief (board, people->pdata[0], fix);
  if (card == NULL || mix_finding_get_code (finding) == MIX_FINDING_STRETCHED)
    return FALSE;
  *fix = (MixFindingFix) { card, NULL };
  return count_candidates (board, card, &fix->person) == 1;
}

/**
 * mix_finding_fix_dup_words:
 * @fix: what to do about a finding
 *
 * Returns: (transfer full): the same for a button: "Move to Advanced pharmacist 03"
 */
char *
mix_finding_fix_dup_words (const MixFindingFix *fix)
{
  /* Translators: %s is a person. */
  return g_strdup_printf (mix_card_is_nobody (fix->card) ? _ ("Give to %s") : _ ("Move to %s"),
                          mix_person_get_name (fix->person));
}
