#include "mix-line-table.h"

#include "mix-config.h"
#include "mix-line-columns.h"
#include "mix-line-words.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* The service lines of a plan as a table: those in use, not known or switched off, in sections of one category each. */
struct _MixLineTable
{
  MixItemTable parent_instance;

  GHashTable *columns; /* of GtkColumnViewColumn by id */
  MixLineTableShow show;
  char *folded_words;
};

G_DEFINE_FINAL_TYPE (MixLineTable, mix_line_table, MIX_TYPE_ITEM_TABLE)

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
mix_line_table_is_wanted (MixItemTable *table, gpointer item)
{
  MixLineTable *self = MIX_LINE_TABLE (table);

  return is_shown (self, item) && mix_line_item_matches (item, self->folded_words);
}

static gboolean
mix_line_table_is_called (gpointer item, const char *id_or_code)
{
  const MixServiceLineRow *row = mix_line_item_get_row (item);

  return g_str_equal (row->id, id_or_code) || g_str_equal (row->code, id_or_code);
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
  gtk_column_view_set_header_factory (mix_item_table_get_view (MIX_ITEM_TABLE (self)), factory);
}

static void
mix_line_table_finalize (GObject *object)
{
  MixLineTable *self = MIX_LINE_TABLE (object);

  g_hash_table_unref (self->columns);
  g_free (self->folded_words);
  G_OBJECT_CLASS (mix_line_table_parent_class)->finalize (object);
}

static void
mix_line_table_class_init (MixLineTableClass *klass)
{
  MixItemTableClass *table_class = MIX_ITEM_TABLE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mix_line_table_finalize;
  table_class->get_key = mix_line_item_get_id;
  table_class->equal = mix_line_item_equal;
  table_class->is_wanted = mix_line_table_is_wanted;
  table_class->is_called = mix_line_table_is_called;
}

static void
mix_line_table_init (MixLineTable *self)
{
  g_autoptr (GtkSorter) by_category = GTK_SORTER (gtk_custom_sorter_new (compare_categories, NULL, NULL));

  self->columns = g_hash_table_new (g_str_hash, g_str_equal);
  self->folded_words = g_strdup ("");
  mix_item_table_set_up (MIX_ITEM_TABLE (self), MIX_TYPE_LINE_ITEM, by_category, _ ("Work"));
  _mix_line_columns_add (mix_item_table_get_view (MIX_ITEM_TABLE (self)), self->columns);
  add_header_factory (self);
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
    mix_item_table_filter_again (MIX_ITEM_TABLE (self));
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
 * mix_line_table_create_data:
 * @self: a table
 *
 * Returns: (transfer full): what it shows, in its order
 */
MixDataTable *
mix_line_table_create_data (MixLineTable *self)
{
  return _mix_line_columns_create_data (mix_item_table_get_shown (MIX_ITEM_TABLE (self)));
}
