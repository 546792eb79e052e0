#include "mix-week-rota-private.h"

/* The week of somebody on the rota, and what is known beside it. */
MixRotaPerson *
_mix_week_rota_find_person (const MixWeekRota *self, const char *person_id, MixRotaNotes **notes)
{
  guint position = person_id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->person_index, person_id)) : 0;

  if (position == 0)
    return NULL;
  if (notes != NULL)
    *notes = &g_array_index (self->notes, MixRotaNotes, position - 1);
  return &g_array_index (self->people, MixRotaPerson, position - 1);
}

/* The week of a practice on the rota. */
MixRotaPlace *
_mix_week_rota_find_place (const MixWeekRota *self, const char *place_id)
{
  guint position = place_id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->place_index, place_id)) : 0;

  return position > 0 ? &g_array_index (self->places, MixRotaPlace, position - 1) : NULL;
}

/**
 * mix_week_rota_ref:
 * @self: a rota
 *
 * Returns: (transfer full): @self
 */
MixWeekRota *
mix_week_rota_ref (MixWeekRota *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * mix_week_rota_unref:
 * @self: (transfer full): a rota
 */
void
mix_week_rota_unref (MixWeekRota *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_hash_table_unref (self->person_index);
  g_hash_table_unref (self->place_index);
  g_array_unref (self->places);
  g_array_unref (self->notes);
  g_array_unref (self->people);
  g_object_unref (self->plan);
  g_free (self);
}

/**
 * mix_week_rota_get_plan:
 * @self: a rota
 *
 * Returns: (transfer none): the picture it was made from
 */
MixPlan *
mix_week_rota_get_plan (const MixWeekRota *self)
{
  return self->plan;
}

/**
 * mix_week_rota_get_monday:
 * @self: a rota
 *
 * Returns: the first day of its week
 */
MixDate
mix_week_rota_get_monday (const MixWeekRota *self)
{
  return self->monday;
}

/**
 * mix_week_rota_get_date:
 * @self: a rota
 * @session: 0 for Monday morning to 9 for Friday afternoon
 *
 * Returns: the day of the session
 */
MixDate
mix_week_rota_get_date (const MixWeekRota *self, guint session)
{
  return self->monday + (MixDate) session / 2;
}

/**
 * mix_week_rota_get_n_people:
 * @self: a rota
 *
 * Returns: how many people are on it
 */
guint
mix_week_rota_get_n_people (const MixWeekRota *self)
{
  return self->people->len;
}

/**
 * mix_week_rota_get_person:
 * @self: a rota
 * @position: less than mix_week_rota_get_n_people()
 *
 * Returns: (transfer none): the person's week
 */
const MixRotaPerson *
mix_week_rota_get_person (const MixWeekRota *self, guint position)
{
  return &g_array_index (self->people, MixRotaPerson, position);
}

/**
 * mix_week_rota_find_person:
 * @self: a rota
 * @person_id: (nullable): somebody's id
 *
 * Returns: (transfer none) (nullable): their week
 */
const MixRotaPerson *
mix_week_rota_find_person (const MixWeekRota *self, const char *person_id)
{
  return _mix_week_rota_find_person (self, person_id, NULL);
}

/**
 * mix_week_rota_get_n_places:
 * @self: a rota
 *
 * Returns: how many practices are on it
 */
guint
mix_week_rota_get_n_places (const MixWeekRota *self)
{
  return self->places->len;
}

/**
 * mix_week_rota_get_place:
 * @self: a rota
 * @position: less than mix_week_rota_get_n_places()
 *
 * Returns: (transfer none): the practice's week
 */
const MixRotaPlace *
mix_week_rota_get_place (const MixWeekRota *self, guint position)
{
  return &g_array_index (self->places, MixRotaPlace, position);
}

/**
 * mix_week_rota_find_place:
 * @self: a rota
 * @place_id: (nullable): a practice's id
 *
 * Returns: (transfer none) (nullable): its week
 */
const MixRotaPlace *
mix_week_rota_find_place (const MixWeekRota *self, const char *place_id)
{
  return _mix_week_rota_find_place (self, place_id);
}

/**
 * mix_week_rota_get_work:
 * @self: a rota
 * @person_id: somebody on it
 * @n_places: (out): how many practices they have work at that must be done there
 *
 * Returns: (transfer none) (array length=n_places): the work by practice
 */
const MixRotaWork *
mix_week_rota_get_work (const MixWeekRota *self, const char *person_id, guint *n_places)
{
  MixRotaNotes *notes;

  *n_places = 0;
  if (_mix_week_rota_find_person (self, person_id, &notes) == NULL)
    return NULL;
  *n_places = notes->work->len;
  return &g_array_index (notes->work, MixRotaWork, 0);
}

/**
 * mix_rota_person_is_there:
 * @person: somebody's week
 * @session: half a day
 * @place_id: a practice
 *
 * Returns: whether they are at it then
 */
gboolean
mix_rota_person_is_there (const MixRotaPerson *person, guint session, const char *place_id)
{
  return person->sessions[session].where == MIX_WHERE_ON_SITE
         && g_strcmp0 (person->sessions[session].place_id, place_id) == 0;
}

/**
 * mix_rota_person_count_sessions_at:
 * @person: somebody's week
 * @place_id: a practice
 *
 * Returns: how many half-days they are there
 */
guint
mix_rota_person_count_sessions_at (const MixRotaPerson *person, const char *place_id)
{
  guint count = 0;

  for (guint i = 0; i < MIX_PATTERN_N_SESSIONS; i++)
    count += mix_rota_person_is_there (person, i, place_id) ? 1 : 0;
  return count;
}

/**
 * mix_rota_person_count:
 * @person: somebody's week
 * @where: where
 *
 * Returns: how many half-days they are there
 */
guint
mix_rota_person_count (const MixRotaPerson *person, MixWhere where)
{
  guint count = 0;

  for (guint i = 0; i < MIX_PATTERN_N_SESSIONS; i++)
    count += person->sessions[i].where == where ? 1 : 0;
  return count;
}
