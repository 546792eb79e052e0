#include "mix-practice-table-private.h"

#include "mix-config.h"
#include "mix-first-heading.h"
#include "mix-list.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* The table as a whole: what it shows and in which order. Its columns and its data as a file have files of their own. */

enum
{
  SELECTION_CHANGED,
  ROW_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MixPracticeTable, mix_practice_table, GTK_TYPE_WIDGET)

static gboolean
is_wanted (gpointer item, gpointer user_data)
{
  MixPracticeTable *self = user_data;
  MixNetwork *network = mix_practice_get_network (mix_practice_item_get_practice (item));

  if (self->network_id != NULL && (network == NULL || !g_str_equal (mix_network_get_id (network), self->network_id)))
    return FALSE;
  return mix_practice_item_matches (item, self->folded_words);
}

static int
compare_networks (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return g_utf8_collate (mix_practice_item_get_network_name ((gpointer) a),
                         mix_practice_item_get_network_name ((gpointer) b));
}

static void
make_models (MixPracticeTable *self)
{
  GtkFilterListModel *filtered;

  self->store = g_list_store_new (MIX_TYPE_PRACTICE_ITEM);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_wanted, self, NULL));
  self->by_network = GTK_SORTER (gtk_custom_sorter_new (compare_networks, NULL, NULL));
  filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->store)), g_object_ref (self->filter));
  self->sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), NULL);
  gtk_sort_list_model_set_section_sorter (self->sorted, self->by_network);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->sorted)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
}

static void
selected_cb (MixPracticeTable *self)
{
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

static void
activated_cb (MixPracticeTable *self, guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  g_signal_emit (self, signals[ROW_ACTIVATED], 0);
}

/* A narrow window has room for few of the columns that the user wants. */
static void
show_columns (MixPracticeTable *self)
{
  for (guint i = 0; i < mix_practice_column_get_n (); i++)
    {
      const MixPracticeColumn *column = mix_practice_column_get_nth (i);
      gboolean visible = _mix_practice_table_wants_column (self, column) && (!self->narrow || column->shown_narrow);

      gtk_column_view_column_set_visible (g_hash_table_lookup (self->columns, column->id), visible);
    }
}

static void
mix_practice_table_dispose (GObject *object)
{
  MixPracticeTable *self = MIX_PRACTICE_TABLE (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->sorted);
  g_clear_object (&self->by_network);
  g_clear_object (&self->filter);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (mix_practice_table_parent_class)->dispose (object);
}

static void
mix_practice_table_finalize (GObject *object)
{
  MixPracticeTable *self = MIX_PRACTICE_TABLE (object);

  g_hash_table_unref (self->columns);
  g_free (self->network_id);
  g_free (self->folded_words);
  G_OBJECT_CLASS (mix_practice_table_parent_class)->finalize (object);
}

static void
mix_practice_table_class_init (MixPracticeTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_practice_table_dispose;
  G_OBJECT_CLASS (klass)->finalize = mix_practice_table_finalize;
  signals[SELECTION_CHANGED] = g_signal_new ("selection-changed", MIX_TYPE_PRACTICE_TABLE, G_SIGNAL_RUN_LAST, 0, NULL,
                                             NULL, NULL, G_TYPE_NONE, 0);
  signals[ROW_ACTIVATED]
      = g_signal_new ("row-activated", MIX_TYPE_PRACTICE_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
mix_practice_table_init (MixPracticeTable *self)
{
  self->columns = g_hash_table_new (g_str_hash, g_str_equal);
  self->folded_words = g_strdup ("");
  make_models (self);
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (g_object_ref (GTK_SELECTION_MODEL (self->selection))));
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "mix-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Practices"), -1);
  _mix_practice_table_add_columns (self);
  gtk_sort_list_model_set_sorter (self->sorted, gtk_column_view_get_sorter (self->view));
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (activated_cb), self);
  g_signal_connect_swapped (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self);

  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->view));
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
  mix_first_heading_keep (GTK_SCROLLABLE (self->view));
}

static gint64
find_most_patients (GPtrArray *items)
{
  gint64 most = 0;

  for (guint i = 0; i < items->len; i++)
    {
      gint64 patients;

      if (mix_practice_column_get_value (mix_practice_column_get_nth (0), items->pdata[i], &patients))
        most = MAX (most, patients);
    }
  return most;
}

