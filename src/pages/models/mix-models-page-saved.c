#include "mix-models-page-private.h"

#include "mix-comparison-dialog.h"
#include "mix-comparisons-dialog.h"
#include "mix-comparisons.h"
#include "mix-config.h"
#include "mix-criteria-dialog.h"
#include "mix-name-question.h"
#include "mix-plan-entries.h"
#include "mix-swings-dialog.h"

#include <glib/gi18n-lib.h>

/* The comparisons that the plan keeps under names. */

typedef struct
{
  char *id;
  char *name;
} Deed;

static Deed *
make_deed (MixModelsPage *self, const char *name)
{
  Deed *deed = g_new0 (Deed, 1);

  deed->id = g_strdup (self->comparison_id);
  deed->name = g_strdup (name);
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
rename_comparison (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Deed *deed = data;
  MixComparisonDraft draft = { .name = deed->name, .from_date = MIX_DATE_NONE };

  return mix_comparisons_set (store, deed->id, &draft, error);
}

static gboolean
duplicate_comparison (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Deed *deed = data;
  g_autofree char *id = mix_comparisons_duplicate (store, deed->id, deed->name, error);

  return id != NULL;
}

static gboolean
remove_comparison (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return mix_comparisons_remove (store, ((Deed *) data)->id, error);
}

/* The one that was asked for by name, else the one shown so far, else the first. */
void
_mix_models_page_choose (MixModelsPage *self)
{
  MixPlan *plan = mix_page_get_plan (MIX_PAGE (self));
  GPtrArray *all = mix_plan_get_comparisons (plan);
  const MixComparisonRow *wanted = self->wanted_name != NULL ? mix_comparison_find (plan, self->wanted_name) : NULL;

  if (wanted != NULL)
    {
      g_set_str (&self->comparison_id, wanted->id);
      g_clear_pointer (&self->wanted_name, g_free);
    }
  else if (_mix_models_page_get_comparison (self) == NULL)
    g_set_str (&self->comparison_id, all->len > 0 ? ((const MixComparisonRow *) all->pdata[0])->id : NULL);
}

static GMenu *
make_choices (MixModelsPage *self)
{
  GPtrArray *all = mix_plan_get_comparisons (mix_page_get_plan (MIX_PAGE (self)));
  GMenu *section = g_menu_new ();

  for (guint i = 0; i < all->len; i++)
    {
      const MixComparisonRow *row = all->pdata[i];
      g_autoptr (GMenuItem) item = g_menu_item_new (row->name, NULL);

      g_menu_item_set_action_and_target (item, "page.comparison", "s", row->id);
      g_menu_append_item (section, item);
    }
  return section;
}

static GMenu *
make_deeds (void)
{
  static const char *const ITEMS[][2] = {
    { N_ ("_New Comparison…"), "page.new" },
    { N_ ("Models, Years and _Posts…"), "page.settings" },
    { N_ ("_Weights…"), "page.weights" },
    { N_ ("_Criteria…"), "page.criteria" },
    { N_ ("A Model of Your _Own…"), "page.add-model" },
    { N_ ("Save Under _Another Name…"), "page.duplicate" },
    { N_ ("_Rename…"), "page.rename" },
    { N_ ("Compare _Two Comparisons…"), "page.compare" },
    { N_ ("_Try Weights and Figures"), "page.try" },
    { N_ ("Ranks as a Ta_ble"), "page.show-ranks" },
    { N_ ("What _Each Practice Pays"), "page.show-shares" },
    { N_ ("Re_move"), "page.remove" },
  };
  GMenu *section = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (ITEMS); i++)
    g_menu_append (section, _ (ITEMS[i][0]), ITEMS[i][1]);
  return section;
}

/* Fills the menu where other comparisons are there than before, and leaves it open where they are the same. */
static void
show_choices (MixModelsPage *self)
{
  GPtrArray *all = mix_plan_get_comparisons (mix_page_get_plan (MIX_PAGE (self)));
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GMenu) choices = NULL;
  g_autoptr (GMenu) deeds = NULL;

  for (guint i = 0; i < all->len; i++)
    {
      const MixComparisonRow *row = all->pdata[i];

      g_string_append_printf (names, "%s %s\n", row->id, row->name);
    }
  if (g_strcmp0 (self->saved_names, names->str) == 0)
    return;
  g_set_str (&self->saved_names, names->str);
  choices = make_choices (self);
  deeds = make_deeds ();
  g_menu_remove_all (self->saved_menu);
  g_menu_append_section (self->saved_menu, _ ("Saved comparisons"), G_MENU_MODEL (choices));
  g_menu_append_section (self->saved_menu, NULL, G_MENU_MODEL (deeds));
}

