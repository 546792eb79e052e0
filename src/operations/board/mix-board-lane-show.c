#include "mix-board-lane-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-card-words.h"
#include "mix-fit-words.h"
#include "mix-text.h"

/* What stands in the head of a lane of each kind. */

/**
 * mix_board_lane_show_person:
 * @self: a lane of a person
 * @load: what they have and use
 * @cards: (element-type MixCard): the cards to show
 */
void
mix_board_lane_show_person (MixBoardLane *self, const MixPersonLoad *load, GPtrArray *cards)
{
  g_set_object (&self->person, load->person);
  _mix_board_lane_take_words (self, &self->title, g_strdup (mix_person_get_name (load->person)));
  _mix_board_lane_take_words (self, &self->subtitle, mix_person_load_dup_role (load));
  _mix_board_lane_take_words (self, &self->used_words, mix_person_load_dup_used (load));
  _mix_board_lane_take_words (self, &self->free_words, mix_person_load_dup_free (load));
  _mix_board_lane_take_number (self, &self->net, load->sheet.known ? MAX (load->sheet.net_minutes, 0) : -1);
  for (guint i = 0; i < MIX_N_FIT_GRADES; i++)
    _mix_board_lane_take_number (self, &self->used[i], load->used[i]);
  _mix_board_lane_take_number (self, &self->over, mix_person_load_is_over (load));
  _mix_board_lane_finish (self, cards);
}

static char *
dup_patients (MixFigures *figures)
{
  g_autofree char *number = NULL;
  gint64 patients;

  if (!mix_figures_get_value (figures, MIX_FIGURE_PATIENTS, &patients))
    return g_strdup (_ ("Patients not known"));
  number = mix_text_format_thousands (patients);
  /* Translators: %s is a number with thousands separated. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s patient", "%s patients", (gulong) patients), number);
}

static void
show_place_hours (MixBoardLane *self, int used, int nobody)
{
  g_autofree char *used_hours = mix_text_format_hours (used);
  g_autofree char *all_hours = mix_text_format_hours (used + nobody);
  g_autofree char *nobody_hours = mix_text_format_hours (nobody);

  /* Translators: hours that somebody has, of those and what nobody has. */
  _mix_board_lane_take_words (self, &self->used_words, g_strdup_printf (_ ("%s of %s h"), used_hours, all_hours));
  _mix_board_lane_take_words (self, &self->free_words, g_strdup_printf (_ ("%s nobody"), nobody_hours));
}

/* The bar and the hours of a lane of work: what people have, of that and what nobody has. */
static void
show_work (MixBoardLane *self, const int used[MIX_N_FIT_GRADES], gint64 nobody)
{
  int total = 0;

  for (guint i = 0; i < MIX_N_FIT_GRADES; i++)
    {
      _mix_board_lane_take_number (self, &self->used[i], used[i]);
      total += used[i];
    }
  _mix_board_lane_take_number (self, &self->net, total + (int) MIN (nobody, G_MAXINT - total));
  show_place_hours (self, total, (int) MIN (nobody, G_MAXINT));
}

/**
 * mix_board_lane_show_place:
 * @self: a lane of a practice, or of a network's own work
 * @practice: (nullable): the practice
 * @network: (nullable): the network, where @practice is %NULL
 * @used: minutes a week that people have there, by fit: all of it, whatever part of it is shown
 * @nobody: minutes a week known to be needed there that nobody has
 * @cards: (element-type MixCard): the cards to show
 */
void
mix_board_lane_show_place (MixBoardLane *self,
                           MixPractice *practice,
                           MixNetwork *network,
                           const int used[MIX_N_FIT_GRADES],
                           gint64 nobody,
                           GPtrArray *cards)
{
  _mix_board_lane_take_words (
      self, &self->title,
      g_strdup (practice != NULL ? mix_practice_get_name (practice) : mix_network_get_name (network)));
  _mix_board_lane_take_words (self, &self->subtitle,
                              practice != NULL ? dup_patients (mix_practice_get_figures (practice))
                                               : g_strdup (_ ("Work for the whole network")));
  show_work (self, used, nobody);
  _mix_board_lane_finish (self, cards);
}

/**
 * mix_board_lane_show_line:
 * @self: a lane of a service line
 * @line: the service line
 * @used: minutes a week that people have of it, by fit: all of it, whatever part of it is shown
 * @nobody: minutes a week of it that are known to be needed and that nobody has
 * @cards: (element-type MixCard): the cards to show
 */
