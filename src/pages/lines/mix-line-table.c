#include "mix-line-table.h"

#include "mix-config.h"
#include "mix-first-heading.h"
#include "mix-line-columns.h"
#include "mix-line-words.h"
#include "mix-list.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/*
 * The service lines of a plan as a table. From the source to what is seen:
 *
 *   store      GListStore of MixLineItem, brought up to date in place
 *   filtered   those in use, not known or switched off, and those that match the words
 *   sorted     by the column the user chose, inside sections of one category each
 *   selection  none or one
 */
struct _MixLineTable
{
  GtkWidget parent_instance;

  GListStore *store;
  GtkFilter *filter;
  GtkSortListModel *sorted;
  GtkSingleSelection *selection;
  GHashTable *columns; /* of GtkColumnViewColumn by id */
  MixLineTableShow show;
  char *folded_words;

  GtkWidget *scrolled;
  GtkColumnView *view;
};

enum
{
  SELECTION_CHANGED,
  ROW_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MixLineTable, mix_line_table, GTK_TYPE_WIDGET)

static gboolean
is_shown (MixLineTable *self, MixLineItem *item)
{
  gboolean enabled = mix_line_item_get_row (item)->enabled;

  switch (self->show)
    {
    case MIX_LINE_TABLE_SHOW_IN_USE:
      return enabled;
    case MIX_LINE_TABLE_SHOW_NOT_KNOWN:
      return enabled && mix_line_item_is_not_known (item);
    case MIX_LINE_TABLE_SHOW_OFF:
      return !enabled;
    case MIX_LINE_TABLE_SHOW_ALL:
    default:
      return TRUE;
    }
}

static gboolean
is_wanted (gpointer item, gpointer user_data)
{
  MixLineTable *self = user_data;

  return is_shown (self, item) && mix_line_item_matches (item, self->folded_words);
}

static int
compare_categories (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return g_utf8_collate (mix_line_category_get_words (mix_line_item_get_row ((gpointer) a)->category),
                         mix_line_category_get_words (mix_line_item_get_row ((gpointer) b)->category));
}

static void
set_up_header_cb (GtkSignalListItemFactory *factory, GtkListHeader *header, gpointer user_data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "mix-strong");
  gtk_list_header_set_child (header, label);
}

static void
bind_header_cb (GtkSignalListItemFactory *factory, GtkListHeader *header, gpointer user_data)
{
  const char *category = mix_line_item_get_row (gtk_list_header_get_item (header))->category;

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)), mix_line_category_get_words (category));
}

static void
add_header_factory (MixLineTable *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_header_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_header_cb), NULL);
  gtk_column_view_set_header_factory (self->view, factory);
}

static void
make_models (MixLineTable *self)
{
  g_autoptr (GtkSorter) by_category = GTK_SORTER (gtk_custom_sorter_new (compare_categories, NULL, NULL));
  GtkFilterListModel *filtered;

  self->store = g_list_store_new (MIX_TYPE_LINE_ITEM);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_wanted, self, NULL));
  filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->store)), g_object_ref (self->filter));
  self->sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), NULL);
  gtk_sort_list_model_set_section_sorter (self->sorted, by_category);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->sorted)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
}

static void
selected_cb (MixLineTable *self)
{
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

static void
activated_cb (MixLineTable *self, guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  g_signal_emit (self, signals[ROW_ACTIVATED], 0);
}

static void
mix_line_table_dispose (GObject *object)
{
  MixLineTable *self = MIX_LINE_TABLE (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->sorted);
  g_clear_object (&self->filter);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (mix_line_table_parent_class)->dispose (object);
}

static void
mix_line_table_finalize (GObject *object)
{
  MixLineTable *self = MIX_LINE_TABLE (object);

  g_hash_table_unref (self->columns);
  g_free (self->folded_words);
  G_OBJECT_CLASS (mix_line_table_parent_class)->finalize (object);
}

static guint
add_signal (MixLineTableClass *klass, const char *name)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mix_line_table_class_init (MixLineTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mix_line_table_dispose;
  G_OBJECT_CLASS (klass)->finalize = mix_line_table_finalize;
  signals[SELECTION_CHANGED] = add_signal (klass, "selection-changed");
  signals[ROW_ACTIVATED] = add_signal (klass, "row-activated");
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
mix_line_table_init (MixLineTable *self)
{
  self->columns = g_hash_table_new (g_str_hash, g_str_equal);
  self->folded_words = g_strdup ("");
  make_models (self);
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (g_object_ref (GTK_SELECTION_MODEL (self->selection))));
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "mix-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Work"), -1);
  _mix_line_columns_add (self->view, self->columns);
  add_header_factory (self);
  gtk_sort_list_model_set_sorter (self->sorted, gtk_column_view_get_sorter (self->view));
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (activated_cb), self);
  g_signal_connect_swapped (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self);

  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->view));
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
  mix_first_heading_keep (GTK_SCROLLABLE (self->view));
}

