#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-employment.h"
#include "mix-employment-models.h"

#include <glib/gi18n-lib.h>

#define MODEL_OPTION { "model", N_ ("CODE"), N_ ("which, such as M04"), MIX_CTL_REQUIRED }
#define PARAMETER_OPTION { "parameter", N_ ("NAME"), N_ ("which, as “models show” lists them"), MIX_CTL_REQUIRED }

static const MixCtlOption model_options[] = { MODEL_OPTION, { NULL } };

static const MixCtlOption list_options[] = {
  { "all", NULL, N_ ("those too that are no option here") },
  { NULL },
};

static const MixCtlOption set_options[] = {
  MODEL_OPTION,
  PARAMETER_OPTION,
  { "value", N_ ("FIGURE"),
    N_ ("one figure, three in quotes (low, likely, high) such as '3% 7% 12%', a word such as exempt, none, or unknown"),
    MIX_CTL_REQUIRED },
  { "source", N_ ("WORDS"), N_ ("where it is from, such as their offer of June") },
  { NULL },
};

static const MixCtlOption parameter_options[] = { MODEL_OPTION, PARAMETER_OPTION, { NULL } };

static const MixCtlOption accept_options[] = {
  MODEL_OPTION,
  { "parameter", N_ ("NAME"), N_ ("which; without it, all of which nothing is known") },
  { NULL },
};

static const MixCtlOption copy_options[] = {
  MODEL_OPTION,
  { "name", N_ ("NAME"), N_ ("what the copy is called"), MIX_CTL_REQUIRED },
  { NULL },
};

static const MixCtlOption rename_options[] = {
  { "model", N_ ("CODE"), N_ ("which of the plan’s own, such as X01"), MIX_CTL_REQUIRED },
  { "name", N_ ("NAME"), N_ ("what it is called"), MIX_CTL_REQUIRED },
  { NULL },
};

static const MixCtlOption add_options[] = {
  { "name", N_ ("NAME"), N_ ("what it is called"), MIX_CTL_REQUIRED },
  { "employer", N_ ("WORDS"), N_ ("who employs") },
  { NULL },
};

static const MixCtlKey code_keys[] = {
  { "code", N_ ("the model’s code") },
  { "change", N_ ("what the history calls the change") },
  { NULL },
};

static const MixDataColumn list_columns[] = {
  { "code", NULL, N_ ("Code"), MIX_CELL_TEXT, NULL },
  { "name", NULL, N_ ("Model"), MIX_CELL_TEXT, NULL },
  { "employer", NULL, N_ ("Employer"), MIX_CELL_TEXT, NULL },
  { "enabled", NULL, N_ ("Option here"), MIX_CELL_TRUTH, NULL },
  { "own", NULL, N_ ("Own"), MIX_CELL_TRUTH, NULL },
  { "based_on", NULL, N_ ("Copy of"), MIX_CELL_TEXT, NULL },
  { "unknown", NULL, N_ ("Not known"), MIX_CELL_COUNT, NULL },
};

static const MixCtlKey list_keys[] = {
  { "models[].code", N_ ("the model’s code") },
  { "models[].name", N_ ("what it is called") },
  { "models[].employer", N_ ("who employs; null where that is not said") },
  { "models[].enabled", N_ ("whether it is an option here") },
  { "models[].own", N_ ("whether it is one of the plan’s own") },
  { "models[].based_on", N_ ("code of the model that it is a copy of; null for none") },
  { "models[].unknown", N_ ("how many of its parameters are not known") },
  { NULL },
};

static void
add_model (MixDataTable *table, MixEmploymentCatalogue *catalogue, const MixEmploymentModel *model)
{
  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, model->code);
  mix_data_table_add_text (table, model->name);
  mix_data_table_add_text (table, model->employer);
  mix_data_table_add_number (table, model->enabled);
  mix_data_table_add_number (table, model->own);
  mix_data_table_add_text (table, model->based_on);
  mix_data_table_add_number (table, mix_employment_catalogue_count_unknown (catalogue, model->code));
}

static gboolean
list_models (MixCtl *self, GError **error)
{
  g_autoptr (MixEmploymentCatalogue) catalogue = mix_ctl_load_employment (self, error);
  g_autoptr (MixDataTable) table = mix_data_table_new ("models");

  if (catalogue == NULL)
    return FALSE;
  mix_ctl_add_columns (table, list_columns, G_N_ELEMENTS (list_columns));
  for (guint i = 0; i < mix_employment_catalogue_get_n_models (catalogue); i++)
    {
      const MixEmploymentModel *model = mix_employment_catalogue_get_model (catalogue, i);

      if (model->enabled || mix_ctl_has (self, "all"))
        add_model (table, catalogue, model);
    }
  mix_ctl_print_table (self, table);
  return TRUE;
}

static gboolean
switch_model (MixCtl *self, gboolean enabled, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autoptr (MixEmploymentPack) pack = store != NULL ? mix_ctl_load_employment_pack (error) : NULL;

  return pack != NULL && mix_employment_models_enable (store, pack, mix_ctl_get (self, "model"), enabled, error)
         && mix_ctl_report_change (self, error);
}

