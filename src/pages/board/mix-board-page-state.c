#include "mix-board-page-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-plan-entries.h"
#include "mix-saved-views.h"
#include "mix-network-filter.h"

/* What the board remembers of itself, and the named views of the plan. */

#define PAGE_NAME "board"

/* The controls say what the view says. */
static void
show_controls (MixBoardPage *self)
{
  const char *text = mix_card_filter_get_text (mix_board_view_get_card_filter (self->view));

  self->filling = TRUE;
  mix_choice_set_selected (self->kind_choice, mix_board_view_get_kind (self->view) - MIX_LANE_PERSON);
  _mix_board_page_show_axes (self);
  _mix_board_page_show_grouped (self);
  mix_findings_strip_set_filter (self->findings, mix_board_view_get_filter (self->view));
  _mix_board_page_show_search (self, text);
  mix_network_filter_select (self->network_choice, mix_board_view_get_network (self->view));
  self->filling = FALSE;
  _mix_board_page_choose_view (self, mix_board_screen_get_name (self->state.screen));
}

static gboolean
show_state (MixBoardPage *self, const char *json, GError **error)
{
  if (!mix_board_state_from_json (&self->state, self->view, json, error))
    return FALSE;
  show_controls (self);
  return TRUE;
}

/* Shows the board as it was when the program was used last; filters are for the moment, so they are not brought back.
 */
void
_mix_board_page_restore (MixBoardPage *self)
{
  const char *json = mix_page_get_state (MIX_PAGE (self));

  if (self->restored)
    return;
  self->restored = TRUE;
  if (json != NULL && mix_board_state_from_json (&self->state, self->view, json, NULL))
    {
      mix_board_view_clear (self->view);
      show_controls (self);
    }
}

static gboolean
remember_cb (gpointer data)
{
  MixBoardPage *self = data;
  g_autofree char *json = mix_board_state_to_json (&self->state, self->view, TRUE);

  self->remember_id = 0;
  mix_page_set_state (MIX_PAGE (self), json);
  return G_SOURCE_REMOVE;
}

/* The page's state follows when there is time. */
void
_mix_board_page_remember (MixBoardPage *self)
{
  if (self->restored && self->remember_id == 0)
    self->remember_id = g_idle_add_full (G_PRIORITY_LOW, remember_cb, self, NULL);
}

static void
append_view (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  if (target != NULL)
    g_menu_item_set_action_and_target (item, action, "s", target);
  else
    g_menu_item_set_detailed_action (item, action);
  g_menu_append_item (menu, item);
}

/* The menu is made when it is opened: the named views, and what can be done with them. */
static void
make_views_menu_cb (GtkMenuButton *button, gpointer user_data)
{
  MixBoardPage *self = user_data;
  MixPlan *plan = mix_page_get_plan (MIX_PAGE (self));
  GPtrArray *views = plan != NULL ? mix_plan_get_saved_views (plan) : NULL;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) named = g_menu_new ();
  g_autoptr (GMenu) removing = g_menu_new ();
  g_autoptr (GMenu) deeds = g_menu_new ();

  for (guint i = 0; views != NULL && i < views->len; i++)
    {
      const MixSavedViewRow *row = g_ptr_array_index (views, i);

      if (!g_str_equal (row->page, PAGE_NAME))
        continue;
      append_view (named, row->name, "page.open-view", row->id);
      append_view (removing, row->name, "page.remove-view", row->id);
    }
  append_view (deeds, _ ("Save This View…"), "page.save-view", NULL);
  if (g_menu_model_get_n_items (G_MENU_MODEL (removing)) > 0)
    g_menu_append_submenu (deeds, _ ("Remove"), G_MENU_MODEL (removing));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (named));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (deeds));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static const MixSavedViewRow *
find_view (MixBoardPage *self, const char *id)
{
  GPtrArray *views = mix_plan_get_saved_views (mix_page_get_plan (MIX_PAGE (self)));

  for (guint i = 0; i < views->len; i++)
    {
      const MixSavedViewRow *row = g_ptr_array_index (views, i);

      if (g_str_equal (row->id, id))
        return row;
    }
  return NULL;
}

