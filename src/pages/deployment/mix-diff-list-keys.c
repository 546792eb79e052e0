#include "mix-diff-list-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

/* Keys and menu of the list of changes. What they do are actions of the page. */

static void
act (MixDiffList *self, const char *action, const char *target)
{
  gtk_widget_activate_action (GTK_WIDGET (self), action, "s", target);
}

/* Folds the group of the selected row. */
void
_mix_diff_list_fold (MixDiffList *self, gboolean expanded)
{
  GtkTreeListRow *selected = gtk_single_selection_get_selected_item (self->selection);
  g_autoptr (GtkTreeListRow) parent = selected != NULL ? gtk_tree_list_row_get_parent (selected) : NULL;
  GtkTreeListRow *row = parent != NULL ? parent : selected;

  if (row == NULL)
    return;
  gtk_tree_list_row_set_expanded (row, expanded);
  if (parent != NULL && !expanded)
    gtk_list_view_scroll_to (self->view, gtk_tree_list_row_get_position (parent),
                             GTK_LIST_SCROLL_SELECT | GTK_LIST_SCROLL_FOCUS, NULL);
}

static void
toggle_selected (MixDiffList *self, GObject *item)
{
  if (MIX_IS_DEPLOY_CHANGE (item))
    {
      MixDeployChange *change = MIX_DEPLOY_CHANGE (item);

      if (mix_deploy_change_get_state (change) == MIX_DEPLOY_OPEN)
        mix_diff_list_set_chosen (self, change, !mix_diff_list_is_chosen (self, change));
      return;
    }
  {
    g_autoptr (GPtrArray) chosen = mix_diff_list_list_chosen (self, mix_diff_group_get_id (MIX_DIFF_GROUP (item)));
    GListModel *changes = mix_diff_group_get_changes (MIX_DIFF_GROUP (item));

    for (guint i = 0; i < g_list_model_get_n_items (changes); i++)
      {
        g_autoptr (MixDeployChange) change = g_list_model_get_item (changes, i);

        mix_diff_list_set_chosen (self, change, chosen->len == 0);
      }
  }
}

static void
accept_selected (MixDiffList *self, GObject *item)
{
  if (MIX_IS_DEPLOY_CHANGE (item))
    act (self, "page.accept-card", mix_deploy_change_get_id (MIX_DEPLOY_CHANGE (item)));
  else
    act (self, self->by_person ? "page.accept-person" : "page.accept-place",
         mix_diff_group_get_id (MIX_DIFF_GROUP (item)));
}

static void
pin_selected (MixDiffList *self, GObject *item)
{
  if (MIX_IS_DEPLOY_CHANGE (item))
    act (self, "page.pin-card", mix_deploy_change_get_id (MIX_DEPLOY_CHANGE (item)));
  else
    act (self, self->by_person ? "page.pin-person" : "page.pin-place", mix_diff_group_get_id (MIX_DIFF_GROUP (item)));
}

static void
show_selected_on_board (MixDiffList *self, GObject *item)
{
  if (MIX_IS_DEPLOY_CHANGE (item))
    act (self, "page.show-on-board", mix_deploy_change_get_id (MIX_DEPLOY_CHANGE (item)));
}

/* A button that has the keyboard keeps its own keys. */
static gboolean
is_button (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget);
}

