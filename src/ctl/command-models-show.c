#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-employment.h"

#include <glib/gi18n-lib.h>

static const MixCtlOption options[] = {
  { "model", N_ ("CODE"), N_ ("which, such as M04"), MIX_CTL_REQUIRED },
  { NULL },
};

static const MixDataColumn columns[] = {
  { "parameter", NULL, N_ ("Parameter"), MIX_CELL_TEXT, NULL },
  { "title", NULL, N_ ("What it is"), MIX_CELL_TEXT, NULL },
  { "words", NULL, N_ ("What counts here"), MIX_CELL_TEXT, NULL },
  { "state", NULL, N_ ("State"), MIX_CELL_TEXT, NULL },
  { "choice", NULL, N_ ("Word"), MIX_CELL_TEXT, NULL },
  { "low", NULL, N_ ("Low"), MIX_CELL_MICROS, NULL },
  { "likely", NULL, N_ ("Likely"), MIX_CELL_MICROS, NULL },
  { "high", NULL, N_ ("High"), MIX_CELL_MICROS, NULL },
  { "unit", NULL, N_ ("Unit"), MIX_CELL_TEXT, NULL },
  { "grade", NULL, N_ ("Grade"), MIX_CELL_TEXT, NULL },
  { "origin", NULL, N_ ("Whose"), MIX_CELL_TEXT, NULL },
  { "suggestion", NULL, N_ ("Our suggestion"), MIX_CELL_TEXT, NULL },
  { "source", NULL, N_ ("Source"), MIX_CELL_TEXT, NULL },
  { "note", NULL, N_ ("Note"), MIX_CELL_TEXT, NULL },
};

static const MixCtlKey keys[] = {
  { "code", N_ ("the model’s code") },
  { "name", N_ ("what it is called") },
  { "description", N_ ("how it works; null where the packs say nothing") },
  { "vat_treatment", N_ ("what is known of VAT, in words") },
  { "liability", N_ ("who is liable, in words") },
  { "pros", N_ ("what speaks for it") },
  { "cons", N_ ("what speaks against it") },
  { "parameters[].parameter", N_ ("the parameter’s name") },
  { "parameters[].title", N_ ("what it is") },
  { "parameters[].words", N_ ("what counts in this plan, in words") },
  { "parameters[].state", N_ ("known, none (there is no such thing) or unknown") },
  { "parameters[].choice", N_ ("of one that is a word: the word; null otherwise") },
  { "parameters[].low", N_ ("the least it may be, in its unit; null where there is no range") },
  { "parameters[].likely", N_ ("what is likely") },
  { "parameters[].high", N_ ("the most it may be") },
  { "parameters[].unit", N_ ("share (of one), gbp, gbp_per_year, months …; choice for a word") },
  { "parameters[].grade", N_ ("A, B, C, or U for the plan’s own; null where nothing is known") },
  { "parameters[].origin", N_ ("pack, plan, accepted, or original: of a copy, what its original has") },
  { "parameters[].suggestion", N_ ("a figure of ours to accept, in words; null where there is none") },
  { "parameters[].source", N_ ("where it is from") },
  { "parameters[].note", N_ ("what to know about it") },
  { NULL },
};

static const char *const states[] = {
  [MIX_EMPLOYMENT_NOT_KNOWN] = "unknown",
  [MIX_EMPLOYMENT_NOT_APPLICABLE] = "none",
  [MIX_EMPLOYMENT_KNOWN] = "known",
};

static const char *const origins[] = {
  [MIX_EMPLOYMENT_FROM_PACK] = "pack",
  [MIX_EMPLOYMENT_FROM_PLAN] = "plan",
  [MIX_EMPLOYMENT_ACCEPTED] = "accepted",
  [MIX_EMPLOYMENT_FROM_ORIGINAL] = "original",
};

static void
add_known (MixDataTable *table, gboolean known, gint64 millionths)
{
  if (known)
    mix_data_table_add_number (table, millionths);
  else
    mix_data_table_add_unknown (table);
}

static void
add_figure (MixDataTable *table, const MixEmploymentFigure *figure, MixEmploymentParameter parameter)
{
  gboolean is_choice = mix_employment_parameter_is_choice (parameter);
  gboolean known = figure->state == MIX_EMPLOYMENT_KNOWN;
  g_autofree char *words = mix_employment_figure_dup_text (figure, parameter);

  mix_data_table_add_text (table, words);
  mix_data_table_add_text (table, states[figure->state]);
  mix_data_table_add_text (table,
                           known && is_choice ? mix_employment_parameter_get_word (parameter, figure->choice) : NULL);
  add_known (table, known && !is_choice, figure->low);
  add_known (table, known && !is_choice, figure->likely);
  add_known (table, known && !is_choice, figure->high);
}

static void
add_parameter (MixDataTable *table, const MixEmploymentValue *value, MixEmploymentParameter parameter)
{
  const char grade[2] = { value->grade, '\0' };
  g_autofree char *suggestion
      = value->has_suggestion ? mix_employment_figure_dup_text (&value->suggestion, parameter) : NULL;

  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, mix_employment_parameter_get_name (parameter));
  mix_data_table_add_text (table, mix_employment_parameter_get_title (parameter));
  add_figure (table, &value->figure, parameter);
  mix_data_table_add_text (table, mix_employment_unit_get_name (mix_employment_parameter_get_unit (parameter)));
  mix_data_table_add_text (table, value->grade != 0 ? grade : NULL);
  mix_data_table_add_text (table, origins[value->origin]);
  mix_data_table_add_text (table, suggestion);
  mix_data_table_add_text (table, value->source);
  mix_data_table_add_text (table, value->note);
}

static void
add_words (MixCtl *self, const MixEmploymentModel *model)
{
  static const char *const names[] = { "description", "vat_treatment", "liability", "pros", "cons" };

  mix_ctl_add_text (self, "code", model->code);
  mix_ctl_add_text (self, "name", model->name);
  mix_ctl_print (self, "%s %s\n", model->code, model->name);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *text = model->item != NULL ? mix_pack_item_get_text (model->item, names[i]) : NULL;

      mix_ctl_add_text (self, names[i], text);
      if (text != NULL)
        mix_ctl_print (self, "%s\n", text);
    }
}

static gboolean
show_model (MixCtl *self, GError **error)
{
  g_autoptr (MixEmploymentCatalogue) catalogue = mix_ctl_load_employment (self, error);
  const MixEmploymentModel *model
      = catalogue != NULL ? mix_ctl_find_model (catalogue, mix_ctl_get (self, "model"), error) : NULL;
  g_autoptr (MixDataTable) table = mix_data_table_new ("parameters");

  if (model == NULL)
    return FALSE;
  add_words (self, model);
  mix_ctl_add_columns (table, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < MIX_EMPLOYMENT_N_PARAMETERS; i++)
    {
      MixEmploymentValue value = mix_employment_catalogue_get_value (catalogue, model->code, i);

      add_parameter (table, &value, i);
    }
  mix_ctl_print_table (self, table);
  return TRUE;
}

const MixCtlCommand mix_command_models_show = {
  .name = "models show",
  .summary = N_ ("show what is known of an employment model, with sources and our suggestions"),
  .run = show_model,
  .options = options,
  .keys = keys,
};
