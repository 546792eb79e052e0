#pragma once

#include "mix-board-matrix.h"

G_BEGIN_DECLS

enum
{
  MIX_MATRIX_ROWS,
  MIX_MATRIX_COLUMNS,
};

typedef struct
{
  MixMatrixAxis axis;
  GArray *heads;         /* of MixMatrixHead */
  GHashTable *positions; /* id → position in it */
} MixMatrixSide;

/* The matrix is in three files: what it says (mix-board-matrix.c), how it is counted (-fill.c), and as a table for
 * files and the terminal (-table.c). */
struct _MixBoardMatrix
{
  GObject parent_instance;

  MixBoard *board; /* its load has what the heads of people point to */
  MixMatrixSide sides[2];
  MixMatrixCell *cells; /* row by row */
  MixMatrixHead total;
  GPtrArray *cards; /* of MixCard: those counted, what is wrong first */
  gint64 largest;
};

gboolean _mix_board_matrix_find (MixBoardMatrix *self, guint side, MixCard *card, guint *position);
void _mix_board_matrix_fill (MixBoardMatrix *self, MixBoardView *view);

G_END_DECLS
