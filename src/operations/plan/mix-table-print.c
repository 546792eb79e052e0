#include "mix-table-print-private.h"

#include "mix-config.h"
#include "mix-error.h"

#include <glib/gi18n-lib.h>

/* "Sample Coast, 21 November 2026" */
static char *
name_plan (MixPlan *plan)
{
  g_autofree char *day = mix_date_format_full (mix_plan_get_as_at (plan));

  /* Translators: a plan's name, and a day. */
  return g_strdup_printf (_ ("%s, %s"), mix_plan_get_name (plan), day);
}

/**
 * mix_table_print_new:
 * @table: what to print
 * @title: what stands over it, where the table has no heading of its own
 * @plan: (nullable): of which plan it is; %NULL where another print says so
 *
 * Returns: (transfer full): the print, without pages yet
 */
MixTablePrint *
mix_table_print_new (MixDataTable *table, const char *title, MixPlan *plan)
{
  MixTablePrint *self = g_new0 (MixTablePrint, 1);
  const char *heading = mix_data_table_get_heading (table);

  self->table = g_object_ref (table);
  self->heading = g_strdup (heading != NULL ? heading : title);
  self->subheading = plan != NULL ? name_plan (plan) : NULL;
  self->columns = g_array_new (FALSE, FALSE, sizeof (guint));
  self->bands = g_array_new (FALSE, FALSE, sizeof (MixTablePrintBand));
  self->pages = g_array_new (FALSE, FALSE, sizeof (MixTablePrintPage));
  return self;
}

/**
 * mix_table_print_append:
 * @self: a print
 * @next: (transfer full): another, which follows it on pages of its own
 */
void
mix_table_print_append (MixTablePrint *self, MixTablePrint *next)
{
  while (self->next != NULL)
    self = self->next;
  self->next = next;
}

/**
 * mix_table_print_free:
 * @self: (transfer full): a print
 */
void
mix_table_print_free (MixTablePrint *self)
{
  g_clear_pointer (&self->next, mix_table_print_free);
  g_clear_object (&self->layout);
  g_array_unref (self->pages);
  g_array_unref (self->bands);
  g_array_unref (self->columns);
  g_object_unref (self->table);
  g_free (self->widths);
  g_free (self->least);
  g_free (self->natural);
  g_free (self->heights);
  g_free (self->heading);
  g_free (self->subheading);
  g_free (self);
}

void
_mix_table_print_set_scale (MixTablePrint *self, double scale, gboolean bold)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (self->scale > 0 ? scale * self->scale : scale));
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (self->layout, attributes);
}

/* Sets a text in a width, or on one line where it is below zero. */
void
_mix_table_print_set_text (MixTablePrint *self, const char *text, double width)
{
  pango_layout_set_text (self->layout, text, -1);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (self->layout, width < 0 ? -1 : (int) (width * PANGO_SCALE));
}

static double
get_text_width (MixTablePrint *self)
{
  int width;

  pango_layout_get_size (self->layout, &width, NULL);
  return width * MIX_TABLE_PRINT_POINTS_TO_THE_UNIT + MIX_TABLE_PRINT_SLACK;
}

double
_mix_table_print_get_text_height (MixTablePrint *self)
{
  int height;

  pango_layout_get_size (self->layout, NULL, &height);
  return height * MIX_TABLE_PRINT_POINTS_TO_THE_UNIT;
}

static guint
get_position (MixTablePrint *self, guint column)
{
  return g_array_index (self->columns, guint, column);
}

static const MixDataColumn *
get_column (MixTablePrint *self, guint column)
{
  return mix_data_table_get_column (self->table, get_position (self, column));
}

static void
choose_columns (MixTablePrint *self)
{
  g_array_set_size (self->columns, 0);
  for (guint i = 0; i < mix_data_table_get_n_columns (self->table); i++)
    {
      const char *key = mix_data_table_get_column (self->table, i)->key;

      if (!g_str_equal (key, "id") && !g_str_has_suffix (key, "_id"))
        g_array_append_val (self->columns, i);
    }
}

static gboolean
stands_right (MixTablePrint *self, guint column)
{
  return mix_cell_type_stands_right (get_column (self, column)->type);
}

/* As people read it. In a view, several names of a cell stand one below the other, and no hours leave a cell empty. */
static char *
dup_cell (MixTablePrint *self, guint row, guint column)
{
  guint position = get_position (self, column);
  MixCellType type = get_column (self, column)->type;
  g_autofree char *shown = NULL;
  g_auto (GStrv) names = NULL;

  if (type == MIX_CELL_DATE && self->is_part && mix_data_table_is_known (self->table, row, position))
    return mix_date_format_short_year ((MixDate) mix_data_table_get_number (self->table, row, position));
  if (type == MIX_CELL_MINUTES && !self->is_part && mix_data_table_is_known (self->table, row, position)
      && mix_data_table_get_number (self->table, row, position) == 0)
    return g_strdup ("");
  shown = mix_data_table_dup_shown (self->table, row, position);
  if (self->is_part)
    return g_steal_pointer (&shown);
  names = g_strsplit (shown, "; ", -1);
  return g_strjoinv ("\n", names);
}

