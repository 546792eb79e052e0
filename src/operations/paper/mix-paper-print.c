#include "mix-paper-print-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

/**
 * mix_paper_print_find_fonts:
 *
 * Lets Pango begin to look for fonts, on a thread of its own, so that they are found once there is something to print.
 */
void
mix_paper_print_find_fonts (void)
{
  pango_cairo_font_map_get_default ();
}

/**
 * mix_paper_print_new:
 * @paper: (transfer full): a paper
 *
 * Returns: (transfer full): it, without pages yet
 */
MixPaperPrint *
mix_paper_print_new (MixPaper *paper)
{
  MixPaperPrint *self = g_new0 (MixPaperPrint, 1);

  self->paper = paper;
  self->items = g_array_new (FALSE, TRUE, sizeof (MixPaperItem));
  self->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) mix_table_print_free);
  return self;
}

/**
 * mix_paper_print_free:
 * @self: (transfer full): a paper on pages
 */
void
mix_paper_print_free (MixPaperPrint *self)
{
  g_clear_object (&self->layout);
  g_ptr_array_unref (self->tables);
  g_array_unref (self->items);
  mix_paper_free (self->paper);
  g_free (self);
}

/**
 * mix_paper_print_get_paper:
 * @self: a paper on pages
 *
 * Returns: (transfer none): the paper
 */
const MixPaper *
mix_paper_print_get_paper (const MixPaperPrint *self)
{
  return self->paper;
}

static double
get_scale (MixPaperItemKind kind)
{
  switch (kind)
    {
    case MIX_PAPER_ITEM_TITLE:
      return MIX_PAPER_TITLE_SCALE;
    case MIX_PAPER_ITEM_HEADING:
      return MIX_PAPER_HEADING_SCALE;
    case MIX_PAPER_ITEM_NOTE:
      return MIX_PAPER_NOTE_SCALE;
    default:
      return 1;
    }
}

/* Sets a text as the items of a kind have it. */
void
_mix_paper_print_set_text (MixPaperPrint *self, MixPaperItemKind kind, const char *text, double width)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (get_scale (kind)));
  if (kind == MIX_PAPER_ITEM_TITLE || kind == MIX_PAPER_ITEM_HEADING || kind == MIX_PAPER_ITEM_CAPTION)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (self->layout, attributes);
  pango_layout_set_text (self->layout, text, -1);
  pango_layout_set_alignment (self->layout, PANGO_ALIGN_LEFT);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (self->layout, width < 0 ? -1 : (int) (width * PANGO_SCALE));
}

double
_mix_paper_print_get_text_height (MixPaperPrint *self)
{
  int height;

  pango_layout_get_size (self->layout, NULL, &height);
  return height * MIX_TABLE_PRINT_POINTS_TO_THE_UNIT;
}

static double
get_bottom (const MixPaperPrint *self)
{
  return self->height - MIX_PAPER_FOOTING_HEIGHT;
}

/* Goes on to the next page where there is no room for a height. */
static void
make_room (MixPaperPrint *self, double height)
{
  if (self->y == 0 || self->y + height <= get_bottom (self))
    return;
  self->page++;
  self->y = 0;
}

static MixPaperItem *
place (MixPaperPrint *self, MixPaperItemKind kind, double height)
{
  MixPaperItem item = { .kind = kind, .page = self->page, .section = self->section, .y = self->y, .height = height };

  g_array_append_val (self->items, item);
  self->y += height;
  return &g_array_index (self->items, MixPaperItem, self->items->len - 1);
}

/* With @follows more height after it, that it stays on a page with. */
static void
place_text (MixPaperPrint *self, MixPaperItemKind kind, const char *text, double follows)
{
  double height;

  _mix_paper_print_set_text (self, kind, text, self->width);
  height = _mix_paper_print_get_text_height (self) + MIX_PAPER_GAP;
  make_room (self, height + follows);
  place (self, kind, height)->text = text;
}

static void
place_rows (MixPaperPrint *self, MixTablePrint *table, guint band, guint *row)
{
  const MixTablePrintBand *columns = &g_array_index (table->bands, MixTablePrintBand, band);
  guint n_rows = mix_data_table_get_n_rows (table->table), first_row = *row;
  double height = _mix_table_print_get_row_height (table, columns, MIX_TABLE_PRINT_TITLES);
  MixPaperItem *item;

  while (*row < n_rows)
    {
      double more = _mix_table_print_get_row_height (table, columns, *row);

      if (self->y + height + more > get_bottom (self) && *row > first_row)
        break;
      height += more;
      (*row)++;
    }
  item = place (self, MIX_PAPER_ITEM_ROWS, height);
  item->table = table;
  item->band = band;
  item->first_row = first_row;
  item->last_row = *row;
}

/* Titles and the first rows of a table. */
static double
get_least_height (MixTablePrint *table)
{
  const guint least = 3;
  const MixTablePrintBand *columns = &g_array_index (table->bands, MixTablePrintBand, 0);
  double height = _mix_table_print_get_row_height (table, columns, MIX_TABLE_PRINT_TITLES);

  for (guint row = 0; row < MIN (mix_data_table_get_n_rows (table->table), least); row++)
    height += _mix_table_print_get_row_height (table, columns, row);
  return height;
}

/* In smaller letters where all columns then stand beside each other. */
static void
set_columns (MixTablePrint *table, PangoContext *context, double width, double most)
{
  static const double scales[] = { 1, 0.92, 0.84, 0.76 };

  table->is_part = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      table->scale = scales[i] * most;
      _mix_table_print_set_columns (table, context, width);
      if (table->bands->len == 1)
        return;
    }
  table->scale = scales[0] * most;
  _mix_table_print_set_columns (table, context, width);
}

