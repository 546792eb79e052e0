#include "mix-board-data.h"
#include "mix-board-page-private.h"

/* What the board gives to files, the clipboard and the printer: the view that is shown, as it is filtered. */
MixDataTable *
_mix_board_page_create_table (MixPage *page)
{
  MixBoardPage *self = MIX_BOARD_PAGE (page);
  const char *view = gtk_stack_get_visible_child_name (self->view_stack);

  if (g_strcmp0 (view, "week") == 0 && mix_week_view_get_rota (self->week_view) != NULL)
    return mix_week_view_create_table (self->week_view);
  if (g_strcmp0 (view, "heat-map") == 0 && mix_heat_view_get_matrix (self->heat_view) != NULL)
    return mix_board_matrix_create_table (mix_heat_view_get_matrix (self->heat_view));
  return mix_board_data_new (self->view);
}
