#include "mix-item-table.h"

#include "mix-first-heading.h"

/*
 * Things of a plan as a table, one of which can be selected. From the source to what is seen:
 *
 *   store      GListStore of the items, brought up to date in place
 *   filtered   those that the class wants
 *   sorted     by the column the user chose, inside sections
 *   selection  none or one
 *
 * Signals: "selection-changed", "row-activated".
 */
typedef struct
{
  GListStore *store;
  GtkFilter *filter;
  GtkSortListModel *sorted;
  GtkSingleSelection *selection;
  GtkWidget *scrolled;
  GtkColumnView *view;
} MixItemTablePrivate;

enum
{
  SELECTION_CHANGED,
  ROW_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MixItemTable, mix_item_table, GTK_TYPE_WIDGET)

static MixItemTablePrivate *
get_private (MixItemTable *self)
{
  return mix_item_table_get_instance_private (self);
}

static gboolean
is_wanted (gpointer item, gpointer user_data)
{
  return MIX_ITEM_TABLE_GET_CLASS (user_data)->is_wanted (user_data, item);
}

static void
selected_cb (MixItemTable *self)
{
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

static void
activated_cb (MixItemTable *self, guint position)
{
  gtk_single_selection_set_selected (get_private (self)->selection, position);
  g_signal_emit (self, signals[ROW_ACTIVATED], 0);
}

static void
mix_item_table_dispose (GObject *object)
{
  MixItemTablePrivate *private = get_private (MIX_ITEM_TABLE (object));

  g_clear_pointer (&private->scrolled, gtk_widget_unparent);
  g_clear_object (&private->selection);
  g_clear_object (&private->sorted);
  g_clear_object (&private->filter);
  g_clear_object (&private->store);
  G_OBJECT_CLASS (mix_item_table_parent_class)->dispose (object);
}

static guint
add_signal (MixItemTableClass *klass, const char *name)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mix_item_table_class_init (MixItemTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mix_item_table_dispose;
  signals[SELECTION_CHANGED] = add_signal (klass, "selection-changed");
  signals[ROW_ACTIVATED] = add_signal (klass, "row-activated");
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
mix_item_table_init (MixItemTable *self)
{
}

static void
make_models (MixItemTable *self, GType item_type)
{
  MixItemTablePrivate *private = get_private (self);
  GtkFilterListModel *filtered;

  private->store = g_list_store_new (item_type);
  private->filter = GTK_FILTER (gtk_custom_filter_new (is_wanted, self, NULL));
  filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (private->store)), g_object_ref (private->filter));
  private->sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), NULL);
  private->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (private->sorted)));
  gtk_single_selection_set_autoselect (private->selection, FALSE);
  gtk_single_selection_set_can_unselect (private->selection, TRUE);
}

/**
 * mix_item_table_set_up:
 * @self: a table being made
 * @item_type: what it shows
 * @sections: (nullable): orders sections
 * @name: what a screen reader calls it
 *
 * Makes the table without columns: the first thing in the init function of a class.
 */
void
mix_item_table_set_up (MixItemTable *self, GType item_type, GtkSorter *sections, const char *name)
{
  MixItemTablePrivate *private = get_private (self);

  make_models (self, item_type);
  private->view = GTK_COLUMN_VIEW (gtk_column_view_new (g_object_ref (GTK_SELECTION_MODEL (private->selection))));
  gtk_column_view_set_show_row_separators (private->view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (private->view), "mix-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (private->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_sort_list_model_set_sorter (private->sorted, gtk_column_view_get_sorter (private->view));
  mix_item_table_set_sections (self, sections);
  g_signal_connect_swapped (private->view, "activate", G_CALLBACK (activated_cb), self);
  g_signal_connect_swapped (private->selection, "notify::selected-item", G_CALLBACK (selected_cb), self);

  private->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (private->scrolled), GTK_WIDGET (private->view));
  gtk_widget_set_parent (private->scrolled, GTK_WIDGET (self));
  mix_first_heading_keep (GTK_SCROLLABLE (private->view));
}

