#include "mix-finding-fix.h"

#include "mix-assignments.h"
#include "mix-config.h"

#include <glib/gi18n-lib.h>

/* The one person to whom it can sensibly go, or NULL where there are none or several. */
static MixPerson *
find_only_candidate (MixBoard *board, MixCard *card)
{
  g_autoptr (GArray) candidates = mix_candidates_list (board, card);
  MixPerson *only = NULL;

  for (guint i = 0; i < candidates->len; i++)
    {
      const MixCandidate *candidate = &g_array_index (candidates, MixCandidate, i);

      if (!mix_candidate_is_sensible (candidate))
        continue;
      if (only != NULL)
        return NULL;
      only = candidate->person;
    }
  return only;
}

/**
 * mix_finding_find_fix:
 * @finding: a finding
 * @board: the board of the same plan
 * @fix: (out): what to do about it
 *
 * Work that is blocked, beneath somebody, or nobody's can go to whom it fits, who has time, and who is in reach. That
 * is a fix only where it is one person.
 *
 * Returns: whether there is exactly one sensible fix
 */
gboolean
mix_finding_find_fix (MixFinding *finding, MixBoard *board, MixFindingFix *fix)
{
  MixCard *card = mix_finding_get_card (finding);

  if (card == NULL || mix_finding_get_code (finding) == MIX_FINDING_STRETCHED)
    return FALSE;
  *fix = (MixFindingFix){ card, find_only_candidate (board, card) };
  return fix->person != NULL;
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

/**
 * mix_finding_fix_apply:
 * @fix: what to do about a finding
 * @store: the open plan
 *
 * Does it, as one named change.
 *
 * Returns: whether the change was made
 */
gboolean
mix_finding_fix_apply (const MixFindingFix *fix, MixStore *store, GError **error)
{
  MixAssignment *assignment = mix_card_get_assignment (fix->card);
  MixAssignmentDraft draft = { .person_id = mix_person_get_id (fix->person),
                               .organisation = mix_card_get_place_id (fix->card),
                               .service_line = mix_service_line_get_id (mix_card_get_line (fix->card)),
                               .minutes = mix_card_get_minutes (fix->card),
                               .from_date = MIX_DATE_NONE,
                               .until = MIX_DATE_NONE };
  g_autofree char *id = NULL;

  if (assignment != NULL)
    return mix_assignments_move (store, mix_assignment_get_id (assignment), mix_person_get_id (fix->person), error);
  id = mix_assignments_add (store, &draft, error);
  return id != NULL;
}
