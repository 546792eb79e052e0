#include "mix-welcome-page.h"

#include "mix-config.h"
#include "mix-plan-list.h"
#include "mix-store.h"

#include <glib/gi18n-lib.h>

/* Where everything begins: a new plan, a copy that somebody sent, the sample, or a plan of this computer. */
struct _MixWelcomePage
{
  AdwNavigationPage parent_instance;

  GtkWidget *plans_section;
  GtkListBox *plans;
};

G_DEFINE_FINAL_TYPE (MixWelcomePage, mix_welcome_page, ADW_TYPE_NAVIGATION_PAGE)

static GtkWidget *
make_mark (const char *icon_name)
{
  GtkWidget *image = gtk_image_new_from_icon_name (icon_name);

  g_object_set (image, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  return image;
}

static GtkWidget *
make_sample_pill (void)
{
  GtkWidget *pill = gtk_label_new (_ ("Sample"));

  gtk_widget_add_css_class (pill, "mix-pill");
  gtk_widget_add_css_class (pill, "accent");
  gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
  return pill;
}

static GtkWidget *
make_menu_button (const MixPlanEntry *entry)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuItem) item = g_menu_item_new (_ ("_Remove…"), NULL);
  g_autofree char *words = g_strdup_printf (_ ("More for %s"), entry->name);
  GtkWidget *button = gtk_menu_button_new ();

  g_menu_item_set_action_and_target (item, "welcome.remove", "s", entry->path);
  g_menu_append_item (menu, item);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return button;
}

static GtkWidget *
make_row (const MixPlanEntry *entry)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *words = mix_plan_entry_describe (entry);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), entry->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-plan");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", entry->path);
  if (entry->problem != NULL)
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), make_mark ("dialog-warning-symbolic"));
  if (entry->sample)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_sample_pill ());
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_menu_button (entry));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_mark ("go-next-symbolic"));
  return row;
}

static void
show_plans (MixWelcomePage *self)
{
  GPtrArray *entries = mix_plan_list_get_entries (mix_plan_list_get_default ());

  gtk_list_box_remove_all (self->plans);
  for (guint i = 0; i < entries->len; i++)
    gtk_list_box_append (self->plans, make_row (entries->pdata[i]));
  gtk_widget_set_visible (self->plans_section, entries->len > 0);
}

static void
remove_in_thread (GTask *task, gpointer source_object, gpointer path, GCancellable *cancellable)
{
  GError *error = NULL;

  if (mix_store_remove_plan (path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  AdwDialog *dialog;

  mix_plan_list_refresh (mix_plan_list_get_default ());
  if (g_task_propagate_boolean (G_TASK (result), &error))
    return;
  dialog = adw_alert_dialog_new (_ ("The Plan Was Not Removed"), error->message);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (source));
}

static void
remove_answered_cb (AdwAlertDialog *dialog, const char *response, MixWelcomePage *self)
{
  const char *path = g_object_get_data (G_OBJECT (dialog), "path");
  g_autoptr (GTask) task = NULL;

  if (!g_str_equal (response, "remove"))
    return;
  task = g_task_new (self, NULL, removed_cb, NULL);
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, remove_in_thread);
}

static void
ask_to_remove (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  const char *path = g_variant_get_string (parameter, NULL);
  const MixPlanEntry *entry = mix_plan_list_find (mix_plan_list_get_default (), path);
  g_autofree char *heading = g_strdup_printf (_ ("Remove “%s”?"), entry != NULL ? entry->name : path);
  AdwDialog *dialog = adw_alert_dialog_new (
      heading, _ ("The plan and its history go from this computer. Its backups stay, and so do copies you saved."));
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);

  adw_alert_dialog_add_responses (alert, "cancel", _ ("_Cancel"), "remove", _ ("_Remove"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "remove", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (alert, "cancel");
  adw_alert_dialog_set_close_response (alert, "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "path", g_strdup (path), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (remove_answered_cb), widget, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, widget);
}

static void
mix_welcome_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_WELCOME_PAGE);
  G_OBJECT_CLASS (mix_welcome_page_parent_class)->dispose (object);
}

static void
mix_welcome_page_class_init (MixWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_welcome_page_dispose;

  gtk_widget_class_install_action (widget_class, "welcome.remove", "s", ask_to_remove);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/welcome/mix-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MixWelcomePage, plans_section);
  gtk_widget_class_bind_template_child (widget_class, MixWelcomePage, plans);
}

static void
mix_welcome_page_init (MixWelcomePage *self)
{
  MixPlanList *list = mix_plan_list_get_default ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (list, "changed", G_CALLBACK (show_plans), self, G_CONNECT_SWAPPED);
  show_plans (self);
  mix_plan_list_refresh (list);
}

/**
 * mix_welcome_page_new:
 *
 * Returns: (transfer floating): the welcome page with the plans of this computer
 */
MixWelcomePage *
mix_welcome_page_new (void)
{
  return g_object_new (MIX_TYPE_WELCOME_PAGE, NULL);
}
