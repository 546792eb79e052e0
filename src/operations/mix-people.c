#include "mix-people.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-id.h"
#include "mix-people-private.h"
#include "mix-row-type.h"
#include "mix-store-read.h"
#include "mix-store-rows.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  MixPersonRow row;
  const char *const *facts; /* nullable */
  MixDate facts_from;
} PersonChange;

static gboolean
put_person (MixStore *store, gpointer data, GError **error)
{
  const PersonChange *change = data;

  return mix_store_put_person (store, &change->row, error)
         && (change->facts == NULL
             || _mix_people_put_facts (store, change->row.id, change->facts, change->facts_from, error));
}

static gboolean
remove_person (MixStore *store, gpointer data, GError **error)
{
  return mix_store_remove_person (store, data, error);
}

/**
 * mix_people_add:
 * @store: an open plan
 * @draft: whom to add
 *
 * Adds somebody to the team. What is known of them holds from their first day or the planning date, whichever comes
 * first, so that the plan can already work with somebody who has yet to start.
 *
 * Returns: (transfer full) (nullable): the person's id; %NULL with %MIX_ERROR_REFUSED where something is not right
 */
char *
mix_people_add (MixStore *store, const MixPersonDraft *draft, GError **error)
{
  g_autofree char *id = draft->id != NULL ? g_strdup (draft->id) : mix_id_new ();
  g_autofree char *name = NULL;
  MixDate planning_date = MIX_DATE_NONE;
  PersonChange change = { { id, draft->name, draft->start_date, MIX_DATE_NONE }, draft->facts, 0 };

  if (!_mix_deed_check_text (draft->name, NULL, _ ("The name"), error)
      || !_mix_people_check_facts (store, draft->facts, draft->name, error)
      || !_mix_deed_choose_date (store, &planning_date, error))
    return NULL;
  if (change.row.start_date == MIX_DATE_NONE)
    change.row.start_date = planning_date;
  change.facts_from = MIN (change.row.start_date, planning_date);
  name = g_strdup_printf (C_ ("change", "Add %s"), draft->name);
  return mix_store_change (store, name, put_person, &change, error) ? g_steal_pointer (&id) : NULL;
}

/**
 * mix_people_set_name:
 * @store: an open plan
 * @person_id: whom
 * @name: what they are called from here on
 *
 * Returns: whether the change was made
 */
gboolean
mix_people_set_name (MixStore *store, const char *person_id, const char *name, GError **error)
{
  g_autoptr (MixPersonRow) person = mix_store_read_person (store, person_id, error);
  g_autofree char *change_name = NULL;
  PersonChange change = { 0 };

  if (person == NULL || !_mix_deed_check_text (name, person_id, _ ("The name"), error))
    return FALSE;
  change.row = *person;
  change.row.name = name;
  change_name = g_strdup_printf (C_ ("change", "Rename %s to %s"), person->name, name);
  return mix_store_change (store, change_name, put_person, &change, error);
}

/**
 * mix_people_set_leaving_date:
 * @store: an open plan
 * @person_id: whom
 * @leaving_date: their last day, or %MIX_DATE_NONE where they stay after all
 *
 * Returns: whether the change was made
 */
gboolean
mix_people_set_leaving_date (MixStore *store, const char *person_id, MixDate leaving_date, GError **error)
{
  g_autoptr (MixPersonRow) person = mix_store_read_person (store, person_id, error);
  g_autofree char *date = NULL;
  g_autofree char *name = NULL;
  PersonChange change = { 0 };

  if (person == NULL || !_mix_deed_check_dates (person->start_date, leaving_date, person_id, error))
    return FALSE;
  change.row = *person;
  change.row.leaving_date = leaving_date;
  date = _mix_deed_dup_date (leaving_date);
  if (leaving_date == MIX_DATE_NONE)
    name = g_strdup_printf (C_ ("change", "%s stays"), person->name);
  else
    name = g_strdup_printf (C_ ("change", "%s leaves, last day %s"), person->name, date);
  return mix_store_change (store, name, put_person, &change, error);
}

/**
 * mix_people_remove:
 * @store: an open plan
 * @person_id: whom
 *
 * Takes somebody out of the plan as if they had never been in it, with their assignments, competences and supervision.
 * For somebody who leaves, set a leaving date instead.
 *
 * Returns: whether the change was made
 */
gboolean
mix_people_remove (MixStore *store, const char *person_id, GError **error)
{
  g_autoptr (MixPersonRow) person = mix_store_read_person (store, person_id, error);
  g_autofree char *name = NULL;

  if (person == NULL)
    return FALSE;
  name = g_strdup_printf (C_ ("change", "Remove %s"), person->name);
  return mix_store_change (store, name, remove_person, (gpointer) person_id, error);
}
