#pragma once

#include "mix-data-table.h"
#include "mix-deploy-summary.h"
#include "mix-plan.h"
#include "mix-store.h"

G_BEGIN_DECLS

/**
 * MixPaperPartKind:
 * @MIX_PAPER_PARAGRAPH: a sentence or some
 * @MIX_PAPER_TABLE: a table
 * @MIX_PAPER_PLOT: a picture of a table that is in the same section
 * @MIX_PAPER_NOTE: where figures are from, and how far they go
 *
 * What a part of a section is.
 */
typedef enum
{
  MIX_PAPER_PARAGRAPH,
  MIX_PAPER_TABLE,
  MIX_PAPER_PLOT,
  MIX_PAPER_NOTE,
} MixPaperPartKind;

#define MIX_PAPER_MOST_SERIES 6

/**
 * MIX_PAPER_NO_COLUMN:
 *
 * In place of a column: none.
 */
#define MIX_PAPER_NO_COLUMN G_MAXUINT

/**
 * MixPaperPlotKind:
 * @MIX_PAPER_BARS: a bar for each row
 * @MIX_PAPER_FAN: ranges over time: columns of P10, P25, P50, P75 and P90
 * @MIX_PAPER_FIGURES: the last row's figures, large, with their titles
 *
 * How a table is drawn.
 */
typedef enum
{
  MIX_PAPER_BARS,
  MIX_PAPER_FAN,
  MIX_PAPER_FIGURES,
} MixPaperPlotKind;

/**
 * MixPaperPlot:
 * @kind: how it is drawn
 * @label: the column that names each row
 * @series: the columns that are drawn; of bars, one after the other on one line
 * @n_series: how many
 * @mark: the column of a mark in each row: what is wanted, or the most; or %MIX_PAPER_NO_COLUMN
 * @n_rows: how many rows are drawn, from the first
 *
 * How a table is drawn.
 */
typedef struct
{
  MixPaperPlotKind kind;
  guint label;
  guint series[MIX_PAPER_MOST_SERIES];
  guint n_series;
  guint mark;
  guint n_rows;
} MixPaperPlot;

/**
 * MixPaperPart:
 * @kind: what it is
 * @text: (nullable): of a paragraph or note; of a plot, what it says
 * @table: (nullable): of a table or plot
 * @plot: of a plot
 *
 * A part of a section. Numbers that are counted are in tables only; a paragraph repeats some of them.
 */
typedef struct
{
  MixPaperPartKind kind;
  char *text;
  MixDataTable *table;
  MixPaperPlot plot;
} MixPaperPart;

/**
 * MixPaperSection:
 * @id: its key in JSON: "funding"
 * @heading: what stands over it
 * @parts: (element-type MixPaperPart): in order
 * @is_appendix: whether it is for looking things up, so in smaller letters
 */
typedef struct
{
  const char *id;
  char *heading;
  GPtrArray *parts;
  gboolean is_appendix;
} MixPaperSection;

/**
 * MixPaper:
 * @title: of the whole
 * @subtitle: what it is about, and of which day
 * @as_at: the day
 * @sections: (element-type MixPaperSection): in order
 *
 * A board paper: one list of sections, from which PDF, workbook and JSON are written, so that they have the same
 * numbers.
 */
typedef struct
{
  char *title;
  char *subtitle;
  MixDate as_at;
  GPtrArray *sections;
} MixPaper;

MixPaper *mix_paper_new (MixStore *store,
                         MixPlan *plan,
                         const char *network,
                         const MixDeploySummary *proposal,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
void mix_paper_free (MixPaper *self);
GBytes *mix_paper_make_workbook (const MixPaper *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixPaper, mix_paper_free)

G_END_DECLS
