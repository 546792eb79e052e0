#include "mix-lane-view-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-card-face.h"
#include "mix-tooltip.h"

/* What stands above the cards of a lane: name, hours, bar and menu. */

MixLaneKind
_mix_lane_view_get_kind (MixLaneView *self)
{
  return self->lane != NULL ? mix_board_lane_get_kind (self->lane) : MIX_LANE_NOBODY;
}

/* The number that a line of words begins with stands out. */
static void
show_number (GtkLabel *label, const char *words)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  const char *end = words != NULL ? strchr (words, ' ') : NULL;

  if (end != NULL && g_ascii_isdigit (*words))
    {
      PangoAttribute *weight = pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD);

      weight->end_index = (guint) (end - words);
      pango_attr_list_insert (attributes, weight);
    }
  gtk_label_set_label (label, words != NULL ? words : "");
  gtk_label_set_attributes (label, attributes);
}

static void
show_bar (MixLaneView *self)
{
  mix_capacity_bar_set_net (self->bar, mix_board_lane_get_net (self->lane));
  for (MixFitGrade grade = MIX_FIT_BLOCKED; grade <= MIX_FIT_FITS; grade++)
    mix_capacity_bar_set_used (self->bar, mix_fit_grade_get_mark (grade), mix_board_lane_get_used (self->lane, grade));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  mix_board_lane_get_title (self->lane), -1);
}

/* Who that is, and which of how many where it is alone. */
void
_mix_lane_view_show_subtitle (MixLaneView *self)
{
  g_autofree char *words = NULL;

  if (self->position_words != NULL)
    words = g_strdup_printf ("%s · %s", mix_board_lane_get_subtitle (self->lane), self->position_words);
  gtk_label_set_label (self->subtitle, words != NULL ? words : mix_board_lane_get_subtitle (self->lane));
  mix_tooltip_set_words (GTK_WIDGET (self->subtitle), mix_board_lane_get_subtitle (self->lane));
}

static void
append_lane_item (MixLaneView *self, GMenu *menu, const char *label, const char *action, const char *key)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", mix_board_lane_get_key (self->lane));
  if (key != NULL)
    g_menu_item_set_attribute (item, "accel", "s", key);
  g_menu_append_item (menu, item);
}

static void
append_layout_items (MixLaneView *self, GMenu *menu)
{
  g_autoptr (GMenu) one = g_menu_new ();
  g_autoptr (GMenu) all = g_menu_new ();

  append_lane_item (self, one, _ ("Fold"), "page.fold-lane", NULL);
  append_lane_item (self, one, _ ("Move Towards Start"), "page.move-lane-back", NULL);
  append_lane_item (self, one, _ ("Move Towards End"), "page.move-lane-on", NULL);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (one));
  g_menu_append (all, _ ("Lanes Under Their Networks"), "page.group-lanes");
  g_menu_append (all, _ ("Unfold All"), "page.unfold-lanes");
  g_menu_append (all, _ ("Usual Order"), "page.order-lanes");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (all));
}

/* The menu names its lane; it is made when it is opened. */
void
_mix_lane_view_make_menu_cb (GtkMenuButton *button, gpointer user_data)
{
  MixLaneView *self = user_data;
  g_autoptr (GMenu) menu = g_menu_new ();

  if (_mix_lane_view_get_kind (self) == MIX_LANE_EXPECTED)
    {
      append_lane_item (self, menu, _ ("Show in Recruitment"), "page.show-expected", NULL);
      gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
      return;
    }
  append_lane_item (self, menu, _ ("Add Work…"), "page.add-work", "n");
  append_lane_item (self, menu, _ ("Explain Hours"), "page.explain-lane", NULL);
  if (_mix_lane_view_get_kind (self) == MIX_LANE_PERSON)
    {
      append_lane_item (self, menu, _ ("Who Covers?…"), "page.cover", "c");
      append_lane_item (self, menu, _ ("Show in Team"), "page.open-lane", NULL);
    }
  else if (_mix_lane_view_get_kind (self) == MIX_LANE_PRACTICE)
    append_lane_item (self, menu, _ ("Show in Practices"), "page.open-lane", NULL);
  if (_mix_lane_view_get_kind (self) != MIX_LANE_NOBODY)
    append_layout_items (self, menu);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static GtkWidget *
make_neighbour_button (const char *icon_name, const char *action, const char *name, const char *tooltip)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static void
add_neighbour_buttons (MixLaneView *self)
{
  GtkBox *row = GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (self->title)));

  self->previous_button = make_neighbour_button ("go-previous-symbolic", "page.previous-lane", _ ("Lane before"),
                                                 _ ("Lane Before (Ctrl+←)"));
  self->next_button
      = make_neighbour_button ("go-next-symbolic", "page.next-lane", _ ("Lane after"), _ ("Lane After (Ctrl+→)"));
  gtk_box_prepend (row, self->previous_button);
  gtk_box_insert_child_after (row, self->next_button, GTK_WIDGET (self->title));
}

/* Shows the buttons to the lanes before and after where the lane is alone on screen. */
void
_mix_lane_view_show_neighbour_buttons (MixLaneView *self, gboolean alone)
{
  if (self->previous_button == NULL && alone)
    add_neighbour_buttons (self);
  if (self->previous_button == NULL)
    return;
  gtk_widget_set_visible (self->previous_button, alone);
  gtk_widget_set_visible (self->next_button, alone);
}

static void
name_parts (MixLaneView *self)
{
  const char *title = mix_board_lane_get_title (self->lane);
  /* Translators: %s is a person, a practice, or "Nobody yet". */
  g_autofree char *menu_name = g_strdup_printf (_ ("Menu of %s"), title);
  g_autofree char *add_name = g_strdup_printf (_ ("Add work for %s"), title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL, menu_name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL, add_name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add_button), "s", mix_board_lane_get_key (self->lane));
}

/* Shows what stands in the head. */
void
_mix_lane_view_show_head (MixLaneView *self)
{
  MixLaneKind kind = _mix_lane_view_get_kind (self);
  gboolean has_work = kind != MIX_LANE_NOBODY && kind != MIX_LANE_EXPECTED;
  gboolean over = mix_board_lane_is_over (self->lane);

  gtk_label_set_label (self->title, mix_board_lane_get_title (self->lane));
  mix_tooltip_set_words (GTK_WIDGET (self->title), mix_board_lane_get_title (self->lane));
  _mix_lane_view_show_subtitle (self);
  show_number (self->used, mix_board_lane_get_used_words (self->lane));
  gtk_label_set_label (self->free_label, mix_board_lane_get_free_words (self->lane) != NULL
                                             ? mix_board_lane_get_free_words (self->lane)
                                             : "");
  gtk_widget_set_visible (GTK_WIDGET (self->over_mark), over);
  gtk_widget_set_css_classes (GTK_WIDGET (self->free_label),
                              (const char *[]) { "numeric", over ? "mix-over" : "mix-secondary", NULL });
  gtk_widget_set_visible (self->add_button, self->editable && has_work);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), has_work);
  if (has_work)
    show_bar (self);
  name_parts (self);
}