static gboolean
find_practice (MixPracticeTable *self, const char *id_or_code, guint *position)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  for (*position = 0; *position < n; (*position)++)
    {
      g_autoptr (MixPracticeItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), *position);
      MixPractice *practice = mix_practice_item_get_practice (item);

      if (g_str_equal (mix_practice_get_id (practice), id_or_code)
          || g_str_equal (mix_practice_get_code (practice), id_or_code))
        return TRUE;
    }
  return FALSE;
}

/**
 * mix_practice_table_set_items:
 * @self: a table
 * @items: (element-type MixPracticeItem): what it shows; rows in which nothing changed keep their place and selection
 */
void
mix_practice_table_set_items (MixPracticeTable *self, GPtrArray *items)
{
  MixPracticeItem *selected = mix_practice_table_get_selected (self);
  g_autofree char *selected_id = selected != NULL ? g_strdup (mix_practice_item_get_id (selected)) : NULL;
  guint position;

  self->most_patients = find_most_patients (items);
  mix_list_sync (self->store, items, mix_practice_item_get_id, mix_practice_item_equal);
  if (selected_id != NULL && find_practice (self, selected_id, &position))
    gtk_single_selection_set_selected (self->selection, position);
}

/**
 * mix_practice_table_set_filter:
 * @self: a table
 * @network_id: (nullable): only practices of this network
 * @words: only practices with all of these words; empty for all
 */
void
mix_practice_table_set_filter (MixPracticeTable *self, const char *network_id, const char *words)
{
  g_autofree char *folded = mix_text_fold (words);
  gboolean changed = g_set_str (&self->network_id, network_id);

  changed = g_set_str (&self->folded_words, folded) || changed;
  if (changed)
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * mix_practice_table_set_grouped:
 * @self: a table
 * @grouped: whether each network is a section of its own
 */
void
mix_practice_table_set_grouped (MixPracticeTable *self, gboolean grouped)
{
  gtk_sort_list_model_set_section_sorter (self->sorted, grouped ? self->by_network : NULL);
}

/**
 * mix_practice_table_set_narrow:
 * @self: a table
 * @narrow: whether only the columns are shown that a narrow window has room for
 */
void
mix_practice_table_set_narrow (MixPracticeTable *self, gboolean narrow)
{
  self->narrow = narrow;
  show_columns (self);
}

/**
 * mix_practice_table_show_column:
 * @self: a table
 * @id: id of a column
 * @shown: whether it is wanted
 */
void
mix_practice_table_show_column (MixPracticeTable *self, const char *id, gboolean shown)
{
  GtkColumnViewColumn *column = g_hash_table_lookup (self->columns, id);

  g_return_if_fail (column != NULL);

  g_object_set_data (G_OBJECT (column), "wanted", GINT_TO_POINTER (shown));
  show_columns (self);
}

/**
 * mix_practice_table_select:
 * @self: a table
 * @id_or_code: a practice
 *
 * Returns: whether it is among those shown; it is selected and scrolled to then
 */
gboolean
mix_practice_table_select (MixPracticeTable *self, const char *id_or_code)
{
  guint position;

  if (!find_practice (self, id_or_code, &position))
    return FALSE;
  gtk_column_view_scroll_to (self->view, position, NULL, GTK_LIST_SCROLL_SELECT | GTK_LIST_SCROLL_FOCUS, NULL);
  return TRUE;
}

/**
 * mix_practice_table_get_selected:
 * @self: a table
 *
 * Returns: (transfer none) (nullable): the selected practice
 */
MixPracticeItem *
mix_practice_table_get_selected (MixPracticeTable *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

/**
 * mix_practice_table_get_shown:
 * @self: a table
 *
 * Returns: (transfer none): the practices as they are filtered and sorted
 */
GListModel *
mix_practice_table_get_shown (MixPracticeTable *self)
{
  return G_LIST_MODEL (self->selection);
}

/**
 * mix_practice_table_focus:
 * @self: a table
 *
 * Puts the keyboard into the table.
 */
void
mix_practice_table_focus (MixPracticeTable *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}
