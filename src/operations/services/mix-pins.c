#include "mix-pins.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-row-type.h"
#include "mix-store-read.h"
#include "mix-store-rows.h"

#include <glib/gi18n-lib.h>

static const char *const kinds[] = { "keep", "never", NULL };

/* "Care home round, Southlands", or the one of them that is given. */
static char *
describe_wish (MixStore *store, const char *service_line, const char *organisation, GError **error)
{
  g_autoptr (MixServiceLineRow) line = NULL;
  g_autoptr (MixOrganisationRow) place = NULL;

  if (service_line != NULL && organisation != NULL)
    return _mix_deed_describe_work (store, service_line, organisation, error);
  if (service_line != NULL)
    {
      line = mix_store_read_service_line (store, service_line, error);
      return line != NULL ? g_strdup (line->short_name) : NULL;
    }
  if (organisation != NULL)
    {
      place = mix_store_read_organisation (store, organisation, error);
      return place != NULL ? g_strdup (place->short_name) : NULL;
    }
  mix_set_error (error, MIX_ERROR_REFUSED, NULL, _ ("Say which work or which place this is about."));
  return NULL;
}

static char *
name_change (const char *kind, const char *person, const char *wish)
{
  if (g_str_equal (kind, "keep"))
    return g_strdup_printf (C_ ("change", "%s always has %s"), person, wish);
  return g_strdup_printf (C_ ("change", "%s never has %s"), person, wish);
}

static gboolean
put_pin (MixStore *store, const MixPinDraft *draft, MixPinRow *row, const char *name, GError **error)
{
  g_autoptr (MixServiceLineRow) line = NULL;
  g_autoptr (MixOrganisationRow) place = NULL;

  if (draft->service_line != NULL && (line = mix_store_read_service_line (store, draft->service_line, error)) == NULL)
    return FALSE;
  if (draft->organisation != NULL && (place = mix_store_read_organisation (store, draft->organisation, error)) == NULL)
    return FALSE;
  row->service_line_id = line != NULL ? line->id : NULL;
  row->organisation_id = place != NULL ? place->id : NULL;
  return _mix_deed_put (store, name, (MixDeedPut) mix_store_put_pin, row, error);
}

/**
 * mix_pins_add:
 * @store: an open plan
 * @draft: the wish
 *
 * A wish of the same person, work, place and first day is replaced.
 *
 * Returns: (transfer full) (nullable): the pin's id; %NULL with %MIX_ERROR_REFUSED where something is not right
 */
char *
mix_pins_add (MixStore *store, const MixPinDraft *draft, GError **error)
{
  g_autoptr (MixPersonRow) person = mix_store_read_person (store, draft->person_id, error);
  g_autofree char *wish
      = person != NULL ? describe_wish (store, draft->service_line, draft->organisation, error) : NULL;
  g_autofree char *from = NULL, *id = NULL, *name = NULL;
  MixPinRow row = { .person_id = draft->person_id,
                    .kind = draft->kind,
                    .reason = draft->reason,
                    .from_date = draft->from_date,
                    .until = draft->until };

  if (wish == NULL || !_mix_deed_check_listed (row.kind, kinds, _ ("a kind of pin"), error)
      || !_mix_deed_check_text (row.reason, person->name, _ ("The reason"), error)
      || !_mix_deed_choose_date (store, &row.from_date, error)
      || !_mix_deed_check_dates (row.from_date, row.until, person->name, error))
    return NULL;
  from = mix_date_format_iso (row.from_date);
  row.id = id = _mix_deed_make_id ("pin", person->id, wish, from, NULL);
  name = name_change (row.kind, person->name, wish);
  return put_pin (store, draft, &row, name, error) ? g_steal_pointer (&id) : NULL;
}

/**
 * mix_pins_remove:
 * @store: an open plan
 * @pin_id: which
 *
 * Returns: whether the change was made
 */
gboolean
mix_pins_remove (MixStore *store, const char *pin_id, GError **error)
{
  g_autoptr (MixPinRow) row = mix_store_read_pin (store, pin_id, error);
  g_autoptr (MixPersonRow) person = row != NULL ? mix_store_read_person (store, row->person_id, error) : NULL;
  g_autofree char *wish
      = person != NULL ? describe_wish (store, row->service_line_id, row->organisation_id, error) : NULL;
  g_autofree char *name = NULL;

  if (wish == NULL)
    return FALSE;
  name = g_strdup_printf (C_ ("change", "Forget the wish about %s and %s"), person->name, wish);
  return _mix_deed_remove (store, name, mix_store_remove_pin, pin_id, error);
}
