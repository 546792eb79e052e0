#include "mix-store-rows.h"

#include "mix-store-private.h"
#include "mix-table.h"

#define COLUMN(name, type) { #name, type, G_STRUCT_OFFSET (MixPersonRow, name) }

const MixTable mix_table_person = {
  "person",
  sizeof (MixPersonRow),
  { COLUMN (id, MIX_COLUMN_ID), COLUMN (name, MIX_COLUMN_TEXT), COLUMN (start_date, MIX_COLUMN_START),
    COLUMN (leaving_date, MIX_COLUMN_DATE) },
};
#undef COLUMN

#define COLUMN(name, type) { #name, type, G_STRUCT_OFFSET (MixPersonFactRow, name) }

const MixTable mix_table_person_fact = {
  "person_fact",
  sizeof (MixPersonFactRow),
  { COLUMN (id, MIX_COLUMN_ID), COLUMN (person_id, MIX_COLUMN_REFERENCE), COLUMN (fact, MIX_COLUMN_TEXT),
    COLUMN (from_date, MIX_COLUMN_START), COLUMN (value, MIX_COLUMN_TEXT) },
  { "person_id", "fact", "from_date" },
};
#undef COLUMN

#define COLUMN(name, type) { #name, type, G_STRUCT_OFFSET (MixCompetenceRow, name) }

const MixTable mix_table_competence = {
  "competence",
  sizeof (MixCompetenceRow),
  { COLUMN (id, MIX_COLUMN_ID), COLUMN (person_id, MIX_COLUMN_REFERENCE), COLUMN (code, MIX_COLUMN_TEXT),
    COLUMN (level, MIX_COLUMN_TEXT), COLUMN (from_date, MIX_COLUMN_START), COLUMN (until, MIX_COLUMN_DATE),
    COLUMN (signed_off_by_id, MIX_COLUMN_REFERENCE), COLUMN (signed_off_by, MIX_COLUMN_TEXT) },
  { "person_id", "code", "from_date" },
};
#undef COLUMN

#define COLUMN(name, type) { #name, type, G_STRUCT_OFFSET (MixSupervisionRow, name) }

const MixTable mix_table_supervision = {
  "supervision",
  sizeof (MixSupervisionRow),
  { COLUMN (id, MIX_COLUMN_ID), COLUMN (person_id, MIX_COLUMN_REFERENCE), COLUMN (supervisor_id, MIX_COLUMN_REFERENCE),
    COLUMN (kind, MIX_COLUMN_TEXT), COLUMN (from_date, MIX_COLUMN_START), COLUMN (until, MIX_COLUMN_DATE),
    COLUMN (minutes_a_month, MIX_COLUMN_KNOWN_INT), COLUMN (every_weeks, MIX_COLUMN_KNOWN_INT) },
};
#undef COLUMN

/**
 * mix_store_put_person:
 * @self: a store whose change runs
 * @row: somebody of the team
 *
 * Returns: whether they are in the plan; see mix-store-rows.h for the errors
 */
gboolean
mix_store_put_person (MixStore *self, const MixPersonRow *row, GError **error)
{
  return mix_table_put (self, &mix_table_person, row, error);
}

/* What belongs to a person, and goes with them. A competence that they signed off for somebody else keeps their name.
 */
static const char *const belongings[] = {
  "UPDATE competence SET signed_off_by_id = NULL,"
  " signed_off_by = coalesce (signed_off_by, (SELECT name FROM person WHERE id = ?1))"
  " WHERE signed_off_by_id = ?1 AND person_id <> ?1",
  "UPDATE vacancy SET person_id = NULL WHERE person_id = ?1",
  "UPDATE claim SET person_id = NULL WHERE person_id = ?1",
  "DELETE FROM top_up_payer WHERE person_id = ?1",
  "DELETE FROM allocation WHERE person_id = ?1",
  "DELETE FROM fit_override WHERE assignment_id IN (SELECT id FROM assignment WHERE person_id = ?1)",
  "DELETE FROM assignment WHERE person_id = ?1",
  "DELETE FROM leave WHERE person_id = ?1",
  "DELETE FROM session_place WHERE person_id = ?1",
  "DELETE FROM pin WHERE person_id = ?1",
  "UPDATE post SET person_id = NULL WHERE person_id = ?1",
  "DELETE FROM comparison_post WHERE person_id = ?1",
  "DELETE FROM supervision WHERE person_id = ?1 OR supervisor_id = ?1",
  "DELETE FROM competence WHERE person_id = ?1",
  "DELETE FROM person_fact WHERE person_id = ?1",
};

/**
 * mix_store_remove_person:
 * @self: a store whose change runs
 * @id: somebody of the team
 *
 * Removes them with their facts, competences, supervisions on either side, assignments, allocations, leave, places in
 * sessions and pins. Sign-offs that they gave to others stay, with their name as text, and so does their post, vacant.
 *
 * Returns: whether they were removed; see mix-store-rows.h for the errors
 */
gboolean
mix_store_remove_person (MixStore *self, const char *id, GError **error)
{
  return _mix_store_is_changing (self, error)
         && _mix_store_run_each (self, belongings, G_N_ELEMENTS (belongings), id, error)
         && mix_table_remove (self, &mix_table_person, id, error);
}

/**
 * mix_store_put_person_fact:
 * @self: a store whose change runs
 * @row: what holds about a person from a date; of each fact there is at most one a date
 *
 * Returns: whether it is in the plan; see mix-store-rows.h for the errors
 */
gboolean
mix_store_put_person_fact (MixStore *self, const MixPersonFactRow *row, GError **error)
{
  return mix_table_put (self, &mix_table_person_fact, row, error);
}

/**
 * mix_store_remove_person_fact:
 * @self: a store whose change runs
 * @id: a fact
 *
 * Returns: whether it was removed; see mix-store-rows.h for the errors
 */
gboolean
mix_store_remove_person_fact (MixStore *self, const char *id, GError **error)
{
  return mix_table_remove (self, &mix_table_person_fact, id, error);
}

/**
 * mix_store_put_competence:
 * @self: a store whose change runs
 * @row: what a person may do from a date; without a from_date the sign-off is not dated
 *
 * Returns: whether it is in the plan; see mix-store-rows.h for the errors
 */
gboolean
mix_store_put_competence (MixStore *self, const MixCompetenceRow *row, GError **error)
{
  return mix_table_put (self, &mix_table_competence, row, error);
}

/**
 * mix_store_remove_competence:
 * @self: a store whose change runs
 * @id: a competence's record
 *
 * Returns: whether it was removed; see mix-store-rows.h for the errors
 */
gboolean
mix_store_remove_competence (MixStore *self, const char *id, GError **error)
{
  return mix_table_remove (self, &mix_table_competence, id, error);
}

/**
 * mix_store_put_supervision:
 * @self: a store whose change runs
 * @row: who supervises whom
 *
 * Returns: whether it is in the plan; see mix-store-rows.h for the errors
 */
gboolean
mix_store_put_supervision (MixStore *self, const MixSupervisionRow *row, GError **error)
{
  return mix_table_put (self, &mix_table_supervision, row, error);
}

/**
 * mix_store_remove_supervision:
 * @self: a store whose change runs
 * @id: a supervision
 *
 * Returns: whether it was removed; see mix-store-rows.h for the errors
 */
gboolean
mix_store_remove_supervision (MixStore *self, const char *id, GError **error)
{
  return mix_table_remove (self, &mix_table_supervision, id, error);
}
