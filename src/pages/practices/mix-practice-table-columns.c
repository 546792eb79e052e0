#include "mix-practice-table-private.h"

#include "mix-bar.h"
#include "mix-config.h"
#include "mix-name-cell.h"
#include "mix-text-column.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* The columns of the table of practices, their cells, and the headers of its sections. */

/* Of a practice's name; where all columns do not fit, the table scrolls. */
#define LEAST_NAME_CHARACTERS 12

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

static void
set_up_name_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, gpointer user_data)
{
  mix_name_cell_set_up (cell, LEAST_NAME_CHARACTERS);
}

static void
bind_name_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, gpointer user_data)
{
  MixPractice *practice = mix_practice_item_get_practice (gtk_column_view_cell_get_item (cell));
  g_autofree char *name = mix_text_title_case (mix_practice_get_name (practice));

  mix_name_cell_show (cell, name, mix_practice_get_code (practice), mix_practice_get_name (practice));
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
  label = mix_name_cell_add_label (box, 1, "numeric");
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
      g_autoptr (MixPracticeItem) item = g_list_model_get_item (mix_item_table_get_shown (MIX_ITEM_TABLE (self)), i);
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

  gtk_widget_set_hexpand (mix_name_cell_add_label (box, 0, "mix-strong"), TRUE);
  words = mix_name_cell_add_label (box, 1, "caption");
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
  gtk_column_view_append_column (mix_item_table_get_view (MIX_ITEM_TABLE (self)), column);
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
add_all_columns (MixPracticeTable *self)
{
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_names, NULL, NULL));
  GtkListItemFactory *factory = make_factory (self, G_CALLBACK (set_up_name_cb), G_CALLBACK (bind_name_cb), NULL);
  GtkColumnViewColumn *name = gtk_column_view_column_new (_ ("Practice"), factory);

  gtk_column_view_column_set_sorter (name, sorter);
  gtk_column_view_column_set_expand (name, TRUE);
  add_column (self, "name", name);
  for (guint i = 0; i < mix_practice_column_get_n (); i++)
    add_figure_column (self, mix_practice_column_get_nth (i));
  gtk_column_view_sort_by_column (mix_item_table_get_view (MIX_ITEM_TABLE (self)), name, GTK_SORT_ASCENDING);
  mix_text_columns_align_headings (mix_item_table_get_view (MIX_ITEM_TABLE (self)));
}

static void
add_header_factory (MixPracticeTable *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (set_up_header_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_header_cb), self, G_CONNECT_DEFAULT);
  gtk_column_view_set_header_factory (mix_item_table_get_view (MIX_ITEM_TABLE (self)), factory);
  g_object_unref (factory);
}

/*
 * _mix_practice_table_add_columns:
 *
 * Gives the table its columns and the headers of its sections.
 */
void
_mix_practice_table_add_columns (MixPracticeTable *self)
{
  add_all_columns (self);
  add_header_factory (self);
}

/*
 * _mix_practice_table_wants_column:
 * @column: a column of figures
 *
 * Returns: whether the user wants it; a narrow window may have no room for it all the same
 */
gboolean
_mix_practice_table_wants_column (MixPracticeTable *self, const MixPracticeColumn *column)
{
  return GPOINTER_TO_INT (g_object_get_data (g_hash_table_lookup (self->columns, column->id), "wanted"));
}
