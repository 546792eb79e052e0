#include "mix-diff-list-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-diff-row.h"

/* Where it is narrow, what stands above the list scrolls away, and the list fills the window. */
#define LEAST_HEIGHT 240
#define NARROW_HEIGHT 480

G_DEFINE_FINAL_TYPE (MixDiffList, mix_diff_list, ADW_TYPE_BIN)

static void
emit (MixDiffList *self, const char *name)
{
  g_signal_emit_by_name (self, name);
}

static gboolean
is_pinned (MixDiffList *self, MixDeployChange *change)
{
  MixPerson *person = mix_deploy_change_get_from_person (change);

  if (person == NULL)
    person = mix_deploy_change_get_person (change);
  return mix_deploy_pins_have (self->pins, MIX_DEPLOY_PIN_CARD, mix_deploy_change_get_assignment_id (change))
         || mix_deploy_pins_have (self->pins, MIX_DEPLOY_PIN_PRACTICE, mix_deploy_change_get_place_id (change))
         || mix_deploy_pins_have (self->pins, MIX_DEPLOY_PIN_PERSON, mix_person_get_id (person));
}

static void
show_group (MixDiffList *self, GtkListItem *item, GtkTreeListRow *row, MixDiffGroup *group)
{
  MixDiffRow *widget = MIX_DIFF_ROW (gtk_list_item_get_child (item));
  g_autoptr (GPtrArray) chosen = mix_diff_list_list_chosen (self, mix_diff_group_get_id (group));
  g_autofree char *words = mix_diff_group_dup_words (group);
  g_autofree char *name = g_strdup_printf ("%s. %s", mix_diff_group_get_name (group), words);

  mix_diff_row_show_group (widget, group, chosen->len, gtk_tree_list_row_get_expanded (row));
  mix_diff_row_set_pinned (
      widget, mix_deploy_pins_have (self->pins,
                                    mix_diff_group_is_person (group) ? MIX_DEPLOY_PIN_PERSON : MIX_DEPLOY_PIN_PRACTICE,
                                    mix_diff_group_get_id (group)));
  gtk_list_item_set_accessible_label (item, name);
}

static void
show_change (MixDiffList *self, GtkListItem *item, MixDeployChange *change)
{
  MixDiffRow *widget = MIX_DIFF_ROW (gtk_list_item_get_child (item));
  gboolean chosen = mix_diff_list_is_chosen (self, change);
  g_autofree char *words = mix_deploy_change_dup_words (change);
  /* Translators: a change in a sentence, and that it is left out. */
  g_autofree char *left_out = chosen ? NULL : g_strdup_printf (_ ("%s Left out."), words);

  mix_diff_row_show_change (widget, change, self->by_person, chosen);
  mix_diff_row_set_pinned (widget, is_pinned (self, change));
  gtk_list_item_set_accessible_label (item, chosen ? words : left_out);
}

static void
show_item (MixDiffList *self, GtkListItem *item)
{
  GtkTreeListRow *row = gtk_list_item_get_item (item);
  g_autoptr (GObject) thing = gtk_tree_list_row_get_item (row);

  mix_diff_row_set_narrow (MIX_DIFF_ROW (gtk_list_item_get_child (item)), self->narrow);
  if (MIX_IS_DIFF_GROUP (thing))
    show_group (self, item, row, MIX_DIFF_GROUP (thing));
  else
    show_change (self, item, MIX_DEPLOY_CHANGE (thing));
}

static void
check_toggled_cb (MixDiffList *self, gboolean chosen, MixDiffRow *widget)
{
  mix_diff_list_set_chosen (self, mix_diff_row_get_change (widget), chosen);
}

static void
expander_pressed_cb (GtkListItem *item)
{
  GtkTreeListRow *row = gtk_list_item_get_item (item);

  gtk_tree_list_row_set_expanded (row, !gtk_tree_list_row_get_expanded (row));
}