static gboolean
find_line (MixLineTable *self, const char *id_or_code, guint *position)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  for (*position = 0; *position < n; (*position)++)
    {
      g_autoptr (MixLineItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), *position);
      const MixServiceLineRow *row = mix_line_item_get_row (item);

      if (g_str_equal (row->id, id_or_code) || g_str_equal (row->code, id_or_code))
        return TRUE;
    }
  return FALSE;
}

/**
 * mix_line_table_set_items:
 * @self: a table
 * @items: (element-type MixLineItem): what it shows; rows in which nothing changed keep their place and selection
 */
void
mix_line_table_set_items (MixLineTable *self, GPtrArray *items)
{
  MixLineItem *selected = mix_line_table_get_selected (self);
  g_autofree char *selected_id = selected != NULL ? g_strdup (mix_line_item_get_id (selected)) : NULL;
  guint position;

  mix_list_sync (self->store, items, mix_line_item_get_id, mix_line_item_equal);
  if (selected_id != NULL && find_line (self, selected_id, &position))
    gtk_single_selection_set_selected (self->selection, position);
}

/**
 * mix_line_table_set_filter:
 * @self: a table
 * @show: which lines
 * @words: only lines with all of these words; empty for all
 */
void
mix_line_table_set_filter (MixLineTable *self, MixLineTableShow show, const char *words)
{
  g_autofree char *folded = mix_text_fold (words);
  gboolean changed = g_set_str (&self->folded_words, folded);

  changed = changed || self->show != show;
  self->show = show;
  if (changed)
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * mix_line_table_set_narrow:
 * @self: a table
 * @narrow: whether only the columns are shown that a narrow window has room for
 */
void
mix_line_table_set_narrow (MixLineTable *self, gboolean narrow)
{
  _mix_line_columns_set_narrow (self->columns, narrow);
}

/**
 * mix_line_table_select:
 * @self: a table
 * @id_or_code: a service line
 *
 * Returns: whether it is among those shown; it is selected and scrolled to then
 */
gboolean
mix_line_table_select (MixLineTable *self, const char *id_or_code)
{
  guint position;

  if (!find_line (self, id_or_code, &position))
    return FALSE;
  gtk_column_view_scroll_to (self->view, position, NULL, GTK_LIST_SCROLL_SELECT | GTK_LIST_SCROLL_FOCUS, NULL);
  return TRUE;
}

/**
 * mix_line_table_get_selected:
 * @self: a table
 *
 * Returns: (transfer none) (nullable): the selected line
 */
MixLineItem *
mix_line_table_get_selected (MixLineTable *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

/**
 * mix_line_table_get_shown:
 * @self: a table
 *
 * Returns: (transfer none): the lines as they are filtered and sorted
 */
GListModel *
mix_line_table_get_shown (MixLineTable *self)
{
  return G_LIST_MODEL (self->selection);
}

/**
 * mix_line_table_create_data:
 * @self: a table
 *
 * Returns: (transfer full): what it shows, in its order
 */
MixDataTable *
mix_line_table_create_data (MixLineTable *self)
{
  return _mix_line_columns_create_data (G_LIST_MODEL (self->selection));
}

/**
 * mix_line_table_focus:
 * @self: a table
 *
 * Puts the keyboard into the table.
 */
void
mix_line_table_focus (MixLineTable *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}