static gboolean
switch_on (MixCtl *self, GError **error)
{
  return switch_model (self, TRUE, error);
}

static gboolean
switch_off (MixCtl *self, GError **error)
{
  return switch_model (self, FALSE, error);
}

static gboolean
add_own_model (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *code = store != NULL ? mix_employment_models_add (store, mix_ctl_get (self, "name"),
                                                                     mix_ctl_get (self, "employer"), error)
                                        : NULL;

  return mix_ctl_report_code (self, code, error);
}

static gboolean
copy_model (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autoptr (MixEmploymentPack) pack = store != NULL ? mix_ctl_load_employment_pack (error) : NULL;
  g_autofree char *code = pack != NULL ? mix_employment_models_copy (store, pack, mix_ctl_get (self, "model"),
                                                                     mix_ctl_get (self, "name"), error)
                                       : NULL;

  return mix_ctl_report_code (self, code, error);
}

static gboolean
rename_model (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);

  return store != NULL
         && mix_employment_models_rename (store, mix_ctl_get (self, "model"), mix_ctl_get (self, "name"), error)
         && mix_ctl_report_change (self, error);
}

static gboolean
remove_model (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);

  return store != NULL && mix_employment_models_remove (store, mix_ctl_get (self, "model"), error)
         && mix_ctl_report_change (self, error);
}

static gboolean
set_parameter (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autoptr (MixEmploymentPack) pack = store != NULL ? mix_ctl_load_employment_pack (error) : NULL;
  MixEmploymentParameter parameter;
  MixEmploymentFigure figure;

  return pack != NULL && mix_ctl_find_parameter (self, &parameter, error)
         && mix_employment_figure_parse (parameter, mix_ctl_get (self, "value"), &figure, error)
         && mix_employment_models_set (store, pack, mix_ctl_get (self, "model"), parameter, &figure,
                                       mix_ctl_get (self, "source"), error)
         && mix_ctl_report_change (self, error);
}

static gboolean
reset_parameter (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autoptr (MixEmploymentPack) pack = store != NULL ? mix_ctl_load_employment_pack (error) : NULL;
  MixEmploymentParameter parameter;

  return pack != NULL && mix_ctl_find_parameter (self, &parameter, error)
         && mix_employment_models_reset (store, pack, mix_ctl_get (self, "model"), parameter, error)
         && mix_ctl_report_change (self, error);
}

static gboolean
accept_suggestion (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autoptr (MixEmploymentPack) pack = store != NULL ? mix_ctl_load_employment_pack (error) : NULL;
  const char *code = mix_ctl_get (self, "model");
  MixEmploymentParameter parameter;

  if (pack == NULL)
    return FALSE;
  if (!mix_ctl_has (self, "parameter"))
    return mix_employment_models_accept_all (store, pack, code, NULL, error) && mix_ctl_report_change (self, error);
  return mix_ctl_find_parameter (self, &parameter, error)
         && mix_employment_models_accept (store, pack, code, parameter, error) && mix_ctl_report_change (self, error);
}

const MixCtlCommand mix_command_models_list = {
  .name = "models list",
  .summary = N_ ("list the employment models that are options here"),
  .run = list_models,
  .options = list_options,
  .keys = list_keys,
};

const MixCtlCommand mix_command_models_on = {
  .name = "models on",
  .summary = N_ ("make an employment model an option here"),
  .run = switch_on,
  .options = model_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_models_off = {
  .name = "models off",
  .summary = N_ ("make an employment model no option here"),
  .run = switch_off,
  .options = model_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_models_add = {
  .name = "models add",
  .summary = N_ ("add an employment model of the plan’s own, and print its code"),
  .run = add_own_model,
  .options = add_options,
  .keys = code_keys,
};

const MixCtlCommand mix_command_models_copy = {
  .name = "models copy",
  .summary = N_ ("copy an employment model, to change the copy, and print its code"),
  .run = copy_model,
  .options = copy_options,
  .keys = code_keys,
};

const MixCtlCommand mix_command_models_rename = {
  .name = "models rename",
  .summary = N_ ("rename an employment model of the plan’s own"),
  .run = rename_model,
  .options = rename_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_models_remove = {
  .name = "models remove",
  .summary = N_ ("take an employment model of the plan’s own out of it"),
  .run = remove_model,
  .options = model_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_models_set = {
  .name = "models set",
  .summary = N_ ("enter what is known of a parameter of an employment model"),
  .run = set_parameter,
  .options = set_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_models_reset = {
  .name = "models reset",
  .summary = N_ ("go back to what the data pack says of a parameter"),
  .run = reset_parameter,
  .options = parameter_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_models_accept = {
  .name = "models accept",
  .summary = N_ ("accept our suggestion where nothing is known of a parameter"),
  .run = accept_suggestion,
  .options = accept_options,
  .keys = mix_ctl_change_keys,
};
