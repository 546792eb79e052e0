#pragma once

#include "mix-table-print.h"

G_BEGIN_DECLS

/* Setting a table on pages is in mix-table-print.c, drawing them in mix-table-print-draw.c. */

/* Points. */
#define MIX_TABLE_PRINT_MARGIN 36.0
#define MIX_TABLE_PRINT_CELL_GAP 8.0
#define MIX_TABLE_PRINT_ROW_GAP 4.0
#define MIX_TABLE_PRINT_RULE 0.4
#define MIX_TABLE_PRINT_HEADING_HEIGHT 34.0
#define MIX_TABLE_PRINT_FOOTING_HEIGHT 18.0
#define MIX_TABLE_PRINT_WIDEST_COLUMN 150.0

/* Of the width of a paper, at least for what says which row it is. */
#define MIX_TABLE_PRINT_REPEATED_SHARE 0.24

/* What the widths of a text may differ by when it is measured and when it is drawn. */
#define MIX_TABLE_PRINT_SLACK 1.5
#define MIX_TABLE_PRINT_POINTS_TO_THE_UNIT (1.0 / PANGO_SCALE)

#define MIX_TABLE_PRINT_FONT "Sans 8"
#define MIX_TABLE_PRINT_SMALL_SCALE 0.9
#define MIX_TABLE_PRINT_HEADING_SCALE 1.6

/* Dark enough on paper for anybody, and told apart without colour. */
#define MIX_TABLE_PRINT_GREY 0.35
#define MIX_TABLE_PRINT_LIGHT_GREY 0.7

/* Of columns, those that stand beside each other; of rows, those on one page. */
typedef struct
{
  guint band;
  guint first_row;
  guint last_row; /* after the last */
} MixTablePrintPage;

typedef struct
{
  guint first; /* of the columns after the repeated ones */
  guint last;  /* after the last */
} MixTablePrintBand;

struct _MixTablePrint
{
  MixDataTable *table;
  char *heading;
  char *subheading;
  gboolean is_part; /* of a paper: no hours are a figure, not an empty cell, and days are as people write them */
  double scale;     /* of the font, where the columns are many; 0: 1 */

  PangoLayout *layout; /* of the context of the pages, or NULL */
  double width, height;
  GArray *columns; /* of guint: those that are printed; ids are for files */
  double *widths;  /* by printed column */
  double *least;   /* the same for the longest word */
  double *natural; /* the same on one line */
  guint n_repeated;
  GArray *bands;   /* of MixTablePrintBand */
  double *heights; /* of each band the titles' and each row's; 0: not measured yet */
  GArray *pages;   /* of MixTablePrintPage */
  guint n_before;  /* pages of the tables before */
  guint n_all;     /* pages of all tables */
  MixTablePrint *next;
};

/* Stands for a row: the titles. */
#define MIX_TABLE_PRINT_TITLES G_MAXUINT

typedef struct
{
  guint row;
  double height;
  cairo_t *cairo;
  double y;
} MixTablePrintCursor;

void _mix_table_print_set_columns (MixTablePrint *self, PangoContext *context, double width);
double
_mix_table_print_draw_row (MixTablePrint *self, cairo_t *cairo, const MixTablePrintBand *band, guint row, double y);
void _mix_table_print_set_scale (MixTablePrint *self, double scale, gboolean bold);
void _mix_table_print_set_text (MixTablePrint *self, const char *text, double width);
double _mix_table_print_get_text_height (MixTablePrint *self);
void _mix_table_print_set_cell (MixTablePrint *self, guint row, guint column, double width);
double _mix_table_print_get_band_width (MixTablePrint *self, const MixTablePrintBand *band);
double _mix_table_print_get_row_height (MixTablePrint *self, const MixTablePrintBand *band, guint row);
void _mix_table_print_for_each_column (
    MixTablePrint *self,
    const MixTablePrintBand *band,
    void (*func) (MixTablePrint *self, guint column, double x, double width, gpointer data),
    gpointer data);

G_END_DECLS
