#include "mix-plan-switcher.h"

#include "mix-config.h"
#include "mix-plan-list.h"
#include "mix-scenario.h"
#include "mix-stand-in.h"
#include "mix-tooltip.h"

#include <glib/gi18n-lib.h>

/* The plan's name and size; pressed, the other plans of this computer. */
struct _MixPlanSwitcher
{
  AdwBin parent_instance;

  MixDocument *document;

  GMenu *menu;
  GMenu *plans;     /* the other plans: the first section while there are any */
  GMenu *scenarios; /* of the plan, and the plan itself while one of them is open */
  GtkMenuButton *button;
  GtkLabel *name;
  GtkWidget *sample;
  GtkWidget *scenario;
  GtkLabel *counts;
};

G_DEFINE_FINAL_TYPE (MixPlanSwitcher, mix_plan_switcher, ADW_TYPE_BIN)

static char *
describe_size (MixPlan *plan)
{
  guint n_networks = mix_stand_in_count_networks (plan);
  guint n_practices = mix_plan_get_practices (plan)->len;
  g_autofree char *networks = g_strdup_printf (ngettext ("%u network", "%u networks", n_networks), n_networks);
  g_autofree char *practices = g_strdup_printf (ngettext ("%u practice", "%u practices", n_practices), n_practices);

  return g_strjoin (" · ", networks, practices, NULL);
}

static char *
describe_origin (MixPlan *plan)
{
  /* Translators: what a scenario is a branch of: the plan's name */
  return g_strdup_printf (_ ("of %s"), mix_plan_get_name (plan));
}

static void
show_plan (MixPlanSwitcher *self)
{
  MixPlan *plan = mix_document_get_plan (self->document);
  g_autofree char *scenario = NULL;
  g_autofree char *plan_path = mix_scenario_dup_plan_path (mix_document_get_path (self->document), &scenario);
  gboolean sample = plan_path == NULL && mix_plan_get_row (plan)->sample;
  const char *name = plan_path != NULL ? scenario : mix_plan_get_name (plan);
  g_autofree char *size = plan_path != NULL ? describe_origin (plan) : describe_size (plan);
  g_autofree char *words = g_strdup_printf (plan_path != NULL ? _ ("Scenario %s, %s")
                                            : sample          ? _ ("Plan %s, a sample, %s")
                                                              : _ ("Plan %s, %s"),
                                            name, size);

  gtk_label_set_label (self->name, name);
  mix_tooltip_set_words (GTK_WIDGET (self->name), name);
  gtk_widget_set_visible (self->sample, sample);
  gtk_widget_set_visible (self->scenario, plan_path != NULL);
  gtk_label_set_label (self->counts, size);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
show_plans (MixPlanSwitcher *self)
{
  GPtrArray *entries = mix_plan_list_get_entries (mix_plan_list_get_default ());

  if (g_menu_model_get_n_items (G_MENU_MODEL (self->plans)) > 0)
    g_menu_remove (self->menu, 0);
  g_menu_remove_all (self->plans);
  for (guint i = 0; i < entries->len; i++)
    {
      const MixPlanEntry *entry = entries->pdata[i];
      g_autofree char *label = g_strdelimit (g_strdup (entry->name), "_", ' ');
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      if (self->document != NULL && g_str_equal (entry->path, mix_document_get_path (self->document)))
        continue;
      g_menu_item_set_action_and_target (item, "win.open-plan", "s", entry->path);
      g_menu_append_item (self->plans, item);
    }
  if (g_menu_model_get_n_items (G_MENU_MODEL (self->plans)) > 0)
    g_menu_prepend_section (self->menu, NULL, G_MENU_MODEL (self->plans));
}

static void
add_scenario (MixPlanSwitcher *self, const char *name, const char *path)
{
  g_autofree char *label = g_strdelimit (g_strdup (name), "_", ' ');
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "win.open-plan", "s", path);
  g_menu_append_item (self->scenarios, item);
}

static void
show_scenarios (MixPlanSwitcher *self)
{
  const char *path = mix_document_get_path (self->document);
  g_autoptr (GPtrArray) scenarios = mix_scenario_list (path);
  g_autofree char *plan_path = mix_scenario_dup_plan_path (path, NULL);

  g_menu_remove_all (self->scenarios);
  if (plan_path != NULL)
    add_scenario (self, _ ("Back to the Plan"), plan_path);
  for (guint i = 0; i < scenarios->len; i++)
    {
      const MixScenario *scenario = scenarios->pdata[i];

      if (!g_str_equal (scenario->path, path))
        add_scenario (self, scenario->name, scenario->path);
    }
}

static void
active_notified_cb (MixPlanSwitcher *self)
{
  if (!gtk_menu_button_get_active (self->button))
    return;
  show_scenarios (self);
  mix_plan_list_refresh (mix_plan_list_get_default ());
}

static void
mix_plan_switcher_dispose (GObject *object)
{
  MixPlanSwitcher *self = MIX_PLAN_SWITCHER (object);

  g_clear_object (&self->document);
  g_clear_object (&self->plans);
  adw_bin_set_child (ADW_BIN (object), NULL);
  G_OBJECT_CLASS (mix_plan_switcher_parent_class)->dispose (object);
}

static void
mix_plan_switcher_class_init (MixPlanSwitcherClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_plan_switcher_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/skillmix/Skillmix/app/mix-plan-switcher.ui");
  gtk_widget_class_bind_template_child (widget_class, MixPlanSwitcher, menu);
  gtk_widget_class_bind_template_child (widget_class, MixPlanSwitcher, scenarios);
  gtk_widget_class_bind_template_child (widget_class, MixPlanSwitcher, button);
  gtk_widget_class_bind_template_child (widget_class, MixPlanSwitcher, name);
  gtk_widget_class_bind_template_child (widget_class, MixPlanSwitcher, sample);
  gtk_widget_class_bind_template_child (widget_class, MixPlanSwitcher, scenario);
  gtk_widget_class_bind_template_child (widget_class, MixPlanSwitcher, counts);
  gtk_widget_class_bind_template_callback (widget_class, active_notified_cb);
}

static void
make_menu_cb (GtkMenuButton *button, gpointer user_data)
{
  MixPlanSwitcher *self = user_data;

  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, G_MENU_MODEL (self->menu));
}

static void
mix_plan_switcher_init (MixPlanSwitcher *self)
{
  self->plans = g_menu_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->button, make_menu_cb, self, NULL);
  g_signal_connect_object (mix_plan_list_get_default (), "changed", G_CALLBACK (show_plans), self, G_CONNECT_SWAPPED);
}

/**
 * mix_plan_switcher_set_document:
 * @self: a switcher
 * @document: the plan that is open
 */
void
mix_plan_switcher_set_document (MixPlanSwitcher *self, MixDocument *document)
{
  g_set_object (&self->document, document);
  g_signal_connect_object (document, "notify::plan", G_CALLBACK (show_plan), self, G_CONNECT_SWAPPED);
  show_plan (self);
  show_plans (self);
}
