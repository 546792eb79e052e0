#include "mix-practice-table-private.h"

#include "mix-config.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* The table as a whole: what it shows and in which order. Its columns and its data as a file have files of their own.
 */

G_DEFINE_FINAL_TYPE (MixPracticeTable, mix_practice_table, MIX_TYPE_ITEM_TABLE)

static gboolean
mix_practice_table_is_wanted (MixItemTable *table, gpointer item)
{
  MixPracticeTable *self = MIX_PRACTICE_TABLE (table);
  MixNetwork *network = mix_practice_get_network (mix_practice_item_get_practice (item));

  if (self->network_id != NULL && (network == NULL || !g_str_equal (mix_network_get_id (network), self->network_id)))
    return FALSE;
  return mix_practice_item_matches (item, self->folded_words);
}

static gboolean
mix_practice_table_is_called (gpointer item, const char *id_or_code)
{
  MixPractice *practice = mix_practice_item_get_practice (item);

  return g_str_equal (mix_practice_get_id (practice), id_or_code)
         || g_str_equal (mix_practice_get_code (practice), id_or_code);
}

static int
compare_networks (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return g_utf8_collate (mix_practice_item_get_network_name ((gpointer) a),
                         mix_practice_item_get_network_name ((gpointer) b));
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
  g_clear_object (&MIX_PRACTICE_TABLE (object)->by_network);
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
  MixItemTableClass *table_class = MIX_ITEM_TABLE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_practice_table_dispose;
  G_OBJECT_CLASS (klass)->finalize = mix_practice_table_finalize;
  table_class->get_key = mix_practice_item_get_id;
  table_class->equal = mix_practice_item_equal;
  table_class->is_wanted = mix_practice_table_is_wanted;
  table_class->is_called = mix_practice_table_is_called;
}

static void
mix_practice_table_init (MixPracticeTable *self)
{
  self->columns = g_hash_table_new (g_str_hash, g_str_equal);
  self->folded_words = g_strdup ("");
  self->by_network = GTK_SORTER (gtk_custom_sorter_new (compare_networks, NULL, NULL));
  mix_item_table_set_up (MIX_ITEM_TABLE (self), MIX_TYPE_PRACTICE_ITEM, self->by_network, _ ("Practices"));
  _mix_practice_table_add_columns (self);
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

/**
 * mix_practice_table_set_items:
 * @self: a table
 * @items: (element-type MixPracticeItem): what it shows; rows in which nothing changed keep their place and selection
 */
void
mix_practice_table_set_items (MixPracticeTable *self, GPtrArray *items)
{
  self->most_patients = find_most_patients (items);
  mix_item_table_set_items (MIX_ITEM_TABLE (self), items);
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
    mix_item_table_filter_again (MIX_ITEM_TABLE (self));
}

/**
 * mix_practice_table_set_grouped:
 * @self: a table
 * @grouped: whether each network is a section of its own
 */
void
mix_practice_table_set_grouped (MixPracticeTable *self, gboolean grouped)
{
  mix_item_table_set_sections (MIX_ITEM_TABLE (self), grouped ? self->by_network : NULL);
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