/**
 * mix_item_table_set_most_height:
 * @self: a table in something that scrolls
 * @pixels: how high it may become
 *
 * It takes as much room as its rows need, and scrolls by itself only where they need more than that.
 */
void
mix_item_table_set_most_height (MixItemTable *self, int pixels)
{
  GtkScrolledWindow *scrolled = GTK_SCROLLED_WINDOW (get_private (self)->scrolled);

  gtk_scrolled_window_set_propagate_natural_height (scrolled, TRUE);
  gtk_scrolled_window_set_max_content_height (scrolled, pixels);
}

/**
 * mix_item_table_get_view:
 * @self: a table
 *
 * Returns: (transfer none): where columns go
 */
GtkColumnView *
mix_item_table_get_view (MixItemTable *self)
{
  return get_private (self)->view;
}

/**
 * mix_item_table_set_sections:
 * @self: a table
 * @sections: (nullable): orders sections, or %NULL for none
 */
void
mix_item_table_set_sections (MixItemTable *self, GtkSorter *sections)
{
  gtk_sort_list_model_set_section_sorter (get_private (self)->sorted, sections);
}

static gboolean
find_item (MixItemTable *self, const char *id_or_code, guint *position)
{
  GListModel *shown = mix_item_table_get_shown (self);
  guint n = g_list_model_get_n_items (shown);

  for (*position = 0; *position < n; (*position)++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (shown, *position);

      if (MIX_ITEM_TABLE_GET_CLASS (self)->is_called (item, id_or_code))
        return TRUE;
    }
  return FALSE;
}

/**
 * mix_item_table_set_items:
 * @self: a table
 * @items: what it shows; rows in which nothing changed keep their place and selection
 */
void
mix_item_table_set_items (MixItemTable *self, GPtrArray *items)
{
  MixItemTableClass *klass = MIX_ITEM_TABLE_GET_CLASS (self);
  MixItemTablePrivate *private = get_private (self);
  gpointer selected = mix_item_table_get_selected (self);
  g_autofree char *selected_id = selected != NULL ? g_strdup (klass->get_key (selected)) : NULL;
  guint position;

  mix_list_sync (private->store, items, klass->get_key, klass->equal);
  if (selected_id != NULL && find_item (self, selected_id, &position))
    gtk_single_selection_set_selected (private->selection, position);
}

/**
 * mix_item_table_filter_again:
 * @self: a table of which other items are wanted than before
 */
void
mix_item_table_filter_again (MixItemTable *self)
{
  gtk_filter_changed (get_private (self)->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * mix_item_table_select:
 * @self: a table
 * @id_or_code: an item
 *
 * Returns: whether it is among those shown; it is selected and scrolled to then
 */
gboolean
mix_item_table_select (MixItemTable *self, const char *id_or_code)
{
  guint position;

  if (!find_item (self, id_or_code, &position))
    return FALSE;
  gtk_column_view_scroll_to (get_private (self)->view, position, NULL, GTK_LIST_SCROLL_SELECT | GTK_LIST_SCROLL_FOCUS,
                             NULL);
  return TRUE;
}

/**
 * mix_item_table_get_selected:
 * @self: a table
 *
 * Returns: (transfer none) (nullable): the selected item
 */
gpointer
mix_item_table_get_selected (MixItemTable *self)
{
  return gtk_single_selection_get_selected_item (get_private (self)->selection);
}

/**
 * mix_item_table_get_shown:
 * @self: a table
 *
 * Returns: (transfer none): the items as they are filtered and sorted
 */
GListModel *
mix_item_table_get_shown (MixItemTable *self)
{
  return G_LIST_MODEL (get_private (self)->selection);
}

/**
 * mix_item_table_focus:
 * @self: a table
 *
 * Puts the keyboard into the table.
 */
void
mix_item_table_focus (MixItemTable *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (get_private (self)->view));
}