static gboolean
use_key (MixDiffList *self, GObject *item, guint key)
{
  switch (key)
    {
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      toggle_selected (self, item);
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_Right:
      _mix_diff_list_fold (self, (key == GDK_KEY_Right)
                                     == (gtk_widget_get_direction (GTK_WIDGET (self)) != GTK_TEXT_DIR_RTL));
      return TRUE;
    case GDK_KEY_a:
      accept_selected (self, item);
      return TRUE;
    case GDK_KEY_p:
      pin_selected (self, item);
      return TRUE;
    case GDK_KEY_b:
      show_selected_on_board (self, item);
      return TRUE;
    case GDK_KEY_Menu:
      _mix_diff_list_pop_up_menu (self, -1, -1);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
key_pressed_cb (MixDiffList *self, guint key, guint code, GdkModifierType modifiers)
{
  GObject *item = _mix_diff_list_get_selected (self);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GdkModifierType held = modifiers & gtk_accelerator_get_default_mod_mask ();

  if (item == NULL || is_button (focus))
    return GDK_EVENT_PROPAGATE;
  if (held == GDK_SHIFT_MASK && key == GDK_KEY_F10)
    {
      _mix_diff_list_pop_up_menu (self, -1, -1);
      return GDK_EVENT_STOP;
    }
  return held == 0 && use_key (self, item, key) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static void
append (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

static void
append_pin (MixDiffList *self,
            GMenu *menu,
            const char *name,
            MixDeployPinKind kind,
            const char *action,
            const char *pinned_id,
            const char *target)
{
  /* Translators: a piece of work, a person or a place. */
  g_autofree char *keep = g_strdup_printf (_ ("Pin %s"), name);
  g_autofree char *let_go = g_strdup_printf (_ ("Unpin %s"), name);

  append (menu, mix_deploy_pins_have (self->pins, kind, pinned_id) ? let_go : keep, action, target);
}

static void
append_place (MixDiffList *self, GMenu *accept, GMenu *pin, const char *id, const char *name)
{
  /* Translators: a practice or a person. */
  g_autofree char *label = g_strdup_printf (_ ("Accept All of %s"), name);

  append (accept, label, "page.accept-place", id);
  append_pin (self, pin, name, MIX_DEPLOY_PIN_PRACTICE, "page.pin-place", id, id);
}

static void
append_person (MixDiffList *self, GMenu *accept, GMenu *pin, const char *id, const char *name)
{
  g_autofree char *label = g_strdup_printf (_ ("Accept All of %s"), name);

  append (accept, label, "page.accept-person", id);
  append_pin (self, pin, name, MIX_DEPLOY_PIN_PERSON, "page.pin-person", id, id);
}

static void
append_change (MixDiffList *self, GMenu *accept, GMenu *pin, MixDeployChange *change)
{
  MixPerson *person = mix_deploy_change_get_person (change);
  MixPerson *from = mix_deploy_change_get_from_person (change);

  append (accept, _ ("Accept This Change"), "page.accept-card", mix_deploy_change_get_id (change));
  if (mix_deploy_change_get_kind (change) != MIX_DEPLOY_NEW)
    append_pin (self, pin, mix_service_line_get_row (mix_deploy_change_get_line (change))->short_name,
                MIX_DEPLOY_PIN_CARD, "page.pin-card", mix_deploy_change_get_assignment_id (change),
                mix_deploy_change_get_id (change));
  append_place (self, accept, pin, mix_deploy_change_get_place_id (change), mix_deploy_change_get_place (change));
  append_person (self, accept, pin, mix_person_get_id (person), mix_person_get_name (person));
  if (from != NULL)
    append_pin (self, pin, mix_person_get_name (from), MIX_DEPLOY_PIN_PERSON, "page.pin-person",
                mix_person_get_id (from), mix_person_get_id (from));
}

/* The menu of the selected row. */
GMenuModel *
_mix_diff_list_create_menu (MixDiffList *self)
{
  GObject *item = _mix_diff_list_get_selected (self);
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) accept = g_menu_new ();
  g_autoptr (GMenu) pin = g_menu_new ();
  g_autoptr (GMenu) show = g_menu_new ();

  if (MIX_IS_DEPLOY_CHANGE (item))
    {
      append_change (self, accept, pin, MIX_DEPLOY_CHANGE (item));
      append (show, _ ("Show on the Board"), "page.show-on-board", mix_deploy_change_get_id (MIX_DEPLOY_CHANGE (item)));
    }
  else if (MIX_IS_DIFF_GROUP (item))
    {
      MixDiffGroup *group = MIX_DIFF_GROUP (item);

      (self->by_person ? append_person : append_place) (self, accept, pin, mix_diff_group_get_id (group),
                                                        mix_diff_group_get_name (group));
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (accept));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (pin));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (show));
  return G_MENU_MODEL (menu);
}

/* Pops it up there, or at the row that has the keyboard where @x is below 0. */
void
_mix_diff_list_pop_up_menu (MixDiffList *self, double x, double y)
{
  g_autoptr (GMenuModel) model = _mix_diff_list_create_menu (self);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  graphene_rect_t row;

  if (x < 0 && focus != NULL && gtk_widget_compute_bounds (focus, GTK_WIDGET (self), &row))
    {
      x = row.origin.x + row.size.width / 2;
      y = row.origin.y + row.size.height / 2;
    }
  if (self->menu == NULL)
    {
      self->menu = GTK_POPOVER_MENU (gtk_popover_menu_new_from_model (NULL));
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_parent (GTK_WIDGET (self->menu), GTK_WIDGET (self));
    }
  gtk_popover_menu_set_menu_model (self->menu, model);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* The row under the pointer is selected first. */
static void
pressed_cb (MixDiffList *self, int n_presses, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  for (; widget != NULL && widget != GTK_WIDGET (self); widget = gtk_widget_get_parent (widget))
    if (gtk_widget_activate_action (widget, "listitem.select", "(bb)", FALSE, FALSE))
      break;
  if (_mix_diff_list_get_selected (self) != NULL)
    _mix_diff_list_pop_up_menu (self, x, y);
}

/* Has the list take keys and the pointer's second button. */
void
_mix_diff_list_init_keys (MixDiffList *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *press = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (press), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}
