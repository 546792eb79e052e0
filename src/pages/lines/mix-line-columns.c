#include "mix-line-columns.h"

#include "mix-config.h"
#include "mix-fit-words.h"
#include "mix-line-words.h"
#include "mix-name-cell.h"
#include "mix-text-column-kind.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* Of a line's name; where all columns do not fit, the table scrolls. */
#define LEAST_NAME_CHARACTERS 22

#define MICROS_A_MILLI 1000

/* The columns of the table of service lines. */

static int
compare_names (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return g_utf8_collate (mix_line_item_get_row ((gpointer) a)->short_name,
                         mix_line_item_get_row ((gpointer) b)->short_name);
}

static int
compare_numbers (gint64 first, gint64 second)
{
  return (first > second) - (first < second);
}

static int
compare_minutes (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return compare_numbers (mix_line_item_get_row ((gpointer) a)->minutes_millis,
                          mix_line_item_get_row ((gpointer) b)->minutes_millis);
}

static int
compare_rates (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return compare_numbers (mix_line_item_get_row ((gpointer) a)->rate_micros,
                          mix_line_item_get_row ((gpointer) b)->rate_micros);
}

static int
compare_wanted (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return compare_numbers (mix_line_item_get_demand ((gpointer) a)->minutes,
                          mix_line_item_get_demand ((gpointer) b)->minutes);
}

static int
compare_assigned (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return compare_numbers (mix_line_item_get_demand ((gpointer) a)->assigned_minutes,
                          mix_line_item_get_demand ((gpointer) b)->assigned_minutes);
}

static char *
dup_side (gpointer item, gpointer user_data)
{
  return g_strdup (mix_line_side_get_short_words (mix_line_item_get_row (item)->side));
}

static char *
dup_role (gpointer item, gpointer user_data)
{
  const char *code = mix_line_item_get_row (item)->min_role;
  MixRole role;

  return g_strdup (mix_role_parse (code, &role) ? mix_role_get_words (role) : code);
}

static char *
dup_minutes (gpointer item, gpointer user_data)
{
  return mix_line_dup_minutes (mix_line_item_get_line (item));
}

static char *
dup_rate (gpointer item, gpointer user_data)
{
  return mix_line_dup_rate (mix_line_item_get_line (item));
}

static char *
dup_driver (gpointer item, gpointer user_data)
{
  return mix_driver_dup_words (mix_line_item_get_row (item)->driver);
}

static char *
dup_wanted (gpointer item, gpointer user_data)
{
  if (!mix_line_item_get_row (item)->enabled)
    return g_strdup (_ ("Off"));
  return mix_line_demand_dup_wanted (mix_line_item_get_demand (item));
}

static char *
dup_assigned (gpointer item, gpointer user_data)
{
  g_autofree char *hours = mix_text_format_hours (mix_line_item_get_demand (item)->assigned_minutes);

  return g_strdup_printf (_ ("%s h"), hours);
}

static const MixTextColumnKind COLUMNS[] = {
  { "side", N_ ("Whose"), MIX_TEXT_COLUMN_DEFAULT, dup_side, NULL, FALSE },
  { "rate", N_ ("A year each"), MIX_TEXT_COLUMN_NUMERIC, dup_rate, compare_rates, FALSE },
  { "minutes", N_ ("Minutes"), MIX_TEXT_COLUMN_NUMERIC, dup_minutes, compare_minutes, FALSE },
  { "wanted", N_ ("Needed a week"), MIX_TEXT_COLUMN_NUMERIC, dup_wanted, compare_wanted, TRUE },
  { "assigned", N_ ("Somebody has"), MIX_TEXT_COLUMN_NUMERIC, dup_assigned, compare_assigned, FALSE },
};

static void
set_up_name_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, gpointer user_data)
{
  mix_name_cell_set_up (cell, LEAST_NAME_CHARACTERS);
}

static void
bind_name_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, gpointer user_data)
{
  const MixServiceLineRow *row = mix_line_item_get_row (gtk_column_view_cell_get_item (cell));
  g_autofree char *driver = mix_driver_dup_words (row->driver);
  const char *risk = g_strcmp0 (row->risk, "high") == 0 ? mix_line_risk_get_words (row->risk) : NULL;
  const char *own = row->own ? _ ("Yours") : NULL;
  g_autofree char *detail
      = g_strjoin (" · ", row->code, driver, risk != NULL ? risk : own, risk != NULL ? own : NULL, NULL);

  mix_name_cell_show (cell, row->short_name, detail, row->name);
}