/* Figures and dates stay on one line, and so does every word. */
static void
measure_text (MixTablePrint *self, guint column, const char *text, gboolean title, gboolean bold)
{
  MixCellType type = get_column (self, column)->type;
  gboolean whole = !title && type != MIX_CELL_TEXT && type != MIX_CELL_NAME;
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
  double width;

  _mix_table_print_set_scale (self, 1, bold);
  _mix_table_print_set_text (self, text, -1);
  width = get_text_width (self);
  self->widths[column] = MAX (self->widths[column], width);
  if (whole)
    self->least[column] = MAX (self->least[column], width);
  if (words[0] != NULL && words[1] == NULL)
    self->least[column] = MAX (self->least[column], MIN (width, MIX_TABLE_PRINT_WIDEST_COLUMN));
  for (guint i = 0; words[i] != NULL && (i > 0 || words[1] != NULL); i++)
    {
      _mix_table_print_set_text (self, words[i], -1);
      self->least[column] = MAX (self->least[column], MIN (get_text_width (self), MIX_TABLE_PRINT_WIDEST_COLUMN));
    }
}

static void
measure_columns (MixTablePrint *self)
{
  guint n_columns = self->columns->len;

  g_free (self->widths);
  g_free (self->least);
  g_free (self->natural);
  self->natural = g_new0 (double, n_columns);
  self->widths = g_new0 (double, n_columns);
  self->least = g_new0 (double, n_columns);
  for (guint column = 0; column < n_columns; column++)
    {
      measure_text (self, column, get_column (self, column)->title, TRUE, TRUE);
      for (guint row = 0; row < mix_data_table_get_n_rows (self->table); row++)
        {
          g_autofree char *text = dup_cell (self, row, column);

          measure_text (self, column, text, FALSE, mix_data_table_is_total (self->table, row));
        }
      self->natural[column] = self->widths[column];
      self->widths[column] = MAX (MIN (self->widths[column], MIX_TABLE_PRINT_WIDEST_COLUMN), self->least[column]);
    }
}

static double
add_up (const double *widths, guint first, guint last)
{
  double sum = 0;

  for (guint i = first; i < last; i++)
    sum += widths[i] + MIX_TABLE_PRINT_CELL_GAP;
  return sum;
}

/* Where all columns fit beside each other, long texts take the room that is left, the last ones first. */
static void
widen_columns (MixTablePrint *self)
{
  double room = self->width - add_up (self->widths, 0, self->columns->len);

  for (guint column = self->columns->len; column > 0 && room > 0; column--)
    {
      double more = CLAMP (self->natural[column - 1] - self->widths[column - 1], 0, room);

      self->widths[column - 1] += more;
      room -= more;
    }
}

/* What says which row it is stands at the start of every band: a name, with the code before it. It is as wide as it
 * needs, in a paper as there is room. */
static void
choose_repeated (MixTablePrint *self)
{
  gboolean named = self->columns->len > 1 && g_str_equal (get_column (self, 1)->key, "name");

  self->n_repeated = MIN (named ? 2 : 1, self->columns->len);
  for (guint i = 0; i < self->n_repeated; i++)
    self->least[i] = self->is_part
                         ? CLAMP (self->width * MIX_TABLE_PRINT_REPEATED_SHARE, self->least[i], self->widths[i])
                         : self->widths[i];
}

/* As many columns beside each other as have room in the width that they need at least. */
static void
choose_bands (MixTablePrint *self)
{
  guint n_columns = self->columns->len;
  double room = self->width - add_up (self->least, 0, self->n_repeated);
  guint first = self->n_repeated;

  g_array_set_size (self->bands, 0);
  do
    {
      MixTablePrintBand band = { first, MIN (first + 1, n_columns) };

      while (band.last < n_columns && add_up (self->least, first, band.last + 1) <= room)
        band.last++;
      g_array_append_val (self->bands, band);
      first = band.last;
    }
  while (first < n_columns);
}

static double
get_column_width (MixTablePrint *self, const MixTablePrintBand *band, guint column)
{
  double wanted = add_up (self->widths, 0, self->n_repeated) + add_up (self->widths, band->first, band->last);
  double least = add_up (self->least, 0, self->n_repeated) + add_up (self->least, band->first, band->last);
  double share = wanted > least ? CLAMP ((self->width - least) / (wanted - least), 0, 1) : 1;

  return self->least[column] + (self->widths[column] - self->least[column]) * share;
}

/* From the first column's start to the last one's end. */
double
_mix_table_print_get_band_width (MixTablePrint *self, const MixTablePrintBand *band)
{
  double width = -MIX_TABLE_PRINT_CELL_GAP;

  for (guint i = 0; i < self->n_repeated + band->last - band->first; i++)
    width += get_column_width (self, band, i < self->n_repeated ? i : band->first + i - self->n_repeated)
             + MIX_TABLE_PRINT_CELL_GAP;
  return width;
}

