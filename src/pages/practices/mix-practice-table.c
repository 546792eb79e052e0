#include "mix-practice-table.h"

#include "mix-bar.h"
#include "mix-config.h"
#include "mix-first-heading.h"
#include "mix-list.h"
#include "mix-text-column.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* Of a practice's name; where all columns do not fit, the table scrolls. */
#define LEAST_NAME_CHARACTERS 12

/*
 * The practices of a plan as a table. From the source to what is seen:
 *
 *   store      GListStore of MixPracticeItem, brought up to date in place
 *   filtered   those of one network, or those that match the words
 *   sorted     by the column the user chose, inside sections of one network each
 *   selection  none or one
 */
struct _MixPracticeTable
{
  GtkWidget parent_instance;

  GListStore *store;
  GtkFilter *filter;
  GtkSortListModel *sorted;
  GtkSorter *by_network;
  GtkSingleSelection *selection;
  GHashTable *columns; /* of GtkColumnViewColumn by id */
  char *network_id;    /* NULL: all */
  char *folded_words;
  gint64 most_patients;
  gboolean narrow;

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

static int
compare_names (gconstpointer a, gconstpointer b, gpointer user_data)
{
  MixPractice *first = mix_practice_item_get_practice ((gpointer) a);
  MixPractice *second = mix_practice_item_get_practice ((gpointer) b);

  return g_utf8_collate (mix_practice_get_name (first), mix_practice_get_name (second));
}

static int
compare_figures (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return mix_practice_column_compare (user_data, (gpointer) a, (gpointer) b);
}

static GtkWidget *
add_label (GtkWidget *box, float xalign, const char *style_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, style_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
set_up_name_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, gpointer user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_label_set_width_chars (GTK_LABEL (add_label (box, 0, "mix-strong")), LEAST_NAME_CHARACTERS);
  gtk_widget_add_css_class (add_label (box, 0, "caption"), "mix-secondary");
  gtk_column_view_cell_set_child (cell, box);
}

static void
bind_name_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, gpointer user_data)
{
  GtkWidget *box = gtk_column_view_cell_get_child (cell);
  MixPractice *practice = mix_practice_item_get_practice (gtk_column_view_cell_get_item (cell));
  g_autofree char *name = mix_text_title_case (mix_practice_get_name (practice));

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), name);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), mix_practice_get_code (practice));
  gtk_widget_set_tooltip_text (box, mix_practice_get_name (practice));
}

static void
show_figure (GtkWidget *label, const MixPracticeColumn *column, MixPracticeItem *item)
{
  gint64 value;

  if (mix_practice_column_get_value (column, item, &value))
    {
      g_autofree char *text = mix_practice_column_format (column, value);

      gtk_label_set_label (GTK_LABEL (label), text);
      gtk_widget_remove_css_class (label, "mix-not-known");
      return;
    }
  gtk_label_set_label (GTK_LABEL (label), _ ("Not known"));
  gtk_widget_add_css_class (label, "mix-not-known");
}

static char *
format_figure (gpointer item, gpointer user_data)
{
  gint64 value;

  return mix_practice_column_get_value (user_data, item, &value) ? mix_practice_column_format (user_data, value) : NULL;
}

static void
set_up_patients_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, gpointer user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *bar = mix_bar_new ();
  GtkWidget *label;

  mix_bar_set_show_track (MIX_BAR (bar), FALSE);
  gtk_widget_set_size_request (bar, 36, 12);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (bar, GTK_ALIGN_END);
  gtk_widget_add_css_class (bar, "mix-faint");
  gtk_box_append (GTK_BOX (box), bar);
  label = add_label (box, 1, "numeric");
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_column_view_cell_set_child (cell, box);
}

static void
bind_patients_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, gpointer user_data)
{
  MixPracticeTable *self = g_object_get_data (G_OBJECT (factory), "table");
  GtkWidget *box = gtk_column_view_cell_get_child (cell);
  MixBar *bar = MIX_BAR (gtk_widget_get_first_child (box));
  gint64 patients = 0;

  show_figure (gtk_widget_get_last_child (box), user_data, gtk_column_view_cell_get_item (cell));
  mix_practice_column_get_value (user_data, gtk_column_view_cell_get_item (cell), &patients);
  mix_bar_set_maximum (bar, (double) MAX (self->most_patients, 1));
  mix_bar_set_value (bar, (double) patients);
}

