#include "mix-board-page-private.h"

/* The week as one of the board's views. */

static void
cards_chosen_cb (MixBoardPage *self, const char *const *keys, gboolean explain)
{
  mix_card_selection_choose_many (self->selection, keys);
  if (explain && !mix_page_is_narrow (MIX_PAGE (self)))
    mix_page_open_inspector (MIX_PAGE (self));
}

/* Makes the view when it is first shown, and has it follow the plan while it is. */
void
_mix_board_page_wake_week (MixBoardPage *self, gboolean shown)
{
  if (shown && self->week_view == NULL)
    {
      self->week_view = MIX_WEEK_VIEW (mix_week_view_new (MIX_PAGE (self)));
      mix_week_view_set_selection (self->week_view, self->selection);
      g_signal_connect_object (self->week_view, "cards-chosen", G_CALLBACK (cards_chosen_cb), self, G_CONNECT_SWAPPED);
      adw_bin_set_child (self->week_bin, GTK_WIDGET (self->week_view));
    }
  if (self->week_view != NULL)
    mix_week_view_set_view (self->week_view, shown ? self->view : NULL);
}
