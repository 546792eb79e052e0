#include "mix-vacancy-candidates.h"

#include "mix-deed-private.h"
#include "mix-plan-entries.h"
#include "mix-row-type.h"
#include "mix-store-read.h"
#include "mix-store-rows.h"
#include "mix-vacancies-private.h"

typedef struct
{
  MixRecruitment *recruitment;
  const char *const *ids;
} Erasure;

static int
read_people (MixStore *store, const char *id)
{
  g_autoptr (MixFunnelCountRow) row = mix_store_read_recruitment (store, MIX_PLAN_FUNNEL_COUNT, id, NULL);

  return row != NULL ? row->people : 0;
}

/* What is left of them is one in a count. */
static gboolean
count (MixStore *store, const MixVacancyCandidate *candidate, GError **error)
{
  const MixCandidateRow *row = candidate->row;
  const char *outcome = row->outcome != NULL ? row->outcome : "", *reason = row->reason != NULL ? row->reason : "";
  g_autofree char *id = _mix_deed_make_id ("funnel_count", row->vacancy_id, row->stage, outcome, reason, NULL);
  MixFunnelCountRow count_row = {
    .id = id, .vacancy_id = row->vacancy_id, .stage = row->stage, .outcome = row->outcome, .reason = row->reason
  };

  count_row.people = read_people (store, id) + 1;
  return mix_store_put_recruitment (store, MIX_PLAN_FUNNEL_COUNT, &count_row, error);
}

static gboolean
erase_each (MixStore *store, gpointer data, GError **error)
{
  const Erasure *erasure = data;

  for (const char *const *id = erasure->ids; *id != NULL; id++)
    {
      MixVacancyCandidate *candidate = _mix_candidate_find (erasure->recruitment, *id, error);

      if (candidate == NULL || (candidate->start_undone && !mix_store_drop_undone (store, error))
          || !count (store, candidate, error) || !mix_store_remove_recruitment (store, MIX_PLAN_CANDIDATE, *id, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * mix_vacancy_candidates_erase:
 * @store: an open plan, outside a change
 * @candidate_ids: whom, ended by %NULL
 *
 * Erases all that is known of them, for good: from the plan, the log beside it and our own backups. The funnel keeps
 * them as numbers. Whoever started stays in the team; copies that were handed out cannot be reached.
 *
 * Returns: whether nothing of them is left
 */
gboolean
mix_vacancy_candidates_erase (MixStore *store, const char *const *candidate_ids, GError **error)
{
  g_autoptr (MixRecruitment) recruitment = mix_recruitment_load (store, error);
  Erasure erasure = { recruitment, candidate_ids };

  return recruitment != NULL && mix_store_change_apart (store, erase_each, &erasure, error)
         && mix_store_purge (store, error);
}