static char *
describe_section (MixPracticeTable *self, guint start, guint end)
{
  const char *kinds[] = { MIX_FIGURE_PATIENTS, NULL };
  g_autofree char *patients = NULL;
  gint64 sum = 0;
  gboolean all_known = TRUE;

  for (guint i = start; i < end; i++)
    {
      g_autoptr (MixPracticeItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), i);
      gint64 value = 0;

      all_known = mix_figures_get_sum (mix_practice_get_figures (mix_practice_item_get_practice (item)), kinds, &value)
                  && all_known;
      sum += value;
    }
  patients = mix_text_format_thousands (sum);
  /* Translators: "6 practices · 52,870 patients" */
  return g_strdup_printf (
      all_known ? ngettext ("%u practice · %s patients", "%u practices · %s patients", end - start)
                : ngettext ("%u practice · at least %s patients", "%u practices · at least %s patients", end - start),
      end - start, patients);
}

static void
bind_header (GtkListHeader *header, GParamSpec *pspec, MixPracticeTable *self)
{
  GtkWidget *box = gtk_list_header_get_child (header);
  MixPracticeItem *item = gtk_list_header_get_item (header);
  g_autofree char *words = NULL;

  if (item == NULL || box == NULL)
    return;
  words = describe_section (self, gtk_list_header_get_start (header), gtk_list_header_get_end (header));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), mix_practice_item_get_network_name (item));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), words);
}

static void
set_up_header_cb (GtkSignalListItemFactory *factory, GtkListHeader *header, MixPracticeTable *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words;

  gtk_widget_set_hexpand (add_label (box, 0, "mix-strong"), TRUE);
  words = add_label (box, 1, "caption");
  gtk_widget_add_css_class (words, "mix-secondary");
  gtk_list_header_set_child (header, box);
  g_signal_connect_object (header, "notify::n-items", G_CALLBACK (bind_header), self, G_CONNECT_DEFAULT);
}

static void
bind_header_cb (GtkSignalListItemFactory *factory, GtkListHeader *header, MixPracticeTable *self)
{
  bind_header (header, NULL, self);
}

static GtkListItemFactory *
make_factory (MixPracticeTable *self, GCallback set_up, GCallback bind, const MixPracticeColumn *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data (G_OBJECT (factory), "table", self);
  g_signal_connect (factory, "setup", set_up, (gpointer) column);
  g_signal_connect (factory, "bind", bind, (gpointer) column);
  return factory;
}

/* Takes the column. */
static void
add_column (MixPracticeTable *self, const char *id, GtkColumnViewColumn *column)
{
  gtk_column_view_column_set_id (column, id);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_append_column (self->view, column);
  g_hash_table_insert (self->columns, (gpointer) id, column);
  g_object_unref (column);
}

static GtkColumnViewColumn *
make_patients_column (MixPracticeTable *self, const MixPracticeColumn *kind)
{
  GtkListItemFactory *factory
      = make_factory (self, G_CALLBACK (set_up_patients_cb), G_CALLBACK (bind_patients_cb), kind);
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_figures, (gpointer) kind, NULL));
  GtkColumnViewColumn *column = gtk_column_view_column_new (_ (kind->title), factory);

  gtk_column_view_column_set_sorter (column, sorter);
  mix_text_column_mark_numeric (column);
  return column;
}

static void
add_figure_column (MixPracticeTable *self, const MixPracticeColumn *kind)
{
  gboolean patients = kind == mix_practice_column_get_nth (0);
  GtkColumnViewColumn *column = patients ? make_patients_column (self, kind)
                                         : mix_text_column_new (_ (kind->title), MIX_TEXT_COLUMN_NUMERIC, format_figure,
                                                                compare_figures, (gpointer) kind);

  add_column (self, kind->id, column);
  gtk_column_view_column_set_visible (column, kind->shown);
  g_object_set_data (G_OBJECT (column), "wanted", GINT_TO_POINTER (kind->shown));
}

