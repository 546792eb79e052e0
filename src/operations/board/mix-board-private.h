#pragma once

#include "mix-board.h"

G_BEGIN_DECLS

/*
 * The demand of a plan as a table of places by lines, so that a piece of work finds its cell by numbers. Boards of
 * successive pictures share it until places, lines or demand change.
 */
typedef struct
{
  gatomicrefcount references;
  guint n_places; /* practices, then networks */
  guint n_lines;
  GHashTable *places;    /* id → position + 1 */
  GHashTable *lines;     /* id → position + 1 */
  GHashTable *things;    /* MixPractice, MixNetwork or MixServiceLine → its position + 1 */
  GPtrArray *practices;  /* of MixPractice, beside the places; NULL for networks */
  GPtrArray *networks;   /* of MixNetwork, beside the places: the one each belongs to; entries may be NULL */
  GArray *demands;       /* of MixPlaceDemand */
  guint *demand_of_cell; /* position in demands + 1, or 0 */
} MixBoardGrid;

/* What people have at a place that counts, by fit. */
typedef struct
{
  guint n_cards[MIX_N_FIT_GRADES];
  int minutes[MIX_N_FIT_GRADES];
} MixBoardTally;

/* Somebody's cards. Never changed once made: boards of successive pictures share those of everybody not touched. */
typedef struct
{
  gatomicrefcount references;
  GPtrArray *cards;    /* of MixCard, what is wrong first */
  GPtrArray *networks; /* of MixNetwork that they belong to or work in; the plan's */
} MixBoardPile;

struct _MixBoard
{
  GObject parent_instance;

  MixPlan *plan;
  MixTeamLoad *load;
  MixBoardGrid *grid;
  GPtrArray *piles; /* of MixBoardPile, in the order of the plan's people */
  GMutex cards_lock;
  GPtrArray *cards;       /* of MixCard somebody has; NULL until they are asked for, on any thread */
  GPtrArray *nobody;      /* of MixCard nobody has, those that matter most first */
  int *assigned;          /* by cell: minutes a week that people have */
  MixCard **nobody_cards; /* by cell: nullable */
  MixBoardTally *tallies; /* by place */
};

MixBoardGrid *_mix_board_grid_new (MixPlan *plan);
MixBoardGrid *_mix_board_grid_ref (MixBoardGrid *self);
void _mix_board_grid_unref (MixBoardGrid *self);
gboolean _mix_board_grid_find_place (const MixBoardGrid *self, const char *place_id, guint *place);
gboolean _mix_board_grid_find_cell (const MixBoardGrid *self, const char *place_id, const char *line_id, guint *cell);
gboolean _mix_board_grid_find_cell_of_card (const MixBoardGrid *self, MixCard *card, guint *cell);
const MixPlaceDemand *_mix_board_grid_get_demand (const MixBoardGrid *self, guint cell);
guint _mix_board_grid_get_n_cells (const MixBoardGrid *self);

MixBoardPile *_mix_board_pile_new (MixBoard *board, guint position, const MixBoardPile *before);
MixBoardPile *_mix_board_pile_ref (MixBoardPile *self);
void _mix_board_pile_unref (gpointer self);
gint64 _mix_board_rank_card (MixCard *card);
GPtrArray *_mix_board_gather_cards (MixBoard *self);
void _mix_board_sort (GPtrArray *cards, gint64 (*rank) (MixCard *card));

G_END_DECLS
