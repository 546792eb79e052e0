#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-find.h"
#include "mix-ctl-funding.h"
#include "mix-error.h"
#include "mix-other-roles.h"
#include "mix-plan-entries.h"
#include "mix-row-type.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* Other roles of the scheme, so that the whole pot is seen. */

#define ROLE_OPTION { "role", N_ ("NAME"), N_ ("which: name or id"), MIX_CTL_REQUIRED }
#define NETWORK_OPTION { "network", N_ ("CODE"), N_ ("whose; without it, the plan’s only network’s") }
#define MAXIMUM_OPTION                                                                                                 \
  { "maximum", N_ ("POUNDS"), N_ ("the most that is reimbursed of one whole-time equivalent a year") }
#define SOURCE_OPTION { "source", N_ ("TEXT"), N_ ("where that is from") }

static const MixCtlOption add_options[] = {
  NETWORK_OPTION, { "name", N_ ("NAME"), N_ ("what it is, such as “Care coordinators”"), MIX_CTL_REQUIRED },
  MAXIMUM_OPTION, SOURCE_OPTION,
  { NULL },
};

static const MixCtlOption set_options[] = {
  ROLE_OPTION,
  { "network", N_ ("CODE"), N_ ("whose, where several have one of that name") },
  { "name", N_ ("NAME"), N_ ("what it is from here on") },
  MAXIMUM_OPTION,
  SOURCE_OPTION,
  { NULL },
};

static const MixCtlOption month_options[] = {
  ROLE_OPTION,
  { "network", N_ ("CODE"), N_ ("whose, where several have one of that name") },
  { "month", N_ ("MONTH"), N_ ("from which month on, such as 2026-04, until something else is said"),
    MIX_CTL_REQUIRED },
  { "pounds", N_ ("POUNDS"), N_ ("what it comes to a month") },
  { "wte", N_ ("NUMBER"), N_ ("or whole-time equivalents, such as 2.5") },
  { NULL },
};

static const MixCtlOption remove_options[] = {
  ROLE_OPTION,
  { "network", N_ ("CODE"), N_ ("whose, where several have one of that name") },
  { NULL },
};

static const MixCtlKey list_keys[] = {
  { "roles[].id", N_ ("id of the role; by network, then by name") },
  { "roles[].network", N_ ("whose; null where the network is not in the plan") },
  { "roles[].name", N_ ("what it is") },
  { "roles[].maximum", N_ ("pence a year for one whole-time equivalent; null where it is not known") },
  { "roles[].source", N_ ("where that is from; null where nobody says") },
  { "roles[].from[].month", N_ ("first day of the month from which on it holds") },
  { "roles[].from[].pence", N_ ("what it comes to a month; null where whole-time equivalents are said") },
  { "roles[].from[].wte", N_ ("hundredths of a whole-time equivalent; null where pounds are said") },
  { NULL },
};

static gboolean
add_role (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *network = store != NULL ? mix_ctl_dup_network (self, error) : NULL;
  g_autofree char *id = NULL;
  MixOtherRoleDraft draft = { network, mix_ctl_get (self, "name"), -1, mix_ctl_get (self, "source") };

  if (network == NULL || !mix_ctl_get_pounds (self, "maximum", &draft.maximum, error))
    return FALSE;
  id = mix_other_roles_add (store, &draft, error);
  return mix_ctl_report_new (self, id, error);
}

static MixOtherRoleRow *
find_role (MixCtl *self, MixStore **store, GError **error)
{
  g_autoptr (MixPlan) plan = NULL;

  *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  plan = *store != NULL ? mix_ctl_load_plan (self, error) : NULL;
  return plan != NULL ? mix_ctl_find_role (self, plan, error) : NULL;
}

static gboolean
set_role (MixCtl *self, GError **error)
{
  MixStore *store;
  g_autoptr (MixOtherRoleRow) role = find_role (self, &store, error);
  MixOtherRoleDraft draft;

  if (role == NULL)
    return FALSE;
  draft = (MixOtherRoleDraft) { role->network_id, role->name, role->maximum, role->source };
  if (mix_ctl_has (self, "name"))
    draft.name = mix_ctl_get (self, "name");
  if (mix_ctl_has (self, "source"))
    draft.source = mix_ctl_get (self, "source");
  return mix_ctl_get_pounds (self, "maximum", &draft.maximum, error)
         && mix_other_roles_change (store, role->id, &draft, error) && mix_ctl_report_change (self, error);
}

/* Hundredths of a whole-time equivalent; -1 where none were given. */
static gboolean
read_work (MixCtl *self, int *work, GError **error)
{
  const char *text = mix_ctl_get (self, "wte");
  gint64 thousandths;

  *work = -1;
  if (text == NULL)
    return TRUE;
  if (!mix_text_parse_decimal (text, "", &thousandths) || thousandths < 0 || thousandths > G_MAXINT
      || thousandths % 10 != 0)
    {
      mix_set_error (error, MIX_ERROR_REFUSED, text, _ ("--wte “%s” is no number of people. Write it as 2.5."), text);
      return FALSE;
    }
  *work = (int) thousandths / 10;
  return TRUE;
}

