#include "mix-models-page-private.h"

#include "mix-chart-table-dialog.h"
#include "mix-comparisons.h"
#include "mix-config.h"
#include "mix-employment-models.h"
#include "mix-figure-range-dialog.h"
#include "mix-follow-dialog.h"
#include "mix-model-figures-dialog.h"
#include "mix-models-money.h"
#include "mix-name-question.h"
#include "mix-score-dialog.h"

#include <glib/gi18n-lib.h>

/* What is done with an option, and with what is behind a cell. */

typedef struct
{
  char *id;
  char *name;
  MixEmploymentPack *pack;
} Deed;

static Deed *
make_deed (MixModelsPage *self, const char *id, const char *name)
{
  Deed *deed = g_new0 (Deed, 1);

  deed->id = g_strdup (id);
  deed->name = g_strdup (name);
  deed->pack = _mix_models_page_get_pack (self);
  return deed;
}

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_free (deed->id);
  g_free (deed->name);
  g_free (deed);
}

static gboolean
remove_option (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return mix_comparisons_remove_option (store, ((Deed *) data)->id, error);
}

static gboolean
move_left (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return mix_comparisons_move_option (store, ((Deed *) data)->id, -1, error);
}

static gboolean
move_right (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return mix_comparisons_move_option (store, ((Deed *) data)->id, 1, error);
}

static gboolean
copy_model (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Deed *deed = data;
  g_autofree char *code = mix_employment_models_copy (store, deed->pack, deed->id, deed->name, error);

  return code != NULL;
}

static gboolean
add_model (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autofree char *code = mix_employment_models_add (store, ((Deed *) data)->name, NULL, error);

  return code != NULL;
}

static void
open_figures (MixModelsPage *self, const MixComparisonOptionRow *option)
{
  MixEmploymentPack *pack = _mix_models_page_get_pack (self);

  if (pack != NULL)
    adw_dialog_present (mix_model_figures_dialog_new (MIX_PAGE (self), pack, option->model), GTK_WIDGET (self));
}

static void
open_figure (MixModelsPage *self, const MixComparisonOptionRow *option, const char *name)
{
  MixEmploymentPack *pack = _mix_models_page_get_pack (self);
  MixEmploymentParameter parameter;

  if (pack != NULL && mix_employment_parameter_parse (name, &parameter))
    adw_dialog_present (mix_figure_range_dialog_new (MIX_PAGE (self), pack, option->model, parameter),
                        GTK_WIDGET (self));
}

/* All lines by year, or the arithmetic of one. */
static void
open_money (MixModelsPage *self, const char *option_id, const MixComparisonOptionRow *option, const char *line_id)
{
  MixEmploymentStudy *study = mix_employment_job_get_study (self->job);
  guint number
      = study != NULL ? mix_employment_picture_find_option (study->picture, option_id) : MIX_EMPLOYMENT_NOTHING;
  g_autoptr (MixChartTable) table = NULL;

  if (number == MIX_EMPLOYMENT_NOTHING)
    return;
  if (line_id != NULL)
    table = mix_models_money_create_line_table (study->picture, option, line_id);
  else
    table = mix_models_money_create_years_table (study->picture, number);
  if (table != NULL)
    adw_dialog_present (mix_chart_table_dialog_new (table), GTK_WIDGET (self));
}

/* "score OPTION CRITERION", "figure OPTION PARAMETER", "line OPTION LINE", "years OPTION", "figures OPTION" */
static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixModelsPage *self = user_data;
  g_auto (GStrv) words = g_strsplit (g_variant_get_string (parameter, NULL), " ", 3);
  const MixComparisonOptionRow *option
      = g_strv_length (words) >= 2 ? _mix_models_page_find_option (self, words[1]) : NULL;

  if (option == NULL)
    return;
  if (g_str_equal (words[0], "score"))
    adw_dialog_present (mix_score_dialog_new (MIX_PAGE (self), option, words[2]), GTK_WIDGET (self));
  else if (g_str_equal (words[0], "figure"))
    open_figure (self, option, words[2]);
  else if (g_str_equal (words[0], "figures"))
    open_figures (self, option);
  else
    open_money (self, words[1], option, words[2]);
}

