#include "mix-store-read.h"

#include "mix-config.h"
#include "mix-row-type.h"
#include "mix-table.h"

#include <glib/gi18n-lib.h>

static const char by_id[] = "WHERE id = ?1";

/**
 * mix_store_read_fit_override:
 * @self: an open plan
 * @id: (nullable): an id
 *
 * Returns: (transfer full) (nullable): the override
 */
MixFitOverrideRow *
mix_store_read_fit_override (MixStore *self, const char *id, GError **error)
{
  return _mix_store_read_one (self, &mix_table_fit_override, &mix_row_type_fit_override, by_id, id,
                              _ ("override of a fit"), error);
}

/**
 * mix_store_read_demand_override:
 * @self: an open plan
 * @id: (nullable): an id
 *
 * Returns: (transfer full) (nullable): the override
 */
MixDemandOverrideRow *
mix_store_read_demand_override (MixStore *self, const char *id, GError **error)
{
  return _mix_store_read_one (self, &mix_table_demand_override, &mix_row_type_demand_override, by_id, id,
                              _ ("override of a demand"), error);
}

/**
 * mix_store_read_cohort:
 * @self: an open plan
 * @id: (nullable): an id
 *
 * Returns: (transfer full) (nullable): the cohort
 */
MixCohortRow *
mix_store_read_cohort (MixStore *self, const char *id, GError **error)
{
  return _mix_store_read_one (self, &mix_table_cohort, &mix_row_type_cohort, by_id, id, _ ("cohort"), error);
}

/**
 * mix_store_read_tally:
 * @self: an open plan
 * @id: (nullable): an id
 *
 * Returns: (transfer full) (nullable): the tally
 */
MixTallyRow *
mix_store_read_tally (MixStore *self, const char *id, GError **error)
{
  return _mix_store_read_one (self, &mix_table_tally, &mix_row_type_tally, by_id, id, _ ("tally"), error);
}

/**
 * mix_store_read_leave:
 * @self: an open plan
 * @id: (nullable): an id
 *
 * Returns: (transfer full) (nullable): the leave
 */
MixLeaveRow *
mix_store_read_leave (MixStore *self, const char *id, GError **error)
{
  return _mix_store_read_one (self, &mix_table_leave, &mix_row_type_leave, by_id, id, _ ("leave"), error);
}

/**
 * mix_store_read_session_place:
 * @self: an open plan
 * @id: (nullable): an id
 *
 * Returns: (transfer full) (nullable): where somebody is in a session
 */
MixSessionPlaceRow *
mix_store_read_session_place (MixStore *self, const char *id, GError **error)
{
  return _mix_store_read_one (self, &mix_table_session_place, &mix_row_type_session_place, by_id, id,
                              _ ("place in a session"), error);
}

/**
 * mix_store_read_pin:
 * @self: an open plan
 * @id: (nullable): an id
 *
 * Returns: (transfer full) (nullable): the pin
 */
MixPinRow *
mix_store_read_pin (MixStore *self, const char *id, GError **error)
{
  return _mix_store_read_one (self, &mix_table_pin, &mix_row_type_pin, by_id, id, _ ("pin"), error);
}

/**
 * mix_store_read_saved_view:
 * @self: an open plan
 * @id: (nullable): an id
 *
 * Returns: (transfer full) (nullable): the view
 */
MixSavedViewRow *
mix_store_read_saved_view (MixStore *self, const char *id, GError **error)
{
  return _mix_store_read_one (self, &mix_table_saved_view, &mix_row_type_saved_view, by_id, id, _ ("saved view"),
                              error);
}

/**
 * mix_store_read_leave_of:
 * @self: an open plan
 * @person_id: somebody
 *
 * Returns: (transfer full) (element-type MixLeaveRow) (nullable): all their leave, by its first day
 */
GPtrArray *
mix_store_read_leave_of (MixStore *self, const char *person_id, GError **error)
{
  return _mix_store_read_rows (self, &mix_table_leave, &mix_row_type_leave, (GDestroyNotify) mix_free_leave_row,
                               "WHERE person_id = ?1 ORDER BY from_date, id", person_id, error);
}

/**
 * mix_store_read_session_places_of:
 * @self: an open plan
 * @person_id: somebody
 *
 * Returns: (transfer full) (element-type MixSessionPlaceRow) (nullable): where they are in sessions, whatever the day,
 * by the first day
 */
GPtrArray *
mix_store_read_session_places_of (MixStore *self, const char *person_id, GError **error)
{
  return _mix_store_read_rows (self, &mix_table_session_place, &mix_row_type_session_place,
                               (GDestroyNotify) mix_free_session_place_row,
                               "WHERE person_id = ?1 ORDER BY from_date, id", person_id, error);
}

/**
 * mix_store_read_competences:
 * @self: an open plan
 *
 * Returns: (transfer full) (element-type MixCompetenceRow) (nullable): what everybody could, can and will be able to
 * do, by person, competence and day
 */
GPtrArray *
mix_store_read_competences (MixStore *self, GError **error)
{
  return _mix_store_read_rows (self, &mix_table_competence, &mix_row_type_competence,
                               (GDestroyNotify) mix_free_competence_row, "ORDER BY person_id, code, from_date", NULL,
                               error);
}

/**
 * mix_store_read_facts:
 * @self: an open plan
 *
 * Returns: (transfer full) (element-type MixPersonFactRow) (nullable): what is known of everybody over time, by person,
 *   fact and day
 */
GPtrArray *
mix_store_read_facts (MixStore *self, GError **error)
{
  return _mix_store_read_rows (self, &mix_table_person_fact, &mix_row_type_person_fact,
                               (GDestroyNotify) mix_free_person_fact_row, "ORDER BY person_id, fact, from_date", NULL,
                               error);
}

/**
 * mix_store_read_fact:
 * @self: an open plan
 * @person_id: somebody
 * @fact: a fact's name, of mix-person.h
 * @date: a day
 * @value: (out) (transfer full) (nullable): its value on that day, or %NULL where it is not known
 *
 * Returns: whether it could be read
 */
gboolean
mix_store_read_fact (
    MixStore *self, const char *person_id, const char *fact, MixDate date, char **value, GError **error)
{
  g_autoptr (GPtrArray) facts = _mix_store_read_rows (self, &mix_table_person_fact, &mix_row_type_person_fact,
                                                      (GDestroyNotify) mix_free_person_fact_row,
                                                      "WHERE person_id = ?1 ORDER BY from_date DESC", person_id, error);

  *value = NULL;
  for (guint i = 0; facts != NULL && i < facts->len; i++)
    {
      const MixPersonFactRow *row = facts->pdata[i];

      if (row->from_date > date || !g_str_equal (row->fact, fact))
        continue;
      *value = *row->value != '\0' ? g_strdup (row->value) : NULL;
      return TRUE;
    }
  return facts != NULL;
}
