#include "mix-session-places.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-half-day.h"
#include "mix-person.h"
#include "mix-row-type.h"
#include "mix-store-read.h"
#include "mix-store-rows.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Somebody whose pattern is not known may be anywhere. */
static gboolean
check_pattern (MixStore *store, const MixSessionPlaceRow *row, const char *person, GError **error)
{
  g_autofree char *pattern = NULL;
  gboolean done = mix_store_read_fact (store, row->person_id, MIX_FACT_PATTERN, row->from_date, &pattern, error);

  if (!done || pattern == NULL || strlen (pattern) != MIX_N_HALF_DAYS || pattern[row->session] == 'W')
    return done;
  mix_set_error (error, MIX_ERROR_REFUSED, person,
                 _ ("%s does not work on site on %s. Change their working pattern first."), person,
                 mix_half_day_get_name ((guint) row->session));
  return FALSE;
}

static gboolean
check_place (const MixOrganisationRow *place, GError **error)
{
  if (place->kind == MIX_ORGANISATION_PRACTICE)
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, place->code, _ ("%s is a network, which has no desks. Choose a practice."),
                 place->short_name);
  return FALSE;
}

static gboolean
check_session (int session, GError **error)
{
  if (session >= 0 && session < MIX_N_HALF_DAYS)
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, NULL, _ ("There is no session %d in a week. Choose 0 to 9."), session);
  return FALSE;
}

static char *
name_change (const MixSessionPlaceRow *row, const char *person, const char *place)
{
  g_autofree char *first = _mix_deed_dup_date (row->from_date), *last = _mix_deed_dup_date (row->until);
  const char *session = mix_half_day_get_name ((guint) row->session);

  if (row->until == MIX_DATE_NONE)
    return g_strdup_printf (C_ ("change", "%s is at %s on %s, from %s"), person, place, session, first);
  return g_strdup_printf (C_ ("change", "%s is at %s on %s, %s to %s"), person, place, session, first, last);
}

/**
 * mix_session_places_set:
 * @store: an open plan
 * @draft: who is where in which session
 *
 * Says where somebody is in an on-site session of the week. What was said of the same days is replaced; other days
 * keep what was said of them, and without anything somebody is at their home practice.
 *
 * Returns: whether the change was made; %MIX_ERROR_REFUSED where they do not work on site then
 */
gboolean
mix_session_places_set (MixStore *store, const MixSessionPlaceDraft *draft, GError **error)
{
  g_autoptr (MixPersonRow) person = mix_store_read_person (store, draft->person_id, error);
  g_autoptr (MixOrganisationRow) place
      = person != NULL ? mix_store_read_organisation (store, draft->organisation, error) : NULL;
  g_autofree char *first = NULL, *last = NULL, *id = NULL, *name = NULL;
  char session[] = "0";
  MixSessionPlaceRow row = {
    .person_id = draft->person_id, .session = draft->session, .from_date = draft->from_date, .until = draft->until
  };

  if (place == NULL || !check_place (place, error) || !check_session (row.session, error)
      || !_mix_deed_choose_date (store, &row.from_date, error)
      || !_mix_deed_check_dates (row.from_date, row.until, person->name, error)
      || !check_pattern (store, &row, person->name, error))
    return FALSE;
  row.organisation_id = place->id;
  first = mix_date_format_iso (row.from_date);
  last = mix_date_format_iso (row.until);
  session[0] = (char) ('0' + row.session);
  row.id = id = _mix_deed_make_id ("session_place", person->id, session, first, last, NULL);
  name = name_change (&row, person->name, place->short_name);
  return _mix_deed_put (store, name, (MixDeedPut) mix_store_put_session_place, &row, error);
}

/**
 * mix_session_places_remove:
 * @store: an open plan
 * @place_id: which
 *
 * Returns: whether the change was made
 */
gboolean
mix_session_places_remove (MixStore *store, const char *place_id, GError **error)
{
  g_autoptr (MixSessionPlaceRow) row = mix_store_read_session_place (store, place_id, error);
  g_autoptr (MixPersonRow) person = row != NULL ? mix_store_read_person (store, row->person_id, error) : NULL;
  g_autoptr (MixOrganisationRow) place
      = person != NULL ? mix_store_read_organisation (store, row->organisation_id, error) : NULL;
  g_autofree char *name = NULL;

  if (place == NULL)
    return FALSE;
  name = g_strdup_printf (C_ ("change", "%s is not at %s on %s"), person->name, place->short_name,
                          mix_half_day_get_name ((guint) row->session));
  return _mix_deed_remove (store, name, mix_store_remove_session_place, place_id, error);
}