static void
figures_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const MixComparisonOptionRow *option
      = _mix_models_page_find_option (user_data, g_variant_get_string (parameter, NULL));

  if (option != NULL)
    open_figures (user_data, option);
}

static void
years_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const char *id = g_variant_get_string (parameter, NULL);
  const MixComparisonOptionRow *option = _mix_models_page_find_option (user_data, id);

  if (option != NULL)
    open_money (user_data, id, option, NULL);
}

static void
follow_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixModelsPage *self = user_data;
  const MixComparisonOptionRow *option = _mix_models_page_find_option (self, g_variant_get_string (parameter, NULL));
  MixEmploymentPack *pack = _mix_models_page_get_pack (self);

  if (option != NULL && pack != NULL)
    adw_dialog_present (mix_follow_dialog_new (MIX_PAGE (self), pack, option), GTK_WIDGET (self));
}

static void
remove_option_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixModelsPage *self = user_data;
  const MixComparisonOptionRow *option = _mix_models_page_find_option (self, g_variant_get_string (parameter, NULL));

  if (option != NULL)
    mix_page_run (MIX_PAGE (self), remove_option, make_deed (self, option->id, NULL), free_deed,
                  _ ("Removed from the comparison."));
}

static void
move_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gboolean left = g_str_equal (g_action_get_name (G_ACTION (action)), "move-left");
  const MixComparisonOptionRow *option
      = _mix_models_page_find_option (user_data, g_variant_get_string (parameter, NULL));

  if (option != NULL)
    mix_page_run (user_data, left ? move_left : move_right, make_deed (user_data, option->id, NULL), free_deed, NULL);
}

static void
copy_named (gpointer object, const char *name, const char *code)
{
  /* Translators: the name of an employment model. */
  g_autofree char *words = g_strdup_printf (_ ("“%s” can be compared: choose it under Models, Years and Posts."), name);

  mix_page_run (object, copy_model, make_deed (object, code, name), free_deed, words);
}

static void
copy_model_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const MixComparisonOptionRow *option
      = _mix_models_page_find_option (user_data, g_variant_get_string (parameter, NULL));
  MixNameQuestion question
      = { _ ("Copy the Model"), _ ("The copy has all figures, which can then be changed."), NULL, _ ("_Copy") };

  if (option != NULL)
    mix_name_question_ask (&question, user_data, copy_named, option->model);
}

static void
model_named (gpointer object, const char *name, const char *data)
{
  /* Translators: the name of an employment model. */
  g_autofree char *words = g_strdup_printf (_ ("“%s” can be compared: choose it under Models, Years and Posts."), name);

  mix_page_run (object, add_model, make_deed (object, NULL, name), free_deed, words);
}

static void
add_model_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixNameQuestion question
      = { _ ("A Model of Your Own"), _ ("Nothing is known of it at first: enter its figures next."), NULL, _ ("_Add") };

  mix_name_question_ask (&question, user_data, model_named, NULL);
}

/* Adds what is done with an option. */
void
_mix_models_page_add_deeds (MixModelsPage *self)
{
  static const GActionEntry ENTRIES[] = {
    { .name = "open", .activate = open_cb, .parameter_type = "s" },
    { .name = "figures", .activate = figures_cb, .parameter_type = "s" },
    { .name = "years", .activate = years_cb, .parameter_type = "s" },
  };
  static const GActionEntry EDITING_ENTRIES[] = {
    { .name = "follow", .activate = follow_cb, .parameter_type = "s" },
    { .name = "move-left", .activate = move_cb, .parameter_type = "s" },
    { .name = "move-right", .activate = move_cb, .parameter_type = "s" },
    { .name = "remove-option", .activate = remove_option_cb, .parameter_type = "s" },
    { .name = "add-model", .activate = add_model_cb },
    { .name = "copy-model", .activate = copy_model_cb, .parameter_type = "s" },
  };

  mix_page_add_actions (MIX_PAGE (self), ENTRIES, G_N_ELEMENTS (ENTRIES));
  mix_page_add_editing_actions (MIX_PAGE (self), EDITING_ENTRIES, G_N_ELEMENTS (EDITING_ENTRIES));
}