/* Calls for each column of a band, with its left edge and width. */
void
_mix_table_print_for_each_column (
    MixTablePrint *self,
    const MixTablePrintBand *band,
    void (*func) (MixTablePrint *self, guint column, double x, double width, gpointer data),
    gpointer data)
{
  double x = 0;

  for (guint i = 0; i < self->n_repeated + band->last - band->first; i++)
    {
      guint column = i < self->n_repeated ? i : band->first + i - self->n_repeated;
      double width = get_column_width (self, band, column);

      func (self, column, x, width, data);
      x += width + MIX_TABLE_PRINT_CELL_GAP;
    }
}

void
_mix_table_print_set_cell (MixTablePrint *self, guint row, guint column, double width)
{
  g_autofree char *shown = row != MIX_TABLE_PRINT_TITLES ? dup_cell (self, row, column) : NULL;

  _mix_table_print_set_scale (self, 1, row == MIX_TABLE_PRINT_TITLES || mix_data_table_is_total (self->table, row));
  _mix_table_print_set_text (self, shown != NULL ? shown : get_column (self, column)->title, width);
  pango_layout_set_alignment (self->layout, stands_right (self, column) ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
}

static void
measure_cell (MixTablePrint *self, guint column, double x, double width, gpointer data)
{
  MixTablePrintCursor *cursor = data;

  _mix_table_print_set_cell (self, cursor->row, column, width);
  cursor->height = MAX (cursor->height, _mix_table_print_get_text_height (self));
}

/* Measured once. */
double
_mix_table_print_get_row_height (MixTablePrint *self, const MixTablePrintBand *band, guint row)
{
  gsize n_lines = (gsize) mix_data_table_get_n_rows (self->table) + 1;
  gsize number = (gsize) (band - (const MixTablePrintBand *) (gconstpointer) self->bands->data);
  double *height = &self->heights[number * n_lines + (row == MIX_TABLE_PRINT_TITLES ? 0 : row + 1)];
  MixTablePrintCursor cursor = { .row = row };

  if (*height > 0)
    return *height;
  _mix_table_print_for_each_column (self, band, measure_cell, &cursor);
  *height = cursor.height + MIX_TABLE_PRINT_ROW_GAP;
  return *height;
}

static void
set_band_on_pages (MixTablePrint *self, guint position)
{
  const MixTablePrintBand *band = &g_array_index (self->bands, MixTablePrintBand, position);
  guint n_rows = mix_data_table_get_n_rows (self->table);
  double room = self->height - MIX_TABLE_PRINT_HEADING_HEIGHT - MIX_TABLE_PRINT_FOOTING_HEIGHT
                - _mix_table_print_get_row_height (self, band, MIX_TABLE_PRINT_TITLES);
  MixTablePrintPage page = { position, 0, 0 };
  double used = 0;

  for (guint row = 0; row < n_rows; row++)
    {
      double height = _mix_table_print_get_row_height (self, band, row);

      if (used + height > room && row > page.first_row)
        {
          page.last_row = row;
          g_array_append_val (self->pages, page);
          page.first_row = row;
          used = 0;
        }
      used += height;
    }
  page.last_row = n_rows;
  g_array_append_val (self->pages, page);
}

/* Measures the columns, and finds which stand beside each other in a width. */
void
_mix_table_print_set_columns (MixTablePrint *self, PangoContext *context, double width)
{
  PangoFontDescription *font = pango_font_description_from_string (MIX_TABLE_PRINT_FONT);

  g_clear_object (&self->layout);
  self->layout = pango_layout_new (context);
  pango_layout_set_font_description (self->layout, font);
  pango_font_description_free (font);
  self->width = width;
  choose_columns (self);
  measure_columns (self);
  widen_columns (self);
  choose_repeated (self);
  choose_bands (self);
  g_free (self->heights);
  self->heights = g_new0 (double, self->bands->len *((gsize) mix_data_table_get_n_rows (self->table) + 1));
}

static void
set_own_pages (MixTablePrint *self, PangoContext *context, double width, double height)
{
  self->height = height - 2 * MIX_TABLE_PRINT_MARGIN;
  g_array_set_size (self->pages, 0);
  _mix_table_print_set_columns (self, context, width - 2 * MIX_TABLE_PRINT_MARGIN);
  for (guint i = 0; i < self->bands->len; i++)
    set_band_on_pages (self, i);
}

/**
 * mix_table_print_set_pages:
 * @self: a print
 * @context: of the paper
 * @width: of a page, in points
 * @height: of a page, in points
 *
 * Sets the table on pages, and those that follow it.
 *
 * Returns: how many there are; one at least
 */
guint
mix_table_print_set_pages (MixTablePrint *self, PangoContext *context, double width, double height)
{
  guint n_pages = 0;

  for (MixTablePrint *print = self; print != NULL; print = print->next)
    {
      set_own_pages (print, context, width, height);
      print->n_before = n_pages;
      n_pages += print->pages->len;
    }
  for (MixTablePrint *print = self; print != NULL; print = print->next)
    print->n_all = n_pages;
  return n_pages;
}