static void
open_view_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixBoardPage *self = user_data;
  const MixSavedViewRow *row = find_view (self, g_variant_get_string (parameter, NULL));
  g_autoptr (GError) error = NULL;

  if (row != NULL && !show_state (self, row->state, &error))
    mix_page_say_error (MIX_PAGE (self), error);
}

typedef struct
{
  char *id;
  char *name;
  char *state;
} ViewDeed;

static void
free_view_deed (gpointer data)
{
  ViewDeed *deed = data;

  g_free (deed->id);
  g_free (deed->name);
  g_free (deed->state);
  g_free (deed);
}

static gboolean
save_view (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  ViewDeed *deed = data;

  deed->id = mix_saved_views_save (store, PAGE_NAME, deed->name, deed->state, error);
  return deed->id != NULL;
}

static gboolean
remove_view (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return mix_saved_views_remove (store, ((ViewDeed *) data)->id, error);
}

static void
remove_view_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixBoardPage *self = user_data;
  const MixSavedViewRow *row = find_view (self, g_variant_get_string (parameter, NULL));
  ViewDeed *deed;
  g_autofree char *words = NULL;

  if (row == NULL)
    return;
  deed = g_new0 (ViewDeed, 1);
  deed->id = g_strdup (row->id);
  /* Translators: %s is the name of a view. */
  words = g_strdup_printf (_ ("View “%s” removed."), row->name);
  mix_page_run (MIX_PAGE (self), remove_view, deed, free_view_deed, words);
}

static void
name_given_cb (AdwAlertDialog *dialog, const char *response, MixBoardPage *self)
{
  GtkEditable *entry = GTK_EDITABLE (adw_alert_dialog_get_extra_child (dialog));
  ViewDeed *deed;
  g_autofree char *words = NULL;

  if (!g_str_equal (response, "save"))
    return;
  deed = g_new0 (ViewDeed, 1);
  deed->name = g_strdup (gtk_editable_get_text (entry));
  deed->state = mix_board_state_to_json (&self->state, self->view, FALSE);
  words = g_strdup_printf (_ ("View “%s” saved."), deed->name);
  mix_page_run (MIX_PAGE (self), save_view, deed, free_view_deed, words);
}

static void
name_changed_cb (GtkEditable *entry, AdwAlertDialog *dialog)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  adw_alert_dialog_set_response_enabled (dialog, "save", *name != '\0');
}

static void
save_view_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixBoardPage *self = user_data;
  AdwDialog *dialog = adw_alert_dialog_new (
      _ ("Save This View"),
      _ ("A name brings back what is grouped and filtered. A view of the same name is replaced."));
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Name of the view"), -1);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), entry);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "save", _ ("_Save"), NULL);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "save");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "save", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_response_enabled (ADW_ALERT_DIALOG (dialog), "save", FALSE);
  g_signal_connect (entry, "changed", G_CALLBACK (name_changed_cb), dialog);
  g_signal_connect_object (dialog, "response", G_CALLBACK (name_given_cb), self, 0);
  adw_dialog_set_focus (dialog, entry);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* Gives a button the menu of the named views. */
void
_mix_board_page_add_views_menu (MixBoardPage *self, GtkMenuButton *button)
{
  gtk_menu_button_set_create_popup_func (button, make_views_menu_cb, self, NULL);
}

/* Adds the named views. */
void
_mix_board_page_add_state (MixBoardPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "open-view", .activate = open_view_cb, .parameter_type = "s" },
  };
  static const GActionEntry editing_entries[] = {
    { .name = "save-view", .activate = save_view_cb },
    { .name = "remove-view", .activate = remove_view_cb, .parameter_type = "s" },
  };

  mix_page_add_actions (MIX_PAGE (self), entries, G_N_ELEMENTS (entries));
  mix_page_add_editing_actions (MIX_PAGE (self), editing_entries, G_N_ELEMENTS (editing_entries));
  g_signal_connect_object (self->view, "changed", G_CALLBACK (_mix_board_page_remember), self, G_CONNECT_SWAPPED);
}