static gboolean
set_month (MixCtl *self, GError **error)
{
  MixStore *store;
  g_autoptr (MixOtherRoleRow) role = find_role (self, &store, error);
  MixPence pence = -1;
  MixDate month;
  int work;

  if (role == NULL || !mix_ctl_get_month (self, "month", &month, error)
      || !mix_ctl_get_pounds (self, "pounds", &pence, error) || !read_work (self, &work, error))
    return FALSE;
  if (!mix_ctl_has (self, "pounds") && !mix_ctl_has (self, "wte"))
    return mix_other_roles_reset_month (store, role->id, month, error) && mix_ctl_report_change (self, error);
  return mix_other_roles_set_month (store, role->id, month, pence, work, error) && mix_ctl_report_change (self, error);
}

static gboolean
remove_role (MixCtl *self, GError **error)
{
  MixStore *store;
  g_autoptr (MixOtherRoleRow) role = find_role (self, &store, error);

  return role != NULL && mix_other_roles_remove (store, role->id, error) && mix_ctl_report_change (self, error);
}

static void
add_months (MixCtl *self, MixPlan *plan, const char *role_id)
{
  GPtrArray *rows = mix_plan_get_entries (plan, MIX_PLAN_OTHER_ROLE_MONTH);

  json_builder_set_member_name (mix_ctl_get_json (self), "from");
  json_builder_begin_array (mix_ctl_get_json (self));
  for (guint i = 0; i < rows->len; i++)
    {
      const MixOtherRoleMonthRow *row = rows->pdata[i];
      g_autofree char *month = mix_date_format_month_year (row->month), *pounds = mix_money_format_pounds (row->pence);

      if (!g_str_equal (row->role_id, role_id))
        continue;
      json_builder_begin_object (mix_ctl_get_json (self));
      mix_ctl_add_date (self, "month", row->month);
      mix_ctl_add_known (self, "pence", row->pence >= 0, row->pence);
      mix_ctl_add_known (self, "wte", row->work >= 0, row->work);
      json_builder_end_object (mix_ctl_get_json (self));
      if (row->pence >= 0)
        mix_ctl_print (self, _ ("  from %s: %s a month\n"), month, pounds);
      else
        mix_ctl_print (self, _ ("  from %s: %.2f whole-time equivalents\n"), month, row->work / 100.0);
    }
  json_builder_end_array (mix_ctl_get_json (self));
}

static gboolean
list_roles (MixCtl *self, GError **error)
{
  g_autoptr (MixPlan) plan = mix_ctl_load_plan (self, error);
  GPtrArray *rows = plan != NULL ? mix_plan_get_entries (plan, MIX_PLAN_OTHER_ROLE) : NULL;

  if (rows == NULL)
    return FALSE;
  json_builder_set_member_name (mix_ctl_get_json (self), "roles");
  json_builder_begin_array (mix_ctl_get_json (self));
  for (guint i = 0; i < rows->len; i++)
    {
      const MixOtherRoleRow *row = rows->pdata[i];
      MixNetwork *network = mix_plan_find_network (plan, row->network_id);
      const char *name = network != NULL ? mix_network_get_name (network) : NULL;

      json_builder_begin_object (mix_ctl_get_json (self));
      mix_ctl_add_text (self, "id", row->id);
      mix_ctl_add_text (self, "network", name);
      mix_ctl_add_text (self, "name", row->name);
      mix_ctl_add_known (self, "maximum", row->maximum >= 0, row->maximum);
      mix_ctl_add_text (self, "source", row->source);
      mix_ctl_print (self, "%s, %s\n", row->name, name != NULL ? name : "");
      add_months (self, plan, row->id);
      json_builder_end_object (mix_ctl_get_json (self));
    }
  json_builder_end_array (mix_ctl_get_json (self));
  return TRUE;
}

const MixCtlCommand mix_command_other_role_list = {
  .name = "other-role list",
  .summary = N_ ("show the scheme’s roles that are only lines of money"),
  .run = list_roles,
  .keys = list_keys,
};

const MixCtlCommand mix_command_other_role_add = {
  .name = "other-role add",
  .summary = N_ ("add another role of the scheme, so that the whole pot is seen"),
  .run = add_role,
  .options = add_options,
  .keys = mix_ctl_new_keys,
};

const MixCtlCommand mix_command_other_role_set = {
  .name = "other-role set",
  .summary = N_ ("change its name or its maximum"),
  .run = set_role,
  .options = set_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_other_role_month = {
  .name = "other-role month",
  .summary = N_ ("plan it from a month on; with neither pounds nor people, as before that month"),
  .run = set_month,
  .options = month_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_other_role_remove = {
  .name = "other-role remove",
  .summary = N_ ("take out a role that was entered by mistake"),
  .run = remove_role,
  .options = remove_options,
  .keys = mix_ctl_change_keys,
};