void
mix_board_lane_show_line (
    MixBoardLane *self, MixServiceLine *line, const int used[MIX_N_FIT_GRADES], gint64 nobody, GPtrArray *cards)
{
  const MixServiceLineRow *row = mix_service_line_get_row (line);
  MixRole role;

  _mix_board_lane_take_words (self, &self->title, g_strdup (row->short_name));
  _mix_board_lane_take_words (self, &self->subtitle,
                              mix_role_parse (row->min_role, &role)
                                  /* Translators: the least role that may do a kind of work. */
                                  ? g_strdup_printf (_ ("%s or above"), mix_role_get_words (role))
                                  : g_strdup (_ ("Any role")));
  show_work (self, used, nobody);
  _mix_board_lane_finish (self, cards);
}

/**
 * mix_board_lane_show_status:
 * @self: a lane of a status; its key is the status
 * @used: minutes a week of work in that status, by fit: all of it, whatever part of it is shown
 * @cards: (element-type MixCard): the cards to show
 */
void
mix_board_lane_show_status (MixBoardLane *self, const int used[MIX_N_FIT_GRADES], GPtrArray *cards)
{
  g_autofree char *hours = NULL;

  show_work (self, used, 0);
  hours = mix_text_format_hours (self->net);
  _mix_board_lane_take_words (self, &self->title, g_strdup (mix_card_status_get_words (self->key)));
  _mix_board_lane_take_words (
      self, &self->subtitle,
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u card", "%u cards", cards->len), cards->len));
  _mix_board_lane_take_words (self, &self->used_words, g_strdup_printf (_ ("%s h a week"), hours));
  _mix_board_lane_take_words (self, &self->free_words, NULL);
  _mix_board_lane_finish (self, cards);
}

/**
 * mix_board_lane_show_group:
 * @self: the heading of a network's lanes
 * @network: (nullable): the network; %NULL for lanes of none
 * @kind: what the lanes are: people or practices
 * @n_lanes: how many there are, those that are folded away too
 */
void
mix_board_lane_show_group (MixBoardLane *self, MixNetwork *network, MixLaneKind kind, guint n_lanes)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  mix_board_lane_set_network (self, network);
  _mix_board_lane_take_words (self, &self->title,
                              g_strdup (network != NULL ? mix_network_get_name (network) : _ ("No network")));
  _mix_board_lane_take_words (self, &self->subtitle,
                              g_strdup_printf (kind == MIX_LANE_PERSON
                                                   ? g_dngettext (GETTEXT_PACKAGE, "%u person", "%u people", n_lanes)
                                                   : g_dngettext (GETTEXT_PACKAGE, "%u place", "%u places", n_lanes),
                                               n_lanes));
  _mix_board_lane_finish (self, none);
}

/**
 * mix_board_lane_show_expected:
 * @self: a lane of somebody who is expected
 * @person: who
 * @network: (nullable): theirs
 */
void
mix_board_lane_show_expected (MixBoardLane *self, const MixExpectedPerson *person, MixNetwork *network)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  mix_board_lane_set_network (self, network);
  _mix_board_lane_take_words (self, &self->title, g_strdup (person->name));
  _mix_board_lane_take_words (self, &self->subtitle, mix_expected_person_dup_words (person));
  _mix_board_lane_finish (self, none);
}

/**
 * mix_board_lane_show_nobody:
 * @self: the lane of work that nobody has
 * @counts: what the board finds
 * @cards: (element-type MixCard): the cards to show
 */
void
mix_board_lane_show_nobody (MixBoardLane *self, const MixBoardCounts *counts, GPtrArray *cards)
{
  g_autofree char *hours = mix_text_format_hours (counts->nobody_minutes);
  g_autofree char *n_cards = mix_text_format_thousands (counts->n_nobody);

  _mix_board_lane_take_words (self, &self->title, g_strdup (_ ("Nobody yet")));
  _mix_board_lane_take_words (self, &self->subtitle,
                              g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Work without a person · %s card",
                                                            "Work without a person · %s cards", counts->n_nobody),
                                               n_cards));
  _mix_board_lane_take_words (
      self, &self->used_words,
      g_strdup_printf (counts->n_not_known > 0 ? _ ("At least %s h a week") : _ ("%s h a week"), hours));
  _mix_board_lane_finish (self, cards);
}
