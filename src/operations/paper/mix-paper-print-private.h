#pragma once

#include "mix-paper-print.h"
#include "mix-table-print-private.h"

G_BEGIN_DECLS

/* Setting a paper on pages is in mix-paper-print.c, drawing them in mix-paper-print-draw.c, plots in mix-paper-plot.c,
 * mix-paper-plot-fan.c and mix-paper-plot-figures.c. */

/* Points. */
#define MIX_PAPER_MARGIN 48.0
#define MIX_PAPER_FOOTING_HEIGHT 24.0
#define MIX_PAPER_GAP 6.0
#define MIX_PAPER_SECTION_GAP 14.0
#define MIX_PAPER_BAR_HEIGHT 10.0
#define MIX_PAPER_BAR_STEP 15.0
#define MIX_PAPER_FAN_HEIGHT 150.0
#define MIX_PAPER_AXIS_HEIGHT 14.0
#define MIX_PAPER_LEGEND_HEIGHT 13.0
#define MIX_PAPER_TILE_HEIGHT 64.0

/* A table is not begun at the foot of a page if it goes on the next one whole and is no higher than this. */
#define MIX_PAPER_KEPT_HEIGHT 150.0

/* Of titles and headings: dark enough to read as black on a grey print. */
#define MIX_PAPER_ACCENT_RED 0.10
#define MIX_PAPER_ACCENT_GREEN 0.25
#define MIX_PAPER_ACCENT_BLUE 0.45

#define MIX_PAPER_FONT "Sans 9"
#define MIX_PAPER_TITLE_SCALE 1.9
#define MIX_PAPER_HEADING_SCALE 1.4
#define MIX_PAPER_NOTE_SCALE 0.85
#define MIX_PAPER_APPENDIX_SCALE 0.8

/* What stands on a page: of a table some rows of a band of columns. */
typedef enum
{
  MIX_PAPER_ITEM_TITLE,
  MIX_PAPER_ITEM_SUBTITLE,
  MIX_PAPER_ITEM_HEADING,
  MIX_PAPER_ITEM_TEXT,
  MIX_PAPER_ITEM_NOTE,
  MIX_PAPER_ITEM_CAPTION,
  MIX_PAPER_ITEM_ROWS,
  MIX_PAPER_ITEM_PLOT,
} MixPaperItemKind;

typedef struct
{
  MixPaperItemKind kind;
  guint page;
  guint section;
  double y;
  double height;
  const char *text;         /* the paper's */
  const MixPaperPart *part; /* of a plot */
  MixTablePrint *table;     /* of rows */
  guint band;
  guint first_row;
  guint last_row; /* after the last */
} MixPaperItem;

struct _MixPaperPrint
{
  MixPaper *paper;
  PangoLayout *layout;
  double width;
  double height;
  GArray *items;     /* of MixPaperItem, in order */
  GPtrArray *tables; /* of MixTablePrint */
  guint n_pages;

  /* Where the next item goes, while pages are set. */
  guint page;
  double y;
  guint section;
};

void _mix_paper_print_set_text (MixPaperPrint *self, MixPaperItemKind kind, const char *text, double width);
double _mix_paper_print_get_text_height (MixPaperPrint *self);
double _mix_paper_plot_get_height (const MixPaperPart *part);
void _mix_paper_plot_draw (MixPaperPrint *self, const MixPaperPart *part, cairo_t *cairo, double y);
void _mix_paper_plot_draw_fan (MixPaperPrint *self, const MixPaperPart *part, cairo_t *cairo, double y);
void _mix_paper_plot_draw_figures (MixPaperPrint *self, const MixPaperPart *part, cairo_t *cairo, double y);
char *_mix_paper_plot_dup_tick (MixCellType type, double value) G_GNUC_WARN_UNUSED_RESULT;
double
_mix_paper_plot_show_text (MixPaperPrint *self, cairo_t *cairo, const char *text, double x, double y, double align);
void _mix_paper_plot_set_series_colour (cairo_t *cairo, guint series, double opacity);

G_END_DECLS
