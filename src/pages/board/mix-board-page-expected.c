#include "mix-board-page-private.h"

#include <string.h>

#include "mix-plan-entries.h"

/*
 * Who is expected: the board has their lanes as soon as it is known when, which is worked out off the main thread once
 * all else is shown.
 */

/* Asks when vacancies are filled, where there are any. */
void
_mix_board_page_ask_expected (MixBoardPage *self, MixPlan *plan)
{
  if (mix_plan_get_entries (plan, MIX_PLAN_VACANCY)->len > 0)
    {
      mix_expected_watch_ask (self->expected_watch, plan);
      return;
    }
  mix_watch_stop (MIX_WATCH (self->expected_watch));
  mix_board_view_set_expected (self->view, NULL);
}

static void
expected_answered_cb (MixBoardPage *self)
{
  mix_board_view_set_expected (self->view, mix_expected_watch_get_people (self->expected_watch));
}

/* The key of a lane leads to the card of its vacancy. */
static void
show_expected_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const char *vacancy_id = strchr (g_variant_get_string (parameter, NULL), ':');
  g_autofree char *item = vacancy_id != NULL ? g_strconcat ("v", vacancy_id, NULL) : NULL;

  mix_page_go_to (user_data, "recruitment", item);
}

/* Adds who works out who is expected, and the way to their vacancy. */
void
_mix_board_page_add_expected (MixBoardPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "show-expected", .activate = show_expected_cb, .parameter_type = "s" },
  };

  self->expected_watch = mix_expected_watch_new ();
  mix_page_add_actions (MIX_PAGE (self), entries, G_N_ELEMENTS (entries));
  g_signal_connect_object (self->expected_watch, "answered", G_CALLBACK (expected_answered_cb), self,
                           G_CONNECT_SWAPPED);
}
