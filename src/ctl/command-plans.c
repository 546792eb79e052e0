#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-error.h"
#include "mix-plan-library.h"
#include "mix-plan-settings.h"

#include <glib/gi18n-lib.h>

static const MixDataColumn plan_columns[] = {
  { "name", NULL, N_ ("Plan"), MIX_CELL_TEXT, NULL },
  { "networks", NULL, N_ ("Networks"), MIX_CELL_COUNT, NULL },
  { "practices", NULL, N_ ("Practices"), MIX_CELL_COUNT, NULL },
  { "sample", NULL, N_ ("Sample"), MIX_CELL_TRUTH, NULL },
  { "changed_at", NULL, N_ ("Changed"), MIX_CELL_TEXT, NULL },
  { "path", NULL, N_ ("File"), MIX_CELL_TEXT, NULL },
  { "problem", NULL, N_ ("Problem"), MIX_CELL_TEXT, NULL },
};

static const MixCtlKey plans_keys[] = {
  { "folder", N_ ("where the plans lie") },
  { "plans[].name", N_ ("what the plan is called") },
  { "plans[].networks", N_ ("how many networks it has") },
  { "plans[].practices", N_ ("how many practices it knows") },
  { "plans[].sample", N_ ("whether it is the sample") },
  { "plans[].changed_at", N_ ("when it was changed last, as ISO 8601 in UTC") },
  { "plans[].path", N_ ("its file") },
  { "plans[].problem", N_ ("why it cannot be opened; null where it can") },
  { NULL },
};

static const MixCtlOption set_options[] = {
  { "name", N_ ("NAME"), N_ ("what the plan is called from here on") },
  { "planning-date", N_ ("DATE"), N_ ("the day the plan is about, or “today” for today, whichever day that is") },
  { NULL },
};

static const MixCtlKey set_keys[] = {
  { "change", N_ ("what the history calls the change; null where nothing differed") },
  { NULL },
};

static const MixCtlOption sample_options[] = {
  { "growth", NULL, N_ ("the second one: a federation that goes from six pharmacists to fifty in six months") },
  { NULL },
};

static const MixCtlKey sample_keys[] = {
  { "plan", N_ ("the sample plan’s file") },
  { NULL },
};

static gboolean
list_plans (MixCtl *self, GError **error)
{
  g_autoptr (GPtrArray) entries = mix_plan_library_list ();
  g_autoptr (MixDataTable) table = mix_data_table_new ("plans");
  g_autofree char *folder = mix_plan_library_dup_folder ();

  mix_ctl_add_columns (table, plan_columns, G_N_ELEMENTS (plan_columns));
  for (guint i = 0; i < entries->len; i++)
    {
      const MixPlanEntry *entry = entries->pdata[i];
      g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (entry->changed_at);
      g_autofree char *changed_at = g_date_time_format_iso8601 (time);

      mix_data_table_begin_row (table);
      mix_data_table_add_text (table, entry->name);
      mix_data_table_add_number (table, entry->n_networks);
      mix_data_table_add_number (table, entry->n_practices);
      mix_data_table_add_number (table, entry->sample);
      mix_data_table_add_text (table, changed_at);
      mix_data_table_add_text (table, entry->path);
      mix_data_table_add_text (table, entry->problem);
    }
  mix_ctl_add_text (self, "folder", folder);
  mix_ctl_print_table (self, table);
  return TRUE;
}

static gboolean
set_plan (MixCtl *self, GError **error)
{
  const char *name = mix_ctl_get (self, "name");
  const char *date = mix_ctl_get (self, "planning-date");
  MixDate day = MIX_DATE_NONE;
  MixStore *store;

  if ((name != NULL) == (date != NULL))
    {
      mix_set_error (error, MIX_ERROR_USAGE, NULL, _ ("Give either --name or --planning-date."));
      return FALSE;
    }
  store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  if (store == NULL)
    return FALSE;
  if (name != NULL)
    return mix_plan_rename (store, name, error) && mix_ctl_report_change (self, error);
  if (!g_str_equal (date, "today") && !mix_ctl_get_date (self, "planning-date", &day, error))
    return FALSE;
  return mix_plan_set_planning_date (store, day, error) && mix_ctl_report_change (self, error);
}

static gboolean
take_sample (MixCtl *self, GError **error)
{
  g_autofree char *path = mix_ctl_has (self, "growth") ? mix_plan_library_take_growth_sample (NULL, error)
                                                       : mix_plan_library_take_sample (NULL, error);

  if (path == NULL)
    return FALSE;
  mix_ctl_add_text (self, "plan", path);
  mix_ctl_print (self, "%s\n", path);
  return TRUE;
}

const MixCtlCommand mix_command_plans = {
  .name = "plans",
  .summary = N_ ("list the plans on this computer"),
  .run = list_plans,
  .keys = plans_keys,
  .without_plan = TRUE,
};

const MixCtlCommand mix_command_plan_set = {
  .name = "plan set",
  .summary = N_ ("change what the plan is called, or the day it is about"),
  .run = set_plan,
  .options = set_options,
  .keys = set_keys,
};

const MixCtlCommand mix_command_sample = {
  .name = "sample",
  .summary = N_ ("put the sample plan among the plans on this computer, and print its file"),
  .run = take_sample,
  .options = sample_options,
  .keys = sample_keys,
  .without_plan = TRUE,
};
