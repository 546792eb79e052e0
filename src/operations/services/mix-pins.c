#include "mix-pins.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-plan-entries.h"
#include "mix-row-type.h"
#include "mix-store-read.h"
#include "mix-store-rows.h"

#include <glib/gi18n-lib.h>

static const char *const kinds[] = { "keep", "never", NULL };

/* "Care home round, Southlands", or the one of them that is given; all their work may only be kept. */
static char *
describe_wish (MixStore *store, const char *kind, const char *service_line, const char *organisation, GError **error)
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
  if (g_strcmp0 (kind, "keep") == 0)
    return g_strdup (C_ ("change", "all their work"));
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
      = person != NULL ? describe_wish (store, draft->kind, draft->service_line, draft->organisation, error) : NULL;
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
      = person != NULL ? describe_wish (store, row->kind, row->service_line_id, row->organisation_id, error) : NULL;
  g_autofree char *name = NULL;

  if (wish == NULL)
    return FALSE;
  name = g_strdup_printf (C_ ("change", "Forget the wish about %s and %s"), person->name, wish);
  return _mix_deed_remove (store, name, mix_store_remove_pin, pin_id, error);
}

/**
 * mix_pins_add_card:
 * @store: an open plan
 * @assignment_id: which piece of work
 * @reason: why
 *
 * Its person keeps that line at that place from the planning date on.
 *
 * Returns: (transfer full) (nullable): the pin's id; %NULL with %MIX_ERROR_REFUSED or %MIX_ERROR_NOT_FOUND
 */
char *
mix_pins_add_card (MixStore *store, const char *assignment_id, const char *reason, GError **error)
{
  g_autoptr (MixAssignmentRow) row = mix_store_read_assignment (store, assignment_id, error);
  MixPinDraft draft = { .kind = "keep", .reason = reason, .from_date = MIX_DATE_NONE, .until = MIX_DATE_NONE };

  if (row == NULL)
    return NULL;
  draft.person_id = row->person_id;
  draft.organisation = row->organisation_id;
  draft.service_line = row->service_line_id;
  return mix_pins_add (store, &draft, error);
}

/* Everybody with work at one place. */
typedef struct
{
  MixPlan *plan;
  const char *place_id;
  const char *reason;
} PlaceChange;

static gboolean
put_pin_of_place (MixStore *store, const PlaceChange *change, MixPerson *person, GError **error)
{
  MixDate as_at = mix_plan_get_as_at (change->plan);
  g_autofree char *from = mix_date_format_iso (as_at);
  g_autofree char *id = _mix_deed_make_id ("pin", mix_person_get_id (person), change->place_id, from, NULL);
  MixPinRow row = { .id = id,
                    .person_id = mix_person_get_id (person),
                    .organisation_id = change->place_id,
                    .kind = "keep",
                    .reason = change->reason,
                    .from_date = as_at,
                    .until = MIX_DATE_NONE };

  return mix_store_put_pin (store, &row, error);
}

static gboolean
works_there (const PlaceChange *change, MixPerson *person)
{
  GPtrArray *assignments = mix_plan_get_assignments (change->plan);

  for (guint i = 0; i < assignments->len; i++)
    {
      const MixAssignmentRow *row = mix_assignment_get_row (g_ptr_array_index (assignments, i));

      if (g_str_equal (row->organisation_id, change->place_id)
          && g_str_equal (row->person_id, mix_person_get_id (person)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
put_pins_of_place (MixStore *store, gpointer data, GError **error)
{
  const PlaceChange *change = data;
  GPtrArray *people = mix_plan_get_people (change->plan);

  for (guint i = 0; i < people->len; i++)
    if (works_there (change, people->pdata[i]) && !put_pin_of_place (store, change, people->pdata[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
is_of_place (const MixPinRow *pin, const char *place_id)
{
  return g_str_equal (pin->kind, "keep") && pin->service_line_id == NULL
         && g_strcmp0 (pin->organisation_id, place_id) == 0;
}

static gboolean
remove_pins_of_place (MixStore *store, gpointer data, GError **error)
{
  const PlaceChange *change = data;
  GPtrArray *pins = mix_plan_get_pins (change->plan);

  for (guint i = 0; i < pins->len; i++)
    {
      const MixPinRow *pin = g_ptr_array_index (pins, i);

      if (is_of_place (pin, change->place_id) && !mix_store_remove_pin (store, pin->id, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * mix_pins_add_place:
 * @store: an open plan
 * @organisation: a practice, or a network for its own work: id or code
 * @reason: why
 *
 * Everybody who works there on the planning date keeps their work there from then on.
 *
 * Returns: whether the change was made; %MIX_ERROR_REFUSED or %MIX_ERROR_NOT_FOUND where something is not right
 */
gboolean
mix_pins_add_place (MixStore *store, const char *organisation, const char *reason, GError **error)
{
  g_autoptr (MixOrganisationRow) place = mix_store_read_organisation (store, organisation, error);
  g_autoptr (MixPlan) plan = place != NULL ? mix_store_load (store, MIX_DATE_NONE, NULL, error) : NULL;
  g_autofree char *name = NULL;
  PlaceChange change = { .plan = plan, .reason = reason };

  if (plan == NULL || !_mix_deed_check_text (reason, place->short_name, _ ("The reason"), error))
    return FALSE;
  change.place_id = place->id;
  name = g_strdup_printf (C_ ("change", "Everybody keeps their work at %s"), place->short_name);
  return mix_store_change (store, name, put_pins_of_place, &change, error);
}

/**
 * mix_pins_remove_place:
 * @store: an open plan
 * @organisation: a practice or network: id or code
 *
 * Forgets all wishes that people keep their work there, whatever it is.
 *
 * Returns: whether the change was made
 */
gboolean
mix_pins_remove_place (MixStore *store, const char *organisation, GError **error)
{
  g_autoptr (MixOrganisationRow) place = mix_store_read_organisation (store, organisation, error);
  g_autoptr (MixPlan) plan = place != NULL ? mix_store_load (store, MIX_DATE_NONE, NULL, error) : NULL;
  g_autofree char *name = NULL;
  PlaceChange change = { .plan = plan };

  if (plan == NULL)
    return FALSE;
  change.place_id = place->id;
  name = g_strdup_printf (C_ ("change", "Work at %s may change"), place->short_name);
  return mix_store_change (store, name, remove_pins_of_place, &change, error);
}
