#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-error.h"
#include "mix-people.h"
#include "mix-person.h"

#include <glib/gi18n-lib.h>

#define ROLE_HELP                                                                                                      \
  N_ ("admin, trainee_pharmacy_technician, pharmacy_technician, trainee_pharmacist, clinical_pharmacist, "             \
      "senior_clinical_pharmacist, advanced_pharmacist or gp")

/* Options whose value is a fact as it stands. */
static const struct
{
  const char *option;
  const char *fact;
} fact_options[] = {
  { "role", MIX_FACT_ROLE },
  { "band", MIX_FACT_BAND },
  { "pay-point", MIX_FACT_PAY_POINT },
  { "pattern", MIX_FACT_PATTERN },
  { "employer", MIX_FACT_EMPLOYER },
  { "home-practice", MIX_FACT_HOME_PRACTICE },
  { "pathway", MIX_FACT_PATHWAY },
  { "prescriber", MIX_FACT_PRESCRIBER },
  { "registration", MIX_FACT_REGISTRATION },
  { "other-duties", MIX_FACT_OTHER_DUTIES },
  { "paid-percent", MIX_FACT_PAID_PERCENT },
};

static const MixCtlOption add_options[] = {
  { "name", N_ ("NAME"), N_ ("what the team calls them"), MIX_CTL_REQUIRED },
  { "role", N_ ("ROLE"), ROLE_HELP, MIX_CTL_REQUIRED },
  { "start", N_ ("DATE"), N_ ("their first day; without it, the planning date") },
  { NULL },
};

static const MixCtlOption set_options[] = {
  { "person", N_ ("PERSON"), N_ ("whom: an id, or a name that only one person has"), MIX_CTL_REQUIRED },
  { "name", N_ ("NAME"), N_ ("what the team calls them from here on") },
  { "role", N_ ("ROLE"), ROLE_HELP },
  { "from", N_ ("DATE"), N_ ("the day from which it holds; without it, the planning date") },
  { "paid-until", N_ ("DATE"), N_ ("with --paid-percent, the last day of part pay; without it, until further notice") },
  { NULL },
};

/* What “person add” and “person set” both take. With “set”, an empty value says that it is not known. */
static const MixCtlOption both_options[] = {
  { "band", N_ ("BAND"), N_ ("2 to 7, 8a to 8d, or 9") },
  { "hours", N_ ("HOURS"), N_ ("contracted hours a week, such as 37.5") },
  { "pay-point", N_ ("POINT"), N_ ("entry, intermediate or top") },
  { "pattern", N_ ("WEEK"),
    N_ ("ten letters, Monday morning first: W on site, R remote, S study, E elsewhere, - off") },
  { "employer", N_ ("NAME"), N_ ("who employs them") },
  { "home-practice", N_ ("CODE"), N_ ("the practice they belong to") },
  { "prescriber", N_ ("STATUS"), N_ ("none, on_course or yes") },
  { "pathway", N_ ("STATE"), N_ ("of the training pathway: none, on_pathway or complete") },
  { "registration", N_ ("STATE"), N_ ("current or lapsed; without it, current for roles that need it") },
  { "paid-percent", N_ ("PERCENT"), N_ ("of their pay that they get, as on half pay when sick; without it, all") },
  { "other-duties", N_ ("MINUTES"), N_ ("minutes a week of duties that this person alone has besides the work") },
  { NULL },
};

static const MixCtlOption leave_options[] = {
  { "person", N_ ("PERSON"), N_ ("who: an id, or a name that only one person has"), MIX_CTL_REQUIRED },
  { "on", N_ ("DATE"), N_ ("their last day; without it, they stay after all") },
  { NULL },
};

static const MixCtlOption remove_options[] = {
  { "person", N_ ("PERSON"), N_ ("whom: an id, or a name that only one person has"), MIX_CTL_REQUIRED },
  { NULL },
};