static GtkColumnViewColumn *
make_name_column (void)
{
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_names, NULL, NULL));
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column;

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_name_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_name_cb), NULL);
  column = gtk_column_view_column_new (_ ("Work"), factory);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_expand (column, TRUE);
  return column;
}

/* Takes the column. */
static void
add_column (GtkColumnView *view, GHashTable *columns, const char *id, GtkColumnViewColumn *column)
{
  gtk_column_view_column_set_id (column, id);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_append_column (view, column);
  g_hash_table_insert (columns, (gpointer) id, column);
  g_object_unref (column);
}

/* Adds all columns to @view, and to @columns by id. */
void
_mix_line_columns_add (GtkColumnView *view, GHashTable *columns)
{
  add_column (view, columns, "name", make_name_column ());
  for (guint i = 0; i < G_N_ELEMENTS (COLUMNS); i++)
    add_column (view, columns, COLUMNS[i].key, mix_text_column_kind_create_column (&COLUMNS[i]));
  mix_text_columns_align_headings (view);
}

/* A narrow window has room for the name and what is wanted. */
void
_mix_line_columns_set_narrow (GHashTable *columns, gboolean narrow)
{
  for (guint i = 0; i < G_N_ELEMENTS (COLUMNS); i++)
    gtk_column_view_column_set_visible (g_hash_table_lookup (columns, COLUMNS[i].key),
                                        !narrow || COLUMNS[i].shown_narrow);
}

static void
add_known (MixDataTable *data, gboolean known, gint64 value)
{
  if (known)
    mix_data_table_add_number (data, value);
  else
    mix_data_table_add_unknown (data);
}

static void
add_data_row (MixDataTable *data, MixLineItem *item)
{
  const MixServiceLineRow *row = mix_line_item_get_row (item);
  const MixLineDemand *demand = mix_line_item_get_demand (item);
  const char *texts[]
      = { row->code, row->name, mix_line_category_get_words (row->category), mix_line_side_get_words (row->side) };
  MixTextColumnFunc funcs[] = { dup_role, dup_driver };

  mix_data_table_begin_row (data);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    mix_data_table_add_text (data, texts[i]);
  for (guint i = 0; i < G_N_ELEMENTS (funcs); i++)
    {
      g_autofree char *text = funcs[i](item, NULL);

      mix_data_table_add_text (data, text);
    }
  add_known (data, row->rate_micros >= 0, row->rate_micros);
  add_known (data, row->minutes_millis >= 0, row->minutes_millis * MICROS_A_MILLI);
  add_known (data, demand->n_places > demand->n_not_known, demand->minutes);
  mix_data_table_add_number (data, demand->n_not_known);
  mix_data_table_add_number (data, demand->assigned_minutes);
}

/* What is shown of the lines, in their order, for a file or the clipboard. */
MixDataTable *
_mix_line_columns_create_data (GListModel *items)
{
  static const MixDataColumn DATA_COLUMNS[] = {
    { "code", NULL, N_ ("Code"), MIX_CELL_TEXT, NULL },
    { "name", NULL, N_ ("Work"), MIX_CELL_TEXT, NULL },
    { "category", NULL, N_ ("Category"), MIX_CELL_TEXT, NULL },
    { "side", NULL, N_ ("Whose"), MIX_CELL_TEXT, NULL },
    { "min_role", NULL, N_ ("Least role"), MIX_CELL_TEXT, NULL },
    { "driver", NULL, N_ ("Grows with"), MIX_CELL_TEXT, NULL },
    { "rate", NULL, N_ ("A year each"), MIX_CELL_MICROS, NULL },
    { "minutes", NULL, N_ ("Minutes"), MIX_CELL_MICROS, NULL },
    { "wanted", NULL, N_ ("Needed a week"), MIX_CELL_MINUTES, NULL },
    { "places_not_known", NULL, N_ ("Places not known"), MIX_CELL_COUNT, NULL },
    { "assigned", NULL, N_ ("Somebody has"), MIX_CELL_MINUTES, NULL },
  };
  MixDataTable *data = mix_data_table_new (_ ("work"));

  for (guint i = 0; i < G_N_ELEMENTS (DATA_COLUMNS); i++)
    {
      MixDataColumn column = DATA_COLUMNS[i];

      column.title = _ (column.title);
      mix_data_table_add_column (data, &column);
    }
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (MixLineItem) item = g_list_model_get_item (items, i);

      add_data_row (data, item);
    }
  return data;
}
