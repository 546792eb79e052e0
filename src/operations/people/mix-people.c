#include "mix-people.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-id.h"
#include "mix-people-private.h"
#include "mix-person.h"
#include "mix-role.h"
#include "mix-row-type.h"
#include "mix-store-read.h"
#include "mix-store-rows.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  MixPersonRow row;
  const char *const *facts; /* nullable */
  MixDate facts_from;
  MixDate part_pay_until;
} PersonChange;

static const char *const WHOLE_PAY[] = { MIX_FACT_PAID_PERCENT, "", NULL };

static gboolean
put_person (MixStore *store, gpointer data, GError **error)
{
  const PersonChange *change = data;

  return mix_store_put_person (store, &change->row, error)
         && (change->facts == NULL
             || _mix_people_put_facts (store, change->row.id, change->facts, change->facts_from, error))
         && (change->part_pay_until == MIX_DATE_NONE
             || _mix_people_put_facts (store, change->row.id, WHOLE_PAY, change->part_pay_until + 1, error));
}

static gboolean
remove_person (MixStore *store, gpointer data, GError **error)
{
  return mix_store_remove_person (store, data, error);
}

static const char *
find_fact (const char *const *facts, const char *fact)
{
  for (; facts != NULL && facts[0] != NULL; facts += 2)
    if (g_str_equal (facts[0], fact) && facts[1] != NULL && *facts[1] != '\0')
      return facts[1];
  return NULL;
}

/* What is known of somebody new: what was given, and that those are registered whose role asks for it. */
static GPtrArray *
complete_facts (const char *const *facts)
{
  GPtrArray *complete = g_ptr_array_new_null_terminated (8, NULL, TRUE);
  MixRole role;

  for (const char *const *pair = facts; pair != NULL && pair[0] != NULL; pair += 2)
    if (pair[1] != NULL && *pair[1] != '\0')
      {
        g_ptr_array_add (complete, (gpointer) pair[0]);
        g_ptr_array_add (complete, (gpointer) pair[1]);
      }
  if (find_fact (facts, MIX_FACT_REGISTRATION) == NULL && mix_role_parse (find_fact (facts, MIX_FACT_ROLE), &role)
      && mix_role_is_registered (role))
    {
      g_ptr_array_add (complete, (gpointer) MIX_FACT_REGISTRATION);
      g_ptr_array_add (complete, (gpointer) "current");
    }
  return complete;
}

/**
 * mix_people_add:
 * @store: an open plan
 * @draft: whom to add
 *
 * Adds somebody to the team. What is known of them holds from their first day. Somebody of a role that needs
 * registration is taken to be registered unless the facts say otherwise.
 *
 * Returns: (transfer full) (nullable): the person's id; %NULL with %MIX_ERROR_REFUSED where something is not right
 */
char *
mix_people_add (MixStore *store, const MixPersonDraft *draft, GError **error)
{
  g_autofree char *id = draft->id != NULL ? g_strdup (draft->id) : mix_id_new ();
  g_autoptr (GPtrArray) facts = complete_facts (draft->facts);
  g_autofree char *name = NULL;
  PersonChange change
      = { { id, draft->name, draft->start_date, MIX_DATE_NONE }, (const char *const *) facts->pdata, 0, MIX_DATE_NONE };

  if (!_mix_deed_check_text (draft->name, NULL, _ ("The name"), error)
      || !_mix_people_check_facts (store, change.facts, draft->name, error)
      || !_mix_deed_choose_date (store, &change.row.start_date, error))
    return NULL;
  change.facts_from = change.row.start_date;
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
  PersonChange change = { .part_pay_until = MIX_DATE_NONE };

  if (person == NULL || !_mix_deed_check_text (name, person_id, _ ("The name"), error))
    return FALSE;
  change.row = *person;
  change.row.name = name;
  change_name = g_strdup_printf (C_ ("change", "Rename %s to %s"), person->name, name);
  return mix_store_change (store, change_name, put_person, &change, error);
}

/* The facts of @update that are not so already on their day. */
static GPtrArray *
list_differing_facts (MixPerson *person, const char *const *facts)
{
  GPtrArray *differing = g_ptr_array_new_null_terminated (8, NULL, TRUE);

  for (; facts != NULL && facts[0] != NULL; facts += 2)
    {
      const char *known = person != NULL ? mix_person_get_fact (person, facts[0]) : NULL;

      if (g_strcmp0 (known != NULL ? known : "", facts[1] != NULL ? facts[1] : "") == 0)
        continue;
      g_ptr_array_add (differing, (gpointer) facts[0]);
      g_ptr_array_add (differing, (gpointer) (facts[1] != NULL ? facts[1] : ""));
    }
  return differing;
}

/* Part pay that is written ends on its day. */
static gboolean
check_part_pay (PersonChange *change, const MixPersonUpdate *update, GError **error)
{
  if (update->part_pay_until == MIX_DATE_NONE || find_fact (update->facts, MIX_FACT_PAID_PERCENT) == NULL)
    return TRUE;
  change->part_pay_until = update->part_pay_until;
  if (update->part_pay_until >= change->facts_from)
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, NULL, _ ("Part pay cannot end before it begins. Choose a later last day."));
  return FALSE;
}

static char *
name_update (const char *old_name, const char *new_name, GPtrArray *facts)
{
  if (g_str_equal (old_name, new_name))
    return _mix_people_name_facts_change ((const char *const *) facts->pdata, old_name);
  if (facts->len == 0)
    return g_strdup_printf (C_ ("change", "Rename %s to %s"), old_name, new_name);
  return g_strdup_printf (C_ ("change", "Change %s"), new_name);
}

/**
 * mix_people_update:
 * @store: an open plan
 * @person_id: whom
 * @update: what is so; a home practice is given by id
 *
 * Writes the name and those facts that differ from what is known on their day, as one change. Where nothing differs,
 * there is none.
 *
 * Returns: whether the plan says so
 */
gboolean
mix_people_update (MixStore *store, const char *person_id, const MixPersonUpdate *update, GError **error)
{
  g_autoptr (MixPersonRow) row = mix_store_read_person (store, person_id, error);
  g_autoptr (MixPlan) plan = NULL;
  g_autoptr (GPtrArray) facts = NULL;
  g_autofree char *name = NULL;
  PersonChange change = { .facts_from = update->from_date, .part_pay_until = MIX_DATE_NONE };

  if (row == NULL || !_mix_deed_choose_date (store, &change.facts_from, error))
    return FALSE;
  plan = mix_store_load (store, change.facts_from, NULL, error);
  if (plan == NULL)
    return FALSE;
  facts = list_differing_facts (mix_plan_find_person (plan, person_id), update->facts);
  change.row = *row;
  change.facts = (const char *const *) facts->pdata;
  if (update->name != NULL)
    change.row.name = update->name;
  if (!_mix_deed_check_text (change.row.name, person_id, _ ("The name"), error)
      || !_mix_people_check_facts (store, change.facts, change.row.name, error)
      || !check_part_pay (&change, update, error))
    return FALSE;
  name = name_update (row->name, change.row.name, facts);
  return mix_store_change (store, name, put_person, &change, error);
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
  PersonChange change = { .part_pay_until = MIX_DATE_NONE };

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
