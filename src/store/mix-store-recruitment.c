#include "mix-store-rows.h"

#include "mix-config.h"
#include "mix-plan-entries.h"
#include "mix-store-private.h"
#include "mix-store-read.h"
#include "mix-table.h"

#include <glib/gi18n-lib.h>

#define KIND(kind, what) { &mix_table_##kind, &mix_row_type_##kind, (GDestroyNotify) mix_free_##kind##_row, what }

/* What a row of recruitment is, from vacancies on. */
static const struct
{
  const MixTable *table;
  const MixRowType *type;
  GDestroyNotify free_row;
  const char *what;
} kinds[] = {
  KIND (vacancy, N_ ("vacancy")),
  KIND (stage_visit, N_ ("stay in a stage")),
  KIND (vacancy_task, N_ ("task")),
  KIND (vacancy_criterion, N_ ("criterion")),
  KIND (panel_member, N_ ("panel member")),
  KIND (stage_template, N_ ("stage of a role")),
  KIND (task_template, N_ ("task of a role")),
  KIND (candidate, N_ ("candidate")),
  KIND (candidate_check, N_ ("check")),
  KIND (candidate_offer, N_ ("offer")),
  KIND (candidate_score, N_ ("score")),
  KIND (candidate_answer, N_ ("answer")),
  KIND (candidate_note, N_ ("note")),
  KIND (funnel_count, N_ ("count of the funnel")),
  KIND (equality_count, N_ ("count of a group")),
};

static const char *const vacancy_belongings[] = {
  "DELETE FROM stage_visit WHERE vacancy_id = ?1",
  "DELETE FROM vacancy_task WHERE vacancy_id = ?1",
  "DELETE FROM vacancy_criterion WHERE vacancy_id = ?1",
  "DELETE FROM panel_member WHERE vacancy_id = ?1",
};

static const char *const candidate_belongings[] = {
  "DELETE FROM candidate_check WHERE candidate_id = ?1", "DELETE FROM candidate_offer WHERE candidate_id = ?1",
  "DELETE FROM candidate_score WHERE candidate_id = ?1", "DELETE FROM candidate_answer WHERE candidate_id = ?1",
  "DELETE FROM candidate_note WHERE candidate_id = ?1",
};

static gboolean
remove_belongings (MixStore *self, MixPlanEntryKind kind, const char *id, GError **error)
{
  if (!_mix_store_is_changing (self, error))
    return FALSE;
  if (kind == MIX_PLAN_VACANCY)
    return _mix_store_run_each (self, vacancy_belongings, G_N_ELEMENTS (vacancy_belongings), id, error);
  if (kind == MIX_PLAN_CANDIDATE)
    return _mix_store_run_each (self, candidate_belongings, G_N_ELEMENTS (candidate_belongings), id, error);
  return TRUE;
}

/**
 * mix_store_put_recruitment:
 * @self: a store whose change runs
 * @kind: from %MIX_PLAN_VACANCY on
 * @row: a row of that kind
 *
 * Returns: whether it is in the plan; see mix-store-rows.h for the errors
 */
gboolean
mix_store_put_recruitment (MixStore *self, MixPlanEntryKind kind, gconstpointer row, GError **error)
{
  return mix_table_put (self, kinds[kind - MIX_PLAN_VACANCY].table, row, error);
}

/**
 * mix_store_remove_recruitment:
 * @self: a store whose change runs
 * @kind: from %MIX_PLAN_VACANCY on
 * @id: the id of a row of that kind
 *
 * Removes it, and a vacancy or a candidate with all that belongs to them. The candidates of a vacancy stay. What is
 * removed apart from the history is gone only after mix_store_purge().
 *
 * Returns: whether it was removed; see mix-store-rows.h for the errors
 */
gboolean
mix_store_remove_recruitment (MixStore *self, MixPlanEntryKind kind, const char *id, GError **error)
{
  return remove_belongings (self, kind, id, error)
         && mix_table_remove (self, kinds[kind - MIX_PLAN_VACANCY].table, id, error);
}

/**
 * mix_store_read_recruitment:
 * @self: an open plan
 * @kind: from %MIX_PLAN_VACANCY on
 * @id: (nullable): an id
 *
 * Returns: (transfer full) (nullable): the row, of the row type of its kind
 */
gpointer
mix_store_read_recruitment (MixStore *self, MixPlanEntryKind kind, const char *id, GError **error)
{
  return _mix_store_read_one (self, kinds[kind - MIX_PLAN_VACANCY].table, kinds[kind - MIX_PLAN_VACANCY].type,
                              "WHERE id = ?1", id, _ (kinds[kind - MIX_PLAN_VACANCY].what), error);
}

/**
 * mix_store_read_recruitment_of:
 * @self: an open plan
 * @kind: from %MIX_PLAN_VACANCY on, of which rows belong to something
 * @owner_id: what they belong to: a post, a vacancy or a candidate
 *
 * Returns: (transfer full) (nullable): its rows of that kind, by id
 */
GPtrArray *
mix_store_read_recruitment_of (MixStore *self, MixPlanEntryKind kind, const char *owner_id, GError **error)
{
  const MixTable *table = kinds[kind - MIX_PLAN_VACANCY].table;
  g_autofree char *rest = g_strdup_printf ("WHERE %s = ?1 ORDER BY id", table->columns[1].name);

  return _mix_store_read_rows (self, table, kinds[kind - MIX_PLAN_VACANCY].type,
                               kinds[kind - MIX_PLAN_VACANCY].free_row, rest, owner_id, error);
}
