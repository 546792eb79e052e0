#include "mix-people-private.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-id.h"
#include "mix-person.h"
#include "mix-role.h"
#include "mix-row-type.h"
#include "mix-store-read.h"
#include "mix-store-rows.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_CONTRACTED_MINUTES 3000
#define PATTERN_LENGTH 10

static const char *const bands[] = { "2", "3", "4", "5", "6", "7", "8a", "8b", "8c", "8d", "9", NULL };
static const char *const pay_points[] = { "entry", "intermediate", "top", NULL };
static const char *const pathways[] = { "none", "on_pathway", "complete", NULL };
static const char *const registrations[] = { "current", "lapsed", NULL };

static gboolean
check_role (const char *value, GError **error)
{
  const char *codes[MIX_N_ROLES + 1] = { NULL };

  for (guint i = 0; i < MIX_N_ROLES; i++)
    codes[i] = mix_role_get_code ((MixRole) i);
  return _mix_deed_check_listed (value, codes, _ ("a role"), error);
}

static gboolean
check_band (const char *value, GError **error)
{
  return _mix_deed_check_listed (value, bands, _ ("a pay band"), error);
}

static gboolean
check_pay_point (const char *value, GError **error)
{
  return _mix_deed_check_listed (value, pay_points, _ ("a pay point"), error);
}

static gboolean
check_contracted_minutes (const char *value, GError **error)
{
  guint64 minutes;

  if (g_ascii_string_to_unsigned (value, 10, 1, MAX_CONTRACTED_MINUTES, &minutes, NULL))
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, value,
                 _ ("Contracted time of %s minutes a week is not possible. Give more than none and at most %d hours."),
                 value, MAX_CONTRACTED_MINUTES / 60);
  return FALSE;
}

static gboolean
check_other_duties (const char *value, GError **error)
{
  guint64 minutes;

  if (g_ascii_string_to_unsigned (value, 10, 0, MAX_CONTRACTED_MINUTES, &minutes, NULL))
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, value,
                 _ ("Other duties of %s minutes a week are not possible. Give at most %d hours."), value,
                 MAX_CONTRACTED_MINUTES / 60);
  return FALSE;
}

static gboolean
check_paid_percent (const char *value, GError **error)
{
  guint64 percent;

  if (g_ascii_string_to_unsigned (value, 10, 0, 100, &percent, NULL))
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, value, _ ("Nobody can be paid %s%% of their pay. Choose 0 to 100."), value);
  return FALSE;
}

static gboolean
check_pattern (const char *value, GError **error)
{
  if (strlen (value) == PATTERN_LENGTH && strspn (value, "WRSE-") == PATTERN_LENGTH)
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, value,
                 _ ("“%s” is not a working pattern. Write ten letters, Monday morning first: W on site, R remote, "
                    "S study, E elsewhere, - off."),
                 value);
  return FALSE;
}

static gboolean
check_employer (const char *value, GError **error)
{
  return _mix_deed_check_text (value, NULL, _ ("The employer"), error);
}

static gboolean
check_home_practice (const char *value, GError **error)
{
  return _mix_deed_check_text (value, NULL, _ ("The home practice"), error);
}

static gboolean
check_prescriber (const char *value, GError **error)
{
  MixPrescriber prescriber;

  if (mix_prescriber_parse (value, &prescriber))
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, value,
                 _ ("“%s” is not a prescriber status. Choose one of: none, on_course, yes."), value);
  return FALSE;
}

static gboolean
check_pathway (const char *value, GError **error)
{
  return _mix_deed_check_listed (value, pathways, _ ("a state of the training pathway"), error);
}

static gboolean
check_registration (const char *value, GError **error)
{
  return _mix_deed_check_listed (value, registrations, _ ("a state of registration"), error);
}

static const struct
{
  const char *fact;
  gboolean (*check) (const char *value, GError **error);
  const char *change_name; /* %s: the person */
} fact_types[] = {
  { MIX_FACT_ROLE, check_role, NC_ ("change", "Change the role of %s") },
  { MIX_FACT_BAND, check_band, NC_ ("change", "Change the band of %s") },
  { MIX_FACT_PAY_POINT, check_pay_point, NC_ ("change", "Change the pay point of %s") },
  { MIX_FACT_CONTRACTED_MINUTES, check_contracted_minutes, NC_ ("change", "Change the hours of %s") },
  { MIX_FACT_PATTERN, check_pattern, NC_ ("change", "Change the working pattern of %s") },
  { MIX_FACT_EMPLOYER, check_employer, NC_ ("change", "Change the employer of %s") },
  { MIX_FACT_HOME_PRACTICE, check_home_practice, NC_ ("change", "Change the home practice of %s") },
  { MIX_FACT_PRESCRIBER, check_prescriber, NC_ ("change", "Change the prescriber status of %s") },
  { MIX_FACT_PATHWAY, check_pathway, NC_ ("change", "Change the training pathway of %s") },
  { MIX_FACT_REGISTRATION, check_registration, NC_ ("change", "Change the registration of %s") },
  { MIX_FACT_PAID_PERCENT, check_paid_percent, NC_ ("change", "Change how much of the pay %s gets") },
  { MIX_FACT_OTHER_DUTIES, check_other_duties, NC_ ("change", "Change the other duties of %s") },
};

static int
find_fact_type (const char *fact)
{
  for (int i = 0; i < (int) G_N_ELEMENTS (fact_types); i++)
    if (g_strcmp0 (fact_types[i].fact, fact) == 0)
      return i;
  return -1;
}