static void
add_columns (MixPracticeTable *self)
{
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_names, NULL, NULL));
  GtkListItemFactory *factory = make_factory (self, G_CALLBACK (set_up_name_cb), G_CALLBACK (bind_name_cb), NULL);
  GtkColumnViewColumn *name = gtk_column_view_column_new (_ ("Practice"), factory);

  gtk_column_view_column_set_sorter (name, sorter);
  gtk_column_view_column_set_expand (name, TRUE);
  add_column (self, "name", name);
  for (guint i = 0; i < mix_practice_column_get_n (); i++)
    add_figure_column (self, mix_practice_column_get_nth (i));
  gtk_column_view_sort_by_column (self->view, name, GTK_SORT_ASCENDING);
  mix_text_columns_align_headings (self->view);
}

static void
add_header_factory (MixPracticeTable *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (set_up_header_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_header_cb), self, G_CONNECT_DEFAULT);
  gtk_column_view_set_header_factory (self->view, factory);
  g_object_unref (factory);
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
static gboolean
is_wanted_column (MixPracticeTable *self, const MixPracticeColumn *column)
{
  return GPOINTER_TO_INT (g_object_get_data (g_hash_table_lookup (self->columns, column->id), "wanted"));
}

static void
show_columns (MixPracticeTable *self)
{
  for (guint i = 0; i < mix_practice_column_get_n (); i++)
    {
      const MixPracticeColumn *column = mix_practice_column_get_nth (i);
      gboolean visible = is_wanted_column (self, column) && (!self->narrow || column->shown_narrow);

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
  add_columns (self);
  add_header_factory (self);
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

static void
add_data_columns (MixPracticeTable *self, MixDataTable *data)
{
  mix_data_table_add_column (data, &(MixDataColumn) { "code", NULL, _ ("Code"), MIX_CELL_TEXT, NULL });
  mix_data_table_add_column (data, &(MixDataColumn) { "name", NULL, _ ("Practice"), MIX_CELL_NAME, NULL });
  mix_data_table_add_column (data, &(MixDataColumn) { "network", NULL, _ ("Network"), MIX_CELL_TEXT, NULL });
  for (guint i = 0; i < mix_practice_column_get_n (); i++)
    {
      const MixPracticeColumn *column = mix_practice_column_get_nth (i);
      MixCellType type = column->kinds[0] != NULL ? MIX_CELL_COUNT : MIX_CELL_TEXT;

      if (is_wanted_column (self, column))
        mix_data_table_add_column (data, &(MixDataColumn) { column->id, NULL, _ (column->name), type, NULL });
    }
}

static void
add_data_cell (MixDataTable *data, const MixPracticeColumn *column, MixPracticeItem *item)
{
  gint64 value;
  g_autofree char *text = NULL;

  if (!mix_practice_column_get_value (column, item, &value))
    {
      mix_data_table_add_unknown (data);
      return;
    }
  text = mix_practice_column_format (column, value);
  if (column->kinds[0] != NULL)
    mix_data_table_add_number (data, value);
  else
    mix_data_table_add_text (data, text);
}

/**
 * mix_practice_table_create_data:
 * @self: a table
 *
 * Returns: (transfer full): what it shows, in its order, with the columns the user chose
 */
MixDataTable *
mix_practice_table_create_data (MixPracticeTable *self)
{
  MixDataTable *data = mix_data_table_new (_ ("practices"));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  add_data_columns (self, data);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (MixPracticeItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), i);
      MixPractice *practice = mix_practice_item_get_practice (item);

      mix_data_table_begin_row (data);
      mix_data_table_add_text (data, mix_practice_get_code (practice));
      mix_data_table_add_text (data, mix_practice_get_name (practice));
      mix_data_table_add_text (data, mix_practice_item_get_network_name (item));
      for (guint c = 0; c < mix_practice_column_get_n (); c++)
        if (is_wanted_column (self, mix_practice_column_get_nth (c)))
          add_data_cell (data, mix_practice_column_get_nth (c), item);
    }
  return data;
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
