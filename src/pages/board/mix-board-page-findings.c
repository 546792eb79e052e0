#include "mix-board-page-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

/*
 * What is found, and the way from a finding to what it is about on the board. It is found off the main thread once all
 * else is shown, and anew when the plan changed meanwhile; until then what was found before stays.
 */

static MixFindings *
get_findings (MixBoardPage *self)
{
  return mix_findings_watch_find (self->findings_watch, mix_board_view_get_board (self->view),
                                  mix_board_view_get_network (self->view));
}

/* Shows how many of each finding there are; groups as they were, until it is known how they are. */
void
_mix_board_page_show_findings (MixBoardPage *self)
{
  MixFindings *findings = get_findings (self);

  if (findings != NULL)
    self->n_overbooked = mix_findings_count (findings, MIX_FINDING_OVERLOAD_GROUP);
  mix_findings_strip_set_counts (self->findings, mix_board_view_get_counts (self->view), self->n_overbooked);
}

/* What the closed inspector of a narrow window says while nothing is selected. */
void
_mix_board_page_say_findings (MixBoardPage *self)
{
  MixFindings *findings = mix_board_view_get_board (self->view) != NULL ? get_findings (self) : NULL;
  g_autofree char *summary = findings != NULL ? mix_findings_dup_summary (findings) : NULL;

  if (summary != NULL)
    mix_page_set_inspector_words (MIX_PAGE (self), _ ("Findings"), summary);
  else if (!self->lists_findings)
    mix_page_set_inspector_words (MIX_PAGE (self), NULL, NULL);
}

/* Lists what is found, once that is known. */
void
_mix_board_page_inspect_findings (MixBoardPage *self)
{
  MixFindings *findings = get_findings (self);

  if (findings != NULL)
    mix_board_inspector_show_findings (self->board_inspector, self->view, findings, self->only_group);
  else if (!self->lists_findings)
    mix_inspector_clear (MIX_INSPECTOR (self->board_inspector));
  self->lists_findings = TRUE;
}

/* Looks for what is not as it should be, unless that is known or being looked for. */
void
_mix_board_page_ask_findings (MixBoardPage *self)
{
  MixBoard *board = mix_board_view_get_board (self->view);

  if (board != NULL)
    mix_findings_watch_ask (self->findings_watch, board, mix_board_view_get_network (self->view));
}

static void
findings_answered_cb (MixBoardPage *self)
{
  _mix_board_page_show_findings (self);
  _mix_board_page_inspect_soon (self);
}

/* Shows lanes of a kind, whatever was shown before. */
static void
choose_lanes (MixBoardPage *self, MixLaneKind kind)
{
  _mix_board_page_choose_view (self, "lanes");
  mix_choice_set_selected (self->kind_choice, kind - MIX_LANE_PERSON);
}

static void
show_lane (MixBoardPage *self, MixLaneKind kind, const char *key)
{
  MixBoardLane *lane;

  choose_lanes (self, kind);
  lane = mix_board_view_find_lane (self->view, key);
  if (lane == NULL)
    return;
  mix_lane_strip_reveal (self->strip, lane);
  _mix_board_page_select_lane (self, lane);
}

static void
show_person_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  show_lane (user_data, MIX_LANE_PERSON, g_variant_get_string (parameter, NULL));
}

static void
show_place_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  show_lane (user_data, MIX_LANE_PRACTICE, g_variant_get_string (parameter, NULL));
}

static void
show_cards_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixBoardPage *self = user_data;
  g_autofree const char **keys = g_variant_get_strv (parameter, NULL);

  _mix_board_page_choose_view (self, "lanes");
  if (keys[0] == NULL || !_mix_board_page_show_card (self, keys[0], TRUE))
    return;
  mix_card_selection_choose_many (self->selection, keys);
}

/* Lists one group of findings alone, whatever was selected or filtered; or all of them. */
void
_mix_board_page_list_group (MixBoardPage *self, MixFindingGroup group)
{
  _mix_board_page_clear_filters (self);
  _mix_board_page_select_card (self, NULL);
  self->only_group = group;
  self->lists_findings = FALSE;
  mix_page_open_inspector (MIX_PAGE (self));
}

static void
list_all_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  _mix_board_page_list_group (user_data, MIX_N_FINDING_GROUPS);
}

/* Adds the actions of the list of findings, and what looks for more. */
void
_mix_board_page_add_findings (MixBoardPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "list-all-findings", .activate = list_all_cb },
    { .name = "show-person", .activate = show_person_cb, .parameter_type = "s" },
    { .name = "show-place", .activate = show_place_cb, .parameter_type = "s" },
    { .name = "show-cards", .activate = show_cards_cb, .parameter_type = "as" },
  };

  mix_page_add_actions (MIX_PAGE (self), entries, G_N_ELEMENTS (entries));
  self->only_group = MIX_N_FINDING_GROUPS;
  self->findings_watch = mix_findings_watch_new ();
  g_signal_connect_object (self->findings_watch, "answered", G_CALLBACK (findings_answered_cb), self,
                           G_CONNECT_SWAPPED);
}