/* All of a table that is to be kept together, of others enough to begin with. */
static double
get_kept_height (MixTablePrint *table)
{
  const MixTablePrintBand *columns = &g_array_index (table->bands, MixTablePrintBand, 0);
  double height = _mix_table_print_get_row_height (table, columns, MIX_TABLE_PRINT_TITLES);

  if (table->bands->len > 1)
    return get_least_height (table);
  for (guint row = 0; row < mix_data_table_get_n_rows (table->table) && height <= MIX_PAPER_KEPT_HEIGHT; row++)
    height += _mix_table_print_get_row_height (table, columns, row);
  return height <= MIX_PAPER_KEPT_HEIGHT ? height : get_least_height (table);
}

/* The table of a part, set in columns; NULL where it has none. */
static MixTablePrint *
prepare_table (MixPaperPrint *self, const MixPaperPart *part, PangoContext *context)
{
  const MixPaperSection *section = self->paper->sections->pdata[self->section];
  MixTablePrint *table;

  if (part->kind != MIX_PAPER_TABLE)
    return NULL;
  table = mix_table_print_new (part->table, NULL, NULL);
  g_ptr_array_add (self->tables, table);
  set_columns (table, context, self->width, section->is_appendix ? MIX_PAPER_APPENDIX_SCALE : 1);
  return table;
}

static void
place_table (MixPaperPrint *self, const MixPaperPart *part, MixTablePrint *table)
{
  guint n_rows = mix_data_table_get_n_rows (part->table);

  self->y += self->y > 0 ? MIX_PAPER_GAP : 0;
  place_text (self, MIX_PAPER_ITEM_CAPTION, mix_data_table_get_heading (part->table), get_kept_height (table));
  for (guint band = 0; band < table->bands->len; band++)
    {
      guint row = 0;

      make_room (self, get_least_height (table));
      do
        {
          place_rows (self, table, band, &row);
          if (row < n_rows)
            make_room (self, self->height);
        }
      while (row < n_rows);
      self->y += MIX_PAPER_GAP;
    }
}

static void
place_plot (MixPaperPrint *self, const MixPaperPart *part)
{
  double height = _mix_paper_plot_get_height (part);

  if (part->text != NULL)
    place_text (self, MIX_PAPER_ITEM_CAPTION, part->text, height);
  else
    make_room (self, height);
  place (self, MIX_PAPER_ITEM_PLOT, height + MIX_PAPER_GAP)->part = part;
}

static void
place_part (MixPaperPrint *self, const MixPaperPart *part, MixTablePrint *table)
{
  if (table != NULL)
    place_table (self, part, table);
  else if (part->kind == MIX_PAPER_PLOT)
    place_plot (self, part);
  else
    place_text (self, part->kind == MIX_PAPER_NOTE ? MIX_PAPER_ITEM_NOTE : MIX_PAPER_ITEM_TEXT, part->text, 0);
}

/* What a heading stays on a page with: all that its first part is kept together with. */
static double
get_company (const MixPaperPart *first, MixTablePrint *table)
{
  const double caption = 30, paragraph = 60;

  if (table != NULL)
    return caption + get_kept_height (table);
  return first->kind == MIX_PAPER_PLOT ? caption + _mix_paper_plot_get_height (first) : paragraph;
}

static void
place_section (MixPaperPrint *self, const MixPaperSection *section, PangoContext *context)
{
  const MixPaperPart *first = g_ptr_array_index (section->parts, 0);
  MixTablePrint *table = prepare_table (self, first, context);

  self->y += self->y > 0 ? MIX_PAPER_SECTION_GAP : 0;
  place_text (self, MIX_PAPER_ITEM_HEADING, section->heading, get_company (first, table));
  place_part (self, first, table);
  for (guint i = 1; i < section->parts->len; i++)
    place_part (self, section->parts->pdata[i], prepare_table (self, section->parts->pdata[i], context));
}

static void
begin_pages (MixPaperPrint *self, PangoContext *context, double width, double height)
{
  PangoFontDescription *font = pango_font_description_from_string (MIX_PAPER_FONT);

  g_clear_object (&self->layout);
  self->layout = pango_layout_new (context);
  pango_layout_set_font_description (self->layout, font);
  pango_font_description_free (font);
  self->width = width - 2 * MIX_PAPER_MARGIN;
  self->height = height - 2 * MIX_PAPER_MARGIN;
  g_array_set_size (self->items, 0);
  g_ptr_array_set_size (self->tables, 0);
  self->page = self->section = 0;
  self->y = 0;
}

/**
 * mix_paper_print_set_pages:
 * @self: a paper
 * @context: of what it is drawn on
 * @width: of a page, in points
 * @height: of a page, in points
 *
 * Returns: how many pages there are; one at least
 */
guint
mix_paper_print_set_pages (MixPaperPrint *self, PangoContext *context, double width, double height)
{
  begin_pages (self, context, width, height);
  place_text (self, MIX_PAPER_ITEM_TITLE, self->paper->title, 0);
  place_text (self, MIX_PAPER_ITEM_SUBTITLE, self->paper->subtitle, 0);
  for (self->section = 0; self->section < self->paper->sections->len; self->section++)
    place_section (self, self->paper->sections->pdata[self->section], context);
  self->n_pages = self->page + 1;
  return self->n_pages;
}