/**
 * mix_people_check_fact:
 * @fact: a fact's name of mix-person.h
 * @value: what a user entered for it, not empty
 *
 * Whether a home practice is known is only found out when the fact is set.
 *
 * Returns: whether @fact may have that value; %MIX_ERROR_REFUSED says what it may have
 */
gboolean
mix_people_check_fact (const char *fact, const char *value, GError **error)
{
  int type = find_fact_type (fact);

  if (type < 0)
    {
      mix_set_error (error, MIX_ERROR_REFUSED, fact, _ ("Nothing called “%s” is kept about people."), fact);
      return FALSE;
    }
  return fact_types[type].check (value, error);
}

static MixOrganisationRow *
read_practice (MixStore *store, const char *id_or_code, GError **error)
{
  g_autoptr (MixOrganisationRow) practice = mix_store_read_organisation (store, id_or_code, error);

  if (practice == NULL || practice->kind == MIX_ORGANISATION_PRACTICE)
    return g_steal_pointer (&practice);
  mix_set_error (error, MIX_ERROR_REFUSED, id_or_code, _ ("%s is a network. A home is one of the practices."),
                 practice->name);
  return NULL;
}

/*
 * _mix_people_check_facts:
 * @facts: (nullable): pairs of a fact and its value, ended by %NULL
 * @subject: whose they are
 *
 * Returns: whether all of them may be kept
 */
gboolean
_mix_people_check_facts (MixStore *store, const char *const *facts, const char *subject, GError **error)
{
  for (; facts != NULL && facts[0] != NULL; facts += 2)
    {
      g_autoptr (MixOrganisationRow) practice = NULL;

      if (facts[1] == NULL || *facts[1] == '\0')
        continue;
      if (!mix_people_check_fact (facts[0], facts[1], error))
        return FALSE;
      if (g_str_equal (facts[0], MIX_FACT_HOME_PRACTICE) && (practice = read_practice (store, facts[1], error)) == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
put_fact (MixStore *store, MixPersonFactRow *row, GError **error)
{
  g_autofree char *date = mix_date_format_iso (row->from_date);
  g_autofree char *name = g_strjoin (" ", row->person_id, row->fact, date, NULL);
  g_autofree char *id = mix_id_from_name ("person_fact", name);
  g_autoptr (MixOrganisationRow) practice = NULL;

  row->id = id;
  if (g_str_equal (row->fact, MIX_FACT_HOME_PRACTICE) && *row->value != '\0')
    {
      practice = read_practice (store, row->value, error);
      if (practice == NULL)
        return FALSE;
      row->value = practice->id;
    }
  return mix_store_put_person_fact (store, row, error);
}

/*
 * _mix_people_put_facts:
 * @facts: pairs that were checked; an empty value says that the fact is not known
 * @from_date: the day from which they hold
 *
 * Writes facts inside a change. A fact of the same day is replaced, one of another day stays.
 */
gboolean
_mix_people_put_facts (
    MixStore *store, const char *person_id, const char *const *facts, MixDate from_date, GError **error)
{
  for (; facts[0] != NULL; facts += 2)
    {
      MixPersonFactRow row = { NULL, person_id, facts[0], from_date, facts[1] };

      if (facts[1] != NULL && !put_fact (store, &row, error))
        return FALSE;
    }
  return TRUE;
}

typedef struct
{
  const char *person_id;
  const char *const *facts;
  MixDate from_date;
} FactsChange;

static gboolean
put_facts (MixStore *store, gpointer data, GError **error)
{
  const FactsChange *change = data;

  return _mix_people_put_facts (store, change->person_id, change->facts, change->from_date, error);
}

/*
 * _mix_people_name_facts_change:
 * @facts: pairs that are to change
 * @person: whose
 *
 * Returns: (transfer full): what the history calls it
 */
char *
_mix_people_name_facts_change (const char *const *facts, const char *person)
{
  int type = facts[0] != NULL && facts[2] == NULL ? find_fact_type (facts[0]) : -1;

  /* Translators: %s is a person's name; it stands for several facts about them at once. */
  if (type < 0)
    return g_strdup_printf (C_ ("change", "Change %s"), person);
  return g_strdup_printf (g_dpgettext2 (NULL, "change", fact_types[type].change_name), person);
}

/**
 * mix_people_set_facts:
 * @store: an open plan
 * @person_id: whom
 * @facts: pairs of a fact's name (mix-person.h) and its value, ended by %NULL; an empty value says that it is not known
 *   from that day on. A home practice is given by id or code
 * @from_date: the day from which they hold, or %MIX_DATE_NONE for the planning date
 *
 * Returns: whether the change was made; %MIX_ERROR_REFUSED says which value cannot be
 */
gboolean
mix_people_set_facts (
    MixStore *store, const char *person_id, const char *const *facts, MixDate from_date, GError **error)
{
  g_autoptr (MixPersonRow) person = mix_store_read_person (store, person_id, error);
  FactsChange change = { person_id, facts, from_date };
  g_autofree char *name = NULL;

  if (person == NULL || !_mix_people_check_facts (store, facts, person->name, error)
      || !_mix_deed_choose_date (store, &change.from_date, error))
    return FALSE;
  name = _mix_people_name_facts_change (facts, person->name);
  return mix_store_change (store, name, put_facts, &change, error);
}