/* The menu in the header, and which of its deeds can be done. */
void
_mix_models_page_show_saved (MixModelsPage *self)
{
  static const char *const OF_ONE[] = { "settings", "weights", "criteria", "duplicate", "rename", "remove", "compare" };
  GActionMap *actions = G_ACTION_MAP (mix_page_get_actions (MIX_PAGE (self)));
  const MixComparisonRow *row = _mix_models_page_get_comparison (self);

  show_choices (self);
  gtk_label_set_label (self->saved_label, row != NULL ? row->name : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->saved_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  row != NULL ? row->name : "", -1);
  gtk_widget_set_visible (self->saved_button, row != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (OF_ONE); i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (actions, OF_ONE[i])),
                                 row != NULL
                                     && (mix_page_is_editable (MIX_PAGE (self)) || g_str_equal (OF_ONE[i], "compare")));
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (actions, "comparison")),
                             g_variant_new_string (row != NULL ? row->id : ""));
}

static void
change_comparison_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  MixModelsPage *self = user_data;
  const MixComparisonRow *row
      = mix_comparison_find (mix_page_get_plan (MIX_PAGE (self)), g_variant_get_string (state, NULL));

  if (row == NULL || g_strcmp0 (row->id, self->comparison_id) == 0)
    return;
  g_set_str (&self->comparison_id, row->id);
  _mix_models_page_show_saved (self);
  _mix_models_page_work_out (self);
  _mix_models_page_remember (self);
}

static void
open_settings (MixModelsPage *self, const char *comparison_id)
{
  MixEmploymentPack *pack = _mix_models_page_get_pack (self);

  if (pack != NULL)
    adw_dialog_present (mix_comparison_dialog_new (MIX_PAGE (self), pack, comparison_id, &self->wanted_name),
                        GTK_WIDGET (self));
}

static void
new_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  open_settings (user_data, NULL);
}

static void
settings_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  open_settings (user_data, ((MixModelsPage *) user_data)->comparison_id);
}

static void
weights_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixModelsPage *self = user_data;

  adw_dialog_present (mix_swings_dialog_new (MIX_PAGE (self), self->comparison_id), GTK_WIDGET (self));
}

static void
criteria_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixModelsPage *self = user_data;

  adw_dialog_present (mix_criteria_dialog_new (MIX_PAGE (self), self->comparison_id), GTK_WIDGET (self));
}

static void
compare_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixModelsPage *self = user_data;

  adw_dialog_present (
      mix_comparisons_dialog_new (MIX_PAGE (self), mix_employment_job_get_study (self->job), self->comparison_id),
      GTK_WIDGET (self));
}

static void
renamed (gpointer object, const char *name, const char *data)
{
  /* Translators: the new name of a comparison. */
  g_autofree char *words = g_strdup_printf (_ ("Comparison renamed to “%s”."), name);

  mix_page_run (object, rename_comparison, make_deed (object, name), free_deed, words);
}

static void
rename_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const MixComparisonRow *row = _mix_models_page_get_comparison (user_data);
  MixNameQuestion question = { _ ("Rename the Comparison"), NULL, row->name, _ ("_Rename") };

  mix_name_question_ask (&question, user_data, renamed, NULL);
}

static void
saved (gpointer object, const char *name, const char *data)
{
  MixModelsPage *self = object;
  /* Translators: the name of a comparison. */
  g_autofree char *words = g_strdup_printf (_ ("Saved as “%s”."), name);

  g_set_str (&self->wanted_name, name);
  mix_page_run (MIX_PAGE (self), duplicate_comparison, make_deed (self, name), free_deed, words);
}

static void
duplicate_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const MixComparisonRow *row = _mix_models_page_get_comparison (user_data);
  /* Translators: the name of a comparison that is about to be copied. */
  g_autofree char *name = g_strdup_printf (_ ("%s, copy"), row->name);
  MixNameQuestion question
      = { _ ("Save Under Another Name"),
          _ ("Models, scores and everybody’s weights are taken along; the first one stays."), name, _ ("_Save") };

  mix_name_question_ask (&question, user_data, saved, NULL);
}

static void
remove_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const MixComparisonRow *row = _mix_models_page_get_comparison (user_data);
  /* Translators: the name of a comparison. */
  g_autofree char *words = g_strdup_printf (_ ("Comparison “%s” removed."), row->name);

  mix_page_run (user_data, remove_comparison, make_deed (user_data, NULL), free_deed, words);
}

/* Adds what is done with comparisons as a whole. */
void
_mix_models_page_add_saved (MixModelsPage *self)
{
  static const GActionEntry ENTRIES[] = {
    { .name = "comparison", .parameter_type = "s", .state = "''", .change_state = change_comparison_cb },
    { .name = "compare", .activate = compare_cb },
  };
  static const GActionEntry EDITING_ENTRIES[] = {
    { .name = "new", .activate = new_cb },         { .name = "settings", .activate = settings_cb },
    { .name = "weights", .activate = weights_cb }, { .name = "criteria", .activate = criteria_cb },
    { .name = "rename", .activate = rename_cb },   { .name = "duplicate", .activate = duplicate_cb },
    { .name = "remove", .activate = remove_cb },
  };

  mix_page_add_actions (MIX_PAGE (self), ENTRIES, G_N_ELEMENTS (ENTRIES));
  mix_page_add_editing_actions (MIX_PAGE (self), EDITING_ENTRIES, G_N_ELEMENTS (EDITING_ENTRIES));
}
