#include "mix-chart-table.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

/*
 * The numbers behind a chart, as words in rows: what "Show as Table" shows. A row is a GtkStringList with a text a
 * column; the empty text is "not known".
 */
struct _MixChartTable
{
  GObject parent_instance;

  char *title;
  GtkStringList *headings;
  GArray *numeric; /* of gboolean */
  GListStore *rows;
};

G_DEFINE_FINAL_TYPE (MixChartTable, mix_chart_table, G_TYPE_OBJECT)

static void
mix_chart_table_finalize (GObject *object)
{
  MixChartTable *self = MIX_CHART_TABLE (object);

  g_free (self->title);
  g_object_unref (self->headings);
  g_array_unref (self->numeric);
  g_object_unref (self->rows);
  G_OBJECT_CLASS (mix_chart_table_parent_class)->finalize (object);
}

static void
mix_chart_table_class_init (MixChartTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_chart_table_finalize;
}

static void
mix_chart_table_init (MixChartTable *self)
{
  self->headings = gtk_string_list_new (NULL);
  self->numeric = g_array_new (FALSE, FALSE, sizeof (gboolean));
  self->rows = g_list_store_new (GTK_TYPE_STRING_LIST);
}

/**
 * mix_chart_table_new:
 * @title: what the chart shows
 *
 * Returns: (transfer full): a table without columns and rows
 */
MixChartTable *
mix_chart_table_new (const char *title)
{
  MixChartTable *self = g_object_new (MIX_TYPE_CHART_TABLE, NULL);

  self->title = g_strdup (title);
  return self;
}

/**
 * mix_chart_table_add_column:
 * @self: a table without rows
 * @heading: what stands above it
 * @numeric: whether it holds figures
 */
void
mix_chart_table_add_column (MixChartTable *self, const char *heading, gboolean numeric)
{
  g_return_if_fail (MIX_IS_CHART_TABLE (self) && g_list_model_get_n_items (G_LIST_MODEL (self->rows)) == 0);

  gtk_string_list_append (self->headings, heading);
  g_array_append_val (self->numeric, numeric);
}

/**
 * mix_chart_table_begin_row:
 * @self: a table
 */
void
mix_chart_table_begin_row (MixChartTable *self)
{
  g_autoptr (GtkStringList) row = gtk_string_list_new (NULL);

  g_return_if_fail (MIX_IS_CHART_TABLE (self));
  g_list_store_append (self->rows, row);
}

/**
 * mix_chart_table_add_text:
 * @self: a table with a row that was begun
 * @text: (nullable): what the next cell of the row says; %NULL: it is not known
 */
void
mix_chart_table_add_text (MixChartTable *self, const char *text)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  g_autoptr (GtkStringList) row = NULL;

  g_return_if_fail (n_rows > 0);
  row = g_list_model_get_item (G_LIST_MODEL (self->rows), n_rows - 1);
  g_return_if_fail (g_list_model_get_n_items (G_LIST_MODEL (row)) < self->numeric->len);
  gtk_string_list_append (row, text != NULL ? text : "");
}

/**
 * mix_chart_table_get_title:
 * @self: a table
 *
 * Returns: (transfer none): what the chart shows
 */
const char *
mix_chart_table_get_title (MixChartTable *self)
{
  g_return_val_if_fail (MIX_IS_CHART_TABLE (self), NULL);
  return self->title;
}

/**
 * mix_chart_table_get_rows:
 * @self: a table
 *
 * Returns: (transfer none): its rows, each a #GtkStringList
 */
GListModel *
mix_chart_table_get_rows (MixChartTable *self)
{
  g_return_val_if_fail (MIX_IS_CHART_TABLE (self), NULL);
  return G_LIST_MODEL (self->rows);
}

/**
 * mix_chart_table_get_n_columns:
 * @self: a table
 *
 * Returns: how many columns it has
 */
guint
mix_chart_table_get_n_columns (MixChartTable *self)
{
  g_return_val_if_fail (MIX_IS_CHART_TABLE (self), 0);
  return self->numeric->len;
}

/**
 * mix_chart_table_get_heading:
 * @self: a table
 * @column: from 0
 *
 * Returns: (transfer none): what stands above the column
 */
const char *
mix_chart_table_get_heading (MixChartTable *self, guint column)
{
  g_return_val_if_fail (MIX_IS_CHART_TABLE (self) && column < self->numeric->len, NULL);
  return gtk_string_list_get_string (self->headings, column);
}

/**
 * mix_chart_table_is_numeric:
 * @self: a table
 * @column: from 0
 *
 * Returns: whether the column holds figures
 */
gboolean
mix_chart_table_is_numeric (MixChartTable *self, guint column)
{
  g_return_val_if_fail (MIX_IS_CHART_TABLE (self) && column < self->numeric->len, FALSE);
  return g_array_index (self->numeric, gboolean, column);
}

/**
 * mix_chart_table_get_text:
 * @self: a table
 * @row: from 0
 * @column: from 0
 *
 * Returns: (transfer none) (nullable): what the cell says; %NULL where that is not known
 */
const char *
mix_chart_table_get_text (MixChartTable *self, guint row, guint column)
{
  g_autoptr (GtkStringList) texts = g_list_model_get_item (G_LIST_MODEL (self->rows), row);
  const char *text = texts != NULL ? gtk_string_list_get_string (texts, column) : NULL;

  return text == NULL || *text == '\0' ? NULL : text;
}

/**
 * mix_chart_table_to_text:
 * @self: a table
 *
 * Returns: (transfer full): headings and rows, a line each with tabs between cells, as spreadsheets paste them
 */
char *
mix_chart_table_to_text (MixChartTable *self)
{
  GString *text = g_string_new (NULL);
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  for (guint column = 0; column < self->numeric->len; column++)
    g_string_append_printf (text, "%s%s", column > 0 ? "\t" : "", mix_chart_table_get_heading (self, column));
  for (guint row = 0; row < n_rows; row++)
    for (guint column = 0; column < self->numeric->len; column++)
      {
        const char *cell = mix_chart_table_get_text (self, row, column);

        g_string_append_printf (text, "%c%s", column > 0 ? '\t' : '\n', cell != NULL ? cell : _ ("Not known"));
      }
  return g_string_free (g_string_append_c (text, '\n'), FALSE);
}
