#pragma once

#include "mix-board-page.h"
#include "mix-board.h"

G_BEGIN_DECLS

/* The board, or another page, over a plan in a window of its own. */
typedef struct
{
  GType page_type;  /* 0: the board */
  guint n_networks; /* 0: two */
  guint n_people;   /* 0: twelve */
  char *folder;
  MixDocument *document;
  GtkWidget *page;
  GtkWidget *window;
  char *said;
} BoardPageFixture;

void board_page_fixture_set_up (BoardPageFixture *fixture, gconstpointer data);
void board_page_fixture_tear_down (BoardPageFixture *fixture, gconstpointer data);
void board_page_fixture_act (BoardPageFixture *fixture, const char *action, GVariant *parameter);
MixBoard *board_page_fixture_get_board (BoardPageFixture *fixture);
GtkWidget *board_page_fixture_find_child (GtkWidget *widget, GType type);
gboolean board_page_fixture_is_idle (gpointer document);

G_END_DECLS