static void
set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item, MixDiffList *self)
{
  GtkWidget *widget = mix_diff_row_new ();

  g_signal_connect_object (widget, "check-toggled", G_CALLBACK (check_toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (widget, "expander-pressed", G_CALLBACK (expander_pressed_cb), item, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, widget);
}

static void
expanded_cb (GtkListItem *item)
{
  MixDiffList *self = g_object_get_data (G_OBJECT (item), "list");

  show_item (self, item);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, MixDiffList *self)
{
  g_object_set_data (G_OBJECT (item), "list", self);
  g_signal_connect_object (gtk_list_item_get_item (item), "notify::expanded", G_CALLBACK (expanded_cb), item,
                           G_CONNECT_SWAPPED);
  g_ptr_array_add (self->bound, item);
  show_item (self, item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, MixDiffList *self)
{
  g_signal_handlers_disconnect_by_data (gtk_list_item_get_item (item), item);
  g_ptr_array_remove_fast (self->bound, item);
}

static void
activated_cb (MixDiffList *self, guint position)
{
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (gtk_tree_list_row_is_expandable (row))
    gtk_tree_list_row_set_expanded (row, !gtk_tree_list_row_get_expanded (row));
  else
    emit (self, "row-activated");
}

static void
selected_cb (MixDiffList *self)
{
  emit (self, "selection-changed");
}

static GListModel *
create_children (gpointer item, gpointer user_data)
{
  if (!MIX_IS_DIFF_GROUP (item))
    return NULL;
  return g_object_ref (mix_diff_group_get_changes (item));
}

static void
mix_diff_list_dispose (GObject *object)
{
  MixDiffList *self = MIX_DIFF_LIST (object);

  g_clear_object (&self->proposal);
  g_clear_pointer ((GtkWidget **) &self->menu, gtk_widget_unparent);
  adw_bin_set_child (ADW_BIN (self), NULL);
  G_OBJECT_CLASS (mix_diff_list_parent_class)->dispose (object);
}

static void
mix_diff_list_finalize (GObject *object)
{
  MixDiffList *self = MIX_DIFF_LIST (object);

  g_clear_object (&self->selection);
  g_ptr_array_unref (self->bound);
  g_hash_table_unref (self->left_out);
  g_clear_pointer (&self->pins, g_ptr_array_unref);
  G_OBJECT_CLASS (mix_diff_list_parent_class)->finalize (object);
}

static void
add_signal (const char *name)
{
  g_signal_new (name, MIX_TYPE_DIFF_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mix_diff_list_class_init (MixDiffListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mix_diff_list_dispose;
  object_class->finalize = mix_diff_list_finalize;
  add_signal ("choice-changed");
  add_signal ("selection-changed");
  add_signal ("row-activated");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/deployment/mix-diff-list.ui");
  gtk_widget_class_bind_template_child (widget_class, MixDiffList, scroller);
  gtk_widget_class_bind_template_child (widget_class, MixDiffList, view);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
make_models (MixDiffList *self)
{
  self->groups = g_list_store_new (MIX_TYPE_DIFF_GROUP);
  self->tree = gtk_tree_list_model_new (G_LIST_MODEL (self->groups), FALSE, TRUE, create_children, NULL, NULL);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (self->tree));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
}

static void
mix_diff_list_init (MixDiffList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  self->bound = g_ptr_array_new ();
  self->left_out = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  make_models (self);
  g_signal_connect_object (factory, "setup", G_CALLBACK (set_up_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  gtk_list_view_set_factory (self->view, factory);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_object_unref (factory);
  _mix_diff_list_init_keys (self);
}

static void
make_groups (MixDiffList *self)
{
  g_autoptr (GPtrArray) groups
      = self->proposal != NULL ? mix_diff_groups_new (self->proposal, self->by_person) : g_ptr_array_new ();

  g_list_store_splice (self->groups, 0, g_list_model_get_n_items (G_LIST_MODEL (self->groups)), groups->pdata,
                       groups->len);
}

/**
 * mix_diff_list_set_proposal:
 * @self: the list
 * @proposal: (nullable): what to show; all of another proposal is checked
 *
 * Shows a proposal, or the same one after the plan changed.
 */
void
mix_diff_list_set_proposal (MixDiffList *self, MixDeployProposal *proposal)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double scrolled = gtk_adjustment_get_value (adjustment);
  gboolean another = g_set_object (&self->proposal, proposal);

  if (another)
    g_hash_table_remove_all (self->left_out);
  make_groups (self);
  gtk_adjustment_set_value (adjustment, another ? 0 : scrolled);
  emit (self, "choice-changed");
}

/**
 * mix_diff_list_refresh:
 * @self: the list
 *
 * Shows the rows on screen anew.
 */
void
mix_diff_list_refresh (MixDiffList *self)
{
  for (guint i = 0; i < self->bound->len; i++)
    show_item (self, self->bound->pdata[i]);
}

/**
 * mix_diff_list_is_by_person:
 * @self: the list
 *
 * Returns: whether changes are in groups of people, not of places
 */
gboolean
mix_diff_list_is_by_person (MixDiffList *self)
{
  return self->by_person;
}

/**
 * mix_diff_list_set_by_person:
 * @self: the list
 * @by_person: whether changes are in groups of people, not of places
 */
void
mix_diff_list_set_by_person (MixDiffList *self, gboolean by_person)
{
  if (self->by_person == by_person)
    return;
  self->by_person = by_person;
  make_groups (self);
}

/**
 * mix_diff_list_set_narrow:
 * @self: the list
 * @narrow: whether a change stands in two lines
 */
void
mix_diff_list_set_narrow (MixDiffList *self, gboolean narrow)
{
  self->narrow = narrow;
  gtk_scrolled_window_set_min_content_height (self->scroller, narrow ? NARROW_HEIGHT : LEAST_HEIGHT);
  mix_diff_list_refresh (self);
}

/**
 * mix_diff_list_set_pins:
 * @self: the list
 * @pins: (element-type MixDeployPin): what the next proposal leaves as it is; call again when it changed
 */
void
mix_diff_list_set_pins (MixDiffList *self, GPtrArray *pins)
{
  if (self->pins != pins)
    {
      g_clear_pointer (&self->pins, g_ptr_array_unref);
      self->pins = g_ptr_array_ref (pins);
    }
  mix_diff_list_refresh (self);
}