/* Pairs of fact and value, of which the last may be the hours. */
static gboolean
collect_facts (MixCtl *self, GPtrArray *facts, GError **error)
{
  int minutes = 0;

  for (guint i = 0; i < G_N_ELEMENTS (fact_options); i++)
    if (mix_ctl_has (self, fact_options[i].option))
      {
        g_ptr_array_add (facts, g_strdup (fact_options[i].fact));
        g_ptr_array_add (facts, g_strdup (mix_ctl_get (self, fact_options[i].option)));
      }
  if (mix_ctl_has (self, "hours"))
    {
      gboolean is_unknown = *mix_ctl_get (self, "hours") == '\0';

      if (!is_unknown && !mix_ctl_get_hours (self, "hours", &minutes, error))
        return FALSE;
      g_ptr_array_add (facts, g_strdup (MIX_FACT_CONTRACTED_MINUTES));
      g_ptr_array_add (facts, is_unknown ? g_strdup ("") : g_strdup_printf ("%d", minutes));
    }
  return TRUE;
}

static gboolean
add_person (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autoptr (GPtrArray) facts = g_ptr_array_new_null_terminated (1, g_free, TRUE);
  MixPersonDraft draft = { NULL, mix_ctl_get (self, "name"), MIX_DATE_NONE, NULL };
  g_autofree char *id = NULL;

  if (store == NULL || !mix_ctl_get_date (self, "start", &draft.start_date, error)
      || !collect_facts (self, facts, error))
    return FALSE;
  draft.facts = (const char *const *) facts->pdata;
  id = mix_people_add (store, &draft, error);
  return mix_ctl_report_new (self, id, error);
}

static gboolean
check_something_is_set (MixCtl *self, GError **error)
{
  gboolean is_set = mix_ctl_has (self, "name") || mix_ctl_has (self, "hours");

  for (guint i = 0; i < G_N_ELEMENTS (fact_options); i++)
    is_set = is_set || mix_ctl_has (self, fact_options[i].option);
  if (!is_set)
    mix_set_error (error, MIX_ERROR_USAGE, NULL, _ ("Say what to set. See “skillmixctl help person set”."));
  return is_set;
}

static gboolean
set_person (MixCtl *self, GError **error)
{
  gboolean is_right = check_something_is_set (self, error);
  MixStore *store = is_right ? mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error) : NULL;
  g_autofree char *person = store != NULL ? mix_ctl_find_person (self, "person", error) : NULL;
  g_autoptr (GPtrArray) facts = g_ptr_array_new_null_terminated (1, g_free, TRUE);
  MixPersonUpdate update = { .name = mix_ctl_get (self, "name") };

  if (person == NULL || !mix_ctl_get_date (self, "from", &update.from_date, error)
      || !mix_ctl_get_date (self, "paid-until", &update.part_pay_until, error) || !collect_facts (self, facts, error))
    return FALSE;
  update.facts = (const char *const *) facts->pdata;
  return mix_people_update (store, person, &update, error) && mix_ctl_report_change (self, error);
}

static gboolean
let_person_leave (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *person = store != NULL ? mix_ctl_find_person (self, "person", error) : NULL;
  MixDate date;

  return person != NULL && mix_ctl_get_date (self, "on", &date, error)
         && mix_people_set_leaving_date (store, person, date, error) && mix_ctl_report_change (self, error);
}

static gboolean
remove_person (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *person = store != NULL ? mix_ctl_find_person (self, "person", error) : NULL;

  return person != NULL && mix_people_remove (store, person, error) && mix_ctl_report_change (self, error);
}

const MixCtlCommand mix_command_person_add = {
  .name = "person add",
  .summary = N_ ("add somebody to the team, and print their id"),
  .run = add_person,
  .options = add_options,
  .more_options = both_options,
  .keys = mix_ctl_new_keys,
};

const MixCtlCommand mix_command_person_set = {
  .name = "person set",
  .summary = N_ ("change what is known of somebody, from a day on"),
  .run = set_person,
  .options = set_options,
  .more_options = both_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_person_leave = {
  .name = "person leave",
  .summary = N_ ("say when somebody leaves"),
  .run = let_person_leave,
  .options = leave_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_person_remove = {
  .name = "person remove",
  .summary = N_ ("take somebody out of the plan, with their work, as if they had never been in it"),
  .run = remove_person,
  .options = remove_options,
  .keys = mix_ctl_change_keys,
};
