#pragma once

#include "mix-board-view.h"
#include "mix-data-table.h"

G_BEGIN_DECLS

/**
 * MixMatrixAxis:
 * @MIX_MATRIX_PEOPLE: everybody of the team
 * @MIX_MATRIX_PRACTICES: practices, and networks where there is work of their own
 * @MIX_MATRIX_LINES: service lines of which there is work
 *
 * What the rows or the columns of a matrix are.
 */
typedef enum
{
  MIX_MATRIX_PEOPLE,
  MIX_MATRIX_PRACTICES,
  MIX_MATRIX_LINES,
} MixMatrixAxis;

/**
 * MixMatrixCell:
 * @minutes: minutes a week that people do; paused work does not count
 * @nobody: minutes a week that nobody does; only where rows are practices
 * @n_cards: how many cards those are, paused ones too
 * @worst: the worst fit among them
 * @home: whether it is the person's home practice
 */
typedef struct
{
  gint64 minutes;
  gint64 nobody;
  guint n_cards;
  MixFitGrade worst;
  gboolean home;
} MixMatrixCell;

/**
 * MixMatrixLevel:
 *
 * How the hours per 1,000 patients of a practice compare to those of all practices together: low where they are below
 * the share of it that counts as a shortfall (the plan's option), high where they are as far above.
 */
typedef enum
{
  MIX_MATRIX_LOW,
  MIX_MATRIX_MIDDLE,
  MIX_MATRIX_HIGH,
} MixMatrixLevel;

/**
 * MixMatrixHead:
 * @id: of the person, practice, network or service line
 * @title: its short name
 * @subtitle: a few words on it, or %NULL
 * @load: (nullable): of a person, what they have and use
 * @minutes: minutes a week that people do, of what the matrix shows
 * @nobody: minutes a week known to be needed that nobody does, of what the matrix shows; not for people
 * @patients: of a practice; below zero where not known, and for all else
 * @per_thousand: minutes a week that people do for 1,000 patients, weighted where the plan knows the ratio; below zero
 *   where that is not known, and where only some cards are looked for
 * @level: how that compares
 *
 * One row or one column, and its total at the edge.
 */
typedef struct
{
  const char *id;
  const char *title;
  char *subtitle;
  const MixPersonLoad *load;
  gint64 minutes;
  gint64 nobody;
  gint64 patients;
  gint64 per_thousand;
  MixMatrixLevel level;
} MixMatrixHead;

#define MIX_TYPE_BOARD_MATRIX (mix_board_matrix_get_type ())
G_DECLARE_FINAL_TYPE (MixBoardMatrix, mix_board_matrix, MIX, BOARD_MATRIX, GObject)

gboolean mix_board_matrix_is_possible (MixMatrixAxis rows, MixMatrixAxis columns);
MixBoardMatrix *
mix_board_matrix_new (MixBoardView *view, MixMatrixAxis rows, MixMatrixAxis columns) G_GNUC_WARN_UNUSED_RESULT;
MixMatrixAxis mix_board_matrix_get_row_axis (MixBoardMatrix *self);
MixMatrixAxis mix_board_matrix_get_column_axis (MixBoardMatrix *self);
guint mix_board_matrix_get_n_rows (MixBoardMatrix *self);
guint mix_board_matrix_get_n_columns (MixBoardMatrix *self);
const MixMatrixHead *mix_board_matrix_get_row (MixBoardMatrix *self, guint row);
const MixMatrixHead *mix_board_matrix_get_column (MixBoardMatrix *self, guint column);
const MixMatrixCell *mix_board_matrix_get_cell (MixBoardMatrix *self, guint row, guint column);
const MixMatrixHead *mix_board_matrix_get_total (MixBoardMatrix *self);
gint64 mix_board_matrix_get_largest (MixBoardMatrix *self);
GPtrArray *mix_board_matrix_list_cards (MixBoardMatrix *self, guint row, guint column) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_board_matrix_find_card (MixBoardMatrix *self, MixCard *card, guint *row, guint *column);
MixDataTable *mix_board_matrix_create_table (MixBoardMatrix *self) G_GNUC_WARN_UNUSED_RESULT;

const char *mix_matrix_axis_get_name (MixMatrixAxis axis);
gboolean mix_matrix_axis_parse (const char *name, MixMatrixAxis *axis);

G_END_DECLS
