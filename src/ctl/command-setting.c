#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-data-table.h"
#include "mix-deploy-settings.h"
#include "mix-error.h"
#include "mix-plan-options.h"
#include "mix-saved-views.h"

#include <glib/gi18n-lib.h>

#define MOST_VALUE 1000000

#define KEY_OPTION { "key", N_ ("KEY"), N_ ("which, as “show settings” says"), MIX_CTL_REQUIRED }

static const MixCtlOption set_options[] = {
  KEY_OPTION,
  { "value", N_ ("NUMBER"), N_ ("what it is to be"), MIX_CTL_REQUIRED },
  { NULL },
};

static const MixCtlOption reset_options[] = { KEY_OPTION, { NULL } };

static const MixCtlOption view_options[] = {
  { "page", N_ ("PAGE"), N_ ("the page it is a view of, such as board"), MIX_CTL_REQUIRED },
  { "name", N_ ("NAME"), N_ ("what it is called"), MIX_CTL_REQUIRED },
  { "state", N_ ("JSON"), N_ ("how the page is set: an object of the page’s own"), MIX_CTL_REQUIRED },
  { NULL },
};

static const MixCtlOption view_remove_options[] = {
  { "view", N_ ("ID"), N_ ("which, as “show views” says"), MIX_CTL_REQUIRED },
  { NULL },
};

static const MixDataColumn setting_columns[] = {
  { "key", NULL, N_ ("Key"), MIX_CELL_TEXT, N_ ("the setting’s key") },
  { "title", NULL, N_ ("Setting"), MIX_CELL_TEXT, N_ ("what it is") },
  { "value", NULL, N_ ("Value"), MIX_CELL_COUNT, N_ ("what holds in this plan") },
  { "default", NULL, N_ ("Our default"), MIX_CELL_COUNT, N_ ("what holds where the plan says nothing") },
  { "own", NULL, N_ ("Own"), MIX_CELL_TRUTH, N_ ("whether the plan sets it") },
  { "words", NULL, N_ ("What it means"), MIX_CELL_TEXT, N_ ("what the value means; empty where the title says it") },
};

static const MixCtlKey show_keys[] = {
  { "settings[].key", N_ ("the setting’s key") },
  { "settings[].title", N_ ("what it is") },
  { "settings[].value", N_ ("what holds in this plan") },
  { "settings[].default", N_ ("what holds where the plan says nothing") },
  { "settings[].own", N_ ("whether the plan sets it") },
  { "settings[].words", N_ ("what the value means; empty where the title says it") },
  { NULL },
};

static void
add_words (MixDataTable *table, MixPlan *plan, const char *key)
{
  g_autofree char *words
      = g_str_has_prefix (key, MIX_OPTION_DEPLOY_PREFIX) ? mix_deploy_settings_dup_words (plan, key) : NULL;

  mix_data_table_add_text (table, words != NULL ? words : "");
}

static gboolean
show_settings (MixCtl *self, GError **error)
{
  g_autoptr (MixPlan) plan = mix_ctl_load_plan (self, error);
  g_autoptr (GArray) options = mix_plan_options_list ();
  g_autoptr (MixDataTable) table = mix_data_table_new ("settings");

  if (plan == NULL)
    return FALSE;
  mix_ctl_add_columns (table, setting_columns, G_N_ELEMENTS (setting_columns));
  for (guint i = 0; i < options->len; i++)
    {
      const MixPlanOption *option = &g_array_index (options, MixPlanOption, i);

      mix_data_table_begin_row (table);
      mix_data_table_add_text (table, option->key);
      mix_data_table_add_text (table, option->title);
      mix_data_table_add_number (table, mix_plan_options_get (plan, option->key));
      mix_data_table_add_number (table, option->usual);
      mix_data_table_add_number (table, mix_plan_get_setting (plan, option->key) != NULL);
      add_words (table, plan, option->key);
    }
  mix_ctl_print_table (self, table);
  return TRUE;
}

static gboolean
set_setting (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  int value = 0;

  return store != NULL && mix_ctl_get_whole (self, "value", MOST_VALUE, &value, error)
         && mix_plan_options_set (store, mix_ctl_get (self, "key"), value, error)
         && mix_ctl_report_change (self, error);
}

static gboolean
reset_setting (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);

  return store != NULL && mix_plan_options_reset (store, mix_ctl_get (self, "key"), error)
         && mix_ctl_report_change (self, error);
}

static gboolean
save_view (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *id = NULL;

  if (store == NULL)
    return FALSE;
  id = mix_saved_views_save (store, mix_ctl_get (self, "page"), mix_ctl_get (self, "name"), mix_ctl_get (self, "state"),
                             error);
  return mix_ctl_report_new (self, id, error);
}

static gboolean
remove_view (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);

  return store != NULL && mix_saved_views_remove (store, mix_ctl_get (self, "view"), error)
         && mix_ctl_report_change (self, error);
}

const MixCtlCommand mix_command_show_settings = {
  .name = "show settings",
  .summary = N_ ("show the figures of ours that a plan may change"),
  .run = show_settings,
  .keys = show_keys,
};

const MixCtlCommand mix_command_setting_set = {
  .name = "setting set",
  .summary = N_ ("change a figure of ours for this plan"),
  .run = set_setting,
  .options = set_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_setting_reset = {
  .name = "setting reset",
  .summary = N_ ("go back to our default"),
  .run = reset_setting,
  .options = reset_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_view_save = {
  .name = "view save",
  .summary = N_ ("keep how a page is set under a name, and print the view’s id"),
  .run = save_view,
  .options = view_options,
  .keys = mix_ctl_new_keys,
};

const MixCtlCommand mix_command_view_remove = {
  .name = "view remove",
  .summary = N_ ("take a saved view out of the plan"),
  .run = remove_view,
  .options = view_remove_options,
  .keys = mix_ctl_change_keys,
};
